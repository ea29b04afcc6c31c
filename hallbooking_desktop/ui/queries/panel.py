"""The panel of one query: who asked what, the whole conversation, and what can be done about it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.domain.queries import QueryStatus
from hallbooking_desktop.services.snapshots_engagement import QueryDetails, QueryRow
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.queries.answer import AnswerSheet
from hallbooking_desktop.ui.queries.conversation import Conversation
from hallbooking_desktop.ui.queries.turning import turn, turning_text
from hallbooking_desktop.ui.tasks import spawn
from hallbooking_desktop.ui.views.record_panel import RecordPanel
from hallbooking_desktop.ui.widgets.pill import StatusPill

translate = QCoreApplication.translate


class QueryPanel(RecordPanel[QueryDetails]):
    """Shows one query and keeps it current."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, translate("Queries", "Query details"), parent)
        self.pill = StatusPill(parent=self)
        self.under_title.addWidget(self.pill)
        self.under_title.addStretch(1)
        self.answer = self.add_button(self.tr("Answer…"), "edit", self.write_answer)
        self.answer.setToolTip(self.tr("Write to the customer (R)"))
        self.note = self.add_button(self.tr("Note…"), "note", self.write_note)
        self.note.setToolTip(self.tr("A note among staff: the customer does not see it (N)"))
        self.resolve = self.add_button(turning_text(QueryStatus.OPEN).replace("&", ""), "check", self.turn)
        self.history = self.add_button(self.tr("History"), "history", self._history)
        for button in (self.resolve, self.history):
            button.hide()

    async def read(self, identity: int) -> QueryDetails:
        """Await a query and its messages."""
        return await self.desk.read(lambda s, a: s.queries.details(a, identity))

    def concerns(self, notice: ChangeNotice) -> bool:
        """Tell whether this query changed, or somebody's name."""
        return self.identity in notice.ids(Topic.QUERY) or notice.concerns(Topic.USER)

    def show_known(self, known: QueryDetails) -> None:
        """Show a query: its facts, then the messages."""
        query = known.query
        self.title.setText(query.subject)
        self.pill.set_status(f"query_{query.standing}")
        self._offer(query)
        self.clear()
        self._show_facts(query)
        part = self.section(self.tr("What was written"))
        conversation = Conversation(self.desk, part)
        conversation.show_messages(known.messages)
        part.add(conversation)
        self.finish()

    def _offer(self, query: QueryRow) -> None:
        """Show what can be done with it now."""
        text = turning_text(query.status).replace("&", "")
        self.resolve.setText(f" {text}")
        self.resolve.setAccessibleName(text)
        again = query.status is QueryStatus.RESOLVED
        about = self.tr("Nothing more is to be done; the customer's next word opens it again (D)")
        self.resolve.setToolTip(self.tr("It was taken for done too early (D)") if again else about)
        # What nobody has answered is not done with.
        self.resolve.setVisible(query.status is not QueryStatus.OPEN)
        self.history.setVisible(self.desk.actions.can(Do.SHOW_HISTORY))

    def _show_facts(self, query: QueryRow) -> None:
        formats, actions = self.desk.formats, self.desk.actions
        part = self.section()
        part.pair(self.tr("Asked"), formats.local(query.created_at))
        part.pair(self.tr("Venue"), query.venue_name or self.tr("None: for administrators"))
        if query.answered_by:
            part.pair(self.tr("Answered by"), query.answered_by)
        if query.resolved_at is not None:
            part.pair(self.tr("Resolved"), formats.local(query.resolved_at))
        if actions.can(Do.OPEN_CUSTOMER):
            part.link(query.customer, partial(actions.run, Do.OPEN_CUSTOMER, query.user_id))
        else:
            part.words(query.customer, "strong")
        if query.booking_id is not None and actions.can(Do.OPEN_BOOKING):
            text = self.tr("Booking #%1").replace("%1", str(query.booking_id))
            part.link(text, partial(actions.run, Do.OPEN_BOOKING, query.booking_id))

    # --- acting ------------------------------------------------------------------------------------------------------

    def write_answer(self) -> None:
        """Write to the customer."""
        self._write(note=False)

    def write_note(self) -> None:
        """Write down something for the staff alone."""
        self._write(note=True)

    def _write(self, *, note: bool) -> None:
        if self.known is not None:
            query = self.known.query
            AnswerSheet(self.desk, self, query.id, query.subject, note=note).open()

    def turn(self) -> None:
        """Take it for done, or open it again."""
        if self.known is not None and self.known.query.status is QueryStatus.OPEN:
            self.desk.say(self.tr("Nobody has answered it yet: answer it first (R)."))
        elif self.known is not None:
            spawn(self, turn(self.desk, self.known.query.id, self.known.query.status), "query resolved")

    def _history(self) -> None:
        if self.known is not None:
            self.desk.actions.run(Do.SHOW_HISTORY, "query", self.known.query.id)
