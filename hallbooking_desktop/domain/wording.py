"""Dates in words: "next friday 2pm grand ballroom 3h" as a day, a time, a length, and what is left to name a hall.

Pure: today is passed in. English, German and Arabic, digits of any script. What can be meant in two ways is told in
both; nothing here decides whether a time is past or a hall free.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from hallbooking_desktop.domain import vocabulary as v
from hallbooking_desktop.domain.people import name_key
from hallbooking_desktop.domain.wording_days import Said, day_at
from hallbooking_desktop.domain.wording_times import Clock, clock_at, length_at, span_at

#: Longer texts are no wish typed into a field.
MOST_LETTERS: Final = 200
_TOKEN = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d+,\d+|\d+(?:[.:/]\d+)*\.?|[^\s\d,;:.!?()/\-–—،؛]+|[-–—]")
_MERIDIEM = re.compile(r"\b([ap])\.\s?m\b\.?", re.IGNORECASE)
_WHOLE_WORD, _BEGINNING, _INFLECTED = 3, 2, 1
_STEM: Final = 4
_MOST_ENDING: Final = 2
_MOST_GUESTS: Final = 100_000


@dataclass(frozen=True, slots=True)
class Wording:
    """What was understood. ``minute`` is of the local day, ``length`` in minutes; ``rest`` are keys of other words.

    ``other_day`` and ``other_minute``: what may be meant as well.
    """

    day: date | None = None
    minute: int | None = None
    length: int | None = None
    guests: int | None = None
    rest: tuple[str, ...] = ()
    other_day: date | None = None
    other_minute: int | None = None

    @property
    def says_when(self) -> bool:
        """Tell whether a day or a time was named."""
        return self.day is not None or self.minute is not None

    @property
    def readings(self) -> tuple[Wording, ...]:
        """Every way to read it, the likeliest first, each without another."""
        plain = replace(self, other_day=None, other_minute=None)
        made = [plain]
        if self.other_minute is not None:
            made.append(replace(plain, minute=self.other_minute))
        if self.other_day is not None:
            made += [replace(one, day=self.other_day) for one in tuple(made)]
        return tuple(made)


def understand(text: str, today: date, *, month_first: bool = False) -> Wording:
    """Return what a typed text says. ``month_first``: 3/4 is the fourth of March."""
    return _Reader(said_in(text), today, month_first=month_first).read()


def said_in(text: str) -> tuple[Said, ...]:
    """Return the words and numbers of a text, digits as ASCII."""
    plain = unicodedata.normalize("NFKC", text[:MOST_LETTERS]).replace("٫", ",")
    plain = "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in plain)
    plain = _MERIDIEM.sub(lambda found: f"{found[1]}m ", plain)
    made = []
    for found in _TOKEN.finditer(plain):
        word = found.group()
        key = word if word[0].isdigit() or word in v.TO else name_key(word)
        if key:
            made.append(Said(key, found.start() > 0 and not plain[found.start() - 1].isspace()))
    return tuple(made)


class _Reader:
    """Goes through the words once; each is a part of the first thing that it fits, or is left over."""

    def __init__(self, said: tuple[Said, ...], today: date, *, month_first: bool) -> None:
        self._said = said
        self._today = today
        self._month_first = month_first
        self._found = Wording()
        self._clock: Clock | None = None
        self._later: bool | None = None
        self._is_weekday = False
        self._tries: tuple[Callable[[int], int], ...] = (
            self._span,
            self._length,
            self._guests,
            self._time,
            self._day,
            self._part_of_day,
        )

    def read(self) -> Wording:
        """Return all that was understood."""
        rest: list[str] = []
        at = 0
        while at < len(self._said):
            taken = next((n for n in (attempt(at) for attempt in self._tries) if n), 0)
            if not taken:
                rest.append(self._said[at].key)
            at += taken or 1
        self._set_time()
        # A word that tells nothing is no name, unless it is all there is.
        kept = tuple(key for key in rest if key not in v.NOISE and key not in v.TO)
        return replace(self._found, rest=kept)

    def _set_time(self) -> None:
        if self._clock is not None:
            minute, other = self._clock.read(later=self._later)
            self._found = replace(self._found, minute=minute, other_minute=other)

    def _span(self, at: int) -> int:
        if self._clock is not None or self._found.length is not None:
            return 0
        found = span_at(self._said, at, loose=self._found.day is not None)
        if found is None:
            return 0
        self._clock, length, taken = found
        self._found = replace(self._found, length=length)
        return taken

    def _length(self, at: int) -> int:
        if self._found.length is not None:
            return 0
        length, taken = length_at(self._said, at)
        if taken:
            self._found = replace(self._found, length=length)
        return taken

    def _guests(self, at: int) -> int:
        keys = [word.key for word in self._said[at : at + 3]]
        lead = 1 if keys and keys[0] in v.FOR else 0
        if len(keys) < lead + 2 or self._found.guests is not None:
            return 0
        number, unit = keys[lead], keys[lead + 1]
        if not number.isdecimal() or unit not in v.PEOPLE or not 0 < int(number) < _MOST_GUESTS:
            return 0
        self._found = replace(self._found, guests=int(number))
        return lead + 2

    def _time(self, at: int) -> int:
        if self._clock is not None:
            return 0
        before = self._said[at - 1].key if at else ""
        found = clock_at(self._said, at, forced=before in v.MORNING | v.LATER)
        if found is None:
            return 0
        self._clock, taken = found
        return taken

    def _day(self, at: int) -> int:
        found = day_at(self._said, at, self._today, month_first=self._month_first)
        if found is None or (self._found.day is not None and found.is_weekday is self._is_weekday):
            return 0
        if self._found.day is not None and found.is_weekday:
            return found.taken  # "14 Dec, Monday": the date says it all.
        self._is_weekday = found.is_weekday
        self._found = replace(self._found, day=found.day, other_day=found.other)
        if self._said[at].key in v.LATER:  # "Tonight" is a day and a part of it.
            self._later = True
        return found.taken

    def _part_of_day(self, at: int) -> int:
        key = self._said[at].key
        if self._later is not None or (self._found.day is None and self._clock is None):
            return 0
        if key in v.MORNING or key in v.AM:
            self._later = False
        elif key in v.LATER or key in v.PM:
            self._later = True
        else:
            return 0
        return 1


class NameIndex:
    """The names of many things, and which of them some words name, quick enough for each letter that is typed.

    A word may be the beginning of a name's word, or differ from it by its ending: "großen Saal" is "Großer Saal".
    """

    def __init__(self, names: Iterable[Iterable[str]]) -> None:
        self._having: dict[str, list[int]] = {}
        for number, keys in enumerate(names):
            for part in {_bare(part) for key in keys for part in key.split()}:
                self._having.setdefault(part, []).append(number)

    def find(self, words: Iterable[str]) -> dict[int, int]:
        """Return the numbers of the things whose names have all of these words, and how well each fits."""
        total: dict[int, int] | None = None
        for word in words:
            found = self._with(_bare(word))
            total = found if total is None else {n: total[n] + score for n, score in found.items() if n in total}
            if not total:
                break
        return total or {}

    def _with(self, word: str) -> dict[int, int]:
        best: dict[int, int] = {}
        for part, numbers in self._having.items():
            if score := _likeness(word, part):
                for number in numbers:
                    best[number] = max(best.get(number, 0), score)
        return best


def fit(words: Iterable[str], names: Iterable[str]) -> int:
    """Return how well words name one thing with these keys, 0 if one of the words is not in them."""
    return NameIndex((names,)).find(words).get(0, 0)


def _bare(word: str) -> str:
    """Return a word without the Arabic article."""
    return word[2:] if word.startswith("ال") and len(word) > _STEM else word


def _likeness(word: str, part: str) -> int:
    if word == part:
        return _WHOLE_WORD
    if part.startswith(word):
        return _BEGINNING
    if word[:_STEM] != part[:_STEM]:
        return 0
    stem = max(_STEM, max(len(word), len(part)) - _MOST_ENDING)
    same_stem = len(word) >= stem and word[:stem] == part[:stem] and abs(len(word) - len(part)) <= _MOST_ENDING
    return _INFLECTED if same_stem else 0


def next_day_for(minute: int, today: date, minute_now: int) -> date:
    """Return the day of a time that was named without one: today while it lies ahead, else tomorrow."""
    return today if minute > minute_now else today + timedelta(days=1)
