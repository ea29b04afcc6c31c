"""The calendar's geometry: what a user sees at a place is the time that is booked there."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallbooking_desktop.domain.timeranges import local_day
from hallbooking_desktop.ui.calendar.axis import day_axis, epoch, line_axis, moment, pieces, week_axes
from hallbooking_desktop.ui.calendar.cursor import Cursor, extended, moved
from hallbooking_desktop.ui.calendar.geometry import Band, Box, Grid, Orientation, Part, edge_at
from hallbooking_desktop.ui.calendar.gesture import shifted_days, snapped_instant
from hallbooking_desktop.ui.calendar.lanes import packed
from hallbooking_desktop.ui.calendar.month import MonthGrid, weeks_of

ZONES = [
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Africa/Cairo",
    "Asia/Beirut",
]
zones = st.sampled_from([ZoneInfo(name) for name in ZONES])
days = st.dates(date(2024, 1, 1), date(2030, 12, 31))
steps = st.sampled_from([5, 10, 15, 20, 30, 60])
BERLIN = ZoneInfo("Europe/Berlin")
SPRING, AUTUMN = date(2027, 3, 28), date(2027, 10, 31)


def _week(day: date) -> list[date]:
    first = day - timedelta(days=day.weekday())
    return [first + timedelta(days=n) for n in range(7)]


@given(days, zones)
def test_pieces_cover_the_local_day_without_hole_or_overlap(day: date, zone: ZoneInfo) -> None:
    """A booking at any minute of the day has a place."""
    whole, parts = local_day(day, zone), pieces(day, zone)
    assert (parts[0].start, parts[-1].end) == (epoch(whole.start), epoch(whole.end))
    assert all(a.end == b.start for a, b in pairwise(parts))


@given(days, zones, st.floats(0, 1))
def test_a_place_of_the_day_and_its_instant_agree(day: date, zone: ZoneInfo, share: float) -> None:
    """What is drawn at a pixel is what a click there books."""
    axis = day_axis(day, zone)
    instant = axis.instant(share * axis.length)
    assert abs(axis.place(instant) - share * axis.length) <= 1 / 60
    assert axis.length * 60 == axis.end - axis.start


@given(days, zones, st.floats(0, 1))
def test_a_place_of_the_week_and_its_instant_agree(day: date, zone: ZoneInfo, share: float) -> None:
    """Side by side, the days still show each instant at one place, also where a clock change leaves a blank."""
    for axis in week_axes(_week(day), zone):
        place = share * axis.length
        if not axis.has_blank_at(place):
            assert abs(axis.place(axis.instant(place)) - place) <= 1 / 60


@given(days, zones, st.integers(0, 86399))
def test_in_a_week_the_same_wall_time_lies_at_the_same_height(day: date, zone: ZoneInfo, second: int) -> None:
    """Ten o'clock on Monday stands beside ten o'clock on Sunday, whatever the clocks do."""
    heights = set()
    for axis in week_axes(_week(day), zone):
        for segment in axis.segments:
            begin = (segment.start + segment.offset) % 86400
            if not segment.repeated and begin <= second < begin + segment.end - segment.start:
                heights.add(round(segment.at + (second - begin) / 60, 6))
    assert len(heights) == 1


@pytest.mark.parametrize(("day", "hours"), [(SPRING, 23), (AUTUMN, 25), (date(2027, 6, 1), 24)])
def test_a_day_is_as_long_as_it_lasts(day: date, hours: int) -> None:
    """A user of the day view sees 23 or 25 hours when the clocks change."""
    axis = day_axis(day, BERLIN)
    assert axis.length == hours * 60
    assert len(list(axis.ticks(60))) == hours


def test_a_week_with_a_repeated_hour_gives_it_room_and_a_skipped_one_stays_blank() -> None:
    """No booking in the second 02:30 hides behind the first."""
    autumn = week_axes(_week(AUTUMN), BERLIN)
    assert {axis.length for axis in autumn} == {25 * 60}
    assert autumn[0].blanks == ((180.0, 240.0),)
    assert autumn[6].blanks == ()
    first, second = (epoch(datetime(2027, 10, 31, hour, 30, tzinfo=UTC)) for hour in (0, 1))
    assert (autumn[6].place(first), autumn[6].place(second)) == (150, 210)
    spring = week_axes(_week(SPRING), BERLIN)
    assert spring[6].blanks == ((120.0, 180.0),)
    assert [t.minute for t in autumn[6].ticks(60)][:5] == [0, 60, 120, 120, 180]


def test_an_end_at_a_blank_stays_before_it() -> None:
    """An entry that ends as the repeated hour begins elsewhere is not drawn an hour too long."""
    monday = week_axes(_week(AUTUMN), BERLIN)[0]
    three = epoch(datetime(2027, 10, 25, 1, tzinfo=UTC))
    assert (monday.place_of_end(three), monday.place(three)) == (180, 240)


@given(days, zones, steps, st.floats(0, 1))
def test_snapping_lands_on_the_walls_grid(day: date, zone: ZoneInfo, step: int, share: float) -> None:
    """A drag never books 10:07, in any zone."""
    axis = day_axis(day, zone)
    seconds = axis.snapped(share * axis.length, step)
    assert axis.start <= seconds <= axis.end
    local = moment(seconds).astimezone(zone)
    at_a_change = any(seconds in {p.start, p.end} for p in pieces(day, zone))
    assert at_a_change or (local.hour * 60 + local.minute) % step == 0
    assert abs(axis.place(seconds) - share * axis.length) <= step


@given(days, zones, st.integers(0, 1200), st.integers(30, 240))
def test_a_timeline_without_nights_shows_each_instant_of_its_window_once(
    day: date, zone: ZoneInfo, low: int, size: int
) -> None:
    """Leaving out the night neither loses nor doubles a minute of the day."""
    axis = line_axis(_week(day), zone, (low, min(1440, low + size)))
    assert [d for d, _ in axis.days] == _week(day)
    for segment in axis.segments:
        middle = (segment.start + segment.end) // 2
        assert abs(axis.instant(axis.place(middle)) - middle) <= 1
    total = sum(s.end - s.start for s in axis.segments)
    assert abs(axis.length - total / 60) < 1e-6


intervals = st.lists(st.tuples(st.integers(0, 96), st.integers(1, 20)).map(lambda t: (t[0], t[0] + t[1])), max_size=40)


@given(intervals)
def test_entries_that_overlap_never_cover_each_other(ranges: list[tuple[int, int]]) -> None:
    """Every booking can be seen and clicked."""
    lanes = packed([(float(a), float(b)) for a, b in ranges])
    for i, (a, b) in enumerate(ranges):
        assert lanes[i].index >= 0
        assert lanes[i].span >= 1
        assert lanes[i].index + lanes[i].span <= lanes[i].count
        for j, (c, d) in enumerate(ranges[:i]):
            if a < d and c < b:
                one, other = lanes[i], lanes[j]
                assert one.count == other.count
                assert one.index + one.span <= other.index or other.index + other.span <= one.index


def test_entries_one_after_another_have_the_whole_width() -> None:
    """Back-to-back bookings are not squeezed."""
    assert {lane.count for lane in packed([(0, 10), (10, 20), (20, 30)])} == {1}


def _grid(*, orientation: Orientation, mirrored: bool, bands: int = 12, scale: float = 1.3) -> Grid:
    axis = day_axis(date(2027, 6, 1), BERLIN)
    return Grid([Band(axis, n, None) for n in range(bands)], orientation, scale, 37.0, mirrored=mirrored)


@given(
    st.sampled_from(Orientation),
    st.booleans(),
    st.integers(0, 11),
    st.floats(0, 1400),
    st.floats(5, 40),
    st.floats(0, 0.99),
)
def test_the_middle_of_a_rectangle_is_where_it_came_from(
    orientation: Orientation, mirrored: bool, band: int, start: float, size: float, share: float
) -> None:
    """A click on an entry finds that entry, also laid out from right to left."""
    grid = _grid(orientation=orientation, mirrored=mirrored)
    box = grid.box(band, start, start + size)
    spot = grid.nearest_spot(box.x + box.w / 2, box.y + box.h / 2)
    assert spot.band == band
    assert abs(spot.place - (start + size / 2)) < 1e-6
    view = Box(box.x - 1, box.y - 1, box.w + 2, box.h + 2)
    low, high = grid.visible_places(view)
    assert band in grid.visible_bands(view)
    assert low <= start + share * size <= high


@given(st.sampled_from(Orientation), st.booleans(), st.floats(0, 300), st.floats(0, 300), st.floats(1, 200))
def test_what_is_not_visible_is_left_out(
    orientation: Orientation, mirrored: bool, x: float, y: float, size: float
) -> None:
    """A thousand halls cost no more than those in sight."""
    grid = _grid(orientation=orientation, mirrored=mirrored)
    view = Box(x, y, size, size)
    shown = grid.visible_bands(view)
    for band in range(len(grid.bands)):
        assert (band in shown) or not grid.box(band, 0, 1440).meets(view)
    assert len(shown) <= size / grid.thickness + 2


@pytest.mark.parametrize("mirrored", [False, True])
def test_edges_of_an_entry_can_be_held_and_short_ones_keep_a_body(mirrored: bool) -> None:
    """Even a quarter of an hour can be moved, not only stretched."""
    box = Box(100, 100, 80, 20)
    early, late = (178, 102) if mirrored else (102, 178)
    across = Orientation.ACROSS
    assert edge_at(box, early, 105, across, mirrored=mirrored) is Part.START
    assert edge_at(box, late, 105, across, mirrored=mirrored) is Part.END
    assert edge_at(Box(0, 0, 50, 8), 5, 4, Orientation.DOWN, mirrored=mirrored) is Part.BODY


@given(days, st.integers(0, 6))
def test_a_month_shows_whole_weeks_with_every_day_of_it(day: date, first: int) -> None:
    """No day of the month is missing or twice."""
    shown = weeks_of(day, first)
    assert len(shown) % 7 == 0
    assert shown[0].weekday() == first
    assert day in shown
    assert len(set(shown)) == len(shown)
    assert sum(1 for d in shown if d.month == day.month) >= 28


@given(st.integers(0, 34), st.floats(0.01, 0.99), st.floats(0.01, 0.99), st.booleans())
def test_a_point_in_a_months_cell_is_that_day(number: int, x: float, y: float, mirrored: bool) -> None:
    """A drop on a day books that day."""
    grid = MonthGrid(weeks_of(date(2027, 6, 1), 0), 901, 707, 24, 18, mirrored=mirrored)
    cell = grid.cell(number)
    assert grid.number_at(cell.x + x * cell.w, cell.y + y * cell.h) == number


@given(days, st.integers(-40, 40), zones, st.integers(4, 22))
def test_moving_by_days_keeps_the_walls_time(day: date, count: int, zone: ZoneInfo, hour: int) -> None:
    """Ten o'clock moved to the Sunday of the clock change is ten o'clock."""
    local = datetime(day.year, day.month, day.day, hour, 30, tzinfo=zone)
    there = moment(shifted_days(epoch(local), count, zone)).astimezone(zone)
    assert (there.date(), there.hour, there.minute) == (day + timedelta(days=count), hour, 30)


@given(st.integers(1_700_000_000, 1_900_000_000), zones, steps)
def test_snapped_instants_are_near_and_stable(seconds: int, zone: ZoneInfo, step: int) -> None:
    """Snapping twice is snapping once, and never jumps further than a step."""
    once = snapped_instant(seconds, step, zone)
    assert abs(once - seconds) <= step * 30 + 3600
    local = moment(seconds).astimezone(zone).utcoffset()
    if moment(once).astimezone(zone).utcoffset() == local:
        assert snapped_instant(once, step, zone) == once


@given(days, zones, st.lists(st.sampled_from([(1, 0), (-1, 0), (0, 1), (0, -1)]), max_size=60))
def test_the_keyboards_cell_stays_in_the_grid(day: date, zone: ZoneInfo, keys: list[tuple[int, int]]) -> None:
    """Arrows never lose the cell; leaving the period is said, so that the next one can be shown."""
    axes = week_axes(_week(day), zone)
    grid = Grid([Band(a, None, d) for a, d in zip(axes, _week(day), strict=True)], Orientation.DOWN, 1.0, 100.0)
    cursor = Cursor.at(grid, 3, axes[3].start + 36000, 30)
    for cells, bands in keys:
        result = moved(grid, cursor, cells, bands, 30)
        if isinstance(result, int):
            assert result in {-1, 1}
            continue
        cursor = result
        axis = axes[cursor.band]
        assert axis.start <= cursor.start < cursor.end <= axis.end


def test_shift_and_arrows_widen_and_narrow_around_the_first_cell() -> None:
    """A range is picked by keys alone, in either direction, and shrinks back."""
    grid = _grid(orientation=Orientation.DOWN, mirrored=False)
    ten = epoch(datetime(2027, 6, 1, 8, tzinfo=UTC))
    cursor = Cursor.at(grid, 0, ten, 30)
    longer = extended(grid, cursor, 2, 15, 30)
    assert longer.end - longer.start == 60 * 60
    assert extended(grid, longer, -2, 15, 30) == cursor
    earlier = extended(grid, cursor, -1, 15, 30)
    assert (earlier.start, earlier.end) == (ten - 900, ten + 1800)
    assert extended(grid, earlier, 1, 15, 30) == cursor
