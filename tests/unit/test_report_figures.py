"""Periods and figures of reports."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.reports import BookingFigures, CustomerFigures, Period, VenueFigures, percentage

TODAY = date(2030, 3, 15)


@pytest.mark.parametrize(
    ("start", "end", "period"),
    [
        (None, None, "2030-02-14 to 2030-03-15"),
        (date(2030, 1, 1), None, "2030-01-01 to 2030-03-15"),
        (date(2030, 4, 1), None, "2030-04-01 to 2030-04-30"),
        (None, date(2030, 1, 31), "2030-01-02 to 2030-01-31"),
        (date(2030, 1, 1), date(2030, 1, 1), "2030-01-01 to 2030-01-01"),
    ],
)
def test_what_is_not_said_is_the_last_thirty_days(start: date | None, end: date | None, period: str) -> None:
    """The first look at a report would be an error, or show another month than its title says."""
    assert str(Period.of(start, end, TODAY)) == period


@given(st.dates() | st.none(), st.dates() | st.none())
def test_any_days_are_a_period_or_refused_in_words(start: date | None, end: date | None) -> None:
    """A typing mistake would be an error without a word."""
    wrong: set[str] = set()
    try:
        period = Period.of(start, end, TODAY)
    except ValidationFailed as refused:
        wrong = set(refused.fields)
    else:
        assert period.start <= period.end
    assert wrong <= {"start_date", "end_date"}


def test_figures_of_nothing_are_nothing() -> None:
    """A new house's first report would fail with a division by zero."""
    assert (BookingFigures().average_booking_value, str(BookingFigures().cancellation_rate)) == (Decimal(0), "0.0")
    nobody = CustomerFigures(0, 0, Decimal(0), 0, 0)
    assert (nobody.repeat_rate, nobody.average_lifetime_value, nobody.satisfaction) == (
        Decimal("0.0"),
        Decimal(0),
        None,
    )
    closed = VenueFigures(1, "Hall", 0, 0, Decimal(0), 0, 0, None, None)
    assert str(closed.occupancy_rate) == "0.0"


def test_figures_are_what_their_formulas_say() -> None:
    """The owner would compare houses by numbers that mean something else."""
    figures = BookingFigures(8, 5, 3, Decimal(1000), confirmed_seconds=5 * 5400)
    assert (figures.average_booking_value, str(figures.cancellation_rate)) == (Decimal(200), "37.5")
    assert str(figures.average_duration_hours) == "1.50"
    people = CustomerFigures(3, 2, Decimal(100), 3, 14)
    assert (people.repeat, str(people.repeat_rate), str(people.satisfaction)) == (1, "33.3", "4.67")


@given(st.integers(0, 10**9), st.integers(1, 10**9))
def test_a_part_is_never_more_than_the_whole(part: int, whole: int) -> None:
    """An occupancy of more than 100 percent makes every other figure doubtful."""
    share = percentage(min(part, whole), whole)
    assert 0 <= share <= 100
    assert share == share.quantize(Decimal("0.1"))
