"""What somebody should see to at this moment, the most urgent first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from hallbooking_desktop.domain.bookings import Attendance, BookingStatus
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.domain.today import (
    HOLD_SOON,
    LATE_AFTER,
    QUERY_PATIENCE,
    AlertKind,
    is_ended,
    is_missed,
    is_over_running,
)
from hallbooking_desktop.services.snapshots_today import Alert, OpenQuery, TodayBooking

_ORDER = {kind: place for place, kind in enumerate(AlertKind)}


@dataclass(frozen=True, slots=True)
class Closed:
    """A closure, and the rooms that cannot be used while it lasts."""

    range: TimeRange
    reason: str
    room_ids: frozenset[int]


def alerts(
    bookings: Iterable[TodayBooking],
    beginning: Iterable[TodayBooking],
    holds: Iterable[TodayBooking],
    queries: Iterable[OpenQuery],
    closed: Sequence[Closed],
    out_of_service: Collection[int],
    now: datetime,
) -> tuple[Alert, ...]:
    """Return what needs somebody. ``bookings`` meet the day, ``beginning`` are those of them that begin in it.

    A block is never in a booking's way: both are claims, and the database lets no two claims meet. A closure may be,
    for closing cancels nothing, and so may a room that was taken out of service.
    """
    found = [
        *(alert for booking in bookings for alert in _of_booking(booking, closed, out_of_service, now)),
        *(_due(booking) for booking in beginning if _owes(booking)),
        *(
            Alert(AlertKind.HOLD_RUNNING_OUT, hold.hold_expires_at, hold)
            for hold in holds
            if hold.hold_expires_at is not None and hold.hold_expires_at <= now + HOLD_SOON
        ),
        *(
            Alert(AlertKind.QUERY_WAITING, query.asked_at, query=query)
            for query in queries
            if query.asked_at + QUERY_PATIENCE < now
        ),
    ]
    return tuple(sorted(found, key=lambda alert: (_ORDER[alert.kind], alert.at)))


def _owes(booking: TodayBooking) -> bool:
    """Tell whether money is due: of what is confirmed, or paid in part; a hold without money says so itself."""
    return booking.amount_due > 0 and (booking.status is BookingStatus.CONFIRMED or booking.hold_expires_at is None)


def _due(booking: TodayBooking) -> Alert:
    return Alert(AlertKind.PAYMENT_DUE, booking.range.start, booking)


def _of_booking(
    booking: TodayBooking, closed: Sequence[Closed], out_of_service: Collection[int], now: datetime
) -> Iterator[Alert]:
    if booking.status is BookingStatus.CONFIRMED:
        if is_missed(booking.range, booking.attendance, now):
            yield Alert(AlertKind.NOT_ARRIVED, booking.range.start + LATE_AFTER, booking)
        if is_over_running(booking.range, booking.attendance, now):
            yield Alert(AlertKind.OVER_RUNNING, booking.range.end, booking)
    if is_ended(booking.range, booking.attendance, now) or booking.attendance is Attendance.NO_SHOW:
        return
    if booking.room_id in out_of_service:
        yield Alert(AlertKind.OUT_OF_SERVICE, booking.range.start, booking)
    for closure in closed:
        if booking.room_id in closure.room_ids and closure.range.overlaps(booking.range):
            yield Alert(AlertKind.CLOSED, max(closure.range.start, booking.range.start), booking, reason=closure.reason)
