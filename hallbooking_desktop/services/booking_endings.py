"""Ending bookings: cancel with its refund, holds that ran out, what staff saw on the day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from hallbooking_desktop.domain.bookings import UNDO_TIME, Attendance, BookingStatus, CancelKind, advance
from hallbooking_desktop.domain.errors import NotFound, TransitionRefused, ValidationFailed
from hallbooking_desktop.domain.events import Event, Topic
from hallbooking_desktop.domain.money import ZERO
from hallbooking_desktop.domain.permissions import SYSTEM, Action, Actor
from hallbooking_desktop.domain.refunds import Refund, RefundTiers, refund
from hallbooking_desktop.persistence import bookings as rows
from hallbooking_desktop.persistence import claims
from hallbooking_desktop.persistence.work import UnitOfWork
from hallbooking_desktop.services import booking_mapping
from hallbooking_desktop.services.booking_context import (
    UNKNOWN,
    BookingContext,
    expire,
    lock,
    lock_rooms_of,
    owners,
    permit,
    roles_of,
    unmoved,
)
from hallbooking_desktop.services.booking_money import give_back
from hallbooking_desktop.services.booking_planning import load_room, paid_towards
from hallbooking_desktop.services.commands import Cancellation, Expected
from hallbooking_desktop.services.snapshots import RefundPreview
from hallbooking_desktop.services.texts import LONGEST_REASON, check_number, text_problem

#: Staff may mark an arrival from this long before the start.
_EARLY = timedelta(hours=12)
_RELEASED_AT_ONCE = 50


async def preview_cancel(context: BookingContext, actor: Actor, booking_id: int, wanted: Cancellation) -> RefundPreview:
    """Return what a cancellation would pay back, before it counts.

    Raises:
        TransitionRefused: it cannot be cancelled.
    """
    async with context.db.read() as read:
        row = await rows.whole_booking(read, check_number(booking_id, "booking", UNKNOWN))
        if row is None:
            raise NotFound(UNKNOWN, entity="booking", id=booking_id)
        people = booking_mapping.people_of(row)
        permit(actor, Action.CANCEL_BOOKING, row["venue_id"], owners(Action.CANCEL_BOOKING, roles_of(people)))
        room = await load_room(read, row["room_id"])
    check_cancel(actor, row, wanted, needs_reason=False)
    back = refund_of(context, row, RefundTiers.from_json(room.venue.refund_tiers), wanted)
    return RefundPreview(
        paid=paid_towards(row),
        policy=back.policy,
        percent=back.percent,
        refund=back.amount,
        fee=back.fee,
        to_wallet_of=people[0].full_name,
    )


def check_cancel(actor: Actor, row: Mapping[str, Any], wanted: Cancellation, *, needs_reason: bool = True) -> None:
    """Refuse a cancellation that the state or the role does not allow.

    Raises:
        TransitionRefused: it is cancelled already, or has begun and the actor is no admin.
        ValidationFailed: the venue's fault and an override need a reason.
        Forbidden: only staff declare the venue's fault, only admins override.
    """
    advance(BookingStatus(row["status"]), BookingStatus.CANCELLED)
    # A hold without money lapsed at its start: whoever tidies it up takes nothing.
    holds_money = row["status"] == BookingStatus.CONFIRMED or row["paid"] > ZERO
    if row["starts_at"] <= row["now"] and holds_money:
        permit(actor, Action.CANCEL_STARTED_BOOKING, row["venue_id"], ())
    if wanted.venue_fault:
        permit(actor, Action.REFUND_VENUE_FAULT, row["venue_id"], ())
    if wanted.override_percent is not None:
        permit(actor, Action.OVERRIDE_POLICY, row["venue_id"], ())
    problem = text_problem(wanted.reason, LONGEST_REASON)
    if problem:
        raise ValidationFailed({"reason": problem})
    special = wanted.venue_fault or wanted.override_percent is not None
    if needs_reason and special and not wanted.reason.strip():
        raise ValidationFailed({"reason": "Please say why the policy does not apply."})


def refund_of(context: BookingContext, row: Mapping[str, Any], tiers: RefundTiers, wanted: Cancellation) -> Refund:
    """Return what a cancellation gives back now."""
    return refund(
        paid_towards(row),
        row["refund_basis"],
        row["now"],
        tiers,
        context.currency,
        full=wanted.venue_fault,
        override_percent=wanted.override_percent,
    )


async def cancel(
    context: BookingContext, work: UnitOfWork, actor: Actor, booking_id: int, wanted: Cancellation
) -> None:
    """Cancel a booking; the refund goes to the organiser's wallet whoever cancels.

    Raises:
        TransitionRefused: it is cancelled already, or has begun and the actor is no admin; or it was to be an unpaid
            hold and is none any more.
    """
    before = await lock_rooms_of(work, booking_id)
    booking = await lock(work, actor, booking_id, Action.CANCEL_BOOKING)
    unmoved(before, booking)
    row = booking.row
    check_cancel(actor, row, wanted)
    if wanted.unpaid_only and (row["status"] != BookingStatus.PENDING or row["paid"] > ZERO):
        raise TransitionRefused("It was paid in the meantime; look at it first.", status=row["status"])
    room = await load_room(work, row["room_id"])
    back = refund_of(context, row, RefundTiers.from_json(room.venue.refund_tiers), wanted)
    values = {
        "status": BookingStatus.CANCELLED.value,
        "cancelled_at": row["now"],
        "cancel_kind": (CancelKind.VENUE_FAULT if wanted.venue_fault else CancelKind.CUSTOMER).value,
        "cancel_reason": wanted.reason.strip(),
        "refund_policy": back.policy,
        "refund_percent": back.percent,
        "refund_amount": back.amount,
        "cancellation_fee": back.fee,
        "calendar_sequence": row["calendar_sequence"] + 1,
    }
    await rows.update_booking(work, booking_id, row["version"], values)
    await claims.release(work, booking_id=booking_id)
    if back.amount > ZERO:
        await give_back(work, booking, "REFUND", back.amount, f"Refund of booking {booking_id}")
    work.audit(
        "booking.cancelled",
        entity="booking",
        entity_id=booking_id,
        venue_id=booking.venue_id,
        before={"status": row["status"], "paid": row["paid"]},
        after={
            "status": BookingStatus.CANCELLED,
            "kind": values["cancel_kind"],
            "policy": back.policy,
            "refund": back.amount,
            "fee": back.fee,
        },
    )
    work.outbox(
        Event.BOOKING_CANCELLED,
        booking_id=booking_id,
        payload={"booking_id": booking_id, "refund": back.amount},
        wait=UNDO_TIME,
    )
    if back.amount > ZERO:
        work.outbox(
            Event.REFUND_CREDITED,
            booking_id=booking_id,
            user_id=booking.organiser_id,
            payload={"booking_id": booking_id, "amount": back.amount},
            wait=UNDO_TIME,
        )
    work.changed(Topic.BOOKING, booking_id, booking.venue_id)


_OTHERWISE = "Something else was noted in the meantime; look at it first."


async def mark(
    work: UnitOfWork, actor: Actor, booking_id: int, seen: Attendance, expecting: Expected = "anything"
) -> None:
    """Note that people arrived, did not come, or left; ``expecting``: what the actor saw noted before.

    Raises:
        TransitionRefused: it is not confirmed, it is too early, nobody arrived who could leave, or something else was
            noted before.
    """
    booking = await lock(work, actor, booking_id, Action.MARK_ATTENDANCE)
    row = booking.row
    problem = ""
    if row["status"] != BookingStatus.CONFIRMED:
        problem = "Only a confirmed booking can be checked in."
    elif expecting != "anything" and (row["attendance"] or "nothing") != expecting:
        problem = _OTHERWISE
    elif row["now"] < row["starts_at"] - _EARLY:
        problem = "It is too early: arrivals are noted on the day."
    elif seen is Attendance.NO_SHOW and row["now"] < row["starts_at"]:
        problem = "The booking has not begun yet."
    elif seen is Attendance.LEFT and row["attendance"] != Attendance.ARRIVED:
        problem = "Nobody has arrived yet."
    if problem:
        raise TransitionRefused(problem, status=row["attendance"] or row["status"], wanted=seen.value)
    await rows.update_booking(work, booking_id, row["version"], {"attendance": seen.value})
    work.audit(
        "booking.attendance",
        entity="booking",
        entity_id=booking_id,
        venue_id=booking.venue_id,
        before={"attendance": row["attendance"]},
        after={"attendance": seen},
    )
    work.changed(Topic.BOOKING, booking_id, booking.venue_id)


#: What may have been noted before a mark that was a mistake.
_BACK: Mapping[Attendance, tuple[Attendance | None, ...]] = {
    Attendance.ARRIVED: (None, Attendance.NO_SHOW),
    Attendance.NO_SHOW: (None, Attendance.ARRIVED),
    Attendance.LEFT: (Attendance.ARRIVED,),
}


async def clear(
    work: UnitOfWork, actor: Actor, booking_id: int, mistaken: Attendance, back_to: Attendance | None
) -> None:
    """Take back a mark that was a mistake; what was noted before it counts again.

    Raises:
        TransitionRefused: something else is noted by now, or the earlier mark cannot have come before this one.
    """
    booking = await lock(work, actor, booking_id, Action.MARK_ATTENDANCE)
    row = booking.row
    problem = ""
    if row["attendance"] != mistaken:
        problem = _OTHERWISE
    elif back_to not in _BACK[mistaken]:
        problem = "That cannot have been noted before."
    if problem:
        raise TransitionRefused(
            problem, status=row["attendance"] or row["status"], wanted="" if back_to is None else back_to.value
        )
    await rows.update_booking(
        work, booking_id, row["version"], {"attendance": None if back_to is None else back_to.value}
    )
    work.audit(
        "booking.attendance_cleared",
        entity="booking",
        entity_id=booking_id,
        venue_id=booking.venue_id,
        before={"attendance": mistaken},
        after={"attendance": back_to},
    )
    work.changed(Topic.BOOKING, booking_id, booking.venue_id)


async def release_expired(context: BookingContext) -> int:
    """Release the holds that have run out, each in its own transaction; return how many."""
    released = 0
    async with context.db.read() as read:
        expired = await rows.expired_holds(read, _RELEASED_AT_ONCE)
    for booking_id, room_id in expired:

        async def release(work: UnitOfWork, booking_id: int = booking_id, room_id: int = room_id) -> bool:
            await claims.lock_rooms(work, [room_id])
            return await expire(work, booking_id)

        released += await context.db.run(SYSTEM, release)
    return released
