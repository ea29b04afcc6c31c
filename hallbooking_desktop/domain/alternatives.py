"""When a slot is taken: the nearest times that are free (SPEC 4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from hallbooking_desktop.domain.availability import snapped
from hallbooking_desktop.domain.timeranges import TimeRange


@dataclass(frozen=True, slots=True)
class RoomFree:
    """Where a booking may lie in one room (`availability.free_ranges`)."""

    room_id: int
    free: tuple[TimeRange, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A free time of the wanted length."""

    room_id: int
    range: TimeRange


def nearest(
    wanted: TimeRange,
    same_room: RoomFree,
    other_rooms: Iterable[RoomFree],
    zone: ZoneInfo,
    *,
    step_minutes: int = 15,
    not_before: datetime | None = None,
    per_kind: int = 3,
) -> tuple[Suggestion, ...]:
    """Return other times in the same room and other rooms at the same time, the nearest to the wanted start first.

    All last as long as the wanted range; other times start on the grid of ``step_minutes``, not before ``not_before``.
    At most ``per_kind`` of either kind; other rooms keep the order in which they are given.
    """
    times = sorted(
        {start for free in same_room.free for start in _starts(wanted, free, zone, step_minutes, not_before, per_kind)},
        key=lambda start: (abs(start - wanted.start), start),
    )
    same = [Suggestion(same_room.room_id, TimeRange(start, start + wanted.duration)) for start in times[:per_kind]]
    others = (
        Suggestion(room.room_id, wanted)
        for room in other_rooms
        if room.room_id != same_room.room_id
        and (not_before is None or wanted.start >= not_before)
        and any(free.contains(wanted) for free in room.free)
    )
    return tuple(
        sorted(
            (*islice(others, per_kind), *same),
            key=lambda item: abs(item.range.start - wanted.start),
        )
    )


def _starts(
    wanted: TimeRange, free: TimeRange, zone: ZoneInfo, step: int, not_before: datetime | None, limit: int
) -> Iterator[datetime]:
    """Yield starts in one free range: the nearest, then further ones a whole booking apart."""
    earliest = snapped(max(free.start, not_before or free.start), zone, step, later=True)
    latest = snapped(free.end - wanted.duration, zone, step, later=False)
    if earliest > latest:
        return
    if earliest <= wanted.start <= latest:
        yield snapped(wanted.start, zone, step, later=False)
        yield snapped(wanted.start, zone, step, later=True)
        return
    start, ahead = (earliest, 1) if wanted.start < earliest else (latest, -1)
    for _ in range(limit):
        if not earliest <= start <= latest:
            return
        yield start
        start = snapped(start + ahead * max(wanted.duration, timedelta(minutes=step)), zone, step, later=ahead > 0)
