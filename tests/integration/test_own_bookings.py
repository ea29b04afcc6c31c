"""One's own bookings in one statement: the same answer, and the same rights, as the ordinary way."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import text

from hallbooking_desktop.domain.bookings import CustomerRole, PaymentMethod
from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import Unauthenticated, ValidationFailed
from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.commands import (
    AddonChoice,
    BookingDraft,
    BookingQuery,
    Cancellation,
    Move,
    PaymentOrder,
    PersonChoice,
)
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.tokens import TokenKind, Tokens
from hallbooking_desktop.web.encoding import encode
from hallbooking_desktop.web.present import Presenter
from tests.support.bookings import add_booking
from tests.support.services import CONFIG, TOKEN_SETTINGS, build_services
from tests.support.world import Person, World

At = Callable[..., TimeRange]


def token(clock: ManualClock, person: Person, version: int = 1) -> str:
    return Tokens(TOKEN_SETTINGS, clock).make(TokenKind.ACCESS, person.id, version)


def parsed(body: bytes) -> Any:
    """Return JSON with numbers as they are written, and instants as instants."""

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        return {k: datetime.fromisoformat(v) if _is_instant(k, v) else v for k, v in items}

    return json.loads(body, parse_float=str, parse_int=str, object_pairs_hook=pairs)


def _is_instant(name: str, value: Any) -> bool:
    if not (name.endswith(("_time", "_at")) and isinstance(value, str)):
        return False
    assert value.endswith("Z")
    return True


@pytest.fixture
async def some(services: Services, world: World, database: Database, at: At) -> None:
    """Make bookings in every state: pending, confirmed, moved, cancelled, over; with add-ons, with others."""
    admin, make = world.admin.actor, services.bookings
    people = (PersonChoice(world.alice.id), PersonChoice(world.bob.id, CustomerRole.ATTENDEE))
    extras = (AddonChoice(world.coffee, 3), AddonChoice(world.projector, 1))
    await make.create(admin, BookingDraft(world.ballroom, at(3, 10), extras, people, title='“Fest” +00:00" \\ ☕'))
    both = (*people[:1], PersonChoice(world.alice.id, CustomerRole.PAYER))
    paid = await make.create(admin, BookingDraft(world.garden, at(4, 10), (), both, expected_guests=12, online=True))
    await make.pay(admin, paid.id, PaymentOrder(PaymentMethod.CASH))
    await make.move(admin, paid.id, Move(at(5, 10, 3), leave_due=True))
    gone = await make.create(admin, BookingDraft(world.studio, at(6, 10), extras[:1], people[:1]))
    await make.cancel(admin, gone.id, Cancellation("no"))
    weekday = next(at(n, 10) for n in range(7, 14) if at(n, 10).start.weekday() == 2)
    await make.create(admin, BookingDraft(world.great_hall, weekday, (), (*people[1:], PersonChoice(world.alice.id))))
    staff = (PersonChoice(world.moderator.id), PersonChoice(world.bob.id, CustomerRole.ATTENDEE))
    await make.create(admin, BookingDraft(world.studio, at(8, 10), (), staff))
    await make.create(
        admin, BookingDraft(world.great_hall, weekday.widened(timedelta(hours=-3), timedelta(hours=3)), (), staff)
    )
    await make.create(admin, BookingDraft(world.studio, at(9, 10), (), (PersonChoice(world.admin.id), *people[1:])))
    async with database.work(world.system) as work:
        await add_booking(work, world.ballroom, at(-3, 10).start, world.alice)
        # Fractions of a second that end in zeros, or are none.
        await work.execute(
            text("UPDATE bookings SET created_at = timestamptz '2026-01-02 03:04:05.1204Z' WHERE id = 1")
        )
        await work.execute(text("UPDATE bookings SET created_at = timestamptz '2026-01-02 03:04:05Z' WHERE id = 2"))


@pytest.mark.parametrize("who", ["alice", "bob", "walk_in", "moderator", "berlin_moderator", "admin"])
@pytest.mark.parametrize("code", ["USD", "JPY", "KWD"])
async def test_it_is_the_ordinary_answer(
    database: Database, world: World, clock: ManualClock, some: None, who: str, code: str
) -> None:
    """What shows, and whose number shows to whom, must not depend on which way is quicker."""
    services = build_services(database, clock, replace(CONFIG, currency=Currency(code)))
    person: Person = getattr(world, who)
    presenter = Presenter(Currency(code), "")
    for limit, offset in ((20, 0), (2, 1), (5, 100)):
        own = await services.bookings.mine_whole(person.actor, BookingQuery(limit=limit, offset=offset))
        ordinary = encode(presenter.own_bookings(own))
        answer = await services.own_bookings.of_bearer(token(clock, person), limit=limit, offset=offset)
        assert answer.user_id == person.id
        assert parsed(answer.body) == parsed(ordinary)
        assert json.loads(answer.body) == json.loads(ordinary)


async def test_the_others_numbers_stay_theirs(services: Services, world: World, clock: ManualClock, some: None) -> None:
    """A guest list is no address book."""
    body = (await services.own_bookings.of_bearer(token(clock, world.bob))).body.decode()
    assert "Alice Martin" in body
    assert world.alice.email not in body
    assert world.bob.email in body
    assert '"total" : 5' in body or '"total":5' in body


async def test_money_is_exact(services: Services, world: World, clock: ManualClock, some: None) -> None:
    """A price is a number with the currency's decimals, never a float's approximation."""
    rows = parsed((await services.own_bookings.of_bearer(token(clock, world.alice))).body)["bookings"]
    assert {row["total_cost"] for row in rows} >= {"238.50", "240.00"}
    assert all(Decimal(row["amount_due"]) >= 0 for row in rows)


async def test_a_token_that_does_not_count_sees_nothing(
    services: Services, world: World, clock: ManualClock, some: None
) -> None:
    """Signed out is signed out at once, also on the quick way."""
    valid = token(clock, world.alice)
    await services.auth.sign_out(world.alice.actor)
    refresh = Tokens(TOKEN_SETTINGS, clock).make(TokenKind.REFRESH, world.bob.id, 1)
    for wrong in (valid, "made.up.token", refresh, token(clock, world.bob, 7)):
        with pytest.raises(Unauthenticated):
            await services.own_bookings.of_bearer(wrong)
    bobs = token(clock, world.bob)
    await services.users.deactivate(world.admin.actor, world.bob.id)
    with pytest.raises(Unauthenticated):
        await services.own_bookings.of_bearer(bobs)
    late = token(clock, world.moderator)
    clock.advance(timedelta(minutes=31))
    with pytest.raises(Unauthenticated):
        await services.own_bookings.of_bearer(late)
    with pytest.raises(ValidationFailed):
        await services.own_bookings.of_bearer(token(clock, world.moderator), limit=100_000)
