"""The staff on screen: invited, let in by a code, changed, let go at once; the last admin stays."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from sqlalchemy import select

from hallbooking_desktop.domain.errors import Unauthenticated
from hallbooking_desktop.domain.permissions import Role
from hallbooking_desktop.persistence import tables as t
from hallbooking_desktop.ui.new_password import NewPasswordSheet
from hallbooking_desktop.ui.shell import Shell
from hallbooking_desktop.ui.views.audit import AuditView
from hallbooking_desktop.ui.views.user_forms import AccessSheet, PasswordCodeSheet, StaffSheet
from hallbooking_desktop.ui.views.users import UsersView
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from tests.support.world import PASSWORD
from tests.ui.conftest import Office
from tests.ui.desks import Seat
from tests.ui.hands import MOST_STEPS, Hands
from tests.ui.test_accessibility import assert_named, assert_reachable

Key = Qt.Key
D = TypeVar("D", bound=QWidget)


def _open(seat: Seat, shell: Shell) -> UsersView:
    shell.show_view("users")
    view = shell.current
    assert isinstance(view, UsersView)
    seat.wait(lambda: view.model.state == "ready")
    return view


def _column(view: UsersView, column: int) -> list[str]:
    return [str(view.model.data(view.model.index(row, column))) for row in range(view.model.rowCount())]


def _words(widget: QWidget) -> str:
    found = "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())
    return found.replace("\u2068", "").replace("\u2069", "")


def _sheet(seat: Seat, parent: QWidget, kind: type[D]) -> D:
    seat.wait(lambda: any(found.isVisible() for found in parent.findChildren(kind)))
    return next(found for found in parent.findChildren(kind) if found.isVisible())


@pytest.fixture
def view(seat: Seat) -> UsersView:
    return _open(seat, seat.sign_in("admin@hall.example"))


def test_the_staff_is_listed_found_and_sorted(seat: Seat, view: UsersView, office: Office) -> None:
    """Nobody could say who has access to what."""
    tester = QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert _column(view, 0) == ["Ada Admin", "Bea Berlin", "Mo Metropolis"], "customers have a view of their own"
    assert _column(view, 2) == ["Administrator", "Moderator", "Moderator"]
    assert _column(view, 3) == ["All venues", "Spreehalle", "City Center Hall"]
    assert set(_column(view, 4)) == {"Active"}
    view.roles._chips["moderator"].click()
    seat.wait(lambda: _column(view, 0) == ["Bea Berlin", "Mo Metropolis"])
    view.search.setFocus()
    seat.type("metro")
    seat.wait(lambda: _column(view, 0) == ["Mo Metropolis"])
    view.clear_filters.click()
    seat.wait(lambda: view.model.rowCount() == 3)
    seat.wait(lambda: view.venue.count() == 3)
    Hands(seat).choose(view.venue, "Spreehalle")
    seat.wait(lambda: _column(view, 0) == ["Bea Berlin"])
    assert "Spreehalle" in view.conditions()
    view.clear_filters.click()
    seat.wait(lambda: view.model.rowCount() == 3)
    view.table.horizontalHeader().sectionClicked.emit(3)
    seat.wait(lambda: view.model.state == "ready" and _column(view, 0) == ["Ada Admin", "Mo Metropolis", "Bea Berlin"])
    office.on_thread(lambda s: s.users.deactivate(office.world.admin.actor, office.world.berlin_moderator.id))
    seat.wait(lambda: "Deactivated" in _column(view, 4))
    view.state._chips["inactive"].click()
    seat.wait(lambda: _column(view, 0) == ["Bea Berlin"])
    tester.deleteLater()


def test_somebody_is_invited_and_signs_in_with_the_code(seat: Seat, view: UsersView, office: Office) -> None:
    """A new colleague would stand before a door without a handle: no mail is set up in most houses."""
    view.new.click()
    sheet = _sheet(seat, view, StaffSheet)
    seat.wait(lambda: sheet.venue.count() == 2 and sheet.isActiveWindow())
    assert_named(sheet)
    assert_reachable(sheet, sheet)
    sheet.name.setFocus()
    seat.type("Nia New")
    sheet.email.setFocus()
    seat.type("not an address")
    sheet.primary.click()
    seat.wait(lambda: sheet.fields["email"].error)
    sheet.email.setText("nia@hall.example")
    sheet.venue.setCurrentIndex(sheet.venue.findData(office.world.berlin))
    sheet.primary.click()
    shown = _sheet(seat, view, PasswordCodeSheet)
    code = shown.code.text()
    assert len(code) > 30
    assert "only now" in _words(shown)
    shown.copy.click()
    assert QApplication.clipboard().text() == code
    shown.primary.click()
    seat.wait(lambda: "No password yet" in _column(view, 4))
    made = office.on_thread(lambda s: s.users.staff(office.world.admin.actor))
    nia = next(person for person in made if person.email == "nia@hall.example")
    assert (nia.role, nia.assigned_venue_id) == (Role.MODERATOR, office.world.berlin)

    async def waiting() -> list[str]:
        async with office.database.read() as read:
            return list((await read.execute(select(t.outbox.c.status).where(t.outbox.c.user_id == nia.id))).scalars())

    assert office.on_thread(lambda _: waiting()) == ["withdrawn"], "a mail with a dead code would go out one day"
    seat.window.windows.sign_out()
    seat.wait(lambda: seat.window.shell is None)
    page = seat.window.page
    seat.wait(page.by_code.isVisible)
    page.by_code.click()
    new = _sheet(seat, seat.window, NewPasswordSheet)
    seat.wait(new.isActiveWindow)
    assert_named(new)
    new.code.setText("wrong")
    new.password.setText("Fresh-Horse-7")
    new.again.setText("Fresh-Horse-8")
    new.primary.click()
    seat.wait(lambda: new.fields["again"].error)
    new.again.setText("Fresh-Horse-7")
    new.primary.click()
    seat.wait(lambda: "run out" in new.fields["token"].error)
    new.code.setText(code)
    new.primary.click()
    seat.wait(lambda: "Sign in with it" in page.note.text)
    page.email.clear()
    seat.window.activateWindow()
    shell = seat.sign_in("nia@hall.example", "Fresh-Horse-7")
    assert "users" not in shell.keys, "moderators manage nobody"


def test_letting_somebody_go_ends_their_sessions_at_once(seat: Seat, view: UsersView, office: Office) -> None:
    """Whoever was let go this morning would still read the customers' numbers on the phone."""
    held = office.on_thread(lambda s: s.auth.sign_in("mo@hall.example", PASSWORD))
    office.on_thread(lambda s: s.auth.actor_for(held.access_token))
    view.table.selectRow(_column(view, 0).index("Mo Metropolis"))
    seat.wait(view.details.end.isVisible)
    view.details.end.click()
    sheet = _sheet(seat, view, AccessSheet)
    assert "Every session" in _words(sheet)
    sheet.primary.click()
    seat.wait(view.details.back.isVisible)
    for token in (lambda s: s.auth.actor_for(held.access_token), lambda s: s.auth.refresh(held.refresh_token)):
        with pytest.raises(Unauthenticated):
            office.on_thread(token)
    seat.wait(lambda: "Deactivated" in _column(view, 4))
    view.details.back.click()
    seat.wait(view.details.end.isVisible)
    with pytest.raises(Unauthenticated):
        office.on_thread(lambda s: s.auth.actor_for(held.access_token))
    office.on_thread(lambda s: s.auth.sign_in("mo@hall.example", PASSWORD))


def test_a_session_at_the_window_ends_when_its_person_is_let_go(seat: Seat, office: Office) -> None:
    """The desk of somebody who was let go would stay open before them."""
    seat.sign_in("mo@hall.example")
    office.on_thread(lambda s: s.users.deactivate(office.world.admin.actor, office.world.moderator.id))
    seat.wait(lambda: seat.window.shell is None)
    assert "deactivated" in seat.window.page.note.text


def test_the_last_admin_cannot_be_lost(seat: Seat, view: UsersView, office: Office) -> None:
    """Nobody could ever again change a user or a setting."""
    view.open_user(office.world.admin.id)
    seat.wait(lambda: view.details.known is not None)
    assert not view.details.end.isVisible(), "nobody ends their own access"
    view.details.edit.click()
    sheet = _sheet(seat, view, StaffSheet)
    seat.wait(lambda: sheet.venue.count() == 2)
    sheet.role.setCurrentIndex(sheet.role.findData(Role.MODERATOR))
    sheet.primary.click()
    seat.wait(lambda: sheet.note.text)
    sheet.reject()
    kept = office.on_thread(lambda s: s.users.staff_member(office.world.admin.actor, office.world.admin.id))
    assert kept.role is Role.ADMIN


def test_a_role_is_changed_and_the_change_is_in_the_log(seat: Seat, view: UsersView, office: Office) -> None:
    """Rights would be given that nobody can trace."""
    view.open_user(office.world.moderator.id)
    seat.wait(lambda: view.details.known is not None)
    view.details.edit.click()
    sheet = _sheet(seat, view, StaffSheet)
    seat.wait(lambda: sheet.venue.count() == 2)
    assert sheet.venue.currentData() == office.world.city
    sheet.venue.setCurrentIndex(sheet.venue.findData(office.world.berlin))
    sheet.primary.click()
    seat.wait(lambda: "Spreehalle" in _words(view.details))
    view.details.history.click()
    shell = seat.window.shell
    assert shell is not None
    log = shell.current
    assert isinstance(log, AuditView)
    seat.wait(lambda: log.details.isVisible() and log.details.diff is not None)
    diff = log.details.diff
    assert diff is not None
    said = [line.replace("\u2068", "").replace("\u2069", "") for line in diff.sentences]
    assert "Venue: was City Center Hall, is Spreehalle" in said


def test_somebody_is_let_go_by_keys(seat: Seat, office: Office) -> None:
    """An admin without a mouse would have to ask another."""
    shell = seat.sign_in("admin@hall.example")
    hands = Hands(seat)
    shell.show_view("users")
    view = shell.current
    assert isinstance(view, UsersView)
    seat.wait(lambda: view.model.state == "ready")
    hands.control(Key.Key_F)
    hands.type("mo")
    seat.wait(lambda: view.model.state == "ready" and view.model.rowCount() == 1)
    hands.press(Key.Key_Down)
    seat.wait(view.details.end.isVisible)
    hands.press(Key.Key_Return)
    hands.tab_to(view.details.end)
    hands.press(Key.Key_Space)
    sheet = _sheet(seat, view, AccessSheet)
    seat.wait(sheet.isActiveWindow)
    hands.press(Key.Key_Return)
    seat.wait(view.details.back.isVisible)
    assert hands.steps <= MOST_STEPS


def test_a_new_code_is_refused_to_who_may_not_sign_in(seat: Seat, view: UsersView, office: Office) -> None:
    """A door would be opened that was just closed."""
    view.open_user(office.world.moderator.id)
    seat.wait(view.details.code.isVisible)
    office.on_thread(lambda s: s.users.deactivate(office.world.admin.actor, office.world.moderator.id))
    seat.wait(view.details.back.isVisible)
    assert not view.details.code.isVisible()
    seat.desk.mail_server = "mail.example"
    view.details.back.click()
    seat.wait(view.details.code.isVisible)
    view.details.code.click()
    asked = _sheet(seat, view, Sheet)
    assert "goes to mo@hall.example" in _words(asked)
    assert "every session of theirs ends" in _words(asked)
    asked.way_out.click()
    seat.wait(lambda: not view.findChildren(Sheet))
    moderator = office.world.moderator.id

    async def waiting() -> list[str]:
        async with office.database.read() as read:
            codes = select(t.outbox.c.status).where(t.outbox.c.user_id == moderator)
            return list((await read.execute(codes)).scalars())

    assert office.on_thread(lambda _: waiting()) == [], "a code was sent before anybody said so"
    view.details.code.click()
    _sheet(seat, view, Sheet).primary.click()
    shown = _sheet(seat, view, PasswordCodeSheet)
    assert "on its way to mo@hall.example" in _words(shown)
    assert not shown.code.isVisible(), "whoever has mail gets the code there and nobody else sees it"
    shown.primary.click()
