"""A section of the page: its title and count, what can be done about the chosen row, the rows or why there are none."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.icons import IconLabel
from hallbooking_desktop.ui.messages import refusal_text
from hallbooking_desktop.ui.tasks import spawn
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.today.daylist import DayList
from hallbooking_desktop.ui.today.painting import PAD
from hallbooking_desktop.ui.today.rows import Row
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.dialogs import Note
from hallbooking_desktop.ui.widgets.flow import FlowLayout
from hallbooking_desktop.ui.widgets.panel import text_label


class Card(QFrame):
    """A titled frame. Buttons stand at the end of the title's line, or below it where there is no room."""

    def __init__(self, title: str, mark: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        values = tokens()
        self.setProperty("kind", "card")
        named = QWidget(self)
        row = QHBoxLayout(named)
        row.setContentsMargins(0, 0, values.s8, 0)
        row.setSpacing(values.s8)
        label = QLabel(title, named)
        label.setProperty("kind", "subtitle")
        self.count = QLabel(named)
        self.count.setProperty("kind", "muted")
        row.addWidget(IconLabel(mark, "text_faint", 16, named))
        row.addWidget(label)
        row.addWidget(self.count)
        named.setMinimumHeight(values.control_height)
        self.head = FlowLayout(spacing=values.s8, pushed=True)
        self.head.addWidget(named)
        self.note = Note("danger", parent=self)
        self.body = QVBoxLayout()
        self.body.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(PAD, values.s12, PAD, values.s8)
        top.setSpacing(values.s8)
        top.addLayout(self.head)
        top.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, values.s8)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(self.body)


class ListCard(Card):
    """A card with a list; ``nothing`` is said when the list is empty, ``flat``: beside the title."""

    def __init__(
        self, title: str, mark: str, nothing: str, most: int, parent: QWidget | None = None, *, flat: bool = False
    ) -> None:
        super().__init__(title, mark, parent)
        self._flat = flat
        self.buttons: list[QPushButton] = []
        self.list = DayList(title, most, self)
        self.nothing = text_label(nothing, "muted", self)
        self.nothing.setContentsMargins(PAD, 0, PAD, tokens().s8)
        self.body.addWidget(self.list)
        self.body.addWidget(self.nothing)
        self.list.chosen.connect(self.offer)
        self.list.hide()

    def add_button(
        self, text: str, mark: str, key: Qt.Key, tip: str, act: Callable[[], None], kind: str = ""
    ) -> QPushButton:
        """Add a button for the chosen row, and the key that does the same in the list."""
        button = text_button(text, mark, kind, self)
        keys = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{tip} ({keys})")
        button.clicked.connect(lambda _=False: act())
        button.hide()
        self.list.on_key(key, lambda: act() if button.isEnabled() else None)
        self.head.addWidget(button)
        self.buttons.append(button)
        return button

    def show_rows(self, rows: tuple[Row, ...], counted: str) -> None:
        """Show these rows and how many there are."""
        self.count.setText(self.nothing.text() if self._flat and not rows else counted)
        self.list.show_rows(rows)
        self.list.setVisible(bool(rows))
        self.nothing.setVisible(not rows and not self._flat)
        for button in self.buttons:
            button.setVisible(bool(rows))
        self.offer()

    def offer(self) -> None:
        """Enable what can be done with the chosen row; a card with buttons overrides this."""

    @property
    def thing(self) -> object:
        """The snapshot behind the chosen row."""
        row = self.list.current
        return row.thing if row is not None else None


class WorkCard(ListCard):
    """A card that changes things, one at a time, and tells its refusals. ``done`` comes after each, done or refused."""

    done = Signal()

    def __init__(self, desk: Desk, title: str, mark: str, nothing: str, most: int, parent: QWidget) -> None:
        super().__init__(title, mark, nothing, most, parent)
        self._desk = desk
        self.is_working = False

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        """Do something, unless something is being done."""
        if self.is_working:
            work.close()
            return
        self.is_working = True
        self.offer()
        spawn(self, self._run(work), "a card of today")

    async def _run(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except DomainError as error:
            self.note.say(self.said_of(error))
        else:
            self.note.say("")
        finally:
            self.is_working = False
            self.offer()
        self.done.emit()

    def said_of(self, error: DomainError) -> str:
        """Return what is told of a refusal."""
        return refusal_text(error.code, error.message, self._desk.formats)
