"""Empty tables filled by their owner: bare of indexes, foreign keys and triggers meanwhile, then judged set by set.

A trigger asks for each row what one query answers for all; an index built at the end costs a fifth of one that grows.
All of it belongs to the transaction: whatever fails, the tables are as they were.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from psycopg.rows import dict_row
from sqlalchemy import text

from hallbooking_desktop.persistence.driver import driver_of
from hallbooking_desktop.persistence.work import UnitOfWork

# An index of a million rows takes longer than a person waits, and so does whoever fills the tables already.
_PREPARE = """
SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '60s'; SET LOCAL maintenance_work_mem = '128MB'
"""
_NOT_OWNED = """
SELECT count(*) AS n FROM unnest(%s::text[]) AS wanted(name)
  JOIN pg_class c ON c.oid = to_regclass(wanted.name) WHERE NOT pg_has_role(c.relowner, 'USAGE')
"""
_CONSTRAINTS = """
SELECT c.conrelid::regclass::text AS "table", c.contype = 'f' AS is_reference,
       format('ALTER TABLE %%s DROP CONSTRAINT %%I', c.conrelid::regclass, c.conname) AS remove,
       format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
       AS restore
  FROM pg_constraint c
 WHERE c.contype IN ('f', 'u', 'x') AND (c.conrelid = ANY (%(tables)s::oid[]) OR c.confrelid = ANY (%(tables)s::oid[]))
 ORDER BY c.contype <> 'f', c.conrelid, c.conname
"""
_INDEXES = """
SELECT i.indrelid::regclass::text AS "table", false AS is_reference,
       format('DROP INDEX %%s', i.indexrelid::regclass) AS remove, pg_get_indexdef(i.indexrelid) AS restore
  FROM pg_index i
 WHERE i.indrelid = ANY (%(tables)s::oid[])
   AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype IN ('p', 'u', 'x'))
 ORDER BY i.indrelid, i.indexrelid::regclass::text
"""
# Only those that fire for everybody's statements, so that each comes back as it was.
_TRIGGERS = """
SELECT format('ALTER TABLE %%s DISABLE TRIGGER %%I', t.tgrelid::regclass, t.tgname) AS remove,
       format('ALTER TABLE %%s ENABLE TRIGGER %%I', t.tgrelid::regclass, t.tgname) AS restore
  FROM pg_trigger t WHERE NOT t.tgisinternal AND t.tgenabled = 'O' AND t.tgrelid = ANY (%(tables)s::oid[])
 ORDER BY t.tgrelid, t.tgname
"""


async def owns(work: UnitOfWork, tables: Collection[str]) -> bool:
    """Tell whether the connected role may do with the tables what their owner may."""
    (row,) = await _rows(work, _NOT_OWNED, (list(tables),))
    return not row["n"]


class BareTables:
    """Tables without what watches over their rows, until it is restored; nobody else sees them meanwhile.

    Primary keys and check constraints stay. What the triggers guard is for whoever fills the tables to check.
    """

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        #: table -> what builds its indexes
        self._indexes: dict[str, list[str]] = {}
        self._references: list[str] = []
        self._triggers: list[str] = []

    async def lay_bare(self, tables: Sequence[str]) -> None:
        """Take indexes, references and triggers from empty tables; wait for whoever uses them."""
        await _run(self._work, [_PREPARE])
        await self._work.execute(text(f"LOCK TABLE {', '.join(tables)} IN ACCESS EXCLUSIVE MODE"))
        found = await _rows(
            self._work, "SELECT array_agg(n::regclass::oid) AS ids FROM unnest(%s::text[]) n", (list(tables),)
        )
        wanted = {"tables": found[0]["ids"]}
        triggers = await _rows(self._work, _TRIGGERS, wanted)
        built = await _rows(self._work, _CONSTRAINTS, wanted) + await _rows(self._work, _INDEXES, wanted)
        for item in built:
            if item["is_reference"]:
                self._references.append(item["restore"])
            else:
                self._indexes.setdefault(item["table"], []).append(item["restore"])
        self._triggers = [item["restore"] for item in triggers]
        await _run(self._work, [item["remove"] for item in (*triggers, *built)])

    async def build_indexes(self, table: str) -> None:
        """Build a table's indexes: it is full."""
        await _run(self._work, self._indexes.pop(table, []))

    async def restore(self) -> None:
        """Put everything back that is still missing. References and unique and exclusion constraints judge all rows."""
        for table in list(self._indexes):
            await self.build_indexes(table)
        await _run(self._work, self._references)
        await _run(self._work, self._triggers)


async def _rows(work: UnitOfWork, statement: str, parameters: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    async with driver_of(work.connection).cursor(row_factory=dict_row) as cursor:
        await cursor.execute(statement, parameters)
        return await cursor.fetchall()


async def _run(work: UnitOfWork, statements: Sequence[str]) -> None:
    if statements:
        async with driver_of(work.connection).cursor() as cursor:
            await cursor.execute("; ".join(statements))
