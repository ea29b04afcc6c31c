"""Money into a wallet: what is taken at the desk, and an admin's adjustment either way with a reason."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from hallbooking_desktop.domain.bookings import PaymentMethod
from hallbooking_desktop.domain.errors import DomainError, ValidationFailed
from hallbooking_desktop.services.commands import TopUp, WalletAdjustment
from hallbooking_desktop.services.snapshots import VenueSnapshot, WalletSnapshot
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.tasks import Latest
from hallbooking_desktop.ui.widgets.dialogs import Note, Sheet
from hallbooking_desktop.ui.widgets.forms import Field, show_field_errors
from hallbooking_desktop.ui.widgets.inputs import MoneyField

translate = QCoreApplication.translate


class _MoneySheet(Sheet):
    """What both have in common: an amount, what the balance becomes, one key for all tries of the form."""

    def __init__(self, desk: Desk, parent: QWidget, wallet: WalletSnapshot, title: str, primary: str) -> None:
        super().__init__(title, parent, primary=primary, width=400)
        self._desk = desk
        self._wallet = wallet
        self._key = desk.new_key()
        self.formats = desk.formats
        self.amount = MoneyField(desk.formats, negative=self.may_be_negative(), parent=self)
        label = translate("WalletForms", "Amount in %1").replace("%1", desk.currency.code)
        self.fields = {"amount": Field(label, self.amount, self.amount_hint(), parent=self)}
        self.after = Note("info", parent=self)
        self.amount.changed.connect(self._say_after)
        self._say_after(None)
        self.say_final(translate("WalletForms", "A wrong amount is evened out by another adjustment."))
        self.on_submit(self._send)

    def may_be_negative(self) -> bool:
        """Tell whether money may be taken out."""
        return False

    def amount_hint(self) -> str:
        """Return a word below the amount."""
        return ""

    def _say_after(self, amount: Decimal | None) -> None:
        money = self._desk.formats.money
        text = translate("WalletForms", "Balance of %1: %2").replace("%2", money(self._wallet.balance))
        kind = "info"
        if amount is not None and self._wallet.balance + amount < 0:
            kind = "warning"
            text = translate("WalletForms", "%1 has %2: that is not enough.").replace("%2", money(self._wallet.balance))
        elif amount is not None:
            text = translate("WalletForms", "Balance of %1: %2, then %3")
            text = text.replace("%2", money(self._wallet.balance)).replace("%3", money(self._wallet.balance + amount))
        self.after.say(text.replace("%1", self._wallet.owner), kind)

    def _typed(self, **problems: str) -> Decimal:
        """Return the typed amount; say all that is missing at once."""
        amount = self.amount.amount()
        found = {name: problem for name, problem in problems.items() if problem}
        if amount is None:
            raise ValidationFailed({"amount": translate("WalletForms", "Type an amount."), **found})
        if found:
            raise ValidationFailed(found)
        return amount

    async def _send(self) -> None:
        raise NotImplementedError

    def refuse(self, error: DomainError) -> None:
        """Show what is wrong beside the fields where it belongs to one."""
        if not show_field_errors(self.fields, error):
            super().refuse(error)


class TopUpSheet(_MoneySheet):
    """Credits money that a customer hands over at the desk."""

    def __init__(self, desk: Desk, parent: QWidget, wallet: WalletSnapshot) -> None:
        super().__init__(
            desk, parent, wallet, translate("WalletForms", "Top up the wallet"), translate("WalletForms", "Top up")
        )
        self.method = QComboBox(self)
        for method, name in (
            (PaymentMethod.CASH, self.tr("Cash")),
            (PaymentMethod.CARD, self.tr("Card")),
            (PaymentMethod.BANK_TRANSFER, self.tr("Bank transfer")),
        ):
            self.method.addItem(name, method.value)
        self.reference = QLineEdit(self)
        self.fields["method"] = Field(self.tr("Paid by"), self.method, parent=self)
        self.fields["reference"] = Field(
            self.tr("Reference"), self.reference, self.tr("Needed for a bank transfer."), parent=self
        )
        self.venue = QComboBox(self)
        self.venue.addItem(self.tr("No venue"), None)
        self.fields["venue_id"] = Field(
            self.tr("Taken at"), self.venue, self.tr("It counts among this venue's takings."), parent=self
        )
        for field in self.fields.values():
            self.body.addWidget(field)
        self.body.addWidget(self.after)
        self.fields["venue_id"].hide()
        if desk.actor.venue_id is None:
            look = desk.read(lambda s, a: s.catalogue.venues(a))
            Latest[tuple[VenueSnapshot, ...]](self, "venues to take money at").start(look, self._offer, lambda _: None)
        self.amount.setFocus()

    def _offer(self, venues: tuple[VenueSnapshot, ...]) -> None:
        """Let who has all venues say where it is; with one alone there is nothing to say."""
        for venue in venues:
            self.venue.addItem(venue.name, venue.id)
        self.fields["venue_id"].setVisible(len(venues) > 1)
        self.fit()

    async def _send(self) -> None:
        method, venue_id = PaymentMethod(self.method.currentData()), self.venue.currentData()
        order = TopUp(self._typed(), method, self.reference.text().strip(), venue_id)
        await self._desk.write(lambda s, a: s.wallets.top_up(a, self._wallet.user_id, order, self._key))


class AdjustSheet(_MoneySheet):
    """Credits or debits with a reason that stays in the ledger."""

    def __init__(self, desk: Desk, parent: QWidget, wallet: WalletSnapshot) -> None:
        super().__init__(
            desk, parent, wallet, translate("WalletForms", "Adjust the wallet"), translate("WalletForms", "Adjust")
        )
        self.reason = QLineEdit(self)
        self.fields["reason"] = Field(
            self.tr("Reason"), self.reason, self.tr("Stays in the ledger; the customer can read it."), parent=self
        )
        for field in self.fields.values():
            self.body.addWidget(field)
        self.body.addWidget(self.after)
        self.amount.setFocus()

    def may_be_negative(self) -> bool:
        """Tell whether money may be taken out."""
        return True

    def amount_hint(self) -> str:
        """Return a word below the amount."""
        return translate("WalletForms", "With a minus it is taken out of the wallet.")

    async def _send(self) -> None:
        reason = self.reason.text().strip()
        order = WalletAdjustment(self._typed(reason="" if reason else self.tr("Say why.")), reason)
        await self._desk.write(lambda s, a: s.wallets.adjust(a, self._wallet.user_id, order, self._key))
