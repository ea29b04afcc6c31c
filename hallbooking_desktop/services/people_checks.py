"""What is typed about people: cleaned, checked, said back in words when it will not do."""

from __future__ import annotations

import re
import unicodedata
from typing import Any, Final

from hallbooking_desktop.domain.errors import Forbidden, ValidationFailed
from hallbooking_desktop.domain.people import name_key, phone_digits
from hallbooking_desktop.domain.permissions import Action, Actor, Role, require
from hallbooking_desktop.persistence.people import UserRecord
from hallbooking_desktop.services.commands import NewCustomer
from hallbooking_desktop.services.phones import clean_phone
from hallbooking_desktop.services.snapshots import CustomerMatch, UserSnapshot

_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_LONGEST_NAME, _LONGEST_LINE, _LONGEST_NOTE = 200, 200, 10_000


def myself(actor: Actor, action: Action) -> int:
    """Return the actor's own number, for what people do with what is theirs.

    Raises:
        Unauthenticated: a guest has nothing of their own.
        Forbidden: the program itself acts, or the role does not allow it.
    """
    require(actor, action, owner_ids=frozenset() if actor.user_id is None else frozenset({actor.user_id}))
    if actor.user_id is None:
        raise Forbidden
    return actor.user_id


def clean_email(typed: str, field: str = "email") -> str:
    """Return a valid e-mail address in its normal form; the part before the @ keeps its case.

    Raises:
        ValidationFailed: it is not an address that mail could be sent to.
    """
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415 - the start does not need it

    try:
        return validate_email(typed.strip(), check_deliverability=False, strict=True).normalized
    except EmailNotValidError as error:
        raise ValidationFailed({field: f"This is not a valid e-mail address: {error}"}) from error


def clean_line(typed: str, field: str, longest: int = _LONGEST_LINE) -> str:
    """Return one line of text without control characters and doubled spaces.

    Raises:
        ValidationFailed: it is too long.
    """
    line = " ".join("".join(" " if unicodedata.category(c) in {"Cc", "Zl", "Zp"} else c for c in _whole(typed)).split())
    if len(line) > longest:
        raise ValidationFailed({field: f"Use at most {longest} characters."})
    return line


def _whole(typed: str) -> str:
    """Return the text without halves of characters, which no database takes."""
    return unicodedata.normalize("NFC", typed.encode("utf-8", "ignore").decode("utf-8"))


def clean_name(typed: str) -> str:
    """Return a person's name.

    Raises:
        ValidationFailed: there is none, or it is too long.
    """
    name = clean_line(typed, "full_name", _LONGEST_NAME)
    if not name or not name_key(name):
        raise ValidationFailed({"full_name": "Please type a name."})
    return name


def clean_note(typed: str, field: str = "notes") -> str:
    """Return a note of several lines.

    Raises:
        ValidationFailed: it is too long.
    """
    note = "".join(c for c in _whole(typed) if c in "\n\t" or unicodedata.category(c) != "Cc").strip()
    if len(note) > _LONGEST_NOTE:
        raise ValidationFailed({field: f"Use at most {_LONGEST_NOTE} characters."})
    return note


def name_columns(full_name: str) -> dict[str, Any]:
    """Return the columns that hold a name."""
    return {"full_name": full_name, "name_key": name_key(full_name)}


def phone_columns(typed: str | None, region: str | None) -> dict[str, Any]:
    """Return the columns that hold a phone number.

    Raises:
        ValidationFailed: it is none.
    """
    phone = clean_phone(typed, region)
    return {"phone": phone, "phone_digits": phone_digits(phone) if phone else None}


def is_language(typed: str) -> bool:
    """Tell whether this is a language's code, such as ``en`` or ``pt-BR``."""
    return _LANGUAGE.fullmatch(typed.strip()) is not None


def customer_columns(typed: NewCustomer, region: str | None) -> dict[str, Any]:
    """Return the columns of a customer as typed; all that is wrong is said at once.

    Raises:
        ValidationFailed: with each field that will not do.
    """
    columns: dict[str, Any] = {}
    problems: dict[str, str] = {}
    language = typed.language.strip()

    def collect(field: str, make: Any) -> None:  # noqa: ANN401 - any of the cleaners
        try:
            columns[field] = make()
        except ValidationFailed as error:
            problems.update(error.fields)

    collect("full_name", lambda: clean_name(typed.full_name))
    collect("phone", lambda: clean_phone(typed.phone, region))
    collect("email", lambda: clean_email(typed.email) if typed.email and typed.email.strip() else None)
    collect("organisation", lambda: clean_line(typed.organisation, "organisation"))
    collect("notes", lambda: clean_note(typed.notes))
    collect("customer_group", lambda: clean_line(typed.customer_group or "", "customer_group") or None)
    if not is_language(language):
        problems["language"] = "Please choose a language."
    if problems:
        raise ValidationFailed(problems)
    phone = columns["phone"]
    return (
        columns
        | name_columns(columns["full_name"])
        | {"phone_digits": phone_digits(phone) if phone else None, "language": language}
    )


def user_snapshot(record: UserRecord) -> UserSnapshot:
    """Return what may be shown of a user; never the hash."""
    return UserSnapshot(
        id=record.id,
        full_name=record.full_name,
        email=record.email,
        phone=record.phone,
        role=Role(record.role),
        language=record.language,
        organisation=record.organisation,
        assigned_venue_id=record.assigned_venue_id,
        customer_group=record.customer_group,
        active=record.active,
        notes=record.notes,
        created_at=record.created_at,
        version=record.version,
    )


def customer_match(record: UserRecord, reason: str = "") -> CustomerMatch:
    """Return the little of a customer that all staff may see, to book for them."""
    return CustomerMatch(
        id=record.id,
        full_name=record.full_name,
        email=record.email,
        phone=record.phone,
        organisation=record.organisation,
        reason=reason,
    )


def which_changed(before: UserRecord, after: UserRecord) -> list[str]:
    """Return the names of the columns that differ, for the audit log, which holds no data of people."""
    return sorted(
        name
        for name in UserRecord.__dataclass_fields__
        if name != "version" and getattr(before, name) != getattr(after, name)
    )
