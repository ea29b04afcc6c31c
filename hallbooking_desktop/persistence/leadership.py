"""One leader among all processes that share a database, chosen by an advisory lock."""

from __future__ import annotations

import contextlib
import logging
from types import TracebackType
from typing import Self

import psycopg

from hallbooking_desktop.persistence.database import psycopg_url

log = logging.getLogger(__name__)

#: Any number that only this program uses.
_LEADER_LOCK = 7_205_114_003


class Leadership:
    """The lock lives with its connection: when either end dies, somebody else may lead."""

    def __init__(self, url: str) -> None:
        self._conninfo = psycopg_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
        self._connection: psycopg.AsyncConnection[tuple[object, ...]] | None = None

    async def leads(self) -> bool:
        """Tell whether this process leads now; try to become the leader if nobody is."""
        if self._connection is None:
            return await self._try()
        try:
            await self._connection.execute("SELECT 1")
        except psycopg.Error:
            log.info("The leader's connection was lost.")
            await self.resign()
            return False
        return True

    async def _try(self) -> bool:
        try:
            connection = await psycopg.AsyncConnection.connect(
                self._conninfo,
                autocommit=True,
                connect_timeout=5,
                application_name="hallbooking leader",
                keepalives_idle=5,
                keepalives_interval=2,
                keepalives_count=3,
            )
        except psycopg.Error:
            return False
        cursor = await connection.execute("SELECT pg_try_advisory_lock(%s)", (_LEADER_LOCK,))
        row = await cursor.fetchone()
        if row is not None and row[0]:
            self._connection = connection
            return True
        await connection.close()
        return False

    async def resign(self) -> None:
        """Give the lock up."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(psycopg.Error):
                await connection.close()

    async def __aenter__(self) -> Self:
        """Begin as a follower."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Resign."""
        await self.resign()
