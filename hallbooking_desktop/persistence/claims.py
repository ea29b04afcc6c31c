"""Claims: the rows by which PostgreSQL makes a double booking impossible.

Whoever writes claims locks its leaf rooms first, in the order of their ids; then bookings; then wallets.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import text

from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.hot import hot_writes
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork

_LARGEST_ID = 2**31 - 1

#: Locks the leaf rooms of ``%(rooms)s``, in order. Most rooms have no parts, and the recursion is dear.
HOT_LOCK_ROOMS = """
SELECT id FROM rooms
 WHERE id IN (
    SELECT r FROM unnest(%(rooms)s::int[]) AS r WHERE NOT EXISTS (SELECT FROM room_parts p WHERE p.whole_id = r)
     UNION ALL
    SELECT leaf FROM unnest(%(rooms)s::int[]) AS r CROSS JOIN LATERAL room_leaves(r) AS leaf
     WHERE EXISTS (SELECT FROM room_parts p WHERE p.whole_id = r)
 )
 ORDER BY id FOR NO KEY UPDATE
"""
_LEAVES = text("SELECT room_leaves(:room) AS id ORDER BY 1")
# The exclusion's own expression, or its index is not used; one probe a room, or the planner sums the rooms up wrongly.
_OVERLAPPING = """
  FROM unnest(CAST(:rooms AS int[])) AS leaf(id)
  CROSS JOIN LATERAL (
      SELECT c.* FROM claims c
       WHERE int4range(c.room_id, c.room_id, '[]') = int4range(leaf.id, leaf.id, '[]')
         AND c.claimed && tstzrange(:start, :end)
  ) c
"""
_IN_THE_WAY = text(f"""
SELECT c.room_id, r.name AS room_name, lower(c.claimed) AS starts_at, upper(c.claimed) AS ends_at,
       c.booking_id, c.block_id, coalesce(b.title, k.reason) AS title, b.series_id,
       CASE WHEN c.block_id IS NOT NULL THEN 'blocked' WHEN b.status = 'pending' THEN 'held'
            ELSE 'booked' END AS status,
       b.status = 'pending' AND b.paid = 0 AND b.hold_expires_at <= clock_timestamp() AS expired
{_OVERLAPPING}
  JOIN rooms r ON r.id = c.room_id
  LEFT JOIN bookings b ON b.id = c.booking_id
  LEFT JOIN blocks k ON k.id = c.block_id
 WHERE coalesce(c.booking_id <> CAST(:besides_booking AS int), true)
   AND coalesce(c.block_id <> CAST(:besides_block AS int), true)
 ORDER BY lower(c.claimed), c.room_id
""")
_CLAIM = text("""
INSERT INTO claims (room_id, booking_id, block_id, claimed)
SELECT r, :booking, :block, tstzrange(:start, :end) FROM unnest(CAST(:rooms AS int[])) AS r ORDER BY r
""")
_RELEASE = text("DELETE FROM claims WHERE booking_id = :booking OR block_id = :block")


async def leaves_of(read: ReadWork, room_id: int) -> tuple[int, ...]:
    """Return the rooms that a booking of this room claims: its undivided parts, or itself."""
    return tuple((await read.execute(_LEAVES, {"room": room_id})).scalars())


async def lock_rooms(work: UnitOfWork, room_ids: Iterable[int]) -> tuple[int, ...]:
    """Lock the leaf rooms of these rooms, in order, and return them; rooms that do not exist have none."""
    wanted = sorted({room_id for room_id in room_ids if 0 < room_id <= _LARGEST_ID})
    (rows,) = await hot_writes(work, (HOT_LOCK_ROOMS, {"rooms": wanted}))
    return tuple(room_id for (room_id,) in rows)


async def in_the_way(
    read: ReadWork,
    leaf_ids: Sequence[int],
    claimed: TimeRange,
    *,
    besides_booking: int | None = None,
    besides_block: int | None = None,
) -> list[dict[str, Any]]:
    """Return what overlaps the range; an ``expired`` hold is nobody's any more and may be released."""
    rows = await read.execute(
        _IN_THE_WAY,
        {
            **_span(leaf_ids, claimed.start, claimed.end),
            "besides_booking": besides_booking,
            "besides_block": besides_block,
        },
    )
    return [dict(row) for row in rows.mappings()]


async def claim(
    work: UnitOfWork,
    leaf_ids: Sequence[int],
    claimed: TimeRange,
    *,
    booking_id: int | None = None,
    block_id: int | None = None,
) -> None:
    """Claim the rooms; a violated ``ex_claims_no_overlap`` means that somebody was faster."""
    parameters = {**_span(leaf_ids, claimed.start, claimed.end), "booking": booking_id, "block": block_id}
    await work.execute(_CLAIM, parameters)


async def release(work: UnitOfWork, *, booking_id: int | None = None, block_id: int | None = None) -> None:
    """Give up all claims of a booking or block."""
    await work.execute(_RELEASE, {"booking": booking_id, "block": block_id})


def _span(leaf_ids: Sequence[int], start: datetime, end: datetime) -> dict[str, Any]:
    return {"rooms": list(leaf_ids), "start": start, "end": end}
