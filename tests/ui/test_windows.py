"""Several windows of one person: each with its own views, all with one session, and nothing typed lost on the way."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit

from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands import BookingDraft, PersonChoice
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.booking.editor import BookingEditor
from hallbooking_desktop.ui.locked import LockedPage
from hallbooking_desktop.ui.main_window import MainWindow
from hallbooking_desktop.ui.shell import Shell
from hallbooking_desktop.ui.views.customer_forms import CustomerSheet
from hallbooking_desktop.ui.widgets.dialogs import DiscardSheet
from tests.support.world import PASSWORD
from tests.ui.conftest import Office
from tests.ui.desks import Seat, booking_editor, focus

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def _open(seat: Seat, view: str = "") -> tuple[MainWindow, Shell]:
    """Open a second window by its keys, and a view in it."""
    QTest.keyClick(seat.window, Qt.Key.Key_N, CTRL | SHIFT)
    return _second(seat, view)


def _second(seat: Seat, view: str = "") -> tuple[MainWindow, Shell]:
    seat.wait(lambda: len(seat.windows.all) == 2)
    window = seat.windows.all[1]
    seat.wait(window.isActiveWindow)
    shell = window.shell
    assert shell is not None
    if view:
        shell.show_view(view)
    return window, shell


def _question(seat: Seat) -> DiscardSheet:
    """Wait for the question whether what was typed may be thrown away."""

    def asked() -> list[DiscardSheet]:
        return [w for w in QApplication.topLevelWidgets() if isinstance(w, DiscardSheet) and w.isVisible()]

    seat.wait(asked)
    return asked()[0]


def test_a_booking_made_in_one_window_is_in_the_other(seat: Seat, office: Office) -> None:
    """Two screens would show two truths."""
    seat.sign_in("admin@hall.example")
    _, shell = _open(seat, "bookings")
    view = shell.current
    seat.wait(lambda: view.model.state in {"ready", "empty"})  # type: ignore[union-attr]
    before = view.model.total  # type: ignore[union-attr]
    world = office.world
    start = datetime.now(UTC).replace(hour=10, minute=0, second=0, microsecond=0) + timedelta(days=3)
    span = TimeRange(start, start + timedelta(hours=2))
    draft = BookingDraft(world.ballroom, span, customers=(PersonChoice(world.alice.id),), title="Choir")
    office.on_thread(lambda s: s.bookings.create(world.admin.actor, draft, "two-windows"))
    begin = time.monotonic()
    seat.wait(lambda: view.model.total == before + 1)  # type: ignore[union-attr]
    assert time.monotonic() - begin < 2


def test_what_is_asked_in_a_window_opens_in_it(seat: Seat) -> None:
    """A clerk would look for the editor on the other screen."""
    first = seat.sign_in("admin@hall.example")
    second, shell = _open(seat, "customers")
    assert shell is not first
    assert first.key == "today"
    QTest.keyClick(second, Qt.Key.Key_N, CTRL)
    seat.wait(lambda: second.findChildren(BookingEditor))
    assert not seat.window.findChildren(BookingEditor)
    desk = second._desk
    assert desk is not None
    desk.actions.run(Do.SHOW_KEYS)
    assert shell.centre.sheet.isVisible()
    assert not first.centre.sheet.isVisible()
    desk.say("Done here")
    assert second.toast.text == "Done here"
    assert not seat.window.toast.text


def test_a_view_opens_in_a_window_of_its_own(seat: Seat) -> None:
    """The calendar could not be put on the second screen without losing the place in the first."""
    first = seat.sign_in("admin@hall.example")
    button = first.navigation.buttons["calendar"]
    button.customContextMenuRequested.emit(QPoint(4, 4))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    second, shell = _second(seat)
    assert shell.key == "calendar"
    assert first.key == "today"
    seat.wait(lambda: second.windowTitle() == "Calendar · City Center Hall")
    assert seat.window.windowTitle() == "Today"


def test_closing_a_window_leaves_the_other_and_the_last_one_ends(seat: Seat) -> None:
    """The program would end with the second screen's window, or go on without any."""
    seat.sign_in("admin@hall.example")
    ended: list[int] = []
    seat.windows.ended.connect(lambda: ended.append(1))
    second, shell = _open(seat)
    seat.window.close()
    seat.wait(lambda: seat.windows.all == [second])
    assert not ended
    assert shell.isVisible()
    shell.show_view("customers")
    seat.wait(lambda: shell.current.model.state == "ready")  # type: ignore[union-attr]
    second.close()
    assert ended == [1]


def test_the_lock_covers_every_window(seat: Seat) -> None:
    """Whoever passes by could read on the other screen, or type in another's name; or text would be lost."""
    first = seat.sign_in("admin@hall.example")
    second, shell = _open(seat, "customers")
    editor = booking_editor(seat, second, "Choir")
    QTest.keyClick(editor.windowHandle(), Qt.Key.Key_L, CTRL)
    assert not first.isVisible()
    assert not shell.isVisible()
    assert not editor.isVisible(), "what is typed is hidden, too"
    asking = [window for window in seat.windows.all if window.asks]
    assert asking == [second], "asked where somebody worked"
    locked = seat.window.findChild(LockedPage)
    assert locked is not None
    QTest.mouseClick(locked.button, Qt.MouseButton.LeftButton)
    assert [window for window in seat.windows.all if window.asks] == [seat.window]
    assert seat.windows.open_window() is None, "no new window while locked"
    page = seat.window.page
    page.password.setText(PASSWORD)
    page.button.click()
    seat.wait(lambda: first.isVisible() and shell.isVisible())
    seat.wait(editor.isVisible)
    assert editor.form.particulars.title.text() == "Choir"


def test_sign_out_closes_all_but_one(seat: Seat) -> None:
    """A window of somebody who has left would stay open."""
    seat.sign_in("admin@hall.example")
    second, _ = _open(seat)
    second.windows.sign_out()
    seat.wait(lambda: len(seat.windows.all) == 1 and seat.windows.all[0].asks)
    assert seat.windows.all[0] is second, "where it was asked"
    assert second.shell is None
    assert second.isVisible()


def test_typed_text_is_asked_for_before_a_window_closes(seat: Seat) -> None:
    """A slip of the mouse would throw a call's worth of typing away."""
    seat.sign_in("admin@hall.example")
    second, _ = _open(seat)
    editor = booking_editor(seat, second, "Choir")
    second.close()
    question = _question(seat)
    seat.wait(question.isActiveWindow)
    assert focus() is question.way_out, "Enter keeps what was typed"
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    seat.wait(lambda: not seat.windows.is_asking)
    assert second in seat.windows.all
    assert editor.form.particulars.title.text() == "Choir"
    second.close()
    QTest.mouseClick(_question(seat).primary, Qt.MouseButton.LeftButton)
    seat.wait(lambda: second not in seat.windows.all)


def test_typed_text_is_asked_for_before_signing_out(seat: Seat) -> None:
    """A note for the next shift would be gone with its author."""
    shell = seat.sign_in("admin@hall.example")
    view = shell.current
    seat.wait(lambda: view.states.state == "ready")  # type: ignore[union-attr]
    if not view.notes.field.isEnabled():  # type: ignore[union-attr]
        view.venue.setCurrentIndex(1)  # type: ignore[union-attr]
    view.notes.field.setText("The key is with Mo")  # type: ignore[union-attr]
    seat.windows.sign_out()
    question = _question(seat)
    assert "Today" in " ".join(label.text() for label in question.findChildren(type(shell.status._hint)))
    QTest.mouseClick(question.way_out, Qt.MouseButton.LeftButton)
    seat.wait(lambda: not seat.windows.is_asking)
    assert seat.window.shell is shell
    seat.windows.set_scale(1.15)
    QTest.mouseClick(_question(seat).way_out, Qt.MouseButton.LeftButton)
    seat.wait(lambda: not seat.windows.is_asking)
    assert view.notes.field.text() == "The key is with Mo"  # type: ignore[union-attr]
    seat.windows.sign_out()
    QTest.mouseClick(_question(seat).primary, Qt.MouseButton.LeftButton)
    seat.wait(lambda: seat.window.asks)


def test_esc_in_a_sheet_asks_for_what_was_typed(seat: Seat) -> None:
    """One wrong key would cost what was typed about a customer."""
    shell = seat.sign_in("admin@hall.example")
    shell._desk.actions.run(Do.NEW_CUSTOMER)
    seat.wait(lambda: QApplication.activeModalWidget() is not None)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, CustomerSheet)
    notes = sheet.findChild(QPlainTextEdit)
    assert notes is not None
    seat.wait(sheet.isActiveWindow)
    notes.setFocus()
    seat.type("Pays late")
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    question = _question(seat)
    QTest.keyClick(question, Qt.Key.Key_Escape)
    seat.wait(lambda: not sheet._asking)
    assert sheet.isVisible()
    QTest.keyClick(notes, Qt.Key.Key_Escape)
    QTest.mouseClick(_question(seat).primary, Qt.MouseButton.LeftButton)
    seat.wait(lambda: QApplication.activeModalWidget() is None)


def test_language_and_size_reach_all_windows(seat: Seat) -> None:
    """One screen would speak another language than the other."""
    seat.sign_in("admin@hall.example")
    second, _ = _open(seat, "customers")
    seat.windows.set_language("ar")
    try:
        for window in seat.windows.all:
            assert window.shell is not None
            assert window.shell.isVisible()
            assert window.shell.layoutDirection() is Qt.LayoutDirection.RightToLeft
        assert second.shell is not None
        assert second.shell.key == "customers", "where it stood"
    finally:
        seat.windows.set_language("en")


def test_ctrl_and_shift_with_a_click_open_a_window(seat: Seat, wait: Callable[..., None]) -> None:
    """The quick way, as in a browser, would change the page that was to stay."""
    first = seat.sign_in("admin@hall.example")
    QTest.mouseClick(first.navigation.buttons["customers"], Qt.MouseButton.LeftButton, CTRL | SHIFT)
    wait(lambda: len(seat.windows.all) == 2)
    shell = seat.windows.all[1].shell
    assert shell is not None
    assert shell.key == "customers"
    assert first.key == "today"
    assert first.navigation.buttons["today"].isChecked()
