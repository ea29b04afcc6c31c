"""What keys do to the text where they do more than type: Enter, Backspace, Delete, Tab, and marks typed as letters."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor

from hallbooking_desktop.ui.editor.building import Line, Writer
from hallbooking_desktop.ui.editor.commands import Commands
from hallbooking_desktop.ui.editor.formats import (
    LINE_BREAK,
    P,
    atom_in,
    block_format,
    char_format,
    kind_of,
    path_of,
    style_of,
    table_at,
    text_of,
)
from hallbooking_desktop.ui.editor.lists import Lists, item_depth, list_kind
from hallbooking_desktop.ui.editor.model import Leaf, Rule, Style
from hallbooking_desktop.ui.editor.paths import Path, innermost, new_box
from hallbooking_desktop.ui.editor.tables import Tables

_BOXES: Final = frozenset({"blockquote", "aside"})
#: After a pause, or so many letters and a space, what is typed is a step of its own.
_PAUSE: Final = 1.0
_STEP: Final = 24
_KEEP: Final = QTextCursor.MoveMode.KeepAnchor
_MOVE: Final = QTextCursor.MoveOperation
#: What becomes of letters at the beginning of a paragraph when a space follows them.
_HEADS: Final = {"#": "h2", "##": "h3", "###": "h4"}
_NUMBER: Final = re.compile(r"(\d{1,3})[.)]")


class Typist:
    """Types into a canvas."""

    def __init__(self, commands: Commands, lists: Lists, tables: Tables) -> None:
        self._commands = commands
        self._lists = lists
        self._tables = tables
        self._canvas = commands.canvas
        self._since = 0.0
        self._count = 0
        self._place = -1

    def forget(self) -> None:
        """Begin a new step with the next letter."""
        self._place = -1

    # --- letters -----------------------------------------------------------------------------------------------------

    def type(self, text: str) -> None:
        """Type letters; those that follow each other quickly are one step."""
        cursor = self._commands.cursor
        now = time.monotonic()
        goes_on = (
            not cursor.hasSelection()
            and cursor.position() == self._place
            and now - self._since < _PAUSE
            and not (self._count > _STEP and text.isspace())
        )
        if goes_on:
            cursor.joinPreviousEditBlock()
            self._count += 1
        else:
            cursor.beginEditBlock()
            self._count = 1
        before = cursor.document().blockCount()
        format_ = char_format(self._style_here(cursor))
        if atom_in(cursor.block()) is not None:
            self._below_atom(cursor)
        elif cursor.hasSelection():
            self.remove_selection(cursor)
        cursor.insertText(text, format_)
        if cursor.document().blockCount() != before:
            self._commands.dress(cursor)
        cursor.endEditBlock()
        self._since, self._place = now, cursor.position()
        self._canvas.setTextCursor(cursor)
        if text == " " and not table_at(QTextCursor(cursor.block())):
            self._turn_into(cursor)
        elif text == "`" and self._before(cursor) == "```":
            self._turn(cursor, 3, lambda: self._commands.set_kind("pre"))
        elif text == "-" and self._before(cursor) == "---" and cursor.atBlockEnd():
            self._turn(cursor, 3, lambda: self._commands.insert_atom(Rule()))

    def _style_here(self, cursor: QTextCursor) -> Style:
        """Return the style of what is typed; a link ends where its text does."""
        style = self._commands.style() if not cursor.hasSelection() else style_of(cursor.charFormat())
        if not style.href:
            return style
        after = QTextCursor(cursor.document())
        after.setPosition(cursor.selectionEnd())
        inside = not after.atBlockEnd() and after.movePosition(_MOVE.NextCharacter)
        if inside and style_of(after.charFormat()).href == style.href:
            return style
        return Style(style.marks, abbr=style.abbr)

    def below_atom(self) -> None:
        """Begin a paragraph below the picture that the cursor stands on."""
        cursor = self._commands.cursor
        with self._commands.step(cursor):
            self._below_atom(cursor)
        self._canvas.setTextCursor(cursor)
        self.forget()

    def _below_atom(self, cursor: QTextCursor) -> None:
        cursor.clearSelection()
        cursor.movePosition(_MOVE.EndOfBlock)
        Writer(cursor, self._canvas.look).line(Line((), Leaf("p")), unused=False)

    @staticmethod
    def _before(cursor: QTextCursor) -> str:
        """Return what stands before the cursor in its paragraph, if that is plain text and short."""
        if kind_of(cursor.block()) != "p" or cursor.positionInBlock() > 5:  # noqa: PLR2004 - longer than any mark
            return ""
        if table_at(QTextCursor(cursor.block())) is not None:
            return ""
        return cursor.block().text()[: cursor.positionInBlock()]

    def _turn_into(self, cursor: QTextCursor) -> None:
        """Make a heading, a list or a quote of what was typed as one."""
        typed = self._before(cursor)[:-1]
        length = len(typed) + 1
        number = _NUMBER.fullmatch(typed)
        if typed in _HEADS and not path_of(cursor.block()):
            self._turn(cursor, length, lambda: self._commands.set_kind(_HEADS[typed]))
        elif typed in {"-", "*"}:
            self._turn(cursor, length, lambda: self._lists.toggle("ul"))
        elif number is not None and number[1] == "1":
            self._turn(cursor, length, lambda: self._lists.toggle("ol"))
        elif typed == ">" and innermost(path_of(cursor.block()), _BOXES) < 0:
            self._turn(cursor, length, lambda: self._commands.toggle_box("blockquote"))

    def _turn(self, cursor: QTextCursor, length: int, act: Callable[[], None]) -> None:
        """Take the typed mark away and do what it stands for, as one step of its own."""
        cursor.beginEditBlock()
        cursor.movePosition(_MOVE.PreviousCharacter, _KEEP, length)
        cursor.removeSelectedText()
        self._canvas.setTextCursor(cursor)
        act()
        cursor.endEditBlock()
        self.forget()

    # --- Enter -------------------------------------------------------------------------------------------------------

    def enter(self) -> None:
        """Begin a new paragraph or item; in an empty one, leave the list, quote or callout."""
        cursor = self._commands.cursor
        block = cursor.block()
        path = path_of(block)
        if atom_in(block) is not None:
            with self._commands.step(cursor):
                self._below_atom(cursor)
        elif kind_of(block) == "pre":
            self._enter_code(cursor)
        elif not cursor.hasSelection() and block.length() == 1 and path:
            if path[-1].kind == "li":
                self._lists.outdent()
                return
            with self._commands.step(cursor):
                depth = innermost(path, _BOXES)
                self._commands.take_out(block, path[depth])
        else:
            self._split(cursor)
        self._canvas.setTextCursor(cursor)
        self.forget()

    def _split(self, cursor: QTextCursor) -> None:
        with self._commands.step(cursor):
            if cursor.hasSelection():
                self.remove_selection(cursor)
            block, style = cursor.block(), self._style_here(cursor)
            path, kind = path_of(block), kind_of(block)
            at_start, at_end = cursor.atBlockStart(), cursor.atBlockEnd()
            is_head = kind in {"h2", "h3", "h4"}
            next_kind = "p" if is_head and at_end else kind
            after = path
            if path and path[-1].kind == "li":
                after = (*path[:-1], new_box("li", lang=path[-1].lang, direction=path[-1].dir))
            cursor.insertBlock(self._format(after, next_kind, block), char_format(Style(style.marks)))
            if is_head and at_start:
                self._commands.set_block(cursor.block().previous(), kind="p")
            if after != path:
                self._commands.rename_from(cursor.block().next(), path[-1], after[-1])

    @staticmethod
    def _format(path: Path, kind: str, like: QTextBlock) -> QTextBlockFormat:
        format_ = like.blockFormat()
        return block_format(path, kind, text_of(format_, P.LANG), text_of(format_, P.DIR))

    def _enter_code(self, cursor: QTextCursor) -> None:
        with self._commands.step(cursor):
            at_end = cursor.atBlockEnd() and not cursor.hasSelection()
            if at_end and cursor.block().text().endswith(LINE_BREAK):
                cursor.deletePreviousChar()
                cursor.insertBlock(block_format((), "p"), char_format(Style()))
            else:
                cursor.insertText(LINE_BREAK)

    def line_break(self) -> None:
        """Break the line within a paragraph."""
        cursor = self._commands.cursor
        if atom_in(cursor.block()) is not None:
            self.below_atom()
            return
        cursor.insertText(LINE_BREAK, char_format(self._style_here(cursor)))
        self._canvas.setTextCursor(cursor)
        self.forget()

    # --- taking away -------------------------------------------------------------------------------------------------

    def remove_selection(self, cursor: QTextCursor) -> None:
        """Take away what is selected; what is left in one paragraph keeps the first one's format."""
        if cursor.hasComplexSelection():
            cursor.removeSelectedText()
            return
        first = cursor.document().findBlock(cursor.selectionStart())
        format_ = first.blockFormat()
        same = first == cursor.document().findBlock(cursor.selectionEnd())
        cursor.removeSelectedText()
        if not same and table_at(cursor) is None:
            cursor.setBlockFormat(format_)

    def erase(self, *, forward: bool, word: bool = False) -> None:
        """Take away the selection or the letter beside the cursor; at the edge of a block, what goes with that edge."""
        cursor = self._commands.cursor
        self.forget()
        if cursor.hasSelection():
            with self._commands.step(cursor):
                self.remove_selection(cursor)
        elif (forward and not cursor.atBlockEnd()) or (not forward and not cursor.atBlockStart()):
            if not forward and not word:
                # A letter's marks are taken before the letter, as they were typed.
                cursor.deletePreviousChar()
                self._canvas.setTextCursor(cursor)
                return
            move = QTextCursor.MoveOperation
            steps = (move.NextWord, move.NextCharacter) if forward else (move.PreviousWord, move.PreviousCharacter)
            cursor.movePosition(steps[0] if word else steps[1], _KEEP)
            cursor.removeSelectedText()
        elif forward:
            self._erase_end(cursor)
        else:
            self._erase_start(cursor)
        self._canvas.setTextCursor(cursor)

    def _erase_start(self, cursor: QTextCursor) -> None:
        block = cursor.block()
        path, before = path_of(block), block.previous()
        depth = item_depth(path)
        if depth >= 0 and (not before.isValid() or not self._shares(before, path, depth)):
            self._lists.outdent()
            cursor.setPosition(block.position())
            return
        edge = innermost(path, _BOXES)
        if edge >= 0 and (not before.isValid() or not self._shares(before, path, edge)):
            with self._commands.step(cursor):
                self._commands.take_out(block, path[edge])
            return
        if kind_of(block) in {"h2", "h3", "h4", "pre"} and (not before.isValid() or block.length() == 1):
            self._commands.set_kind("p")
            return
        if before.isValid():
            self._unite(cursor, before, block, at=before)

    def _erase_end(self, cursor: QTextCursor) -> None:
        after = cursor.block().next()
        if after.isValid():
            self._unite(cursor, cursor.block(), after, at=after)

    @staticmethod
    def _shares(block: QTextBlock, path: Path, depth: int) -> bool:
        other = path_of(block)
        return len(other) > depth and other[depth].number == path[depth].number

    def _unite(self, cursor: QTextCursor, first: QTextBlock, second: QTextBlock, *, at: QTextBlock) -> None:
        """Make one block of two. Nothing crosses the edge of a table; an atom is selected before it goes."""
        if self._cell(first) != self._cell(second):
            if first.length() > 1 or second.length() > 1 or at == second:
                cursor.setPosition(at.position() if at == second else at.position() + at.length() - 1)
            return
        if atom_in(at) is not None:
            if (second if at == first else first).length() == 1:
                with self._commands.step(cursor):
                    self._join(cursor, first, at.blockFormat())
            cursor.setPosition(at.position())
            return
        with self._commands.step(cursor):
            self._join(cursor, first, (second if first.length() == 1 else first).blockFormat())

    @staticmethod
    def _join(cursor: QTextCursor, first: QTextBlock, format_: QTextBlockFormat) -> None:
        cursor.setPosition(first.position())
        cursor.movePosition(_MOVE.EndOfBlock)
        cursor.deleteChar()
        cursor.setBlockFormat(format_)

    @staticmethod
    def _cell(block: QTextBlock) -> tuple[int, int, int] | None:
        table = table_at(QTextCursor(block))
        if table is None:
            return None
        cell = table.cellAt(block.position())
        return table.firstPosition(), cell.row(), cell.column()

    # --- Tab ---------------------------------------------------------------------------------------------------------

    def tab(self, *, back: bool) -> bool:
        """Nest an item deeper or less deep, or go through a table's cells; tell whether there was something to do."""
        cursor = self._commands.cursor
        if list_kind(cursor.block()):
            if back:
                self._lists.outdent()
            elif self._lists.can_indent():
                self._lists.indent()
            self.forget()
            return True
        table = table_at(cursor)
        if table is None:
            return False
        cell = table.cellAt(cursor)
        last = cell.row() + cell.rowSpan() >= table.rows() and cell.column() + cell.columnSpan() >= table.columns()
        if last and not back:
            self._tables.add_row(above=False)
            cursor = table.cellAt(table.rows() - 1, 0).firstCursorPosition()
        else:
            cursor.movePosition(_MOVE.PreviousCell if back else _MOVE.NextCell)
        self._canvas.setTextCursor(cursor)
        self.forget()
        return True
