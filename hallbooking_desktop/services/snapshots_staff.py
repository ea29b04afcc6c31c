"""The staff as admins see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from hallbooking_desktop.domain.permissions import Role


class StaffState(StrEnum):
    """Whether somebody of the staff can sign in."""

    ACTIVE = "active"
    #: There is no password yet: a code sets it.
    INVITED = "invited"
    INACTIVE = "inactive"


@dataclass(frozen=True, slots=True)
class StaffRow:
    """A line of the staff's table; ``venue`` is empty for admins."""

    id: int
    full_name: str
    email: str
    phone: str | None
    role: Role
    language: str
    venue_id: int | None
    venue: str
    state: StaffState
    created_at: datetime
    version: int


@dataclass(frozen=True, slots=True)
class PasswordCode:
    """A code by which somebody sets a password, once. ``code`` is empty where it goes to them by mail."""

    user_id: int
    full_name: str
    email: str
    code: str
    expires_at: datetime
