"""A sheet of paper: margins, header, banner, tables, page numbers. What all papers have in common."""

from __future__ import annotations

import io
from collections.abc import Callable, Container, Iterable, Sequence
from typing import Any, Final, Generic, TypeVar

import segno
from reportlab import rl_config
from reportlab.lib.colors import Color, HexColor, white
from reportlab.lib.pagesizes import A4, LETTER, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, CondPageBreak, Flowable, Frame, LongTable, PageTemplate, Spacer, Table

from hallbooking_desktop.documents.fonts import FontBook
from hallbooking_desktop.documents.scripts import prepare
from hallbooking_desktop.documents.text import FAINT, INK, Style, Words, draw_line, shortened
from hallbooking_desktop.documents.wording import Banner, Tone, VenueWords
from hallbooking_desktop.services.papers import PaperSize

W = TypeVar("W", bound=VenueWords)

# Else pictures are written as letters, which takes longer than all the rest and makes them larger.
rl_config.useA85 = 0
PLAIN: Final = Style()
STRONG: Final = PLAIN.but(strong=True)
SMALL: Final = Style(8, 11, colour=FAINT)
TITLE: Final = Style(21, 27, strong=True)
SECTION: Final = Style(11, 18, strong=True)
_HOUSE: Final = Style(13, 18, strong=True)
_HEADLINE: Final = Style(13, 18, strong=True)
_RULE: Final = HexColor(0xD5DBE3)
_TONES: Final[dict[Tone, tuple[Color, Color]]] = {
    Tone.WARNING: (HexColor(0xFFF4D6), HexColor(0x8A5A00)),
    Tone.GOOD: (HexColor(0xE3F5EA), HexColor(0x12633A)),
    Tone.ENDED: (HexColor(0xFBE5E3), HexColor(0x96231B)),
}
_SIZES: Final = {PaperSize.A4: A4, PaperSize.LETTER: LETTER}
_MARGIN: Final = 18 * mm
_FOOT: Final = 16 * mm
_ABOVE_FOOT: Final = 8 * mm
_BORDERS: Final = 4
#: A heading stands at least this far above the page's end.
_TOGETHER: Final = 22 * mm
PADDING: Final = 3.0
_GAP: Final = 12.0


class QrCode(Flowable):  # type: ignore[misc] # ReportLab has no types
    """A QR code, ``size`` points wide with its quiet zone."""

    def __init__(self, text: str, size: float) -> None:
        super().__init__()
        self.width = self.height = size
        self._code = segno.make_qr(text, error="m")

    def draw(self) -> None:
        """Draw at the origin, modules of a row as one bar."""
        matrix = self._code.matrix
        module = self.width / (len(matrix) + 2 * _BORDERS)
        path = self.canv.beginPath()
        for row, modules in enumerate(matrix):
            y = self.height - (row + 1 + _BORDERS) * module
            column = 0
            while column < len(modules):
                end = column
                while end < len(modules) and modules[end]:
                    end += 1
                if end > column:
                    path.rect((column + _BORDERS) * module, y, (end - column) * module, module)
                column = end + 1
        self.canv.setFillColor(INK)
        self.canv.drawPath(path, stroke=0, fill=1)


class _Numbered(Canvas):  # type: ignore[misc] # likewise
    """A canvas that draws the foot of each page once it is known how many there are."""

    def __init__(self, *args: Any, foot: Callable[[Canvas, int, int], None], **kwargs: Any) -> None:  # noqa: ANN401 - ReportLab's own arguments
        super().__init__(*args, **kwargs)
        self._foot = foot
        self._pages: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        self._pages.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        for page in self._pages:
            self.__dict__.update(page)
            self._foot(self, self._pageNumber, len(self._pages))
            super().showPage()
        super().save()


class Sheet:
    """Collects what a paper says from top to bottom, then prints it. ``width`` and ``height`` are a page's room.

    ``about`` stands at the foot of each page beside its number; ``turned``: the sheet lies on its long side;
    ``mirrored``: it is read from right to left.
    """

    def __init__(
        self,
        fonts: FontBook,
        size: PaperSize,
        title: str,
        author: str,
        about: str,
        *,
        numbered: str = "Page {number} of {count}",
        turned: bool = False,
        mirrored: bool = False,
    ) -> None:
        self.fonts = fonts
        self._title, self._author = title, author
        self._about, self._numbered = about, numbered
        self.mirrored = mirrored
        upright = _SIZES.get(size, A4)
        self._page = landscape(upright) if turned else upright
        self.height = self._page[1] - _MARGIN - _FOOT - _ABOVE_FOOT
        self.width = self._page[0] - 2 * _MARGIN
        self._story: list[Flowable] = []

    def text(self, text: str, style: Style = PLAIN) -> Words:
        """Return text as a part of a table."""
        return Words(self.fonts, text, style)

    def add(self, *parts: Flowable) -> None:
        """Put parts below what there is."""
        self._story.extend(parts)

    def space(self, height: float = 8) -> None:
        """Leave some room."""
        self._story.append(Spacer(1, height))

    def house(self, name: str, lines: Iterable[str]) -> list[Flowable]:
        """Return whose paper it is, and how to find and reach them."""
        side = self._side
        return [
            self.text(name, _HOUSE.but(align=side)),
            *(self.text(line, SMALL.but(align=side)) for line in lines if line),
        ]

    @property
    def _side(self) -> str:
        return "right" if self.mirrored else "left"

    def section(self, heading: str, *parts: Flowable) -> None:
        """Put a heading and what belongs to it; the heading is never the last on a page."""
        self.add(CondPageBreak(_TOGETHER), self.text(heading, SECTION), *parts)
        self.space()

    def facts(self, rows: Sequence[tuple[str, str]], names: float = 34 * mm) -> Flowable:
        """Return names (so wide) and values beside each other; what has no value is left out."""
        label = PLAIN.but(colour=FAINT)
        cells = [[self.text(name, label), self.text(value)] for name, value in rows if value]
        table = LongTable(cells, colWidths=[names, self.width - names], splitInRow=1)
        table.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), *padding(1.5)])
        return table

    def columns(
        self,
        headings: Sequence[str],
        rows: Sequence[Sequence[str]],
        shares: Sequence[float],
        *,
        figures: Container[int],
        plain: Style = PLAIN,
        totals: Sequence[tuple[str, str, bool]] = (),
    ) -> Flowable:
        """Return a table that repeats its headings on each page.

        ``shares`` are the columns' parts of the width; those in ``figures`` are aligned where a line ends.
        ``totals`` follow: what, how much, and whether it is set strong.
        """

        def aligned(column: int, style: Style) -> Style:
            return style.but(align="right" if (column in figures) is not self.mirrored else "left")

        head = SMALL.but(strong=True)
        cells: list[list[Any]] = [[self.text(text, aligned(i, head)) for i, text in enumerate(headings)]]
        cells += [[self.text(text, aligned(i, plain)) for i, text in enumerate(row)] for row in rows]
        if self.mirrored:
            cells, shares = [row[::-1] for row in cells], tuple(shares)[::-1]
        style: list[tuple[Any, ...]] = [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            *padding(PADDING),
            ("LINEBELOW", (0, 0), (-1, 0), 0.7, FAINT),
            ("LINEBELOW", (0, 1), (-1, len(rows)), 0.4, _RULE),
        ]
        last = len(headings) - 1
        # Words that follow numbers keep away from these.
        places = [i for i in range(1, len(headings)) if i not in figures and i - 1 in figures]
        gaps = [("RIGHTPADDING", len(headings) - 1 - i) if self.mirrored else ("LEFTPADDING", i) for i in places]
        style += [(which, (column, 0), (column, -1), _GAP) for which, column in gaps]
        for name, amount, strong in totals:
            row = len(cells)
            weight = (STRONG if strong else PLAIN).but(align="right")
            cells.append([self.text(name, weight), *[""] * (last - 1), self.text(amount, weight)])
            style += [("SPAN", (0, row), (last - 1, row)), ("NOSPLIT", (0, row - 1), (-1, row))]
        table = LongTable(cells, colWidths=[share * self.width for share in shares], repeatRows=1, splitInRow=1)
        table.setStyle(style)
        return table

    def bytes(self) -> bytes:
        """Print."""
        target = io.BytesIO()
        document = BaseDocTemplate(
            target,
            pagesize=self._page,
            title=prepare(self._title),
            author=prepare(self._author),
            creator="Hall Booking",
            invariant=1,
        )
        frame = Frame(
            _MARGIN, _FOOT + _ABOVE_FOOT, self.width, self.height,
            leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0,
        )  # fmt: skip
        document.addPageTemplates(PageTemplate(frames=[frame]))
        document.build(
            self._story, canvasmaker=lambda *args, **kwargs: _Numbered(*args, foot=self._draw_foot, **kwargs)
        )
        return target.getvalue()

    def _draw_foot(self, canvas: Canvas, page: int, pages: int) -> None:
        canvas.setStrokeColor(_RULE)
        canvas.setLineWidth(0.5)
        canvas.line(_MARGIN, _FOOT, _MARGIN + self.width, _FOOT)
        about = shortened(self.fonts, self._about, SMALL, self.width - 30 * mm)
        number = self._numbered.format(number=page, count=pages)
        left, right = (number, about) if self.mirrored else (about, number)
        draw_line(canvas, self.fonts, left, SMALL, _MARGIN, _FOOT - 12)
        draw_line(canvas, self.fonts, right, SMALL.but(align="right"), _MARGIN + self.width, _FOOT - 12)
        canvas.setFillColor(white)


class VenueSheet(Sheet, Generic[W]):
    """A venue's sheet about one thing: ``about`` says which, below each page too."""

    def __init__(self, fonts: FontBook, words: W, size: PaperSize, title: str, about: str) -> None:
        name = words.venue.name
        super().__init__(fonts, size, f"{title}, {about}", name, f"{title} · {about} · {name}")
        self.words = words
        self._name = title

    def header(self, number: str, scanned: str = "") -> None:
        """Put the venue, the paper's title and number on top, and a QR code where there is something to scan."""
        words = self.words
        venue = self.house(words.venue.name, [*words.address(), words.contact()])
        code = QrCode(scanned, 27 * mm) if scanned else ""
        table = Table([[venue, code]], colWidths=[self.width - 27 * mm, 27 * mm])
        table.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), *padding(0), ("BOTTOMPADDING", (0, 0), (-1, -1), 6)])
        self.add(table, self.text(self._name, TITLE), self.text(number, PLAIN.but(colour=FAINT)))
        self.space()

    def banner(self, banner: Banner) -> None:
        """Put the booking's state where nobody overlooks it."""
        ground, ink = _TONES[banner.tone]
        rows = [[self.text(banner.headline, _HEADLINE.but(colour=ink))]]
        if banner.text:
            rows.append([self.text(banner.text, PLAIN.but(colour=ink))])
        table = Table(rows, colWidths=[self.width])
        table.setStyle(
            [
                ("BACKGROUND", (0, 0), (-1, -1), ground),
                ("LINEBEFORE", (0, 0), (0, -1), 3, ink),
                *padding(2),
                ("LEFTPADDING", (0, 0), (-1, -1), 10),
                ("TOPPADDING", (0, 0), (-1, 0), 6),
                ("BOTTOMPADDING", (0, -1), (-1, -1), 7),
            ]
        )
        self.add(table)
        self.space()


def padding(height: float) -> list[tuple[Any, ...]]:
    """Return how far a table's cells keep from each other."""
    everywhere = ((0, 0), (-1, -1))
    return [
        ("LEFTPADDING", *everywhere, 0),
        ("RIGHTPADDING", *everywhere, 4),
        ("TOPPADDING", *everywhere, height),
        ("BOTTOMPADDING", *everywhere, height),
    ]
