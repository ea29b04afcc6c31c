"""psycopg beneath SQLAlchemy, for the few statements that are run all day: prepared, several in one round trip."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

import psycopg
from psycopg import generators
from psycopg.pq import TransactionStatus
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from hallbooking_desktop.domain.errors import DatabaseUnavailable

#: A statement of ours with ``%(name)s`` parameters.
Statement = tuple[str, Mapping[str, Any]]
Rows = list[tuple[Any, ...]]


def packed(statement: str) -> str:
    """Return a statement of ours without needless spaces: psycopg remembers how to read those of up to 4,096 letters.

    None of our literals holds several spaces in a row, or one beside a comma or a bracket.
    """
    return re.sub(r"\s*([(),])\s*", r"\1", " ".join(statement.split()))


def driver_of(connection: AsyncConnection) -> psycopg.AsyncConnection[Any]:
    """Return the driver's own connection.

    Raises:
        DatabaseUnavailable: it is gone.
    """
    held = connection.sync_connection
    if held is None or held.invalidated or held.connection.driver_connection is None:
        raise DatabaseUnavailable
    driver: psycopg.AsyncConnection[Any] = held.connection.driver_connection
    return driver


async def run_together(connection: AsyncConnection, statements: Sequence[Statement]) -> list[Rows]:
    """Run statements in one round trip and return the rows of each; after one that is refused, none is run.

    Each sees what was committed before it began, like statements that are sent one after the other.

    Raises:
        sqlalchemy.exc.DBAPIError: the database refused, as SQLAlchemy would say it, or the connection broke.
    """
    driver = driver_of(connection)
    cursors = [driver.cursor() for _ in statements]
    try:
        # A pooler that knows no prepared statements gets them one by one.
        if len(statements) == 1 or driver.prepare_threshold is None:
            for cursor, (statement, parameters) in zip(cursors, statements, strict=True):
                await cursor.execute(statement, parameters)
        else:
            async with driver.pipeline():
                for cursor, (statement, parameters) in zip(cursors, statements, strict=True):
                    await cursor.execute(statement, parameters)
    except psycopg.Error as error:
        broken = driver.closed
        if broken:
            await connection.invalidate()
        said = DBAPIError.instance(
            statements[0][0], None, error, psycopg.Error, hide_parameters=True, connection_invalidated=broken
        )
        raise said from error
    return [await cursor.fetchall() if cursor.pgresult and cursor.pgresult.nfields else [] for cursor in cursors]


async def roll_back(connection: AsyncConnection) -> None:
    """Roll a sound transaction back without forgetting the prepared statements.

    psycopg's own rollback has all of them made anew, which costs more than what a refused call does. After an error of
    the database it is left to that.
    """
    # A connection that broke has nothing to roll back.
    with suppress(DatabaseUnavailable, psycopg.OperationalError):
        driver = driver_of(connection)
        if driver.info.transaction_status == TransactionStatus.INTRANS:
            driver.pgconn.send_query(b"ROLLBACK")
            await driver.wait(generators.execute(driver.pgconn))


async def set_reading(connection: AsyncConnection, *, reading: bool) -> None:
    """Let each statement stand alone, as for reads, or begin transactions again; there is none at the moment."""
    with suppress(DatabaseUnavailable):
        try:
            await driver_of(connection).set_autocommit(reading)
        except psycopg.Error:
            # It is in no known state any more: the pool makes another.
            await connection.invalidate()
