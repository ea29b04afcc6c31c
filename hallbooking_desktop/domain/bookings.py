"""Bookings: states and what may follow what, holds, the people in a booking (SPEC 4)."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

from hallbooking_desktop.domain.errors import TransitionRefused

#: So long a cancellation can be taken back; nobody is told of it before.
UNDO_TIME = timedelta(minutes=1)


class BookingStatus(StrEnum):
    """The stored state of a booking."""

    PENDING = "pending"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"


class CancelKind(StrEnum):
    """Why a booking ended; an expired hold counts neither as a booking nor as a cancellation in reports."""

    CUSTOMER = "customer"
    VENUE_FAULT = "venue_fault"
    EXPIRED = "expired"


class CustomerRole(StrEnum):
    """What a customer is to one booking; exactly one organiser, who gets refunds."""

    ORGANISER = "organiser"
    PAYER = "payer"
    ATTENDEE = "attendee"


class PaymentMethod(StrEnum):
    """How money came in. All but the wallet are taken by staff."""

    WALLET = "wallet"
    CASH = "cash"
    CARD = "card"
    BANK_TRANSFER = "bank_transfer"


class Attendance(StrEnum):
    """What staff saw on the day."""

    ARRIVED = "arrived"
    NO_SHOW = "no_show"
    LEFT = "left"


_ALLOWED: dict[BookingStatus, frozenset[BookingStatus]] = {
    BookingStatus.PENDING: frozenset({BookingStatus.CONFIRMED, BookingStatus.CANCELLED}),
    BookingStatus.CONFIRMED: frozenset({BookingStatus.CANCELLED}),
    BookingStatus.CANCELLED: frozenset(),
}


def advance(current: BookingStatus, wanted: BookingStatus) -> BookingStatus:
    """Return the wanted state if it may follow the current one.

    Raises:
        TransitionRefused: it may not.
    """
    if wanted not in _ALLOWED[current]:
        raise TransitionRefused(
            f"A {current.value} booking cannot become {wanted.value}.", status=current.value, wanted=wanted.value
        )
    return wanted
