"""Users and kiosks."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from hallbooking_desktop.domain.permissions import Role
from hallbooking_desktop.services.snapshots_kiosks import KioskState
from hallbooking_desktop.web.schemas.common import Answered, Asked, Id, Moment, Password, Text

Name = Annotated[Text, Field(min_length=1, max_length=200)]
Line = Annotated[Text, Field(max_length=200)]


class NewUser(Asked):
    """A moderator (with a venue) or an admin. Without a password they are mailed a code to set one."""

    email: Text
    full_name: Name
    role: Role = Field(description="moderator or admin; customers sign up by themselves")
    assigned_venue_id: Id | None = None
    phone: Line | None = None
    language: Line | None = None
    password: Password | None = None


class ProfileChanges(Asked):
    """What is to be other than it is; what is left out, or null, stays."""

    full_name: Name | None = None
    email: Text | None = None
    phone: Line | None = None
    language: Line | None = None
    organisation: Line | None = None
    version: int | None = Field(None, description="refuse if somebody else changed it since this version")


class UserChanges(ProfileChanges):
    """An admin's changes. Role, venue and password are the staff's; organisation, notes and group a customer's."""

    notes: Annotated[Text, Field(max_length=10_000)] | None = None
    customer_group: Line | None = None
    role: Role | None = None
    assigned_venue_id: Id | None = None
    password: Password | None = None


class User(Answered):
    """A person. A customer may lack e-mail. ``notes`` and ``customer_group`` show to staff only."""

    id: int
    email: str | None
    full_name: str
    phone: str | None
    role: Role
    language: str
    organisation: str
    assigned_venue_id: int | None
    active: bool
    created_at: Moment
    version: int
    notes: str
    customer_group: str | None


class NewKiosk(Asked):
    """A tablet of a venue; a moderator's is of the own venue."""

    name: Annotated[Text, Field(min_length=1, max_length=100)]
    venue_id: Id | None = None


class KioskName(Asked):
    """What a kiosk is called."""

    name: Annotated[Text, Field(min_length=1, max_length=100)]


class Kiosk(Answered):
    """A tablet of a venue. ``code_expires_at`` is null where no code can be used (any more)."""

    id: int
    venue_id: int
    venue_name: str
    name: str
    state: KioskState
    code_expires_at: Moment | None
    paired_at: Moment | None
    last_seen_at: Moment | None
    revoked_at: Moment | None
    created_at: Moment
    version: int


class KioskWithCode(Kiosk):
    """A kiosk and the code that pairs a tablet with it; it is told once."""

    code: str
