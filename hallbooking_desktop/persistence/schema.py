"""The schema's version: reading it, bringing it up to date."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import NullPool

from hallbooking_desktop.persistence.database import psycopg_url
from hallbooking_desktop.persistence.refusals import translated


@dataclass(frozen=True, slots=True)
class SchemaState:
    """Which migration the database has, and which the program brings."""

    current: str | None
    head: str | None

    @property
    def is_current(self) -> bool:
        """Tell whether nothing is to be migrated."""
        return self.current == self.head


def _config(migrations: Path) -> Config:
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    return config


def _state(connection: Connection, config: Config) -> SchemaState:
    current = MigrationContext.configure(connection).get_current_revision()
    return SchemaState(current, ScriptDirectory.from_config(config).get_current_head())


def schema_state(url: str, migrations: Path) -> SchemaState:
    """Return the schema's state. Blocks: call it in a thread.

    Raises:
        DatabaseUnavailable: the database cannot be reached.
    """
    engine = create_engine(psycopg_url(url), poolclass=NullPool)
    with translated(), engine.connect() as connection:
        return _state(connection, _config(migrations))


def upgrade(url: str, migrations: Path) -> bool:
    """Bring the schema up to date as the owner; tell whether anything was to be done. Blocks.

    Raises:
        DatabaseUnavailable: the database cannot be reached.
    """
    logging.getLogger("alembic").setLevel(logging.WARNING)
    engine = create_engine(psycopg_url(url), poolclass=NullPool)
    config = _config(migrations)
    with translated(), engine.connect() as connection:
        if _state(connection, config).is_current:
            return False
        connection.rollback()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.commit()
    return True
