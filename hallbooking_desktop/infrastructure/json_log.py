"""A log of JSON objects, one a line, that several processes append to; rotated by size, old files kept for a while."""

from __future__ import annotations

import asyncio
import logging
import os
from pathlib import Path
from typing import Final

import msgspec

from hallbooking_desktop.infrastructure.locks import FileLock

log = logging.getLogger(__name__)

_LARGEST: Final = 20_000_000
_KEPT: Final = 3
#: Lines wait so long at most, so that many are written at once.
_PAUSE_SECONDS: Final = 0.1
_MOST_WAITING: Final = 1_000
_encode = msgspec.json.Encoder(decimal_format="number").encode_into


class JsonLog:
    """Collects lines and writes them in whole lines. What waited when a process is killed is lost."""

    def __init__(self, path: Path, *, largest: int = _LARGEST, kept: int = _KEPT) -> None:
        self.path = path
        self._largest = largest
        self._kept = kept
        self._waiting: list[dict[str, object]] = []
        self._timer: asyncio.TimerHandle | None = None
        self._file: int | None = None
        self._failing = False
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)

    def write(self, line: dict[str, object]) -> None:
        """Add a line; called on a running loop, returns at once."""
        self._waiting.append(line)
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(_PAUSE_SECONDS, self.flush)
        elif len(self._waiting) >= _MOST_WAITING:
            self.flush()

    def flush(self) -> None:
        """Write what waits."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        lines, self._waiting = self._waiting, []
        if not lines:
            return
        text = bytearray()
        for line in lines:
            _encode(line, text, -1)
            text += b"\n"
        try:
            os.write(self._current(), text)
        except OSError as error:
            if not self._failing:
                log.warning("The request log %s cannot be written: %s", self.path, error.strerror)
            self._failing = True
        else:
            self._failing = False

    def close(self) -> None:
        """Write what waits, and let go of the file."""
        self.flush()
        self._let_go()

    def _current(self) -> int:
        """Return the open file: the one that the path names now, put aside first when it is too large."""
        if self._file is not None:
            try:
                known, named = os.fstat(self._file), self.path.stat()
            except FileNotFoundError:
                self._let_go()
            else:
                if (known.st_dev, known.st_ino) != (named.st_dev, named.st_ino):
                    self._let_go()
                elif known.st_size >= self._largest:
                    self._let_go()
                    self._rotate()
        if self._file is None:
            self._file = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return self._file

    def _rotate(self) -> None:
        """Put the file aside, unless another process is doing that just now or has done it."""
        lock = FileLock(self.path.with_suffix(".lock"))
        if not lock.try_acquire():
            return
        names = [self.path, *(self.path.with_name(f"{self.path.name}.{n}") for n in range(1, self._kept + 1))]
        try:
            if self.path.stat().st_size < self._largest:
                return
            for older, newer in zip(reversed(names[1:]), reversed(names[:-1]), strict=True):
                if newer.exists():
                    newer.replace(older)
        except OSError as error:
            log.warning("The request log %s cannot be put aside: %s", self.path, error.strerror)
        finally:
            lock.release()

    def _let_go(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None
