"""A page of the model, written into a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextTable

from hallbooking_desktop.ui.editor.formats import (
    ATOM_LETTER,
    LINE_BREAK,
    atom_format,
    block_format,
    cell_format,
    char_format,
    dress,
    path_of,
    table_format,
)
from hallbooking_desktop.ui.editor.look import Look
from hallbooking_desktop.ui.editor.model import Block, Figure, Group, Kept, Leaf, Page, Rule, Runs, Table
from hallbooking_desktop.ui.editor.paths import Path, new_box
from hallbooking_desktop.ui.editor.reader import places
from hallbooking_desktop.ui.editor.writer import inline


@dataclass(frozen=True, slots=True)
class Line:
    """One block of a document: what it says, and the boxes in which it stands."""

    path: Path
    content: Leaf | Figure | Rule | Kept


Item: TypeAlias = Line | Table


def flattened(blocks: Sequence[Block], path: Path = ()) -> Iterator[Item]:
    """Yield the blocks of a page one after the other, each with its boxes."""
    for block in blocks:
        if isinstance(block, Group):
            box = new_box(block.kind, start=block.start, name=block.name, lang=block.lang, direction=block.dir)
            yield from flattened(block.children, (*path, box))
        elif isinstance(block, Table):
            yield block
        else:
            yield Line(path, block)


def fill(document: QTextDocument, page: Page, look: Look) -> None:
    """Make a document show a page; it has no undo afterwards."""
    document.setUndoRedoEnabled(False)
    document.clear()
    document.setDocumentMargin(0)
    document.setIndentWidth(1)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    Writer(cursor, look).write(tuple(flattened(page)), fresh=True)
    dress_blocks(document.begin(), QTextBlock(), look)
    cursor.endEditBlock()
    document.setUndoRedoEnabled(True)
    document.setModified(False)


class Writer:
    """Writes lines and tables where a cursor stands."""

    def __init__(self, cursor: QTextCursor, look: Look) -> None:
        self._cursor = cursor
        self._look = look

    def write(self, items: Sequence[Item], *, fresh: bool) -> None:
        """Write items. ``fresh``: the cursor stands in an empty block that nobody needs, so the first goes there."""
        cursor = self._cursor
        unused = fresh
        for item in items:
            if isinstance(item, Table):
                if unused:
                    cursor.setBlockFormat(block_format((), "p", filler=True))
                self.table(item)
                unused = True
                continue
            self.line(item, unused=unused)
            unused = False
        if unused and items:
            cursor.setBlockFormat(block_format((), "p", filler=True))
        elif unused and fresh:
            cursor.setBlockFormat(block_format((), "p"))

    def line(self, line: Line, *, unused: bool) -> None:
        """Write a block; ``unused``: into the one in which the cursor stands."""
        content = line.content
        leaf = content if isinstance(content, Leaf) else Leaf("p")
        made = block_format(line.path, leaf.kind, leaf.lang, leaf.dir)
        if unused:
            self._cursor.setBlockFormat(made)
        else:
            self._cursor.insertBlock(made, QTextCharFormat())
        if isinstance(content, Leaf):
            self.runs(content.runs)
        else:
            self._cursor.insertText(ATOM_LETTER, atom_format(content))

    def runs(self, runs: Runs) -> None:
        """Write text."""
        for run in runs:
            self._cursor.insertText(run.text.replace("\n", LINE_BREAK), char_format(run.style))

    def table(self, table: Table) -> QTextTable:
        """Write a table and return it; the cursor stands behind it afterwards."""
        taken = places(table.rows)
        width = max(column for _, column in taken) + 1
        format_ = table_format(self._look, table.head, inline(table.caption), table.lang, table.dir)
        made = self._cursor.insertTable(len(table.rows), width, format_)
        seen: set[int] = set()
        for (row, column), cell in sorted(taken.items(), key=lambda item: item[0]):
            if id(cell) in seen:
                continue
            seen.add(id(cell))
            if cell.colspan > 1 or cell.rowspan > 1:
                made.mergeCells(row, column, cell.rowspan, cell.colspan)
            there = made.cellAt(row, column)
            # Its own format knows over how many places it reaches.
            kept = there.format()
            kept.merge(cell_format(cell.kind, cell.scope, cell.lang, cell.dir))
            there.setFormat(kept)
            inner = Writer(there.firstCursorPosition(), self._look)
            inner.write(tuple(flattened(cell.children)), fresh=True)
        self._cursor.setPosition(made.lastPosition() + 1)
        return made


def dress_blocks(first: QTextBlock, last: QTextBlock, look: Look) -> None:
    """Give the blocks from the first to the last (to the end without one) the distances that go with their boxes."""
    block, before = first, path_of(first.previous())
    while block.isValid():
        path, after = path_of(block), path_of(block.next())
        wanted = block.blockFormat()
        dress(wanted, look, before, after)
        if wanted != block.blockFormat():
            QTextCursor(block).setBlockFormat(wanted)
        if block == last:
            return
        block, before = block.next(), path
