"""Loads the calendar: newest wins, neighbours fetched ahead, changes anywhere shown at once. Never blocks."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

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

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.state = LoadState.EMPTY
        self._wanted: _Key | None = None
        self._kept: OrderedDict[_Key, SnapshotIndex] = OrderedDict()
        self._latest: tasks.Latest[SnapshotIndex] = tasks.Latest(self, "calendar")
        self._ahead: tasks.Latest[None] = tasks.Latest(self, "calendar, neighbours")
        self._gathered = tasks.Debounce(self, self.GATHER, self.refresh)
        desk.changed.connect(self._on_change)

    def show(self, venue_id: int, wanted: TimeRange, neighbours: tuple[TimeRange, ...] = ()) -> None:
        """Ask for a range; what is known is given at once. ``neighbours`` are fetched when it has come."""
        key = (venue_id, wanted)
        known = self._kept.get(key)
        self._wanted = key
        self._ahead.cancel()
        if known is not None:
            self._latest.cancel()
            self._kept.move_to_end(key)
            self._set_state(LoadState.READY)
            self.loaded.emit(known)
            self._fetch_ahead(venue_id, neighbours)
            return
        self._set_state(LoadState.LOADING)
        self._load(key, neighbours)

    def refresh(self) -> None:
        """Load the shown range again, keeping what is on screen until it has come."""
        if self._wanted is not None:
            self._ahead.cancel()
            self._load(self._wanted, ())

    def is_of(self, index: SnapshotIndex) -> bool:
        """Tell whether an index is of the venue that is wanted now."""
        return self._wanted is not None and self._wanted[0] == index.snapshot.venue.id

    def _load(self, key: _Key, neighbours: tuple[TimeRange, ...]) -> None:
        def done(index: SnapshotIndex) -> None:
            self._keep(key, index)
            if key == self._wanted:
                self._set_state(LoadState.READY)
                self.loaded.emit(index)
                self._fetch_ahead(key[0], neighbours)

        self._latest.start(self._read(key), done, self._on_failure)

    def _on_failure(self, error: DomainError) -> None:
        self._set_state(LoadState.FAILED)
        self.failed.emit(error)

    async def _read(self, key: _Key) -> SnapshotIndex:
        query = CalendarQuery(*key)

        async def call(services: Services, actor: Actor) -> SnapshotIndex:
            index = SnapshotIndex(await services.calendar.calendar(actor, query))
            index.waking_hours()
            return index

        return await self._desk.read(call)

    def _fetch_ahead(self, venue_id: int, neighbours: tuple[TimeRange, ...]) -> None:
        missing = [(venue_id, n) for n in neighbours if (venue_id, n) not in self._kept]
        if not missing:
            return

        async def fetch() -> None:
            await asyncio.sleep(0.15)
            for key in missing:
                self._keep(key, await self._read(key))

        self._ahead.start(fetch(), lambda _: None, lambda _: None)

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
        for key in [k for k in self._kept if venues is None or k[0] in venues]:
            del self._kept[key]
        if self._wanted is not None and (venues is None or self._wanted[0] in venues):
            self._gathered()
