"""The calendar under the mouse: book by dragging, move, resize, be warned before the drop, take it back."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from hallbooking_desktop.domain.errors import InsufficientFunds
from hallbooking_desktop.ui.calendar.layout import View
from hallbooking_desktop.ui.calendar.rules import GhostKind, Obstacle
from tests.ui.calendar_fakes import (
    BALLROOM,
    GARDEN,
    NORTH,
    SOUTH,
    WHOLE,
    Book,
    Driven,
    Run,
    at,
    make_entry,
    span,
    taken,
    tell,
)

#: the offscreen platform says so for every window
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def _book() -> Book:
    book = Book()
    book.add(
        make_entry(1, BALLROOM, span((10, 0), (12, 0)), "Yoga"),
        make_entry(2, BALLROOM, span((15, 0), (16, 0)), "Choir"),
        make_entry(3, WHOLE, span((10, 0), (11, 0)), "Fair"),
        make_entry(4, NORTH, span((14, 0), (15, 0)), "Painting", "block"),
    )
    return book


def _range(driven: Driven, number: int, kind: str = "booking") -> tuple[str, str, int]:
    entry = driven.book.entries[kind, number]
    zone = driven.grid.index.zone
    return (
        entry.range.start.astimezone(zone).strftime("%H:%M"),
        entry.range.end.astimezone(zone).strftime("%H:%M"),
        entry.room_id,
    )


def _button(driven: Driven, text: str) -> QPushButton:
    return next(b for b in driven.view.mover.popover.buttons if text in b.text())


def test_dragging_on_empty_time_asks_for_a_booking_of_that_range(run: Run) -> None:
    """Without it, staff would have to type what they can point at."""

    async def story(driven: Driven) -> None:
        asked: list[tuple[int, Any]] = []
        driven.view.create_requested.connect(lambda room, wanted: asked.append((room, wanted)))
        start, end = driven.point(BALLROOM, 12, 30), driven.point(BALLROOM, 14)
        driven.press(start)
        driven.move_to(end)
        assert driven.grid.shown.ghost.kind is GhostKind.CREATE
        await driven.until(lambda: driven.grid.shown.note == "$90.00", "No live price while dragging.")
        driven.release(end)
        assert asked == [(BALLROOM, span((12, 30), (14, 0)))]

    tell(run, _book(), story)


def test_a_move_turns_red_before_the_drop_and_snaps_back(run: Run) -> None:
    """A user must see that a time is taken while the mouse is still down, and lose nothing by letting go."""

    async def story(driven: Driven) -> None:
        start, end = driven.point(BALLROOM, 11), driven.point(BALLROOM, 15, 45)
        driven.press(start)
        driven.move_to(end)
        assert driven.grid.shown.verdict.obstacle is Obstacle.TAKEN
        driven.release(end)
        assert driven.grid.shown.ghost is None
        assert "Choir" in driven.said[-1].text
        assert _range(driven, 1) == ("10:00", "12:00", BALLROOM)
        assert not driven.book.moves

    tell(run, _book(), story)


def test_a_move_is_asked_about_with_its_price_then_done_then_undone(run: Run) -> None:
    """A slip of the hand must not reschedule a wedding, and a wrong yes must be one key away from no."""

    async def story(driven: Driven) -> None:
        driven.drag(driven.point(BALLROOM, 11), driven.point(GARDEN, 14))
        popover = driven.view.mover.popover
        assert popover.isVisible()
        assert _range(driven, 1) == ("10:00", "12:00", BALLROOM)
        await driven.until(lambda: "Same price" in popover._note.text(), "The question never named the price.")
        _button(driven, "Move").click()
        await driven.until(lambda: _range(driven, 1) == ("13:00", "15:00", GARDEN), "The booking did not move.")
        await driven.until(lambda: bool(driven.said), "Nothing said that it moved.")
        assert driven.said[-1].action_text == "Undo"
        shown = lambda: driven.grid.index.items["booking", 1].entry.room_id  # noqa: E731
        await driven.until(lambda: shown() == GARDEN, "The calendar still shows the old place.")
        assert driven.grid.shown.ghost is None
        undo = driven.said[-1].action
        assert undo is not None
        undo()
        await driven.until(lambda: _range(driven, 1) == ("10:00", "12:00", BALLROOM), "Undo did not bring it back.")

    tell(run, _book(), story)


def test_keep_leaves_everything_as_it_was(run: Run) -> None:
    """The question can be answered with no."""

    async def story(driven: Driven) -> None:
        driven.drag(driven.point(BALLROOM, 11), driven.point(BALLROOM, 13))
        _button(driven, "Keep").click()
        assert not driven.view.mover.popover.isVisible()
        assert driven.grid.shown.ghost is None
        assert not driven.book.moves

    tell(run, _book(), story)


def test_an_edge_changes_the_length_and_the_difference_is_shown(run: Run) -> None:
    """An hour longer costs an hour more, and the user reads that before agreeing."""

    async def story(driven: Driven) -> None:
        edge = driven.point(BALLROOM, 12) - QPoint(0, 4)
        driven.press(edge)
        driven.move_to(driven.point(BALLROOM, 13))
        assert driven.grid.shown.ghost.kind is GhostKind.RESIZE
        await driven.until(lambda: driven.grid.shown.note == "$60.00 more", "No price difference while resizing.")
        driven.release(driven.point(BALLROOM, 13))
        _button(driven, "Move").click()
        await driven.until(lambda: _range(driven, 1) == ("10:00", "13:00", BALLROOM), "The booking is not longer.")

    tell(run, _book(), story)


def test_escape_ends_a_drag(run: Run) -> None:
    """A drag begun by mistake ends without a trace."""

    async def story(driven: Driven) -> None:
        driven.press(driven.point(BALLROOM, 11))
        driven.move_to(driven.point(BALLROOM, 14))
        assert driven.grid.shown.ghost is not None
        driven.key(Qt.Key.Key_Escape)
        assert driven.grid.shown.ghost is None
        driven.release(driven.point(BALLROOM, 14))
        assert not driven.view.mover.popover.isVisible()

    tell(run, _book(), story)


def test_a_part_of_a_divided_hall_is_taken_with_the_whole(run: Run) -> None:
    """Nobody is promised half of a hall that is booked as a whole."""

    async def story(driven: Driven) -> None:
        band = next(n for n, b in enumerate(driven.grid.scene.grid.bands) if b.room_id == SOUTH)
        assert [(p.item.entry.id, p.shadow) for p in driven.grid.scene.placed(band)] == [(3, True)]
        driven.press(driven.point(SOUTH, 9, 15))
        driven.move_to(driven.point(SOUTH, 10, 30))
        assert driven.grid.shown.verdict.obstacle is Obstacle.TAKEN
        assert driven.grid.shown.verdict.item.entry.id == 3

    tell(run, _book(), story)


@pytest.mark.parametrize(
    ("room", "start", "end", "obstacle"),
    [
        (BALLROOM, (8, 15), (8, 45), Obstacle.PAST),
        (BALLROOM, (21, 0), (23, 0), Obstacle.CLOSED),
        (NORTH, (13, 30), (14, 30), Obstacle.BLOCKED),
    ],
)
def test_what_cannot_be_booked_is_red_with_its_reason(
    run: Run, room: int, start: tuple[int, int], end: tuple[int, int], obstacle: Obstacle
) -> None:
    """Past, closed and blocked times say so under the mouse."""

    async def story(driven: Driven) -> None:
        driven.press(driven.point(room, *start))
        driven.move_to(driven.point(room, *end))
        assert driven.grid.shown.verdict.obstacle is obstacle
        driven.key(Qt.Key.Key_Escape)

    tell(run, _book(), story)


def test_a_refusal_by_the_service_offers_what_is_free(run: Run) -> None:
    """Somebody was quicker: the booking is where it was, and a free time is one click away."""

    async def story(driven: Driven) -> None:
        driven.book.refusal = taken(GARDEN, span((18, 0), (20, 0)))
        driven.drag(driven.point(BALLROOM, 11), driven.point(BALLROOM, 13))
        _button(driven, "Move").click()
        await driven.until(lambda: "stays where it was" in driven.view.mover.popover.accessibleName(), "No word why.")
        assert _range(driven, 1) == ("10:00", "12:00", BALLROOM)
        _button(driven, "Garden Hall").click()
        await driven.until(driven.view.mover.popover.isVisible, "The alternative asks nothing.")
        _button(driven, "Move").click()
        await driven.until(lambda: _range(driven, 1) == ("18:00", "20:00", GARDEN), "The alternative was not taken.")

    tell(run, _book(), story)


def test_an_empty_wallet_can_leave_the_rest_due(run: Run) -> None:
    """Staff can move a booking although the customer's wallet does not cover the difference."""

    async def story(driven: Driven) -> None:
        driven.book.refusal = InsufficientFunds("Not enough.")
        driven.drag(driven.point(BALLROOM, 11), driven.point(BALLROOM, 13))
        _button(driven, "Move").click()
        await driven.until(lambda: "stays" in driven.view.mover.popover.accessibleName(), "No word about the wallet.")
        _button(driven, "leave the rest due").click()
        await driven.until(lambda: _range(driven, 1) == ("12:00", "14:00", BALLROOM), "The booking did not move.")
        assert driven.book.moves[-1][1].leave_due

    tell(run, _book(), story)


def test_a_block_moves_and_is_removed_and_comes_back(run: Run) -> None:
    """Blocks are worked like bookings, without a price."""

    async def story(driven: Driven) -> None:
        driven.drag(driven.point(NORTH, 14, 30), driven.point(SOUTH, 16, 30))
        _button(driven, "Move").click()
        await driven.until(lambda: _range(driven, 4, "block") == ("16:00", "17:00", SOUTH), "The block did not move.")
        await driven.until(lambda: driven.grid.index.items["block", 4].entry.room_id == SOUTH, "Not shown there.")
        driven.grid.select(("block", 4))
        driven.key(Qt.Key.Key_Delete)
        _button(driven, "Remove").click()
        await driven.until(lambda: ("block", 4) not in driven.book.entries, "The block is still there.")
        await driven.until(lambda: "gone" in driven.said[-1].text, "Nothing said that it is gone.")
        driven.said[-1].action()
        await driven.until(lambda: any(kind == "block" for kind, _ in driven.book.entries), "Undo did not restore it.")

    tell(run, _book(), story)


def test_a_bookings_day_is_changed_in_week_and_month(run: Run) -> None:
    """Dragging to another day keeps the time of day."""

    async def story(driven: Driven) -> None:
        driven.view.set_view(View.WEEK)
        await driven.until(lambda: len(driven.grid.scene.grid.bands) == 7, "The week is not shown.")
        rect = driven.grid.item_rect(("booking", 2))
        box = driven.grid.scene.grid.box(3, 0, 0)
        there = QPoint(driven.grid.on_screen(box).center().x(), rect.center().y())
        driven.drag(rect.center(), there)
        _button(driven, "Move").click()
        await driven.until(
            lambda: driven.book.entries["booking", 2].range == span((15, 0), (16, 0), at(0).date().replace(day=10)),
            "The booking is not on Thursday.",
        )
        driven.view.set_view(View.MONTH)
        month = driven.view.month
        await driven.until(lambda: month.scene is not None and ("booking", 2) in month.scene.index.items, "No month.")
        rect = month.item_rect(("booking", 2))
        cell = month.scene.grid.cell(month.scene.grid.days.index(at(0).date().replace(day=17)))
        target = QPoint(round(cell.x + cell.w / 2), round(cell.y + cell.h / 2) + month.header)
        QTest.mousePress(month, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, rect.center())
        QTest.mouseMove(month, target)
        QTest.mouseRelease(month, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, target)
        _button(driven, "Move").click()
        await driven.until(
            lambda: driven.book.entries["booking", 2].range.start == at(15, 0, at(0).date().replace(day=17)),
            "The booking is not a week later.",
        )

    tell(run, _book(), story)


def test_a_drag_beyond_the_edge_scrolls_on(run: Run) -> None:
    """A booking until late in the evening can be drawn although the evening is not in sight."""

    async def story(driven: Driven) -> None:
        bar = driven.grid.verticalScrollBar()
        driven.press(driven.point(BALLROOM, 13))
        before = bar.value()
        bottom = QPoint(driven.point(BALLROOM, 13).x(), driven.grid.viewport().height() - 3)
        driven.move_to(bottom)
        await driven.until(lambda: bar.value() > before + 60, "The calendar does not scroll along.")
        end = driven.grid.shown.ghost.end
        await driven.until(lambda: driven.grid.shown.ghost.end > end, "The range does not grow with the scrolling.")
        driven.key(Qt.Key.Key_Escape)
        now = bar.value()
        await asyncio.sleep(0.06)
        assert bar.value() == now

    tell(run, _book(), story)


def test_ctrl_and_the_wheel_zoom_about_the_pointer(run: Run) -> None:
    """The hour under the pointer stays there while it grows."""

    async def story(driven: Driven) -> None:
        grid = driven.grid
        point = driven.point(BALLROOM, 13)
        place = grid.scene.grid.nearest_spot(*grid.content(point)).place
        where = QPointF(point)
        wheel = QWheelEvent(
            where,
            QPointF(grid.viewport().mapToGlobal(point)),
            QPoint(),
            QPoint(0, 240),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        scale = grid.scene.grid.scale
        QApplication.sendEvent(grid.viewport(), wheel)
        assert grid.scene.grid.scale > scale * 1.2
        assert abs(grid.scene.grid.nearest_spot(*grid.content(point)).place - place) < 2

    tell(run, _book(), story)
