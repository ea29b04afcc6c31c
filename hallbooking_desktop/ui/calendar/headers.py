"""The sticky headers: names of halls or days along one side, hours along the other; they scroll with the grid."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.ui.calendar.geometry import Box, Grid, Orientation
from hallbooking_desktop.ui.calendar.look import Look
from hallbooking_desktop.ui.calendar.scene import Scene
from hallbooking_desktop.ui.calendar.words import clock, day_name, number_text, short_day, time_of, translate
from hallbooking_desktop.ui.counts import counts

#: pixels below which only every other hour is named
_HOUR_HEIGHT = 22
_CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass
class HeaderState:
    """What both headers paint: the scene, how far it is scrolled, and what day and instant it is."""

    look: Look
    scene: Scene
    scroll_x: int = 0
    scroll_y: int = 0
    today: date | None = None
    now: int = 0


class Header(QWidget):
    """One header, along the top or along the side. ``day_clicked`` comes when a day's name is clicked."""

    day_clicked = Signal(object)

    def __init__(self, state: Callable[[], HeaderState | None], *, along_top: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._along_top = along_top
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def sizeHint(self) -> QSize:
        """Return nothing: the canvas gives the size."""
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint what is scrolled into sight."""
        state = self._state()
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if state is None:
            painter.fillRect(self.rect(), self.palette().base())
            return
        painter.fillRect(self.rect(), state.look.colour("surface"))
        if not state.scene.grid.bands:
            return
        bands_along_top = state.scene.grid.orientation is Orientation.DOWN
        if bands_along_top is self._along_top:
            _Bands(painter, state, self.rect(), along_top=self._along_top).paint()
        elif self._along_top:
            _hours_above(painter, state, self.rect())
        else:
            _hours_beside(painter, state, self.rect())
        shade = state.look.colour("line_strong" if self._along_top else "line")
        if self._along_top:
            painter.fillRect(0, self.height() - 1, self.width(), 1, shade)
        else:
            mirrored = state.scene.grid.mirrored
            painter.fillRect(0 if mirrored else self.width() - 1, 0, 1, self.height(), shade)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the day whose name is clicked."""
        state = self._state()
        if state is None or not self._along_top or not state.scene.grid.bands:
            return
        grid, x = state.scene.grid, event.position().x() + state.scroll_x
        spot = grid.nearest_spot(x, 0)
        band = grid.bands[spot.band]
        if grid.orientation is Orientation.ACROSS:
            if len(band.axis.days) > 1:
                self.day_clicked.emit(band.axis.day_at(spot.place))
        elif band.room_id is None and band.day is not None:
            self.day_clicked.emit(band.day)


class _Bands:
    """Names of the bands: halls, or days."""

    def __init__(self, painter: QPainter, state: HeaderState, rect: QRect, *, along_top: bool) -> None:
        self.painter = painter
        self.state = state
        self.rect = rect
        self.along_top = along_top

    def paint(self) -> None:
        """Paint the names in sight."""
        state, grid = self.state, self.state.scene.grid
        if self.along_top:
            view = Box(state.scroll_x, 0, self.rect.width(), 1)
        else:
            view = Box(0, state.scroll_y, 1, self.rect.height())
            if grid.mirrored:
                view = Box(grid.width - 1, state.scroll_y, 1, self.rect.height())
        for number in grid.visible_bands(view):
            box = grid.box(number, 0, 0)
            if self.along_top:
                cell = QRect(round(box.x) - state.scroll_x, 0, round(box.w), self.rect.height())
            else:
                cell = QRect(0, round(box.y) - state.scroll_y, self.rect.width(), round(box.bottom) - round(box.y))
            band = grid.bands[number]
            if band.room_id is not None:
                self._room(cell, band.room_id)
            elif band.day is not None:
                self._day(cell, band.day)
            self._edge(cell, grid)

    def _edge(self, cell: QRect, grid: Grid) -> None:
        shade = self.state.look.colour("line")
        if self.along_top:
            edge = cell.left() if grid.mirrored else cell.right()
            self.painter.fillRect(edge, cell.bottom() - 10, 1, 10, shade)
        else:
            self.painter.fillRect(cell.x(), cell.bottom(), cell.width(), 1, shade)

    def _room(self, cell: QRect, room_id: int) -> None:
        look, painter = self.state.look, self.painter
        room = self.state.scene.index.rooms.get(room_id)
        if room is None:
            return
        mirrored = self.state.scene.grid.mirrored
        area = cell.adjusted(10, 0, -8, 0)
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        detail = counts.guests(room.capacity)
        if not room.in_service:
            detail = translate("Calendar", "Out of service")
        elif room.part_ids:
            detail = counts.whole(room.capacity)
        two = area.height() >= look.small_metrics.height() + look.caption_metrics.height() + 4
        flags = side | Qt.AlignmentFlag.AlignAbsolute
        painter.setFont(look.title)
        painter.setPen(look.colour("text" if room.in_service else "text_faint"))
        name = look.elided(room.name, area.width(), look.title_metrics)
        if not two:
            painter.drawText(area, flags | Qt.AlignmentFlag.AlignVCenter, name)
            return
        line = look.small_metrics.height()
        top = area.y() + (area.height() - line - look.caption_metrics.height() - 1) // 2
        painter.drawText(QRect(area.x(), top, area.width(), line), flags | Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(look.caption)
        painter.setPen(look.colour("text_faint" if room.in_service else "warning"))
        below = QRect(area.x(), top + line + 1, area.width(), look.caption_metrics.height())
        text = look.elided(detail, area.width(), look.caption_metrics)
        painter.drawText(below, flags | Qt.AlignmentFlag.AlignVCenter, text)

    def _day(self, cell: QRect, day: date) -> None:
        paint_day(self.painter, self.state.look, cell, day, is_today=day == self.state.today)


def paint_day(painter: QPainter, look: Look, cell: QRect, day: date, *, is_today: bool) -> None:
    """Paint "Tue 3", today's number on a disc."""
    name, number = day_name(day), number_text(day.day)
    painter.setFont(look.caption_strong)
    name_width = look.caption_strong_metrics.horizontalAdvance(name)
    size = look.tokens.px(24)
    left = cell.x() + (cell.width() - name_width - 6 - size) // 2
    middle = cell.y() + cell.height() // 2
    painter.setPen(look.colour("accent_text" if is_today else "text_muted"))
    painter.drawText(QRect(left, cell.y(), name_width, cell.height()), _CENTRE, name)
    disc = QRect(left + name_width + 6, middle - size // 2, size, size)
    if is_today:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent"))
        painter.drawEllipse(QRectF(disc))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setFont(look.title)
    painter.setPen(look.colour("on_accent" if is_today else "text"))
    painter.drawText(disc, _CENTRE, number)


def _hours_beside(painter: QPainter, state: HeaderState, rect: QRect) -> None:
    """Paint the hours down the side, and the time that it is."""
    grid, look = state.scene.grid, state.look
    axis = next((b.axis for b in grid.bands if any(s.repeated for s in b.axis.segments)), grid.bands[0].axis)
    low, high = grid.visible_places(Box(0, state.scroll_y - 20, 1, rect.height() + 40))
    height = look.caption_metrics.height()
    now_y = _now_position(state)
    painter.setFont(look.caption)
    painter.setPen(look.colour("text_faint"))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    flags |= Qt.AlignmentFlag.AlignLeft if grid.mirrored else Qt.AlignmentFlag.AlignRight
    for tick in axis.ticks(60 if grid.scale * 60 >= _HOUR_HEIGHT else 120, low, high):
        y = round(tick.at * grid.scale) - state.scroll_y
        if tick.at == 0 or (now_y is not None and abs(y - now_y) < height):
            continue
        text = clock(tick.minute) + (" ↻" if tick.repeated else "")
        painter.drawText(QRect(6, y - height // 2, rect.width() - 14, height), flags, text)
    if now_y is not None:
        painter.setFont(look.caption_strong)
        painter.setPen(look.colour("now"))
        text = time_of(state.now, state.scene.index.zone)
        painter.drawText(QRect(4, now_y - height // 2, rect.width() - 12, height), flags, text)


def _now_position(state: HeaderState) -> int | None:
    for band in state.scene.grid.bands:
        if band.axis.start <= state.now < band.axis.end:
            return round(band.axis.place(state.now) * state.scene.grid.scale) - state.scroll_y
        if band.room_id is not None:
            return None
    return None


def _hours_above(painter: QPainter, state: HeaderState, rect: QRect) -> None:
    """Paint days and, below them, hours along the top; a day's name stays in sight while any of it is."""
    grid, look, axis = state.scene.grid, state.look, state.scene.grid.bands[0].axis
    view = Box(state.scroll_x, 0, rect.width(), 1)
    low, high = grid.visible_places(Box(view.x - 40, 0, view.w + 80, 1))
    half = rect.height() // 2
    ends = [at for _, at in axis.days[1:]] + [axis.length]
    for (day, start), end in zip(axis.days, ends, strict=True):
        box = grid.box(0, start, end)
        cell = QRect(round(box.x) - state.scroll_x, 0, round(box.w), half)
        shown = cell.intersected(QRect(0, 0, rect.width(), half))
        if shown.isEmpty():
            continue
        is_today = day == state.today
        painter.setFont(look.title)
        painter.setPen(look.colour("accent_text" if is_today else "text"))
        text = look.elided(short_day(day), shown.width() - 12, look.title_metrics)
        side = Qt.AlignmentFlag.AlignRight if grid.mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(shown.adjusted(8, 2, -6, 0), side | Qt.AlignmentFlag.AlignVCenter, text)
        edge = cell.right() if grid.mirrored else cell.left()
        if start:
            painter.fillRect(edge, 0, 1, rect.height(), look.colour("line_strong"))
    painter.setFont(look.caption)
    painter.setPen(look.colour("text_faint"))
    width = look.caption_metrics.horizontalAdvance(clock(22 * 60)) + 10
    step = next((s for s in (60, 120, 180, 240, 360, 720) if grid.scale * s >= width), 1440)
    starts = {at for _, at in axis.days}
    now_x = None
    if axis.start <= state.now < axis.end:
        at = axis.place(state.now)
        now_x = round(grid.box(0, at, at).x) - state.scroll_x
    for tick in axis.ticks(step, low, high):
        x = round(grid.box(0, tick.at, tick.at).x) - state.scroll_x
        if tick.at in starts or (now_x is not None and abs(x - now_x) < width):
            continue
        painter.drawText(QRect(x - width // 2, half, width, rect.height() - half - 2), _CENTRE, clock(tick.minute))
        painter.fillRect(x, rect.height() - 5, 1, 4, look.colour("line"))
    if now_x is not None:
        text = time_of(state.now, state.scene.index.zone)
        pill = QRect(now_x - width // 2 - 2, half, width + 4, rect.height() - half - 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("now"))
        painter.drawRoundedRect(QRectF(pill), 5, 5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setFont(look.caption_strong)
        painter.setPen(look.colour("surface"))
        painter.drawText(pill, _CENTRE, text)
