"""What the demo's bookings are made of before they are written, and the columns that are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from hallbooking_desktop.app.demo.catalogue import DemoRoom
from hallbooking_desktop.app.demo.fates import Story
from hallbooking_desktop.app.demo.money import Money
from hallbooking_desktop.app.demo.people import DemoPerson
from hallbooking_desktop.domain.refunds import Refund

#: table -> its columns between spaces
COLUMNS: Mapping[str, str] = {
    "bookings": (
        "id venue_id room_id series_id series_index status starts_at ends_at setup_minutes teardown_minutes"
        " hold_expires_at title event_type expected_guests layout customer_notes setup_notes internal_notes online"
        " source customer_key room_rate room_subtotal addons_subtotal discount discount_percent discount_reason"
        " tax_included total_cost refund_basis rescheduled calendar_sequence attendance confirmed_at cancelled_at"
        " cancel_kind cancel_reason refund_policy refund_percent refund_amount cancellation_fee created_by created_at"
        " paid"
    ),
    "booking_customers": "booking_id user_id role",
    "booking_addons": "booking_id addon_id name unit_price quantity subtotal",
    "booking_price_lines": "booking_id position label hours rate amount",
    "booking_reschedules": (
        "booking_id old_room_id old_starts_at old_ends_at old_cost new_room_id new_starts_at new_ends_at new_cost"
        " rescheduled_by rescheduled_at reason"
    ),
}


class Cost(NamedTuple):
    """What a booking costs, for how many guests, with which add-ons (id, quantity)."""

    room: Decimal
    addons: Decimal
    discount: Decimal
    tax: Decimal
    total: Decimal
    guests: int
    sold: list[tuple[int, int]]


class Facts(NamedTuple):
    """One booking, worked out. ``moved`` is the start it had before, ``paid_at`` when money came first; 0 for never.

    ``paid`` is what is there now.
    """

    number: int
    story: Story
    room: DemoRoom
    customer: DemoPerson
    series_id: int | None
    cost: Cost
    source: str
    by: int
    moved: int
    paid_at: int
    paid: Decimal
    back: Refund | None


class Trace(NamedTuple):
    """A line for the audit log; sorts by time."""

    at: int
    action: str
    booking_id: int
    venue_id: int
    actor_id: int | None
    role: str
    source: str
    before: str | None
    after: str


@dataclass(slots=True)
class Chunk:
    """Rows of some bookings, ready for COPY, by table."""

    lines: dict[str, list[str]] = field(default_factory=lambda: {table: [] for table in COLUMNS})


@dataclass(slots=True)
class Written:
    """What the chunks leave to be written when all bookings stand."""

    money: list[Money] = field(default_factory=list)
    traces: list[Trace] = field(default_factory=list)
    #: booking, room, user, stars, text index, minutes
    reviews: list[tuple[int, int, int, int, int, int]] = field(default_factory=list)
