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
from hallbooking_desktop.services.commands import NewStaff, StaffQuery
from hallbooking_desktop.services.users import UsersService
from tests.support.bookings import add_booking
from tests.support.world import PASSWORD, Person, World, add_person


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


async def test_a_preview_tells_what_merging_then_does(
    users: UsersService, world: World, database: Database, clock: ManualClock
) -> None:
    """Somebody would join two records in the belief that nothing is lost, and it cannot be undone."""
    keep, drop = world.walk_in, world.bob
    await book(database, world, world.ballroom, drop, clock, -3)
    second = await book(database, world, world.small_hall, drop, clock, 3)
    async with database.work(world.system) as work:
        await work.execute(insert(t.booking_customers).values(booking_id=second, user_id=keep.id, role="attendee"))
        await work.execute(insert(t.booking_customers).values(booking_id=second, user_id=drop.id, role="payer"))
        for user_id, room_id in ((keep.id, world.ballroom), (drop.id, world.ballroom), (drop.id, world.studio)):
            await work.execute(insert(t.favourites).values(user_id=user_id, room_id=room_id))
        await work.execute(insert(t.queries).values(user_id=drop.id, subject="Chairs?"))
    told = await users.merge_preview(world.admin.actor, keep.id, drop.id)
    assert (told.keep.id, told.drop.id) == (keep.id, drop.id)
    assert (told.bookings, told.upcoming, told.favourites, told.reviews, told.queries) == (2, 1, 1, 0, 1)
    assert (told.amount, told.balance_after) == (Decimal(20), Decimal(20))
    assert told.inherited == ("email",)
    assert told.lost == ("full_name", "phone")
    assert (told.account_moves, told.account_ends) == (True, False)
    other_way = await users.merge_preview(world.admin.actor, drop.id, keep.id)
    assert (other_way.amount, other_way.balance_after, other_way.account_ends) == (Decimal(0), Decimal(20), False)
    assert (await users.merge_preview(world.admin.actor, world.alice.id, drop.id)).account_ends
    async with database.read() as read:
        assert await read.scalar(text("SELECT count(*) FROM users WHERE merged_into_id IS NOT NULL")) == 0
    done = await users.merge(world.admin.actor, keep.id, drop.id)
    assert (done.full_name, done.phone, done.email) == (keep.full_name, keep.phone, drop.email)
    async with database.read() as read:
        balance = await read.scalar(text("SELECT balance FROM wallets WHERE user_id = :keep"), {"keep": keep.id})
    assert balance == told.balance_after
    for refused in (
        users.merge_preview(world.admin.actor, keep.id, drop.id),
        users.merge_preview(world.admin.actor, keep.id, world.moderator.id),
        users.merge_preview(world.admin.actor, 999_999, keep.id),
    ):
        with pytest.raises(NotFound):
            await refused
    with pytest.raises(ValidationFailed):
        await users.merge_preview(world.admin.actor, keep.id, keep.id)
    for actor in (world.berlin_moderator.actor, world.alice.actor):
        with pytest.raises(Forbidden):
            await users.merge_preview(actor, world.alice.id, keep.id)


async def test_who_might_be_the_same_is_suggested(users: UsersService, world: World, database: Database) -> None:
    """Two records of one person would stay two: nobody remembers the other one."""
    async with database.work(world.system) as work:
        twin = await add_person(work, "Bob Mueller", None, phone="+49 30 12345678")
        await add_person(work, "Carla Cardoso", "carla@mail.example")
    found = await users.duplicates_of(world.admin.actor, world.bob.id)
    assert [match.id for match in found] == [twin.id]
    assert world.bob.id not in {match.id for match in found}, "nobody is their own double"
    assert await users.duplicates_of(world.admin.actor, world.alice.id) == ()


async def test_the_staff_is_a_table_with_states(
    users: UsersService, world: World, auth: AuthService, database: Database
) -> None:
    """An admin could not see who never came in, or who was let go."""
    admin = world.admin.actor
    made = await users.create_staff(admin, NewStaff("a@hall.example", "Aaron", Role.ADMIN))
    await users.deactivate(admin, world.moderator.id)

    async def listed(query: StaffQuery) -> list[tuple[str, str]]:
        return [(row.full_name, row.state.value) for row in (await users.staff_page(admin, query)).rows]

    assert await listed(StaffQuery()) == [
        ("Aaron", "invited"),
        ("Ada Admin", "active"),
        ("Bea Berlin", "active"),
        ("Mo Metropolis", "inactive"),
    ]
    assert await listed(StaffQuery(sort="-full_name", limit=1)) == [("Mo Metropolis", "inactive")]
    assert await listed(StaffQuery(role=Role.ADMIN, state="active")) == [("Ada Admin", "active")]
    assert await listed(StaffQuery(text="berlin")) == [("Bea Berlin", "active")]
    assert await listed(StaffQuery(venue_id=world.city)) == [("Mo Metropolis", "inactive")]
    assert await listed(StaffQuery(venue_id=world.berlin, state="inactive")) == []
    assert await listed(StaffQuery(venue_id=2**70)) == []
    with pytest.raises(ValidationFailed):
        await users.staff_page(admin, StaffQuery(sort="password_hash"))
    with pytest.raises(NotFound):
        await users.staff_member(admin, world.alice.id)
    first = await users.new_code(admin, made.id, mailed=False)
    code = await users.new_code(admin, made.id, mailed=False)
    with pytest.raises(ValidationFailed):
        await auth.reset_password(first.code, PASSWORD)
    await auth.reset_password(code.code, PASSWORD)
    assert (await auth.sign_in("a@hall.example", PASSWORD)).user.id == made.id
    with pytest.raises(ValidationFailed):
        await auth.reset_password(code.code, PASSWORD)
    assert (await users.new_code(admin, made.id, mailed=True)).code == "", "a mailed code is nobody else's"
    async with database.read() as read:
        states = "SELECT string_agg(status, ',' ORDER BY id) FROM outbox WHERE user_id = :id"
        assert await read.scalar(text(states), {"id": made.id}) == "withdrawn,waiting"
    for nobody in (world.moderator.id, world.walk_in.id, 999_999):
        with pytest.raises((NotFound, ValidationFailed)):
            await users.new_code(admin, nobody, mailed=False)


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
