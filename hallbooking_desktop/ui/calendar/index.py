"""A calendar snapshot made quick to ask: which entries touch a room, what is in the way, when it is open. No Qt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import timedelta
from operator import attrgetter
from typing import NamedTuple
from zoneinfo import ZoneInfo

from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.snapshots import CalendarEntry, CalendarSnapshot, ClosureSnapshot, RoomSnapshot
from hallbooking_desktop.ui.calendar.axis import Piece, epoch, moment, pieces

#: kind and id: what tells one entry from another, also between two snapshots
Key = tuple[str, int]

_BY_START = attrgetter("claim_start")


class Item(NamedTuple):
    """An entry with its times as epoch seconds; the claim includes setup and teardown."""

    entry: CalendarEntry
    start: int
    end: int
    claim_start: int
    claim_end: int
    hold_ends: int | None
    #: equal for entries that look the same, also in another snapshot
    face: int
    #: what tells this entry from others
    key: Key

    @property
    def range(self) -> TimeRange:
        """The booked time."""
        return self.entry.range

    def is_expired(self, now: int) -> bool:
        """Tell whether it is a hold that has run out, so that it stands in nobody's way."""
        return self.hold_ends is not None and self.hold_ends <= now and self.entry.status == "pending"


def _item(entry: CalendarEntry) -> Item:
    holds = epoch(entry.hold_expires_at) if entry.hold_expires_at is not None else None
    start, end = epoch(entry.range.start), epoch(entry.range.end)
    words = (entry.title, entry.customer, entry.amount_due, entry.room_id)
    face = hash((entry.kind, entry.id, entry.status, entry.attendance, start, end, holds, *words))
    return Item(
        entry, start, end, epoch(entry.claimed.start), epoch(entry.claimed.end), holds, face, (entry.kind, entry.id)
    )


class SnapshotIndex:
    """One snapshot, indexed by room and leaf room. Entries of a room are sorted by the start of their claim."""

    def __init__(self, snapshot: CalendarSnapshot) -> None:
        self.snapshot = snapshot
        self.zone = ZoneInfo(snapshot.venue.timezone)
        self.rooms: dict[int, RoomSnapshot] = {room.id: room for room in snapshot.rooms}
        self.start, self.end = epoch(snapshot.range.start), epoch(snapshot.range.end)
        self.items: dict[Key, Item] = {}
        self._leaves: dict[int, frozenset[int]] = {}
        self._touching: dict[int, list[Item]] = {}
        self._by_leaf: dict[int, list[Item]] = {}
        self._open: dict[int, tuple[tuple[int, int], ...]] = {}
        self._longest = 0
        self._hours: tuple[int, int] | None = None
        for entry in snapshot.entries:
            item = _item(entry)
            self.items[item.key] = item
            self._longest = max(self._longest, item.claim_end - item.claim_start)
            for leaf in entry.leaf_room_ids or (entry.room_id,):
                self._by_leaf.setdefault(leaf, []).append(item)
        for items in self._by_leaf.values():
            items.sort(key=_BY_START)

    def leaves(self, room_id: int) -> frozenset[int]:
        """Return the rooms that are not made of others which a room consists of; a plain room is its own leaf."""
        found = self._leaves.get(room_id)
        if found is None:
            found = frozenset(self._leaves_of(room_id, frozenset()))
            self._leaves[room_id] = found
        return found

    def _leaves_of(self, room_id: int, above: frozenset[int]) -> Iterable[int]:
        room = self.rooms.get(room_id)
        if room is None or not room.part_ids or room_id in above:
            return (room_id,)
        return [leaf for part in room.part_ids for leaf in self._leaves_of(part, above | {room_id})]

    def touching(self, room_id: int) -> list[Item]:
        """Return the entries that occupy the room: its own, and those of a whole it is part of or of its parts."""
        found = self._touching.get(room_id)
        if found is None:
            leaves = self.leaves(room_id)
            if len(leaves) == 1:
                (leaf,) = leaves
                found = self._by_leaf.get(leaf, [])
            else:
                merged = {item.key: item for leaf in leaves for item in self._by_leaf.get(leaf, ())}
                found = sorted(merged.values(), key=_BY_START)
            self._touching[room_id] = found
        return found

    def between(self, room_id: int, start: int, end: int) -> list[Item]:
        """Return the entries whose claim on the room overlaps a range."""
        items = self.touching(room_id)
        first = bisect_left(items, start - self._longest, key=_BY_START)
        last = bisect_left(items, end, key=_BY_START)
        return [item for item in items[first:last] if item.claim_end > start]

    def open_ranges(self, room_id: int) -> tuple[tuple[int, int], ...]:
        """Return when the room is open, as epoch seconds, sorted and disjoint."""
        found = self._open.get(room_id)
        if found is None:
            ranges = self.snapshot.open_ranges.get(room_id, ())
            found = tuple(sorted((epoch(r.start), epoch(r.end)) for r in ranges))
            self._open[room_id] = found
        return found

    def closed_ranges(self, room_id: int, start: int, end: int) -> list[tuple[int, int]]:
        """Return the parts of a range in which the room is not open."""
        out: list[tuple[int, int]] = []
        here = start
        ranges = self.open_ranges(room_id)
        for opens, closes in ranges[max(0, bisect_right(ranges, (start, 0)) - 1) :]:
            if opens >= end:
                break
            if opens > here:
                out.append((here, opens))
            here = max(here, closes)
        if here < end:
            out.append((here, end))
        return out

    def waking_hours(self) -> tuple[int, int]:
        """Return the wall's hours in which, on any day, something is open or taken: (8, 22); (0, 24) at most."""
        if self._hours is None:
            self._hours = self._find_hours()
        return self._hours

    def _find_hours(self) -> tuple[int, int]:
        day, low, high = moment(self.start).astimezone(self.zone).date(), 24, 0
        days: list[Piece] = []
        while not days or days[-1].end < self.end:
            days += pieces(day, self.zone)
            day += timedelta(days=1)
        ranges = {r for room in self.rooms for r in self.open_ranges(room)}
        ranges.update((item.claim_start, item.claim_end) for item in self.items.values())
        starts = [piece.start for piece in days]
        for start, end in ranges:
            begin, last = max(start, self.start), min(end, self.end) - 1
            if begin > last:
                continue
            one, other = days[bisect_right(starts, begin) - 1], days[bisect_right(starts, last) - 1]
            if one.day != other.day:
                return 0, 24
            low = min(low, (one.wall_start + begin - one.start) // 3600)
            high = max(high, (other.wall_start + last - other.start) // 3600 + 1)
        return (low, high) if low < high else (0, 24)

    def closures(self, room_id: int) -> list[ClosureSnapshot]:
        """Return the closures of the venue, of the room, and of the rooms it is made of."""
        concerned = self.leaves(room_id) | {room_id}
        return [c for c in self.snapshot.closures if c.room_id is None or c.room_id in concerned]

    def knows(self, start: int, end: int) -> bool:
        """Tell whether the snapshot covers a range."""
        return self.start <= start and end <= self.end

    def range_of(self, start: int, end: int) -> TimeRange:
        """Return epoch seconds as a range of instants."""
        return TimeRange(moment(start), moment(end))
