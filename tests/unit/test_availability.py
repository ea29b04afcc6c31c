"""Availability: what is listed as free can be booked, what is not cannot; judged minute by minute."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hallbooking_desktop.domain.availability import (
    Claim,
    Hold,
    Unavailable,
    check_bookable,
    check_hours,
    day_availability,
    free_ranges,
    hh_mm_ss,
    open_ranges,
    slots_within,
    snapped,
)
from hallbooking_desktop.domain.errors import RoomUnavailable, RuleBroken, ValidationFailed
from hallbooking_desktop.domain.timeranges import TimeRange, local_day
from tests.support.times import BERLIN, ZONES, at, span, walls, zone_and_day

MINUTE = timedelta(minutes=1)
UTC_ZONE = ZoneInfo("UTC")


@dataclass(frozen=True, slots=True)
class Hours:
    weekday: int
    opens: int
    closes: int


@dataclass(frozen=True, slots=True)
class Rules:
    slot_step_minutes: int = 15
    shortest_minutes: int | None = 30
    longest_minutes: int | None = None
    notice_minutes: int | None = None
    horizon_days: int | None = None


DAILY = tuple(Hours(weekday, 480, 1320) for weekday in range(7))
ROUND_THE_CLOCK = tuple(Hours(weekday, 0, 1440) for weekday in range(7))


def is_open(wall: datetime, hours: tuple[Hours, ...]) -> bool:
    """Tell by plain wall-clock arithmetic whether a place with these hours is open."""
    for back in (0, 1):
        day = wall.date() - timedelta(days=back)
        minute = (wall - datetime.combine(day, datetime.min.time())) / MINUTE
        if any(item.weekday == day.weekday() and item.opens <= minute < item.closes for item in hours):
            return True
    return False


hours_sets = st.lists(
    st.builds(
        lambda weekday, opens, length: Hours(weekday, opens, opens + length),
        st.integers(0, 6),
        st.one_of(st.integers(0, 95).map(lambda n: n * 15), st.integers(0, 1439)),
        st.one_of(st.sampled_from([60, 240, 840, 1440]), st.integers(1, 1440)),
    ),
    max_size=10,
).map(tuple)


@st.composite
def near(draw: st.DrawFn, day: TimeRange, count: int = 4) -> list[TimeRange]:
    """Draw ranges that lie in the day, reach into it from either side, or span it."""
    out = []
    for _ in range(draw(st.integers(0, count))):
        start = draw(st.integers(-900, 1500))
        length = draw(st.one_of(st.integers(1, 600), st.sampled_from([60, 1440, 4000])))
        out.append(TimeRange(day.start + start * MINUTE, day.start + (start + length) * MINUTE))
    return out


margins = st.one_of(st.just(0), st.sampled_from([15, 30, 60]), st.integers(0, 300))


@settings(max_examples=250)
@given(zone_and_day(), hours_sets, margins, margins, st.data())
def test_a_minute_is_listed_as_free_exactly_if_it_can_be_booked(
    zone_day: tuple[ZoneInfo, date], hours: tuple[Hours, ...], setup: int, teardown: int, data: st.DataObject
) -> None:
    """A customer would be refused a slot that was offered, or never be offered one that is free."""
    zone, day = zone_day
    whole = local_day(day, zone)
    closures, booked, blocked = (data.draw(near(whole), label) for label in ("closures", "booked", "blocked"))
    claims = [Claim(item) for item in booked] + [Claim(item, "blocked") for item in blocked]
    result = day_availability(day, zone, hours, closures, claims, setup=setup * MINUTE, teardown=teardown * MINUTE)
    taken = [item.widened(teardown * MINUTE, setup * MINUTE) for item in booked + blocked]
    for moment, wall in walls(whole, zone):
        free = is_open(wall, hours) and not any(item.start <= moment < item.end for item in closures + taken)
        listed = any(item.start <= moment < item.end for item in result.available)
        assert listed == free, f"{moment.astimezone(zone)} is {'listed' if listed else 'not listed'}"


@given(zone_and_day(), hours_sets, margins, margins, st.booleans(), st.data())
def test_a_day_is_made_of_available_and_unavailable_parts(
    zone_day: tuple[ZoneInfo, date],
    hours: tuple[Hours, ...],
    setup: int,
    teardown: int,
    with_rules: bool,
    data: st.DataObject,
) -> None:
    """The day view would have holes, or parts that are both free and taken."""
    zone, day = zone_day
    whole = local_day(day, zone)
    closures, booked = (data.draw(near(whole), label) for label in ("closures", "booked"))
    claims = [Claim(item, data.draw(st.sampled_from(["booked", "blocked"]))) for item in booked]
    result = day_availability(
        day,
        zone,
        hours,
        closures,
        claims,
        setup=setup * MINUTE,
        teardown=teardown * MINUTE,
        rules=Rules() if with_rules else None,
    )
    parts = sorted((*result.available, *(item.range for item in result.unavailable)))
    assert (parts[0].start, parts[-1].end) == (whole.start, whole.end)
    assert all(one.end == two.start for one, two in pairwise(parts))
    assert all(one.end < two.start for one, two in pairwise(result.available)), "one free stretch is listed in two"
    assert {item.status for item in result.unavailable} <= {"booked", "blocked", "closed", "closure"}
    if with_rules:
        return
    for moment, wall in walls(whole, zone):
        for part in result.unavailable:
            if part.range.start <= moment < part.range.end:
                causes = {"closed"} if not is_open(wall, hours) else set()
                causes |= {"closure" for item in closures if item.start <= moment < item.end}
                for claim in claims:
                    widened = claim.range.widened(teardown * MINUTE, setup * MINUTE)
                    causes |= {claim.status} if widened.start <= moment < widened.end else set()
                assert part.status in causes, f"{moment} is called {part.status}, but is {causes}"


@settings(max_examples=200)
@given(zone_and_day(), hours_sets, margins, margins, st.sampled_from([5, 15, 30, 60, 50, 480]), st.data())
def test_a_booking_that_fills_a_listed_slot_is_accepted(
    zone_day: tuple[ZoneInfo, date],
    hours: tuple[Hours, ...],
    setup: int,
    teardown: int,
    step: int,
    data: st.DataObject,
) -> None:
    """What the kiosk offers would be refused when it is chosen."""
    zone, day = zone_day
    whole = local_day(day, zone)
    closures, booked = (data.draw(near(whole), label) for label in ("closures", "booked"))
    rules = Rules(slot_step_minutes=step)
    result = day_availability(
        day,
        zone,
        hours,
        closures,
        [Claim(item) for item in booked],
        setup=setup * MINUTE,
        teardown=teardown * MINUTE,
        rules=rules,
    )
    for slot in result.available:
        check_bookable(slot, zone, hours, closures, rules, whole.start - timedelta(days=1))
        claimed = slot.widened(setup * MINUTE, teardown * MINUTE)
        assert not any(claimed.overlaps(item) for item in booked)


@given(zone_and_day(), hours_sets, st.integers(-300, 1500), st.integers(1, 2000), st.data())
def test_a_booking_is_accepted_exactly_if_every_minute_is_open(
    zone_day: tuple[ZoneInfo, date], hours: tuple[Hours, ...], start: int, length: int, data: st.DataObject
) -> None:
    """A party past midnight would be refused although the hall is open, or let into a closed one."""
    zone, day = zone_day
    whole = local_day(day, zone)
    closures = data.draw(near(whole, 2), "closures")
    wanted = TimeRange(whole.start + start * MINUTE, whole.start + (start + length) * MINUTE)
    rules = Rules(slot_step_minutes=1, shortest_minutes=None)
    closed = any(not is_open(wall, hours) for _, wall in walls(wanted, zone))
    expected = "closed" if closed else "closure" if any(item.overlaps(wanted) for item in closures) else None
    try:
        check_bookable(wanted, zone, hours, closures, rules, wanted.start)
        reason = None
    except RoomUnavailable as refusal:
        reason = refusal.details["reason"]
    assert reason == expected


def test_hours_that_meet_at_midnight_are_one() -> None:
    """A party from 22:00 to 02:00 would be refused by a hall that is open all the while."""
    hours = (Hours(0, 1320, 1440), Hours(1, 0, 120))
    wanted = span("2026-05-04T22:00", "2026-05-05T02:00")
    check_bookable(wanted, UTC_ZONE, hours, (), Rules(), at("2026-05-01T00:00"))
    assert open_ranges(hours, (), wanted, UTC_ZONE) == (wanted,)


def listed(result: tuple[Unavailable, ...], day: date, zone: ZoneInfo) -> list[tuple[str, str, str]]:
    return [(hh_mm_ss(u.range.start, day, zone), hh_mm_ss(u.range.end, day, zone), u.status) for u in result]


def test_a_day_with_everything() -> None:
    """Staff on the phone would read a wrong reason to a caller."""
    day = date(2026, 5, 4)
    result = day_availability(
        day,
        BERLIN,
        DAILY,
        [span("2026-05-04T20:00", "2026-05-05T20:00", BERLIN)],
        [
            Claim(span("2026-05-04T10:00", "2026-05-04T12:00", BERLIN)),
            Claim(span("2026-05-04T15:00", "2026-05-04T16:00", BERLIN), "blocked"),
        ],
        [Hold(span("2026-05-04T13:00", "2026-05-04T14:00", BERLIN), at("2026-05-01T10:00"))],
        setup=timedelta(minutes=30),
        teardown=timedelta(minutes=15),
        rules=Rules(),
    )
    assert [(hh_mm_ss(r.start, day, BERLIN), hh_mm_ss(r.end, day, BERLIN)) for r in result.available] == [
        ("08:00:00", "09:45:00"),
        ("12:30:00", "14:45:00"),
        ("16:30:00", "20:00:00"),
    ]
    assert listed(result.unavailable, day, BERLIN) == [
        ("00:00:00", "08:00:00", "closed"),
        ("09:45:00", "12:30:00", "booked"),
        ("14:45:00", "16:30:00", "blocked"),
        ("20:00:00", "24:00:00", "closure"),
    ]
    assert result.tentative == (Hold(span("2026-05-04T13:00", "2026-05-04T14:00", BERLIN), at("2026-05-01T10:00")),), (
        "a live hold is shown beside what is free"
    )


def test_a_room_out_of_service_has_nothing_to_offer() -> None:
    """A hall under repair would be let."""
    day = date(2026, 3, 29)
    result = day_availability(day, BERLIN, DAILY, (), (), in_service=False)
    assert (result.available, listed(result.unavailable, day, BERLIN)) == (
        (),
        [("00:00:00", "24:00:00", "out_of_service")],
    )


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2026-05-03T22:00", "2026-05-04T02:00", [("02:00:00", "24:00:00")]),
        ("2026-05-04T22:00", "2026-05-05T02:00", [("00:00:00", "22:00:00")]),
        ("2026-05-03T22:00", "2026-05-05T02:00", []),
        ("2026-05-03T20:00", "2026-05-04T00:00", [("00:00:00", "24:00:00")]),
        ("2026-05-05T00:00", "2026-05-05T02:00", [("00:00:00", "24:00:00")]),
    ],
)
def test_bookings_across_midnight(start: str, end: str, expected: list[tuple[str, str]]) -> None:
    """A night booking would be forgotten on one of its two days."""
    day = date(2026, 5, 4)
    result = day_availability(day, UTC_ZONE, ROUND_THE_CLOCK, (), [Claim(span(start, end))])
    assert [(hh_mm_ss(r.start, day, UTC_ZONE), hh_mm_ss(r.end, day, UTC_ZONE)) for r in result.available] == expected


def test_setup_before_opening_does_not_cost_the_first_hour() -> None:
    """A hall with an hour's setup could never be booked from its opening."""
    day = date(2026, 5, 4)
    result = day_availability(
        day, UTC_ZONE, DAILY, (), (), setup=timedelta(hours=1), teardown=timedelta(hours=1), rules=Rules()
    )
    assert result.available == (span("2026-05-04T08:00", "2026-05-04T22:00"),)


def test_a_day_that_never_was_has_no_slots() -> None:
    """Samoa skipped a day; looking at it would crash."""
    result = day_availability(date(2011, 12, 30), ZoneInfo("Pacific/Apia"), DAILY, (), ())
    assert (result.available, result.tentative, result.unavailable) == ((), (), ())


@pytest.mark.parametrize("zone", ZONES, ids=lambda zone: zone.key)
def test_the_ends_of_a_day_are_written_as_a_person_would(zone: ZoneInfo) -> None:
    """The end of the day would read 00:00:00, before its start."""
    day = date(2026, 6, 1)
    whole = local_day(day, zone)
    assert (hh_mm_ss(whole.start, day, zone), hh_mm_ss(whole.end, day, zone)) == ("00:00:00", "24:00:00")


NOW = at("2026-05-04T09:00")


@pytest.mark.parametrize(
    ("wanted", "rules", "rule", "words"),
    [
        (span("2026-05-04T08:45", "2026-05-04T10:00"), Rules(), "past", "past"),
        (span("2026-05-05T10:05", "2026-05-05T11:00"), Rules(), "step", " of 15 minutes."),
        (span("2026-05-05T10:00", "2026-05-05T11:05"), Rules(), "step", "15 minutes"),
        (span("2026-05-05T10:00", "2026-05-05T11:00:30"), Rules(), "step", "15 minutes"),
        (span("2026-05-05T10:00", "2026-05-05T10:15"), Rules(), "shortest", "30 minutes"),
        (span("2026-05-05T10:00", "2026-05-05T12:15"), Rules(longest_minutes=120), "longest", " is 2 hours."),
        (span("2026-05-04T10:00", "2026-05-04T11:00"), Rules(notice_minutes=90), "notice", "1 hour 30 minutes"),
        (span("2026-05-12T10:00", "2026-05-12T11:00"), Rules(horizon_days=7), "horizon", "7 days"),
    ],
)
def test_a_broken_rule_is_named(wanted: TimeRange, rules: Rules, rule: str, words: str) -> None:
    """A caller would hear "no" without hearing what to change."""
    with pytest.raises(RuleBroken) as refusal:
        check_bookable(wanted, UTC_ZONE, DAILY, (), rules, NOW)
    assert refusal.value.details["rule"] == rule
    assert words in refusal.value.message


@pytest.mark.parametrize(
    ("wanted", "rules"),
    [
        (span("2026-05-04T09:00", "2026-05-04T10:00"), Rules()),
        (span("2026-05-04T10:30", "2026-05-04T11:00"), Rules(notice_minutes=90)),
        (span("2026-05-11T21:00", "2026-05-11T22:00"), Rules(horizon_days=7)),
        (span("2026-05-05T10:00", "2026-05-05T12:00"), Rules(longest_minutes=120, shortest_minutes=120)),
    ],
)
def test_the_bounds_of_rules_are_allowed(wanted: TimeRange, rules: Rules) -> None:
    """A booking that keeps the rules to the minute would be refused."""
    check_bookable(wanted, UTC_ZONE, DAILY, (), rules, NOW)


def test_refusals_say_when_it_is_open_or_why_not() -> None:
    """A caller would have to guess the next free time."""
    wanted = span("2026-05-05T21:00", "2026-05-05T23:00")
    with pytest.raises(RoomUnavailable, match=r"2026-05-05 08:00 to 22:00") as closed:
        check_bookable(wanted, UTC_ZONE, DAILY, (), Rules(), NOW)
    assert closed.value.details["open"] == (span("2026-05-05T08:00", "2026-05-05T22:00"),)
    closure = span("2026-05-05T12:00", "2026-05-06T12:00")
    with pytest.raises(RoomUnavailable, match="2026-05-05 12:00 to 2026-05-06 12:00") as shut:
        check_bookable(span("2026-05-05T11:00", "2026-05-05T13:00"), UTC_ZONE, DAILY, [closure], Rules(), NOW)
    assert shut.value.details == {"reason": "closure", "closures": (closure,)}
    with pytest.raises(RoomUnavailable, match="does not open"):
        check_bookable(wanted, UTC_ZONE, (), (), Rules(), NOW)
    with pytest.raises(RoomUnavailable) as broken:
        check_bookable(wanted, UTC_ZONE, DAILY, (), Rules(), NOW, in_service=False)
    assert broken.value.details["reason"] == "out_of_service"


@given(zone_and_day(), st.integers(0, 86400), st.sampled_from([1, 5, 7, 15, 20, 30, 45, 60, 90, 240, 1440]))
@example((ZoneInfo("Australia/Lord_Howe"), date(2026, 4, 5)), 5400, 60)
def test_the_slot_grid_is_that_of_the_wall_clock(zone_day: tuple[ZoneInfo, date], seconds: int, step: int) -> None:
    """Slots would begin at 10:30 instead of 10:00 after a clock change."""
    zone, day = zone_day
    moment = local_day(day, zone).start + timedelta(seconds=seconds)

    def on_grid(instant: datetime) -> bool:
        wall = instant.astimezone(zone)
        return (wall.hour * 60 + wall.minute) % step == 0 and wall.second == 0

    for later in (True, False):
        snap = snapped(moment, zone, step, later=later)
        assert on_grid(snap)
        assert snap >= moment if later else snap <= moment
        low, high = sorted((snap, moment))
        inner = low.replace(second=0) + MINUTE
        changes = low.astimezone(zone).utcoffset() != high.astimezone(zone).utcoffset()
        while inner < high and not changes:
            assert not on_grid(inner), "a nearer slot was passed over"
            inner += MINUTE


def test_scraps_between_bookings_are_not_offered() -> None:
    """A quarter of an hour that nobody may book would look like a free slot."""
    ranges = (span("2026-05-04T10:00", "2026-05-04T10:20"), span("2026-05-04T11:10", "2026-05-04T12:10"))
    assert slots_within(ranges, UTC_ZONE, Rules()) == (span("2026-05-04T11:15", "2026-05-04T12:00"),)
    assert slots_within(ranges, UTC_ZONE, None) == ranges


def test_free_ranges_keep_room_for_setup_and_teardown() -> None:
    """Two parties would meet in the door."""
    assert free_ranges(
        [span("2026-05-04T08:00", "2026-05-04T22:00")],
        [span("2026-05-04T12:00", "2026-05-04T14:00")],
        setup=timedelta(hours=1),
        teardown=timedelta(minutes=30),
    ) == (span("2026-05-04T08:00", "2026-05-04T11:30"), span("2026-05-04T15:00", "2026-05-04T22:00"))


@pytest.mark.parametrize("hours", [Hours(7, 0, 60), Hours(0, -1, 60), Hours(0, 60, 60), Hours(0, 600, 2041)])
def test_senseless_hours_are_refused(hours: Hours) -> None:
    """A typing mistake would close the hall, or open it for days on end."""
    with pytest.raises(ValidationFailed):
        check_hours([hours])
    check_hours([Hours(0, 600, 2040)])
