"""The keys of the calendar, on a card over it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hallbooking_desktop.ui.calendar.words import translate
from hallbooking_desktop.ui.theme import colour, set_kind, tokens


def key_table() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the keys in groups: the group's name, and each key with what it does."""
    return [
        (
            translate("Calendar", "Time and view"),
            [
                ("T", translate("Calendar", "Today")),
                (translate("Calendar", "Page Up / Page Down   Alt ← →"), translate("Calendar", "Back, forward")),
                ("D  W  M  L", translate("Calendar", "Day, week, month, timeline")),
                ("7", translate("Calendar", "Timeline: one day or seven")),
                (
                    translate("Calendar", "Ctrl +   Ctrl −   Ctrl 0"),
                    translate("Calendar", "Zoom (also Ctrl and the wheel)"),
                ),
                ("G", translate("Calendar", "Go to the small month")),
                ("V   F", translate("Calendar", "Choose the venue, find a hall")),
            ],
        ),
        (
            translate("Calendar", "Book"),
            [
                ("← ↑ → ↓", translate("Calendar", "Choose a time and a hall")),
                (translate("Calendar", "Shift + ← ↑ → ↓"), translate("Calendar", "Make the time longer or shorter")),
                (translate("Calendar", "Enter or N"), translate("Calendar", "Book the chosen time")),
                ("B", translate("Calendar", "Block the chosen time")),
            ],
        ),
        (
            translate("Calendar", "Bookings"),
            [
                (translate("Calendar", "Tab   Shift Tab"), translate("Calendar", "Next booking, previous booking")),
                (translate("Calendar", "Enter"), translate("Calendar", "Open the booking")),
                ("M", translate("Calendar", "Move it: arrows, then Enter; Escape keeps it")),
                ("+   −", translate("Calendar", "Make it longer or shorter, then Enter")),
                (translate("Calendar", "Delete"), translate("Calendar", "Cancel the booking")),
                (translate("Calendar", "Ctrl Z"), translate("Calendar", "Undo the last move")),
                (translate("Calendar", "Escape"), translate("Calendar", "Give up, let go")),
            ],
        ),
    ]


class KeyHelp(QWidget):
    """Covers the calendar until a key or a click takes it away. ``closed`` comes then."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        self.hide()
        self.card = QFrame(self)
        set_kind(self.card, "card")
        self.setAccessibleName(translate("Calendar", "Keys of the calendar"))
        column = QVBoxLayout(self.card)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        title = QLabel(translate("Calendar", "Keys of the calendar"), self.card)
        set_kind(title, "subtitle")
        column.addWidget(title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(5)
        row = 0
        for name, keys in key_table():
            caption = QLabel(name, self.card)
            set_kind(caption, "caption")
            grid.addWidget(caption, row, 0, 1, 2)
            row += 1
            for key, what in keys:
                label = QLabel(key, self.card)
                set_kind(label, "strong")
                grid.addWidget(label, row, 0)
                grid.addWidget(QLabel(what, self.card), row, 1)
                row += 1
            grid.setRowMinimumHeight(row, 6)
            row += 1
        column.addLayout(grid)
        self.button = QPushButton(translate("Calendar", "Close"), self.card)
        self.button.setAccessibleName(translate("Calendar", "Close"))
        self.button.clicked.connect(self.dismiss)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)

    def open(self) -> None:
        """Cover the parent."""
        area: QRect = self._covered.rect()
        self.setGeometry(area)
        self.show()
        self.raise_()
        # Measured when shown: labels that were hidden still have the size of an older text scale.
        self.card.adjustSize()
        size = self.card.size()
        self.card.move((area.width() - size.width()) // 2, max(8, (area.height() - size.height()) // 2))
        self.button.setFocus()

    def dismiss(self) -> None:
        """Go away."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim what lies behind."""
        QPainter(self).fillRect(event.rect(), colour(tokens().shadow, 110))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close on a click beside the card."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape, Enter or another question mark."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Question, Qt.Key.Key_Return}:
            self.dismiss()
        event.accept()
