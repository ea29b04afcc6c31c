"""Opening hours as people type them: “9–13, 14–18”, “20:00–2:00”, nothing for closed. No Qt."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from hallbooking_desktop.ui.booking.moments import DAY, parse_time

#: From and to in minutes of the day; the end past 1440 where it is on the next day.
Interval = tuple[int, int]
_BETWEEN = re.compile(r"\s*[-\u2010-\u2015\u2212]\s*")
_AND = re.compile(r"\s*[,;،؛+&]\s*")
WEEK = range(7)


def parse_hours(text: str, morning: str = "am", afternoon: str = "pm") -> tuple[Interval, ...] | None:
    """Read a day's hours; None if they are none. What touches is joined; an end not after its start is the next day's.

    ``morning`` and ``afternoon`` are the language's own marks.
    """
    if not text.strip():
        return ()
    found: list[Interval] = []
    for part in _AND.split(text.strip()):
        ends = _BETWEEN.split(part)
        if len(ends) != 2:  # noqa: PLR2004 - from and to
            return None
        opens, closes = (parse_time(end, morning, afternoon) for end in ends)
        if opens is None or closes is None or opens == DAY:
            return None
        found.append((opens % DAY, closes if closes > opens else closes + DAY))
    return joined(found)


def joined(intervals: Iterable[Interval]) -> tuple[Interval, ...]:
    """Return intervals in order; those that touch or overlap become one, at most 24 hours long."""
    out: list[Interval] = []
    for opens, closes in sorted(intervals):
        if out and opens <= out[-1][1]:
            out[-1] = (out[-1][0], min(max(out[-1][1], closes), out[-1][0] + DAY))
        else:
            out.append((opens, closes))
    return tuple(out)


def written(intervals: Iterable[Interval], time: Callable[[int], str]) -> str:
    """Write a day's hours; ``time`` writes a minute of the day."""
    return ", ".join(f"{time(opens % DAY)}\u2013{time(closes % DAY)}" for opens, closes in intervals)
