"""Days, lengths and lists as people type them while somebody waits on the phone. No Qt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from hallbooking_desktop.domain.people import name_key

_MONTHS: Final = 12
_CENTURY: Final = 100
_NUMBERS = re.compile(r"(\d{1,4})\D{1,2}(\d{1,2})(?:\D{1,2}(\d{2,4}))?\D*\Z")
_DAY_ALONE = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)?\Z")
_DAY_AND_NAME = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)?\s*([^\W\d]+)\.?\s*(\d{4})?\Z")
_NAME_AND_DAY = re.compile(r"([^\W\d]+)\.?\s*(\d{1,2})(?:\.|st|nd|rd|th)?\s*,?\s*(\d{4})?\Z")
_CLOCK = re.compile(r"(\d{1,2})[:h](\d{2})?\Z")
_LENGTH = re.compile(r"(\d{1,3})(?:[.,](\d{1,2}))?\s*([^\W\d]*)\Z")
_LONGEST: Final = 1440


@dataclass(frozen=True, slots=True)
class DayWords:
    """What days are called in a language: weekdays from Monday, months from January, days from today."""

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    near: tuple[str, ...]
    month_first: bool = False


def parse_day(text: str, today: date, words: DayWords) -> date | None:
    """Read a day: 14, 14., 14.12., 12/14, 2026-12-14, 14 dec, fri, tomorrow; None if it is none.

    What says no year or month is the next such day, today included.
    """
    plain = "".join(str(int(c)) if c.isdecimal() else c for c in text.strip().casefold())
    # What a field shows has the weekday beside the date.
    parts = [part.strip() for part in plain.split(",")]
    if len(parts) > 1 and (kept := [part for part in parts if any(c.isdigit() for c in part)]):
        plain = " ".join(kept)
    if (match := _DAY_ALONE.match(plain)) is not None:
        return _next_day(int(match[1]), today)
    if (match := _NUMBERS.match(plain)) is not None:
        return _from_numbers(match, today, month_first=words.month_first)
    for pattern, day_place, name_place in ((_DAY_AND_NAME, 1, 2), (_NAME_AND_DAY, 2, 1)):
        if (match := pattern.match(plain)) is not None:
            month = _place_of(match[name_place], words.months)
            return None if month is None else _dated(int(match[day_place]), month + 1, match[3], today)
    near = _place_of(plain, words.near)
    if near is not None:
        return today + timedelta(days=near)
    weekday = _place_of(plain, words.weekdays)
    return None if weekday is None else today + timedelta(days=(weekday - today.weekday()) % 7)


def _place_of(typed: str, names: Sequence[str]) -> int | None:
    """Return which name begins with what was typed; three letters say enough, and a whole name always."""
    key = name_key(typed).rstrip(".")
    keys = [name_key(name) for name in names]
    if key in keys:
        return keys.index(key)
    return next((n for n, name in enumerate(keys) if len(key) > 1 and name.startswith(key)), None)


def _next_day(number: int, today: date) -> date | None:
    """Return the next day of this number, in this month or the first after it that has one."""
    year, month = today.year, today.month
    for _ in range(_MONTHS + 1):
        found = _date(year, month, number)
        if found is not None and found >= today:
            return found
        year, month = (year + 1, 1) if month == _MONTHS else (year, month + 1)
    return None


def _from_numbers(match: re.Match[str], today: date, *, month_first: bool) -> date | None:
    one, two, three = match[1], match[2], match[3]
    if len(one) > 2:  # noqa: PLR2004 - a year before the month
        return _date(int(one), int(two), int(three)) if three and len(one) == 4 else None  # noqa: PLR2004
    day, month = (int(two), int(one)) if month_first else (int(one), int(two))
    return _dated(day, month, three, today)


def _dated(day: int, month: int, year: str | None, today: date) -> date | None:
    if year:
        whole = int(year)
        return _date(whole + today.year // _CENTURY * _CENTURY if whole < _CENTURY else whole, month, day)
    # A 29th of February may be years away.
    found = (_date(today.year + more, month, day) for more in range(9))
    return next((each for each in found if each is not None and each >= today), None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def parse_length(text: str) -> int | None:
    """Read a length in minutes: 3, 3h, 1.5, 1:30, 1h30, 90 (from 13 on: minutes), 90 min; None if it is none."""
    plain = "".join(str(int(c)) if c.isdecimal() else c for c in text.strip().casefold())
    if (match := _CLOCK.match(plain)) is not None:
        minutes = int(match[1]) * 60 + int(match[2] or 0)
    elif (match := _LENGTH.match(plain)) is not None:
        whole, part, unit = int(match[1]), match[2], match[3]
        in_minutes = unit.startswith("m") or (not unit and part is None and whole > _MONTHS)
        if in_minutes and part:
            return None
        minutes = whole if in_minutes else whole * 60 + round(float(f"0.{part or 0}") * 60)
    else:
        return None
    return minutes if 0 < minutes <= _LONGEST else None


def parse_list(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """Read words between commas; the beginning of a known one means it, the first in order."""
    names = [(name_key(name), name) for name in known]
    found: list[str] = []
    for typed in text.replace("،", ",").split(","):
        key = name_key(typed)
        if not key:
            continue
        exact = next((name for each, name in names if each == key), None)
        meant = exact or next((name for each, name in names if each.startswith(key)), typed.strip())
        if meant not in found:
            found.append(meant)
    return tuple(found)
