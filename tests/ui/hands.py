"""Somebody's hands at the desk: what they do is counted."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from tests.ui.desks import Seat, focus

#: More than this for one thing that is done at a desk would be too much.
MOST_STEPS = 12


class Hands:
    """Each key (with whatever is held down with it), each letter typed and each click is a step."""

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

    def type(self, text: str) -> None:
        """Type where the cursor is."""
        self.steps += len(text)
        self._seat.type(text)

    def tab_to(self, wanted: QWidget) -> None:
        """Press Tab until a widget has the keys."""
        for _ in range(MOST_STEPS):
            if wanted.hasFocus():
                return
            self.press(Qt.Key.Key_Tab)
        assert wanted.hasFocus(), f"{wanted} is too far away"

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Click a widget."""
        self.steps += 1
        assert widget.isVisible()
        assert widget.isEnabled()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place or widget.rect().center())

    def click_row(self, table: QTableView, row: int) -> None:
        """Click a row of a table."""
        index = table.model().index(row, 1)
        table.scrollTo(index)
        self.click(table.viewport(), table.visualRect(index).center())
