"""What the demo's bookings left in the audit log, and what of it went out by mail."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from hallbooking_desktop.app.demo.records import Trace
from hallbooking_desktop.app.demo.schedule import stamp, to_minutes
from hallbooking_desktop.persistence.copying import copy_line

TRACES = "id at actor_id actor_role source action entity entity_id venue_id before after"
OUTBOX = "id audit_id event booking_id payload status attempts available_at delivered_at created_at"

_RECENT = timedelta(days=14)
_EVENTS = {"booking.created", "booking.cancelled", "booking.rescheduled"}


def trace_lines(traces: Iterable[Trace], now: datetime) -> tuple[list[str], list[str]]:
    """Return the rows of the audit log in time order, and those of the mails of the last two weeks."""
    since = to_minutes(now - _RECENT)
    lines: list[str] = []
    sent: list[str] = []
    for number, trace in enumerate(sorted(traces), start=1):
        at = stamp(trace.at)
        lines.append(
            copy_line(
                (
                    number,
                    at,
                    trace.actor_id,
                    trace.role,
                    trace.source,
                    trace.action,
                    "booking",
                    trace.booking_id,
                    trace.venue_id,
                    trace.before,
                    trace.after,
                )
            )
        )
        if trace.at >= since and trace.action in _EVENTS:
            payload = f'{{"booking_id": {trace.booking_id}}}'
            row = (len(sent) + 1, number, trace.action, trace.booking_id, payload, "delivered", 1, at, at, at)
            sent.append(copy_line(row))
    return lines, sent
