"""Frozen snapshots that services hand out; never mapped objects. Instants are aware UTC, amounts ``Decimal``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Generic, TypeVar

from hallbooking_desktop.domain.bookings import Attendance, BookingStatus, CancelKind, CustomerRole, PaymentMethod
from hallbooking_desktop.domain.permissions import Actor, Role
from hallbooking_desktop.domain.refunds import DEFAULT_TIERS, RefundTiers
from hallbooking_desktop.domain.timeranges import TimeRange

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of a list and how many there are in all."""

    rows: tuple[T, ...]
    total: int
    offset: int = 0


# --- people ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class UserSnapshot:
    """A person. A customer may lack e-mail and password."""

    id: int
    full_name: str
    email: str | None
    phone: str | None
    role: Role
    language: str
    organisation: str
    assigned_venue_id: int | None
    customer_group: str | None
    active: bool
    notes: str
    created_at: datetime
    version: int


@dataclass(frozen=True, slots=True)
class SignedIn:
    """An opened session."""

    user: UserSnapshot
    actor: Actor
    access_token: str
    refresh_token: str


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """A line of the customers' table."""

    id: int
    full_name: str
    email: str | None
    phone: str | None
    organisation: str
    bookings: int
    upcoming: int
    last_booking: datetime | None
    balance: Decimal
    version: int


@dataclass(frozen=True, slots=True)
class CustomerMatch:
    """A customer found by part of a name, phone or e-mail; ``reason`` says why it is offered as a duplicate."""

    id: int
    full_name: str
    email: str | None
    phone: str | None
    organisation: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CreatedCustomer:
    """A customer made inline, and who might be the same person."""

    customer: UserSnapshot
    duplicates: tuple[CustomerMatch, ...]


# --- catalogue ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class HoursInterval:
    """Open from ``opens`` to ``closes`` on a weekday (0 Monday): local minutes of the day; closes may exceed 1440."""

    weekday: int
    opens: int
    closes: int


@dataclass(frozen=True, slots=True)
class BookingRules:
    """A venue's rules; None means no rule. Minutes, but ``horizon_days``."""

    slot_step_minutes: int = 15
    shortest_minutes: int | None = 30
    longest_minutes: int | None = None
    notice_minutes: int | None = None
    horizon_days: int | None = None


@dataclass(frozen=True, slots=True)
class PhotoSnapshot:
    """A picture of a venue or a room; ``media_id`` is what the media service reads its bytes by."""

    id: int
    media_id: str
    caption: str
    position: int


@dataclass(frozen=True, slots=True)
class VenueSnapshot:
    """A site with an address."""

    id: int
    name: str
    city: str
    address: str
    state: str
    country: str
    postal_code: str
    description: str
    contact_phone: str
    contact_email: str
    total_capacity: int | None
    timezone: str
    rules: BookingRules
    tax_rate_percent: Decimal
    deposit_percent: Decimal
    hours: tuple[HoursInterval, ...]
    archived: bool
    version: int
    refund_tiers: RefundTiers = DEFAULT_TIERS
    photos: tuple[PhotoSnapshot, ...] = ()


@dataclass(frozen=True, slots=True)
class RoomSnapshot:
    """What is booked; "hall" in the interface. ``part_ids`` is not empty for a divisible hall."""

    id: int
    venue_id: int
    venue_name: str
    city: str
    timezone: str
    name: str
    type: str
    capacity: int
    rate_per_hour: Decimal
    amenities: tuple[str, ...]
    description: str
    in_service: bool
    setup_minutes: int
    teardown_minutes: int
    part_ids: tuple[int, ...]
    own_hours: tuple[HoursInterval, ...] | None
    average_rating: Decimal | None
    review_count: int
    archived: bool
    version: int
    photos: tuple[PhotoSnapshot, ...] = ()


@dataclass(frozen=True, slots=True)
class AddonSnapshot:
    """Sold with a booking. ``stock``: how many can be out at once, None for no limit."""

    id: int
    venue_id: int
    name: str
    description: str
    price: Decimal
    stock: int | None
    active: bool
    version: int


@dataclass(frozen=True, slots=True)
class ClosureSnapshot:
    """A venue (``room_id`` None) or a room is closed for a range."""

    id: int
    venue_id: int
    room_id: int | None
    range: TimeRange
    reason: str
    version: int


@dataclass(frozen=True, slots=True)
class BlockSnapshot:
    """A room is kept free by staff, without a customer."""

    id: int
    room_id: int
    venue_id: int
    range: TimeRange
    reason: str
    created_by: int | None
    version: int


# --- availability and search ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TentativeSlot:
    """A live hold inside the day."""

    range: TimeRange
    hold_expires_at: datetime | None


@dataclass(frozen=True, slots=True)
class UnavailableSlot:
    """A part of the day that cannot be booked; ``status``: booked, blocked, closed, closure, out_of_service."""

    range: TimeRange
    status: str


@dataclass(frozen=True, slots=True)
class AvailabilitySnapshot:
    """A room's day, venue-local, cut to that day; instants in UTC."""

    room_id: int
    day: date
    timezone: str
    available: tuple[TimeRange, ...]
    tentative: tuple[TentativeSlot, ...]
    unavailable: tuple[UnavailableSlot, ...]


@dataclass(frozen=True, slots=True)
class Alternative:
    """A free time near the wanted one, of the same room or another of the venue."""

    room_id: int
    room_name: str
    range: TimeRange


@dataclass(frozen=True, slots=True)
class InTheWay:
    """What occupies the wanted range. ``booking_id`` or ``block_id`` is None for those who may not know."""

    room_id: int
    room_name: str
    range: TimeRange
    status: str
    booking_id: int | None = None
    block_id: int | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class RoomMatch:
    """One search result."""

    room: RoomSnapshot
    available: tuple[TimeRange, ...]
    missing_amenities: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class SearchResult:
    """``count`` is all matches before paging; ``relaxed`` names what was loosened: amenities, capacity."""

    matches: tuple[RoomMatch, ...]
    count: int
    relaxed: tuple[str, ...]


# --- bookings ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """One line of a price: ``hours`` and ``rate`` for the room's parts, a quantity and price for an add-on."""

    label: str
    quantity: Decimal
    unit_price: Decimal
    amount: Decimal
    kind: str = "room"


@dataclass(frozen=True, slots=True)
class QuoteSnapshot:
    """What a booking would cost, and what stands in its way. ``warnings`` do not forbid; codes such as capacity."""

    lines: tuple[QuoteLine, ...]
    room_subtotal: Decimal
    addons_subtotal: Decimal
    discount: Decimal
    tax_included: Decimal
    total: Decimal
    in_the_way: tuple[InTheWay, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    warnings: tuple[str, ...] = ()
    refusal_code: str | None = None
    refusal_message: str = ""


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """A booking or a block as the calendar draws it.

    ``claimed`` is the range with setup and teardown. ``status`` is pending, confirmed, completed or block.
    """

    kind: str
    id: int
    room_id: int
    leaf_room_ids: tuple[int, ...]
    title: str
    customer: str
    range: TimeRange
    claimed: TimeRange
    status: str
    attendance: Attendance | None
    hold_expires_at: datetime | None
    amount_due: Decimal
    series_id: int | None
    version: int


@dataclass(frozen=True, slots=True)
class CalendarSnapshot:
    """Everything that the calendar draws between two instants for one venue."""

    venue: VenueSnapshot
    rooms: tuple[RoomSnapshot, ...]
    range: TimeRange
    entries: tuple[CalendarEntry, ...]
    closures: tuple[ClosureSnapshot, ...]
    #: room id -> the ranges in which it is open (hours less closures)
    open_ranges: Mapping[int, tuple[TimeRange, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BookingRow:
    """A line of the bookings' table. ``status`` adds completed to the stored states."""

    id: int
    room_id: int
    room_name: str
    venue_id: int
    venue_name: str
    timezone: str
    title: str
    customer: str
    range: TimeRange
    status: str
    total_cost: Decimal
    amount_due: Decimal
    hold_expires_at: datetime | None
    created_at: datetime
    version: int


@dataclass(frozen=True, slots=True)
class BookingCustomer:
    """A customer in a booking."""

    user_id: int
    full_name: str
    email: str | None
    phone: str | None
    role: CustomerRole


@dataclass(frozen=True, slots=True)
class BookingAddon:
    """An add-on as sold: name and price at booking."""

    addon_id: int
    name: str
    unit_price: Decimal
    quantity: int
    subtotal: Decimal


@dataclass(frozen=True, slots=True)
class PaymentSnapshot:
    """Money that came in for a booking (positive) or went back (negative)."""

    id: int
    method: PaymentMethod
    amount: Decimal
    reference: str
    taken_by: int | None
    taken_at: datetime


@dataclass(frozen=True, slots=True)
class RescheduleSnapshot:
    """One move in a booking's history."""

    original_room_id: int
    original: TimeRange
    new_room_id: int
    new: TimeRange
    original_cost: Decimal
    new_cost: Decimal
    rescheduled_at: datetime
    rescheduled_by: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class CancellationSnapshot:
    """How a booking ended and what went back."""

    kind: CancelKind
    cancelled_at: datetime
    reason: str
    refund_policy: str
    refund_percent: Decimal
    refund_amount: Decimal
    cancellation_fee: Decimal


@dataclass(frozen=True, slots=True)
class BookingDetails:
    """All of one booking. ``status`` is the stored state; ``completed`` when confirmed and past its end."""

    id: int
    room: RoomSnapshot
    range: TimeRange
    claimed: TimeRange
    status: BookingStatus
    completed: bool
    title: str
    event_type: str
    expected_guests: int | None
    layout: str
    customer_notes: str
    setup_notes: str
    internal_notes: str
    online: bool
    source: str
    lines: tuple[QuoteLine, ...]
    room_rate: Decimal
    room_subtotal: Decimal
    addons_subtotal: Decimal
    discount: Decimal
    discount_reason: str
    tax_included: Decimal
    total_cost: Decimal
    paid: Decimal
    amount_due: Decimal
    addons: tuple[BookingAddon, ...]
    customers: tuple[BookingCustomer, ...]
    payments: tuple[PaymentSnapshot, ...]
    reschedules: tuple[RescheduleSnapshot, ...]
    cancellation: CancellationSnapshot | None
    attendance: Attendance | None
    hold_expires_at: datetime | None
    series_id: int | None
    rescheduled: bool
    created_by: int | None
    created_at: datetime
    version: int
    #: How often calendars were to be told of a change: the SEQUENCE of its iCalendar entry.
    calendar_sequence: int = 0
    #: Which of its series' occurrences it is, from 0.
    series_index: int | None = None

    @property
    def organiser(self) -> BookingCustomer:
        """The customer who gets refunds."""
        return next(c for c in self.customers if c.role is CustomerRole.ORGANISER)


@dataclass(frozen=True, slots=True)
class OwnBookings:
    """A page of one's own bookings, and how many there are in each stored state."""

    page: Page[BookingDetails]
    counts: Mapping[BookingStatus, int]


@dataclass(frozen=True, slots=True)
class ReschedulePreview:
    """What a move would do, before it counts. ``difference`` is positive when more is owed."""

    quote: QuoteSnapshot
    old_total: Decimal
    difference: Decimal
    credited: Decimal
    charged_to_wallet: Decimal
    left_due: Decimal


@dataclass(frozen=True, slots=True)
class OccurrenceProblem:
    """What keeps an occurrence from going to ``range``: the codes of `Occurrence`, and what is in the way there."""

    booking_id: int
    range: TimeRange
    problem: str
    problem_text: str
    in_the_way: tuple[InTheWay, ...] = ()


@dataclass(frozen=True, slots=True)
class SeriesMovePreview:
    """What a move of occurrences would do, all together, before it counts; with a problem none of them moves."""

    bookings: int
    old_total: Decimal
    new_total: Decimal
    credited: Decimal
    left_due: Decimal
    problems: tuple[OccurrenceProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class RefundPreview:
    """What a cancellation would pay back, before it counts; of ``bookings`` of a series, all together.

    Those have neither one policy nor one percentage.
    """

    paid: Decimal
    policy: str
    percent: Decimal
    refund: Decimal
    fee: Decimal
    to_wallet_of: str
    bookings: int = 1


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One occurrence of a series: local start and end, real duration, and what is wrong with it, if anything.

    ``problem``: empty, conflict, closed, closure, past, or rule.
    """

    index: int
    range: TimeRange
    local_start: datetime
    local_end: datetime
    cost: Decimal
    problem: str = ""
    problem_text: str = ""


@dataclass(frozen=True, slots=True)
class SeriesPreview:
    """Every occurrence and the sum of those that can be booked."""

    occurrences: tuple[Occurrence, ...]
    total: Decimal


# --- money and audit ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class WalletSnapshot:
    """A customer's wallet."""

    id: int
    user_id: int
    owner: str
    balance: Decimal
    entries: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One line of the append-only ledger; DEBIT is negative. ``reference_id`` is a booking's id."""

    id: int
    type: str
    amount: Decimal
    status: str
    reference_id: int | None
    description: str
    created_at: datetime
    completed_at: datetime | None
    balance_after: Decimal | None
    created_by: int | None


@dataclass(frozen=True, slots=True)
class StatementLine:
    """What changed a balance, and what it was then."""

    entry: LedgerEntry
    balance: Decimal


@dataclass(frozen=True, slots=True)
class WalletStatement:
    """What happened in a wallet in some time: ``opening`` and all amounts together are ``closing``, to the cent."""

    wallet_id: int
    user_id: int
    owner: str
    email: str | None
    phone: str | None
    span: TimeRange
    opening: Decimal
    lines: tuple[StatementLine, ...]

    @property
    def closing(self) -> Decimal:
        """The balance at the end."""
        return self.lines[-1].balance if self.lines else self.opening

    @property
    def money_in(self) -> Decimal:
        """What came into the wallet."""
        return sum((line.entry.amount for line in self.lines if line.entry.amount > 0), Decimal(0))

    @property
    def money_out(self) -> Decimal:
        """What went out of it, as a positive amount."""
        return sum((-line.entry.amount for line in self.lines if line.entry.amount < 0), Decimal(0))


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One line of the append-only audit log; ids of people, never their data."""

    id: int
    at: datetime
    actor_id: int | None
    actor_role: str
    source: str
    action: str
    entity: str
    entity_id: int | None
    venue_id: int | None
    before: Mapping[str, object] | None
    after: Mapping[str, object] | None
