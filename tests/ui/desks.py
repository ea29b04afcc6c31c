"""A window at which somebody signs in, driven as a person drives it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hallbooking_desktop.ui.booking.editor import BookingEditor
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.main_window import MainWindow
from hallbooking_desktop.ui.preferences import Preferences
from hallbooking_desktop.ui.shell import Shell
from tests.support.world import PASSWORD

Wait = Callable[..., None]


class Seat:
    """The main window with the services behind it."""

    def __init__(self, desk: Desk, wait: Wait, preferences: Preferences | None = None) -> None:
        self.desk = desk
        self.wait = wait
        self.window = MainWindow(preferences or Preferences())
        self.windows = self.window.windows
        self.window.resize(1280, 800)
        self.window.show()
        self.window.activateWindow()
        self.window.attach(desk)

    def type(self, text: str) -> None:
        """Type where the cursor is."""
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(focus(), letter)
            else:  # QTest knows no other letters.
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                    QApplication.sendEvent(focus(), event)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the cursor is."""
        QTest.keyClick(focus(), key, modifiers)

    def sign_in(self, email: str, password: str = PASSWORD) -> Shell:
        """Sign in by keyboard alone and return the desk's widgets."""
        self.wait(self.window.isActiveWindow)
        self.window.page.email.setFocus()
        self.window.page.email.clear()
        self.type(email)
        self.press(Qt.Key.Key_Tab)
        self.type(password)
        self.press(Qt.Key.Key_Return)
        self.wait(lambda: self.window.shell is not None)
        shell = self.window.shell
        assert shell is not None
        return shell

    def close(self) -> None:
        """Close the windows as the program does."""
        self.windows.let_close()


def focus() -> QWidget:
    """Return the widget that has the cursor."""
    found = QApplication.focusWidget()
    assert found is not None, "Nothing has the focus: keys would be lost"
    return found


def booking_editor(seat: Seat, window: MainWindow, text: str) -> BookingEditor:
    """Open the booking editor over a window and type a title."""
    assert window.shell is not None
    window.activateWindow()
    seat.wait(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    seat.wait(lambda: window.findChildren(BookingEditor) and window.findChildren(BookingEditor)[0].isVisible())
    editor = window.findChildren(BookingEditor)[0]
    seat.wait(lambda: editor.stack.state == "ready" and editor.isActiveWindow())
    editor.form.particulars.title.setFocus()
    seat.type(text)
    assert editor.is_dirty
    return editor
