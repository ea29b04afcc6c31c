"""Counters that the workers of one host share: a small memory-mapped file, a storage for the `limits` library."""

from __future__ import annotations

import hashlib
import mmap
import os
import struct
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from limits.storage import Storage

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

#: What a key hashes to, when its count ends (seconds since 1970), the count.
_SLOT: Final = struct.Struct("<QdQ")
_SLOTS: Final = 16_384
#: A key is looked for in so many places after its first; when all are live, the one that ends soonest gives way.
_PROBES: Final = 16


class SharedCounts(Storage):
    """Counts by key until they expire. Every process that opens the same file counts together."""

    STORAGE_SCHEME = ["hallbooking-shared"]  # noqa: RUF012 - the library's own way to name a storage

    def __init__(self, path: Path) -> None:
        super().__init__()
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        size = _SLOT.size * _SLOTS
        if os.fstat(self._descriptor).st_size < size:
            os.ftruncate(self._descriptor, size)
        self._map = mmap.mmap(self._descriptor, size)
        self._threads = threading.Lock()

    @property
    def base_exceptions(self) -> type[Exception]:
        """What the library may expect to go wrong."""
        return OSError

    def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        """Count and return the new count; a new count ends ``expiry`` seconds from now."""
        with self._alone():
            now = time.time()
            offset, mark, ends, count = self._find(key, now)
            if ends <= now:
                ends, count = now + expiry, 0
            _SLOT.pack_into(self._map, offset, mark, ends, count + amount)
            return int(count + amount)

    def get(self, key: str) -> int:
        """Return a count."""
        with self._alone():
            now = time.time()
            _, _, ends, count = self._find(key, now)
            return int(count) if ends > now else 0

    def get_expiry(self, key: str) -> float:
        """Return when a count ends, in seconds since 1970."""
        with self._alone():
            now = time.time()
            _, _, ends, _ = self._find(key, now)
            return float(max(ends, now))

    def check(self) -> bool:
        """Tell whether it can be counted with."""
        return not self._map.closed

    def reset(self) -> int:
        """Forget everything."""
        with self._alone():
            self._map[:] = bytes(len(self._map))
        return _SLOTS

    def clear(self, key: str) -> None:
        """Forget one key."""
        with self._alone():
            offset, mark, _, _ = self._find(key, time.time())
            _SLOT.pack_into(self._map, offset, mark, 0.0, 0)

    def close(self) -> None:
        """Let go of the file."""
        self._map.close()
        os.close(self._descriptor)

    def _find(self, key: str, now: float) -> tuple[int, int, float, int]:
        """Return where a key's count is or may be kept, its mark, when the count ends, and the count."""
        mark = int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "little") or 1
        free: tuple[float, int] | None = None
        for step in range(_PROBES):
            offset = (mark + step) % _SLOTS * _SLOT.size
            found, ends, count = _SLOT.unpack_from(self._map, offset)
            if found == mark:
                return offset, mark, ends, count
            ends = ends if ends > now else 0.0
            if free is None or ends < free[0]:
                free = (ends, offset)
        assert free is not None  # noqa: S101 - there is at least one place
        return free[1], mark, 0.0, 0

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with self._threads:
            if sys.platform == "win32":
                os.lseek(self._descriptor, 0, os.SEEK_SET)
                msvcrt.locking(self._descriptor, msvcrt.LK_LOCK, 1)
            else:
                fcntl.lockf(self._descriptor, fcntl.LOCK_EX)
            try:
                yield
            finally:
                if sys.platform == "win32":
                    os.lseek(self._descriptor, 0, os.SEEK_SET)
                    msvcrt.locking(self._descriptor, msvcrt.LK_UNLCK, 1)
                else:
                    fcntl.lockf(self._descriptor, fcntl.LOCK_UN)
