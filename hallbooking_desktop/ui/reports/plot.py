"""Where everything of a chart lies: bars, cells and points as rectangles, ticks, names, and what is under a pointer."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from decimal import Decimal
from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from hallbooking_desktop.ui.reports.charts import Chart, Kind, Series, Unit, Value

#: So many bars lie below each other; what is less is in the table.
MOST_ROWS = 12
_MOST_STARS, _MOST_PERCENT = 5, 100
_TICKS = 4
_BAR_SHARE, _WIDEST_BAR = 0.68, 44.0
_NAMES_SHARE = 0.42
_BESIDE = 8.0
_SMALLEST = 1.5

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mark:
    """A value where it is drawn."""

    category: int
    series: int
    rect: QRectF


@dataclass(frozen=True, slots=True)
class Label:
    """A text in its place. ``trailing``: it ends where its place ends; ``centred``: in the middle of it."""

    rect: QRectF
    text: str
    trailing: bool = False
    centred: bool = False
    strong: bool = False


@dataclass(slots=True)
class Plot:
    """A chart laid out. Lengths are the painter's; ``mirrored``: it is read from right to left."""

    chart: Chart
    size: tuple[float, float]
    mirrored: bool
    row: float
    marks: list[Mark] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    #: Lines of the scale.
    lines: list[QRectF] = field(default_factory=list)
    #: Names of the series, each with the place of its sign.
    legend: list[tuple[int, QRectF, Label]] = field(default_factory=list)
    area: QRectF = field(default_factory=QRectF)

    def rect(self, x: float, y: float, width: float, height: float) -> QRectF:
        """Return a rectangle where it lies, ``x`` counted from where reading begins."""
        return QRectF(self.size[0] - x - width if self.mirrored else x, y, width, height)

    def mark(self, place: Place) -> Mark | None:
        """Return a value's mark, if it is drawn."""
        return next((mark for mark in self.marks if (mark.category, mark.series) == place), None)

    def at(self, point: QPointF) -> Place | None:
        """Return what a pointer is over: of bars along time the nearest below, above or at it."""
        if not self.area.contains(point):
            return None
        upright = self.chart.kind in {Kind.BARS, Kind.LINE}
        column = next((c for c in range(len(self.chart.categories)) if self.slot(c).contains(point)), None)
        if column is None:
            return None
        under = [mark for mark in self.marks if mark.category == column]
        if self.chart.kind is Kind.HEAT:
            return next(((m.category, m.series) for m in under if m.rect.contains(point)), None)
        hit = next((m for m in under if m.rect.contains(point) and not self.chart.series[m.series].faded), None)
        if hit is None and upright and under:
            hit = min(under, key=lambda m: (self.chart.series[m.series].faded, abs(m.rect.center().y() - point.y())))
        return (column, hit.series if hit is not None else 0)

    def slot(self, category: int) -> QRectF:
        """Return where a bar and its name have room."""
        count = self.rows if self.chart.kind is Kind.ROWS else len(self.chart.categories)
        if category >= count:
            return QRectF()
        if self.chart.kind is Kind.ROWS:
            return QRectF(0, self.area.top() + category * self.row, self.size[0], self.row)
        width = self.area.width() / count
        left = self.area.right() - (category + 1) * width if self.mirrored else self.area.left() + category * width
        return QRectF(left, self.area.top(), width, self.area.height())

    @property
    def rows(self) -> int:
        """How many of the bars that lie are shown."""
        return min(MOST_ROWS, len(self.chart.categories))


def wanted_height(chart: Chart, metrics: QFontMetricsF) -> float:
    """Return how high a chart likes to be."""
    line = metrics.height()
    if chart.kind is Kind.ROWS:
        return max(3, min(MOST_ROWS, len(chart.categories))) * (line + 12) + 8
    if chart.kind is Kind.HEAT:
        return 7 * (line + 12) + line + 16
    if chart.kind is Kind.TABLE:
        return (min(MOST_ROWS, len(chart.categories)) + 2) * (line + 12)
    return line * 14


def lay_out(chart: Chart, size: tuple[float, float], metrics: QFontMetricsF, *, mirrored: bool) -> Plot:
    """Lay a chart out for a size."""
    plot = Plot(chart, size, mirrored, metrics.height() + 12)
    if chart.kind is Kind.ROWS:
        _lie(plot, metrics)
    elif chart.kind is Kind.HEAT:
        _grid(plot, metrics)
    else:
        _stand(plot, metrics)
    return plot


def scale(top: Decimal, unit: Unit) -> tuple[int, ...]:
    """Return round values from 0 to what is at least the highest."""
    if unit is Unit.STARS:
        return tuple(range(_MOST_STARS + 1))
    wanted = max(top, Decimal(1))
    step = 1
    while step * _TICKS < wanted:
        step = _next_round(step)
    if unit is Unit.PERCENT:
        step = min(step, _MOST_PERCENT // _TICKS)
    count = ceil(wanted / step)
    return tuple(step * number for number in range(count + 1))


def _next_round(step: int) -> int:
    power = int("1".ljust(len(str(step)), "0"))
    rounds = [power, 2 * power, 5 * power, 10 * power]
    return rounds[bisect_left(rounds, step) + 1]


def _number(value: Value) -> float:
    return float(value or 0)


def _stacked(chart: Chart) -> list[int]:
    """Return the series that stand on each other, the lowest first."""
    return [number for number, series in enumerate(chart.series) if not series.faded]


def _highest(chart: Chart) -> Decimal:
    highest = Decimal(0)
    for category in range(len(chart.categories)):
        own = [Decimal(chart.series[number].values[category] or 0) for number in _stacked(chart)]
        faded = [Decimal(series.values[category] or 0) for series in chart.series if series.faded]
        highest = max(highest, sum(own, Decimal(0)) if chart.kind is Kind.BARS else max(own), *faded)
    return highest


# --- bars and points along time ---------------------------------------------------------------------------------------


def _stand(plot: Plot, metrics: QFontMetricsF) -> None:
    chart, (width, height) = plot.chart, plot.size
    line = metrics.height()
    top = _legend(plot, metrics) + line / 2 + 2
    ticks = scale(_highest(chart), chart.unit)
    texts = [chart.tick(value) for value in ticks]
    left = max(metrics.horizontalAdvance(text) for text in texts) + _BESIDE
    bottom = height - line - _BESIDE
    plot.area = plot.rect(left, top, width - left - 2, max(1.0, bottom - top))
    for value, text in zip(ticks, texts, strict=True):
        y = _height_of(plot, value, ticks[-1])
        plot.lines.append(QRectF(plot.area.left(), y, plot.area.width(), 0))
        plot.labels.append(Label(plot.rect(0, y - line / 2, left - _BESIDE, line), text, trailing=True))
    _names_below(plot, metrics, bottom + _BESIDE / 2)
    for category in range(len(chart.categories)):
        if chart.kind is Kind.BARS:
            _bar(plot, category, ticks[-1])
        else:
            _points(plot, category, ticks[-1])


def _height_of(plot: Plot, value: float, top: int) -> float:
    return plot.area.bottom() - plot.area.height() * value / max(1, top)


def _bar(plot: Plot, category: int, top: int) -> None:
    chart = plot.chart
    room = plot.slot(category)
    width = min(room.width() * _BAR_SHARE, _WIDEST_BAR)
    left = room.center().x() - width / 2
    reached = 0.0
    for number in _stacked(chart):
        value = _number(chart.series[number].values[category])
        low, high = _height_of(plot, reached, top), _height_of(plot, reached + value, top)
        # What is there is seen, however small it is.
        tall = max(low - high, _SMALLEST) if value else 0.0
        plot.marks.append(Mark(category, number, QRectF(left, low - tall, width, tall)))
        reached += value
    for number, series in enumerate(chart.series):
        if series.faded and series.values[category] is not None:
            y = _height_of(plot, _number(series.values[category]), top)
            plot.marks.append(Mark(category, number, QRectF(left - 3, y - 1.5, width + 6, 3)))


def _points(plot: Plot, category: int, top: int) -> None:
    room = plot.slot(category)
    for number, series in enumerate(plot.chart.series):
        value = series.values[category]
        if value is not None:
            y = _height_of(plot, float(value), top)
            plot.marks.append(Mark(category, number, QRectF(room.center().x() - 4, y - 4, 8, 8)))


def _names_below(plot: Plot, metrics: QFontMetricsF, y: float) -> None:
    """Write as many names below as there is room for, each under its bar."""
    names = plot.chart.short
    if not names:
        return
    slot = plot.area.width() / len(names)
    widest = max(metrics.horizontalAdvance(name) for name in names) + _BESIDE
    every = max(1, int(-(-widest // slot)))
    for number in range(0, len(names), every):
        middle = plot.slot(number).center().x()
        left = min(max(0.0, middle - widest / 2), plot.size[0] - widest)
        plot.labels.append(Label(QRectF(left, y, widest, metrics.height()), names[number], centred=True))


def _legend(plot: Plot, metrics: QFontMetricsF) -> float:
    """Name the series at the top where there are several; return how far down that reaches."""
    chart = plot.chart
    if len(chart.series) < 2:  # noqa: PLR2004 - one needs no name
        return 0.0
    line, x = metrics.height(), 0.0
    for number, series in enumerate(chart.series):
        wide = metrics.horizontalAdvance(series.name) + 4
        sign = plot.rect(x, 2, line - 4, line - 4)
        plot.legend.append((number, sign, Label(plot.rect(x + line + 2, 0, wide, line), series.name)))
        x += line + wide + 2 * _BESIDE
    return line + 4


# --- bars that lie ---------------------------------------------------------------------------------------------------


def _lie(plot: Plot, metrics: QFontMetricsF) -> None:
    chart, (width, _) = plot.chart, plot.size
    series: Series = chart.series[0]
    shown, line = plot.rows, metrics.height()
    names = max((metrics.horizontalAdvance(chart.categories[n]) for n in range(shown)), default=0) + 2
    names = min(names, width * _NAMES_SHARE)
    values = max((metrics.horizontalAdvance(series.texts[n]) for n in range(shown)), default=0) + 2
    room = max(10.0, width - names - values - 2 * _BESIDE)
    plot.area = QRectF(0, 4, width, shown * plot.row)
    top = max((float(series.values[n] or 0) for n in range(shown)), default=0) or 1.0
    if chart.unit is Unit.PERCENT:
        top = max(top, float(_MOST_PERCENT))
    for number in range(shown):
        y = 4 + number * plot.row
        long = room * _number(series.values[number]) / top
        if series.values[number]:
            long = max(long, _SMALLEST)
        plot.labels.append(Label(plot.rect(0, y, names, plot.row), chart.categories[number]))
        mark = plot.rect(names + _BESIDE, y + 5, long, plot.row - 10)
        plot.marks.append(Mark(number, 0, mark))
        at = plot.rect(names + 2 * _BESIDE + long, y + (plot.row - line) / 2, values, line)
        plot.labels.append(Label(at, series.texts[number], strong=True))


# --- hours of the week -----------------------------------------------------------------------------------------------


def _grid(plot: Plot, metrics: QFontMetricsF) -> None:
    chart, (width, height) = plot.chart, plot.size
    line = metrics.height()
    left = max((metrics.horizontalAdvance(series.name) for series in chart.series), default=0) + _BESIDE
    top = line + 4
    plot.area = plot.rect(left, top, width - left, max(1.0, height - top - 2))
    tall = plot.area.height() / max(1, len(chart.series))
    for number, series in enumerate(chart.series):
        y = top + number * tall
        plot.labels.append(Label(plot.rect(0, y + (tall - line) / 2, left - _BESIDE, line), series.name))
        for category in range(len(chart.categories)):
            room = plot.slot(category)
            cell = QRectF(room.left() + 1, y + 1, max(1.0, room.width() - 2), max(1.0, tall - 2))
            plot.marks.append(Mark(category, number, cell))
    _names_below(plot, metrics, 0)
