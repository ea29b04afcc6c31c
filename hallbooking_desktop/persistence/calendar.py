"""What stands in a calendar between two instants: bookings and blocks, found through the claims on the rooms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.hot import hot_rows
from hallbooking_desktop.persistence.probes import claims_between
from hallbooking_desktop.persistence.work import ReadWork

_ENTRIES = f"""
WITH found AS MATERIALIZED (
    SELECT DISTINCT c.booking_id, c.block_id
      FROM unnest(%(rooms)s::int[]) AS leaf(id)
     CROSS JOIN LATERAL {claims_between("leaf.id", "%(start)s", "%(end)s")} c
)
SELECT 'booking', b.id, b.room_id, b.title, u.full_name, b.starts_at, b.ends_at, b.setup_minutes, b.teardown_minutes,
       CASE WHEN b.status = 'confirmed' AND b.ends_at <= clock_timestamp() THEN 'completed' ELSE b.status END,
       b.attendance, CASE WHEN b.status = 'pending' THEN b.hold_expires_at END,
       greatest(b.total_cost - (b.paid - b.retained), 0), b.series_id, b.version
  FROM found
  JOIN bookings b ON b.id = found.booking_id
  LEFT JOIN booking_customers o ON o.booking_id = b.id AND o.role = 'organiser'
  LEFT JOIN users u ON u.id = o.user_id
 WHERE b.status = 'confirmed' OR b.paid > 0 OR b.hold_expires_at > clock_timestamp()
UNION ALL
SELECT 'block', k.id, k.room_id, k.reason, NULL, k.starts_at, k.ends_at, 0, 0, 'block', NULL, NULL, 0, NULL, k.version
  FROM found JOIN blocks k ON k.id = found.block_id
 ORDER BY 6, 2
"""  # noqa: S608 - expressions of ours


async def entries(read: ReadWork, leaf_ids: Sequence[int], window: TimeRange) -> list[tuple[Any, ...]]:
    """Return the live bookings and blocks whose claims on these leaf rooms meet the window, by start.

    Columns: kind, id, room_id, title, customer, starts_at, ends_at, setup and teardown minutes, status, attendance,
    hold_expires_at (of the unpaid), amount due, series_id, version. Holds that ran out are not shown.
    """
    return await hot_rows(read, _ENTRIES, {"rooms": list(leaf_ids), "start": window.start, "end": window.end})
