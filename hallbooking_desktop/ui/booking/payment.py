"""Taking a payment: what is due, how it comes in, and what is left."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from hallbooking_desktop.domain.bookings import CustomerRole, PaymentMethod
from hallbooking_desktop.domain.errors import DomainError, NotFound
from hallbooking_desktop.domain.money import ZERO
from hallbooking_desktop.services.commands import PaymentOrder
from hallbooking_desktop.services.snapshots import BookingCustomer, BookingDetails, VenueSnapshot
from hallbooking_desktop.ui.booking.cost import PriceTable, divider
from hallbooking_desktop.ui.booking.keys import RequestKey
from hallbooking_desktop.ui.booking.window import BookingSheet
from hallbooking_desktop.ui.booking.words import METHOD_ICONS, method_text, named
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import joined
from hallbooking_desktop.ui.messages import sentence
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.tasks import spawn
from hallbooking_desktop.ui.theme import set_kind
from hallbooking_desktop.ui.widgets.forms import Field, show_field_errors
from hallbooking_desktop.ui.widgets.inputs import Chips, MoneyField


def payer_of(booking: BookingDetails) -> BookingCustomer:
    """Return whose wallet pays: the payer's, else the organiser's."""
    payers = (person for person in booking.customers if person.role is CustomerRole.PAYER)
    return next(payers, booking.organiser)


class PaymentDialog(BookingSheet):
    """Takes payments until nothing is due. ``paid`` carries the ``BookingDetails`` after each."""

    paid = Signal(object)

    def __init__(self, desk: Desk, booking_id: int, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("PaymentDialog", "Take payment")
        super().__init__(desk, title, parent, primary=title, width=500)
        self._desk = desk
        self._booking_id = booking_id
        self._keys = RequestKey(desk)
        self.booking: BookingDetails | None = None
        self._venue: VenueSnapshot | None = None
        self._balance: Decimal | None = None
        self._stays = False
        content = QWidget(self)
        self.stack = StateStack(content, self)
        self.body.addWidget(self.stack)
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        set_kind(self._about, "muted")
        self._due = QLabel(self)
        set_kind(self._due, "display")
        self._before = PriceTable(desk, self)
        self.methods = Chips([(each, method_text(each), mark) for each, mark in METHOD_ICONS.items()], several=False)
        self.methods.choose([PaymentMethod.CASH])
        self.methods.setAccessibleName(self.tr("How it is paid"))
        self.amount = MoneyField(desk.formats, parent=self)
        self.deposit = QPushButton(self)
        set_kind(self.deposit, "chip")
        self.received = MoneyField(desk.formats, parent=self)
        self.reference = QLineEdit(self)
        self._fields = {
            "amount": Field(self.tr("&Amount"), self.amount, parent=self),
            "received": Field(self.tr("Cash &received (optional)"), self.received, parent=self),
            "reference": Field(self.tr("&Reference"), self.reference, parent=self),
        }
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        set_kind(self._hint, "muted")
        self._lay_out(content)
        self.way_out.setText(self.tr("Not now"))
        self.methods.changed.connect(self._method_changed)
        for field in (self.amount, self.received):
            field.changed.connect(self._tell)
        self.deposit.clicked.connect(lambda: self.amount.set_amount(self._deposit()))
        self.say_final(self.tr("Money comes back, to the wallet, only by cancelling the booking."))
        self.on_submit(self._take)

    def _lay_out(self, content: QWidget) -> None:
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        due = QVBoxLayout()
        due.setSpacing(0)
        caption = QLabel(self.tr("Due"), self)
        set_kind(caption, "small")
        due.addWidget(caption)
        due.addWidget(self._due)
        amounts = QHBoxLayout()
        amounts.setSpacing(12)
        for field in self._fields.values():
            amounts.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._about)
        column.addLayout(due)
        column.addWidget(self._before)
        column.addWidget(divider(self))
        column.addWidget(self.methods, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(amounts)
        column.addWidget(self.deposit, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._hint)
        column.addStretch(1)

    # --- loading ----------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Open the dialog and load what is due."""
        self.primary.setEnabled(False)
        self.stack.loading()
        self.open()
        spawn(self, self._load(), "payment")

    async def _load(self) -> None:
        booking_id = self._booking_id
        try:
            booking = await self._desk.read(lambda s, a: s.bookings.details(a, booking_id))
            venue_id = booking.room.venue_id
            self._venue = await self._desk.read(lambda s, a: s.catalogue.venue(a, venue_id))
        except DomainError as error:
            self.stack.failed(error, self.start)
            return
        self._show(booking)
        self.stack.ready()
        await self._load_wallet(booking)

    async def _load_wallet(self, booking: BookingDetails) -> None:
        payer = payer_of(booking).user_id
        try:
            self._balance = (await self._desk.read(lambda s, a: s.wallets.of(a, payer))).balance
        except NotFound:
            self._balance = ZERO
        except DomainError:
            self._balance = None
        self._tell()

    def _show(self, booking: BookingDetails) -> None:
        self.booking = booking
        formats = self._desk.formats
        when = formats.range(booking.range, booking.room.timezone)
        where = joined((booking.room.name, when), formats.comma)
        self._about.setText(f"{named(booking)}\n{where}")
        self._due.setText(formats.money(booking.amount_due))
        self._before.clear()
        for payment in booking.payments:
            day = formats.date(payment.taken_at, booking.room.timezone, weekday=False)
            self._before.add(f"{method_text(payment.method)}, {day}", formats.money(payment.amount), "muted")
        self._before.setVisible(bool(booking.payments))
        self.amount.set_amount(booking.amount_due)
        self.received.clear()
        self.reference.clear()
        deposit = self._deposit()
        if deposit is not None:
            words = self.tr("Only the deposit: %1").replace("%1", formats.money(deposit))
            self.deposit.setText(words)
        self.deposit.setVisible(deposit is not None)
        self._method_changed()
        self.amount.setFocus()
        self.amount.selectAll()

    def _deposit(self) -> Decimal | None:
        """Return what confirms the booking, where that is less than all that is due."""
        booking, venue = self.booking, self._venue
        if booking is None or venue is None:
            return None
        left = self._desk.currency.round(booking.total_cost * venue.deposit_percent / 100) - booking.paid
        return left if ZERO < left < booking.amount_due else None

    # --- what is typed ----------------------------------------------------------------------------------------------

    @property
    def method(self) -> PaymentMethod:
        """How it is paid."""
        return PaymentMethod(next(iter(self.methods.chosen), PaymentMethod.CASH))

    def _method_changed(self, *_: object) -> None:
        self.methods.choose([self.method])
        method = self.method
        self._fields["received"].setVisible(method is PaymentMethod.CASH)
        self._fields["reference"].setVisible(method in {PaymentMethod.BANK_TRANSFER, PaymentMethod.CARD})
        needed = method is PaymentMethod.BANK_TRANSFER
        self.reference.setPlaceholderText(self.tr("required") if needed else self.tr("receipt number, optional"))
        for field in self._fields.values():
            field.set_error("")
        self._tell()

    def _tell(self, *_: object) -> None:
        """Say what the amount means: the change to give, what the wallet holds, what stays due, what confirms."""
        booking, amount = self.booking, self.amount.amount()
        if booking is None:
            return
        formats = self._desk.formats
        said = []
        received = self.received.amount()
        if self.method is PaymentMethod.CASH and amount is not None and received is not None and received > amount:
            said.append(self.tr("Give back %1 in change.").replace("%1", formats.money(received - amount)))
        if self.method is PaymentMethod.WALLET and self._balance is not None:
            words = self.tr("The wallet of %1 holds %2.").replace("%1", payer_of(booking).full_name)
            said.append(words.replace("%2", formats.money(self._balance)))
        if amount is not None and ZERO < amount < booking.amount_due:
            said.append(self.tr("%1 stays due.").replace("%1", formats.money(booking.amount_due - amount)))
        self._hint.setText("  ".join(said))
        self._hint.setVisible(bool(said))
        can = amount is not None and ZERO < amount <= booking.amount_due
        words = self.tr("&Take %1").replace("%1", formats.money(amount)) if amount is not None else self.windowTitle()
        self.primary.setText(words)
        self.primary.setEnabled(can and not self._sending)
        too_much = amount is not None and amount > booking.amount_due
        limit = self.tr("No more than %1 is due.").replace("%1", formats.money(booking.amount_due))
        self._fields["amount"].set_error(limit if too_much else "")

    # --- sending ----------------------------------------------------------------------------------------------------

    async def _take(self) -> None:
        order = PaymentOrder(self.method, self.amount.amount(), self.reference.text().strip())
        booking_id, key = self._booking_id, self._keys.of(order)
        booking = await self._desk.write(lambda s, a: s.bookings.pay(a, booking_id, order, key))
        self._keys.forget()
        self._say_paid(order, booking)
        self._stays = booking.amount_due > ZERO
        self._show(booking)
        self.paid.emit(booking)
        if self._stays:
            spawn(self, self._load_wallet(booking), "wallet after a payment")

    def _say_paid(self, order: PaymentOrder, booking: BookingDetails) -> None:
        formats = self._desk.formats
        text = self.tr("%1 taken for booking #%2.") if booking.amount_due else self.tr("Booking #%2 is paid: %1 taken.")
        said = text.replace("%1", formats.money(order.amount or ZERO)).replace("%2", str(booking.id))
        if booking.amount_due:
            said += " " + self.tr("%1 is still due.").replace("%1", formats.money(booking.amount_due))
        self._desk.say(said)

    def accept(self) -> None:
        """Stay open while something is due, so that the next part can be taken."""
        if self._stays:
            self._stays = False
            self.way_out.setText(self.tr("Done"))
            return
        super().accept()

    def set_busy(self, busy: bool) -> None:
        """Show that the payment is under way; afterwards the button follows the amount."""
        super().set_busy(busy)
        if not busy:
            self._tell()

    def refuse(self, error: DomainError) -> None:
        """Show a refusal beside what it is about; the amount and the rest stay as typed."""
        if not show_field_errors(self._fields, error):
            self.note.say(sentence(error, self._desk.formats))
