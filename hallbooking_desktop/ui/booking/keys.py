"""One idempotency key for one request: sending the same again reuses it, so that nothing happens twice."""

from __future__ import annotations

from hallbooking_desktop.ui.desk import Desk


class RequestKey:
    """Remembers the last request and its key."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._last: tuple[object, str] | None = None

    def of(self, wanted: object) -> str:
        """Return the key of this very request, a new one if anything about it changed."""
        if self._last is None or self._last[0] != wanted:
            self._last = (wanted, self._desk.new_key())
        return self._last[1]

    def forget(self) -> None:
        """Make the next request another one, even if it says the same: the last was answered."""
        self._last = None
