"""A call that is repeated, because an answer got lost on the way, must not happen twice."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import psycopg
import pytest
from sqlalchemy import text

from hallbooking_desktop.domain.errors import IdempotencyMismatch, InsufficientFunds, ValidationFailed
from hallbooking_desktop.domain.permissions import SYSTEM, Actor
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.jobs.keys import forget_keys
from hallbooking_desktop.persistence import ledger
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.commands import AddonChoice, BookingDraft, WalletAdjustment
from hallbooking_desktop.services.idempotency import claim_key, fingerprint, forget_expired, store_answer
from tests.support.postgres import DatabaseAddress
from tests.support.world import World

ROUTE = "POST /tests/1"


async def credit(
    database: Database, world: World, key: str | None, amount: str = "1.00", actor: Actor = SYSTEM, route: str = ROUTE
) -> str:
    """Credit Bob once per key; answer the balance after."""
    async with database.work(actor) as work:
        before = await claim_key(work, route, key, fingerprint(Decimal(amount)))
        if before is not None:
            return str(before["balance"])
        entry = await ledger.post(work, world.bob.id, "CREDIT", Decimal(amount))
        await store_answer(work, route, key, {"balance": entry.balance_after})
        return str(entry.balance_after)


async def stored(database: Database) -> int:
    async with database.read() as read:
        return int(await read.scalar(text("SELECT count(*) FROM idempotency_keys")))


async def test_repeat_gets_the_first_answer_and_moves_no_money(database: Database, world: World) -> None:
    """A customer whose connection broke would pay twice."""
    assert [await credit(database, world, "one") for _ in range(3)] == ["21.000"] * 3
    assert await credit(database, world, "two") == "22.000", "another key is another call"
    assert await credit(database, world, None) == "23.000", "without a key every call counts"


async def test_same_key_with_another_body_is_refused(database: Database, world: World) -> None:
    """A second, different payment would be swallowed and answered as if it had been made."""
    await credit(database, world, "one")
    with pytest.raises(IdempotencyMismatch):
        await credit(database, world, "one", "2.00")
    assert await credit(database, world, "one", "1.0") == "21.000", "an equal amount, otherwise written, is the same"


async def test_scope_is_actor_method_and_route(database: Database, world: World) -> None:
    """Two people who happen to send the same key would get each other's answers."""
    answers = [
        await credit(database, world, "k"),
        await credit(database, world, "k", actor=world.alice.actor),
        await credit(database, world, "k", actor=world.bob.actor),
        await credit(database, world, "k", route="PUT /tests/1"),
        await credit(database, world, "k", route="POST /tests/2"),
    ]
    assert answers == ["21.000", "22.000", "23.000", "24.000", "25.000"]


async def test_refusal_is_not_stored(database: Database, world: World) -> None:
    """Somebody who tops up after "not enough money" could never pay with the same key."""

    async def pay() -> str:
        async with database.work(world.bob.actor) as work:
            before = await claim_key(work, ROUTE, "k", fingerprint("pay"))
            assert before is None
            entry = await ledger.post(work, world.bob.id, "DEBIT", Decimal(-21))
            await store_answer(work, ROUTE, "k", {"balance": entry.balance_after})
            return str(entry.balance_after)

    with pytest.raises(InsufficientFunds):
        await pay()
    assert await stored(database) == 0
    await credit(database, world, None)
    assert await pay() == "0.000"


async def test_repeats_at_once_wait_for_the_first(database: Database, world: World) -> None:
    """A double click would be paid twice, or be answered with an error."""
    assert await asyncio.gather(*(credit(database, world, "k") for _ in range(6))) == ["21.000"] * 6


async def test_waiting_repeat_goes_on_when_the_first_fails(database: Database, world: World) -> None:
    """The repeat of a call that failed half way would be answered with nothing."""
    claimed, fail = asyncio.Event(), asyncio.Event()

    async def first() -> None:
        async with database.work(SYSTEM) as work:
            await claim_key(work, ROUTE, "k", fingerprint(Decimal(1)))
            claimed.set()
            await fail.wait()
            raise InsufficientFunds

    failing = asyncio.create_task(first())
    await claimed.wait()
    second = asyncio.create_task(credit(database, world, "k"))
    await asyncio.sleep(0.1)
    assert not second.done(), "the repeat did not wait for the first"
    fail.set()
    with pytest.raises(InsufficientFunds):
        await failing
    assert await second == "21.000"


async def test_keys_run_out_after_a_day(database: Database, world: World, database_address: DatabaseAddress) -> None:
    """Keys would pile up for ever, or a key be forgotten while a client still repeats."""

    def age(hours: float) -> None:
        with psycopg.connect(database_address.owner_url) as connection:
            connection.execute(
                "UPDATE idempotency_keys SET created_at = now() - make_interval(secs => %s)", [hours * 3600]
            )

    await credit(database, world, "k")
    age(23.9)
    assert await forget_expired(database) == 0
    assert await credit(database, world, "k") == "21.000"
    age(24.1)
    assert await credit(database, world, "k", "2.00") == "23.000", "a key that ran out is as good as new"
    age(24.1)
    await credit(database, world, "other")
    assert await forget_keys(database).run() == 1
    assert await stored(database) == 1


@pytest.mark.parametrize("key", ["", "x" * 256, "a\0b"])
async def test_key_that_cannot_be_stored_is_refused(database: Database, world: World, key: str) -> None:
    """A client would be told of a defect instead of its mistake."""
    with pytest.raises(ValidationFailed):
        await credit(database, world, key)


def test_fingerprints_tell_requests_apart() -> None:
    """Another booking would be answered with an earlier one, or an honest repeat refused."""
    start = datetime(2030, 1, 15, 10, tzinfo=UTC)
    draft = BookingDraft(1, TimeRange(start, start + timedelta(hours=2)), (AddonChoice(3, 2),), title="Ball")
    assert fingerprint(draft) == fingerprint(replace(draft))
    shifted = start.astimezone(timezone(timedelta(hours=5)))
    assert fingerprint(start) == fingerprint(shifted), "the same instant in another zone is the same request"
    assert fingerprint(Decimal(10)) == fingerprint(Decimal("10.00"))
    different = [
        draft,
        replace(draft, room_id=2),
        replace(draft, title="ball"),
        replace(draft, addons=(AddonChoice(3, 1),)),
        replace(draft, expected_guests=0),
        WalletAdjustment(Decimal(10), "x"),
        WalletAdjustment(Decimal(-10), "x"),
        None,
        "",
        1,
        True,
    ]
    assert len({fingerprint(item) for item in different}) == len(different)
    with pytest.raises(TypeError):
        fingerprint(object())
