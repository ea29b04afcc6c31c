"""Ranges and wall-clock times: what every claim, opening hour and price stands on."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.timeranges import (
    TimeRange,
    as_utc,
    local_date,
    local_day,
    local_instant,
    merged,
    subtracted,
    wall_instant,
)
from tests.support.times import ZONES, at, span, zone_and_day

BASE = at("2026-05-01T00:00")


def minutes(start: int, end: int) -> TimeRange:
    return TimeRange(BASE + timedelta(minutes=start), BASE + timedelta(minutes=end))


def covered(ranges: list[TimeRange]) -> set[int]:
    return {
        minute
        for item in ranges
        for minute in range(
            int((item.start - BASE) / timedelta(minutes=1)), int((item.end - BASE) / timedelta(minutes=1))
        )
    }


ranges = st.builds(lambda start, length: minutes(start, start + length), st.integers(0, 60), st.integers(1, 20))
range_lists = st.lists(ranges, max_size=8)


@given(range_lists, range_lists)
def test_what_is_left_is_what_no_hole_covers(kept: list[TimeRange], holes: list[TimeRange]) -> None:
    """Else free time would be hidden, or taken time offered."""
    assert covered(subtracted(kept, holes)) == covered(kept) - covered(holes)


@given(range_lists)
def test_a_union_covers_the_same_time_in_disjoint_ranges(items: list[TimeRange]) -> None:
    """Else two touching opening hours would not carry one booking."""
    union = merged(items)
    assert covered(union) == covered(items)
    assert all(one.end < two.start for one, two in pairwise(union))


@given(ranges, ranges)
def test_overlap_containment_and_intersection_agree(one: TimeRange, two: TimeRange) -> None:
    """Else the calendar would warn of conflicts that the database does not see."""
    shared = covered([one]) & covered([two])
    common = one.intersection(two)
    assert one.overlaps(two) == two.overlaps(one) == bool(shared) == (common is not None)
    assert covered([common] if common else []) == shared
    assert one.contains(two) == (covered([two]) <= covered([one]))


def test_back_to_back_bookings_do_not_conflict() -> None:
    """A hall could not be let from 12 to anybody after a booking until 12."""
    assert not minutes(0, 60).overlaps(minutes(60, 120))


@pytest.mark.parametrize(("start", "end"), [(10, 10), (10, 9)])
def test_an_empty_or_reversed_range_is_refused(start: int, end: int) -> None:
    """An empty range would pass the database's exclusion and book nothing."""
    with pytest.raises(ValidationFailed) as refusal:
        minutes(start, end)
    assert "end_time" in refusal.value.fields


def test_a_naive_time_is_refused() -> None:
    """A time without a zone would be booked hours off."""
    with pytest.raises(ValidationFailed) as refusal:
        as_utc(datetime(2030, 1, 15, 10), "start_time")  # noqa: DTZ001 - that is the mistake
    assert "start_time" in refusal.value.fields


def test_any_zone_is_accepted_and_kept_in_utc() -> None:
    """A visitor from elsewhere could not book, or would book another hour."""
    berlin, india = ZoneInfo("Europe/Berlin"), timezone(timedelta(hours=5, minutes=30))
    item = TimeRange(datetime(2026, 7, 1, 12, tzinfo=berlin), datetime(2026, 7, 1, 16, 30, tzinfo=india))
    assert item == span("2026-07-01T10:00", "2026-07-01T11:00")
    assert (item.start.tzinfo, item.end.tzinfo) == (UTC, UTC)


@pytest.mark.parametrize(
    "moment",
    [
        datetime.min.replace(tzinfo=timezone(timedelta(hours=14))),
        datetime.max.replace(tzinfo=timezone(timedelta(hours=-12))),
        datetime.max.replace(tzinfo=UTC),
        datetime(1, 1, 1, tzinfo=UTC),
    ],
)
def test_an_absurd_year_is_refused_and_does_not_crash(moment: datetime) -> None:
    """A typing mistake in the year would end in an internal error."""
    with pytest.raises(ValidationFailed):
        as_utc(moment)
    with pytest.raises(ValidationFailed):
        local_day(moment.date(), ZoneInfo("UTC"))


@given(zone_and_day(), st.integers(0, 2880))
def test_a_wall_time_is_the_first_instant_at_which_clocks_have_reached_it(
    zone_day: tuple[ZoneInfo, date], minute: int
) -> None:
    """Hours would open or close at the wrong moment in the night of a clock change."""
    zone, day = zone_day
    wall = datetime.combine(day, datetime.min.time()) + timedelta(minutes=minute)
    instant = local_instant(day, minute, zone)
    assert instant.tzinfo is UTC
    assert instant.astimezone(zone).replace(tzinfo=None) >= wall, "the clocks have not yet reached it"
    for seconds in (1, 60, 1799, 1800, 3599, 3600, 7200, 3 * 3600, 24 * 3600):
        before = (instant - timedelta(seconds=seconds)).astimezone(zone).replace(tzinfo=None)
        assert before < wall, f"they had reached it {seconds} s earlier"


@given(zone_and_day(), st.integers(0, 1440), st.integers(0, 1440))
def test_later_on_the_wall_is_never_earlier(zone_day: tuple[ZoneInfo, date], one: int, two: int) -> None:
    """Opening hours could end before they begin."""
    zone, day = zone_day
    first, second = sorted((one, two))
    assert local_instant(day, first, zone) <= local_instant(day, second, zone)


@pytest.mark.parametrize(
    ("zone", "day", "minute", "expected"),
    [
        ("Europe/Berlin", date(2026, 3, 29), 150, "2026-03-29T01:00"),
        ("Europe/Berlin", date(2026, 10, 25), 150, "2026-10-25T00:30"),
        ("Australia/Lord_Howe", date(2026, 10, 4), 135, "2026-10-03T15:30"),
        ("Australia/Lord_Howe", date(2026, 4, 5), 105, "2026-04-04T14:45"),
        ("America/Santiago", date(2026, 9, 6), 0, "2026-09-06T04:00"),
        ("America/Santiago", date(2026, 9, 6), 30, "2026-09-06T04:00"),
        ("America/Santiago", date(2026, 4, 4), 1410, "2026-04-05T02:30"),
        ("Pacific/Apia", date(2011, 12, 30), 720, "2011-12-30T10:00"),
        ("Africa/Monrovia", date(1972, 1, 7), 20, "1972-01-07T00:44:30"),
    ],
)
def test_known_changes(zone: str, day: date, minute: int, expected: str) -> None:
    """Skipped times become the change, repeated ones their first reading, whatever the zone's habits."""
    assert local_instant(day, minute, ZoneInfo(zone)) == at(expected)


def test_seconds_and_fractions_survive() -> None:
    """A time typed by a program would be moved."""
    wall = datetime(2026, 5, 1, 10, 0, 1, 5)  # noqa: DTZ001 - a wall time
    assert wall_instant(wall, ZoneInfo("Asia/Kathmandu")) == at("2026-05-01T04:15:01.000005")


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        ("Europe/Berlin", date(2026, 3, 29), 23),
        ("Europe/Berlin", date(2026, 10, 25), 25),
        ("Australia/Lord_Howe", date(2026, 4, 5), 24.5),
        ("America/Santiago", date(2026, 9, 6), 23),
        ("America/Santiago", date(2026, 4, 4), 25),
        ("UTC", date(2026, 4, 4), 24),
    ],
)
def test_a_local_day_lasts_what_it_lasts(zone: str, day: date, hours: float) -> None:
    """The day view would lack an hour or show one twice."""
    assert local_day(day, ZoneInfo(zone)).duration == timedelta(hours=hours)


@given(zone_and_day())
def test_days_follow_each_other_without_gap(zone_day: tuple[ZoneInfo, date]) -> None:
    """A booking at midnight would belong to no day, or to two."""
    zone, day = zone_day
    today, tomorrow = local_day(day, zone), local_day(day + timedelta(days=1), zone)
    assert today.end == tomorrow.start
    assert local_date(today.start, zone) == day
    assert local_date(today.end - timedelta(microseconds=1), zone) == day


def test_a_day_that_never_was_is_refused_in_words() -> None:
    """Samoa skipped 30 December 2011; a report on it would crash."""
    with pytest.raises(ValidationFailed, match="marked fields") as refusal:
        local_day(date(2011, 12, 30), ZoneInfo("Pacific/Apia"))
    assert "2011-12-30" in refusal.value.fields["date"]


def test_setup_and_teardown_widen() -> None:
    """The room would be handed over without time to set it up."""
    assert span("2026-01-01T10:00", "2026-01-01T11:00").widened(timedelta(minutes=30), timedelta(minutes=15)) == span(
        "2026-01-01T09:30", "2026-01-01T11:15"
    )


def test_all_zones_of_the_tests_exist() -> None:
    """The tests would silently lose their hard cases."""
    assert len({zone.key for zone in ZONES}) == len(ZONES)
