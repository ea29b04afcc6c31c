"""Reports on paper: the figures and charts of all parts, drawn as on the screen."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from hallbooking_desktop.ui.printing.canvas import BLACK, DARK, LIGHTER, Canvas
from hallbooking_desktop.ui.printing.document import LayingOut
from hallbooking_desktop.ui.printing.lettering import face
from hallbooking_desktop.ui.reports.charts import Chart, Parts, Tile
from hallbooking_desktop.ui.reports.painting import Look, paint
from hallbooking_desktop.ui.reports.plot import lay_out, wanted_height
from hallbooking_desktop.ui.reports.words import translate
from hallbooking_desktop.ui.tokens import LIGHT

_SMALL, _BODY, _TITLE, _VALUE = 7, 8, 11, 13
_GAP, _PAD, _TILES = 10.0, 5.0, 4


@dataclass(frozen=True, slots=True)
class _Block:
    """Something that is not cut: how high it is, and what draws it at a height."""

    height: float
    paint: Callable[[Canvas, float], None]
    #: It stays with what follows it.
    leads: bool = False


class ReportDocument:
    """All parts of a report. ``read`` gets them: (name, findings) each, and in words what is shown."""

    landscape = False
    coloured = True

    def __init__(self, read: Callable[[], Awaitable[tuple[Parts, str]]]) -> None:
        self.name = self.title = translate("Reports", "Report")
        self.shown: Sequence[str] = ()
        self._read = read
        self._parts: Parts = ()

    async def load(self) -> None:
        """Read the parts that nobody looked at yet.

        Raises:
            DomainError: they cannot be read.
        """
        self._parts, said = await self._read()
        self.shown = (said,)

    def lay_out(self, width: float, height: float) -> LayingOut:
        """Put block under block; what does not fit begins a page."""
        pages: list[list[tuple[float, _Block]]] = [[]]
        y = 0.0
        blocks = _blocks(self._parts, width)
        for number, block in enumerate(blocks):
            needed = block.height
            for following, ahead in zip(blocks[number + 1 :], blocks[number:], strict=False):
                if not ahead.leads:
                    break
                needed += _GAP + following.height
            # What is higher than a page with all that leads to it begins where it stands.
            if y and y + needed > height:
                pages.append([])
                y = 0.0
            pages[-1].append((y, block))
            y += block.height + _GAP
            yield
        return _Pages(pages)


class _Pages:
    """Blocks on pages."""

    def __init__(self, pages: Sequence[Sequence[tuple[float, _Block]]]) -> None:
        self._pages = pages
        self.count = len(pages)

    def paint(self, canvas: Canvas, number: int) -> None:
        """Draw a page's blocks."""
        for y, block in self._pages[number]:
            block.paint(canvas, y)


def _blocks(parts: Parts, width: float) -> list[_Block]:
    blocks: list[_Block] = []
    for name, findings in parts:
        blocks.append(_heading(name, width))
        tiles = findings.tiles
        blocks += [_tiles(tiles[place : place + _TILES], width) for place in range(0, len(tiles), _TILES)]
        blocks += [_chart(chart, width) for chart in findings.charts]
    return blocks


def _heading(text: str, width: float) -> _Block:
    letters = face(_TITLE, bold=True)

    def draw(canvas: Canvas, y: float) -> None:
        canvas.text(0, y, width, text, letters)

    return _Block(letters.height, draw, leads=True)


def _tiles(tiles: Sequence[Tile], width: float) -> _Block:
    small, value = face(_SMALL), face(_VALUE, bold=True)
    each = (width - (_TILES - 1) * _PAD) / _TILES
    height = 2 * _PAD + 2 * small.height + value.height + 4

    def draw(canvas: Canvas, y: float) -> None:
        for number, tile in enumerate(tiles):
            x = number * (each + _PAD)
            canvas.line(x, y, x + each, y, 0.6, LIGHTER)
            inner = each - _PAD
            canvas.text(x, y + _PAD, inner, small.elided(tile.title, inner), small, shade=DARK)
            canvas.text(x, y + _PAD + small.height + 2, inner, value.elided(tile.text, inner), value, shade=BLACK)
            if tile.trend is not None:
                below = y + _PAD + small.height + value.height + 4
                canvas.text(x, below, inner, small.elided(tile.trend.text, inner), small, shade=DARK)

    return _Block(height, draw, leads=True)


def _chart(chart: Chart, width: float) -> _Block:
    title, small, body = face(_BODY, bold=True), face(_SMALL), face(_BODY)
    metrics = QFontMetricsF(body.font)
    why = small.lines(chart.explain, width, 2)
    top = title.height + len(why) * small.height + 6
    high = small.height + 4 if chart.is_empty else wanted_height(chart, metrics)

    def draw(canvas: Canvas, y: float) -> None:
        canvas.text(0, y, width, title.elided(chart.title, width), title)
        for number, line in enumerate(why):
            canvas.text(0, y + title.height + 2 + number * small.height, width, line, small, shade=DARK)
        if chart.is_empty:
            canvas.text(0, y + top, width, chart.nothing, body, shade=DARK)
            return
        place: QRectF = canvas.rect(0, y + top, width, high)
        plot = lay_out(chart, (width, high), metrics, mirrored=canvas.mirrored)
        canvas.painter.save()
        canvas.painter.translate(place.topLeft())
        paint(canvas.painter, plot, Look(LIGHT, body.font, grey=canvas.grey))
        canvas.painter.restore()

    return _Block(top + high, draw)
