"""The two secrets that sign tokens: from the settings, else generated once and kept where all who need them look."""

from __future__ import annotations

import hashlib
import json
import secrets
from dataclasses import dataclass, field

from sqlalchemy import text

from hallbooking_desktop.app.settings import Settings
from hallbooking_desktop.domain.permissions import SYSTEM
from hallbooking_desktop.infrastructure.secrets import DataDirSecrets
from hallbooking_desktop.persistence.database import Database

_KEY = "jwt_secrets"
_PRINT_KEY = "jwt_fingerprint"
_NAME = "jwt-secrets"

_PUT_ONCE = text(
    "INSERT INTO app_settings (key, value) VALUES (:key, to_jsonb(CAST(:value AS text))) ON CONFLICT DO NOTHING"
)
_PUT = text(
    "INSERT INTO app_settings (key, value) VALUES (:key, to_jsonb(CAST(:value AS text)))"
    " ON CONFLICT (key) DO UPDATE SET value = excluded.value, version = app_settings.version + 1"
)
_GET = text("SELECT value #>> '{}' FROM app_settings WHERE key = :key")


@dataclass(frozen=True, slots=True)
class SigningSecrets:
    """One secret for each kind of token. ``source`` says where they came from."""

    access: str = field(repr=False)
    refresh: str = field(repr=False)
    source: str = ""

    @property
    def fingerprint(self) -> str:
        """What may be compared between hosts; it costs 50 ms to make, and as much to guess at."""
        material = f"{self.access}\n{self.refresh}".encode()
        return hashlib.scrypt(material, salt=b"hallbooking signing secrets", n=2**14, r=8, p=1, dklen=16).hex()


def _generate() -> str:
    return json.dumps([secrets.token_urlsafe(48), secrets.token_urlsafe(48)])


async def signing_secrets(settings: Settings, kept: DataDirSecrets, database: Database) -> SigningSecrets:
    """Return the secrets: set ones; with the program's own server from the data folder; else from the database.

    With a server, hosts that are given secrets leave a fingerprint, by which ``doctor`` finds one that has others.
    """
    if settings.jwt_secret is not None and settings.jwt_refresh_secret is not None:
        given = SigningSecrets(
            settings.jwt_secret.get_secret_value(), settings.jwt_refresh_secret.get_secret_value(), "the settings"
        )
        if not settings.embedded_postgres:
            await _once(database, _PRINT_KEY, given.fingerprint)
        return given
    if settings.embedded_postgres:
        access, refresh = json.loads(kept.get_or_create(_NAME, _generate))
        return SigningSecrets(access, refresh, "generated, in the data folder")
    access, refresh = json.loads(await _once(database, _KEY, _generate()))
    return SigningSecrets(access, refresh, "generated, in the database")


async def disagreement(secrets_here: SigningSecrets, database: Database) -> str | None:
    """Say in words if the hosts of one database sign with different secrets."""
    async with database.read() as read:
        generated = await read.scalar(_GET, {"key": _KEY})
        known = await read.scalar(_GET, {"key": _PRINT_KEY})
    prints = {known} if known else set()
    if generated:
        access, refresh = json.loads(generated)
        prints.add(SigningSecrets(access, refresh).fingerprint)
    if prints <= {secrets_here.fingerprint}:
        return None
    return (
        "Another host signs tokens with other secrets, so a sign-in there is not valid here. Give every host the same "
        "JWT_SECRET and JWT_REFRESH_SECRET (or none of them any), then run `hallbooking-desktop migrate` on one."
    )


async def settle(secrets_here: SigningSecrets, database: Database) -> None:
    """Make this host's secrets the ones that count: ``migrate`` does it after they were changed on purpose."""
    if secrets_here.source != "the settings":
        return

    async with database.work(SYSTEM) as work:
        await work.execute(_PUT, {"key": _PRINT_KEY, "value": secrets_here.fingerprint})
        await work.execute(text("DELETE FROM app_settings WHERE key = :key"), {"key": _KEY})


async def _once(database: Database, key: str, value: str) -> str:
    """Keep a value unless there is one already; returns the one that is kept."""
    async with database.read() as read:
        found = await read.scalar(_GET, {"key": key})
    if found is None:
        async with database.work(SYSTEM) as work:
            await work.execute(_PUT_ONCE, {"key": key, "value": value})
            found = await work.scalar(_GET, {"key": key})
    return str(found)
