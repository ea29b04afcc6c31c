"""The settings behind the console's view: read anew, tried before they are kept, and looked at by ``doctor``."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Final, Literal, get_args, get_origin

from pydantic import SecretStr
from pydantic.fields import FieldInfo

from hallbooking_desktop.app import doctor
from hallbooking_desktop.app.config_file import CannotChange, changed, write
from hallbooking_desktop.app.failures import ConfigurationError
from hallbooking_desktop.app.settings import Note, Settings
from hallbooking_desktop.app.settings_sources import (
    CONFIG,
    DEFAULT,
    DOTENV,
    ENVIRONMENT,
    Configuration,
    load,
    read_config,
    shown,
)
from hallbooking_desktop.domain.errors import NotFound, ValidationFailed
from hallbooking_desktop.services.settings import (
    Area,
    Look,
    SettingKind,
    SettingLock,
    SettingSource,
    SettingsView,
    SettingView,
    Verdict,
)

#: These decide where the data are, what an amount means and who may sign in: a slip would lock everybody out.
_BY_HAND: Final = frozenset(
    {
        "postgres_url",
        "postgres_read_url",
        "postgres_direct_url",
        "postgres_owner_url",
        "postgres_db",
        "postgres_user",
        "postgres_password",
        "mongo_uri",
        "mongodb_db_name",
        "currency",
        "jwt_secret",
        "jwt_refresh_secret",
        "algorithm",
    }
)
_SOURCES: Final = {
    DEFAULT: SettingSource.DEFAULT,
    CONFIG: SettingSource.FILE,
    DOTENV: SettingSource.DOTENV,
    ENVIRONMENT: SettingSource.ENVIRONMENT,
}
_CHECKS: Final[dict[Area, Callable[[Configuration], Awaitable[tuple[doctor.Finding, ...]]]]] = {
    Area.DATABASE: doctor.examine_databases,
    Area.DOCUMENTS: doctor.examine_documents,
    Area.MAIL: doctor.examine_mail,
    Area.PORTS: doctor.examine_ports,
    Area.DISK: doctor.examine_disk,
}


class ConsoleSettings:
    """Implements the services' settings port over one data folder. ``running``: what this program began with."""

    def __init__(self, running: Configuration, working_folder: Path | None = None) -> None:
        self._running = running
        self._working_folder = working_folder

    def view(self) -> SettingsView:
        """Return all settings as the next start will read them."""
        now = self._load()
        return SettingsView(
            tuple(self._setting(name, info, now) for name, info in Settings.model_fields.items()),
            str(now.data_dir.config_file),
            now.unknown,
        )

    def write(self, name: str, typed: str | None) -> None:
        """Keep a value in ``config.toml``, or leave it out again; it is tried with all the others first."""
        field = name.lower()
        if field not in Settings.model_fields:
            raise NotFound("There is no such setting.", entity="setting", id=name)
        value = None if typed is None else _value(_kind(Settings.model_fields[field]), typed)
        path = self._running.data_dir.config_file
        tried = {key: item for key, item in read_config(path).items() if key != field}
        if value is not None:
            tried[field] = value
        try:
            load(self._running.data_dir, self._working_folder, config=tried)
            text = path.read_text(encoding="utf-8") if path.exists() else ""
            write(path, changed(text, field, value))
        except (ConfigurationError, CannotChange) as error:
            raise ValidationFailed({"typed": _bare(str(error), name)}) from None
        except OSError as error:
            raise ValidationFailed({"typed": f"config.toml cannot be written: {error.strerror}."}) from None

    async def look(self, area: Area) -> tuple[Look, ...]:
        """Look at one area as the next start would find it."""
        found = await _CHECKS[area](self._load())
        return tuple(Look(each.area, Verdict(each.level.value), each.said, each.mend) for each in found)

    def _load(self) -> Configuration:
        try:
            return load(self._running.data_dir, self._working_folder)
        except ConfigurationError as error:
            raise ValidationFailed({"typed": str(error)}) from None

    def _setting(self, name: str, info: FieldInfo, now: Configuration) -> SettingView:
        value, kind = getattr(now.settings, name), _kind(info)
        source = _SOURCES[now.source(name)]
        given = source in {SettingSource.ENVIRONMENT, SettingSource.DOTENV}
        lock = SettingLock.BY_HAND if name in _BY_HAND else SettingLock.GIVEN if given else SettingLock.NONE
        return SettingView(
            name=name.upper(),
            value=shown(value),
            typed="" if kind is SettingKind.SECRET else _typed(value),
            default=shown(info.get_default(call_default_factory=True)),
            source=source,
            kind=kind,
            lock=lock,
            choices=tuple(str(each) for each in get_args(info.annotation)) if kind is SettingKind.CHOICE else (),
            pending=value != getattr(self._running.settings, name),
            later=any(isinstance(note, Note) and note.later for note in info.metadata),
        )


def _kind(info: FieldInfo) -> SettingKind:
    annotation: Any = info.annotation
    if annotation is bool:
        return SettingKind.SWITCH
    if annotation is int:
        return SettingKind.NUMBER
    if get_origin(annotation) is Literal:
        return SettingKind.CHOICE
    if get_origin(annotation) in {list, dict}:
        return SettingKind.JSON
    return SettingKind.SECRET if SecretStr in get_args(annotation) else SettingKind.TEXT


def _typed(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else str(value)


def _value(kind: SettingKind, typed: str) -> object:
    text = typed.strip()
    if kind is SettingKind.SWITCH:
        return text == "true"
    if kind is SettingKind.NUMBER:
        try:
            return int(text)
        except ValueError:
            raise ValidationFailed({"typed": "Please type a whole number."}) from None
    if kind is SettingKind.JSON:
        try:
            return json.loads(text)
        except ValueError:
            raise ValidationFailed({"typed": 'Please type it as JSON, such as ["desk.example.org"].'}) from None
    return text


def _bare(said: str, name: str) -> str:
    """Return what a refusal says without naming the setting and its file: the form stands beside it."""
    return said.removeprefix(f"{name}, from {CONFIG}, ").removeprefix(f"{name}, from {DEFAULT}, ")
