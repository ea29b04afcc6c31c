"""A small card beside what it is about, asking for a yes: it never blocks the calendar behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hallbooking_desktop.ui.theme import set_kind, tokens
from hallbooking_desktop.ui.tokens import colour

#: more buttons than these stand one below the other
_IN_A_ROW = 3


@dataclass(frozen=True)
class Choice:
    """A button: its words, what it does, and whether it is the one to press Enter for."""

    text: str
    act: Callable[[], None]
    primary: bool = False
    danger: bool = False


class Popover(QFrame):
    """A title, lines of text, and buttons. Escape or ``dismiss`` gives up; ``dismissed`` then comes once."""

    dismissed = Signal()

    WIDTH = 330

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_kind(self, "card")
        self.setObjectName("calendarPopover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(0, 0, 0, 0)
        self._page, self._column = self._empty_page()
        self._around.addWidget(self._page)
        self._window = parent
        self._anchor = QRect()
        self._note: QLabel | None = None
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(28)
        shadow.setOffset(0, 6)
        shadow.setColor(QColor(colour(tokens().shadow, 90)))
        self.setGraphicsEffect(shadow)
        self.hide()

    def ask(
        self,
        title: str,
        lines: Sequence[tuple[str, str]],
        choices: Sequence[Choice],
        anchor: QRect,
        note: str = "",
    ) -> None:
        """Show a question. ``lines`` are texts with the kind of label; ``anchor`` in the parent's coordinates.

        ``note`` is a last line that ``set_note`` may change while the question stands.
        """
        self._new_page()
        self._anchor = anchor
        head = QLabel(title, self._page)
        set_kind(head, "strong")
        head.setWordWrap(True)
        self._column.addWidget(head)
        for text, kind in lines:
            label = QLabel(text, self._page)
            set_kind(label, kind)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            self._column.addWidget(label)
        self._note = QLabel(note, self._page)
        set_kind(self._note, "strong")
        self._note.setWordWrap(True)
        self._note.setVisible(bool(note))
        self._column.addWidget(self._note)
        self._add_buttons(choices)
        self.setAccessibleName(title)
        self.setAccessibleDescription(". ".join(text for text, _ in lines))
        self._place()
        self.show()
        self.raise_()
        self._focus_first()

    def set_note(self, text: str) -> None:
        """Change the last line, when there is something to add."""
        if self._note is not None:
            self._note.setText(text)
            self._note.setVisible(bool(text))
            self._place()

    def _add_buttons(self, choices: Sequence[Choice]) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.setContentsMargins(0, 4, 0, 0)
        many = len(choices) > _IN_A_ROW
        for choice in choices:
            button = QPushButton(choice.text, self._page)
            button.setAccessibleName(choice.text)
            button.setAutoDefault(True)
            if choice.primary or choice.danger:
                set_kind(button, "danger" if choice.danger else "primary")
            button.clicked.connect(choice.act)
            if many and not choice.primary and choice is not choices[-1]:
                self._column.addWidget(button)
            else:
                row.addWidget(button)
        row.addStretch(1)
        self._column.addLayout(row)

    @property
    def buttons(self) -> list[QPushButton]:
        """The buttons of the question that stands."""
        return self._page.findChildren(QPushButton)

    def _focus_first(self) -> None:
        buttons = self.buttons
        first = next(
            (b for b in buttons if b.property("kind") in {"primary", "danger"}), buttons[0] if buttons else None
        )
        if first is not None:
            first.setFocus(Qt.FocusReason.PopupFocusReason)

    def _new_page(self) -> None:
        """Begin anew. The old page goes later: one of its buttons may be the one that is being clicked."""
        old = self._page
        old.hide()
        self._around.removeWidget(old)
        old.deleteLater()
        self._page, self._column = self._empty_page()
        self._around.addWidget(self._page)

    def _empty_page(self) -> tuple[QWidget, QVBoxLayout]:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        return page, column

    def _place(self) -> None:
        """Stand beside the anchor where the parent has room."""
        self.setFixedWidth(tokens().px(self.WIDTH))
        self._column.activate()
        height = self._column.totalHeightForWidth(self.width()) if self._column.hasHeightForWidth() else 0
        self.resize(self.width(), height or self._column.sizeHint().height())
        area, anchor = self._window.rect().adjusted(8, 8, -8, -8), self._anchor
        at = QPoint(anchor.right() + 12, anchor.top())
        if at.x() + self.width() > area.right():
            at.setX(anchor.left() - 12 - self.width())
        if at.x() < area.left():
            at = QPoint(anchor.center().x() - self.width() // 2, anchor.bottom() + 12)
        at.setX(min(max(at.x(), area.left()), area.right() - self.width()))
        at.setY(min(max(at.y(), area.top()), max(area.top(), area.bottom() - self.height())))
        self.move(at)

    def dismiss(self) -> None:
        """Give up the question."""
        if self.isVisible():
            self.hide()
            self.dismissed.emit()

    def close_quietly(self) -> None:
        """Take the card away: the question is answered."""
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up; other keys stay here and do not reach the calendar."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        event.accept()
