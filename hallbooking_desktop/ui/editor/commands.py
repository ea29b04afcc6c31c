"""What can be done to a page, each as one step that can be undone. All of it works on the text cursor of a canvas."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Final

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextTableCell

from hallbooking_desktop.ui.editor.building import Line, Writer, dress_blocks
from hallbooking_desktop.ui.editor.canvas import Canvas
from hallbooking_desktop.ui.editor.formats import (
    LINE_BREAK,
    P,
    atom_format,
    atom_in,
    block_format,
    char_format,
    kind_of,
    path_of,
    style_of,
    table_at,
    text_of,
)
from hallbooking_desktop.ui.editor.model import PLAIN, Figure, Kept, Leaf, Rule, Style
from hallbooking_desktop.ui.editor.paths import Box, Path, innermost, new_box

#: So far from the selection a list or a quote is still looked at.
_NEAR: Final = 100
#: sub and sup shut each other out.
_OPPOSITE: Final = {"sub": "sup", "sup": "sub"}


class Commands:
    """The commands of one canvas."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas

    @property
    def cursor(self) -> QTextCursor:
        """The cursor, with its selection."""
        return self.canvas.textCursor()

    @contextmanager
    def step(self, cursor: QTextCursor | None = None) -> Iterator[QTextCursor]:
        """Do what stands in the block as one step of undo; distances are put right at its end."""
        cursor = cursor or self.cursor
        cursor.beginEditBlock()
        try:
            yield cursor
            self.dress(cursor)
        finally:
            cursor.endEditBlock()

    def dress(self, cursor: QTextCursor, start: int = -1) -> None:
        """Put right the distances of the selected blocks, of those from a number on, and of all in boxes beside them.

        No box reaches out of a cell: of a table the cells that the selection touches are put right.
        """
        blocks = self.blocks(cursor)
        first, last = blocks[0], blocks[-1]
        if 0 <= start < first.blockNumber():
            first = cursor.document().findBlockByNumber(start)
        table = table_at(cursor)
        if table is not None:
            self.dress_cells(table.cellAt(first.position()), table.cellAt(last.position()))
            return
        for _ in range(_NEAR):
            first = first.previous() if first.previous().isValid() else first
            last = last.next() if last.next().isValid() else last
            if not path_of(first) and not path_of(last):
                break
        dress_blocks(first, last, self.canvas.look)

    def dress_cells(self, first: QTextTableCell, last: QTextTableCell) -> None:
        """Put right the distances of the blocks from one cell to another."""
        dress_blocks(first.firstCursorPosition().block(), last.lastCursorPosition().block(), self.canvas.look)

    def blocks(self, cursor: QTextCursor | None = None) -> list[QTextBlock]:
        """Return the blocks that the selection touches."""
        cursor = cursor or self.cursor
        document = cursor.document()
        block, end = document.findBlock(cursor.selectionStart()), cursor.selectionEnd()
        found = [block]
        while (block := block.next()).isValid() and block.position() <= end:
            if block.position() == end and cursor.hasSelection() and not cursor.atEnd():
                break
            found.append(block)
        return found

    def set_block(
        self, block: QTextBlock, *, path: Path | None = None, kind: str | None = None, keep_side: bool = True
    ) -> None:
        """Give a block other boxes or another kind."""
        format_ = block.blockFormat()
        made = block_format(
            path_of(block) if path is None else path,
            kind_of(block) if kind is None else kind,
            text_of(format_, P.LANG),
            text_of(format_, P.DIR) if keep_side else "",
        )
        QTextCursor(block).setBlockFormat(made)

    # --- marks -------------------------------------------------------------------------------------------------------

    def style(self) -> Style:
        """Return the style that what is typed now would have."""
        cursor = self.cursor
        if cursor.hasSelection():
            first = QTextCursor(cursor.document())
            first.setPosition(cursor.selectionStart() + 1)
            return style_of(first.charFormat())
        return style_of(self.canvas.currentCharFormat())

    def toggle(self, mark: str) -> None:
        """Set a mark on the selection, or take it off where all of it has it."""
        wanted = mark not in self.style().marks

        def change(style: Style) -> Style:
            other = _OPPOSITE.get(mark, "")
            kept = Style(
                tuple(name for name in style.marks if name not in {mark, other}), style.href, style.title, style.abbr
            )
            return kept.with_mark(mark) if wanted else kept

        self.restyle(change)

    def clear(self) -> None:
        """Take marks and links off the selection, and make its paragraphs plain text."""
        cursor = self.cursor
        if not cursor.hasSelection():
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.setPosition(self.cursor.block().position())
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        with self.step(cursor):
            self._each_fragment(cursor, lambda _: PLAIN)
            for block in self.blocks(cursor):
                if kind_of(block) in {"h2", "h3", "h4", "pre"}:
                    self.set_block(block, kind="p")

    def restyle(self, change: Callable[[Style], Style]) -> None:
        """Change the style of what is selected, or of what is typed next."""
        cursor = self.cursor
        if cursor.hasSelection():
            cursor.beginEditBlock()
            self._each_fragment(cursor, change)
            cursor.endEditBlock()
        else:
            self.canvas.setCurrentCharFormat(char_format(change(self.style())))

    def _each_fragment(self, cursor: QTextCursor, change: Callable[[Style], Style]) -> None:
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        pen = QTextCursor(cursor.document())
        for block in self.blocks(cursor):
            pieces = []
            place = block.begin()
            while not place.atEnd():
                fragment = place.fragment()
                pieces.append((fragment.position(), fragment.position() + fragment.length(), fragment.charFormat()))
                place += 1
            for begin, finish, format_ in pieces:
                if format_.property(P.ATOM) or finish <= start or begin >= end:
                    continue
                pen.setPosition(max(begin, start))
                pen.setPosition(min(finish, end), QTextCursor.MoveMode.KeepAnchor)
                pen.setCharFormat(char_format(change(style_of(format_))))

    # --- paragraphs --------------------------------------------------------------------------------------------------

    def set_kind(self, kind: str) -> None:
        """Make the selected paragraphs text, headings or code. Headings and code stand in no box."""
        with self.step() as cursor:
            if kind == "pre":
                self._join_lines(cursor)
            for block in self.blocks(cursor):
                if atom_in(block) is not None:
                    continue
                if table_at(QTextCursor(block)) is not None:
                    continue
                path = path_of(block)
                if kind != "p":
                    path = ()
                self.set_block(block, path=path, kind=self.text_kind(block) if kind == "p" else kind)

    @staticmethod
    def text_kind(block: QTextBlock) -> str:
        """Return the kind of plain text where a block stands: bare in an item of a list."""
        path = path_of(block)
        return "" if path and path[-1].kind == "li" and kind_of(block) == "" else "p"

    def _join_lines(self, cursor: QTextCursor) -> None:
        """Make the selected paragraphs one, with breaks between their lines."""
        blocks = [block for block in self.blocks(cursor) if atom_in(block) is None]
        if len(blocks) < 2 or table_at(cursor) is not None:  # noqa: PLR2004 - nothing to join
            return
        if any(table_at(QTextCursor(block)) for block in blocks) or len(blocks) != len(self.blocks(cursor)):
            return
        start = blocks[0].position()
        pen = QTextCursor(cursor.document())
        for _ in blocks[1:]:
            pen.setPosition(start)
            pen.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            pen.deleteChar()
            pen.insertText(LINE_BREAK, QTextCharFormat())
        cursor.setPosition(pen.position())

    # --- boxes -------------------------------------------------------------------------------------------------------

    def toggle_box(self, kind: str, name: str = "") -> None:
        """Put the selected blocks into a quote or a callout, make it another callout, or take them out of it."""
        with self.step() as cursor:
            blocks = [block for block in self.blocks(cursor) if self._may_be_boxed(block)]
            depths = [self._depth_of(block, kind) for block in blocks]
            if all(depth >= 0 for depth in depths):
                found = [path_of(block)[depth] for block, depth in zip(blocks, depths, strict=True)]
                if all(box.name == name for box in found):
                    for block, box in zip(blocks, found, strict=True):
                        self.take_out(block, box)
                else:
                    for box in dict.fromkeys(found):
                        self.rename(box, replace(box, name=name))
                return
            box = new_box(kind, name=name)
            for block in blocks:
                path = self._without_boxes(path_of(block))
                leaf = kind_of(block) if path else "p"
                self.set_block(block, path=(box, *path), kind=leaf)

    def take_out(self, block: QTextBlock, box: Box) -> None:
        """Take a block out of a box; bare text becomes a paragraph."""
        path = path_of(block)
        left = tuple(found for found in path if found.number != box.number)
        self.set_block(block, path=left, kind=kind_of(block) or ("" if left else self.bare_kind(block)))

    @staticmethod
    def bare_kind(block: QTextBlock) -> str:
        """Return the kind of text that stands in no box: a paragraph, but bare in a table."""
        return "" if table_at(QTextCursor(block)) is not None else "p"

    @staticmethod
    def _without_boxes(path: Path) -> Path:
        """Return a path without quotes and callouts, which do not stand in each other."""
        return tuple(box for box in path if box.kind not in {"blockquote", "aside"})

    def _may_be_boxed(self, block: QTextBlock) -> bool:
        return atom_in(block) is None and table_at(QTextCursor(block)) is None

    @staticmethod
    def _depth_of(block: QTextBlock, kind: str) -> int:
        return innermost(path_of(block), frozenset({kind}))

    def rename(self, old: Box, new: Box) -> None:
        """Put another box in a box's place wherever blocks around the selection stand in it."""
        block = self.cursor.document().findBlock(self.cursor.selectionStart())
        while any(found.number == old.number for found in path_of(block.previous())):
            block = block.previous()
        self.rename_from(block, old, new)

    def rename_from(self, block: QTextBlock, old: Box, new: Box) -> None:
        """Put another box in a box's place from a block onwards, as far as it reaches."""
        while block.isValid() and any(box.number == old.number for box in path_of(block)):
            self.set_block(block, path=tuple(new if box.number == old.number else box for box in path_of(block)))
            block = block.next()

    # --- atoms -------------------------------------------------------------------------------------------------------

    def insert_atom(self, atom: Figure | Rule | Kept) -> None:
        """Put a picture or a rule below the paragraph, or into its place where that is empty."""
        with self.step() as cursor:
            table = table_at(cursor)
            if table is not None:
                cursor.setPosition(table.lastPosition() + 1)
            cursor.clearSelection()
            block = cursor.block()
            empty = block.length() == 1 and not path_of(block)
            if not empty:
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            Writer(cursor, self.canvas.look).line(Line((), atom), unused=empty)
            if not cursor.block().next().isValid() or table_at(QTextCursor(cursor.block().next())) is not None:
                Writer(cursor, self.canvas.look).line(Line((), Leaf("p")), unused=False)
            elif cursor.block().next().isValid():
                cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        self.canvas.setTextCursor(cursor)

    def change_atom(self, block: QTextBlock, atom: Figure | Rule | Kept) -> None:
        """Put another atom into a block's place."""
        pen = QTextCursor(block)
        pen.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        pen.beginEditBlock()
        pen.setCharFormat(atom_format(atom))
        pen.endEditBlock()
