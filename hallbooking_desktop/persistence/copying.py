"""Many rows at once through COPY, inside a unit of work: whatever watches over the tables sees them like any insert."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from psycopg import sql

from hallbooking_desktop.persistence.driver import driver_of
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
    async with driver_of(work.connection).cursor() as cursor, cursor.copy(statement) as copy:
        for start in range(0, len(lines), 1000):
            await copy.write("\n".join(lines[start : start + 1000]) + "\n")


async def reserve_ids(work: UnitOfWork, table: str, highest: int) -> None:
    """Let the database's own numbering go on behind ids that were given up to the highest; only the owner may."""
    if highest:
        async with driver_of(work.connection).cursor() as cursor:
            await cursor.execute("SELECT setval(pg_get_serial_sequence(%s, 'id'), %s)", (table, highest))


def _text(value: str) -> str:
    # Almost all texts have nothing to escape, and looking is ten times cheaper.
    return value if value.isprintable() and "\\" not in value else value.translate(_ESCAPES)


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
