"""What lies in the way of a closure or a block, and whose money it may move."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.hot import hot_rows
from hallbooking_desktop.persistence.probes import claims_between
from hallbooking_desktop.persistence.work import ReadWork

_LIVE = """b.status <> 'cancelled'
   AND (b.status = 'confirmed' OR b.paid > 0 OR b.hold_expires_at > clock_timestamp())"""

# Nothing lasts longer than a year: older ones need not be looked at.
_OVERLAPPING = f"""
SELECT b.id FROM bookings b
 WHERE b.venue_id = %(venue)s AND b.starts_at < %(end)s AND b.starts_at > %(start)s::timestamptz - interval '367 days'
   AND b.ends_at > greatest(%(start)s::timestamptz, clock_timestamp()) AND {_LIVE}
   AND (%(rooms)s::int[] IS NULL OR b.room_id = ANY(%(rooms)s))
 ORDER BY b.starts_at, b.id
"""  # noqa: S608 - constants of ours

_CLAIMANTS = f"""
SELECT DISTINCT b.id, b.starts_at
  FROM unnest(%(leaves)s::int[]) AS leaf
 CROSS JOIN LATERAL {claims_between("leaf", "%(start)s::timestamptz", "%(end)s::timestamptz")} c
  JOIN bookings b ON b.id = c.booking_id
 WHERE {_LIVE}
 ORDER BY b.starts_at, b.id
"""  # noqa: S608 - expressions of ours

_PLACES = "SELECT b.id, b.room_id FROM bookings b WHERE b.id = ANY(%(ids)s::int[])"

_MONEY = """
SELECT DISTINCT c.user_id
  FROM booking_customers c JOIN bookings b ON b.id = c.booking_id
 WHERE b.id = ANY(%(ids)s::int[]) AND c.role IN ('organiser', 'payer')
   AND (b.paid > 0 OR b.status = 'confirmed' OR b.refund_amount > 0)
"""


async def overlapping(
    read: ReadWork, venue_id: int, room_ids: Collection[int] | None, span: TimeRange
) -> tuple[int, ...]:
    """Return the live bookings of a venue, or of some of its rooms, whose time meets a range and is not over."""
    rooms = None if room_ids is None else sorted(room_ids)
    wanted = {"venue": venue_id, "rooms": rooms, "start": span.start, "end": span.end}
    return tuple(row[0] for row in await hot_rows(read, _OVERLAPPING, wanted))


async def claimants(read: ReadWork, leaf_ids: Sequence[int], span: TimeRange) -> tuple[int, ...]:
    """Return the live bookings whose claims on these leaf rooms meet a range: their turn-round counts too."""
    wanted = {"leaves": list(leaf_ids), "start": span.start, "end": span.end}
    return tuple(row[0] for row in await hot_rows(read, _CLAIMANTS, wanted))


async def room_ids(read: ReadWork, venue_id: int) -> tuple[int, ...]:
    """Return all rooms of a venue, by id."""
    found = await hot_rows(read, "SELECT id FROM rooms WHERE venue_id = %(venue)s ORDER BY 1", {"venue": venue_id})
    return tuple(row[0] for row in found)


async def rooms_of(read: ReadWork, booking_ids: Sequence[int]) -> dict[int, int]:
    """Return booking id -> room id, of those that exist."""
    return dict(await hot_rows(read, _PLACES, {"ids": list(booking_ids)}))


async def money_owners(read: ReadWork, booking_ids: Sequence[int]) -> tuple[int, ...]:
    """Return the people whose wallets a change of these bookings may move, by id."""
    return tuple(sorted(row[0] for row in await hot_rows(read, _MONEY, {"ids": list(booking_ids)})))
