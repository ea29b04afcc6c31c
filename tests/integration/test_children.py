"""A child process of ours, and how it stands back for the window."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest

from hallbooking_desktop.infrastructure.children import Child

SAYS_AND_WAITS = """
import os, sys
print("READY", os.getpid(), flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="how Linux shares out a processor")
def test_a_child_leaves_the_processor_to_the_window() -> None:
    """A busy kiosk would make the window stutter. A session of its own has a share of its own on many desktops."""
    said: list[str] = []
    ready, ended = threading.Event(), threading.Event()

    def on_ready(words: str) -> None:
        said.append(words)
        ready.set()

    child = Child(
        [sys.executable, "-c", SAYS_AND_WAITS], dict(os.environ), "READY", on_ready, lambda _status: ended.set()
    )
    try:
        assert ready.wait(20)
        pid = int(said[0])
        assert os.getpriority(os.PRIO_PROCESS, pid) == min(19, os.getpriority(os.PRIO_PROCESS, 0) + 10)
        assert os.sched_getscheduler(pid) == os.SCHED_BATCH
        share = Path(f"/proc/{pid}/autogroup")
        assert not share.exists() or share.read_text(encoding="ascii").endswith(" nice 10\n")
    finally:
        child.ask_to_end()
        assert ended.wait(20)
