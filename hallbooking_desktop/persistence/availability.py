"""What is taken of a room: claims for good, and live holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hallbooking_desktop.domain.availability import Claim, Hold
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.hot import hot_rows
from hallbooking_desktop.persistence.probes import claims_between
from hallbooking_desktop.persistence.work import ReadWork

_CLAIMS = f"""
SELECT lower(c.claimed), upper(c.claimed), c.block_id IS NOT NULL, b.status = 'pending',
       CASE WHEN b.paid = 0 THEN b.hold_expires_at END
  FROM unnest(%(rooms)s::int[]) AS leaf(id)
 CROSS JOIN LATERAL {claims_between("leaf.id", "%(start)s", "%(end)s")} c
  LEFT JOIN bookings b ON b.id = c.booking_id
 WHERE (%(besides)s::int IS NULL OR c.booking_id IS DISTINCT FROM %(besides)s)
   AND (b.id IS NULL OR b.status = 'confirmed' OR b.paid > 0 OR b.hold_expires_at > clock_timestamp())
"""  # noqa: S608 - expressions of ours


@dataclass(frozen=True, slots=True)
class Taken:
    """What is claimed, setup and teardown included: for good, or by live holds. One with money in it never expires."""

    claims: tuple[Claim, ...]
    holds: tuple[Hold, ...]


async def taken(
    read: ReadWork, leaf_ids: Sequence[int], window: TimeRange, *, besides_booking: int | None = None
) -> Taken:
    """Return what is claimed of these leaf rooms in the window; holds that ran out count as free."""
    parameters = {"rooms": list(leaf_ids), "start": window.start, "end": window.end, "besides": besides_booking}
    claims: list[Claim] = []
    holds: list[Hold] = []
    for start, end, blocked, held, expires_at in await hot_rows(read, _CLAIMS, parameters):
        claimed = TimeRange(start, end)
        if held:
            holds.append(Hold(claimed, expires_at))
        else:
            claims.append(Claim(claimed, "blocked" if blocked else "booked"))
    return Taken(tuple(claims), tuple(holds))
