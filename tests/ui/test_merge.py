"""Two records of one person become one: suggested, looked at before, said to be final, and then done."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from hallbooking_desktop.ui.shell import Shell
from hallbooking_desktop.ui.views.customers import CustomersView
from hallbooking_desktop.ui.views.merge import MergeSheet
from tests.support.bookings import add_booking
from tests.support.world import Person, add_person
from tests.ui.conftest import Office
from tests.ui.desks import Seat
from tests.ui.hands import MOST_STEPS, Hands
from tests.ui.test_accessibility import assert_named, assert_reachable

Key = Qt.Key
SOON = datetime.now(UTC).replace(minute=0, second=0, microsecond=0) + timedelta(days=4)


@pytest.fixture
def twin(office: Office) -> Person:
    """Return a second record of Bob, with a booking and five in the wallet."""

    async def work() -> Person:
        async with office.database.work(office.world.system) as unit:
            made = await add_person(unit, "Bob Mueller", None, phone="+493012345678", money="5.00")
            await add_booking(unit, office.world.ballroom, SOON, made)
            return made

    return office.on_thread(lambda _: work())


def _open(seat: Seat, shell: Shell) -> CustomersView:
    shell.show_view("customers")
    view = shell.current
    assert isinstance(view, CustomersView)
    seat.wait(lambda: view.model.state == "ready")
    return view


def _words(widget: QWidget) -> str:
    found = "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())
    return found.replace("\u2068", "").replace("\u2069", "")


def _sheet(seat: Seat, view: CustomersView) -> MergeSheet:
    seat.wait(lambda: any(sheet.isVisible() for sheet in view.findChildren(MergeSheet)))
    sheet = next(sheet for sheet in view.findChildren(MergeSheet) if sheet.isVisible())
    seat.wait(sheet.isActiveWindow)
    return sheet


def test_the_other_record_is_suggested_and_looked_at_first(seat: Seat, office: Office, twin: Person) -> None:
    """Money and bookings would move to a person who only has the same name."""
    view = _open(seat, seat.sign_in("admin@hall.example"))
    view.open_customer(office.world.bob.id)
    panel = view._customer_panel
    seat.wait(lambda: "Perhaps the same person" in _words(panel))
    assert "same phone" in _words(panel) or "same name and phone" in _words(panel)
    panel.join.click()
    sheet = _sheet(seat, view)
    seat.wait(lambda: sheet.results.count() == 1)
    assert "cannot be taken back" in _words(sheet)
    assert not sheet.primary.isEnabled(), "nothing is joined that nobody looked at"
    sheet.results.setCurrentRow(0)
    seat.wait(sheet.primary.isEnabled)
    said = _words(sheet)
    for words in ("1 booking", "$5.00 in the wallet; the wallet then holds $25.00", "Both differ in: Name."):
        assert words in said, f"{words!r} is missing in {said}"
    assert sheet.preview is not None
    assert sheet.preview.keep.id == office.world.bob.id
    assert_named(sheet)
    assert_reachable(sheet, sheet)
    sheet.swap.click()
    seat.wait(lambda: sheet.preview is not None and sheet.preview.keep.id == twin.id)
    said = _words(sheet)
    assert "$20.00 in the wallet" in said
    assert "The password comes along with the e-mail" in said
    sheet.swap.click()
    seat.wait(lambda: sheet.preview is not None and sheet.preview.keep.id == office.world.bob.id)
    sheet.primary.click()
    seat.wait(lambda: "1 Upcoming" in _words(panel) or "Grand Ballroom" in _words(panel))
    wallet = office.on_thread(lambda s: s.wallets.of(office.world.admin.actor, office.world.bob.id))
    assert wallet.balance == 25
    seat.wait(lambda: "Perhaps the same person" not in _words(panel))


def test_who_is_kept_may_be_the_other(seat: Seat, office: Office, twin: Person) -> None:
    """The record with the better data would have to be typed anew."""
    view = _open(seat, seat.sign_in("admin@hall.example"))
    view.open_customer(office.world.bob.id)
    panel = view._customer_panel
    seat.wait(lambda: [b for b in panel.findChildren(QPushButton) if b.text().startswith("Bob Mueller")])
    next(b for b in panel.findChildren(QPushButton) if b.text().startswith("Bob Mueller")).click()
    sheet = _sheet(seat, view)
    seat.wait(sheet.primary.isEnabled)
    sheet.swap.click()
    seat.wait(lambda: sheet.preview is not None and sheet.preview.keep.id == twin.id)
    sheet.primary.click()
    seat.wait(lambda: panel.user is not None and panel.user.id == twin.id)
    kept = office.on_thread(lambda s: s.users.customer(office.world.admin.actor, twin.id))
    assert (kept.full_name, kept.email) == ("Bob Mueller", "bob@mail.example")


def test_two_records_are_joined_by_keys(seat: Seat, office: Office, twin: Person) -> None:
    """Whoever works without a mouse would leave doubles behind."""
    shell = seat.sign_in("admin@hall.example")
    hands = Hands(seat)
    hands.control(Key(Key.Key_0 + shell.keys.index("customers") + 1))
    view = shell.current
    assert isinstance(view, CustomersView)
    seat.wait(lambda: view.model.state == "ready")
    hands.control(Key.Key_F)
    hands.type("bob")
    seat.wait(lambda: view.model.state == "ready" and view.model.rowCount() == 2)
    hands.press(Key.Key_Down)
    panel = view._customer_panel
    seat.wait(lambda: panel.isVisible() and panel.user is not None)
    seat.wait(panel.join.isVisible)
    hands.control(Key.Key_J)
    sheet = _sheet(seat, view)
    seat.wait(lambda: sheet.results.count() == 1)
    hands.press(Key.Key_Down)
    seat.wait(sheet.primary.isEnabled)
    hands.press(Key.Key_Return)
    seat.wait(lambda: view.model.rowCount() == 1)
    assert hands.steps <= MOST_STEPS


def test_a_moderator_is_told_why_not(seat: Seat, office: Office, twin: Person) -> None:
    """A desk would press a button that does nothing, or end an account that is not theirs to end."""

    async def work() -> None:
        async with office.database.work(office.world.system) as unit:
            await add_booking(unit, office.world.ballroom, SOON + timedelta(days=1), office.world.bob)
            await add_booking(unit, office.world.ballroom, SOON + timedelta(days=2), office.world.alice)

    office.on_thread(lambda _: work())
    view = _open(seat, seat.sign_in("mo@hall.example"))
    view.open_customer(office.world.alice.id)
    panel = view._customer_panel
    seat.wait(lambda: panel.user is not None)
    panel.join.click()
    sheet = _sheet(seat, view)
    sheet.search.setFocus()
    seat.type("bob m")
    seat.wait(lambda: sheet.results.count() == 2)
    row = next(n for n in range(2) if "bob@mail.example" in sheet.results.item(n).text())
    sheet.results.setCurrentRow(row)
    seat.wait(lambda: sheet.note.text)
    assert not sheet.primary.isEnabled()
    sheet.reject()
