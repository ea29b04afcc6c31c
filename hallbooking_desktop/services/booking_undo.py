"""Taking back a move, an extension or an edit within a minute: the booking and the money are as they were before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from hallbooking_desktop.domain.bookings import UNDO_TIME, CustomerRole, PaymentMethod
from hallbooking_desktop.domain.errors import DomainError, InsufficientFunds, StaleVersion, UndoRefused
from hallbooking_desktop.domain.events import Event, Topic
from hallbooking_desktop.domain.money import ZERO
from hallbooking_desktop.domain.permissions import SYSTEM, Action, Actor
from hallbooking_desktop.domain.pricing import PriceTotals
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import bookings as rows
from hallbooking_desktop.persistence import claims, ledger, undo
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.work import UnitOfWork
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
from hallbooking_desktop.services.booking_edits import replace_people
from hallbooking_desktop.services.booking_many import one_of_many
from hallbooking_desktop.services.booking_planning import Plan, check_since, check_stock, load_room
from hallbooking_desktop.services.commands import PersonChoice
from hallbooking_desktop.services.snapshots import BookingAddon

#: What a change tells, after it waited so long.
_TOLD = (Event.BOOKING_RESCHEDULED.value, Event.BOOKING_CHANGED.value, Event.BOOKING_CONFIRMED.value)
#: What the history of moves says of the way back.
TAKEN_BACK = "Taken back"


async def take_back(
    context: BookingContext, work: UnitOfWork, actor: Actor, booking_id: int, version: int, *, careful: bool
) -> None:
    """Undo the last change to a booking, which left it at ``version``; its venue's staff only.

    Raises:
        UndoRefused: a minute has passed, something happened since, or what was given back is spent already.
        HoldExpired: it was a hold, whose time is over by now.
        SlotTaken: somebody else has the room by now.
        RoomUnavailable: the room was closed or archived since.
        AddonUnavailable: somebody else has an add-on by now.
    """
    seen = await undo.last_change(work, booking_id)
    placed = await lock_rooms_of(work, booking_id, *([] if seen is None else [seen["room_id"]]))
    booking = await lock(work, actor, booking_id, Action.RESCHEDULE_BOOKING)
    permit(actor, Action.TAKE_PAYMENT, booking.venue_id, ())
    unmoved(placed, booking)
    old = _checked(await undo.last_change(work, booking_id), booking, version)
    refuse_expired(old)
    plan = await _plan(work, old)
    if not _stays(booking, old):
        # Since it began: who was moved because the hall is closed does not come back into it alone.
        await check_since(work, plan, old["began_at"])
    await check_stock(work, plan, besides=booking_id, lock=True)
    if careful:
        await context.make_room(work, plan, besides_booking=booking_id)
    await undo.put_back(work, old["undo_id"])
    await _people_back(work, actor, booking, old, version + 1)
    await claims.release(work, booking_id=booking_id)
    with judged_by_the_constraint(plan, besides_booking=booking_id):
        await claims.claim(work, plan.room.leaf_ids, plan.claimed, booking_id=booking_id)
    await _compensate(work, booking_id, old["undo_id"])
    await undo.forget_one(work, old["undo_id"])
    await _record(work, actor, booking, old)


async def take_back_all(
    context: BookingContext,
    work: UnitOfWork,
    actor: Actor,
    left_at: Mapping[int, int],
    refused: type[DomainError],
) -> None:
    """Undo the last change to several bookings, all or none, in the order given; the caller holds all locks.

    ``left_at``: their numbers, each with the version at which the change left it.

    Raises:
        DomainError: ``refused``, for the first that cannot: details ``booking_id`` and ``cause``.
    """
    for booking_id, version in left_at.items():
        row = await rows.lock_booking(work, booking_id)
        if row is None or row["version"] != version:
            raise refused(booking_id=booking_id, cause=StaleVersion())
        # They may have gone to each other's places.
        await claims.release(work, booking_id=booking_id)
    for booking_id, version in left_at.items():
        step = take_back(context, work, actor, booking_id, version, careful=True)
        await one_of_many(context, work, actor, booking_id, step, refused)


def _checked(old: Mapping[str, Any] | None, booking: Locked, version: int) -> Mapping[str, Any]:
    if old is None:
        raise UndoRefused("There is nothing to take back.", reason="nothing")
    if booking.row["version"] != version or old["version_after"] != version:
        raise UndoRefused("Somebody went on from it; look at it first.", reason="changed")
    if old["paid_since"]:
        raise UndoRefused("It was paid in the meantime; look at it first.", reason="paid")
    if old["now"] - old["made_at"] > UNDO_TIME:
        raise UndoRefused("A change can be taken back for a minute only.", reason="late")
    return old


def _stays(booking: Locked, old: Mapping[str, Any]) -> bool:
    """Tell whether a booking gets nothing that it does not have, of room and time."""
    row = booking.row
    return bool(
        row["room_id"] == old["room_id"] and row["starts_at"] <= old["starts_at"] and old["ends_at"] <= row["ends_at"]
    )


async def _plan(work: UnitOfWork, old: Mapping[str, Any]) -> Plan:
    """Return the booking's old place, with the turn-round it had; the price is none of the plan's business."""
    room = await load_room(work, old["room_id"])
    turn_round = {name: old[name] for name in ("setup_minutes", "teardown_minutes")}
    addons = tuple(BookingAddon(a["addon_id"], a["name"], ZERO, a["quantity"], ZERO) for a in old["addons"])
    return Plan(
        replace(room, room=replace(room.room, **turn_round)),
        TimeRange(old["starts_at"], old["ends_at"]),
        old["room_rate"],
        (),
        addons,
        PriceTotals(ZERO, ZERO, ZERO, ZERO, ZERO),
        None,
    )


async def _people_back(work: UnitOfWork, actor: Actor, booking: Locked, old: Mapping[str, Any], version: int) -> None:
    people = tuple(PersonChoice(p["user_id"], CustomerRole(p["role"])) for p in old["people"])
    now = {PersonChoice(user, CustomerRole(role)) for user, roles in booking.people.items() for role in roles}
    if now != set(people):
        key = await replace_people(work, actor, booking, people)
        await rows.update_booking(work, booking.id, version, {"customer_key": key})


async def _compensate(work: UnitOfWork, booking_id: int, undo_id: int) -> None:
    """Give back what the change charged and charge what it gave back, each entry by one of its own."""
    for paid in await undo.payments_of(work, undo_id):
        try:
            entry = await ledger.post(
                work,
                paid["user_id"],
                ledger.CREDIT if paid["amount"] > ZERO else ledger.DEBIT,
                paid["amount"],
                booking_id=booking_id,
                description=f"Change of booking {booking_id} taken back",
                created_by=work.actor.user_id,
                compensates=paid["entry_id"] if paid["of_that_wallet"] else None,
            )
        except InsufficientFunds as error:
            raise UndoRefused("What was given back is spent already.", reason="spent", **error.details) from error
        method = PaymentMethod.WALLET.value
        await rows.insert_payment(work, booking_id, method, -paid["amount"], wallet_entry_id=entry.id)


async def _record(work: UnitOfWork, actor: Actor, booking: Locked, old: Mapping[str, Any]) -> None:
    row = booking.row
    place = ("room_id", "starts_at", "ends_at")
    moved = any(row[name] != old[name] for name in place)
    if moved:
        way = {f"old_{name}": row[name] for name in place} | {f"new_{name}": old[name] for name in place}
        costs = {"old_cost": row["total_cost"], "new_cost": old["total_cost"]}
        who = {"booking_id": booking.id, "rescheduled_by": actor.user_id, "reason": TAKEN_BACK}
        await rows.insert_reschedule(work, {**way, **costs, **who})
    work.audit(
        "booking.move_taken_back" if moved else "booking.edit_taken_back",
        entity="booking",
        entity_id=booking.id,
        venue_id=booking.venue_id,
        before=_told(row),
        after=_told(old),
    )
    if not await rows.withdraw_messages(work, booking.id, _TOLD, old["made_at"]):
        event = Event.BOOKING_RESCHEDULED if moved else Event.BOOKING_CHANGED
        difference = old["total_cost"] - row["total_cost"]
        payload = {"booking_id": booking.id, "difference": difference, "sequence": row["calendar_sequence"] + 1}
        work.outbox(event, booking_id=booking.id, payload=payload)
    work.changed(Topic.BOOKING, booking.id, booking.venue_id)


async def forget_changes(database: Database) -> int:
    """Forget what can no longer be taken back; return how many changes that were."""
    async with database.work(SYSTEM) as work:
        return await undo.forget(work)


def _told(row: Mapping[str, Any]) -> dict[str, Any]:
    span = [row["starts_at"], row["ends_at"]]
    return {"status": row["status"], "room_id": row["room_id"], "range": span, "total_cost": row["total_cost"]}
