"""The search over everything: whatever a caller says first leads to the booking."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import psycopg
import pytest
from sqlalchemy import text, update

from hallbooking_desktop.domain.errors import Forbidden
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import tables as t
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.lookup import title_query
from hallbooking_desktop.services.commands_engagement import NewQuery
from hallbooking_desktop.services.lookup import LookupService, booking_number
from hallbooking_desktop.services.registry import Services
from tests.support.bookings import add_booking
from tests.support.world import Person, World, add_person

At = Callable[..., TimeRange]


@pytest.fixture
def lookup(database: Database) -> LookupService:
    return LookupService(database)


async def party(database: Database, world: World, room: int, at: TimeRange, who: Person, title: str) -> int:
    async with database.work(world.system) as work:
        number = await add_booking(work, room, at.start, who)
        await work.execute(update(t.bookings).where(t.bookings.c.id == number).values(title=title))
    return number


@pytest.mark.parametrize("typed", ["Müller", "muller", "MÜLL", "bob mü", "bob@mail", "12345678", "030 1234", "٠٣٠١٢٣٤"])
async def test_everything_of_somebody(
    lookup: LookupService, services: Services, database: Database, world: World, at: At, typed: str
) -> None:
    """Mr Müller rings, and his bookings and questions lie in three lists."""
    soon = await party(database, world, world.ballroom, at(3, 10), world.bob, "Chess")
    later = await party(database, world, world.great_hall, at(9, 12), world.bob, "Choir")
    await party(database, world, world.studio, at(3, 10), world.alice, "Yoga")
    asked = await services.queries.ask(world.bob.actor, NewQuery("Is there parking?", "For ten cars", soon))
    found = await lookup.find(world.admin.actor, typed)
    assert [customer.id for customer in found.customers] == [world.bob.id]
    assert [(b.id, b.title, b.customer) for b in found.bookings] == [
        (soon, "Chess", "Bob Müller"),
        (later, "Choir", "Bob Müller"),
    ], "what is next does not come first"
    assert [(q.id, q.subject, q.user_id) for q in found.queries] == [
        (asked.query.id, "Is there parking?", world.bob.id)
    ]


async def test_the_own_venue_alone(lookup: LookupService, database: Database, world: World, at: At) -> None:
    """A moderator would read another house's bookings."""
    here = await party(database, world, world.ballroom, at(3, 10), world.bob, "Chess here")
    there = await party(database, world, world.great_hall, at(9, 12), world.bob, "Chess there")
    only_there = await party(database, world, world.small_hall, at(9, 12), world.alice, "Chess alone")
    own = await lookup.find(world.moderator.actor, "chess")
    assert [b.id for b in own.bookings] == [here]
    assert {b.id for b in (await lookup.find(world.admin.actor, "chess")).bookings} == {here, there, only_there}
    assert [b.id for b in (await lookup.find(world.moderator.actor, "müller")).bookings] == [here]
    assert not (await lookup.find(world.moderator.actor, "alice")).customers
    assert (await lookup.find(world.berlin_moderator.actor, "alice")).customers
    assert not (await lookup.find(world.moderator.actor, f"#{there}")).bookings
    with pytest.raises(Forbidden):
        await lookup.find(world.alice.actor, "müller")


async def test_a_booking_by_its_number(lookup: LookupService, database: Database, world: World, at: At) -> None:
    """The number on the confirmation would find nothing, or everything with a 1 in it."""
    number = await party(database, world, world.ballroom, at(3, 10), world.bob, "Chess")
    for typed in (str(number), f"#{number}", f" # {number} "):
        assert [b.id for b in (await lookup.find(world.admin.actor, typed)).bookings] == [number]
    arabic = str(number).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert [b.id for b in (await lookup.find(world.admin.actor, arabic)).bookings] == [number]
    assert booking_number("999999999999") is None
    assert not (await lookup.find(world.admin.actor, "999999999")).bookings


@pytest.mark.parametrize(
    ("title", "typed"),
    [
        ("Geburtstag Oma Käthe", "kathe"),
        ("Geburtstag Oma Käthe", "oma geb"),
        ("Straßenfest (Süd)", "strass sud"),
        ("Ελληνική ΒΡΑΔΙΆ", "βραδια"),
        ("ЗБОРИ мешканців", "збори меш"),
        ("أمسية شعرية", "امسيه"),
        ("結婚披露宴", "結婚"),
        ("ÉCOLE Łódź & Friends", "ecole lodz fri"),
        ("L’Œuvre", "loeuvre"),
        ("Rock'n'Roll \\ 50%", "rocknroll"),
        ("İstanbul Işık", "istanbul isik"),
    ],
)
async def test_a_booking_by_its_title(
    lookup: LookupService, database: Database, world: World, at: At, title: str, typed: str
) -> None:
    """A party is known by its name, written one way in the booking and another on the phone."""
    number = await party(database, world, world.ballroom, at(3, 10), world.alice, title)
    await party(database, world, world.studio, at(3, 10), world.alice, "Board meeting")
    assert [b.id for b in (await lookup.find(world.admin.actor, typed)).bookings] == [number]


async def test_the_schema_divides_titles_as_the_program_does(database: Database) -> None:
    """A title would be kept under other words than it is looked for."""
    titles = (
        "Müller-Lüdenscheid: Fest!",
        "ﬁnal “Cut”",
        "Ґалаґан Їжа",
        "عيد ميلاد — ليلى",
        "Ø Ł Đ ß Æ",
        "こんにちは 50%",
    )
    async with database.read() as read:
        for title in titles:
            query = title_query(title)
            assert query is not None
            hit = await read.scalar(
                text("SELECT title_words(:title) @@ CAST(:query AS tsquery)"), {"title": title, "query": query}
            )
            assert hit, title


async def test_what_is_typed_is_only_text(lookup: LookupService, world: World) -> None:
    """A stray sign would find everybody, or break the search."""
    for typed in ("", "  ", "%", "_", "\\", "'", "' | 'a':*", "a & !b", "(:", "\x00", "#", "\ud800", "x" * 5_000):
        found = await lookup.find(world.admin.actor, typed)
        assert not found.customers, typed
        assert not found.bookings


async def test_one_round_trip(lookup: LookupService, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each letter would wait for the database several times."""
    spoken: list[str] = []
    execute = psycopg.AsyncCursor.execute

    async def heard(cursor: Any, query: Any, params: Any = None, **options: Any) -> Any:
        spoken.append(str(query))
        return await execute(cursor, query, params, **options)

    monkeypatch.setattr(psycopg.AsyncCursor, "execute", heard)
    await lookup.find(world.admin.actor, "warm up")
    spoken.clear()
    await lookup.find(world.admin.actor, "müller")
    assert len(spoken) == 1


async def test_who_was_joined_or_ended_is_not_found(lookup: LookupService, database: Database, world: World) -> None:
    """A booking would be written to a record that nobody looks at."""
    async with database.work(world.system) as work:
        gone = await add_person(work, "Zacharias Former", None, active=False)
        other = await add_person(work, "Zacharias Double", None)
        await work.execute(update(t.users).where(t.users.c.id == other.id).values(merged_into_id=world.bob.id))
    assert not (await lookup.find(world.admin.actor, "zacharias")).customers
    assert gone.id


async def test_a_word_of_many_titles(
    lookup: LookupService, database: Database, world: World, at: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    """“Yoga” stands in thousands of titles: the ones meant are those around today."""
    monkeypatch.setattr("hallbooking_desktop.persistence.lookup._FEW", 2)
    numbers = [await party(database, world, world.ballroom, at(day, 10), world.bob, "Yoga") for day in (9, 2, 5, 3)]
    here = await party(database, world, world.great_hall, at(4, 12), world.bob, "Yoga")
    found = await lookup.find(world.admin.actor, "yoga", limit=3)
    assert [b.id for b in found.bookings] == [numbers[1], numbers[3], here]
    own = await lookup.find(world.berlin_moderator.actor, "yoga")
    assert [b.id for b in own.bookings] == [here]
