"""One process's part in the shared server: counted in, the server started or joined, counted out."""

from __future__ import annotations

import contextlib
import socket
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import psycopg

from hallbooking_desktop.infrastructure.accounts import (
    ROOT_DATA_DIR,
    Account,
    account_of,
    can_reach,
    first_closed_folder,
    server_account,
)
from hallbooking_desktop.infrastructure.embedded.addresses import (
    DATABASE,
    DESK_ROLE,
    OWNER_ROLE,
    Endpoint,
    Passwords,
    PostgresAddress,
    create_roles,
    probe,
)
from hallbooking_desktop.infrastructure.embedded.cluster import SUPERUSER, Cluster, ClusterFailed
from hallbooking_desktop.infrastructure.embedded.programs import installation_for
from hallbooking_desktop.infrastructure.embedded.server_files import log_tail
from hallbooking_desktop.infrastructure.embedded.server_posix import PosixServer
from hallbooking_desktop.infrastructure.embedded.server_windows import WindowsServer
from hallbooking_desktop.infrastructure.embedded.state import StateFile
from hallbooking_desktop.infrastructure.folders import SocketFolder, make_private, prepare_data_dir
from hallbooking_desktop.infrastructure.locks import UserCount, locked
from hallbooking_desktop.infrastructure.secrets import DataDirSecrets

Progress = Callable[[str], None]

_PORT: Final = 5432
_PREPARED: Final = 1
_LOCK_SECONDS: Final = 180.0
_START_SECONDS: Final = 120.0
_UNREACHABLE_SECONDS: Final = 2.0
_SLOW_SECONDS: Final = 2.0
_POLL_SECONDS: Final = 0.005
_SUPERUSER_SECRET: Final = "postgres-superuser"  # noqa: S105 - the name of a file
_STARTING: Final = "Starting the database…"


class SharedPostgres:
    """The server of one data dir as this process uses it. Every change of its state happens under the start lock."""

    def __init__(self, data_dir: Path, progress: Progress, settings: Mapping[str, str], *, durable: bool) -> None:
        self._data_dir = data_dir
        self._progress = progress
        self._settings = settings
        self._durable = durable
        self._account = self._prepare_folders()
        ours = data_dir / "embedded"
        self._start_lock = ours / "postgres.start"
        self._users = UserCount(ours / "postgres.users")
        self._state = StateFile(ours / "postgres.json")
        installation = installation_for(self._account, data_dir)
        self._cluster = Cluster(data_dir / "postgres" / "cluster", installation, self._account)
        self._socket_place = SocketFolder(data_dir / "postgres" / "socket", f".s.PGSQL.{_PORT}", self._account)
        self._log = data_dir / "logs" / "postgres.log"
        server = WindowsServer if sys.platform == "win32" else PosixServer
        self._server = server(self._cluster.folder, installation, self._account, ours / "postgres.server", self._log)
        self._secrets = DataDirSecrets(data_dir)
        self._passwords: Passwords | None = None
        self._endpoint: Endpoint | None = None

    @property
    def address(self) -> PostgresAddress:
        """Where the program's database is reached; only once entered."""
        endpoint, passwords = self._reached()
        return PostgresAddress(
            owner_url=endpoint.url(OWNER_ROLE, passwords.owner, DATABASE),
            app_url=endpoint.url(DESK_ROLE, passwords.desk, DATABASE),
        )

    def superuser_url(self, database: str) -> str:
        """Return the superuser's address; only once entered."""
        endpoint, passwords = self._reached()
        return endpoint.url(SUPERUSER, passwords.superuser, database)

    def enter(self) -> None:
        """Count this process in and make the server run."""
        with locked(self._start_lock, _LOCK_SECONDS):
            self._users.enter()
            try:
                self._ensure_running()
            except BaseException:
                self._leave_locked()
                raise

    def ensure(self) -> None:
        """Make the server run if it does not; quick if it does."""
        if self._users.entered and self.running() and self.alive():
            return
        with locked(self._start_lock, _LOCK_SECONDS):
            if self._users.entered:
                self._ensure_running()

    def leave(self) -> None:
        """Count this process out; the last one stops the server and waits until it is gone."""
        with locked(self._start_lock, _LOCK_SECONDS):
            self._leave_locked()

    def running(self) -> bool:
        """Tell at little cost whether the server's processes live."""
        return self._server.running()

    def alive(self) -> bool:
        """Tell whether the server answers an authenticated query."""
        if self._endpoint is None or self._passwords is None:
            return False
        with contextlib.suppress(psycopg.Error):
            return probe(self._endpoint, self._passwords, self._cluster.folder)
        return False

    def _reached(self) -> tuple[Endpoint, Passwords]:
        if self._endpoint is None or self._passwords is None:
            raise RuntimeError("the server is not acquired")
        return self._endpoint, self._passwords

    def _leave_locked(self) -> None:
        self._users.leave()
        if self._users.empty() and self._server.running():
            self._server.stop()
            if self._endpoint is not None and self._endpoint.socket_folder is not None:
                self._socket_place.tidy(self._endpoint.socket_folder)

    def _prepare_folders(self) -> Account | None:
        """Make the folders and return the account that the server runs as (``None``: our own)."""
        cluster = self._data_dir / "postgres" / "cluster"
        account = server_account()
        if account is not None:
            owner = account_of(cluster)
            # A cluster that an ordinary user made stays that user's.
            account = owner if owner is not None and owner.uid != 0 else account
        prepare_data_dir(self._data_dir, account)
        for name in ("embedded", "logs"):
            make_private(self._data_dir / name)
        folder = make_private(self._data_dir / "postgres", account)
        if account is not None and not can_reach(account, folder):
            closed = first_closed_folder(account, folder)
            raise ClusterFailed(
                f"The database server runs as the user “{account.name}”, and {closed} does not let that user through "
                f"to {self._data_dir}. Choose another data folder with --data-dir, for example {ROOT_DATA_DIR}."
            )
        return account

    def _ensure_running(self) -> None:
        """Find the server alive or start it. Holds the start lock: nobody else starts or stops it meanwhile."""
        is_new = not self._cluster.exists()
        password_lost = not is_new and self._secrets.get(_SUPERUSER_SECRET) is None
        self._passwords = Passwords(
            superuser=self._secrets.get_or_create(_SUPERUSER_SECRET),
            owner=self._secrets.get_or_create("postgres-owner"),
            desk=self._secrets.get_or_create("postgres-desk"),
        )
        if is_new:
            self._progress("Creating the database…")
            self._cluster.create(self._passwords.superuser, durable=self._durable)
        elif self._server.running() and self._join():
            self._prepare_database()
            return
        if password_lost:
            self._reset_passwords()
        self._start()
        self._prepare_database()

    def _join(self) -> bool:
        """Use the server that runs, if it is sound; else see to it that it is gone."""
        self._endpoint = self._endpoint_of(self._state.read())
        try:
            if self._wait_alive(_START_SECONDS):
                return True
            if self._server.running():
                self._server.stop()
        except psycopg.OperationalError:
            self._server.stop()
            self._reset_passwords()
        return False

    def _reset_passwords(self) -> None:
        if self._passwords is not None:
            self._cluster.reset_password(self._passwords.superuser)
            self._state.write({**self._state.read(), "prepared": 0})

    def _start(self) -> None:
        self._progress(_STARTING)
        state = self._state.read()
        self._endpoint = self._new_endpoint(state)
        folder = self._endpoint.socket_folder
        self._state.write(
            {**state, "socket_folder": None if folder is None else str(folder), "port": self._endpoint.port}
        )
        for _ in range(2):
            self._server.start({**self._settings, **self._endpoint.settings()})
            try:
                if self._wait_alive(_START_SECONDS):
                    return
            except psycopg.OperationalError:
                # The kept password is not the cluster's (files put back from elsewhere): ours counts.
                self._server.stop()
                self._reset_passwords()
                continue
            break
        if self._server.running():
            self._server.stop()
        raise ClusterFailed(f"The database server did not start. Its last words:\n{log_tail(self._log)}")

    def _wait_alive(self, seconds: float) -> bool:
        """Wait until the server answers; false once it is gone, out of reach, or too slow."""
        endpoint, passwords = self._reached()
        begun = time.monotonic()
        ready_since: float | None = None
        told = False
        while (now := time.monotonic()) - begun < seconds:
            if self._server.ready():
                if probe(endpoint, passwords, self._cluster.folder):
                    return True
                ready_since = ready_since or now
                if now - ready_since > _UNREACHABLE_SECONDS:
                    return False
            if not self._server.running():
                return False
            if not told and now - begun > _SLOW_SECONDS:
                self._progress("The database is recovering what was not finished…")
                told = True
            time.sleep(_POLL_SECONDS)
        return False

    def _prepare_database(self) -> None:
        state = self._state.read()
        if state.get("prepared") != _PREPARED:
            self._progress("Preparing the database…")
            create_roles(*self._reached())
            self._state.write({**state, "prepared": _PREPARED})

    def _endpoint_of(self, state: Mapping[str, object]) -> Endpoint:
        folder, port = state.get("socket_folder"), state.get("port")
        return Endpoint(Path(folder) if isinstance(folder, str) else None, port if isinstance(port, int) else _PORT)

    def _new_endpoint(self, state: Mapping[str, object]) -> Endpoint:
        if sys.platform == "win32":
            return Endpoint(None, _free_port())
        recorded = self._endpoint_of(state).socket_folder
        return Endpoint(self._socket_place.ensure(recorded), _PORT)


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
