"""One process's part in the shared document server: counted in, the child started or joined, counted out."""

from __future__ import annotations

import contextlib
import importlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from hallbooking_desktop.infrastructure.accounts import server_account
from hallbooking_desktop.infrastructure.embedded.documents_files import READY_LINE, Paths
from hallbooking_desktop.infrastructure.embedded.server_files import end_holders, log_tail, open_log
from hallbooking_desktop.infrastructure.embedded.state import StateFile
from hallbooking_desktop.infrastructure.folders import SocketFolder, make_private, prepare_data_dir
from hallbooking_desktop.infrastructure.locks import LockTimeout, UserCount, is_locked, locked
from hallbooking_desktop.infrastructure.processes import DOCUMENTS_COMMAND, child_environment, own_command

Progress = Callable[[str], None]

_LOCK_SECONDS: Final = 120.0
_PING_MILLISECONDS: Final = 2_000
_JOIN_SECONDS: Final = 4.0
_END_SECONDS: Final = 10.0
_KNOCK_SECONDS: Final = 0.5
_POLL_SECONDS: Final = 0.01
_SOCKET_NAME: Final = "documents.sock"
_LAUNCH: Final = '"$@" </dev/null &'


class DocumentsFailed(Exception):
    """The document server could not be started; the message says why."""


@dataclass(frozen=True, slots=True)
class DocumentsAddress:
    """How to reach the documents: a MongoDB address, and the keywords that a PyMongo client needs beside it."""

    uri: str
    options: dict[str, Any] = field(default_factory=dict)


class SharedDocuments:
    """The document server of one data dir as this process uses it; started and counted under the start lock."""

    def __init__(self, data_dir: Path, progress: Progress, *, unix_socket: bool) -> None:
        self._progress = progress
        self._unix_socket = unix_socket
        if not data_dir.is_dir():
            prepare_data_dir(data_dir, server_account())
        for name in ("embedded", "logs", "documents"):
            make_private(data_dir / name)
        self._folder = data_dir / "documents"
        self._data = make_private(self._folder / "data")
        self._socket_place = SocketFolder(self._folder / "socket", _SOCKET_NAME, None)
        self._certificates = self._folder / "certificates"
        self._paths = Paths(data_dir / "embedded")
        self._users = UserCount(self._paths.users)
        self._state = StateFile(self._paths.state)
        self._log = data_dir / "logs" / "documents.log"
        self._children: list[subprocess.Popen[str]] = []
        self._address: DocumentsAddress | None = None

    @property
    def address(self) -> DocumentsAddress:
        """Where the documents are reached; only once entered."""
        if self._address is None:
            raise RuntimeError("the document server is not acquired")
        return self._address

    def enter(self) -> None:
        """Count this process in and make the server run."""
        with locked(self._paths.start_lock, _LOCK_SECONDS):
            self._users.enter()
            try:
                self._ensure_running()
            except BaseException:
                self._users.leave()
                raise

    def ensure(self) -> None:
        """Make the server run if it does not."""
        if self._users.entered and self.running() and self.alive():
            return
        with locked(self._paths.start_lock, _LOCK_SECONDS):
            if self._users.entered:
                self._ensure_running()

    def leave(self) -> None:
        """Count this process out. The server ends by itself once nobody is left; that is waited for, within reason."""
        with locked(self._paths.start_lock, _LOCK_SECONDS):
            self._users.leave()
        begun = time.monotonic()
        while self.running() and self._unused():
            if time.monotonic() - begun > _END_SECONDS:
                self._kill_unused()
            self._knock()
            self._wait_until_gone(_KNOCK_SECONDS)
        self._tidy()
        for child in self._children:
            if not self.running():
                child.wait()

    def running(self) -> bool:
        """Tell at little cost whether the server's process lives."""
        return is_locked(self._paths.server_lock)

    def alive(self) -> bool:
        """Tell whether the server answers a real ping."""
        return self._address is not None and _answers(self._address)

    def _ensure_running(self) -> None:
        if self.running():
            self._address = self._address_of(self._state.read())
            deadline = time.monotonic() + _JOIN_SECONDS
            while self.running() and time.monotonic() < deadline:
                if self.alive():
                    return
                time.sleep(_POLL_SECONDS)
                self._address = self._address_of(self._state.read())
            self._kill()
        self._start()

    def _start(self) -> None:
        self._progress("Starting the document store…")
        state = self._state.read()
        arguments = ["--control", str(self._paths.folder), "--data", str(self._data)]
        if self._unix_socket:
            recorded = state.get("socket")
            folder = self._socket_place.ensure(Path(recorded).parent if isinstance(recorded, str) else None)
            arguments += ["--socket", str(folder / _SOCKET_NAME)]
        else:
            port = state.get("port")
            arguments += ["--certificates", str(self._certificates), "--port", str(port or 0)]
        said = self._launch(own_command(DOCUMENTS_COMMAND, *arguments))
        if said.strip() == READY_LINE:
            self._address = self._address_of(self._state.read())
            if self.alive():
                return
        raise DocumentsFailed(f"The document store did not start. Its last words:\n{log_tail(self._log)}")

    def _launch(self, command: list[str]) -> str:
        """Start the child on its own and return the first line it says; empty if it ended without one."""
        log = open_log(self._log)
        try:
            flags = 0
            if sys.platform == "win32":
                flags = subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP
            else:
                # The shell leaves the child behind as nobody's, so that no console must stay to collect it.
                command = ["/bin/sh", "-c", _LAUNCH, "sh", *command]
            child = subprocess.Popen(  # noqa: S603 - our own command line
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env=child_environment(),
                start_new_session=sys.platform != "win32",
                umask=-1 if sys.platform == "win32" else 0o077,
                creationflags=flags,
            )
        finally:
            os.close(log)
        # The driver is loaded while the child starts, on the other core.
        importlib.import_module("pymongo")
        with child.stdout or contextlib.nullcontext() as output:
            said = output.readline() if output else ""
        if sys.platform == "win32":
            self._children.append(child)
        else:
            child.wait()
        return said

    def _address_of(self, state: dict[str, Any]) -> DocumentsAddress:
        options: dict[str, Any] = {"directConnection": True, "retryWrites": False, "retryReads": True}
        path = state.get("socket")
        if isinstance(path, str):
            return DocumentsAddress(f"mongodb://{quote(path, safe='')}/", options)
        options |= {
            "tls": True,
            "tlsCAFile": str(self._certificates / "authority.pem"),
            "tlsCertificateKeyFile": str(self._certificates / "client.pem"),
        }
        return DocumentsAddress(f"mongodb://127.0.0.1:{state.get('port', 0)}/", options)

    def _tidy(self) -> None:
        with contextlib.suppress(LockTimeout), locked(self._paths.start_lock, 0):
            path = self._state.read().get("socket")
            if isinstance(path, str) and not self.running():
                self._socket_place.tidy(Path(path).parent)

    def _unused(self) -> bool:
        """Tell whether nobody is counted, or that is just being found out."""
        with contextlib.suppress(LockTimeout), locked(self._paths.start_lock, 0):
            return self._users.empty()
        # The child holds it too, when it ends.
        return self.running()

    def _kill_unused(self) -> None:
        with locked(self._paths.start_lock, _LOCK_SECONDS):
            if self._users.empty():
                self._kill()

    def _wait_until_gone(self, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        while self.running() and time.monotonic() < deadline:
            time.sleep(_POLL_SECONDS)

    def _knock(self) -> None:
        """Make the child look whether it is still used; without this it looks once a second."""
        path = self._state.read().get("socket")
        if isinstance(path, str) and sys.platform != "win32":
            with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as caller:
                caller.connect(path)

    def _kill(self) -> None:
        """End a child that hangs."""
        if not end_holders(self._paths.server_lock, self._is_child):
            # It holds the server lock, so the id that it wrote is its own and not a reused one.
            pid = self._state.read().get("pid")
            if self.running() and isinstance(pid, int):
                with contextlib.suppress(OSError):
                    os.kill(pid, signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
        self._wait_until_gone(_END_SECONDS)

    def _is_child(self, pid: int) -> bool:
        words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
        return b"--control" in words and os.fsencode(self._paths.folder) in words


def _answers(address: DocumentsAddress) -> bool:
    from pymongo import MongoClient  # noqa: PLC0415 - the child starts meanwhile
    from pymongo.errors import PyMongoError  # noqa: PLC0415 - likewise

    client: MongoClient[dict[str, Any]] = MongoClient(
        address.uri, serverSelectionTimeoutMS=_PING_MILLISECONDS, connectTimeoutMS=_PING_MILLISECONDS, **address.options
    )
    try:
        return client.admin.command("ping").get("ok") == 1
    except PyMongoError:
        return False
    finally:
        client.close()
