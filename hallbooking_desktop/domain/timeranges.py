"""Half-open ranges of UTC instants: back-to-back ranges do not overlap."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from operator import attrgetter
from zoneinfo import ZoneInfo

from hallbooking_desktop.domain.errors import ValidationFailed

#: Times outside are mistakes; within, no sum of a time and a booking's length leaves the calendar.
EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)
LATEST = datetime(2200, 1, 1, tzinfo=UTC)


def as_utc(moment: datetime, field: str = "time") -> datetime:
    """Return the instant in UTC; a naive time is refused (SPEC 4).

    Raises:
        ValidationFailed: the time carries no offset, or lies outside the years 1900 to 2199.
    """
    if moment.tzinfo is not UTC:
        if moment.tzinfo is None or moment.utcoffset() is None:
            raise ValidationFailed({field: "The time needs a zone, for example 2030-01-15T10:00:00Z."})
        try:
            moment = moment.astimezone(UTC)
        except OverflowError:
            moment = datetime.max.replace(tzinfo=UTC)
    if not EARLIEST <= moment < LATEST:
        raise ValidationFailed({field: "The year must be between 1900 and 2199."})
    return moment


@dataclass(frozen=True, slots=True, order=True)
class TimeRange:
    """The instants from ``start`` up to but not including ``end``, both aware, kept in UTC."""

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        start, end = as_utc(self.start, "start_time"), as_utc(self.end, "end_time")
        if start is not self.start or end is not self.end:
            object.__setattr__(self, "start", start)
            object.__setattr__(self, "end", end)
        if end <= start:
            raise ValidationFailed({"end_time": "The end must be after the start."})

    @property
    def duration(self) -> timedelta:
        """The elapsed time, which on a day of clock change differs from the wall's."""
        return self.end - self.start

    def overlaps(self, other: TimeRange) -> bool:
        """Tell whether the two share an instant."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: TimeRange) -> bool:
        """Tell whether the other lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def widened(self, before: timedelta, after: timedelta) -> TimeRange:
        """Return the range with setup before and teardown after."""
        return TimeRange(self.start - before, self.end + after)

    def intersection(self, other: TimeRange) -> TimeRange | None:
        """Return what both share, or None."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return TimeRange(start, end) if start < end else None


_start = attrgetter("start")


def merged(ranges: Iterable[TimeRange]) -> list[TimeRange]:
    """Return the union as sorted, disjoint ranges; touching ranges are joined."""
    out: list[TimeRange] = []
    for item in sorted(ranges, key=_start):
        if out and item.start <= out[-1].end:
            if item.end > out[-1].end:
                out[-1] = TimeRange(out[-1].start, item.end)
        else:
            out.append(item)
    return out


def subtracted(ranges: Iterable[TimeRange], holes: Iterable[TimeRange]) -> list[TimeRange]:
    """Return what is left of ``ranges`` when ``holes`` are taken out."""
    left = merged(ranges)
    for hole in merged(holes):
        if not left or hole.start >= left[-1].end:
            break
        kept: list[TimeRange] = []
        for item in left:
            if not item.overlaps(hole):
                kept.append(item)
                continue
            if item.start < hole.start:
                kept.append(TimeRange(item.start, hole.start))
            if hole.end < item.end:
                kept.append(TimeRange(hole.end, item.end))
        left = kept
    return left


def wall_instant(wall: datetime, zone: ZoneInfo) -> datetime:
    """Return the UTC instant at which the clocks of ``zone`` show the naive ``wall``.

    A wall time that a clock change skips becomes the instant of the change; an ambiguous one is its first reading.
    """
    wall = wall.replace(tzinfo=zone, fold=0)
    late = wall.astimezone(UTC)
    early = wall.replace(fold=1).astimezone(UTC)
    if early >= late:
        return late
    # Skipped: the change lies between the readings with the offset after it (too early) and before it (too late).
    early = early.replace(microsecond=0)
    before = early.astimezone(zone).utcoffset()
    seconds = range(int((late - early).total_seconds()) + 1)
    change = bisect_left(
        seconds, True, key=lambda s: (early + timedelta(seconds=s)).astimezone(zone).utcoffset() != before
    )
    return early + timedelta(seconds=change)


@lru_cache(maxsize=16384)
def local_instant(day: date, minute: int, zone: ZoneInfo) -> datetime:
    """Return the UTC instant of a local wall-clock minute of ``day``; ``minute`` may exceed 1440.

    Skipped and ambiguous times are read as `wall_instant` reads them.
    """
    return wall_instant(datetime.combine(day, time()) + timedelta(minutes=minute), zone)


def check_day(day: date) -> None:
    """Refuse a day that no calendar of ours reaches.

    Raises:
        ValidationFailed: it is outside the years 1900 to 2199.
    """
    if not EARLIEST.year <= day.year < LATEST.year:
        raise ValidationFailed({"date": "The year must be between 1900 and 2199."})


def local_day(day: date, zone: ZoneInfo) -> TimeRange:
    """Return the UTC range of one local calendar day: 23, 24 or 25 hours.

    Raises:
        ValidationFailed: the zone's clocks skipped the whole day (Apia, 30 December 2011), or it is outside the years
            1900 to 2199.
    """
    if not EARLIEST.year <= day.year < LATEST.year:
        raise ValidationFailed({"date": "The year must be between 1900 and 2199."})
    start, end = local_instant(day, 0, zone), local_instant(day, 1440, zone)
    if start == end:
        raise ValidationFailed({"date": f"There was no {day.isoformat()} in {zone.key}."})
    return TimeRange(start, end)


def local_date(moment: datetime, zone: ZoneInfo) -> date:
    """Return the date that the calendars of ``zone`` show at the instant."""
    return moment.astimezone(zone).date()
