"""Signing up, in and out."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from hallbooking_desktop.domain.permissions import Role
from hallbooking_desktop.web.schemas.common import Answered, Asked, Password, Text


class SignUp(Asked):
    """A new customer. The password has at least 8 characters with upper, lower, digit and symbol."""

    email: Text
    password: Password
    full_name: Text | None = None


class Credentials(Asked):
    """Who signs in."""

    email: Text
    password: Password


class ForgottenPassword(Asked):
    """Whose password was forgotten."""

    email: Text


class NewPassword(Asked):
    """A mailed code, and the password that it is to set."""

    token: Text
    new_password: Password


class SessionUser(Answered):
    """Who signed in."""

    id: int
    email: str
    role: Role
    full_name: str
    assigned_venue_id: int | None = None


class Session(Answered):
    """An opened session."""

    user: SessionUser
    access_token: str
    refresh_token: str
    token_type: Literal["bearer"] = "bearer"  # noqa: S105 - the name of a scheme


class Refreshed(Answered):
    """A new access token."""

    access_token: str
    token_type: Literal["bearer"] = Field("bearer")
