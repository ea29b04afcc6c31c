"""Cancelling a booking: the refund is shown first, and why it is what it is."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.services.commands import Cancellation
from hallbooking_desktop.services.snapshots import BookingDetails, RefundPreview
from hallbooking_desktop.ui.booking.cost import PriceTable, divider
from hallbooking_desktop.ui.booking.dates import SeriesDates
from hallbooking_desktop.ui.booking.keys import RequestKey
from hallbooking_desktop.ui.booking.undo import uncancel, uncancel_series
from hallbooking_desktop.ui.booking.window import BookingSheet
from hallbooking_desktop.ui.booking.words import named
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import joined
from hallbooking_desktop.ui.messages import sentence
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.stored_words import stored_words
from hallbooking_desktop.ui.tasks import Debounce, Latest, spawn
from hallbooking_desktop.ui.theme import set_kind
from hallbooking_desktop.ui.undo import offer_undo
from hallbooking_desktop.ui.widgets.forms import Field, show_field_errors
from hallbooking_desktop.ui.widgets.inputs import MoneyField

_HUNDRED = Decimal(100)


class CancelDialog(BookingSheet):
    """``cancelled`` carries the ``BookingDetails`` afterwards."""

    cancelled = Signal(object)

    def __init__(self, desk: Desk, booking_id: int, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        title = translate("CancelDialog", "Cancel booking")
        super().__init__(desk, title, parent, primary=title, danger=True, width=480)
        self._desk = desk
        self._booking_id = booking_id
        self._keys = RequestKey(desk)
        self.booking: BookingDetails | None = None
        self.preview: RefundPreview | None = None
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        set_kind(self._about, "muted")
        self.refund = PriceTable(desk, self)
        self.policy = QLabel(self)
        self.policy.setWordWrap(True)
        set_kind(self.policy, "small")
        self.reason = QLineEdit(self)
        self.fault = QCheckBox(self.tr("The &venue's fault: pay back everything"), self)
        self.override = QCheckBox(self.tr("&Decide the refund myself"), self)
        self.percent = MoneyField(desk.formats, parent=self)
        self.percent.setMaximumWidth(110)
        self.percent.setAccessibleName(self.tr("Refund in percent of what was paid"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.dates = SeriesDates(desk, self)
        self._fields = {
            "reason": Field(self.tr("&Reason"), self.reason, parent=self),
            "override_percent": Field(self.tr("&Percent of what was paid"), self.percent, parent=self),
        }
        content = QWidget(self)
        self.stack = StateStack(content, self)
        self.body.addWidget(self.stack)
        self._lay_out(content)
        self.way_out.setText(self.tr("Keep booking"))
        self.fault.setVisible(desk.may(Action.REFUND_VENUE_FAULT))
        self.override.setVisible(desk.may(Action.OVERRIDE_POLICY))
        self._look: Latest[RefundPreview] = Latest(self, "preview of a refund")
        self._soon = Debounce(self, 120, self._preview)
        self.fault.toggled.connect(lambda on: self._one_of(self.override, on=on))
        self.override.toggled.connect(lambda on: self._one_of(self.fault, on=on))
        self.percent.textChanged.connect(self._soon)
        self.reason.textChanged.connect(lambda _: self._soon())
        self.dates.currentIndexChanged.connect(self._dates_chosen)
        self.on_submit(self._cancel)

    def _lay_out(self, content: QWidget) -> None:
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        parts = (self._about, self.dates.labelled, self.refund, self.policy, divider(self), self._fields["reason"])
        for part in parts:
            column.addWidget(part)
        choices = QVBoxLayout()
        choices.setSpacing(2)
        choices.addWidget(self.fault)
        choices.addWidget(self.override)
        column.addLayout(choices)
        row = QHBoxLayout()
        row.addWidget(self._fields["override_percent"])
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self._fields["override_percent"].hide()

    # --- loading ----------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Open the dialog and load what would be paid back."""
        self.primary.setEnabled(False)
        self.stack.loading()
        self.open()
        spawn(self, self._load(), "cancel")

    async def _load(self) -> None:
        booking_id = self._booking_id
        try:
            self.booking = await self._desk.read(lambda s, a: s.bookings.details(a, booking_id))
            preview = await self._desk.read(lambda s, a: s.bookings.preview_cancel(a, booking_id, Cancellation()))
        except DomainError as error:
            self.stack.failed(error, self.start)
            return
        booking = self.booking
        when = self._desk.formats.range(booking.range, booking.room.timezone)
        where = joined((booking.room.name, when), self._desk.formats.comma)
        self._about.setText(f"{named(booking)}\n{where}")
        self.dates.show_for(booking)
        self._show(preview)
        self.stack.ready()
        self.reason.setFocus()

    # --- what is wanted ---------------------------------------------------------------------------------------------

    def wanted(self) -> Cancellation:
        """Return the cancellation meant."""
        percent = self.percent.amount() if self.override.isChecked() else None
        return Cancellation(self.reason.text().strip(), self.fault.isChecked(), percent)

    def _dates_chosen(self, _: int) -> None:
        self.primary.setEnabled(False)
        self._soon()

    @property
    def _needs_reason(self) -> bool:
        return self.fault.isChecked() or self.override.isChecked()

    def _one_of(self, other: QCheckBox, *, on: bool) -> None:
        if on:
            other.setChecked(False)
        shown = self.override.isChecked()
        self._fields["override_percent"].setVisible(shown)
        if shown and self.percent.amount() is None:
            self.percent.set_amount(self.preview.percent if self.preview is not None else _HUNDRED)
        needed = self.tr("required, it is kept with the booking") if self._needs_reason else ""
        self.reason.setPlaceholderText(needed)
        self._fields["reason"].set_error("")
        self.fit()
        self._soon()

    def _problem(self) -> bool:
        """Mark what is missing; tell whether anything is."""
        percent = self.percent.amount()
        if self.override.isChecked() and (percent is None or percent > _HUNDRED):
            self._fields["override_percent"].set_error(self.tr("Type a percentage between 0 and 100."))
            self.percent.setFocus()
            return True
        if self._needs_reason and not self.reason.text().strip():
            self._fields["reason"].set_error(self.tr("Please say why."))
            self.reason.setFocus()
            return True
        return False

    def _preview(self) -> None:
        wanted, booking_id = self.wanted(), self._booking_id
        percent = wanted.override_percent
        if self.booking is None or (self.override.isChecked() and (percent is None or percent > _HUNDRED)):
            return
        if not wanted.reason and self._needs_reason:
            # The amount does not wait for the reason; the cancellation itself does.
            wanted = Cancellation(self.tr("to be given"), wanted.venue_fault, percent)
        many = self.dates.meant
        if many is None:
            look = self._desk.read(lambda s, a: s.bookings.preview_cancel(a, booking_id, wanted))
        else:
            series, start = many
            look = self._desk.read(lambda s, a: s.series.preview_cancel(a, series, start, wanted))
        self._look.start(look, self._show, self.refuse)

    def _show(self, preview: RefundPreview) -> None:
        self.preview = preview
        formats = self._desk.formats
        self.note.say("")
        self.refund.clear()
        self.refund.add(self.tr("Paid until now"), formats.money(preview.paid), "muted")
        if preview.paid:
            self.refund.add(self.tr("Kept as a fee"), formats.money(preview.fee), "muted")
            refund = self.tr("Refund to the wallet of %1").replace("%1", preview.to_wallet_of)
            if not preview.to_wallet_of:
                refund = self.tr("Refund to the organisers' wallets")
            self.refund.add(refund, formats.money(preview.refund), "subtitle")
            several = self.tr("Each date is refunded by how long it is until then.")
            self.policy.setText(stored_words(preview.policy) if preview.policy else several)
        else:
            self.policy.setText(self.tr("Nothing was paid, so nothing is paid back. The hall becomes free at once."))
        self.primary.setText(self._primary_text(preview))
        self.primary.setEnabled(True)
        self.fit()

    def _primary_text(self, preview: RefundPreview) -> str:
        refund = self._desk.formats.money(preview.refund)
        if self.dates.meant is not None:
            text = self.tr("Cancel %n bookings", "", preview.bookings)
            if preview.refund:
                text = self.tr("Cancel %n bookings and refund %1", "", preview.bookings)
            return text.replace("%1", refund)
        if preview.refund:
            return self.tr("Cancel booking and refund %1").replace("%1", refund)
        return self.tr("Cancel booking")

    # --- sending ----------------------------------------------------------------------------------------------------

    def _take_primary(self) -> None:
        if not self._problem():
            super()._take_primary()

    async def _cancel(self) -> None:
        wanted, booking_id, many = self.wanted(), self._booking_id, self.dates.meant
        key = self._keys.of((wanted, many))
        ended: tuple[BookingDetails, ...]
        if many is None:
            ended = (await self._desk.write(lambda s, a: s.bookings.cancel(a, booking_id, wanted, key)),)
            said = self.tr("Booking #%1 is cancelled.").replace("%1", str(booking_id))
            back = uncancel(self._desk, booking_id)
        else:
            series, start = many
            ended = await self._desk.write(lambda s, a: s.series.cancel(a, series, start, wanted, key))
            said = self.tr("%n bookings of the series are cancelled.", "", len(ended))
            back = uncancel_series(self._desk, series, [booking.id for booking in ended])
        self._keys.forget()
        offer_undo(self._desk, said + self._refunded(ended), back)
        self.cancelled.emit(next((booking for booking in ended if booking.id == booking_id), ended[0]))

    def _refunded(self, ended: tuple[BookingDetails, ...]) -> str:
        refund = sum((b.cancellation.refund_amount for b in ended if b.cancellation is not None), Decimal(0))
        if not refund:
            return ""
        names = {booking.organiser.full_name for booking in ended}
        words = self.tr("%1 went to the wallet of %2.") if len(names) == 1 else self.tr("%1 went to their wallets.")
        return " " + words.replace("%1", self._desk.formats.money(refund)).replace("%2", names.pop())

    def refuse(self, error: DomainError) -> None:
        """Show a refusal beside what it is about; everything typed stays."""
        if not show_field_errors(self._fields, error):
            self.note.say(sentence(error, self._desk.formats))
