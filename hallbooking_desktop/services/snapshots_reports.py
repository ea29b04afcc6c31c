"""Reports as services hand them out. What each figure is, `domain.reports` says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar

from hallbooking_desktop.domain.reports import (
    AddonFigures,
    AheadFigures,
    BookingFigures,
    CustomerFigures,
    HourFigures,
    RoomFigures,
    VenueFigures,
)

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a report is about: some days, of all venues or of the one that is named."""

    start: date
    end: date
    venue_id: int | None
    venue_name: str | None


@dataclass(frozen=True, slots=True)
class OfDay:
    """A day with bookings, as the venues' calendars show it."""

    day: date
    figures: BookingFigures


@dataclass(frozen=True, slots=True)
class OfMonth:
    """A month with bookings, as much of it as belongs to the period; ``month`` is ``2030-01``."""

    month: str
    figures: BookingFigures


@dataclass(frozen=True, slots=True)
class OfRoom:
    """A room with bookings in the period."""

    room_id: int
    name: str
    venue_id: int
    figures: BookingFigures


@dataclass(frozen=True, slots=True)
class OfVenue:
    """A venue with bookings in the period."""

    venue_id: int
    name: str
    figures: BookingFigures


@dataclass(frozen=True, slots=True)
class OfStatus:
    """The bookings in one state: pending, confirmed or cancelled."""

    status: str
    figures: BookingFigures


@dataclass(frozen=True, slots=True)
class BookingsReport:
    """The bookings of a period. Days and months are in order; rooms and venues by revenue, the highest first."""

    asked: Asked
    total: BookingFigures
    by_date: tuple[OfDay, ...]
    by_month: tuple[OfMonth, ...]
    by_room: tuple[OfRoom, ...]
    by_venue: tuple[OfVenue, ...]
    by_status: tuple[OfStatus, ...]


@dataclass(frozen=True, slots=True)
class VenuesReport:
    """Each venue in a period, by name, and each room, by revenue, the highest first."""

    asked: Asked
    venues: tuple[VenueFigures, ...]
    rooms: tuple[RoomFigures, ...]


@dataclass(frozen=True, slots=True)
class HoursReport:
    """The hours of the week in a period, from Monday midnight on; without those in which nothing is ever open."""

    asked: Asked
    hours: tuple[HourFigures, ...]


@dataclass(frozen=True, slots=True)
class OfAddon:
    """An add-on that was booked in the period."""

    addon_id: int
    name: str
    venue_id: int
    venue_name: str
    figures: AddonFigures


@dataclass(frozen=True, slots=True)
class AddonsReport:
    """What add-ons brought: all together, and each by revenue, the highest first."""

    asked: Asked
    total: AddonFigures
    by_addon: tuple[OfAddon, ...]


@dataclass(frozen=True, slots=True)
class TakenOn:
    """What stood in the calendar on a day, by UTC's date."""

    day: date
    figures: AheadFigures


@dataclass(frozen=True, slots=True)
class AheadReport:
    """What was booked ahead on each day of a period, as noted then; days on which nothing was noted are left out."""

    asked: Asked
    by_day: tuple[TakenOn, ...]


@dataclass(frozen=True, slots=True)
class CustomersOfMonth:
    """The customers of a month of the period, as `CustomerFigures` counts them; ``month`` is ``2030-01``.

    ``new``: those who had no confirmed booking before it, in the period or before; added up, they are the period's.
    """

    month: str
    customers: int
    new: int

    @property
    def repeat(self) -> int:
        """Customers who had a confirmed booking before."""
        return self.customers - self.new


@dataclass(frozen=True, slots=True)
class SatisfactionOfMonth:
    """What the visible reviews of one month came to; ``month`` is ``2030-01``."""

    month: str
    reviews: int
    stars: int


@dataclass(frozen=True, slots=True)
class CustomersReport:
    """The customers of a period."""

    asked: Asked
    total: CustomerFigures
    by_month: tuple[SatisfactionOfMonth, ...]
    visits: tuple[CustomersOfMonth, ...]


@dataclass(frozen=True, slots=True)
class Reported(Generic[R]):
    """A report, and when its figures were true. ``from_cache``: they were computed for somebody before."""

    report: R
    computed_at: datetime
    from_cache: bool
