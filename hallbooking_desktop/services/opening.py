"""When rooms are open and free, remembered: the same hours, closures and claims give the same ranges."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from hallbooking_desktop.domain.availability import free_ranges, open_ranges, slots_within
from hallbooking_desktop.domain.rooms import Parts, sharing
from hallbooking_desktop.domain.timeranges import TimeRange, local_date, subtracted
from hallbooking_desktop.persistence.catalogue import ClosureRecord, Hours, VenueRecord


class Grid(NamedTuple):
    """What shapes a venue's slots."""

    zone: ZoneInfo
    slot_step_minutes: int
    shortest_minutes: int | None


def grid_of(venue: VenueRecord) -> Grid:
    """Return what shapes the venue's slots."""
    return Grid(venue.zone, venue.slot_step_minutes, venue.shortest_minutes)


@lru_cache(maxsize=4096)
def open_in(
    hours: tuple[Hours, ...], closed: tuple[TimeRange, ...], window: TimeRange, zone: ZoneInfo
) -> tuple[TimeRange, ...]:
    """Return when it is open within the window: hours less closures."""
    return open_ranges(hours, closed, window, zone)


def closed_by_room(
    room_ids: Iterable[int], closures: Iterable[ClosureRecord], parts: Parts
) -> Mapping[int, tuple[TimeRange, ...]]:
    """Return, for each room, the closures of its venue, of itself, and of rooms that share a part with it."""
    whole_venue: list[TimeRange] = []
    of_rooms: dict[int, list[TimeRange]] = {}
    for closure in closures:
        if closure.room_id is None:
            whole_venue.append(closure.range)
            continue
        for room_id in sharing(closure.room_id, parts):
            of_rooms.setdefault(room_id, []).append(closure.range)
    everywhere = tuple(sorted(whole_venue))
    return {
        room_id: tuple(sorted((*whole_venue, *of_rooms[room_id]))) if room_id in of_rooms else everywhere
        for room_id in room_ids
    }


@lru_cache(maxsize=65536)
def free_slots(
    opened: tuple[TimeRange, ...],
    taken: tuple[tuple[datetime, datetime], ...],
    setup_minutes: int,
    teardown_minutes: int,
    grid: Grid,
) -> tuple[TimeRange, ...]:
    """Return the slots of open ranges that a booking can fill, on the venue's grid around what is taken (SPEC 4)."""
    free = free_ranges(
        opened,
        (TimeRange(start, end) for start, end in taken),
        setup=timedelta(minutes=setup_minutes),
        teardown=timedelta(minutes=teardown_minutes),
    )
    return slots_within(free, grid.zone, grid)


def still_bookable(slots: tuple[TimeRange, ...], day: date, venue: VenueRecord, now: datetime) -> tuple[TimeRange, ...]:
    """Return what is left of a day's slots after the present, the venue's notice and its horizon."""
    if not slots:
        return slots
    if venue.horizon_days is not None and day > local_date(now, venue.zone) + timedelta(days=venue.horizon_days):
        return ()
    earliest = now + timedelta(minutes=venue.notice_minutes or 0)
    if earliest <= slots[0].start:
        return slots
    if earliest >= slots[-1].end:
        return ()
    return slots_within(subtracted(slots, (TimeRange(slots[0].start, earliest),)), venue.zone, venue)
