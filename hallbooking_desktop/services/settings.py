"""The installation's settings as admins see and change them: what counts, where from, and whether it works."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from hallbooking_desktop.domain.errors import Forbidden, NotFound
from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.permissions import Action, Actor, require
from hallbooking_desktop.persistence.database import Database


class SettingSource(StrEnum):
    """Where a value comes from."""

    DEFAULT = "default"
    FILE = "file"
    DOTENV = "dotenv"
    ENVIRONMENT = "environment"


class SettingKind(StrEnum):
    """How a value is typed."""

    TEXT = "text"
    NUMBER = "number"
    SWITCH = "switch"
    CHOICE = "choice"
    #: A list or an object, typed as JSON.
    JSON = "json"
    #: Never shown, only replaced.
    SECRET = "secret"  # noqa: S105 - the name of a kind


class SettingLock(StrEnum):
    """Why a value cannot be changed from the console."""

    NONE = ""
    #: The environment or .env sets it: that would win over what is written here.
    GIVEN = "given"
    #: It decides where the data are or who may sign in; it is set by hand where the program is installed.
    BY_HAND = "by_hand"


class Area(StrEnum):
    """What can be looked at, each by itself."""

    DATABASE = "database"
    DOCUMENTS = "documents"
    MAIL = "mail"
    PORTS = "ports"
    DISK = "disk"


class Verdict(StrEnum):
    """How a look came out; only a problem needs something done."""

    OK = "ok"
    NOTE = "note"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class SettingView:
    """One setting. ``value`` is as it is shown, secrets masked; ``typed`` is what a form begins with.

    ``pending``: it counts from the next start only. ``later``: this version reads it but does not use it yet.
    """

    name: str
    value: str
    typed: str
    default: str
    source: SettingSource
    kind: SettingKind
    lock: SettingLock
    choices: tuple[str, ...] = ()
    pending: bool = False
    later: bool = False


@dataclass(frozen=True, slots=True)
class SettingsView:
    """All settings as they count from the next start on; ``file`` is where changes are written."""

    settings: tuple[SettingView, ...]
    file: str
    unknown: tuple[str, ...] = ()

    @property
    def pending(self) -> tuple[str, ...]:
        """The names of those that differ from what the running program began with."""
        return tuple(setting.name for setting in self.settings if setting.pending)


@dataclass(frozen=True, slots=True)
class Look:
    """One thing that was looked at: what was found, and what mends it."""

    what: str
    verdict: Verdict
    said: str
    mend: str = ""


class SettingsPort(Protocol):
    """The files behind the settings. All of it blocks for a moment, except ``look``."""

    def view(self) -> SettingsView:
        """Return all settings, read anew."""

    def write(self, name: str, typed: str | None) -> None:
        """Keep a value, or leave it to the default again.

        Raises:
            ValidationFailed: it will not do, or the file is written in a way that cannot be changed for its owner.
        """

    async def look(self, area: Area) -> tuple[Look, ...]:
        """Look whether what the settings name is there and answers."""


class SettingsService:
    """The settings of this computer's installation: for admins only."""

    def __init__(self, db: Database, port: SettingsPort) -> None:
        self._db = db
        self._port = port

    async def view(self, actor: Actor) -> SettingsView:
        """Return all settings.

        Raises:
            Forbidden: the actor is no admin.
        """
        require(actor, Action.EDIT_SETTINGS)
        return await asyncio.to_thread(self._port.view)

    async def look(self, actor: Actor, area: Area) -> tuple[Look, ...]:
        """Look whether what the settings name is there and answers.

        Raises:
            Forbidden: the actor is no admin.
        """
        require(actor, Action.EDIT_SETTINGS)
        return await self._port.look(area)

    async def change(self, actor: Actor, name: str, typed: str | None) -> SettingsView:
        """Keep another value for the next start, or leave it to the default again; the log notes it, secrets masked.

        Raises:
            Forbidden: the actor is no admin, or the setting is not changed from here.
            NotFound: there is no such setting.
            ValidationFailed: field ``typed``: the value will not do.
        """
        require(actor, Action.EDIT_SETTINGS)
        before = _found(await asyncio.to_thread(self._port.view), name)
        if before.lock is not SettingLock.NONE:
            raise Forbidden("This setting is not changed from here.", setting=name, lock=before.lock.value)
        async with self._db.work(actor) as work:
            # Written first: a value that will not do leaves no trace; a commit that fails leaves one too few.
            await asyncio.to_thread(self._port.write, name, typed)
            view = await asyncio.to_thread(self._port.view)
            after = _found(view, name)
            key = name.lower()
            work.audit(
                "settings.changed",
                entity="setting",
                entity_id=None,
                before={key: before.value},
                # A masked secret looks as it did.
                after={key: after.value} | ({"changed": [key]} if after.kind is SettingKind.SECRET else {}),
            )
            work.changed(Topic.SETTING, 0)
        return view


def _found(view: SettingsView, name: str) -> SettingView:
    for setting in view.settings:
        if setting.name == name:
            return setting
    raise NotFound("There is no such setting.", entity="setting", id=name)
