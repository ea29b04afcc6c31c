"""Between the window's loop and the service thread's."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import Iterator

import pytest

from hallbooking_desktop.domain.errors import DatabaseUnavailable, NotFound
from hallbooking_desktop.services.bridge import Bridge, ServiceThread


@pytest.fixture
def thread() -> Iterator[ServiceThread]:
    made = ServiceThread()
    made.start()
    yield made
    assert made.stop(), "The service thread would outlive the window"


async def test_a_call_runs_on_the_other_thread(thread: ServiceThread) -> None:
    """Turning rows into objects would cost the window its frames."""

    async def where() -> str:
        return threading.current_thread().name

    assert await Bridge(thread).read(where) == "services"


async def test_a_read_begins_before_it_is_awaited(thread: ServiceThread) -> None:
    """What is typed would be painted first, and only then looked up."""
    begun = threading.Event()

    async def look() -> str:
        begun.set()
        return "found"

    waiting = Bridge(thread).read(look)
    assert begun.wait(2), "nothing of this loop ran in between"
    assert await waiting == "found"


async def test_the_failure_of_a_read_that_nobody_awaits_is_no_complaint(
    thread: ServiceThread, caplog: pytest.LogCaptureFixture
) -> None:
    """Each letter typed quickly would leave an error in the log."""
    bridge = Bridge(thread)

    async def refuse() -> None:
        raise NotFound("Gone.")

    bridge.read(refuse).close()
    assert await bridge.drain(2)
    gc.collect()
    assert not caplog.records


async def test_cancelling_a_read_cancels_it_there(thread: ServiceThread) -> None:
    """A page scrolled past would still be fetched."""
    cancelled = threading.Event()

    async def slow() -> None:
        try:
            await asyncio.sleep(30)
        except asyncio.CancelledError:
            cancelled.set()
            raise

    task = asyncio.create_task(Bridge(thread).read(slow))
    await asyncio.sleep(0.05)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await asyncio.to_thread(cancelled.wait, 2)


async def test_what_was_broken_off_has_given_everything_back_before_the_end(thread: ServiceThread) -> None:
    """The database would be closed under a connection that is on its way back, and the server keep it."""
    given_back = threading.Event()
    bridge = Bridge(thread)

    async def slow() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            await asyncio.sleep(0.3)
            given_back.set()

    task = asyncio.create_task(bridge.read(slow))
    await asyncio.sleep(0.05)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await bridge.drain(5)
    assert given_back.is_set()


async def test_a_write_goes_on_when_nobody_waits(thread: ServiceThread) -> None:
    """A payment would stop half way because a window was closed."""
    done = threading.Event()
    bridge = Bridge(thread)

    async def pay() -> None:
        await asyncio.sleep(0.1)
        done.set()

    task = asyncio.create_task(bridge.write(pay))
    await asyncio.sleep(0.02)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert bridge.writing == 1
    assert await bridge.drain(2)
    assert done.is_set()


async def test_the_failure_of_an_abandoned_write_is_told(thread: ServiceThread) -> None:
    """Nobody would learn that a payment failed."""
    bridge = Bridge(thread)
    told: list[BaseException] = []
    bridge.on_abandoned_failure = told.append

    async def fail() -> None:
        await asyncio.sleep(0.05)
        raise NotFound

    task = asyncio.create_task(bridge.write(fail))
    await asyncio.sleep(0.01)
    task.cancel()
    await bridge.drain(2)
    await asyncio.sleep(0)
    assert isinstance(told[0], NotFound)


async def test_a_refusal_arrives_as_it_is(thread: ServiceThread) -> None:
    """A clerk would read of a program's error instead of what to do."""

    async def refuse() -> None:
        raise NotFound("Gone.")

    with pytest.raises(NotFound, match="Gone"):
        await Bridge(thread).read(refuse)


async def test_after_the_end_calls_are_refused_in_words() -> None:
    """Closing the program in the middle of a click would crash it."""
    thread = ServiceThread()
    thread.start()
    assert thread.stop()

    async def nothing() -> None:
        """Never run."""

    with pytest.raises(DatabaseUnavailable):
        await Bridge(thread).write(nothing)
    waiting = Bridge(thread).read(nothing)
    with pytest.raises(DatabaseUnavailable):
        await waiting


async def test_the_end_cancels_what_runs() -> None:
    """The program would hang when it is closed."""
    thread = ServiceThread()
    thread.start()

    async def forever() -> None:
        await asyncio.Event().wait()

    running = thread.submit(forever())
    await asyncio.sleep(0.02)
    assert thread.stop(2)
    assert running.cancelled()
