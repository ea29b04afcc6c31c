"""What was booked elsewhere, told to tablets as it happens: server-sent events, public and bounded in number.

A tablet learns which rooms of the venue changed and looks at them again by itself; nothing else is told, so no token
is needed.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from typing import Final

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.web.encoding import encode
from hallbooking_desktop.web.endpoint import Endpoint

log = logging.getLogger(__name__)

MOST: Final = 100
#: Proxies and tablets take a silent connection for a lost one.
BEAT_SECONDS: Final = 15.0
#: Changes so near to each other are told at once.
_TOGETHER: Final = 0.03
#: After these a tablet looks at all rooms of the venue; a block that was taken away names no room any more.
_OF_VENUES: Final = frozenset({Topic.VENUE, Topic.ADDON, Topic.REVIEW, Topic.BLOCK, Topic.EVERYTHING})


class Watcher:
    """One tablet's stream: what it has not been told yet. ``rooms`` None: any room of the venue."""

    def __init__(self, venue_id: int) -> None:
        self.venue_id = venue_id
        self.rooms: set[int] | None = set()
        self.kiosks = False
        self.wake = asyncio.Event()

    def tell(self, rooms: set[int] | None) -> None:
        """Note that these rooms changed."""
        self.rooms = None if rooms is None or self.rooms is None else self.rooms | rooms
        self.wake.set()

    def take(self) -> list[tuple[str, dict[str, object]]]:
        """Return what is to be told, and forget it."""
        self.wake.clear()
        told: list[tuple[str, dict[str, object]]] = []
        if self.rooms is None or self.rooms:
            told.append(("availability", {"room_ids": sorted(self.rooms or ()), "all": self.rooms is None}))
        if self.kiosks:
            told.append(("kiosk", {}))
        self.rooms, self.kiosks = set(), False
        return told


class Live:
    """Hands change notices to the tablets that watch a venue; takes no more than ``most`` of them."""

    def __init__(self, endpoint: Endpoint, most: int = MOST, beat: float = BEAT_SECONDS) -> None:
        self._endpoint = endpoint
        self._most = most
        self._beat = beat
        self._watchers: set[Watcher] = set()
        self._bookings: dict[int, int] = {}
        self._looking: asyncio.Task[None] | None = None
        endpoint.notices.subscribe(self._on_notice)

    @property
    def is_full(self) -> bool:
        """Tell whether there is no place for another tablet."""
        return len(self._watchers) >= self._most

    @property
    def watching(self) -> int:
        """How many tablets watch."""
        return len(self._watchers)

    async def stream(self, venue_id: int, number: int) -> AsyncIterator[bytes]:
        """Yield one tablet's events until it goes away or the process ends; ``number`` is its last event's."""
        watcher = Watcher(venue_id)
        self._watchers.add(watcher)
        stopping = asyncio.create_task(self._endpoint.stopping.wait())
        try:
            # What happened before is unknown to a tablet that comes (back): it looks at everything.
            number += 1
            yield _event(number, "ready", {"now": self._endpoint.clock()})
            while not stopping.done():
                waking = asyncio.create_task(watcher.wake.wait())
                try:
                    await asyncio.wait({waking, stopping}, timeout=self._beat, return_when=asyncio.FIRST_COMPLETED)
                finally:
                    waking.cancel()
                told = watcher.take()
                for name, data in told:
                    number += 1
                    yield _event(number, name, data)
                if not told and not stopping.done():
                    yield _event(number, "beat", {})
        finally:
            stopping.cancel()
            self._watchers.discard(watcher)

    # --- from notices to tablets

    def _on_notice(self, notice: ChangeNotice) -> None:
        if not self._watchers:
            return
        for change in notice.changes:
            if change.topic is Topic.BOOKING and change.venue_id is not None:
                self._bookings[change.id] = change.venue_id
            elif change.topic is Topic.ROOM:
                self._tell(change.venue_id, {change.id})
            elif change.topic in _OF_VENUES:
                self._tell(change.venue_id, None)
            elif change.topic is Topic.KIOSK:
                self._tell_of_kiosks(change.venue_id)
        if self._bookings and self._looking is None:
            self._looking = asyncio.create_task(self._look(), name="rooms of bookings")

    def _tell(self, venue_id: int | None, rooms: set[int] | None) -> None:
        for watcher in self._watchers:
            if venue_id is None or watcher.venue_id == venue_id:
                watcher.tell(rooms)

    def _tell_of_kiosks(self, venue_id: int | None) -> None:
        for watcher in self._watchers:
            if venue_id is None or watcher.venue_id == venue_id:
                watcher.kiosks = True
                watcher.wake.set()

    async def _look(self) -> None:
        """Find the rooms of changed bookings at venues that somebody watches, and tell of them."""
        try:
            await asyncio.sleep(_TOGETHER)
            while self._bookings:
                watched = {watcher.venue_id for watcher in self._watchers}
                changed = {number: venue for number, venue in self._bookings.items() if venue in watched}
                self._bookings = {}
                if not changed:
                    continue
                try:
                    rooms = await self._endpoint.services.kiosks.rooms_of(changed)
                except DomainError as error:
                    log.info("The rooms of bookings cannot be looked up (%s): tablets look at all.", error.code)
                    rooms = {}
                for venue_id in {*changed.values(), *rooms}:
                    self._tell(venue_id, rooms.get(venue_id))
        finally:
            self._looking = None


def _event(number: int, name: str, data: dict[str, object]) -> bytes:
    return b"id: %d\nevent: %s\ndata: %s\n\n" % (number, name.encode(), encode(data))
