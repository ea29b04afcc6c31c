"""The parts of a booking's details: who, what it costs, what was paid, how it moved."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hallbooking_desktop.domain.money import ZERO
from hallbooking_desktop.services.snapshots import BookingCustomer, BookingDetails
from hallbooking_desktop.services.snapshots_audit import AuditLine
from hallbooking_desktop.ui.booking.cost import PriceTable
from hallbooking_desktop.ui.booking.history import what, who
from hallbooking_desktop.ui.booking.words import line_text, method_text, role_text
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import joined
from hallbooking_desktop.ui.stored_words import stored_words
from hallbooking_desktop.ui.theme import set_kind
from hallbooking_desktop.ui.widgets.leading import lead

translate = QCoreApplication.translate


def words(text: str, kind: str, parent: QWidget) -> QLabel:
    """Return a label whose text can be copied."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if kind:
        set_kind(label, kind)
    lead(label)
    return label


class Block(QWidget):
    """A small heading with lines under it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self.column.addWidget(words(title, "small", self))

    def add(self, text: str, kind: str = "") -> None:
        """Add a line."""
        self.column.addWidget(words(text, kind, self))


class PriceBlock(Block):
    """The price as it was agreed, what was paid and what is due."""

    def __init__(self, desk: Desk, booking: BookingDetails, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        if (item := self.column.takeAt(0)) is not None and (heading := item.widget()) is not None:
            heading.deleteLater()
        formats = desk.formats
        table = PriceTable(desk, self)
        for line in booking.lines:
            table.add(line_text(line, formats), formats.money(line.amount))
        if booking.discount:
            why = f" ({booking.discount_reason})" if booking.discount_reason else ""
            table.add(self.tr("Discount") + why, formats.money(-booking.discount))
        table.rule()
        table.add(self.tr("Total"), formats.money(booking.total_cost), "strong")
        if booking.tax_included:
            table.add(self.tr("Tax included"), formats.money(booking.tax_included), "small")
        if booking.cancellation is None:
            table.add(self.tr("Paid"), formats.money(booking.paid), "muted")
            due = booking.amount_due
            table.add(self.tr("Due"), formats.money(due), "strong" if due > ZERO else "muted")
        self.column.addWidget(table)


class PaymentsBlock(Block):
    """Each payment, and each refund as money that went back."""

    def __init__(self, desk: Desk, booking: BookingDetails, parent: QWidget | None = None) -> None:
        super().__init__(translate("Details", "Payments"), parent)
        formats, table = desk.formats, PriceTable(desk, self)
        for payment in booking.payments:
            when = formats.date_time(payment.taken_at, booking.room.timezone)
            parts = [method_text(payment.method), when, payment.reference]
            table.add(joined(parts), formats.money(payment.amount, signed=True))
        self.column.addWidget(table)


class CancellationBlock(Block):
    """How it ended and what went back."""

    def __init__(self, desk: Desk, booking: BookingDetails, parent: QWidget | None = None) -> None:
        super().__init__(translate("Details", "Cancelled"), parent)
        ended, formats = booking.cancellation, desk.formats
        if ended is None:
            return
        self.add(formats.date_time(ended.cancelled_at, booking.room.timezone))
        for text in (ended.reason, stored_words(ended.refund_policy)):
            if text:
                self.add(text, "muted")
        table = PriceTable(desk, self)
        table.add(self.tr("Refunded"), formats.money(ended.refund_amount))
        if ended.cancellation_fee:
            table.add(self.tr("Kept as a fee"), formats.money(ended.cancellation_fee), "muted")
        self.column.addWidget(table)


class PeopleBlock(Block):
    """Everybody in the booking. ``opened`` carries the id of the one who was clicked."""

    opened = Signal(int)

    def __init__(self, booking: BookingDetails, *, linked: bool, parent: QWidget | None = None) -> None:
        super().__init__(translate("Details", "Customer"), parent)
        for person in booking.customers:
            self.column.addLayout(self._line(person, linked=linked))

    def _line(self, person: BookingCustomer, *, linked: bool) -> QVBoxLayout:
        lines = QVBoxLayout()
        lines.setSpacing(0)
        top = QHBoxLayout()
        if linked:
            name = QPushButton(person.full_name.replace("&", "&&"), self)
            set_kind(name, "link")
            name.setAccessibleName(self.tr("Open %1").replace("%1", person.full_name))
            name.clicked.connect(lambda: self.opened.emit(person.user_id))
            top.addWidget(name)
        else:
            top.addWidget(words(person.full_name, "strong", self))
        top.addStretch(1)
        top.addWidget(words(role_text(person.role), "small", self))
        lines.addLayout(top)
        reach = joined((person.phone, person.email))
        if reach:
            lines.addWidget(words(reach, "small", self))
        return lines


class HistoryBlock(Block):
    """What happened and who did it, newest first."""

    def __init__(
        self, desk: Desk, booking: BookingDetails, lines: tuple[AuditLine, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(translate("Details", "History"), parent)
        self.column.setSpacing(1)
        told = []
        for line in reversed(lines):
            self.column.addSpacing(6)
            done = what(line.entry, desk.formats)
            when = desk.formats.date_time(line.entry.at, booking.room.timezone)
            self.add(done)
            self.add(joined((when, who(line, desk.actor))), "small")
            told.append(f"{done}, {when}, {who(line, desk.actor)}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName("\n".join([self.tr("History"), *told]))
