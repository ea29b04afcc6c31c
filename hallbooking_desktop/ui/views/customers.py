"""The customers' list, and who somebody is: reach, bookings, wallet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.services.commands import BookingQuery, CustomerQuery
from hallbooking_desktop.services.commands_engagement import QueryList
from hallbooking_desktop.services.snapshots import (
    BookingRow,
    CustomerMatch,
    CustomerRow,
    Page,
    UserSnapshot,
    WalletSnapshot,
)
from hallbooking_desktop.services.snapshots_engagement import QueryRow
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import joined
from hallbooking_desktop.ui.models.paged import Column, PagedModel
from hallbooking_desktop.ui.models.plain import Part, money_part
from hallbooking_desktop.ui.tasks import spawn
from hallbooking_desktop.ui.views.customer_forms import CustomerSheet, match_text
from hallbooking_desktop.ui.views.listing import ListingView
from hallbooking_desktop.ui.views.merge import MergeSheet, likeness_text
from hallbooking_desktop.ui.views.record_panel import RecordPanel
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.languages import known_language
from hallbooking_desktop.ui.widgets.picking import Choice, PickSheet
from hallbooking_desktop.ui.widgets.pill import status_text

translate = QCoreApplication.translate
_SHOWN_BOOKINGS = 12
_SHOWN_QUERIES = 6
Known = tuple[UserSnapshot, Page[BookingRow], WalletSnapshot | None, tuple[CustomerMatch, ...], Page[QueryRow]]


def _last_day(row: CustomerRow) -> date | None:
    return row.last_booking.date() if row.last_booking is not None else None


class CustomersModel(PagedModel[CustomerRow]):
    """Customers that fit a text."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        formats = desk.formats
        columns = (
            Column[CustomerRow](
                translate("Customers", "Name"), lambda r: r.full_name, "full_name", "strong", 200, stretch=True
            ),
            Column[CustomerRow](
                translate("Customers", "Phone"), lambda r: r.phone or "\u2014", "phone", "text", 140, drop=7
            ),
            Column[CustomerRow](
                translate("Customers", "E-mail"), lambda r: r.email or "\u2014", "email", "text", 210, drop=5
            ),
            Column[CustomerRow](
                translate("Customers", "Organisation"), lambda r: r.organisation, "organisation", "text", 150, drop=3
            ),
            Column[CustomerRow](
                translate("Customers", "Bookings"),
                lambda r: formats.number(r.bookings),
                "bookings",
                "number",
                92,
                drop=4,
                parts=(Part(translate("Customers", "Bookings"), lambda r: r.bookings),),
            ),
            Column[CustomerRow](
                translate("Customers", "Upcoming"),
                lambda r: formats.number(r.upcoming),
                "upcoming",
                "number",
                96,
                drop=2,
                parts=(Part(translate("Customers", "Upcoming"), lambda r: r.upcoming),),
            ),
            Column[CustomerRow](
                translate("Customers", "Last booking"),
                lambda r: formats.date(r.last_booking, weekday=False) if r.last_booking else "\u2014",
                "last_booking",
                "muted",
                120,
                drop=1,
                parts=(Part(translate("Customers", "Last booking"), _last_day),),
            ),
            Column[CustomerRow](
                translate("Customers", "Wallet"),
                lambda r: formats.money(r.balance),
                "balance",
                "number",
                104,
                drop=6,
                parts=(money_part(translate("Customers", "Wallet"), formats.currency, lambda r: r.balance),),
            ),
        )
        super().__init__(columns, "full_name")
        self.text = ""

    async def fetch(self, sort: str, limit: int, offset: int) -> Page[CustomerRow]:
        """Await a page of customers."""
        query = CustomerQuery(self.text, sort, limit, offset)
        return await self._desk.read(lambda s, a: s.users.customers(a, query))


class CustomerPanel(RecordPanel[Known]):
    """Shows one customer and keeps them current. ``joined`` carries who is left of two records."""

    topics = (Topic.USER, Topic.BOOKING, Topic.WALLET, Topic.QUERY)
    joined = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, translate("Customers", "Customer details"), parent)
        self.edit = self.add_button(self.tr("Edit"), "edit", self._edit)
        self.book = self.add_button(self.tr("New booking"), "plus", self._book)
        self.join = self.add_button(self.tr("Join…"), "link", self._join)
        self.join.setToolTip(self.tr("Join with another customer who is the same person (Ctrl+J)"))
        self.join.setShortcut(QKeySequence("Ctrl+J"))

    @property
    def user(self) -> UserSnapshot | None:
        """Who is shown."""
        return None if self.known is None else self.known[0]

    async def read(self, identity: int) -> Known:
        """Await who somebody is, their bookings, their wallet, who may be the same, what they asked."""
        user_id = identity
        user = await self.desk.read(lambda s, a: s.users.customer(a, user_id))
        query = BookingQuery(customer_id=user_id, limit=_SHOWN_BOOKINGS)
        found = await self.desk.read(lambda s, a: s.bookings.page(a, query))
        try:
            wallet = await self.desk.read(lambda s, a: s.wallets.of(a, user_id))
        except DomainError:
            wallet = None  # A moderator sees wallets of the own venue's customers only.
        alike: tuple[CustomerMatch, ...] = ()
        if self.desk.may(Action.MERGE_CUSTOMERS):
            alike = await self.desk.read(lambda s, a: s.users.duplicates_of(a, user_id))
        asked = QueryList(user_id=user_id, limit=_SHOWN_QUERIES)
        return user, found, wallet, alike, await self.desk.read(lambda s, a: s.queries.page(a, asked))

    # --- showing -----------------------------------------------------------------------------------------------------

    def show_known(self, known: Known) -> None:
        """Show one customer."""
        user, bookings, wallet, alike, queries = known
        formats = self.desk.formats
        self.title.setText(user.full_name)
        self.edit.setVisible(self.desk.may(Action.EDIT_CUSTOMER))
        self.join.setVisible(self.desk.may(Action.MERGE_CUSTOMERS))
        self.book.setVisible(self.desk.actions.can(Do.NEW_BOOKING))
        self.clear()
        part = self.section()
        for label, value in (
            (self.tr("Phone"), user.phone),
            (self.tr("E-mail"), user.email),
            (self.tr("Organisation"), user.organisation),
            (self.tr("Customer group"), user.customer_group),
            (self.tr("Language"), known_language(user.language)),
            (self.tr("Customer since"), formats.date(user.created_at, weekday=False)),
        ):
            part.pair(label, value or "\u2014")
        if user.notes:
            part = self.section(self.tr("Notes"))
            part.words(user.notes)
        if wallet is not None:
            part = self.section(self.tr("Wallet"))
            part.pair(self.tr("Balance"), formats.money(wallet.balance), right_kind="strong")
            if self.desk.actions.can(Do.OPEN_WALLET):
                part.link(self.tr("Open the wallet"), partial(self.desk.actions.run, Do.OPEN_WALLET, user.id))
        if alike:
            part = self.section(self.tr("Perhaps the same person"))
            for match in alike:
                part.link(match_text(match), partial(self.open_join, user, match))
                part.words(likeness_text(match.reason), "small")
        self._show_bookings(user, bookings)
        self._show_queries(queries)
        self.finish()

    def _show_bookings(self, user: UserSnapshot, bookings: Page[BookingRow]) -> None:
        formats = self.desk.formats
        part = self.section(self.tr("Bookings"))
        for row in bookings.rows:
            text = formats.range(row.range, row.timezone)
            part.link(text, partial(self.desk.actions.run, Do.OPEN_BOOKING, row.id))
            facts = (row.title, row.room_name, status_text(row.status), formats.money(row.total_cost))
            part.words(joined(facts, " · "), "small")
        if not bookings.rows:
            part.words(self.tr("No bookings yet."), "muted")
        elif bookings.total > 1 and self.desk.actions.can(Do.SHOW_BOOKINGS_OF):
            show = partial(self.desk.actions.run, Do.SHOW_BOOKINGS_OF, user.id, user.full_name)
            part.link(self.tr("All %n bookings", "", bookings.total), show)

    def _show_queries(self, queries: Page[QueryRow]) -> None:
        """Show what they asked; nothing where they never did."""
        if not queries.rows:
            return
        part = self.section(self.tr("Queries"))
        for row in queries.rows:
            part.link(row.subject, partial(self.desk.actions.run, Do.OPEN_QUERY, row.id))
            state = status_text(f"query_{row.standing}")
            part.words(joined((state, self.desk.formats.ago(row.created_at, self.desk.clock())), " · "), "small")
        if queries.total > len(queries.rows):
            part.words(self.tr("and %n more", "", queries.total - len(queries.rows)), "muted")

    # --- acting ------------------------------------------------------------------------------------------------------

    def _edit(self) -> None:
        if self.user is not None:
            sheet = CustomerSheet(self.desk, self, self.user)
            sheet.saved.connect(self._saved)
            sheet.open()

    def _saved(self, user: UserSnapshot) -> None:
        self.desk.say(self.tr("Saved: %1").replace("%1", user.full_name))
        self.show_record(user.id)

    def _book(self) -> None:
        if self.user is not None:
            self.desk.actions.run(Do.NEW_BOOKING, self.user.id)

    def _join(self) -> None:
        if self.user is not None:
            self.open_join(self.user)

    def open_join(self, user: UserSnapshot, other: CustomerMatch | None = None) -> None:
        """Ask with whom somebody is joined."""
        sheet = MergeSheet(self.desk, self, user, other)
        sheet.merged.connect(self._joined)
        sheet.open()

    def _joined(self, user: UserSnapshot) -> None:
        self.desk.say(self.tr("Joined into %1").replace("%1", user.full_name))
        self.joined.emit(user.id)


class CustomersView(ListingView[CustomerRow]):
    """The view behind “Customers”."""

    topics = (Topic.USER, Topic.BOOKING, Topic.WALLET)
    key = "customers"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._customers = CustomersModel(desk)
        self._customer_panel = CustomerPanel(desk)
        super().__init__(
            desk,
            translate("Customers", "Customers"),
            translate("Customers", "Name, phone or e-mail"),
            self._customers,
            self._customer_panel,
            parent,
        )
        self._customer_panel.joined.connect(self.open_customer)
        refresh = self.header.add_tool(self.tr("Refresh"), "refresh", self.tr("Refresh (F5)"))
        refresh.clicked.connect(self.refresh)
        self.new = text_button(self.tr("New customer"), "user-plus", "primary", self)
        self.new.clicked.connect(self._create)
        self.new.setVisible(desk.may(Action.CREATE_CUSTOMER))
        self.header.row.addWidget(self.new)

    def filter_changed(self) -> None:
        """Take the text over and reload."""
        self._customers.text = self.search.text().strip()
        self.model.reload()

    def nothing(self) -> tuple[str, str]:
        """Say that nobody is written down yet."""
        return self.tr("No customers yet. Add the first one, or take a booking: it adds them on the way."), "customers"

    def show_details(self, identity: int) -> None:
        """Show one customer."""
        self._customer_panel.show_record(identity)

    def open_customer(self, user_id: int) -> None:
        """Show one customer, whether the list holds them or not: another view asked."""
        self.open_record(user_id)

    def new_customer(self) -> None:
        """Write down somebody new: another view asked."""
        self._create()

    def join_customers(self) -> None:
        """Join two records, the first of which is asked for: another part of the window asked."""
        spawn(self, self._join_picked(), "join customers")

    async def _join_picked(self) -> None:
        async def find(text: str) -> Sequence[Choice]:
            matches = await self.desk.read(lambda s, a: s.users.find(a, text)) if text else ()
            return [(match_text(match), match.id) for match in matches]

        title = self.tr("Whose record is to be joined with another?")
        sheet = PickSheet(self, title, self.tr("Name, phone or e-mail"), find)
        sheet.open()
        if await sheet.outcome():
            user = await self.desk.read(lambda s, a: s.users.customer(a, sheet.chosen))
            self._customer_panel.open_join(user)

    def _create(self) -> None:
        sheet = CustomerSheet(self.desk, self)
        sheet.saved.connect(self._created)
        sheet.open()

    def _created(self, user: UserSnapshot) -> None:
        self.desk.say(self.tr("Added: %1").replace("%1", user.full_name))
        self.refresh()
        self.open_customer(user.id)
