"""Changing bookings: edit, move, extend. The id stays, add-ons are carried over, nothing is lost on failure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

from hallbooking_desktop.domain.bookings import BookingStatus, CustomerRole
from hallbooking_desktop.domain.errors import DomainError, NotFound, StaleVersion, TransitionRefused, ValidationFailed
from hallbooking_desktop.domain.events import Event, Topic
from hallbooking_desktop.domain.permissions import Action, Actor
from hallbooking_desktop.domain.refunds import RefundTiers, refund_basis
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import bookings as rows
from hallbooking_desktop.persistence import claims
from hallbooking_desktop.persistence.bookings import NewRows
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork
from hallbooking_desktop.services import booking_conflicts, booking_mapping
from hallbooking_desktop.services.booking_context import (
    BookingContext,
    Locked,
    judged_by_the_constraint,
    lock,
    permit,
    refuse_expired,
)
from hallbooking_desktop.services.booking_creation import check_text, chosen_people, known_people
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
from hallbooking_desktop.services.commands import AddonChoice, BookingDraft, BookingEdit, Discount, Move, PersonChoice
from hallbooking_desktop.services.snapshots import QuoteSnapshot, ReschedulePreview

_EXTENSIONS = frozenset({15, 30, 60})
_TEXTS = (
    "title",
    "event_type",
    "layout",
    "customer_notes",
    "setup_notes",
    "internal_notes",
    "online",
    "expected_guests",
)


async def replan(
    context: BookingContext,
    read: ReadWork,
    row: Mapping[str, Any],
    wanted: TimeRange,
    room_id: int,
    *,
    addons: tuple[AddonChoice, ...] | None = None,
    discount: Discount | None = None,
) -> Plan:
    """Price a booking anew: in its own room at the rate agreed then, add-ons that stay at their price then."""
    whole = await rows.whole_booking(read, row["id"])
    if whole is None:
        raise NotFound("There is no such booking.", entity="booking", id=row["id"])
    sold = {addon.addon_id: addon for addon in booking_mapping.sold_addons(whole)}
    choices = tuple(AddonChoice(a.addon_id, a.quantity) for a in sold.values()) if addons is None else addons
    room = await load_room(read, room_id)
    if room.venue.id != row["venue_id"]:
        raise ValidationFailed({"room_id": "A booking can be moved within its venue only."})
    organiser = next(p.user_id for p in booking_mapping.people_of(whole) if p.role is CustomerRole.ORGANISER)
    known = await rows.bookable_people(read, [organiser])
    return make_plan(
        room,
        wanted,
        choices,
        context.currency,
        discount=discount or _agreed_discount(row),
        customer_group=known[organiser]["customer_group"] if organiser in known else None,
        base_rate=row["room_rate"] if room_id == row["room_id"] else None,
        sold=sold,
    )


def _agreed_discount(row: Mapping[str, Any]) -> Discount | None:
    if row["discount_percent"] is not None:
        return Discount(row["discount_reason"], percent=row["discount_percent"])
    return Discount(row["discount_reason"], amount=row["discount"]) if row["discount"] else None


# --- move -------------------------------------------------------------------------------------------------------------


async def preview_move(context: BookingContext, actor: Actor, booking_id: int, wanted: Move) -> ReschedulePreview:
    """Return what a move would do, before it counts; conflicts are said, not raised."""
    async with context.db.read() as read:
        row = await rows.whole_booking(read, booking_id)
        if row is None:
            raise NotFound("There is no such booking.", entity="booking", id=booking_id)
        people = {p.user_id: [p.role.value] for p in booking_mapping.people_of(row)}
        permit(actor, Action.RESCHEDULE_BOOKING, row["venue_id"], people)
        plan = await replan(context, read, row, wanted.range, wanted.room_id or row["room_id"])
        refusal: DomainError | None = None
        try:
            _refuse_move(row)
            check_plan(plan, row["now"])
            await check_stock(read, plan, besides=booking_id)
        except DomainError as error:
            refusal = error
        conflict = await booking_conflicts.find_conflict(read, actor, plan, row["now"], besides_booking=booking_id)
    refusal = refusal or (conflict.refusal() if conflict else None)
    settled = _settlement(context, actor, Locked(row, people), plan, leave_due=wanted.leave_due)
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
    before = await _lock_rooms(work, booking_id, wanted.room_id)
    booking = await lock(work, actor, booking_id, Action.RESCHEDULE_BOOKING)
    _unmoved(before, booking)
    _refuse_move(booking.row)
    refuse_expired(booking.row)
    plan = await replan(context, work, booking.row, wanted.range, wanted.room_id or booking.row["room_id"])
    check_plan(plan, booking.row["now"])
    await check_stock(work, plan, besides=booking_id, lock=True)
    if careful:
        await context.make_room(work, plan, besides_booking=booking_id)
    await _carry_out(context, work, actor, booking, plan, reason=wanted.reason, leave_due=wanted.leave_due)


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
    before = await _lock_rooms(work, booking_id, None)
    booking = await lock(work, actor, booking_id, Action.MARK_ATTENDANCE)
    _unmoved(before, booking)
    row = booking.row
    if row["status"] != BookingStatus.CONFIRMED or row["ends_at"] + timedelta(hours=1) < row["now"]:
        raise TransitionRefused("Only a confirmed booking that is not over can be extended.", status=row["status"])
    added = TimeRange(row["ends_at"], row["ends_at"] + timedelta(minutes=added_minutes))
    plan = await replan(context, work, row, TimeRange(row["starts_at"], added.end), row["room_id"])
    check_extension(plan, added)
    await check_stock(work, plan, besides=booking_id, lock=True)
    if careful:
        await context.make_room(work, plan, besides_booking=booking_id)
    await _carry_out(context, work, actor, booking, plan, reason="Extended", leave_due=True)


async def _lock_rooms(work: UnitOfWork, booking_id: int, new_room_id: int | None) -> Mapping[str, Any]:
    """Lock the rooms of the old and the new place in one go: rooms come before bookings."""
    row = await rows.room_of(work, booking_id)
    if row is None:
        raise NotFound("There is no such booking.", entity="booking", id=booking_id)
    await claims.lock_rooms(work, [row["room_id"], new_room_id or row["room_id"]])
    return row


def _unmoved(before: Mapping[str, Any], booking: Locked) -> None:
    if booking.row["room_id"] != before["room_id"]:
        raise StaleVersion


def _refuse_move(row: Mapping[str, Any]) -> None:
    if row["status"] == BookingStatus.CANCELLED:
        raise TransitionRefused("A cancelled booking cannot be moved.", status=row["status"], wanted="rescheduled")
    if row["starts_at"] <= row["now"]:
        raise TransitionRefused("A booking that has begun cannot be moved.", status="started", wanted="rescheduled")


def _settlement(context: BookingContext, actor: Actor, booking: Locked, plan: Plan, *, leave_due: bool) -> Settlement:
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
    settled = _settlement(context, actor, booking, plan, leave_due=leave_due)
    tiers = RefundTiers.from_json(plan.room.venue.refund_tiers)
    late = is_customer(actor, booking.venue_id) and tiers.is_late(row["refund_basis"], row["now"])
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
            "reason": reason.strip() or "Customer requested",
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
            "reason": reason,
        },
    )
    payload = {"booking_id": booking.id, "difference": settled.difference, "sequence": row["calendar_sequence"] + 1}
    work.outbox(Event.BOOKING_RESCHEDULED, booking_id=booking.id, payload=payload)
    await _confirm_again(context, work, booking.id, actor)
    work.changed(Topic.BOOKING, booking.id, booking.venue_id)


async def _confirm_again(context: BookingContext, work: UnitOfWork, booking_id: int, actor: Actor) -> None:
    """Confirm a pending booking whose payments now reach its lower deposit."""
    booking = await lock(work, actor, booking_id, Action.VIEW_BOOKING)
    if booking.row["paid"] > 0:
        await confirm_if_paid(context, work, booking, paid_towards(booking.row))


# --- edit -------------------------------------------------------------------------------------------------------------


async def edit(
    context: BookingContext, work: UnitOfWork, actor: Actor, booking_id: int, version: int | None, wanted: BookingEdit
) -> None:
    """Change add-ons, people, notes and the like in place; the price difference is charged or credited.

    ``version`` None takes whatever is there.

    Raises:
        StaleVersion: somebody else changed it since ``version``.
    """
    await _lock_rooms(work, booking_id, None)
    booking = await lock(work, actor, booking_id, Action.EDIT_BOOKING)
    row = booking.row
    if version is not None and row["version"] != version:
        raise StaleVersion
    if row["status"] == BookingStatus.CANCELLED:
        raise TransitionRefused("A cancelled booking cannot be edited.", status=row["status"], wanted="edited")
    refuse_expired(row)
    as_customer = is_customer(actor, booking.venue_id)
    if as_customer:
        wanted = replace(wanted, internal_notes=None)
    if wanted.discount is not None:
        permit(actor, Action.TAKE_PAYMENT, booking.venue_id, ())
    _check_edit(wanted, row)
    values = {name: getattr(wanted, name) for name in _TEXTS if getattr(wanted, name) is not None}
    changed = {name: row[name] for name in values}
    if wanted.customers is not None:
        values["customer_key"] = await _replace_people(work, actor, booking, wanted.customers)
    if wanted.addons is None and wanted.discount is None:
        await rows.update_booking(work, booking_id, row["version"], values)
        difference: Decimal | None = None
    else:
        difference = await _reprice(context, work, actor, booking, wanted, values)
    work.audit(
        "booking.edited",
        entity="booking",
        entity_id=booking_id,
        venue_id=booking.venue_id,
        before={**_ids_only(changed), "total_cost": row["total_cost"]},
        after={**_ids_only(values), "difference": difference},
    )
    payload = {"booking_id": booking_id, "difference": difference}
    work.outbox(Event.BOOKING_CHANGED, booking_id=booking_id, payload=payload)
    if difference is not None:
        await _confirm_again(context, work, booking_id, actor)
    work.changed(Topic.BOOKING, booking_id, booking.venue_id)


def _ids_only(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the audit log may hold: no names of people."""
    return {name: value for name, value in values.items() if name != "customer_key"}


def _check_edit(wanted: BookingEdit, row: Mapping[str, Any]) -> None:
    check_text(
        BookingDraft(
            room_id=row["room_id"],
            range=TimeRange(row["starts_at"], row["ends_at"]),
            **{name: getattr(wanted, name) for name in _TEXTS if getattr(wanted, name) is not None},
        )
    )


async def _replace_people(work: UnitOfWork, actor: Actor, booking: Locked, people: tuple[PersonChoice, ...]) -> str:
    chosen = chosen_people(actor, people)
    organiser_id = next(p.user_id for p in chosen if p.role is CustomerRole.ORGANISER)
    if organiser_id != booking.organiser_id:
        # Whoever is organiser gets the refunds.
        permit(actor, Action.TAKE_PAYMENT, booking.venue_id, ())
    known = await known_people(work, chosen)
    await rows.replace_people(
        work, booking.id, NewRows(customers=[{"user_id": p.user_id, "role": p.role.value} for p in chosen])
    )
    key: str = known[organiser_id]["name_key"]
    return key


async def _reprice(
    context: BookingContext,
    work: UnitOfWork,
    actor: Actor,
    booking: Locked,
    wanted: BookingEdit,
    values: Mapping[str, Any],
) -> Decimal:
    row = booking.row
    span = TimeRange(row["starts_at"], row["ends_at"])
    plan = await replan(context, work, row, span, row["room_id"], addons=wanted.addons, discount=wanted.discount)
    await check_stock(work, plan, besides=booking.id, lock=True)
    settled = _settlement(context, actor, booking, plan, leave_due=not is_customer(actor, booking.venue_id))
    # The claims stay as they were made: setup and teardown of today do not count for them.
    standing = {name: row[name] for name in ("setup_minutes", "teardown_minutes")}
    priced = {**plan.columns(), **standing, "retained": row["retained"] + settled.retained}
    await rows.update_booking(work, booking.id, row["version"], {**priced, **values})
    await rows.replace_price(work, booking.id, NewRows(addons=plan.addon_rows(), lines=plan.line_rows()))
    await settle(work, booking, settled)
    return settled.difference
