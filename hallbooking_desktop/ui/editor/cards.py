"""What the editor asks while somebody writes: where a link leads, how large a table is, what a picture shows."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QUrl
from PySide6.QtGui import QDesktopServices, QTextCursor
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.ui.editor.figure_sheet import FigureSheet
from hallbooking_desktop.ui.editor.formats import atom_in, char_format, style_of
from hallbooking_desktop.ui.editor.model import Figure, Style
from hallbooking_desktop.ui.editor.popovers import LinkCard, TableCard, WordsCard
from hallbooking_desktop.ui.editor.text import PageText

_KEEP = QTextCursor.MoveMode.KeepAnchor


class Cards(QObject):
    """Cards over the editor, and what is done with the answers."""

    def __init__(self, text: PageText, over: QWidget) -> None:
        super().__init__(over)
        self._text = text
        self._over = over
        self.link = LinkCard(over)
        self.table = TableCard(over)
        self.caption = WordsCard(self.tr("Caption of the table"), over)
        self._place = QTextCursor()
        self.link.taken.connect(self._take_link)
        self.link.opened.connect(lambda href: QDesktopServices.openUrl(QUrl(href)))
        self.table.taken.connect(self._take_table)
        self.caption.taken.connect(self._take_caption)
        for card in (self.link, self.table, self.caption):
            card.dismissed.connect(text.setFocus)

    def close(self) -> None:
        """Take away what is asked."""
        for card in (self.link, self.table, self.caption):
            card.hide()

    def _beside_cursor(self) -> QRect:
        rect = self._text.cursorRect()
        corner = self._text.viewport().mapTo(self._over, rect.topLeft())
        return QRect(corner, rect.size())

    # --- links -------------------------------------------------------------------------------------------------------

    def ask_link(self) -> None:
        """Ask where the selected words lead, or the link in which the cursor stands."""
        cursor = self._text.textCursor()
        href = self._text.commands.style().href
        if href and not cursor.hasSelection():
            cursor = self._whole_link(cursor, href)
        if atom_in(cursor.block()) is not None and cursor.selectionEnd() - cursor.selectionStart() <= 1:
            return
        # It moves with the text, which can be written on while the card is open.
        self._place = QTextCursor(cursor)
        self.link.ask(href, self._beside_cursor())

    def _whole_link(self, cursor: QTextCursor, href: str) -> QTextCursor:
        """Return a selection of all pieces of text beside the cursor that lead there."""
        block, begin, end = cursor.block(), cursor.position(), cursor.position()
        pieces = []
        place = block.begin()
        while not place.atEnd():
            fragment = place.fragment()
            same = style_of(fragment.charFormat()).href == href
            pieces.append((fragment.position(), fragment.position() + fragment.length(), same))
            place += 1
        for start, finish, same in pieces:
            if same and finish >= begin and start <= end:
                begin, end = min(begin, start), max(end, finish)
        found = QTextCursor(cursor)
        found.setPosition(begin)
        found.setPosition(end, _KEEP)
        return found

    def _take_link(self, href: str) -> None:
        commands = self._text.commands
        cursor = QTextCursor(self._place)
        if cursor.hasSelection():
            self._text.setTextCursor(cursor)

            def change(style: Style) -> Style:
                return Style(style.marks, href, style.title if style.href == href else "", style.abbr)

            commands.restyle(change)
            cursor.setPosition(cursor.selectionEnd())
        elif href:
            cursor.beginEditBlock()
            words = href.removeprefix("mailto:").removeprefix("tel:").removeprefix("https://")
            cursor.insertText(words, char_format(Style(commands.style().marks, href)))
            cursor.endEditBlock()
        self._text.setTextCursor(cursor)
        self._text.setFocus()

    # --- tables ------------------------------------------------------------------------------------------------------

    def ask_table(self, beside: QWidget | None = None) -> None:
        """Ask how large a new table is."""
        if beside is not None and beside.isVisible():
            anchor = QRect(beside.mapTo(self._over, beside.rect().topLeft()), beside.size())
        else:
            anchor = self._beside_cursor()
        self.table.ask(anchor)

    def _take_table(self, rows: int, columns: int) -> None:
        self._text.tables.insert(rows, columns)
        self._text.setFocus()

    def ask_caption(self) -> None:
        """Ask what stands above the table."""
        self.caption.ask(self._text.tables.caption(), self._beside_cursor())

    def _take_caption(self, words: str) -> None:
        self._text.tables.set_caption(words)
        self._text.setFocus()

    # --- pictures ----------------------------------------------------------------------------------------------------

    def ask_figure(self) -> None:
        """Ask what is said about the picture under the cursor."""
        block = self._text.textCursor().block()
        figure = atom_in(block)
        if not isinstance(figure, Figure):
            return
        number = block.blockNumber()

        def take(changed: Figure) -> None:
            there = self._text.document().findBlockByNumber(number)
            if changed != figure and atom_in(there) == figure:
                self._text.commands.change_atom(there, changed)

        sheet = FigureSheet(figure, take, self._over.window())
        sheet.finished.connect(self._text.setFocus)
        sheet.open()
