"""The database: one pool, units of work, retries. Only PostgreSQL judges; this module reports its verdicts."""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import psycopg
from sqlalchemy import event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError, DisconnectionError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from hallbooking_desktop.domain.errors import DatabaseUnavailable
from hallbooking_desktop.domain.permissions import Actor
from hallbooking_desktop.persistence.driver import roll_back, set_reading
from hallbooking_desktop.persistence.once import claim_current
from hallbooking_desktop.persistence.refusals import translated
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork

T = TypeVar("T")
log = logging.getLogger(__name__)

#: The group role that the migration makes; it owns nothing.
APP_ROLE = "hallbooking_app"

#: So often closing looks, each hundredth of a second, whether the connections that are lent have come back.
_CLOSING_LOOKS = 200
_RETRIED = {"40001", "40P01"}
_TRIES = 6
_IDLE_BEFORE_PING = 2.0
#: Connections to a replica, and for how many seconds one that is away is not asked again.
_REPLICA_POOL = 4
_REPLICA_PAUSE = 30.0

# An owner or a superuser steps down to the app role, so that grants bind whoever connects.
_STEP_DOWN = f"""
SELECT set_config('role', '{APP_ROLE}', false)
  FROM pg_class c JOIN pg_roles r ON r.rolname = session_user
 WHERE c.oid = to_regclass('public.bookings') AND (c.relowner = r.oid OR r.rolsuper)
"""  # noqa: S608 - a constant of ours


def psycopg_url(url: str) -> URL:
    """Return any ``postgresql[+driver]://`` form for psycopg; the driver suffix is ignored."""
    return make_url(url).set(drivername="postgresql+psycopg")


class Database:
    """A pool of connections to one PostgreSQL database. One event loop uses it.

    ``as_owner``: who owns the tables does not step down to the app role. ``read_url``: a replica; what takes long and
    need not be of this moment is read there (see `read_apart`).
    """

    def __init__(
        self,
        url: str,
        *,
        pool_size: int = 8,
        application_name: str = "hallbooking",
        as_owner: bool = False,
        read_url: str | None = None,
    ) -> None:
        self.url = psycopg_url(url)
        self._connect_args: dict[str, Any] = {
            "application_name": application_name,
            "connect_timeout": 5,
            # Debian's PgBouncer 1.18 knows no prepared statements over a pooled transaction.
            "prepare_threshold": None if ":6432" in url else 5,
            # Reports are estimated so dear that they would be compiled for longer than they run.
            "options": "-c timezone=UTC -c lock_timeout=10s -c statement_timeout=60s -c jit=off",
            # Sent data that nobody acknowledges, in milliseconds: keepalives say nothing about it.
            "tcp_user_timeout": 15_000,
            "keepalives_idle": 10,
            "keepalives_interval": 5,
            "keepalives_count": 3,
        }
        self._engine = create_async_engine(
            self.url,
            pool_size=pool_size,
            max_overflow=0,
            pool_timeout=10,
            pool_use_lifo=True,
            connect_args=self._connect_args,
        )
        self._replica = (
            Database(read_url, pool_size=_REPLICA_POOL, application_name=application_name) if read_url else None
        )
        self._replica_away_until = 0.0
        self._apart: list[psycopg.AsyncConnection[Any]] = []
        _watch(self._engine, step_down=not as_owner)
        self._autocommit = self._engine.execution_options(isolation_level="AUTOCOMMIT")
        self._snapshot = self._engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)

    @property
    def engine(self) -> AsyncEngine:
        """The engine, for migrations' checks and tests."""
        return self._engine

    @asynccontextmanager
    async def read(self, *, consistent: bool = False) -> AsyncIterator[ReadWork]:
        """Open a read. ``consistent``: several statements see one snapshot.

        Raises:
            DatabaseUnavailable: no connection is to be had.
        """
        engine = self._snapshot if consistent else self._autocommit
        with translated():
            async with engine.connect() as connection:
                yield ReadWork(connection)

    async def read_apart(self, read: Callable[[ReadWork], Awaitable[T]]) -> T:
        """Read what may be a moment old from the replica; without one, or while it is away, from here.

        Raises:
            DatabaseUnavailable: no connection is to be had, here either.
        """
        if self._replica is not None and time.monotonic() >= self._replica_away_until:
            try:
                async with self._replica.read() as work:
                    return await read(work)
            except (DatabaseUnavailable, DBAPIError, psycopg.Error) as error:
                self._replica_away_until = time.monotonic() + _REPLICA_PAUSE
                log.warning("The replica does not answer; reports are read from the main database. %s", error)
        async with self.read() as work:
            return await read(work)

    @asynccontextmanager
    async def work(self, actor: Actor) -> AsyncIterator[UnitOfWork]:
        """Open one transaction; commit at the end of the block, roll back on any error.

        Raises:
            DatabaseUnavailable: no connection is to be had, or it broke; nothing was changed.
        """
        with translated():
            async with self._engine.connect() as connection, connection.begin():
                work = UnitOfWork(connection, actor)
                try:
                    call = await claim_current(work)
                    yield work
                except Exception:
                    await roll_back(connection)
                    raise
                finally:
                    if work.is_abandoned:
                        await set_reading(connection, reading=False)
                await work.flush()
            if call is not None:
                call.claimed = True

    async def run(self, actor: Actor, change: Callable[[UnitOfWork], Awaitable[T]]) -> T:
        """Run a change in a unit of work; a deadlock or a serialisation failure is tried again."""
        for attempt in range(1, _TRIES + 1):
            try:
                async with self.work(actor) as work:
                    return await change(work)
            except DBAPIError as error:
                if sqlstate(error) not in _RETRIED:
                    raise
                if attempt == _TRIES:
                    raise DatabaseUnavailable("The database is too busy; please try again.") from error
                await asyncio.sleep(random.uniform(0.001, 0.005) * 2**attempt)  # noqa: S311 - jitter
        raise AssertionError  # pragma: no cover - the loop returns or raises

    async def apart(self, options: str) -> psycopg.AsyncConnection[Any]:
        """Open a connection beside the pool, committing each statement; it is closed with the database at the latest.

        Raises:
            psycopg.Error: none is to be had.
        """
        address = self.url.set(drivername="postgresql").render_as_string(hide_password=False)
        wanted = {**self._connect_args, "options": f"{self._connect_args['options']} {options}"}
        connection = await psycopg.AsyncConnection.connect(address, autocommit=True, **wanted)
        self._apart = [*(held for held in self._apart if not held.closed), connection]
        await connection.execute(_STEP_DOWN)
        return connection

    async def close(self) -> None:
        """Close every connection; what was broken off in this moment brings its own back first."""
        if self._replica is not None:
            await self._replica.close()
        for connection in self._apart:
            await connection.close()
        for _ in range(_CLOSING_LOOKS):
            if self._engine.pool.checkedout() == 0:  # type: ignore[attr-defined]  # it queues
                break
            await asyncio.sleep(0.01)
        await self._engine.dispose()


def sqlstate(error: DBAPIError) -> str | None:
    """Return the five characters by which PostgreSQL names an error."""
    return getattr(error.orig, "sqlstate", None)


def _watch(engine: AsyncEngine, *, step_down: bool) -> None:
    """Step down to the app role on connect; test a connection that rested before handing it out."""

    @event.listens_for(engine.sync_engine, "connect")
    def on_connect(connection: Any, record: Any) -> None:  # noqa: ANN401 - DBAPI objects
        if step_down:
            cursor = connection.cursor()
            cursor.execute(_STEP_DOWN)
            cursor.close()
            connection.commit()
        record.info["rested_since"] = time.monotonic()

    @event.listens_for(engine.sync_engine, "checkin")
    def on_checkin(_connection: Any, record: Any) -> None:  # noqa: ANN401
        record.info["rested_since"] = time.monotonic()

    @event.listens_for(engine.sync_engine, "checkout")
    def on_checkout(connection: Any, record: Any, _proxy: Any) -> None:  # noqa: ANN401
        if time.monotonic() - record.info.get("rested_since", 0.0) < _IDLE_BEFORE_PING:
            return
        try:
            cursor = connection.cursor()
            cursor.execute("SELECT 1")
            cursor.close()
            connection.rollback()
        except Exception as error:
            raise DisconnectionError from error
