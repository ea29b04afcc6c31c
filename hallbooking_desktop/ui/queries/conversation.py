"""What customer and staff wrote to each other about a query, and the staff's notes between."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hallbooking_desktop.services.snapshots_engagement import QueryMessage
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import joined
from hallbooking_desktop.ui.icons import IconLabel
from hallbooking_desktop.ui.theme import set_kind, tokens
from hallbooking_desktop.ui.widgets.panel import text_label

translate = QCoreApplication.translate


class Conversation(QWidget):
    """The messages, oldest first. Who wrote each is said in words and shown by a mark; notes look different too."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: tuple[int, ...] = ()
        self.setProperty("kind", "clear")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(tokens().s8)

    def show_messages(self, messages: Sequence[QueryMessage]) -> None:
        """Show these messages; those that are shown already stay untouched."""
        known = tuple(message.id for message in messages)
        if known == self._shown:
            return
        self._shown = known
        while self._column.count():
            item = self._column.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for message in messages:
            self._column.addWidget(_Message(self._desk, message, self))


class _Message(QFrame):
    def __init__(self, desk: Desk, message: QueryMessage, parent: QWidget) -> None:
        super().__init__(parent)
        values = tokens()
        among_staff = translate("AnswerSheet", "among staff") if message.internal else ""
        said = joined((message.author, desk.formats.ago(message.created_at, desk.clock()), among_staff))
        mark = "note" if message.internal else "user-check" if message.by_staff else "user"
        set_kind(self, "note-warning" if message.internal else "fact" if message.by_staff else "card")
        head = QHBoxLayout()
        head.setSpacing(values.s8)
        head.addWidget(IconLabel(mark, "text_faint", 14, self))
        head.addWidget(text_label(said, "small", self), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(values.s8, values.s8, values.s8, values.s8)
        column.setSpacing(values.s4)
        column.addLayout(head)
        column.addWidget(text_label(message.body, "", self, select=True))
