"""A process that uses the services as an endpoint would: at a rate, or as fast as it can, until its input ends."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
import time
from datetime import UTC, datetime, timedelta
from typing import Any

from hallbooking_desktop.domain.bookings import PaymentMethod
from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.permissions import SYSTEM, Actor, Role, Source
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands import BookingDraft, BookingQuery, PaymentOrder, SearchQuery
from tests.bench.cases import CAPACITIES, CITY, open_services


class Worker:
    """Writes bookings (made and paid), or asks and writes in turn from eight tasks."""

    def __init__(self, work: dict[str, Any]) -> None:
        self.count = 0
        self._work = work
        self._database, self._services = open_services(work["url"])
        self._drafts = [
            BookingDraft(room, TimeRange(datetime.fromisoformat(start), datetime.fromisoformat(end)), title="Worker")
            for room, start, end in work["drafts"]
        ]
        self._today = datetime.now(UTC).date()

    def _customer(self, number: int) -> Actor:
        people = self._work["customers"]
        return Actor(people[number % len(people)], Role.CUSTOMER, Source.API)

    async def _write(self, number: int) -> None:
        if number >= len(self._drafts):
            return
        with contextlib.suppress(DomainError):
            booking = await self._services.bookings.create(self._customer(number), self._drafts[number])
            await self._services.bookings.pay(SYSTEM, booking.id, PaymentOrder(PaymentMethod.CASH))
        self.count += 1

    async def at_a_rate(self) -> None:
        """Write so many bookings a second."""
        begun = time.perf_counter()
        running: set[asyncio.Task[None]] = set()
        for number in range(len(self._drafts)):
            await asyncio.sleep(max(0.0, begun + number / self._work["rate"] - time.perf_counter()))
            task = asyncio.create_task(self._write(number))
            running.add(task)
            task.add_done_callback(running.discard)

    async def hammer(self) -> None:
        """Search, read and write, without a pause."""
        await asyncio.gather(*(self._one(n) for n in range(8)))

    async def _one(self, task: int) -> None:
        number = task
        while True:
            day = self._today + timedelta(days=number % 100)
            await self._services.search.rooms(SYSTEM, SearchQuery(day, CITY, min_capacity=CAPACITIES[number % 5]))
            await self._services.bookings.mine(self._customer(number), BookingQuery(limit=20))
            if number % 5 == 0:
                await self._write(number // 5)
            number += 8
            self.count += 1


async def main() -> None:
    """Work until the input ends; answer each line with the number of calls."""
    loop = asyncio.get_running_loop()
    worker = Worker(json.loads(await loop.run_in_executor(None, sys.stdin.readline)))
    task = asyncio.create_task(worker.at_a_rate() if worker._work["do"] == "write" else worker.hammer())
    print("ready", flush=True)
    while await loop.run_in_executor(None, sys.stdin.readline):
        if task.done() and not task.cancelled() and (error := task.exception()) is not None:
            raise error
        print(worker.count, flush=True)
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task
    await worker._database.close()


if __name__ == "__main__":
    asyncio.run(main())
