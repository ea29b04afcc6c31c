"""The page as visitors will see it: cleaned, in the kiosk's type and colours, on a tablet or a telephone."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hallbooking_desktop.ui.editor.canvas import Canvas
from hallbooking_desktop.ui.editor.keys import KeyBook
from hallbooking_desktop.ui.editor.look import KIOSK_REM, PHONE_REM, kiosk_look
from hallbooking_desktop.ui.editor.pictures import Pictures
from hallbooking_desktop.ui.editor.renewing import Renewal
from hallbooking_desktop.ui.theme import set_kind, tokens
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.dialogs import Note

#: The widths of a page's text at the kiosk and on a telephone, in pixels of the screen.
WIDTHS: Final = {"kiosk": 900, "phone": 375}
_REMS: Final = {"kiosk": KIOSK_REM, "phone": PHONE_REM}


class Paper(Canvas):
    """The text of the preview, always as the kiosk shows it by day."""

    def __init__(self, pictures: Pictures, parent: QWidget) -> None:
        self.keys = KeyBook()
        super().__init__(pictures, kiosk_look(), parent)
        set_kind(self, "paper")
        self.setReadOnly(True)
        self.setCursorWidth(0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("The page as visitors see it"))

    def event(self, event: QEvent) -> bool:
        """Take the keys that mean something here before the window does."""
        return self.keys.wants(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what keys are for, and leave Tab to the window: there is nothing to type here."""
        act = self.keys.find(event)
        if act is not None:
            act()
        elif event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Preview(QWidget):
    """The paper in one of two widths. ``width_chosen`` comes when another is asked for."""

    width_chosen = Signal(str)

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        values = tokens()
        self.setProperty("kind", "clear")
        self._width = "kiosk"
        #: Whether what is shown is of the page that is written.
        self._is_this = False
        self.refusal = Note("warning", parent=self)
        self.paper = Paper(pictures, self)
        self._renewal = Renewal(self.paper)
        self._frame = QFrame(self)
        set_kind(self._frame, "paper")
        inner = QVBoxLayout(self._frame)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(self.paper)
        self.kiosk = text_button(self.tr("Kiosk"), "monitor", "chip", self)
        self.phone = text_button(self.tr("Phone"), "phone", "chip", self)
        self.note = QLabel(self)
        set_kind(self.note, "small")
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(values.s8)
        for key, button in (("kiosk", self.kiosk), ("phone", self.phone)):
            button.setCheckable(True)
            button.setChecked(key == self._width)
            group.addButton(button)
            button.clicked.connect(lambda _=False, k=key: self.choose(k))
            row.addWidget(button)
        row.addWidget(self.note)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(values.s16, values.s12, values.s16, values.s12)
        column.setSpacing(values.s12)
        column.addLayout(row)
        column.addWidget(self.refusal)
        self._middle = QHBoxLayout()
        self._middle.addStretch(1)
        self._middle.addWidget(self._frame, 100)
        self._middle.addStretch(1)
        column.addLayout(self._middle, 1)
        self.choose("kiosk")

    def choose(self, width: str) -> None:
        """Show the page as wide as it is there."""
        self._width = width
        self._frame.setMaximumWidth(WIDTHS[width])
        self.paper.use_look(kiosk_look(_REMS[width]))
        self._renewal.forget()
        self.width_chosen.emit(width)

    def show_html(self, html: str) -> None:
        """Show a page that is clean."""
        self._is_this = True
        self.refusal.say("")
        bar = self.paper.verticalScrollBar()
        place = bar.value()
        self._renewal.show(html)
        bar.setValue(place)

    def show_refusal(self, why: str) -> None:
        """Say why the page cannot be shown: it could not be cleaned. What was shown of it before stays."""
        if not self._is_this:
            self._renewal.show("")
        before = self.tr("Below is how it was before.") if self._is_this else ""
        self.refusal.say(f"{why} {before}".strip())

    def expect_another(self) -> None:
        """Take what is shown for another page's until there is something of this one."""
        self._is_this = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say when there is not the room that a kiosk has."""
        super().resizeEvent(event)
        narrow = self._width == "kiosk" and self._frame.width() < WIDTHS["kiosk"]
        self.note.setText(self.tr("Narrower here than at the kiosk") if narrow else "")
