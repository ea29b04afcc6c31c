"""Work that several callers want at the same time is done once, and all of them get what comes of it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


class Flights(Generic[K, T]):
    """What is under way, by key. It goes on when a caller gives up, for the others may still want it."""

    def __init__(self) -> None:
        self._under_way: dict[K, asyncio.Task[T]] = {}

    async def share(self, key: K, work: Callable[[], Awaitable[T]]) -> T:
        """Return what ``work()`` comes to; while it is under way, nobody else's begins for the same key."""
        task = self._under_way.get(key)
        if task is None:
            task = asyncio.ensure_future(_awaited(work))
            self._under_way[key] = task
            task.add_done_callback(lambda done: self._land(key, done))
        return await asyncio.shield(task)

    def forget(self) -> None:
        """Let who asks from now on begin anew; those who wait get what is under way."""
        self._under_way.clear()

    def _land(self, key: K, done: asyncio.Task[T]) -> None:
        if self._under_way.get(key) is done:
            del self._under_way[key]
        if not done.cancelled():
            # A failure that nobody waits for any more is nobody's.
            done.exception()


async def _awaited(work: Callable[[], Awaitable[T]]) -> T:
    return await work()
