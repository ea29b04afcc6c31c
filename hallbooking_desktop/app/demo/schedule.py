"""When the demo's rooms are booked: dense, within opening hours, on the grid, never twice. In minutes since 1970."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple
from zoneinfo import ZoneInfo

from hallbooking_desktop.app.demo.catalogue import DAY_MINUTES, DemoRoom, DemoVenue
from hallbooking_desktop.app.demo.places import CLUB, PARTS, SERIES_ROLE, WHOLE
from hallbooking_desktop.app.demo.sizes import Size
from hallbooking_desktop.domain.timeranges import local_instant

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_WEEKDAYS = (0.7, 0.8, 0.9, 1.0, 1.4, 1.6, 0.9)
_LENGTHS = (60, 90, 120, 120, 120, 180, 180, 240, 300)
_NEAR, _BUSY = 3, 1.7
_SERIES_BEFORE, _SERIES_AFTER = 4, 8
_SERIES_LENGTH = 120
_BLOCK_CHANCE = 0.015
_TIME_TEXTS = [f"T{minute // 60:02}:{minute % 60:02}:00Z" for minute in range(DAY_MINUTES)]


class Slot(NamedTuple):
    """A range of a room. ``free``: it stands in nobody's way, so that it may be confirmed."""

    room_id: int
    start: int
    end: int
    free: bool
    #: The place in a weekly series, -1 for none.
    series_index: int = -1


@dataclass(frozen=True, slots=True)
class Schedule:
    """All that is to be booked, and what is blocked. Bookings stand in no order that matters."""

    slots: list[Slot]
    blocks: list[Slot]


def to_minutes(moment: datetime) -> int:
    """Return whole minutes since 1970."""
    return (moment - _EPOCH) // timedelta(minutes=1)


def to_instant(minutes: float) -> datetime:
    """Return the instant of minutes since 1970."""
    return _EPOCH + timedelta(minutes=minutes)


def stamp(minutes: int) -> str:
    """Return the instant of minutes since 1970 in ISO 8601, as COPY and the audit log take it."""
    day, minute = divmod(minutes, DAY_MINUTES)
    return _day_text(day) + _TIME_TEXTS[minute]


@lru_cache(maxsize=5_000)
def _day_text(day: int) -> str:
    return (_EPOCH + timedelta(days=day)).date().isoformat()


@lru_cache(maxsize=100_000)
def _instant(day: date, minute: int, zone: ZoneInfo) -> int:
    return to_minutes(local_instant(day, minute, zone))


@lru_cache(maxsize=20_000)
def _plain_day(day: date, zone: ZoneInfo) -> int | None:
    """Return the day's midnight if the day and the next have 24 hours each."""
    midnights = [_instant(day + timedelta(days=n), 0, zone) for n in range(3)]
    if any(later - earlier != DAY_MINUTES for earlier, later in pairwise(midnights)):
        return None
    return midnights[0]


def make_schedule(venues: Sequence[DemoVenue], size: Size, today: date, chance: random.Random) -> Schedule:
    """Return exactly ``size.bookings`` slots, spread over rooms and days by how well each room does."""
    days = [today + timedelta(days=n) for n in range(-size.days_before, size.days_after)]
    groups = [group for venue in venues for group in _groups(venue)]
    factors = [_WEEKDAYS[day.weekday()] * (_BUSY if abs((day - today).days) <= _NEAR else 1) for day in days]
    total = sum(sum(room.weight for room in group) for group in groups) * sum(factors)
    share, given, made = size.bookings / total, 0.0, 0
    planner = _Planner(chance, today)
    for group in groups:
        weight = sum(room.weight for room in group)
        for day, factor in zip(days, factors, strict=True):
            given += weight * factor * share
            count = round(given) - made
            made += count
            planner.fill(group, day, count)
    planner.top_up(groups, days, size.bookings)
    return Schedule(planner.slots, planner.blocks)


def _groups(venue: DemoVenue) -> Iterator[tuple[DemoRoom, ...]]:
    """Yield rooms that stand alone, and a divisible hall with its parts."""
    divided = {WHOLE, *PARTS} if venue.rooms[WHOLE].part_ids else set()
    if divided:
        yield tuple(venue.rooms[role] for role in sorted(divided))
    for room in venue.rooms:
        if room.role not in divided and room.in_service:
            yield (room,)


class _Planner:
    """Lays slots one after another, room by room, day by day."""

    def __init__(self, chance: random.Random, today: date) -> None:
        self._chance = chance
        self._today = today
        #: leaf room -> when its last claim, teardown included, ends
        self._busy: dict[int, int] = {}
        self.slots: list[Slot] = []
        self.blocks: list[Slot] = []

    def fill(self, group: Sequence[DemoRoom], day: date, count: int) -> None:
        """Lay so many bookings on a day; what finds no place becomes a slot that only an ended booking can have."""
        chance = self._chance
        if len(group) > 1:
            whole, *parts = group
            chosen = [whole] * count if chance.random() < 0.35 else [chance.choice(parts) for _ in range(count)]  # noqa: PLR2004 - share
            by_room = {room.id: (room, chosen.count(room)) for room in chosen}
        else:
            by_room = {group[0].id: (group[0], count)}
        for room, wanted in by_room.values():
            self._fill_room(room, day, wanted)

    def _fill_room(self, room: DemoRoom, day: date, count: int) -> None:
        if count and (room.closed_days or room.venue.closed_days) and day in room.closed_days | room.venue.closed_days:
            self._lay_ended(room, day, count)
            return
        index = self._series_index(room, day)
        if index >= 0 and count:
            start = 600
            if self._lay(room, day, start, start + _SERIES_LENGTH, index):
                count -= 1
        if self._chance.random() < _BLOCK_CHANCE and not room.part_ids:
            self._lay_block(room, day)
        for left in range(count, 0, -1):
            if not self._lay_somewhere(room, day, left):
                self._lay_ended(room, day, 1)

    def _series_index(self, room: DemoRoom, day: date) -> int:
        if room.role != SERIES_ROLE or day.weekday() != room.venue.id % 5:
            return -1
        week = (day - (self._today - timedelta(days=self._today.weekday()))).days // 7
        return week + _SERIES_BEFORE if -_SERIES_BEFORE <= week < _SERIES_AFTER else -1

    def _lay_somewhere(self, room: DemoRoom, day: date, left: int) -> bool:
        chance, step = self._chance, room.venue.step
        late = room.role == CLUB and day.weekday() == 5 and chance.random() < 0.5  # noqa: PLR2004 - Saturday, half
        length = 360 if late else max(chance.choice(_LENGTHS) // step * step, room.venue.shortest)
        for opens, closes in self._intervals(room, day):
            first = -(-max(opens, self._free_from(room, day)) // step) * step
            room_left = closes - first - left * (length + room.setup + room.teardown)
            if first + length > closes:
                continue
            latest = first + max(room_left, 0) // (left * step) * step
            start = closes - length if late else chance.randrange(first, latest + step, step)
            start = min(start, (closes - length) // step * step)
            if start >= first and self._lay(room, day, start, start + length, -1):
                return True
        return False

    def _intervals(self, room: DemoRoom, day: date) -> Sequence[tuple[int, int]]:
        intervals = room.week[day.weekday()]
        # Mornings and evenings alike, where there is a break.
        return intervals[::-1] if len(intervals) > 1 and self._chance.random() < 0.4 else intervals  # noqa: PLR2004

    def _free_from(self, room: DemoRoom, day: date) -> int:
        """Return the local minute of the day from which the room is free, its setup included."""
        busy = max(self._busy.get(leaf, 0) for leaf in room.leaf_ids)
        return busy + room.setup - _instant(day, 0, room.venue.zone) if busy else 0

    def _lay(self, room: DemoRoom, day: date, opens: int, closes: int, series_index: int) -> bool:
        start, end = self._instants(room, day, opens, closes)
        claimed_from = start - room.setup
        if end - start < room.venue.shortest or any(self._busy.get(leaf, 0) > claimed_from for leaf in room.leaf_ids):
            return False
        for leaf in room.leaf_ids:
            self._busy[leaf] = end + room.teardown
        self.slots.append(Slot(room.id, start, end, True, series_index))
        return True

    def _lay_block(self, room: DemoRoom, day: date) -> None:
        opens = max(self._free_from(room, day), 420)
        start, end = self._instants(room, day, opens, opens + self._chance.choice((60, 90, 120)))
        if self._busy.get(room.id, 0) <= start < end:
            self._busy[room.id] = end
            self.blocks.append(Slot(room.id, start, end, True))

    def _lay_ended(self, room: DemoRoom, day: date, count: int) -> None:
        intervals = room.week[day.weekday()] or ((600, 1200),)
        opens, closes = intervals[0]
        for _ in range(count):
            step = room.venue.step
            start = self._chance.randrange(opens, max(closes - 120, opens + step), step)
            self.slots.append(Slot(room.id, *self._instants(room, day, start, start + 120), False))

    def top_up(self, groups: Sequence[Sequence[DemoRoom]], days: Sequence[date], wanted: int) -> None:
        """Make the number exact: rounding may have lost one or the other."""
        while len(self.slots) < wanted:
            self._lay_ended(self._chance.choice(groups)[0], self._chance.choice(days), 1)

    def _instants(self, room: DemoRoom, day: date, opens: int, closes: int) -> tuple[int, int]:
        zone = room.venue.zone
        midnight = _plain_day(day, zone)
        if midnight is not None:
            return midnight + opens, midnight + closes
        start, end = _instant(day, opens, zone), _instant(day, closes, zone)
        return start, max(end, start + 1)
