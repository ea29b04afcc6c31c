"""One booking in a panel: when and where, what is owed, who is in it, what happened to it, and what can be done."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from hallbooking_desktop.domain.bookings import Attendance, BookingStatus, CustomerRole, PaymentMethod
from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.domain.permissions import Action, Role
from hallbooking_desktop.services.snapshots import AuditEntry, BookingDetails
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.icons import icon
from hallbooking_desktop.ui.tasks import Latest, spawn
from hallbooking_desktop.ui.widgets.buttons import set_look, text_button
from hallbooking_desktop.ui.widgets.panel import SidePanel, text_label
from hallbooking_desktop.ui.widgets.pill import StatusPill

translate = QCoreApplication.translate


def method_name(method: PaymentMethod) -> str:
    """Return a way to pay as people call it."""
    return {
        PaymentMethod.WALLET: translate("Payments", "Wallet"),
        PaymentMethod.CASH: translate("Payments", "Cash"),
        PaymentMethod.CARD: translate("Payments", "Card"),
        PaymentMethod.BANK_TRANSFER: translate("Payments", "Bank transfer"),
    }[method]


def role_name(role: CustomerRole) -> str:
    """Return what a customer is to a booking."""
    return {
        CustomerRole.ORGANISER: translate("People", "Organiser"),
        CustomerRole.PAYER: translate("People", "Payer"),
        CustomerRole.ATTENDEE: translate("People", "Attendee"),
    }[role]


def attendance_name(seen: Attendance) -> str:
    """Return what staff saw on the day."""
    return {
        Attendance.ARRIVED: translate("Attendance", "Arrived"),
        Attendance.NO_SHOW: translate("Attendance", "No-show"),
        Attendance.LEFT: translate("Attendance", "Left"),
    }[seen]


def change_name(action: str) -> str:
    """Return what an entry of the audit log says happened."""
    known = {
        "booking.created": translate("History", "Booked"),
        "booking.edited": translate("History", "Changed"),
        "booking.paid": translate("History", "Payment taken"),
        "booking.confirmed": translate("History", "Confirmed"),
        "booking.rescheduled": translate("History", "Moved"),
        "booking.cancelled": translate("History", "Cancelled"),
        "booking.extended": translate("History", "Extended"),
        "booking.attendance": translate("History", "Attendance noted"),
        "booking.hold_expired": translate("History", "Hold ran out"),
    }
    return known.get(action, action.removeprefix("booking.").replace("_", " ").capitalize())


class BookingPanel(SidePanel):
    """Shows one booking and keeps it current."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(translate("Bookings", "Booking details"), parent)
        self._desk = desk
        self._id: int | None = None
        self._booking: BookingDetails | None = None
        self._load = Latest[tuple[BookingDetails, tuple[AuditEntry, ...]]](self, "booking details")
        self._pill = StatusPill(parent=self)
        self._number = text_label("", "caption", self)
        self._number.setWordWrap(False)
        self.in_calendar = QToolButton(self)
        self.in_calendar.setIcon(icon("calendar"))
        self.in_calendar.setIconSize(QSize(18, 18))
        self.in_calendar.setAccessibleName(self.tr("Show in the calendar"))
        self.in_calendar.setToolTip(self.tr("Show in the calendar"))
        self.in_calendar.clicked.connect(self._to_calendar)
        self.under_title.addWidget(self._pill)
        self.under_title.addWidget(self._number)
        self.under_title.addStretch(1)
        self.under_title.addWidget(self.in_calendar)
        self.pay = self._button(self.tr("Take payment"), "card", Do.PAY_BOOKING)
        self.edit = self._button(self.tr("Edit"), "edit", Do.EDIT_BOOKING)
        self.shift = self._button(self.tr("Move"), "move", Do.MOVE_BOOKING)
        self.cancel = self._button(self.tr("Cancel…"), "x", Do.CANCEL_BOOKING)
        set_look(self.pay, "primary", "card")
        self.buttons.addStretch(1)
        desk.changed.connect(self._on_change)
        desk.actions.registered.connect(self._offer)

    @property
    def booking(self) -> BookingDetails | None:
        """What is shown."""
        return self._booking

    # --- actions -----------------------------------------------------------------------------------------------------

    def _button(self, text: str, mark: str, what: Do) -> QPushButton:
        button = text_button(text, mark, parent=self)
        button.clicked.connect(lambda: self._run(what))
        self.buttons.addWidget(button)
        return button

    def _run(self, what: Do) -> None:
        if self._id is not None:
            self._desk.actions.run(what, self._id)

    def _to_calendar(self) -> None:
        if self._booking is not None:
            found = self._booking
            self._desk.actions.run(Do.SHOW_IN_CALENDAR, found.room.venue_id, found.range.start, found.id)

    def _offer(self) -> None:
        """Offer what the booking's state, the clock and the other views allow."""
        found, can = self._booking, self._desk.actions.can
        live = found is not None and found.status is not BookingStatus.CANCELLED
        due = live and found is not None and found.amount_due > 0
        started = found is not None and found.range.start <= self._desk.clock()
        ended = found is not None and found.range.end <= self._desk.clock()
        self.pay.setVisible(due and can(Do.PAY_BOOKING))
        self.edit.setVisible(live and can(Do.EDIT_BOOKING))
        self.shift.setVisible(live and not ended and can(Do.MOVE_BOOKING))
        may_cancel = not started or self._desk.actor.role is Role.ADMIN
        self.cancel.setVisible(live and not ended and may_cancel and can(Do.CANCEL_BOOKING))
        self.in_calendar.setVisible(live and can(Do.SHOW_IN_CALENDAR))

    # --- loading -----------------------------------------------------------------------------------------------------

    def show_booking(self, booking_id: int) -> None:
        """Load a booking and show it."""
        if booking_id != self._id:
            self._booking = None
        self._id = booking_id
        self.states.loading()
        self._reload()

    def _reload(self) -> None:
        wanted = self._id
        if wanted is None:
            return

        async def load() -> tuple[BookingDetails, tuple[AuditEntry, ...]]:
            found = await self._desk.read(lambda s, a: s.bookings.details(a, wanted))
            return found, await self._desk.read(lambda s, a: s.audit.of_booking(a, wanted))

        self._load.start(load(), self._show, self._failed)

    def _failed(self, error: DomainError) -> None:
        if self._booking is None:
            self.states.failed(error, self._reload)
        else:
            self.states.ready()

    def _on_change(self, notice: ChangeNotice) -> None:
        concerned = self._id is not None and self._id in notice.ids(Topic.BOOKING)
        if (concerned or Topic.EVERYTHING in {c.topic for c in notice.changes}) and not self.isHidden():
            self._reload()

    def keep(self, booking: BookingDetails) -> None:
        """Show what a write returned, and load the history behind it."""
        self._id = booking.id
        self._show((booking, ()))
        self._reload()

    # --- showing -----------------------------------------------------------------------------------------------------

    def _show(self, loaded: tuple[BookingDetails, tuple[AuditEntry, ...]]) -> None:
        found, history = loaded
        self._booking = found
        self.title.setText(found.title or found.organiser.full_name)
        status = "completed" if found.completed else found.status.value
        self._pill.set_status(status)
        self._number.setText(self.tr("No. %1").replace("%1", str(found.id)))
        self.clear()
        self._show_place(found)
        self._show_day(found)
        self._show_money(found)
        self._show_people(found)
        self._show_notes(found)
        self._show_history(found, history)
        self.finish()
        self._offer()
        self.states.ready()

    def _show_place(self, found: BookingDetails) -> None:
        formats, zone = self._desk.formats, found.room.timezone
        part = self.section()
        part.words(formats.range(found.range, zone), "strong")
        part.words(f"{found.room.name}, {found.room.venue_name}")
        facts = [formats.duration(found.range.duration)]
        if found.expected_guests is not None:
            facts.append(self.tr("%n guest(s)", "", found.expected_guests))
        facts += [text for text in (found.event_type, found.layout) if text]
        part.words(" · ".join(facts), "muted")
        if found.claimed != found.range:
            text = self.tr("With setup and teardown: %1")
            part.words(text.replace("%1", formats.range(found.claimed, zone, with_date=False)), "small")
        if found.hold_expires_at is not None and found.status is BookingStatus.PENDING:
            left = formats.left(found.hold_expires_at, self._desk.clock())
            part.words(
                self.tr("Held until %1 (%2)")
                .replace("%1", formats.date_time(found.hold_expires_at, zone))
                .replace("%2", left),
                "warning",
            )

    def _show_day(self, found: BookingDetails) -> None:
        """Offer to note who came, on the day of a confirmed booking."""
        now = self._desk.clock()
        if found.attendance is not None:
            self.section().pair(self.tr("Attendance"), attendance_name(found.attendance), right_kind="strong")
        near = found.range.start - timedelta(hours=12) <= now <= found.range.end + timedelta(hours=12)
        if found.status is not BookingStatus.CONFIRMED or not near or not self._desk.may(Action.MARK_ATTENDANCE):
            return
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for seen, mark in (
            (Attendance.ARRIVED, "user-check"),
            (Attendance.NO_SHOW, "user-x"),
            (Attendance.LEFT, "log-out"),
        ):
            button = QPushButton(attendance_name(seen), row)
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.setChecked(found.attendance is seen)
            button.setIcon(icon(mark))
            button.setAccessibleName(self.tr("Note: %1").replace("%1", attendance_name(seen)))
            button.clicked.connect(lambda _=False, s=seen: self._mark(s))
            line.addWidget(button)
        line.addStretch(1)
        self.section().add(row)

    def _mark(self, seen: Attendance) -> None:
        wanted = self._id
        if wanted is None:
            return

        async def mark() -> None:
            try:
                done = await self._desk.write(lambda s, a: s.bookings.mark(a, wanted, seen))
            except DomainError as error:
                self._desk.report(error)
                self._reload()
            else:
                self._desk.say(self.tr("Noted: %1").replace("%1", attendance_name(seen)))
                if done.id == self._id:
                    self.keep(done)

        spawn(self, mark(), "note attendance")

    def _show_money(self, found: BookingDetails) -> None:
        money = self._desk.formats.money
        part = self.section(self.tr("Cost"))
        for line in found.lines:
            quantity = f"{line.quantity.normalize():f}" if line.quantity != 1 else ""
            label = f"{line.label}  {quantity} × {money(line.unit_price)}" if quantity else line.label
            part.pair(label, money(line.amount))
        if found.discount:
            label = self.tr("Discount: %1").replace("%1", found.discount_reason)
            part.pair(label, money(-found.discount))
        part.pair(self.tr("Total"), money(found.total_cost), left_kind="strong", right_kind="strong")
        if found.tax_included:
            part.pair(self.tr("of which tax"), money(found.tax_included), right_kind="muted")
        part.pair(self.tr("Paid"), money(found.paid))
        if found.amount_due > 0:
            part.pair(self.tr("Due"), money(found.amount_due), left_kind="strong", right_kind="strong")
        if not found.payments:
            return
        part = self.section(self.tr("Payments"))
        for payment in found.payments:
            below = self._desk.formats.date_time(payment.taken_at, found.room.timezone)
            if payment.reference:
                below += f" · {payment.reference}"
            part.entry(method_name(payment.method), self._desk.formats.money(payment.amount, signed=True), below)

    def _show_people(self, found: BookingDetails) -> None:
        part = self.section(self.tr("People"))
        for person in found.customers:
            reach = " · ".join(text for text in (person.phone, person.email) if text)
            if self._desk.actions.can(Do.OPEN_CUSTOMER):
                part.link(person.full_name, partial(self._desk.actions.run, Do.OPEN_CUSTOMER, person.user_id))
            else:
                part.words(person.full_name)
            part.words(" · ".join(text for text in (role_name(person.role), reach) if text), "small")

    def _show_notes(self, found: BookingDetails) -> None:
        notes = (
            (self.tr("For the customer"), found.customer_notes),
            (self.tr("Set-up"), found.setup_notes),
            (self.tr("Internal"), found.internal_notes),
        )
        if not any(text for _, text in notes):
            return
        part = self.section(self.tr("Notes"))
        for label, text in notes:
            if text:
                part.words(label, "caption")
                part.words(text)

    def _show_history(self, found: BookingDetails, history: tuple[AuditEntry, ...]) -> None:
        formats, zone = self._desk.formats, found.room.timezone
        end = found.cancellation
        if end is not None:
            part = self.section(self.tr("Cancellation"))
            part.words(end.refund_policy, "muted")
            part.pair(self.tr("Refunded"), formats.money(end.refund_amount))
            part.pair(self.tr("Fee kept"), formats.money(end.cancellation_fee))
            if end.reason:
                part.words(end.reason)
        part = self.section(self.tr("History"))
        for move in reversed(found.reschedules):
            text = self.tr("Moved from %1").replace("%1", formats.range(move.original, zone))
            part.entry(text, "", f"{formats.date_time(move.rescheduled_at, zone)} · {move.reason}")
        told = {"booking.rescheduled"} if found.reschedules else set()
        for entry in (e for e in reversed(history) if e.action not in told):
            part.entry(change_name(entry.action), "", f"{formats.date_time(entry.at, zone)} · {entry.source}")
        if not history:
            part.entry(self.tr("Booked"), "", f"{formats.date_time(found.created_at, zone)} · {found.source}")
