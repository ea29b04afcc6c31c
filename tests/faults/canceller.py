"""A desk that cancels a series and moves a booking, and takes both back, again and again, until it is killed."""

from __future__ import annotations

import asyncio
import sys
from datetime import timedelta

from hallbooking_desktop.domain.clock import utc_now
from hallbooking_desktop.domain.permissions import Actor, Role, Source
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.booking_context import BookingContext
from hallbooking_desktop.services.bookings import BookingService
from hallbooking_desktop.services.commands import Cancellation, Move
from hallbooking_desktop.services.series import SeriesService
from tests.faults.speaking import until_there

DAY = timedelta(days=1)


async def main(url: str, admin: int, series: int, single: int) -> None:
    """Say `gone` and `open` when each was acknowledged."""
    context = BookingContext(Database(url, pool_size=2), utc_now)
    many, bookings = SeriesService(context), BookingService(context)
    actor = Actor(admin, Role.ADMIN, Source.CONSOLE)
    why = Cancellation("Flood", venue_fault=True)
    span = (await bookings.details(actor, single)).range
    away = Move(TimeRange(span.start + DAY, span.end + DAY + timedelta(hours=1)))
    for n in range(1000):
        ended = await until_there(lambda n=n: many.cancel(actor, series, None, why, f"gone {series} {n}"))
        moved = await until_there(lambda n=n: bookings.move(actor, single, away, f"away {single} {n}"))
        print("gone", flush=True)
        ids = [booking.id for booking in ended]
        await until_there(lambda i=ids, n=n: many.reinstate(actor, series, i, f"back {series} {n}"))
        await until_there(lambda v=moved.version, n=n: bookings.take_back(actor, single, v, f"home {single} {n}"))
        print("open", flush=True)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])))
