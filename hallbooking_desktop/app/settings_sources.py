"""Where settings come from: the environment, else ``.env`` in the working folder, else ``config.toml`` of the data."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from pydantic import SecretStr, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails
from pydantic_settings import DotEnvSettingsSource, EnvSettingsSource, PydanticBaseSettingsSource, SettingsError

from hallbooking_desktop.app.failures import ConfigurationError
from hallbooking_desktop.app.paths import DataDir
from hallbooking_desktop.app.settings import Note, Settings

ENVIRONMENT = "the environment"
DOTENV = ".env in the working folder"
CONFIG = "config.toml in the data folder"
DEFAULT = "default"
MASK = "••••••"

_PASSWORD_IN_URL = re.compile(r"(?<=://)([^/@\s:]*):([^/\s]*)@(?=[^@]*$)")
_PASSWORD_IN_QUERY = re.compile(r"(?i)([?&](?:password|sslpassword|token|key|secret)=)[^&]*")


@dataclass(frozen=True, slots=True)
class SettingLine:
    """One line of ``doctor --settings``; ``value`` is already masked."""

    name: str
    value: str
    source: str
    description: str
    later: bool


@dataclass(frozen=True, slots=True)
class Configuration:
    """The settings, where each value came from, and names in ``config.toml`` that are no settings."""

    settings: Settings
    data_dir: DataDir
    sources: Mapping[str, str] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()

    def prepare(self) -> None:
        """Make the data folder. Raises ``StartupFailed``."""
        self.data_dir.prepare(with_server=self.settings.embedded_postgres)

    def source(self, name: str) -> str:
        """Say where a setting's value came from."""
        return self.sources.get(name.lower(), DEFAULT)

    def lines(self) -> tuple[SettingLine, ...]:
        """Return every setting, secrets masked."""
        return tuple(
            SettingLine(
                name=name.upper(),
                value=shown(getattr(self.settings, name)),
                source=self.source(name),
                description=info.description or "",
                later=any(isinstance(note, Note) and note.later for note in info.metadata),
            )
            for name, info in Settings.model_fields.items()
        )

    def postgres_url(self, name: str = "postgres_url") -> str | None:
        """Return a PostgreSQL URL in libpq's form, completed from ``POSTGRES_DB``, ``_USER`` and ``_PASSWORD``."""
        value: SecretStr | None = getattr(self.settings, name)
        if value is None:
            return None
        password = self.settings.postgres_password
        return complete_postgres_url(
            value.get_secret_value(),
            database=self.settings.postgres_db,
            user=self.settings.postgres_user,
            password=password.get_secret_value() if password else None,
        )


def load(
    data_dir: DataDir, working_folder: Path | None = None, *, config: Mapping[str, Any] | None = None
) -> Configuration:
    """Read all settings. ``config`` is tried in place of what ``config.toml`` holds.

    Raises:
        ConfigurationError: naming the setting and its source.
    """
    values: dict[str, Any] = {}
    sources: dict[str, str] = {}
    dotenv = (working_folder or Path.cwd()) / ".env"
    from_file = read_config(data_dir.config_file) if config is None else config
    readers: tuple[tuple[str, Callable[[], dict[str, Any]]], ...] = (
        (CONFIG, lambda: {name: value for name, value in from_file.items() if name in Settings.model_fields}),
        (DOTENV, lambda: _read(DotEnvSettingsSource(Settings, env_file=dotenv, env_file_encoding="utf-8"), DOTENV)),
        (ENVIRONMENT, lambda: _read(EnvSettingsSource(Settings), ENVIRONMENT)),
    )
    for source, reader in readers:
        for name, value in reader().items():
            if name in Settings.model_fields:
                values[name] = value
                sources[name] = source
    try:
        settings = Settings.model_validate(values)
    except ValidationError as error:
        sentences = [_sentence(problem, sources) for problem in error.errors(include_url=False)]
        raise ConfigurationError("\n".join(sentences)) from None
    unknown = tuple(sorted(name for name in from_file if name not in Settings.model_fields))
    return Configuration(settings=settings, data_dir=data_dir, sources=sources, unknown=unknown)


def complete_postgres_url(url: str, *, database: str | None, user: str | None, password: str | None) -> str:
    """Drop a driver suffix (``postgresql+asyncpg://``) and fill in what the URL lacks."""
    parts = urlsplit(re.sub(r"^postgres(?:ql)?(?:\+[a-z0-9_]+)?://", "postgresql://", url))
    credentials, _, address = parts.netloc.rpartition("@")
    has_user, _, has_password = credentials.partition(":")
    # A password belongs to its user: it is filled in only where the user is the one it was given for.
    own_user = unquote(has_user) or user or ""
    if not has_password and password and (not has_user or user in (None, own_user)):
        has_password = quote(password, safe="")
    # asyncpg's name for what libpq calls sslmode.
    query = re.sub(r"(^|&)ssl=", r"\1sslmode=", parts.query)
    netloc = quote(own_user, safe="") + (f":{has_password}" if has_password else "")
    path = parts.path if parts.path.strip("/") else f"/{quote(database or '', safe='')}"
    return urlunsplit(("postgresql", f"{netloc}@{address}" if netloc else address, path, query, ""))


def masked(url: str) -> str:
    """Return a URL with its passwords hidden."""
    return _PASSWORD_IN_QUERY.sub(rf"\1{MASK}", _PASSWORD_IN_URL.sub(rf"\1:{MASK}@", url))


def shown(value: object) -> str:
    """Return a value as it is shown to people, secrets masked."""
    if value is None:
        return "–"
    if isinstance(value, SecretStr):
        secret = value.get_secret_value()
        return masked(secret) if "://" in secret else MASK
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)


def _read(source: PydanticBaseSettingsSource, name: str) -> dict[str, Any]:
    try:
        found = source()
    except SettingsError as error:
        setting = re.search(r'field "(\w+)"', str(error))
        raise ConfigurationError(
            f"{setting[1].upper() if setting else 'A setting'}, from {name}, is not a JSON list "
            'such as ["https://desk.example.org"].'
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{name} cannot be read: {error}.") from None
    return {key.lower(): value for key, value in found.items()}


def read_config(path: Path) -> dict[str, Any]:
    """Return what ``config.toml`` holds, names in lower case; nothing where there is none."""
    try:
        with path.open("rb") as file:
            return {name.lower(): value for name, value in tomllib.load(file).items()}
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{CONFIG} ({path}) is not valid TOML: {error}.") from None
    except OSError as error:
        raise ConfigurationError(f"{CONFIG} ({path}) cannot be read: {error.strerror}.") from None


_SAID: Mapping[str, str] = {
    "int_parsing": "is not a whole number",
    "int_type": "is not a whole number",
    "int_from_float": "is not a whole number",
    "bool_parsing": "is neither true nor false",
    "bool_type": "is neither true nor false",
    "list_type": 'is not a list such as ["https://desk.example.org"]',
    "string_type": "is not a text",
    "greater_than_equal": "must be at least {ge}",
    "less_than_equal": "must be at most {le}",
    "literal_error": "must be one of {expected}",
    "string_pattern_mismatch": "must be such as 100/minute",
}


def _sentence(problem: ErrorDetails, sources: Mapping[str, str]) -> str:
    context = problem.get("ctx", {})
    said = _SAID.get(problem["type"], "").format_map(context) or str(context.get("error", problem["msg"]))
    if not problem["loc"]:
        return f"{said}."
    name = str(problem["loc"][0])
    value = problem["input"]
    info: FieldInfo = Settings.model_fields[name]
    if isinstance(value, str | int) and "SecretStr" not in str(info.annotation) and not said.startswith("is “"):
        said = f"is “{value}”, but {said}" if said.startswith("must") else f"is “{value}”, which {said}"
    return f"{name.upper()}, from {sources.get(name, DEFAULT)}, {said}."
