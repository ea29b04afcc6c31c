"""A desk's process in a burst: it books, takes cash and cancels as fast as it can, and says what was acknowledged.

Each line it prints is an acknowledgement; what is not printed may or may not have happened, but never by half.
"""

from __future__ import annotations

import asyncio
import json
import sys
from datetime import datetime, timedelta

from hallbooking_desktop.domain.bookings import PaymentMethod
from hallbooking_desktop.domain.clock import utc_now
from hallbooking_desktop.domain.errors import DatabaseUnavailable, SlotTaken
from hallbooking_desktop.domain.permissions import Actor, Role, Source
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.booking_context import BookingContext
from hallbooking_desktop.services.bookings import BookingService
from hallbooking_desktop.services.commands import BookingDraft, Cancellation, PaymentOrder, PersonChoice


def _say(**what: object) -> None:
    print(json.dumps(what), flush=True)


async def _round(service: BookingService, desk: Actor, room: int, customer: int, span: TimeRange, n: int) -> None:
    made = await service.create(
        desk, BookingDraft(room, span, customers=(PersonChoice(customer),)), f"c{room}-{span.start:%j%H}"
    )
    _say(booking=made.id, status="pending", paid="0")
    paid = await service.pay(desk, made.id, PaymentOrder(PaymentMethod.CASH), f"p{made.id}")
    _say(booking=made.id, status="confirmed", paid=str(paid.paid))
    if n % 3 == 0:
        ended = await service.cancel(desk, made.id, Cancellation("burst"))
        _say(booking=made.id, status="cancelled", paid=str(ended.paid))


async def main(url: str, user: int, room: int, customer: int, begin: str) -> None:
    """Go on until killed."""
    desk = Actor(user, Role.ADMIN, Source.CONSOLE)
    database = Database(url, pool_size=2)
    service = BookingService(BookingContext(database, utc_now))
    start = datetime.fromisoformat(begin)
    for n in range(100_000):
        day, place = divmod(n, 13)
        span = TimeRange(start + timedelta(days=day, hours=place), start + timedelta(days=day, hours=place + 1))
        try:
            await _round(service, desk, room, customer, span, n)
        except DatabaseUnavailable:
            await asyncio.sleep(0.05)
        except SlotTaken:
            # The answer was lost when the server died, the booking was not: that is what keys are for.
            continue


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), sys.argv[5]))
