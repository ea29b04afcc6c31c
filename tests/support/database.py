"""Fresh, migrated databases for tests: on the program's own PostgreSQL, or on a server that is given.

``HALLBOOKING_TEST_POSTGRES_URL`` names a server and a role that may create databases (a superuser, or an owner with
CREATEDB); without it the tests start the PostgreSQL that ships with the program.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import psycopg
from psycopg import sql

from hallbooking_desktop.persistence.database import psycopg_url
from hallbooking_desktop.persistence.schema import upgrade

if TYPE_CHECKING:
    from tests.support.postgres import DatabaseAddress

GIVEN_SERVER = "HALLBOOKING_TEST_POSTGRES_URL"
MIGRATIONS = Path(__file__).parents[2] / "migrations"


class Server(Protocol):
    """Where test databases are made."""

    def create_database(self, template: DatabaseAddress | str | None = None) -> DatabaseAddress:
        """Make a database, a copy of the template if one is given."""

    def drop_database(self, database: DatabaseAddress | str) -> None:
        """Drop a database and end its connections."""


class GivenServer:
    """A server that somebody else runs, such as PostgreSQL 15."""

    def __init__(self, url: str) -> None:
        self._url = psycopg_url(url).set(drivername="postgresql")
        self._numbers = itertools.count(1)
        self._maintenance: psycopg.Connection[tuple[Any, ...]] = psycopg.connect(self._at(None), autocommit=True)

    def _at(self, name: str | None) -> str:
        url = self._url if name is None else self._url.set(database=name)
        return url.render_as_string(hide_password=False)

    def create_database(self, template: DatabaseAddress | str | None = None) -> DatabaseAddress:
        """Make a database, a copy of the template if one is given."""
        from tests.support.postgres import DatabaseAddress

        name = f"t{os.getpid()}_{next(self._numbers)}"
        source = template if isinstance(template, str) else template.name if template else "template0"
        self._maintenance.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(source))
        )
        return DatabaseAddress(name, owner_url=self._at(name), app_url=self._at(name), superuser_url=self._at(name))

    def drop_database(self, database: DatabaseAddress | str) -> None:
        """Drop a database and end its connections."""
        name = database if isinstance(database, str) else database.name
        self._maintenance.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))

    def close(self) -> None:
        """Leave the server."""
        self._maintenance.close()


@contextmanager
def server() -> Iterator[Server]:
    """Yield the server for one test session."""
    given = os.environ.get(GIVEN_SERVER)
    if given:
        outside = GivenServer(given)
        try:
            yield outside
        finally:
            outside.close()
        return
    from tests.support.postgres import TestServer

    with TestServer() as own:
        yield own


def migrated(where: Server) -> DatabaseAddress:
    """Make a database with the program's schema."""
    made = where.create_database()
    upgrade(made.owner_url, MIGRATIONS)
    return made
