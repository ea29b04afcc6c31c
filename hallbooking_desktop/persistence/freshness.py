"""What changed since it was last asked: one statement, cheap enough to check every kept answer before it is given."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

import psycopg
from psycopg import generators
from psycopg.pq import ExecStatus
from psycopg.pq.abc import PGresult

from hallbooking_desktop.domain.errors import DatabaseUnavailable
from hallbooking_desktop.persistence.database import Database

# The rows that are visible now and were not in the snapshot of the last time: exactly what was committed in between.
# Jobs prune rows after an hour: whoever was away for half of one has to begin anew, as after a restart or on another
# database of the same name.
_NEWS = b"""
SELECT pg_current_snapshot()::text, extract(epoch FROM clock_timestamp())::text,
       pg_postmaster_start_time()::text || '/' || (SELECT oid FROM pg_database WHERE datname = current_database()),
       (SELECT json_agg(json_build_array(n.kind, n.venue_id, n.starts_at, n.ends_at)) FROM (
            SELECT c.kind, c.venue_id, c.starts_at, c.ends_at FROM change_log c
             WHERE c.xid >= pg_snapshot_xmin($1::pg_snapshot)::text::bigint
               AND NOT pg_visible_in_snapshot(c.xid::text::xid8, $1::pg_snapshot)
             ORDER BY c.xid DESC LIMIT 1001
       ) n)::text
"""
_NAME = b"news"
_MOST = 1000
_LONGEST_AWAY = 1800.0
# One plan for good, and by the index however full the table is.
_OPTIONS = "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off"
_PRUNE = "DELETE FROM change_log WHERE at < clock_timestamp() - interval '1 hour'"


class Kind(Enum):
    """What was changed: the catalogue, what is taken for good, or what is held for a while."""

    CATALOGUE = "catalogue"
    TAKEN = "taken"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class Touched:
    """Something that a committed change touched. ``venue_id`` None: any venue; ``start`` None: any time."""

    kind: Kind
    venue_id: int | None
    start: datetime | None
    end: datetime | None


class ChangeFeed:
    """Tells what was committed since it was last asked, on a connection of its own. One question at a time."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._connection: psycopg.AsyncConnection[Any] | None = None
        self._snapshot = b""
        self._asked_at = 0.0
        self._where = b""

    async def news(self) -> tuple[Touched, ...] | None:
        """Return what was committed since the last time; None if that cannot be told, so that anything may have been.

        Everything whose commit was acknowledged before this call is in this answer or an earlier one.

        Raises:
            DatabaseUnavailable: the database cannot be reached; afterwards nothing is known.
        """
        connection = self._connection
        if connection is not None and not connection.closed:
            try:
                return self._read(await self._ask(connection))
            except (psycopg.Error, OSError):
                # It may have rested for days, or the server was started anew: one try on a fresh one.
                await self.forget()
        try:
            connection = self._connection = await self._db.apart(_OPTIONS)
            if connection.prepare_threshold is not None:
                connection.pgconn.prepare(_NAME, _NEWS)
            return self._read(await self._ask(connection))
        except (psycopg.Error, OSError) as error:
            await self.forget()
            raise DatabaseUnavailable from error
        except BaseException:
            await self.forget()
            raise

    async def forget(self) -> None:
        """Close the connection; the next question is answered with None."""
        connection, self._connection, self._snapshot = self._connection, None, b""
        if connection is not None:
            await connection.close()

    async def _ask(self, connection: psycopg.AsyncConnection[Any]) -> PGresult:
        # Below the cursor: this one statement is run for every answer that is given from memory.
        parameters = [self._snapshot or None]
        if connection.prepare_threshold is None:
            connection.pgconn.send_query_params(_NEWS, parameters)
        else:
            connection.pgconn.send_query_prepared(_NAME, parameters)
        results: list[PGresult] = await connection.wait(generators.execute(connection.pgconn))
        (result,) = results
        if result.status != ExecStatus.TUPLES_OK:
            raise psycopg.OperationalError(result.get_error_message())
        return result

    def _read(self, result: PGresult) -> tuple[Touched, ...] | None:
        snapshot, moment, where = (result.get_value(0, column) or b"" for column in range(3))
        asked_at, rows = float(moment), result.get_value(0, 3)
        known = bool(self._snapshot) and where == self._where and abs(asked_at - self._asked_at) < _LONGEST_AWAY
        self._snapshot, self._asked_at, self._where = snapshot, asked_at, where
        if not known:
            return None
        if rows is None:
            return ()
        found = json.loads(rows)
        return None if len(found) > _MOST else tuple(_touched(*row) for row in found)


def _touched(kind: str, venue_id: int | None, start: str | None, end: str | None) -> Touched:
    return Touched(
        Kind(kind),
        venue_id,
        None if start is None else datetime.fromisoformat(start),
        None if end is None else datetime.fromisoformat(end),
    )


async def prune(db: Database) -> int:
    """Delete rows that nobody asks for any more; return how many there were."""
    async with db.read() as read:
        return (await read.connection.exec_driver_sql(_PRUNE)).rowcount
