"""The migrations: up, down, up again; what they make is what the program's tables say."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import psycopg
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from hallbooking_desktop.persistence.database import psycopg_url
from hallbooking_desktop.persistence.schema import schema_state, upgrade
from hallbooking_desktop.persistence.tables import metadata
from tests.support.database import MIGRATIONS, Server

ROOT = Path(__file__).parents[2]

#: Everything that the schema makes, to compare before and after.
INVENTORY = """
SELECT 'table ' || c.relname || ' ' || c.relkind::text FROM pg_class c
 WHERE c.relnamespace = 'public'::regnamespace AND c.relname NOT LIKE 'alembic%'
UNION ALL SELECT 'constraint ' || conname || pg_get_constraintdef(oid) FROM pg_constraint
 WHERE connamespace = 'public'::regnamespace AND conname NOT LIKE 'alembic%'
UNION ALL SELECT 'function ' || proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
UNION ALL SELECT 'trigger ' || tgname || tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal
UNION ALL SELECT 'grant ' || c.relname || c.relacl::text FROM pg_class c
 WHERE c.relnamespace = 'public'::regnamespace AND c.relname NOT LIKE 'alembic%' AND c.relacl IS NOT NULL
ORDER BY 1
"""


def inventory(url: str) -> list[str]:
    with psycopg.connect(url) as connection:
        return [row[0] for row in connection.execute(INVENTORY).fetchall()]


def alembic(url: str, *command: str) -> None:
    """Run the migration tool from the repository's root, as a developer does."""
    subprocess.run(
        [sys.executable, "-m", "alembic", *command],
        check=True,
        cwd=ROOT,
        env={**os.environ, "POSTGRES_OWNER_URL": url},
        capture_output=True,
    )


def test_up_down_up(postgres_server: Server) -> None:
    """A release can be taken back, and applied again, without leaving anything behind."""
    empty = postgres_server.create_database()
    before = inventory(empty.owner_url)
    alembic(empty.owner_url, "upgrade", "head")
    first = inventory(empty.owner_url)
    alembic(empty.owner_url, "downgrade", "base")
    assert inventory(empty.owner_url) == before
    alembic(empty.owner_url, "upgrade", "head")
    assert inventory(empty.owner_url) == first
    assert len(first) > 100
    postgres_server.drop_database(empty)


def test_tables_are_what_the_migrations_make(postgres_server: Server) -> None:
    """A column that only one of the two knows breaks at a customer's, not here."""
    fresh = postgres_server.create_database()
    assert upgrade(fresh.owner_url, MIGRATIONS)
    assert not upgrade(fresh.owner_url, MIGRATIONS), "a second start has nothing to do"
    assert schema_state(fresh.app_url, MIGRATIONS).is_current
    engine = create_engine(psycopg_url(fresh.owner_url))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []
    engine.dispose()
    postgres_server.drop_database(fresh)


def test_every_constraint_is_named(postgres_server: Server) -> None:
    """Refusals are recognised by the constraint's name: PostgreSQL's own numbering would make them unreadable."""
    fresh = postgres_server.create_database()
    upgrade(fresh.owner_url, MIGRATIONS)
    with psycopg.connect(fresh.owner_url) as connection:
        names = connection.execute(
            "SELECT conname FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'"
            " AND conname !~ '^(pk|fk|uq|ck|ex)_' AND conname NOT LIKE 'alembic%' AND contype <> 't'"
        ).fetchall()
    assert not names
    postgres_server.drop_database(fresh)


def test_indexes_that_the_queries_need(postgres_server: Server) -> None:
    """The lists of a busy year must not read whole tables."""
    fresh = postgres_server.create_database()
    upgrade(fresh.owner_url, MIGRATIONS)
    with psycopg.connect(fresh.owner_url) as connection:
        found = {row[0] for row in connection.execute("SELECT indexname FROM pg_indexes WHERE schemaname = 'public'")}
    assert {
        "ix_bookings_room_id_status",
        "ix_bookings_starts_at_ends_at",
        "ix_booking_customers_user_id",
        "ix_rooms_venue_id",
        "ix_rooms_capacity",
        "ix_reviews_room_id",
        "ix_reviews_user_id",
    } <= found
    postgres_server.drop_database(fresh)
