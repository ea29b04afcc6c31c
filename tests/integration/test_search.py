"""Finding a room on the phone: only what is free and fits, the best first, and it is said what was relaxed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import insert, update

from hallbooking_desktop.domain.bookings import PaymentMethod
from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import Unauthenticated, ValidationFailed
from hallbooking_desktop.domain.permissions import GUEST
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import tables as t
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.commands import BookingDraft, NewBlock, PaymentOrder, PersonChoice, SearchQuery
from hallbooking_desktop.services.commands_catalogue import NewRoom
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.snapshots import SearchResult
from tests.support.world import World, add_room

At = Callable[..., TimeRange]


def names(found: SearchResult) -> list[str]:
    return [match.room.name for match in found.matches]


async def many_rooms(database: Database, world: World, count: int = 6) -> list[int]:
    async with database.work(world.system) as work:
        return [
            await add_room(
                work,
                world.city,
                f"Seminar {n}",
                capacity=20 + 10 * n,
                rate=f"{50 + n}.00",
                amenities=["wifi", "projector"],
                type="seminar",
            )
            for n in range(count)
        ]


async def book(services: Services, world: World, room: int, span: TimeRange, *, paid: bool = True) -> int:
    booking = await services.bookings.create(
        world.admin.actor, BookingDraft(room, span, customers=(PersonChoice(world.alice.id),))
    )
    if paid:
        await services.bookings.pay(world.admin.actor, booking.id, PaymentOrder(PaymentMethod.CASH))
    return booking.id


async def test_city_is_found_however_it_is_typed(services: Services, world: World, at: At) -> None:
    """Case and accents of the city do not matter, another city's rooms are never offered."""
    day = at(3, 10).start.date()
    found = await services.search.rooms(GUEST, SearchQuery(day, city="  METRÓPOLIS "))
    assert {match.room.venue_id for match in found.matches} == {world.city}
    assert found.count == 5
    assert not (await services.search.rooms(GUEST, SearchQuery(day, city="Nowhere"))).matches


async def test_slots_are_those_of_the_availability(services: Services, world: World, at: At) -> None:
    """The slots of a result are those that the room's own page shows, divided halls included."""
    day = at(3, 10).start.date()
    await book(services, world, world.ballroom, at(3, 10))
    await book(services, world, world.garden_south, at(3, 15))
    await book(services, world, world.studio, at(3, 9, 4))
    await book(services, world, world.garden_north, at(3, 18), paid=False)
    await services.blocks.create(world.moderator.actor, NewBlock(world.garden_north, at(3, 8, 1)))
    for query in (SearchQuery(day, city="Metropolis"), SearchQuery(day), SearchQuery(day, venue_id=world.city)):
        for match in (await services.search.rooms(GUEST, query)).matches:
            expected = await services.availability.of_day(GUEST, match.room.id, day)
            assert match.available == expected.available, match.room.name


async def test_free_throughout_the_wanted_time(services: Services, world: World, at: At) -> None:
    """With times, a room is offered only if it is free all along; a hold does not count, a block does."""
    day = at(3, 10).start.date()
    wanted = SearchQuery(day, city="Metropolis", start_minute=600, end_minute=720)
    await book(services, world, world.ballroom, at(3, 11, 1))
    await book(services, world, world.garden_north, at(3, 11, 1))
    await book(services, world, world.studio, at(3, 10, 1), paid=False)
    assert sorted(names(await services.search.rooms(GUEST, wanted))) == ["Garden South", "Studio"]
    await services.blocks.create(world.moderator.actor, NewBlock(world.garden_south, at(3, 11.75, 2)))
    assert names(await services.search.rooms(GUEST, wanted)) == ["Studio"]
    late = SearchQuery(day, city="Metropolis", start_minute=1300, end_minute=1400)
    assert not (await services.search.rooms(GUEST, late)).matches, "a room is offered when its venue is closed"


async def test_across_midnight(services: Services, world: World, at: At) -> None:
    """A party from 23:00 to 01:30 finds the hall that is open so long."""
    day = at(8, 10).start.date()
    saturday = day + timedelta(days=(5 - day.weekday()) % 7)
    wanted = SearchQuery(saturday, city="Berlin", start_minute=23 * 60, end_minute=25 * 60 + 30)
    assert sorted(names(await services.search.rooms(GUEST, wanted))) == ["Großer Saal", "Kleiner Saal"]
    too_long = SearchQuery(saturday, city="Berlin", start_minute=23 * 60, end_minute=27 * 60)
    assert not (await services.search.rooms(GUEST, too_long)).matches


async def test_nothing_is_relaxed_when_enough_fits(
    services: Services, world: World, at: At, database: Database
) -> None:
    """Six rooms fit: amenities and capacity stay strict, the nearest size comes first."""
    await many_rooms(database, world)
    query = SearchQuery(
        at(3, 10).start.date(), city="Metropolis", min_capacity=20, amenities=("Wifi", "projector"), limit=3
    )
    found = await services.search.rooms(GUEST, query)
    assert found.relaxed == ()
    assert found.count == 7, "the count is of all matches, not of the page"
    assert names(found) == ["Seminar 0", "Seminar 1", "Seminar 2"]
    rest = await services.search.rooms(GUEST, SearchQuery(**{**_fields(query), "offset": 3, "limit": 50}))
    assert names(rest) == ["Seminar 3", "Seminar 4", "Seminar 5", "Grand Ballroom"]


def _fields(query: SearchQuery) -> dict[str, object]:
    return {name: getattr(query, name) for name in query.__slots__}


async def test_amenities_are_relaxed_before_capacity(services: Services, world: World, at: At) -> None:
    """Under five results any amenity is enough, then smaller rooms come too; it is said what was relaxed."""
    day = at(3, 10).start.date()
    found = await services.search.rooms(
        GUEST, SearchQuery(day, city="Metropolis", min_capacity=90, amenities=("wifi", "piano"))
    )
    assert names(found) == ["Grand Ballroom"]
    assert found.relaxed == ("amenities",)
    assert found.matches[0].missing_amenities == ("piano",)
    found = await services.search.rooms(GUEST, SearchQuery(day, city="Metropolis", min_capacity=50))
    assert found.relaxed == ("capacity",)
    assert names(found)[:2] == ["Garden Hall", "Grand Ballroom"], "those that hold the guests come first"
    assert found.count == 5


async def test_price_type_and_service_are_never_relaxed(
    services: Services, world: World, at: At, database: Database
) -> None:
    """Nobody is offered a dearer room, another kind of room, or one that is being repaired."""
    rooms = await many_rooms(database, world, 2)
    day = at(3, 10).start.date()
    cheap = SearchQuery(day, city="Metropolis", min_price=Decimal(40), max_price=Decimal(45))
    assert sorted(names(await services.search.rooms(GUEST, cheap))) == ["Garden North", "Garden South", "Studio"]
    seminar = SearchQuery(day, type="SEMINAR")
    assert names(await services.search.rooms(GUEST, seminar)) == ["Seminar 0", "Seminar 1"]
    room = await services.catalogue.room(GUEST, rooms[0])
    off = NewRoom(world.city, room.name, room.capacity, room.rate_per_hour, type="seminar", in_service=False)
    await services.catalogue.update_room(world.moderator.actor, room.id, room.version, off)
    assert names(await services.search.rooms(GUEST, seminar)) == ["Seminar 1"], (
        "a change of the catalogue counts at once"
    )


async def test_changes_show_at_once(services: Services, world: World, at: At) -> None:
    """New opening hours, a new name and a new price are in the next answer."""
    day = at(3, 10).start.date()
    query = SearchQuery(day, venue_id=world.berlin)
    assert (await services.search.rooms(GUEST, query)).matches or day.weekday() == 6
    actor = world.admin.actor
    await services.catalogue.set_hours(actor, (), venue_id=world.berlin)
    assert not (await services.search.rooms(GUEST, query)).matches
    city = SearchQuery(day, venue_id=world.city, type="hall")
    room = await services.catalogue.room(GUEST, world.ballroom)
    renamed = NewRoom(world.city, "Old Ballroom", room.capacity, Decimal("10.00"), amenities=room.amenities)
    await services.catalogue.update_room(actor, room.id, room.version, renamed)
    found = await services.search.rooms(GUEST, city)
    assert ("Old Ballroom", Decimal("10.00")) in [(m.room.name, m.room.rate_per_hour) for m in found.matches]


async def test_favourites_only(services: Services, world: World, at: At, database: Database) -> None:
    """Favourite rooms and all rooms of favourite venues; guests have none."""
    async with database.work(world.system) as work:
        await work.execute(insert(t.favourites).values(user_id=world.alice.id, room_id=world.studio))
        await work.execute(insert(t.favourites).values(user_id=world.bob.id, venue_id=world.city))
    query = SearchQuery(at(3, 10).start.date(), favourites_only=True)
    assert names(await services.search.rooms(world.alice.actor, query)) == ["Studio"]
    assert (await services.search.rooms(world.bob.actor, query)).count == 5
    with pytest.raises(Unauthenticated):
        await services.search.rooms(GUEST, query)


async def test_the_venue_s_rules_count(
    services: Services, world: World, at: At, database: Database, clock: ManualClock
) -> None:
    """What the venue would refuse is not offered: too far ahead, too short, in the past."""
    async with database.work(world.system) as work:
        await work.execute(
            update(t.venues).where(t.venues.c.id == world.city).values(horizon_days=30, shortest_minutes=120)
        )
    near, far = at(20, 10).start.date(), at(40, 10).start.date()
    assert (await services.search.rooms(GUEST, SearchQuery(near, city="Metropolis"))).matches
    assert not (await services.search.rooms(GUEST, SearchQuery(far, city="Metropolis"))).matches
    short = SearchQuery(near, city="Metropolis", start_minute=600, end_minute=660)
    assert not (await services.search.rooms(GUEST, short)).matches
    yesterday = clock().date() - timedelta(days=1)
    assert not (await services.search.rooms(GUEST, SearchQuery(yesterday, city="Metropolis"))).matches


@pytest.mark.parametrize(
    "wrong",
    [
        {"start_minute": 1500},
        {"start_minute": 700, "end_minute": 700},
        {"end_minute": 20_000},
        {"min_price": Decimal(9), "max_price": Decimal(8)},
        {"limit": 100_000},
        {"offset": -1},
        {"min_capacity": -1},
    ],
)
async def test_senseless_wishes_are_refused(services: Services, world: World, at: At, wrong: dict[str, object]) -> None:
    """A typing error is said beside its field instead of finding nothing."""
    with pytest.raises(ValidationFailed):
        await services.search.rooms(GUEST, SearchQuery(at(3, 10).start.date(), **wrong))  # type: ignore[arg-type]
