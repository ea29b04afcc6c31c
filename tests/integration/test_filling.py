"""Tables filled by their owner: what watched over them does so again, and nothing got in that it would have refused."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator

import psycopg
import pytest
from sqlalchemy import make_url, text
from sqlalchemy.exc import DBAPIError

from hallbooking_desktop.app.demo import is_empty, load_demo
from hallbooking_desktop.app.failures import StartupFailed
from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import InUse
from hallbooking_desktop.domain.permissions import SYSTEM
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.filling import BareTables
from hallbooking_desktop.persistence.guards import GUARDS, check_guards
from hallbooking_desktop.persistence.refusals import constraint_of
from hallbooking_desktop.persistence.work import UnitOfWork
from tests.support.postgres import DatabaseAddress
from tests.support.services import QUICK_PASSWORDS

#: All that could be lost or come back otherwise. Triggers of foreign keys have numbers for names.
CATALOGUE = """
SELECT concat_ws(' ', 'column', attrelid::regclass, attname, atttypid::regtype, attnotnull, attacl, attidentity,
                 (SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = attrelid AND adnum = attnum))
  FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
 WHERE relnamespace = 'public'::regnamespace AND attnum > 0 AND relkind = 'r'
UNION ALL SELECT concat_ws(' ', relkind, relname, relowner::regrole, relacl, reloptions, relpersistence, reltablespace)
  FROM pg_class WHERE relnamespace = 'public'::regnamespace
UNION ALL SELECT concat_ws(' ', 'index', pg_get_indexdef(indexrelid), indisvalid, indisready, indisprimary,
                           indisexclusion, indimmediate, indisclustered, indisreplident)
  FROM pg_index JOIN pg_class c ON c.oid = indrelid WHERE relnamespace = 'public'::regnamespace
UNION ALL SELECT concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated,
                           conindid::regclass)
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace
UNION ALL SELECT concat_ws(' ', 'trigger', pg_get_triggerdef(oid), tgenabled) FROM pg_trigger WHERE NOT tgisinternal
UNION ALL SELECT concat_ws(' ', 'trigger', tgrelid::regclass, tgconstrrelid::regclass, tgfoid::regproc, tgtype,
                           tgenabled, tgdeferrable, tginitdeferred) FROM pg_trigger WHERE tgisinternal
ORDER BY 1
"""

#: constraint, what breaks it where no trigger looks
DAMAGE = (
    ("claims_complete", "DELETE FROM claims WHERE id = (SELECT min(id) FROM claims WHERE booking_id IS NOT NULL)"),
    ("claims_complete", "UPDATE blocks SET removed_at = clock_timestamp() WHERE id = 1"),
    (
        "claims_complete",
        (
            "UPDATE bookings SET starts_at = starts_at - interval '1 minute'"
            " WHERE id = (SELECT min(booking_id) FROM claims)"
        ),
    ),
    ("booking_has_organiser", "DELETE FROM booking_customers WHERE booking_id = 1"),
    ("wallet_balance_by_ledger", "UPDATE wallets SET balance = balance + 1 WHERE id = 1"),
    (
        "wallet_balance_by_ledger",
        (
            "UPDATE wallet_entries SET balance_after = balance_after + 1"
            " WHERE id = (SELECT min(id) FROM wallet_entries WHERE status = 'COMPLETED')"
        ),
    ),
    ("paid_by_payments", "DELETE FROM payments WHERE id = 1"),
)


@pytest.fixture
async def owner(database_address: DatabaseAddress) -> AsyncIterator[Database]:
    """Open the fresh database as the owner of its tables."""
    opened = Database(database_address.owner_url, pool_size=2, as_owner=True)
    yield opened
    await opened.close()


def catalogue(address: DatabaseAddress) -> list[str]:
    with psycopg.connect(address.superuser_url) as connection:
        return [row[0] for row in connection.execute(CATALOGUE)]


async def test_everything_that_watches_is_back(
    database: Database, database_address: DatabaseAddress, clock: ManualClock
) -> None:
    """After the demo a hall could be booked twice, or a desk would be slow for want of an index."""
    before = catalogue(database_address)
    await load_demo(database, "small", clock, owner_url=database_address.owner_url, passwords=QUICK_PASSWORDS)
    assert catalogue(database_address) == before
    assert sum(line.startswith("index") for line in before) > 60
    assert sum(line.startswith("trigger") for line in before) > 100


async def test_what_is_peculiar_comes_back_as_it_was(owner: Database, database_address: DatabaseAddress) -> None:
    """A guard that an administrator had set otherwise would be set back behind his back."""
    with psycopg.connect(database_address.superuser_url, autocommit=True) as server:
        server.execute("ALTER TABLE payments DISABLE TRIGGER payments_append_only")
        server.execute("ALTER TABLE payments ENABLE ALWAYS TRIGGER post_payments")
        server.execute('ALTER TABLE payments ADD CONSTRAINT "once %s" UNIQUE (reference, id) DEFERRABLE')
        server.execute("ALTER TABLE payments ADD FOREIGN KEY (taken_by) REFERENCES users NOT VALID")
        server.execute("CREATE INDEX \"odd: 100%\" ON payments (lower(reference)) WHERE reference LIKE '%:x;--'")
    before = catalogue(database_address)
    async with owner.work(SYSTEM) as work:
        bare = BareTables(work)
        await bare.lay_bare(["payments"])
        await bare.build_indexes("payments")
        await bare.restore()
    assert catalogue(database_address) == before


@pytest.mark.parametrize(("named", "damage"), DAMAGE)
async def test_what_a_trigger_refuses_is_refused(
    database: Database,
    owner: Database,
    database_address: DatabaseAddress,
    clock: ManualClock,
    named: str,
    damage: str,
) -> None:
    """A demo whose wallets or calendars contradict themselves would be taken for a fault of the program."""
    await load_demo(database, "small", clock, owner_url=database_address.owner_url, passwords=QUICK_PASSWORDS)
    async with owner.engine.connect() as connection:
        work = UnitOfWork(connection, SYSTEM)
        await check_guards(work)
        for table in ("bookings", "booking_customers", "blocks", "claims", "wallets", "wallet_entries", "payments"):
            await work.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER USER"))
        assert (await work.execute(text(damage))).rowcount == 1
        with pytest.raises(DBAPIError) as refused:
            await check_guards(work)
        await connection.rollback()
    assert constraint_of(refused.value) == named
    assert {name for name, _ in GUARDS} == {name for name, _ in DAMAGE}


async def test_each_row_is_written_once(
    database: Database, database_address: DatabaseAddress, clock: ManualClock
) -> None:
    """The large demo would take minutes again: triggers that count row by row write every booking anew."""
    await load_demo(database, "small", clock, owner_url=database_address.owner_url, passwords=QUICK_PASSWORDS)
    with psycopg.connect(database_address.superuser_url) as server:
        rewritten = server.execute(
            "SELECT relname, n_tup_upd FROM pg_stat_user_tables"
            " WHERE n_tup_upd > 0 AND relname IN ('bookings', 'wallets', 'wallet_entries', 'payments', 'claims')"
        ).fetchall()
        told = server.execute("SELECT count(*) FROM change_log").fetchone()
    assert rewritten == []
    # A row for each thing in the catalogue, none for each booking, block or review.
    assert told is not None
    assert told[0] < 500


async def test_who_does_not_own_the_tables_is_told_who_does(
    database: Database, database_address: DatabaseAddress, clock: ManualClock
) -> None:
    """A desk with a role of its own would end in a traceback."""
    name = f"desk_{os.getpid()}"
    with psycopg.connect(database_address.superuser_url, autocommit=True) as server:
        server.execute(f"CREATE ROLE {name} LOGIN PASSWORD 'of the desk' IN ROLE hallbooking_app")
        url = make_url(database_address.superuser_url).set(username=name, password="of the desk")
        try:
            with pytest.raises(StartupFailed, match="POSTGRES_OWNER_URL"):
                await load_demo(
                    database,
                    "small",
                    clock,
                    owner_url=url.render_as_string(hide_password=False),
                    passwords=QUICK_PASSWORDS,
                )
        finally:
            server.execute(f"DROP ROLE {name}")
    async with database.read() as read:
        assert await is_empty(read)


async def test_of_two_loads_at_once_one_goes_in(
    database: Database, database_address: DatabaseAddress, clock: ManualClock
) -> None:
    """Two consoles that are started on an empty database would both fail, or pour two demos into one."""
    ended = await asyncio.gather(
        *(
            load_demo(database, "small", clock, owner_url=database_address.owner_url, passwords=QUICK_PASSWORDS)
            for _ in range(2)
        ),
        return_exceptions=True,
    )
    refused = [end for end in ended if isinstance(end, BaseException)]
    assert [type(end) for end in refused] == [InUse]
