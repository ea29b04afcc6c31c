"""Rows of bookings become snapshots."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from hallbooking_desktop.domain.bookings import Attendance, BookingStatus, CancelKind, CustomerRole, PaymentMethod
from hallbooking_desktop.domain.holds import amount_due
from hallbooking_desktop.domain.money import ZERO
from hallbooking_desktop.domain.pricing import PriceLine
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.booking_planning import Plan, paid_towards
from hallbooking_desktop.services.catalogue_snapshots import room_snapshot
from hallbooking_desktop.services.commands import PersonChoice
from hallbooking_desktop.services.snapshots import (
    BookingAddon,
    BookingCustomer,
    BookingDetails,
    BookingRow,
    CancellationSnapshot,
    PaymentSnapshot,
    QuoteLine,
    RescheduleSnapshot,
    RoomSnapshot,
)

COMPLETED = "completed"
#: What is so of every new booking.
_UNTOUCHED: Mapping[str, Any] = {
    "calendar_sequence": 0,
    "paid": ZERO,
    "retained": ZERO,
    "payments": None,
    "reschedules": None,
    "attendance": None,
    "rescheduled": False,
    "version": 1,
}
#: Hours are stored so exactly.
_HOURS = Decimal("0.000001")


def due_of(row: Mapping[str, Any]) -> Decimal:
    """Return what is left to pay; a cancelled booking owes nothing."""
    if row["status"] == BookingStatus.CANCELLED:
        return ZERO
    return amount_due(row["total_cost"], paid_towards(row))


def booking_row(row: Mapping[str, Any]) -> BookingRow:
    """Return a line of the bookings' table."""
    over = row["status"] == BookingStatus.CONFIRMED and row["over"]
    return BookingRow(
        id=row["id"],
        room_id=row["room_id"],
        room_name=row["room_name"],
        venue_id=row["venue_id"],
        venue_name=row["venue_name"],
        timezone=row["timezone"],
        title=row["title"],
        customer=row["customer"] or "",
        range=TimeRange(row["starts_at"], row["ends_at"]),
        status=COMPLETED if over else row["status"],
        total_cost=row["total_cost"],
        amount_due=ZERO if row["status"] == BookingStatus.CANCELLED else row["amount_due"],
        hold_expires_at=row["hold_expires_at"],
        created_at=row["created_at"],
        version=row["version"],
    )


def sold_addons(row: Mapping[str, Any]) -> tuple[BookingAddon, ...]:
    """Return the add-ons of a whole booking as they were sold."""
    return tuple(
        BookingAddon(a["addon_id"], a["name"], Decimal(a["unit_price"]), a["quantity"], Decimal(a["subtotal"]))
        for a in row["addons"] or ()
    )


def price_lines(row: Mapping[str, Any]) -> tuple[PriceLine, ...]:
    """Return the room's price of a whole booking as it was agreed; the lines' own hours of the day are not kept."""
    span = TimeRange(row["starts_at"], row["ends_at"])
    return tuple(
        PriceLine(x["label"], Decimal(x["hours"]), Decimal(x["rate"]), Decimal(x["amount"]), span)
        for x in row["lines"] or ()
    )


def people_of(row: Mapping[str, Any]) -> tuple[BookingCustomer, ...]:
    """Return the customers of a whole booking, the organiser first."""
    return tuple(
        BookingCustomer(p["user_id"], p["full_name"], p["email"], p["phone"], CustomerRole(p["role"]))
        for p in row["people"] or ()
    )


def details(row: Mapping[str, Any], room: RoomSnapshot) -> BookingDetails:
    """Return all of one booking from its whole row (`persistence.bookings.whole_booking`)."""
    span = TimeRange(row["starts_at"], row["ends_at"])
    status = BookingStatus(row["status"])
    addons = sold_addons(row)
    room_lines = (
        QuoteLine(x["label"], Decimal(x["hours"]), Decimal(x["rate"]), Decimal(x["amount"]), "room")
        for x in row["lines"] or ()
    )
    addon_lines = (QuoteLine(a.name, Decimal(a.quantity), a.unit_price, a.subtotal, "addon") for a in addons)
    return BookingDetails(
        id=row["id"],
        room=room,
        range=span,
        claimed=span.widened(timedelta(minutes=row["setup_minutes"]), timedelta(minutes=row["teardown_minutes"])),
        status=status,
        completed=status is BookingStatus.CONFIRMED and row["ends_at"] <= row["now"],
        title=row["title"],
        event_type=row["event_type"],
        expected_guests=row["expected_guests"],
        layout=row["layout"],
        customer_notes=row["customer_notes"],
        setup_notes=row["setup_notes"],
        internal_notes=row["internal_notes"],
        online=row["online"],
        source=row["source"],
        lines=(*room_lines, *addon_lines),
        room_rate=row["room_rate"],
        room_subtotal=row["room_subtotal"],
        addons_subtotal=row["addons_subtotal"],
        discount=row["discount"],
        discount_reason=row["discount_reason"],
        tax_included=row["tax_included"],
        total_cost=row["total_cost"],
        paid=row["paid"],
        amount_due=due_of(row),
        addons=addons,
        customers=people_of(row),
        payments=tuple(_payment(p) for p in row["payments"] or ()),
        reschedules=tuple(_reschedule(r) for r in row["reschedules"] or ()),
        cancellation=_cancellation(row) if status is BookingStatus.CANCELLED else None,
        attendance=Attendance(row["attendance"]) if row["attendance"] else None,
        hold_expires_at=row["hold_expires_at"] if status is BookingStatus.PENDING else None,
        series_id=row["series_id"],
        series_index=row["series_index"],
        rescheduled=row["rescheduled"],
        created_by=row["created_by"],
        created_at=row["created_at"],
        version=row["version"],
        calendar_sequence=row["calendar_sequence"],
    )


def new_details(
    booking_id: int,
    created_at: datetime,
    values: Mapping[str, Any],
    plan: Plan,
    people: Iterable[PersonChoice],
    known: Mapping[int, Mapping[str, Any]],
) -> BookingDetails:
    """Return all of a booking that was just inserted, as it would be read, from what was written."""
    roles = list(CustomerRole)
    ordered = sorted(people, key=lambda p: (roles.index(p.role), known[p.user_id]["name_key"]))
    row = {
        **_UNTOUCHED,
        **values,
        "id": booking_id,
        "created_at": created_at,
        "now": created_at,
        "people": [{**known[p.user_id], "user_id": p.user_id, "role": p.role} for p in ordered],
        "addons": sorted(plan.addon_rows(), key=lambda a: int(a["addon_id"])),
        "lines": [{**line, "hours": line["hours"].quantize(_HOURS)} for line in plan.line_rows()],
    }
    return details(row, room_snapshot(plan.room.room))


def _payment(p: Mapping[str, Any]) -> PaymentSnapshot:
    return PaymentSnapshot(
        p["id"],
        PaymentMethod(p["method"]),
        Decimal(p["amount"]),
        p["reference"],
        p["taken_by"],
        _instant(p["taken_at"]),
    )


def _reschedule(r: Mapping[str, Any]) -> RescheduleSnapshot:
    return RescheduleSnapshot(
        original_room_id=r["old_room_id"],
        original=TimeRange(_instant(r["old_starts_at"]), _instant(r["old_ends_at"])),
        new_room_id=r["new_room_id"],
        new=TimeRange(_instant(r["new_starts_at"]), _instant(r["new_ends_at"])),
        original_cost=Decimal(r["old_cost"]),
        new_cost=Decimal(r["new_cost"]),
        rescheduled_at=_instant(r["rescheduled_at"]),
        rescheduled_by=r["rescheduled_by"],
        reason=r["reason"],
    )


def _cancellation(row: Mapping[str, Any]) -> CancellationSnapshot:
    return CancellationSnapshot(
        kind=CancelKind(row["cancel_kind"]),
        cancelled_at=row["cancelled_at"],
        reason=row["cancel_reason"],
        refund_policy=row["refund_policy"],
        refund_percent=row["refund_percent"] or ZERO,
        refund_amount=row["refund_amount"] or ZERO,
        cancellation_fee=row["cancellation_fee"] or ZERO,
    )


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text)
