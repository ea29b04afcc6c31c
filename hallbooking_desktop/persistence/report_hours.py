"""Open and occupied hours: venues, their rooms, and the hours of the week, each in one statement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any, Final, NamedTuple
from zoneinfo import ZoneInfo

from hallbooking_desktop.persistence.hot import hot_rows
from hallbooking_desktop.persistence.reports import VENUE, Days, counts
from hallbooking_desktop.persistence.work import ReadWork

_DAY: Final = timedelta(days=1)

_ZONES: Final = "SELECT DISTINCT timezone FROM venues WHERE %(venue)s::int IS NULL OR id = %(venue)s"


def _instant(wall: str) -> str:
    """Return a wall time of the venue as the availability reads it, with the change of clocks that it may lie in.

    A skipped time is the instant of the change, of a repeated one the first counts. PostgreSQL reads both otherwise.
    """
    return f"""CASE WHEN c.zone IS NULL THEN {wall} AT TIME ZONE h.timezone
                    ELSE coalesce(c.at, ({wall} - c.before) AT TIME ZONE 'UTC') END"""


def _seconds(ranges: str) -> str:
    """Return how long some ranges last together; null for none."""
    return f"(SELECT extract(epoch FROM sum(upper(part) - lower(part))) AS seconds FROM unnest({ranges}) AS part)"  # noqa: S608 - ours


# What is open, what of it is closed and what is booked, of each leaf room. OFFSET keeps times from being worked out
# anew wherever they are used.
_OPEN: Final = f"""
WITH RECURSIVE {VENUE}, change AS (
    SELECT * FROM unnest(%(change_zones)s::text[], %(wall_from)s::timestamp[], %(wall_to)s::timestamp[],
                         %(at)s::timestamptz[], %(before)s::interval[], %(days)s::date[])
               AS c(zone, wall_from, wall_to, at, before, day)
), leaf AS MATERIALIZED (
    SELECT r.id, r.venue_id, CASE WHEN r.has_own_hours THEN r.id END AS owner
      FROM rooms r JOIN venue v ON v.id = r.venue_id
     WHERE r.archived_at IS NULL AND NOT EXISTS (SELECT FROM room_parts p WHERE p.whole_id = r.id)
), part_of AS (
    -- Each room and what it is made of, down to the last part.
    SELECT id AS room_id, id AS leaf_id FROM rooms
     UNION
    SELECT w.room_id, p.part_id FROM part_of w JOIN room_parts p ON p.whole_id = w.leaf_id
), day AS (
    SELECT day::date, extract(isodow FROM day)::int - 1 AS weekday
      FROM generate_series(%(start)s::date - 1, %(end)s::date + 1, interval '1 day') AS day
), hours AS (
    -- Those of a room are its own: there `owner` is the room, else null.
    SELECT v.id AS venue_id, h.room_id AS owner, v.timezone, v.begins, v.ends,
           day.day + make_interval(mins => h.opens) AS opens, day.day + make_interval(mins => h.closes) AS closes
      FROM opening_hours h
      LEFT JOIN rooms r ON r.id = h.room_id
      JOIN venue v ON v.id = coalesce(h.venue_id, r.venue_id)
      JOIN day ON day.weekday = h.weekday
    OFFSET 0
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
    OFFSET 0
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
       AND (c.room_id IS NULL
            OR EXISTS (SELECT FROM part_of p WHERE p.room_id = c.room_id AND p.leaf_id = l.id))
     GROUP BY l.id
), near AS MATERIALIZED (
    SELECT b.id, b.venue_id, b.room_id, b.status, b.starts_at, b.ends_at, b.total_cost, {counts("b")} AS counts
      FROM bookings b
     WHERE b.starts_at < %(end)s::date + 2 AND b.ends_at > %(start)s::date - 1
       AND (%(venue)s::int IS NULL OR b.venue_id = %(venue)s)
), booked AS MATERIALIZED (
    SELECT p.leaf_id AS room_id, range_agg(tstzrange(b.starts_at, b.ends_at)) AS ranges
      FROM near b
      JOIN venue v ON v.id = b.venue_id AND b.starts_at < v.ends AND b.ends_at > v.begins
      JOIN part_of p ON p.room_id = b.room_id
      JOIN leaf l ON l.id = p.leaf_id
     WHERE b.status = 'confirmed'
     GROUP BY p.leaf_id
)"""  # noqa: S608 - expressions of ours

_VENUES: Final = f"""{_OPEN}, room_use AS MATERIALIZED (
    SELECT l.id AS room_id, l.venue_id, o.seconds - coalesce(shut.seconds, 0) AS open_seconds,
           coalesce(b.seconds, 0) AS occupied_seconds
      FROM leaf l
      JOIN opened o ON o.venue_id = l.venue_id AND o.owner IS NOT DISTINCT FROM l.owner
      LEFT JOIN closed ON closed.room_id = l.id
      LEFT JOIN booked ON booked.room_id = l.id
     CROSS JOIN LATERAL {_seconds("o.ranges * closed.ranges")} shut
     CROSS JOIN LATERAL {_seconds("(o.ranges - coalesce(closed.ranges, '{}')) * booked.ranges")} b
), used AS (
    SELECT venue_id, sum(open_seconds) AS open_seconds, sum(occupied_seconds) AS occupied_seconds
      FROM room_use GROUP BY venue_id
), per_room AS MATERIALIZED (
    SELECT b.venue_id, b.room_id, count(*) AS bookings, count(*) FILTER (WHERE b.status = 'confirmed') AS confirmed,
           coalesce(sum(b.total_cost) FILTER (WHERE b.status = 'confirmed'), 0) AS revenue
      FROM near b JOIN venue v ON v.id = b.venue_id AND b.starts_at >= v.begins AND b.starts_at < v.ends
     WHERE b.counts
     GROUP BY b.venue_id, b.room_id
), per_venue AS MATERIALIZED (
    SELECT p.venue_id, sum(p.bookings) AS bookings, sum(p.confirmed) AS confirmed, sum(p.revenue) AS revenue,
           (array_agg(r.name ORDER BY p.revenue DESC, p.confirmed DESC, r.id)
                FILTER (WHERE p.confirmed > 0))[1] AS top_room
      FROM per_room p JOIN rooms r ON r.id = p.room_id
     GROUP BY p.venue_id
), rated AS (
    SELECT r.venue_id, round(avg(w.stars), 2) AS stars
      FROM reviews w JOIN rooms r ON r.id = w.room_id JOIN venue v ON v.id = r.venue_id
     WHERE NOT w.hidden GROUP BY r.venue_id
), line AS (
    SELECT 'venue' AS kind, v.id, v.name, v.id AS venue_id, coalesce(p.bookings, 0)::bigint AS bookings,
           coalesce(p.confirmed, 0)::bigint AS confirmed, coalesce(p.revenue, 0) AS revenue,
           coalesce(u.open_seconds, 0)::bigint AS open_seconds,
           coalesce(u.occupied_seconds, 0)::bigint AS occupied_seconds,
           p.top_room, rated.stars, v.name_key
      FROM venue v
      LEFT JOIN per_venue p ON p.venue_id = v.id
      LEFT JOIN used u ON u.venue_id = v.id
      LEFT JOIN rated ON rated.venue_id = v.id
     WHERE v.archived_at IS NULL OR p.bookings > 0
     UNION ALL
    SELECT 'room', r.id, r.name, r.venue_id, coalesce(p.bookings, 0), coalesce(p.confirmed, 0),
           coalesce(p.revenue, 0), u.open_seconds::bigint, u.occupied_seconds::bigint, NULL, NULL, r.name_key
      FROM rooms r
      JOIN venue v ON v.id = r.venue_id
      LEFT JOIN per_room p ON p.room_id = r.id
      LEFT JOIN room_use u ON u.room_id = r.id
     WHERE r.archived_at IS NULL OR p.bookings > 0
)
SELECT kind, id, name, venue_id, bookings, confirmed, revenue, open_seconds, occupied_seconds, top_room, stars
  FROM line ORDER BY kind DESC, CASE kind WHEN 'room' THEN -revenue END, name_key, id
"""  # noqa: S608 - expressions of ours

# What all rooms of a house are open counts once for each of them; what is closed of it is taken off. Each part is
# told by the venue's clocks, which stand still between two changes; those that are alike in the week are one before
# they are cut where an hour begins. 1900 begins with a Monday.
_HOURS: Final = f"""{_OPEN}, steady AS (
    SELECT * FROM unnest(%(steady_zones)s::text[], %(steady_from)s::timestamptz[], %(steady_to)s::timestamptz[],
                         %(ahead)s::interval[]) AS s(zone, begins, ends, ahead)
), piece AS (
    SELECT o.venue_id, count(*) AS open_rooms, 0 AS booked_rooms, o.ranges
      FROM leaf l JOIN opened o ON o.venue_id = l.venue_id AND o.owner IS NOT DISTINCT FROM l.owner
     GROUP BY o.venue_id, o.owner, o.ranges
     UNION ALL
    SELECT l.venue_id, -1, 0, o.ranges * closed.ranges
      FROM leaf l
      JOIN opened o ON o.venue_id = l.venue_id AND o.owner IS NOT DISTINCT FROM l.owner
      JOIN closed ON closed.room_id = l.id
     UNION ALL
    SELECT l.venue_id, 0, 1, (o.ranges - coalesce(closed.ranges, '{{}}')) * booked.ranges
      FROM leaf l
      JOIN opened o ON o.venue_id = l.venue_id AND o.owner IS NOT DISTINCT FROM l.owner
      JOIN booked ON booked.room_id = l.id
      LEFT JOIN closed ON closed.room_id = l.id
), told AS (
    SELECT greatest(lower(part), s.begins) AT TIME ZONE 'UTC' + s.ahead AS starts,
           least(upper(part), s.ends) - greatest(lower(part), s.begins) AS length, p.open_rooms, p.booked_rooms
      FROM piece p
      JOIN venue v ON v.id = p.venue_id
     CROSS JOIN LATERAL unnest(p.ranges) AS part
      JOIN steady s ON s.zone = v.timezone AND lower(part) < s.ends AND upper(part) > s.begins
), alike AS (
    SELECT timestamp '1900-01-01' + (starts - date_bin('7 days', starts, timestamp '1900-01-01')) AS starts, length,
           sum(open_rooms) AS open_rooms, sum(booked_rooms) AS booked_rooms
      FROM told GROUP BY 1, 2
), cut AS (
    SELECT at, least(starts + length, at + interval '1 hour') - greatest(starts, at) AS length, open_rooms, booked_rooms
      FROM alike
     CROSS JOIN LATERAL generate_series(date_trunc('hour', starts), starts + length - interval '1 microsecond',
                                        interval '1 hour') AS at
)
SELECT extract(isodow FROM at)::int - 1, extract(hour FROM at)::int,
       extract(epoch FROM sum(length * open_rooms))::bigint, extract(epoch FROM sum(length * booked_rooms))::bigint
  FROM cut GROUP BY 1, 2 ORDER BY 1, 2
"""  # noqa: S608 - expressions of ours

# Whose bookings make the occupancy: of all rooms, or of one.
_IN_USE: Final = f"""{_OPEN}, free AS MATERIALIZED (
    SELECT l.id AS room_id, o.ranges - coalesce(closed.ranges, '{{}}') AS ranges
      FROM leaf l
      JOIN opened o ON o.venue_id = l.venue_id AND o.owner IS NOT DISTINCT FROM l.owner
      LEFT JOIN closed ON closed.room_id = l.id
     WHERE %(room)s::int IS NULL OR l.id = %(room)s
)
SELECT DISTINCT b.id
  FROM near b
  JOIN part_of p ON p.room_id = b.room_id
  JOIN free ON free.room_id = p.leaf_id
 WHERE b.status = 'confirmed' AND free.ranges && tstzrange(b.starts_at, b.ends_at)
"""  # noqa: S608 - expressions of ours


BY_VENUE: Final = "venue"


async def venues(read: ReadWork, days: Days) -> list[tuple[Any, ...]]:
    """Return rows (kind, id, name, its venue, then the figures): each venue by name, then each room by revenue.

    The figures are bookings, confirmed ones, revenue, open and occupied seconds, top room, stars.
    """
    return await hot_rows(read, _VENUES, await _told(read, days))


async def hours(read: ReadWork, days: Days) -> list[tuple[Any, ...]]:
    """Return (weekday from Monday as 0, hour, open seconds, occupied ones) of the hours in which halls are open."""
    return await hot_rows(read, _HOURS, await _told(read, days))


async def in_use(read: ReadWork, days: Days, room_id: int | None) -> list[int]:
    """Return the confirmed bookings that take open hours of these days, of all rooms or of one."""
    told = await _told(read, days) | {"room": room_id}
    return [row[0] for row in await hot_rows(read, _IN_USE, told)]


async def _told(read: ReadWork, days: Days) -> dict[str, Any]:
    """Return what the statements are told: the days, and how the clocks of the venues' zones change in them."""
    zones = sorted(row[0] for row in await hot_rows(read, _ZONES, {"venue": days.venue_id}))
    first, last = days.start - _DAY, days.end + 2 * _DAY
    changes = [
        (change, day)
        for zone in zones
        for change in clock_changes(zone, first, last)
        for day in sorted({change.wall_from.date(), change.wall_to.date()})
    ]
    return days.parameters() | {
        "change_zones": [change.zone for change, _ in changes],
        "wall_from": [change.wall_from for change, _ in changes],
        "wall_to": [change.wall_to for change, _ in changes],
        "at": [change.at if change.skips else None for change, _ in changes],
        "before": [change.before for change, _ in changes],
        "days": [day for _, day in changes],
        **_steady(zones, first, last),
    }


def _steady(zones: Iterable[str], first: date, last: date) -> dict[str, Any]:
    """Return the times between two changes of each zone's clocks, and how far they are ahead of UTC then."""
    found: list[tuple[str, datetime, datetime, timedelta]] = []
    for zone in zones:
        begins = datetime.combine(first, datetime.min.time(), UTC)
        for change in clock_changes(zone, first, last):
            found.append((zone, begins, change.at, change.before))
            begins = change.at
        ends = datetime.combine(last, datetime.min.time(), UTC)
        found.append((zone, begins, ends, _offset(begins, ZoneInfo(zone))))
    return {
        "steady_zones": [zone for zone, _, _, _ in found],
        "steady_from": [begins for _, begins, _, _ in found],
        "steady_to": [ends for _, _, ends, _ in found],
        "ahead": [ahead for _, _, _, ahead in found],
    }


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
