"""Bookings for today, some of them under way, as tests of the start page want them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import func, select, update

from hallbooking_desktop.persistence import tables as t
from tests.support.bookings import add_booking
from tests.support.world import Person, open_round_the_clock
from tests.ui.conftest import Office

MINUTE = timedelta(minutes=1)


def begun(minutes: int = 10) -> datetime:
    """Return so many minutes ago, or the day's beginning: what began yesterday is no arrival of today."""
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    return max(now - minutes * MINUTE, now.replace(hour=0, minute=0))


def party(
    office: Office,
    room: int,
    start: datetime,
    title: str,
    *,
    who: Person | None = None,
    hours: int = 2,
    total: str = "0.00",
    **columns: Any,
) -> int:
    """Have a booking that may be under way; its hall is open round the clock."""

    async def work() -> int:
        async with office.database.work(office.world.system) as unit:
            number = await add_booking(unit, room, start, who or office.world.alice, hours=hours, total=total)
            values = {"title": title, **columns}
            await unit.execute(update(t.bookings).where(t.bookings.c.id == number).values(values))
            known = await unit.scalar(
                select(func.count()).select_from(t.opening_hours).where(t.opening_hours.c.room_id == room)
            )
            if not known:
                await open_round_the_clock(unit, room)
            return number

    return office.on_thread(lambda _: work())
