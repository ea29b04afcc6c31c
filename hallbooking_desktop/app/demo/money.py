"""The demo's payments, refunds and wallets, with the balances that the ledger makes."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import NamedTuple

from hallbooking_desktop.app.demo.catalogue import DemoRoom
from hallbooking_desktop.app.demo.fates import Fate, Story
from hallbooking_desktop.app.demo.people import ADMIN_ID, CUSTOMER_ID
from hallbooking_desktop.app.demo.schedule import stamp, to_instant
from hallbooking_desktop.domain.holds import deposit
from hallbooking_desktop.domain.money import ZERO, Currency
from hallbooking_desktop.domain.refunds import DEFAULT_TIERS, Refund, refund
from hallbooking_desktop.persistence.copying import copy_line

WALLETS = "id user_id balance created_at version"
ENTRIES = "id wallet_id type status amount booking_id description created_by created_at completed_at balance_after"
PAYMENTS = "id booking_id method amount reference wallet_entry_id taken_by taken_at"

_FIFTY = Decimal(50)
_METHODS = ("cash", "card", "card", "card", "bank_transfer", "wallet")


class Money(NamedTuple):
    """Money that came in for a booking, or went back; minutes since 1970."""

    at: int
    booking_id: int
    user_id: int
    method: str
    amount: Decimal
    reference: str
    by: int


class Entry(NamedTuple):
    """A line of a wallet before it is numbered; ``money`` is the place of the payment it belongs to, or -1."""

    at: int
    user_id: int
    #: The order within a minute.
    place: int
    type: str
    status: str
    amount: Decimal
    booking_id: int | None
    description: str
    by: int
    money: int


class Ledger(NamedTuple):
    """Rows ready for COPY."""

    wallets: list[str]
    entries: list[str]
    payments: list[str]


def taken_for(
    number: int,
    story: Story,
    room: DemoRoom,
    customer_id: int,
    total: Decimal,
    source: str,
    by: int,
    now: int,
    currency: Currency,
    chance: random.Random,
) -> list[Money]:
    """Return what came in for a booking, in time order; at venues that ask for a deposit the rest may come later."""
    fate, slot = story.fate, story.slot
    if total <= ZERO or fate in {Fate.HELD, Fate.EXPIRED}:
        return []
    ended_unpaid = fate is Fate.CANCELLED and (not slot.free or chance.random() < 0.3)  # noqa: PLR2004 - share
    if ended_unpaid:
        return []
    latest = min(story.ended or now, now, slot.start)
    at = max(min(story.created + chance.randint(2, 600), latest - 1), story.created)
    method = chance.choice(_METHODS) if source == "console" else chance.choice(("wallet", "card", "card"))
    first = deposit(total, Decimal(room.venue.deposit_percent), currency)
    if fate is Fate.PART_PAID:
        first = currency.round(first * Decimal("0.4"))
        return [_paid(at, number, customer_id, method, first, by)] if first > ZERO else []
    if first == total or chance.random() < 0.65:  # noqa: PLR2004 - share
        return [_paid(at, number, customer_id, method, total, by)]
    money = [_paid(at, number, customer_id, method, first, by)]
    if fate is Fate.CONFIRMED and slot.start < now and chance.random() < 0.94:  # noqa: PLR2004 - share
        rest = chance.choice(("cash", "card", "wallet"))
        money.append(_paid(max(slot.start - 20, at), number, customer_id, rest, total - first, by))
    return money


def _paid(at: int, number: int, customer_id: int, method: str, amount: Decimal, by: int) -> Money:
    return Money(at, number, customer_id, method, amount, f"TR-{number:07d}" if method == "bank_transfer" else "", by)


def refund_of(story: Story, paid: Decimal, currency: Currency) -> Refund | None:
    """Return what a cancellation pays back, None where nothing was cancelled by somebody."""
    if story.fate not in {Fate.CANCELLED, Fate.VENUE_FAULT}:
        return None
    start, ended = to_instant(story.slot.start), to_instant(story.ended)
    return refund(paid, start, ended, DEFAULT_TIERS, currency, full=story.fate is Fate.VENUE_FAULT)


def make_ledger(money: Sequence[Money], now: int, chance: random.Random) -> Ledger:
    """Return wallets, their entries in time order, and the payments that refer to them.

    Whoever lacks money for a debit has topped up at the desk before.
    """
    ordered = sorted(money)
    by_user: dict[int, list[int]] = {}
    for place, item in enumerate(ordered):
        if item.method == "wallet":
            by_user.setdefault(item.user_id, []).append(place)
    entries: list[Entry] = []
    for user_id, places in by_user.items():
        entries += _wallet(user_id, [(place, ordered[place]) for place in places], now, chance)
    entries.sort()
    wallets: dict[int, _Wallet] = {}
    entry_lines = []
    entry_of: dict[int, int] = {}
    for number, entry in enumerate(entries, start=1):
        wallet = wallets.get(entry.user_id)
        if wallet is None:
            wallet = wallets[entry.user_id] = _Wallet(len(wallets) + 1, entry.user_id, entry.at)
        if entry.money >= 0:
            entry_of[entry.money] = number
        entry_lines.append(wallet.post(number, entry))
    payments = [
        copy_line(
            (
                place + 1,
                item.booking_id,
                item.method,
                item.amount,
                item.reference,
                entry_of.get(place),
                item.by,
                stamp(item.at),
            )
        )
        for place, item in enumerate(ordered)
    ]
    return Ledger([wallet.line() for wallet in wallets.values()], entry_lines, payments)


@dataclass(slots=True)
class _Wallet:
    """A wallet as its entries make it."""

    id: int
    user_id: int
    since: int
    balance: Decimal = ZERO
    completed: int = 0

    def post(self, number: int, entry: Entry) -> str:
        """Count an entry; return its row."""
        at = stamp(entry.at)
        completed = entry.status == "COMPLETED"
        if completed:
            self.balance += entry.amount
            self.completed += 1
        return copy_line(
            (
                number,
                self.id,
                entry.type,
                entry.status,
                entry.amount,
                entry.booking_id,
                entry.description,
                entry.by,
                at,
                at if completed else None,
                self.balance if completed else None,
            )
        )

    def line(self) -> str:
        """Return the wallet's row."""
        return copy_line((self.id, self.user_id, self.balance, stamp(self.since), 1 + self.completed))


def _wallet(user_id: int, used: Iterable[tuple[int, Money]], now: int, chance: random.Random) -> list[Entry]:
    """Return one wallet's entries: what was paid and refunded, top-ups in time, now and then a correction."""
    balance = ZERO
    entries: list[Entry] = []

    def add(at: int, kind: str, amount: Decimal, what: str, by: int, status: str = "COMPLETED") -> None:
        entries.append(Entry(at, user_id, len(entries), kind, status, amount, None, what, by, -1))

    for money, item in used:
        change = -item.amount
        if balance + change < ZERO:
            top_up = (-(balance + change) / _FIFTY).to_integral_value(ROUND_CEILING) * _FIFTY
            top_up += _FIFTY * chance.randint(0, 3)
            add(item.at - 1, "CREDIT", top_up, "Top-up at the desk", item.by)
            balance += top_up
        kind, what = ("DEBIT", "Payment for") if change < ZERO else ("REFUND", "Refund of")
        what = f"{what} booking {item.booking_id}"
        entries.append(
            Entry(item.at, user_id, len(entries), kind, "COMPLETED", change, item.booking_id, what, item.by, money)
        )
        balance += change
    last = min(entries[-1].at + 1, now)
    if user_id == CUSTOMER_ID:
        add(last, "CREDIT", Decimal(500), "Top-up at the desk", ADMIN_ID)
    if user_id % 50 == 0:
        add(last, "ADMIN_ADJUSTMENT", Decimal(25), "Goodwill after a complaint", ADMIN_ID)
    if user_id % 40 == 0:
        add(last, "CREDIT", Decimal(100), "Bank transfer", ADMIN_ID, "FAILED" if user_id % 80 else "PENDING")
    return entries
