"""The audit log on screen: who changed what is found, read and followed, by mouse and by keys."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QWidget

from hallbooking_desktop.domain.bookings import PaymentMethod
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands import (
    AddonChoice,
    BookingDraft,
    BookingEdit,
    Move,
    PaymentOrder,
    PersonChoice,
    WalletAdjustment,
)
from hallbooking_desktop.ui.shell import Shell
from hallbooking_desktop.ui.views.audit import AuditView
from hallbooking_desktop.ui.views.bookings import BookingsView
from hallbooking_desktop.ui.views.wallets import WalletsView
from tests.ui.conftest import Office
from tests.ui.desks import Seat

Key = Qt.Key
DAY = datetime.now(UTC).replace(hour=10, minute=0, second=0, microsecond=0) + timedelta(days=3)


def _moved(office: Office) -> int:
    """Have a booking that the moderator made, edited, took money for and moved."""
    mo, world = office.world.moderator.actor, office.world
    span = TimeRange(DAY, DAY + timedelta(hours=2))
    later = TimeRange(DAY + timedelta(hours=4), DAY + timedelta(hours=6))
    draft = BookingDraft(world.ballroom, span, customers=(PersonChoice(world.alice.id),), title="Choir")

    async def work() -> int:
        bookings = office.services.bookings
        made = await bookings.create(mo, draft)
        await bookings.edit(mo, made.id, made.version, BookingEdit(addons=(AddonChoice(world.coffee, 3),)))
        await bookings.pay(mo, made.id, PaymentOrder(PaymentMethod.CASH))
        await bookings.move(mo, made.id, Move(later, world.studio))
        return made.id

    return office.on_thread(lambda _: work())


@pytest.fixture
def number(office: Office) -> int:
    return _moved(office)


def _plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


def _words(widget: QWidget) -> str:
    return _plain("\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden()))


def _column(view: AuditView, column: int) -> list[str]:
    rows = range(view.model.rowCount())
    return [_plain(str(view.model.data(view.model.index(row, column)))) for row in rows]


def _open(seat: Seat, shell: Shell) -> AuditView:
    shell.show_view("audit")
    view = shell.current
    assert isinstance(view, AuditView)
    seat.wait(lambda: view.model.state == "ready" and view.who.count() > 3)
    return view


def _choose(combo: object, data: object) -> None:
    combo.setCurrentIndex(combo.findData(data))  # type: ignore[attr-defined]
    combo.activated.emit(combo.currentIndex())  # type: ignore[attr-defined]


def test_the_log_is_read_in_words(seat: Seat, office: Office, number: int) -> None:
    """An admin would read column names and numbers."""
    shell = seat.sign_in("admin@hall.example")
    view = _open(seat, shell)
    tester = QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert _column(view, 1) == ["Mo Metropolis"] * view.model.rowCount()
    assert _column(view, 2) == ["Moved", "Confirmed", "Payment taken", "Edited", "Booked"]
    assert set(_column(view, 3)) == {f"Booking #{number}  ·  Choir"}
    assert set(_column(view, 4)) == {"City Center Hall"}
    view.table.selectRow(0)
    seat.wait(lambda: view.details.diff is not None)
    said = _words(view.details)
    for words in ("Moved", "Mo Metropolis", "Moderator", "Hall", "Grand Ballroom", "Studio", "\u2212", "+"):
        assert words in said, f"{words!r} is missing in {said}"
    diff = view.details.diff
    assert diff is not None
    assert any(_plain(line) == "Hall: was Grand Ballroom, is Studio" for line in diff.sentences)
    assert any(line.startswith("Total: was $213.50, is $93.50") for line in diff.sentences), diff.sentences
    assert any("14:00" in line and line.startswith("Time: was") for line in diff.sentences)
    view.table.selectRow(3)
    seat.wait(lambda: view.details.title.text() == "Edited")
    assert "3 \u00d7 Coffee" in _words(view.details)
    tester.deleteLater()


def test_the_log_is_filtered(seat: Seat, office: Office, number: int) -> None:
    """One line would be looked for by eye among a hundred thousand."""
    order = WalletAdjustment(Decimal(-5), "Broken glass")
    office.on_thread(lambda s: s.wallets.adjust(office.world.admin.actor, office.world.alice.id, order))
    view = _open(seat, seat.sign_in("admin@hall.example"))
    everything = view.model.rowCount()
    _choose(view.thing, "wallet")
    seat.wait(lambda: _column(view, 2) == ["Wallet adjusted"])
    assert view.what.count() == 4, "only what can be done to a wallet is offered"
    assert not view.clear_filters.isHidden()
    view.clear_filters.click()
    seat.wait(lambda: view.model.rowCount() == everything)
    _choose(view.who, office.world.moderator.id)
    seat.wait(lambda: view.model.rowCount() == everything - 1)
    _choose(view.what, "booking.rescheduled")
    seat.wait(lambda: _column(view, 2) == ["Moved"])
    _choose(view.source, "kiosk")
    seat.wait(lambda: view.states.state == "empty")
    view.reset_filters()
    seat.wait(lambda: view.model.rowCount() == everything)
    _choose(view.venue, office.world.berlin)
    seat.wait(lambda: view.states.state == "empty")
    view.reset_filters()
    _choose(view.period, "days")
    assert view.first.isVisible()
    view.first.setDate(view.first.date().addDays(-3))
    view.last.setDate(view.last.date().addDays(-2))
    seat.wait(lambda: view.states.state == "empty")
    _choose(view.period, "today")
    seat.wait(lambda: view.model.rowCount() == everything)
    view.search.setFocus()
    seat.type("alice")
    seat.wait(lambda: view.states.state == "empty" or view.model.rowCount() < everything)
    header = view.table.horizontalHeader()
    view.reset_filters()
    seat.wait(lambda: view.model.rowCount() == everything)
    header.sectionClicked.emit(0)
    seat.wait(lambda: view.model.state == "ready" and _column(view, 2)[0] == "Booked")


def test_a_line_leads_to_its_thing_and_to_all_changes_of_it(seat: Seat, office: Office, number: int) -> None:
    """The number would be copied by hand from one view into another."""
    top_up = WalletAdjustment(Decimal(7), "Found")
    office.on_thread(lambda s: s.wallets.adjust(office.world.admin.actor, office.world.alice.id, top_up))
    shell = seat.sign_in("admin@hall.example")
    view = _open(seat, shell)
    view.table.selectRow(0)
    seat.wait(view.details.open.isVisible)
    assert view.details.open.text().strip() == "Open the wallet"
    view.details.open.click()
    wallets = shell.current
    assert isinstance(wallets, WalletsView)
    seat.wait(lambda: wallets._wallet_panel.title.text() == "Alice Martin")
    shell.show_view("audit")
    view.table.selectRow(1)
    seat.wait(lambda: view.details.open.text().strip() == "Open the booking")
    view.details.history.click()
    seat.wait(lambda: view.model.state == "ready" and view.model.rowCount() == 5)
    assert view.search.text() == f"#{number}"
    assert view.thing.currentText() == "Booking"
    seat.wait(lambda: view.details.open.isVisible() and view.details.title.text() == "Moved")
    view.details.open.click()
    bookings = shell.current
    assert isinstance(bookings, BookingsView)
    seat.wait(lambda: bookings.details.booking_id == number)


def test_a_change_of_a_hall_leads_to_the_hall(seat: Seat, office: Office) -> None:
    """Whoever reads that a hall went away would look for it by hand."""
    world = office.world
    office.on_thread(lambda s: s.catalogue.archive_room(world.admin.actor, world.small_hall))
    shell = seat.sign_in("admin@hall.example")
    view = _open(seat, shell)
    view.table.selectRow(0)
    seat.wait(view.details.open.isVisible)
    assert view.details.open.text().strip() == "Open the hall"
    view.details.open.click()
    seat.wait(lambda: shell.key == "places")


def test_a_change_appears_while_the_log_is_open(seat: Seat, office: Office, number: int) -> None:
    """Somebody watching would believe that nothing happens."""
    view = _open(seat, seat.sign_in("admin@hall.example"))
    view.table.selectRow(0)
    seat.wait(lambda: view.details.title.text() == "Moved")
    order = WalletAdjustment(Decimal(7), "Found")
    office.on_thread(lambda s: s.wallets.adjust(office.world.admin.actor, office.world.alice.id, order))
    seat.wait(lambda: _column(view, 2)[0] == "Wallet adjusted")
    assert view.table.currentIndex().row() == 1, "the choice stays on its line"
    assert view.details.title.text() == "Moved"


def test_from_a_booking_to_its_changes_and_on_to_the_older_ones(seat: Seat, office: Office, number: int) -> None:
    """Who changed it last is seen, and what was before only after a search."""
    shell = seat.sign_in("admin@hall.example")
    shell.show_view("bookings")
    bookings = shell.current
    assert isinstance(bookings, BookingsView)
    seat.wait(lambda: bookings.model.state == "ready")
    seat.press(Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    seat.type(str(number))
    seat.press(Key.Key_Return)
    seat.wait(lambda: bookings.model.state == "ready" and bookings.model.rowCount() == 1)
    seat.press(Key.Key_Down)
    seat.wait(lambda: "history" in bookings.details.buttons and bookings.details.buttons["history"].isVisible())
    seat.press(Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    view = shell.current
    assert isinstance(view, AuditView)
    seat.wait(lambda: view.details.isVisible() and view.details.title.text() == "Moved")
    assert view.table.hasFocus(), "the older changes are one key away"
    seat.press(Key.Key_Down)
    seat.wait(lambda: view.details.title.text() == "Confirmed")
