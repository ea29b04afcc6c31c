"""The program's own PostgreSQL: started by the first process of a data dir, shared, stopped by the last one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import psycopg

from hallbooking_desktop.domain.errors import DatabaseUnavailable
from hallbooking_desktop.infrastructure.accounts import NoServerAccount
from hallbooking_desktop.infrastructure.embedded.addresses import PostgresAddress
from hallbooking_desktop.infrastructure.embedded.cluster import ClusterFailed
from hallbooking_desktop.infrastructure.embedded.programs import ProgramsMissing
from hallbooking_desktop.infrastructure.embedded.server_posix import ServerBusy
from hallbooking_desktop.infrastructure.embedded.shared_postgres import Progress, SharedPostgres
from hallbooking_desktop.infrastructure.embedded.watching import Watcher
from hallbooking_desktop.infrastructure.locks import LockTimeout

_SETTINGS: Final[Mapping[str, str]] = {
    "shared_buffers": "128MB",
    "max_connections": "100",
    "fsync": "on",
    "synchronous_commit": "on",
    "jit": "off",
    "random_page_cost": "1.1",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_line_prefix": "%m_[%p]_",
    "log_checkpoints": "off",
    # Refused statements are told to whoever sent them; here they would only store people's data a second time.
    "log_min_messages": "log",
    "cluster_name": "hallbooking",
}


class EmbeddedPostgres:
    """The PostgreSQL server of one data dir. `acquire` blocks: call it in a thread from async code.

    ``progress`` gets short sentences for the user. ``settings`` are added to the server's own when this instance
    starts it. With ``watch``, a server that dies while this process uses it is started again. ``durable=False``
    (tests only) makes the cluster without waiting for the disk.
    Refusals are `DatabaseUnavailable`, in words that say what to do.
    """

    def __init__(
        self,
        data_dir: Path,
        progress: Progress | None = None,
        *,
        settings: Mapping[str, str] | None = None,
        watch: bool = True,
        durable: bool = True,
    ) -> None:
        self.data_dir = data_dir.absolute()
        self._progress = progress or (lambda _sentence: None)
        self._settings = {**_SETTINGS, **(settings or {})}
        self._watch = watch
        self._durable = durable
        self._held: SharedPostgres | None = None
        self._watcher: Watcher | None = None

    def acquire(self) -> PostgresAddress:
        """Start or join the server and return its address; this process counts as a user until `release`."""
        if self._held is not None:
            return self._held.address
        try:
            held = SharedPostgres(self.data_dir, self._progress, self._settings, durable=self._durable)
            held.enter()
        except LockTimeout as error:
            raise DatabaseUnavailable(
                "Another start of the program has not finished. Try again in a moment."
            ) from error
        except (ServerBusy, ClusterFailed, ProgramsMissing, NoServerAccount) as error:
            raise DatabaseUnavailable(str(error)) from error
        except (OSError, psycopg.Error) as error:
            raise DatabaseUnavailable(f"The database in {self.data_dir} could not be started: {error}") from error
        self._held = held
        if self._watch:
            self._watcher = Watcher("the embedded database server", held)
            self._watcher.start()
        return held.address

    def ensure_running(self) -> PostgresAddress:
        """Start the server again if it died; cheap if it lives. The address stays the same wherever it can."""
        if self._held is None:
            return self.acquire()
        try:
            self._held.ensure()
        except (OSError, ServerBusy, ClusterFailed, psycopg.Error) as error:
            raise DatabaseUnavailable(f"The database could not be started again: {error}") from error
        return self._held.address

    def is_alive(self) -> bool:
        """Tell whether the server answers an authenticated query now."""
        return self._held is not None and self._held.alive()

    def superuser_url(self, database: str = "postgres") -> str:
        """Return the address for maintenance as superuser; only while acquired."""
        if self._held is None:
            raise RuntimeError("acquire the server first")
        return self._held.superuser_url(database)

    def release(self) -> None:
        """Stop using the server; the last user stops it. Nothing happens if it is not acquired."""
        watcher, self._watcher = self._watcher, None
        if watcher is not None:
            watcher.stop()
        held, self._held = self._held, None
        if held is not None:
            held.leave()

    def __enter__(self) -> PostgresAddress:
        """Acquire the server."""
        return self.acquire()

    def __exit__(self, *_: object) -> None:
        """Release the server."""
        self.release()
