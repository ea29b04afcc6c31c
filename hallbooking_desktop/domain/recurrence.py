"""Recurring bookings: a subset of RFC 5545 rules whose local times stand still over clock changes (SPEC 4)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Final, Literal
from zoneinfo import ZoneInfo

from dateutil.rrule import DAILY, FR, MO, MONTHLY, SA, SU, TH, TU, WE, WEEKLY, rrule

from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.timeranges import TimeRange, wall_instant

#: A series has at most so many occurrences.
MAX_OCCURRENCES: Final = 200
#: How far a series may reach; ends the search of a rule that never fits.
MAX_REACH: Final = timedelta(days=366 * 20)

_DAYS: Final = (MO, TU, WE, TH, FR, SA, SU)
WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FREQUENCIES: Final[dict[str, Literal[1, 2, 3]]] = {"DAILY": DAILY, "WEEKLY": WEEKLY, "MONTHLY": MONTHLY}
_KNOWN = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "WKST"})
_BYDAY = re.compile(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)\Z", re.ASCII)
_UNTIL = re.compile(r"(\d{4})(\d\d)(\d\d)(?P<time>T(\d\d)(\d\d)(\d\d)(?P<utc>Z)?)?\Z", re.ASCII)
_LAST_MONTHDAY = 31
_MAX_INTERVAL = 366


@dataclass(frozen=True, slots=True)
class LocalOccurrence:
    """One occurrence. ``index`` counts from 0 through the rule's dates, left-out ones included, and so stays the same.

    ``local_start`` and ``local_end`` are aware, in the venue's zone; ``range.duration`` is what really passes.
    """

    index: int
    range: TimeRange
    local_start: datetime
    local_end: datetime


@dataclass(frozen=True, slots=True)
class Rule:
    """A parsed rule. ``until`` is a naive local wall time, included."""

    frequency: str
    interval: int = 1
    count: int | None = None
    until: datetime | None = None
    weekdays: tuple[tuple[int, int | None], ...] = ()
    monthdays: tuple[int, ...] = ()
    week_start: int = 0


def occurrences(
    first: TimeRange, zone: ZoneInfo, rrule_text: str, exceptions: Collection[date] = ()
) -> tuple[LocalOccurrence, ...]:
    """Return every occurrence of a rule that begins with ``first``, less the local dates in ``exceptions``.

    Each starts and ends at the same local times as the first; a start that a clock change skips becomes the instant of
    the change. If the first date does not fit the rule, the series begins with the next that does.

    Raises:
        ValidationFailed: field ``rrule``: not understood, without an end, more than 200 occurrences, or none.
    """
    rule = parse_rule(rrule_text, zone)
    start, end = (moment.astimezone(zone).replace(tzinfo=None, fold=0) for moment in (first.start, first.end))
    length = end - start if end > start else first.duration
    out: list[LocalOccurrence] = []
    for index, wall in enumerate(_walls(rule, start)):
        if wall.date() in exceptions:
            continue
        actual = first if wall == start else _range_at(wall, length, first.duration, zone)
        out.append(LocalOccurrence(index, actual, actual.start.astimezone(zone), actual.end.astimezone(zone)))
    if not out:
        raise _bad("No date fits this rule.")
    return tuple(out)


def parse_rule(text: str, zone: ZoneInfo) -> Rule:
    """Read an RRULE value, with or without the leading ``RRULE:``.

    Raises:
        ValidationFailed: field ``rrule``, with what is wrong in words.
    """
    parts = _parts(text)
    frequency = parts.get("FREQ", "")
    if frequency not in _FREQUENCIES:
        raise _bad("A series repeats daily, weekly or monthly.")
    rule = Rule(
        frequency=frequency,
        interval=_number(parts.get("INTERVAL", "1"), "INTERVAL", _MAX_INTERVAL),
        count=_number(parts["COUNT"], "COUNT", None) if "COUNT" in parts else None,
        until=_until(parts["UNTIL"], zone) if "UNTIL" in parts else None,
        weekdays=tuple(_weekday(item, frequency) for item in parts["BYDAY"].split(",")) if "BYDAY" in parts else (),
        monthdays=_monthdays(parts.get("BYMONTHDAY"), frequency),
        week_start=_week_start(parts.get("WKST", "MO")),
    )
    if (rule.count is None) == (rule.until is None):
        raise _bad("A series needs an end: either a number of times or a last date.")
    if rule.count is not None and rule.count > MAX_OCCURRENCES:
        raise _bad(f"A series has at most {MAX_OCCURRENCES} occurrences.")
    return rule


def weekly(days: Iterable[int], interval: int = 1, *, until: date | None = None, count: int | None = None) -> str:
    """Return a rule for some weekdays (0 Monday) of every ``interval``-th week."""
    chosen = ",".join(WEEKDAYS[day] for day in sorted(set(days)))
    return _joined("WEEKLY", interval, f"BYDAY={chosen}", until, count)


def monthly_by_weekday(
    day: int, nth: int, interval: int = 1, *, until: date | None = None, count: int | None = None
) -> str:
    """Return a rule for the nth such weekday of a month; -1 is the last."""
    return _joined("MONTHLY", interval, f"BYDAY={nth}{WEEKDAYS[day]}", until, count)


def monthly_by_day(monthday: int, interval: int = 1, *, until: date | None = None, count: int | None = None) -> str:
    """Return a rule for a day of the month; months without it are left out, -1 is the last day."""
    return _joined("MONTHLY", interval, f"BYMONTHDAY={monthday}", until, count)


def daily(interval: int = 1, *, until: date | None = None, count: int | None = None) -> str:
    """Return a rule for every ``interval``-th day."""
    return _joined("DAILY", interval, "", until, count)


def _joined(frequency: str, interval: int, which: str, until: date | None, count: int | None) -> str:
    parts = [f"FREQ={frequency}", f"INTERVAL={interval}" if interval != 1 else "", which]
    parts.append(f"UNTIL={until:%Y%m%d}" if until is not None else "")
    parts.append(f"COUNT={count}" if count is not None else "")
    return ";".join(part for part in parts if part)


def _walls(rule: Rule, start: datetime) -> list[datetime]:
    reach = start + MAX_REACH
    dates = rrule(
        _FREQUENCIES[rule.frequency],
        dtstart=start,
        interval=rule.interval,
        wkst=_DAYS[rule.week_start],
        until=min(rule.until, reach) if rule.until else reach,
        byweekday=[_DAYS[day](nth) if nth else _DAYS[day] for day, nth in rule.weekdays] or None,
        bymonthday=rule.monthdays or None,
    )
    found = list(islice(dates, min(rule.count or MAX_OCCURRENCES + 1, MAX_OCCURRENCES + 1)))
    if len(found) > MAX_OCCURRENCES:
        raise _bad(f"A series has at most {MAX_OCCURRENCES} occurrences.")
    return found


def _range_at(wall: datetime, length: timedelta, real: timedelta, zone: ZoneInfo) -> TimeRange:
    start, end = wall_instant(wall, zone), wall_instant(wall + length, zone)
    # All of it skipped by a clock change: it keeps its length, from the change on.
    return TimeRange(start, end if end > start else start + real)


def _parts(text: str) -> dict[str, str]:
    parts: dict[str, str] = {}
    for item in text.strip().upper().removeprefix("RRULE:").removesuffix(";").split(";"):
        name, sign, value = item.partition("=")
        if not sign or not value or name not in _KNOWN:
            raise _bad(f"The rule's part “{item}” is not understood." if item else "The rule is empty.")
        if name in parts:
            raise _bad(f"The rule says {name} twice.")
        parts[name] = value
    return parts


def _number(text: str, name: str, highest: int | None) -> int:
    if not (text.isascii() and text.isdigit()) or len(text) > 6 or int(text) < 1:  # noqa: PLR2004 - far above any limit
        raise _bad(f"{name} is a whole number from 1.")
    number = int(text)
    if highest is not None and number > highest:
        raise _bad(f"{name} is at most {highest}.")
    return number


def _moment(*parts: int) -> datetime:
    year, month, day, hour, minute, second = parts
    return datetime(year, month, day, hour, minute, second, tzinfo=UTC)


def _until(text: str, zone: ZoneInfo) -> datetime:
    match = _UNTIL.match(text)
    try:
        moment = _moment(*(int(part or 0) for part in match.group(1, 2, 3, 5, 6, 7))) if match else None
    except ValueError:
        moment = None
    if match is None or moment is None:
        raise _bad("The last date is written like 20300131 or 20300131T235959Z.")
    if match["time"] is None:
        return datetime.combine(moment.date(), time.max)
    return (moment.astimezone(zone) if match["utc"] else moment).replace(tzinfo=None, fold=0)


def _weekday(text: str, frequency: str) -> tuple[int, int | None]:
    match = _BYDAY.match(text)
    if not match:
        raise _bad(f"“{text}” is no weekday: write MO, or 2TU for the second Tuesday of a month.")
    nth = int(match[1]) if match[1] else None
    if nth is not None and frequency != "MONTHLY":
        raise _bad("Only a monthly series can ask for the second or the last such weekday.")
    return WEEKDAYS.index(match[2]), nth


def _monthdays(text: str | None, frequency: str) -> tuple[int, ...]:
    if text is None:
        return ()
    if frequency != "MONTHLY":
        raise _bad("Only a monthly series has days of the month.")
    try:
        days = tuple(int(item) for item in text.split(","))
    except ValueError as error:
        raise _bad("Days of the month are numbers from 1 to 31.") from error
    if any(day == 0 or abs(day) > _LAST_MONTHDAY for day in days):
        raise _bad("Days of the month are numbers from 1 to 31, or from the end -1 to -31.")
    return days


def _week_start(text: str) -> int:
    if text not in WEEKDAYS:
        raise _bad("WKST is a weekday such as MO.")
    return WEEKDAYS.index(text)


def _bad(message: str) -> ValidationFailed:
    return ValidationFailed({"rrule": message})
