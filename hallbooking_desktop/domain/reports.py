"""The figures of the reports: each defined once, here, by its formula (SPEC 9).

A booking belongs to a period when its venue's calendar shows a day of the period at its start; both the first and the
last day belong to it. Holds that ran out are neither bookings nor cancellations, and count nowhere.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Final

from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.money import ZERO
from hallbooking_desktop.domain.timeranges import EARLIEST, LATEST

#: What is reported on when nobody says: the last 30 days, today included.
_USUAL: Final = timedelta(days=29)
_DAY: Final = timedelta(days=1)
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


def hours(seconds: int) -> Decimal:
    """Return seconds as hours with two decimals, half-up."""
    return average(seconds, _HOUR)


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

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.end - self.start).days + 1

    def before(self) -> Period:
        """Return the period before, to compare with: of whole months as many months, else as many days."""
        months = self._whole_months()
        last = self.start - _DAY
        return Period(_months_on(self.start, -months) if months else last - timedelta(days=self.days - 1), last)

    def year_before(self) -> Period:
        """Return the same days of the year before; whole months stay whole, and 29 February is 28 February."""
        whole = self._whole_months()
        end = _months_on(self.end.replace(day=1), -11) - _DAY if whole else _months_on(self.end, -12)
        return Period(_months_on(self.start, -12), end)

    def _whole_months(self) -> int:
        """Return how many calendar months it is made of; 0 where it is not."""
        after = self.end + _DAY
        if self.start.day != 1 or after.day != 1:
            return 0
        return 12 * (after.year - self.start.year) + after.month - self.start.month

    def __str__(self) -> str:
        return f"{self.start.isoformat()} to {self.end.isoformat()}"


class CountedBy(StrEnum):
    """Why a figure counts a booking."""

    #: It begins in the period.
    START = "start"
    #: It is confirmed and takes some of the open hours of the period: such bookings make the occupancy.
    USE = "use"


@dataclass(frozen=True, slots=True)
class Counted:
    """Which bookings a figure counts: of a period, and of one venue or one room where these are named.

    By its use a room is also taken by bookings of the whole that it is a part of.
    """

    period: Period
    by: CountedBy = CountedBy.START
    venue_id: int | None = None
    room_id: int | None = None


def _months_on(day: date, months: int) -> date:
    """Return the same day some months later or earlier; the month's last where it has fewer days."""
    number = 12 * day.year + day.month - 1 + months
    year, month = divmod(number, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


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

    def __add__(self, other: BookingFigures) -> BookingFigures:
        """Return the figures of both: no booking is in two of what is added up."""
        return BookingFigures(
            self.bookings + other.bookings,
            self.confirmed + other.confirmed,
            self.cancelled + other.cancelled,
            self.revenue + other.revenue,
            self.retained_fees + other.retained_fees,
            self.refunds + other.refunds,
            self.confirmed_seconds + other.confirmed_seconds,
        )

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
class RoomFigures:
    """A room in a period. Of a divisible hall, and of one that is offered no more, occupancy is not told."""

    room_id: int
    name: str
    venue_id: int
    #: Of the room itself: a booking of the whole hall is none of its parts.
    bookings: int
    confirmed: int
    revenue: Decimal
    #: Open hours less closures, in seconds; None of a room that is divided, archived or never open.
    open_seconds: int | None
    #: What of these is booked and confirmed, by itself or with the whole hall that it is a part of.
    occupied_seconds: int | None

    @property
    def occupancy_rate(self) -> Decimal | None:
        """Confirmed hours within opening hours ÷ open hours less closures, in percent; never over 100."""
        if self.open_seconds is None or self.occupied_seconds is None:
            return None
        return percentage(self.occupied_seconds, self.open_seconds)


@dataclass(frozen=True, slots=True)
class HourFigures:
    """One hour of the week, by the venues' clocks, over all leaf rooms and all weeks of a period.

    An hour that clocks repeat counts twice, one that they skip not at all.
    """

    #: Monday is 0.
    weekday: int
    #: 0 to 23.
    hour: int
    #: As a venue's: opening hours less closures, and what of these is booked and confirmed.
    open_seconds: int
    occupied_seconds: int

    @property
    def occupancy_rate(self) -> Decimal:
        """Confirmed hours within opening hours ÷ open hours less closures, in percent; never over 100."""
        return percentage(self.occupied_seconds, self.open_seconds)


@dataclass(frozen=True, slots=True)
class AddonFigures:
    """What an add-on, or all together, brought with the confirmed bookings of a period."""

    #: Confirmed bookings with it.
    bookings: int
    #: How many of it were booked.
    quantity: int
    #: Sum of price × quantity, before discounts and taxes of the whole booking.
    revenue: Decimal


#: How far a snapshot looks ahead, its own day included.
AHEAD_DAYS: Final = 90


@dataclass(frozen=True, slots=True)
class AheadFigures:
    """What stood in the calendar on one day for the 90 days that began with it, by the venues' calendars.

    Noted on that day and never changed: what was moved or cancelled later counts as it stood.
    """

    confirmed: int
    #: Unpaid bookings that hold their slot.
    pending: int
    #: Total cost of the confirmed bookings.
    revenue: Decimal


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
