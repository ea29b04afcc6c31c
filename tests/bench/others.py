"""Another process that uses the same data meanwhile."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

from hallbooking_desktop.domain.permissions import Actor
from hallbooking_desktop.services.commands import BookingDraft
from tests.bench.data import ROOT


class OtherProcess:
    """A process that uses the services on its own, and how often it did."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    @property
    def count(self) -> int:
        """How many calls it has made."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write("count\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())


@contextlib.contextmanager
def other_process(
    url: str, doing: str, drafts: tuple[BookingDraft, ...], customers: tuple[Actor, ...], *, rate: float = 0
) -> Iterator[OtherProcess]:
    """Run `tests.bench.worker` for a while: ``write`` at a rate, or ``hammer`` as fast as it can."""
    work: dict[str, Any] = {
        "url": url,
        "do": doing,
        "rate": rate,
        "customers": [a.user_id for a in customers],
        "drafts": [[d.room_id, d.range.start.isoformat(), d.range.end.isoformat()] for d in drafts],
    }
    command = [sys.executable, "-m", "tests.bench.worker"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(work) + "\n")
        process.stdin.flush()
        assert process.stdout.readline() == "ready\n"
        try:
            yield OtherProcess(process)
        finally:
            process.stdin.close()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
