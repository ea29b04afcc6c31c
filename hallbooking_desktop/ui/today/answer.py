"""A question that came in: what was asked, and the answer, without leaving the day."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.services.snapshots_engagement import QueryDetails
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.tasks import Latest
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from hallbooking_desktop.ui.widgets.forms import Field, show_field_errors
from hallbooking_desktop.ui.widgets.panel import text_label


class AnswerSheet(Sheet):
    """Shows a query's messages and sends an answer on to the customer."""

    def __init__(self, desk: Desk, parent: QWidget, query_id: int, subject: str) -> None:
        super().__init__(subject, parent, primary=self.tr("Send the answer"), width=520)
        values = tokens()
        self._desk = desk
        self._id = query_id
        self.formats = desk.formats
        self._load = Latest[QueryDetails](self, "query")
        inner = QWidget(self)
        inner.setProperty("kind", "clear")
        self._messages = QVBoxLayout(inner)
        self._messages.setContentsMargins(0, 0, values.s8, 0)
        self._messages.setSpacing(values.s4)
        area = QScrollArea(self)
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("What was written"))
        self.states = StateStack(area, self)
        self.states.setMinimumHeight(values.px(80))
        self.answer = QPlainTextEdit(self)
        self.answer.setTabChangesFocus(True)
        self.answer.setFixedHeight(values.px(110))
        self.field = Field(self.tr("&Your answer"), self.answer, parent=self)
        self.body.addWidget(self.states, 1)
        self.body.addWidget(self.field)
        self.say_final(self.tr("The customer gets the answer at once."))
        self.on_submit(self._send)
        self.answer.setFocus()
        self._read()

    def _read(self) -> None:
        self.states.loading()
        self._load.start(self._desk.read(lambda s, a: s.queries.details(a, self._id)), self._show, self._failed)

    def _show(self, found: QueryDetails) -> None:
        now = self._desk.clock()
        for message in found.messages:
            said = f"{message.author}, {self._desk.formats.ago(message.created_at, now)}"
            if message.internal:
                said = f"{said}  ·  " + self.tr("among staff")
            self._messages.addWidget(text_label(said, "small", self))
            self._messages.addWidget(text_label(message.body, "", self, select=True))
            self._messages.addSpacing(tokens().s8)
        self._messages.addStretch(1)
        self.states.ready()

    def _failed(self, error: DomainError) -> None:
        self.states.failed(error, self._read)

    async def _send(self) -> None:
        words = self.answer.toPlainText()
        await self._desk.write(lambda s, a: s.queries.reply(a, self._id, words))
        self._desk.say(self.tr("The answer is on its way."))

    def refuse(self, error: DomainError) -> None:
        """Show a refusal beside the field."""
        if not show_field_errors({"body": self.field}, error):
            super().refuse(error)
