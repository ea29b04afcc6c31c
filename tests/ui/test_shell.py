"""The desk around the views: who sees what, keys, languages, a lost database."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from hallbooking_desktop.domain.errors import DatabaseUnavailable
from hallbooking_desktop.ui.messages import sentence
from hallbooking_desktop.ui.theme import Mode, theme
from tests.ui.conftest import Office
from tests.ui.desks import Seat

CTRL = Qt.KeyboardModifier.ControlModifier


def test_every_view_opens_by_its_keys(seat: Seat) -> None:
    """A clerk would have to reach for the mouse for each caller."""
    shell = seat.sign_in("admin@hall.example")
    for number, key in enumerate(shell.keys[:9], 1):
        QTest.keyClick(seat.window, Qt.Key(Qt.Key.Key_0 + number), CTRL)
        assert shell._current == key
        assert shell.current is not None
        assert shell.current.isVisible()
    QTest.keyClick(seat.window, Qt.Key.Key_Comma, CTRL)
    assert shell._current == "settings"


def test_a_moderator_sees_the_own_venue_only(seat: Seat, office: Office) -> None:
    """Customers of another venue would be shown to who has no business with them."""
    shell = seat.sign_in("mo@hall.example")
    shell.show_view("bookings")
    view = shell.current
    seat.wait(lambda: view.room.count() > 1)  # type: ignore[union-attr]
    halls = [view.room.itemText(i) for i in range(view.room.count())]  # type: ignore[union-attr]
    assert "Grand Ballroom" in halls
    assert not [h for h in halls if "Saal" in h]
    assert not view.venue.isVisible()  # type: ignore[union-attr]


def test_a_lost_database_is_told_and_changes_are_refused(seat: Seat, office: Office) -> None:
    """Work would seem saved that is not."""
    shell = seat.sign_in("admin@hall.example")
    shell.show_view("customers")
    model = shell.current.model  # type: ignore[union-attr]
    seat.wait(lambda: model.state == "ready")
    seat.desk.set_connected(False)
    seat.wait(lambda: seat.window.banner.text)
    assert "stays on screen" in seat.window.banner.text
    assert model.state == "ready", "what was read stays"
    assert "not reachable" in shell.status._items["postgres"][0].text()

    tried: list[BaseException] = []

    async def write() -> None:
        try:
            await seat.desk.write(lambda s, a: s.users.deactivate(a, 1))
        except DatabaseUnavailable as error:
            tried.append(error)

    from hallbooking_desktop.ui.tasks import spawn  # noqa: PLC0415

    spawn(None, write(), "write")
    seat.wait(lambda: tried)
    assert "nothing was changed" in sentence(tried[0])  # type: ignore[arg-type]
    seat.desk.set_connected(True)
    seat.wait(lambda: not seat.window.banner.text)
    assert "back" in seat.window.toast.text


def test_the_state_of_the_database_has_details(seat: Seat) -> None:
    """“Not reachable” alone helps nobody."""
    shell = seat.sign_in("admin@hall.example")
    seat.desk.database_details = (("Server", "own, PostgreSQL 18"),)
    shell.status.update_all()
    item = shell.status._items["postgres"][0]
    item.click()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert any("own, PostgreSQL 18" in label.text() for label in popup.findChildren(type(shell.status._hint)))
    popup.close()


def test_the_document_store_tells_how_it_stands(seat: Seat) -> None:
    """Nobody would know why a page cannot be saved."""
    state = ["starting"]
    seat.desk.documents_state = lambda: state[0]
    shell = seat.sign_in("admin@hall.example")
    item = shell.status._items["documents"][0]
    assert "starting" in item.text()
    state[0] = "failed"
    seat.wait(lambda: "not running" in item.text())
    assert item.health.state == "bad"
    state[0] = "running"
    seat.wait(lambda: item.health.state == "good")


def test_look_size_and_language_change_at_once(seat: Seat) -> None:
    """A clerk would have to start the program again."""
    shell = seat.sign_in("admin@hall.example")
    shell.person.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions()]
    assert {"Appearance", "Text size", "Language", "Lock", "Sign out"} <= set(texts)
    menu.close()
    seat.window.windows.set_mode(Mode.DARK)
    assert theme().tokens.dark
    seat.window.windows.set_scale(1.3)
    seat.window.windows.set_language("ar")
    assert QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    again = seat.window.shell
    assert again is not None
    assert again.isVisible()
    seat.window.windows.set_language("en")
    assert QApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight
    seat.window.windows.set_scale(1.0)
    seat.window.windows.set_mode(Mode.LIGHT)


def test_the_strip_says_whether_mail_leaves(seat: Seat) -> None:
    """Guests would be promised a message that waits for ever; who asks is told what to do instead."""
    item = seat.sign_in("mo@hall.example").status._items["mail"][0]
    assert item.accessibleName() == "Mail: off, messages wait"
    item.click()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert any("codes are handed over" in label.text() for label in popup.findChildren(QLabel))
    popup.close()
    seat.desk.mail_server = "mail.example"
    shell = seat.window.shell
    assert shell is not None
    shell.status.update_all()
    assert item.accessibleName() == "Mail: set up: mail.example"


def test_a_refusal_and_a_defect_reach_the_banner(seat: Seat) -> None:
    """A click would fail in silence."""
    seat.sign_in("admin@hall.example")
    seat.desk.report(DatabaseUnavailable())
    assert "cannot be reached" in seat.window.banner.text
    seat.window.show_defect("abc123")
    assert "abc123" in seat.window.banner.text


def test_a_passing_word_offers_undo(seat: Seat) -> None:
    """A slip could not be taken back."""
    seat.sign_in("admin@hall.example")
    undone: list[int] = []
    seat.desk.say("Moved.", "Undo", lambda: undone.append(1))
    assert seat.window.toast.text == "Moved."
    button = seat.window.toast.findChild(QPushButton)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert undone == [1]
    assert not seat.window.toast.text


def test_closing_asks_the_program_to_end_in_order(seat: Seat) -> None:
    """A payment under way would be cut off."""
    asked: list[int] = []
    seat.window.closing.connect(lambda: asked.append(1))
    assert not seat.window.close()
    assert asked == [1]
    assert seat.window.isVisible()
