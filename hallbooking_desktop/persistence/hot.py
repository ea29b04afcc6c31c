"""Named hot statements: they go to psycopg directly, prepared, without SQLAlchemy's share of the time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import psycopg

from hallbooking_desktop.domain.errors import DatabaseUnavailable
from hallbooking_desktop.persistence.driver import Rows, Statement, driver_of, run_together
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork


async def hot_rows(read: ReadWork, statement: str, parameters: Mapping[str, Any], *, binary: bool = False) -> Rows:
    """Run a statement of ours (``%(name)s`` parameters) on the work's own connection and return all rows as tuples.

    It belongs to the work's transaction like any other statement. Only for reads: a refused write would not be
    recognised by its constraint. ``binary``: bytes travel as they are.

    Raises:
        DatabaseUnavailable: the connection broke.
    """
    driver = driver_of(read.connection)
    try:
        async with driver.cursor(binary=binary) as cursor:
            await cursor.execute(statement, parameters)
            return await cursor.fetchall()
    except psycopg.OperationalError as error:
        if driver.closed:
            await read.connection.invalidate()
            raise DatabaseUnavailable from error
        raise


async def hot_writes(work: UnitOfWork, *statements: Statement) -> list[Rows]:
    """Run statements that write or lock in one round trip and return the rows of each; refusals are recognised.

    Raises:
        sqlalchemy.exc.DBAPIError: as any other statement of the unit of work would.
    """
    return await run_together(work.connection, statements)
