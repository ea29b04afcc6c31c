"""The rooms of the day: what follows what in each, how long a booking may go on, what must be made ready."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from hallbooking_desktop.domain.bookings import Attendance, BookingStatus
from hallbooking_desktop.domain.rooms import Parts, sharing
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.domain.today import TURN_ROUNDS_AHEAD
from hallbooking_desktop.persistence.catalogue import ClosureRecord, RoomRecord
from hallbooking_desktop.persistence.today import UseRecord
from hallbooking_desktop.services.snapshots_today import RoomUse, TodayBooking, TodayVenue, TurnRound

_MINUTE: Final = timedelta(minutes=1)
ByLeaf = Mapping[int, Sequence[UseRecord]]


@dataclass(frozen=True, slots=True)
class House:
    """The rooms looked at, archived ones too, and the leaf rooms that each takes."""

    rooms: Mapping[int, RoomRecord]
    leaf_ids: Mapping[int, tuple[int, ...]]
    parts: Parts

    def leaf_days(self, venues: Iterable[TodayVenue]) -> Iterator[tuple[int, TimeRange]]:
        """Yield each leaf room with the day of its venue."""
        days = {venue.id: venue.range for venue in venues}
        of_leaf = {leaf: days[room.venue_id] for room in self.rooms.values() for leaf in self.leaf_ids[room.id]}
        yield from sorted(of_leaf.items())

    @property
    def out_of_service(self) -> frozenset[int]:
        """The rooms that are out of service, and those that have such a part."""
        out = {room.id for room in self.rooms.values() if not room.in_service}
        return frozenset(room for room, own in self.leaf_ids.items() if room in out or not out.isdisjoint(own))

    def rooms_met(self, closure: ClosureRecord) -> frozenset[int]:
        """Return the rooms that a closure closes: all of its venue, or those that share a part with the one named."""
        if closure.room_id is None:
            return frozenset(room.id for room in self.rooms.values() if room.venue_id == closure.venue_id)
        return sharing(closure.room_id, self.parts)


def _by_leaf(uses: Iterable[UseRecord], house: House) -> dict[int, list[UseRecord]]:
    """Return what takes each leaf room, by start; nothing overlaps there, the database sees to that."""
    found: dict[int, list[UseRecord]] = {}
    for use in uses:
        for leaf in house.leaf_ids[use.room_id]:
            found.setdefault(leaf, []).append(use)
    return found


def with_latest_ends(
    bookings: Sequence[TodayBooking], uses: Sequence[UseRecord], house: House
) -> tuple[TodayBooking, ...]:
    """Return the bookings, each with how late it may end before the setup of what follows in one of its rooms."""
    by_leaf = _by_leaf(uses, house)
    teardown = {use.id: use.teardown_minutes for use in uses if use.kind == "booking"}
    found = []
    for booking in bookings:
        following = [
            use.starts_at - use.setup_minutes * _MINUTE
            for leaf in house.leaf_ids[booking.room_id]
            for use in by_leaf.get(leaf, ())
            if use.starts_at >= booking.range.end
        ]
        if following:
            latest = max(booking.range.end, min(following) - teardown.get(booking.id, 0) * _MINUTE)
            found.append(replace(booking, latest_end=latest))
        else:
            found.append(booking)
    return tuple(found)


def turn_rounds(
    uses: Sequence[UseRecord], house: House, days: Mapping[int, TodayVenue], now: datetime
) -> tuple[TurnRound, ...]:
    """Return the rooms that must be made ready for what begins in the next hours of the day, by that start.

    What stood in the room before is named, if anything did that day; a room that stood empty is told of only where
    something is wanted of it: a layout, setup, a note for whoever sets up. Unpaid holds may never come.
    """
    by_leaf = _by_leaf((use for use in uses if _is_sure(use)), house)
    found = []
    for use in uses:
        day = days[use.venue_id].range
        last = now + TURN_ROUNDS_AHEAD if day.start <= now < day.end else day.end
        if not _is_sure(use) or not max(now, day.start) < use.starts_at <= last:
            continue
        before = _before(use, by_leaf, house, day)
        if before is not None or use.layout or use.setup_minutes or use.setup_notes:
            found.append(_turn_round(before, use, house.rooms[use.room_id]))
    return tuple(found)


def _is_sure(use: UseRecord) -> bool:
    """Tell whether a room is really used: blocked, or booked and paid for by somebody who came or may come yet."""
    held = use.status == BookingStatus.PENDING and use.hold_expires_at is not None
    return not held and use.attendance != Attendance.NO_SHOW


def _before(use: UseRecord, by_leaf: ByLeaf, house: House, day: TimeRange) -> UseRecord | None:
    """Return what ends last of that day before something begins, in any of the rooms that it takes."""
    earlier = [
        other
        for leaf in house.leaf_ids[use.room_id]
        for other in by_leaf.get(leaf, ())
        if day.start < other.ends_at <= use.starts_at
    ]
    return max(earlier, key=lambda other: other.ends_at, default=None)


def _turn_round(ends: UseRecord | None, begins: UseRecord, room: RoomRecord) -> TurnRound:
    return TurnRound(
        room_id=room.id,
        room_name=room.name,
        venue_name=room.venue_name,
        timezone=room.timezone,
        ends=None if ends is None else _use(ends),
        begins=_use(begins),
        minutes=None if ends is None else (begins.starts_at - ends.ends_at) // _MINUTE,
        needed=begins.setup_minutes + (0 if ends is None else ends.teardown_minutes),
        layout=begins.layout,
        guests=begins.guests,
        setup_notes=begins.setup_notes,
    )


def _use(use: UseRecord) -> RoomUse:
    return RoomUse(use.kind, use.id, use.title, use.customer or "", TimeRange(use.starts_at, use.ends_at))
