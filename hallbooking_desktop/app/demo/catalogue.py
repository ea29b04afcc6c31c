"""The demo's venues, rooms, hours, closures, add-ons and price rules, as they are before they are written."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from hallbooking_desktop.app.demo.places import (
    ADDONS,
    CLUB,
    ELSEWHERE,
    METROPOLIS,
    PARTS,
    ROLES,
    ROOM_NAMES,
    WHOLE,
    City,
    RoomRole,
)
from hallbooking_desktop.app.demo.sizes import Size
from hallbooking_desktop.domain.pricing import PriceRule
from hallbooking_desktop.domain.timeranges import local_instant

DAY_MINUTES = 1440
#: weekday -> intervals of local minutes
Week = tuple[tuple[tuple[int, int], ...], ...]

_DEFAULT: Week = tuple(((480, 1320),) for _ in range(7))
_WITH_BREAK: Week = (*(((540, 780), (840, 1380)) for _ in range(5)), ((600, 1560),), ((600, 1200),))
_GULF: Week = (*(((480, 1440),) for _ in range(4)), ((840, 1500),), ((540, 1500),), ((480, 1440),))
#: Friday until three, Saturday until five in the morning: through the nights in which clocks change.
_CLUB: Week = (*(((960, 1440),) for _ in range(4)), ((960, 1620),), ((960, 1740),), ((720, 1320),))


@dataclass(slots=True)
class DemoRoom:
    """A room to be written. ``part_ids``: what a divisible hall is made of."""

    id: int
    venue: DemoVenue
    role: int
    name: str
    kind: RoomRole
    capacity: int
    rate: Decimal
    setup: int
    teardown: int
    in_service: bool = True
    own_week: Week | None = None
    part_ids: tuple[int, ...] = ()
    rules: tuple[PriceRule, ...] = ()
    closed_days: frozenset[date] = frozenset()
    weight: float = 1.0

    @property
    def week(self) -> Week:
        """The hours that apply."""
        return self.venue.week if self.own_week is None else self.own_week

    @property
    def leaf_ids(self) -> tuple[int, ...]:
        """The rooms that a booking claims."""
        return self.part_ids or (self.id,)


@dataclass(frozen=True, slots=True)
class DemoAddon:
    """An add-on to be written. ``share``: how many of the guests take one."""

    id: int
    name: str
    price: Decimal
    stock: int | None
    share: float


@dataclass(slots=True)
class DemoVenue:
    """A venue to be written, with all that is its own."""

    id: int
    name: str
    city: City
    zone: ZoneInfo
    week: Week
    step: int
    shortest: int
    notice: int | None
    horizon: int | None
    deposit_percent: int
    closed_days: frozenset[date] = frozenset()
    rooms: list[DemoRoom] = field(default_factory=list)
    addons: list[DemoAddon] = field(default_factory=list)
    rules: list[PriceRule] = field(default_factory=list)
    #: room id or None, start, end, reason
    closures: list[tuple[int | None, datetime, datetime, str]] = field(default_factory=list)

    @property
    def tax_percent(self) -> Decimal:
        """The tax that its prices include."""
        return Decimal(self.city.tax_percent)


def build_venues(size: Size, today: date, chance: random.Random) -> list[DemoVenue]:
    """Return the venues with their rooms; the first venue and its first room are always the same."""
    places = list(_places())[: size.venues]
    per_venue = _shared_out(size.rooms, len(places))
    venues: list[DemoVenue] = []
    next_room = next_addon = next_rule = 1
    for number, (city, name) in enumerate(places, start=1):
        venue = _venue(number, city, name, chance)
        venues.append(venue)
        for role in range(per_venue[number - 1]):
            venue.rooms.append(_room(next_room, venue, role, chance))
            next_room += 1
        _divide(venue)
        for kind in ADDONS:
            price = Decimal(kind.price)
            venue.addons.append(DemoAddon(next_addon, kind.name, price, kind.stock, kind.share))
            next_addon += 1
        next_rule = _price(venue, next_rule)
        _close(venue, today)
    return venues


def _places() -> Iterator[tuple[City, str]]:
    yield METROPOLIS, METROPOLIS.venues[0]
    for city in ELSEWHERE:
        yield city, city.venues[0]
    for name in METROPOLIS.venues[1:]:
        yield METROPOLIS, name
    for city in ELSEWHERE:
        yield city, city.venues[1]


def _shared_out(rooms: int, venues: int) -> list[int]:
    """Return how many rooms each venue has: the first the most, all at least the first five roles."""
    even, over = divmod(rooms, venues)
    counts = [even + (1 if number < over else 0) for number in range(venues)]
    return [min(count, len(ROLES)) for count in counts]


def _venue(number: int, city: City, name: str, chance: random.Random) -> DemoVenue:
    first = number == 1
    week = _DEFAULT
    if city.language == "ar":
        week = _GULF
    elif not first and number % 4 in {0, 2}:
        week = _WITH_BREAK
    return DemoVenue(
        id=number,
        name=name,
        city=city,
        zone=ZoneInfo(city.timezone),
        week=week,
        step=15 if first else chance.choice((15, 30, 30)),
        shortest=30 if first else chance.choice((30, 60)),
        notice=None if first or number % 3 else 120,
        horizon=None if first or number % 5 else 730,
        deposit_percent=100 if first or number % 3 == 0 else 30,
    )


def _room(number: int, venue: DemoVenue, role: int, chance: random.Random) -> DemoRoom:
    kind = ROLES[role]
    scale = chance.choice((0.7, 0.8, 1, 1, 1.2, 1.5))
    room = DemoRoom(
        id=number,
        venue=venue,
        role=role,
        name=ROOM_NAMES[venue.city.language][role],
        kind=kind,
        capacity=max(round(kind.capacity * scale / 5) * 5, 5),
        rate=Decimal(max(round(kind.rate * scale / 5) * 5, 10)),
        setup=kind.setup,
        teardown=kind.teardown,
        own_week=_CLUB if role == CLUB else None,
        weight=chance.uniform(0.5, 1.5),
    )
    if number == 1:
        room.kind = RoomRole("ballroom", 100, 150, ("wifi", "projector", "parking"))
        room.capacity, room.rate, room.setup, room.teardown = 100, Decimal(150), 0, 0
    elif number % 40 == 14:  # noqa: PLR2004 - one in forty is being renovated
        room.in_service, room.weight = False, 0.0
    return room


def _divide(venue: DemoVenue) -> None:
    if len(venue.rooms) > max(PARTS):
        whole, parts = venue.rooms[WHOLE], [venue.rooms[part] for part in PARTS]
        whole.part_ids = tuple(part.id for part in parts)
        whole.capacity = sum(part.capacity for part in parts)
        for room in (whole, *parts):
            room.in_service, room.weight = True, max(room.weight, 0.5)


def _price(venue: DemoVenue, next_rule: int) -> int:
    """Add price rules to two rooms of the venue, never to the first of all."""
    for role, name, value, days, minutes, group in (
        (WHOLE, "Weekend", 20, frozenset({5, 6}), None, None),
        (WHOLE, "Members", -10, None, None, "member"),
        (CLUB, "Late night", 25, frozenset({4, 5}), (1320, 1740), None),
        (CLUB, "Early evening", -15, None, (960, 1080), None),
    ):
        if role >= len(venue.rooms) or venue.rooms[role].id == 1:
            continue
        room = venue.rooms[role]
        start, end = minutes or (None, None)
        rule = PriceRule(
            next_rule, name, "percent", Decimal(value), room.id, len(venue.rules), days, start, end, None, None, group
        )
        venue.rules.append(rule)
        room.rules = (*room.rules, rule)
        next_rule += 1
    return next_rule


def _close(venue: DemoVenue, today: date) -> None:
    """Close the venue for a day ahead and one past, and one of its rooms for two days."""
    ahead, past = today + timedelta(days=24 + venue.id % 7), today - timedelta(days=15 + venue.id % 9)
    for day, reason in ((ahead, "Staff outing"), (past, "Public holiday")):
        venue.closures.append(
            (None, _midnight(day, venue.zone), _midnight(day + timedelta(days=1), venue.zone), reason)
        )
    venue.closed_days = frozenset({ahead, past})
    room = venue.rooms[-1]
    first = today + timedelta(days=9 + venue.id % 5)
    venue.closures.append(
        (room.id, _midnight(first, venue.zone), _midnight(first + timedelta(days=2), venue.zone), "New floor")
    )
    room.closed_days = frozenset({first, first + timedelta(days=1)})


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return local_instant(day, 0, zone)


def rooms_of(venues: Sequence[DemoVenue]) -> list[DemoRoom]:
    """Return all rooms by id."""
    return [room for venue in venues for room in venue.rooms]
