"""A process that uses an embedded server until it is told to stop, or killed: ``holder.py KIND DATA_DIR [USER]``.

Prints the address as one line of JSON (or an error in words), then waits for a line on standard input.
"""

from __future__ import annotations

import contextlib
import json
import os
import pwd
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

import psycopg

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.infrastructure.embedded import EmbeddedDocuments, EmbeddedPostgres

ROOT = Path(__file__).resolve().parents[2]


class Holder:
    """Runs this file in a process of its own."""

    def __init__(self, kind: str, data_dir: Path, user: str | None = None) -> None:
        command = [sys.executable, "-m", "tests.support.holder", kind, str(data_dir), *([user] if user else [])]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)
        self._said: dict[str, Any] | None = None

    @property
    def said(self) -> dict[str, Any]:
        """What the process printed; waits for it."""
        if self._said is None:
            self._said = json.loads(_pipe(self.process.stdout).readline())
        return self._said

    def kill(self) -> None:
        """Kill it as `kill -9` does."""
        self.process.kill()
        self._close()

    def release(self) -> None:
        """Make it release the server and end."""
        with contextlib.suppress(BrokenPipeError):
            _pipe(self.process.stdin).write("release\n")
            _pipe(self.process.stdin).flush()
        self._close()

    def _close(self) -> None:
        self.process.wait(60)
        with contextlib.suppress(BrokenPipeError):
            _pipe(self.process.stdin).close()
        _pipe(self.process.stdout).close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self.process.returncode is None:
            self.release()


def _pipe(pipe: IO[str] | None) -> IO[str]:
    assert pipe is not None
    return pipe


def _become(user: str) -> None:
    entry = pwd.getpwnam(user)
    os.setgroups([])
    os.setgid(entry.pw_gid)
    os.setuid(entry.pw_uid)
    os.chdir("/")


def main(kind: str, data_dir: str, user: str = "") -> None:
    server: EmbeddedPostgres | EmbeddedDocuments
    # Everything is imported before the change of user, who may not be able to read this interpreter's files.
    server = (EmbeddedPostgres if kind == "postgres" else EmbeddedDocuments)(Path(data_dir))
    if user:
        with contextlib.suppress(psycopg.OperationalError):
            psycopg.connect("host=/nowhere")
        _become(user)
    try:
        address: Any = server.acquire()
        said = {name: getattr(address, name) for name in address.__slots__}
    except DomainError as error:
        said = {"error": error.message}
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()
    sys.stdin.readline()
    server.release()


if __name__ == "__main__":
    main(*sys.argv[1:])
