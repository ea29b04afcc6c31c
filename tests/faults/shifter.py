"""A desk that moves a series, edits it, and takes each back, again and again, until it is killed."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterable
from datetime import timedelta

from hallbooking_desktop.domain.clock import utc_now
from hallbooking_desktop.domain.permissions import Actor, Role, Source
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.booking_context import BookingContext
from hallbooking_desktop.services.commands import BookingEdit, SeriesMove
from hallbooking_desktop.services.series import SeriesService
from hallbooking_desktop.services.snapshots import BookingDetails
from tests.faults.speaking import until_there

#: Each to where the next one was, shorter and so cheaper; and without what was to be drunk.
AWAY = SeriesMove(timedelta(days=1), timedelta(hours=-1))
SOBER = BookingEdit(addons=(), title="Without coffee")
#: What is done in turn; the last one is said as everything is where it was.
STEPS = ("moved", "home", "edited", "open")


async def step(service: SeriesService, actor: Actor, series: int, n: int, left: dict[int, int]) -> dict[int, int]:
    """Do the n-th step of a series and return the versions at which it left the bookings."""
    key = f"{STEPS[n % len(STEPS)]} {series} {n}"
    match STEPS[n % len(STEPS)]:
        case "moved":
            return _versions(await service.move(actor, series, None, AWAY, key))
        case "edited":
            return _versions(await service.edit(actor, series, None, SOBER, key))
    return _versions(await service.take_back(actor, series, left, key))


def _versions(bookings: Iterable[BookingDetails]) -> dict[int, int]:
    return {booking.id: booking.version for booking in bookings}


async def main(url: str, admin: int, series: int, begin: int) -> None:
    """Say each step when it was acknowledged."""
    service = SeriesService(BookingContext(Database(url, pool_size=2), utc_now))
    actor = Actor(admin, Role.ADMIN, Source.CONSOLE)
    left: dict[int, int] = {}
    for n in range(begin, begin + 1000):
        left = await until_there(lambda n=n, v=left: step(service, actor, series, n, v))
        print(STEPS[n % len(STEPS)], flush=True)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])))
