"""Loads the calendar: newest wins, neighbours fetched ahead, changes anywhere shown at once. Never blocks."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands import CalendarQuery
from hallbooking_desktop.ui import tasks
from hallbooking_desktop.ui.calendar.index import SnapshotIndex
from hallbooking_desktop.ui.desk import Desk

if TYPE_CHECKING:
    from hallbooking_desktop.domain.permissions import Actor
    from hallbooking_desktop.services.registry import Services

_Key = tuple[int, TimeRange]
_TOPICS = frozenset({Topic.BOOKING, Topic.BLOCK, Topic.ROOM, Topic.VENUE})


class LoadState(Enum):
    """How far the newest request has come."""

    EMPTY = "empty"
    LOADING = "loading"
    READY = "ready"
    FAILED = "failed"


class CalendarModel(QObject):
    """The snapshot of one venue and range. ``loaded`` carries a ``SnapshotIndex``, ``failed`` a ``DomainError``.

    The index is built on the service's thread, so that a large venue does not hold the window.
    """

    loaded = Signal(object)
    failed = Signal(object)
    state_changed = Signal(object)

    #: how many snapshots are kept
    KEPT = 8
    #: how long after a change others are waited for, in milliseconds
    GATHER = 40
    #: how long a range must be shown before its neighbours are read, in seconds
    STAY = 0.15

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.state = LoadState.EMPTY
        self._wanted: _Key | None = None
        self._kept: OrderedDict[_Key, SnapshotIndex] = OrderedDict()
        self._neighbours: tuple[TimeRange, ...] = ()
        self._next: _Key | None = None
        self._reading = False
        self._fetching = 0
        #: counts changes: what was read before one is not kept
        self._news = 0
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(self.GATHER)
        self._gather.timeout.connect(self.refresh)
        desk.changed.connect(self._on_change)

    @property
    def busy(self) -> bool:
        """Tell whether anything is being read."""
        return self._reading or self._fetching > 0

    def show(self, venue_id: int, wanted: TimeRange, neighbours: tuple[TimeRange, ...] = ()) -> None:
        """Ask for a range; what is known is given at once. ``neighbours`` are fetched when it has come."""
        key = (venue_id, wanted)
        known = self._kept.get(key)
        self._wanted, self._neighbours, self._next = key, neighbours, None
        if known is None:
            self._set_state(LoadState.LOADING)
            self._load(key)
            return
        self._kept.move_to_end(key)
        self._set_state(LoadState.READY)
        self.loaded.emit(known)
        self._fetch_ahead()

    def refresh(self) -> None:
        """Load the shown range again, keeping what is on screen until it has come."""
        if self._wanted is not None:
            self._load(self._wanted)

    def is_of(self, index: SnapshotIndex) -> bool:
        """Tell whether an index is of the venue that is wanted now."""
        return self._wanted is not None and self._wanted[0] == index.snapshot.venue.id

    def _load(self, key: _Key) -> None:
        """Read a range; while one is being read, only the newest wish is remembered. Reads are not broken off."""
        self._next = key
        if not self._reading:
            self._reading = True
            tasks.spawn(self, self._work(), "calendar")

    async def _work(self) -> None:
        try:
            while self._next is not None:
                key, self._next = self._next, None
                news = self._news
                try:
                    index = await self._read(key)
                except DomainError as error:
                    if key == self._wanted and self._next is None:
                        self._set_state(LoadState.FAILED)
                        self.failed.emit(error)
                    continue
                if news == self._news:
                    self._keep(key, index)
                if key == self._wanted:
                    self._set_state(LoadState.READY)
                    self.loaded.emit(index)
        finally:
            self._reading = False
        self._fetch_ahead()

    async def _read(self, key: _Key) -> SnapshotIndex:
        query = CalendarQuery(*key)

        async def call(services: Services, actor: Actor) -> SnapshotIndex:
            index = SnapshotIndex(await services.calendar.calendar(actor, query))
            index.waking_hours()
            return index

        return await self._desk.read(call)

    def _fetch_ahead(self) -> None:
        """Read the neighbours of what is shown, once it is likely that the user stays a moment."""
        base = self._wanted
        if base is None or self.state is not LoadState.READY:
            return
        missing = [(base[0], n) for n in self._neighbours if (base[0], n) not in self._kept]
        if missing:
            tasks.spawn(self, self._fetch(base, missing), "calendar, neighbours")

    async def _fetch(self, base: _Key, missing: list[_Key]) -> None:
        await asyncio.sleep(self.STAY)
        self._fetching += 1
        try:
            for key in missing:
                if self._wanted != base or key in self._kept:
                    continue
                news = self._news
                index = await self._read(key)
                if news == self._news:
                    self._keep(key, index)
        except DomainError:
            return
        finally:
            self._fetching -= 1

    def _keep(self, key: _Key, index: SnapshotIndex) -> None:
        self._kept[key] = index
        self._kept.move_to_end(key)
        while len(self._kept) > self.KEPT:
            self._kept.popitem(last=False)

    def _set_state(self, state: LoadState) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state)

    def _on_change(self, notice: ChangeNotice) -> None:
        if notice.concerns(Topic.EVERYTHING):
            venues = None
        else:
            changes = [c for c in notice.changes if c.topic in _TOPICS]
            if not changes:
                return
            venues = {c.venue_id for c in changes}
            if None in venues:
                venues = None
        self._news += 1
        for key in [k for k in self._kept if venues is None or k[0] in venues]:
            del self._kept[key]
        concerned = self._wanted is not None and (venues is None or self._wanted[0] in venues)
        # Not begun anew by each change: under a stream of them the calendar must still follow.
        if concerned and not self._gather.isActive():
            self._gather.start()
