"""An editor on the screen, and hands that write in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from hallbooking_desktop.ui.editor.editor import PageEditor
from hallbooking_desktop.ui.editor.extracting import page_in
from hallbooking_desktop.ui.editor.writer import html_of
from tests.support.pictures import picture

Wait = Callable[..., None]
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


class Writer:
    """Somebody who writes."""

    def __init__(self, wait: Wait, html: str = "") -> None:
        self.wait = wait
        self.asked: list[str] = []
        self.window = QWidget()
        self.editor = PageEditor(self._load, self._paste, self.window)
        QVBoxLayout(self.window).addWidget(self.editor)
        self.text = self.editor.text
        self.window.resize(1000, 700)
        self.window.show()
        self.window.activateWindow()
        wait(self.window.isActiveWindow)
        self.editor.set_html(html)
        self.editor.focus_text()
        wait(self.text.hasFocus)

    def _load(self, media_id: str, done: Callable[[bytes | None], None]) -> None:
        self.asked.append(media_id)
        done(picture() if media_id == "hall" else None)

    def _paste(self, html: str) -> str:
        return html.replace("<script>x</script>", "")

    @property
    def html(self) -> str:
        """The page as it would be stored: what is known of it must be what is there."""
        html = self.editor.html()
        if self.editor.mode != "source":
            assert html == html_of(page_in(self.text.document()))
        return html

    def type(self, text: str) -> None:
        """Type where the keys are."""
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self.focus, letter)
            else:
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    QApplication.sendEvent(self.focus, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))

    @property
    def focus(self) -> QWidget:
        """The widget that has the keys."""
        found = QApplication.focusWidget()
        assert found is not None, "Nothing has the focus: keys would be lost"
        return found

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1
    ) -> None:
        """Press a key."""
        for _ in range(times):
            QTest.keyClick(QApplication.activePopupWidget() or self.focus, key, modifiers)

    def go_to(self, words: str, *, select: bool = False, end: bool = False) -> None:
        """Put the cursor before words, or behind them, or over them."""
        found = self.text.document().find(words)
        assert not found.isNull(), f"“{words}” is not there: {self.html}"
        if not select:
            found.setPosition(found.selectionEnd() if end else found.selectionStart())
        self.text.setTextCursor(found)

    def select_all(self) -> None:
        """Select the whole text, by key."""
        self.press(Qt.Key.Key_A, CTRL)

    def click(self, key: str) -> None:
        """Click a button of the bar."""
        button = self.editor.tool_bar.buttons[key]
        assert button.isVisible()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def choose_style(self, key: str) -> None:
        """Choose a paragraph style from the list, by keys."""
        box = self.editor.tool_bar.style_box
        box.setFocus()
        self.press(Qt.Key.Key_Home)
        box.setCurrentIndex(box.findData(key))
        box.activated.emit(box.currentIndex())

    def choose(self, words: str) -> None:
        """Choose from the menu that is open."""
        self.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = next(action for action in menu.actions() if action.text().split("\t")[0] == words)
        assert action.isEnabled()
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
        self.wait(lambda: QApplication.activePopupWidget() is None)

    def place_of(self, words: str) -> QPoint:
        """Return where words stand in the viewport."""
        found = QTextCursor(self.text.document().find(words))
        found.setPosition(found.selectionStart() + 1)
        return self.text.cursorRect(found).center()

    def close(self) -> None:
        """Take the window away."""
        self.window.close()
        self.window.deleteLater()


Make = Callable[..., Writer]


def writers(wait: Wait) -> Iterator[Make]:
    """Yield what makes writers; all of them are sent home afterwards."""
    made: list[Writer] = []

    def make(html: str = "") -> Writer:
        made.append(Writer(wait, html))
        return made[-1]

    yield make
    for one in made:
        one.close()
