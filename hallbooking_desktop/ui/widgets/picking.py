"""Asking which one is meant: a field, and below it what it finds. By keyboard: type, Down, Enter."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from hallbooking_desktop.ui.tasks import Latest
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from hallbooking_desktop.ui.widgets.inputs import SearchField
from hallbooking_desktop.ui.widgets.panel import text_label

#: What is read of a thing, and the thing.
Choice = tuple[str, Any]
Find = Callable[[str], Awaitable[Sequence[Choice]]]


class PickSheet(Sheet):
    """``chosen`` is what was picked once it was accepted. ``found`` comes when all is shown that a text finds."""

    found = Signal()

    def __init__(self, parent: QWidget, title: str, looked_for: str, find: Find) -> None:
        super().__init__(title, parent, width=480)
        self._look_up = find
        self._choices: Sequence[Choice] = ()
        self.chosen: Any = None
        self.primary.setText(self.tr("Continue"))
        self.primary.setAccessibleName(self.primary.text())
        self.search = SearchField(looked_for, self)
        self.hint = text_label("", "small", self)
        self.hint.hide()
        self.list = QListWidget(self)
        self.list.setAccessibleName(title)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedHeight(tokens().px(220))
        for widget in (self.search, self.hint, self.list):
            self.body.addWidget(widget)
        self._find = Latest[Sequence[Choice]](self, "what is meant")
        self.search.textChanged.connect(lambda _: self.primary.setEnabled(False))
        self.search.searched.connect(self._look)
        self.search.left_downwards.connect(self.list.setFocus)
        self.list.currentRowChanged.connect(self._choose)
        self.list.itemDoubleClicked.connect(lambda _: self.primary.click())
        self._look("")
        self.search.setFocus()

    @property
    def is_dirty(self) -> bool:
        """Nothing is lost with what was looked for."""
        return False

    def _look(self, text: str) -> None:
        async def look() -> Sequence[Choice]:
            return await self._look_up(text)

        self._find.start(look(), self._fill, self.refuse)

    def _fill(self, choices: Sequence[Choice]) -> None:
        self._choices = choices
        self.list.clear()
        for text, _ in choices:
            QListWidgetItem(text, self.list)
        self.list.setCurrentRow(0 if choices else -1)
        missed = bool(self.search.text().strip()) and not choices
        self.hint.setText(self.tr("Nothing is found.") if missed else "")
        self.hint.setVisible(missed)
        self._choose(self.list.currentRow())
        self.found.emit()

    def _choose(self, row: int) -> None:
        self.chosen = self._choices[row][1] if 0 <= row < len(self._choices) else None
        self.primary.setEnabled(self.chosen is not None)
