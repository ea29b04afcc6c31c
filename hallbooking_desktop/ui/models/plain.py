"""Cells for other programs: values without a language, and people's texts that no spreadsheet takes for a formula."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final, Generic, TypeAlias, TypeVar

from hallbooking_desktop.domain.money import Currency

R = TypeVar("R")
#: An instant is written as its own clock shows it: bring it to the venue's zone first.
Plain: TypeAlias = str | int | Decimal | date | datetime | None
NOTHING: Final = "\u2014"
#: Marks that keep a text's direction on screen; to other programs they are dirt.
_DIRECTIONS: Final = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u200e\u200f"))
#: With these a formula begins in a spreadsheet, in full width too.
_BEGINNINGS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


@dataclass(frozen=True)
class Part(Generic[R]):
    """One cell that a column becomes for other programs: a time is from when and until when."""

    title: str
    value: Callable[[R], Plain]


def bare(text: str) -> str:
    """Return a text of the screen for other programs: nothing where a dash stands for it."""
    plain = text.translate(_DIRECTIONS)
    return "" if plain == NOTHING else plain


def harmless(text: str) -> str:
    """Return a text that a spreadsheet takes for a text: an apostrophe before what would be a formula.

    A phone number that begins with a plus gets one too: nobody can tell what a program makes of it.
    """
    return f"'{text}" if text.startswith(_BEGINNINGS) else text


def plain_text(value: Plain) -> str:
    """Write a value the same way in every language; figures keep their sign, texts are made harmless."""
    if value is None:
        return ""
    if isinstance(value, str):
        return harmless(bare(value))
    if isinstance(value, datetime):
        # Not by a pattern: that imports something each time, which PySide looks at.
        return value.replace(tzinfo=None).isoformat(" ", "seconds" if value.second else "minutes")
    if isinstance(value, date):
        return value.isoformat()
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def with_unit(title: str, unit: str) -> str:
    """Return a heading that says in what the figures below it are counted."""
    return f"{title} ({unit})"


def money_part(title: str, currency: Currency, amount: Callable[[R], Decimal | None]) -> Part[R]:
    """Return an amount for other programs: with the currency's decimals, and its code in the heading."""

    def exact(row: R) -> Decimal | None:
        found = amount(row)
        return None if found is None else currency.round(found)

    return Part(with_unit(title, currency.code), exact)
