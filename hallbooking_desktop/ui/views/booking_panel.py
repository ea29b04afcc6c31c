"""One booking in a panel: when and where, what is owed, who is in it, what happened to it, and what can be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from hallbooking_desktop.domain.bookings import Attendance, BookingStatus, CustomerRole, PaymentMethod
from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.services.snapshots import AuditEntry, BookingDetails
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.icons import icon
from hallbooking_desktop.ui.tasks import Latest, spawn
from hallbooking_desktop.ui.widgets.panel import SidePanel
from hallbooking_desktop.ui.widgets.pill import StatusPill, status_text

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
        "booking.marked": translate("History", "Attendance noted"),
        "booking.expired": translate("History", "Hold ran out"),
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
        self._number = self._caption()
        self.under_title.addWidget(self._pill)
        self.under_title.addWidget(self._number)
        self.under_title.addStretch(1)
        self._build_actions()
        desk.changed.connect(self._on_change)
        desk.actions.registered.connect(lambda _: self._offer())

    def _caption(self) -> QWidget:
        from PySide6.QtWidgets import QLabel  # noqa: PLC0415

        label = QLabel(self)
        label.setProperty("kind", "caption")
        return label

    @property
    def booking(self) -> BookingDetails | None:
        """What is shown."""
        return self._booking

    # --- actions -----------------------------------------------------------------------------------------------------

    def _build_actions(self) -> None:
        self.pay = self._button(self.tr("Take payment"), "card", Do.PAY_BOOKING)
        self.edit = self._button(self.tr("Edit"), "edit", Do.EDIT_BOOKING)
        self.move_button = self._button(self.tr("Move"), "move", Do.MOVE_BOOKING)
        self.cancel = self._button(self.tr("Cancel booking"), "x", Do.CANCEL_BOOKING)
        self.show_in_calendar = QToolButton(self)
        self.show_in_calendar.setIcon(icon("calendar"))
        self.show_in_calendar.setIconSize(QSize(18, 18))
        self.show_in_calendar.setAccessibleName(self.tr("Show in the calendar"))
        self.show_in_calendar.setToolTip(self.tr("Show in the calendar"))
        self.show_in_calendar.clicked.connect(self._to_calendar)
        self.under_title.addWidget(self.show_in_calendar)

    def _button(self, text: str, mark: str, what: Do) -> QPushButton:
        button = QPushButton(text, self)
        button.setIcon(icon(mark))
        button.setAccessibleName(text)
        button.clicked.connect(lambda: self._run(what))
        self.buttons.addWidget(button)
        return button

    def _run(self, what: Do) -> None:
        if self._id is not None:
            self._desk.actions.run(what, self._id)
