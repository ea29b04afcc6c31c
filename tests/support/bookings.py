"""Bookings by plain inserts, for tests that need some but are not about making them."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from sqlalchemy import func, insert, select

from hallbooking_desktop.domain.people import name_key
from hallbooking_desktop.persistence import tables as t
from hallbooking_desktop.persistence.work import UnitOfWork
from tests.support.world import Person

HOUR = timedelta(hours=1)


async def add_booking(
    work: UnitOfWork, room_id: int, start: datetime, organiser: Person, *, hours: int = 2, total: str = "200.00"
) -> int:
    """Add a confirmed booking of an undivided room, with its claim; return its number."""
    room = (
        await work.execute(select(t.rooms.c.venue_id, t.rooms.c.rate_per_hour).where(t.rooms.c.id == room_id))
    ).one()
    end = start + hours * HOUR
    booking_id: int = await work.scalar(
        insert(t.bookings)
        .values(
            venue_id=room.venue_id,
            room_id=room_id,
            status="confirmed",
            starts_at=start,
            ends_at=end,
            title="A test's booking",
            source="console",
            customer_key=name_key(organiser.full_name),
            room_rate=room.rate_per_hour,
            room_subtotal=Decimal(total),
            total_cost=Decimal(total),
            refund_basis=start,
            confirmed_at=start - timedelta(days=1),
        )
        .returning(t.bookings.c.id)
    )
    await work.execute(
        insert(t.booking_customers).values(booking_id=booking_id, user_id=organiser.id, role="organiser")
    )
    await work.execute(
        insert(t.claims).values(room_id=room_id, booking_id=booking_id, claimed=func.tstzrange(start, end))
    )
    return booking_id
