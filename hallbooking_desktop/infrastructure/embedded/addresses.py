"""Where an embedded PostgreSQL is reached, by whom, and whether it answers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote

import psycopg

from hallbooking_desktop.infrastructure.embedded.cluster import SUPERUSER

DATABASE: Final = "hallbooking"
OWNER_ROLE: Final = "hallbooking_owner"
DESK_ROLE: Final = "hallbooking_desk"
APP_GROUP: Final = "hallbooking_app"
_CONNECT_SECONDS: Final = 5
_INVALID_PASSWORD: Final = "28P01"  # noqa: S105 - an SQLSTATE


@dataclass(frozen=True, slots=True)
class PostgresAddress:
    """How to reach the program's database: as its owner (migrations only) and as the program."""

    owner_url: str
    app_url: str


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where the server listens: a folder with its Unix socket, or the loopback address; and the port."""

    socket_folder: Path | None
    port: int

    def url(self, role: str, password: str, database: str) -> str:
        """Return a connection address as psycopg and libpq read it."""
        if self.socket_folder is None:
            return f"postgresql://{role}:{password}@127.0.0.1:{self.port}/{database}"
        host = quote(str(self.socket_folder), safe="/")
        return f"postgresql://{role}:{password}@/{database}?host={host}&port={self.port}"

    def settings(self) -> dict[str, str]:
        """Return the server's settings that make it listen here and nowhere else."""
        settings = {"port": str(self.port), "unix_socket_permissions": "0700"}
        if self.socket_folder is None:
            return {**settings, "listen_addresses": "127.0.0.1", "unix_socket_directories": ""}
        return {**settings, "listen_addresses": "", "unix_socket_directories": str(self.socket_folder)}


@dataclass(frozen=True, slots=True)
class Passwords:
    """The generated passwords of the three roles."""

    superuser: str
    owner: str
    desk: str


def probe(endpoint: Endpoint, passwords: Passwords, cluster: Path) -> bool:
    """Tell whether the server of ``cluster`` answers an authenticated query.

    Raises `psycopg.OperationalError` only for a refused password; all else that fails means "not alive".
    """
    url = endpoint.url(SUPERUSER, passwords.superuser, "postgres")
    try:
        with psycopg.connect(url, connect_timeout=_CONNECT_SECONDS, autocommit=True) as connection:
            row = connection.execute("SELECT current_setting('data_directory')").fetchone()
    except psycopg.OperationalError as error:
        if error.sqlstate == _INVALID_PASSWORD or "password authentication failed" in str(error):
            raise
        return False
    return row is not None and Path(row[0]).resolve() == cluster.resolve()


def create_roles(endpoint: Endpoint, passwords: Passwords) -> None:
    """Make the roles and the database, whatever of them is missing, and set the roles' passwords.

    The owner migrates and may make scratch databases (restored backups); the program's own role owns nothing.
    """
    url = endpoint.url(SUPERUSER, passwords.superuser, "postgres")
    with psycopg.connect(url, connect_timeout=_CONNECT_SECONDS, autocommit=True) as connection:
        roles = {row[0] for row in connection.execute("SELECT rolname FROM pg_roles")}
        if APP_GROUP not in roles:
            connection.execute(f"CREATE ROLE {APP_GROUP} NOLOGIN")
        for role, password in ((OWNER_ROLE, passwords.owner), (DESK_ROLE, passwords.desk)):
            verb = "ALTER" if role in roles else "CREATE"
            hashed = connection.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256").decode()
            connection.execute(f"{verb} ROLE {role} LOGIN PASSWORD '{hashed}'")
        connection.execute(f"ALTER ROLE {OWNER_ROLE} CREATEDB")
        connection.execute(f"GRANT pg_signal_backend TO {OWNER_ROLE}")
        connection.execute(f"GRANT {APP_GROUP} TO {DESK_ROLE}")
        found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone()
        if found is None:
            connection.execute(f"CREATE DATABASE {DATABASE} OWNER {OWNER_ROLE}")
        connection.execute(f"REVOKE ALL ON DATABASE {DATABASE} FROM PUBLIC")
        connection.execute(f"GRANT CONNECT, TEMPORARY ON DATABASE {DATABASE} TO {APP_GROUP}")
