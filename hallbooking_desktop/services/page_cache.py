"""Published pages in memory: dropped when a page changes, and asked for anew after five seconds at the latest."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from typing import Final, NamedTuple

from hallbooking_desktop.services.flights import Flights
from hallbooking_desktop.services.snapshots_content import PageSnapshot

#: SPEC 10: so long a copy may live without a check.
LIFE_SECONDS: Final = 5.0


class _Kept(NamedTuple):
    page: PageSnapshot
    until: float


class PageCache:
    """Copies of published pages by slug. ``load`` reads one from the store, None where there is none."""

    def __init__(
        self, load: Callable[[str], Awaitable[PageSnapshot | None]], now: Callable[[], float] = time.monotonic
    ) -> None:
        self._load = load
        self._now = now
        self._kept: dict[str, _Kept] = {}
        self._flights: Flights[str, PageSnapshot | None] = Flights()
        self._changes = 0

    def fresh(self, slug: str) -> PageSnapshot | None:
        """Return the copy that may still be used without a check, if there is one. Costs next to nothing."""
        kept = self._kept.get(slug)
        return kept.page if kept is not None and kept.until > self._now() else None

    async def get(self, slug: str) -> PageSnapshot | None:
        """Return a published page, from the copy or from the store; those who ask at once share one read."""
        return self.fresh(slug) or await self._flights.share(slug, lambda: self._read(slug))

    def drop(self) -> None:
        """Forget every copy; a read under way leaves none either."""
        self._changes += 1
        self._kept.clear()
        self._flights.forget()

    async def _read(self, slug: str) -> PageSnapshot | None:
        changes, asked = self._changes, self._now()
        page = await self._load(slug)
        if changes == self._changes:
            if page is None:
                self._kept.pop(slug, None)
            else:
                self._kept[slug] = _Kept(page, asked + LIFE_SECONDS)
        return page
