"""Favourites: one's own, once each, counted per room."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import text

from hallbooking_desktop.domain.errors import Forbidden, NotFound, Unauthenticated, ValidationFailed
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.commands import SearchQuery
from hallbooking_desktop.services.commands_engagement import NewFavourite
from hallbooking_desktop.services.registry import Services
from tests.support.world import World


async def test_rooms_and_venues_are_listed_latest_first(services: Services, world: World) -> None:
    """A customer would look for the hall they liked all over again."""
    alice = world.alice.actor
    room = await services.favourites.add(alice, NewFavourite(room_id=world.great_hall))
    venue = await services.favourites.add(alice, NewFavourite(venue_id=world.city))
    assert (room.name, room.venue_name, room.city, room.venue_id) == ("Großer Saal", "Spreehalle", "Berlin", None)
    assert (venue.name, venue.venue_name, venue.room_id) == ("City Center Hall", "City Center Hall", None)
    mine = await services.favourites.mine(alice)
    assert (mine.rows, mine.total) == ((venue, room), 2)
    assert (await services.favourites.mine(alice, limit=1, offset=1)).rows == (room,)
    assert (await services.favourites.mine(world.bob.actor)).total == 0


async def test_adding_twice_keeps_one(services: Services, world: World, database: Database) -> None:
    """A double tap would count one person twice, and the second star could not be taken away."""
    alice, ballroom = world.alice.actor, NewFavourite(room_id=world.ballroom)
    made = await asyncio.gather(*(services.favourites.add(alice, ballroom) for _ in range(5)))
    assert len({favourite.id for favourite in made}) == 1
    assert await services.favourites.counts(world.guest, {world.ballroom}) == {world.ballroom: 1}
    async with database.read() as read:
        audited = await read.scalar(text("SELECT count(*) FROM audit_log WHERE action = 'favourite.added'"))
    assert audited == 1


async def test_counts_are_of_people_per_room(services: Services, world: World) -> None:
    """The rooms' page would show the wrong number of hearts."""
    for person in (world.alice, world.bob):
        await services.favourites.add(person.actor, NewFavourite(room_id=world.ballroom))
    await services.favourites.add(world.bob.actor, NewFavourite(venue_id=world.city))
    counted = await services.favourites.counts(world.guest, (world.ballroom, world.studio, 0, 2**40))
    assert counted == {world.ballroom: 2, world.studio: 0}


async def test_only_ones_own_are_taken_away(services: Services, world: World) -> None:
    """A stranger would empty somebody's list by counting through the numbers."""
    made = await services.favourites.add(world.alice.actor, NewFavourite(room_id=world.ballroom))
    for who in (world.bob, world.admin, world.moderator):
        with pytest.raises(NotFound):
            await services.favourites.remove(who.actor, made.id)
    await services.favourites.remove(world.alice.actor, made.id)
    for number in (made.id, 0, -1, 2**40):
        with pytest.raises(NotFound):
            await services.favourites.remove(world.alice.actor, number)
    assert (await services.favourites.mine(world.alice.actor)).total == 0


async def test_what_is_not_offered_is_refused(services: Services, world: World, database: Database) -> None:
    """A list of favourites would hold what nobody can book, or nothing at all."""
    alice = world.alice.actor
    async with database.work(world.system) as work:
        await work.execute(
            text("UPDATE rooms SET archived_at = clock_timestamp() WHERE id = :id"), {"id": world.studio}
        )
    for new in (NewFavourite(room_id=world.studio), NewFavourite(room_id=9_999), NewFavourite(venue_id=2**40)):
        with pytest.raises(NotFound):
            await services.favourites.add(alice, new)
    for new in (NewFavourite(), NewFavourite(room_id=world.ballroom, venue_id=world.city)):
        with pytest.raises(ValidationFailed):
            await services.favourites.add(alice, new)
    with pytest.raises(Unauthenticated):
        await services.favourites.add(world.guest, NewFavourite(room_id=world.ballroom))
    with pytest.raises(Forbidden):
        await services.favourites.mine(world.system)


async def test_an_archived_favourite_says_so(services: Services, world: World, database: Database) -> None:
    """A hall that is gone would vanish from the list without a word, and stay there for good."""
    alice = world.alice.actor
    made = await services.favourites.add(alice, NewFavourite(room_id=world.studio))
    async with database.work(world.system) as work:
        await work.execute(
            text("UPDATE rooms SET archived_at = clock_timestamp() WHERE id = :id"), {"id": world.studio}
        )
    (seen,) = (await services.favourites.mine(alice)).rows
    assert (seen.id, seen.archived) == (made.id, True)
    await services.favourites.remove(alice, made.id)


async def test_search_finds_favourites_only(services: Services, world: World) -> None:
    """The filter would not know what was starred a moment ago."""
    # Tomorrow: late in the evening nothing is left of today.
    alice, day = world.alice.actor, (services.search._clock() + timedelta(days=1)).date()
    await services.favourites.add(alice, NewFavourite(room_id=world.ballroom))
    found = await services.search.rooms(alice, SearchQuery(day, favourites_only=True))
    assert {match.room.id for match in found.matches} == {world.ballroom}
