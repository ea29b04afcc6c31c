"""Customers and staff: found quickly, written down once, seen by those who may."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import text

from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import (
    AlreadyExists,
    Forbidden,
    InvalidCredentials,
    NotFound,
    StaleVersion,
    ValidationFailed,
)
from hallbooking_desktop.domain.permissions import Role
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.auth import AuthService
from hallbooking_desktop.services.commands import CustomerQuery, NewCustomer, NewStaff
from hallbooking_desktop.services.users import UsersService
from tests.support.bookings import add_booking
from tests.support.world import Person, World, add_person


async def names(users: UsersService, world: World, typed: str) -> list[str]:
    return [match.full_name for match in await users.find(world.moderator.actor, typed)]


async def book(database: Database, world: World, room: int, person: Person, clock: ManualClock, days: int) -> int:
    async with database.work(world.system) as work:
        return await add_booking(work, room, clock() + timedelta(days=days), person)


async def test_customer_is_found_by_what_the_caller_says(users: UsersService, world: World, database: Database) -> None:
    """Staff on the phone would not find the caller, and write them down a second time."""
    async with database.work(world.system) as work:
        for name, phone in (
            ("Łukasz Żółć", "+48123456789"),
            ("محمد علي", "+96611234567"),
            ("田中 太郎", None),
            ("O'Brien, Seán", None),
            ("Jean-Luc Ångström", None),
            ("100% Events_GmbH", None),
        ):
            await add_person(work, name, None, phone=phone)
        await add_person(work, "Carla", "carla.long@firm.example", organisation="Rotary Club Mitte")
    for typed, found in [
        ("mull", "Bob Müller"),
        ("MÜLLER", "Bob Müller"),
        ("bob mü", "Bob Müller"),
        ("müller bob", "Bob Müller"),
        ("zolc", "Łukasz Żółć"),
        ("محمد", "محمد علي"),
        ("太郎", "田中 太郎"),
        ("obrien", "O'Brien, Seán"),
        ("angstrom", "Jean-Luc Ångström"),
        ("jean luc", "Jean-Luc Ångström"),
        ("100%", "100% Events_GmbH"),
        ("s_g", "100% Events_GmbH"),
        ("carla.lo", "Carla"),
        ("FIRM.example", "Carla"),
        ("rotary", "Carla"),
        ("030 1234 5678", "Bob Müller"),
        ("+49 (0)30 1234", "Bob Müller"),
        ("٤٩٣٠", "Bob Müller"),
        ("456789", "Łukasz Żółć"),
    ]:
        assert found in await names(users, world, typed), typed
    for typed in ("", "  ", "nobody", "%", "_", "\0", "\ud800"):
        expected = ["100% Events_GmbH"] if typed in {"%", "_"} else []
        assert await names(users, world, typed) == expected, typed
    assert await names(users, world, "12") == [], "two digits are no phone number"


async def test_likeliest_names_come_first(users: UsersService, world: World, database: Database) -> None:
    """The caller would be at the end of a long list."""
    async with database.work(world.system) as work:
        for name in ("Susanna Martin", "Zoe Hanna", "Hanna Zoe", "Johannah Abel"):
            await add_person(work, name, None)
    assert await names(users, world, "hanna") == ["Hanna Zoe", "Zoe Hanna", "Johannah Abel"]
    assert len(await users.find(world.admin.actor, "a", limit=3)) == 3


async def test_finding_shows_no_staff_nobody_merged_and_little_of_the_rest(users: UsersService, world: World) -> None:
    """Staff could read other venues' notes about people, or book for somebody who is gone."""
    assert await names(users, world, "Ada") == []
    match = (await users.find(world.berlin_moderator.actor, "alice"))[0]
    assert not hasattr(match, "notes")
    await users.deactivate(world.admin.actor, world.bob.id)
    assert await names(users, world, "Bob") == []


async def test_writing_down_a_caller(users: UsersService, world: World, auth: AuthService) -> None:
    """Somebody without e-mail could not book by phone."""
    typed = NewCustomer(" Erika \t Mustermann ", "030 / 12 34 56 79", organisation="Verein", language="de")
    made = (await users.create_customer(world.berlin_moderator.actor, typed)).customer
    assert (made.full_name, made.phone, made.email) == ("Erika Mustermann", "+493012345679", None)
    assert (made.role, made.organisation, made.language) == (Role.CUSTOMER, "Verein", "de")
    assert (await users.customer(world.berlin_moderator.actor, made.id)) == made
    with pytest.raises(InvalidCredentials):
        await auth.sign_in("", "")


@pytest.mark.parametrize(
    ("desk", "typed", "kept"),
    [
        ("moderator", "(202) 555-0123", "+12025550123"),
        ("berlin_moderator", "0171 1234567", "+491711234567"),
        ("berlin_moderator", "+1 202 555 0123", "+12025550123"),
        ("berlin_moderator", "0044 20 7946 0958", "+442079460958"),
        ("berlin_moderator", "１２３４", "1234"),
        ("admin", "030 123456", "030123456"),
        ("admin", "+49 30 123456", "+4930123456"),
        ("admin", "", None),
    ],
)
async def test_phone_is_kept_as_it_can_be_dialled(
    users: UsersService, world: World, desk: str, typed: str, kept: str | None
) -> None:
    """One number written in two ways would be two customers, or a text message not arrive."""
    actor = getattr(world, desk).actor
    assert (await users.create_customer(actor, NewCustomer("Phone Person", typed))).customer.phone == kept


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        (NewCustomer("  "), ["full_name"]),
        (NewCustomer("\u200b"), ["full_name"]),
        (NewCustomer("x" * 201), ["full_name"]),
        (NewCustomer("Ann", phone="call me"), ["phone"]),
        (NewCustomer("Ann", phone="12"), ["phone"]),
        (NewCustomer("Ann", email="ann"), ["email"]),
        (NewCustomer("", phone="x", email="y", language="?"), ["email", "full_name", "language", "phone"]),
    ],
)
async def test_what_will_not_do_is_said_at_once(
    users: UsersService, world: World, typed: NewCustomer, fields: list[str]
) -> None:
    """Staff would correct one field after the other while the caller waits."""
    with pytest.raises(ValidationFailed) as refused:
        await users.create_customer(world.admin.actor, typed)
    assert sorted(refused.value.fields) == fields


async def test_text_is_stored_as_typed_without_what_no_database_takes(users: UsersService, world: World) -> None:
    """A name pasted from a web page would end in an error, or a note lose its lines."""
    typed = NewCustomer("A\0nn\u2028 O'N\u0065\u0301il\ud800", notes="one\r\ntwo\0", email=" Ann@X.example ")
    made = (await users.create_customer(world.admin.actor, typed)).customer
    assert (made.full_name, made.notes, made.email) == ("A nn O'Néil", "one\ntwo", "Ann@x.example")


async def test_typed_email_never_opens_an_account(users: UsersService, world: World) -> None:
    """A walk-in who types somebody's e-mail would book with their money."""
    with pytest.raises(AlreadyExists):
        await users.create_customer(world.moderator.actor, NewCustomer("Mallory", email="ALICE@mail.example"))


async def test_likely_duplicates_are_named(users: UsersService, world: World) -> None:
    """One person would have two records and half of their bookings on each."""
    desk = world.berlin_moderator.actor

    async def why(typed: NewCustomer) -> list[tuple[int, str]]:
        return [(match.id, match.reason) for match in await users.likely_duplicates(desk, typed)]

    bob, alice = world.bob.id, world.alice.id
    assert await why(NewCustomer("Muller, Bob", "030 12345678")) == [(bob, "same name and phone")]
    assert await why(NewCustomer("Robert", "+49 30 12345678")) == [(bob, "same phone")]
    assert await why(NewCustomer("bob mueller")) == [(bob, "similar name")]
    assert await why(NewCustomer("BOB MÜLLER")) == [(bob, "same name")]
    assert await why(NewCustomer("X", email="Alice@mail.example")) == [(alice, "same e-mail")]
    assert await why(NewCustomer("Quite Different", "+49 30 99999999")) == []
    for half in (NewCustomer(""), NewCustomer("", "+"), NewCustomer(" ", "12", "a@")):
        assert await why(half) == []
    created = await users.create_customer(desk, NewCustomer("Bob Muller", "030 12345678"))
    assert [match.id for match in created.duplicates] == [bob], "the new record is no duplicate of itself"


async def test_customers_table_counts_and_sorts(
    users: UsersService, world: World, database: Database, clock: ManualClock
) -> None:
    """The desk could not see who comes often, who comes next, and who has money."""
    for person, days in ((world.alice, -9), (world.alice, 2), (world.bob, 3)):
        await book(database, world, world.ballroom, person, clock, days)
    await book(database, world, world.small_hall, world.alice, clock, 5)
    rows = (await users.customers(world.admin.actor, CustomerQuery())).rows
    assert [(r.full_name, r.bookings, r.upcoming, r.balance) for r in rows] == [
        ("Alice Martin", 3, 2, Decimal(500)),
        ("Bob Müller", 1, 1, Decimal(20)),
        ("Walter Walk-In", 0, 0, Decimal(0)),
    ]
    assert rows[0].last_booking == clock() + timedelta(days=5)
    assert rows[2].last_booking is None
    own = await users.customers(world.moderator.actor, CustomerQuery(sort="-bookings"))
    assert [(r.full_name, r.bookings) for r in own.rows] == [("Alice Martin", 2), ("Bob Müller", 1)]
    for sort, first in [
        ("-balance", "Alice Martin"),
        ("balance", "Walter Walk-In"),
        ("-full_name", "Walter Walk-In"),
        ("bookings", "Walter Walk-In"),
        ("-upcoming", "Alice Martin"),
        ("-last_booking", "Alice Martin"),
        ("last_booking", "Bob Müller"),
        ("email", "Alice Martin"),
        ("phone", "Alice Martin"),
        ("organisation", "Alice Martin"),
        ("-id", "Walter Walk-In"),
    ]:
        page = await users.customers(world.admin.actor, CustomerQuery(sort=sort))
        assert page.rows[0].full_name == first, sort
        assert len(page.rows) == page.total == 3
        second = await users.customers(world.admin.actor, CustomerQuery(sort=sort, limit=1, offset=1))
        assert (second.rows, second.total) == (page.rows[1:2], 3), sort
    found = await users.customers(world.admin.actor, CustomerQuery("mull", sort="-bookings"))
    assert ([r.full_name for r in found.rows], found.total) == (["Bob Müller"], 1)
    with pytest.raises(ValidationFailed):
        await users.customers(world.admin.actor, CustomerQuery(sort="password_hash"))


async def test_moderator_sees_and_edits_the_own_venues_customers(
    users: UsersService, world: World, database: Database, clock: ManualClock
) -> None:
    """Staff of one venue could read and change records of people who never were there."""
    desk, other = world.moderator.actor, world.berlin_moderator.actor
    with pytest.raises(Forbidden):
        await users.customer(desk, world.bob.id)
    await book(database, world, world.ballroom, world.bob, clock, 3)
    seen = await users.customer(desk, world.bob.id)
    changed = await users.update_customer(desk, seen.id, seen.version, NewCustomer("Bob Miller", email=seen.email))
    assert (changed.full_name, changed.version) == ("Bob Miller", seen.version + 1)
    for call in (
        users.customer(other, world.bob.id),
        users.update_customer(other, world.bob.id, changed.version, NewCustomer("X")),
        users.merge(other, world.bob.id, world.walk_in.id),
        users.customer(world.alice.actor, world.bob.id),
        users.create_staff(desk, NewStaff("x@hall.example", "X", Role.ADMIN)),
        users.deactivate(desk, world.bob.id),
        users.staff(desk),
    ):
        with pytest.raises(Forbidden):
            await call
    for nobody in (world.admin.id, world.berlin_moderator.id, 999_999):
        with pytest.raises(NotFound):
            await users.customer(desk, nobody)
    written = await users.create_customer(desk, NewCustomer("Just Now"))
    colleague = replace(desk, user_id=world.admin.id)
    assert (await users.customer(colleague, written.customer.id)).full_name == "Just Now"
    with pytest.raises(Forbidden):
        await users.customer(other, written.customer.id)


async def test_stale_edit_is_refused(users: UsersService, world: World) -> None:
    """Two desks that edit one customer would undo each other's changes unseen."""
    seen = await users.customer(world.admin.actor, world.walk_in.id)
    await users.update_customer(world.admin.actor, seen.id, seen.version, NewCustomer("Walter One"))
    with pytest.raises(StaleVersion):
        await users.update_customer(world.admin.actor, seen.id, seen.version, NewCustomer("Walter Two"))
    assert (await users.customer(world.admin.actor, seen.id)).full_name == "Walter One"


async def test_people_edit_their_own_record_but_not_the_staffs_notes(users: UsersService, world: World) -> None:
    """A customer could read away the desk's notes, or put themselves into a cheaper group."""
    seen = await users.customer(world.admin.actor, world.alice.id)
    noted = replace(NewCustomer(seen.full_name, seen.phone, seen.email), notes="Pays late", customer_group="club")
    seen = await users.update_customer(world.admin.actor, seen.id, seen.version, noted)
    own = NewCustomer("Alice M.", "+1 202 555 0102", "alice@new.example", notes="", customer_group="vip")
    changed = await users.update_customer(world.alice.actor, seen.id, seen.version, own)
    assert (changed.full_name, changed.email, changed.phone) == ("Alice M.", "alice@new.example", "+12025550102")
    assert (changed.notes, changed.customer_group) == ("Pays late", "club")
    with pytest.raises(ValidationFailed):
        await users.update_customer(world.alice.actor, seen.id, changed.version, replace(own, email=None))
    with pytest.raises(AlreadyExists):
        await users.update_customer(world.alice.actor, seen.id, changed.version, replace(own, email="BOB@mail.example"))


async def test_moderator_cannot_take_over_an_account_by_its_email(
    users: UsersService, world: World, database: Database, clock: ManualClock
) -> None:
    """A moderator could put their own e-mail into a customer's record and have a new password mailed to it."""
    await book(database, world, world.ballroom, world.alice, clock, 3)
    desk = world.moderator.actor
    seen = await users.customer(desk, world.alice.id)
    with pytest.raises(Forbidden):
        await users.update_customer(desk, seen.id, seen.version, NewCustomer("Alice", email="mo@evil.example"))
    fake = (await users.create_customer(desk, NewCustomer("Fake", email="mo@evil.example"))).customer
    with pytest.raises(Forbidden):
        await users.merge(desk, fake.id, world.alice.id)
    mended = await users.update_customer(
        world.admin.actor, seen.id, seen.version, NewCustomer("Alice", email="right@mail.example")
    )
    assert mended.email == "right@mail.example"


async def test_renaming_follows_into_the_bookings_table(
    users: UsersService, world: World, database: Database, clock: ManualClock
) -> None:
    """A customer who married could not be found among the bookings."""
    number = await book(database, world, world.ballroom, world.bob, clock, 3)
    seen = await users.customer(world.admin.actor, world.bob.id)
    await users.update_customer(world.admin.actor, seen.id, seen.version, NewCustomer("Bob Ōta", email=seen.email))
    async with database.read() as read:
        key = await read.scalar(text("SELECT customer_key FROM bookings WHERE id = :id"), {"id": number})
    assert key == "bob ota"


async def test_log_of_people_holds_no_data_of_theirs(users: UsersService, world: World, database: Database) -> None:
    """Somebody who asks to be erased would stay in the log for ever."""
    typed = NewCustomer("Secret Name", "+1 202 555 0147", "secret@mail.example", notes="Secret note")
    made = (await users.create_customer(world.admin.actor, typed)).customer
    changed = await users.update_customer(
        world.admin.actor, made.id, made.version, replace(typed, full_name="Other Name", notes="")
    )
    await users.merge(world.admin.actor, world.walk_in.id, changed.id)
    async with database.read() as read:
        rows = (await read.execute(text("SELECT action, to_jsonb(a)::text AS line FROM audit_log a ORDER BY id"))).all()
    assert [row.action for row in rows] == ["customer.created", "customer.updated", "customer.merged"]
    for word in ("Secret", "secret", "Other Name", "5550147"):
        assert not any(word in row.line for row in rows)


@pytest.mark.timed
async def test_finding_among_five_thousand_is_quick(users: UsersService, world: World, database: Database) -> None:
    """Staff would wait at each letter while the caller is on the line."""
    async with database.work(world.system) as work:
        await work.execute(
            text("""
            INSERT INTO users (full_name, name_key, role, email, phone, phone_digits, password_hash)
            SELECT n, lower(n), 'customer', 'p' || i || '@mail.example', '+49301' || i, '49301' || i, NULL
              FROM (SELECT i, 'Person ' || md5(i::text) || ' Family ' || i AS n FROM generate_series(1, 5000) i) s
            """)
        )
    loop = asyncio.get_running_loop()
    for typed in ("family 4321", "p4321@", "301 4321", "zzz nobody", "e"):
        times = []
        for _ in range(5):
            began = loop.time()
            await users.find(world.moderator.actor, typed)
            times.append(loop.time() - began)
        assert min(times) < 0.05, f"{typed!r} took {min(times):.3f} s"
    began = loop.time()
    await users.likely_duplicates(world.moderator.actor, NewCustomer("Person Family", "+49 30 14321"))
    assert loop.time() - began < 0.5
