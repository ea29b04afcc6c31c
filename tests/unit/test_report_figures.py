"""Periods and figures of reports."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.reports import (
    BookingFigures,
    CustomerFigures,
    HourFigures,
    Period,
    RoomFigures,
    VenueFigures,
    percentage,
)

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


@pytest.mark.parametrize(
    ("period", "before", "year_before"),
    [
        ("2030-03-01 to 2030-03-31", "2030-02-01 to 2030-02-28", "2029-03-01 to 2029-03-31"),
        ("2028-02-01 to 2028-02-29", "2028-01-01 to 2028-01-31", "2027-02-01 to 2027-02-28"),
        ("2029-02-01 to 2029-02-28", "2029-01-01 to 2029-01-31", "2028-02-01 to 2028-02-29"),
        ("2030-04-01 to 2030-06-30", "2030-01-01 to 2030-03-31", "2029-04-01 to 2029-06-30"),
        ("2030-01-01 to 2030-12-31", "2029-01-01 to 2029-12-31", "2029-01-01 to 2029-12-31"),
        ("2030-03-04 to 2030-03-10", "2030-02-25 to 2030-03-03", "2029-03-04 to 2029-03-10"),
        ("2028-02-20 to 2028-02-29", "2028-02-10 to 2028-02-19", "2027-02-20 to 2027-02-28"),
    ],
)
def test_a_period_is_compared_with_one_of_its_kind(period: str, before: str, year_before: str) -> None:
    """March would be compared with a February that begins in January."""
    start, end = (date.fromisoformat(day) for day in period.split(" to "))
    asked = Period(start, end)
    assert (str(asked.before()), str(asked.year_before())) == (before, year_before)


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)), st.integers(0, 400))
def test_the_period_before_ends_the_day_before(start: date, length: int) -> None:
    """A day would be in both of what is compared, or in neither."""
    asked = Period(start, start + timedelta(days=length))
    before = asked.before()
    assert before.end == start - timedelta(days=1)
    assert before.days == asked.days or before.start.day == 1


def test_figures_of_days_add_up() -> None:
    """The months of a year would not make the year."""
    one = BookingFigures(1, 1, 0, Decimal(5), Decimal(1), Decimal(2), 60)
    assert one + one == BookingFigures(2, 2, 0, Decimal(10), Decimal(2), Decimal(4), 120)
    room = RoomFigures(1, "Hall", 1, 0, 0, Decimal(0), None, None)
    assert room.occupancy_rate is None
    assert str(HourFigures(0, 9, 7200, 1800).occupancy_rate) == "25.0"
