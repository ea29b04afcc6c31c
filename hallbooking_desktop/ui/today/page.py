"""The day in words: every row, written on the thread that read the day, so that no large house holds the window."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.today import is_over_running
from hallbooking_desktop.services.snapshots_today import TodaySnapshot
from hallbooking_desktop.ui.formats import Formats
from hallbooking_desktop.ui.today.rows import Row
from hallbooking_desktop.ui.today.words import COUNTS_SECONDS, DayWords

Rows = tuple[Row, ...]
#: What a day is read anew for.
TOPICS = (Topic.BOOKING, Topic.BLOCK, Topic.ROOM, Topic.VENUE, Topic.QUERY, Topic.HANDOVER, Topic.TAKINGS)


@dataclass(frozen=True, slots=True)
class DayPage:
    """A day and its rows, card by card."""

    day: TodaySnapshot
    alerts: Rows
    arrivals: Rows
    progress: Rows
    holds: Rows
    turn_rounds: Rows
    queries: Rows
    notes: Rows


def words_of(day: TodaySnapshot, formats: Formats, now: datetime) -> DayWords:
    """Return the words of a day; where it has several venues, each row says which."""
    return DayWords(formats, now, several=len(day.venues) > 1)


def page_of(day: TodaySnapshot, formats: Formats, now: datetime) -> DayPage:
    """Write a day's rows. Needs no window: may be called on any thread."""
    words = words_of(day, formats, now)
    return DayPage(
        day,
        tuple(map(words.alert, day.alerts)),
        tuple(map(words.arrival, day.arrivals)),
        progress_of(day, words, now),
        tuple(map(words.hold, day.holds)),
        tuple(map(words.turn_round, day.turn_rounds)),
        tuple(map(words.query, day.queries)),
        tuple(map(words.note, day.notes)),
    )


def progress_of(day: TodaySnapshot, words: DayWords, now: datetime) -> Rows:
    """Write the rows of what has begun: first those that should have left."""
    over = (b for b in day.ended if is_over_running(b.range, b.attendance, now))
    return tuple(map(words.progress, (*over, *day.in_progress)))


def ticking(day: TodaySnapshot, words: DayWords, now: datetime) -> Rows:
    """Write the rows that say something else each second: holds in their last hour."""
    soon = (h for h in day.holds if h.hold_expires_at is not None and h.hold_expires_at - now < COUNTS_SECONDS)
    return tuple(map(words.hold, soon))
