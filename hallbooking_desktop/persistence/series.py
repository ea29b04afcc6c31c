"""Series of recurring bookings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, insert, or_, select

from hallbooking_desktop.persistence.tables import booking_series, bookings
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork


async def insert_series(work: UnitOfWork, venue_id: int, rrule: str, exceptions: Sequence[date]) -> int:
    """Insert a series and return its id."""
    values = {
        "venue_id": venue_id,
        "rrule": rrule,
        "exceptions": list(exceptions),
        "created_by": work.actor.user_id,
    }
    return int(await work.scalar(insert(booking_series).values(values).returning(booking_series.c.id)))


async def series(read: ReadWork, series_id: int) -> dict[str, Any] | None:
    """Return a series."""
    row = (await read.execute(select(booking_series).where(booking_series.c.id == series_id))).mappings().first()
    return None if row is None else dict(row)


async def live_occurrences(read: ReadWork, series_id: int, from_index: int) -> list[dict[str, Any]]:
    """Return the occurrences that are not cancelled, from an index on, in order; holds that ran out are over too."""
    statement = (
        select(
            bookings.c.id,
            bookings.c.room_id,
            bookings.c.series_index,
            bookings.c.starts_at,
            bookings.c.ends_at,
            (bookings.c.total_cost > bookings.c.paid - bookings.c.retained).label("owes"),
        )
        .where(
            bookings.c.series_id == series_id,
            bookings.c.series_index >= from_index,
            or_(
                bookings.c.status == "confirmed",
                (bookings.c.status == "pending")
                & or_(bookings.c.paid > 0, bookings.c.hold_expires_at > func.clock_timestamp()),
            ),
        )
        .order_by(bookings.c.series_index)
    )
    return [dict(row) for row in (await read.execute(statement)).mappings()]


async def rooms_of(read: ReadWork, series_id: int, booking_ids: Sequence[int]) -> dict[int, int]:
    """Return booking id -> room id, of those that are occurrences of the series."""
    mine = bookings.c.series_id == series_id, bookings.c.id.in_(booking_ids)
    return {row.id: row.room_id for row in await read.execute(select(bookings.c.id, bookings.c.room_id).where(*mine))}
