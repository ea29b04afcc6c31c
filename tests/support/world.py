"""A small world, the same each time: two venues, their halls, hours, add-ons, and the people around them.

It is written by plain inserts, so that a test of one service does not depend on another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import Table, insert, update

from hallbooking_desktop.domain.people import name_key, phone_digits
from hallbooking_desktop.domain.permissions import GUEST, SYSTEM, Actor, Role, Source
from hallbooking_desktop.persistence import tables as t
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.work import UnitOfWork

#: Everybody's password, hashed with few rounds so that tests do not wait for it.
PASSWORD: Final = "Correct-Horse-9"
PASSWORD_HASH: Final = "$2b$04$TlMRf1EAKh7z1CNdN.3WvOVrirTeIxBXYFFFudF2.gMx0D2yzpxhO"

DAY_HOURS: Final = tuple((weekday, 480, 1320) for weekday in range(7))
#: Monday to Friday with a break, Saturday until two in the morning, closed on Sunday.
BERLIN_HOURS: Final = (
    *((weekday, opens, closes) for weekday in range(5) for opens, closes in ((540, 780), (840, 1380))),
    (5, 600, 1560),
)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the world, and the actor they are when signed in."""

    id: int
    full_name: str
    email: str | None
    phone: str | None
    role: Role
    venue_id: int | None = None

    @property
    def actor(self) -> Actor:
        """The person at the console (staff) or on the kiosk."""
        return actor_of(self)


def actor_of(person: Person, source: Source | None = None) -> Actor:
    """Return the person as who acts; staff at the console, customers through the API unless said otherwise."""
    usual = Source.API if person.role is Role.CUSTOMER else Source.CONSOLE
    return Actor(person.id, person.role, source or usual, person.venue_id, person.full_name)


@dataclass(frozen=True, slots=True)
class World:
    """Who and what there is. Amounts are in the currency of the installation, two decimals."""

    city: int
    city_zone: ZoneInfo
    #: 100 people, 100.00 an hour; wifi, projector, parking; neither setup nor teardown.
    ballroom: int
    #: 20 people, 40.00 an hour, 30 minutes setup, 15 minutes teardown.
    studio: int
    #: A divisible hall: 60 people, 80.00 an hour, made of the two below.
    garden: int
    garden_north: int
    garden_south: int
    #: Add-ons: 25.00 each and two of them; 4.50 each and no limit.
    projector: int
    coffee: int

    berlin: int
    berlin_zone: ZoneInfo
    #: 80 people, 120.50 an hour, 15 minutes setup and teardown.
    great_hall: int
    #: 12 people, 30.00 an hour.
    small_hall: int
    #: 30.00 and a single one.
    beamer: int

    admin: Person
    moderator: Person
    berlin_moderator: Person
    #: Has 500.00 in the wallet.
    alice: Person
    #: Has 20.00 in the wallet.
    bob: Person
    #: A walk-in with neither e-mail nor password, and no wallet yet.
    walk_in: Person

    guest: Actor = GUEST
    system: Actor = SYSTEM

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody."""
        return (self.admin, self.moderator, self.berlin_moderator, self.alice, self.bob, self.walk_in)


async def make_world(database: Database) -> World:
    """Write the world into an empty database."""
    async with database.work(SYSTEM) as work:
        city = await add_venue(
            work, "City Center Hall", "Metropolis", "UTC", country="United States", contact_email="desk@city.example"
        )
        berlin = await add_venue(work, "Spreehalle", "Berlin", "Europe/Berlin", country="Germany", hours=BERLIN_HOURS)
        garden, north, south = [
            await add_room(work, city, name, capacity=capacity, rate=rate)
            for name, capacity, rate in (
                ("Garden Hall", 60, "80.00"),
                ("Garden North", 30, "45.00"),
                ("Garden South", 30, "45.00"),
            )
        ]
        for part in (north, south):
            await work.execute(insert(t.room_parts).values(whole_id=garden, part_id=part))
        return World(
            city=city,
            city_zone=ZoneInfo("UTC"),
            ballroom=await add_room(
                work, city, "Grand Ballroom", capacity=100, rate="100.00", amenities=["wifi", "projector", "parking"]
            ),
            studio=await add_room(work, city, "Studio", capacity=20, rate="40.00", setup=30, teardown=15),
            garden=garden,
            garden_north=north,
            garden_south=south,
            projector=await add_addon(work, city, "Projector", "25.00", stock=2),
            coffee=await add_addon(work, city, "Coffee", "4.50"),
            berlin=berlin,
            berlin_zone=ZoneInfo("Europe/Berlin"),
            great_hall=await add_room(
                work, berlin, "Großer Saal", capacity=80, rate="120.50", setup=15, teardown=15, amenities=["wifi"]
            ),
            small_hall=await add_room(work, berlin, "Kleiner Saal", capacity=12, rate="30.00"),
            beamer=await add_addon(work, berlin, "Beamer", "30.00", stock=1),
            admin=await add_person(work, "Ada Admin", "admin@hall.example", Role.ADMIN),
            moderator=await add_person(work, "Mo Metropolis", "mo@hall.example", Role.MODERATOR, venue_id=city),
            berlin_moderator=await add_person(work, "Bea Berlin", "bea@hall.example", Role.MODERATOR, venue_id=berlin),
            alice=await add_person(work, "Alice Martin", "alice@mail.example", phone="+12025550101", money="500.00"),
            bob=await add_person(work, "Bob Müller", "bob@mail.example", phone="+493012345678", money="20.00"),
            walk_in=await add_person(work, "Walter Walk-In", None, phone="+12025550199"),
        )


async def add_venue(
    work: UnitOfWork,
    name: str,
    city: str,
    timezone: str,
    hours: tuple[tuple[int, int, int], ...] = DAY_HOURS,
    **columns: Any,
) -> int:
    """Add a venue with its opening hours (weekday, opens, closes in local minutes)."""
    venue_id = await _add(
        work,
        t.venues,
        {"name": name, "name_key": name_key(name), "city": city, "city_key": name_key(city), "timezone": timezone}
        | columns,
    )
    rows = [{"venue_id": venue_id, "weekday": day, "opens": opens, "closes": closes} for day, opens, closes in hours]
    if rows:
        await work.execute(insert(t.opening_hours), rows)
    return venue_id


async def add_room(
    work: UnitOfWork,
    venue_id: int,
    name: str,
    *,
    capacity: int = 10,
    rate: str = "50.00",
    setup: int = 0,
    teardown: int = 0,
    **columns: Any,
) -> int:
    """Add a room."""
    return await _add(
        work,
        t.rooms,
        {
            "venue_id": venue_id,
            "name": name,
            "name_key": name_key(name),
            "capacity": capacity,
            "rate_per_hour": Decimal(rate),
            "setup_minutes": setup,
            "teardown_minutes": teardown,
        }
        | columns,
    )


async def add_addon(work: UnitOfWork, venue_id: int, name: str, price: str, stock: int | None = None) -> int:
    """Add an add-on."""
    return await _add(work, t.addons, {"venue_id": venue_id, "name": name, "price": Decimal(price), "stock": stock})


async def add_person(
    work: UnitOfWork,
    full_name: str,
    email: str | None,
    role: Role = Role.CUSTOMER,
    *,
    phone: str | None = None,
    venue_id: int | None = None,
    money: str | None = None,
    **columns: Any,
) -> Person:
    """Add a person; with an e-mail they can sign in with PASSWORD. ``money`` goes into their wallet."""
    user_id = await _add(
        work,
        t.users,
        {
            "full_name": full_name,
            "name_key": name_key(full_name),
            "email": email,
            "password_hash": PASSWORD_HASH if email else None,
            "phone": phone,
            "phone_digits": phone_digits(phone) if phone else None,
            "role": role.value,
            "assigned_venue_id": venue_id,
        }
        | columns,
    )
    if money is not None:
        await add_money(work, user_id, money)
    return Person(user_id, full_name, email, phone, role, venue_id)


async def add_money(work: UnitOfWork, user_id: int, amount: str) -> int:
    """Make a wallet that holds this much; return its id."""
    wallet_id = await _add(work, t.wallets, {"user_id": user_id})
    await work.execute(
        insert(t.wallet_entries).values(
            wallet_id=wallet_id, type="CREDIT", amount=Decimal(amount), description="Opening balance"
        )
    )
    return wallet_id


async def _add(work: UnitOfWork, table: Table, values: Mapping[str, Any]) -> int:
    return int(await work.scalar(insert(table).values(values).returning(table.c.id)))


async def open_round_the_clock(work: UnitOfWork, room_id: int) -> None:
    """Give a room hours of its own without an end, for what is under way at whatever hour the test runs."""
    await work.execute(update(t.rooms).where(t.rooms.c.id == room_id).values(has_own_hours=True))
    await work.execute(
        insert(t.opening_hours),
        [{"room_id": room_id, "weekday": weekday, "opens": 0, "closes": 1440} for weekday in range(7)],
    )
