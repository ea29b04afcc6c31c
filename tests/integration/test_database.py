"""The database as the program meets it: lost, slow, full; each answered in words and without loss."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import text

from hallbooking_desktop.domain.errors import DatabaseUnavailable
from hallbooking_desktop.domain.permissions import SYSTEM
from hallbooking_desktop.persistence import database as module
from hallbooking_desktop.persistence.database import Database, psycopg_url
from tests.support.database import end_connections
from tests.support.postgres import DatabaseAddress


async def test_connections_that_died_at_rest_are_replaced(
    database: Database, database_address: DatabaseAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the server was restarted the next click works, without an error for each connection that the pool kept."""
    async with database.read() as read, database.read() as other:
        mine = [await r.scalar(text("SELECT pg_backend_pid()")) for r in (read, other)]
    assert end_connections(database_address, f"pid IN ({mine[0]}, {mine[1]})") == 2
    # What rested is tested before it is handed out; these rested as long as it takes.
    monkeypatch.setattr(module, "_IDLE_BEFORE_PING", 0.0)
    for _ in range(2):
        async with database.work(SYSTEM) as work:
            assert await work.scalar(text("SELECT 1")) == 1


async def test_what_is_lent_comes_back_before_the_end(database_url: str) -> None:
    """A read that is broken off as the program ends would leave its connection to the server for hours."""
    closing, released = Database(database_url), asyncio.Event()

    async def reading() -> None:
        async with closing.read() as read:
            await read.scalar(text("SELECT 1"))
            released.set()
            await asyncio.sleep(0.3)

    task = asyncio.create_task(reading())
    await released.wait()
    await closing.close()
    assert task.done() or closing.engine.pool.checkedout() == 0  # type: ignore[attr-defined]  # it queues
    await task


async def test_a_connection_cut_in_a_transaction_changes_nothing(
    database: Database, database_address: DatabaseAddress, database_url: str
) -> None:
    """A cable pulled in the middle: the desk is told that nothing was changed, and nothing was."""
    with pytest.raises(DatabaseUnavailable):
        async with database.work(SYSTEM) as work:
            await work.execute(text("INSERT INTO app_settings (key, value) VALUES ('half', '1')"))
            pid = await work.scalar(text("SELECT pg_backend_pid()"))
            assert end_connections(database_address, f"pid = {pid}") == 1
            await work.execute(text("SELECT 1"))
    other = Database(database_url)
    async with other.read() as read:
        assert await read.scalar(text("SELECT count(*) FROM app_settings WHERE key = 'half'")) == 0
    await other.close()


async def test_a_lock_held_too_long_is_said_to_be_busy(database: Database, database_url: str) -> None:
    """A row that another program keeps locked must not freeze the desk, nor show a stack trace."""
    holder = Database(database_url)
    async with holder.work(SYSTEM) as holding:
        await holding.execute(text("INSERT INTO app_settings (key, value) VALUES ('held', '1')"))
        with pytest.raises(DatabaseUnavailable, match="busy"):
            async with database.work(SYSTEM) as work:
                await work.execute(text("SET LOCAL lock_timeout = '50ms'"))
                await work.execute(text("INSERT INTO app_settings (key, value) VALUES ('held', '2')"))
        with pytest.raises(DatabaseUnavailable, match="busy"):
            async with database.work(SYSTEM) as work:
                await work.execute(text("SET LOCAL statement_timeout = '50ms'"))
                await work.execute(text("SELECT pg_sleep(5)"))
    await holder.close()


async def test_no_server_is_said_in_words() -> None:
    """A wrong address is a sentence, not a traceback."""
    nowhere = Database("postgresql://nobody@127.0.0.1:9/none")
    with pytest.raises(DatabaseUnavailable):
        async with nowhere.read() as read:
            await read.scalar(text("SELECT 1"))
    await nowhere.close()


@pytest.mark.parametrize(
    "url",
    ["postgresql://a@h/d", "postgresql+asyncpg://a@h/d", "postgresql+psycopg2://a@h/d", "postgresql+psycopg://a@h/d"],
)
def test_any_driver_suffix_is_ignored(url: str) -> None:
    """An address copied from another program works."""
    assert psycopg_url(url).drivername == "postgresql+psycopg"
