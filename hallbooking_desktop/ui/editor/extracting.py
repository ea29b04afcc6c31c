"""What a document shows, read back into the model: the whole, or what is selected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

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

#: From where to where, of what is selected.
Span = tuple[int, int]


def page_in(document: QTextDocument) -> Page:
    """Return all that a document shows."""
    return _nested(list(_items(document.rootFrame(), None)), 0)


def selected_page(cursor: QTextCursor) -> Page:
    """Return what is selected; from a table all of the cells that are touched, of a paragraph the selected words."""
    table = table_at(cursor)
    if table is not None and cursor.hasComplexSelection():
        first, rows, column, columns = selected_cells(cursor)
        return (_part_of_table(table, first, rows, column, columns),)
    span = (cursor.selectionStart(), cursor.selectionEnd())
    if table is not None:
        cell = table.cellAt(cursor)
        return _nested(list(_cell_lines(cell, span)), 0)
    return _nested(list(_items(cursor.document().rootFrame(), span)), 0)


def _items(frame: QTextFrame, span: Span | None) -> Iterator[Item]:
    place = frame.begin()
    while not place.atEnd():
        inner = cast("QTextFrame | None", place.currentFrame())
        if isinstance(inner, QTextTable):
            if span is None or (inner.lastPosition() >= span[0] and inner.firstPosition() <= span[1]):
                yield _table(inner)
        elif inner is None:
            yield from _lines(place.currentBlock(), span)
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


def _table(table: QTextTable) -> Table:
    return _part_of_table(table, 0, table.rows(), 0, table.columns())


def _part_of_table(table: QTextTable, first: int, rows: int, column: int, columns: int) -> Table:
    format_ = table.format()
    made = []
    for row in range(first, first + rows):
        cells = []
        for along in range(column, column + columns):
            cell = table.cellAt(row, along)
            if (cell.row(), cell.column()) == (row, along):
                cells.append(_cell(cell, first + rows - row, column + columns - along))
        made.append(tuple(cells))
    whole = rows == table.rows()
    head = format_.property(P.HEAD)
    heads = max(0, min(head if isinstance(head, int) else 0, table.rows()) - first)
    caption: Runs = runs_of(text_of(format_, P.CAPTION)) if whole else ()
    return Table(tuple(made), min(heads, rows), caption, text_of(format_, P.LANG), text_of(format_, P.DIR))


def _cell(cell: QTextTableCell, most_rows: int, most_columns: int) -> Cell:
    format_ = cell.format()
    inner = _nested(list(_cell_lines(cell, None)), 0)
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


def _cell_lines(cell: QTextTableCell, span: Span | None) -> Iterator[Item]:
    place = cell.begin()
    while not place.atEnd():
        if place.currentBlock().isValid():
            yield from _lines(place.currentBlock(), span)
        place += 1
