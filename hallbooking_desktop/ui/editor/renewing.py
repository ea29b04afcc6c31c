"""Shows one version of a page after the other: only the blocks that differ are shown anew."""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFrame, QTextTable

from hallbooking_desktop.ui.editor.building import Writer, dress_blocks, flattened
from hallbooking_desktop.ui.editor.canvas import Canvas
from hallbooking_desktop.ui.editor.formats import is_filler, path_of
from hallbooking_desktop.ui.editor.reader import page_of

#: From where to where a block of the page stands in the document.
Span = tuple[int, int]
_CODE: Final = "<pre"


class Renewal:
    """What a canvas shows, which nothing else changes."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._pieces: list[str] = []
        self._spans: list[Span] = []

    def forget(self) -> None:
        """Show the whole page anew the next time: it is laid out otherwise."""
        self._pieces, self._spans = [], []

    def show(self, html: str) -> None:
        """Show a page in its one form, a block a line."""
        pieces = _pieces(html)
        if pieces == self._pieces and self._spans:
            return
        if not self._renew(pieces):
            self._canvas.show_page(page_of(html))
            found = _spans(self._canvas.document())
            self._spans = found if len(found) == len(pieces) else []
        self._pieces = pieces

    def _renew(self, pieces: list[str]) -> bool:
        """Show what differs, and tell whether that was possible."""
        old = self._pieces
        if not self._spans or not pieces:
            return False
        most = min(len(old), len(pieces)) - 1  # One block stays to be written into.
        head = 0
        while head < most and old[head] == pieces[head]:
            head += 1
        tail = 0
        while tail < most - head and old[-1 - tail] == pieces[-1 - tail]:
            tail += 1
        gone, new = old[head : len(old) - tail], pieces[head : len(pieces) - tail]
        # Around tables stand blocks that are no part of the page.
        if any("<table" in piece for piece in (*gone, *new)):
            return False
        page = page_of("\n".join(new))
        if len(page) != len(new):
            return False
        begin, end = self._spans[head][0], self._spans[len(old) - tail - 1][1]
        canvas, document = self._canvas, self._canvas.document()
        document.setUndoRedoEnabled(False)
        length = document.characterCount()
        cursor = QTextCursor(document)
        cursor.setPosition(begin)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        Writer(cursor, canvas.look).write(tuple(flattened(page)), fresh=True)
        moved = document.characterCount() - length
        first, last = document.findBlock(begin), document.findBlock(end + moved)
        dress_blocks(first, last, canvas.look)
        cursor.endEditBlock()
        behind = [(a + moved, b + moved) for a, b in self._spans[len(old) - tail :]]
        self._spans = [*self._spans[:head], *_spans_between(first, last), *behind]
        return len(self._spans) == len(pieces)


def _pieces(html: str) -> list[str]:
    """Return the blocks of a page as they are written; only code has lines of its own."""
    found: list[str] = []
    code: list[str] = []
    for line in html.split("\n") if html else ():
        if code or line.startswith(_CODE):
            code.append(line)
            if line.endswith("</pre>"):
                found.append("\n".join(code))
                code = []
        else:
            found.append(line)
    return found


def _spans(document: QTextDocument) -> list[Span]:
    """Return where the blocks of a page stand that was shown just now."""
    found: list[Span] = []
    box = 0
    place = document.rootFrame().begin()
    while not place.atEnd():
        inner = cast("QTextFrame | None", place.currentFrame())
        if isinstance(inner, QTextTable):
            found.append((inner.firstPosition() - 1, inner.lastPosition() + 1))
            box = 0
        elif inner is None:
            box = _add(found, place.currentBlock(), box)
        place += 1
    return found


def _spans_between(block: QTextBlock, last: QTextBlock) -> list[Span]:
    found: list[Span] = []
    box = 0
    while block.isValid() and block.position() <= last.position():
        box = _add(found, block, box)
        block = block.next()
    return found


def _add(found: list[Span], block: QTextBlock, box: int) -> int:
    """Add a block to where the last one stands if both are in one box; return the box's number, 0 for none."""
    if is_filler(block):
        return 0
    path = path_of(block)
    number = path[0].number if path else 0
    begin, end = block.position(), block.position() + block.length() - 1
    if number and number == box:
        found[-1] = (found[-1][0], end)
    else:
        found.append((begin, end))
    return number
