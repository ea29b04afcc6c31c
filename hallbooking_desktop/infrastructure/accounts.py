"""Accounts of the operating system: whom the database server runs as, and what that account can reach.

PostgreSQL refuses to run as root, so as root it runs as an account of its own. Nowhere else is one needed.
"""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

if sys.platform != "win32":
    import pwd

SERVER_ACCOUNT: Final = "hallbooking"
ROOT_DATA_DIR: Final = Path("/var/lib/hallbooking")


class NoServerAccount(Exception):
    """There is no account for the database server and none could be made; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Account:
    """An account of the operating system other than our own."""

    name: str
    uid: int
    gid: int

    def spawn_options(self) -> dict[str, Any]:
        """Return the keywords that make `subprocess` start a program as this account."""
        return {"user": self.uid, "group": self.gid, "extra_groups": []}


def running_as_root() -> bool:
    """Tell whether this process may become any user, and PostgreSQL would refuse to run as us."""
    return sys.platform != "win32" and os.geteuid() == 0


def root_data_dir() -> Path | None:
    """Return the default data dir for root, or ``None`` for everybody else (who has a home of his own)."""
    return ROOT_DATA_DIR if running_as_root() else None


if sys.platform == "win32":

    def account_of(_path: Path) -> Account | None:
        """Return the owner of a path; accounts play no part on Windows."""
        return None

    def server_account() -> Account | None:
        """Return the account that the server must run as; accounts play no part on Windows."""
        return None

else:

    def account_of(path: Path) -> Account | None:
        """Return the account that owns ``path``, or ``None`` if the path or the account is missing."""
        try:
            entry = pwd.getpwuid(path.stat().st_uid)
        except (KeyError, OSError):
            return None
        return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)

    def server_account() -> Account | None:
        """Return the account for the server when we are root, made if it is missing; else ``None``.

        Raises `NoServerAccount` in words.
        """
        if not running_as_root():
            return None
        found = _account(SERVER_ACCOUNT)
        if found is None:
            _create_account()
            found = _account(SERVER_ACCOUNT)
        if found is None or found.uid == 0:
            message = (
                f"The database server does not run as root, and an account “{SERVER_ACCOUNT}” for it could not be "
                f"made. Make one (useradd --system {SERVER_ACCOUNT}), or start the program as an ordinary user."
            )
            raise NoServerAccount(message)
        return found

    def _account(name: str) -> Account | None:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            return None
        return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)

    def _create_account() -> None:
        commands = (
            ["useradd", "--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent",
             "--shell", "/usr/sbin/nologin", SERVER_ACCOUNT],
            ["adduser", "-S", "-D", "-H", "-h", "/nonexistent", "-s", "/sbin/nologin", SERVER_ACCOUNT],
        )  # fmt: skip
        for name, *arguments in commands:
            program = shutil.which(name, path="/usr/sbin:/sbin:/usr/bin:/bin")
            if program is not None:
                subprocess.run(  # noqa: S603 - a fixed command line
                    [program, *arguments], check=False, capture_output=True, timeout=30
                )
                return


def can_reach(account: Account, path: Path) -> bool:
    """Tell whether ``account`` may enter the folder ``path``, as the system itself judges it."""
    outcome = subprocess.run(  # noqa: S603 - a fixed command line
        ["/bin/sh", "-c", 'cd -- "$1"', "sh", str(path)],
        check=False,
        capture_output=True,
        cwd="/",
        **account.spawn_options(),
    )
    return outcome.returncode == 0


def first_closed_folder(account: Account, path: Path) -> Path:
    """Return the outermost folder on the way to ``path`` that shuts ``account`` out, to be named in a message."""
    for folder in [*reversed(path.parents), path]:
        try:
            found = folder.stat()
        except OSError:
            return folder
        mode = stat.S_IMODE(found.st_mode)
        if found.st_uid == account.uid:
            entry = mode & stat.S_IXUSR
        elif found.st_gid == account.gid:
            entry = mode & stat.S_IXGRP
        else:
            entry = mode & stat.S_IXOTH
        if not entry:
            return folder
    return path
