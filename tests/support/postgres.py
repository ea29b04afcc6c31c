"""A throw-away PostgreSQL for a test run: the program's own server and launcher, without waiting for the disk."""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Self

import psycopg
from psycopg import sql

from hallbooking_desktop.infrastructure.accounts import server_account
from hallbooking_desktop.infrastructure.embedded import (
    APP_GROUP,
    DATABASE,
    OWNER_ROLE,
    EmbeddedPostgres,
    PostgresAddress,
)

#: Names the folder of a server that several test processes share.
SHARED_FOLDER: Final = "HALLBOOKING_TEST_FOLDER"
_MEMORY: Final = "/dev/shm"  # noqa: S108 - a private folder is made in it
_PLENTY: Final = 4 * 1024**3
_QUICK: Final = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "autovacuum": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_wal_size": "1GB",
    "checkpoint_timeout": "1h",
    "max_connections": "200",
}


def scratch_folder(prefix: str = "hallbooking-test-") -> Path:
    """Make a private folder with a short path; the server's account may pass through when the tests run as root.

    In memory where there is plenty of it: on a disk, the files of a hundred databases take longer than the tests.
    """
    base = Path(tempfile.mkdtemp(prefix=prefix, dir=_place()))
    account = server_account()
    if account is not None:
        os.chown(base, 0, account.gid)
        base.chmod(0o710)
    return base


def _place() -> str | None:
    if sys.platform == "win32":
        return None
    with contextlib.suppress(OSError):
        memory = os.statvfs(_MEMORY)
        # Programs are copied there where the server's account does not reach them.
        if memory.f_bavail * memory.f_frsize >= _PLENTY and not memory.f_flag & getattr(os, "ST_NOEXEC", 0):
            return _MEMORY
    return "/var/tmp"  # noqa: S108 - a private folder is made in it


@dataclass(frozen=True, slots=True)
class DatabaseAddress:
    """One database of the test server, as its owner, as the program and as superuser."""

    name: str
    owner_url: str
    app_url: str
    superuser_url: str


class TestServer:
    """PostgreSQL for tests. Databases come and go quickly, cloned from a template if one is named.

    With a folder it is shared by the processes that name the same one: the first starts it, the last stops it, and
    whoever made the folder removes it.
    """

    __test__ = False

    def __init__(self, shared: Path | None = None, settings: dict[str, str] | None = None) -> None:
        self.shared = shared is not None
        self.base = shared or scratch_folder()
        self._embedded = EmbeddedPostgres(
            self.base / "data", settings={**_QUICK, **(settings or {})}, watch=False, durable=False
        )
        self._address: PostgresAddress | None = None
        self._maintenance: psycopg.Connection[tuple[Any, ...]] | None = None
        self._numbers = itertools.count(1)

    def start(self) -> Self:
        """Make and start the server (about a second), or join it."""
        self._address = self._embedded.acquire()
        self._maintenance = psycopg.connect(self._embedded.superuser_url(), autocommit=True)
        return self

    def stop(self) -> None:
        """Stop the server and remove everything, unless it is shared."""
        if self._maintenance is not None:
            self._maintenance.close()
        self._embedded.release()
        if not self.shared:
            shutil.rmtree(self.base, ignore_errors=True)

    def create_database(
        self, template: DatabaseAddress | str | None = None, name: str | None = None
    ) -> DatabaseAddress:
        """Make a database owned by the owner role; ``template`` must have no open connections."""
        name = name or f"t{os.getpid()}_{next(self._numbers)}"
        source = template.name if isinstance(template, DatabaseAddress) else template
        statement = sql.SQL("CREATE DATABASE {} OWNER {}").format(sql.Identifier(name), sql.Identifier(OWNER_ROLE))
        if source is not None:
            statement += sql.SQL(" TEMPLATE {} STRATEGY FILE_COPY").format(sql.Identifier(source))
        self._execute(statement)
        self._execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(sql.Identifier(name)))
        self._execute(
            sql.SQL("GRANT CONNECT, TEMPORARY ON DATABASE {} TO {}").format(
                sql.Identifier(name), sql.Identifier(APP_GROUP)
            )
        )
        return self.address(name)

    def drop_database(self, database: DatabaseAddress | str) -> None:
        """Drop a database, ending whatever connections it has."""
        name = database.name if isinstance(database, DatabaseAddress) else database
        self._execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))

    def address(self, name: str = DATABASE) -> DatabaseAddress:
        """Return the addresses of one of the server's databases."""
        if self._address is None:
            message = "start the server first"
            raise RuntimeError(message)
        return DatabaseAddress(
            name=name,
            owner_url=self._address.owner_url.replace(f"/{DATABASE}?", f"/{name}?", 1),
            app_url=self._address.app_url.replace(f"/{DATABASE}?", f"/{name}?", 1),
            superuser_url=self._embedded.superuser_url(name),
        )

    def _execute(self, statement: sql.Composed | sql.SQL) -> None:
        if self._maintenance is None:
            message = "start the server first"
            raise RuntimeError(message)
        self._maintenance.execute(statement)

    def __enter__(self) -> Self:
        """Start."""
        return self.start()

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self.stop()
