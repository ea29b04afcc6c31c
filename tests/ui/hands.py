"""Somebody's hands at the desk: how many keys and clicks a task takes.

A key, with whatever is held down beside it, is one step, and so is a click. A text that is typed into a field is one
step however long it is; getting to the field is counted by itself, unless the keys are there already.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from tests.ui.desks import Seat, focus

#: More than this for what is done many times a day would be too much.
MOST_STEPS = 12


class Hands:
    """Types, presses and clicks as a person does, and counts."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat
        self.steps = 0

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key: where a menu is open it gets it."""
        self.steps += 1
        QTest.keyClick(QApplication.activePopupWidget() or focus(), key, modifiers)

    def control(self, key: Qt.Key) -> None:
        """Press a key with Ctrl."""
        self.press(key, Qt.KeyboardModifier.ControlModifier)

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
        self._point(widget)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place or widget.rect().center())

    def double_click(self, widget: QWidget, place: QPoint) -> None:
        """Click a widget twice in a row."""
        self._point(widget)
        QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, pos=place)

    def click_row(self, table: QTableView, row: int) -> None:
        """Click a row of a table."""
        index = table.model().index(row, 1)
        table.scrollTo(index)
        self.click(table.viewport(), table.visualRect(index).center())

    def _point(self, widget: QWidget) -> None:
        self.steps += 1
        assert widget.isVisible()
        assert widget.isEnabled()
