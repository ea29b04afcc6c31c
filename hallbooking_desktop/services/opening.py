"""When rooms are open, remembered: the same hours, closures and window give the same ranges."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from zoneinfo import ZoneInfo

from hallbooking_desktop.domain.availability import open_ranges
from hallbooking_desktop.domain.rooms import Parts, sharing
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.catalogue import ClosureRecord, Hours


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
