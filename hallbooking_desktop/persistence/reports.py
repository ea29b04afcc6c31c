"""The reports' figures, each report in one statement. What a figure is, `domain.reports` says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any, Final, NamedTuple
from zoneinfo import ZoneInfo

from hallbooking_desktop.persistence.hot import hot_rows
from hallbooking_desktop.persistence.work import ReadWork

_DAY: Final = timedelta(days=1)

#: Holds that ran out count nowhere, whether they were released yet or not.
_COUNTS: Final = """
    (b.cancel_kind IS NULL OR b.cancel_kind <> 'expired')
    AND (b.status <> 'pending' OR b.paid > 0 OR b.hold_expires_at > statement_timestamp())
"""


def _midnight(day: str) -> str:
    """Return the instant at which a day begins by the venue's clocks: of a repeated midnight the first."""
    usual = f"({day})::timestamp AT TIME ZONE v.timezone"
    return f"""coalesce(
        (SELECT min(at) FROM unnest(ARRAY[{usual} - interval '1 hour', {usual} - interval '30 minutes', {usual}]) AS at
          WHERE (at AT TIME ZONE v.timezone)::date = {day}), {usual})"""  # noqa: S608 - an expression of ours


# Each venue's own days, as instants: to compare with them costs less than to turn each booking's start into a date.
_VENUE: Final = f"""
venue AS MATERIALIZED (
    SELECT v.id, v.name, v.name_key, v.timezone, v.archived_at,
           {_midnight("%(start)s::date")} AS begins, {_midnight("%(end)s::date + 1")} AS ends
      FROM venues v
     WHERE %(venue)s::int IS NULL OR v.id = %(venue)s
)"""  # noqa: S608 - expressions of ours
# No zone is farther from UTC than a day; this lets indexes help, the venue's own days decide.
_WITHIN: Final = """
    b.starts_at >= %(start)s::date - 1 AND b.starts_at < %(end)s::date + 2
    AND b.starts_at >= v.begins AND b.starts_at < v.ends
"""

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
                   b.cancellation_fee, b.refund_amount, (b.starts_at AT TIME ZONE v.timezone)::date AS day
              FROM bookings b JOIN venues v ON v.id = b.venue_id
             WHERE b.starts_at >= %(start)s::date - 1 AND b.starts_at < %(end)s::date + 2 AND {_COUNTS}
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

_ZONES: Final = "SELECT DISTINCT timezone FROM venues WHERE %(venue)s::int IS NULL OR id = %(venue)s"


def _instant(wall: str) -> str:
    """Return a wall time of the venue as the availability reads it, with the change of clocks that it may lie in.

    A skipped time is the instant of the change, of a repeated one the first counts. PostgreSQL reads both otherwise.
    """
    return f"""CASE WHEN c.zone IS NULL THEN {wall} AT TIME ZONE h.timezone
                    ELSE coalesce(c.at, ({wall} - c.before) AT TIME ZONE 'UTC') END"""


def _seconds(ranges: str) -> str:
    """Return how long some ranges last together; null for none."""
    return f"(SELECT sum(extract(epoch FROM upper(part) - lower(part))) AS seconds FROM unnest({ranges}) AS part)"  # noqa: S608 - ours


_VENUES: Final = f"""
WITH {_VENUE}, change AS (
    SELECT * FROM unnest(%(change_zones)s::text[], %(wall_from)s::timestamp[], %(wall_to)s::timestamp[],
                         %(at)s::timestamptz[], %(before)s::interval[], %(days)s::date[])
               AS c(zone, wall_from, wall_to, at, before, day)
), leaf AS MATERIALIZED (
    SELECT r.id, r.venue_id, CASE WHEN r.has_own_hours THEN r.id END AS owner
      FROM rooms r JOIN venue v ON v.id = r.venue_id
     WHERE r.archived_at IS NULL AND NOT EXISTS (SELECT FROM room_parts p WHERE p.whole_id = r.id)
), hours AS (
    -- Those of a room are its own: there `owner` is the room, else null.
    SELECT v.id AS venue_id, h.room_id AS owner, v.timezone, v.begins, v.ends,
           day::date + make_interval(mins => h.opens) AS opens, day::date + make_interval(mins => h.closes) AS closes
      FROM opening_hours h
      LEFT JOIN rooms r ON r.id = h.room_id
      JOIN venue v ON v.id = coalesce(h.venue_id, r.venue_id)
      JOIN generate_series(%(start)s::date - 1, %(end)s::date + 1, interval '1 day') AS day
        ON extract(isodow FROM day) = h.weekday + 1
), beginning AS (
    SELECT h.*, {_instant("h.opens")} AS opens_at
      FROM hours h
      LEFT JOIN change c ON c.zone = h.timezone AND c.day = h.opens::date
       AND h.opens >= c.wall_from AND h.opens < c.wall_to
), opening AS (
    SELECT h.venue_id, h.owner, greatest(h.opens_at, h.begins) AS starts, least({_instant("h.closes")}, h.ends) AS ends
      FROM beginning h
      LEFT JOIN change c ON c.zone = h.timezone AND c.day = h.closes::date
       AND h.closes >= c.wall_from AND h.closes < c.wall_to
), opened AS MATERIALIZED (
    SELECT o.venue_id, o.owner, o.ranges, s.seconds
      FROM (SELECT venue_id, owner, range_agg(tstzrange(starts, ends)) AS ranges
              FROM opening WHERE starts < ends GROUP BY venue_id, owner) o
     CROSS JOIN LATERAL {_seconds("o.ranges")} s
), closed AS MATERIALIZED (
    SELECT l.id AS room_id, range_agg(tstzrange(c.starts_at, c.ends_at)) AS ranges
      FROM closures c
      JOIN venue v ON v.id = c.venue_id AND c.starts_at < v.ends AND c.ends_at > v.begins
      JOIN leaf l ON l.venue_id = c.venue_id
       AND (c.room_id IS NULL OR c.room_id = l.id
            OR EXISTS (SELECT FROM room_leaves(c.room_id) AS part WHERE part = l.id))
     GROUP BY l.id
), booked AS MATERIALIZED (
    SELECT c.room_id, range_agg(tstzrange(b.starts_at, b.ends_at)) AS ranges
      FROM bookings b
      JOIN venue v ON v.id = b.venue_id AND b.starts_at < v.ends AND b.ends_at > v.begins
      JOIN claims c ON c.booking_id = b.id
     WHERE b.status = 'confirmed' AND b.starts_at < %(end)s::date + 2 AND b.ends_at > %(start)s::date - 1
     GROUP BY c.room_id
), used AS (
    SELECT l.venue_id, sum(o.seconds) - coalesce(sum(shut.seconds), 0) AS open_seconds,
           sum(b.seconds) AS occupied_seconds
      FROM leaf l
      JOIN opened o ON o.venue_id = l.venue_id AND o.owner IS NOT DISTINCT FROM l.owner
      LEFT JOIN closed ON closed.room_id = l.id
      LEFT JOIN booked ON booked.room_id = l.id
     CROSS JOIN LATERAL {_seconds("o.ranges * closed.ranges")} shut
     CROSS JOIN LATERAL {_seconds("(o.ranges - coalesce(closed.ranges, '{}')) * booked.ranges")} b
     GROUP BY l.venue_id
), per_room AS (
    SELECT b.venue_id, b.room_id, count(*) AS bookings, count(*) FILTER (WHERE b.status = 'confirmed') AS confirmed,
           coalesce(sum(b.total_cost) FILTER (WHERE b.status = 'confirmed'), 0) AS revenue
      FROM bookings b JOIN venue v ON v.id = b.venue_id
     WHERE {_WITHIN} AND {_COUNTS}
     GROUP BY b.venue_id, b.room_id
), per_venue AS (
    SELECT p.venue_id, sum(p.bookings) AS bookings, sum(p.confirmed) AS confirmed, sum(p.revenue) AS revenue,
           (array_agg(r.name ORDER BY p.revenue DESC, p.confirmed DESC, r.id)
                FILTER (WHERE p.confirmed > 0))[1] AS top_room
      FROM per_room p JOIN rooms r ON r.id = p.room_id
     GROUP BY p.venue_id
), rated AS (
    SELECT r.venue_id, round(avg(w.stars), 2) AS stars
      FROM reviews w JOIN rooms r ON r.id = w.room_id JOIN venue v ON v.id = r.venue_id
     WHERE NOT w.hidden GROUP BY r.venue_id
)
SELECT v.id, v.name, coalesce(p.bookings, 0)::bigint, coalesce(p.confirmed, 0)::bigint, coalesce(p.revenue, 0),
       coalesce(u.open_seconds, 0)::bigint, coalesce(u.occupied_seconds, 0)::bigint, p.top_room, rated.stars
  FROM venue v
  LEFT JOIN per_venue p ON p.venue_id = v.id
  LEFT JOIN used u ON u.venue_id = v.id
  LEFT JOIN rated ON rated.venue_id = v.id
 WHERE v.archived_at IS NULL OR p.bookings > 0
 ORDER BY v.name_key, v.id
"""  # noqa: S608 - expressions of ours

_CUSTOMERS: Final = f"""
WITH {_VENUE}, person AS (
    SELECT o.user_id, sum(b.total_cost) AS spent, bool_or(b.starts_at < v.begins) AS came_before
      FROM bookings b
      JOIN venue v ON v.id = b.venue_id
      JOIN booking_customers o ON o.booking_id = b.id AND o.role = 'organiser'
     WHERE b.status = 'confirmed' AND b.starts_at < v.ends AND b.starts_at < %(end)s::date + 2
     GROUP BY o.user_id
    HAVING bool_or(b.starts_at >= v.begins)
), review AS (
    SELECT to_char(w.created_at AT TIME ZONE v.timezone, 'YYYY-MM') AS month, count(*) AS reviews,
           sum(w.stars) AS stars
      FROM reviews w JOIN rooms r ON r.id = w.room_id JOIN venue v ON v.id = r.venue_id
     WHERE NOT w.hidden AND w.created_at >= v.begins AND w.created_at < v.ends
     GROUP BY 1
)
SELECT NULL, count(*), count(*) FILTER (WHERE NOT came_before), coalesce(sum(spent), 0) FROM person
 UNION ALL
SELECT month, reviews, stars, 0 FROM review
 ORDER BY 1 NULLS FIRST
"""  # noqa: S608 - expressions of ours


class Days(NamedTuple):
    """The days of a report, both included, of all venues or of one."""

    start: date
    end: date
    venue_id: int | None

    def parameters(self) -> dict[str, Any]:
        """Return what every statement is told."""
        return {"start": self.start, "end": self.end, "venue": self.venue_id}


async def bookings(read: ReadWork, days: Days) -> list[tuple[Any, ...]]:
    """Return rows (kind, day, number, name, its venue, then the figures): the total, and by day, room, venue, status.

    Within a kind, days are in order, all else by revenue; without any booking there is none.
    """
    return await hot_rows(read, _BOOKINGS, days.parameters())


async def venues(read: ReadWork, days: Days) -> list[tuple[Any, ...]]:
    """Return each venue's figures, as `VenueFigures` has them, by name."""
    zones = sorted(row[0] for row in await hot_rows(read, _ZONES, {"venue": days.venue_id}))
    changes = [
        (change, day)
        for zone in zones
        for change in clock_changes(zone, days.start - _DAY, days.end + 2 * _DAY)
        for day in sorted({change.wall_from.date(), change.wall_to.date()})
    ]
    told = {
        "change_zones": [change.zone for change, _ in changes],
        "wall_from": [change.wall_from for change, _ in changes],
        "wall_to": [change.wall_to for change, _ in changes],
        "at": [change.at if change.skips else None for change, _ in changes],
        "before": [change.before for change, _ in changes],
        "days": [day for _, day in changes],
    }
    return await hot_rows(read, _VENUES, days.parameters() | told)


async def customers(read: ReadWork, days: Days) -> list[tuple[Any, ...]]:
    """Return (None, customers, new ones, what they spent), then (month, reviews, stars, 0) for each month with any."""
    return await hot_rows(read, _CUSTOMERS, days.parameters())


async def venue_name(read: ReadWork, venue_id: int) -> str | None:
    """Return a venue's name."""
    rows = await hot_rows(read, "SELECT name FROM venues WHERE id = %(id)s", {"id": venue_id})
    return str(rows[0][0]) if rows else None


class ClockChange(NamedTuple):
    """A change of a zone's clocks, and the wall times that it skips or repeats."""

    zone: str
    at: datetime
    before: timedelta
    wall_from: datetime
    wall_to: datetime
    skips: bool


@lru_cache(maxsize=1024)
def clock_changes(zone: str, first: date, last: date) -> Sequence[ClockChange]:
    """Return the changes of a zone's clocks between two days, in order."""
    info = ZoneInfo(zone)
    found = []
    moment = datetime.combine(first, datetime.min.time(), UTC)
    end = datetime.combine(last, datetime.min.time(), UTC)
    while moment < end:
        following = moment + _DAY
        if _offset(moment, info) != _offset(following, info):
            at = _change_within(moment, following, info)
            before, after = _offset(at - timedelta(seconds=1), info), _offset(at, info)
            wall = at.replace(tzinfo=None)
            low, high = sorted((wall + before, wall + after))
            found.append(ClockChange(zone, at, before, low, high, skips=after > before))
        moment = following
    return tuple(found)


def _change_within(low: datetime, high: datetime, zone: ZoneInfo) -> datetime:
    before = _offset(low, zone)
    while high - low > timedelta(seconds=1):
        middle = (low + (high - low) / 2).replace(microsecond=0)
        if middle <= low:
            break
        low, high = (middle, high) if _offset(middle, zone) == before else (low, middle)
    return high


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()
