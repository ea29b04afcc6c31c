"""The period that a list of bookings is about, as instants: days by the clocks of each venue."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from hallbooking_desktop.domain.timeranges import TimeRange, local_date, local_day
from hallbooking_desktop.services.snapshots import VenueSnapshot
from hallbooking_desktop.ui.formats import zone_of

#: So many days from today on, and how many.
_FROM_TODAY = {"today": (0, 1), "week": (0, 7), "month": (0, 30), "past_week": (-6, 7), "past_month": (-29, 30)}


def span(choice: str, chosen: tuple[date, date], now: datetime, zone: str) -> TimeRange:
    """Return a period by the clocks of a zone; ``chosen``: the days of a period of one's own, in either order."""
    first, last = sorted(chosen)
    if choice in _FROM_TODAY:
        ahead, days = _FROM_TODAY[choice]
        first = local_date(now, zone_of(zone)) + timedelta(days=ahead)
        last = first + timedelta(days=days - 1)
    return TimeRange(local_day(first, zone_of(zone)).start, local_day(last, zone_of(zone)).end)


def spans(
    choice: str, chosen: tuple[date, date], now: datetime, venues: Iterable[VenueSnapshot]
) -> tuple[tuple[frozenset[int], TimeRange], ...]:
    """Return a period for each group of venues with one zone; nothing where all of them have the same."""
    by_zone: dict[str, set[int]] = {}
    for venue in venues:
        by_zone.setdefault(venue.timezone, set()).add(venue.id)
    if len(by_zone) <= 1:
        return ()
    return tuple((frozenset(ids), span(choice, chosen, now, zone)) for zone, ids in by_zone.items())
