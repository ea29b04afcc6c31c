"""The reports' figures, each report in one statement. What a figure is, `domain.reports` says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any, Final, NamedTuple
from zoneinfo import ZoneInfo

from hallbooking_desktop.domain.timeranges import local_instant
from hallbooking_desktop.persistence.hot import hot_rows
from hallbooking_desktop.persistence.work import ReadWork

_DAY: Final = timedelta(days=1)
#: No zone is farther from UTC; the exact day is judged by the venue's calendar.
_MARGIN: Final = timedelta(days=1)

#: Holds that ran out count nowhere, whether they were released yet or not.
_COUNTS: Final = """
    (b.cancel_kind IS NULL OR b.cancel_kind <> 'expired')
    AND (b.status <> 'pending' OR b.paid > 0 OR b.hold_expires_at > statement_timestamp())
"""
_LOCAL_DAY: Final = "(b.starts_at AT TIME ZONE v.timezone)::date"

#: Kinds of rows, as GROUPING answers them.
TOTAL, BY_DATE, BY_ROOM, BY_VENUE, BY_STATUS = 15, 7, 11, 13, 14
_BOOKINGS: Final = f"""
WITH grouped AS (
    SELECT GROUPING(b.day, b.room_id, b.venue_id, b.status) AS kind, b.day, b.room_id, b.venue_id, b.status,
           count(*) AS bookings,
           count(*) FILTER (WHERE b.status = 'confirmed') AS confirmed,
           count(*) FILTER (WHERE b.status = 'cancelled') AS cancelled,
           coalesce(sum(b.total_cost) FILTER (WHERE b.status = 'confirmed'), 0) AS revenue,
           coalesce(sum(b.cancellation_fee), 0) + coalesce(sum(b.retained), 0) AS retained_fees,
           coalesce(sum(b.refund_amount), 0) AS refunds,
           coalesce(sum(extract(epoch FROM b.ends_at - b.starts_at)) FILTER (WHERE b.status = 'confirmed'), 0)
               AS seconds
      FROM (SELECT b.*, {_LOCAL_DAY} AS day
              FROM bookings b JOIN venues v ON v.id = b.venue_id
             WHERE b.starts_at >= %(since)s AND b.starts_at < %(until)s AND {_COUNTS}
               AND (%(venue)s::int IS NULL OR b.venue_id = %(venue)s)) b
     WHERE b.day BETWEEN %(start)s AND %(end)s
     GROUP BY GROUPING SETS ((), (b.day), (b.room_id), (b.venue_id), (b.status))
)
SELECT g.kind, g.day, coalesce(g.room_id, g.venue_id), coalesce(r.name, v.name, g.status), r.venue_id,
       g.bookings, g.confirmed, g.cancelled, g.revenue, g.retained_fees, g.refunds, g.seconds::bigint
  FROM grouped g
  LEFT JOIN rooms r ON r.id = g.room_id
  LEFT JOIN venues v ON v.id = g.venue_id
 ORDER BY g.kind, g.day, g.revenue DESC, 4, 3
"""  # noqa: S608 - expressions of ours

_ZONES: Final = "SELECT DISTINCT timezone FROM venues WHERE %(venue)s::int IS NULL OR id = %(venue)s"
# A wall time is an instant as the availability reads it: a skipped one is the instant of the change, of a repeated one
# the first counts. PostgreSQL reads both otherwise, so the changes come along.
_VENUES: Final = f"""
WITH zone AS (
    SELECT * FROM unnest(%(zones)s::text[], %(begins)s::timestamptz[], %(ends)s::timestamptz[]) AS z(name, begins, ends)
), change AS (
    SELECT * FROM unnest(%(change_zones)s::text[], %(wall_from)s::timestamp[], %(wall_to)s::timestamp[],
                         %(at)s::timestamptz[], %(before)s::interval[]) AS c(zone, wall_from, wall_to, at, before)
), venue AS (
    SELECT v.id, v.name, v.name_key, v.timezone, v.archived_at, z.begins, z.ends
      FROM venues v JOIN zone z ON z.name = v.timezone
     WHERE %(venue)s::int IS NULL OR v.id = %(venue)s
), leaf AS (
    SELECT r.id, r.venue_id, CASE WHEN r.has_own_hours THEN r.id END AS owner
      FROM rooms r JOIN venue v ON v.id = r.venue_id
     WHERE r.archived_at IS NULL AND NOT EXISTS (SELECT FROM room_parts p WHERE p.whole_id = r.id)
), hours AS (
    -- A room's own hours are had by its venue's number too, so that both kinds are told apart by `owner`.
    SELECT v.id AS venue_id, h.room_id AS owner, v.timezone, v.begins, v.ends,
           day::date + make_interval(mins => h.opens) AS opens, day::date + make_interval(mins => h.closes) AS closes
      FROM opening_hours h
      LEFT JOIN rooms r ON r.id = h.room_id
      JOIN venue v ON v.id = coalesce(h.venue_id, r.venue_id)
     CROSS JOIN generate_series(%(start)s::date - 1, %(end)s::date + 1, interval '1 day') AS day
     WHERE extract(isodow FROM day) = h.weekday + 1
), opened AS (
    SELECT h.venue_id, h.owner, range_agg(tstzrange(greatest(o.at, h.begins), least(c.at, h.ends))) AS ranges
      FROM hours h
     CROSS JOIN LATERAL (SELECT coalesce(
             (SELECT coalesce(c.at, (h.opens - c.before) AT TIME ZONE 'UTC') FROM change c
               WHERE c.zone = h.timezone AND h.opens >= c.wall_from AND h.opens < c.wall_to),
             h.opens AT TIME ZONE h.timezone) AS at) o
     CROSS JOIN LATERAL (SELECT coalesce(
             (SELECT coalesce(c.at, (h.closes - c.before) AT TIME ZONE 'UTC') FROM change c
               WHERE c.zone = h.timezone AND h.closes >= c.wall_from AND h.closes < c.wall_to),
             h.closes AT TIME ZONE h.timezone) AS at) c
     WHERE greatest(o.at, h.begins) < least(c.at, h.ends)
     GROUP BY h.venue_id, h.owner
), closed AS (
    SELECT l.id AS room_id, range_agg(tstzrange(c.starts_at, c.ends_at)) AS ranges
      FROM closures c
      JOIN venue v ON v.id = c.venue_id AND c.starts_at < v.ends AND c.ends_at > v.begins
      JOIN leaf l ON l.venue_id = c.venue_id
       AND (c.room_id IS NULL OR c.room_id = l.id
            OR EXISTS (SELECT FROM room_leaves(c.room_id) AS part WHERE part = l.id))
     GROUP BY l.id
), booked AS (
    SELECT c.room_id, range_agg(tstzrange(b.starts_at, b.ends_at)) AS ranges
      FROM bookings b
      JOIN venue v ON v.id = b.venue_id AND b.starts_at < v.ends AND b.ends_at > v.begins
      JOIN claims c ON c.booking_id = b.id
     WHERE b.status = 'confirmed' AND b.starts_at < %(until)s AND b.ends_at > %(since)s
     GROUP BY c.room_id
), used AS (
    SELECT l.venue_id, sum(o.seconds) AS open_seconds, sum(b.seconds) AS occupied_seconds
      FROM leaf l
      JOIN opened ON opened.venue_id = l.venue_id AND opened.owner IS NOT DISTINCT FROM l.owner
      LEFT JOIN closed ON closed.room_id = l.id
      LEFT JOIN booked ON booked.room_id = l.id
     CROSS JOIN LATERAL (SELECT opened.ranges - coalesce(closed.ranges, '{{}}') AS ranges) free
     CROSS JOIN LATERAL (SELECT sum(extract(epoch FROM upper(part) - lower(part))) AS seconds
                           FROM unnest(free.ranges) AS part) o
     CROSS JOIN LATERAL (SELECT sum(extract(epoch FROM upper(part) - lower(part))) AS seconds
                           FROM unnest(free.ranges * booked.ranges) AS part) b
     GROUP BY l.venue_id
), per_room AS (
    SELECT b.venue_id, b.room_id, count(*) AS bookings, count(*) FILTER (WHERE b.status = 'confirmed') AS confirmed,
           coalesce(sum(b.total_cost) FILTER (WHERE b.status = 'confirmed'), 0) AS revenue
      FROM bookings b JOIN venue v ON v.id = b.venue_id
     WHERE b.starts_at >= %(since)s AND b.starts_at < %(until)s AND {_COUNTS}
       AND {_LOCAL_DAY} BETWEEN %(start)s AND %(end)s
     GROUP BY b.venue_id, b.room_id
), per_venue AS (
    SELECT p.venue_id, sum(p.bookings) AS bookings, sum(p.confirmed) AS confirmed, sum(p.revenue) AS revenue,
           (array_agg(r.name ORDER BY p.revenue DESC, p.confirmed DESC, r.id)
                FILTER (WHERE p.confirmed > 0))[1] AS top_room
      FROM per_room p JOIN rooms r ON r.id = p.room_id
     GROUP BY p.venue_id
), rated AS (
    SELECT r.venue_id, round(avg(w.stars), 2) AS stars
      FROM reviews w JOIN rooms r ON r.id = w.room_id
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
WITH person AS (
    SELECT o.user_id, sum(b.total_cost) AS spent,
           min({_LOCAL_DAY}) AS first_day, max({_LOCAL_DAY}) AS last_day
      FROM bookings b
      JOIN venues v ON v.id = b.venue_id
      JOIN booking_customers o ON o.booking_id = b.id AND o.role = 'organiser'
     WHERE b.status = 'confirmed' AND b.starts_at < %(until)s AND {_LOCAL_DAY} <= %(end)s
       AND (%(venue)s::int IS NULL OR b.venue_id = %(venue)s)
     GROUP BY o.user_id
    HAVING max({_LOCAL_DAY}) >= %(start)s
), review AS (
    SELECT to_char((w.created_at AT TIME ZONE v.timezone)::date, 'YYYY-MM') AS month, count(*) AS reviews,
           sum(w.stars) AS stars
      FROM reviews w JOIN rooms r ON r.id = w.room_id JOIN venues v ON v.id = r.venue_id
     WHERE NOT w.hidden AND w.created_at >= %(since)s AND w.created_at < %(until)s
       AND (w.created_at AT TIME ZONE v.timezone)::date BETWEEN %(start)s AND %(end)s
       AND (%(venue)s::int IS NULL OR v.id = %(venue)s)
     GROUP BY 1
)
SELECT NULL, count(*), count(*) FILTER (WHERE first_day >= %(start)s), coalesce(sum(spent), 0) FROM person
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
        midnight = datetime.min.time()
        since = datetime.combine(self.start, midnight, UTC) - _MARGIN
        until = datetime.combine(self.end, midnight, UTC) + _DAY + _MARGIN
        return {"start": self.start, "end": self.end, "venue": self.venue_id, "since": since, "until": until}


async def bookings(read: ReadWork, days: Days) -> list[tuple[Any, ...]]:
    """Return rows (kind, day, number, name, its venue, then the figures): the total, and by day, room, venue, status.

    Within a kind, days are in order, all else by revenue.
    """
    return await hot_rows(read, _BOOKINGS, days.parameters())


async def venues(read: ReadWork, days: Days) -> list[tuple[Any, ...]]:
    """Return each venue's figures, as `VenueFigures` has them, by name."""
    parameters = days.parameters()
    zones = sorted(row[0] for row in await hot_rows(read, _ZONES, {"venue": days.venue_id}))
    changes = [change for zone in zones for change in clock_changes(zone, days.start - _DAY, days.end + 2 * _DAY)]
    return await hot_rows(
        read,
        _VENUES,
        parameters
        | {
            "zones": zones,
            "begins": [local_instant(days.start, 0, ZoneInfo(zone)) for zone in zones],
            "ends": [local_instant(days.end, 1440, ZoneInfo(zone)) for zone in zones],
            "change_zones": [change.zone for change in changes],
            "wall_from": [change.wall_from for change in changes],
            "wall_to": [change.wall_to for change in changes],
            "at": [change.at if change.skips else None for change in changes],
            "before": [change.before for change in changes],
        },
    )


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
