"""Fresh, migrated databases for tests: on the program's own PostgreSQL, or on a server that is given.

``HALLBOOKING_TEST_POSTGRES_URL`` names a server and a role that may create databases (a superuser, or an owner with
CREATEDB); without it the tests start the PostgreSQL that ships with the program. ``HALLBOOKING_TEST_FOLDER`` names the
folder of one that several test processes share.
"""

from __future__ import annotations

import itertools
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import psycopg
from psycopg import sql

from hallbooking_desktop.infrastructure.locks import locked
from hallbooking_desktop.persistence.database import psycopg_url
from hallbooking_desktop.persistence.schema import upgrade
from tests.support.postgres import SHARED_FOLDER, DatabaseAddress, TestServer

GIVEN_SERVER = "HALLBOOKING_TEST_POSTGRES_URL"
_TEMPLATE = "migrated"
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
    shared = os.environ.get(SHARED_FOLDER)
    with TestServer(Path(shared) if shared else None) as own:
        yield own


@contextmanager
def template(where: Server) -> Iterator[DatabaseAddress]:
    """Yield a database with the program's schema, to be copied; those who share a server share it too."""
    if isinstance(where, TestServer) and where.shared:
        yield _shared_template(where)
        return
    made = where.create_database()
    upgrade(made.owner_url, MIGRATIONS)
    yield made
    where.drop_database(made)


def _shared_template(where: TestServer) -> DatabaseAddress:
    whole = where.base / f"{_TEMPLATE}.whole"
    with locked(where.base / f"{_TEMPLATE}.lock"):
        if not whole.exists():
            where.drop_database(_TEMPLATE)
            upgrade(where.create_database(name=_TEMPLATE).owner_url, MIGRATIONS)
            whole.touch()
    return where.address(_TEMPLATE)


class Shelf:
    """Hands out one fresh database after the other: emptied when that is enough, which is quick, else made anew.

    A database is thrown away when the test left a connection open, or changed the schema or the rights in it, and when
    what was deleted has made it large: each test after that would read through it.
    """

    def __init__(self, where: Server, template: DatabaseAddress) -> None:
        self._where = where
        self._template = template
        self._kept: DatabaseAddress | None = None
        self._connection: psycopg.Connection[tuple[Any, ...]] | None = None
        self._shape: Any = None

    def take(self) -> DatabaseAddress:
        """Return a database with the schema and nothing in it."""
        if self._kept is None:
            self._kept = self._where.create_database(self._template)
            self._connection = psycopg.connect(self._kept.superuser_url, autocommit=True)
            self._shape = self._connection.execute(_SHAPE).fetchone()
        return self._kept

    def give_back(self) -> None:
        """Empty the database for the next test, or throw it away."""
        try:
            reusable = self._connection is not None and self._is_untouched() and self._empty()
        except psycopg.Error:
            reusable = False
        if not reusable:
            self.clear()

    def _is_untouched(self) -> bool:
        assert self._connection is not None
        # A connection that was closed takes a moment to end at the server.
        for _ in range(20):
            if self._connection.execute(_OTHERS).fetchone() == (0,):
                break
            time.sleep(0.02)
        else:
            return False
        return bool(self._connection.execute(_SHAPE).fetchone() == self._shape)

    def _empty(self) -> bool:
        assert self._connection is not None
        self._connection.execute(_EMPTY)
        size = self._connection.execute(_SIZE).fetchone()
        return size is not None and size[0] < _LARGE

    def clear(self) -> None:
        """Throw the database away."""
        if self._connection is not None:
            self._connection.close()
        if self._kept is not None:
            self._where.drop_database(self._kept)
        self._kept = self._connection = None


_OTHERS = """
SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
   AND backend_type = 'client backend'
"""
#: Everything that a statement about the schema leaves a trace in.
_SHAPE = """
SELECT (SELECT md5(string_agg(c.oid || c.xmin::text, ',' ORDER BY c.oid)) FROM pg_constraint c),
       (SELECT md5(string_agg(t.oid || t.xmin::text, ',' ORDER BY t.oid)) FROM pg_trigger t),
       (SELECT md5(string_agg(p.oid || p.xmin::text, ',' ORDER BY p.oid)) FROM pg_proc p),
       (SELECT md5(string_agg(i.indexrelid || i.xmin::text, ',' ORDER BY i.indexrelid)) FROM pg_index i),
       (SELECT md5(string_agg(a.attrelid || ' ' || a.attnum || a.xmin, ',' ORDER BY a.attrelid, a.attnum))
          FROM pg_attribute a JOIN pg_class r ON r.oid = a.attrelid WHERE r.relnamespace = 'public'::regnamespace),
       (SELECT md5(string_agg(r.oid || r.relname || coalesce(r.relacl::text, ''), ',' ORDER BY r.oid))
          FROM pg_class r WHERE r.relnamespace = 'public'::regnamespace)
"""
#: Of the tables alone: an empty one is kept in no page.
_SIZE = "SELECT sum(pg_relation_size(oid)) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
_LARGE = 4 * 1024 * 1024
#: As replica: neither foreign keys nor the guards of ledger and audit are asked.
_EMPTY = """
DO $$
DECLARE
    found record;
BEGIN
    SET LOCAL lock_timeout = '2s';
    SET LOCAL session_replication_role = 'replica';
    FOR found IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version' LOOP
        EXECUTE format('DELETE FROM %I', found.tablename);
    END LOOP;
    FOR found IN SELECT seqrelid, seqstart FROM pg_sequence LOOP
        PERFORM setval(found.seqrelid::regclass, found.seqstart, false);
    END LOOP;
END $$
"""


def end_connections(address: DatabaseAddress, which: str) -> int:
    """Cut the connections to a database that a condition on pg_stat_activity names; return how many."""
    # As the owner, not as the program: its role may not.
    with psycopg.connect(address.owner_url, autocommit=True) as connection:
        row = connection.execute(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            f" WHERE datname = current_database() AND pid <> pg_backend_pid() AND ({which})"
        ).fetchone()
    return 0 if row is None else row[0]
