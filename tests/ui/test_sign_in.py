"""Signing in, out, locking: by keyboard, over the real services."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from hallbooking_desktop.domain.errors import DatabaseUnavailable, DomainError, NotFound, Unauthenticated
from hallbooking_desktop.domain.permissions import Role
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.main_window import MainWindow
from hallbooking_desktop.ui.preferences import Preferences
from hallbooking_desktop.ui.session import Session
from hallbooking_desktop.ui.sign_in import DemoAccount, SignInPage
from hallbooking_desktop.ui.views.registry import VIEWS
from tests.support.world import PASSWORD
from tests.ui.conftest import Office
from tests.ui.desks import Seat, focus


def test_an_admin_signs_in_by_keyboard(seat: Seat, office: Office) -> None:
    """Nobody without a mouse could work here."""
    shell = seat.sign_in("admin@hall.example")
    assert seat.desk.actor.role is Role.ADMIN
    assert shell.keys == tuple(entry.key for entry in VIEWS), "all there is"
    assert shell.isVisible()


def test_a_wrong_password_is_told_and_can_be_typed_again(seat: Seat) -> None:
    """A slip of the fingers would lock the desk, or say nothing."""
    page = seat.window.page
    page.email.setFocus()
    seat.type("admin@hall.example")
    seat.press(Qt.Key.Key_Return)
    assert focus() is page.password, "Enter in the e-mail goes on to the password"
    seat.type("Wrong-Horse-1")
    seat.press(Qt.Key.Key_Return)
    seat.wait(lambda: page.note.text)
    assert "wrong" in page.note.text
    assert page.password.hasFocus()
    assert page.password.selectedText()
    seat.type(PASSWORD)
    seat.press(Qt.Key.Key_Return)
    seat.wait(lambda: seat.window.shell is not None)


def test_missing_fields_are_marked(seat: Seat) -> None:
    """The button would seem to do nothing."""
    page = seat.window.page
    seat.wait(page.progress.isHidden)
    page.button.click()
    assert page.email_field.error
    assert page.email.hasFocus()
    seat.type("a")
    assert not page.email_field.error, "typing takes the complaint away"


def test_customers_are_sent_to_the_kiosk(seat: Seat) -> None:
    """A customer would see an empty window."""
    page = seat.window.page
    page.email.setText("alice@mail.example")
    page.password.setText(PASSWORD)
    page.button.click()
    seat.wait(lambda: page.note.text)
    assert "staff" in page.note.text
    assert seat.window.shell is None


def test_what_is_typed_before_the_database_runs_is_sent_then(qtbot: QtBot) -> None:
    """A clerk would have to type it twice."""
    page = SignInPage()
    qtbot.addWidget(page)
    page.show()
    sent: list[tuple[str, str, bool]] = []
    page.submitted.connect(lambda *what: sent.append(what))
    page.starting("Creating the database")
    page.email.setText("a@b.example")
    page.password.setText("x")
    page.button.click()
    assert not sent
    assert not page.button.isEnabled()
    page.ready()
    assert sent == [("a@b.example", "x", False)]


def test_what_is_no_failure_is_not_written_as_one(qtbot: QtBot) -> None:
    """“Your session has ended” would stand there in red, as if something had gone wrong."""
    page = SignInPage()
    qtbot.addWidget(page)
    page.show()
    page.inform("The desk is locked.")
    informed = page.note._text.palette().windowText().color()
    page.note.say("The password is wrong.", "danger")
    assert page.note._text.palette().windowText().color() != informed
    page.inform("The desk is locked.")
    assert page.note._text.palette().windowText().color() == informed


def test_a_failed_start_says_why_and_can_be_tried_again(qtbot: QtBot) -> None:
    """The page would wait for ever."""
    page = SignInPage()
    qtbot.addWidget(page)
    page.show()
    tried: list[int] = []
    page.start_failed("The data folder cannot be written to.", lambda: tried.append(1))
    assert "data folder" in page.note.text
    assert page.progress.isHidden()
    QTest.mouseClick(page.retry, Qt.MouseButton.LeftButton)
    assert tried == [1]


def test_a_demo_account_fills_the_form(qtbot: QtBot) -> None:
    """A visitor would have to copy a password by hand."""
    page = SignInPage()
    qtbot.addWidget(page)
    page.show()
    page.offer_accounts((DemoAccount("admin", "admin@demo.example", "Secret-1x"),))
    button = next(b for b in page.findChildren(QPushButton) if b.property("kind") == "account")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (page.email.text(), page.password.text()) == ("admin@demo.example", "Secret-1x")
    page.button.setFocus()
    sent: list[tuple[str, str, bool]] = []
    page.submitted.connect(lambda *what: sent.append(what))
    page.ready()
    QTest.keyClick(page.button, Qt.Key.Key_Space)
    assert sent[0][0] == "admin@demo.example"


def test_the_password_can_be_shown(qtbot: QtBot) -> None:
    """A long password could not be checked."""
    page = SignInPage()
    qtbot.addWidget(page)
    page._eye.trigger()
    assert page.password.echoMode() is QLineEdit.EchoMode.Normal
    page._eye.trigger()
    assert page.password.echoMode() is QLineEdit.EchoMode.Password


def test_the_desk_locks_and_opens_as_it_was_left(seat: Seat) -> None:
    """Whoever passes by could work in another's name; or the work would be lost by the lock."""
    shell = seat.sign_in("admin@hall.example")
    shell.show_view("customers")
    view = shell.current
    QTest.keyClick(seat.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    page = seat.window.page
    assert page.isVisible()
    assert not shell.isVisible()
    assert page.email.text() == "admin@hall.example"
    assert not page.email.isEnabled()
    page.password.setText(PASSWORD)
    page.button.click()
    seat.wait(shell.isVisible)
    assert seat.window.shell is shell
    assert shell.current is view


def test_nothing_is_told_or_taken_back_over_the_lock(seat: Seat) -> None:
    """Whoever passes by could read names, and press Undo in another's name."""
    seat.sign_in("admin@hall.example")
    window, done = seat.window, []
    desk = window._desk
    assert desk is not None
    desk.say("The booking of Müller is cancelled.", "Undo", lambda: done.append("undone"))
    desk.report(NotFound("There is no Müller."))
    assert window.toast.isVisible()
    assert window.banner.isVisible()
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert not window.toast.isVisible()
    assert not window.banner.isVisible()
    assert window.toast.button is None
    desk.say("The booking of Maier is cancelled.", "Undo", lambda: done.append("undone"))
    desk.report(NotFound("There is no Maier."))
    assert not window.toast.isVisible()
    assert not window.banner.isVisible()
    assert done == []
    window.page.password.setText(PASSWORD)
    window.page.button.click()
    seat.wait(lambda: not window.windows.is_locked)
    assert window.banner.text, "what was refused meanwhile is never told"
    desk.say("Saved.")
    assert window.toast.isVisible()


def test_nobody_there_locks_the_desk(seat: Seat, office: Office) -> None:
    """An empty desk would stay open."""
    shell = seat.sign_in("admin@hall.example")
    idle = seat.window.windows.idle
    assert idle is not None
    assert idle._timer, "the minutes are counted"
    idle.lapsed.emit()
    assert not shell.isVisible()
    assert not idle._timer or seat.window.page.isVisible()


def test_signing_out_ends_every_token(seat: Seat, office: Office) -> None:
    """A stolen token would go on after sign-out."""
    seat.sign_in("mo@hall.example")
    session = seat.window.session
    assert session is not None
    held = session._signed_in
    assert held is not None
    seat.window.windows.sign_out()
    seat.wait(lambda: seat.window.shell is None)
    assert seat.window.page.isVisible()
    assert seat.window.page.email.text() == "mo@hall.example", "only the password is to be typed"

    async def still_good(services: object) -> bool:
        from hallbooking_desktop.domain.errors import DomainError  # noqa: PLC0415

        try:
            await office.services.auth.refresh(held.refresh_token)
        except DomainError:
            return False
        return True

    assert not office.on_thread(still_good)


def test_a_deactivated_person_is_signed_out(seat: Seat, office: Office) -> None:
    """Somebody dismissed would go on working until the evening."""
    seat.sign_in("mo@hall.example")
    world = office.world
    office.on_thread(lambda s: s.users.deactivate(world.admin.actor, world.moderator.id))
    seat.wait(lambda: seat.window.shell is None)
    assert "deactivated" in seat.window.page.note.text


def test_a_remembered_session_opens_by_itself(office: Office, desk: Desk, wait: Callable[..., None]) -> None:
    """“Stay signed in” would not."""

    class Keyring:
        token: str | None = None

        def load(self) -> str | None:
            return self.token

        def store(self, token: str) -> None:
            self.token = token

        def forget(self) -> None:
            self.token = None

    ring = Keyring()
    signed = office.on_thread(lambda s: s.auth.sign_in("mo@hall.example", PASSWORD))
    ring.token = signed.refresh_token
    window = MainWindow(Preferences(), can_remember=True)
    window.show()
    window.attach(desk, ring)
    wait(lambda: window.shell is not None)
    assert desk.actor.user_id == office.world.moderator.id
    window.windows.sign_out()
    wait(lambda: window.shell is None)
    assert ring.load() is None, "the next start would sign in again"
    window.let_close()
    window.deleteLater()


def test_a_database_that_is_away_for_a_moment_ends_no_remembered_session(
    office: Office, desk: Desk, wait: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """After each hiccup at the start the password would have to be typed, and “stay signed in” ticked, again."""
    forgotten, told = [], []

    class Keyring:
        def load(self) -> str | None:
            return "kept"

        def store(self, token: str) -> None:
            """Not in this test."""

        def forget(self) -> None:
            forgotten.append(True)

    for error, times in ((DatabaseUnavailable(), 0), (Unauthenticated(), 1)):

        async def refuse(*_: object, error: DomainError = error) -> None:
            raise error

        monkeypatch.setattr(desk.services.auth, "refresh", refuse)
        session = Session(desk, Keyring())
        session.not_remembered.connect(lambda: told.append(True))
        before = len(told)
        session.resume()
        wait(lambda n=before: len(told) > n)
        assert len(forgotten) == times
        session.deleteLater()


def test_the_first_administrator_is_made_here(office: Office, desk: Desk, wait: Callable[..., None]) -> None:
    """A new installation would show a page at which nobody can sign in."""
    window = MainWindow(Preferences())
    window.show()
    window.attach(desk)
    window.offer_founding()
    page = window.page
    wait(window.isActiveWindow)
    assert page.name.isVisible()
    page.name.setText("Frida First")
    page.email.setText("frida@hall.example")
    page.password.setText("weak")
    page.button.click()
    wait(lambda: page.password_field.error)
    assert page.password.isEnabled()
    page.password.setText("Sturdy-Horse-7")
    page.button.click()
    wait(lambda: window.shell is not None)
    assert desk.actor.role is Role.ADMIN
    assert desk.actor.name == "Frida First"
    window.let_close()
    window.deleteLater()
