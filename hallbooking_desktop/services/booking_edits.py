"""Editing bookings in place: add-ons, people, notes, discount; the difference in price is charged or credited."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from hallbooking_desktop.domain.bookings import UNDO_TIME, BookingStatus, CustomerRole
from hallbooking_desktop.domain.errors import StaleVersion, TransitionRefused
from hallbooking_desktop.domain.events import Event, Topic
from hallbooking_desktop.domain.permissions import Action, Actor
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import bookings as rows
from hallbooking_desktop.persistence.bookings import NewRows
from hallbooking_desktop.persistence.undo import undoable
from hallbooking_desktop.persistence.work import UnitOfWork
from hallbooking_desktop.services import booking_mapping
from hallbooking_desktop.services.booking_changes import confirm_again, replan, settlement_of
from hallbooking_desktop.services.booking_context import (
    BookingContext,
    Locked,
    lock,
    lock_rooms_of,
    permit,
    refuse_expired,
    unmoved,
)
from hallbooking_desktop.services.booking_creation import check_attached, check_text, chosen_people, known_people
from hallbooking_desktop.services.booking_money import is_customer, settle
from hallbooking_desktop.services.booking_planning import check_stock
from hallbooking_desktop.services.commands import BookingDraft, BookingEdit, PersonChoice

#: Free texts may name people, and the audit log is never erased.
_FREE_TEXTS = ("title", "customer_notes", "setup_notes", "internal_notes")
_LOGGED = ("event_type", "layout", "online", "expected_guests")
_PLACE = frozenset({"room_id", "venue_id", "starts_at", "ends_at", "setup_minutes", "teardown_minutes"})
_FIELDS = (*_FREE_TEXTS, *_LOGGED)


async def edit(
    context: BookingContext, work: UnitOfWork, actor: Actor, booking_id: int, version: int | None, wanted: BookingEdit
) -> None:
    """Change add-ons, people, notes and the like in place; the price difference is charged or credited.

    ``version`` None takes whatever is there.

    Raises:
        StaleVersion: somebody else changed it since ``version``.
    """
    before = await lock_rooms_of(work, booking_id)
    booking = await lock(work, actor, booking_id, Action.EDIT_BOOKING)
    unmoved(before, booking)
    row = booking.row
    if version is not None and row["version"] != version:
        raise StaleVersion
    if row["status"] == BookingStatus.CANCELLED:
        raise TransitionRefused("A cancelled booking cannot be edited.", status=row["status"], wanted="edited")
    refuse_expired(row)
    as_customer = is_customer(actor, booking.venue_id)
    if as_customer:
        wanted = replace(wanted, internal_notes=None)
        if wanted.addons is not None and row["starts_at"] <= row["now"]:
            raise TransitionRefused(
                "A booking that has begun is changed by the venue.", status="started", wanted="edited"
            )
    if wanted.discount is not None:
        permit(actor, Action.TAKE_PAYMENT, booking.venue_id, ())
    _check_edit(wanted, row)
    async with undoable(work, booking_id):
        await _carry_out(context, work, actor, booking, wanted)


async def _carry_out(
    context: BookingContext, work: UnitOfWork, actor: Actor, booking: Locked, wanted: BookingEdit
) -> None:
    row, booking_id = booking.row, booking.id
    values = {name: getattr(wanted, name) for name in _FIELDS if getattr(wanted, name) is not None}
    log_before, log_after = await _what_changes(work, booking, wanted)
    if wanted.customers is not None:
        values["customer_key"] = await replace_people(work, actor, booking, wanted.customers)
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
        before={**log_before, "total_cost": row["total_cost"]},
        after={**log_after, "difference": difference},
    )
    payload = {"booking_id": booking_id, "difference": difference}
    work.outbox(Event.BOOKING_CHANGED, booking_id=booking_id, payload=payload, wait=UNDO_TIME)
    if difference is not None:
        await confirm_again(context, work, booking_id, actor)
    work.changed(Topic.BOOKING, booking_id, booking.venue_id)


async def _what_changes(
    work: UnitOfWork, booking: Locked, wanted: BookingEdit
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what the audit log holds of an edit, before and after: people by their ids, of free texts their names."""
    row, before, after = booking.row, dict[str, Any](), dict[str, Any]()
    for name in _LOGGED:
        if getattr(wanted, name) is not None:
            before[name], after[name] = row[name], getattr(wanted, name)
    texts = [name for name in _FREE_TEXTS if getattr(wanted, name) not in (None, row[name])]
    if texts:
        after["texts"] = texts
    if wanted.customers is not None:
        before["customers"] = [[user, role] for user, roles in booking.people.items() for role in roles]
        after["customers"] = [[p.user_id, p.role] for p in wanted.customers]
    if wanted.addons is not None:
        whole = await rows.whole_booking(work, booking.id) or {}
        before["addons"] = [[a.addon_id, a.quantity] for a in booking_mapping.sold_addons(whole)]
        after["addons"] = [[a.addon_id, a.quantity] for a in wanted.addons]
    if wanted.discount is not None:
        before["discount"] = row["discount"]
        after["discount"] = wanted.discount.amount if wanted.discount.percent is None else f"{wanted.discount.percent}%"
    return before, after


def _check_edit(wanted: BookingEdit, row: Mapping[str, Any]) -> None:
    check_text(
        BookingDraft(
            room_id=row["room_id"],
            range=TimeRange(row["starts_at"], row["ends_at"]),
            discount=wanted.discount,
            **{name: getattr(wanted, name) for name in _FIELDS if getattr(wanted, name) is not None},
        )
    )


async def replace_people(work: UnitOfWork, actor: Actor, booking: Locked, people: tuple[PersonChoice, ...]) -> str:
    """Give a booking other people; return the key by which the organiser is found."""
    chosen = chosen_people(actor, people)
    check_attached(actor, booking.venue_id, chosen, booking.people)
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
    settled = settlement_of(context, actor, booking, plan, leave_due=not is_customer(actor, booking.venue_id))
    # Where and when it takes place stays, and so do the claims, whatever became of the room.
    priced = {name: value for name, value in plan.columns().items() if name not in _PLACE}
    priced["retained"] = row["retained"] + settled.retained
    await rows.update_booking(work, booking.id, row["version"], {**priced, **values})
    await rows.replace_price(work, booking.id, NewRows(addons=plan.addon_rows(), lines=plan.line_rows()))
    await settle(work, booking, settled)
    return settled.difference
