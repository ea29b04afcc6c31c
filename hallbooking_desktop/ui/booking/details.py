"""All of one booking beside the list or the calendar, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from datetime import timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimerEvent, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from hallbooking_desktop.domain.bookings import Attendance, BookingStatus
from hallbooking_desktop.domain.errors import DomainError, NotFound
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.domain.timeranges import local_date
from hallbooking_desktop.services.commands import Expected
from hallbooking_desktop.services.snapshots import BookingDetails
from hallbooking_desktop.services.snapshots_audit import AuditLine
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.booking.cost import divider, emptied
from hallbooking_desktop.ui.booking.detailparts import (
    Block,
    CancellationBlock,
    HistoryBlock,
    PaymentsBlock,
    PeopleBlock,
    PriceBlock,
    words,
)
from hallbooking_desktop.ui.booking.papers import Papers
from hallbooking_desktop.ui.booking.undo import may_reinstate, uncancel, unchange, unmark
from hallbooking_desktop.ui.booking.words import attendance_text
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import joined, zone_of
from hallbooking_desktop.ui.history import Back
from hallbooking_desktop.ui.icons import icon, icon_size
from hallbooking_desktop.ui.messages import exact_sentence, sentence
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.tasks import Latest, spawn
from hallbooking_desktop.ui.theme import set_kind, tokens
from hallbooking_desktop.ui.undo import offer_undo
from hallbooking_desktop.ui.widgets.buttons import tool_button
from hallbooking_desktop.ui.widgets.dialogs import Note
from hallbooking_desktop.ui.widgets.flow import FlowLayout
from hallbooking_desktop.ui.widgets.pill import StatusPill

#: key, label, icon, kind of button, what it does
_Offer = tuple[str, str, str, str, Callable[[], None]]
_Loaded = tuple[BookingDetails, tuple[AuditLine, ...]]


class BookingDetailsPanel(QFrame):
    """Shows one booking and follows its changes. ``pay``, ``move``, ``edit``, ``cancel`` carry its id when asked for.

    ``shown`` carries the ``BookingDetails`` each time they were loaded; ``closed`` comes when the user closes it.
    """

    pay = Signal(int)
    move_wanted = Signal(int)
    edit = Signal(int)
    cancel = Signal(int)
    shown = Signal(object)
    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._id: int | None = None
        self.booking: BookingDetails | None = None
        self.setProperty("kind", "panel")
        self.setAccessibleName(self.tr("Booking details"))
        self.setMinimumWidth(tokens().column(340))
        self._latest: Latest[_Loaded] = Latest(self, "booking details")
        self._working = False
        self._timer = self.startTimer(30_000)
        content = QFrame(self)
        content.setProperty("kind", "surface")
        self._column = QVBoxLayout(content)
        values = tokens()
        self._column.setContentsMargins(values.s16, values.s16, values.s16, values.s24)
        self._column.setSpacing(values.s12)
        self._area = area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(content)
        self.note = Note("danger", parent=self)
        self._left = QLabel(self)
        self._left.hide()
        self._history: HistoryBlock | None = None
        self._body: list[QWidget] = []
        self.buttons: dict[str, QPushButton] = {}
        self.stack = StateStack(area, self)
        around = QVBoxLayout(self)
        around.setContentsMargins(1, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(self.stack)
        desk.changed.connect(self._changed)
        QShortcut(QKeySequence("Ctrl+H"), self, self.show_history)
        self.clear()

    # --- loading ----------------------------------------------------------------------------------------------------

    @property
    def booking_id(self) -> int | None:
        """Which booking is shown."""
        return self._id

    def show_booking(self, booking_id: int) -> None:
        """Load and show a booking."""
        self._id = booking_id
        self.stack.loading()
        self._latest.start(self._load(booking_id), self._show, self._failed)

    def show_details(self, booking: BookingDetails) -> None:
        """Show what a change returned, and load its history."""
        self.show_booking(booking.id)

    def clear(self) -> None:
        """Show no booking."""
        self._latest.cancel()
        self._id, self.booking = None, None
        self.stack.empty(self.tr("Choose a booking to see its details here."), icon="bookings")

    async def _load(self, booking_id: int) -> _Loaded:
        booking = await self._desk.read(lambda s, a: s.bookings.details(a, booking_id))
        history: tuple[AuditLine, ...] = ()
        if self._desk.actor.is_staff:
            history = await self._desk.read(lambda s, a: s.audit.of_booking(a, booking_id))
        return booking, history

    def _failed(self, error: DomainError) -> None:
        booking_id = self._id
        if isinstance(error, NotFound) or booking_id is None:
            self.stack.empty(self.tr("This booking is no longer there."), icon="bookings")
        else:
            self.stack.failed(error, lambda: self.show_booking(booking_id))

    def _changed(self, notice: ChangeNotice) -> None:
        if self._id is None or self._working:
            return
        if notice.concerns(Topic.EVERYTHING) or self._id in notice.ids(Topic.BOOKING):
            self.show_booking(self._id)

    # --- showing ----------------------------------------------------------------------------------------------------

    def _show(self, loaded: _Loaded) -> None:
        booking, history = loaded
        focused = next((key for key, button in self.buttons.items() if button.hasFocus()), None)
        self.booking = booking
        self._empty_column()
        self._column.addWidget(self._head(booking))
        self._column.addWidget(self.note)
        self._column.addWidget(self._actions(booking))
        self._add(divider(self), PriceBlock(self._desk, booking, self))
        if booking.cancellation is not None:
            self._add(CancellationBlock(self._desk, booking, self))
        if booking.payments:
            self._add(PaymentsBlock(self._desk, booking, self))
        people = PeopleBlock(booking, linked=self._desk.actions.can(Do.OPEN_CUSTOMER), parent=self)
        people.opened.connect(lambda user_id: self._desk.actions.run(Do.OPEN_CUSTOMER, user_id))
        self._add(divider(self), people)
        for block in self._texts(booking):
            self._add(block)
        self._history = HistoryBlock(self._desk, booking, history, self) if history else None
        if self._history is not None:
            self._add(divider(self), self._history)
        self._column.addStretch(1)
        self.note.say("")
        self._tick()
        self.stack.ready()
        if focused is not None and focused in self.buttons:
            self.buttons[focused].setFocus()
        self.shown.emit(booking)

    def _empty_column(self) -> None:
        self._column.removeWidget(self.note)
        emptied(self._column)
        self.buttons = {}

    def _add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self._column.addWidget(widget)

    def _head(self, booking: BookingDetails) -> QWidget:
        formats = self._desk.formats
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        top = QHBoxLayout()
        top.addWidget(words(f"#{booking.id}", "muted", box))
        top.addWidget(StatusPill("completed" if booking.completed else booking.status.value, parent=box))
        if booking.attendance is not None:
            top.addWidget(words(attendance_text(booking.attendance), "small", box))
        top.addStretch(1)
        close = tool_button(self.tr("Close the details"), "x", self.tr("Close the details"), box)
        close.clicked.connect(self.closed)
        top.addWidget(close)
        self._left = words("", "warning", box)
        column.addLayout(top)
        column.addWidget(words(booking.title or booking.organiser.full_name, "title", box))
        column.addWidget(words(formats.range(booking.range, booking.room.timezone), "", box))
        column.addWidget(words(joined((booking.room.name, booking.room.venue_name), formats.comma), "muted", box))
        column.addWidget(self._left)
        return box

    def _texts(self, booking: BookingDetails) -> list[Block]:
        made = []
        facts = [booking.event_type, booking.layout]
        if booking.expected_guests:
            facts.append(self.tr("%n guests", "", booking.expected_guests).replace("%n", str(booking.expected_guests)))
        facts += [self.tr("online too")] if booking.online else []
        said = joined(facts)
        pairs = [
            (self.tr("Event"), said),
            (self.tr("Note for the customer"), booking.customer_notes),
            (self.tr("Note for set-up"), booking.setup_notes),
            (self.tr("Internal note"), booking.internal_notes),
        ]
        for title, text in pairs:
            if text:
                block = Block(title, self)
                block.add(text)
                made.append(block)
        if booking.reschedules:
            made.append(self._moves(booking))
        return made

    def _moves(self, booking: BookingDetails) -> Block:
        formats, zone = self._desk.formats, booking.room.timezone
        block = Block(self.tr("Moves"), self)
        for move in reversed(booking.reschedules):
            old, new = formats.range(move.original, zone), formats.range(move.new, zone)
            block.add(self.tr("From %1 to %2").replace("%1", old).replace("%2", new))
            parts = [formats.date_time(move.rescheduled_at, zone), move.reason]
            if move.new_cost != move.original_cost:
                parts.append(formats.money(move.new_cost - move.original_cost, signed=True))
            block.add(joined(parts), "small")
        return block

    # --- actions ----------------------------------------------------------------------------------------------------

    def _actions(self, booking: BookingDetails) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(8)
        line = FlowLayout()
        live = booking.status is not BookingStatus.CANCELLED
        now, booking_id = self._desk.clock(), booking.id
        started = booking.range.start <= now
        offered: list[_Offer] = []
        if live and booking.amount_due > 0 and self._desk.may(Action.TAKE_PAYMENT):
            due = self._desk.formats.money(booking.amount_due)
            words_ = self.tr("Take %1…").replace("%1", due)
            offered.append(("pay", words_, "cash", "primary", lambda: self.pay.emit(booking_id)))
        offered += self._attendance(booking)
        if live and not started:
            offered.append(("move", self.tr("Move…"), "move", "", lambda: self.move_wanted.emit(booking_id)))
        if live:
            offered.append(("edit", self.tr("Edit…"), "edit", "", lambda: self.edit.emit(booking_id)))
        if live and (not started or self._desk.may(Action.CANCEL_STARTED_BOOKING)):
            offered.append(("cancel", self.tr("Cancel…"), "x-circle", "", lambda: self.cancel.emit(booking_id)))
        if may_reinstate(self._desk, booking):
            words_ = self.tr("Take the cancellation back")
            back = uncancel(self._desk, booking_id)
            offered.append(("reinstate", words_, "undo", "", lambda: self._do(partial(self._reinstate, back))))
        offered.append(("papers", self.tr("Papers…"), "document", "", lambda: self._show_papers(booking_id)))
        if self._desk.actor.is_staff:
            offered.append(("history", self.tr("History"), "history", "", self.show_history))
        for key, text, mark, kind, act in offered:
            button = QPushButton(text, box)
            button.setIcon(icon(mark, "on_accent" if kind == "primary" else "text_muted"))
            button.setIconSize(icon_size(16))
            if kind:
                set_kind(button, kind)
            button.setAccessibleName(text.replace("…", "").strip())
            button.clicked.connect(lambda _=False, run=act: run())
            (column if kind == "primary" else line).addWidget(button)
            self.buttons[key] = button
            if key == "history":
                button.setToolTip(self.tr("Who changed this booking (Ctrl+H)"))
        column.addLayout(line)
        box.setVisible(bool(offered))
        return box

    def _show_papers(self, booking_id: int) -> None:
        Papers(self._desk, self, self.note.say).popup(booking_id, self.buttons["papers"])

    def show_history(self) -> None:
        """Show who changed the booking: in the audit log to those who may read it, else further down here."""
        if self._id is not None and self._desk.may(Action.VIEW_AUDIT) and self._desk.actions.can(Do.SHOW_HISTORY):
            self._desk.actions.run(Do.SHOW_HISTORY, "booking", self._id)
        elif self._history is not None:
            self._history.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._area.ensureWidgetVisible(self._history)

    def _attendance(self, booking: BookingDetails) -> list[_Offer]:
        """Return what staff may note on the day, and how much longer it may last."""
        now, zone = self._desk.clock(), zone_of(booking.room.timezone)
        today = local_date(booking.range.start, zone) <= local_date(now, zone) <= local_date(booking.range.end, zone)
        if booking.status is not BookingStatus.CONFIRMED or not today or not self._desk.may(Action.MARK_ATTENDANCE):
            return []
        marks = {Attendance.ARRIVED: "user-check", Attendance.NO_SHOW: "user-x", Attendance.LEFT: "log-out"}
        offered = {
            None: (Attendance.ARRIVED, Attendance.NO_SHOW),
            Attendance.ARRIVED: (Attendance.LEFT,),
            Attendance.NO_SHOW: (Attendance.ARRIVED,),
            Attendance.LEFT: (),
        }
        made = [
            (each.value, attendance_text(each), marks[each], "", self._noting(booking.id, each, booking.attendance))
            for each in offered[booking.attendance]
        ]
        if booking.range.start <= now <= booking.range.end + timedelta(hours=1):
            for minutes in (15, 30, 60):
                text = self.tr("+%1 min").replace("%1", str(minutes))
                made.append((f"extend_{minutes}", text, "clock", "", self._extending(booking.id, minutes)))
        return made

    def _noting(self, booking_id: int, seen: Attendance, was: Attendance | None) -> Callable[[], None]:
        return lambda: self._do(lambda: self._mark(booking_id, seen, was))

    def _extending(self, booking_id: int, minutes: int) -> Callable[[], None]:
        return lambda: self._do(lambda: self._extend(booking_id, minutes))

    def _do(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        if not self._working:
            spawn(self, self._run(work()), "booking action")

    async def _run(self, work: Coroutine[Any, Any, None]) -> None:
        self._working = True
        for button in self.buttons.values():
            button.setEnabled(False)
        try:
            await work
        except DomainError as error:
            exact = error.code == "CONFLICT_DETECTED"
            self.note.say((exact_sentence if exact else sentence)(error, self._desk.formats))
        else:
            self.note.say("")
        finally:
            self._working = False
            for button in self.buttons.values():
                button.setEnabled(True)
        if self._id is not None and not self.note.text:
            self.show_booking(self._id)

    async def _reinstate(self, back: Back) -> None:
        self._desk.say(await back.take())

    async def _mark(self, booking_id: int, seen: Attendance, was: Attendance | None) -> None:
        before: Expected = was or "nothing"
        await self._desk.write(lambda s, a: s.bookings.mark(a, booking_id, seen, expecting=before))
        said = self.tr("Booking #%1: %2.").replace("%1", str(booking_id)).replace("%2", attendance_text(seen))
        offer_undo(self._desk, said, unmark(self._desk, booking_id, seen, was))

    async def _extend(self, booking_id: int, minutes: int) -> None:
        booking = await self._desk.write(lambda s, a: s.bookings.extend(a, booking_id, minutes))
        said = self.tr("Booking #%1 now ends at %2.").replace("%1", str(booking_id))
        said = said.replace("%2", self._desk.formats.time(booking.range.end, booking.room.timezone))
        if booking.amount_due:
            said += " " + self.tr("%1 is due.").replace("%1", self._desk.formats.money(booking.amount_due))
        offer_undo(self._desk, said, unchange(self._desk, booking))

    # --- time passes ------------------------------------------------------------------------------------------------

    def _tick(self) -> None:
        booking = self.booking
        if booking is None:
            return
        expires = booking.hold_expires_at
        self._left.setVisible(expires is not None)
        if expires is not None and booking.paid:
            due = self._desk.formats.money(booking.amount_due)
            self._left.setText(self.tr("Partly paid, not confirmed yet; %1 is due").replace("%1", due))
        elif expires is not None:
            left = self._desk.formats.left(expires, self._desk.clock())
            self._left.setText(self.tr("Held without payment; %1 left").replace("%1", left))

    def timerEvent(self, event: QTimerEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Count the hold down."""
        if self.stack.state == "ready":
            self._tick()
