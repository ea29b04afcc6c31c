"""A time of day or a length in words, at a place of a text: "2pm", "halb drei", "14-17 Uhr", "3h", "ساعة ونصف"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from hallbooking_desktop.domain import vocabulary as v
from hallbooking_desktop.domain.wording_days import Said

DAY: Final = 24 * 60
_HOUR: Final = 60
_HALF_DAY: Final = 12
_NIGHT: Final = 7
_LONGEST: Final = 14 * DAY
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?")
_AMOUNT = re.compile(r"(\d{1,4})(?:[.,](\d{1,2}))?")


@dataclass(frozen=True, slots=True)
class Clock:
    """A time as it was said. ``later``: whether it is after noon, None: not said.

    ``exact``: of 24 hours without doubt, as 02:00 is; ``of_day``: probably, as "9 Uhr".
    """

    hour: int
    minute: int = 0
    later: bool | None = None
    exact: bool = False
    of_day: bool = False

    def read(self, *, later: bool | None = None) -> tuple[int, int | None]:
        """Return the minute of the day, and another that may be meant.

        ``later`` is what another part of the text says. Of hours alone halls are booked in the afternoon.
        """
        half = self.later if self.later is not None or self.exact else later
        if half is None or self.hour > _HALF_DAY or self.hour == 0:
            return self._guessed()
        hour = self.hour % _HALF_DAY + (_HALF_DAY if half else 0)
        return hour * _HOUR + self.minute, None

    def _guessed(self) -> tuple[int, int | None]:
        literal = self.hour % 24 * _HOUR + self.minute
        if self.exact or not 0 < self.hour < _HALF_DAY or (self.of_day and self.hour >= _NIGHT):
            return literal, None
        turned = literal + DAY // 2
        return (turned, literal) if self.hour < _NIGHT else (literal, turned)


def clock_at(said: Sequence[Said], at: int, *, forced: bool = False) -> tuple[Clock, int] | None:
    """Return a time that is said from here on, and in how many words; a bare number is none unless ``forced``."""
    lead = 1 if said[at].key in v.AT | v.FROM and len(said) > at + 1 else 0
    if lead == 0 and said[at].key in v.NOON:
        return Clock(_HALF_DAY, later=True), 1
    if lead == 0 and said[at].key in v.MIDNIGHT:
        return Clock(0, exact=True), 1
    found = _clock(said, at + lead, forced=forced or (lead > 0 and said[at].key not in v.FROM))
    if found is None:
        return None
    clock, taken, _ = found
    return clock, lead + taken


def span_at(said: Sequence[Said], at: int, *, loose: bool) -> tuple[Clock, int, int] | None:
    """Return the start, the length in minutes and the number of words of "2-5pm" or "von 14 bis 17 Uhr".

    ``loose``: two bare numbers with a dash between will do, for a day was named.
    """
    lead = 0
    while lead < 2 and len(said) > at + lead and said[at + lead].key in v.FROM | v.AT:  # noqa: PLR2004 - "من الساعة"
        lead += 1
    first = _clock(said, at + lead, forced=True) if len(said) > at + lead else None
    if first is None:
        return None
    start, taken, marked = first
    place = at + lead + taken
    if len(said) <= place + 1 or said[place].key not in v.TO:
        return None
    place += 1 + (1 if said[place + 1].key in v.AT and len(said) > place + 2 else 0)
    second = _clock(said, place, forced=True)
    if second is None:
        return None
    end, more, also_marked = second
    if not (marked or also_marked or lead or (loose and said[place - 1].key == "-")):
        return None
    start, length = _length_between(start, end)
    return (start, length, place + more - at) if length else None


def _length_between(start: Clock, end: Clock) -> tuple[Clock, int]:
    """Return how long it is from one to the other; who says "2-5pm" means two in the afternoon."""
    if start.later is None and not start.exact and end.later is not None:
        same, turned = replace(start, later=end.later), replace(start, later=not end.later)
        start = same if same.read()[0] < end.read()[0] else turned
    begun, _ = start.read()
    ended, other_end = end.read()
    lengths = [(stop - begun) % DAY for stop in (ended, other_end) if stop is not None]
    return start, min((length for length in lengths if length), default=0)


def _clock(said: Sequence[Said], at: int, *, forced: bool) -> tuple[Clock, int, bool] | None:
    """Return a time, the number of its words, and whether anything but its place marks it as a time."""
    in_words = _in_words(said, at)
    if in_words is not None:
        return *in_words, True
    key = said[at].key
    found = _CLOCK.fullmatch(key.rstrip("."))
    number = v.NUMBERS.get(key) if forced else None
    if found is None and number is None:
        return None
    hour = int(found[1]) if found else number or 0
    minute = int(found[2] or 0) if found else 0
    if hour > 24 or minute >= _HOUR or (hour == 24 and minute):  # noqa: PLR2004 - hours of a day
        return None
    marked = ":" in key
    two_digits = key.startswith("0") or (marked and key.index(":") > 1)
    clock = Clock(hour, minute, exact=hour == 0 or (found is not None and two_digits))
    taken = 1
    following = _key(said, at + taken)
    if following in v.OCLOCK:
        clock, taken, marked = replace(clock, of_day=True), taken + 1, True
        more = _key(said, at + taken)
        if more.isdecimal() and len(more) == 2 and int(more) < _HOUR and not minute:  # noqa: PLR2004 - "14 Uhr 30"
            after = _key(said, at + taken + 1)
            if after not in v.HOURS | v.MINUTES | v.PEOPLE:
                clock, taken = replace(clock, minute=int(more)), taken + 1
    elif following in v.AND_HALF | v.AND_QUARTER and not minute and forced:
        clock, taken = replace(clock, minute=30 if following in v.AND_HALF else 15), taken + 1
    half, words = _half_of_day(said, at + taken)
    if half is not None:
        clock, taken, marked = replace(clock, later=half), taken + words, True
    # A day of the month, a number of hours or of guests is no time of day.
    other = following in v.HOURS | v.MINUTES | v.PEOPLE | v.ORDINALS or following in v.MONTHS
    if (other and half is None) or not (marked or forced):
        return None
    return clock, taken, marked


def _half_of_day(said: Sequence[Said], at: int) -> tuple[bool | None, int]:
    """Read what says morning or afternoon after a time: "pm", "abends", "in the evening", "بعد الظهر"."""
    first, second, third = (_key(said, at + n) for n in range(3))
    if first in v.AM and not (first == "am" and _is_german_lead(said, at)):
        return False, 1
    if first in v.PM:
        return True, 1
    if first in v.IN and second in v.NOON:  # "After noon"
        return True, 2
    lead, word = (2, third) if second == "the" else (1, second)
    if first in {"in", "am", "في", "at"} and word in v.MORNING | v.LATER:
        return word in v.LATER, lead + 1
    return None, 0


def _is_german_lead(said: Sequence[Said], at: int) -> bool:
    """Tell "um 8 am Freitag" from "at 8 am Friday": a German day or part of the day follows."""
    following = _key(said, at + 1)
    parts = {"abend", "nachmittag", "vormittag", "morgen"}
    german = following in parts or (following in v.WEEKDAYS and following.endswith("tag")) or following == "mittwoch"
    return german or (following[:1].isdigit() and following.endswith("."))


def _in_words(said: Sequence[Said], at: int) -> tuple[Clock, int] | None:
    """Read "half past two", "quarter to 3", "halb drei", "viertel nach 3"."""
    first, second = _key(said, at), _key(said, at + 1)
    if first in v.HALF | v.QUARTER and second in v.PAST | v.BEFORE:
        hour = _hour(_key(said, at + 2))
        if hour is None:
            return None
        minutes = 30 if first in v.HALF else 15
        clock, taken = _shifted(hour, minutes if second in v.PAST else -minutes), 3
    elif first == "halb" and (hour := _hour(second)) is not None:
        clock, taken = _shifted(hour, -30), 2
    else:
        return None
    half, words = _half_of_day(said, at + taken)
    return replace(clock, later=half), taken + words


def _shifted(hour: int, minutes: int) -> Clock:
    whole = (hour * _HOUR + minutes) % DAY
    # Half an hour before one is half past twelve.
    return Clock(whole // _HOUR or _HALF_DAY, whole % _HOUR)


def _hour(key: str) -> int | None:
    number = int(key) if key.isdecimal() and len(key) < 3 else v.NUMBERS.get(key)  # noqa: PLR2004 - two digits
    return number if number is not None and 0 < number <= 24 else None  # noqa: PLR2004 - hours of a day


def length_at(said: Sequence[Said], at: int) -> tuple[int | None, int]:
    """Return a length in minutes that is said from here on, and in how many words; (None, 0) if there is none."""
    lead = 1 if said[at].key in v.FOR else 0
    minutes, taken = _length(said, at + lead) if len(said) > at + lead else (0, 0)
    return (minutes, lead + taken) if taken and 0 < minutes <= _LONGEST else (None, 0)


def _length(said: Sequence[Said], at: int) -> tuple[int, int]:
    first, second = _key(said, at), _key(said, at + 1)
    if (named := _named_length(said, at)) is not None:
        return named
    found = _AMOUNT.fullmatch(first)
    number = v.NUMBERS.get(first) or (1 if first in v.ONE else None)
    if found is not None and second in v.MINUTES and not found[2]:
        return int(found[1]), 2
    if (found is None and number is None) or second not in v.HOURS:
        return 0, 0
    whole = int(found[1]) if found else number or 0
    part = round(float(f"0.{found[2]}") * _HOUR) if found and found[2] else 0
    return _with_minutes(said, at, whole * _HOUR + part, 2)


def _named_length(said: Sequence[Said], at: int) -> tuple[int, int] | None:
    """Read what needs no number: "half an hour", "anderthalb Stunden", "ساعتين"."""
    first, second, third = (_key(said, at + n) for n in range(3))
    half_more = second in v.AND_HALF
    if first in v.TWO_HOURS or _is_hour_alone(said, at):
        hours = 2 if first in v.TWO_HOURS else 1
        return hours * _HOUR + (30 if half_more else 0), 1 + half_more
    if second in v.HOURS and first in v.HALF_OF | v.ONE_AND_HALF:
        return (30 if first in v.HALF_OF else 90), 2
    if third in v.HOURS and ((first in v.HALF_OF and second in v.ONE) or (first in v.ONE and second in v.HALF_OF)):
        return 30, 3
    return None


def _with_minutes(said: Sequence[Said], at: int, minutes: int, taken: int) -> tuple[int, int]:
    """Add what follows the hours: "2h30", "2 h 30 min", "two hours and a half"."""
    following, after = _key(said, at + taken), _key(said, at + taken + 1)
    if following in v.AND_HALF:
        return minutes + 30, taken + 1
    if following.isdecimal() and len(following) <= 2 and int(following) < _HOUR:  # noqa: PLR2004 - two digits
        if after in v.MINUTES:
            return minutes + int(following), taken + 2
        if said[at + taken].glued and len(following) == 2:  # noqa: PLR2004 - likewise
            return minutes + int(following), taken + 1
    return minutes, taken


def _is_hour_alone(said: Sequence[Said], at: int) -> bool:
    """Tell whether the Arabic word for an hour stands for one hour: no number follows that would be a time."""
    following = _key(said, at + 1)
    return said[at].key == "ساعه" and not following[:1].isdigit() and following not in v.NUMBERS


def _key(said: Sequence[Said], at: int) -> str:
    return said[at].key if 0 <= at < len(said) else ""
