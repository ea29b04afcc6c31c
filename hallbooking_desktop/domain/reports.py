"""The figures of the reports: each defined once, here, by its formula (SPEC 9).

A booking belongs to a period when its venue's calendar shows a day of the period at its start; both the first and the
last day belong to it. Holds that ran out are neither bookings nor cancellations, and count nowhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.money import ZERO
from hallbooking_desktop.domain.timeranges import EARLIEST, LATEST

#: What is reported on when nobody says: the last 30 days, today included.
_USUAL: Final = timedelta(days=29)
_MOST_DAYS: Final = 3_660
_TENTH: Final = Decimal("0.1")
_HUNDREDTH: Final = Decimal("0.01")
_HOUR: Final = 3_600


def percentage(part: Decimal | int, whole: Decimal | int) -> Decimal:
    """Return ``part`` of ``whole`` in percent with one decimal, half-up; 0.0 of nothing."""
    share = Decimal(part) * 100 / Decimal(whole) if whole else ZERO
    return share.quantize(_TENTH, rounding=ROUND_HALF_UP)


def average(total: Decimal | int, count: int) -> Decimal:
    """Return the average with two decimals, half-up; 0.00 of nothing."""
    return _share(total, count).quantize(_HUNDREDTH, rounding=ROUND_HALF_UP)


def _share(total: Decimal | int, count: int) -> Decimal:
    return Decimal(total) / count if count else ZERO


def _check_years(**days: date | None) -> None:
    strange = [name for name, day in days.items() if day and not EARLIEST.year < day.year < LATEST.year - 1]
    if strange:
        raise ValidationFailed(dict.fromkeys(strange, "The year must be between 1901 and 2198."))


@dataclass(frozen=True, slots=True)
class Period:
    """Some whole days, the first and the last included; each venue has its own calendar."""

    start: date
    end: date

    def __post_init__(self) -> None:
        _check_years(start_date=self.start, end_date=self.end)
        if self.end < self.start:
            raise ValidationFailed({"end_date": "The last day must not be before the first."})
        if (self.end - self.start).days >= _MOST_DAYS:
            raise ValidationFailed({"end_date": f"Ask for at most {_MOST_DAYS} days at once."})

    @classmethod
    def of(cls, start: date | None, end: date | None, today: date) -> Period:
        """Return the days that are asked for, by default the last 30 until today.

        Raises:
            ValidationFailed: the end is before the start, or the period is longer than ten years.
        """
        _check_years(start_date=start, end_date=end)
        if end is None:
            end = today if start is None or start <= today else start + _USUAL
        return cls(end - _USUAL if start is None else start, end)

    def __str__(self) -> str:
        return f"{self.start.isoformat()} to {self.end.isoformat()}"


@dataclass(frozen=True, slots=True)
class BookingFigures:
    """Sums over the bookings of a period (and perhaps of one day, room, venue or status)."""

    #: All bookings: unpaid, confirmed and cancelled ones.
    bookings: int = 0
    confirmed: int = 0
    cancelled: int = 0
    #: Total cost of the confirmed bookings.
    revenue: Decimal = ZERO
    #: What was kept of cancelled bookings, and of falls in price by late reschedules.
    retained_fees: Decimal = ZERO
    #: What went back to wallets when bookings were cancelled.
    refunds: Decimal = ZERO
    #: Booked time of the confirmed bookings, without setup and teardown.
    confirmed_seconds: int = 0

    @property
    def average_booking_value(self) -> Decimal:
        """Revenue ÷ confirmed bookings, for the currency to round."""
        return _share(self.revenue, self.confirmed)

    @property
    def cancellation_rate(self) -> Decimal:
        """Cancelled ÷ all bookings, in percent."""
        return percentage(self.cancelled, self.bookings)

    @property
    def average_duration_hours(self) -> Decimal:
        """Booked hours ÷ confirmed bookings."""
        return average(Decimal(self.confirmed_seconds) / _HOUR, self.confirmed)


@dataclass(frozen=True, slots=True)
class VenueFigures:
    """A venue in a period."""

    venue_id: int
    name: str
    bookings: int
    confirmed: int
    revenue: Decimal
    #: Open hours of the leaf rooms that are still offered, less closures, in seconds. The hours are today's.
    open_seconds: int
    #: What of these is booked and confirmed; a divisible hall's booking takes each of its parts.
    occupied_seconds: int
    #: The room that brought the most revenue, then the most bookings; None without any confirmed one.
    top_room: str | None
    #: Average stars of all visible reviews of its rooms, whenever they were written; None without any.
    average_rating: Decimal | None

    @property
    def occupancy_rate(self) -> Decimal:
        """Confirmed hours within opening hours ÷ open hours less closures, in percent; never over 100."""
        return percentage(self.occupied_seconds, self.open_seconds)


@dataclass(frozen=True, slots=True)
class CustomerFigures:
    """The customers of a period: organisers of a confirmed booking in it."""

    customers: int
    #: Customers who had no confirmed booking before the period; the others are repeat customers.
    new: int
    #: Total cost of all confirmed bookings that these customers had until the period's end.
    lifetime_revenue: Decimal
    #: Visible reviews that were written in the period, and their stars.
    reviews: int
    stars: int

    @property
    def repeat(self) -> int:
        """Customers who had a confirmed booking before the period."""
        return self.customers - self.new

    @property
    def repeat_rate(self) -> Decimal:
        """Repeat ÷ all customers of the period, in percent."""
        return percentage(self.repeat, self.customers)

    @property
    def average_lifetime_value(self) -> Decimal:
        """Lifetime revenue ÷ customers, for the currency to round."""
        return _share(self.lifetime_revenue, self.customers)

    @property
    def satisfaction(self) -> Decimal | None:
        """Average stars of the period's reviews; None without any."""
        return average(self.stars, self.reviews) if self.reviews else None
