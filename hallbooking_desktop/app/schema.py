"""The schema's version: what the database has, what this program needs, and the way from one to the other."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from hallbooking_desktop.app.failures import StartupFailed
from hallbooking_desktop.app.paths import shipped
from hallbooking_desktop.persistence.database import Database

_REVISION = re.compile(r'^revision(?:\s*:\s*str)?\s*=\s*"([^"]+)"', re.MULTILINE)
_DOWN_REVISION = re.compile(r'^down_revision(?:\s*:[^=]+)?\s*=\s*"([^"]+)"', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class SchemaState:
    """``current`` is None in an empty database."""

    current: str | None
    wanted: str
    known: bool

    @property
    def is_current(self) -> bool:
        """Whether there is nothing to do."""
        return self.current == self.wanted

    @property
    def problem(self) -> str | None:
        """What is wrong and what mends it, in words."""
        if self.is_current:
            return None
        if self.current is None:
            return "The database is empty. Run `hallbooking-desktop migrate` to make its tables."
        if not self.known:
            return (
                f"The database was made by a newer version of this program (schema {self.current}, "
                f"this one knows up to {self.wanted}). Install that version on this machine."
            )
        return (
            f"The database has schema {self.current}, this program needs {self.wanted}. "
            "Run `hallbooking-desktop migrate` once, with the role that owns the schema in POSTGRES_OWNER_URL."
        )


def revisions() -> Mapping[str, str | None]:
    """Return the shipped revisions, each with the one before it; read as text, for loading Alembic costs 0.2 s."""
    found: dict[str, str | None] = {}
    for file in sorted((shipped("migrations") / "versions").glob("*.py")):
        source = file.read_text(encoding="utf-8")
        if own := _REVISION.search(source):
            before = _DOWN_REVISION.search(source)
            found[own[1]] = before[1] if before else None
    return found


def state_of(current: str | None) -> SchemaState:
    """Compare what the database has with what this program ships."""
    known = revisions()
    heads = set(known) - set(known.values())
    if len(heads) != 1:
        raise StartupFailed("The program's migrations are damaged. Please install it again.")
    return SchemaState(current, heads.pop(), known=current is None or current in known)


async def read_state(database: Database) -> SchemaState:
    """Return the state of a database. Raises ``DatabaseUnavailable``."""
    async with database.read() as read:
        if await read.scalar(text("SELECT to_regclass('public.alembic_version') IS NULL")):
            return state_of(None)
        return state_of(await read.scalar(text("SELECT version_num FROM alembic_version")))


def upgrade(owner_url: str) -> str:
    """Bring the schema up to date as its owner; returns the version reached. Blocks: call it in a thread.

    Raises:
        StartupFailed: the role may not.
        DatabaseUnavailable: the server is not there.
    """
    from hallbooking_desktop.persistence import schema  # noqa: PLC0415 - Alembic, which only a migration needs

    try:
        schema.upgrade(owner_url, shipped("migrations"))
    except DBAPIError as error:
        raise StartupFailed(f"The schema could not be brought up to date: {_first_line(error)}") from error
    return state_of(None).wanted


def _first_line(error: DBAPIError) -> str:
    return str(error.orig or error).strip().splitlines()[0]
