"""The calendar of one venue: everything that is drawn between two instants, in one snapshot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from hallbooking_desktop.domain.bookings import Attendance
from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.domain.permissions import Action, Actor, require
from hallbooking_desktop.domain.rooms import Parts, leaves
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import calendar as stored_calendar
from hallbooking_desktop.persistence import catalogue as stored
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.catalogue_reading import venue_of
from hallbooking_desktop.services.catalogue_snapshots import closure_snapshot, room_snapshot, venue_snapshot
from hallbooking_desktop.services.commands import CalendarQuery
from hallbooking_desktop.services.opening import closed_by_room, open_in
from hallbooking_desktop.services.snapshots import CalendarEntry, CalendarSnapshot


class CalendarService:
    """Bookings, blocks, closures and open hours of a venue's rooms, for its staff."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def calendar(self, actor: Actor, query: CalendarQuery) -> CalendarSnapshot:
        """Return what the calendar shows between two instants: live bookings and blocks, with setup and teardown.

        Holds that ran out are not there. An archived room is there only with what still stands in it. A booking of a
        divisible hall is one entry, which names the rooms it takes.

        Raises:
            NotFound: there is no such venue.
        """
        require(actor, Action.VIEW_CALENDAR, venue_ids=frozenset({query.venue_id}))
        async with self._db.read() as read:
            venue = await venue_of(read, query.venue_id)
            every_room = await stored.rooms(read, venue_id=venue.id, archived=True)
            closures = await stored.closures(read, venue_id=venue.id, since=query.range.start)
            parts = {room.id: room.part_ids for room in every_room if room.part_ids}
            leaf_ids = {room.id: leaves(room.id, parts) for room in every_room}
            wanted = [room for room in every_room if not query.room_ids or room.id in query.room_ids]
            probed = sorted({leaf for room in wanted for leaf in leaf_ids[room.id]})
            rows = await stored_calendar.entries(read, probed, query.range)
        entries = tuple(_entry(row, leaf_ids) for row in rows)
        used = {entry.room_id for entry in entries}
        rooms = [room for room in wanted if room.id in used or not room.archived]
        met = [closure for closure in closures if closure.range.start < query.range.end]
        return CalendarSnapshot(
            venue=venue_snapshot(venue),
            rooms=tuple(room_snapshot(room) for room in rooms),
            range=query.range,
            entries=entries,
            closures=tuple(closure_snapshot(closure) for closure in met),
            open_ranges=_open_ranges(venue, rooms, met, parts, query.range),
        )


def _open_ranges(
    venue: stored.VenueRecord,
    rooms: Iterable[stored.RoomRecord],
    closures: Iterable[stored.ClosureRecord],
    parts: Parts,
    window: TimeRange,
) -> dict[int, tuple[TimeRange, ...]]:
    rooms = tuple(rooms)
    zone = venue.zone
    closed = closed_by_room((room.id for room in rooms), closures, parts)
    return {
        room.id: open_in(venue.hours if room.own_hours is None else room.own_hours, closed[room.id], window, zone)
        if room.in_service
        else ()
        for room in rooms
    }


def _entry(row: tuple[Any, ...], leaf_ids: Mapping[int, tuple[int, ...]]) -> CalendarEntry:
    kind, number, room_id, title, customer, starts_at, ends_at, setup, teardown, status, attendance, *rest = row
    booked = TimeRange(starts_at, ends_at)
    claimed = booked.widened(timedelta(minutes=setup), timedelta(minutes=teardown)) if setup or teardown else booked
    return CalendarEntry(
        kind,
        number,
        room_id,
        leaf_ids[room_id],
        title,
        customer or "",
        booked,
        claimed,
        status,
        None if attendance is None else Attendance(attendance),
        *rest,
    )
