"""Questions that are put together: each caller gets an answer, whatever becomes of the others."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

import pytest

from hallbooking_desktop.domain.errors import DatabaseUnavailable
from hallbooking_desktop.services import flights
from hallbooking_desktop.services.flights import Gathered


class Database:
    """Answers with ten times the key, when it is let."""

    def __init__(self) -> None:
        self.asked: list[list[int]] = []
        self.let = asyncio.Event()
        self.failure: Exception | None = None

    async def ask(self, keys: Iterable[int]) -> dict[int, int]:
        wanted = list(keys)
        self.asked.append(wanted)
        await self.let.wait()
        failure, self.failure = self.failure, None
        if failure is not None:
            raise failure
        return {key: key * 10 for key in wanted if key < 100}


async def test_those_who_ask_meanwhile_get_a_later_question() -> None:
    """Somebody whose session has just ended would still be let in."""
    database = Database()
    gathered: Gathered[int, int] = Gathered(database.ask, "test")
    first = [asyncio.create_task(gathered.get(key)) for key in (1, 2, 2, 100)]
    await asyncio.sleep(0.01)
    later = [asyncio.create_task(gathered.get(key)) for key in (2, 3)]
    await asyncio.sleep(0.01)
    first[0].cancel()
    database.let.set()
    assert await asyncio.gather(*first[1:], *later) == [20, 20, None, 20, 30]
    assert database.asked == [[1, 2, 100], [2, 3]]


@pytest.mark.parametrize("failure", [DatabaseUnavailable("Gone."), RuntimeError("a defect")])
async def test_a_failure_is_told_to_those_who_asked_alone(failure: Exception, caplog: pytest.LogCaptureFixture) -> None:
    """One bad moment would refuse everybody who comes after it."""
    database = Database()
    database.failure = failure
    gathered: Gathered[int, int] = Gathered(database.ask, "test")
    first = [asyncio.create_task(gathered.get(key)) for key in (1, 2)]
    await asyncio.sleep(0.01)
    later = asyncio.create_task(gathered.get(3))
    await asyncio.sleep(0.01)
    database.let.set()
    for task in first:
        with pytest.raises(DatabaseUnavailable):
            await task
    assert await later == 30
    assert ("a defect" in caplog.text) == isinstance(failure, RuntimeError)
    caplog.clear()


async def test_a_stuck_question_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection that is silent without an error would hold up every call of the process for a quarter of an hour."""
    monkeypatch.setattr(flights, "_PATIENCE_SECONDS", 0.05)
    database = Database()
    gathered: Gathered[int, int] = Gathered(database.ask, "test")
    with pytest.raises(DatabaseUnavailable):
        await gathered.get(1)
    database.let.set()
    assert await gathered.get(1) == 10


async def test_it_goes_on_after_its_task_was_cancelled() -> None:
    """Everybody would wait for ever."""
    database = Database()
    gathered: Gathered[int, int] = Gathered(database.ask, "test")
    asking = asyncio.create_task(gathered.get(1))
    await asyncio.sleep(0.01)
    assert gathered._task is not None
    gathered._task.cancel()
    with pytest.raises(DatabaseUnavailable):
        await asking
    database.let.set()
    assert await gathered.get(2) == 20
