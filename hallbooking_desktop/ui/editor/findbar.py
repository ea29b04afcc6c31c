"""Finds words in the text that is written."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QTextEdit, QWidget

from hallbooking_desktop.ui.theme import set_kind, tokens
from hallbooking_desktop.ui.widgets.buttons import tool_button

#: More are not marked: nobody looks at them one by one.
_MOST: Final = 500


class FindBar(QFrame):
    """A line with the words, how often they come, and a way to each."""

    def __init__(self, text: QTextEdit, parent: QWidget) -> None:
        super().__init__(parent)
        values = tokens()
        self.setProperty("kind", "bar")
        self.setAccessibleName(self.tr("Find in the text"))
        self._text = text
        self._found: list[QTextCursor] = []
        self._at = -1
        self.words = QLineEdit(self)
        self.words.setAccessibleName(self.tr("Words to find"))
        self.words.setPlaceholderText(self.tr("Find in the text"))
        self.words.setMaximumWidth(values.px(280))
        self.count = QLabel(self)
        set_kind(self.count, "small")
        self.back = tool_button(self.tr("Previous"), "chevron-up", self.tr("Previous (Shift+Enter)"), self)
        self.on = tool_button(self.tr("Next"), "chevron-down", self.tr("Next (Enter)"), self)
        self.close_ = tool_button(self.tr("Close the search"), "x", self.tr("Close (Esc)"), self)
        for button in (self.back, self.on):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(values.s12, 4, values.s8, 4)
        row.setSpacing(values.s8)
        for widget in (self.words, self.count, self.back, self.on):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.close_)
        self.words.textChanged.connect(lambda _: self.search())
        self.back.clicked.connect(lambda: self.go(-1))
        self.on.clicked.connect(lambda: self.go(1))
        self.close_.clicked.connect(self.leave)
        self.hide()

    def begin(self) -> None:
        """Appear, with the selected words."""
        chosen = self._text.textCursor().selectedText()
        if chosen and "\u2029" not in chosen and "\ufffc" not in chosen:
            self.words.setText(chosen)
        self.show()
        self.words.setFocus()
        self.words.selectAll()
        self.search()

    def search(self) -> None:
        """Find the words anew, and go to the first after the cursor."""
        words = self.words.text()
        self._found = []
        document: QTextDocument = self._text.document()
        cursor = document.find(words) if words else QTextCursor()
        while not cursor.isNull() and len(self._found) < _MOST:
            self._found.append(cursor)
            cursor = document.find(words, cursor)
        start = self._text.textCursor().selectionStart()
        after = [place for place, found in enumerate(self._found) if found.selectionStart() >= start]
        self._at = after[0] if after else (0 if self._found else -1)
        self._show()

    def go(self, step: int) -> None:
        """Go on to the next, or back; from the last to the first."""
        if self._found:
            self._at = (self._at + step) % len(self._found)
            self._show()

    def _show(self) -> None:
        if not self.words.text():
            self.count.setText("")
        elif not self._found:
            self.count.setText(self.tr("Not found"))
        else:
            text = self.tr("%1 of %2").replace("%1", str(self._at + 1))
            self.count.setText(text.replace("%2", str(len(self._found))))
        marks = []
        for place, found in enumerate(self._found):
            mark = QTextEdit.ExtraSelection()
            mark.cursor = found
            mark.format.setBackground(QColor(tokens().pending.edge if place == self._at else tokens().pending.fill))
            marks.append(mark)
        self._text.setExtraSelections(marks)
        if self._found:
            here = QTextCursor(self._found[self._at])
            self._text.setTextCursor(here)
            self._text.ensureCursorVisible()

    def leave(self) -> None:
        """Go back to the text; what was found stays selected."""
        self._text.setExtraSelections([])
        self._found = []
        self.hide()
        self._text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, with Shift back, Escape leaves."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
