"""What a document shows, read back into the model: the whole, or what is selected."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFrame, QTextTable, QTextTableCell

from hallbooking_desktop.ui.editor.building import Item, Line
from hallbooking_desktop.ui.editor.formats import (
    ATOM_LETTER,
    LINE_BREAK,
    P,
    atom_of,
    is_filler,
    kind_of,
    path_of,
    selected_cells,
    style_of,
    table_at,
    text_of,
)
from hallbooking_desktop.ui.editor.model import Block, Cell, Group, Leaf, Page, Run, Runs, Table, held, joined
from hallbooking_desktop.ui.editor.paths import Box
from hallbooking_desktop.ui.editor.reader import runs_of
from hallbooking_desktop.ui.editor.writer import html_of

#: From where to where, of what is selected.
Span = tuple[int, int]
#: What is read of a block.
LinesOf = Callable[[QTextBlock], Iterable[Line]]
_KNOWN_TOO_LONG: Final = 1_000
#: Behind the end of every document.
_NOWHERE: Final = 2**31 - 1


def page_in(document: QTextDocument) -> Page:
    """Return all that a document shows."""
    return _nested(list(_items(document.rootFrame(), _all_lines)), 0)


class Reader(QObject):
    """Reads one document again and again: of what did not change it knows what it said.

    Blocks bear the numbers under which they are known as their user states, which nothing else uses here; one that is
    new, or comes back by undo, has none.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        self._known: dict[int, tuple[Line, ...]] = {}
        self._tables: dict[int, Table] = {}
        #: What was read of boxes, tables and paragraphs that stand in no box, and their HTML.
        self._html: dict[tuple[int, ...], tuple[list[Item], str]] = {}
        self._writing: Iterator[str] | None = None
        self._last = 0
        #: From where to where something may have changed that was not read.
        self._begin = self._end = 0
        document.contentsChange.connect(self._forget)

    def page(self) -> Page:
        """Return all that the document shows."""
        return _nested(list(self._items()), 0)

    def html(self) -> str:
        """Return the HTML of it."""
        self._writing = None
        return "\n".join(text for text in self._written() if text)

    def ahead(self, milliseconds: float) -> bool:
        """Read for so long what ``html`` will need, and tell whether nothing is left of it to read."""
        stop = time.perf_counter() + milliseconds / 1000
        block = self._document.findBlock(self._begin)
        while block.isValid() and block.position() <= self._end:
            if block.userState() not in self._known:
                self._lines(block)
                if time.perf_counter() > stop:
                    self._begin = block.position()
                    return False
            block = block.next()
        self._begin, self._end = _NOWHERE, 0
        self._writing = self._writing or self._written()
        return all(time.perf_counter() <= stop for _ in self._writing)

    def _items(self) -> Iterator[Item]:
        return _items(self._document.rootFrame(), self._lines, table=self._table)

    def _written(self) -> Iterator[str]:
        """Yield the HTML of each block that stands in no other."""
        kept = {}
        for items in _apart(self._items()):
            # They are kept, so no other has the number of one of them.
            key = tuple(map(id, items))
            found = self._html.get(key)
            if found is None:
                found = self._html[key] = (items, html_of(_nested(items, 0)))
            kept[key] = found
            yield found[1]
        self._html = kept
        if len(self._known) > _KNOWN_TOO_LONG + 2 * self._document.blockCount():
            self._drop_what_is_gone()

    def _lines(self, block: QTextBlock) -> tuple[Line, ...]:
        found = self._known.get(block.userState())
        if found is None:
            found = tuple(_lines(block, None))
            self._last += 1
            block.setUserState(self._last)
            self._known[self._last] = found
        return found

    def _table(self, table: QTextTable) -> Table:
        number = table.objectIndex()
        if number not in self._tables:
            self._tables[number] = _part_of_table(table, 0, table.rows(), 0, table.columns(), self._lines)
        return self._tables[number]

    def _forget(self, place: int, removed: int, added: int) -> None:
        end = place + added
        self._writing = None
        self._begin, self._end = min(self._begin, place), max(self._end + added - removed, end)
        # What is taken from the end of a table is told of the place behind it, of its begin of the one before it.
        block = self._document.findBlock(max(place - 1, 0))
        while block.isValid() and block.position() <= end + 1:
            block.setUserState(-1)
            if (table := table_at(QTextCursor(block))) is not None:
                self._tables.pop(table.objectIndex(), None)
            block = block.next()

    def _drop_what_is_gone(self) -> None:
        kept = {}
        block = self._document.begin()
        while block.isValid():
            if (found := self._known.get(block.userState())) is not None:
                kept[block.userState()] = found
            block = block.next()
        self._known = kept


def selected_page(cursor: QTextCursor) -> Page:
    """Return what is selected; from a table all of the cells that are touched, of a paragraph the selected words."""
    table = table_at(cursor)
    if table is not None and cursor.hasComplexSelection():
        first, rows, column, columns = selected_cells(cursor)
        return (_part_of_table(table, first, rows, column, columns),)
    span = (cursor.selectionStart(), cursor.selectionEnd())
    if table is not None:
        cell = table.cellAt(cursor)
        return _nested(list(_cell_lines(cell, lambda block: _lines(block, span))), 0)
    return _nested(list(_items(cursor.document().rootFrame(), lambda block: _lines(block, span), span)), 0)


def _all_lines(block: QTextBlock) -> Iterator[Line]:
    return _lines(block, None)


def _items(
    frame: QTextFrame, lines: LinesOf, span: Span | None = None, table: Callable[[QTextTable], Table] | None = None
) -> Iterator[Item]:
    place = frame.begin()
    while not place.atEnd():
        inner = cast("QTextFrame | None", place.currentFrame())
        if isinstance(inner, QTextTable):
            if span is None or (inner.lastPosition() >= span[0] and inner.firstPosition() <= span[1]):
                yield _whole_table(inner) if table is None else table(inner)
        elif inner is None:
            yield from lines(place.currentBlock())
        place += 1


def _lines(block: QTextBlock, span: Span | None) -> Iterator[Line]:
    if is_filler(block):
        return
    begin, end = block.position(), block.position() + block.length() - 1
    if span is not None and (end < span[0] or begin > span[1]):
        return
    if span is not None and begin == span[1] and span[0] < begin:
        return  # the selection ends before its first letter
    path = path_of(block)
    kind, lang, side = kind_of(block), text_of(block.blockFormat(), P.LANG), text_of(block.blockFormat(), P.DIR)
    runs: list[Run] = []
    had_atom = False
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        place += 1
        text = _part(fragment.text(), fragment.position(), span)
        format_ = fragment.charFormat()
        atom = atom_of(format_) if ATOM_LETTER in text else None
        if atom is None:
            style = style_of(format_)
            runs.append(Run(text.replace(LINE_BREAK, "\n").replace(ATOM_LETTER, ""), style))
            continue
        if any(run.text.strip() for run in runs):
            yield Line(path, Leaf(kind, joined(tuple(runs)), lang, side))
        runs = []
        for _ in text:
            yield Line(path, atom)
            had_atom = True
    found = joined(tuple(runs))
    if not had_atom or any(run.text.strip() for run in found):
        yield Line(path, Leaf(kind, found, lang, side))


def _part(text: str, position: int, span: Span | None) -> str:
    """Return what of a text is selected; positions count as Qt counts, in UTF-16."""
    if span is None:
        return text
    if text.isascii():
        return text[max(0, span[0] - position) : max(0, span[1] - position)]
    units = text.encode("utf-16-le")
    part = units[2 * max(0, span[0] - position) : 2 * max(0, span[1] - position)]
    return part.decode("utf-16-le", "ignore")


def _apart(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Yield items, those of one outermost box together."""
    together: list[Item] = []
    for item in items:
        if together and not (
            isinstance(first := together[0], Line) and first.path and _stands_in(item, 0, first.path[0])
        ):
            yield together
            together = []
        together.append(item)
    if together:
        yield together


def _nested(items: Sequence[Item], depth: int) -> Page:
    """Return items as blocks, with those that share a box put into it."""
    found: list[Block] = []
    place = 0
    while place < len(items):
        item = items[place]
        if isinstance(item, Table):
            found.append(item)
            place += 1
        elif len(item.path) == depth:
            found.append(item.content)
            place += 1
        else:
            box, end = item.path[depth], place + 1
            while end < len(items) and _stands_in(items[end], depth, box):
                end += 1
            found.append(_group(box, _nested(items[place:end], depth + 1)))
            place = end
    return tuple(found)


def _stands_in(item: Item, depth: int, box: Box) -> bool:
    return isinstance(item, Line) and len(item.path) > depth and item.path[depth].number == box.number


def _group(box: Box, children: Page) -> Group:
    if box.kind in {"ul", "ol"}:
        children = tuple(
            child if isinstance(child, Group) and child.kind == "li" else Group("li", (child,)) for child in children
        )
        return Group(box.kind, children, box.start, box.name, box.lang, box.dir)
    children, lang, side = held(box.kind, children, box.lang, box.dir)
    return Group(box.kind, children, box.start, box.name, lang, side)


# --- tables ----------------------------------------------------------------------------------------------------------


def _whole_table(table: QTextTable) -> Table:
    return _part_of_table(table, 0, table.rows(), 0, table.columns())


def _part_of_table(
    table: QTextTable, first: int, rows: int, column: int, columns: int, lines: LinesOf = _all_lines
) -> Table:
    format_ = table.format()
    made = []
    for row in range(first, first + rows):
        cells = []
        for along in range(column, column + columns):
            cell = table.cellAt(row, along)
            if (cell.row(), cell.column()) == (row, along):
                cells.append(_cell(cell, first + rows - row, column + columns - along, lines))
        made.append(tuple(cells))
    whole = rows == table.rows()
    head = format_.property(P.HEAD)
    heads = max(0, min(head if isinstance(head, int) else 0, table.rows()) - first)
    caption: Runs = runs_of(text_of(format_, P.CAPTION)) if whole else ()
    return Table(tuple(made), min(heads, rows), caption, text_of(format_, P.LANG), text_of(format_, P.DIR))


def _cell(cell: QTextTableCell, most_rows: int, most_columns: int, lines: LinesOf) -> Cell:
    format_ = cell.format()
    inner = _nested(list(_cell_lines(cell, lines)), 0)
    children, lang, side = held("td", inner, text_of(format_, P.LANG), text_of(format_, P.DIR))
    return Cell(
        text_of(format_, P.CELL) or "td",
        children,
        text_of(format_, P.SCOPE),
        min(cell.columnSpan(), most_columns),
        min(cell.rowSpan(), most_rows),
        lang,
        side,
    )


def _cell_lines(cell: QTextTableCell, lines: LinesOf) -> Iterator[Item]:
    place = cell.begin()
    while not place.atEnd():
        if place.currentBlock().isValid():
            yield from lines(place.currentBlock())
        place += 1
