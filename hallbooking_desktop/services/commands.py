"""What callers ask of the services: frozen requests. Instants are aware, amounts ``Decimal``."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Literal

from hallbooking_desktop.domain.bookings import Attendance, CustomerRole, PaymentMethod
from hallbooking_desktop.domain.permissions import Role
from hallbooking_desktop.domain.reports import Counted
from hallbooking_desktop.domain.timeranges import TimeRange

#: What was noted of a booking's people, as somebody saw it.
Expected = Attendance | Literal["nothing", "anything"]


@dataclass(frozen=True, slots=True)
class NewCustomer:
    """A walk-in or a caller: a name and usually a phone; e-mail may be missing."""

    full_name: str
    phone: str | None = None
    email: str | None = None
    language: str = "en"
    organisation: str = ""
    notes: str = ""
    customer_group: str | None = None


@dataclass(frozen=True, slots=True)
class NewStaff:
    """A moderator (with a venue) or an admin. None leaves password, phone and language as they are."""

    email: str
    full_name: str
    role: Role
    assigned_venue_id: int | None = None
    password: str | None = None
    phone: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class UserEdit:
    """What replaces what is known of a person; None leaves a field as it is.

    Role, venue and password are an admin's to change, and the staff's only; organisation, notes and group are a
    customer's.
    """

    full_name: str | None = None
    email: str | None = None
    phone: str | None = None
    language: str | None = None
    organisation: str | None = None
    notes: str | None = None
    customer_group: str | None = None
    role: Role | None = None
    assigned_venue_id: int | None = None
    password: str | None = None


@dataclass(frozen=True, slots=True)
class UserQuery:
    """A page of users by name; None means all."""

    role: Role | None = None
    active: bool | None = None
    text: str = ""
    limit: int = 200
    offset: int = 0


@dataclass(frozen=True, slots=True)
class StaffQuery:
    """A page of the staff; ``sort`` names a field of StaffRow, a leading minus descends; None means all.

    ``venue_id``: who runs this venue; admins have all of them, and are not meant.
    """

    text: str = ""
    role: Role | None = None
    state: str | None = None
    sort: str = "full_name"
    limit: int = 200
    offset: int = 0
    venue_id: int | None = None


@dataclass(frozen=True, slots=True)
class CustomerQuery:
    """A page of customers; ``sort`` names a field of CustomerRow, a leading minus descends."""

    text: str = ""
    sort: str = "full_name"
    limit: int = 200
    offset: int = 0


@dataclass(frozen=True, slots=True)
class AddonChoice:
    """An add-on and how many."""

    addon_id: int
    quantity: int = 1


@dataclass(frozen=True, slots=True)
class PersonChoice:
    """A customer and the role in the booking."""

    user_id: int
    role: CustomerRole = CustomerRole.ORGANISER


@dataclass(frozen=True, slots=True)
class Discount:
    """A fall in price given by staff: a percentage of the subtotal or an amount; a reason is required."""

    reason: str
    percent: Decimal | None = None
    amount: Decimal | None = None


@dataclass(frozen=True, slots=True)
class BookingDraft:
    """A wanted booking. Without customers, a customer books for themselves."""

    room_id: int
    range: TimeRange
    addons: tuple[AddonChoice, ...] = ()
    customers: tuple[PersonChoice, ...] = ()
    title: str = ""
    event_type: str = ""
    expected_guests: int | None = None
    layout: str = ""
    customer_notes: str = ""
    setup_notes: str = ""
    internal_notes: str = ""
    online: bool = False
    discount: Discount | None = None


@dataclass(frozen=True, slots=True)
class BookingEdit:
    """What replaces what is there; None leaves a field as it is."""

    addons: tuple[AddonChoice, ...] | None = None
    customers: tuple[PersonChoice, ...] | None = None
    title: str | None = None
    event_type: str | None = None
    expected_guests: int | None = None
    layout: str | None = None
    customer_notes: str | None = None
    setup_notes: str | None = None
    internal_notes: str | None = None
    online: bool | None = None
    discount: Discount | None = None


@dataclass(frozen=True, slots=True)
class PaymentOrder:
    """Money for a booking; ``amount`` None pays all that is due. A bank transfer needs a reference."""

    method: PaymentMethod
    amount: Decimal | None = None
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """A new range and/or room. ``leave_due``: staff leave a price difference as amount due instead of the wallet."""

    range: TimeRange
    room_id: int | None = None
    reason: str = "Customer requested"
    leave_due: bool = False


@dataclass(frozen=True, slots=True)
class SeriesMove:
    """How occurrences move by the clock on the wall: ``shift`` both ends, ``longer`` the end alone besides.

    ``room_id`` None: each stays in its room. A dearer price is left due.
    """

    shift: timedelta = timedelta(0)
    longer: timedelta = timedelta(0)
    room_id: int | None = None
    reason: str = "Series moved"


@dataclass(frozen=True, slots=True)
class Cancellation:
    """``venue_fault`` refunds in full (staff, with a reason); ``override_percent`` is an admin's, with a reason.

    ``unpaid_only``: whoever asks takes it for an unpaid hold; one that was paid meanwhile is left alone.
    """

    reason: str = ""
    venue_fault: bool = False
    override_percent: Decimal | None = None
    unpaid_only: bool = False


#: Venues with the range that counts for them: a day begins at another instant for each zone.
ByVenue = tuple[tuple[frozenset[int], TimeRange], ...]


@dataclass(frozen=True, slots=True)
class BookingQuery:
    """A page of bookings; ``sort`` names a field of BookingRow, a leading minus descends.

    ``by_venue``: what counts for these venues instead of ``start`` and ``end``, which count for the others.
    ``status``: pending, confirmed, completed, cancelled. ``text`` looks at number, title, customer, phone.
    ``counted``: only what a figure of the reports counts.
    """

    venue_id: int | None = None
    room_id: int | None = None
    status: frozenset[str] = frozenset()
    start: datetime | None = None
    end: datetime | None = None
    by_venue: ByVenue = field(default=(), kw_only=True)
    text: str = ""
    customer_id: int | None = None
    sort: str = "-start"
    limit: int = 200
    offset: int = 0
    counted: Counted | None = None


@dataclass(frozen=True, slots=True)
class TodayQuery:
    """Which day of which venue. None: the actor's own venue, or all of them to admins; and the present day there."""

    venue_id: int | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class CalendarQuery:
    """Which venue, rooms (all when empty) and instants the calendar shows."""

    venue_id: int
    range: TimeRange
    room_ids: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """A search of SPEC 4. ``start`` and ``end`` are venue-local minutes of ``day``; end may exceed 1440.

    ``duration_minutes``: free for so long at some time of the day. ``text``: words of which each is a part of the
    room's, its venue's or its city's name.
    """

    day: date
    city: str | None = None
    venue_id: int | None = None
    start_minute: int | None = None
    end_minute: int | None = None
    min_capacity: int | None = None
    amenities: tuple[str, ...] = ()
    min_price: Decimal | None = None
    max_price: Decimal | None = None
    type: str | None = None
    favourites_only: bool = False
    limit: int = 50
    offset: int = 0
    duration_minutes: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class RecurrenceRule:
    """An RRULE (RFC 5545) without DTSTART, which the draft's range gives; ``exceptions`` are local dates left out."""

    rrule: str
    exceptions: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class SeriesDraft:
    """A recurring booking. ``skip_problems``: leave out what cannot be booked, else all or nothing."""

    first: BookingDraft
    rule: RecurrenceRule
    skip_problems: bool = False


@dataclass(frozen=True, slots=True)
class NewBlock:
    """Keep a room free."""

    room_id: int
    range: TimeRange
    reason: str = ""


@dataclass(frozen=True, slots=True)
class WalletAdjustment:
    """Positive credits, negative debits; the reason is stored."""

    amount: Decimal
    reason: str


@dataclass(frozen=True, slots=True)
class TopUp:
    """Money taken at the desk into a wallet: a CREDIT. ``venue_id``: where it was taken; None: at the actor's own."""

    amount: Decimal
    method: PaymentMethod = PaymentMethod.CASH
    reference: str = ""
    venue_id: int | None = None


@dataclass(frozen=True, slots=True)
class AuditQuery:
    """A page of the audit log, newest first unless ``oldest_first``; None and empty mean all.

    ``actor_role`` finds what people of a role did, ``program`` what nobody did in person; ``text`` is the number of
    the thing, or part of the name of a person who did it or whom it is about.
    """

    entity: str | None = None
    entity_id: int | None = None
    actor_id: int | None = None
    start: datetime | None = None
    end: datetime | None = None
    limit: int = 200
    offset: int = 0
    actions: frozenset[str] = field(default_factory=frozenset)
    actor_role: str | None = None
    program: bool = False
    venue_id: int | None = None
    source: str | None = None
    text: str = ""
    oldest_first: bool = False
