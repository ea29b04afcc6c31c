"""Queries: to whom they go, who reads what, and how they are resolved."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import (
    Forbidden,
    NotFound,
    StaleVersion,
    TransitionRefused,
    Unauthenticated,
    ValidationFailed,
)
from hallbooking_desktop.domain.queries import QueryStanding, QueryStatus
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.commands_engagement import NewQuery, QueryList
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.snapshots_engagement import QueryDetails
from tests.support.bookings import add_booking
from tests.support.world import Person, World

OPEN, WORKED, DONE = QueryStatus.OPEN, QueryStatus.IN_PROGRESS, QueryStatus.RESOLVED


@pytest.fixture
async def asked(services: Services, world: World) -> QueryDetails:
    """Alice asks the house in Metropolis something."""
    return await services.queries.ask(world.alice.actor, NewQuery("A piano?", "Is there one?", venue_id=world.city))


async def answers(database: Database) -> list[Any]:
    async with database.read() as read:
        found = await read.execute(
            text("SELECT user_id, booking_id, payload FROM outbox WHERE event = 'query.answered' ORDER BY id")
        )
        return list(found.all())


async def test_a_question_is_answered_and_put_away(
    services: Services, world: World, asked: QueryDetails, database: Database
) -> None:
    """A customer would wait for an answer that was given, and the desk work on what is done."""
    mo, alice = world.moderator.actor, world.alice.actor
    assert (asked.query.status, asked.query.venue_name, asked.query.customer) == (
        OPEN,
        "City Center Hall",
        "Alice Martin",
    )
    answered = await services.queries.reply(mo, asked.query.id, "  Yes, in the studio.  ")
    assert (answered.query.status, answered.messages[-1].body, answered.messages[-1].by_staff) == (
        WORKED,
        "Yes, in the studio.",
        True,
    )
    (sent,) = await answers(database)
    assert sent.user_id == world.alice.id
    assert sent.payload == {"query_id": asked.query.id, "message_id": answered.messages[-1].id}
    done = await services.queries.set_status(mo, asked.query.id, DONE)
    assert (done.query.status, done.query.resolved_at is not None) == (DONE, True)
    again = await services.queries.reply(alice, asked.query.id, "And is it tuned?")
    assert (again.query.status, again.query.resolved_at, again.messages[-1].by_staff) == (WORKED, None, False)
    assert len(await answers(database)) == 1, "what the customer writes is no answer to them"
    assert (await services.queries.set_status(mo, asked.query.id, WORKED)).query.version == again.query.version


async def test_notes_among_staff_never_reach_customers(
    services: Services, world: World, asked: QueryDetails, database: Database
) -> None:
    """The customer would read what the desk thinks of them."""
    mo, alice = world.moderator.actor, world.alice.actor
    noted = await services.queries.reply(mo, asked.query.id, "She asked twice before.", internal=True)
    assert (noted.query.status, noted.query.messages, noted.messages[-1].internal) == (OPEN, 2, True)
    assert await answers(database) == []
    seen = await services.queries.details(alice, asked.query.id)
    assert [message.body for message in seen.messages] == ["Is there one?"]
    assert seen.query.messages == 1
    assert seen.query.last_message_at == seen.messages[-1].created_at, "when a note was written shows"
    (row,) = (await services.queries.page(alice, QueryList())).rows
    assert (row.messages, row.last_message_at) == (1, seen.messages[-1].created_at)
    for who in (alice, world.bob.actor, world.berlin_moderator.actor):
        with pytest.raises(Forbidden):
            await services.queries.reply(who, asked.query.id, "note", internal=True)


async def test_a_booking_sends_the_question_to_its_house(
    services: Services, world: World, database: Database, clock: ManualClock
) -> None:
    """A question about Saturday's hall would lie where nobody of that house looks."""
    async with database.work(world.system) as work:
        booking = await add_booking(work, world.great_hall, clock() + timedelta(days=4), world.alice)
    alice = world.alice.actor
    made = await services.queries.ask(alice, NewQuery("Chairs", "How many?", booking))
    assert (made.query.venue_id, made.query.booking_id) == (world.berlin, booking)
    assert (await services.queries.page(world.berlin_moderator.actor, QueryList())).total == 1
    assert (await services.queries.page(world.moderator.actor, QueryList())).total == 0
    answered = await services.queries.reply(world.berlin_moderator.actor, made.query.id, "Eighty.")
    assert answered.query.status is WORKED
    assert (await answers(database))[0].booking_id == booking
    for who in (world.bob, world.admin, world.berlin_moderator):
        with pytest.raises(Forbidden):
            await services.queries.ask(who.actor, NewQuery("Chairs", "How many?", booking))
    with pytest.raises(ValidationFailed):
        await services.queries.ask(alice, NewQuery("Chairs", "How many?", booking, world.city))
    for new in (NewQuery("A", "b", 9_999), NewQuery("A", "b", 2**40), NewQuery("A", "b", venue_id=9_999)):
        with pytest.raises(NotFound):
            await services.queries.ask(alice, new)


async def test_a_question_to_no_house_is_the_admins(services: Services, world: World) -> None:
    """A general question would be read by nobody, or by every house."""
    made = await services.queries.ask(world.bob.actor, NewQuery("Prices", "Is there a discount?"))
    assert made.query.venue_id is None
    assert [row.id for row in (await services.queries.page(world.admin.actor, QueryList())).rows] == [made.query.id]
    for who in (world.moderator, world.berlin_moderator, world.alice):
        with pytest.raises(Forbidden):
            await services.queries.details(who.actor, made.query.id)
        with pytest.raises(Forbidden):
            await services.queries.reply(who.actor, made.query.id, "Yes.")
    assert (await services.queries.reply(world.admin.actor, made.query.id, "Ten percent.")).query.status is WORKED


async def test_lists_hold_what_concerns_one(services: Services, world: World, asked: QueryDetails) -> None:
    """Everybody would wade through everybody else's questions."""
    bob = await services.queries.ask(world.bob.actor, NewQuery("Parking", "Where?", venue_id=world.berlin))
    await services.queries.reply(world.berlin_moderator.actor, bob.query.id, "Behind the house.")
    own = await services.queries.ask(world.moderator.actor, NewQuery("A day off", "May I?"))

    async def seen(who: Person, **wanted: Any) -> list[int]:
        return [row.id for row in (await services.queries.page(who.actor, QueryList(**wanted))).rows]

    assert await seen(world.alice) == [asked.query.id]
    assert await seen(world.alice, venue_id=world.berlin) == []
    assert await seen(world.moderator) == [asked.query.id]
    assert await seen(world.moderator, mine=True) == [own.query.id]
    assert await seen(world.admin) == [own.query.id, bob.query.id, asked.query.id]
    assert await seen(world.admin, status=frozenset({WORKED})) == [bob.query.id]
    assert await seen(world.admin, text="PARK") == [bob.query.id]
    assert await seen(world.admin, text="martin") == [asked.query.id]
    assert await seen(world.admin, text="100%_") == []
    assert await seen(world.admin, booking_id=2**40) == []
    assert await seen(world.admin, limit=1, offset=1) == [bob.query.id]
    await services.queries.set_status(world.admin.actor, bob.query.id, DONE)
    assert await seen(world.admin) == [own.query.id, asked.query.id, bob.query.id], "what is done comes last"
    with pytest.raises(Forbidden):
        await seen(world.moderator, venue_id=world.berlin)
    with pytest.raises(ValidationFailed):
        await seen(world.admin, text="a\0b")
    with pytest.raises(Unauthenticated):
        await services.queries.page(world.guest, QueryList())


async def test_whose_turn_it_is(services: Services, world: World, asked: QueryDetails) -> None:
    """The customer's second word would lie unread, because the first was answered."""
    mo, number, turn = world.moderator.actor, asked.query.id, QueryStanding

    async def stands() -> tuple[QueryStanding, str]:
        (row,) = (await services.queries.page(mo, QueryList())).rows
        others = frozenset(turn) - {row.standing}
        assert (await services.queries.page(mo, QueryList(standing=frozenset({row.standing})))).total == 1
        assert (await services.queries.page(mo, QueryList(standing=others))).total == 0
        return row.standing, row.answered_by

    assert await stands() == (turn.OPEN, "")
    await services.queries.set_status(mo, number, WORKED)
    assert await stands() == (turn.IN_PROGRESS, "")
    await services.queries.reply(mo, number, "Not yet", internal=True)
    assert await stands() == (turn.IN_PROGRESS, ""), "a note answers nobody"
    await services.queries.reply(mo, number, "Yes.")
    assert await stands() == (turn.ANSWERED, "Mo Metropolis")
    await services.queries.reply(mo, number, "Told twice", internal=True)
    await services.queries.set_status(mo, number, DONE)
    assert await stands() == (turn.RESOLVED, "Mo Metropolis")
    await services.queries.reply(world.alice.actor, number, "And a stool?")
    assert await stands() == (turn.IN_PROGRESS, "Mo Metropolis")
    await services.queries.reply(world.admin.actor, number, "That too.")
    assert await stands() == (turn.ANSWERED, "Ada Admin")


async def test_the_list_is_sorted_and_searched_by_what_was_written(
    services: Services, world: World, asked: QueryDetails
) -> None:
    """Two hundred questions in one order, and none found by what it was about."""
    admin = world.admin.actor
    lift = await services.queries.ask(world.bob.actor, NewQuery("Lift", "For a wheelchair.", venue_id=world.berlin))
    await services.queries.reply(admin, lift.query.id, "Behind the secret door.", internal=True)
    await services.queries.reply(admin, lift.query.id, "On the left.")

    async def seen(who: Person = world.admin, **wanted: Any) -> list[str]:
        return [row.subject for row in (await services.queries.page(who.actor, QueryList(**wanted))).rows]

    for sort, first in (
        ("standing", "A piano?"),
        ("-standing", "Lift"),
        ("subject", "A piano?"),
        ("customer", "A piano?"),
        ("venue", "A piano?"),
        ("-booking", "Lift"),
        ("created_at", "A piano?"),
        ("answered_by", "A piano?"),
    ):
        assert (await seen(sort=sort))[0] == first, sort
    assert await seen(text="wheel") == ["Lift"]
    assert await seen(text="secret door") == ["Lift"]
    assert await seen(world.bob, text="left") == ["Lift"]
    assert await seen(world.bob, text="secret door") == [], "whoever asked could find out what staff wrote about them"
    assert await seen(world.moderator, text="wheel") == [], "another venue's"
    assert await seen(text=f"#{lift.query.id}") == ["Lift"]
    assert await seen(world.moderator, text=f"#{lift.query.id}") == []
    assert await seen(text="#") == []
    with pytest.raises(ValidationFailed):
        await seen(sort="password_hash")


async def test_steps_are_taken_in_order_by_staff_only(services: Services, world: World, asked: QueryDetails) -> None:
    """A question would be put away unread, or by whoever finds its number."""
    mo, number = world.moderator.actor, asked.query.id
    with pytest.raises(TransitionRefused):
        await services.queries.set_status(mo, number, DONE)
    worked = await services.queries.set_status(mo, number, WORKED, asked.query.version)
    with pytest.raises(StaleVersion):
        await services.queries.set_status(mo, number, DONE, asked.query.version)
    for who in (world.alice, world.bob, world.berlin_moderator):
        with pytest.raises(Forbidden):
            await services.queries.set_status(who.actor, number, DONE)
    assert (await services.queries.set_status(mo, number, DONE, worked.query.version)).query.status is DONE
    with pytest.raises(TransitionRefused):
        await services.queries.set_status(mo, number, OPEN)
    for other in (9_999, 0, 2**40):
        with pytest.raises(NotFound):
            await services.queries.set_status(mo, other, DONE)
        with pytest.raises(NotFound):
            await services.queries.reply(mo, other, "x")
        with pytest.raises(NotFound):
            await services.queries.details(mo, other)


async def test_moderators_ask_elsewhere_as_customers(services: Services, world: World) -> None:
    """A moderator's own question would be answered by themselves, with notes that are none of theirs."""
    mo, bea = world.moderator.actor, world.berlin_moderator.actor
    made = await services.queries.ask(mo, NewQuery("Lend us chairs?", "Fifty?", venue_id=world.berlin))
    await services.queries.reply(bea, made.query.id, "They never return them.", internal=True)
    assert len((await services.queries.details(mo, made.query.id)).messages) == 1
    again = await services.queries.reply(mo, made.query.id, "Please!")
    assert (again.query.status, again.messages[-1].by_staff) == (OPEN, False)
    with pytest.raises(Forbidden):
        await services.queries.set_status(mo, made.query.id, WORKED)


async def test_two_answers_at_once_are_both_kept(services: Services, world: World, asked: QueryDetails) -> None:
    """One of two colleagues would have written for nothing."""
    await asyncio.gather(
        *(services.queries.reply(who.actor, asked.query.id, "Yes.") for who in (world.moderator, world.admin))
    )
    seen = await services.queries.details(world.alice.actor, asked.query.id)
    assert seen.query.status is WORKED
    assert {message.author for message in seen.messages[1:]} == {"Mo Metropolis", "Ada Admin"}


@pytest.mark.parametrize(
    ("subject", "message", "fields"),
    [
        ("", "x", {"subject"}),
        ("  \n ", "\0", {"subject", "message"}),
        ("x" * 201, "y", {"subject"}),
        ("x", "y" * 10_001, {"message"}),
    ],
)
async def test_odd_questions_are_refused(
    services: Services, world: World, subject: str, message: str, fields: set[str]
) -> None:
    """An empty question would wait for an answer for ever."""
    with pytest.raises(ValidationFailed) as refused:
        await services.queries.ask(world.alice.actor, NewQuery(subject, message))
    assert set(refused.value.fields) == fields


async def test_empty_answers_are_refused(services: Services, world: World, asked: QueryDetails) -> None:
    """The customer would be mailed a blank answer."""
    for body in ("", "  \n", "\x07", "x" * 10_001):
        with pytest.raises(ValidationFailed) as refused:
            await services.queries.reply(world.moderator.actor, asked.query.id, body)
        assert set(refused.value.fields) == {"body"}
