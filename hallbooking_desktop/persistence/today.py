"""The day of one venue or of all: what takes its rooms, unpaid holds, open questions, money."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, Final, NamedTuple

from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.hot import hot_rows
from hallbooking_desktop.persistence.probes import claims_between
from hallbooking_desktop.persistence.work import ReadWork

MOST_HOLDS: Final = 200
MOST_QUERIES: Final = 100

_BOOKING = """
       b.id, b.venue_id, b.room_id, b.title, u.full_name, b.starts_at, b.ends_at, b.setup_minutes, b.teardown_minutes,
       b.status, b.attendance, CASE WHEN b.status = 'pending' AND b.paid = 0 THEN b.hold_expires_at END,
       greatest(b.total_cost - (b.paid - b.retained), 0), b.expected_guests, b.layout, b.setup_notes, b.version
"""
_PEOPLE = """
  LEFT JOIN booking_customers o ON o.booking_id = b.id AND o.role = 'organiser'
  LEFT JOIN users u ON u.id = o.user_id
"""
# A row for each thing, not for each leaf that it takes. Each room is looked at in its own venue's day.
_USES = f"""
WITH found AS MATERIALIZED (
    SELECT DISTINCT c.booking_id, c.block_id
      FROM unnest(%(rooms)s::int[], %(starts)s::timestamptz[], %(ends)s::timestamptz[]) AS leaf(id, starts, ends)
     CROSS JOIN LATERAL {claims_between("leaf.id", "leaf.starts", "leaf.ends")} c
)
SELECT 'booking', {_BOOKING}
  FROM found
  JOIN bookings b ON b.id = found.booking_id
  {_PEOPLE}
 WHERE b.status = 'confirmed' OR b.paid > 0 OR b.hold_expires_at > clock_timestamp()
UNION ALL
SELECT 'block', k.id, r.venue_id, k.room_id, k.reason, NULL, k.starts_at, k.ends_at, 0, 0, 'block', NULL, NULL, 0, NULL,
       '', '', k.version
  FROM found JOIN blocks k ON k.id = found.block_id JOIN rooms r ON r.id = k.room_id
 ORDER BY 7, 2
"""  # noqa: S608 - expressions of ours
_HOLDS = f"""
SELECT 'booking', {_BOOKING}
  FROM bookings b
  {_PEOPLE}
 WHERE b.status = 'pending' AND b.paid = 0 AND b.venue_id = ANY(%(venues)s)
   AND b.hold_expires_at > clock_timestamp() AND b.hold_expires_at <= %(until)s
 ORDER BY b.hold_expires_at, b.id LIMIT {MOST_HOLDS}
"""  # noqa: S608 - expressions of ours
_QUERIES = f"""
SELECT q.id, q.subject, q.user_id, u.full_name, q.venue_id, v.name, q.booking_id,
       coalesce((SELECT max(m.created_at) FROM query_messages m WHERE m.query_id = q.id AND NOT m.internal),
                q.created_at) AS asked_at
  FROM queries q
  JOIN users u ON u.id = q.user_id
  LEFT JOIN venues v ON v.id = q.venue_id
 WHERE q.status = 'OPEN' AND (q.venue_id = ANY(%(venues)s) OR (%(every)s AND q.venue_id IS NULL))
 ORDER BY asked_at, q.id LIMIT {MOST_QUERIES}
"""  # noqa: S608 - a number of ours
# The outermost instants let the indexes by time be used; the day of each venue decides.
_TAKINGS = """
WITH money AS (
    SELECT p.method, p.amount, b.venue_id, p.taken_at, false AS into_wallet
      FROM payments p JOIN bookings b ON b.id = p.booking_id
     WHERE p.taken_at >= %(first)s AND p.taken_at < %(last)s
    UNION ALL
    SELECT e.paid_by, e.amount, coalesce(e.venue_id, %(elsewhere)s), e.created_at, true
      FROM wallet_entries e
     WHERE e.paid_by IS NOT NULL AND e.status = 'COMPLETED'
       AND e.created_at >= %(first)s AND e.created_at < %(last)s
)
SELECT m.method, coalesce(sum(m.amount) FILTER (WHERE m.amount > 0), 0),
       coalesce(-sum(m.amount) FILTER (WHERE m.amount < 0), 0), count(*) FILTER (WHERE m.amount > 0),
       coalesce(sum(m.amount) FILTER (WHERE m.into_wallet), 0)
  FROM money m
  JOIN unnest(%(venues)s::int[], %(starts)s::timestamptz[], %(ends)s::timestamptz[]) AS d(venue_id, starts, ends)
    ON d.venue_id = m.venue_id
 WHERE m.taken_at >= d.starts AND m.taken_at < d.ends
 GROUP BY m.method
"""


class UseRecord(NamedTuple):
    """A booking or block (``kind``) that takes a room; amounts and people are a booking's alone.

    ``hold_expires_at``: of a hold without money alone, for no other runs out by itself.
    """

    kind: str
    id: int
    venue_id: int
    room_id: int
    title: str
    customer: str | None
    starts_at: datetime
    ends_at: datetime
    setup_minutes: int
    teardown_minutes: int
    status: str
    attendance: str | None
    hold_expires_at: datetime | None
    amount_due: Decimal
    guests: int | None
    layout: str
    setup_notes: str
    version: int


async def uses(read: ReadWork, windows: Sequence[tuple[int, TimeRange]]) -> list[UseRecord]:
    """Return what takes these leaf rooms, each within its own window, by start; holds that ran out are not there."""
    parameters = {
        "rooms": [room for room, _ in windows],
        "starts": [window.start for _, window in windows],
        "ends": [window.end for _, window in windows],
    }
    return [UseRecord(*row) for row in await hot_rows(read, _USES, parameters)]


async def holds(read: ReadWork, venue_ids: Sequence[int], until: datetime) -> list[UseRecord]:
    """Return the venues' unpaid holds that run out by then, the next first; at most 200."""
    return [UseRecord(*row) for row in await hot_rows(read, _HOLDS, {"venues": list(venue_ids), "until": until})]


async def open_queries(read: ReadWork, venue_ids: Sequence[int], *, every: bool) -> list[tuple[Any, ...]]:
    """Return what nobody has answered, the oldest first; ``every``: what goes to no venue too. At most 100.

    Columns: id, subject, user_id, customer, venue_id, venue_name, booking_id, asked_at.
    """
    return await hot_rows(read, _QUERIES, {"venues": list(venue_ids), "every": every})


async def takings(
    read: ReadWork, days: Sequence[tuple[int, TimeRange]], *, elsewhere: int | None = None
) -> list[tuple[Any, ...]]:
    """Return the money of each venue's day by way to pay, what was taken into wallets among it.

    ``elsewhere``: the venue among whose what was taken nobody knows where is counted. Columns: method, taken, given
    back, number of payments, of what was taken that into wallets.
    """
    parameters = {
        "venues": [venue for venue, _ in days],
        "starts": [day.start for _, day in days],
        "ends": [day.end for _, day in days],
        "first": min(day.start for _, day in days),
        "last": max(day.end for _, day in days),
        "elsewhere": elsewhere,
    }
    return await hot_rows(read, _TAKINGS, parameters)
