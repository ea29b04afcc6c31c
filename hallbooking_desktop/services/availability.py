"""When one room is free: what can be booked on a day, what is held, and what stands in the way."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from hallbooking_desktop.domain.availability import DayAvailability, Unavailable, day_availability
from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.domain.errors import NotFound, ValidationFailed
from hallbooking_desktop.domain.permissions import Action, Actor, require
from hallbooking_desktop.domain.timeranges import TimeRange, check_day, local_date, local_day, merged, subtracted
from hallbooking_desktop.persistence.availability import Taken, taken
from hallbooking_desktop.persistence.catalogue import BookableRoom, bookable_room
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.work import ReadWork
from hallbooking_desktop.services.opening import free_slots, grid_of, open_in, still_bookable
from hallbooking_desktop.services.snapshots import AvailabilitySnapshot, TentativeSlot, UnavailableSlot
from hallbooking_desktop.services.texts import check_number

_LONGEST_STRIP = timedelta(days=62)


class AvailabilityService:
    """The free and taken times of a room; open to everybody, and silent about who has them."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def of_day(self, actor: Actor, room_id: int, day: date) -> AvailabilitySnapshot:
        """Return the venue-local day of a room. A booking that fills an available slot succeeds.

        Confirmed bookings and blocks take time; live holds are told beside. What is past, or too near or too far for
        the venue's rules, has the status "past".

        Raises:
            NotFound: there is no such room, or it is archived.
            ValidationFailed: the day is outside the years 1900 to 2199.
        """
        require(actor, Action.BROWSE)
        check_day(day)
        async with self._db.read() as read:
            room = await _room(read, room_id, datetime.combine(day - timedelta(days=2), time(), UTC))
            whole = _local_day(room, day)
            found = Taken((), ()) if whole is None else await self._taken(read, room, whole)
        return _snapshot(room, day, self._day(room, day, found))

    async def strip(self, actor: Actor, room_id: int, window: TimeRange) -> AvailabilitySnapshot:
        """Return the same between two instants, at most 62 days apart; ``day`` is that of the start.

        Slots go on across midnight where the room is open then.

        Raises:
            NotFound: there is no such room, or it is archived.
            ValidationFailed: the window is too long.
        """
        require(actor, Action.BROWSE)
        if window.duration > _LONGEST_STRIP:
            raise ValidationFailed({"end": "Ask for at most 62 days at once."})
        async with self._db.read() as read:
            room = await _room(read, room_id, window.start)
            found = await self._taken(read, room, window)
        days = [self._day(room, day, found) for day in _days(room, window)]
        unavailable = tuple(
            Unavailable(cut, status)
            for status in sorted({item.status for day in days for item in day.unavailable})
            for part in merged(item.range for day in days for item in day.unavailable if item.status == status)
            if (cut := part.intersection(window))
        )
        first = local_date(window.start, room.venue.zone)
        return _snapshot(
            room,
            first,
            DayAvailability(
                first,
                self._slots(room, window, found),
                found.holds,
                tuple(sorted(unavailable, key=lambda item: item.range)),
            ),
        )

    async def _taken(self, read: ReadWork, room: BookableRoom, window: TimeRange) -> Taken:
        setup, teardown = _turn_round(room)
        return await taken(read, room.leaf_ids, window.widened(teardown, setup))

    def _day(self, room: BookableRoom, day: date, found: Taken) -> DayAvailability:
        setup, teardown = _turn_round(room)
        whole = day_availability(
            day,
            room.venue.zone,
            room.hours,
            room.closed_ranges,
            found.claims,
            found.holds,
            setup=setup,
            teardown=teardown,
            rules=room.venue,
            in_service=room.in_service,
        )
        left = still_bookable(whole.available, day, room.venue, self._clock())
        late = (Unavailable(part, "past") for part in subtracted(whole.available, left))
        unavailable = sorted((*whole.unavailable, *late), key=lambda item: item.range)
        return DayAvailability(day, left, whole.tentative, tuple(unavailable))

    def _slots(self, room: BookableRoom, window: TimeRange, found: Taken) -> tuple[TimeRange, ...]:
        if not room.in_service:
            return ()
        venue = room.venue
        slots = free_slots(
            open_in(room.hours, room.closed_ranges, window, venue.zone),
            tuple(sorted((claim.range.start, claim.range.end) for claim in found.claims)),
            room.room.setup_minutes,
            room.room.teardown_minutes,
            grid_of(venue),
        )
        return still_bookable(slots, local_date(window.start, venue.zone), venue, self._clock())


async def _room(read: ReadWork, room_id: int, since: datetime) -> BookableRoom:
    check_number(room_id, "room", "There is no such hall.")
    room = await bookable_room(read, room_id, since=since)
    if room is None or room.room.archived:
        raise NotFound("There is no such hall.", entity="room", id=room_id)
    return room


def _turn_round(room: BookableRoom) -> tuple[timedelta, timedelta]:
    return timedelta(minutes=room.room.setup_minutes), timedelta(minutes=room.room.teardown_minutes)


def _local_day(room: BookableRoom, day: date) -> TimeRange | None:
    try:
        return local_day(day, room.venue.zone)
    except ValidationFailed:
        # The zone skipped it; so has the answer nothing in it.
        return None


def _days(room: BookableRoom, window: TimeRange) -> Iterator[date]:
    day, last = (local_date(moment, room.venue.zone) for moment in (window.start, window.end))
    while day <= last:
        yield day
        day += timedelta(days=1)


def _snapshot(room: BookableRoom, day: date, found: DayAvailability) -> AvailabilitySnapshot:
    return AvailabilitySnapshot(
        room_id=room.room.id,
        day=day,
        timezone=room.venue.timezone,
        available=found.available,
        tentative=tuple(TentativeSlot(hold.range, hold.hold_expires_at) for hold in found.tentative),
        unavailable=tuple(UnavailableSlot(item.range, item.status) for item in found.unavailable),
    )
