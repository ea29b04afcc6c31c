"""Wallets as the desk and the customer use them."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import psycopg
import pytest
from sqlalchemy import text

from hallbooking_desktop.domain.bookings import PaymentMethod
from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import (
    Forbidden,
    IdempotencyMismatch,
    InsufficientFunds,
    NotFound,
    Unauthenticated,
    ValidationFailed,
)
from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import ledger
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.notices import ChangeListener
from hallbooking_desktop.services.commands import CustomerQuery, TopUp, WalletAdjustment
from hallbooking_desktop.services.wallets import WalletService
from tests.support.bookings import add_booking
from tests.support.postgres import DatabaseAddress
from tests.support.world import World

FIVE = Decimal("5.00")


async def alice_books_in_city(database: Database, world: World, clock: ManualClock) -> None:
    async with database.work(world.system) as work:
        await add_booking(work, world.ballroom, clock() + timedelta(days=3), world.alice)


async def test_wallet_is_made_on_first_look(wallets: WalletService, world: World) -> None:
    """A new customer would be told that they have no wallet."""
    mine = await wallets.mine(world.alice.actor)
    assert (mine.owner, mine.balance, mine.entries) == ("Alice Martin", Decimal("500.00"), 1)
    first = await wallets.of(world.admin.actor, world.walk_in.id)
    assert (first.balance, first.entries) == (Decimal(0), 0)
    assert (await wallets.of(world.admin.actor, world.walk_in.id)).id == first.id
    with pytest.raises(Unauthenticated):
        await wallets.mine(world.guest)
    with pytest.raises(NotFound):
        await wallets.of(world.admin.actor, 999_999)


async def test_top_up_is_a_credit_that_says_how_it_came(
    wallets: WalletService, world: World, database: Database, clock: ManualClock
) -> None:
    """Money taken at the desk would not be in the wallet, or nobody could tell where it came from."""
    await alice_books_in_city(database, world, clock)
    entry = await wallets.top_up(world.moderator.actor, world.alice.id, TopUp(Decimal("12.50")))
    assert (entry.type, entry.amount, entry.balance_after) == ("CREDIT", Decimal("12.50"), Decimal("512.50"))
    assert (entry.status, entry.created_by, entry.reference_id) == ("COMPLETED", world.moderator.id, None)
    transfer = TopUp(FIVE, PaymentMethod.BANK_TRANSFER, "RF18 5390")
    await wallets.top_up(world.admin.actor, world.alice.id, transfer)
    page = await wallets.entries(world.alice.actor, world.alice.id)
    assert [row.description for row in page.rows] == [
        "Top-up by bank transfer, RF18 5390",
        "Top-up in cash",
        "Opening balance",
    ]
    assert page.total == 3
    second = await wallets.entries(world.alice.actor, world.alice.id, limit=1, offset=1)
    assert (second.rows, second.total) == (page.rows[1:2], 3)


@pytest.mark.parametrize(
    ("order", "field"),
    [
        (TopUp(Decimal(0)), "amount"),
        (TopUp(Decimal(-1)), "amount"),
        (TopUp(Decimal("0.001")), "amount"),
        (TopUp(Decimal("NaN")), "amount"),
        (TopUp(Decimal("Infinity")), "amount"),
        (TopUp(Decimal("1e12")), "amount"),
        (TopUp(FIVE, PaymentMethod.WALLET), "method"),
        (TopUp(FIVE, PaymentMethod.BANK_TRANSFER, "  "), "reference"),
    ],
)
async def test_top_up_that_makes_no_sense_is_refused(
    wallets: WalletService, world: World, order: TopUp, field: str
) -> None:
    """A slip of the finger at the desk would be booked."""
    with pytest.raises(ValidationFailed) as refused:
        await wallets.top_up(world.admin.actor, world.alice.id, order)
    assert list(refused.value.fields) == [field]
    assert (await wallets.of(world.admin.actor, world.alice.id)).balance == 500


async def test_currency_decides_the_decimals(database: Database, world: World) -> None:
    """Half a yen could be booked, or a Bahraini fils not."""
    with pytest.raises(ValidationFailed):
        await WalletService(database, Currency("JPY")).top_up(world.admin.actor, world.bob.id, TopUp(Decimal("0.5")))
    dinar = WalletService(database, Currency("BHD"))
    entry = await dinar.top_up(world.admin.actor, world.bob.id, TopUp(Decimal("0.005")))
    assert str(entry.balance_after) == "20.005"


async def test_adjustment_goes_either_way_with_a_reason(wallets: WalletService, world: World) -> None:
    """An admin could not put right what went wrong, or do it without saying why."""
    up = await wallets.adjust(world.admin.actor, world.bob.id, WalletAdjustment(Decimal("30.00"), "Goodwill"))
    down = await wallets.adjust(world.admin.actor, world.bob.id, WalletAdjustment(Decimal("-50.00"), "Typed twice"))
    assert (up.type, down.type) == ("ADMIN_ADJUSTMENT", "ADMIN_ADJUSTMENT")
    assert (down.amount, down.balance_after, down.description) == (Decimal("-50.00"), Decimal(0), "Typed twice")
    with pytest.raises(InsufficientFunds):
        await wallets.adjust(world.admin.actor, world.bob.id, WalletAdjustment(Decimal("-0.01"), "Too much"))
    for order, field in (
        (WalletAdjustment(FIVE, "  "), "reason"),
        (WalletAdjustment(Decimal(0), "Nothing"), "amount"),
        (WalletAdjustment(Decimal("0.001"), "Dust"), "amount"),
    ):
        with pytest.raises(ValidationFailed) as refused:
            await wallets.adjust(world.admin.actor, world.bob.id, order)
        assert list(refused.value.fields) == [field]


async def test_repeat_with_the_key_moves_no_money(wallets: WalletService, world: World) -> None:
    """A desk whose connection broke would credit the same cash twice."""
    admin, order = world.admin.actor, TopUp(FIVE, reference="R1")
    first = await wallets.top_up(admin, world.bob.id, order, "key-1")
    assert await wallets.top_up(admin, world.bob.id, order, "key-1") == first
    adjusted = await wallets.adjust(admin, world.bob.id, WalletAdjustment(-FIVE, "Back"), "key-1")
    assert await wallets.adjust(admin, world.bob.id, WalletAdjustment(-FIVE, "Back"), "key-1") == adjusted
    assert (await wallets.of(admin, world.bob.id)).balance == 20
    with pytest.raises(IdempotencyMismatch):
        await wallets.top_up(admin, world.bob.id, TopUp(Decimal("6.00"), reference="R1"), "key-1")


async def test_moderator_sees_wallets_of_the_own_venues_customers_only(
    wallets: WalletService, world: World, database: Database, clock: ManualClock
) -> None:
    """Staff of one venue could read what people hold who never were there."""
    await alice_books_in_city(database, world, clock)
    desk = world.moderator.actor
    assert (await wallets.of(desk, world.alice.id)).balance == 500
    page = await wallets.wallets(desk, CustomerQuery())
    assert [(row.owner, row.balance, row.entries) for row in page.rows] == [("Alice Martin", Decimal("500.00"), 1)]
    everyone = await wallets.wallets(world.admin.actor, CustomerQuery(sort="-balance"))
    assert [row.owner for row in everyone.rows] == ["Alice Martin", "Bob Müller"]
    assert [row.owner for row in (await wallets.wallets(world.admin.actor, CustomerQuery("mull"))).rows] == [
        "Bob Müller"
    ]
    calls: list[Any] = [
        wallets.of(desk, world.bob.id),
        wallets.entries(desk, world.bob.id),
        wallets.top_up(desk, world.bob.id, TopUp(FIVE)),
        wallets.adjust(desk, world.alice.id, WalletAdjustment(FIVE, "x")),
        wallets.of(world.berlin_moderator.actor, world.alice.id),
        wallets.of(world.bob.actor, world.alice.id),
        wallets.wallets(world.alice.actor, CustomerQuery()),
        wallets.top_up(world.alice.actor, world.alice.id, TopUp(FIVE)),
        wallets.top_up(desk, desk.user_id or 0, TopUp(FIVE)),
    ]
    for call in calls:
        with pytest.raises(Forbidden):
            await call
    with pytest.raises(ValidationFailed):
        await wallets.wallets(desk, CustomerQuery(sort="password_hash"))


async def test_concurrent_payments_never_overspend(database: Database, world: World) -> None:
    """Twenty tills that charge one wallet at once would take more than there is."""
    desks = [Database(database.url.render_as_string(hide_password=False), pool_size=2) for _ in range(4)]

    async def pay(number: int) -> bool:
        async def change(work: Any) -> None:
            await ledger.post(work, world.alice.id, "DEBIT", Decimal("-60.00"), description=f"Payment {number}")

        try:
            await desks[number % len(desks)].run(world.alice.actor, change)
        except InsufficientFunds:
            return False
        return True

    try:
        paid = await asyncio.gather(*(pay(n) for n in range(20)))
    finally:
        for desk in desks:
            await desk.close()
    assert sum(paid) == 8, "500.00 pays for eight times 60.00"
    async with database.read() as read:
        wallet = await ledger.find_wallet(read, world.alice.id)
        sums = await read.scalar(
            text("SELECT sum(amount) FROM wallet_entries WHERE wallet_id = :wallet"), {"wallet": wallet and wallet.id}
        )
    assert wallet is not None
    assert wallet.balance == sums == Decimal("20.00")


async def test_without_lock_and_guard_the_same_payments_overspend(
    database: Database, world: World, database_address: DatabaseAddress
) -> None:
    """The test above would prove nothing if payments that look first and then write could not overspend either."""
    with psycopg.connect(database_address.owner_url) as owner:
        owner.execute("ALTER TABLE wallets DROP CONSTRAINT ck_wallets_balance_not_negative")
    naive = Database(database.url.render_as_string(hide_password=False), pool_size=10)
    all_looked = asyncio.Barrier(10)

    async def pay() -> bool:
        async with naive.work(world.alice.actor) as work:
            wallet = await ledger.wallet_of(work, world.alice.id)
            await all_looked.wait()
            if wallet.balance < 60:
                return False
            insert = text("INSERT INTO wallet_entries (wallet_id, type, amount) VALUES (:wallet, 'DEBIT', -60)")
            await work.execute(insert, {"wallet": wallet.id})
        return True

    try:
        paid = await asyncio.gather(*(pay() for _ in range(10)))
    finally:
        await naive.close()
    assert sum(paid) == 10
    async with database.read() as read:
        overspent = await ledger.find_wallet(read, world.alice.id)
    assert overspent is not None
    assert overspent.balance == -100


async def test_change_is_told_to_other_desks(wallets: WalletService, world: World, database_url: str) -> None:
    """Another desk would show yesterday's balance."""
    heard: asyncio.Queue[Any] = asyncio.Queue()
    listener = ChangeListener(database_url, heard.put_nowait)
    await listener.start()
    try:
        await wallets.top_up(world.admin.actor, world.bob.id, TopUp(FIVE))
        notice = await asyncio.wait_for(heard.get(), 5)
    finally:
        await listener.stop()
    assert notice.ids(Topic.WALLET) == {world.bob.id}


async def test_a_statement_begins_and_ends_between_entries(wallets: WalletService, world: World) -> None:
    """What happened in the second before midnight would be on two statements, or on none."""
    admin, owner = world.admin.actor, world.bob.id
    first = await wallets.adjust(admin, owner, WalletAdjustment(Decimal("30.10"), "One"))
    second = await wallets.adjust(admin, owner, WalletAdjustment(Decimal("-0.20"), "Two"))
    third = await wallets.adjust(admin, owner, WalletAdjustment(FIVE, "Three"))
    times = [each.completed_at for each in (first, second, third)]
    assert times[0] is not None
    assert times[1] is not None
    assert times[2] is not None
    long_ago, later = times[0] - timedelta(days=1), times[2] + timedelta(days=1)

    whole = await wallets.statement(admin, owner, TimeRange(long_ago, later))
    assert (whole.owner, whole.opening, whole.closing) == ("Bob Müller", Decimal(0), Decimal("54.90"))
    assert [line.balance for line in whole.lines[-3:]] == [Decimal("50.10"), Decimal("49.90"), Decimal("54.90")]
    assert [line.balance for line in whole.lines] == [line.entry.balance_after for line in whole.lines]
    assert (whole.money_in, whole.money_out) == (Decimal("55.10"), Decimal("0.20"))

    middle = await wallets.statement(admin, owner, TimeRange(times[1], times[2]))
    assert [line.entry.description for line in middle.lines] == ["Two"]
    assert (middle.opening, middle.closing) == (Decimal("50.10"), Decimal("49.90"))
    after = await wallets.statement(admin, owner, TimeRange(times[2], later))
    assert after.opening == middle.closing
    quiet = await wallets.statement(admin, owner, TimeRange(later, later + timedelta(days=1)))
    assert (quiet.opening, quiet.closing, quiet.lines) == (Decimal("54.90"), Decimal("54.90"), ())
    unused = await wallets.statement(admin, world.walk_in.id, TimeRange(long_ago, later))
    assert (unused.opening, unused.lines) == (Decimal(0), ())


async def test_what_is_not_completed_is_on_no_statement(
    wallets: WalletService, world: World, database: Database
) -> None:
    """Money that never came would be added up."""
    async with database.work(world.system) as work:
        await ledger.post(work, world.bob.id, ledger.CREDIT, FIVE, description="Waits", status=ledger.PENDING)
    now = datetime.now(UTC)
    found = await wallets.statement(
        world.admin.actor, world.bob.id, TimeRange(now - timedelta(days=1), now + timedelta(days=1))
    )
    assert found.closing == Decimal("20.00")
    assert "Waits" not in {line.entry.description for line in found.lines}
