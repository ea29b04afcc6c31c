"""Between two loops: the window awaits a service call that runs on the service thread's own asyncio loop."""

from __future__ import annotations

import asyncio
import concurrent.futures
import threading
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

from hallbooking_desktop.domain.errors import DatabaseUnavailable

T = TypeVar("T")


class ServiceThread:
    """A daemon thread with a plain asyncio loop, on which the databases' clients live."""

    def __init__(self, name: str = "services") -> None:
        self._name = name
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._ready = threading.Event()

    @property
    def loop(self) -> asyncio.AbstractEventLoop:
        """The thread's loop.

        Raises:
            DatabaseUnavailable: the thread is not running.
        """
        if self._loop is None:
            raise DatabaseUnavailable("The program is starting or ending; nothing was changed.")
        return self._loop

    def start(self) -> None:
        """Start the thread and wait until its loop runs."""
        self._ready.clear()
        self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
        self._thread.start()
        self._ready.wait()

    def _run(self) -> None:
        # psycopg refuses the proactor loop that Windows would give.
        loop = asyncio.SelectorEventLoop()
        asyncio.set_event_loop(loop)
        self._loop = loop
        loop.call_soon(self._ready.set)
        try:
            loop.run_forever()
        finally:
            self._loop = None
            _cancel_all(loop)
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor())
            asyncio.set_event_loop(None)
            loop.close()

    def submit(self, coroutine: Coroutine[Any, Any, T]) -> concurrent.futures.Future[T]:
        """Run a coroutine on the thread.

        Raises:
            DatabaseUnavailable: the thread is not running.
        """
        try:
            loop = self.loop
        except DatabaseUnavailable:
            coroutine.close()
            raise
        return asyncio.run_coroutine_threadsafe(coroutine, loop)

    def stop(self, patience: float = 5.0) -> bool:
        """End the loop and wait for the thread; tell whether it ended in time."""
        if self._thread is None:
            return True
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(patience)
        return not self._thread.is_alive()


def _cancel_all(loop: asyncio.AbstractEventLoop) -> None:
    left = asyncio.all_tasks(loop)
    for task in left:
        task.cancel()
    if left:
        loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))


class Bridge:
    """Awaits service calls from another loop. Cancelling cancels a read; a write goes on, its failure is reported."""

    def __init__(self, thread: ServiceThread) -> None:
        self._thread = thread
        self._writes: set[asyncio.Future[Any]] = set()
        #: Told of a write that failed after its caller had gone away.
        self.on_abandoned_failure: Callable[[BaseException], object] = lambda _: None

    async def read(self, call: Callable[[], Awaitable[T]]) -> T:
        """Await ``call()`` on the service thread; cancelling this cancels it there.

        Raises:
            DatabaseUnavailable: the service thread is not running.
        """
        return await asyncio.wrap_future(self._thread.submit(_awaited(call)))

    async def write(self, call: Callable[[], Awaitable[T]]) -> T:
        """Await ``call()`` on the service thread; once begun it runs to its end, whoever stops waiting.

        Raises:
            DatabaseUnavailable: the service thread is not running.
        """
        inner = asyncio.wrap_future(self._thread.submit(_awaited(call)))
        self._writes.add(inner)
        inner.add_done_callback(self._writes.discard)
        try:
            return await asyncio.shield(inner)
        except asyncio.CancelledError:
            inner.add_done_callback(self._report)
            raise

    def _report(self, ended: asyncio.Future[Any]) -> None:
        if not ended.cancelled() and (error := ended.exception()) is not None:
            self.on_abandoned_failure(error)

    @property
    def writing(self) -> int:
        """How many writes have not ended."""
        return len(self._writes)

    async def drain(self, patience: float = 10.0) -> bool:
        """Wait until no write is under way; tell whether all ended in time."""
        if self._writes:
            await asyncio.wait(set(self._writes), timeout=patience)
        return not self._writes


async def _awaited(call: Callable[[], Awaitable[T]]) -> T:
    return await call()
