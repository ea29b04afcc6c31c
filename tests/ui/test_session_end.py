"""A lock outlives the program, and a session that ends takes nothing along that the same person goes on with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hallbooking_desktop.domain.errors import Unauthenticated
from hallbooking_desktop.domain.permissions import GUEST, Actor
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.infrastructure.remembered import remembered_token
from hallbooking_desktop.services.commands import BookingDraft, PersonChoice
from hallbooking_desktop.ui.booking.block import BlockDialog
from hallbooking_desktop.ui.booking.blocking import ask_to_block
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.main_window import MainWindow
from hallbooking_desktop.ui.places.closing_sheet import ClosingSheet
from hallbooking_desktop.ui.preferences import Preferences
from hallbooking_desktop.ui.tasks import spawn
from hallbooking_desktop.ui.widgets.dialogs import DiscardSheet, Sheet
from tests.support.world import PASSWORD
from tests.ui.conftest import Office
from tests.ui.desks import Seat, booking_editor
from tests.unit.test_remembered import Ring

Wait = Callable[..., None]


class Computer:
    """A desk's computer: its keyring and its data folder outlive the program."""

    def __init__(self, folder: Path, desk: Desk, wait: Wait) -> None:
        self.ring = Ring()
        self._folder = folder
        self._desk = desk
        self._wait = wait
        self._windows: list[MainWindow] = []

    def start(self) -> MainWindow:
        """Start the program and return its window; the one before was killed."""
        self._desk.set_actor(GUEST)
        remembered = remembered_token(self._folder, self.ring)
        window = MainWindow(Preferences(self._folder / "console.ini"), can_remember=True)
        self._windows.append(window)
        window.show()
        window.attach(self._desk, remembered)
        return window

    def sign_in(self, window: MainWindow, email: str = "mo@hall.example", *, stay: bool = True) -> None:
        """Sign in with the keyboard's fields, with “stay signed in” ticked or not."""
        page = window.page
        if page.email.isEnabled():
            page.email.setText(email)
        page.password.setText(PASSWORD)
        page.stay.setChecked(stay)
        page.button.click()
        self._wait(lambda: window.shell is not None and window.shell.isVisible())

    def lock(self, window: MainWindow) -> None:
        """Lock as somebody does who goes for a coffee."""
        QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        assert window.windows.is_locked

    def kept(self) -> str | None:
        """Return what the keyring keeps."""
        return next(iter(self.ring.kept.values()), None)

    def close(self) -> None:
        """Close all windows."""
        for window in self._windows:
            window.let_close()
            window.deleteLater()


@pytest.fixture
def computer(office: Office, desk: Desk, wait: Wait, tmp_path: Path) -> Iterator[Computer]:
    """Return a computer at which nobody has worked yet."""
    made = Computer(tmp_path, desk, wait)
    yield made
    made.close()


def test_a_lock_outlives_the_program(computer: Computer, wait: Wait) -> None:
    """Whoever passes by would close the locked window, start anew, and work in another's name."""
    first = computer.start()
    computer.sign_in(first)
    wait(computer.kept)
    computer.lock(first)
    wait(lambda: computer.kept() is None)

    again = computer.start()
    wait(again.page.progress.isHidden)
    assert again.shell is None
    assert again.page.email.text() == "mo@hall.example"
    assert again.page.stay.isChecked(), "it would have to be ticked again"
    assert "locked" in again.page.note.text
    computer.sign_in(again)
    wait(computer.kept)

    third = computer.start()
    wait(lambda: third.shell is not None)
    third.windows.sign_out()
    wait(lambda: third.shell is None)


def test_a_lock_outlives_the_program_where_the_keyring_took_no_change(computer: Computer, wait: Wait) -> None:
    """Killed before its keyring answers, or with a keyring that refuses, the program would open without a password."""
    first = computer.start()
    computer.sign_in(first)
    wait(computer.kept)
    token = dict(computer.ring.kept)
    computer.lock(first)
    wait(lambda: computer.kept() is None)
    computer.ring.kept.update(token)

    again = computer.start()
    wait(again.page.progress.isHidden)
    assert again.shell is None
    assert "locked" in again.page.note.text
    wait(lambda: computer.kept() is None)


def test_unlocking_goes_on_staying_signed_in(computer: Computer, wait: Wait) -> None:
    """The lock would turn off what somebody ticked."""
    window = computer.start()
    computer.sign_in(window)
    computer.lock(window)
    assert window.page.stay.isChecked()
    wait(lambda: computer.kept() is None)
    window.page.password.setText(PASSWORD)
    window.page.button.click()
    wait(lambda: not window.windows.is_locked)
    wait(computer.kept)

    again = computer.start()
    wait(lambda: again.shell is not None)
    assert not again.page.note.text


def test_who_does_not_stay_is_told_of_no_lock(computer: Computer, wait: Wait) -> None:
    """Each morning would begin with a sentence about the evening."""
    first = computer.start()
    computer.sign_in(first, stay=False)
    computer.lock(first)
    again = computer.start()
    wait(again.page.progress.isHidden)
    assert not again.page.note.text
    assert not again.page.stay.isChecked()


# --- a session that ends while the window is open ---------------------------------------------------------------------

ADMIN = "admin@hall.example"
NEW_PASSWORD = "Newer-Horse-7"


def change_password(office: Office) -> None:
    """Change the admin's password at another desk: every session of theirs ends."""
    office.on_thread(lambda s: s.auth.change_password(office.world.admin.actor, PASSWORD, NEW_PASSWORD))


def type_password(seat: Seat, password: str) -> None:
    """Unlock."""
    seat.window.page.password.setText(password)
    seat.window.page.button.click()


def test_a_session_that_ends_takes_nothing_along(seat: Seat, office: Office) -> None:
    """A call's worth of typing would be lost at noon, because a password was changed or a week is over."""
    shell = seat.sign_in(ADMIN)
    editor = booking_editor(seat, seat.window, "Choir")
    change_password(office)
    seat.wait(lambda: seat.windows.is_locked)
    page = seat.window.page
    assert not shell.isVisible()
    assert not editor.isVisible(), "what is typed can be read over the lock"
    assert "session has ended" in page.subheading.text()
    assert page.email.text() == ADMIN
    type_password(seat, PASSWORD)
    seat.wait(lambda: page.note.text)
    assert seat.windows.is_locked, "the old password counts no more"
    type_password(seat, NEW_PASSWORD)
    seat.wait(editor.isVisible)
    assert seat.window.shell is shell
    assert editor.form.particulars.title.text() == "Choir"
    assert seat.desk.actor.user_id == office.world.admin.id


def test_nothing_goes_out_in_the_name_of_a_session_that_has_ended(seat: Seat, office: Office, wait: Wait) -> None:
    """Somebody let go would read on behind the page that asks for a password."""
    seat.sign_in(ADMIN)
    change_password(office)
    wait(lambda: seat.windows.is_locked)
    sent: list[Actor] = []
    refused: list[bool] = []

    async def note(_services: object, actor: Actor) -> None:
        sent.append(actor)

    async def write() -> None:
        try:
            await seat.desk.write(note)
        except Unauthenticated:
            refused.append(True)

    spawn(seat.window, seat.desk.read(note), "a read that comes late")
    spawn(seat.window, write(), "a write that comes late")
    wait(lambda: refused)
    QTest.qWait(200)
    assert not sent
    type_password(seat, NEW_PASSWORD)
    wait(lambda: sent)
    assert len(sent) == 1, "the write is not done behind the back of who unlocks"


def test_an_idle_lock_says_that_the_session_has_ended_meanwhile(seat: Seat, office: Office) -> None:
    """The old password would be refused without a word about why; nobody else could sign in."""
    seat.sign_in(ADMIN)
    seat.windows.lock()
    assert not seat.window.page.by_another.isVisible()
    change_password(office)
    seat.wait(seat.window.page.by_another.isVisible)
    assert "session has ended" in seat.window.page.subheading.text()


def test_somebody_else_gets_a_fresh_desk(seat: Seat, office: Office) -> None:
    """One person's work would be done, or thrown away unasked, in the name of the next."""
    shell = seat.sign_in(ADMIN)
    editor = booking_editor(seat, seat.window, "Choir")
    change_password(office)
    seat.wait(lambda: seat.windows.is_locked)

    def question() -> DiscardSheet:
        seat.window.page.by_another.click()
        seat.wait(lambda: any(each.isVisible() for each in seat.window.findChildren(DiscardSheet)))
        return next(each for each in seat.window.findChildren(DiscardSheet) if each.isVisible())

    asked = question()
    asked.way_out.click()
    seat.wait(lambda: not seat.windows.is_asking)
    assert seat.windows.is_locked
    assert not editor.isVisible()

    question().primary.click()
    seat.wait(lambda: seat.window.shell is None)
    assert seat.window.page.email.isEnabled()
    seat.window.activateWindow()
    fresh = seat.sign_in("mo@hall.example")
    assert fresh is not shell
    assert seat.desk.actor.user_id == office.world.moderator.id
    assert not seat.window.unsaved(), "what the other one typed is still there, where nobody sees it"
    assert seat.desk.station.held is None


def test_who_is_deactivated_is_told_so_and_leaves_nothing_open(seat: Seat, office: Office) -> None:
    """Somebody let go would be asked for a password that no longer counts, with the booking before them open."""
    seat.sign_in("mo@hall.example")
    editor = booking_editor(seat, seat.window, "Choir")
    gone: list[bool] = []
    editor.destroyed.connect(lambda: gone.append(True))
    office.on_thread(lambda s: s.auth.sign_out(office.world.moderator.actor))
    seat.wait(lambda: seat.windows.is_locked)
    office.on_thread(lambda s: s.users.deactivate(office.world.admin.actor, office.world.moderator.id))
    seat.wait(lambda: seat.window.shell is None)
    assert "deactivated" in seat.window.page.note.text
    seat.wait(lambda: gone)


def test_an_answer_that_comes_late_waits_behind_the_lock(seat: Seat) -> None:
    """Names and sums would open over the page that asks for the password."""
    seat.sign_in(ADMIN)
    seat.windows.lock()
    late = Sheet("Three bookings are in the way", seat.window)
    late.open()
    seat.wait(lambda: not late.isVisible())
    type_password(seat, PASSWORD)
    seat.wait(late.isVisible)
    assert late.isModal()
    late.way_out.click()


def test_bookings_in_the_way_are_asked_about_after_the_lock(seat: Seat, office: Office) -> None:
    """The sheet with names and sums would open over the page that asks for the password, or never."""
    seat.sign_in(ADMIN)
    begin = datetime.now(UTC).replace(hour=9, minute=0, second=0, microsecond=0) + timedelta(days=9)
    span = TimeRange(begin, begin + timedelta(hours=2))
    draft = BookingDraft(office.world.ballroom, span, customers=(PersonChoice(office.world.alice.id),))
    office.on_thread(lambda s: s.bookings.create(office.world.admin.actor, draft))
    ask_to_block(seat.desk, office.world.ballroom, span, seat.window)
    seat.wait(lambda: seat.window.findChildren(BlockDialog) and seat.window.findChildren(BlockDialog)[0].isVisible())
    dialog = seat.window.findChildren(BlockDialog)[0]
    seat.wait(lambda: dialog.stack.state == "ready" and dialog.primary.isEnabled())
    dialog.reason.setCurrentText("Burst pipe")
    dialog.primary.click()
    seat.windows.lock()
    seat.wait(lambda: seat.window.findChildren(ClosingSheet))
    sheet = seat.window.findChildren(ClosingSheet)[0]
    QTest.qWait(100)
    assert not sheet.isVisible()
    type_password(seat, PASSWORD)
    seat.wait(sheet.isVisible)
    seat.wait(lambda: len(sheet.fates.rows) == 1)
    assert not [each for each in seat.window.findChildren(BlockDialog) if each.isVisible()], "what is over comes back"
    sheet.way_out.click()
