"""Follows the endpoint's request log while processes write and rotate it: the newest lines, errors and refusals.

At full load thousands of lines come each second. Only the few that are shown are decoded; the others are looked
through for their status alone.
"""

from __future__ import annotations

import os
import re
import threading
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO, Any, Final

import msgspec

from hallbooking_desktop.services.endpoint import RequestLine, RequestsView

_KEPT: Final = 200
_PIECE: Final = 262_144
_HOUR: Final = timedelta(hours=1)
#: Of older lines only so much is read when one begins to follow: it holds the newest requests and enough errors.
_OLDEST_BYTES: Final = 4_000_000
_STATUS: Final = re.compile(rb'"status_code": ?([45]\d\d)')
_TIME: Final = re.compile(rb'"timestamp": ?"([^"]+)"')
_TOO_MANY: Final = b"429"
#: The consoles ask this every few seconds; among what people ask it would only be in the way.
_OWN_QUESTION: Final = re.compile(rb'"path": ?"/health/live"')


@dataclass(slots=True)
class _Place:
    """Up to where which file was read."""

    inode: int
    offset: int


class RequestLogReader:
    """Reads on from where it stopped. Its one method blocks and may be called on any thread, one at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._place: _Place | None = None
        self._rest = b""
        self._number = 0
        self._lines: deque[RequestLine] = deque(maxlen=_KEPT)
        self._errors: deque[RequestLine] = deque(maxlen=_KEPT)
        self._limited: deque[tuple[datetime, int]] = deque()
        self._reading = threading.Lock()

    def read(self, now: datetime) -> RequestsView:
        """Return what the log says now. A log that is not there yet is an empty one."""
        with self._reading:
            for piece in self._new():
                self._take(piece)
            while self._limited and self._limited[0][0] < now - _HOUR:
                self._limited.popleft()
            return RequestsView(
                tuple(reversed(self._lines)), tuple(reversed(self._errors)), sum(count for _, count in self._limited)
            )

    # --- which bytes are new -----------------------------------------------------------------------------------------

    def _new(self) -> Iterator[bytes]:
        try:
            with self._path.open("rb") as file:
                inode, size = _identity(file)
                place = self._place
                if place is None:
                    yield from self._begin(file, inode, size)
                    return
                if place.inode != inode or size < place.offset:
                    yield from self._finish(place)
                    self._rest = b""
                    place = self._place = _Place(inode, 0)
                file.seek(place.offset)
                yield from self._pieces(file, place)
        except FileNotFoundError:
            return

    def _begin(self, file: IO[bytes], inode: int, size: int) -> Iterator[bytes]:
        """Start near the end; what was put aside is older still."""
        start = max(0, size - _OLDEST_BYTES)
        if start == 0:
            aside = self._aside()
            if aside.is_file():
                with aside.open("rb") as older:
                    _, length = _identity(older)
                    older.seek(max(0, length - _OLDEST_BYTES))
                    if length > _OLDEST_BYTES:
                        older.readline()
                    yield from self._pieces(older, _Place(0, older.tell()))
                self._rest = b""
        file.seek(start)
        if start:
            file.readline()
        self._place = _Place(inode, file.tell())
        yield from self._pieces(file, self._place)

    def _finish(self, place: _Place) -> Iterator[bytes]:
        """Read to its end what was put aside since."""
        try:
            with self._aside().open("rb") as older:
                inode, size = _identity(older)
                if inode == place.inode and size >= place.offset:
                    older.seek(place.offset)
                    yield from self._pieces(older, place)
        except FileNotFoundError:
            return

    def _aside(self) -> Path:
        return self._path.with_name(f"{self._path.name}.1")

    def _pieces(self, file: IO[bytes], place: _Place) -> Iterator[bytes]:
        """Yield whole lines; the beginning of one that is being written waits for its end."""
        while piece := file.read(_PIECE):
            place.offset += len(piece)
            whole, newline, rest = (self._rest + piece).rpartition(b"\n")
            self._rest = rest
            if newline:
                yield whole

    # --- what they say -----------------------------------------------------------------------------------------------

    def _take(self, piece: bytes) -> None:
        lines = [line for line in piece.split(b"\n") if not _OWN_QUESTION.search(line)]
        if not lines:
            return
        first_shown = len(lines) - _KEPT
        limited = 0
        wrong = []
        for number, line in enumerate(lines):
            status = _STATUS.search(line)
            if status is not None:
                wrong.append(number)
                limited += status[1] == _TOO_MANY
        wanted = set(wrong[-_KEPT:]) | set(range(max(0, first_shown), len(lines)))
        base = self._number
        self._number += len(lines)
        for number in sorted(wanted):
            found = _line(lines[number], base + number)
            if found is not None:
                if number >= first_shown:
                    self._lines.append(found)
                if found.failed:
                    self._errors.append(found)
        when = _TIME.search(lines[-1])
        if limited and when is not None and (at := _instant(when[1].decode("ascii", "replace"))) is not None:
            self._limited.append((at, limited))


def _identity(file: IO[bytes]) -> tuple[int, int]:
    found = os.fstat(file.fileno())
    return found.st_ino, found.st_size


def _line(text: bytes, number: int) -> RequestLine | None:
    """Return a line's content; None for what is no line of ours."""
    try:
        found = msgspec.json.decode(text)
        request, response, error = found["request"], found["response"], found.get("error") or {}
        at = _instant(found["timestamp"])
        if at is None:
            return None
        return RequestLine(
            id=number,
            at=at,
            method=str(request["method"]),
            endpoint=str(request["endpoint"]),
            path=str(request["path"]),
            query={str(name): str(value) for name, value in (request.get("query_params") or {}).items()},
            user_id=request.get("user_id"),
            request_id=str(request.get("request_id") or ""),
            status=int(response["status_code"]),
            duration_ms=float(response["duration_ms"]),
            size_bytes=int(response["size_bytes"]),
            error_code=_first(error, "error_code", "code"),
            error=_first(error, "message", "detail", "title"),
        )
    except (msgspec.DecodeError, KeyError, TypeError, ValueError, AttributeError):
        return None


def _first(error: Any, *names: str) -> str:  # noqa: ANN401 - what the log holds
    if not isinstance(error, dict):
        return str(error)
    return next((str(error[name]) for name in names if error.get(name)), "")


def _instant(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except (ValueError, TypeError):
        return None
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)
