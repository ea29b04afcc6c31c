"""What else could be had when a time is taken: a venue's rooms, closures and claims around it, in one round trip."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.catalogue import (
    ROOM_COLUMNS,
    ROOM_WIDTH,
    ClosureRecord,
    RoomRecord,
    closure_from_json,
    room_record,
)
from hallbooking_desktop.persistence.driver import packed
from hallbooking_desktop.persistence.hot import hot_rows
from hallbooking_desktop.persistence.probes import claims_between
from hallbooking_desktop.persistence.work import ReadWork

# The wanted room's own leaves are looked at for days, the others for the wanted time, both widened by the venue's
# longest setup or teardown. Live holds count, expired ones do not. Each row carries the closures, of which one is read.
_AROUND = packed(f"""
WITH margin AS MATERIALIZED (
    SELECT make_interval(mins => coalesce(max(greatest(m.setup_minutes, m.teardown_minutes)), 0)) AS longest
      FROM rooms m WHERE m.venue_id = %(venue)s AND m.archived_at IS NULL
)
SELECT {ROOM_COLUMNS}, t.starts, t.ends,
       (SELECT json_agg(json_build_array(c.id, c.venue_id, c.room_id, c.starts_at, c.ends_at, c.reason, c.version)
                        ORDER BY c.starts_at, c.id)
          FROM closures c WHERE c.venue_id = %(venue)s AND c.ends_at > %(around_start)s)::text
  FROM margin
 CROSS JOIN rooms r
  JOIN venues v ON v.id = r.venue_id
 CROSS JOIN LATERAL (
       SELECT CASE WHEN r.id = ANY(%(leaves)s::int[]) THEN %(around_start)s::timestamptz
                   ELSE %(start)s::timestamptz END - margin.longest AS since,
              CASE WHEN r.id = ANY(%(leaves)s::int[]) THEN %(around_end)s::timestamptz
                   ELSE %(end)s::timestamptz END + margin.longest AS until
  ) w
  LEFT JOIN LATERAL (
       SELECT array_agg(lower(c.claimed) ORDER BY c.claimed) AS starts,
              array_agg(upper(c.claimed) ORDER BY c.claimed) AS ends
         FROM {claims_between("r.id", "w.since", "w.until")} c
         LEFT JOIN bookings b ON b.id = c.booking_id
        WHERE (%(besides)s::int IS NULL OR c.booking_id IS DISTINCT FROM %(besides)s::int)
          AND (b.id IS NULL OR b.status = 'confirmed' OR b.paid > 0 OR b.hold_expires_at > clock_timestamp())
  ) t ON true
 WHERE r.venue_id = %(venue)s
""")  # noqa: S608 - expressions of ours


@dataclass(frozen=True, slots=True)
class Around:
    """All rooms of a venue, archived ones too, its closures, and what is taken of each leaf room."""

    rooms: Sequence[RoomRecord]
    closures: Sequence[ClosureRecord]
    taken: Mapping[int, Sequence[TimeRange]]


async def look_around(
    read: ReadWork,
    venue_id: int,
    leaf_ids: Sequence[int],
    *,
    around: TimeRange,
    here: TimeRange,
    besides_booking: int | None = None,
) -> Around:
    """Return how a venue stands ``around`` a time in the wanted room's leaves, and just then (``here``) elsewhere."""
    rows = await hot_rows(
        read,
        _AROUND,
        {
            "venue": venue_id,
            "leaves": list(leaf_ids),
            "around_start": around.start,
            "around_end": around.end,
            "start": here.start,
            "end": here.end,
            "besides": besides_booking,
        },
    )
    rooms = [room_record(row[:ROOM_WIDTH]) for row in rows]
    taken = {
        row[0]: [TimeRange(start, end) for start, end in zip(row[ROOM_WIDTH], row[ROOM_WIDTH + 1], strict=True)]
        for row in rows
        if row[ROOM_WIDTH] is not None
    }
    closures = json.loads(rows[0][ROOM_WIDTH + 2] or "[]") if rows else []
    return Around(rooms, tuple(closure_from_json(item) for item in closures), taken)
