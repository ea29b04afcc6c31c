"""A small card beside what it is about, asking for a yes: it never blocks the calendar behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from hallbooking_desktop.ui.theme import set_kind
from hallbooking_desktop.ui.widgets.floating import FloatingCard

#: more buttons than these stand one below the other
_IN_A_ROW = 3


@dataclass(frozen=True)
class Choice:
    """A button: its words, what it does, and whether it is the one to press Enter for."""

    text: str
    act: Callable[[], None]
    primary: bool = False
    danger: bool = False


class Popover(FloatingCard):
    """A title, lines of text, and buttons. Escape or ``dismiss`` gives up; ``dismissed`` then comes once."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("calendarPopover")
        self._note: QLabel | None = None

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
        self.new_page()
        head = QLabel(title, self.page)
        set_kind(head, "strong")
        head.setWordWrap(True)
        self.column.addWidget(head)
        for text, kind in lines:
            label = QLabel(text, self.page)
            set_kind(label, kind)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            self.column.addWidget(label)
        self._note = QLabel(note, self.page)
        set_kind(self._note, "strong")
        self._note.setWordWrap(True)
        self._note.setVisible(bool(note))
        self.column.addWidget(self._note)
        self._add_buttons(choices)
        self.setAccessibleName(title)
        self.setAccessibleDescription(". ".join(text for text, _ in lines))
        self.show_beside(anchor)
        self._focus_first()

    def set_note(self, text: str) -> None:
        """Change the last line, when there is something to add."""
        if self._note is not None:
            self._note.setText(text)
            self._note.setVisible(bool(text))
            self.place()

    def _add_buttons(self, choices: Sequence[Choice]) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.setContentsMargins(0, 4, 0, 0)
        many = len(choices) > _IN_A_ROW
        for choice in choices:
            button = QPushButton(choice.text, self.page)
            button.setAccessibleName(choice.text)
            button.setAutoDefault(True)
            if choice.primary or choice.danger:
                set_kind(button, "danger" if choice.danger else "primary")
            button.clicked.connect(choice.act)
            if many and not choice.primary and choice is not choices[-1]:
                self.column.addWidget(button)
            else:
                row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)

    @property
    def buttons(self) -> list[QPushButton]:
        """The buttons of the question that stands."""
        return self.page.findChildren(QPushButton)

    def _focus_first(self) -> None:
        buttons = self.buttons
        first = next(
            (b for b in buttons if b.property("kind") in {"primary", "danger"}), buttons[0] if buttons else None
        )
        if first is not None:
            first.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_quietly(self) -> None:
        """Take the card away: the question is answered."""
        self.hide()
