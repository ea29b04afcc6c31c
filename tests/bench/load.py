"""Calling something many times, at once or one after another, and what came of it."""

from __future__ import annotations

import asyncio
import math
import statistics
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from tests.bench.rows import Latency

Call = Callable[[int], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Load:
    """Calls a second (median of the rounds), and every call's milliseconds."""

    rate: float
    spent: tuple[float, ...]

    @property
    def average(self) -> float:
        """The average in milliseconds."""
        return statistics.fmean(self.spent)

    @property
    def median(self) -> float:
        """The median in milliseconds."""
        return statistics.median(self.spent)

    @property
    def p99(self) -> float:
        """What 99 of 100 calls did not exceed, in milliseconds."""
        return percentile(self.spent, 99)

    @property
    def latency(self) -> Latency:
        """The same as a row tells it."""
        return Latency(self.average, self.p99, self.rate)


def percentile(values: Sequence[float], percent: float) -> float:
    """Return the smallest value that so many per cent do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * percent / 100) - 1)]


async def at_once(call: Call, *, tasks: int, seconds: float, rounds: int = 3, first: int = 0) -> Load:
    """Call from so many tasks for so long, several times over. Each call gets a number of its own, from ``first``."""
    numbers = iter(range(first, 1_000_000_000))
    spent: list[float] = []
    rates = []

    async def one(until: float) -> int:
        done = 0
        while time.perf_counter() < until:
            begun = time.perf_counter()
            await call(next(numbers))
            spent.append((time.perf_counter() - begun) * 1000)
            done += 1
        return done

    for _ in range(rounds):
        begun = time.perf_counter()
        counts = await asyncio.gather(*(one(begun + seconds) for _ in range(tasks)))
        rates.append(sum(counts) / (time.perf_counter() - begun))
    return Load(statistics.median(rates), tuple(spent))


async def paced(call: Call, *, rate: float, seconds: float, first: int = 0) -> Load:
    """Begin so many calls a second, whether the earlier ones have ended or not."""
    spent: list[float] = []
    running: set[asyncio.Task[None]] = set()

    async def one(number: int) -> None:
        begun = time.perf_counter()
        await call(number)
        spent.append((time.perf_counter() - begun) * 1000)

    begun = time.perf_counter()
    for number in range(int(rate * seconds)):
        await asyncio.sleep(max(0.0, begun + number / rate - time.perf_counter()))
        task = asyncio.create_task(one(first + number))
        running.add(task)
        task.add_done_callback(running.discard)
    if running:
        await asyncio.gather(*running)
    return Load(len(spent) / (time.perf_counter() - begun), tuple(spent))


def in_turn(call: Callable[[int], object], *, seconds: float, rounds: int = 3, most: int | None = None) -> Load:
    """Call one after another without a loop, for so long or so often, several times over."""
    spent: list[float] = []
    rates = []
    number = 0
    for _ in range(rounds):
        begun = time.perf_counter()
        done = 0
        while time.perf_counter() - begun < seconds and (most is None or number < most):
            before = time.perf_counter()
            call(number)
            spent.append((time.perf_counter() - before) * 1000)
            number += 1
            done += 1
        if done:
            rates.append(done / (time.perf_counter() - begun))
    return Load(statistics.median(rates), tuple(spent))
