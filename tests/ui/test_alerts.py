"""What needs somebody is told on every page, and is one click or key away."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hallbooking_desktop.domain.bookings import Attendance
from hallbooking_desktop.domain.clock import utc_now
from hallbooking_desktop.services.commands_engagement import NewQuery
from hallbooking_desktop.ui.shell import Shell
from hallbooking_desktop.ui.today import bell as bell_module
from hallbooking_desktop.ui.today.bell import AlertList
from hallbooking_desktop.ui.views.bookings import BookingsView
from hallbooking_desktop.ui.views.queries import QueriesView
from tests.support.world import PASSWORD
from tests.ui.conftest import Office
from tests.ui.desks import Seat
from tests.ui.parties import begun, party
from tests.ui.test_accessibility import assert_named

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def choir(office: Office) -> int:
    """Return a party that should be here for a while."""
    return party(office, office.world.ballroom, begun(40), "Choir")


def _listed(shell: Shell) -> AlertList:
    listed = QApplication.activePopupWidget()
    assert isinstance(listed, AlertList)
    assert_named(listed)
    return listed


def test_the_bell_counts_on_every_page_and_leads_to_the_booking(seat: Seat, office: Office, choir: int) -> None:
    """Who works in another page would not learn that a party has not come."""
    shell = seat.sign_in("mo@hall.example")
    shell.show_view("customers")
    seat.wait(lambda: shell.bell.text() == "1")
    assert shell.bell.accessibleName().startswith("Alerts: 1 ")
    shell.bell.setFocus()
    seat.press(Qt.Key.Key_Space)
    listed = _listed(shell)
    assert "has not arrived" in listed.list.rows.rows[0].head
    seat.wait(listed.list.hasFocus)
    QTest.keyClick(listed.list, Qt.Key.Key_Return)
    seat.wait(lambda: shell.key == "bookings")
    view = shell.current
    assert isinstance(view, BookingsView)
    seat.wait(lambda: "Choir" in view.windowTitle() or view.details.isVisible())


def test_the_list_follows_what_happens_while_it_is_open(seat: Seat, office: Office, choir: int) -> None:
    """A bell that counts what was seen to already is soon not looked at any more."""
    shell = seat.sign_in("mo@hall.example")
    seat.wait(lambda: shell.bell.text() == "1")
    shell.bell.click()
    listed = _listed(shell)
    office.on_thread(lambda s: s.bookings.mark(office.world.admin.actor, choir, Attendance.ARRIVED))
    seat.wait(lambda: not listed.list.rows.rows)
    assert listed.nothing.isVisible()
    assert shell.bell.text() == ""
    assert shell.bell.accessibleName() == "Nothing needs attention right now."
    party(office, office.world.studio, begun(40), "Chess", who=office.world.bob)
    office.on_thread(lambda s: s.bookings.mark(office.world.admin.actor, choir, Attendance.LEFT))
    seat.wait(lambda: shell.bell.text() == "1")
    listed.close()


def test_a_question_that_waits_is_opened_from_the_palette(
    seat: Seat, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Alerts would be for the mouse alone, or lead to bookings only."""
    asked = NewQuery("A piano?", "Is there one?", venue_id=office.world.city)
    office.on_thread(lambda s: s.queries.ask(office.world.alice.actor, asked))
    monkeypatch.setattr(office.services.today, "_clock", lambda: utc_now() + timedelta(days=2))
    shell = seat.sign_in("mo@hall.example")
    seat.wait(lambda: shell.bell.text() == "1")
    next(each for each in shell.centre.commands.all() if each.key == "alerts").act()
    listed = _listed(shell)
    place = listed.list.visualRect(listed.list.rows.index(0)).center()
    QTest.mouseClick(listed.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    seat.wait(lambda: isinstance(shell.current, QueriesView))
    seat.wait(lambda: "A piano?" in shell.current.windowTitle() or shell.current.details.isVisible())  # type: ignore[union-attr]


def test_what_has_come_and_cannot_wait_is_said(
    seat: Seat, office: Office, choir: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who cannot see the bell turn red would never know; but nobody is told the same each minute."""
    heard: list[str] = []
    monkeypatch.setattr(bell_module, "announce", lambda _, text: heard.append(text))
    shell = seat.sign_in("mo@hall.example")
    seat.wait(lambda: shell.bell.text() == "1")
    assert heard == []
    party(office, office.world.studio, begun(40), "Chess", who=office.world.bob)
    office.on_thread(lambda s: s.bookings.mark(office.world.admin.actor, choir, Attendance.ARRIVED))
    seat.wait(lambda: len(heard) == 1)
    assert "has not arrived" in heard[0]


def test_all_windows_share_it_and_the_next_person_does_not(seat: Seat, office: Office, choir: int) -> None:
    """A moderator would see the alerts of another's venue for a moment, or each window read the day for itself."""
    shell = seat.sign_in("admin@hall.example")
    seat.wait(lambda: shell.bell.text() == "1")
    second = seat.windows.open_window("calendar")
    assert second is not None
    assert second.shell is not None
    assert second.shell.bell.watch is shell.bell.watch
    assert second.shell.bell.text() == "1"
    watch = shell.bell.watch
    seat.windows.sign_out()
    seat.wait(lambda: seat.windows.all[0].shell is None)
    assert watch.rows == ()


def test_nothing_is_read_behind_the_lock(seat: Seat, office: Office, choir: int) -> None:
    """A desk that is locked over night would ask the database each minute; unlocked, it would show last night."""
    shell = seat.sign_in("mo@hall.example")
    seat.wait(lambda: shell.bell.text() == "1")
    seat.windows.lock()
    office.on_thread(lambda s: s.bookings.mark(office.world.admin.actor, choir, Attendance.ARRIVED))
    watch = shell.bell.watch
    watch.refresh()
    assert not watch._load.busy
    assert len(watch.rows) == 1
    seat.window.page.password.setText(PASSWORD)
    seat.window.page.button.click()
    seat.wait(lambda: not watch.rows)


def test_the_bell_stays_in_a_narrow_window(seat: Seat, choir: int) -> None:
    """Where the navigation has icons alone, the alerts would be gone."""
    shell = seat.sign_in("mo@hall.example")
    seat.wait(lambda: shell.bell.text() == "1")
    seat.windows.set_scale(2.0)
    built = seat.window.shell
    assert built is not None
    seat.window.resize(900, 800)
    seat.wait(lambda: built.navigation.is_folded)
    assert built.bell.isVisible()
    assert built.navigation.rect().contains(built.bell.geometry())
    seat.windows.set_scale(1.0)
