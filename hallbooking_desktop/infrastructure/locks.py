"""File locks that the operating system drops when their process dies, however it dies.

POSIX uses ``flock`` (tied to the open file, so that two locks in one process exclude each other too), Windows byte
ranges. A lock file is never deleted: deleting one that somebody waits for would split the waiters in two.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final, Self

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_POLL_SECONDS: Final = 0.005
_USER_SLOTS: Final = 1024


class LockTimeout(TimeoutError):
    """Another process kept the lock for longer than the caller would wait."""


def _open(path: Path) -> int:
    """Open a lock file, made readable by its owner only; not inherited by child processes."""
    return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)


class FileLock:
    """An exclusive lock on ``path``: one holder at a time among all processes and all instances."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor: int | None = None

    @property
    def held(self) -> bool:
        """Whether this instance holds the lock."""
        return self._descriptor is not None

    def fileno(self) -> int:
        """Return the descriptor that carries the lock. On POSIX a child that inherits it shares the lock."""
        if self._descriptor is None:
            message = "the lock is not held"
            raise RuntimeError(message)
        return self._descriptor

    def try_acquire(self) -> bool:
        """Take the lock if it is free at once; a lock that is held already stays held."""
        if self._descriptor is not None:
            return True
        descriptor = _open(self.path)
        if _lock_exclusive(descriptor, 0, 1):
            self._descriptor = descriptor
            return True
        os.close(descriptor)
        return False

    def acquire(self, timeout: float | None = None) -> None:
        """Take the lock, waiting up to ``timeout`` seconds (without end if ``None``); raises `LockTimeout`."""
        deadline = None if timeout is None else time.monotonic() + timeout
        while not self.try_acquire():
            if deadline is not None and time.monotonic() >= deadline:
                message = f"{self.path} is locked by another process"
                raise LockTimeout(message)
            time.sleep(_POLL_SECONDS)

    def release(self) -> None:
        """Let go; nothing happens if it is not held. A child that inherited the descriptor keeps the lock."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)

    def __enter__(self) -> Self:
        """Wait for the lock without end."""
        self.acquire()
        return self

    def __exit__(self, *_: object) -> None:
        """Let go."""
        self.release()


@contextlib.contextmanager
def locked(path: Path, timeout: float | None = None) -> Iterator[None]:
    """Hold the lock on ``path`` inside; each use is a holder of its own, so that threads exclude each other too.

    Raises:
        LockTimeout: somebody else kept it for longer than ``timeout`` seconds.
    """
    lock = FileLock(path)
    lock.acquire(timeout)
    try:
        yield
    finally:
        lock.release()


def is_locked(path: Path) -> bool:
    """Tell whether any process holds the `FileLock` on ``path``, without keeping others from it for long."""
    descriptor = _open(path)
    try:
        return not _lock_shared(descriptor)
    finally:
        os.close(descriptor)


class UserCount:
    """Who uses a thing together: every user is *in*, and anyone can ask whether others are in too.

    Callers change it only under a `FileLock`, so that "am I the last?" and what follows from it are one step.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor: int | None = None

    @property
    def entered(self) -> bool:
        """Whether this instance is counted."""
        return self._descriptor is not None

    def enter(self) -> None:
        """Be counted until `leave` or the end of the process."""
        if self._descriptor is None:
            descriptor = _open(self.path)
            if not _lock_slot(descriptor):
                os.close(descriptor)
                message = f"too many processes use {self.path.parent}"
                raise OSError(message)
            self._descriptor = descriptor

    def leave(self) -> None:
        """Stop being counted."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)

    def empty(self) -> bool:
        """Tell whether nobody is counted. Ask after `leave`: an instance that is in counts too."""
        descriptor = _open(self.path)
        try:
            return _lock_exclusive(descriptor, 0, _USER_SLOTS)
        finally:
            os.close(descriptor)


if sys.platform == "win32":

    def _lock_range(descriptor: int, offset: int, length: int) -> bool:
        os.lseek(descriptor, offset, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, length)
        except OSError:
            return False
        return True

    def _lock_exclusive(descriptor: int, offset: int, length: int) -> bool:
        return _lock_range(descriptor, offset, length)

    def _lock_shared(descriptor: int) -> bool:
        return _lock_range(descriptor, 0, 1)

    def _lock_slot(descriptor: int) -> bool:
        return any(_lock_range(descriptor, slot, 1) for slot in range(_USER_SLOTS))

else:

    def _lock(descriptor: int, operation: int) -> bool:
        with contextlib.suppress(BlockingIOError):
            fcntl.flock(descriptor, operation | fcntl.LOCK_NB)
            return True
        return False

    def _lock_exclusive(descriptor: int, _offset: int, _length: int) -> bool:
        return _lock(descriptor, fcntl.LOCK_EX)

    def _lock_shared(descriptor: int) -> bool:
        return _lock(descriptor, fcntl.LOCK_SH)

    def _lock_slot(descriptor: int) -> bool:
        return _lock(descriptor, fcntl.LOCK_SH)
