"""Tables: made, grown, shrunk, given a head."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QTextCursor, QTextTable

from hallbooking_desktop.ui.editor.building import Writer
from hallbooking_desktop.ui.editor.commands import Commands
from hallbooking_desktop.ui.editor.formats import (
    P,
    block_format,
    cell_format,
    path_of,
    selected_cells,
    table_at,
    table_format,
    text_of,
)
from hallbooking_desktop.ui.editor.model import Cell, Leaf, Run, Table, joined
from hallbooking_desktop.ui.editor.reader import runs_of
from hallbooking_desktop.ui.editor.writer import inline

_ONE: Final = (Leaf(""),)


class Tables:
    """The commands of tables."""

    def __init__(self, commands: Commands) -> None:
        self._commands = commands

    @property
    def current(self) -> QTextTable | None:
        """The table in which the cursor stands."""
        return table_at(self._commands.cursor)

    @property
    def has_head(self) -> bool:
        """Whether the first row of the current table is its head."""
        return self.current is not None and self._heads(self.current) > 0

    @staticmethod
    def _heads(table: QTextTable) -> int:
        value = table.format().property(P.HEAD)
        return value if isinstance(value, int) else 0

    def insert(self, rows: int, columns: int) -> None:
        """Put a table below the paragraph, its first row a head, and the cursor into its first cell."""
        head = tuple(Cell("th", _ONE, "col") for _ in range(columns))
        body = tuple(tuple(Cell("td", _ONE) for _ in range(columns)) for _ in range(rows - 1))
        with self._commands.step() as cursor:
            around = table_at(cursor)
            if around is not None:
                cursor.setPosition(around.lastPosition() + 1)
            cursor.clearSelection()
            block = cursor.block()
            empty = block.length() == 1 and not path_of(block)
            if not empty:
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            if path_of(block):
                cursor.insertBlock(block_format((), "p", filler=True))
                empty = True
            if empty:
                cursor.setBlockFormat(block_format((), "p", filler=True))
            made = Writer(cursor, self._commands.canvas.look).table(Table((head, *body), 1))
            cursor.setBlockFormat(block_format((), "p", filler=True))
            self._dress(made)
        self._commands.canvas.setTextCursor(made.cellAt(0, 0).firstCursorPosition())

    # --- rows and columns --------------------------------------------------------------------------------------------

    def add_row(self, *, above: bool) -> None:
        """Add a row beside the one of the cursor."""
        table = self.current
        if table is None:
            return
        cell = table.cellAt(self._commands.cursor)
        at = cell.row() if above else cell.row() + cell.rowSpan()
        with self._commands.step():
            in_head = at < self._heads(table)
            table.insertRows(at, 1)
            self._put_kinds(table)
            if in_head:
                self._set_heads(table, self._heads(table) + 1)
            for column in range(table.columns()):
                if table.cellAt(at, column).row() == at:
                    self._set_cell(table, at, column, "th" if in_head else "td")
            self._dress(table)
            self._stay(table, cell.row(), cell.column())

    def add_column(self, *, after: bool) -> None:
        """Add a column beside the one of the cursor."""
        table = self.current
        if table is None:
            return
        cell = table.cellAt(self._commands.cursor)
        at = cell.column() + cell.columnSpan() if after else cell.column()
        with self._commands.step():
            table.insertColumns(at, 1)
            for row in range(table.rows()):
                if table.cellAt(row, at).column() == at:
                    self._set_cell(table, row, at, "th" if row < self._heads(table) else "td")
            self._put_kinds(table)
            self._dress(table)
            self._stay(table, cell.row(), cell.column())

    def _dress(self, table: QTextTable) -> None:
        """Put all cells right: there are new ones."""
        self._commands.dress_cells(table.cellAt(0, 0), table.cellAt(table.rows() - 1, table.columns() - 1))

    def _stay(self, table: QTextTable, row: int, column: int) -> None:
        """Keep the cursor in a cell: what is put in behind it takes it along."""
        cell, here = table.cellAt(row, column), self._commands.cursor
        if table.cellAt(here) != cell:
            self._commands.canvas.setTextCursor(cell.lastCursorPosition())

    def remove_rows(self) -> None:
        """Take away the rows that are selected, or that of the cursor; with the last row goes the table."""
        table = self.current
        if table is None:
            return
        first, count, _, _ = self._selected(table)
        if count >= table.rows():
            self.remove()
            return
        with self._commands.step():
            heads = self._heads(table)
            table.removeRows(first, count)
            lost = max(0, min(heads, first + count) - first)
            if lost:
                self._set_heads(table, heads - lost)

    def remove_columns(self) -> None:
        """Take away the columns that are selected, or that of the cursor; with the last column goes the table."""
        table = self.current
        if table is None:
            return
        _, _, first, count = self._selected(table)
        if count >= table.columns():
            self.remove()
            return
        with self._commands.step():
            table.removeColumns(first, count)

    def remove(self) -> None:
        """Take the table away."""
        table = self.current
        if table is None:
            return
        cursor = QTextCursor(self._commands.cursor.document())
        cursor.setPosition(table.firstPosition() - 1)
        cursor.setPosition(table.lastPosition() + 1, QTextCursor.MoveMode.KeepAnchor)
        format_ = cursor.document().findBlock(table.firstPosition() - 1).blockFormat()
        with self._commands.step(cursor):
            cursor.removeSelectedText()
            cursor.setBlockFormat(format_)
        self._commands.canvas.setTextCursor(cursor)

    def _selected(self, table: QTextTable) -> tuple[int, int, int, int]:
        cursor = self._commands.cursor
        if cursor.hasComplexSelection():
            first, rows, column, columns = selected_cells(cursor)
            return first, rows, column, columns
        cell = table.cellAt(cursor)
        return cell.row(), cell.rowSpan(), cell.column(), cell.columnSpan()

    # --- head and caption --------------------------------------------------------------------------------------------

    def toggle_head(self) -> None:
        """Make the first row the table's head, or an ordinary row."""
        table = self.current
        if table is None:
            return
        with self._commands.step():
            kind = "td" if self._heads(table) else "th"
            rows = max(1, self._heads(table))
            for row in range(rows):
                for column in range(table.columns()):
                    cell = table.cellAt(row, column)
                    if (cell.row(), cell.column()) == (row, column):
                        self._set_cell(table, row, column, kind)
            self._set_heads(table, 1 if kind == "th" else 0)

    def caption(self) -> str:
        """Return the words above the table."""
        table = self.current
        return "" if table is None else "".join(run.text for run in runs_of(text_of(table.format(), P.CAPTION)))

    def set_caption(self, words: str) -> None:
        """Put other words above the table."""
        table = self.current
        if table is None or words == self.caption():
            return
        with self._commands.step():
            self._set_format(table, self._heads(table), inline(joined((Run(words),))))

    def _set_heads(self, table: QTextTable, heads: int) -> None:
        self._set_format(table, heads, text_of(table.format(), P.CAPTION))

    def _set_format(self, table: QTextTable, heads: int, caption: str) -> None:
        old = table.format()
        made = table_format(self._commands.canvas.look, heads, caption, text_of(old, P.LANG), text_of(old, P.DIR))
        made.setColumns(table.columns())
        table.setFormat(made)

    @staticmethod
    def _set_cell(table: QTextTable, row: int, column: int, kind: str) -> None:
        cell = table.cellAt(row, column)
        format_ = cell.format()
        old = text_of(format_, P.LANG), text_of(format_, P.DIR)
        format_.clearBackground()
        format_.clearProperty(P.SCOPE)
        format_.merge(cell_format(kind, "col" if kind == "th" else "", *old))
        cell.setFormat(format_)

    @staticmethod
    def _put_kinds(table: QTextTable) -> None:
        """Make the text of new cells bare."""
        for row in range(table.rows()):
            for column in range(table.columns()):
                block = table.cellAt(row, column).firstCursorPosition().block()
                if not text_of(block.blockFormat(), P.KIND):
                    QTextCursor(block).setBlockFormat(block_format((), ""))
