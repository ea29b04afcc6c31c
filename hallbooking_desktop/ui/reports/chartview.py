"""A chart as a widget: values under the pointer and under the arrow keys, and a bar opens the bookings behind it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hallbooking_desktop.ui.reports.charts import Chart, Kind
from hallbooking_desktop.ui.reports.painting import Look, paint
from hallbooking_desktop.ui.reports.plot import Place, Plot, lay_out, wanted_height
from hallbooking_desktop.ui.theme import colour, font, theme, tokens
from hallbooking_desktop.ui.voice import tell

_BUBBLE_PAD, _BUBBLE_GAP = 8, 6


class ChartView(QWidget):
    """Shows a chart. ``opened`` carries the `Behind` of a bar that was clicked, or on which Enter was pressed."""

    opened = Signal(object)

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self._chart = chart
        self._plot: Plot | None = None
        self._hovered: Place | None = None
        self._chosen: Place | None = None
        theme().changed.connect(self._look_anew)
        self.show_chart(chart)

    @property
    def chart(self) -> Chart:
        """What is shown."""
        return self._chart

    @property
    def plot(self) -> Plot:
        """Where everything lies."""
        if self._plot is None:
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            size = (float(self.width()), float(self.height()))
            self._plot = lay_out(self._chart, size, QFontMetricsF(font("small")), mirrored=mirrored)
        return self._plot

    @property
    def said(self) -> str:
        """The value that is under the pointer, else the one chosen by keys, in words."""
        place = self._hovered or (self._chosen if self.hasFocus() else None)
        return "" if place is None else self._chart.said(*place)

    def show_chart(self, chart: Chart) -> None:
        """Show another chart; what was chosen stays chosen where it is still there."""
        self._chart = chart
        self._hovered = None
        if self._chosen is not None and not self._is_there(self._chosen):
            self._chosen = None
        self.setAccessibleName(self.tr("%1, chart").replace("%1", chart.title))
        self._look_anew()

    def _is_there(self, place: Place) -> bool:
        return place[0] < len(self._chart.categories) and place[1] < len(self._chart.series)

    def _look_anew(self) -> None:
        self._plot = None
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a height that suits the chart."""
        return QSize(tokens().px(320), round(wanted_height(self._chart, QFontMetricsF(font("small")))))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size at which it can be read."""
        return QSize(tokens().px(220), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        self._plot = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Lay out anew where the letters or the direction change."""
        if event.type() in {QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange}:
            self._plot = None
        super().changeEvent(event)

    # --- painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the chart, and the value that is looked at."""
        painter = QPainter(self)
        place = self._hovered or (self._chosen if self.hasFocus() else None)
        paint(painter, self.plot, Look(tokens(), font("small")), place)
        if self.hasFocus() and place is None:
            painter.setPen(QPen(colour(tokens().focus), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        if place is not None:
            self._paint_bubble(painter, place)

    def _paint_bubble(self, painter: QPainter, place: Place) -> None:
        mark = self.plot.mark(place)
        if mark is None:
            return
        values = tokens()
        text = self._chart.said(*place)
        metrics = QFontMetricsF(font("small"))
        width = min(metrics.horizontalAdvance(text) + 2 * _BUBBLE_PAD, self.width() - 4.0)
        height = metrics.height() + _BUBBLE_PAD
        left = min(max(2.0, mark.rect.center().x() - width / 2), self.width() - width - 2)
        top = mark.rect.top() - height - _BUBBLE_GAP
        if top < 0:
            top = min(mark.rect.bottom() + _BUBBLE_GAP, self.height() - height - 1)
        box = QRectF(left, top, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(values.line_strong), 1))
        painter.setBrush(colour(values.raised))
        painter.drawRoundedRect(box, values.radius, values.radius)
        painter.setFont(font("small"))
        painter.setPen(colour(values.text))
        written = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, width - _BUBBLE_PAD)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter.value), written)

    # --- the pointer -------------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what the pointer is over."""
        found = self.plot.at(event.position())
        if found != self._hovered:
            self._hovered = found
            opens = found is not None and self._chart.opens(*found) is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Say nothing more."""
        self._hovered = None
        self.update()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the bookings behind what was clicked."""
        found = self.plot.at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and found is not None:
            self._chosen = found
            self._open(found)

    # --- the keys ----------------------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the value that is chosen."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no choice any more."""
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from value to value; Enter opens the bookings behind it."""
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._chosen is not None:
            self._open(self._chosen)
            return
        moved = self._moved(key)
        if moved is None:
            super().keyPressEvent(event)
            return
        self._hovered = None
        self._chosen = moved
        tell(self, self._chart.said(*moved))
        self.update()

    def _moved(self, key: Qt.Key) -> Place | None:
        """Return the value to which a key leads."""
        across, lines = self._shown(), len(self._chart.series)
        if not across or self._chart.is_empty:
            return None
        place = self._chosen
        forwards, backwards = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            forwards, backwards = backwards, forwards
        if self._chart.kind is Kind.ROWS:
            steps = {Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Up: (-1, 0)}
        else:
            up = -1 if self._chart.kind is Kind.HEAT else 1
            steps = {forwards: (1, 0), backwards: (-1, 0), Qt.Key.Key_Up: (0, up), Qt.Key.Key_Down: (0, -up)}
        if key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            return (0 if key == Qt.Key.Key_Home else across - 1, place[1] if place else 0)
        if key not in steps:
            return None
        if place is None:
            return (0, 0)
        step = steps[key]
        return (min(max(place[0] + step[0], 0), across - 1), min(max(place[1] + step[1], 0), lines - 1))

    def _shown(self) -> int:
        return self.plot.rows if self._chart.kind is Kind.ROWS else len(self._chart.categories)

    def _open(self, place: Place) -> None:
        behind = self._chart.opens(*place)
        if behind is not None:
            self.opened.emit(behind)
