"""PostgreSQL's server process on Linux and macOS.

The server inherits the descriptor of a locked file and keeps it until its last process has ended. So "does it run?"
is answered by the operating system and not by a file with a process id, which may be stale or reused.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from hallbooking_desktop.infrastructure.accounts import Account
from hallbooking_desktop.infrastructure.embedded.programs import program
from hallbooking_desktop.infrastructure.embedded.server_files import PidFile, end_holders, is_postmaster, open_log
from hallbooking_desktop.infrastructure.locks import FileLock, LockTimeout, is_locked
from hallbooking_desktop.infrastructure.processes import child_environment

_LOCK_SECONDS: Final = 2.0
_FAST_SECONDS: Final = 60.0
_IMMEDIATE_SECONDS: Final = 10.0
_ORPHAN_SECONDS: Final = 3.0
_POLL_SECONDS: Final = 0.01
# The shell leaves the server behind as nobody's child, so that no console must stay to collect it.
_LAUNCH: Final = '"$@" </dev/null &'


class ServerBusy(Exception):
    """A server that is not of our making works on the cluster."""


class PosixServer:
    """The server of one cluster: started, asked for its state and stopped, by whichever process."""

    def __init__(self, cluster: Path, installation: Path, account: Account | None, lock: Path, log: Path) -> None:
        self._cluster = cluster
        self._installation = installation
        self._account = account
        self._lock = lock
        self._log = log

    def running(self) -> bool:
        """Tell whether any process of the server lives (also one that starts or ends just now)."""
        return is_locked(self._lock)

    def ready(self) -> bool:
        """Tell whether the server says that it accepts connections; only a query proves it."""
        found = PidFile.read(self._cluster)
        return found is not None and found.status.startswith("ready")

    def start(self, settings: Mapping[str, str]) -> None:
        """Start the server and return at once; raises `ServerBusy` if one works on the cluster already."""
        lock = self._own_lock()
        try:
            self._clear_leftovers(settings)
            command = [str(program("postgres", self._installation)), "-D", str(self._cluster)]
            for name, value in settings.items():
                command += ["-c", f"{name}={value}"]
            log = open_log(self._log)
            try:
                subprocess.run(  # noqa: S603 - PostgreSQL's own programs
                    ["/bin/sh", "-c", _LAUNCH, "sh", *command],
                    check=True,
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    pass_fds=[lock.fileno()],
                    cwd=self._cluster,
                    env=child_environment({"LC_ALL": "C"}),
                    umask=0o077,
                    start_new_session=True,
                    **(self._account.spawn_options() if self._account else {}),
                )
            finally:
                os.close(log)
        finally:
            lock.release()

    def _own_lock(self) -> FileLock:
        """Take the lock that the server will inherit; what a killed server left busy is ended, a live server is not."""
        lock = FileLock(self._lock)
        for last in (False, True):
            try:
                # Not at once: those who only ask whether it is locked hold it for a moment too.
                lock.acquire(_LOCK_SECONDS)
            except LockTimeout as error:
                found = PidFile.read(self._cluster)
                if last or (found is not None and is_postmaster(found.pid, self._cluster)):
                    raise ServerBusy("A database server is still at work on this data.") from error
                self.end_leftovers()
            else:
                break
        return lock

    def stop(self) -> None:
        """Stop the server and wait until it is gone: first politely, then by force (it recovers at the next start)."""
        for number, seconds in ((signal.SIGINT, _FAST_SECONDS), (signal.SIGQUIT, _IMMEDIATE_SECONDS)):
            found = PidFile.read(self._cluster)
            if found is None or not is_postmaster(found.pid, self._cluster):
                break
            with contextlib.suppress(ProcessLookupError):
                os.kill(found.pid, number)
            if self.wait_until_gone(seconds):
                return
        # Without the main process the others end by themselves, unless one is busy.
        if not self.wait_until_gone(_ORPHAN_SECONDS):
            self.end_leftovers()

    def wait_until_gone(self, seconds: float) -> bool:
        """Wait until no process of the server lives; tells whether that came true in time."""
        deadline = time.monotonic() + seconds
        while self.running():
            if time.monotonic() >= deadline:
                return False
            time.sleep(_POLL_SECONDS)
        return True

    def end_leftovers(self) -> None:
        """Kill what is left of a server whose main process is gone or does not listen (found by the lock, on Linux)."""
        end_holders(self._lock, lambda pid: is_postmaster(pid, self._cluster))
        self.wait_until_gone(_IMMEDIATE_SECONDS)

    def _clear_leftovers(self, settings: Mapping[str, str]) -> None:
        """Remove what a killed server left. We hold the lock: whoever has that process id now is not it."""
        found = PidFile.read(self._cluster)
        if found is not None and is_postmaster(found.pid, self._cluster):
            raise ServerBusy(
                f"Another PostgreSQL server (process {found.pid}) works on {self._cluster}. Stop it, then try again."
            )
        (self._cluster / "postmaster.pid").unlink(missing_ok=True)
        # The socket's own lock file names a process id too. The folder is private: nobody else listens there.
        listener = Path(settings["unix_socket_directories"]) / f".s.PGSQL.{settings['port']}"
        for left in (listener, listener.with_name(f"{listener.name}.lock")):
            left.unlink(missing_ok=True)
