"""The day that a search asks for, as each venue has it, and when the present changes what can be had of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from hallbooking_desktop.domain.availability import DAY_MINUTES, check_rules, snapped
from hallbooking_desktop.domain.errors import RuleBroken, ValidationFailed
from hallbooking_desktop.domain.timeranges import TimeRange, local_date, local_day, local_instant
from hallbooking_desktop.persistence.catalogue import VenueRecord
from hallbooking_desktop.services.commands import SearchQuery


@dataclass(frozen=True, slots=True)
class Frame:
    """The wanted day at one venue. ``is_near``: the present may lie in it."""

    date: date
    days: int
    day: TimeRange
    window: TimeRange
    wanted: TimeRange | None
    now: datetime
    is_near: bool


def frame_of(venue: VenueRecord, query: SearchQuery, days: int, now: datetime) -> Frame | None:
    """Return the wanted day as the venue has it; None if nothing can be booked there then."""
    zone = venue.zone
    try:
        day = local_day(query.day, zone)
        wanted = wanted_at(venue, query)
        if wanted is not None:
            check_rules(wanted, zone, venue, now)
    except (ValidationFailed, RuleBroken):
        return None
    if _is_too_far(venue, query.day, now):
        return None
    window = day if days == 1 else TimeRange(day.start, local_instant(query.day, days * DAY_MINUTES, zone))
    is_near = day.start < now + timedelta(minutes=venue.notice_minutes or 0)
    return Frame(query.day, days, day, window, wanted, now, is_near)


def turns_at(venue: VenueRecord, query: SearchQuery, now: datetime) -> datetime | None:
    """Return the moment from which the venue may offer something else though nobody changes anything; None: never."""
    zone = venue.zone
    try:
        day = local_day(query.day, zone)
        wanted = wanted_at(venue, query)
    except ValidationFailed:
        return None
    if venue.horizon_days is not None and _is_too_far(venue, query.day, now):
        return local_instant(query.day - timedelta(days=venue.horizon_days), 0, zone)
    notice = timedelta(minutes=venue.notice_minutes or 0)
    earliest = now + notice
    turns = [] if wanted is None or wanted.start < earliest else [wanted.start]
    if earliest < day.start:
        turns.append(day.start)
    elif earliest < day.end:
        # The slots begin on the next step of the grid, until it has passed.
        turns.append(snapped(earliest, zone, venue.slot_step_minutes, later=True))
    return min(turns) - notice if turns else None


def _is_too_far(venue: VenueRecord, day: date, now: datetime) -> bool:
    """Tell whether the day lies beyond the venue's horizon."""
    return venue.horizon_days is not None and day > local_date(now, venue.zone) + timedelta(days=venue.horizon_days)


def wanted_at(venue: VenueRecord, query: SearchQuery) -> TimeRange | None:
    """Return the wanted time; with one end alone, the venue's shortest booking from or until then."""
    start, end = query.start_minute, query.end_minute
    if start is None and end is None:
        return None
    shortest = max(venue.shortest_minutes or 0, venue.slot_step_minutes)
    if start is None:
        start = max((end or 0) - shortest, 0)
    if end is None:
        end = start + shortest
    return TimeRange(local_instant(query.day, start, venue.zone), local_instant(query.day, end, venue.zone))
