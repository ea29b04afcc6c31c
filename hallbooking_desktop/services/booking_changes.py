"""Changing bookings: move, extend. The id stays, add-ons are carried over, nothing is lost on failure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from hallbooking_desktop.domain.bookings import UNDO_TIME, BookingStatus, CustomerRole
from hallbooking_desktop.domain.errors import DomainError, NotFound, TransitionRefused, ValidationFailed
from hallbooking_desktop.domain.events import Event, Topic
from hallbooking_desktop.domain.money import ZERO
from hallbooking_desktop.domain.permissions import Action, Actor
from hallbooking_desktop.domain.pricing import PriceLine, price_room
from hallbooking_desktop.domain.refunds import RefundTiers, refund_basis
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import bookings as rows
from hallbooking_desktop.persistence import claims
from hallbooking_desktop.persistence.bookings import NewRows
from hallbooking_desktop.persistence.undo import undoable
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork
from hallbooking_desktop.services import booking_conflicts, booking_mapping
from hallbooking_desktop.services.booking_context import (
    UNKNOWN,
    BookingContext,
    Locked,
    judged_by_the_constraint,
    lock,
    lock_rooms_of,
    owners,
    permit,
    refuse_expired,
    roles_of,
    unmoved,
)
from hallbooking_desktop.services.booking_money import Settlement, confirm_if_paid, is_customer, settle, settlement
from hallbooking_desktop.services.booking_planning import (
    Plan,
    check_extension,
    check_plan,
    check_stock,
    load_room,
    make_plan,
    paid_towards,
    warnings_of,
)
from hallbooking_desktop.services.commands import AddonChoice, Discount, Move
from hallbooking_desktop.services.snapshots import QuoteSnapshot, ReschedulePreview
from hallbooking_desktop.services.texts import LONGEST_REASON, check_number, check_typed

_EXTENSIONS = frozenset({15, 30, 60})


async def replan(
    context: BookingContext,
    read: ReadWork,
    row: Mapping[str, Any],
    wanted: TimeRange,
    room_id: int,
    *,
    addons: tuple[AddonChoice, ...] | None = None,
    discount: Discount | None = None,
    added: TimeRange | None = None,
) -> Plan:
    """Price a booking anew: in its own room at the rate agreed then, add-ons that stay at their price then.

    Where neither room nor range changes, the room costs what it did, whatever price rules there are by now; of an
    extension only what is ``added`` is priced, and setup and teardown stay as they were claimed.
    """
    whole = await rows.whole_booking(read, row["id"])
    if whole is None:
        raise NotFound(UNKNOWN, entity="booking", id=row["id"])
    sold = {addon.addon_id: addon for addon in booking_mapping.sold_addons(whole)}
    choices = tuple(AddonChoice(a.addon_id, a.quantity) for a in sold.values()) if addons is None else addons
    room = await load_room(read, room_id)
    if room.venue.id != row["venue_id"]:
        raise ValidationFailed({"room_id": "A booking can be moved within its venue only."})
    organiser = next(p.user_id for p in booking_mapping.people_of(whole) if p.role is CustomerRole.ORGANISER)
    known = await rows.bookable_people(read, [organiser])
    group = known[organiser]["customer_group"] if organiser in known else None
    agreed: tuple[PriceLine, ...] | None = None
    if added is not None:
        turn_round = {name: row[name] for name in ("setup_minutes", "teardown_minutes")}
        room = replace(room, room=replace(room.room, **turn_round))
        more = price_room(added, room.venue.zone, row["room_rate"], room.price_rules, group, context.currency)
        agreed = (*booking_mapping.price_lines(whole), *more)
    elif room_id == row["room_id"] and (wanted.start, wanted.end) == (row["starts_at"], row["ends_at"]):
        agreed = booking_mapping.price_lines(whole)
    return make_plan(
        room,
        wanted,
        choices,
        context.currency,
        discount=discount or _agreed_discount(row),
        customer_group=group,
        base_rate=row["room_rate"] if room_id == row["room_id"] else None,
        sold=sold,
        agreed=agreed,
    )


def _agreed_discount(row: Mapping[str, Any]) -> Discount | None:
    if row["discount_percent"] is not None:
        return Discount(row["discount_reason"], percent=row["discount_percent"])
    return Discount(row["discount_reason"], amount=row["discount"]) if row["discount"] else None


# --- move -------------------------------------------------------------------------------------------------------------


async def preview_move(context: BookingContext, actor: Actor, booking_id: int, wanted: Move) -> ReschedulePreview:
    """Return what a move would do, before it counts; conflicts are said, not raised."""
    async with context.db.read() as read:
        row = await rows.whole_booking(read, check_number(booking_id, "booking", UNKNOWN))
        if row is None:
            raise NotFound(UNKNOWN, entity="booking", id=booking_id)
        people = roles_of(booking_mapping.people_of(row))
        permit(actor, Action.RESCHEDULE_BOOKING, row["venue_id"], owners(Action.RESCHEDULE_BOOKING, people))
        plan = await replan(context, read, row, wanted.range, wanted.room_id or row["room_id"])
        refusal: DomainError | None = None
        try:
            refuse_move(row)
            check_plan(plan, row["now"])
            await check_stock(read, plan, besides=booking_id)
        except DomainError as error:
            refusal = error
        conflict = await booking_conflicts.find_conflict(read, actor, plan, row["now"], besides_booking=booking_id)
    refusal = refusal or (conflict.refusal() if conflict else None)
    settled = settlement_of(context, actor, Locked(row, people), plan, leave_due=wanted.leave_due)
    quote = QuoteSnapshot(
        lines=plan.quote_lines(),
        room_subtotal=plan.totals.room_subtotal,
        addons_subtotal=plan.totals.addons_subtotal,
        discount=plan.totals.discount,
        tax_included=plan.totals.tax_included,
        total=plan.totals.total,
        in_the_way=conflict.in_the_way if conflict else (),
        alternatives=conflict.alternatives if conflict else (),
        warnings=warnings_of(plan, row["expected_guests"]),
        refusal_code=refusal.code if refusal else None,
        refusal_message=refusal.message if refusal else "",
    )
    return ReschedulePreview(
        quote=quote,
        old_total=row["total_cost"],
        difference=settled.difference,
        credited=settled.credited,
        charged_to_wallet=settled.charged,
        left_due=settled.left_due,
    )


async def move(
    context: BookingContext, work: UnitOfWork, actor: Actor, booking_id: int, wanted: Move, *, careful: bool
) -> None:
    """Give a booking another range and/or room.

    Raises:
        SlotTaken: the new slot is taken; the old one stays.
        InsufficientFunds: the difference is not covered by the wallet.
        TransitionRefused: it is cancelled or has begun.
    """
    reason = check_typed("reason", wanted.reason, LONGEST_REASON) or "Customer requested"
    before = await lock_rooms_of(work, booking_id, *([wanted.room_id] if wanted.room_id else []))
    booking = await lock(work, actor, booking_id, Action.RESCHEDULE_BOOKING)
    unmoved(before, booking)
    refuse_move(booking.row)
    refuse_expired(booking.row)
    plan = await replan(context, work, booking.row, wanted.range, wanted.room_id or booking.row["room_id"])
    check_plan(plan, booking.row["now"])
    await check_stock(work, plan, besides=booking_id, lock=True)
    if careful:
        await context.make_room(work, plan, besides_booking=booking_id)
    async with undoable(work, booking_id):
        await _carry_out(context, work, actor, booking, plan, reason=reason, leave_due=wanted.leave_due)


async def extend(
    context: BookingContext, work: UnitOfWork, actor: Actor, booking_id: int, added_minutes: int, *, careful: bool
) -> None:
    """Let a confirmed booking end later, where the room is free; the difference is left due.

    Raises:
        SlotTaken: somebody else has the room then.
        ValidationFailed: not 15, 30 or 60 minutes.
    """
    if added_minutes not in _EXTENSIONS:
        raise ValidationFailed({"minutes": "A booking is extended by 15, 30 or 60 minutes."})
    before = await lock_rooms_of(work, booking_id)
    booking = await lock(work, actor, booking_id, Action.MARK_ATTENDANCE)
    unmoved(before, booking)
    row = booking.row
    if row["status"] != BookingStatus.CONFIRMED or row["ends_at"] + timedelta(hours=1) < row["now"]:
        raise TransitionRefused("Only a confirmed booking that is not over can be extended.", status=row["status"])
    added = TimeRange(row["ends_at"], row["ends_at"] + timedelta(minutes=added_minutes))
    plan = await replan(context, work, row, TimeRange(row["starts_at"], added.end), row["room_id"], added=added)
    check_extension(plan, added)
    await check_stock(work, plan, besides=booking_id, lock=True)
    if careful:
        await context.make_room(work, plan, besides_booking=booking_id)
    async with undoable(work, booking_id):
        await _carry_out(context, work, actor, booking, plan, reason="Extended", leave_due=True)


def refuse_move(row: Mapping[str, Any]) -> None:
    """Refuse to move what is cancelled or has begun.

    Raises:
        TransitionRefused: it is.
    """
    if row["status"] == BookingStatus.CANCELLED:
        raise TransitionRefused("A cancelled booking cannot be moved.", status=row["status"], wanted="rescheduled")
    if row["starts_at"] <= row["now"]:
        raise TransitionRefused("A booking that has begun cannot be moved.", status="started", wanted="rescheduled")


def settlement_of(context: BookingContext, actor: Actor, booking: Locked, plan: Plan, *, leave_due: bool) -> Settlement:
    """Return what the new price does to money; customers leave nothing due."""
    by_customer = is_customer(actor, booking.venue_id)
    return settlement(
        booking,
        plan.totals.total,
        booking.row["now"],
        RefundTiers.from_json(plan.room.venue.refund_tiers),
        context.currency,
        by_customer=by_customer,
        leave_due=leave_due and not by_customer,
    )


async def _carry_out(
    context: BookingContext,
    work: UnitOfWork,
    actor: Actor,
    booking: Locked,
    plan: Plan,
    *,
    reason: str,
    leave_due: bool,
) -> None:
    row = booking.row
    settled = settlement_of(context, actor, booking, plan, leave_due=leave_due)
    tiers = RefundTiers.from_json(plan.room.venue.refund_tiers)
    # Whom a late move of their own bound to the earlier start, no later change frees, whoever makes it.
    bound = row["refund_basis"] < row["starts_at"]
    late = bound or (is_customer(actor, booking.venue_id) and tiers.is_late(row["refund_basis"], row["now"]))
    values = {
        **plan.columns(),
        "retained": row["retained"] + settled.retained,
        "refund_basis": refund_basis(row["refund_basis"], plan.range.start) if late else plan.range.start,
        "rescheduled": True,
        "calendar_sequence": row["calendar_sequence"] + 1,
    }
    if row["hold_expires_at"] is not None:
        values["hold_expires_at"] = min(row["hold_expires_at"], plan.range.start)
    await rows.update_booking(work, booking.id, row["version"], values)
    await rows.replace_price(work, booking.id, NewRows(addons=plan.addon_rows(), lines=plan.line_rows()))
    await claims.release(work, booking_id=booking.id)
    with judged_by_the_constraint(plan, besides_booking=booking.id):
        await claims.claim(work, plan.room.leaf_ids, plan.claimed, booking_id=booking.id)
    await rows.insert_reschedule(
        work,
        {
            "booking_id": booking.id,
            "old_room_id": row["room_id"],
            "old_starts_at": row["starts_at"],
            "old_ends_at": row["ends_at"],
            "old_cost": row["total_cost"],
            "new_room_id": plan.room.room.id,
            "new_starts_at": plan.range.start,
            "new_ends_at": plan.range.end,
            "new_cost": plan.totals.total,
            "rescheduled_by": actor.user_id,
            "reason": reason,
        },
    )
    await settle(work, booking, settled)
    work.audit(
        "booking.rescheduled",
        entity="booking",
        entity_id=booking.id,
        venue_id=booking.venue_id,
        before={
            "room_id": row["room_id"],
            "range": [row["starts_at"], row["ends_at"]],
            "total_cost": row["total_cost"],
        },
        after={
            "room_id": plan.room.room.id,
            "range": plan.range,
            "total_cost": plan.totals.total,
            "charged": settled.charged,
            "credited": settled.credited,
            "retained": settled.retained,
        },
    )
    payload = {"booking_id": booking.id, "difference": settled.difference, "sequence": row["calendar_sequence"] + 1}
    work.outbox(Event.BOOKING_RESCHEDULED, booking_id=booking.id, payload=payload, wait=UNDO_TIME)
    await confirm_again(context, work, booking.id, actor)
    work.changed(Topic.BOOKING, booking.id, booking.venue_id)


async def confirm_again(context: BookingContext, work: UnitOfWork, booking_id: int, actor: Actor) -> None:
    """Confirm a pending booking whose payments now reach its lower deposit, or which costs nothing any more."""
    booking = await lock(work, actor, booking_id, Action.VIEW_BOOKING)
    if booking.row["paid"] > ZERO or booking.row["total_cost"] == ZERO:
        await confirm_if_paid(context, work, booking, paid_towards(booking.row), wait=UNDO_TIME)
