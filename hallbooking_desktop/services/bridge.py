"""Between two loops: the window awaits a service call that runs on the service thread's own asyncio loop."""

from __future__ import annotations

import asyncio
import concurrent.futures
import threading
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from typing import Any, NoReturn, TypeVar

from hallbooking_desktop.domain.errors import DatabaseUnavailable

T = TypeVar("T")

#: How long a read that nobody awaits any more may go on.
_PATIENCE_SECONDS = 0.25


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

    def cancel_later(self, running: concurrent.futures.Future[Any], seconds: float) -> None:
        """Cancel what was submitted if it has not ended by then."""
        if self._loop is not None and not running.done():
            self._loop.call_soon_threadsafe(self._loop.call_later, seconds, running.cancel)

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
        self._reads: set[asyncio.Future[Any]] = set()
        self._writes: set[asyncio.Future[Any]] = set()
        #: Told of a write that failed after its caller had gone away.
        self.on_abandoned_failure: Callable[[BaseException], object] = lambda _: None

    def read(self, call: Callable[[], Awaitable[T]]) -> Coroutine[Any, Any, T]:
        """Begin ``call()`` on the service thread, to be awaited; cancelling cancels it, unless it ends in a moment.

        It begins now, not when it is first awaited: what the window paints until then would keep it waiting. To break a
        query off costs its connection and another one, much more than to let a short one end.

        Raises:
            DatabaseUnavailable: when it is awaited, if the service thread is not running.
        """
        try:
            running = self._thread.submit(_awaited(call))
        except DatabaseUnavailable as error:
            return _refused(error)
        inner = asyncio.wrap_future(running)
        self._reads.add(inner)
        inner.add_done_callback(self._reads.discard)
        # Who asked may be gone before the first step of waiting.
        inner.add_done_callback(_forget)
        return self._waited(running, inner)

    async def _waited(self, running: concurrent.futures.Future[T], inner: asyncio.Future[T]) -> T:
        try:
            return await asyncio.shield(inner)
        except asyncio.CancelledError:
            self._thread.cancel_later(running, _PATIENCE_SECONDS)
            raise

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
        """Wait until no write is under way, and no read that nobody awaits; tell whether all ended in time.

        What was broken off is waited for too: until it has given its connection back, the database cannot be closed.
        """
        if left := self._writes | self._reads:
            await asyncio.wait(left, timeout=patience)
        with suppress(DatabaseUnavailable):
            await asyncio.wrap_future(self._thread.submit(_broken_off(patience)))
        return not self._writes


async def _refused(error: DatabaseUnavailable) -> NoReturn:
    raise error


def _forget(ended: asyncio.Future[Any]) -> None:
    """Take note of a failure that nobody awaits any more."""
    if not ended.cancelled():
        ended.exception()


async def _broken_off(patience: float) -> None:
    """Wait, on the loop of the services, for what was cancelled there and is still giving things back."""
    if left := [task for task in asyncio.all_tasks() if task.cancelling()]:
        await asyncio.wait(left, timeout=patience)


async def _awaited(call: Callable[[], Awaitable[T]]) -> T:
    return await call()
