"""Typed texts and numbers that the database could not hold, found before it is asked."""

from __future__ import annotations

from hallbooking_desktop.domain.errors import NotFound, ValidationFailed

LONGEST_REASON = 1_000
LONGEST_REFERENCE = 200
_LARGEST_ID = 2**31 - 1


def is_storable(text: str) -> bool:
    """Tell whether the database takes the text: neither NUL nor half a character is in it."""
    return "\0" not in text and not any("\ud800" <= letter <= "\udfff" for letter in text)


def text_problem(text: str, longest: int) -> str:
    """Return what is wrong with a typed text, in words; nothing when it is fine."""
    if len(text) > longest:
        return f"Use at most {longest} characters."
    return "" if is_storable(text) else "This text has characters that cannot be stored."


def check_typed(field: str, text: str, longest: int) -> str:
    """Return the text without the space around it.

    Raises:
        ValidationFailed: it is too long, or has characters that cannot be stored.
    """
    problem = text_problem(text, longest)
    if problem:
        raise ValidationFailed({field: problem})
    return text.strip()


def may_exist(number: int) -> bool:
    """Tell whether anything can have this number."""
    return 0 < number <= _LARGEST_ID


def check_number(number: int, entity: str, message: str) -> int:
    """Return the number of a thing that may exist.

    Raises:
        NotFound: nothing can have it.
    """
    if not may_exist(number):
        raise NotFound(message, entity=entity, id=number)
    return number
