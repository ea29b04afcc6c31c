"""A question that came in: what was asked, the answer, a note among staff, and that it is done with."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.queries import QueryStatus
from hallbooking_desktop.services.snapshots_engagement import QueryDetails
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.tasks import Latest, spawn
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.undo import Back, offer_undo
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from hallbooking_desktop.ui.widgets.forms import Field, show_field_errors
from hallbooking_desktop.ui.widgets.panel import text_label


class AnswerSheet(Sheet):
    """Shows a query's messages; what is written goes on to the customer, or stays among the staff."""

    def __init__(self, desk: Desk, parent: QWidget, query_id: int, subject: str) -> None:
        super().__init__(subject, parent, primary=self.tr("Send the answer"), width=520)
        values = tokens()
        self._desk = desk
        self._id = query_id
        self._status = QueryStatus.OPEN
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
        self.among_staff = QCheckBox(self.tr("Only for the &staff: the customer does not see it"), self)
        self.among_staff.setAccessibleName(self.among_staff.text().replace("&", ""))
        self.resolve = text_button(self.tr("&Resolved"), "check", parent=self)
        self.resolve.setAccessibleName(self.tr("Resolved"))
        self.resolve.setToolTip(self.tr("Nothing more is to be done; the customer's next word opens it again"))
        self.resolve.setAutoDefault(False)
        self.resolve.clicked.connect(lambda: spawn(self, self._advance(), "query resolved"))
        self.resolve.hide()
        self.footer.insertWidget(0, self.resolve)
        self.body.addWidget(self.states, 1)
        self.body.addWidget(self.field)
        self.body.addWidget(self.among_staff)
        self.among_staff.toggled.connect(self._show_for_whom)
        self.say_final(self.tr("The customer gets the answer at once."))
        self.on_submit(self._send)
        self.answer.setFocus()
        self._read()

    def _read(self) -> None:
        self.states.loading()
        self._load.start(self._desk.read(lambda s, a: s.queries.details(a, self._id)), self._show, self._failed)

    def _show(self, found: QueryDetails) -> None:
        now = self._desk.clock()
        self._status = found.query.status
        text = self.tr("Open it again") if self._is_resolved else self.tr("&Resolved")
        self.resolve.setText(f" {text}")
        # What nobody has answered is not done with.
        self.resolve.setVisible(found.query.status is not QueryStatus.OPEN)
        for message in found.messages:
            said = f"{message.author}, {self._desk.formats.ago(message.created_at, now)}"
            if message.internal:
                said = f"{said}  ·  " + self.tr("among staff")
            self._messages.addWidget(text_label(said, "small", self))
            self._messages.addWidget(text_label(message.body, "", self, select=True))
            self._messages.addSpacing(tokens().s8)
        self._messages.addStretch(1)
        self.states.ready()

    @property
    def is_dirty(self) -> bool:
        """Tell whether an answer would be lost."""
        return bool(self.answer.toPlainText().strip())

    def _show_for_whom(self, among_staff: bool) -> None:
        self.primary.setText(self.tr("Keep the note") if among_staff else self.tr("Send the answer"))

    def _failed(self, error: DomainError) -> None:
        self.states.failed(error, self._read)

    async def _send(self) -> None:
        words = self.answer.toPlainText()
        if self.among_staff.isChecked():
            await self._desk.write(lambda s, a: s.queries.reply(a, self._id, words, internal=True))
            self._desk.say(self.tr("The note is kept."))
            return
        await self._desk.write(lambda s, a: s.queries.reply(a, self._id, words))
        self._desk.say(self.tr("The answer is on its way."))

    @property
    def _is_resolved(self) -> bool:
        return self._status is QueryStatus.RESOLVED

    async def _advance(self) -> None:
        """Take the query for done, or open it again."""
        before = self._status
        try:
            await self._set(QueryStatus.IN_PROGRESS if self._is_resolved else QueryStatus.RESOLVED)
        except DomainError as error:
            self.refuse(error)
            return
        said = self.tr("The question is open again.") if before is QueryStatus.RESOLVED else self.tr("Resolved.")
        offer_undo(self._desk, said, self._back_to(before))
        # What is typed and not sent is asked about.
        self.reject()

    async def _set(self, status: QueryStatus) -> None:
        await self._desk.write(lambda s, a: s.queries.set_status(a, self._id, status))

    def _back_to(self, status: QueryStatus) -> Back:
        """Return what takes back that a query was resolved, or opened again."""
        desk, number = self._desk, self._id
        said = self.tr("The question is as it was.")

        async def back() -> str:
            await desk.write(lambda s, a: s.queries.set_status(a, number, status))
            return said

        return back

    def refuse(self, error: DomainError) -> None:
        """Show a refusal beside the field."""
        if not show_field_errors({"body": self.field}, error):
            super().refuse(error)
