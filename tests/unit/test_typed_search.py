"""What is typed while somebody waits on the phone: days, lengths, lists of things."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallbooking_desktop.ui.find.typed import DayWords, parse_day, parse_length, parse_list

ENGLISH = DayWords(
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    (
        *("January", "February", "March", "April", "May", "June", "July"),
        *("August", "September", "October", "November", "December"),
    ),
    ("today", "tomorrow"),
)
#: A Wednesday.
TODAY = date(2030, 1, 16)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("16", date(2030, 1, 16)),
        ("14", date(2030, 2, 14)),
        ("14.", date(2030, 2, 14)),
        ("14th", date(2030, 2, 14)),
        ("31", date(2030, 1, 31)),
        ("14.3.", date(2030, 3, 14)),
        ("14/1", date(2031, 1, 14)),
        ("14.3.31", date(2031, 3, 14)),
        ("2030-12-24", date(2030, 12, 24)),
        ("14 dec", date(2030, 12, 14)),
        ("Dec 14, 2031", date(2031, 12, 14)),
        ("14 Feb 2030, Thu", date(2030, 2, 14)),
        ("١٤", date(2030, 2, 14)),
        ("29 feb", date(2032, 2, 29)),
        ("fri", date(2030, 1, 18)),
        ("Wednesday", date(2030, 1, 16)),
        ("tomorrow", date(2030, 1, 17)),
        ("32", None),
        ("31.2.", None),
        ("someday", None),
        ("", None),
    ],
)
def test_days(typed: str, meant: date | None) -> None:
    """“On the 14th” would be looked for in the month that is over."""
    assert parse_day(typed, TODAY, ENGLISH) == meant


def test_months_come_first_where_they_do() -> None:
    """An American December would be a day in the twelfth of nothing."""
    american = DayWords(ENGLISH.weekdays, ENGLISH.months, ENGLISH.near, month_first=True)
    assert parse_day("12/14", TODAY, american) == date(2030, 12, 14)
    assert parse_day("12/14", TODAY, ENGLISH) is None


@given(st.text(max_size=12))
def test_no_text_breaks_the_form(text: str) -> None:
    """Each key is read at once: half a word must not fail."""
    parse_day(text, TODAY, ENGLISH)
    parse_length(text)
    parse_list(text, ("projector",))


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("3", 180),
        ("3h", 180),
        ("1.5", 90),
        ("1,5 h", 90),
        ("1:30", 90),
        ("1h30", 90),
        ("90", 90),
        ("45 min", 45),
        ("0", None),
        ("25h", None),
        ("long", None),
        ("", None),
    ],
)
def test_lengths(typed: str, minutes: int | None) -> None:
    """“For an hour and a half” would have to be counted out."""
    assert parse_length(typed) == minutes


def test_beginnings_are_enough() -> None:
    """Each thing would have to be spelt out to its end."""
    known = ("projector", "parking", "piano", "Wi-Fi")
    assert parse_list("proj, PIANO, proj", known) == ("projector", "piano")
    assert parse_list("wi", known) == ("Wi-Fi",)
    assert parse_list("stage، par", known) == ("stage", "parking")
    assert parse_list(" , ", known) == ()
