"""The reports' figures, each report in one statement. What a figure is, `domain.reports` says."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final, NamedTuple

from sqlalchemy import Boolean, ColumnElement, Date, literal_column

from hallbooking_desktop.persistence.hot import hot_rows
from hallbooking_desktop.persistence.tables import bookings as booking_table
from hallbooking_desktop.persistence.work import ReadWork

_DAY: Final = timedelta(days=1)


def counts(b: str) -> str:
    """Return which bookings count: holds that ran out do nowhere, whether they were released yet or not."""
    return f"""({b}.cancel_kind IS NULL OR {b}.cancel_kind <> 'expired')
    AND ({b}.status <> 'pending' OR {b}.paid > 0 OR {b}.hold_expires_at > statement_timestamp())"""


def _start_day(b: str, zone: str) -> str:
    """Return the day of its venue's calendar on which a booking begins."""
    return f"({b}.starts_at AT TIME ZONE {zone})::date"


def _midnight(day: str) -> str:
    """Return the instant at which a day begins by the venue's clocks: of a repeated midnight the first."""
    usual = f"({day})::timestamp AT TIME ZONE v.timezone"
    return f"""coalesce(
        (SELECT min(at) FROM unnest(ARRAY[{usual} - interval '1 hour', {usual} - interval '30 minutes', {usual}]) AS at
          WHERE (at AT TIME ZONE v.timezone)::date = {day}), {usual})"""  # noqa: S608 - an expression of ours


# Each venue's own days, as instants: to compare with them costs less than to turn each booking's start into a date.
VENUE: Final = f"""
venue AS MATERIALIZED (
    SELECT v.id, v.name, v.name_key, v.timezone, v.archived_at,
           {_midnight("%(start)s::date")} AS begins, {_midnight("%(end)s::date + 1")} AS ends
      FROM venues v
     WHERE %(venue)s::int IS NULL OR v.id = %(venue)s
)"""  # noqa: S608 - expressions of ours
# No zone is farther from UTC than a day; this lets indexes help, the venue's own days decide.
WITHIN: Final = """
    b.starts_at >= %(start)s::date - 1 AND b.starts_at < %(end)s::date + 2
    AND b.starts_at >= v.begins AND b.starts_at < v.ends
"""

BY_VISITS, BY_REVIEWS = "visits", "reviews"
BY_DATE, BY_ROOM, BY_VENUE, BY_STATUS, TOTAL = "date", "room", "venue", "status", "total"
_SUMS: Final = """
    sum(bookings)::bigint AS bookings, sum(confirmed)::bigint AS confirmed, sum(cancelled)::bigint AS cancelled,
    sum(revenue) AS revenue, sum(retained_fees) AS retained_fees, sum(refunds) AS refunds, sum(seconds) AS seconds
"""
# The bookings are gone through once, by day and by room and status; the rest is made of these few rows. OFFSET keeps a
# start's date from being worked out three times.
_BOOKINGS: Final = f"""
WITH small AS MATERIALIZED (
    SELECT b.day, b.venue_id, b.room_id, b.status,
           count(*) AS bookings,
           count(*) FILTER (WHERE b.status = 'confirmed') AS confirmed,
           count(*) FILTER (WHERE b.status = 'cancelled') AS cancelled,
           coalesce(sum(b.total_cost) FILTER (WHERE b.status = 'confirmed'), 0) AS revenue,
           coalesce(sum(b.cancellation_fee), 0) + sum(b.retained) AS retained_fees,
           coalesce(sum(b.refund_amount), 0) AS refunds,
           coalesce(sum(b.ends_at - b.starts_at) FILTER (WHERE b.status = 'confirmed'), interval '0') AS seconds
      FROM (SELECT b.venue_id, b.room_id, b.status, b.starts_at, b.ends_at, b.total_cost, b.retained,
                   b.cancellation_fee, b.refund_amount, {_start_day("b", "v.timezone")} AS day
              FROM bookings b JOIN venues v ON v.id = b.venue_id
             WHERE b.starts_at >= %(start)s::date - 1 AND b.starts_at < %(end)s::date + 2 AND {counts("b")}
               AND (%(venue)s::int IS NULL OR b.venue_id = %(venue)s)
            OFFSET 0) b
     WHERE b.day BETWEEN %(start)s AND %(end)s
     GROUP BY GROUPING SETS ((b.day), (b.venue_id, b.room_id, b.status))
), grouped AS (
    SELECT 'date' AS kind, day, NULL::int AS number, NULL::text AS status, {_SUMS}
      FROM small WHERE day IS NOT NULL GROUP BY day
     UNION ALL
    SELECT CASE WHEN GROUPING(room_id) = 0 THEN 'room' WHEN GROUPING(venue_id) = 0 THEN 'venue'
                WHEN GROUPING(status) = 0 THEN 'status' ELSE 'total' END,
           NULL, coalesce(room_id, venue_id), status, {_SUMS}
      FROM small WHERE day IS NULL GROUP BY GROUPING SETS ((), (room_id), (venue_id), (status))
    HAVING sum(bookings) > 0
)
SELECT g.kind, g.day, g.number, coalesce(r.name, v.name, g.status), r.venue_id,
       g.bookings, g.confirmed, g.cancelled, g.revenue, g.retained_fees, g.refunds,
       extract(epoch FROM g.seconds)::bigint
  FROM grouped g
  LEFT JOIN rooms r ON g.kind = 'room' AND r.id = g.number
  LEFT JOIN venues v ON g.kind = 'venue' AND v.id = g.number
 ORDER BY g.kind, g.day, g.revenue DESC, 4, 3
"""  # noqa: S608 - expressions of ours

_CUSTOMERS: Final = f"""
WITH {VENUE}, visit AS MATERIALIZED (
    -- A customer's bookings, by month of the period; those before it are under no month.
    SELECT b.user_id, b.month, sum(b.total_cost) AS spent
      FROM (SELECT o.user_id, b.total_cost, CASE WHEN b.starts_at >= v.begins
                   THEN date_trunc('month', b.starts_at AT TIME ZONE v.timezone)::date END AS month
              FROM bookings b
              JOIN venue v ON v.id = b.venue_id
              JOIN booking_customers o ON o.booking_id = b.id AND o.role = 'organiser'
             WHERE b.status = 'confirmed' AND b.starts_at < v.ends AND b.starts_at < %(end)s::date + 2) b
     GROUP BY b.user_id, b.month
), person AS MATERIALIZED (
    SELECT user_id, sum(spent) AS spent, bool_or(month IS NULL) AS came_before, min(month) AS first_month
      FROM visit GROUP BY user_id HAVING count(month) > 0
), review AS (
    SELECT date_trunc('month', w.created_at AT TIME ZONE v.timezone)::date AS month, count(*) AS reviews,
           sum(w.stars) AS stars
      FROM reviews w JOIN rooms r ON r.id = w.room_id JOIN venue v ON v.id = r.venue_id
     WHERE NOT w.hidden AND w.created_at >= v.begins AND w.created_at < v.ends
     GROUP BY 1
)
SELECT 'total' AS kind, NULL AS month, count(*), count(*) FILTER (WHERE NOT came_before), coalesce(sum(spent), 0)
  FROM person
 UNION ALL
SELECT 'visits', to_char(v.month, 'YYYY-MM'), count(*),
       count(*) FILTER (WHERE NOT p.came_before AND v.month = p.first_month), sum(v.spent)
  FROM visit v JOIN person p USING (user_id) WHERE v.month IS NOT NULL GROUP BY v.month
 UNION ALL
SELECT 'reviews', to_char(month, 'YYYY-MM'), reviews, stars, 0 FROM review
 ORDER BY 1, 2
"""  # noqa: S608 - expressions of ours

_ADDONS: Final = f"""
WITH {VENUE}
SELECT a.addon_id, n.name, v.id, v.name, count(DISTINCT b.id), coalesce(sum(a.quantity), 0)::bigint,
       coalesce(sum(a.subtotal), 0)
  FROM bookings b
  JOIN venue v ON v.id = b.venue_id
  JOIN booking_addons a ON a.booking_id = b.id
  JOIN addons n ON n.id = a.addon_id
 WHERE b.status = 'confirmed' AND {WITHIN}
 GROUP BY GROUPING SETS ((), (a.addon_id, n.name, v.id, v.name))
 ORDER BY a.addon_id IS NOT NULL, 7 DESC, n.name, 1
"""  # noqa: S608 - expressions of ours


class Days(NamedTuple):
    """The days of a report, both included, of all venues or of one."""

    start: date
    end: date
    venue_id: int | None

    def parameters(self) -> dict[str, Any]:
        """Return what every statement is told."""
        return {"start": self.start, "end": self.end, "venue": self.venue_id}


def counted(days: Days) -> tuple[ColumnElement[bool], ...]:
    """Return what is true of just those ``bookings`` that the report of some days counts."""
    zone = "(SELECT v.timezone FROM venues v WHERE v.id = bookings.venue_id)"
    day: ColumnElement[date] = literal_column(_start_day("bookings", zone), Date)
    # As above: the index finds what is near, the venue's own days decide.
    first, last = (datetime.combine(each, time(), UTC) for each in (days.start - _DAY, days.end + 2 * _DAY))
    return (
        literal_column(counts("bookings"), Boolean),
        booking_table.c.starts_at >= first,
        booking_table.c.starts_at < last,
        day.between(days.start, days.end),
        *(() if days.venue_id is None else (booking_table.c.venue_id == days.venue_id,)),
    )


async def bookings(read: ReadWork, days: Days) -> list[tuple[Any, ...]]:
    """Return rows (kind, day, number, name, its venue, then the figures): the total, and by day, room, venue, status.

    Within a kind, days are in order, all else by revenue; without any booking there is none.
    """
    return await hot_rows(read, _BOOKINGS, days.parameters())


async def customers(read: ReadWork, days: Days) -> list[tuple[Any, ...]]:
    """Return rows (kind, month, …) in the order of months.

    One ``total`` without a month: customers, new ones, what they spent. ``visits``: likewise of the customers of each
    month. ``reviews``: of each month with any, how many and their stars.
    """
    return await hot_rows(read, _CUSTOMERS, days.parameters())


async def addons(read: ReadWork, days: Days) -> list[tuple[Any, ...]]:
    """Return rows (add-on, name, its venue, that one's name, bookings, quantity, revenue): first the sum."""
    return await hot_rows(read, _ADDONS, days.parameters())


async def venue_name(read: ReadWork, venue_id: int) -> str | None:
    """Return a venue's name."""
    rows = await hot_rows(read, "SELECT name FROM venues WHERE id = %(id)s", {"id": venue_id})
    return str(rows[0][0]) if rows else None
