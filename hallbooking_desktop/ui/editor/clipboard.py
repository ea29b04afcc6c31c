"""What becomes of what is pasted or dropped."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path as FilePath
from typing import Final

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage, QTextCursor

from hallbooking_desktop.domain.photos import is_picture_name
from hallbooking_desktop.services.paste_pictures import LeftPicture, is_wordless, left_pictures
from hallbooking_desktop.ui.editor.building import Item, Line, Writer, flattened
from hallbooking_desktop.ui.editor.commands import Commands
from hallbooking_desktop.ui.editor.formats import P, atom_in, block_format, kind_of, path_of, table_at, text_of
from hallbooking_desktop.ui.editor.model import Leaf, Page, Run, Runs, Table, plain_text
from hallbooking_desktop.ui.editor.paths import Path
from hallbooking_desktop.ui.editor.reader import page_of
from hallbooking_desktop.ui.tasks import spawn

#: HTML that is longer is cleaned beside what else is done: it takes longer than a blink.
_AT_ONCE: Final = 10_000


class _Place:
    """Where something belongs that comes later: what is typed meanwhile is neither moved nor taken by it."""

    def __init__(self, cursor: QTextCursor) -> None:
        self._begin, self._end = QTextCursor(cursor), QTextCursor(cursor)
        self._begin.setPosition(cursor.selectionStart())
        self._end.setPosition(cursor.selectionEnd())
        self._begin.setKeepPositionOnInsert(not cursor.hasSelection())
        self._end.setKeepPositionOnInsert(True)

    def cursor(self) -> QTextCursor:
        """Return a cursor there; it selects what is to be replaced."""
        made = QTextCursor(self._end)
        made.setKeepPositionOnInsert(False)
        made.setPosition(min(self._begin.position(), self._end.position()))
        made.setPosition(self._end.position(), QTextCursor.MoveMode.KeepAnchor)
        return made

    def move_on(self, begin: int, end: int) -> None:
        """Go behind what was put into the same place before."""
        if self._end.position() == begin:
            self._begin.setPosition(end)
            self._end.setPosition(end)


class Clipboard(QObject):
    """Pastes into a canvas. ``files`` carries the paths of pictures that were dropped or pasted.

    ``picture`` carries an image that was copied and what it is said to show, ``left_out`` each ``LeftPicture`` of what
    was pasted. ``working`` tells whether something is on its way. ``clean`` is called in threads.
    """

    files = Signal(object)
    picture = Signal(QImage, str)
    left_out = Signal(object)
    working = Signal(bool)

    def __init__(self, commands: Commands, clean: Callable[[str], str]) -> None:
        super().__init__(commands.canvas)
        self._commands = commands
        self._clean = clean
        #: Where what is on its way belongs, in the order in which it was pasted.
        self._places: list[_Place] = []
        self._tasks: list[asyncio.Task[None]] = []
        self._turn = asyncio.Lock()

    @property
    def is_working(self) -> bool:
        """Tell whether something is on its way."""
        return bool(self._places)

    def give_up(self) -> None:
        """Forget what is on its way: the page that it was pasted into is another now."""
        for task in self._tasks:
            task.cancel()
        self._tasks = []
        self._forget(*self._places)

    def _forget(self, *places: _Place) -> None:
        self._places = [each for each in self._places if all(each is not place for place in places)]
        if places:
            self.working.emit(self.is_working)

    def insert(self, source: QMimeData) -> None:
        """Take in what was pasted or dropped."""
        files = tuple(FilePath(url.toLocalFile()) for url in source.urls() if url.isLocalFile())
        pictures = tuple(path for path in files if is_picture_name(path.name))
        if pictures:
            self.files.emit(pictures)
        elif source.hasHtml() and (alone := _picture_alone(source)) is not None:
            self._insert_image(source.imageData(), alone.alt)
        elif source.hasImage() and not source.hasHtml() and not source.hasText():
            self._insert_image(source.imageData())
        elif source.hasHtml():
            self.insert_html(source.html())
        elif source.hasText():
            self.insert_text(source.text())

    def insert_plain(self) -> None:
        """Take in the words that are on the clipboard."""
        self.insert_text(QGuiApplication.clipboard().text())

    def _insert_image(self, image: object, alt: str = "") -> None:
        if isinstance(image, QImage) and not image.isNull():
            self.picture.emit(image, alt)

    def insert_text(self, text: str) -> None:
        """Take in words: a paragraph for each line."""
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        if kind_of(self._commands.cursor.block()) == "pre":
            self.insert_page((Leaf("p", (Run("\n".join(lines)),)),))
            return
        kept = [line for line in lines if line.strip()] or [""]
        self.insert_page(tuple(Leaf("p", (Run(line),)) for line in kept))

    def insert_html(self, html: str) -> None:
        """Take in HTML from elsewhere. It takes the place of the selection; what is long comes there a little later."""
        if len(html) <= _AT_ONCE:
            self.insert_page(page_of(self._clean(html)))
            self._tell_left(left_pictures(html))
            return
        place = _Place(self._commands.cursor)
        self._places.append(place)
        self._tasks = [task for task in self._tasks if not task.done()]
        self._tasks.append(spawn(self, self._insert_later(html, place), "paste"))
        self.working.emit(True)

    async def _insert_later(self, html: str, place: _Place) -> None:
        async with self._turn:
            try:
                page, left = await asyncio.to_thread(lambda: (page_of(self._clean(html)), left_pictures(html)))
            except Exception:
                self._forget(place)
                raise
            cursor = place.cursor()
            begin = cursor.selectionStart()
            self.insert_page(page, cursor)
            for other in self._places:
                other.move_on(begin, cursor.position())
            self._forget(place)
        self._tell_left(left)

    def _tell_left(self, pictures: tuple[LeftPicture, ...]) -> None:
        if pictures:
            self.left_out.emit(pictures)

    def insert_page(self, page: Page, place: QTextCursor | None = None) -> None:
        """Put a page where the cursor is, or at a place, as one step. Who went on elsewhere stays there."""
        if not page:
            return
        here = self._commands.cursor
        stays = place is not None and (here.position(), here.anchor()) != (place.position(), place.anchor())
        with self._commands.step(place) as cursor:
            start = cursor.document().findBlock(cursor.selectionStart()).blockNumber()
            if cursor.hasSelection():
                self._remove(cursor)
            if len(page) == 1 and isinstance(page[0], Leaf) and self._takes_words(cursor, page[0]):
                Writer(cursor, self._commands.canvas.look).runs(page[0].runs)
            elif kind_of(cursor.block()) == "pre":
                Writer(cursor, self._commands.canvas.look).runs((Run(plain_text(page)),))
            elif table_at(cursor) is not None:
                self._insert_blocks(cursor, tuple(_in_cell(flattened(page))) or (Line((), Leaf("")),))
            else:
                self._insert_blocks(cursor, tuple(flattened(page)))
            self._commands.dress(cursor, start)
        if not stays:
            self._commands.canvas.setTextCursor(cursor)

    def _remove(self, cursor: QTextCursor) -> None:
        first = cursor.document().findBlock(cursor.selectionStart())
        format_, alone = first.blockFormat(), atom_in(first) is not None
        cursor.removeSelectedText()
        if not cursor.hasComplexSelection() and table_at(cursor) is None:
            cursor.setBlockFormat(block_format((), "p") if alone else format_)

    @staticmethod
    def _takes_words(cursor: QTextCursor, leaf: Leaf) -> bool:
        if kind_of(cursor.block()) == "pre":
            return True
        return leaf.kind in {"p", ""} or (cursor.block().length() > 1 and leaf.kind != "pre")

    def _insert_blocks(self, cursor: QTextCursor, items: Sequence[Item]) -> None:
        """Put blocks between what stands before the cursor and what stands after it."""
        block = cursor.block()
        base, kind, format_ = path_of(block), kind_of(block), block.blockFormat()
        # Words and lists may stand in a quote or an item; what else is pasted there parts it.
        prefix = base if all(_may_be_boxed(item) for item in items) else ()
        placed: list[Item] = [
            Line((*prefix, *item.path), item.content) if isinstance(item, Line) else item for item in items
        ]
        begins, tail = cursor.atBlockStart(), not cursor.atBlockEnd()
        if atom_in(block) is not None:
            begins = tail = False
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        if tail:
            cursor.insertBlock(block_format(base, kind, text_of(format_, P.LANG), text_of(format_, P.DIR)))
            cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
        writer = Writer(cursor, self._commands.canvas.look)
        words = _words_of(placed[0], prefix)
        if words is not None and not begins and atom_in(block) is None:
            writer.runs(words)
            placed = placed[1:]
        writer.write(placed, fresh=begins)
        if tail and placed and _words_of(placed[-1], prefix) is not None:
            kept = cursor.blockFormat()
            place = cursor.position()
            cursor.deleteChar()
            cursor.setBlockFormat(kept)
            cursor.setPosition(place)


def _picture_alone(source: QMimeData) -> LeftPicture | None:
    """Return the picture that was copied by itself from a website, whose image is on the clipboard as well."""
    if not source.hasImage():
        return None
    pictures = left_pictures(source.html())
    return pictures[0] if len(pictures) == 1 and is_wordless(source.html()) else None


def _in_cell(items: Iterable[Item]) -> Iterator[Item]:
    """Yield what a cell can hold of items: text and lists; of a table the text of its cells."""
    for item in items:
        if isinstance(item, Table):
            cells = (cell for row in item.rows for cell in row)
            yield from (Line((), Leaf("p", (Run(text),))) for cell in cells if (text := plain_text(cell.children)))
        elif isinstance(item.content, Leaf):
            path = tuple(box for box in item.path if box.kind in {"ul", "ol", "li"})
            yield Line(path, Leaf("" if path else "p", item.content.runs))


def _may_be_boxed(item: Item) -> bool:
    return isinstance(item, Line) and isinstance(item.content, Leaf) and item.content.kind in {"p", ""}


def _words_of(item: Item, prefix: Path) -> Runs | None:
    """Return the text of a paragraph that can be joined with what stands beside it."""
    if isinstance(item, Line) and isinstance(item.content, Leaf) and item.content.kind in {"p", ""}:
        return item.content.runs if len(item.path) == len(prefix) else None
    return None
