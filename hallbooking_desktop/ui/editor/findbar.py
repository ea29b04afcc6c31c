"""Finds words in the text that is written, and puts others in their place."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QTextEdit, QWidget

from hallbooking_desktop.ui.counts import counts
from hallbooking_desktop.ui.editor.formats import char_format, style_of
from hallbooking_desktop.ui.theme import set_kind, tokens
from hallbooking_desktop.ui.widgets.buttons import text_button, tool_button

#: More are not marked: nobody looks at them one by one.
_MOST: Final = 500
#: On a Mac the usual ones hide the program.
REPLACE_KEYS: Final = "Ctrl+Alt+F" if sys.platform == "darwin" else "Ctrl+H"


class FindBar(QFrame):
    """A line with the words, how often they come, and a way to each; another line with what is to replace them."""

    def __init__(self, text: QTextEdit, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self.setAccessibleName(self.tr("Find in the text"))
        self._text = text
        self._found: list[QTextCursor] = []
        self._at = -1
        self.words = self._field(self.tr("Words to find"), self.tr("Find in the text"))
        self.count = QLabel(self)
        set_kind(self.count, "small")
        self.back = tool_button(self.tr("Previous"), "chevron-up", self.tr("Previous (Shift+Enter)"), self)
        self.on = tool_button(self.tr("Next"), "chevron-down", self.tr("Next (Enter)"), self)
        self.close_ = tool_button(self.tr("Close the search"), "x", self.tr("Close (Esc)"), self)
        for button in (self.back, self.on):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.others = self._field(self.tr("Replace with"), self.tr("Replace with"))
        self.replace_it = text_button(self.tr("Replace"), parent=self)
        self.replace_it.setToolTip(self.tr("Replace this one and go on to the next (Enter)"))
        self.replace_all = text_button(self.tr("Replace all"), parent=self)
        self._arrange()
        self.words.textChanged.connect(lambda _: self.search())
        self.back.clicked.connect(lambda: self.go(-1))
        self.on.clicked.connect(lambda: self.go(1))
        self.close_.clicked.connect(self.leave)
        self.replace_it.clicked.connect(self.replace_one)
        self.replace_all.clicked.connect(self.replace_every)
        keys = QShortcut(QKeySequence(REPLACE_KEYS), self, self.begin_replacing)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.hide()

    def _field(self, name: str, hint: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(name)
        field.setPlaceholderText(hint)
        field.setMaximumWidth(tokens().px(280))
        return field

    def _arrange(self) -> None:
        values = tokens()
        finding = QHBoxLayout()
        finding.setSpacing(values.s8)
        for widget in (self.count, self.back, self.on):
            finding.addWidget(widget)
        finding.addStretch(1)
        finding.addWidget(self.close_)
        self._replacing = QWidget(self)
        self._replacing.setProperty("kind", "clear")
        replacing = QHBoxLayout(self._replacing)
        replacing.setContentsMargins(0, 0, 0, 0)
        replacing.setSpacing(values.s8)
        replacing.addWidget(self.replace_it)
        replacing.addWidget(self.replace_all)
        replacing.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(values.s12, 4, values.s8, 4)
        grid.setHorizontalSpacing(values.s8)
        grid.setVerticalSpacing(4)
        grid.addWidget(self.words, 0, 0)
        grid.addLayout(finding, 0, 1)
        grid.addWidget(self.others, 1, 0)
        grid.addWidget(self._replacing, 1, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        order = (self.words, self.others, self.replace_it, self.replace_all, self.back, self.on, self.close_)
        for before, after in itertools.pairwise(order):
            QWidget.setTabOrder(before, after)
        self._show_replacing(shown=False)

    def _show_replacing(self, *, shown: bool) -> None:
        self.others.setVisible(shown)
        self._replacing.setVisible(shown)

    def begin_replacing(self) -> None:
        """Appear with the line for what is to replace the words; go on to it where the words are known."""
        known = self.isVisible() and bool(self.words.text())
        self._show_replacing(shown=True)
        if not known:
            self.begin()
        if self.words.text():
            self.others.setFocus()
            self.others.selectAll()

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
        self._found = [found for found, _ in zip(self._all(), range(_MOST), strict=False)]
        start = self._text.textCursor().selectionStart()
        after = [place for place, found in enumerate(self._found) if found.selectionStart() >= start]
        self._at = after[0] if after else (0 if self._found else -1)
        self._show()

    def _all(self) -> Iterator[QTextCursor]:
        words, document = self.words.text(), self._text.document()
        found = document.find(words) if words else QTextCursor()
        while not found.isNull():
            yield found
            found = document.find(words, found)

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
        for button in (self.replace_it, self.replace_all):
            button.setEnabled(bool(self._found))
        if self._found:
            here = QTextCursor(self._found[self._at])
            self._text.setTextCursor(here)
            self._text.ensureCursorVisible()

    # --- replacing ---------------------------------------------------------------------------------------------------

    def _put(self, found: QTextCursor) -> None:
        """Put the other words in the place of what was found, in the style in which that begins."""
        first = QTextCursor(found)
        first.setPosition(found.selectionStart() + 1)
        found.insertText(self.others.text(), char_format(style_of(first.charFormat())))

    def replace_one(self) -> None:
        """Replace what is marked, and go on to the next."""
        if not self._found:
            return
        here = self._found[self._at]
        if here.selectedText().casefold() != self.words.text().casefold():
            self.search()  # The text was changed there meanwhile.
            return
        here.beginEditBlock()
        self._put(here)
        here.endEditBlock()
        self._text.setTextCursor(here)
        self.search()

    def replace_every(self) -> None:
        """Replace all that is found, as one step that can be undone."""
        every = list(self._all())
        if not every:
            return
        step = QTextCursor(every[0])
        step.beginEditBlock()
        for found in every:
            self._put(found)
        step.endEditBlock()
        self._text.setTextCursor(every[0])
        self.search()
        self.count.setText(counts.replaced(len(every)))

    def leave(self) -> None:
        """Go back to the text; what was found stays selected."""
        self._text.setExtraSelections([])
        self._found = []
        self._show_replacing(shown=False)
        self.hide()
        self._text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, with Shift back, or replaces; Escape leaves."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.others.hasFocus():
            self.replace_one()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
