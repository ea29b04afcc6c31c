"""Times as people type them, and wall-clock ranges over midnight and clock changes."""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.ui.booking.moments import DAY, When, parse_time
from tests.support.times import zone_and_day

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("9", 540),
        ("930", 570),
        ("0930", 570),
        ("9:30", 570),
        ("9.30", 570),
        ("9,30", 570),
        ("21h30", 1290),
        ("9h", 540),
        ("9:30 pm", 1290),
        ("9:30\u202fPM", 1290),
        ("9p", 1260),
        ("12 am", 0),
        ("12pm", 720),
        ("24:00", 0),
        ("٩:٣٠", 570),
        ("9:60", None),
        ("25", None),
        ("13 pm", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_time_is_read_as_people_type_it(typed: str, minutes: int | None) -> None:
    """A field that wants 09:30 PM exactly slows every call down."""
    assert parse_time(typed) == minutes


def test_the_languages_own_marks_are_understood() -> None:
    """What the field writes itself must be readable again."""
    assert parse_time("9:30 م", "ص", "م") == 1290
    assert parse_time("9:30 ص", "ص", "م") == 570


def test_an_end_before_the_start_is_after_midnight() -> None:
    """A party from eight to two would otherwise be refused, or last minus eighteen hours."""
    when = When(date(2030, 1, 15), 20 * 60, 22 * 60).ending(2 * 60)
    assert (when.end, when.is_overnight, when.last_day) == (26 * 60, True, date(2030, 1, 16))
    assert when.range(BERLIN).duration == timedelta(hours=6)  # type: ignore[union-attr]
    assert when.ending(23 * 60).minutes == 3 * 60
    assert When(date(2030, 1, 15), 20 * 60, DAY).last_day == date(2030, 1, 15), "Midnight belongs to the day before."


def test_moving_the_start_keeps_the_length() -> None:
    """Otherwise each change of the start asks for the end again."""
    assert When(date(2030, 1, 15), 600, 720).starting(900) == When(date(2030, 1, 15), 900, 1020)


def test_several_days_stay_several_days() -> None:
    """A fair of three days must not shrink when its closing time is corrected."""
    fair = When(date(2030, 1, 15), 600, 600 + 2 * DAY + 480)
    assert fair.ending(17 * 60).last_day == date(2030, 1, 17)


@given(zone_and_day(), st.integers(0, DAY - 1), st.integers(15, 3 * DAY))
def test_what_is_shown_means_what_was_given(place: tuple[ZoneInfo, date], start: int, minutes: int) -> None:
    """A booking opened and saved without a change must stay where it was, clock change or not."""
    zone, day = place
    span = When(day, start, start + minutes).range(zone)
    if span is None:
        return
    shown = When.of(span, zone).range(zone)
    # An hour that the clocks repeat is shown once: its second reading cannot be told from the first.
    assert shown == span or _repeated(span, zone)


def _repeated(span: TimeRange, zone: ZoneInfo) -> bool:
    return any(moment.astimezone(zone).fold for moment in (span.start, span.end))
