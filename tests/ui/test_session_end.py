"""A lock outlives the program, and a session that ends takes nothing along that the same person goes on with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hallbooking_desktop.domain.permissions import GUEST
from hallbooking_desktop.infrastructure.remembered import remembered_token
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.main_window import MainWindow
from hallbooking_desktop.ui.preferences import Preferences
from tests.support.world import PASSWORD
from tests.ui.conftest import Office
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
