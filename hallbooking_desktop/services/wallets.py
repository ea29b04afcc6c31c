"""Wallets: reading them, money taken at the desk, adjustments (SPEC 5)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, Final

from hallbooking_desktop.domain.bookings import PaymentMethod
from hallbooking_desktop.domain.errors import NotFound, Unauthenticated, ValidationFailed
from hallbooking_desktop.domain.money import ZERO, Currency
from hallbooking_desktop.domain.permissions import Action, Actor, Scope, require, scope_of
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import catalogue, ledger, people
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.ledger import LedgerRecord
from hallbooking_desktop.persistence.people import UserRecord
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork, plain
from hallbooking_desktop.services.commands import CustomerQuery, TopUp, WalletAdjustment
from hallbooking_desktop.services.idempotency import claim_key, fingerprint, store_answer
from hallbooking_desktop.services.people_checks import clean_line
from hallbooking_desktop.services.snapshots import LedgerEntry, Page, StatementLine, WalletSnapshot, WalletStatement
from hallbooking_desktop.services.users import own_venue, wanted_by

MOST_ROWS: Final = 500
_MOST_LINES: Final = 3_000
#: What the column holds, and more than anybody pays.
_MOST: Final = Decimal(10) ** 9
_WORDS: Final = {
    PaymentMethod.CASH: "Top-up in cash",
    PaymentMethod.CARD: "Top-up by card",
    PaymentMethod.BANK_TRANSFER: "Top-up by bank transfer",
}


class WalletService:
    """One wallet per person, made on first use; its ledger is append-only and the database keeps the balance."""

    def __init__(self, db: Database, currency: Currency) -> None:
        self._db = db
        self._currency = currency

    async def mine(self, actor: Actor) -> WalletSnapshot:
        """Return the actor's own wallet."""
        if actor.user_id is None:
            raise Unauthenticated
        return await self.of(actor, actor.user_id)

    async def of(self, actor: Actor, user_id: int) -> WalletSnapshot:
        """Return a wallet: one's own, a customer's of the own venue, or any for admins.

        Raises:
            NotFound: there is no such person.
            Forbidden: the customer belongs to other venues only.
        """
        async with self._db.read(consistent=True) as read:
            owner = await _owner(read, actor, Action.VIEW_WALLET, user_id)
            wallet = await ledger.find_wallet(read, user_id)
            entries = await ledger.count_entries(read, wallet.id) if wallet else 0
        if wallet is None:
            async with self._db.work(actor) as work:
                wallet = await ledger.wallet_of(work, user_id)
        balance = self._currency.round(wallet.balance)
        return WalletSnapshot(wallet.id, user_id, owner.full_name, balance, entries, wallet.created_at)

    async def entries(self, actor: Actor, user_id: int, limit: int = 200, offset: int = 0) -> Page[LedgerEntry]:
        """Return a page of the ledger, newest first, at most 500 entries.

        Raises:
            NotFound, Forbidden: as `of`.
        """
        limit, offset = min(max(limit, 0), MOST_ROWS), max(offset, 0)
        async with self._db.read(consistent=True) as read:
            await _owner(read, actor, Action.VIEW_WALLET, user_id)
            rows, total = await ledger.entries(read, user_id, limit=limit, offset=offset)
        return Page(tuple(self._entry(row) for row in rows), total, offset)

    async def statement(self, actor: Actor, user_id: int, span: TimeRange) -> WalletStatement:
        """Return what happened in a wallet in some time, the earliest first.

        Raises:
            NotFound, Forbidden: as `of`.
            ValidationFailed: it is more than fits on a statement.
        """
        wallet = await self.of(actor, user_id)
        async with self._db.read(consistent=True) as read:
            owner = await _owner(read, actor, Action.VIEW_WALLET, user_id)
            opening, rows = await ledger.statement(read, wallet.id, span.start, span.end, _MOST_LINES + 1)
        if len(rows) > _MOST_LINES:
            raise ValidationFailed({"period": "There is too much for one statement. Choose a shorter period."})
        balance = opening = self._currency.round(opening)
        lines: list[StatementLine] = []
        for row in rows:
            entry = self._entry(row)
            balance += entry.amount
            lines.append(StatementLine(entry, balance))
        return WalletStatement(
            wallet.id, user_id, owner.full_name, owner.email, owner.phone, span, opening, tuple(lines)
        )

    async def wallets(self, actor: Actor, query: CustomerQuery) -> Page[WalletSnapshot]:
        """Return a page of wallets by owner, at most 500; a moderator's are those of the own venue's customers.

        Raises:
            ValidationFailed: ``sort`` is none of full_name, owner, balance, created_at, id.
        """
        venue_id = own_venue(actor, Action.VIEW_WALLET)
        if query.sort.lstrip("-") not in ledger.WALLET_SORTS:
            raise ValidationFailed({"sort": "Wallets cannot be sorted by this."})
        limit, offset = min(max(query.limit, 0), MOST_ROWS), max(query.offset, 0)
        async with self._db.read(consistent=True) as read:
            rows, total = await ledger.page(
                read, venue_id, wanted_by(query.text), query.sort, limit=limit, offset=offset
            )
        shown = tuple(
            WalletSnapshot(
                row.id, row.user_id, row.full_name, self._currency.round(row.balance), row.entries, row.created_at
            )
            for row in rows
        )
        return Page(shown, total, offset)

    async def top_up(self, actor: Actor, user_id: int, order: TopUp, idempotency_key: str | None = None) -> LedgerEntry:
        """Credit money that was taken at the desk.

        Raises:
            ValidationFailed: the amount is not above zero, the method needs a reference, or there is no such venue.
            NotFound, Forbidden: as `of`; the venue is another one than the moderator's.
            IdempotencyMismatch: the key came with something else.
        """
        problems = self._amount_problems(order.amount)
        if not problems and order.amount <= ZERO:
            problems["amount"] = "Please type an amount above zero."
        if order.method not in _WORDS:
            problems["method"] = "A wallet is topped up in cash, by card or by bank transfer."
        reference = clean_line(order.reference, "reference")
        if order.method is PaymentMethod.BANK_TRANSFER and not reference:
            problems["reference"] = "Please type the transfer's reference."
        if problems:
            raise ValidationFailed(problems)
        if order.venue_id is not None:
            require(actor, Action.TOP_UP_WALLET, venue_ids=frozenset({order.venue_id}))
        words = _WORDS[order.method] + (f", {reference}" if reference else "")
        return await self._post(
            actor, Action.TOP_UP_WALLET, user_id, ledger.CREDIT, order.amount, words, order, idempotency_key
        )

    async def adjust(
        self, actor: Actor, user_id: int, order: WalletAdjustment, idempotency_key: str | None = None
    ) -> LedgerEntry:
        """Credit (positive) or debit (negative) a wallet with a reason; admins only.

        Raises:
            InsufficientFunds: the balance would fall below zero.
            ValidationFailed: the amount is zero, or there is no reason.
            NotFound, Forbidden: as `of`.
            IdempotencyMismatch: the key came with something else.
        """
        require(actor, Action.ADJUST_WALLET)
        problems = self._amount_problems(order.amount)
        if not problems and order.amount == ZERO:
            problems["amount"] = "Please type an amount other than zero."
        reason = clean_line(order.reason, "reason")
        if not reason:
            problems["reason"] = "Please say why."
        if problems:
            raise ValidationFailed(problems)
        return await self._post(
            actor, Action.ADJUST_WALLET, user_id, ledger.ADJUSTMENT, order.amount, reason, order, idempotency_key
        )

    def _amount_problems(self, amount: Decimal) -> dict[str, str]:
        if not amount.is_finite() or abs(amount) > _MOST:
            return {"amount": "This amount cannot be booked."}
        if not self._currency.is_exact(amount):
            return {"amount": f"{self._currency.code} has {self._currency.minor_units} decimals."}
        return {}

    async def _post(
        self,
        actor: Actor,
        action: Action,
        user_id: int,
        type_: str,
        amount: Decimal,
        words: str,
        order: TopUp | WalletAdjustment,
        key: str | None,
    ) -> LedgerEntry:
        verb = "adjustments" if action is Action.ADJUST_WALLET else "top-ups"
        route = f"POST /wallets/{user_id}/{verb}"

        async def change(work: UnitOfWork) -> LedgerEntry:
            before = await claim_key(work, route, key, fingerprint(user_id, order))
            if before is not None:
                return _replayed(before)
            await _owner(work, actor, action, user_id)
            taken = await _taken(work, actor, order) if isinstance(order, TopUp) else None
            row = await ledger.post(
                work, user_id, type_, amount, description=words, created_by=actor.user_id, taken=taken
            )
            entry = self._entry(row)
            work.audit(
                f"wallet.{'adjusted' if type_ == ledger.ADJUSTMENT else 'topped_up'}",
                entity="wallet",
                entity_id=row.wallet_id,
                venue_id=actor.venue_id if taken is None else taken.venue_id,
                after={"user_id": user_id, "entry_id": row.id, "amount": amount, "balance": entry.balance_after},
            )
            await store_answer(work, route, key, _answer(entry), 201)
            return entry

        return await self._db.run(actor, change)

    def _entry(self, row: LedgerRecord) -> LedgerEntry:
        return LedgerEntry(
            id=row.id,
            type=row.type,
            amount=self._currency.round(row.amount),
            status=row.status,
            reference_id=row.booking_id,
            description=row.description,
            created_at=row.created_at,
            completed_at=row.completed_at,
            balance_after=None if row.balance_after is None else self._currency.round(row.balance_after),
            created_by=row.created_by,
        )


async def _taken(read: ReadWork, actor: Actor, order: TopUp) -> ledger.Taking:
    """Return how and where money was taken: whoever has all venues may say, where there are several."""
    venue_id = actor.venue_id if order.venue_id is None else order.venue_id
    known = {venue.id for venue in await catalogue.venues(read)}
    if order.venue_id is not None and venue_id not in known:
        raise ValidationFailed({"venue_id": "There is no such venue."})
    if venue_id is None and len(known) == 1:
        (venue_id,) = known
    return ledger.Taking(order.method.value, venue_id)


async def _owner(read: ReadWork, actor: Actor, action: Action, user_id: int) -> UserRecord:
    """Return a wallet's owner if the actor may do this to their wallet."""
    if actor.user_id != user_id and scope_of(actor.role, action) in {Scope.NONE, Scope.OWN}:
        require(actor, action)
    record = await people.user(read, user_id)
    if record is None:
        raise NotFound("There is no such customer.", entity="user", id=user_id)
    venues = frozenset[int]()
    if scope_of(actor.role, action) is Scope.VENUE:
        venues = await people.venues_of(read, user_id)
    require(actor, action, venue_ids=venues, owner_ids=frozenset({user_id}))
    return record


def _answer(entry: LedgerEntry) -> Mapping[str, Any]:
    answer: Mapping[str, Any] = plain({name: getattr(entry, name) for name in LedgerEntry.__dataclass_fields__})
    return answer


def _replayed(body: Mapping[str, Any]) -> LedgerEntry:
    """Return the entry of a stored answer."""
    completed = body["completed_at"]
    return LedgerEntry(
        id=body["id"],
        type=body["type"],
        amount=Decimal(body["amount"]),
        status=body["status"],
        reference_id=body["reference_id"],
        description=body["description"],
        created_at=datetime.fromisoformat(body["created_at"]),
        completed_at=datetime.fromisoformat(completed) if completed else None,
        balance_after=None if body["balance_after"] is None else Decimal(body["balance_after"]),
        created_by=body["created_by"],
    )
