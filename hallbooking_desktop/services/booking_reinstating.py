"""Taking a cancellation back, within a minute: the booking stands again, the refund returns, nobody is told."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import timedelta
from typing import Any

from hallbooking_desktop.domain.bookings import UNDO_TIME, BookingStatus, CancelKind, PaymentMethod
from hallbooking_desktop.domain.errors import DomainError, InsufficientFunds, TransitionRefused
from hallbooking_desktop.domain.events import Event, Topic
from hallbooking_desktop.domain.money import ZERO
from hallbooking_desktop.domain.permissions import Action, Actor
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import bookings as rows
from hallbooking_desktop.persistence import claims, ledger
from hallbooking_desktop.persistence.work import UnitOfWork
from hallbooking_desktop.services.booking_changes import replan
from hallbooking_desktop.services.booking_context import (
    BookingContext,
    Locked,
    judged_by_the_constraint,
    lock,
    lock_rooms_of,
    permit,
    refuse_expired,
    unmoved,
)
from hallbooking_desktop.services.booking_many import one_of_many
from hallbooking_desktop.services.booking_planning import check_since, check_stock

_TOLD = (Event.BOOKING_CANCELLED.value, Event.REFUND_CREDITED.value)
_NOT_CANCELLED: Mapping[str, Any] = {
    "cancelled_at": None,
    "cancel_kind": None,
    "cancel_reason": "",
    "refund_policy": "",
    "refund_percent": None,
    "refund_amount": None,
    "cancellation_fee": None,
}


async def reinstate_all(
    context: BookingContext,
    work: UnitOfWork,
    actor: Actor,
    booking_ids: Collection[int],
    refused: type[DomainError],
) -> None:
    """Let several bookings stand again as they did, all or none; the caller holds all locks.

    Raises:
        DomainError: ``refused``, for the first that cannot: details ``booking_id`` and ``cause``.
    """
    for booking_id in sorted(booking_ids):
        step = reinstate(context, work, actor, booking_id, careful=True)
        await one_of_many(context, work, actor, booking_id, step, refused)


async def reinstate(context: BookingContext, work: UnitOfWork, actor: Actor, booking_id: int, *, careful: bool) -> None:
    """Let a booking stand as it did before it was cancelled; its venue's staff only.

    Raises:
        TransitionRefused: it is not cancelled, its hold ran out, or a minute has passed.
        HoldExpired: it was a hold, whose time is over by now.
        SlotTaken: somebody else has the room by now.
        RoomUnavailable: the room was closed or archived since.
        AddonUnavailable: somebody else has an add-on by now.
        InsufficientFunds: the refund is spent already.
    """
    before = await lock_rooms_of(work, booking_id)
    booking = await lock(work, actor, booking_id, Action.CANCEL_BOOKING)
    permit(actor, Action.TAKE_PAYMENT, booking.venue_id, ())
    unmoved(before, booking)
    row = booking.row
    _check(row)
    status = BookingStatus.PENDING if row["confirmed_at"] is None else BookingStatus.CONFIRMED
    refund = row["refund_amount"] or ZERO
    refuse_expired({**row, "status": status, "paid": row["paid"] + refund})
    span = TimeRange(row["starts_at"], row["ends_at"])
    plan = await replan(context, work, row, span, row["room_id"])
    await check_since(work, plan, row["cancelled_at"])
    await check_stock(work, plan, besides=booking_id, lock=True)
    if careful:
        await context.make_room(work, plan, besides_booking=booking_id)
    values = {**_NOT_CANCELLED, "status": status.value, "calendar_sequence": row["calendar_sequence"] + 1}
    await rows.update_booking(work, booking_id, row["version"], values)
    claimed = span.widened(timedelta(minutes=row["setup_minutes"]), timedelta(minutes=row["teardown_minutes"]))
    with judged_by_the_constraint(plan, besides_booking=booking_id):
        await claims.claim(work, plan.room.leaf_ids, claimed, booking_id=booking_id)
    if refund > ZERO:
        await _take_back(work, booking)
    unheard = await rows.withdraw_messages(work, booking_id, _TOLD, row["cancelled_at"])
    work.audit(
        "booking.reinstated",
        entity="booking",
        entity_id=booking_id,
        venue_id=booking.venue_id,
        before={"status": BookingStatus.CANCELLED, "refund": refund},
        after={"status": status, "paid": row["paid"] + refund},
    )
    if not unheard:
        work.outbox(Event.BOOKING_REINSTATED, booking_id=booking_id, payload={"booking_id": booking_id})
    work.changed(Topic.BOOKING, booking_id, booking.venue_id)


def _check(row: Mapping[str, Any]) -> None:
    problem = ""
    if row["status"] != BookingStatus.CANCELLED:
        problem = "It is not cancelled."
    elif row["cancel_kind"] == CancelKind.EXPIRED:
        problem = "Its hold ran out; book it again."
    elif row["now"] - row["cancelled_at"] > UNDO_TIME:
        problem = "A cancellation can be taken back for a minute only; book it again."
    if problem:
        raise TransitionRefused(problem, status=row["status"], wanted="reinstated")


async def _take_back(work: UnitOfWork, booking: Locked) -> None:
    """Charge the organiser's wallet what the cancellation credited, and count it as paid again."""
    refund = booking.row["refund_amount"]
    try:
        entry = await ledger.post(
            work,
            booking.organiser_id,
            ledger.DEBIT,
            -refund,
            booking_id=booking.id,
            description=f"Cancellation of booking {booking.id} taken back",
            created_by=work.actor.user_id,
            compensates=await ledger.last_refund(work, booking.id, booking.organiser_id),
        )
    except InsufficientFunds as error:
        raise InsufficientFunds("The refund is spent already.", **{**error.details, "needed": refund}) from error
    await rows.insert_payment(work, booking.id, PaymentMethod.WALLET.value, refund, wallet_entry_id=entry.id)
