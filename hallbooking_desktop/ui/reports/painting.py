"""Drawing a chart, on the screen and on paper alike: shapes and patterns tell series apart where colours do not."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from hallbooking_desktop.ui.formats import isolated
from hallbooking_desktop.ui.reports.charts import Kind, Value
from hallbooking_desktop.ui.reports.plot import Label, Mark, Place, Plot
from hallbooking_desktop.ui.tokens import StatusTokens, Tokens, colour

_HATCH = 5.0
_RADIUS = 2.5
#: From this share on a cell is so dark that letters on it are light.
_DARK_CELL = 55
_FULL = 100


@dataclass(frozen=True, slots=True)
class Look:
    """Colours and letters."""

    values: Tokens
    font: QFont

    def of(self, token: str, alpha: int = 255) -> QColor:
        """Return a token's colour; of a state the strong one."""
        found = getattr(self.values, token)
        made = QColor(colour(found.edge if isinstance(found, StatusTokens) else str(found)))
        made.setAlpha(alpha)
        return made


def paint(painter: QPainter, plot: Plot, look: Look, chosen: Place | None = None) -> None:
    """Draw a chart that was laid out, with a ring around the chosen value."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(look.font)
    painter.setPen(QPen(look.of("line_soft"), 1))
    painter.drawLines([QLineF(rect.topLeft(), rect.topRight()) for rect in plot.lines])
    kind = plot.chart.kind
    if kind is Kind.LINE:
        _paint_lines(painter, plot, look)
    numbered = kind is Kind.HEAT and _has_room_for_numbers(painter, plot)
    for mark in plot.marks:
        if kind is Kind.HEAT:
            _paint_cell(painter, plot, look, mark, numbered=numbered)
        elif kind is Kind.LINE:
            _paint_point(painter, look, mark.series, plot.chart.series[mark.series].tone, mark.rect)
        else:
            _paint_bar(painter, plot, look, mark)
    for label in plot.labels:
        _write(painter, plot, label, look.of("text" if label.strong else "text_muted"))
    for number, sign, label in plot.legend:
        series = plot.chart.series[number]
        if kind is Kind.LINE:
            _paint_point(painter, look, number, series.tone, _middle(sign, 8))
        elif series.faded:
            painter.fillRect(QRectF(sign.left(), sign.center().y() - 1.5, sign.width(), 3), look.of(series.tone))
        else:
            _fill(painter, look, sign, series.tone, number)
        _write(painter, plot, label, look.of("text_muted"))
    ringed = None if chosen is None else plot.mark(chosen)
    if ringed is not None:
        _ring(painter, look, ringed.rect)
    painter.restore()


def _middle(rect: QRectF, edge: float) -> QRectF:
    return QRectF(rect.center().x() - edge / 2, rect.center().y() - edge / 2, edge, edge)


def _write(painter: QPainter, plot: Plot, label: Label, pen: QColor) -> None:
    painter.setPen(pen)
    rtl = plot.mirrored
    side = Qt.AlignmentFlag.AlignHCenter
    if not label.centred:
        side = Qt.AlignmentFlag.AlignRight if label.trailing is not rtl else Qt.AlignmentFlag.AlignLeft
    text = label.text
    metrics = QFontMetricsF(painter.font())
    if metrics.horizontalAdvance(text) > label.rect.width() + 1:
        # Isolated, the ellipsis stands where the name ends, in whichever direction that is.
        text = isolated(metrics.elidedText(text, Qt.TextElideMode.ElideRight, label.rect.width()))
    flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(label.rect, int(flags.value) | int(Qt.TextFlag.TextDontClip.value), text)


# --- bars ------------------------------------------------------------------------------------------------------------


def _paint_bar(painter: QPainter, plot: Plot, look: Look, mark: Mark) -> None:
    if mark.rect.height() <= 0 or mark.rect.width() <= 0:
        return
    series = plot.chart.series[mark.series]
    if series.faded:
        painter.fillRect(mark.rect, look.of("surface"))
        painter.fillRect(mark.rect.adjusted(1, 0.5, -1, -0.5), look.of("text_muted"))
        return
    _fill(painter, look, mark.rect, series.tone, mark.series)


def _fill(painter: QPainter, look: Look, rect: QRectF, token: str, pattern: int) -> None:
    """Fill a shape: the first series is solid, the second hatched, the third an outline with dots."""
    strong = look.of(token)
    painter.setPen(QPen(strong, 1))
    painter.setBrush(strong if pattern == 0 else look.of(token, 50))
    inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    small = min(_RADIUS, inner.height() / 2, inner.width() / 2)
    painter.drawRoundedRect(inner, max(0.0, small), max(0.0, small))
    if pattern == 1:
        _hatch(painter, inner, strong)
    elif pattern > 1:
        _dot(painter, inner, strong)


def _hatch(painter: QPainter, rect: QRectF, pen: QColor) -> None:
    """Draw slanting lines into a rectangle, cut at its edges."""
    painter.setPen(QPen(pen, 1))
    lines = []
    offset = _HATCH
    while offset < rect.width() + rect.height():
        x0, y0 = max(0.0, offset - rect.height()), min(offset, rect.height())
        x1, y1 = min(offset, rect.width()), max(0.0, offset - rect.width())
        lines.append(QLineF(rect.left() + x0, rect.top() + y0, rect.left() + x1, rect.top() + y1))
        offset += _HATCH
    painter.drawLines(lines)


def _dot(painter: QPainter, rect: QRectF, pen: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pen)
    y = rect.top() + _HATCH / 2
    while y < rect.bottom() - 1:
        x = rect.left() + _HATCH / 2 + 0.5
        while x < rect.right() - 1:
            painter.drawEllipse(QPointF(x, y), 0.8, 0.8)
            x += _HATCH
        y += _HATCH


# --- points ----------------------------------------------------------------------------------------------------------


def _paint_lines(painter: QPainter, plot: Plot, look: Look) -> None:
    for number, series in enumerate(plot.chart.series):
        pen = QPen(look.of(series.tone), 1.2 if series.faded else 2)
        if series.faded:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        points = {mark.category: mark.rect.center() for mark in plot.marks if mark.series == number}
        for category, point in points.items():
            if (following := points.get(category + 1)) is not None:
                painter.drawLine(QLineF(point, following))


def _paint_point(painter: QPainter, look: Look, number: int, token: str, rect: QRectF) -> None:
    """Draw a point: round for the first series, a square outline for what it is compared with."""
    painter.setPen(QPen(look.of(token), 1.5))
    painter.setBrush(look.of(token) if number == 0 else look.of("surface"))
    if number == 0:
        painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5))
    else:
        painter.drawRect(rect.adjusted(1.5, 1.5, -1.5, -1.5))


# --- cells -----------------------------------------------------------------------------------------------------------


def _has_room_for_numbers(painter: QPainter, plot: Plot) -> bool:
    """Tell whether a number of two figures fits into a cell: some alone would look as if the others had none."""
    widest = QFontMetricsF(painter.font()).horizontalAdvance("00") + 2
    return all(mark.rect.width() >= widest for mark in plot.marks)


def _paint_cell(painter: QPainter, plot: Plot, look: Look, mark: Mark, *, numbered: bool) -> None:
    value: Value = plot.chart.series[mark.series].values[mark.category]
    rect = mark.rect
    if value is None:
        painter.fillRect(rect, look.of("sunken"))
        return
    share = float(value)
    painter.setPen(QPen(look.of("line"), 1))
    painter.setBrush(look.of("surface"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.of("accent", round(8 + 247 * share / _FULL) if share else 0))
    painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
    text = f"{Decimal(value):.0f}"
    if numbered:
        painter.setPen(look.of("on_accent" if share > _DARK_CELL else "text"))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter.value), text)


def _ring(painter: QPainter, look: Look, rect: QRectF) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.of("focus"), 2))
    painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 3, 3)
