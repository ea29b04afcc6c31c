"""Named hot reads: statements that go to psycopg directly, prepared, without SQLAlchemy's share of the time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import psycopg

from hallbooking_desktop.domain.errors import DatabaseUnavailable
from hallbooking_desktop.persistence.work import ReadWork


async def hot_rows(
    read: ReadWork, statement: str, parameters: Mapping[str, Any], *, binary: bool = False
) -> list[tuple[Any, ...]]:
    """Run a statement of ours (``%(name)s`` parameters) on the work's own connection and return all rows as tuples.

    It belongs to the work's transaction like any other statement. Only for reads: a refused write would not be
    recognised by its constraint. ``binary``: bytes travel as they are.

    Raises:
        DatabaseUnavailable: the connection broke.
    """
    held = read.connection.sync_connection
    driver: psycopg.AsyncConnection[Any] | None = held.connection.driver_connection if held is not None else None
    if driver is None:
        raise DatabaseUnavailable
    try:
        async with driver.cursor(binary=binary) as cursor:
            await cursor.execute(statement, parameters)
            return await cursor.fetchall()
    except psycopg.OperationalError as error:
        if driver.closed:
            await read.connection.invalidate()
            raise DatabaseUnavailable from error
        raise
