"""Secrets kept in the data dir: one file each, readable by its owner only, made once and for all."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
from collections.abc import Callable
from pathlib import Path

from hallbooking_desktop.infrastructure.folders import make_private


def new_password() -> str:
    """Return a password of 256 random bits that needs no quoting anywhere."""
    return secrets.token_hex(32)


class DataDirSecrets:
    """The secrets of one data dir, in ``secrets/`` (mode 0700), each in a file of mode 0600."""

    def __init__(self, data_dir: Path) -> None:
        self._folder = data_dir / "secrets"

    def path(self, name: str) -> Path:
        """Return the file that holds the secret ``name``."""
        if not name.replace("-", "").replace("_", "").isalnum():
            message = f"not a name for a secret: {name!r}"
            raise ValueError(message)
        return self._folder / name

    def get(self, name: str) -> str | None:
        """Return a secret, or ``None`` if there is none yet."""
        path = self.path(name)
        try:
            descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
        except FileNotFoundError:
            return None
        with os.fdopen(descriptor, encoding="utf-8") as file:
            if os.name == "posix" and stat.S_IMODE(os.fstat(descriptor).st_mode) & 0o077:
                os.fchmod(descriptor, 0o600)
            return file.read().strip() or None

    def get_or_create(self, name: str, make: Callable[[], str] = new_password) -> str:
        """Return a secret, made on first use. When several processes make it at once, all get the same one."""
        found = self.get(name)
        if found is not None:
            return found
        staged = self._stage(name, make())
        try:
            # A link fails if somebody was quicker: then theirs counts.
            with contextlib.suppress(FileExistsError):
                os.link(staged, self.path(name))
        except OSError:
            # A file system without links.
            staged.replace(self.path(name))
        finally:
            staged.unlink(missing_ok=True)
        self._sync_folder()
        found = self.get(name)
        if found is None:
            message = f"the secret {name} could not be kept in {self._folder}"
            raise OSError(message)
        return found

    def put(self, name: str, value: str) -> None:
        """Keep a secret, replacing what was there."""
        self._stage(name, value).replace(self.path(name))
        self._sync_folder()

    def _stage(self, name: str, value: str) -> Path:
        make_private(self._folder)
        staged = self.path(name).with_suffix(f".{secrets.token_hex(6)}")
        descriptor = os.open(staged, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(value)
            file.flush()
            os.fsync(descriptor)
        return staged

    def _sync_folder(self) -> None:
        if os.name == "posix":
            descriptor = os.open(self._folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
