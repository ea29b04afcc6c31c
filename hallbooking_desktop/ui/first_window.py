"""One window a data folder: a second start raises the first window instead of opening another."""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS = 1500


class FirstWindow(QObject):
    """Holds the place of the first window. ``raised`` comes when the program was started once more."""

    raised = Signal()

    def __init__(self, data_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        name = hashlib.sha256(str(data_dir).encode()).hexdigest()[:16]
        folder = _private_folder()
        self._address = f"hallbooking-{name}" if sys.platform == "win32" else str(folder / f"window-{name}")
        self._lock = QLockFile(str(folder / f"window-{name}.lock"))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def take(self) -> bool:
        """Become the first window; False if another one holds the place."""
        if not self._lock.tryLock(0):
            return False
        QLocalServer.removeServer(self._address)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._on_call)
        server.listen(self._address)
        self._server = server
        return True

    def call(self) -> bool:
        """Ask the first window to come to the front; False if it does not answer."""
        socket = QLocalSocket()
        socket.connectToServer(self._address)
        if not socket.waitForConnected(_PATIENCE_MS):
            return False
        answered = socket.waitForReadyRead(_PATIENCE_MS)
        socket.abort()
        return answered

    def leave(self) -> None:
        """Give the place up."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _on_call(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.write(b"raised\n")
            socket.flush()
            self.raised.emit()


def _private_folder() -> Path:
    """Return a folder that only this user can enter."""
    given = os.environ.get("XDG_RUNTIME_DIR")
    if given and _is_ours(Path(given)):
        return Path(given)
    owner = str(os.getuid()) if sys.platform != "win32" else "window"
    folder = Path(tempfile.gettempdir()) / f"hallbooking-{owner}"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder if _is_ours(folder) else Path(tempfile.mkdtemp(prefix="hallbooking-"))


def _is_ours(folder: Path) -> bool:
    if sys.platform == "win32":
        return folder.is_dir()
    try:
        found = folder.lstat()
    except OSError:
        return False
    return folder.is_dir() and not folder.is_symlink() and found.st_uid == os.getuid() and not found.st_mode & 0o077
