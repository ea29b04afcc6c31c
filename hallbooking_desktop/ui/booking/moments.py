"""Wall-clock times as people type and mean them at the venue. No Qt."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.timeranges import TimeRange, local_instant

DAY = 1440
_NOON = 720
_TYPED = re.compile(r"(\d{1,2})(?:[:.,hH\s]?(\d{2}))?\s*([^\d\s]*)\Z")


def parse_time(text: str, morning: str = "am", afternoon: str = "pm") -> int | None:
    """Read a typed time of day in minutes: 9, 930, 9:30, 9.30, 21h30, 9:30 pm, 9p; None if it is none.

    ``morning`` and ``afternoon`` are the language's own marks, understood beside am and pm.
    """
    plain = "".join(str(int(c)) if c.isdecimal() else c for c in text.strip().casefold())
    match = _TYPED.match(plain)
    if match is None:
        return None
    hour, minute, mark = int(match[1]), int(match[2] or 0), match[3].replace(".", "")
    is_late = bool(mark) and (afternoon.casefold().startswith(mark) or "pm".startswith(mark))
    is_early = bool(mark) and (morning.casefold().startswith(mark) or "am".startswith(mark))
    if mark and not is_late and not is_early and mark != "h":
        return None
    if (is_late or is_early) and not 1 <= hour <= 12:  # noqa: PLR2004 - a twelve-hour clock
        return None
    if is_late or is_early:
        hour = hour % 12 + (12 if is_late else 0)
    minutes = hour * 60 + minute
    return minutes % DAY if minute < 60 and minutes <= DAY else None  # noqa: PLR2004 - minutes of an hour


@dataclass(frozen=True, slots=True)
class When:
    """A wanted time by the venue's clocks: a day and minutes from its midnight; ``end`` may exceed 1440."""

    day: date
    start: int
    end: int

    @classmethod
    def of(cls, span: TimeRange, zone: ZoneInfo) -> When:
        """Return how the venue's clocks show a range."""
        first = span.start.astimezone(zone).replace(tzinfo=None, second=0, microsecond=0)
        last = span.end.astimezone(zone).replace(tzinfo=None, second=0, microsecond=0)
        midnight = datetime.combine(first.date(), time())
        return cls(first.date(), (first - midnight) // timedelta(minutes=1), (last - midnight) // timedelta(minutes=1))

    def range(self, zone: ZoneInfo) -> TimeRange | None:
        """Return the instants meant, or None where a clock change leaves nothing of it."""
        try:
            return TimeRange(local_instant(self.day, self.start, zone), local_instant(self.day, self.end, zone))
        except ValidationFailed:
            return None

    @property
    def minutes(self) -> int:
        """The length by the wall clock."""
        return self.end - self.start

    @property
    def last_day(self) -> date:
        """The day on which it ends; an end at midnight belongs to the day before."""
        return self.day + timedelta(days=max(self.end - 1, 0) // DAY)

    @property
    def is_overnight(self) -> bool:
        """Tell whether it goes on after midnight."""
        return self.end > DAY

    def starting(self, minute: int) -> When:
        """Return the same length from another time of the day."""
        return replace(self, start=minute, end=minute + self.minutes)

    def ending(self, minute: int) -> When:
        """Return it ending at a time of day: the first one after the start, if it is not a matter of several days."""
        days = max(self.end - self.start - 1, 0) // DAY
        end = minute + (self.start // DAY + days) * DAY
        return replace(self, end=end if end > self.start else end + DAY)

    def rolled(self) -> When:
        """Return the same time told from the day on which it starts."""
        days = self.start // DAY
        return When(self.day + timedelta(days=days), self.start - days * DAY, self.end - days * DAY)

    def on(self, day: date) -> When:
        """Return the same times on another day."""
        return replace(self, day=day)


def snapped(minute: float, step: int) -> int:
    """Return the nearest minute on the grid."""
    return round(minute / step) * step
