"""A desk that closes a house over thirty bookings and takes it back, again and again, until it is killed."""

from __future__ import annotations

import asyncio
import sys
from dataclasses import replace
from datetime import datetime, timedelta

from hallbooking_desktop.domain.clock import utc_now
from hallbooking_desktop.domain.permissions import Actor, Role, Source
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.booking_context import BookingContext
from hallbooking_desktop.services.closing import ClosingService
from hallbooking_desktop.services.commands import Move
from hallbooking_desktop.services.commands_closing import Affected, Closing, Decision, Fate
from tests.faults.speaking import until_there

WEEK = timedelta(days=7)


def decisions(found: tuple[Affected, ...]) -> tuple[Decision, ...]:
    """Cancel one, move one, keep one, and so on."""
    made = []
    for n, item in enumerate(sorted(found, key=lambda item: item.booking.id)):
        span, number, version = item.booking.range, item.booking.id, item.booking.version
        later = Move(TimeRange(span.start + WEEK, span.end + WEEK))
        fate = (Fate.CANCEL, Fate.MOVE, Fate.KEEP)[n % 3]
        made.append(Decision(number, version, fate, later if fate is Fate.MOVE else None))
    return tuple(made)


async def main(url: str, admin: int, venue: int, start: datetime, end: datetime) -> None:
    """Say `closed` and `open` when each was acknowledged."""
    service = ClosingService(BookingContext(Database(url, pool_size=2), utc_now))
    actor = Actor(admin, Role.ADMIN, Source.CONSOLE)
    wanted = Closing(venue, None, TimeRange(start, end), reason="Flood")
    for n in range(1000):
        found = await until_there(lambda: service.affected(actor, wanted))
        asked = replace(wanted, decisions=decisions(found))
        done = await until_there(lambda a=asked, n=n: service.carry_out(actor, a, f"close {start} {n}"))
        print("closed", flush=True)
        await until_there(lambda d=done, n=n: service.take_back(actor, d, f"open {start} {n}"))
        print("open", flush=True)


if __name__ == "__main__":
    asyncio.run(
        main(
            sys.argv[1],
            int(sys.argv[2]),
            int(sys.argv[3]),
            datetime.fromisoformat(sys.argv[4]),
            datetime.fromisoformat(sys.argv[5]),
        )
    )
