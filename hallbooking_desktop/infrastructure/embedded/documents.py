"""The program's own document server: one child process per data dir, shared, ended after its last user."""

from __future__ import annotations

import sys
from pathlib import Path

from hallbooking_desktop.domain.errors import DocumentsUnavailable
from hallbooking_desktop.infrastructure.accounts import NoServerAccount
from hallbooking_desktop.infrastructure.embedded.shared_documents import (
    DocumentsAddress,
    DocumentsFailed,
    Progress,
    SharedDocuments,
)
from hallbooking_desktop.infrastructure.embedded.watching import Watcher
from hallbooking_desktop.infrastructure.locks import LockTimeout


class EmbeddedDocuments:
    """The document server of one data dir. `acquire` blocks: call it in a thread from async code.

    ``unix_socket=False`` listens on the loopback address with mutual TLS instead, as it must where Unix sockets are
    missing. With ``watch``, a server that dies while this process uses it is started again.
    Refusals are `DocumentsUnavailable`, in words.
    """

    def __init__(
        self,
        data_dir: Path,
        progress: Progress | None = None,
        *,
        watch: bool = True,
        unix_socket: bool = sys.platform != "win32",
    ) -> None:
        self.data_dir = data_dir.absolute()
        self._progress = progress or (lambda _sentence: None)
        self._watch = watch
        self._unix_socket = unix_socket
        self._held: SharedDocuments | None = None
        self._watcher: Watcher | None = None

    def acquire(self) -> DocumentsAddress:
        """Start or join the server and return its address; this process counts as a user until `release`."""
        if self._held is not None:
            return self._held.address
        try:
            held = SharedDocuments(self.data_dir, self._progress, unix_socket=self._unix_socket)
            held.enter()
        except LockTimeout as error:
            raise DocumentsUnavailable(
                "Another start of the program has not finished. Try again in a moment."
            ) from error
        except (DocumentsFailed, NoServerAccount) as error:
            raise DocumentsUnavailable(str(error)) from error
        except OSError as error:
            raise DocumentsUnavailable(
                f"The document store in {self.data_dir} could not be started: {error}"
            ) from error
        self._held = held
        if self._watch:
            self._watcher = Watcher("the embedded document server", held)
            self._watcher.start()
        return held.address

    def ensure_running(self) -> DocumentsAddress:
        """Start the server again if it died; cheap if it lives. The address stays the same wherever it can."""
        if self._held is None:
            return self.acquire()
        try:
            self._held.ensure()
        except (OSError, DocumentsFailed) as error:
            raise DocumentsUnavailable(f"The document store could not be started again: {error}") from error
        return self._held.address

    @property
    def address(self) -> DocumentsAddress:
        """Where the server is now; raises `DocumentsUnavailable` while this process does not use it."""
        if self._held is None:
            raise DocumentsUnavailable("The document store is not running.")
        return self._held.address

    def is_alive(self) -> bool:
        """Tell whether the server answers a ping now."""
        return self._held is not None and self._held.alive()

    def release(self) -> None:
        """Stop using the server; it ends after its last user. Nothing happens if it is not acquired."""
        watcher, self._watcher = self._watcher, None
        if watcher is not None:
            watcher.stop()
        held, self._held = self._held, None
        if held is not None:
            held.leave()

    def __enter__(self) -> DocumentsAddress:
        """Acquire the server."""
        return self.acquire()

    def __exit__(self, *_: object) -> None:
        """Release the server."""
        self.release()
