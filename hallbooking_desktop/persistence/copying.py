"""Many rows at once through COPY, inside a unit of work: every constraint and trigger sees them like any insert."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import psycopg
from psycopg import sql

from hallbooking_desktop.persistence.work import UnitOfWork

_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def copy_line(values: Iterable[Any]) -> str:
    """Return one row as COPY reads it: None, booleans, numbers, instants, dates, texts, lists of texts or numbers."""
    return "\t".join([_FORMATS[type(value)](value) for value in values])


async def copy_lines(work: UnitOfWork, table: str, columns: str, lines: Sequence[str]) -> None:
    """Write rows that `copy_line` made into a table; the columns' names stand between spaces."""
    if not lines:
        return
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, columns.split()))
    )
    async with _driver(work).cursor() as cursor, cursor.copy(statement) as copy:
        for start in range(0, len(lines), 1000):
            await copy.write("\n".join(lines[start : start + 1000]) + "\n")


async def reserve_ids(work: UnitOfWork, table: str, highest: int) -> None:
    """Let the database's own numbering go on behind ids that were given up to the highest."""
    if highest:
        async with _driver(work).cursor() as cursor:
            await cursor.execute(
                "SELECT count(nextval(pg_get_serial_sequence(%s, 'id'))) FROM generate_series(1, %s)", (table, highest)
            )


async def check_deferred(work: UnitOfWork) -> None:
    """Have the deferred constraints judge what was written so far."""
    async with _driver(work).cursor() as cursor:
        await cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")


def _driver(work: UnitOfWork) -> psycopg.AsyncConnection[Any]:
    held = work.connection.sync_connection
    if held is None or held.connection.driver_connection is None:
        raise psycopg.InterfaceError("the unit of work has no connection")
    driver: psycopg.AsyncConnection[Any] = held.connection.driver_connection
    return driver


def _text(value: str) -> str:
    return value.translate(_ESCAPES)


def _list(value: Sequence[Any]) -> str:
    items = (
        str(item) if isinstance(item, int) else '"' + str(item).replace("\\", "\\\\").replace('"', '\\"') + '"'
        for item in value
    )
    return _text("{" + ",".join(items) + "}")


_FORMATS: dict[type, Any] = {
    type(None): lambda _: "\\N",
    bool: lambda value: "t" if value else "f",
    int: str,
    Decimal: str,
    str: _text,
    datetime: datetime.isoformat,
    date: date.isoformat,
    list: _list,
    tuple: _list,
}
