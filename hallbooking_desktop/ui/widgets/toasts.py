"""What the window says over its foot: words that pass, a few at a time, so that none takes the Undo of another."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hallbooking_desktop.ui.desk import Toast
from hallbooking_desktop.ui.formats import led
from hallbooking_desktop.ui.history import Fate
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.voice import announce

_MOST: Final = 3
#: So far above the window's foot.
_FOOT: Final = 52
#: Longer words go on in the next line.
_WIDEST: Final = 560


class ToastCard(QFrame):
    """One passing word, with one thing to do about it. ``left`` comes when it is to go."""

    left = Signal()

    def __init__(self, toast: Toast, parent: QWidget) -> None:
        super().__init__(parent)
        values = tokens()
        self.toast = toast
        self.setProperty("kind", "toast")
        self.setAccessibleName(toast.text)
        self.setMinimumHeight(values.px(44))
        row = QHBoxLayout(self)
        row.setContentsMargins(values.s16, values.s8, values.s16 if toast.action is None else values.s8, values.s8)
        row.setSpacing(values.s16)
        words = QLabel(led(toast.text), self)
        if words.sizeHint().width() > values.column(_WIDEST):
            words.setMinimumWidth(values.column(_WIDEST))
            words.setWordWrap(True)
        row.addWidget(words, 1)
        self.button: QPushButton | None = None
        if toast.action is not None:
            self.button = QPushButton(toast.action_text, self)
            self.button.setAccessibleName(toast.action_text)
            self.button.setAccessibleDescription(toast.text)
            self.button.clicked.connect(self._act)
            row.addWidget(self.button)
        self._timer = self.startTimer(toast.seconds * 1000)

    @property
    def offers(self) -> bool:
        """Tell whether something may be done about it."""
        return self.button is not None

    def _act(self) -> None:
        action = self.toast.action
        self.left.emit()
        if action is not None:
            action()

    def timerEvent(self, event: Any) -> None:  # noqa: ANN401, ARG002
        """Leave, unless the pointer or the focus rests on it."""
        if not self.underMouse() and (self.button is None or not self.button.hasFocus()):
            self.killTimer(self._timer)
            self.left.emit()


class ToastHost(QWidget):
    """Stacks them over the foot of its parent, the newest lowest.

    A word without anything to do gives way to the next; one that offers something stays beside it.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.cards: list[ToastCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(tokens().s8)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What was said last; nothing while hidden."""
        return self.cards[-1].toast.text if self.cards else ""

    @property
    def button(self) -> QPushButton | None:
        """The newest button."""
        return next((card.button for card in reversed(self.cards) if card.button is not None), None)

    def show_toast(self, toast: Toast) -> None:
        """Show a word for a few seconds."""
        for card in [card for card in self.cards if not card.offers]:
            self._drop(card)
        for card in self.cards[: max(0, len(self.cards) + 1 - _MOST)]:
            self._drop(card)
        card = ToastCard(toast, self)
        card.left.connect(lambda: self._leave(card))
        self.cards.append(card)
        self._column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        card.show()
        self.show()
        self._place()
        self.raise_()
        announce(self, f"{toast.text} {toast.action_text}".strip())

    def withdraw(self) -> None:
        """Take away what offers to take back what is taken back already."""
        for card in list(self.cards):
            if card.toast.deed is not None and card.toast.deed.fate is not Fate.STANDS:
                self._leave(card)

    def dismiss(self) -> None:
        """Take all words away, and what may be done about them."""
        for card in list(self.cards):
            self._leave(card)

    def _leave(self, card: ToastCard) -> None:
        if card in self.cards:
            self._drop(card)
            self.setVisible(bool(self.cards))
            self._place()

    def _drop(self, card: ToastCard) -> None:
        self.cards.remove(card)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _place(self) -> None:
        around = self.parentWidget()
        if around is None:
            return
        self._column.activate()
        wanted = self._column.sizeHint()
        width = min(wanted.width(), around.width() - 2 * tokens().s16)
        height = self._column.heightForWidth(width) if self._column.hasHeightForWidth() else wanted.height()
        self.resize(width, height)
        self.move((around.width() - width) // 2, around.height() - height - _FOOT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the window changes its size."""
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)
