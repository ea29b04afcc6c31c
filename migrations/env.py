"""Alembic's environment: ``alembic upgrade head`` works from the repository root.

The address is that of a role which may own the schema: ``-x url=…``, else POSTGRES_OWNER_URL, else POSTGRES_URL.
"""

from __future__ import annotations

import os

from alembic import context
from alembic.util import CommandError
from sqlalchemy import Connection, create_engine, text

from hallbooking_desktop.persistence.database import psycopg_url
from hallbooking_desktop.persistence.tables import metadata

#: Any number that only this program uses: two migrations at once wait for each other.
_MIGRATION_LOCK = 7_205_114_001


def _run(connection: Connection) -> None:
    context.configure(connection=connection, target_metadata=metadata, transaction_per_migration=False)
    with context.begin_transaction():
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK})
        context.run_migrations()


def _address() -> str:
    given = context.get_x_argument(as_dictionary=True).get("url")
    url = given or os.environ.get("POSTGRES_OWNER_URL") or os.environ.get("POSTGRES_URL")
    if not url:
        message = (
            "Say which database: set POSTGRES_OWNER_URL or POSTGRES_URL, or pass -x url=postgresql://…"
            " (the embedded database is migrated by `hallbooking-desktop migrate`)."
        )
        raise CommandError(message)
    return url


if context.is_offline_mode():
    context.configure(dialect_name="postgresql", target_metadata=metadata, literal_binds=True)
    with context.begin_transaction():
        context.run_migrations()
elif (handed := context.config.attributes.get("connection")) is not None:
    _run(handed)
else:
    engine = create_engine(psycopg_url(_address()))
    with engine.connect() as opened:
        _run(opened)
        opened.commit()
    engine.dispose()
