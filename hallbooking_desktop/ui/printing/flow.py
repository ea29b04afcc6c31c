"""Rows under headings, flowing from page to page: never cut, headings on each page, laid out without holding pages."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.ui.printing.canvas import BLACK, DARK, LIGHTER, At, Canvas
from hallbooking_desktop.ui.printing.document import LayingOut
from hallbooking_desktop.ui.printing.lettering import Face, face

translate = QCoreApplication.translate
#: seconds of one step of laying out
STEP = 0.008
#: letters from large to small: the largest that leaves columns readable is taken
SIZES = (8, 7, 6)
#: likewise of what is read from a distance
LARGE = (13, 11, 9, 8)
#: points: beside a cell's words, above and below them, the narrowest column, before a section's title
_BESIDE, _ABOVE, _NARROWEST, _BEFORE = 3.0, 2.0, 30.0, 10.0
_ZEBRA = 246
#: how many of a column's longest texts are measured, with the widest figure in place of each
_MEASURED = 24
_FIGURES = str.maketrans(dict.fromkeys("012356789", "4"))

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Rows that belong together. ``fresh``: begins a page; ``nothing``: what stands there when there are none."""

    rows: Sequence[Row]
    title: str = ""
    fresh: bool = False
    nothing: str = ""


@dataclass(frozen=True, slots=True)
class _Piece:
    """Something that stands on a page: ``row`` is -2 for a title, -1 for the headings."""

    section: int
    row: int
    y: float
    height: float


_Place = tuple[int, int]


class Flow:
    """The pages of a table in sections.

    Only where each page begins is kept; the rest is worked out when the page is drawn. ``trailing``: the columns that
    end where lines end; ``most``: in how many lines a cell may be broken.
    """

    def __init__(
        self,
        headings: Row,
        sections: Sequence[Section],
        size: tuple[float, float],
        trailing: frozenset[int] = frozenset(),
        most: int = 4,
        sizes: Sequence[int] = SIZES,
    ) -> None:
        self._headings = headings
        self._sections = sections
        self._width, self._height = size
        self._trailing = trailing
        self._most = most
        self._starts: list[_Place] = []
        self._widths: tuple[float, ...] = ()
        self._sizes = sizes
        self._words = face(sizes[0])
        self._heads = face(sizes[0], bold=True)
        self._title = face(sizes[0] + 3, bold=True)
        self._known: list[dict[str, int]] = []

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._starts)

    # --- laying out --------------------------------------------------------------------------------------------------

    def lay_out(self) -> LayingOut:
        """Find where each page begins."""
        natural = []
        for column in range(len(self._headings)):
            natural.append(self._natural(column))
            yield
        self._choose_widths(natural)
        self._known = [{} for _ in self._headings]
        ends = perf_counter() + STEP
        place: _Place | None = (0, 0)
        while place is not None:
            self._starts.append(place)
            for _ in (pieces := self._pieces(place)):
                if perf_counter() > ends:
                    yield
                    ends = perf_counter() + STEP
            place = pieces.rest
        return self

    def _natural(self, column: int) -> tuple[float, float]:
        """Return how wide a column would be (at the largest letters), and its heading."""
        rows = (row[column] for section in self._sections for row in section.rows)
        words, heads = self._words, self._heads
        longest = heapq.nlargest(_MEASURED, rows, key=len)
        # Other rows have other figures: none may be wider.
        widest = max(
            (words.room(part.translate(_FIGURES)) for text in longest for part in text.splitlines()), default=0.0
        )
        heading = max((heads.width(part) for part in self._headings[column].split()), default=0.0)
        return max(widest, heading) + 2 * _BESIDE + 1, heading + 2 * _BESIDE + 1

    def _choose_widths(self, natural: Sequence[tuple[float, float]]) -> None:
        for size in self._sizes:
            share = size / self._sizes[0]
            self._words, self._heads = face(size), face(size, bold=True)
            wanted = [wide * share for wide, _ in natural]
            least = [max(min(wide, _NARROWEST), heading) * share for wide, heading in natural]
            self._widths = _shared(wanted, least, self._width)
            # Columns of one long word in a line are no pleasure: smaller letters first.
            if all(got >= min(want, 3 * _NARROWEST) - 1 for got, want in zip(self._widths, wanted, strict=True)):
                return

    def _row_height(self, row: Row) -> float:
        lines = 1
        for known, text, width in zip(self._known, row, self._widths, strict=True):
            count = known.get(text)
            if count is None:
                if len(known) > 20_000:  # noqa: PLR2004 - as many as a screen never shows
                    known.clear()
                count = known[text] = len(self._words.lines(text, width - 2 * _BESIDE, self._most)) if text else 1
            lines = max(lines, count)
        return lines * self._words.height + 2 * _ABOVE

    @property
    def _head_height(self) -> float:
        pairs = zip(self._headings, self._widths, strict=True)
        lines = max((len(self._heads.lines(text, width - 2 * _BESIDE, 2)) for text, width in pairs), default=1)
        return lines * self._heads.height + 2 * _ABOVE

    def _pieces(self, place: _Place) -> _Filling:
        heights = _Heights(self._height, self._head_height, self._title.height + 4, self._row_height)
        return _Filling(self._sections, heights, place)

    # --- painting ----------------------------------------------------------------------------------------------------

    def paint(self, canvas: Canvas, number: int) -> None:
        """Draw a page."""
        place = self._starts[number]
        for piece in self._pieces(place):
            section = self._sections[piece.section]
            if piece.row == _TITLE:
                self._paint_title(canvas, section, piece, continued=place[1] > 0 and piece.section == place[0])
            elif piece.row == _HEADS:
                self._paint_heads(canvas, piece)
            elif section.rows:
                self._paint_row(canvas, section.rows[piece.row], piece)
            else:
                canvas.text(_BESIDE, piece.y + _ABOVE, canvas.width, section.nothing, self._words, shade=DARK)

    def _paint_title(self, canvas: Canvas, section: Section, piece: _Piece, *, continued: bool) -> None:
        letters = self._title
        text = section.title
        if continued:
            text = translate("Printing", "{title} (continued)").format(title=text)
        y = piece.y + piece.height - letters.height - 3
        canvas.text(0, y, canvas.width, letters.elided(text, canvas.width), letters)

    def _paint_heads(self, canvas: Canvas, piece: _Piece) -> None:
        self._paint_cells(canvas, self._headings, piece, self._heads, 2)
        canvas.line(0, piece.y + piece.height, canvas.width, piece.y + piece.height, 0.8, BLACK)

    def _paint_row(self, canvas: Canvas, row: Row, piece: _Piece) -> None:
        if piece.row % 2:
            canvas.fill(0, piece.y, canvas.width, piece.height, _ZEBRA)
        self._paint_cells(canvas, row, piece, self._words, self._most)
        canvas.line(0, piece.y + piece.height, canvas.width, piece.y + piece.height, 0.3, LIGHTER)

    def _paint_cells(self, canvas: Canvas, row: Row, piece: _Piece, letters: Face, most: int) -> None:
        x = 0.0
        for column, (text, width) in enumerate(zip(row, self._widths, strict=True)):
            at = At.TRAILING if column in self._trailing else At.LEADING
            for line, words in enumerate(letters.lines(text, width - 2 * _BESIDE, most) if text else ()):
                y = piece.y + _ABOVE + line * letters.height
                canvas.text(x + _BESIDE, y, width - 2 * _BESIDE, words, letters, at)
            x += width


_TITLE, _HEADS = -2, -1


@dataclass(frozen=True, slots=True)
class _Heights:
    """Of a page, of the headings, of a section's title, and of a row."""

    page: float
    heads: float
    title: float
    row: Callable[[Row], float]


class _Filling:
    """Fills one page from a place on; ``rest`` is where the next one begins, None at the end."""

    def __init__(self, sections: Sequence[Section], heights: _Heights, place: _Place) -> None:
        self._sections = sections
        self._heights = heights
        self._place = place
        self.rest: _Place | None = None

    def __iter__(self) -> Iterator[_Piece]:
        y = 0.0
        number, row = self._place
        while number < len(self._sections):
            section = self._sections[number]
            count = max(1, len(section.rows))
            if y and section.fresh and not row:
                self.rest = (number, 0)
                return
            title = self._title_height(section, first=not y)
            heads = 0.0 if y else self._heights.heads
            opening = title + heads
            if y and y + opening + self._height_of(section, row) > self._heights.page:
                self.rest = (number, row)
                return
            if title:
                yield _Piece(number, _TITLE, y, title)
            if heads:
                yield _Piece(number, _HEADS, y + title, heads)
            y += opening
            first = row
            while row < count:
                height = self._height_of(section, row)
                if row > first and y + height > self._heights.page:
                    self.rest = (number, row)
                    return
                yield _Piece(number, row, y, height)
                y += height
                row += 1
            number, row = number + 1, 0
        self.rest = None

    def _height_of(self, section: Section, row: int) -> float:
        return self._heights.row(section.rows[row]) if section.rows else self._heights.heads

    def _title_height(self, section: Section, *, first: bool) -> float:
        return self._heights.title + (0 if first else _BEFORE) if section.title else 0.0


def _shared(wanted: Sequence[float], least: Sequence[float], room: float) -> tuple[float, ...]:
    """Return the columns' widths: as wanted where all fit, else the widest give way first; all of the room is used."""
    spare = room - sum(wanted)
    if spare >= 0:
        return tuple(wide + spare * wide / sum(wanted) for wide in wanted)
    low, high = 0.0, max(wanted)
    for _ in range(30):
        cap = (low + high) / 2
        if sum(max(small, min(wide, cap)) for wide, small in zip(wanted, least, strict=True)) > room:
            high = cap
        else:
            low = cap
    found = [max(small, min(wide, low)) for wide, small in zip(wanted, least, strict=True)]
    over = sum(found)
    return tuple(wide * room / over for wide in found)
