"""Bookings, payments, wallets, the audit log."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any

from pydantic import Field

from hallbooking_desktop.domain.bookings import Attendance, CustomerRole, PaymentMethod
from hallbooking_desktop.web.schemas.catalogue import RoomBrief
from hallbooking_desktop.web.schemas.common import Answered, Asked, Id, Instant, Moment, Money, Number, Text

Quantity = Annotated[int, Field(ge=1, le=100_000)]


class AddonWish(Asked):
    """An add-on and how many."""

    addon_id: Id
    quantity: Quantity = 1


class CustomerWish(Asked):
    """A customer and the role in the booking."""

    user_id: Id
    role: CustomerRole = CustomerRole.ORGANISER


class NewBooking(Asked):
    """A wanted booking. Without customers it is for whoever books; the first one named organises."""

    room_id: Id
    start_time: Instant
    end_time: Instant
    addons: list[AddonWish] = Field(default_factory=list, max_length=100)
    customer_ids: list[Id] | None = Field(None, max_length=100)
    customers: list[CustomerWish] | None = Field(
        None, max_length=100, description="instead of customer_ids, with roles"
    )
    title: Text = ""
    event_type: Text = ""
    expected_guests: Annotated[int, Field(ge=1, le=100_000)] | None = None
    layout: Text = ""
    notes: Text = ""
    setup_notes: Text = ""
    internal_notes: Text = ""
    online: bool = False


class BookingChanges(Asked):
    """What is to be other than it is; what is left out stays."""

    addons: list[AddonWish] | None = Field(None, max_length=100)
    customer_ids: list[Id] | None = Field(None, max_length=100)
    customers: list[CustomerWish] | None = Field(None, max_length=100)
    title: Text | None = None
    event_type: Text | None = None
    expected_guests: Annotated[int, Field(ge=1, le=100_000)] | None = None
    layout: Text | None = None
    notes: Text | None = None
    setup_notes: Text | None = None
    internal_notes: Text | None = None
    online: bool | None = None
    version: int | None = Field(None, description="refuse if somebody else changed it since this version")


class PaymentWish(Asked):
    """Money for a booking; without an amount all that is due. A bank transfer needs a reference."""

    method: PaymentMethod
    reference: Text | None = None
    amount: Annotated[Money, Field(gt=0)] | None = None


class RescheduleWish(Asked):
    """Where a booking is to go."""

    new_start_time: Instant
    new_end_time: Instant
    new_room_id: Id | None = None
    reason: Text | None = None
    leave_due: bool = Field(
        default=False, description="staff: leave a price difference as amount due instead of taking it from the wallet"
    )


class CancelWish(Asked):
    """Why a booking is cancelled. ``venue_fault`` (staff) refunds in full; ``override_percent`` is an admin's."""

    reason: Text | None = None
    venue_fault: bool = False
    override_percent: Annotated[Decimal, Field(ge=0, le=100, allow_inf_nan=False)] | None = None


class ExtendWish(Asked):
    """By how much a booking is to end later: 15, 30 or 60 minutes."""

    minutes: int


class AttendanceWish(Asked):
    """What was seen on the day."""

    attendance: Attendance


class SoldAddon(Answered):
    """An add-on as sold."""

    addon_id: int
    name: str
    unit_price: Money
    quantity: int
    subtotal: Money


class Person(Answered):
    """A customer in a booking. E-mail and phone show to the person and to staff."""

    user_id: int
    full_name: str
    role: CustomerRole
    email: str | None = None
    phone: str | None = None


class Booking(Answered):
    """A booking. ``status``: pending, confirmed, completed or cancelled."""

    id: int
    room: RoomBrief
    start_time: Moment
    end_time: Moment
    status: str
    total_cost: Money
    amount_due: Money
    addons: list[SoldAddon]
    customers: list[Person]
    created_at: Moment


class CreatedBooking(Answered):
    """A new booking, which holds its slot until ``hold_expires_at``."""

    booking_id: int
    room_id: int
    start_time: Moment
    end_time: Moment
    status: str
    total_cost: Money
    amount_due: Money
    addons: list[SoldAddon]
    confirmation_pdf_url: str
    hold_expires_at: Moment | None
    created_at: Moment


class OwnBookings(Answered):
    """One's own bookings: how many by state, and a page of them, the latest start first."""

    total: int
    pending: int
    confirmed: int
    cancelled: int
    bookings: list[Booking]


class MoveDone(Answered):
    """One move of a booking."""

    original_start: Moment
    original_end: Moment
    new_start: Moment
    new_end: Moment
    rescheduled_at: Moment
    reason: str


class Rescheduled(Answered):
    """A moved booking with all its moves."""

    booking_id: int
    status: str
    rescheduled: bool
    reschedule_history: list[MoveDone]


class Cancelled(Answered):
    """How a booking ended and what went back."""

    booking_id: int
    status: str
    cancellation_time: Moment
    refund_policy: str
    refund_amount: Money
    cancellation_fee: Money
    wallet_credited: bool


class QuoteWish(NewBooking):
    """A booking that is only priced."""


class QuoteLine(Answered):
    """One line of a price."""

    label: str
    kind: str
    quantity: Number
    unit_price: Money
    amount: Money


class Quote(Answered):
    """What a booking would cost, and what stands in its way."""

    lines: list[QuoteLine]
    room_subtotal: Money
    addons_subtotal: Money
    discount: Money
    tax_included: Money
    total: Money
    refusal_code: str | None
    refusal_message: str
    in_the_way: list[dict[str, Any]]
    alternatives: list[dict[str, Any]]
    warnings: list[str]


class Wallet(Answered):
    """A wallet. Without an entry yet it is made by the first look."""

    wallet_id: int
    user_id: int
    balance: Money
    transactions_count: int
    created_at: Moment


class Transaction(Answered):
    """One line of the ledger; DEBIT is negative. ``reference_id`` is a booking's id."""

    id: int
    type: str
    amount: Money
    status: str
    reference_id: int | None
    description: str
    created_at: Moment
    balance_after: Money | None = None


class Transactions(Answered):
    """A page of the ledger, newest first."""

    transactions: list[Transaction]
    total: int


class TopUpWish(Asked):
    """Money taken at the desk into a wallet."""

    amount: Annotated[Money, Field(gt=0)]
    method: PaymentMethod = PaymentMethod.CASH
    reference: Text = ""
    venue_id: int | None = Field(default=None, description="where it was taken; the caller's own venue if left out")


class AdjustmentWish(Asked):
    """Positive credits, negative debits; the reason is stored."""

    amount: Money
    reason: Text


class AuditLine(Answered):
    """One line of the append-only audit log; ids of people, never their data."""

    id: int
    at: Moment
    actor_id: int | None
    actor_role: str
    source: str
    action: str
    entity: str
    entity_id: int | None
    venue_id: int | None
    before: dict[str, Any] | None
    after: dict[str, Any] | None
