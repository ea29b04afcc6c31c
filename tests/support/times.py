"""Zones, days and instants for tests: those at which clocks change come up often."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from hallbooking_desktop.domain.timeranges import TimeRange

#: Half-hour changes, changes at midnight, a skipped day, sub-hour offsets, a Ramadan break, no changes.
ZONES = tuple(
    ZoneInfo(name)
    for name in (
        "UTC",
        "Europe/Berlin",
        "America/New_York",
        "Australia/Lord_Howe",
        "America/Santiago",
        "America/Havana",
        "America/St_Johns",
        "Asia/Kathmandu",
        "Asia/Beirut",
        "Atlantic/Azores",
        "Africa/Casablanca",
        "Pacific/Chatham",
        "Pacific/Apia",
    )
)
BERLIN = ZoneInfo("Europe/Berlin")
_MINUTE = timedelta(minutes=1)


def at(text: str, zone: ZoneInfo | None = None) -> datetime:
    """Return the instant of ``2026-03-29T10:00``, in UTC unless a zone is named."""
    return datetime.fromisoformat(text).replace(tzinfo=zone or UTC).astimezone(UTC)


def span(start: str, end: str, zone: ZoneInfo | None = None) -> TimeRange:
    """Return the range between two such instants."""
    return TimeRange(at(start, zone), at(end, zone))


@cache
def change_days(zone: ZoneInfo, first_year: int = 2025, last_year: int = 2028) -> tuple[date, ...]:
    """Return the local days, and their neighbours, at which the zone's clocks change."""
    days: list[date] = []
    moment = datetime(first_year, 1, 1, tzinfo=UTC)
    while moment.year <= last_year:
        later = moment + timedelta(days=1)
        if moment.astimezone(zone).utcoffset() != later.astimezone(zone).utcoffset():
            days.extend(moment.astimezone(zone).date() + timedelta(days=n) for n in (-1, 0, 1))
        moment = later
    return tuple(days)


@st.composite
def zone_and_day(draw: st.DrawFn) -> tuple[ZoneInfo, date]:
    """Draw a zone and a day of it, half of the time a day at which its clocks change."""
    zone = draw(st.sampled_from(ZONES))
    changes = change_days(zone)
    at_change: bool = draw(st.booleans())
    if changes and at_change:
        return zone, draw(st.sampled_from(changes))
    return zone, draw(st.dates(date(2025, 1, 1), date(2028, 12, 31)))


def walls(window: TimeRange, zone: ZoneInfo) -> Iterator[tuple[datetime, datetime]]:
    """Yield each minute of the window with the latest wall time that the zone's clocks have shown by then.

    Where clocks are put back, the repeated hour thus still counts as the moment before it: a plain way to say when
    "22:00 to 02:00" begins and ends, without asking the code under test.
    """
    moment = window.start - timedelta(hours=26)
    latest = datetime.min  # noqa: DTZ901 - wall times are naive
    while moment < window.end:
        wall = moment.astimezone(zone).replace(tzinfo=None)
        latest = max(latest, wall)
        if moment >= window.start:
            yield moment, latest
            moment += _MINUTE
        else:
            moment += timedelta(minutes=15)
