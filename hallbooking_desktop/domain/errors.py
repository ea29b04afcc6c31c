"""Refusals: what the program says no to, each with a stable code and a kind."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, ClassVar


class Kind(StrEnum):
    """What sort of refusal it is; the HTTP endpoint maps a kind to a status."""

    INVALID = "invalid"
    UNAUTHENTICATED = "unauthenticated"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    CONFLICT = "conflict"
    STALE = "stale"
    UNPROCESSABLE = "unprocessable"
    UNAVAILABLE = "unavailable"


class DomainError(Exception):
    """A refusal with a stable ``code``. ``details`` holds what a caller may show or act on."""

    code: ClassVar[str]
    kind: ClassVar[Kind]

    def __init__(self, message: str = "", /, **details: Any) -> None:  # noqa: ANN401
        self.message = message or _sentence(type(self).__doc__) or self.code
        self.details: Mapping[str, Any] = details
        super().__init__(self.message)


def _sentence(doc: str | None) -> str:
    """Return what a class says to people: its first line, without what it says to programmers of its details."""
    return (doc or "").strip().partition("\n")[0].partition(" Detail")[0]


class ValidationFailed(DomainError):
    """Something typed is missing or wrong; ``fields`` maps a field's name to what is wrong with it."""

    code = "VALIDATION_FAILED"
    kind = Kind.INVALID

    def __init__(self, fields: Mapping[str, str], message: str = "Please correct the marked fields.") -> None:
        super().__init__(message, fields=dict(fields))
        self.fields = dict(fields)


class NotFound(DomainError):
    """There is no such thing."""

    code = "NOT_FOUND"
    kind = Kind.NOT_FOUND


class Forbidden(DomainError):
    """Your role does not allow this."""

    code = "FORBIDDEN"
    kind = Kind.FORBIDDEN


class Unauthenticated(DomainError):
    """Please sign in."""

    code = "UNAUTHENTICATED"
    kind = Kind.UNAUTHENTICATED


class InvalidCredentials(DomainError):
    """The e-mail or the password is wrong."""

    code = "INVALID_CREDENTIALS"
    kind = Kind.UNAUTHENTICATED


class StaleVersion(DomainError):
    """Somebody else changed this in the meantime."""

    code = "STALE_VERSION"
    kind = Kind.STALE


class SlotTaken(DomainError):
    """The room is taken at that time. Details: ``in_the_way`` and ``alternatives``."""

    code = "CONFLICT_DETECTED"
    kind = Kind.CONFLICT


class RoomUnavailable(DomainError):
    """The room cannot be booked then. Detail ``reason``: closed, closure, out_of_service, archived."""

    code = "ROOM_UNAVAILABLE"
    kind = Kind.UNPROCESSABLE


class RuleBroken(DomainError):
    """A booking rule of the venue is broken. Detail ``rule``: past, step, shortest, longest, notice, horizon."""

    code = "BOOKING_RULE_BROKEN"
    kind = Kind.UNPROCESSABLE


class HoldLimitReached(DomainError):
    """There is already an unpaid hold; pay or release it first."""

    code = "HOLD_LIMIT_REACHED"
    kind = Kind.CONFLICT


class HoldExpired(DomainError):
    """The hold has run out and the slot was released."""

    code = "HOLD_EXPIRED"
    kind = Kind.CONFLICT


class TransitionRefused(DomainError):
    """The booking's state does not allow this. Details: ``status`` and ``wanted``."""

    code = "STATE_REFUSED"
    kind = Kind.CONFLICT


class UndoRefused(DomainError):
    """It can no longer be taken back. Detail ``reason``: late, changed, paid, spent, nothing."""

    code = "UNDO_REFUSED"
    kind = Kind.CONFLICT


class AddonUnavailable(DomainError):
    """An add-on is of another venue, inactive, or out of stock then."""

    code = "ADDON_UNAVAILABLE"
    kind = Kind.UNPROCESSABLE


class InsufficientFunds(DomainError):
    """The wallet does not hold enough. Details: ``balance`` and ``needed``."""

    code = "INSUFFICIENT_FUNDS"
    kind = Kind.CONFLICT


class LedgerRefused(DomainError):
    """The ledger cannot be edited, deleted or overdrawn."""

    code = "LEDGER_REFUSED"
    kind = Kind.CONFLICT


class AlreadyExists(DomainError):
    """That name, e-mail or slug is taken already. Detail ``field``."""

    code = "ALREADY_EXISTS"
    kind = Kind.CONFLICT


class InUse(DomainError):
    """Something else still refers to it; it can be archived instead."""

    code = "IN_USE"
    kind = Kind.CONFLICT


class ClosingRefused(DomainError):
    """A booking in the way cannot be treated so; nothing was changed. Details: ``booking_id`` and ``cause``."""

    code = "CLOSING_REFUSED"
    kind = Kind.CONFLICT


class IdempotencyMismatch(DomainError):
    """The same idempotency key came with another request."""

    code = "IDEMPOTENCY_KEY_REUSED"
    kind = Kind.UNPROCESSABLE


class PictureRefused(DomainError):
    """This file cannot be used as a picture. Details: ``reason``, ``size`` and ``most``.

    The reason is unreadable, empty, not_a_picture, damaged, too_large or too_many_pixels. The others say how large it
    is (bytes or pixels) and how large it may be.
    """

    code = "PICTURE_REFUSED"
    kind = Kind.UNPROCESSABLE


class PhotoLimitReached(DomainError):
    """There are as many photos as there may be; delete one first. Detail ``most``."""

    code = "PHOTO_LIMIT_REACHED"
    kind = Kind.CONFLICT


class PictureInUse(DomainError):
    """A page shows this picture; take it off that page first. Detail ``pages``: their titles."""

    code = "PICTURE_IN_USE"
    kind = Kind.CONFLICT


class LinkRefused(DomainError):
    """This link does not open anything here; ask for a new one."""

    code = "LINK_REFUSED"
    kind = Kind.FORBIDDEN


class LinkExpired(DomainError):
    """This link has run out; ask for a new one."""

    code = "LINK_EXPIRED"
    kind = Kind.FORBIDDEN


class DatabaseUnavailable(DomainError):
    """The database cannot be reached; nothing was changed."""

    code = "DATABASE_UNAVAILABLE"
    kind = Kind.UNAVAILABLE


class DocumentsUnavailable(DomainError):
    """The document store cannot be reached."""

    code = "DOCUMENTS_UNAVAILABLE"
    kind = Kind.UNAVAILABLE
