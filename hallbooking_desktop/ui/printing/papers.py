"""Papers that the services make, such as invoices: shown and printed as they are, sheet by sheet."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QColor, QGlyphRun, QPageSize, QPainter, QPainterPath, QPen, QRawFont, QTransform

from hallbooking_desktop.services.papers import PaperSize
from hallbooking_desktop.ui.fonts import paper_font
from hallbooking_desktop.ui.printing.canvas import Canvas
from hallbooking_desktop.ui.printing.document import Around, Pages
from hallbooking_desktop.ui.printing.paper import PageSetup, Paper
from hallbooking_desktop.ui.printing.pdffile import Font, PdfSheet, Step, StrangePdf, read_sheets

_SIZES = {Paper.A4: PaperSize.A4, Paper.LETTER: PaperSize.LETTER}
_CAPS = (Qt.PenCapStyle.FlatCap, Qt.PenCapStyle.RoundCap, Qt.PenCapStyle.SquareCap)
_JOINS = (Qt.PenJoinStyle.MiterJoin, Qt.PenJoinStyle.RoundJoin, Qt.PenJoinStyle.BevelJoin)
#: Letters are drawn with an outline as well: bold, in a font that has none.
_OUTLINED = 2
_BLACK = QColor(0, 0, 0)
#: What only says how something is drawn from now on.
_SETTINGS: dict[str, tuple[str, Callable[..., object]]] = {
    "w": ("width", float),
    "J": ("cap", int),
    "j": ("join", int),
    "TL": ("leading", float),
    "Tr": ("mode", int),
}
#: What makes no difference here.
_IDLE = frozenset({"ET"})


class PaperDocument:
    """A paper for the preview. ``make`` gets its PDF in a size; what has a size of its own takes no other."""

    landscape = False
    coloured = True
    shown: Sequence[str] = ()

    def __init__(
        self, title: str, make: Callable[[PaperSize], Awaitable[bytes]], size: PaperSize | None = None
    ) -> None:
        self.name = self.title = title
        self.sizes = size is None
        self._make = make
        self._size = size

    async def sheets(self, setup: PageSetup) -> tuple[Around, Pages]:
        """Return the sheets as they are, with nothing around them.

        Raises:
            DomainError: the paper cannot be made.
        """
        content = await self._make(self._size or _SIZES[setup.paper])
        found = await asyncio.to_thread(read_sheets, content)
        return Whole(self.title, (), "", setup, found[0].size, content), _Sheets(found)


@dataclass(frozen=True, slots=True)
class Whole(Around):
    """Nothing: the sheets have their own margins, heads and feet."""

    own: tuple[float, float] = (0.0, 0.0)
    content: bytes = b""

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the sheet."""
        return self.own

    @property
    def page(self) -> QPageSize:
        """The sheet as Qt calls it."""
        return QPageSize(QSizeF(*self.own), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)

    @property
    def file(self) -> bytes:
        """The paper as the services made it."""
        return self.content

    def paint(self, painter: QPainter, pages: Pages, number: int) -> None:
        """Draw a sheet; the painter's unit is a point."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        pages.paint(Canvas(painter, self.own[0], grey=self.setup.grey), number)


class _Sheets:
    """Sheets as pages."""

    def __init__(self, sheets: Sequence[PdfSheet]) -> None:
        self._sheets = sheets
        self._fonts = _Fonts()
        self.count = len(sheets)

    def paint(self, canvas: Canvas, number: int) -> None:
        """Draw a sheet."""
        painter, sheet = canvas.painter, self._sheets[number]
        painter.save()
        # A PDF is measured from below.
        painter.translate(0, sheet.size[1])
        painter.scale(1, -1)
        _Hand(painter, sheet, self._fonts, grey=canvas.grey).draw()
        painter.restore()


class _Fonts:
    """The fonts of a paper, each looked for once in each size."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, float], QRawFont] = {}

    def find(self, name: str, size: float) -> QRawFont:
        """Return a font in a size."""
        found = self._found.get((name, size))
        if found is None:
            found = paper_font(name, size)
            if not found.isValid():
                raise StrangePdf(f"There is no font {name}.")
            self._found[name, size] = found
        return found


@dataclass(slots=True)
class _State:
    """How it is drawn at present."""

    fill: QColor = field(default_factory=lambda: QColor(_BLACK))
    stroke: QColor = field(default_factory=lambda: QColor(_BLACK))
    width: float = 1.0
    cap: int = 0
    join: int = 0
    dashes: tuple[float, ...] = ()
    font: Font | None = None
    size: float = 0.0
    leading: float = 0.0
    mode: int = 0


class _Hand:
    """Draws the steps of a sheet."""

    def __init__(self, painter: QPainter, sheet: PdfSheet, fonts: _Fonts, *, grey: bool) -> None:
        self._painter = painter
        self._sheet = sheet
        self._fonts = fonts
        self._grey = grey
        self._state = _State()
        self._kept: list[_State] = []
        self._path = QPainterPath()
        #: Where the next letter stands, and where its line begins.
        self._text = self._row = QTransform()

    def draw(self) -> None:
        """Draw all of them."""
        for step in self._sheet.steps:
            self._act(step)

    def _act(self, step: Step) -> None:
        if step.name in _SETTINGS:
            name, kind = _SETTINGS[step.name]
            setattr(self._state, name, kind(*step.operands))
        elif step.name in _ACTS:
            _ACTS[step.name](self, *step.operands)
        elif step.name not in _IDLE:
            raise StrangePdf(f"Nobody knows how to {step.name}.")

    # --- how ---------------------------------------------------------------------------------------------------------

    def keep(self) -> None:
        """Keep how it is drawn, for later."""
        self._kept.append(replace(self._state))
        self._painter.save()

    def back(self) -> None:
        """Draw as was kept."""
        self._state = self._kept.pop()
        self._painter.restore()

    def turn(self, *values: float) -> None:
        """Put all that follows elsewhere."""
        self._painter.setWorldTransform(QTransform(*values), combine=True)

    def fill_with(self, red: float, green: float, blue: float) -> None:
        """Choose the colour of areas and letters."""
        self._state.fill = self._colour(red, green, blue)

    def stroke_with(self, red: float, green: float, blue: float) -> None:
        """Choose the colour of lines."""
        self._state.stroke = self._colour(red, green, blue)

    def _colour(self, *parts: float) -> QColor:
        made = QColor.fromRgbF(*parts)
        if self._grey:
            shade = round(made.redF() * 76 + made.greenF() * 150 + made.blueF() * 29)
            return QColor(shade, shade, shade)
        return made

    def dash(self, lengths: tuple[float, ...], _: float) -> None:
        """Break lines."""
        self._state.dashes = lengths

    @property
    def _pen(self) -> QPen:
        state = self._state
        pen = QPen(state.stroke, state.width, Qt.PenStyle.SolidLine, _CAPS[state.cap], _JOINS[state.join])
        if state.dashes and state.width:
            # Qt counts them in widths of the pen.
            lengths = state.dashes if len(state.dashes) % 2 == 0 else state.dashes * 2
            pen.setDashPattern([length / state.width for length in lengths])
        return pen

    # --- lines and areas ---------------------------------------------------------------------------------------------

    def move(self, x: float, y: float) -> None:
        """Begin a line."""
        self._path.moveTo(x, y)

    def line(self, x: float, y: float) -> None:
        """Go on straight."""
        self._path.lineTo(x, y)

    def curve(self, *values: float) -> None:
        """Go on in a curve."""
        self._path.cubicTo(*values)

    def box(self, x: float, y: float, width: float, height: float) -> None:
        """Add a rectangle."""
        self._path.addRect(x, y, width, height)

    def close(self) -> None:
        """Go back to where the line began."""
        self._path.closeSubpath()

    def forget(self) -> None:
        """Give up what was begun."""
        self._path = QPainterPath()

    def stroke(self) -> None:
        """Draw the line."""
        self._painter.strokePath(self._path, self._pen)
        self.forget()

    def fill(self) -> None:
        """Fill the area."""
        self._path.setFillRule(Qt.FillRule.WindingFill)
        self._painter.fillPath(self._path, self._state.fill)
        self.forget()

    def fill_evenly(self) -> None:
        """Fill the area, but where it covers itself."""
        self._path.setFillRule(Qt.FillRule.OddEvenFill)
        self._painter.fillPath(self._path, self._state.fill)
        self.forget()

    # --- text --------------------------------------------------------------------------------------------------------

    def begin_text(self) -> None:
        """Begin to write."""
        self._text = self._row = QTransform()

    def place_text(self, *values: float) -> None:
        """Go on to write elsewhere."""
        self._text = self._row = QTransform(*values)

    def next_row(self) -> None:
        """Go on to write in the next line."""
        self._text = self._row = QTransform.fromTranslate(0, -self._state.leading) * self._row

    def choose_font(self, name: str, size: float) -> None:
        """Write in a font."""
        self._state.font, self._state.size = self._sheet.fonts.get(name), size

    def show(self, codes: bytes) -> None:
        """Write letters, each as far behind the one before as the paper says."""
        state, font = self._state, self._state.font
        if font is None:
            raise StrangePdf("There is no such font.")
        raw = self._fonts.find(font.name, state.size)
        glyphs, places, x = [], [], 0.0
        for code in codes:
            glyphs.append(next(iter(raw.glyphIndexesForString(font.letters.get(code, ""))), 0))
            places.append(QPointF(x, 0))
            x += font.widths[code] * state.size / 1000
        painter = self._painter
        painter.save()
        painter.setWorldTransform(self._text, combine=True)
        painter.scale(1, -1)
        painter.setPen(state.fill)
        run = QGlyphRun()
        run.setRawFont(raw)
        run.setGlyphIndexes(glyphs)
        run.setPositions(places)
        painter.drawGlyphRun(QPointF(0, 0), run)
        if state.mode == _OUTLINED:
            for glyph, place in zip(glyphs, places, strict=True):
                painter.strokePath(raw.pathForGlyph(glyph).translated(place), self._pen)
        painter.restore()
        self._text = QTransform.fromTranslate(x, 0) * self._text


_ACTS: dict[str, Callable[..., None]] = {
    "q": _Hand.keep,
    "Q": _Hand.back,
    "cm": _Hand.turn,
    "rg": _Hand.fill_with,
    "RG": _Hand.stroke_with,
    "d": _Hand.dash,
    "m": _Hand.move,
    "l": _Hand.line,
    "c": _Hand.curve,
    "re": _Hand.box,
    "h": _Hand.close,
    "n": _Hand.forget,
    "S": _Hand.stroke,
    "f": _Hand.fill,
    "f*": _Hand.fill_evenly,
    "BT": _Hand.begin_text,
    "Tm": _Hand.place_text,
    "T*": _Hand.next_row,
    "Tf": _Hand.choose_font,
    "Tj": _Hand.show,
}
