"""Recurring bookings: every Tuesday at ten stays every Tuesday at ten, also after the clocks change."""

from __future__ import annotations

import calendar
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.recurrence import (
    MAX_OCCURRENCES,
    WEEKDAYS,
    LocalOccurrence,
    daily,
    monthly_by_day,
    monthly_by_weekday,
    occurrences,
    parse_rule,
    weekly,
)
from hallbooking_desktop.domain.timeranges import TimeRange, wall_instant
from tests.support.times import BERLIN, ZONES, at, span

UTC_ZONE = ZoneInfo("UTC")
zones = st.sampled_from(ZONES)
starts = st.dates(date(2025, 1, 1), date(2027, 6, 1))
clocks = st.integers(0, 95).map(lambda n: time(n // 4, n % 4 * 15))


def first_range(day: date, clock: time, minutes: int, zone: ZoneInfo) -> TimeRange:
    start = wall_instant(datetime.combine(day, clock), zone)
    return TimeRange(start, start + timedelta(minutes=minutes))


def days(found: tuple[LocalOccurrence, ...]) -> list[date]:
    return [item.local_start.date() for item in found]


def weekly_dates(start: date, chosen: set[int], interval: int, count: int) -> list[date]:
    """Say by plain week arithmetic which dates a weekly rule means."""
    monday = start - timedelta(days=start.weekday())
    out: list[date] = []
    while len(out) < count:
        week = [monday + timedelta(days=day) for day in sorted(chosen)]
        out.extend(day for day in week if day >= start)
        monday += timedelta(weeks=interval)
    return out[:count]


@given(starts, st.sets(st.integers(0, 6), min_size=1), st.integers(1, 5), st.integers(1, 30))
def test_weekly_dates(start: date, chosen: set[int], interval: int, count: int) -> None:
    """The choir would stand before a locked door in the weeks between."""
    first = first_range(start, time(10), 60, UTC_ZONE)
    found = occurrences(first, UTC_ZONE, weekly(chosen, interval, count=count))
    assert days(found) == weekly_dates(start, chosen, interval, count)
    assert [item.index for item in found] == list(range(count))


@given(starts, st.integers(0, 6), st.sampled_from([1, 2, 3, 4, -1, -2]), st.integers(1, 24))
def test_monthly_by_weekday_dates(start: date, day: int, nth: int, count: int) -> None:
    """The second Tuesday of a month would become the third."""
    expected: list[date] = []
    year, month = start.year, start.month
    while len(expected) < count:
        of_month = [week[day] for week in calendar.monthcalendar(year, month) if week[day]]
        found = date(year, month, of_month[nth - 1 if nth > 0 else nth])
        expected += [found] if found >= start else []
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    first = first_range(start, time(10), 60, UTC_ZONE)
    assert days(occurrences(first, UTC_ZONE, monthly_by_weekday(day, nth, count=count))) == expected


def test_a_fifth_weekday_or_a_31st_skips_months_without_one() -> None:
    """A meeting on the 31st would move to the 1st."""
    first = span("2026-01-31T10:00", "2026-01-31T11:00")
    assert days(occurrences(first, UTC_ZONE, monthly_by_day(31, count=3))) == [
        date(2026, 1, 31),
        date(2026, 3, 31),
        date(2026, 5, 31),
    ]
    assert days(occurrences(first, UTC_ZONE, monthly_by_weekday(5, 5, count=2))) == [
        date(2026, 1, 31),
        date(2026, 5, 30),
    ]
    assert days(occurrences(first, UTC_ZONE, monthly_by_day(-1, count=2))) == [date(2026, 1, 31), date(2026, 2, 28)]


@settings(max_examples=200)
@given(zones, starts, clocks, st.integers(1, 96).map(lambda n: n * 15), st.integers(1, 40), st.integers(1, 30))
def test_local_times_stand_still(
    zone: ZoneInfo, start: date, clock: time, minutes: int, count: int, interval: int
) -> None:
    """After the clocks change the yoga class would find the hall booked an hour early."""
    first = first_range(start, clock, minutes, zone)
    wall_start, wall_end = (m.astimezone(zone).replace(tzinfo=None, fold=0) for m in (first.start, first.end))
    found = occurrences(first, zone, daily(interval, count=count))
    assert len(found) == count
    for number, item in enumerate(found):
        shift = timedelta(days=number * interval)
        for wall, got in ((wall_start + shift, item.local_start), (wall_end + shift, item.local_end)):
            skipped = wall_instant(wall, zone).astimezone(zone).replace(tzinfo=None) != wall
            odd_first = wall_end <= wall_start  # the first itself spans a repeated hour
            if not skipped and not odd_first:
                assert got.replace(tzinfo=None, fold=0) == wall
        # Python never calls a repeated local time equal to its instant: compare instants.
        assert item.range.start == item.local_start.astimezone(UTC)
        assert item.range.end == item.local_end.astimezone(UTC)
        assert item.range.duration > timedelta(0)
    assert found[0].range == first, "the first occurrence is what was asked for"


def test_the_night_of_the_change_is_shorter_on_the_wall_the_same() -> None:
    """The preview would hide that a night lasts an hour less, or move its end."""
    first = span("2026-03-27T22:00", "2026-03-28T04:00", BERLIN)
    found = occurrences(first, BERLIN, daily(count=3))
    assert [item.range.duration / timedelta(hours=1) for item in found] == [6, 5, 6]
    assert {(f"{item.local_start:%H:%M}", f"{item.local_end:%H:%M}") for item in found} == {("22:00", "04:00")}


def test_a_start_that_is_skipped_moves_to_the_end_of_the_gap() -> None:
    """Half past two on 29 March does not exist in Berlin."""
    found = occurrences(span("2026-03-28T02:30", "2026-03-28T05:00", BERLIN), BERLIN, daily(count=2))
    assert found[1].range == span("2026-03-29T03:00", "2026-03-29T05:00", BERLIN)
    inside = occurrences(span("2026-03-28T02:15", "2026-03-28T02:45", BERLIN), BERLIN, daily(count=2))
    assert inside[1].range == span("2026-03-29T03:00", "2026-03-29T03:30", BERLIN), "it keeps its length"


def test_exceptions_leave_out_and_keep_the_numbers() -> None:
    """Leaving out Christmas would add a week at the end, or renumber what "this and following" means."""
    first = span("2026-12-18T10:00", "2026-12-18T11:00")
    found = occurrences(first, UTC_ZONE, weekly([4], count=3), {date(2026, 12, 25)})
    assert [(item.index, item.local_start.date()) for item in found] == [(0, date(2026, 12, 18)), (2, date(2027, 1, 1))]


def test_a_last_date_is_included() -> None:
    """The last evening of a course would be missing."""
    first = span("2026-05-04T19:00", "2026-05-04T21:00", BERLIN)
    expected = [date(2026, 5, 4), date(2026, 5, 11), date(2026, 5, 18)]
    for until in ("20260518", "20260518T190000", "20260518T170000Z"):
        assert days(occurrences(first, BERLIN, f"FREQ=WEEKLY;UNTIL={until}")) == expected
    assert days(occurrences(first, BERLIN, "FREQ=WEEKLY;UNTIL=20260518T165959Z")) == expected[:2]
    assert days(occurrences(first, BERLIN, weekly([0], until=date(2026, 5, 18)))) == expected


def test_a_first_date_off_the_rule_begins_with_the_next_that_fits() -> None:
    """Tuesdays chosen on a Monday would silently include that Monday."""
    first = span("2026-05-04T19:00", "2026-05-04T21:00")
    found = occurrences(first, UTC_ZONE, weekly([1], count=2))
    assert found[0].range == span("2026-05-05T19:00", "2026-05-05T21:00")


def test_the_second_reading_of_a_repeated_hour_can_begin_a_series() -> None:
    """The chosen hour would be exchanged for the one before it."""
    start = at("2026-10-25T01:30")  # 02:30 in Berlin for the second time
    first = TimeRange(start, start + timedelta(hours=1))
    found = occurrences(first, BERLIN, daily(count=2))
    assert found[0].range == first
    assert f"{found[1].local_start:%H:%M} {found[1].local_end:%H:%M}" == "02:30 03:30"


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("", "empty"),
        ("RRULE:", "empty"),
        ("nonsense", "NONSENSE"),
        ("FREQ=WEEKLY", "end"),
        ("FREQ=WEEKLY;COUNT=3;UNTIL=20300101", "end"),
        ("FREQ=WEEKLY;COUNT=0", "COUNT"),
        ("FREQ=WEEKLY;COUNT=-1", "COUNT"),
        ("FREQ=WEEKLY;COUNT=x", "COUNT"),
        ("FREQ=WEEKLY;COUNT=²", "COUNT"),
        ("FREQ=WEEKLY;COUNT=201", "200"),
        ("FREQ=WEEKLY;COUNT=99999999999999999999", "COUNT"),
        ("FREQ=DAILY;UNTIL=20400101", "200"),
        ("FREQ=WEEKLY;INTERVAL=0;COUNT=3", "INTERVAL"),
        ("FREQ=WEEKLY;INTERVAL=367;COUNT=3", "366"),
        ("FREQ=YEARLY;COUNT=3", "weekly"),
        ("FREQ=SECONDLY;COUNT=3", "weekly"),
        ("FREQ=WEEKLY;COUNT=3;BYSETPOS=1", "BYSETPOS"),
        ("FREQ=WEEKLY;COUNT=3;BYHOUR=1,2", "BYHOUR"),
        ("FREQ=WEEKLY;COUNT=3;COUNT=4", "twice"),
        ("FREQ=WEEKLY;COUNT=3;BYDAY=XX", "XX"),
        ("FREQ=WEEKLY;COUNT=3;BYDAY=2TU", "monthly"),
        ("FREQ=MONTHLY;COUNT=3;BYDAY=6TU", "6TU"),
        ("FREQ=WEEKLY;COUNT=3;BYMONTHDAY=1", "monthly"),
        ("FREQ=MONTHLY;COUNT=3;BYMONTHDAY=0", "month"),
        ("FREQ=MONTHLY;COUNT=3;BYMONTHDAY=32", "month"),
        ("FREQ=MONTHLY;COUNT=3;BYMONTHDAY=x", "month"),
        ("FREQ=WEEKLY;UNTIL=2030-01-01", "20300131"),
        ("FREQ=WEEKLY;UNTIL=20300231", "20300131"),
        ("FREQ=WEEKLY;UNTIL=20300101T250000", "20300131"),
        ("FREQ=WEEKLY;COUNT=3;WKST=X", "WKST"),
        ("FREQ=WEEKLY;UNTIL=20200101", "No date"),
        ("FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31;COUNT=3", "No date"),
    ],
)
def test_a_bad_rule_is_refused_in_words(rule: str, words: str) -> None:
    """A rule that is not understood would book the wrong days, or none, without a word."""
    first = span("2026-02-03T10:00", "2026-02-03T11:00")
    with pytest.raises(ValidationFailed) as refusal:
        occurrences(first, UTC_ZONE, rule)
    assert words in refusal.value.fields["rrule"]


@given(
    st.text(max_size=60)
    | st.lists(
        st.sampled_from(
            [
                "FREQ=WEEKLY",
                "FREQ=MONTHLY",
                "COUNT=5",
                "UNTIL=20260601",
                "BYDAY=MO,2TU",
                "BYMONTHDAY=31,-1",
                "INTERVAL=2",
                "WKST=SU",
            ]
        )
    ).map(";".join)
)
def test_any_text_is_understood_or_refused(rule: str) -> None:
    """A hostile rule would end as an internal error, or never end."""
    try:
        found = occurrences(span("2026-02-03T10:00", "2026-02-03T11:00"), UTC_ZONE, rule)
    except ValidationFailed:
        return
    assert 1 <= len(found) <= MAX_OCCURRENCES


def test_exactly_200_occurrences_are_allowed() -> None:
    """A year of working days would be cut short."""
    first = span("2026-02-03T10:00", "2026-02-03T11:00")
    assert len(occurrences(first, UTC_ZONE, daily(count=200))) == 200
    last = date(2026, 2, 3) + timedelta(days=199)
    assert len(occurrences(first, UTC_ZONE, daily(until=last))) == 200
    with pytest.raises(ValidationFailed):
        occurrences(first, UTC_ZONE, daily(until=last + timedelta(days=1)))


def test_all_dates_left_out_is_refused() -> None:
    """An empty series would be saved."""
    first = span("2026-02-03T10:00", "2026-02-03T11:00")
    with pytest.raises(ValidationFailed):
        occurrences(first, UTC_ZONE, daily(count=1), {date(2026, 2, 3)})


def test_written_rules_are_plain_rfc_5545() -> None:
    """Other calendars could not read an exported series."""
    assert weekly([3, 1, 1], 2, count=5) == "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=5"
    assert monthly_by_weekday(4, -1, until=date(2030, 1, 31)) == "FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20300131"
    assert monthly_by_day(15, count=2) == "FREQ=MONTHLY;BYMONTHDAY=15;COUNT=2"
    assert daily(3, count=2) == "FREQ=DAILY;INTERVAL=3;COUNT=2"


@given(st.sets(st.integers(0, 6), min_size=1), st.integers(1, 366), st.integers(1, 200))
def test_written_rules_are_read_back(chosen: set[int], interval: int, count: int) -> None:
    """What the dialog writes, the program itself would refuse."""
    rule = parse_rule("RRULE:" + weekly(chosen, interval, count=count).lower(), UTC_ZONE)
    assert (rule.frequency, rule.interval, rule.count) == ("WEEKLY", interval, count)
    assert [day for day, _ in rule.weekdays] == sorted(chosen)
    assert len(WEEKDAYS) == 7
