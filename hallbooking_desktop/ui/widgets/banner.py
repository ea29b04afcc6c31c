"""What the window says across its top, until it is closed or over."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from hallbooking_desktop.ui.formats import led
from hallbooking_desktop.ui.icons import IconLabel, icon, icon_size
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.voice import announce
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.dialogs import MARKS

#: What a button is called, and what it does.
Offer = tuple[str, Callable[[], object]]


class Banner(QFrame):
    """A line across the top: info, warning or danger; closable or there until what it says is over.

    ``offers`` are buttons, for what may be done about it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        values = tokens()
        self._kind = "info"
        self._said = ""
        self._mark = IconLabel(*MARKS["info"], parent=self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._close = QToolButton(self)
        self._close.setIcon(icon("x"))
        self._close.setIconSize(icon_size(14))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self.tr("Close"))
        self._close.clicked.connect(self.hide)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(values.s16, 6, values.s8, 6)
        row.setSpacing(values.s8)
        row.addWidget(self._mark)
        row.addWidget(self._text, 1)
        row.addWidget(self._close)
        self.buttons: tuple[QPushButton, ...] = ()
        self.hide()

    @property
    def text(self) -> str:
        """What is said; nothing while hidden."""
        return self._said if not self.isHidden() else ""

    def dismiss(self) -> None:
        """Take away what could be closed; what holds until it is over stays."""
        if not self._close.isHidden():
            self.hide()

    def say(self, text: str, kind: str = "info", *, closable: bool = True, offers: Sequence[Offer] = ()) -> None:
        """Show a sentence, and what may be done about it."""
        self._kind = kind
        self.setProperty("kind", f"banner-{kind}")
        self.style().unpolish(self)
        self.style().polish(self)
        self._said = text
        self._text.setText(led(text))
        self._text.setAccessibleName(text)
        self._close.setVisible(closable)
        self._mark.show_icon(*MARKS[self._kind])
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = tuple(self._button(each) for each in offers)
        self.show()
        announce(self, text, urgent=kind != "info")

    def _button(self, offer: Offer) -> QPushButton:
        text, act = offer
        button = text_button(text, parent=self)
        button.setAccessibleDescription(self._text.text())
        button.clicked.connect(lambda _=False: act())
        self._row.insertWidget(self._row.count() - 1, button)
        return button
