"""The periods that are offered, and the days of one in bars: by day, week or month. Qt is not needed here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from hallbooking_desktop.domain.reports import BookingFigures, Period
from hallbooking_desktop.services.snapshots_reports import OfDay

_DAY = timedelta(days=1)
#: Up to so many days each has a bar of its own, then each week, then each month.
_DAYS_APART, _WEEKS_APART = 45, 190


class Choice(StrEnum):
    """A period that has a name. Those that are not over include what is booked ahead."""

    WEEK = "week"
    MONTH = "month"
    LAST_30 = "last_30"
    LAST_MONTH = "last_month"
    QUARTER = "quarter"
    YEAR = "year"
    LAST_YEAR = "last_year"
    DAYS = "days"


class Against(StrEnum):
    """What a period is compared with."""

    BEFORE = "before"
    YEAR_BEFORE = "year_before"
    NOTHING = "nothing"


class Step(StrEnum):
    """What a bar stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


def period_of(choice: Choice, today: date, days: tuple[date, date], first_weekday: int = 0) -> Period:
    """Return a named period as days; ``days`` are taken for `Choice.DAYS`, in whichever order they were typed.

    ``first_weekday``: with which day a week begins, Monday being 0.

    Raises:
        ValidationFailed: the days are longer apart than a report may be.
    """
    month = today.replace(day=1)
    if choice is Choice.WEEK:
        start = _week_start(today, first_weekday)
        return Period(start, start + timedelta(days=6))
    if choice is Choice.MONTH:
        return Period(month, _next_month(month) - _DAY)
    if choice is Choice.LAST_30:
        return Period(today - timedelta(days=29), today)
    if choice is Choice.LAST_MONTH:
        last = month - _DAY
        return Period(last.replace(day=1), last)
    if choice is Choice.QUARTER:
        start = month.replace(month=(month.month - 1) // 3 * 3 + 1)
        return Period(start, _next_month(_next_month(_next_month(start))) - _DAY)
    if choice in {Choice.YEAR, Choice.LAST_YEAR}:
        year = today.year - (choice is Choice.LAST_YEAR)
        return Period(date(year, 1, 1), date(year, 12, 31))
    return Period(min(days), max(days))


def compared(period: Period, against: Against) -> Period | None:
    """Return the days to compare with."""
    if against is Against.NOTHING:
        return None
    return period.before() if against is Against.BEFORE else period.year_before()


def step_of(period: Period) -> Step:
    """Return what a bar stands for, so that there are neither too many nor too few."""
    if period.days <= _DAYS_APART:
        return Step.DAY
    return Step.WEEK if period.days <= _WEEKS_APART else Step.MONTH


@dataclass(frozen=True, slots=True)
class Bar:
    """Some days of a period, both included, and what came of them."""

    start: date
    end: date
    figures: BookingFigures


def bars(period: Period, step: Step, by_date: Iterable[OfDay], first_weekday: int = 0) -> tuple[Bar, ...]:
    """Return the period in bars, those without bookings too."""
    found = {each.day: each.figures for each in by_date}
    made: list[Bar] = []
    start = period.start
    while start <= period.end:
        end = min(_last_of(start, step, first_weekday), period.end)
        figures, day = BookingFigures(), start
        while day <= end:
            figures, day = figures + found.get(day, BookingFigures()), day + _DAY
        made.append(Bar(start, end, figures))
        start = end + _DAY
    return tuple(made)


def months(period: Period) -> tuple[str, ...]:
    """Return the months that a period touches, as the reports name them."""
    found, month = [], period.start.replace(day=1)
    while month <= period.end:
        found.append(f"{month:%Y-%m}")
        month = _next_month(month)
    return tuple(found)


def _last_of(day: date, step: Step, first_weekday: int) -> date:
    if step is Step.DAY:
        return day
    if step is Step.WEEK:
        return _week_start(day, first_weekday) + timedelta(days=6)
    return _next_month(day.replace(day=1)) - _DAY


def _week_start(day: date, first_weekday: int) -> date:
    return day - timedelta(days=(day.weekday() - first_weekday) % 7)


def _next_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)
