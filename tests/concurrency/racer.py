"""A process of its own that does what it is told at the agreed instant, through the program's services.

It reads one JSON order a line and answers one JSON line: first it sits down at a database as somebody, in the end it
leaves, so that one process serves many tests. ``--unprotected`` takes the protection away: it looks whether
the slot is free and then books, without the rooms' locks, as programs do that double book.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
import time
from collections.abc import Iterable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from hallbooking_desktop.domain.bookings import PaymentMethod
from hallbooking_desktop.domain.clock import utc_now
from hallbooking_desktop.domain.errors import DomainError, SlotTaken
from hallbooking_desktop.domain.permissions import Actor, Role, Source
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import claims, standing
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.work import UnitOfWork
from hallbooking_desktop.services.booking_context import BookingContext, Raced
from hallbooking_desktop.services.bookings import BookingService
from hallbooking_desktop.services.commands import BookingDraft, Cancellation, Move, PaymentOrder, PersonChoice


def _span(order: dict[str, Any]) -> TimeRange:
    return TimeRange(datetime.fromisoformat(order["start"]), datetime.fromisoformat(order["end"]))


async def _carry_out(service: BookingService, actor: Actor, order: dict[str, Any]) -> int:
    match order["do"]:
        case "create":
            draft = BookingDraft(order["room"], _span(order), customers=(PersonChoice(order["customer"]),))
            return (await service.create(actor, draft, order.get("key"))).id
        case "move":
            return (await service.move(actor, order["booking"], Move(_span(order), leave_due=True))).id
        case "pay":
            method = PaymentMethod(order["method"])
            amount = Decimal(order["amount"]) if "amount" in order else None
            return (await service.pay(actor, order["booking"], PaymentOrder(method, amount), order.get("key"))).id
        case "cancel":
            return (await service.cancel(actor, order["booking"], Cancellation("raced"), order.get("key"))).id
        case "release":
            return await service.release_expired()
        case other:
            raise ValueError(other)


async def _answer(service: BookingService, actor: Actor, order: dict[str, Any]) -> dict[str, Any]:
    delay = order.get("at", 0.0) - time.time()
    if delay > 0.002:
        await asyncio.sleep(delay - 0.002)
    while time.time() < order.get("at", 0.0):
        pass
    begun = time.perf_counter()
    try:
        answer: dict[str, Any] = {"ok": await _carry_out(service, actor, order)}
    except DomainError as error:
        answer = {"refused": error.code, "alternatives": len(error.details.get("alternatives", ()))}
    except Exception as error:  # noqa: BLE001 - reported to the test, which fails on it
        answer = {"broke": repr(error)}
    return {**answer, "seconds": time.perf_counter() - begun, "at": datetime.now(UTC).isoformat()}


def _take_protection_away() -> None:
    """Look whether the slot is free, then book: no locks, and the test has dropped the constraint."""

    async def no_lock(_work: UnitOfWork, room_ids: Iterable[int]) -> tuple[int, ...]:
        return tuple(room_ids)

    async def looking(context: BookingContext, actor: Actor, change: Any) -> Any:
        try:
            return await context.db.run(actor, lambda work: change(work, True))
        except Raced:
            raise SlotTaken from None

    claims.lock_rooms = no_lock
    standing.HOT_LOCK_ROOMS = "SELECT id FROM rooms WHERE id = ANY(%(rooms)s::int[])"
    BookingContext.claiming = looking  # type: ignore[method-assign]


class Seat:
    """Where this process works for the moment: at which database, as whom."""

    def __init__(self, url: str, person: str) -> None:
        number, role, venue = json.loads(person)
        self.actor = Actor(number, Role(role), Source.CONSOLE, venue)
        self._database = Database(url, pool_size=2)
        self.service = BookingService(BookingContext(self._database, utc_now))

    async def take(self) -> None:
        """Open the connection."""
        with contextlib.suppress(DomainError):
            await self.service.details(self.actor, 0)

    async def leave(self) -> None:
        """Close it."""
        await self._database.close()


async def main(*, unprotected: bool) -> None:
    """Serve orders until the input ends."""
    if unprotected:
        _take_protection_away()
    seat: Seat | None = None
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        order = json.loads(line)
        answer: dict[str, Any] = {"ok": 0}
        if order["do"] == "sit":
            seat = Seat(order["url"], order["person"])
            await seat.take()
        elif seat is None:
            answer = {"broke": "nobody sits here"}
        elif order["do"] == "leave":
            await seat.leave()
            seat = None
        else:
            answer = await _answer(seat.service, seat.actor, order)
        print(json.dumps(answer), flush=True)
    if seat is not None:
        await seat.leave()


if __name__ == "__main__":
    asyncio.run(main(unprotected="--unprotected" in sys.argv))
