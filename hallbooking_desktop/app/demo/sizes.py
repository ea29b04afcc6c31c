"""How large a demo is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """Counts, and the days before and after today."""

    venues: int
    rooms: int
    customers: int
    bookings: int
    days_before: int
    days_after: int


SIZES = {
    "small": Size(venues=3, rooms=20, customers=120, bookings=1_600, days_before=30, days_after=60),
    "large": Size(venues=50, rooms=500, customers=5_000, bookings=100_000, days_before=100, days_after=100),
    "huge": Size(venues=50, rooms=500, customers=50_000, bookings=1_000_000, days_before=1_000, days_after=1_000),
}
