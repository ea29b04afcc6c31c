"""Work that several callers want at the same time is done once, and all of them get what comes of it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Hashable, Iterable, Mapping
from typing import Final, Generic, TypeVar

from hallbooking_desktop.domain.errors import DatabaseUnavailable

log = logging.getLogger(__name__)

_PATIENCE_SECONDS: Final = 10.0
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


class Gathered(Generic[K, T]):
    """Questions of many callers, put to the database as one. It always begins after each of its callers asked."""

    def __init__(self, ask: Callable[[Iterable[K]], Awaitable[Mapping[K, T]]], name: str) -> None:
        self._ask = ask
        self._name = name
        self._waiting: dict[K, list[asyncio.Future[T | None]]] = {}
        self._task: asyncio.Task[None] | None = None

    async def get(self, key: K) -> T | None:
        """Return what is known of the key now.

        Raises:
            DatabaseUnavailable: the question could not be put.
        """
        waiter: asyncio.Future[T | None] = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(key, []).append(waiter)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._run(), name=self._name)
        return await waiter

    async def _run(self) -> None:
        """Ask for all who wait; those who come meanwhile wait for the next question."""
        asking: dict[K, list[asyncio.Future[T | None]]] = {}
        try:
            while self._waiting:
                asking, self._waiting = self._waiting, {}
                try:
                    # A connection that is stuck without an error would hold up everybody.
                    async with asyncio.timeout(_PATIENCE_SECONDS):
                        found = await self._ask(asking)
                except DatabaseUnavailable as error:
                    _refuse(asking, error)
                except Exception:
                    log.exception("%s could not be asked for.", self._name)
                    _refuse(asking, DatabaseUnavailable())
                else:
                    for key, waiters in asking.items():
                        for waiter in waiters:
                            if not waiter.done():
                                waiter.set_result(found.get(key))
        except BaseException:
            _refuse(asking, DatabaseUnavailable())
            _refuse(self._waiting, DatabaseUnavailable())
            self._waiting = {}
            raise
        finally:
            self._task = None


def _refuse(asking: Mapping[K, Iterable[asyncio.Future[T | None]]], error: DatabaseUnavailable) -> None:
    for waiters in asking.values():
        for waiter in waiters:
            if not waiter.done():
                # One for each: a raised error gathers the way that it went.
                waiter.set_exception(DatabaseUnavailable(error.message))
