"""The shortcuts of the window and of the view that is open, on a card over them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hallbooking_desktop.ui.palette.commands import KeyTable
from hallbooking_desktop.ui.palette.cover import Cover
from hallbooking_desktop.ui.theme import set_kind, tokens
from hallbooking_desktop.ui.widgets.buttons import text_button

_LEAVING: Final = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Question, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class KeySheet(Cover):
    """Covers its parent until a key or a click takes it away. ``tour_wanted`` asks for the tour instead."""

    tour_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Shortcuts"))
        values = tokens()
        self.title = QLabel(self.tr("Shortcuts"), self.card)
        set_kind(self.title, "subtitle")
        self.area = QScrollArea(self.card)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(self.tr("Shortcuts"))
        self.button = QPushButton(self.tr("Close"), self.card)
        self.button.setAccessibleName(self.tr("Close"))
        self.button.clicked.connect(self.dismiss)
        self.tour = text_button(self.tr("A tour of the desk"), "compass", "ghost", self.card)
        self.tour.clicked.connect(self.tour_wanted)
        foot = QHBoxLayout()
        foot.addWidget(self.tour)
        foot.addStretch(1)
        foot.addWidget(self.button)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(values.s24, values.s16, values.s24, values.s16)
        column.setSpacing(values.s12)
        column.addWidget(self.title)
        column.addWidget(self.area, 1)
        column.addLayout(foot)

    def open(self, table: KeyTable) -> None:
        """Cover the window with these groups."""
        self.area.setWidget(self._table(table))
        self.cover()
        # Once more: labels that were hidden have the size of an older text scale until now.
        self.place()

    def has_keys(self) -> QWidget:
        """Return the button that closes it."""
        return self.button

    def _table(self, table: KeyTable) -> QWidget:
        """Return the groups in two columns, about as long as each other."""
        inner = QWidget(self)
        inner.setProperty("kind", "clear")
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, tokens().s12, 0)
        row.setSpacing(tokens().s24)
        half, so_far = (sum(len(keys) + 2 for _, keys in table) + 1) // 2, 0
        sides: tuple[KeyTable, KeyTable] = ([], [])
        for group in table:
            sides[0 if so_far < half else 1].append(group)
            so_far += len(group[1]) + 2
        for side in sides:
            if side:
                row.addLayout(self._groups(side, inner), 1)
        return inner

    @staticmethod
    def _groups(groups: KeyTable, inner: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens().s16)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        line = 0
        for name, keys in groups:
            caption = QLabel(name, inner)
            set_kind(caption, "caption")
            grid.addWidget(caption, line, 0, 1, 2)
            for number, (key, what) in enumerate(keys, line + 1):
                label, words = QLabel(key, inner), QLabel(what, inner)
                set_kind(label, "strong")
                words.setWordWrap(True)
                grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(words, number, 1, Qt.AlignmentFlag.AlignTop)
            line += len(keys) + 1
            grid.setRowMinimumHeight(line, tokens().s8)
            line += 1
        grid.setRowStretch(line, 1)
        return grid

    def place(self) -> None:
        """Put the card in the middle, as high as its groups."""
        around = self.parentWidget()
        if around is None:
            return
        self.setGeometry(around.rect())
        width = min(tokens().px(860), around.width() - 48)
        inner = self.area.widget()
        margins = 2 * tokens().s24 + tokens().s12
        layout = inner.layout() if inner is not None else None
        wanted = layout.totalHeightForWidth(width - margins) if layout is not None else 0
        frame = self.title.sizeHint().height() + self.button.sizeHint().height() + 80
        height = min(wanted + frame, around.height() - 48)
        self.card.setGeometry((around.width() - width) // 2, (around.height() - height) // 2, width, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape, Enter or another question mark; the arrows scroll."""
        bar = self.area.verticalScrollBar()
        if event.key() in _LEAVING:
            self.dismiss()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            step = bar.pageStep() if event.key() in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp} else 3 * bar.singleStep()
            bar.setValue(bar.value() + (step if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_PageDown} else -step))
        event.accept()
