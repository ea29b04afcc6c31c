"""What a search over everything finds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hallbooking_desktop.domain.queries import QueryStatus
from hallbooking_desktop.domain.timeranges import TimeRange


@dataclass(frozen=True, slots=True)
class FoundCustomer:
    """A customer whom the reader may open."""

    id: int
    full_name: str
    phone: str | None
    email: str | None
    organisation: str


@dataclass(frozen=True, slots=True)
class FoundBooking:
    """A booking; ``status``: pending, confirmed, completed, cancelled."""

    id: int
    title: str
    customer: str
    room_name: str
    venue_name: str
    venue_id: int
    timezone: str
    range: TimeRange
    status: str


@dataclass(frozen=True, slots=True)
class FoundQuery:
    """A question of one of the customers."""

    id: int
    subject: str
    customer: str
    user_id: int
    status: QueryStatus
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class Found:
    """Everything that fits a text, the best first."""

    customers: tuple[FoundCustomer, ...] = ()
    bookings: tuple[FoundBooking, ...] = ()
    queries: tuple[FoundQuery, ...] = ()
