"""Frozen snapshots of kiosks. A code or token is in an answer once, and kept nowhere in the clear."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from hallbooking_desktop.domain.permissions import Actor
from hallbooking_desktop.services.snapshots import UserSnapshot


class KioskState(StrEnum):
    """What a kiosk is good for. One that waits may have a code that has run out."""

    WAITING = "waiting"
    PAIRED = "paired"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class KioskRow:
    """A line of the kiosks' table. ``code_expires_at`` is None where no code can be used (any more)."""

    id: int
    venue_id: int
    venue_name: str
    name: str
    state: KioskState
    code_expires_at: datetime | None
    paired_at: datetime | None
    last_seen_at: datetime | None
    revoked_at: datetime | None
    created_at: datetime
    version: int


@dataclass(frozen=True, slots=True)
class KioskCode:
    """A kiosk and the code that pairs a tablet with it, to be typed there within a quarter of an hour."""

    kiosk: KioskRow
    code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class KioskSnapshot:
    """A paired tablet, as it knows itself."""

    id: int
    venue_id: int
    venue_name: str
    timezone: str
    name: str


@dataclass(frozen=True, slots=True)
class PairedKiosk:
    """A tablet that was just paired, and the token by which it is known from now on."""

    kiosk: KioskSnapshot
    token: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class WalkedIn:
    """A person written down at a kiosk. The token opens their session there; there is none to refresh it."""

    user: UserSnapshot
    actor: Actor
    access_token: str = field(repr=False)
