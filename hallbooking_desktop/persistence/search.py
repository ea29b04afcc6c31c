"""What a search reads: which venues, and their rooms with what is taken of each around the day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from hallbooking_desktop.domain.availability import Hold
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.catalogue import ClosureRecord, closure_from_json
from hallbooking_desktop.persistence.hot import hot_rows
from hallbooking_desktop.persistence.probes import claims_between
from hallbooking_desktop.persistence.work import ReadWork

# The window is the venue-local day(s), widened by the venue's longest setup or teardown and by what two editions of the
# time zone tables may differ. A room's `stamp` changes with every change of its or its venue's row.
_ROOMS = f"""
WITH place AS MATERIALIZED (
    SELECT v.id, v.version || '.' || v.xmin AS stamp, span.since, span.until,
           (SELECT json_agg(json_build_array(c.id, c.venue_id, c.room_id, c.starts_at, c.ends_at, c.reason, c.version)
                            ORDER BY c.starts_at, c.id)
              FROM closures c
             WHERE c.venue_id = v.id AND c.ends_at > span.since AND c.starts_at < span.until) AS closures
      FROM venues v
     CROSS JOIN LATERAL (
         SELECT coalesce(max(greatest(r.setup_minutes, r.teardown_minutes)), 0) + 180 AS minutes
           FROM rooms r WHERE r.venue_id = v.id AND r.archived_at IS NULL
     ) margin
     CROSS JOIN LATERAL (
         SELECT %(day)s::date::timestamp AT TIME ZONE v.timezone - make_interval(mins => margin.minutes) AS since,
                (%(day)s::date + %(days)s::int)::timestamp AT TIME ZONE v.timezone
                    + make_interval(mins => margin.minutes) AS until
     ) span
     WHERE v.archived_at IS NULL AND v.id = ANY(%(venues)s::int[])
)
SELECT r.id, p.id, p.stamp || '/' || r.version || '.' || r.xmin,
       CASE WHEN %(user)s::int IS NOT NULL THEN EXISTS (
           SELECT FROM favourites f WHERE f.user_id = %(user)s AND (f.room_id = r.id OR f.venue_id = r.venue_id)) END,
       p.closures, t.starts, t.ends, p.since, p.until
  FROM place p
  JOIN rooms r ON r.venue_id = p.id AND r.archived_at IS NULL
  LEFT JOIN LATERAL (
       SELECT array_agg(lower(c.claimed) ORDER BY c.claimed) AS starts,
              array_agg(upper(c.claimed) ORDER BY c.claimed) AS ends
         FROM {claims_between("r.id", "p.since", "p.until")} c
         LEFT JOIN bookings b ON b.id = c.booking_id
        WHERE c.block_id IS NOT NULL OR b.status = 'confirmed'
  ) t ON true
"""  # noqa: S608 - expressions of ours

_VENUES = """
SELECT v.id FROM venues v
 WHERE v.archived_at IS NULL AND (%(city)s::text IS NULL OR v.city_key = %(city)s) ORDER BY v.id
"""

_HOLDS = f"""
SELECT leaf.id, lower(c.claimed), upper(c.claimed), CASE WHEN b.paid = 0 THEN b.hold_expires_at END
  FROM unnest(%(rooms)s::int[]) AS leaf(id)
 CROSS JOIN LATERAL {claims_between("leaf.id", "%(start)s", "%(end)s")} c
  JOIN bookings b ON b.id = c.booking_id
 WHERE b.status = 'pending' AND (b.paid > 0 OR b.hold_expires_at > clock_timestamp())
 ORDER BY 2
"""  # noqa: S608 - expressions of ours

_TERMS = """
WITH offered AS (
    SELECT r.name, r.type, r.amenities, v.name AS venue, v.city
      FROM rooms r JOIN venues v ON v.id = r.venue_id WHERE r.archived_at IS NULL AND v.archived_at IS NULL
)
SELECT 'city', city, count(*) FROM offered GROUP BY city
UNION ALL SELECT 'venue', venue, count(*) FROM offered GROUP BY venue
UNION ALL SELECT 'room', name, count(*) FROM offered GROUP BY name
UNION ALL SELECT 'type', type, count(*) FROM offered WHERE type <> '' GROUP BY type
UNION ALL SELECT 'amenity', amenity, count(*) FROM offered, unnest(amenities) AS amenity GROUP BY amenity
"""


class FoundRoom(NamedTuple):
    """A room of the venues asked for. ``stamp`` says which state of its row and its venue's row this is."""

    room_id: int
    venue_id: int
    stamp: str
    favourite: bool
    closures: tuple[ClosureRecord, ...]
    #: What confirmed bookings and blocks claim of this very room, by start; those of its parts stand with the parts.
    taken: tuple[tuple[datetime, datetime], ...]
    #: Around which time of the venue's that was looked at.
    seen: TimeRange


async def venues_in(read: ReadWork, city_key: str | None) -> tuple[int, ...]:
    """Return the venues of a city (by its key), or all."""
    return tuple(number for (number,) in await hot_rows(read, _VENUES, {"city": city_key}))


async def rooms_around(
    read: ReadWork, day: date, days: int, venue_ids: Sequence[int], *, favourites_of: int | None = None
) -> tuple[FoundRoom, ...]:
    """Return the rooms of venues, with what is taken around these local days; of archived venues none."""
    parameters = {"day": day, "days": days, "venues": list(venue_ids), "user": favourites_of}
    known: dict[int, tuple[tuple[ClosureRecord, ...], TimeRange]] = {}
    found = []
    for room_id, of_venue, stamp, favourite, closed, starts, ends, since, until in await hot_rows(
        read, _ROOMS, parameters
    ):
        if of_venue not in known:
            known[of_venue] = (_closures(closed), TimeRange(since, until))
        taken = () if starts is None else tuple(zip(starts, ends, strict=True))
        found.append(
            FoundRoom(room_id, of_venue, stamp, bool(favourite), known[of_venue][0], taken, known[of_venue][1])
        )
    return tuple(found)


async def holds_around(read: ReadWork, leaf_ids: Sequence[int], window: TimeRange) -> dict[int, tuple[Hold, ...]]:
    """Return what live holds claim of leaf rooms in the window, by room; one with money in it never expires."""
    found: dict[int, tuple[Hold, ...]] = {}
    parameters = {"rooms": list(leaf_ids), "start": window.start, "end": window.end}
    for room_id, start, end, expires_at in await hot_rows(read, _HOLDS, parameters):
        found[room_id] = (*found.get(room_id, ()), Hold(TimeRange(start, end), expires_at))
    return found


async def search_terms(read: ReadWork) -> tuple[tuple[str, str, int], ...]:
    """Return what can be searched for: its kind (city, venue, room, type, amenity), its name, of how many rooms."""
    return tuple((kind, name, count) for kind, name, count in await hot_rows(read, _TERMS, {}))


def _closures(stored: list[list[Any]] | None) -> tuple[ClosureRecord, ...]:
    return tuple(closure_from_json(item) for item in stored or ())
