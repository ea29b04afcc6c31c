"""What callers ask of the catalogue: frozen requests. Amounts ``Decimal``, lengths in minutes."""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal

from hallbooking_desktop.domain.money import ZERO
from hallbooking_desktop.domain.refunds import DEFAULT_TIERS, RefundTiers
from hallbooking_desktop.services.snapshots import BookingRules, HoursInterval, RoomSnapshot, VenueSnapshot

#: Every day from 08:00 to 22:00 (SPEC 3).
DEFAULT_HOURS = tuple(HoursInterval(weekday, 8 * 60, 22 * 60) for weekday in range(7))
DEFAULT_RULES = BookingRules()


@dataclass(frozen=True, slots=True)
class NewVenue:
    """All that is typed about a venue; also what replaces it when it is edited (hours stay: ``set_hours``).

    ``timezone`` is an IANA name. ``hours`` count when the venue is made.
    """

    name: str
    city: str
    timezone: str
    address: str = ""
    state: str = ""
    country: str = ""
    postal_code: str = ""
    description: str = ""
    contact_phone: str = ""
    contact_email: str = ""
    total_capacity: int | None = None
    rules: BookingRules = DEFAULT_RULES
    tax_rate_percent: Decimal = ZERO
    deposit_percent: Decimal = Decimal(100)
    refund_tiers: RefundTiers = DEFAULT_TIERS
    hours: tuple[HoursInterval, ...] = DEFAULT_HOURS

    @classmethod
    def of(cls, venue: VenueSnapshot) -> NewVenue:
        """Return a venue as it is, for what is changed about it to be put in."""
        return cls(**{field.name: getattr(venue, field.name) for field in fields(cls)})


@dataclass(frozen=True, slots=True)
class NewRoom:
    """All that is typed about a room; also what replaces it when it is edited.

    ``part_ids``: the rooms of the venue that a divisible hall is made of. ``own_hours`` None: the venue's count.
    """

    venue_id: int
    name: str
    capacity: int
    rate_per_hour: Decimal
    type: str = "hall"
    amenities: tuple[str, ...] = ()
    description: str = ""
    in_service: bool = True
    setup_minutes: int = 0
    teardown_minutes: int = 0
    part_ids: tuple[int, ...] = ()
    own_hours: tuple[HoursInterval, ...] | None = None

    @classmethod
    def of(cls, room: RoomSnapshot) -> NewRoom:
        """Return a room as it is, for what is changed about it to be put in."""
        return cls(**{field.name: getattr(room, field.name) for field in fields(cls)})


@dataclass(frozen=True, slots=True)
class NewAddon:
    """All that is typed about an add-on; also what replaces it. ``stock`` None: no limit."""

    venue_id: int
    name: str
    price: Decimal
    description: str = ""
    stock: int | None = None
    active: bool = True
