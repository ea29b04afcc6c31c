"""Wallets and their ledger. Balances are computed by the database's triggers alone; entries are never edited."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import Row, func, insert, select, text, update

from hallbooking_desktop.domain.errors import InsufficientFunds, LedgerRefused, NotFound
from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.money import ZERO
from hallbooking_desktop.persistence.people import Wanted, of_venue
from hallbooking_desktop.persistence.refusals import refusing
from hallbooking_desktop.persistence.tables import users, wallet_entries, wallets
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork

CREDIT: Final = "CREDIT"
DEBIT: Final = "DEBIT"
REFUND: Final = "REFUND"
ADJUSTMENT: Final = "ADMIN_ADJUSTMENT"

COMPLETED: Final = "COMPLETED"
PENDING: Final = "PENDING"
FAILED: Final = "FAILED"

_ENTRY = (
    wallet_entries.c.id,
    wallet_entries.c.wallet_id,
    wallet_entries.c.type,
    wallet_entries.c.amount,
    wallet_entries.c.status,
    wallet_entries.c.booking_id,
    wallet_entries.c.description,
    wallet_entries.c.created_at,
    wallet_entries.c.completed_at,
    wallet_entries.c.balance_after,
    wallet_entries.c.created_by,
)
_MAKE = text("""
INSERT INTO wallets (user_id) SELECT id FROM users WHERE id = ANY(:user_ids) ORDER BY id
    ON CONFLICT (user_id) DO NOTHING
""")


@dataclass(frozen=True, slots=True)
class WalletRecord:
    """A wallet's row."""

    id: int
    user_id: int
    balance: Decimal
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Taking:
    """How money came into a wallet, and at which venue, as far as that is known."""

    paid_by: str
    venue_id: int | None


@dataclass(frozen=True, slots=True)
class LedgerRecord:
    """A ledger entry's row; ``amount`` is signed, ``balance_after`` is set once it is completed."""

    id: int
    wallet_id: int
    type: str
    amount: Decimal
    status: str
    booking_id: int | None
    description: str
    created_at: datetime
    completed_at: datetime | None
    balance_after: Decimal | None
    created_by: int | None


def _entry(row: Sequence[Any]) -> LedgerRecord:
    return LedgerRecord(*row)


def _wallet(row: Sequence[Any]) -> WalletRecord:
    return WalletRecord(*row)


async def find_wallet(read: ReadWork, user_id: int) -> WalletRecord | None:
    """Return somebody's wallet, if they have used one."""
    found = await _select(read, [user_id], lock=False)
    return found[0] if found else None


async def wallet_of(work: UnitOfWork, user_id: int, *, lock: bool = False) -> WalletRecord:
    """Return somebody's wallet, made on first use; ``lock`` keeps others from changing it until the commit.

    Raises:
        NotFound: there is no such user.
    """
    return (await _wallets(work, [user_id], lock=lock))[user_id]


async def lock_wallets(work: UnitOfWork, user_ids: Iterable[int]) -> dict[int, WalletRecord]:
    """Return wallets by their owners' ids, made on first use and locked in the order of the wallets' ids.

    Raises:
        NotFound: there is no such user.
    """
    return await _wallets(work, sorted(set(user_ids)), lock=True)


async def _wallets(work: UnitOfWork, user_ids: Sequence[int], *, lock: bool) -> dict[int, WalletRecord]:
    found = await _select(work, user_ids, lock=lock)
    if len(found) < len(user_ids):
        # Two first uses at once: one inserts, the other waits and finds it.
        await work.execute(_MAKE, {"user_ids": list(user_ids)})
        found = await _select(work, user_ids, lock=lock)
    by_owner = {record.user_id: record for record in found}
    for user_id in user_ids:
        if user_id not in by_owner:
            raise NotFound("There is no such customer.", entity="user", id=user_id)
    return by_owner


async def _select(read: ReadWork, user_ids: Sequence[int], *, lock: bool) -> list[WalletRecord]:
    statement = (
        select(wallets.c.id, wallets.c.user_id, wallets.c.balance, wallets.c.created_at)
        .where(wallets.c.user_id.in_(user_ids))
        .order_by(wallets.c.id)
    )
    if lock:
        statement = statement.with_for_update(key_share=True)
    return [_wallet(row) for row in await read.execute(statement)]


async def post(
    work: UnitOfWork,
    user_id: int,
    type_: str,
    amount: Decimal,
    *,
    booking_id: int | None = None,
    description: str = "",
    created_by: int | None = None,
    status: str = COMPLETED,
    compensates: int | None = None,
    taken: Taking | None = None,
) -> LedgerRecord:
    """Write a ledger entry; ``amount`` is signed, a DEBIT is negative. The wallet is made on first use and locked.

    ``compensates``: the entry of this wallet that it takes back, which is possible once. ``taken``: how and where the
    money of a top-up came in.

    Raises:
        InsufficientFunds: the balance would fall below zero; details ``balance`` and ``needed``.
        NotFound: there is no such user.
    """
    wallet = await wallet_of(work, user_id, lock=True)
    refusal = InsufficientFunds(balance=wallet.balance, needed=-amount)
    if status == COMPLETED and amount < ZERO and wallet.balance + amount < ZERO:
        raise refusal
    statement = (
        insert(wallet_entries)
        .values(
            wallet_id=wallet.id,
            type=type_,
            status=status,
            amount=amount,
            booking_id=booking_id,
            description=description,
            created_by=created_by,
            compensates_id=compensates,
            paid_by=None if taken is None else taken.paid_by,
            venue_id=None if taken is None else taken.venue_id,
        )
        .returning(*_ENTRY)
    )
    with refusing({"ck_wallets_balance_not_negative": refusal}):
        row = (await work.execute(statement)).one()
    work.changed(Topic.WALLET, user_id)
    if taken is not None:
        work.changed(Topic.TAKINGS, row.id, taken.venue_id)
    return _entry(row)


async def last_refund(read: ReadWork, booking_id: int, user_id: int) -> int | None:
    """Return the number of a booking's last refund to somebody's wallet."""
    statement = select(func.max(wallet_entries.c.id)).join(wallets)
    mine = (wallets.c.user_id == user_id, wallet_entries.c.booking_id == booking_id, wallet_entries.c.type == REFUND)
    found: int | None = await read.scalar(statement.where(*mine))
    return found


async def settle(work: UnitOfWork, entry_id: int, status: str) -> LedgerRecord:
    """Complete a PENDING entry, or mark it FAILED: the one change that the ledger allows, once.

    Raises:
        NotFound: there is no such entry.
        LedgerRefused: it is no longer PENDING.
        InsufficientFunds: completing a debit would overdraw the wallet.
    """
    owner = select(wallets).join(wallet_entries).where(wallet_entries.c.id == entry_id)
    wallet = (await work.execute(owner.with_for_update(key_share=True, of=wallets))).first()
    if wallet is None:
        raise NotFound("There is no such ledger entry.", entity="wallet_entry", id=entry_id)
    amount = await work.scalar(select(wallet_entries.c.amount).where(wallet_entries.c.id == entry_id))
    statement = update(wallet_entries).where(wallet_entries.c.id == entry_id).values(status=status).returning(*_ENTRY)
    with refusing(
        {
            "ck_wallets_balance_not_negative": InsufficientFunds(balance=wallet.balance, needed=-amount),
            "ledger_append_only": LedgerRefused,
        }
    ):
        row = (await work.execute(statement)).one()
    work.changed(Topic.WALLET, wallet.user_id)
    return _entry(row)


async def entries(read: ReadWork, user_id: int, *, limit: int, offset: int) -> tuple[list[LedgerRecord], int]:
    """Return a page of somebody's entries, newest first, and how many there are."""
    mine = wallet_entries.c.wallet_id == select(wallets.c.id).where(wallets.c.user_id == user_id).scalar_subquery()
    page = select(*_ENTRY).where(mine).order_by(wallet_entries.c.id.desc()).limit(limit).offset(offset)
    total = await read.scalar(select(func.count()).select_from(wallet_entries).where(mine))
    return [_entry(row) for row in await read.execute(page)], int(total)


async def statement(
    read: ReadWork, wallet_id: int, start: datetime, end: datetime, most: int
) -> tuple[Decimal, list[LedgerRecord]]:
    """Return a wallet's balance at ``start``, and what was completed from then until ``end``, in its order.

    At most ``most`` entries are returned.
    """
    column = wallet_entries.c
    done = (column.wallet_id == wallet_id, column.status == COMPLETED)
    before = await read.scalar(select(func.sum(column.amount)).where(*done, column.completed_at < start))
    within = (column.completed_at >= start, column.completed_at < end)
    found = select(*_ENTRY).where(*done, *within).order_by(column.completed_at, column.id).limit(most)
    return before or ZERO, [_entry(row) for row in await read.execute(found)]


async def count_entries(read: ReadWork, wallet_id: int) -> int:
    """Return how many entries a wallet has."""
    statement = select(func.count()).select_from(wallet_entries).where(wallet_entries.c.wallet_id == wallet_id)
    return int(await read.scalar(statement))


_PAGE_SORTS: Final = {
    "owner": users.c.name_key,
    "full_name": users.c.name_key,
    "balance": wallets.c.balance,
    "created_at": wallets.c.created_at,
    "id": wallets.c.id,
}
WALLET_SORTS: Final = frozenset(_PAGE_SORTS)


async def page(
    read: ReadWork, venue_id: int | None, wanted: Wanted, sort: str, *, limit: int, offset: int
) -> tuple[Sequence[Row[Any]], int]:
    """Return a page of wallets with their owners, and how many there are.

    ``venue_id``: only of customers of this venue.
    """
    where = [wanted.condition()]
    if venue_id is not None:
        where.append(of_venue(venue_id))
    counted = (
        select(func.count()).select_from(wallet_entries).where(wallet_entries.c.wallet_id == wallets.c.id)
    ).scalar_subquery()
    column = _PAGE_SORTS[sort.lstrip("-")]
    order = column.desc() if sort.startswith("-") else column.asc()
    statement = (
        select(
            wallets.c.id,
            wallets.c.user_id,
            users.c.full_name,
            wallets.c.balance,
            counted.label("entries"),
            wallets.c.created_at,
        )
        .join(users, users.c.id == wallets.c.user_id)
        .where(*where)
        .order_by(order, wallets.c.id)
    )
    total = await read.scalar(
        select(func.count()).select_from(wallets).join(users, users.c.id == wallets.c.user_id).where(*where)
    )
    return (await read.execute(statement.limit(limit).offset(offset))).all(), int(total)
