"""The day at a venue: what is late, what runs over, what is about to run out. Pure; the present is passed in."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from hallbooking_desktop.domain.bookings import Attendance
from hallbooking_desktop.domain.timeranges import TimeRange

#: A party that is not there so long after its start is missed.
LATE_AFTER = timedelta(minutes=15)
#: A hold that runs out within this is pointed out.
HOLD_SOON = timedelta(minutes=30)
#: Holds that run out later than this are no matter of the day: those of a series may last for months.
HOLDS_AHEAD = timedelta(days=3)
#: A question that waits longer is pointed out.
QUERY_PATIENCE = timedelta(days=1)
#: Rooms are made ready for what begins within this.
TURN_ROUNDS_AHEAD = timedelta(hours=6)

_GONE = frozenset({Attendance.NO_SHOW, Attendance.LEFT})


class AlertKind(StrEnum):
    """What may need somebody, the most urgent first."""

    NOT_ARRIVED = "not_arrived"
    OVER_RUNNING = "over_running"
    HOLD_RUNNING_OUT = "hold_running_out"
    CLOSED = "closed"
    OUT_OF_SERVICE = "out_of_service"
    PAYMENT_DUE = "payment_due"
    QUERY_WAITING = "query_waiting"


def is_missed(span: TimeRange, seen: Attendance | None, now: datetime) -> bool:
    """Tell whether a party should have been there for a quarter of an hour, and nobody noted anything."""
    return seen is None and span.start + LATE_AFTER <= now < span.end


def is_under_way(span: TimeRange, seen: Attendance | None, now: datetime) -> bool:
    """Tell whether a booking has begun and is not over; who did not come, or left, is not in the room."""
    return span.start <= now < span.end and seen not in _GONE


def is_ended(span: TimeRange, seen: Attendance | None, now: datetime) -> bool:
    """Tell whether a booking is over, or its people left early."""
    return span.end <= now or seen is Attendance.LEFT


def is_over_running(span: TimeRange, seen: Attendance | None, now: datetime) -> bool:
    """Tell whether people are in the room after their end, for all that was noted."""
    return seen is Attendance.ARRIVED and span.end <= now
