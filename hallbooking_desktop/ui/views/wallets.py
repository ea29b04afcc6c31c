"""The wallets: whose, how much, and each wallet's ledger."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.services.commands import CustomerQuery
from hallbooking_desktop.services.snapshots import LedgerEntry, Page, WalletSnapshot
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import joined
from hallbooking_desktop.ui.models.paged import Column, PagedModel
from hallbooking_desktop.ui.models.plain import Part, money_part
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.stored_words import stored_words
from hallbooking_desktop.ui.tables.comfort import TableComfort, table_button_words
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.views.listing import ListingView
from hallbooking_desktop.ui.views.record_panel import RecordPanel
from hallbooking_desktop.ui.views.wallet_forms import AdjustSheet, TopUpSheet
from hallbooking_desktop.ui.views.wallet_statement import StatementSheet
from hallbooking_desktop.ui.widgets.buttons import tool_button
from hallbooking_desktop.ui.widgets.panel import text_label
from hallbooking_desktop.ui.widgets.table import PagedTable

translate = QCoreApplication.translate


def entry_type_name(kind: str) -> str:
    """Return a ledger entry's type as people call it."""
    known = {
        "CREDIT": translate("Ledger", "Credit"),
        "DEBIT": translate("Ledger", "Payment"),
        "REFUND": translate("Ledger", "Refund"),
        "ADMIN_ADJUSTMENT": translate("Ledger", "Adjustment"),
    }
    return known.get(kind, kind)


class WalletsModel(PagedModel[WalletSnapshot]):
    """Wallets whose owner fits a text."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        formats = desk.formats
        columns = (
            Column[WalletSnapshot](
                translate("Wallets", "Owner"), lambda r: r.owner, "full_name", "strong", 220, stretch=True
            ),
            Column[WalletSnapshot](
                translate("Wallets", "Balance"),
                lambda r: formats.money(r.balance),
                "balance",
                "number",
                120,
                parts=(money_part(translate("Wallets", "Balance"), formats.currency, lambda r: r.balance),),
            ),
            Column[WalletSnapshot](
                translate("Wallets", "Entries"),
                lambda r: formats.number(r.entries),
                "",
                "number",
                90,
                drop=2,
                parts=(Part(translate("Wallets", "Entries"), lambda r: r.entries),),
            ),
            Column[WalletSnapshot](
                translate("Wallets", "Since"),
                lambda r: formats.date(r.created_at, weekday=False),
                "created_at",
                "muted",
                120,
                drop=1,
                parts=(Part(translate("Wallets", "Since"), lambda r: r.created_at.date()),),
            ),
        )
        super().__init__(columns, "full_name")
        self.text = ""

    def identity(self, row: WalletSnapshot) -> int:
        """Return whose wallet it is: a person has one."""
        return row.user_id

    async def fetch(self, sort: str, limit: int, offset: int) -> Page[WalletSnapshot]:
        """Await a page of wallets."""
        query = CustomerQuery(self.text, sort, limit, offset)
        return await self._desk.read(lambda s, a: s.wallets.wallets(a, query))


class LedgerModel(PagedModel[LedgerEntry]):
    """The entries of one wallet, newest first."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.user_id = 0
        formats = desk.formats
        columns = (
            Column[LedgerEntry](
                translate("Ledger", "Date"),
                lambda r: formats.date(r.created_at, weekday=False),
                "",
                "muted",
                128,
                parts=(Part(translate("Ledger", "Date"), lambda r: r.created_at.date()),),
            ),
            Column[LedgerEntry](
                translate("Ledger", "What"), self._what, "", "text", 160, stretch=True, tone=self._what_tone
            ),
            Column[LedgerEntry](
                translate("Ledger", "Amount"),
                lambda r: formats.money(r.amount, signed=True),
                "",
                "number",
                108,
                tone=self._amount_tone,
                parts=(money_part(translate("Ledger", "Amount"), formats.currency, lambda r: r.amount),),
            ),
            Column[LedgerEntry](
                translate("Ledger", "Balance"),
                lambda r: "\u2014" if r.balance_after is None else formats.money(r.balance_after),
                "",
                "number",
                108,
                parts=(money_part(translate("Ledger", "Balance"), formats.currency, lambda r: r.balance_after),),
            ),
        )
        super().__init__(columns, "-created_at")

    @staticmethod
    def _what(row: LedgerEntry) -> str:
        name = entry_type_name(row.type)
        if row.status == "PENDING":
            name = translate("Ledger", "%1 (pending)").replace("%1", name)
        elif row.status == "FAILED":
            name = translate("Ledger", "%1 (failed)").replace("%1", name)
        return joined((name, stored_words(row.description) if row.description else ""), " · ")

    @staticmethod
    def _what_tone(row: LedgerEntry) -> str:
        return "" if row.status == "COMPLETED" else "text_faint"

    @staticmethod
    def _amount_tone(row: LedgerEntry) -> str:
        if row.status != "COMPLETED":
            return "text_faint"
        return "success" if row.amount > 0 else "text"

    async def fetch(self, sort: str, limit: int, offset: int) -> Page[LedgerEntry]:
        """Await a page of the ledger; its order is the service's."""
        del sort
        user_id = self.user_id
        return await self._desk.read(lambda s, a: s.wallets.entries(a, user_id, limit, offset))


class WalletPanel(RecordPanel[WalletSnapshot]):
    """One wallet: balance, what can be done with it, its ledger."""

    topics = (Topic.WALLET, Topic.USER)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, translate("Wallets", "Wallet details"), parent)
        self.balance = text_label("", "display", self, select=True)
        self.under_title.addWidget(self.balance, 1)
        self.top_up = self.add_button(self.tr("Top up"), "plus", lambda: self._open(TopUpSheet), "primary")
        self.adjust = self.add_button(self.tr("Adjust…"), "edit", lambda: self._open(AdjustSheet))
        self.statement = self.add_button(self.tr("Statement…"), "document", self._open_statement)
        self.customer = self.add_button(self.tr("Customer"), "user", self._to_customer)
        self.ledger = LedgerModel(desk)
        self.ledger.setParent(self)
        self.table = PagedTable[LedgerEntry](self.ledger, self.tr("Ledger"), self, in_panel=True)
        self.table.horizontalHeader().setSortIndicatorShown(False)
        self.table.horizontalHeader().setSectionsClickable(False)
        self.comfort = TableComfort(
            desk, self.table, self.ledger, self.table.keeper, key="ledger", title=self.tr("Ledger"), conditions=self._of
        )
        self.more = tool_button(*table_button_words(), self)
        self.comfort.add_button(self.more)
        self.under_title.addWidget(self.more)
        self.ledger_states = StateStack(self.table, self)
        self._scroll.hide()
        self.content.addWidget(self.ledger_states, 1)
        self.ledger.state_changed.connect(self._show_state)
        self.ledger.refused.connect(self._refused)
        self.table.opened.connect(self._open_booking)

    def _of(self) -> str:
        return self.known.owner if self.known is not None else ""

    def show_record(self, identity: int) -> None:
        """Load a person's wallet and its ledger."""
        if identity != self.identity:
            self.ledger.user_id = identity
            self.ledger.reload()
        super().show_record(identity)

    def reload(self) -> None:
        """Load the wallet again, and what is shown of its ledger."""
        super().reload()
        self.ledger.refresh()

    async def read(self, identity: int) -> WalletSnapshot:
        """Await a person's wallet."""
        return await self.desk.read(lambda s, a: s.wallets.of(a, identity))

    def show_known(self, known: WalletSnapshot) -> None:
        """Show what is in a wallet."""
        wallet = known
        self.title.setText(wallet.owner)
        self.balance.setText(self.desk.formats.money(wallet.balance))
        self.top_up.setVisible(self.desk.may(Action.TOP_UP_WALLET))
        self.adjust.setVisible(self.desk.may(Action.ADJUST_WALLET))
        self.customer.setVisible(self.desk.actions.can(Do.OPEN_CUSTOMER))

    def _show_state(self, state: str) -> None:
        if state == "loading":
            self.ledger_states.loading()
        elif state == "ready":
            self.ledger_states.ready()
        elif state == "empty":
            self.ledger_states.empty(self.tr("No money has moved in this wallet yet."), icon="receipt")

    def _refused(self, error: DomainError) -> None:
        if self.ledger.state == "failed":
            self.ledger_states.failed(error, self.ledger.reload)

    def _open(self, kind: type[TopUpSheet | AdjustSheet]) -> None:
        if self.known is not None:
            sheet = kind(self.desk, self, self.known)
            sheet.submitted.connect(partial(self._done, self.known.owner))
            sheet.open()

    def _open_statement(self) -> None:
        if self.known is not None:
            StatementSheet(self.desk, self, self.known).open()

    def _done(self, owner: str) -> None:
        self.desk.say(self.tr("Booked into the wallet of %1").replace("%1", owner))
        self.reload()

    def _to_customer(self) -> None:
        if self.identity is not None:
            self.desk.actions.run(Do.OPEN_CUSTOMER, self.identity)

    def _open_booking(self, identity: int) -> None:
        where = self.ledger.find(identity)
        row = self.ledger.row_at(where) if where is not None else None
        if row is not None and row.reference_id is not None:
            self.desk.actions.run(Do.OPEN_BOOKING, row.reference_id)


class WalletsView(ListingView[WalletSnapshot]):
    """The view behind “Wallets”."""

    topics = (Topic.WALLET, Topic.USER)
    key = "wallets"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._wallets = WalletsModel(desk)
        self._wallet_panel = WalletPanel(desk)
        super().__init__(
            desk,
            translate("Wallets", "Wallets"),
            translate("Wallets", "Owner's name, phone, e-mail"),
            self._wallets,
            self._wallet_panel,
            parent,
        )
        refresh = self.header.add_tool(self.tr("Refresh"), "refresh", self.tr("Refresh (F5)"))
        refresh.clicked.connect(self.refresh)

    def panel_width(self) -> int:
        """Return how wide the panel opens."""
        return tokens().column(520)

    def filter_changed(self) -> None:
        """Take the text over and reload."""
        self._wallets.text = self.search.text().strip()
        self.model.reload()

    def nothing(self) -> tuple[str, str]:
        """Say that there are no wallets yet."""
        return self.tr("No wallets yet. A customer gets one with the first top-up or payment."), "wallet"

    def show_details(self, identity: int) -> None:
        """Show one wallet."""
        self._wallet_panel.show_record(identity)

    def open_wallet(self, user_id: int) -> None:
        """Show a person's wallet, whether the list holds it or not: another view asked."""
        self.open_record(user_id)
