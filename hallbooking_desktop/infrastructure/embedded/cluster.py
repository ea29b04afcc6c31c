"""A database cluster on disk: made whole or not at all, and its passwords put right when they were lost."""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
from pathlib import Path
from typing import Any, Final

from hallbooking_desktop.infrastructure.accounts import Account
from hallbooking_desktop.infrastructure.embedded.programs import program
from hallbooking_desktop.infrastructure.processes import child_environment

SUPERUSER: Final = "postgres"
_VERSION: Final = "18"


class ClusterFailed(Exception):
    """The cluster could not be made or cannot be used; the message says why."""


class Cluster:
    """The files of one PostgreSQL cluster, owned by the account that the server runs as."""

    def __init__(self, folder: Path, installation: Path, account: Account | None) -> None:
        self.folder = folder
        self._installation = installation
        self._account = account

    def exists(self) -> bool:
        """Tell whether the cluster is there; raises `ClusterFailed` if another PostgreSQL made it."""
        try:
            version = (self.folder / "PG_VERSION").read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            return False
        if version != _VERSION:
            raise ClusterFailed(
                f"The data in {self.folder} belongs to PostgreSQL {version}, this program brings {_VERSION}."
            )
        return True

    def create(self, password: str, *, durable: bool = True) -> None:
        """Make the cluster with a superuser's password: beside its place first, moved there once it is whole."""
        parent = self.folder.parent
        for left in parent.glob(f"{self.folder.name}.*"):
            shutil.rmtree(left, ignore_errors=True)
        for left in parent.glob("password.*"):
            left.unlink(missing_ok=True)
        staged = parent / f"{self.folder.name}.{secrets.token_hex(4)}"
        password_file = self._password_file(parent, password)
        command = [str(program("initdb", self._installation)), "-D", str(staged), "-U", SUPERUSER]
        command += ["--auth=scram-sha-256", f"--pwfile={password_file}", "--encoding=UTF8", "--data-checksums"]
        command += ["--locale-provider=builtin", "--builtin-locale=PG_UNICODE_FAST", "--locale=C", "--no-instructions"]
        if not durable:
            command.append("--no-sync")
        try:
            self._run(command, "")
        finally:
            password_file.unlink(missing_ok=True)
        staged.rename(self.folder)
        if durable and os.name == "posix":
            _sync(parent)

    def reset_password(self, password: str) -> None:
        """Give the superuser a new password while no server runs: the kept one was lost or does not fit."""
        command = [str(program("postgres", self._installation)), "--single", "-D", str(self.folder), "postgres"]
        self._run(command, f"ALTER ROLE {SUPERUSER} PASSWORD '{password}'\n")

    def _password_file(self, parent: Path, password: str) -> Path:
        path = parent / f"password.{secrets.token_hex(8)}"
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(f"{password}\n")
            if self._account is not None:
                os.fchown(descriptor, self._account.uid, self._account.gid)
        return path

    def _run(self, command: list[str], text: str) -> None:
        options: dict[str, Any] = self._account.spawn_options() if self._account else {}
        if os.name == "posix":
            options["umask"] = 0o077
        outcome = subprocess.run(  # noqa: S603 - PostgreSQL's own programs
            command,
            check=False,
            input=text,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            cwd=self.folder.parent,
            env=child_environment({"LC_ALL": "C"}),
            **options,
        )
        if outcome.returncode != 0:
            said = "\n".join(line for line in outcome.stderr.splitlines() if line.strip())
            raise ClusterFailed(f"The database could not be made in {self.folder.parent}: {said}")


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
