"""Small random data sets for the reports, and the figures by plain counting in Python."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy import func, insert, update

from hallbooking_desktop.domain.availability import open_ranges
from hallbooking_desktop.domain.permissions import SYSTEM
from hallbooking_desktop.domain.rooms import leaves, sharing
from hallbooking_desktop.domain.timeranges import TimeRange, local_date, local_instant, merged
from hallbooking_desktop.persistence import tables as t
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.work import UnitOfWork
from hallbooking_desktop.services.snapshots import HoursInterval
from tests.support.world import Person, add_person, add_room, add_venue

#: A zone, and days in 2027 on which its clocks change or nothing happens.
ZONES: Final = (
    ("UTC", date(2027, 3, 14)),
    ("Europe/Berlin", date(2027, 3, 28)),
    ("Europe/Berlin", date(2027, 10, 31)),
    ("America/New_York", date(2027, 3, 14)),
    ("America/New_York", date(2027, 11, 7)),
    ("America/Havana", date(2027, 3, 14)),
    ("America/Havana", date(2027, 11, 7)),
    ("America/Santiago", date(2027, 4, 4)),
    ("America/Santiago", date(2027, 9, 5)),
    ("Asia/Beirut", date(2027, 3, 28)),
    ("Atlantic/Azores", date(2027, 10, 31)),
    ("Australia/Lord_Howe", date(2027, 4, 4)),
    ("Australia/Lord_Howe", date(2027, 10, 3)),
    ("Asia/Kathmandu", date(2027, 1, 1)),
    ("Pacific/Kiritimati", date(2027, 12, 31)),
    ("Pacific/Pago_Pago", date(2027, 12, 31)),
)
_QUARTER: Final = timedelta(minutes=15)


@dataclass
class Venue:
    id: int
    name: str
    zone: ZoneInfo
    hours: tuple[HoursInterval, ...]
    closures: list[tuple[int | None, TimeRange]] = field(default_factory=list)


@dataclass
class Room:
    id: int
    name: str
    venue: Venue
    own_hours: tuple[HoursInterval, ...] | None
    archived: bool


@dataclass
class Booking:
    room: Room
    span: TimeRange
    status: str
    organiser: Person
    cost: Decimal
    id: int = 0
    counts: bool = True
    refund: Decimal = Decimal(0)
    kept: Decimal = Decimal(0)
    #: By add-on: how many, and what they cost.
    addons: dict[int, tuple[int, Decimal]] = field(default_factory=dict)
    #: Stars, hidden, when.
    review: tuple[int, bool, datetime] | None = None

    @property
    def day(self) -> date:
        return local_date(self.span.start, self.room.venue.zone)


@dataclass
class Data:
    """What was written, and the days around which it lies."""

    middle: date
    venues: list[Venue] = field(default_factory=list)
    rooms: list[Room] = field(default_factory=list)
    parts: dict[int, list[int]] = field(default_factory=dict)
    people: list[Person] = field(default_factory=list)
    #: By venue: each add-on and its price.
    addons: dict[int, dict[int, Decimal]] = field(default_factory=dict)
    bookings: list[Booking] = field(default_factory=list)

    def within(self, start: date, end: date, venue_id: int | None = None) -> list[Booking]:
        return [b for b in self.bookings if b.counts and start <= b.day <= end and venue_id in {None, b.room.venue.id}]


async def write_data(database: Database, chance: random.Random) -> Data:
    """Write a random data set around a day on which clocks change."""
    middle = chance.choice(ZONES)[1]
    data = Data(middle)
    near = [zone for zone, day in ZONES if day == middle]
    async with database.work(SYSTEM) as work:
        data.people = [await add_person(work, f"Person {n}", f"p{n}@mail.example") for n in range(4)]
        for number in range(chance.randint(1, 3)):
            await _add_venue(work, data, chance, number, near[number % len(near)])
    async with database.work(SYSTEM) as work:
        taken: dict[int, list[TimeRange]] = defaultdict(list)
        for _ in range(chance.randint(5, 40)):
            await _add_booking(work, data, chance, taken)
    return data


async def _add_venue(work: UnitOfWork, data: Data, chance: random.Random, number: int, zone: str) -> None:
    name = f"Venue {number} {chance.choice('ABC')}"
    hours = _hours(chance)
    venue_id = await add_venue(
        work, name, "Town", zone, hours=tuple((each.weekday, each.opens, each.closes) for each in hours)
    )
    venue = Venue(venue_id, name, ZoneInfo(zone), hours)
    data.venues.append(venue)
    rooms = []
    for n in range(chance.randint(1, 5)):
        own = _hours(chance) if chance.random() < 0.3 else None
        archived = chance.random() < 0.15
        columns = {"has_own_hours": own is not None, "archived_at": datetime.now(UTC) if archived else None}
        room_id = await add_room(work, venue_id, f"Room {n}", **columns)
        for each in own or ():
            await work.execute(
                insert(t.opening_hours).values(
                    room_id=room_id, weekday=each.weekday, opens=each.opens, closes=each.closes
                )
            )
        rooms.append(Room(room_id, f"Room {n}", venue, own, archived))
    data.rooms += rooms
    if len(rooms) >= 3:
        data.parts[rooms[0].id] = [rooms[1].id, rooms[2].id]
    if len(rooms) >= 5:
        data.parts[rooms[3].id] = [rooms[0].id, rooms[4].id]
    for whole, parts in data.parts.items():
        if whole in {room.id for room in rooms}:
            await work.execute(insert(t.room_parts), [{"whole_id": whole, "part_id": part} for part in parts])
    prices = {}
    for n in range(3):
        price = Decimal(chance.randint(0, 5_000)) / 100
        values = {"venue_id": venue_id, "name": f"Extra {n}", "price": price}
        prices[await work.scalar(insert(t.addons).values(values).returning(t.addons.c.id))] = price
    data.addons[venue_id] = prices
    for _ in range(chance.randint(0, 3)):
        room = chance.choice([None, *rooms])
        span = _span(data, chance, venue.zone, longest=200)
        venue.closures.append((room.id if room else None, span))
        await work.execute(
            insert(t.closures).values(
                venue_id=venue_id, room_id=room.id if room else None, starts_at=span.start, ends_at=span.end
            )
        )


def _hours(chance: random.Random) -> tuple[HoursInterval, ...]:
    found = []
    for weekday in range(7):
        for _ in range(chance.choice((0, 1, 1, 2))):
            opens = 15 * chance.randrange(0, 96) if chance.random() < 0.5 else 15 * chance.randrange(0, 14)
            found.append(HoursInterval(weekday, opens, opens + 15 * chance.randint(1, 96)))
    return tuple(found)


def _span(data: Data, chance: random.Random, zone: ZoneInfo, longest: int = 40) -> TimeRange:
    start = local_instant(data.middle, 0, zone) + chance.randint(-96 * 4, 96 * 4) * _QUARTER
    return TimeRange(start, start + chance.randint(1, longest) * _QUARTER)


async def _add_booking(work: UnitOfWork, data: Data, chance: random.Random, taken: dict[int, list[TimeRange]]) -> None:
    room = chance.choice(data.rooms)
    span = _span(data, chance, room.venue.zone)
    leaf_ids = leaves(room.id, data.parts)
    free = not any(span.overlaps(other) for leaf in leaf_ids for other in taken[leaf])
    status = chance.choice(("confirmed", "confirmed", "confirmed", "pending", "cancelled", "expired"))
    lapsed = status == "pending" and chance.random() < 0.4
    if status in {"confirmed", "pending"} and not free:
        status = "cancelled"
    cost = Decimal(chance.randint(0, 50_000)) / 100
    booking = Booking(room, span, "cancelled" if status == "expired" else status, chance.choice(data.people), cost)
    booking.counts = status != "expired" and not (status == "pending" and lapsed)
    columns: dict[str, object] = {}
    if status == "confirmed":
        columns = {"confirmed_at": datetime.now(UTC)}
    elif status == "pending":
        columns = {"hold_expires_at": datetime.now(UTC) + timedelta(days=-1 if lapsed else 1)}
    else:
        kind = "expired" if status == "expired" else chance.choice(("customer", "venue_fault"))
        booking.refund = Decimal(0) if kind == "expired" else (cost / 2).quantize(Decimal("0.01"))
        booking.kept = Decimal(0) if kind == "expired" else cost - booking.refund
        columns = {
            "cancelled_at": datetime.now(UTC),
            "cancel_kind": kind,
            "refund_amount": booking.refund,
            "cancellation_fee": booking.kept,
        }
    booking_id = await work.scalar(
        insert(t.bookings)
        .values(
            venue_id=room.venue.id,
            room_id=room.id,
            status=booking.status,
            starts_at=span.start,
            ends_at=span.end,
            source="console",
            room_rate=0,
            room_subtotal=cost,
            total_cost=cost,
            refund_basis=span.start,
            **columns,
        )
        .returning(t.bookings.c.id)
    )
    booking.id = booking_id
    await work.execute(
        insert(t.booking_customers).values(booking_id=booking_id, user_id=booking.organiser.id, role="organiser")
    )
    for addon_id, price in data.addons[room.venue.id].items():
        if chance.random() < 0.3:
            quantity = chance.randint(1, 4)
            booking.addons[addon_id] = (quantity, price * quantity)
            await work.execute(
                insert(t.booking_addons).values(
                    booking_id=booking_id,
                    addon_id=addon_id,
                    name="Extra",
                    unit_price=price,
                    quantity=quantity,
                    subtotal=price * quantity,
                )
            )
    if booking.status in {"confirmed", "pending"}:
        for leaf in leaf_ids:
            taken[leaf].append(span)
            await work.execute(
                insert(t.claims).values(
                    room_id=leaf, booking_id=booking_id, claimed=func.tstzrange(span.start, span.end)
                )
            )
    if booking.status == "confirmed" and cost > 0 and chance.random() < 0.2:
        await work.execute(insert(t.payments).values(booking_id=booking_id, method="cash", amount=cost))
        booking.kept = (cost / 10).quantize(Decimal("0.01"))
        await work.execute(update(t.bookings).where(t.bookings.c.id == booking_id).values(retained=booking.kept))
    if booking.status == "confirmed" and chance.random() < 0.4:
        booking.review = (chance.randint(1, 5), chance.random() < 0.2, span.end)
        stars, hidden, at = booking.review
        await work.execute(
            insert(t.reviews).values(
                booking_id=booking_id,
                room_id=room.id,
                user_id=booking.organiser.id,
                stars=stars,
                hidden=hidden,
                created_at=at,
            )
        )
    data.bookings.append(booking)


def occupancy(data: Data, venue: Venue, start: date, end: date) -> tuple[int, int]:
    """Return the open and the occupied seconds of a venue's leaf rooms."""
    each = [room_occupancy(data, room, start, end) for room in data.rooms if room.venue is venue]
    known = [found for found in each if found is not None]
    return sum(found[0] for found in known), sum(found[1] for found in known)


def room_occupancy(data: Data, room: Room, start: date, end: date) -> tuple[int, int] | None:
    """Return a leaf room's open and occupied seconds; None of a room that is none, or never open."""
    free, used = _use(data, room, start, end)
    return (round(_seconds(free)), round(_seconds(used))) if _opens(data, room, start, end) else None


def uses(data: Data, booking: Booking, room: Room, start: date, end: date) -> bool:
    """Tell whether a booking takes some open time of a leaf room."""
    free, _ = _use(data, room, start, end)
    own = booking.status == "confirmed" and room.id in leaves(booking.room.id, data.parts)
    return own and any(booking.span.overlaps(one) for one in free)


def hours_of_the_week(data: Data, venue: Venue, start: date, end: date) -> dict[tuple[int, int], list[int]]:
    """Return the open and the occupied seconds by weekday and hour, a quarter of an hour after another."""
    found: dict[tuple[int, int], list[int]] = defaultdict(lambda: [0, 0])
    for room in data.rooms:
        if room.venue is venue:
            for which, ranges in enumerate(_use(data, room, start, end)):
                for item in ranges:
                    at = item.start
                    while at < item.end:
                        local = at.astimezone(venue.zone)
                        found[local.weekday(), local.hour][which] += 15 * 60
                        at += _QUARTER
    return found


def _use(data: Data, room: Room, start: date, end: date) -> tuple[list[TimeRange], list[TimeRange]]:
    """Return when a leaf room is open, and when it is booked of that."""
    if room.archived or data.parts.get(room.id):
        return [], []
    window = _window(room.venue, start, end)
    closed = [
        span
        for closed_id, span in room.venue.closures
        if closed_id is None or room.id in sharing(closed_id, data.parts)
    ]
    free = list(open_ranges(_hours_of(room), closed, window, room.venue.zone))
    booked = merged(
        b.span for b in data.bookings if b.status == "confirmed" and room.id in leaves(b.room.id, data.parts)
    )
    return free, [part for one in free for other in booked if (part := one.intersection(other))]


def _opens(data: Data, room: Room, start: date, end: date) -> bool:
    if room.archived or data.parts.get(room.id):
        return False
    return bool(open_ranges(_hours_of(room), [], _window(room.venue, start, end), room.venue.zone))


def _hours_of(room: Room) -> tuple[HoursInterval, ...]:
    return room.venue.hours if room.own_hours is None else room.own_hours


def _window(venue: Venue, start: date, end: date) -> TimeRange:
    return TimeRange(local_instant(start, 0, venue.zone), local_instant(end, 1440, venue.zone))


def _seconds(ranges: Iterable[TimeRange]) -> float:
    return sum(item.duration.total_seconds() for item in ranges)
