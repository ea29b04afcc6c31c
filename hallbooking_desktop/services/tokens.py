"""Tokens: signed JWT of two kinds, access and refresh, each with a secret of its own (SPEC 2)."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.domain.errors import Unauthenticated

_CLAIMS = ("sub", "iat", "exp", "type", "ver")
SHORTEST_SECRET = 32
_LARGEST_ID = 2**31 - 1
#: So many tokens are remembered as sound: their signature is a tenth of what a short answer costs.
_MOST_KNOWN = 4_096


class TokenKind(StrEnum):
    """What a token is good for."""

    ACCESS = "access"
    REFRESH = "refresh"


@dataclass(frozen=True, slots=True)
class TokenSettings:
    """Secrets of at least 32 bytes that differ, the algorithm, and the tokens' lives."""

    access_secret: str = field(repr=False)
    refresh_secret: str = field(repr=False)
    algorithm: str = "HS256"
    access_minutes: int = 30
    refresh_days: int = 7

    def __post_init__(self) -> None:
        if min(len(self.access_secret.encode()), len(self.refresh_secret.encode())) < SHORTEST_SECRET:
            raise ValueError("A signing secret needs at least 32 bytes.")
        if self.access_secret == self.refresh_secret:
            raise ValueError("The two signing secrets must differ.")


@dataclass(frozen=True, slots=True)
class Claims:
    """Whose token it is, and which version of the user's tokens it belongs to."""

    user_id: int
    version: int
    expires_at: datetime


class Tokens:
    """Makes and reads tokens. Whether their version still counts is the database's to say."""

    def __init__(self, settings: TokenSettings, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock
        self._secrets = {TokenKind.ACCESS: settings.access_secret, TokenKind.REFRESH: settings.refresh_secret}
        self._lives = {
            TokenKind.ACCESS: timedelta(minutes=settings.access_minutes),
            TokenKind.REFRESH: timedelta(days=settings.refresh_days),
        }
        self._known: dict[tuple[TokenKind, str], Claims] = {}

    def make(self, kind: TokenKind, user_id: int, version: int) -> str:
        """Return a new token."""
        import jwt  # noqa: PLC0415 - brings much along that the start does not need

        now = self._clock()
        claims = {
            "sub": str(user_id),
            "iat": int(now.timestamp()),
            "exp": int((now + self._lives[kind]).timestamp()),
            "type": kind.value,
            "ver": version,
        }
        return jwt.encode(claims, self._secrets[kind], algorithm=self._settings.algorithm)

    def read(self, kind: TokenKind, token: str) -> Claims:
        """Return what a token says.

        Raises:
            Unauthenticated: it is of another kind, forged, damaged, or has run out.
        """
        found = self._known.get((kind, token))
        if found is None:
            found = self._checked(kind, self._decoded(kind, token))
            self._known[kind, token] = found
            if len(self._known) > _MOST_KNOWN:
                del self._known[next(iter(self._known))]
        if found.expires_at <= self._clock():
            self._known.pop((kind, token), None)
            raise Unauthenticated("Your session has run out; please sign in again.", reason="expired")
        return found

    def _decoded(self, kind: TokenKind, token: str) -> dict[str, Any]:
        import jwt  # noqa: PLC0415 - likewise

        try:
            claims: dict[str, Any] = jwt.decode(
                token,
                self._secrets[kind],
                algorithms=[self._settings.algorithm],
                # The clock that is passed in judges what has run out, below.
                options={"require": list(_CLAIMS), "verify_exp": False, "verify_iat": False},
            )
        except (jwt.PyJWTError, ValueError, TypeError) as error:
            raise Unauthenticated from error
        return claims

    def derived(self, purpose: str, salt: str) -> bytes:
        """Return 32 bytes that nobody makes without the secrets: what is told once is told again, stored nowhere."""
        return hmac.digest(self._settings.access_secret.encode(), f"{purpose}:{salt}".encode(), hashlib.sha256)

    @staticmethod
    def _checked(kind: TokenKind, claims: dict[str, Any]) -> Claims:
        try:
            user_id, version = int(claims["sub"]), int(claims["ver"])
            expires_at = datetime.fromtimestamp(int(claims["exp"]), UTC)
        except (ValueError, TypeError, OverflowError, OSError) as error:
            raise Unauthenticated from error
        if claims["type"] != kind.value or not 0 < user_id <= _LARGEST_ID:
            raise Unauthenticated
        return Claims(user_id, version, expires_at)
