"""Paints a table's rows. A full screen has two hundred cells and one frame for all: what can be kept is kept.

Qt would ask a delegate for each cell, with an option and an index made for it; that alone would cost the frame.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from hallbooking_desktop.ui.models.paged import Column, PagedModel
from hallbooking_desktop.ui.theme import colour, font, theme, tokens
from hallbooking_desktop.ui.widgets.pill import pill_pixmap, status_text

PAD: Final = 10
#: Before the first column, so that its text stands under the view's title.
EDGE: Final = 24
_MOST_KEPT: Final = 20_000


@dataclass(frozen=True, slots=True)
class Strip:
    """The rows that are to be painted: the first and the last, where the first begins, how high each is."""

    first: int
    last: int
    top: int
    height: int
    width: int


@dataclass(frozen=True, slots=True)
class Cells:
    """A column's place: its text goes from ``left`` over ``width``, towards ``at_right`` or from the left."""

    number: int
    left: int
    width: int
    at_right: bool


class RowPainter(QObject):
    """Paints rows from the model's snapshots: texts, pills, and grey bars for rows that are on their way."""

    #: The first column that is shown.
    first = 0

    def __init__(self, model: PagedModel[Any], edge: int = EDGE, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._edge = edge
        self._fitted: dict[tuple[str, bool, int], tuple[str, int]] = {}
        self._fonts = (QFont(), QFont())
        self._metrics = tuple(map(QFontMetrics, self._fonts))
        self._values = tokens()
        theme().changed.connect(self._forget)
        self._forget()

    def _forget(self) -> None:
        self._values = tokens()
        self._fonts = (font("body"), font("strong"))
        self._metrics = tuple(map(QFontMetrics, self._fonts))
        self._fitted.clear()

    def place(self, number: int, left: int, width: int, *, rtl: bool) -> Cells:
        """Return where a column's texts stand, of a column from ``left`` over ``width``."""
        before = self._edge if number == self.first else PAD
        inner = left + (PAD if rtl else before)
        return Cells(number, inner, width - before - PAD, (self._model.columns[number].kind == "number") != rtl)

    def ground(self, painter: QPainter, strip: Strip, marked: list[tuple[int, int]], hovered: int) -> None:
        """Paint what is under the cells: the marked rows, the one under the pointer, the lines between all."""
        values, height = self._values, strip.height
        for first, last in marked:
            above, below = max(first, strip.first), min(last, strip.last)
            if above <= below:
                top = strip.top + (above - strip.first) * height
                painter.fillRect(0, top, strip.width, (below - above + 1) * height, colour(values.selected))
        if strip.first <= hovered <= strip.last and not any(first <= hovered <= last for first, last in marked):
            top = strip.top + (hovered - strip.first) * height
            painter.fillRect(0, top, strip.width, height, colour(values.hover))
        line = colour(values.line_soft)
        for place in range(1, strip.last - strip.first + 2):
            painter.fillRect(0, strip.top + place * height - 1, strip.width, 1, line)

    def column(self, painter: QPainter, strip: Strip, cells: Cells) -> None:
        """Paint one column of the rows."""
        if cells.width <= 0:
            return
        spec = self._model.columns[cells.number]
        if spec.kind == "pill":
            self._pills(painter, strip, cells)
        else:
            self._words(painter, strip, cells, spec)

    def _words(self, painter: QPainter, strip: Strip, cells: Cells, spec: Column[Any]) -> None:
        """Write a column. Font and colour are set once: to change them costs as much as a text."""
        model, number, bold, width = self._model, cells.number, spec.kind == "strong", cells.width
        metrics, kept = self._metrics[bold], self._fitted
        baseline = (strip.height - 1 - metrics.height()) // 2 + metrics.ascent()
        usual = "text_muted" if spec.kind == "muted" else "text"
        painter.setFont(self._fonts[bold])
        painter.setPen(colour(str(getattr(self._values, usual))))
        written = usual
        right = cells.left + width
        for row in range(strip.first, strip.last + 1):
            texts = model.texts(row)
            if texts is None:
                self._placeholder(painter, strip, cells, row)
                continue
            tone = (model.tone(row, number) or usual) if spec.tone is not None else usual
            if tone != written:
                painter.setPen(colour(str(getattr(self._values, tone))))
                written = tone
            text = texts[number]
            found = kept.get((text, bold, width))
            if found is None:
                found = self._fit(text, bold=bold, width=width)
            left = right - found[1] if cells.at_right else cells.left
            painter.drawText(QPoint(left, strip.top + (row - strip.first) * strip.height + baseline), found[0])

    def _fit(self, text: str, *, bold: bool, width: int) -> tuple[str, int]:
        """Return a text as it fits a width, and how wide it is then."""
        metrics = self._metrics[bold]
        shown, wide = text, metrics.horizontalAdvance(text)
        if wide > width:
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            wide = metrics.horizontalAdvance(shown)
        if len(self._fitted) >= _MOST_KEPT:
            self._fitted.clear()
        self._fitted[text, bold, width] = shown, wide
        return shown, wide

    def _pills(self, painter: QPainter, strip: Strip, cells: Cells) -> None:
        ratio, rtl = painter.device().devicePixelRatio(), cells.at_right
        for row in range(strip.first, strip.last + 1):
            texts = self._model.texts(row)
            if texts is None:
                self._placeholder(painter, strip, cells, row)
                continue
            state = texts[cells.number]
            pill = pill_pixmap(state, status_text(state), ratio, rtl=rtl)
            width, height = round(pill.width() / ratio), round(pill.height() / ratio)
            left = cells.left + cells.width - width if rtl else cells.left
            top = strip.top + (row - strip.first) * strip.height + (strip.height - 1 - height) // 2
            painter.drawPixmap(left, top, pill)

    def _placeholder(self, painter: QPainter, strip: Strip, cells: Cells, row: int) -> None:
        share = 5 + (row * 7 + cells.number * 3) % 5
        width = min(cells.width, max(24, cells.width * share // 10))
        middle = strip.top + (row - strip.first) * strip.height + strip.height // 2
        painter.fillRect(cells.left, middle - 4, width, 8, colour(self._values.line_soft))

    def widest(self, number: int, rows: range) -> int:
        """Return how wide a column would have to be for what these rows say."""
        metrics = self._metrics[self._model.columns[number].kind == "strong"]
        known = (self._model.texts(row) for row in rows)
        return max((metrics.horizontalAdvance(texts[number]) + 2 * PAD + 8 for texts in known if texts), default=80)
