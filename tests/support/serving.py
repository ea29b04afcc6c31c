"""The real ``serve`` in a process of its own, over a test's database."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil

READY = "READY "
#: Signing secrets that several processes and the test share.
SECRETS = {"JWT_SECRET": "a" * 64, "JWT_REFRESH_SECRET": "r" * 64}
START_SECONDS = 60


@dataclass
class Served:
    """A running endpoint. ``errors`` is what it has said on standard error so far."""

    process: subprocess.Popen[str]
    address: str
    errors: list[str] = field(default_factory=list)

    def ask_to_end(self) -> None:
        """Ask it politely."""
        self.process.send_signal(signal.SIGTERM)

    def workers(self) -> list[int]:
        """Return the numbers of the processes that answer, of several."""
        found = []
        for child in psutil.Process(self.process.pid).children(recursive=True):
            with contextlib.suppress(psutil.NoSuchProcess, psutil.ZombieProcess):
                if "--listener" in child.cmdline():
                    found.append(child.pid)
        return found


def start(
    data_dir: Path, *options: str, environment: Mapping[str, str] | None = None, stdin: int | None = None
) -> subprocess.Popen[str]:
    """Start ``serve``; its standard output says READY when it accepts."""
    return subprocess.Popen(
        [sys.executable, "-m", "hallbooking_desktop.cli", "serve", "--data-dir", str(data_dir), *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdin=stdin,
        text=True,
        env={**os.environ, **SECRETS, **(environment or {})},
    )


@contextmanager
def served(
    data_dir: Path, *options: str, environment: Mapping[str, str] | None = None, stdin: int | None = None
) -> Iterator[Served]:
    """Serve until the end of the block; a process that does not end politely fails the test."""
    process = start(data_dir, *options, environment=environment, stdin=stdin)
    errors: list[str] = []
    assert process.stderr is not None
    reader = threading.Thread(target=errors.extend, args=(process.stderr,), daemon=True)
    reader.start()
    watchdog = threading.Timer(START_SECONDS, process.kill)
    watchdog.start()
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        watchdog.cancel()
        assert line.startswith(READY), f"not ready: {line!r} {errors}"
        yield Served(process, line.removeprefix(READY).strip(), errors)
    finally:
        watchdog.cancel()
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                raise
        reader.join(5)
        for stream in (process.stdout, process.stderr, process.stdin):
            if stream is not None:
                stream.close()
