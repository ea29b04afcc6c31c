"""Folders of our own: made private, never opened up, and never touched if somebody else made them."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import stat
import sys
from pathlib import Path
from typing import Final

from hallbooking_desktop.infrastructure.accounts import Account

_PRIVATE: Final = 0o700
_PASS_THROUGH: Final = 0o710
_SOCKET_PATH_LIMIT: Final = 103 if sys.platform == "darwin" else 107
# What needs no quoting in a server's settings and in a connection's address.
_PLAIN_PATH: Final = re.compile(r"/[A-Za-z0-9/._+-]*\Z")


def make_private(folder: Path, owner: Account | None = None) -> Path:
    """Make ``folder`` with mode 0700 (given to ``owner`` if one is named); one that exists is left as it is."""
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=_PRIVATE)
        if owner is not None:
            os.chown(folder, owner.uid, owner.gid)
    return folder


def prepare_data_dir(data_dir: Path, server: Account | None) -> Path:
    """Make the data dir if it is missing, so that no other user can look into it.

    ``server`` is the account that the database server runs as when the program runs as root: it may pass through
    (mode 0710 and its group) to reach the folder that is its own. An existing folder is never changed.
    """
    if not data_dir.is_dir():
        data_dir.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(FileExistsError):
            data_dir.mkdir(mode=_PRIVATE)
            if server is not None:
                os.chown(data_dir, 0, server.gid)
                data_dir.chmod(_PASS_THROUGH)
    return data_dir


def is_private(folder: Path, uid: int) -> bool:
    """Tell whether ``folder`` is a real folder of that user which nobody else may enter."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == uid and not stat.S_IMODE(found.st_mode) & 0o077


class SocketFolder:
    """The private folder of a server's Unix socket: in the data dir, or elsewhere when that path is too long."""

    def __init__(self, preferred: Path, socket_name: str, owner: Account | None) -> None:
        self._preferred = preferred
        self._socket_name = socket_name
        self._owner = owner
        self._uid = owner.uid if owner is not None else _own_uid()

    def ensure(self, recorded: Path | None) -> Path:
        """Return the folder, made where it is missing. ``recorded`` is the one that was used before.

        Whatever stands at a path but is not ours, or open to others, is not used and not changed.
        """
        places = [self._preferred] if self._fits(self._preferred) else []
        if recorded is not None and recorded not in places and self._fits(recorded):
            places.append(recorded)
        for place in places:
            with contextlib.suppress(OSError):
                make_private(place, self._owner)
            if is_private(place, self._uid):
                return place
        return self._elsewhere()

    def tidy(self, folder: Path) -> None:
        """Remove the folder if it is one of those elsewhere, now that nobody listens in it."""
        if folder != self._preferred:
            with contextlib.suppress(OSError):
                (folder / self._socket_name).unlink(missing_ok=True)
                folder.rmdir()

    def _fits(self, folder: Path) -> bool:
        path = str(folder / self._socket_name)
        return len(os.fsencode(path)) <= _SOCKET_PATH_LIMIT and _PLAIN_PATH.match(path) is not None

    def _elsewhere(self) -> Path:
        runtime = os.environ.get("XDG_RUNTIME_DIR")
        bases = [Path("/tmp")]  # noqa: S108 - a private folder with a random name is made in it
        if runtime and self._owner is None and is_private(Path(runtime), self._uid):
            bases.insert(0, Path(runtime))
        for base in bases:
            folder = base / f"hallbooking-{secrets.token_hex(8)}"
            if not self._fits(folder):
                continue
            with contextlib.suppress(OSError):
                folder.mkdir(mode=_PRIVATE)
                if self._owner is not None:
                    os.chown(folder, self._owner.uid, self._owner.gid)
                return folder
        message = "no folder can be made for the database's socket; is /tmp writable?"
        raise OSError(message)


def _own_uid() -> int:
    return os.getuid() if sys.platform != "win32" else 0
