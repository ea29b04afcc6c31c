"""The calendar's scene and drags, without a screen: what is seen can be clicked, and no drag ends badly."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallbooking_desktop.domain.timeranges import TimeRange, local_day
from hallbooking_desktop.services.snapshots import (
    BookingRules,
    CalendarEntry,
    CalendarSnapshot,
    RoomSnapshot,
    VenueSnapshot,
)
from hallbooking_desktop.ui.calendar.axis import day_axis
from hallbooking_desktop.ui.calendar.geometry import Band, Grid, Orientation
from hallbooking_desktop.ui.calendar.gesture import Gesture
from hallbooking_desktop.ui.calendar.index import SnapshotIndex
from hallbooking_desktop.ui.calendar.layout import Frame, Period, View, build_grid
from hallbooking_desktop.ui.calendar.rules import GhostKind, judge
from hallbooking_desktop.ui.calendar.scene import Scene

BERLIN = ZoneInfo("Europe/Berlin")


def _snapshot(entries: tuple[CalendarEntry, ...], days: int = 1) -> CalendarSnapshot:
    """Return a venue in Berlin with a divisible hall (3, made of 1 and 2), always open."""
    zero, blank = Decimal(0), ("",) * 7
    rules = BookingRules(slot_step_minutes=15)
    venue = VenueSnapshot(1, "V", "C", *blank, None, "Europe/Berlin", rules, zero, zero, (), False, 1)
    place = (1, "V", "C", "Europe/Berlin")
    rooms = tuple(
        RoomSnapshot(n, *place, f"R{n}", "", 9, zero, (), "", True, 0, 0, parts, None, None, 0, False, 1)
        for n, parts in ((1, ()), (2, ()), (3, (1, 2)))
    )
    whole = TimeRange(local_day(date(2027, 6, 1), BERLIN).start, local_day(date(2027, 6, days), BERLIN).end)
    return CalendarSnapshot(venue, rooms, whole, entries, (), {room.id: (whole,) for room in rooms})


def _entry(number: int, room: int, start: int, minutes: int) -> CalendarEntry:
    begin = datetime(2027, 6, 1, 4, tzinfo=UTC) + timedelta(minutes=start)
    wanted = TimeRange(begin, begin + timedelta(minutes=minutes))
    leaves = (1, 2) if room == 3 else (room,)
    words = ("confirmed", None, None, Decimal(0), None, 1)
    return CalendarEntry("booking", number, room, leaves, f"B{number}", "", wanted, wanted, *words)


def _scene(entries: tuple[CalendarEntry, ...]) -> Scene:
    return Scene(SnapshotIndex(_snapshot(entries)), _grid_of((1, 2, 3)), (1, 2, 3))


def _grid_of(rooms: tuple[int, ...]) -> Grid:
    axis = day_axis(date(2027, 6, 1), BERLIN)
    return Grid([Band(axis, room, None) for room in rooms], Orientation.DOWN, 1.0, 100.0)


bookings = st.lists(st.tuples(st.integers(1, 3), st.integers(0, 60), st.integers(1, 12)), min_size=1, max_size=12).map(
    lambda rows: tuple(_entry(n, room, s * 15, m * 15) for n, (room, s, m) in enumerate(rows, 1))
)


@given(bookings)
def test_a_click_in_the_middle_of_an_entry_finds_an_entry_that_is_there(entries: tuple[CalendarEntry, ...]) -> None:
    """What is seen can be clicked; a whole hall's booking shows in each part, and a part's in the whole."""
    scene = _scene(entries)
    for band in range(3):
        room = scene.grid.bands[band].room_id
        assert room is not None
        shown = {p.item.entry.id for p in scene.placed(band)}
        assert shown == {e.id for e in entries if e.room_id in {room, 3} or room == 3}
        for placed in scene.placed(band):
            box = scene.box(placed)
            hit = scene.hit(box.x + box.w / 2, box.y + box.h / 2)
            assert hit is not None
            assert hit.placed is placed


@given(bookings, st.floats(1, 299), st.floats(0, 1439), st.floats(1, 299), st.floats(0, 1439))
def test_any_drag_ends_in_a_range_on_the_steps_and_a_move_keeps_its_length(
    entries: tuple[CalendarEntry, ...], x: float, y: float, to_x: float, to_y: float
) -> None:
    """No drag makes an empty, crooked or stretched booking."""
    scene, gesture = _scene(entries), Gesture()
    hit = scene.hit(x, y)
    assert hit is not None
    gesture.press(hit, x, y)
    ghost = gesture.drag(scene, to_x, to_y, 15, 0)
    if ghost is None:
        assert max(abs(x - to_x), abs(y - to_y)) < gesture.THRESHOLD
        return
    assert ghost.end - ghost.start >= 15 * 60
    assert (ghost.end - ghost.start) % (15 * 60) == 0
    assert ghost.start % (15 * 60) == 0
    if ghost.kind is GhostKind.MOVE:
        assert ghost.item is not None
        assert ghost.end - ghost.start == ghost.item.end - ghost.item.start
    free = judge(scene.index, ghost, 0).is_free
    leaves = scene.index.leaves(ghost.room_id)
    met = [
        item
        for item in scene.index.items.values()
        if item is not ghost.item
        and not leaves.isdisjoint(item.entry.leaf_room_ids)
        and item.start < ghost.end
        and ghost.start < item.end
    ]
    day = scene.index
    inside = day.start <= ghost.start and ghost.end <= day.end
    if inside and ghost.end - ghost.start >= 30 * 60:
        assert free is not bool(met)


@given(bookings)
def test_tab_visits_every_entry_once_and_comes_back_the_same_way(entries: tuple[CalendarEntry, ...]) -> None:
    """No booking is out of the keyboard's reach."""
    scene = _scene(entries)
    seen: list[int] = []
    here = scene.neighbour(0, 0.0, None, forward=True)
    last = here
    while here is not None:
        seen.append(here.item.entry.id)
        last, here = here, scene.neighbour(here.band, here.start, here.item.key, forward=True)
    assert sorted(seen) == sorted(e.id for e in entries)
    back = []
    while last is not None:
        back.append(last.item.entry.id)
        last = scene.neighbour(last.band, last.start, last.item.key, forward=False)
    assert back == seen[::-1]


@pytest.mark.parametrize("view", list(View))
@pytest.mark.parametrize("pages", [-2, 1, 5])
def test_leafing_forth_and_back_ends_where_it_began(view: View, pages: int) -> None:
    """Pages neither overlap nor leave a gap."""
    period = Period(view, date(2027, 1, 15), whole_week=True)
    there = period.turned(pages)
    assert there.turned(-pages).days == period.days
    if view is not View.MONTH:
        assert period.turned(1).days[0] == period.days[-1] + timedelta(days=1)


def test_a_timeline_leaves_out_the_hours_in_which_nothing_can_be() -> None:
    """The working day fills the screen, and a booking at night still shows."""
    index = SnapshotIndex(_snapshot((_entry(1, 1, 0, 60),)))
    assert index.waking_hours() == (0, 24)
    closed = SnapshotIndex(replace(_snapshot((_entry(1, 1, 0, 60),)), open_ranges={}))
    assert closed.waking_hours() == (6, 7)
    grid = build_grid(Period(View.TIMELINE, date(2027, 6, 1)), closed, (1, 2), Frame(800, 400))
    assert grid.bands[0].axis.length == 3 * 60
