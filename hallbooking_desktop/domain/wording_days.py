"""A day in words, at a place of a text: "14 dec", "nächsten Freitag", "in 3 Wochen", "بعد غد"."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from hallbooking_desktop.domain import vocabulary as v

_WEEK: Final = 7
_MOST_AHEAD: Final = 1_000
_CENTURY: Final = 100
_LATEST_YEAR: Final = 2199
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2})?)?")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?")
_DAY = re.compile(r"(\d{1,2})\.?")
_YEAR = re.compile(r"(?:19|20|21)\d\d")


@dataclass(frozen=True, slots=True)
class Said:
    """One word (its key) or number of a text; ``glued``: it follows without a space."""

    key: str
    glued: bool = False


@dataclass(frozen=True, slots=True)
class DayFound:
    """A day, another that may be meant, and how many words say it. ``is_weekday``: a date beside it says more."""

    day: date
    taken: int
    other: date | None = None
    is_weekday: bool = False


def day_at(said: Sequence[Said], at: int, today: date, *, month_first: bool) -> DayFound | None:
    """Return the day that is named from here on; None where no day is named."""
    keys = [word.key for word in said[at:]]
    return (
        _phrase(keys, today)
        or _counted(keys, today)
        or _written(keys, today, month_first=month_first)
        or _of_month(keys, today)
        or _weekday(keys, today)
        or _numbered(keys, said[at:], today)
    )


def _phrase(keys: list[str], today: date) -> DayFound | None:
    for length in (4, 3, 2, 1):
        days = v.DAYS.get(tuple(keys[:length]))
        if days is not None and len(keys) >= length:
            return DayFound(today + timedelta(days=days), length)
    return None


def _counted(keys: list[str], today: date) -> DayFound | None:
    """Read "in 3 weeks", "next week", "nächsten Monat"."""
    first, second, third = (*keys[:3], "", "", "")[:3]
    # Arabic puts the adjective after the noun: "the week, the coming".
    pair = {first, second}
    if pair & v.NEXT and second:
        if pair & v.WEEK:
            return _next_week(keys, today)
        if pair & v.MONTH:
            return DayFound(_months_on(today, 1), 2)
    number = _integer(second)
    if first in v.IN and number is not None and number <= _MOST_AHEAD:
        if third in v.UNIT_DAYS:
            return DayFound(today + timedelta(days=number), 3)
        if third in v.UNIT_WEEKS:
            return DayFound(today + timedelta(weeks=number), 3)
        if third in v.UNIT_MONTHS:
            return DayFound(_months_on(today, number), 3)
    return None


def _next_week(keys: list[str], today: date) -> DayFound:
    """Read "next week", perhaps with a weekday after it."""
    monday = today - timedelta(days=today.weekday()) + timedelta(days=_WEEK)
    lead = 3 if len(keys) > 3 and keys[2] in v.DAY_LEADS | v.NOISE else 2  # noqa: PLR2004 - the word after these
    weekday = v.WEEKDAYS.get(keys[lead]) if len(keys) > lead else None
    if weekday is None:
        return DayFound(today + timedelta(days=_WEEK), 2)
    return DayFound(monday + timedelta(days=weekday), lead + 1)


def _written(keys: list[str], today: date, *, month_first: bool) -> DayFound | None:
    """Read a date in figures."""
    text = keys[0]
    if found := _ISO.fullmatch(text):
        return _made(int(found[1]), int(found[2]), int(found[3]), 1)
    if found := _DOTTED.fullmatch(text):
        return _without_year(found[1], found[2], found[3], today)
    if found := _SLASHED.fullmatch(text):
        first, second = (found[2], found[1]) if month_first else (found[1], found[2])
        usual = _without_year(first, second, found[3], today)
        turned = _without_year(second, first, found[3], today)
        if usual is None or turned is None or usual.day == turned.day:
            return usual or turned
        return DayFound(usual.day, 1, turned.day)
    return None


def _without_year(day: str, month: str, year: str | None, today: date, taken: int = 1) -> DayFound | None:
    if year:
        whole = int(year) if len(year) > 2 else today.year // _CENTURY * _CENTURY + int(year)  # noqa: PLR2004
        return _made(whole, int(month), int(day), taken)
    return _coming_date(int(month), int(day), today, taken)


def _coming_date(month: int, day: int, today: date, taken: int) -> DayFound | None:
    """Return the next such day of the year; the 29th of February may be some years ahead."""
    for year in range(today.year, today.year + 9):
        found = _made(year, month, day, taken)
        if found is not None and found.day >= today:
            return found
    return None


def _made(year: int, month: int, day: int, taken: int) -> DayFound | None:
    if not 1 <= month <= 12 or not 1900 <= year <= _LATEST_YEAR:  # noqa: PLR2004 - the calendar's
        return None
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return DayFound(date(year, month, day), taken)


def _of_month(keys: list[str], today: date) -> DayFound | None:
    """Read a day beside the name of its month: "14th of december 2026", "dec 14", "14. Dezember"."""
    at = 1 if keys[0] in v.DAY_LEADS and len(keys) > 1 else 0
    day = _day_number(keys[at])
    if day is not None:
        after = at + 1
        after += 1 if keys[after : after + 1] and keys[after] in v.ORDINALS else 0
        after += 1 if keys[after : after + 1] and keys[after] in v.OF else 0
        month, taken = _month(keys, after)
        if not month:
            return None
        return _with_year(keys, after + taken, month, day, today)
    month, taken = _month(keys, at)
    day = _day_number(keys[at + taken]) if month and len(keys) > at + taken else None
    if day is None:
        return None
    after = at + taken + 1
    following = keys[after] if len(keys) > after else ""
    if following in v.AM | v.PM | v.OCLOCK | v.HOURS | v.MINUTES | v.PEOPLE:
        return None  # "December, 2 pm"
    after += 1 if following in v.ORDINALS else 0
    return _with_year(keys, after, month, day, today)


def _with_year(keys: list[str], after: int, month: int, day: int, today: date) -> DayFound | None:
    if len(keys) > after and _YEAR.fullmatch(keys[after]):
        return _made(int(keys[after]), month, day, after + 1)
    return _coming_date(month, day, today, after)


def _month(keys: list[str], at: int) -> tuple[int, int]:
    long = v.LONG_MONTHS.get(tuple(keys[at : at + 2]))
    if long is not None:
        return long, 2
    return (v.MONTHS.get(keys[at], 0), 1) if len(keys) > at else (0, 0)


def _weekday(keys: list[str], today: date) -> DayFound | None:
    """Read a weekday, with what says which one: "next friday", "الجمعة القادمة", "friday in a week"."""
    at, which = 0, ""
    while at < len(keys) - 1 and keys[at] in v.DAY_LEADS | v.NEXT | v.COMING | v.LAST | v.IN:
        which = keys[at] if keys[at] not in v.DAY_LEADS | v.IN else which
        at += 1
    weekday = v.WEEKDAYS.get(keys[at])
    if weekday is None or (keys[at] in v.SHORT_WEEKDAYS and not _stands_for_day(keys, at)):
        return None
    taken = at + 1
    ahead = (weekday - today.weekday()) % _WEEK
    if len(keys) > taken and v.DAYS.get(tuple(keys[taken : taken + 3])) == _WEEK:
        return DayFound(today + timedelta(days=ahead + _WEEK), taken + 3, is_weekday=True)
    # "Friday of next week", "freitag nächste woche", "الجمعة من الأسبوع القادم"
    later = taken + (1 if len(keys) > taken and keys[taken] in v.OF | v.DAY_LEADS else 0)
    pair = set(keys[later : later + 2])
    if pair & v.NEXT and pair & v.WEEK:
        monday = today - timedelta(days=today.weekday()) + timedelta(days=_WEEK)
        return DayFound(monday + timedelta(days=weekday), later + 2, is_weekday=True)
    if not which and len(keys) > taken and keys[taken] in v.NEXT | v.LAST | v.COMING:
        which, taken = keys[taken], taken + 1
    return _which_one(today, ahead, which, taken)


def _which_one(today: date, ahead: int, which: str, taken: int) -> DayFound:
    coming = today + timedelta(days=ahead)
    if which in v.LAST:
        return DayFound(coming - timedelta(days=_WEEK), taken, is_weekday=True)
    if which not in v.NEXT:
        return DayFound(coming, taken, is_weekday=True)
    coming = today + timedelta(days=ahead or _WEEK)
    # Said in the same week, half the people mean this one and half the one after it.
    same_week = coming - timedelta(days=coming.weekday()) == today - timedelta(days=today.weekday())
    return DayFound(coming, taken, coming + timedelta(days=_WEEK) if same_week else None, is_weekday=True)


def _stands_for_day(keys: list[str], at: int) -> bool:
    """Tell whether a short word is a weekday here: after a word that leads to one, or before a figure."""
    before = at > 0
    after = len(keys) > at + 1 and keys[at + 1][0].isdigit()
    return before or after or len(keys) == at + 1


def _numbered(keys: list[str], said: Sequence[Said], today: date) -> DayFound | None:
    """Read a day of this month, or of the next if it is over: "the 14th", "am 14."."""
    at = 1 if keys[0] in v.DAY_LEADS and len(keys) > 1 else 0
    day = _day_number(keys[at])
    if day is None:
        return None
    suffixed = len(keys) > at + 1 and keys[at + 1] in v.ORDINALS and said[at + 1].glued
    if not suffixed and not (at and keys[at].endswith(".")):
        return None
    for months in range(13):
        first = _months_on(today.replace(day=1), months)
        found = _made(first.year, first.month, day, at + 1 + suffixed)
        if found is not None and found.day >= today:
            return found
    return None


def _months_on(day: date, months: int) -> date:
    """Return the same day some months later, or the month's last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _day_number(key: str) -> int | None:
    found = _DAY.fullmatch(key)
    return int(found[1]) if found and 1 <= int(found[1]) <= 31 else None  # noqa: PLR2004 - days of a month


def _integer(key: str) -> int | None:
    if key.isdecimal() and len(key) < 5:  # noqa: PLR2004 - longer ones are no counts of days
        return int(key)
    return v.NUMBERS.get(key)
