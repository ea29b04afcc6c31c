"""Somebody's hands at the desk: how many keys and clicks a task takes.

A key, with whatever is held down beside it, is one step, and so is a click. A text that is typed into a field is one
step however long it is; getting to the field is counted by itself, unless the keys are there already. A choice from a
list that opens is two clicks: one that opens it, one on the line. Nothing else moves anything: what is clicked must be
there to be seen, and hands that are said to hold the mouse press no key but the letters of a text.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QMenu,
    QStyle,
    QStyleOptionComboBox,
    QTableView,
    QWidget,
)

from tests.ui.desks import Seat, focus

#: More than this for what is done many times a day would be too much.
MOST_STEPS = 12

By = Literal["keys", "mouse"]
Index = QModelIndex | QPersistentModelIndex


class Hands:
    """Types, presses and clicks as a person does, and counts. ``by``: with one of the two alone."""

    def __init__(self, seat: Seat, by: By | None = None) -> None:
        self._seat = seat
        self._by = by
        self.steps = 0

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key: where a menu is open it gets it."""
        assert self._by != "mouse", "The hands are at the mouse"
        self.steps += 1
        QTest.keyClick(QApplication.activePopupWidget() or focus(), key, modifiers)

    def control(self, key: Qt.Key) -> None:
        """Press a key with Ctrl."""
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def alt(self, key: Qt.Key) -> None:
        """Press a key with Alt."""
        self.press(key, Qt.KeyboardModifier.AltModifier)

    def tab_to(self, wanted: QWidget) -> None:
        """Press Tab until a widget has the keys."""
        for _ in range(MOST_STEPS):
            if wanted.hasFocus():
                return
            self.press(Qt.Key.Key_Tab)
        assert wanted.hasFocus(), f"{wanted} is too far away"

    def type(self, text: str) -> None:
        """Type a text where the cursor is."""
        self.steps += 1
        self._seat.type(text)

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Click a widget."""
        self._point(widget, place)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place or widget.rect().center())

    def double_click(self, widget: QWidget, place: QPoint) -> None:
        """Click a widget twice in a row."""
        self._point(widget, place)
        QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, pos=place)

    def click_index(self, view: QAbstractItemView, index: Index) -> None:
        """Click what a view shows."""
        view.scrollTo(index)
        self.click(view.viewport(), view.visualRect(index).center())

    def click_row(self, table: QTableView, row: int) -> None:
        """Click a row of a table."""
        self.click_index(table, table.model().index(row, 1))

    def choose(self, box: QComboBox, text: str) -> None:
        """Choose from a list of choices: one click opens it, one takes."""
        at = box.findText(text)
        assert at >= 0, [box.itemText(n) for n in range(box.count())]
        option = QStyleOptionComboBox()
        box.initStyleOption(option)
        arrow = QStyle.SubControl.SC_ComboBoxArrow
        self.click(box, box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, arrow, box).center())
        view = box.view()
        self._seat.wait(view.isVisible)
        index = box.model().index(at, box.modelColumn(), box.rootModelIndex())
        view.scrollTo(index)
        # The pointer comes from the arrow: a list does not take the click that opened it.
        for way in (QPoint(1, 1), QPoint()):
            QTest.mouseMove(view.viewport(), view.visualRect(index).center() + way)
        self.click(view.viewport(), view.visualRect(index).center())
        self._seat.wait(lambda: not view.isVisible())

    def choose_in(self, menu: QMenu | None, text: str) -> None:
        """Click a line of a menu that is open."""
        assert menu is not None
        self._seat.wait(menu.isVisible)
        action = next(action for action in menu.actions() if text in action.text())
        self.click(menu, menu.actionGeometry(action).center())

    def _point(self, widget: QWidget, place: QPoint | None) -> None:
        """Wait until it can be seen: what was shown just now has no place yet."""
        self.steps += 1
        self._seat.wait(lambda: widget.visibleRegion().contains(place or widget.rect().center()))
        assert widget.isVisible()
        assert widget.isEnabled()
