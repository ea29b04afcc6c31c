"""Two records of one person become one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from hallbooking_desktop.domain.errors import Forbidden, NotFound, ValidationFailed
from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.money import ZERO
from hallbooking_desktop.domain.permissions import Action, Actor, Role, Scope, require, scope_of
from hallbooking_desktop.persistence import ledger, people
from hallbooking_desktop.persistence import merging as rows
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.people import UserRecord
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork
from hallbooking_desktop.services.people_checks import user_snapshot, which_changed
from hallbooking_desktop.services.snapshots import UserSnapshot
from hallbooking_desktop.services.snapshots_merging import MergePreview

#: What is told of two records: the values that a person can compare.
_TOLD: Final = ("full_name", "phone", "email", "organisation", "customer_group", "notes")


async def merge(db: Database, actor: Actor, keep_id: int, drop_id: int) -> UserSnapshot:
    """Make two customers one, in one transaction."""
    _refuse_at_once(actor, keep_id, drop_id)

    async def change(work: UnitOfWork) -> UserSnapshot:
        keep, drop = await _both(work, actor, keep_id, drop_id)
        moved = await rows.lock_bookings_of(work, drop_id)
        await _move_money(work, keep_id, drop_id)
        await rows.move_everything(work, keep_id, drop_id)
        values = _inherited(keep, drop)
        await people.end_codes(work, drop_id)
        await people.change_user(work, drop_id, None, _ended(drop, keep_id, handed_on="email" in values))
        after = await people.change_user(work, keep_id, None, values)
        await rows.rename_in_bookings(work, keep_id, after.name_key)
        work.audit(
            "customer.merged",
            entity="user",
            entity_id=keep_id,
            venue_id=actor.venue_id,
            before={"dropped": drop_id},
            after={"bookings": [booking for booking, _ in moved], "changed": which_changed(keep, after)},
        )
        for booking_id, venue_id in moved:
            work.changed(Topic.BOOKING, booking_id, venue_id)
        work.changed(Topic.USER, keep_id)
        work.changed(Topic.USER, drop_id)
        return user_snapshot(after)

    return await db.run(actor, change)


async def preview(db: Database, actor: Actor, keep_id: int, drop_id: int) -> MergePreview:
    """Return what `merge` would do now; it refuses what that would refuse."""
    _refuse_at_once(actor, keep_id, drop_id)
    async with db.read(consistent=True) as read:
        found = await people.users_by_id(read, (keep_id, drop_id))
        for user_id in (keep_id, drop_id):
            if user_id not in found:
                raise NotFound("There is no such customer.", entity="user", id=user_id)
        keep, drop = await _checked(read, actor, found, keep_id, drop_id)
        moves = await rows.count_moves(read, keep_id, drop_id)
    values = _inherited(keep, drop)
    return MergePreview(
        keep=user_snapshot(keep),
        drop=user_snapshot(drop),
        bookings=moves.bookings,
        upcoming=moves.upcoming,
        amount=moves.dropped_balance,
        balance_after=moves.kept_balance + moves.dropped_balance,
        favourites=moves.favourites,
        reviews=moves.reviews,
        queries=moves.queries,
        inherited=tuple(name for name in _TOLD if name in values),
        lost=tuple(name for name in _TOLD if name not in values and _differ(getattr(keep, name), getattr(drop, name))),
        account_moves="email" in values and drop.password_hash is not None,
        account_ends="email" not in values and drop.password_hash is not None,
    )


def _differ(kept: object, dropped: object) -> bool:
    return bool(dropped) and kept != dropped


def _refuse_at_once(actor: Actor, keep_id: int, drop_id: int) -> None:
    if keep_id == drop_id:
        raise ValidationFailed({"drop_id": "Choose two different customers."})
    if scope_of(actor.role, Action.MERGE_CUSTOMERS) is Scope.NONE:
        require(actor, Action.MERGE_CUSTOMERS)


async def _both(work: UnitOfWork, actor: Actor, keep_id: int, drop_id: int) -> tuple[UserRecord, UserRecord]:
    """Lock both, and check them."""
    return await _checked(work, actor, await people.lock_users(work, (keep_id, drop_id)), keep_id, drop_id)


async def _checked(
    read: ReadWork, actor: Actor, found: Mapping[int, UserRecord], keep_id: int, drop_id: int
) -> tuple[UserRecord, UserRecord]:
    """Check that they are customers of the actor's and that no account is taken over."""
    for record in found.values():
        require(actor, Action.MERGE_CUSTOMERS, venue_ids=await people.venues_of(read, record.id))
        if record.role != Role.CUSTOMER or record.merged_into_id is not None:
            raise NotFound("There is no such customer.", entity="user", id=record.id)
    keep, drop = found[keep_id], found[drop_id]
    ends_account = drop.password_hash is not None and keep.email is not None
    if ends_account and scope_of(actor.role, Action.MERGE_CUSTOMERS) is not Scope.ALL:
        raise Forbidden(
            "The customer to be dropped signs in with their own e-mail address: keep that record, or ask an admin."
        )
    return keep, drop


async def _move_money(work: UnitOfWork, keep_id: int, drop_id: int) -> None:
    """Move the balance by two entries, so that both ledgers still add up."""
    if await ledger.find_wallet(work, drop_id) is None:
        return
    wallets = await ledger.lock_wallets(work, (keep_id, drop_id))
    balance = wallets[drop_id].balance
    if balance == ZERO:
        return
    made_by = work.actor.user_id
    for user_id, amount, words in (
        (drop_id, -balance, f"Merged into customer {keep_id}"),
        (keep_id, balance, f"Merged from customer {drop_id}"),
    ):
        await ledger.post(work, user_id, ledger.ADJUSTMENT, amount, description=words, created_by=made_by)
    work.audit(
        "wallet.merged", entity="wallet", entity_id=wallets[keep_id].id, after={"from": drop_id, "amount": balance}
    )


def _inherited(keep: UserRecord, drop: UserRecord) -> dict[str, Any]:
    """Return what the kept record lacks and the other has; an e-mail comes with the password that goes with it."""
    values: dict[str, Any] = {
        name: getattr(drop, name)
        for name in ("phone", "organisation", "customer_group", "created_in_venue_id")
        if not getattr(keep, name) and getattr(drop, name)
    }
    if "phone" in values:
        values["phone_digits"] = drop.phone_digits
    if keep.email is None and drop.email is not None:
        values |= {"email": drop.email, "password_hash": drop.password_hash}
    if drop.notes:
        values["notes"] = "\n".join(note for note in (keep.notes, drop.notes) if note)
    return values


def _ended(drop: UserRecord, keep_id: int, *, handed_on: bool) -> dict[str, Any]:
    values: dict[str, Any] = {
        "active": False,
        "merged_into_id": keep_id,
        "password_hash": None,
        "token_version": drop.token_version + 1,
    }
    return values | {"email": None} if handed_on else values
