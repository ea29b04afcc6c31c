"""The database itself keeps the ledger: no program, and nobody at a desk's database prompt, can bend it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from decimal import Decimal

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from hallbooking_desktop.domain.errors import InsufficientFunds, LedgerRefused, NotFound
from hallbooking_desktop.domain.permissions import SYSTEM
from hallbooking_desktop.persistence import ledger
from hallbooking_desktop.persistence.database import Database, sqlstate
from hallbooking_desktop.persistence.ledger import LedgerRecord
from tests.support.postgres import DatabaseAddress
from tests.support.world import World

DENIED = "42501"


@pytest.fixture
async def owner(database_address: DatabaseAddress) -> AsyncIterator[psycopg.AsyncConnection]:
    """Connect as the role that owns every table: grants do not bind it, triggers must."""
    connection = await psycopg.AsyncConnection.connect(database_address.owner_url, autocommit=True)
    async with connection:
        yield connection


async def post(database: Database, user_id: int, type_: str, amount: str, status: str = "COMPLETED") -> LedgerRecord:
    async with database.work(SYSTEM) as work:
        return await ledger.post(work, user_id, type_, Decimal(amount), description="A test", status=status)


async def balance(database: Database, user_id: int) -> Decimal:
    async with database.read() as read:
        wallet = await ledger.find_wallet(read, user_id)
    assert wallet is not None
    return wallet.balance


async def test_balance_is_the_sum_of_completed_entries(database: Database, world: World) -> None:
    """A customer's balance would not be what their statement adds up to."""
    user = world.walk_in.id
    assert (await post(database, user, "CREDIT", "10.25")).balance_after == Decimal("10.25")
    assert (await post(database, user, "DEBIT", "-4.20")).balance_after == Decimal("6.05")
    assert (await post(database, user, "REFUND", "1.00")).balance_after == Decimal("7.05")
    assert (await post(database, user, "ADMIN_ADJUSTMENT", "-0.05")).balance_after == Decimal(7)
    waiting = await post(database, user, "CREDIT", "100", status="PENDING")
    assert (waiting.balance_after, waiting.completed_at) == (None, None)
    assert await balance(database, user) == Decimal(7), "money that has not arrived could be spent"


async def test_overdraft_is_refused_with_what_there_is(database: Database, world: World) -> None:
    """A wallet would go below zero, or the desk could not say how much is missing."""
    with pytest.raises(InsufficientFunds) as refused:
        await post(database, world.bob.id, "DEBIT", "-20.01")
    assert refused.value.details == {"balance": Decimal("20.000"), "needed": Decimal("20.01")}
    assert await balance(database, world.bob.id) == Decimal(20)
    assert (await post(database, world.bob.id, "DEBIT", "-20.00")).balance_after == 0, "the last cent cannot be spent"


async def test_constraint_judges_what_does_not_look_first(database: Database, world: World) -> None:
    """An entry written past the program's own check would overdraw the wallet."""
    statement = text(
        "INSERT INTO wallet_entries (wallet_id, type, amount) SELECT id, 'DEBIT', -21 FROM wallets WHERE user_id = :bob"
    )
    with pytest.raises(InsufficientFunds):
        async with database.work(SYSTEM) as work:
            await work.execute(statement, {"bob": world.bob.id})
    assert await balance(database, world.bob.id) == Decimal(20)


async def test_unknown_person_has_no_wallet(database: Database, world: World) -> None:
    """Money would be booked to nobody."""
    with pytest.raises(NotFound):
        await post(database, 999_999, "CREDIT", "5")


@pytest.mark.parametrize(
    ("type_", "amount"),
    [("CREDIT", "-1"), ("CREDIT", "0"), ("DEBIT", "1"), ("REFUND", "-1"), ("ADMIN_ADJUSTMENT", "0"), ("GIFT", "1")],
)
async def test_signs_and_types_are_fixed(database: Database, world: World, type_: str, amount: str) -> None:
    """A statement would show a payment that raised the balance."""
    with pytest.raises(DBAPIError, match="ck_wallet_entries_"):
        await post(database, world.alice.id, type_, amount)


@pytest.mark.parametrize("status", ["COMPLETED", "FAILED"])
async def test_pending_entry_is_settled_once(database: Database, world: World, status: str) -> None:
    """A transfer that arrived could be counted twice, or a failed one come back to life."""
    waiting = await post(database, world.bob.id, "CREDIT", "5.00", status="PENDING")
    async with database.work(SYSTEM) as work:
        settled = await ledger.settle(work, waiting.id, status)
    after = Decimal(25) if status == "COMPLETED" else Decimal(20)
    assert settled.status == status
    assert settled.completed_at is not None
    assert settled.balance_after == (after if status == "COMPLETED" else None)
    assert await balance(database, world.bob.id) == after
    for again in ("COMPLETED", "FAILED", "PENDING"):
        with pytest.raises(LedgerRefused):
            async with database.work(SYSTEM) as work:
                await ledger.settle(work, waiting.id, again)
    assert await balance(database, world.bob.id) == after


async def test_settling_a_debit_cannot_overdraw(database: Database, world: World) -> None:
    """A payment completed later would take what is no longer there."""
    waiting = await post(database, world.bob.id, "DEBIT", "-20", status="PENDING")
    await post(database, world.bob.id, "DEBIT", "-1")
    with pytest.raises(InsufficientFunds) as refused:
        async with database.work(SYSTEM) as work:
            await ledger.settle(work, waiting.id, "COMPLETED")
    assert refused.value.details == {"balance": Decimal(19), "needed": Decimal(20)}
    with pytest.raises(NotFound):
        async with database.work(SYSTEM) as work:
            await ledger.settle(work, 999_999, "COMPLETED")


#: What a dishonest hand could try, and how it is refused as the owner of the tables.
TAMPERING = [
    ("UPDATE wallet_entries SET amount = 1000", "ledger_append_only"),
    ("UPDATE wallet_entries SET description = 'other'", "ledger_append_only"),
    ("UPDATE wallet_entries SET status = 'FAILED'", "ledger_append_only"),
    ("UPDATE wallet_entries SET status = 'COMPLETED'", "ledger_append_only"),
    ("UPDATE wallet_entries SET booking_id = NULL, created_at = now()", "ledger_append_only"),
    ("UPDATE wallet_entries SET paid_by = 'cash'", "ledger_append_only"),
    ("DELETE FROM wallet_entries", "ledger_append_only"),
    ("TRUNCATE wallet_entries CASCADE", "append_only"),
    ("UPDATE wallets SET balance = 1000000", "wallet_balance_by_ledger"),
    ("UPDATE wallets SET user_id = (SELECT max(id) FROM users)", "wallet_balance_by_ledger"),
    ("DELETE FROM wallets", "append_only"),
    ("TRUNCATE wallets CASCADE", "append_only"),
    ("INSERT INTO wallets (user_id, balance) SELECT max(id), 5 FROM users", "wallet_balance_by_ledger"),
    ("UPDATE audit_log SET actor_id = 1", "audit_log_append_only"),
    ("DELETE FROM audit_log", "audit_log_append_only"),
    ("TRUNCATE audit_log CASCADE", "append_only"),
    ("TRUNCATE payments", "payments_append_only"),
]


@pytest.mark.parametrize(("statement", "named"), TAMPERING)
async def test_even_the_owner_cannot_tamper(
    database: Database, world: World, owner: psycopg.AsyncConnection, statement: str, named: str
) -> None:
    """Somebody with the database's password could quietly rewrite what was paid, or who did what."""
    async with database.work(SYSTEM) as work:
        work.audit("test.done", entity="test", entity_id=1)
    with pytest.raises(psycopg.errors.CheckViolation) as refused:
        await owner.execute(statement)
    assert named in (refused.value.diag.constraint_name or "")
    assert await balance(database, world.alice.id) == Decimal(500)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE wallet_entries SET amount = 1000",
        "DELETE FROM wallet_entries",
        "TRUNCATE wallet_entries",
        "UPDATE wallets SET balance = 1000000",
        "DELETE FROM wallets",
        "UPDATE audit_log SET actor_id = 1",
        "DELETE FROM audit_log",
        "TRUNCATE audit_log",
        "DELETE FROM payments",
        "UPDATE payments SET amount = 1",
        "DELETE FROM bookings",
        "DELETE FROM users",
        "DELETE FROM outbox",
        "ALTER TABLE wallet_entries DISABLE TRIGGER ALL",
        "UPDATE alembic_version SET version_num = '0'",
    ],
)
async def test_program_has_no_right_to_tamper(database: Database, world: World, statement: str) -> None:
    """A defect, or a stolen desk, could remove the traces of money."""
    with pytest.raises(DBAPIError) as refused:
        async with database.work(SYSTEM) as work:
            await work.execute(text(statement))
    assert sqlstate(refused.value) == DENIED


async def test_first_uses_at_once_make_one_wallet(database: Database, world: World) -> None:
    """A customer would have two wallets, or the second of two payments fail for no reason."""
    results = await asyncio.gather(*(post(database, world.walk_in.id, "CREDIT", "1.00") for _ in range(8)))
    assert len({entry.wallet_id for entry in results}) == 1
    assert sorted(entry.balance_after or 0 for entry in results) == [Decimal(n) for n in range(1, 9)]


async def test_wallets_locked_together_never_deadlock(database: Database, world: World) -> None:
    """Two desks that move money between the same two customers would block each other."""

    async def swap(first: int, second: int) -> None:
        async with database.work(SYSTEM) as work:
            await ledger.lock_wallets(work, (first, second))
            await ledger.post(work, first, "ADMIN_ADJUSTMENT", Decimal(-1))
            await ledger.post(work, second, "ADMIN_ADJUSTMENT", Decimal(1))

    pairs = [(world.alice.id, world.bob.id), (world.bob.id, world.alice.id)] * 6
    await asyncio.gather(*(swap(*pair) for pair in pairs))
    assert await balance(database, world.alice.id) == Decimal(500)
    assert await balance(database, world.bob.id) == Decimal(20)
