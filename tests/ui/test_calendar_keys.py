"""The calendar by keyboard alone: choose a time, book it, walk through bookings, move, stretch, cancel, turn pages."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.calendar.help import key_table
from hallbooking_desktop.ui.calendar.layout import View
from hallbooking_desktop.ui.calendar.rules import Obstacle
from tests.ui.calendar_fakes import BALLROOM, DAY, GARDEN, NORTH, WHOLE, Book, Driven, Run, at, make_entry, span, tell

#: the offscreen platform says so for every window
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def _book() -> Book:
    book = Book()
    book.add(
        make_entry(1, BALLROOM, span((10, 0), (12, 0)), "Yoga"),
        make_entry(2, GARDEN, span((15, 0), (16, 0)), "Choir", "pending"),
        make_entry(3, WHOLE, span((18, 0), (19, 0)), "Fair"),
        make_entry(4, NORTH, span((8, 0), (8, 45)), "Over", "completed"),
    )
    return book


def test_a_range_is_chosen_by_arrows_and_booked_by_enter(run: Run) -> None:
    """A booking on the phone needs no mouse."""

    async def story(driven: Driven) -> None:
        asked: list[tuple[int, Any]] = []
        driven.view.create_requested.connect(lambda room, wanted: asked.append((room, wanted)))
        cursor = driven.grid.shown.cursor
        assert cursor.start == at(9, 30).timestamp()
        driven.key(Key.Key_Right)
        for _ in range(5):
            driven.key(Key.Key_Down)
        driven.key(Key.Key_Down, SHIFT)
        driven.key(Key.Key_Down, SHIFT)
        assert "Garden Hall" in driven.grid.accessibleDescription()
        driven.key(Key.Key_Return)
        assert asked == [(GARDEN, span((12, 0), (13, 0)))]

    tell(run, _book(), story)


def test_enter_on_a_taken_time_says_why(run: Run) -> None:
    """The keyboard is told of a conflict as the mouse is."""

    async def story(driven: Driven) -> None:
        for _ in range(2):
            driven.key(Key.Key_Down)
        driven.key(Key.Key_Return)
        assert "Yoga" in driven.said[-1].text

    tell(run, _book(), story)


def test_tab_walks_through_the_bookings_and_then_leaves(run: Run) -> None:
    """Every booking can be reached, opened and cancelled by keys, and the calendar is no trap."""

    async def story(driven: Driven) -> None:
        opened: list[int] = []
        cancelled: list[int] = []
        driven.view.open_requested.connect(opened.append)
        driven.view.cancel_requested.connect(cancelled.append)
        names = []
        for _ in range(3):
            driven.key(Key.Key_Tab)
            names.append(driven.grid.selected.entry.title)
        assert names == ["Yoga", "Choir", "Fair"]
        driven.key(Key.Key_Backtab, SHIFT)
        assert driven.grid.selected.entry.title == "Choir"
        assert "hold ends" in driven.grid.accessibleDescription()
        driven.key(Key.Key_Return)
        driven.key(Key.Key_Delete)
        assert (opened, cancelled) == ([2], [2])
        for _ in range(3):
            driven.key(Key.Key_Tab)
        assert driven.grid.selected is None
        assert not driven.grid.hasFocus()

    tell(run, _book(), story)


def test_m_moves_the_selected_booking_by_arrows(run: Run) -> None:
    """Rescheduling works without a mouse, is red over a conflict, and Escape keeps the old time."""

    async def story(driven: Driven) -> None:
        driven.grid.select(("booking", 1))
        driven.key(Key.Key_M)
        driven.key(Key.Key_Right)
        for _ in range(14):
            driven.key(Key.Key_Down)
        assert driven.grid.shown.verdict.obstacle is Obstacle.HELD
        assert "Held for" in driven.grid.accessibleDescription()
        driven.key(Key.Key_Escape)
        assert driven.grid.shown.ghost is None
        driven.key(Key.Key_M)
        for _ in range(4):
            driven.key(Key.Key_Down)
        driven.key(Key.Key_Plus)
        driven.key(Key.Key_Return)
        assert driven.view.mover.popover.isVisible()
        QTest.keyClick(driven.view.mover.popover.focusWidget() or driven.view.mover.popover, Key.Key_Return)
        moved = lambda: driven.book.entries["booking", 1].range == span((11, 0), (13, 15))  # noqa: E731
        await driven.until(moved, "The booking did not move by keys.")
        assert driven.grid.selected is not None

    tell(run, _book(), story)


def test_escape_in_the_question_keeps_the_booking(run: Run) -> None:
    """Escape means no, wherever the keyboard is."""

    async def story(driven: Driven) -> None:
        driven.grid.select(("booking", 1))
        for key in (Key.Key_Minus, Key.Key_Return):
            driven.key(key)
        popover = driven.view.mover.popover
        assert popover.isVisible()
        QTest.keyClick(popover.focusWidget() or popover, Key.Key_Escape)
        assert not popover.isVisible()
        assert driven.grid.hasFocus()
        assert not driven.book.moves

    tell(run, _book(), story)


def test_what_is_over_stays_where_it_was(run: Run) -> None:
    """History is not moved by accident, and the user reads why."""

    async def story(driven: Driven) -> None:
        driven.grid.select(("booking", 4))
        driven.key(Key.Key_M)
        assert driven.grid.shown.ghost is None
        assert "cannot be moved" in driven.said[-1].text

    tell(run, _book(), story)


def test_views_and_days_change_by_one_key(run: Run) -> None:
    """Day, week, month and timeline, back and forth, and home again."""

    async def story(driven: Driven) -> None:
        view = driven.view
        for key, wanted in ((Key.Key_W, View.WEEK), (Key.Key_L, View.TIMELINE), (Key.Key_M, View.MONTH)):
            QTest.keyClick(view._canvas, key)
            assert view.period.view is wanted
            await driven.until(lambda: view._canvas.index is not None and view.states.state == "ready", "No data.")
        QTest.keyClick(view.month, Key.Key_PageDown)
        assert view.period.day.month == DAY.month + 1
        QTest.keyClick(view.month, Key.Key_D)
        QTest.keyClick(view.grid, Key.Key_T)
        assert view.period.day == DAY
        QTest.keyClick(view.grid, Key.Key_PageUp)
        assert view.period.day == DAY - timedelta(days=1)
        QTest.keyClick(view.grid, Key.Key_L)
        QTest.keyClick(view.grid, Key.Key_7)
        assert len(view.period.days) == 7

    tell(run, _book(), story)


def test_leaving_the_day_by_arrow_shows_the_next(run: Run) -> None:
    """The cell is never stuck at midnight."""

    async def story(driven: Driven) -> None:
        for _ in range(29):
            driven.key(Key.Key_Down)
        assert driven.view.period.day == DAY + timedelta(days=1)

    tell(run, _book(), story)


def test_zoom_by_keys_keeps_its_limits(run: Run) -> None:
    """Zoom is there, and never runs away."""

    async def story(driven: Driven) -> None:
        before = driven.grid.scene.grid.scale
        QTest.keyClick(driven.grid, Key.Key_Plus, CTRL)
        assert driven.grid.scene.grid.scale > before
        for _ in range(40):
            QTest.keyClick(driven.grid, Key.Key_Minus, CTRL)
        assert driven.grid.zoom >= 0.5
        QTest.keyClick(driven.grid, Key.Key_0, CTRL)
        assert driven.grid.zoom == pytest.approx(1)

    tell(run, _book(), story)


def test_a_question_mark_lists_the_keys(run: Run) -> None:
    """Nobody has to guess the keys."""

    async def story(driven: Driven) -> None:
        asked: list[bool] = []
        driven.view._desk.actions.register(Do.SHOW_KEYS, lambda: asked.append(True))
        driven.key(Key.Key_Question, SHIFT)
        assert asked, "the sheet of shortcuts is not asked for"
        assert driven.view.key_table() == key_table()
        assert all(what for _, keys in key_table() for _, what in keys)

    tell(run, _book(), story)


def test_the_month_is_worked_by_keys(run: Run) -> None:
    """Days, entries and moving by a week, without a mouse."""

    async def story(driven: Driven) -> None:
        driven.view.set_view(View.MONTH)
        month = driven.view.month
        await driven.until(lambda: month.scene is not None, "No month.")
        month.setFocus()
        assert month.day == DAY
        QTest.keyClick(month, Key.Key_Tab)
        QTest.keyClick(month, Key.Key_Tab)
        assert month.selected.entry.title == "Yoga"
        QTest.keyClick(month, Key.Key_M)
        QTest.keyClick(month, Key.Key_Down)
        QTest.keyClick(month, Key.Key_Return)
        popover = driven.view.mover.popover
        assert popover.isVisible()
        QTest.keyClick(popover.focusWidget() or popover, Key.Key_Return)
        day: date = DAY + timedelta(days=7)
        moved = lambda: driven.book.entries["booking", 1].range == span((10, 0), (12, 0), day)  # noqa: E731
        await driven.until(moved, "The booking is not a week later.")
        QTest.keyClick(month, Key.Key_Escape)
        QTest.keyClick(month, Key.Key_Right)
        QTest.keyClick(month, Key.Key_Return)
        assert (driven.view.period.view, driven.view.period.day) == (View.DAY, DAY + timedelta(days=1))

    tell(run, _book(), story)
