"""Bookings in few round trips: the answer is the one that would be read, and a refusal writes and costs little."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from decimal import Decimal
from typing import Any

import psycopg
import pytest

from hallbooking_desktop.domain.bookings import CustomerRole, PaymentMethod
from hallbooking_desktop.domain.errors import RuleBroken, SlotTaken
from hallbooking_desktop.domain.permissions import Actor
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import around, bookings, own_bookings, search, standing
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.commands import AddonChoice, BookingDraft, Discount, PaymentOrder, PersonChoice
from hallbooking_desktop.services.registry import Services
from tests.support.world import World

At = Callable[..., TimeRange]


@asynccontextmanager
async def said() -> AsyncIterator[list[str]]:
    """Write down what is said to the database through psycopg meanwhile."""
    spoken: list[str] = []
    execute = psycopg.AsyncCursor.execute

    async def heard(cursor: Any, query: Any, params: Any = None, **options: Any) -> Any:
        spoken.append(str(query))
        return await execute(cursor, query, params, **options)

    psycopg.AsyncCursor.execute = heard  # type: ignore[method-assign, assignment]
    try:
        yield spoken
    finally:
        psycopg.AsyncCursor.execute = execute  # type: ignore[method-assign]


def people(world: World) -> tuple[PersonChoice, ...]:
    return (
        PersonChoice(world.bob.id, CustomerRole.ATTENDEE),
        PersonChoice(world.alice.id),
        PersonChoice(world.alice.id, CustomerRole.PAYER),
    )


@pytest.mark.parametrize("minutes", [60, 75, 50])
@pytest.mark.parametrize("who", ["admin", "moderator", "alice"])
async def test_the_answer_is_the_booking(services: Services, world: World, at: At, who: str, minutes: int) -> None:
    """What the desk sees after booking is what it finds when it opens the booking, to the cent and the minute."""
    actor: Actor = getattr(world, who).actor
    hour = at(3, 10).start
    draft = BookingDraft(
        world.garden,
        TimeRange(hour, hour + timedelta(minutes=15 * (minutes // 15))),
        (AddonChoice(world.coffee, 3), AddonChoice(world.projector, 1)),
        () if who == "alice" else people(world),
        title=" Fest ",
        expected_guests=40,
        internal_notes="Do not show",
        discount=None if who == "alice" else Discount("Friends", percent=Decimal("7.5")),
        online=True,
    )
    made = await services.bookings.create(actor, draft)
    assert made == await services.bookings.details(actor, made.id)


async def test_what_costs_nothing_is_confirmed_in_the_answer_too(services: Services, world: World, at: At) -> None:
    """A free booking holds no slot that could run out."""
    admin = world.admin.actor
    draft = BookingDraft(world.studio, at(3, 10), (), people(world), discount=Discount("Ours", percent=Decimal(100)))
    made = await services.bookings.create(admin, draft)
    assert made == await services.bookings.details(admin, made.id)
    assert made.status == "confirmed"


async def test_a_booking_takes_few_statements(services: Services, world: World, at: At) -> None:
    """The desk and the kiosk wait for each of them."""
    admin = world.admin.actor
    draft = BookingDraft(world.ballroom, at(3, 10), (AddonChoice(world.coffee, 3),), people(world))
    async with said() as spoken:
        made = await services.bookings.create(admin, draft)
    assert len(spoken) == 5, spoken
    await services.bookings.pay(admin, made.id, PaymentOrder(PaymentMethod.CASH))
    async with said() as spoken:
        with pytest.raises(SlotTaken) as refused:
            await services.bookings.create(admin, draft)
    assert len(spoken) == 3, spoken
    assert not any("INSERT" in statement for statement in spoken)
    (in_the_way,) = refused.value.details["in_the_way"]
    assert (in_the_way.booking_id, in_the_way.status) == (made.id, "booked")
    assert refused.value.details["alternatives"]


async def test_a_refusal_keeps_neither_locks_nor_the_prepared_statements_away(
    services: Services, world: World, at: At, database: Database
) -> None:
    """A kiosk whose guests try taken times must not slow everybody else down."""
    admin = world.admin.actor
    draft = BookingDraft(world.ballroom, at(3, 10), (), people(world))
    await services.bookings.create(admin, draft)
    for _ in range(8):
        with pytest.raises(SlotTaken):
            await services.bookings.create(admin, draft)
    with pytest.raises(RuleBroken):
        await services.bookings.create(admin, BookingDraft(world.ballroom, at(-3, 10), (), people(world)))
    async with database.read() as read:
        found = await read.connection.exec_driver_sql("SELECT count(*) FROM pg_prepared_statements")
        assert found.scalar_one() >= 3
        locked = await read.connection.exec_driver_sql(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'"
        )
        assert locked.scalar_one() == 0


def test_the_driver_remembers_how_to_read_the_long_statements() -> None:
    """Psycopg takes longer ones apart anew each time."""
    long = (standing._STANDING, around._AROUND, own_bookings._OWN, bookings._INSERT, search._ROOMS)
    assert max(map(len, long)) <= 4096
