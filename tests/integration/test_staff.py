"""The staff; and two records of one customer that become one."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import insert, text

from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import (
    AlreadyExists,
    Forbidden,
    NotFound,
    StaleVersion,
    ValidationFailed,
)
from hallbooking_desktop.domain.permissions import Role
from hallbooking_desktop.persistence import tables as t
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.auth import AuthService
from hallbooking_desktop.services.commands import NewStaff
from hallbooking_desktop.services.users import UsersService
from tests.support.bookings import add_booking
from tests.support.world import PASSWORD, Person, World


async def book(database: Database, world: World, room: int, person: Person, clock: ManualClock, days: int) -> int:
    async with database.work(world.system) as work:
        return await add_booking(work, room, clock() + timedelta(days=days), person)


async def test_merging_moves_everything(
    users: UsersService, world: World, database: Database, clock: ManualClock, auth: AuthService
) -> None:
    """A person with two records would lose bookings, favourites, reviews, questions or money on the way."""
    keep, drop = world.walk_in, world.bob
    first = await book(database, world, world.ballroom, drop, clock, -3)
    second = await book(database, world, world.small_hall, drop, clock, 3)
    async with database.work(world.system) as work:
        for user_id, role in ((keep.id, "attendee"), (drop.id, "attendee"), (drop.id, "payer")):
            await work.execute(insert(t.booking_customers).values(booking_id=second, user_id=user_id, role=role))
        for user_id, room_id in ((keep.id, world.ballroom), (drop.id, world.ballroom), (drop.id, world.studio)):
            await work.execute(insert(t.favourites).values(user_id=user_id, room_id=room_id))
        await work.execute(insert(t.favourites).values(user_id=drop.id, venue_id=world.city))
        await work.execute(insert(t.reviews).values(booking_id=first, room_id=world.ballroom, user_id=drop.id, stars=5))
        query = await work.scalar(
            insert(t.queries).values(user_id=drop.id, subject="Chairs?").returning(t.queries.c.id)
        )
        await work.execute(insert(t.query_messages).values(query_id=query, author_id=drop.id, body="How many?"))
    signed = await auth.sign_in("bob@mail.example", PASSWORD)
    merged = await users.merge(world.admin.actor, keep.id, drop.id)
    assert (merged.id, merged.full_name, merged.email) == (keep.id, "Walter Walk-In", "bob@mail.example")
    assert merged.phone == keep.phone, "what the kept record has already stays"
    async with database.read() as read:

        async def one(statement: str) -> object:
            return await read.scalar(text(statement), {"keep": keep.id, "drop": drop.id})

        for table, column in (
            ("booking_customers", "user_id"),
            ("favourites", "user_id"),
            ("reviews", "user_id"),
            ("queries", "user_id"),
            ("query_messages", "author_id"),
        ):
            assert await one(f"SELECT count(*) FROM {table} WHERE {column} = :drop") == 0, table
        assert await one("SELECT count(*) FROM booking_customers WHERE user_id = :keep") == 4
        assert await one("SELECT count(*) FROM favourites WHERE user_id = :keep") == 3
        assert await one("SELECT balance FROM wallets WHERE user_id = :keep") == 20
        assert await one("SELECT balance FROM wallets WHERE user_id = :drop") == 0
        kinds = "SELECT string_agg(DISTINCT type, ',') FROM wallet_entries WHERE description LIKE 'Merged%'"
        assert await one(kinds) == "ADMIN_ADJUSTMENT"
        assert await one("SELECT string_agg(DISTINCT customer_key, ',') FROM bookings") == "walter walk in"
        assert await one("SELECT merged_into_id FROM users WHERE id = :drop AND NOT active") == keep.id
    assert (await auth.sign_in("bob@mail.example", PASSWORD)).user.id == keep.id, "the person can still sign in"
    with pytest.raises(Exception, match="session"):
        await auth.actor_for(signed.access_token)
    for again in (
        users.merge(world.admin.actor, keep.id, drop.id),
        users.merge(world.admin.actor, drop.id, keep.id),
        users.customer(world.admin.actor, drop.id),
        users.reactivate(world.admin.actor, drop.id),
        users.merge(world.admin.actor, keep.id, world.moderator.id),
        users.merge(world.admin.actor, keep.id, 999_999),
    ):
        with pytest.raises(NotFound):
            await again
    with pytest.raises(ValidationFailed):
        await users.merge(world.admin.actor, keep.id, keep.id)


async def test_merging_both_ways_at_once_loses_nobody(users: UsersService, world: World, database: Database) -> None:
    """Two desks that tidy up at once would merge two records into each other and lose both."""
    pair = (world.alice.id, world.bob.id)
    tries = (users.merge(world.admin.actor, *pair), users.merge(world.admin.actor, *reversed(pair)))
    results = await asyncio.gather(*tries, return_exceptions=True)
    assert sorted(type(result).__name__ for result in results) == ["NotFound", "UserSnapshot"]
    async with database.read() as read:
        money = await read.scalar(text("SELECT sum(balance) FROM wallets"))
        left = await read.scalar(text("SELECT count(*) FROM users WHERE active AND role = 'customer'"))
    assert (money, left) == (Decimal(520), 2)


async def test_staff_are_made_by_admins(
    users: UsersService, world: World, auth: AuthService, database: Database
) -> None:
    """Nobody could be employed, or anybody could make themselves an admin."""
    typed = NewStaff("new.mo@hall.example", "New Mo", Role.MODERATOR, world.berlin, PASSWORD)
    made = await users.create_staff(world.admin.actor, typed)
    assert (await auth.sign_in("new.mo@hall.example", PASSWORD)).actor.venue_id == world.berlin
    invited = await users.create_staff(world.admin.actor, NewStaff("b@hall.example", "Second Admin", Role.ADMIN))
    async with database.read() as read:
        assert await read.scalar(text("SELECT user_id FROM outbox WHERE event = 'password.reset'")) == invited.id
    assert [person.full_name for person in await users.staff(world.admin.actor)] == [
        "Ada Admin",
        "Bea Berlin",
        "Mo Metropolis",
        "New Mo",
        "Second Admin",
    ]
    moved = await users.update_staff(
        world.admin.actor,
        made.id,
        made.version,
        NewStaff("new.mo@hall.example", "Newer Mo", Role.MODERATOR, world.city),
    )
    assert (moved.full_name, moved.assigned_venue_id) == ("Newer Mo", world.city)
    assert (await auth.sign_in("new.mo@hall.example", PASSWORD)).actor.venue_id == world.city
    with pytest.raises(StaleVersion):
        await users.update_staff(world.admin.actor, made.id, made.version, typed)
    with pytest.raises(NotFound):
        await users.update_staff(world.admin.actor, world.alice.id, 1, typed)
    with pytest.raises(AlreadyExists):
        await users.create_staff(world.admin.actor, replace(typed, email="ALICE@mail.example"))


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"role": Role.CUSTOMER}, ["role"]),
        ({"role": Role.GUEST}, ["role"]),
        ({"assigned_venue_id": None}, ["assigned_venue_id"]),
        ({"assigned_venue_id": 999_999}, ["assigned_venue_id"]),
        ({"role": Role.ADMIN}, ["assigned_venue_id"]),
        ({"email": "x", "full_name": " ", "password": "weak"}, ["email", "full_name", "password"]),
    ],
)
async def test_staff_record_that_makes_no_sense_is_refused(
    users: UsersService, world: World, change: dict[str, object], fields: list[str]
) -> None:
    """A moderator without a venue could do nothing, and nobody would know why."""
    typed = NewStaff("mo2@hall.example", "Mo Two", Role.MODERATOR, world.city, PASSWORD)
    with pytest.raises(ValidationFailed) as refused:
        await users.create_staff(world.admin.actor, replace(typed, **change))  # type: ignore[arg-type]
    assert sorted(refused.value.fields) == fields


async def test_somebody_is_always_left_to_administer(users: UsersService, world: World) -> None:
    """The last admin could lock everybody out for good."""
    admin = world.admin.actor
    with pytest.raises(Forbidden):
        await users.deactivate(admin, world.admin.id)
    demoted = NewStaff("admin@hall.example", "Ada", Role.MODERATOR, world.city)
    with pytest.raises(Forbidden):
        await users.update_staff(admin, world.admin.id, 1, demoted)
    with pytest.raises(Forbidden):
        await users.deactivate(world.system, world.admin.id)
    second = await users.create_staff(admin, NewStaff("b@hall.example", "Second", Role.ADMIN, None, PASSWORD))
    other = replace(admin, user_id=second.id)
    results = await asyncio.gather(
        users.deactivate(admin, second.id), users.deactivate(other, world.admin.id), return_exceptions=True
    )
    assert sorted(type(result).__name__ for result in results) == ["Forbidden", "UserSnapshot"]
