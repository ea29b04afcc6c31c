"""The data that is measured on: a large demo set, loaded once and kept; each run works on copies of its database."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from hallbooking_desktop.infrastructure.accounts import server_account
from hallbooking_desktop.infrastructure.embedded import APP_GROUP, DATABASE, OWNER_ROLE, EmbeddedPostgres

ROOT = Path(__file__).parents[2]
_MARK = "bench.json"
_OLDEST_DAYS = 14
_COMMAND = (sys.executable, "-m", "hallbooking_desktop")


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who can sign in."""

    role: str
    email: str
    password: str


@dataclass(frozen=True, slots=True)
class DataSet:
    """A loaded data folder: where it is, who can sign in, how long the loading took."""

    folder: Path
    size: str
    accounts: tuple[Account, ...]
    load_seconds: float

    def account(self, role: str) -> Account:
        """Return the first account of a role."""
        return next(a for a in self.accounts if a.role == role)


def loaded(size: str) -> DataSet:
    """Return the kept data set of a size; load it if there is none, or one of another schema, or an old one."""
    base = Path(os.environ.get("BENCH_DATA", "/var/tmp" if os.name == "posix" else ".")) / f"hallbooking-bench-{size}"  # noqa: S108
    mark = base / _MARK
    if mark.is_file():
        kept = json.loads(mark.read_text(encoding="utf-8"))
        age = datetime.now(UTC).date() - date.fromisoformat(kept["on"])
        if kept["schema"] == _schema() and age.days <= _OLDEST_DAYS:
            accounts = tuple(Account(**a) for a in kept["accounts"])
            return DataSet(base / "data", size, accounts, kept["seconds"])
    shutil.rmtree(base, ignore_errors=True)
    make_folder(base)
    print(f"Loading the {size} demo set into {base} …", file=sys.stderr, flush=True)
    begun = time.perf_counter()
    command = [*_COMMAND, "demo-data", "--size", size, "--json", "--data-dir", str(base / "data")]
    answer = subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    seconds = time.perf_counter() - begun
    accounts = [{key: a[key] for key in ("role", "email", "password")} for a in json.loads(answer.stdout)]
    on = datetime.now(UTC).date().isoformat()
    mark.write_text(json.dumps({"schema": _schema(), "on": on, "seconds": seconds, "accounts": accounts}))
    return DataSet(base / "data", size, tuple(Account(**a) for a in accounts), seconds)


def make_folder(base: Path) -> None:
    """Make a private folder into which the server's own account may pass where this runs as root."""
    base.mkdir(mode=0o700, parents=True)
    account = server_account()
    if account is not None:
        os.chown(base, 0, account.gid)
        base.chmod(0o710)


def _schema() -> str:
    digest = hashlib.sha256()
    for path in sorted((ROOT / "migrations" / "versions").glob("0*")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


class Server:
    """The data set's PostgreSQL, kept running, and copies of its database."""

    def __init__(self, data: DataSet) -> None:
        self.data = data
        self._embedded = EmbeddedPostgres(data.folder, watch=False)
        self._address = self._embedded.acquire()
        self._maintenance = psycopg.connect(self._embedded.superuser_url(), autocommit=True)
        self._copies: list[str] = []

    def copy(self) -> str:
        """Return the address of a fresh copy, as the program uses it."""
        name = f"bench_{os.getpid()}_{len(self._copies)}"
        self._copies.append(name)
        made = sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE {} STRATEGY FILE_COPY")
        self._run(made.format(sql.Identifier(name), sql.Identifier(OWNER_ROLE), sql.Identifier(DATABASE)))
        granted = sql.SQL("GRANT CONNECT, TEMPORARY ON DATABASE {} TO {}")
        self._run(granted.format(sql.Identifier(name), sql.Identifier(APP_GROUP)))
        with psycopg.connect(self._embedded.superuser_url(name), autocommit=True) as connection:
            connection.execute("VACUUM ANALYZE")
            connection.execute("CHECKPOINT")
        return self._address.app_url.replace(f"/{DATABASE}?", f"/{name}?", 1)

    @property
    def app_url(self) -> str:
        """The address of the data set's own database."""
        return self._address.app_url

    def superuser(self, url: str | None = None) -> psycopg.Connection[tuple[Any, ...]]:
        """Open a copy (or the data set's own database) with all rights."""
        name = DATABASE if url is None else url.rpartition("/")[2] if "?" not in url else _name_in(url)
        return psycopg.connect(self._embedded.superuser_url(name), autocommit=True)

    def _run(self, statement: sql.Composed) -> None:
        self._maintenance.execute(statement)

    def close(self) -> None:
        """Drop the copies and let the server stop."""
        for name in self._copies:
            self._run(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
        self._maintenance.close()
        self._embedded.release()


def _name_in(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[2]


@contextmanager
def serving(data: DataSet) -> Iterator[Server]:
    """Keep the data set's server running for a while."""
    server = Server(data)
    try:
        yield server
    finally:
        server.close()
