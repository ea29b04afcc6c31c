"""A question that came in: what was asked, the answer, a note among staff, and that it is done with."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QFrame, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.domain.queries import QueryStatus
from hallbooking_desktop.services.snapshots_engagement import QueryDetails
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.queries.conversation import Conversation
from hallbooking_desktop.ui.queries.turning import turn, turning_text
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.tasks import Latest, spawn
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from hallbooking_desktop.ui.widgets.forms import Field, show_field_errors


class AnswerSheet(Sheet):
    """Shows a query's messages; what is written goes on to the customer, or with ``note`` stays among the staff."""

    def __init__(self, desk: Desk, parent: QWidget, query_id: int, subject: str, *, note: bool = False) -> None:
        super().__init__(subject, parent, primary=self.tr("Send the answer"), width=520)
        self._desk = desk
        self._id = query_id
        self._status = QueryStatus.OPEN
        self.formats = desk.formats
        self._load = Latest[QueryDetails](self, "query")
        self._build_messages()
        self._build_answer()
        self.body.addWidget(self.states, 1)
        self.body.addWidget(self.field)
        self.body.addWidget(self.among_staff)
        self.among_staff.setChecked(note)
        self._show_for_whom(note)
        self.on_submit(self._send)
        # In the field itself Enter begins another line.
        keys = QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Return)
        QShortcut(keys, self, self.primary.click)
        self.primary.setToolTip(keys.toString(QKeySequence.SequenceFormat.NativeText))
        self.answer.setFocus()
        desk.changed.connect(self._on_change)
        self.states.loading()
        self._read()

    def _build_messages(self) -> None:
        values = tokens()
        self.conversation = Conversation(self._desk, self)
        inner = QWidget(self)
        inner.setProperty("kind", "clear")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, values.s8, 0)
        column.addWidget(self.conversation)
        column.addStretch(1)
        self.area = area = QScrollArea(self)
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("What was written"))
        # The latest is what is answered.
        area.verticalScrollBar().rangeChanged.connect(lambda _, end: area.verticalScrollBar().setValue(end))
        self.states = StateStack(area, self)
        self.states.setMinimumHeight(values.px(80))

    def _build_answer(self) -> None:
        self.answer = QPlainTextEdit(self)
        self.answer.setTabChangesFocus(True)
        self.answer.setFixedHeight(tokens().px(110))
        self.field = Field(self.tr("&Your answer"), self.answer, parent=self)
        self.among_staff = QCheckBox(self.tr("Only for the &staff: the customer does not see it"), self)
        self.among_staff.setAccessibleName(self.among_staff.text().replace("&", ""))
        self.among_staff.toggled.connect(self._show_for_whom)
        self.resolve = text_button(self.tr("&Resolved"), "check", parent=self)
        self.resolve.setAccessibleName(self.tr("Resolved"))
        self.resolve.setToolTip(self.tr("Nothing more is to be done; the customer's next word opens it again"))
        self.resolve.setAutoDefault(False)
        self.resolve.clicked.connect(lambda: spawn(self, self._turn(), "query resolved"))
        self.resolve.hide()
        self.footer.insertWidget(0, self.resolve)

    def _read(self) -> None:
        self._load.start(self._desk.read(lambda s, a: s.queries.details(a, self._id)), self._show, self._failed)

    def _on_change(self, notice: ChangeNotice) -> None:
        """Show what somebody else wrote while the answer is being written."""
        if self._id in notice.ids(Topic.QUERY) or notice.concerns():
            self._read()

    def _show(self, found: QueryDetails) -> None:
        self._status = found.query.status
        text = turning_text(self._status)
        self.resolve.setText(f" {text}")
        self.resolve.setAccessibleName(text.replace("&", ""))
        # What nobody has answered is not done with.
        self.resolve.setVisible(self._status is not QueryStatus.OPEN)
        self.conversation.show_messages(found.messages)
        self.states.ready()

    @property
    def is_dirty(self) -> bool:
        """Tell whether an answer would be lost."""
        return bool(self.answer.toPlainText().strip())

    def _show_for_whom(self, among_staff: bool) -> None:
        text = self.tr("Keep the note") if among_staff else self.tr("Send the answer")
        self.primary.setText(text)
        self.primary.setAccessibleName(text)
        self.field.set_label(self.tr("&Your note") if among_staff else self.tr("&Your answer"))
        read_by_staff = self.tr("Colleagues read the note, the customer never does.")
        self.say_final(read_by_staff if among_staff else self.tr("The customer gets the answer at once."))

    def _failed(self, error: DomainError) -> None:
        if self.states.state != "ready":
            self.states.failed(error, self._read)

    async def _send(self) -> None:
        words = self.answer.toPlainText()
        if self.among_staff.isChecked():
            await self._desk.write(lambda s, a: s.queries.reply(a, self._id, words, internal=True))
            self._desk.say(self.tr("The note is kept."))
            return
        await self._desk.write(lambda s, a: s.queries.reply(a, self._id, words))
        self._desk.say(self.tr("The answer is on its way."))

    async def _turn(self) -> None:
        """Take the query for done, or open it again."""
        try:
            await turn(self._desk, self._id, self._status)
        except DomainError as error:
            self.refuse(error)
            return
        # What is typed and not sent is asked about.
        self.reject()

    def refuse(self, error: DomainError) -> None:
        """Show a refusal beside the field."""
        if not show_field_errors({"body": self.field}, error):
            super().refuse(error)
