"""What a service call says to PostgreSQL, written down, and said again through psycopg alone: the yardstick."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import psycopg

from hallbooking_desktop.persistence.database import psycopg_url


@dataclass(slots=True)
class Spoken:
    """One call's statements in order: those before the commit of its transaction, if any, and those on their own."""

    inside: list[tuple[Any, Any]] = field(default_factory=list)
    outside: list[tuple[Any, Any]] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.inside) + len(self.outside)


@asynccontextmanager
async def listening() -> AsyncIterator[Spoken]:
    """Write down what is said through psycopg meanwhile, by whichever connection."""
    spoken = Spoken()
    execute = psycopg.AsyncCursor.execute

    async def heard(cursor: Any, query: Any, params: Any = None, **options: Any) -> Any:
        where = spoken.outside if cursor.connection.autocommit else spoken.inside
        # The yardstick commits by itself.
        if query != "COMMIT":
            where.append((query, params))
        return await execute(cursor, query, params, **options)

    psycopg.AsyncCursor.execute = heard  # type: ignore[method-assign, assignment]
    try:
        yield spoken
    finally:
        psycopg.AsyncCursor.execute = execute  # type: ignore[method-assign]


class Yardstick:
    """One connection that says it again: prepared statements, nothing else."""

    def __init__(self, url: str) -> None:
        address = psycopg_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
        self.connection: psycopg.Connection[tuple[Any, ...]] = psycopg.connect(
            address, autocommit=True, prepare_threshold=0, options="-c timezone=UTC"
        )

    def say(self, spoken: Spoken) -> None:
        """Say one call's statements, the changing ones in one transaction."""
        cursor = self.connection.cursor()
        if spoken.inside:
            with self.connection.transaction():
                self._say(cursor, spoken.inside)
        self._say(cursor, spoken.outside)

    @staticmethod
    def _say(cursor: psycopg.Cursor[tuple[Any, ...]], statements: Sequence[tuple[Any, Any]]) -> None:
        for query, parameters in statements:
            cursor.execute(query, parameters)
            if cursor.description is not None:
                cursor.fetchall()

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()
