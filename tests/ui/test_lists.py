"""Bookings, customers and wallets: found, shown, changed, and kept current while others work."""

from __future__ import annotations

import statistics
import time
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget

from hallbooking_desktop.domain.bookings import CustomerRole, PaymentMethod
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands import (
    BookingDraft,
    Cancellation,
    PaymentOrder,
    PersonChoice,
    WalletAdjustment,
)
from hallbooking_desktop.services.snapshots import BookingDetails
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.formats import MINUS
from hallbooking_desktop.ui.printing.preview import PrintPreview
from hallbooking_desktop.ui.shell import Shell
from hallbooking_desktop.ui.views.bookings import BookingsView
from hallbooking_desktop.ui.views.customer_forms import CustomerSheet
from hallbooking_desktop.ui.views.customers import CustomersView
from hallbooking_desktop.ui.views.merge import MergeSheet
from hallbooking_desktop.ui.views.wallet_forms import AdjustSheet, TopUpSheet
from hallbooking_desktop.ui.views.wallet_statement import StatementSheet
from hallbooking_desktop.ui.views.wallets import WalletsView
from tests.support.bookings import add_booking
from tests.support.papers import text_of
from tests.support.world import Person
from tests.ui.conftest import Office
from tests.ui.desks import Seat, focus
from tests.ui.test_accessibility import assert_named, assert_reachable

TOMORROW = datetime.now(UTC).replace(hour=10, minute=0, second=0, microsecond=0) + timedelta(days=3)


def _book(
    office: Office, room: int, day: int, title: str, *, pay: bool = True, who: Person | None = None
) -> BookingDetails:
    span = TimeRange(TOMORROW + timedelta(days=day), TOMORROW + timedelta(days=day, hours=2))
    draft = BookingDraft(room, span, customers=(PersonChoice((who or office.world.alice).id),), title=title)
    admin = office.world.admin.actor

    async def work(services: object) -> BookingDetails:
        made = await office.services.bookings.create(admin, draft)
        if pay:
            made = await office.services.bookings.pay(admin, made.id, PaymentOrder(PaymentMethod.CASH))
        return made

    return office.on_thread(work)


@pytest.fixture
def shell(seat: Seat, office: Office) -> Shell:
    for day, title in enumerate(("Choir", "Wedding", "Board meeting", "Yoga")):
        _book(office, office.world.ballroom, day, title, pay=day != 1)
    _book(office, office.world.studio, 1, "Chess")
    return seat.sign_in("admin@hall.example")


def _column(view: BookingsView | CustomersView | WalletsView, column: int) -> list[str]:
    return [str(view.model.data(view.model.index(row, column))) for row in range(view.model.rowCount())]


def _words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def _bookings(seat: Seat, shell: Shell) -> BookingsView:
    shell.show_view("bookings")
    view = shell.current
    assert isinstance(view, BookingsView)
    seat.wait(lambda: view.model.state == "ready")
    return view


def test_bookings_are_listed_and_sorted(seat: Seat, shell: Shell) -> None:
    """A clerk could not find what is next."""
    view = _bookings(seat, shell)
    tester = QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert _column(view, 3)[0] == "Yoga"
    assert "Unpaid hold" in _column(view, 5)
    header = view.table.horizontalHeader()
    header.sectionClicked.emit(3)
    seat.wait(lambda: view.model.state == "ready" and _column(view, 3)[0] == "Board meeting")
    header.sectionClicked.emit(3)
    seat.wait(lambda: view.model.state == "ready" and _column(view, 3)[0] == "Yoga")
    assert view.header.count.text() == "5"
    tester.deleteLater()


def test_bookings_are_found_by_words_state_hall_and_day(seat: Seat, shell: Shell, office: Office) -> None:
    """A caller's booking would have to be looked for by eye."""
    view = _bookings(seat, shell)
    shell._find()
    assert view.search.hasFocus()
    seat.type("wed")
    seat.wait(lambda: _column(view, 3) == ["Wedding"])
    assert not view.clear_filters.isHidden()
    seat.press(Qt.Key.Key_Escape)
    seat.wait(lambda: view.model.rowCount() == 5)
    view.chips._chips["pending"].click()
    seat.wait(lambda: _column(view, 3) == ["Wedding"])
    view.clear_filters.click()
    seat.wait(lambda: view.model.rowCount() == 5)
    seat.wait(lambda: view.room.count() > 1)
    view.room.setCurrentIndex(view.room.findData(office.world.studio))
    view.room.activated.emit(view.room.currentIndex())
    seat.wait(lambda: _column(view, 3) == ["Chess"])
    view.reset_filters()
    view.period.setCurrentIndex(view.period.findData("past_week"))
    view.period.activated.emit(0)
    seat.wait(lambda: view.states.state == "empty")
    assert "filters" in view.states.text


def test_a_day_of_all_venues_is_each_venue_s_own(seat: Seat, shell: Shell, office: Office) -> None:
    """A party after midnight in Berlin was listed the day before, for the first venue's clocks are behind."""
    world = office.world
    late = TOMORROW.replace(hour=23) + timedelta(days=60)
    day = late.date()

    async def add() -> list[int]:
        async with office.database.work(world.system) as work:
            return [await add_booking(work, r, late, world.bob, hours=1) for r in (world.great_hall, world.studio)]

    berlin, city = office.on_thread(lambda _: add())
    view = _bookings(seat, shell)
    seat.wait(lambda: view.venue.count() == 3)

    def listed(first: date, venue: int | None = None) -> list[int]:
        state = {"period": "days", "first": first.isoformat(), "last": first.isoformat()}
        view.apply_filter_state(state if venue is None else {**state, "venue": venue})
        seat.wait(lambda: view.model.state in {"ready", "empty"})
        return [row.id for n in range(view.model.rowCount()) if (row := view.model.row_at(n)) is not None]

    assert listed(day) == [city]
    assert listed(day + timedelta(days=1)) == [berlin]
    assert listed(day, world.berlin) == []
    assert listed(day + timedelta(days=1), world.berlin) == [berlin]


def test_a_booking_shows_its_money_people_and_history(seat: Seat, shell: Shell) -> None:
    """A caller's question about a bill could not be answered."""
    view = _bookings(seat, shell)
    view.table.setFocus()
    seat.press(Qt.Key.Key_Down)
    view.table.selectRow(_column(view, 3).index("Choir"))
    panel = view.panel
    seat.wait(lambda: "Choir" in _words(panel) and "History" in _words(panel))
    words = _words(panel)
    for text in ("Grand Ballroom, City Center Hall", "$200.00", "Cash", "Organiser", "Confirmed", "Booked"):
        assert text in words, f"{text!r} is missing in {words}"
    seat.press(Qt.Key.Key_Return)
    assert panel.isAncestorOf(focus()), "Enter goes on into the panel"
    seat.press(Qt.Key.Key_Escape)
    assert panel.isHidden()
    assert view.table.hasFocus()


@pytest.mark.timed
def test_what_another_desk_does_appears_within_200_ms(seat: Seat, shell: Shell, office: Office) -> None:
    """Two clerks would sell the same evening to two callers."""
    view = _bookings(seat, shell)
    took: list[float] = []
    made = _book(office, office.world.garden, 8, "The first from another desk", pay=False)
    for number in range(3):
        made = _book(office, office.world.garden, 9 + number, f"From another desk {number}", pay=False)
        begin = time.perf_counter()
        seat.wait(lambda title=made.title: title in _column(view, 3))
        took.append(time.perf_counter() - begin)
    assert statistics.median(took) < 0.2, f"It took {took} seconds"
    view.open_booking(made.id)
    seat.wait(lambda: made.title in _words(view.panel))
    office.on_thread(lambda s: s.bookings.cancel(office.world.admin.actor, made.id, Cancellation("Flood")))
    seat.wait(lambda: "Cancelled" in _column(view, 5))
    seat.wait(lambda: "Flood" in _words(view.panel))


def test_the_panel_asks_for_what_other_views_do(seat: Seat, shell: Shell) -> None:
    """A button would do nothing, or what must not be done would be offered."""
    view = _bookings(seat, shell)
    panel = view.details
    view.table.setFocus()
    view.table.selectRow(_column(view, 3).index("Choir"))
    seat.wait(lambda: panel.booking is not None and "cancel" in panel.buttons)
    asked: list[tuple[str, object]] = []
    for what in (Do.PAY_BOOKING, Do.EDIT_BOOKING, Do.MOVE_BOOKING, Do.CANCEL_BOOKING):
        seat.desk.actions.register(what, lambda number, what=what: asked.append((what.value, number)))
    assert "pay" not in panel.buttons, "a paid booking needs no payment"
    view.table.selectRow(_column(view, 3).index("Wedding"))
    seat.wait(lambda: panel.booking is not None and panel.booking.title == "Wedding")
    assert panel.booking is not None
    for key in ("pay", "edit", "move", "cancel"):
        panel.buttons[key].click()
    number = panel.booking.id
    assert asked == [(f"{key}_booking", number) for key in ("pay", "edit", "move", "cancel")]
    view.in_calendar.click()
    assert shell._current == "calendar"


def test_a_customer_is_written_down_with_a_warning_of_the_likely_same(seat: Seat, shell: Shell, office: Office) -> None:
    """One person would have two records and two wallets."""
    shell.show_view("customers")
    view = shell.current
    assert isinstance(view, CustomersView)
    seat.wait(lambda: view.model.state == "ready")
    assert _column(view, 0) == sorted(_column(view, 0))
    view.new.click()
    sheet = view.findChild(CustomerSheet)
    assert sheet is not None
    sheet.primary.click()
    seat.wait(lambda: sheet.form.fields["full_name"].error)
    assert sheet.isVisible(), "what is wrong keeps the form open"
    seat.wait(sheet.isActiveWindow)
    sheet.form.name.setFocus()
    seat.type("Alice Martin")
    seat.wait(lambda: "Alice Martin" in sheet.duplicates.text)
    sheet.form.name.selectAll()
    seat.type("Zoë Zimmer")
    sheet.form.phone.setFocus()
    seat.type("+14155550190")
    sheet.primary.click()
    seat.wait(lambda: "Zoë Zimmer" in _column(view, 0))
    assert "Zoë Zimmer" in seat.window.toast.text
    seat.wait(lambda: "+14155550190" in _words(view.panel) or "415" in _words(view.panel))


def test_a_customer_is_put_into_a_group_and_written_to_in_a_language(seat: Seat, shell: Shell, office: Office) -> None:
    """The students' price is set and no student ever gets it; an Arabic guest is written to in English."""
    shell.show_view("customers")
    view = shell.current
    assert isinstance(view, CustomersView)
    seat.wait(lambda: view.model.state == "ready")
    seat.desk.actions.run(Do.OPEN_CUSTOMER, office.world.bob.id)
    panel = view._customer_panel
    seat.wait(lambda: panel.user is not None)
    panel.edit.click()
    sheet = panel.findChild(CustomerSheet)
    assert sheet is not None
    seat.wait(sheet.isActiveWindow)
    sheet.form.group.setFocus()
    seat.type("student")
    sheet.form.language.setFocus()
    sheet.form.language.choose("ar")
    sheet.primary.click()
    seat.wait(lambda: "student" in _words(panel))
    admin = office.world.admin.actor
    stored = office.on_thread(lambda s: s.users.customer(admin, office.world.bob.id))
    assert (stored.customer_group, stored.language) == ("student", "ar")
    panel.edit.click()
    again = panel.findChildren(CustomerSheet)[-1]
    assert (again.form.group.text(), again.form.language.code) == ("student", "ar")
    again.reject()


def test_a_customer_is_changed_and_two_become_one(seat: Seat, shell: Shell, office: Office) -> None:
    """A wrong number would stay wrong; a doubled person doubled."""
    shell.show_view("customers")
    view = shell.current
    assert isinstance(view, CustomersView)
    seat.wait(lambda: view.model.state == "ready")
    seat.desk.actions.run(Do.OPEN_CUSTOMER, office.world.bob.id)
    panel = view._customer_panel
    seat.wait(lambda: panel.user is not None)
    panel.edit.click()
    sheet = panel.findChild(CustomerSheet)
    assert sheet is not None
    sheet.form.organisation.setText("Müller & Sons")
    sheet.primary.click()
    seat.wait(lambda: "Müller & Sons" in _words(panel))
    panel.join.click()
    merge = panel.findChild(MergeSheet)
    assert merge is not None
    seat.wait(merge.isActiveWindow)
    merge.search.setFocus()
    seat.type("walk")
    seat.wait(lambda: merge.results.count() == 1)
    assert not merge.primary.isEnabled()
    merge.results.setCurrentRow(0)
    seat.wait(merge.primary.isEnabled)
    merge.primary.click()
    seat.wait(lambda: "Walter Walk-In" not in _column(view, 0))


def test_a_wallet_shows_its_ledger_and_takes_money(seat: Seat, shell: Shell, office: Office) -> None:
    """Money taken at the desk would not reach the wallet, or twice."""
    shell.show_view("wallets")
    view = shell.current
    assert isinstance(view, WalletsView)
    seat.wait(lambda: view.model.state == "ready")
    view.table.selectRow(_column(view, 0).index("Bob Müller"))
    panel = view._wallet_panel
    seat.wait(lambda: panel.balance.text() == "$20.00" and panel.ledger.state == "ready")
    panel.top_up.click()
    sheet = panel.findChild(TopUpSheet)
    assert sheet is not None
    sheet.primary.click()
    seat.wait(lambda: sheet.fields["amount"].error)
    seat.wait(sheet.isActiveWindow)
    sheet.amount.setFocus()
    seat.type("12.5")
    assert "$32.50" in sheet.after.text
    seat.wait(sheet.venue.isVisible)
    assert sheet.venue.currentData() is None
    sheet.venue.setCurrentIndex(sheet.venue.findText("City Center Hall"))
    sheet.primary.click()
    sheet.primary.click()
    seat.wait(lambda: panel.balance.text() == "$32.50")
    seat.wait(lambda: panel.ledger.rowCount() == 2)
    assert panel.ledger.data(panel.ledger.index(0, 2)) == "+$12.50"
    assert panel.ledger.data(panel.ledger.index(0, 3)) == "$32.50"
    (cash,) = office.on_thread(lambda s: s.today.day(office.world.moderator.actor)).takings.by_method[:1]
    assert cash.topped_up == Decimal("12.50"), "the till of the venue where it was taken"


def test_a_wallets_statement_is_saved(seat: Seat, shell: Shell, office: Office, tmp_path: Path) -> None:
    """A customer asks where the money went, and the desk has nothing to give."""
    shell.show_view("wallets")
    view = shell.current
    assert isinstance(view, WalletsView)
    seat.desk.actions.run(Do.OPEN_WALLET, office.world.bob.id)
    panel = view._wallet_panel
    seat.wait(lambda: panel.balance.text() == "$20.00")
    panel.statement.click()
    sheet = panel.findChild(StatementSheet)
    assert sheet is not None
    seat.wait(sheet.primary.isEnabled)
    assert_named(sheet)
    assert_reachable(sheet, sheet)
    offered = [sheet.period.itemText(row) for row in range(sheet.period.count())]
    assert offered == ["This month", "Last month", "This year", "Last year", "From day to day…"]
    assert not sheet.start.isVisible()
    sheet.period.setCurrentIndex(4)
    sheet.start.setDate(QDate(2001, 1, 1))
    sheet.end.setDate(QDate(2001, 1, 31))
    sheet.primary.click()
    seat.wait(lambda: panel.findChildren(QFileDialog))
    asked = panel.findChildren(QFileDialog)[0]
    assert Path(asked.selectedFiles()[0]).name.endswith("-2001-01-01-2001-01-31.pdf")
    path = tmp_path / "statement.pdf"
    asked.fileSelected.emit(str(path))
    asked.reject()
    seat.wait(path.exists)
    said = text_of(path.read_bytes())
    assert "Bob Müller" in said
    assert "1 January 2001 to 31 January 2001" in said
    assert "BALANCE 0.00 USD" in said
    seat.wait(lambda: not panel.findChildren(QFileDialog))
    panel.statement.click()
    seat.wait(lambda: any(each.isVisible() for each in panel.findChildren(StatementSheet)))
    again = next(each for each in panel.findChildren(StatementSheet) if each.isVisible())
    seat.wait(again.print.isEnabled)
    again.print.click()
    seat.wait(lambda: view.window().findChild(PrintPreview) is not None)
    shown = view.window().findChild(PrintPreview)
    assert shown is not None
    seat.wait(lambda: shown.states.state == "ready")
    assert shown.laid_out is not None
    assert "Bob Müller" in shown.laid_out[0].title
    assert "Bob Müller" in text_of(shown.laid_out[0].file)
    shown.reject()


def test_an_adjustment_needs_a_reason_and_cannot_overdraw(seat: Seat, shell: Shell, office: Office) -> None:
    """Money would vanish without a word why."""
    shell.show_view("wallets")
    view = shell.current
    assert isinstance(view, WalletsView)
    seat.desk.actions.run(Do.OPEN_WALLET, office.world.bob.id)
    panel = view._wallet_panel
    seat.wait(lambda: panel.balance.text() == "$20.00")
    panel.adjust.click()
    sheet = panel.findChild(AdjustSheet)
    assert sheet is not None
    seat.wait(sheet.isActiveWindow)
    sheet.amount.setFocus()
    seat.type("-50")
    sheet.primary.click()
    seat.wait(lambda: sheet.fields["reason"].error)
    sheet.reason.setFocus()
    seat.type("Broken glass")
    sheet.primary.click()
    seat.wait(lambda: sheet.note.text)
    assert "$20.00" in sheet.note.text or "enough" in sheet.note.text
    sheet.amount.setText("-5")
    sheet.primary.click()
    seat.wait(lambda: panel.balance.text() == "$15.00")
    seat.wait(lambda: panel.ledger.data(panel.ledger.index(0, 2)) == f"{MINUS}$5.00")


def test_money_moved_elsewhere_is_seen_at_once(seat: Seat, shell: Shell, office: Office) -> None:
    """A balance on the screen would be spent twice."""
    shell.show_view("wallets")
    view = shell.current
    assert isinstance(view, WalletsView)
    seat.wait(lambda: view.model.state == "ready")
    seat.desk.actions.run(Do.OPEN_WALLET, office.world.alice.id)
    panel = view._wallet_panel
    seat.wait(lambda: panel.balance.text() == "$500.00")
    order = WalletAdjustment(Decimal(-100), "Fee")
    office.on_thread(lambda s: s.wallets.adjust(office.world.admin.actor, office.world.alice.id, order))
    seat.wait(lambda: panel.balance.text() == "$400.00" and "$400.00" in _column(view, 1))


def test_a_booking_leads_to_the_customer_and_on_to_the_wallet(seat: Seat, shell: Shell) -> None:
    """A clerk would look each of them up again."""
    view = _bookings(seat, shell)
    view.table.selectRow(0)
    panel = view.panel
    seat.wait(lambda: [b for b in panel.findChildren(QPushButton) if b.text() == "Alice Martin"])
    next(b for b in panel.findChildren(QPushButton) if b.text() == "Alice Martin").click()
    customers = shell.current
    assert isinstance(customers, CustomersView)
    seat.wait(lambda: [b for b in customers.panel.findChildren(QPushButton) if "wallet" in b.text()])
    next(b for b in customers.panel.findChildren(QPushButton) if "wallet" in b.text()).click()
    wallets = shell.current
    assert isinstance(wallets, WalletsView)
    seat.wait(lambda: wallets._wallet_panel.title.text() == "Alice Martin")


def test_all_of_a_customer_is_more_than_the_last_twelve(seat: Seat, shell: Shell, office: Office) -> None:
    """Everything of Alice ended at twelve bookings; what she came to as a guest was not hers at all."""
    world, admin = office.world, office.world.admin.actor
    for day in range(10, 20):
        _book(office, world.ballroom, day, f"Rehearsal {day}")
    span = TimeRange(TOMORROW + timedelta(days=30), TOMORROW + timedelta(days=30, hours=2))
    people = (PersonChoice(world.bob.id), PersonChoice(world.alice.id, CustomerRole.ATTENDEE))
    guest = BookingDraft(world.studio, span, customers=people, title="Bob's party")
    office.on_thread(lambda s: s.bookings.create(admin, guest))
    _book(office, world.ballroom, 40, "Of Bob alone", who=world.bob)
    shell.show_view("customers")
    view = shell.current
    assert isinstance(view, CustomersView)
    seat.wait(lambda: view.model.state == "ready")
    view.open_customer(world.alice.id)

    def link() -> QPushButton | None:
        shown = (b for b in view.panel.findChildren(QPushButton) if not b.isHidden())
        return next((b for b in shown if b.accessibleName().startswith("All 16 bookings")), None)

    seat.wait(lambda: link() is not None)
    button = link()
    assert button is not None
    button.click()
    bookings = shell.current
    assert isinstance(bookings, BookingsView)
    seat.wait(lambda: bookings.model.state == "ready" and bookings.model.total == 16)
    assert "Bob's party" in _column(bookings, 3)
    chip = bookings.customer
    assert chip.isVisible()
    assert "Customer:" in chip.text()
    assert "Alice Martin" in bookings.conditions()
    assert_named(bookings)
    assert_reachable(seat.window, bookings)
    bookings.search.setText("party")
    seat.wait(lambda: bookings.model.total == 1)
    bookings.search.clear()
    seat.wait(lambda: bookings.model.total == 16)
    chip.setFocus()
    seat.press(Qt.Key.Key_Space)
    seat.wait(lambda: bookings.model.total == 17)
    assert not chip.isVisible()
    assert not bookings.is_filtered()


def test_a_new_record_is_refused_in_words_when_the_database_is_lost(seat: Seat, shell: Shell) -> None:
    """A form would close as if it had saved."""
    shell.show_view("customers")
    view = shell.current
    assert isinstance(view, CustomersView)
    seat.wait(lambda: view.model.state == "ready")
    seat.desk.set_connected(False)
    seat.wait(lambda: not seat.desk.connected)
    view.new.click()
    sheet = view.findChild(CustomerSheet)
    assert sheet is not None
    sheet.form.name.setText("Nobody")
    sheet.primary.click()
    seat.wait(lambda: sheet.note.text)
    assert "nothing was changed" in sheet.note.text
    assert sheet.isVisible()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    QApplication.processEvents()
