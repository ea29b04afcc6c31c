"""Painting the month: weekdays, cells, compact entries with their mark, and how many more there are."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from hallbooking_desktop.ui.calendar.geometry import Box
from hallbooking_desktop.ui.calendar.ghosts import GhostPainter, ghost_lines
from hallbooking_desktop.ui.calendar.index import Item, Key
from hallbooking_desktop.ui.calendar.look import MARKS, Look, mixed
from hallbooking_desktop.ui.calendar.month import MonthScene
from hallbooking_desktop.ui.calendar.rules import Ghost, Verdict
from hallbooking_desktop.ui.calendar.words import day_name, month_short, number_text, time_of, title_of, translate

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


def _rect(box: Box) -> QRect:
    return QRect(round(box.x), round(box.y), round(box.w), round(box.h))


class MonthPainter:
    """Paints one frame."""

    def __init__(self, painter: QPainter, look: Look, scene: MonthScene, now: int, today: date) -> None:
        self._painter = painter
        self._look = look
        self._scene = scene
        self._now = now
        self._today = today

    def weekdays(self, area: QRect) -> None:
        """Paint the names of the days along the top."""
        painter, look, grid = self._painter, self._look, self._scene.grid
        painter.setFont(look.caption_strong)
        painter.setPen(look.colour("text_muted"))
        for number in range(7):
            cell = _rect(grid.cell(number))
            where = QRect(cell.x(), area.y(), cell.width(), area.height())
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, day_name(grid.days[number]))
        painter.fillRect(area.x(), area.bottom(), area.width(), 1, look.colour("line_strong"))

    def cells(self, focused: date | None, selected: Key | None, moving: Key | None) -> None:
        """Paint the days and what is in them."""
        for number, day in enumerate(self._scene.grid.days):
            cell = _rect(self._scene.grid.cell(number))
            self._cell(cell, day, focused=day == focused and selected is None)
            items, more = self._scene.shown(number)
            for slot, item in enumerate(items):
                if item.key == moving:
                    self._painter.setOpacity(0.35)
                self._chip(_rect(self._scene.grid.chip_box(number, slot)), item, selected=item.key == selected)
                self._painter.setOpacity(1.0)
            if more:
                self._more(_rect(self._scene.grid.chip_box(number, len(items))), more)

    def _cell(self, cell: QRect, day: date, *, focused: bool) -> None:
        painter, look = self._painter, self._look
        if day.month != self._scene.month.month:
            painter.fillRect(cell, look.colour("window"))
        elif day == self._today:
            painter.fillRect(cell, look.colour("today"))
        painter.fillRect(cell.x(), cell.bottom(), cell.width(), 1, look.colour("line"))
        edge = cell.x() if self._scene.grid.mirrored else cell.right()
        painter.fillRect(edge, cell.y(), 1, cell.height(), look.colour("line"))
        self._number(cell, day)
        if focused:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(cell).adjusted(2, 2, -3, -3), 6, 6)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _number(self, cell: QRect, day: date) -> None:
        painter, look = self._painter, self._look
        size = look.tokens.px(22)
        left = cell.right() - size - 5 if self._scene.grid.mirrored else cell.x() + 6
        disc = QRect(left, cell.y() + 4, size, size)
        painter.setFont(look.title)
        inside = day.month == self._scene.month.month
        if day == self._today:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(QRectF(disc))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.setPen(look.colour("on_accent"))
        else:
            painter.setPen(look.colour("text" if inside else "text_faint"))
        if day.day == 1 and day != self._today:
            text = f"{number_text(day.day)} {month_short(day)}"
            wide = look.title_metrics.horizontalAdvance(text) + 6
            disc = QRect(disc.right() - wide if self._scene.grid.mirrored else disc.x() + 3, disc.y(), wide, size)
            painter.drawText(disc, _MIDDLE | Qt.AlignmentFlag.AlignLeft, text)
            return
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, number_text(day.day))

    def _chip(self, rect: QRect, item: Item, *, selected: bool) -> None:
        painter, look, entry = self._painter, self._look, item.entry
        shade = look.statuses.get(entry.status) or look.statuses["completed"]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade.hatch if entry.status == "block" else shade.selected if selected else shade.fill)
        box = QRectF(rect)
        painter.drawRoundedRect(box, 4, 4)
        if selected or entry.status == "pending":
            pen = QPen(look.colour("focus") if selected else shade.edge, 2 if selected else 1)
            if not selected:
                pen.setDashPattern([4.0, 3.0])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = pen.widthF() / 2
            painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        self._chip_words(rect.adjusted(5, 0, -4, 0), item)

    def _chip_words(self, area: QRect, item: Item) -> None:
        painter, look, mirrored = self._painter, self._look, self._scene.grid.mirrored
        shade = look.statuses.get(item.entry.status) or look.statuses["completed"]
        mark = look.mark
        at = area.right() - mark + 1 if mirrored else area.x()
        name = MARKS.get(item.entry.attendance or item.entry.status, "flag")
        painter.drawPixmap(at, area.y() + (area.height() - mark) // 2, look.icon(name, shade.edge))
        area = area.adjusted(0, 0, -mark - 4, 0) if mirrored else area.adjusted(mark + 4, 0, 0, 0)
        when = time_of(item.start, self._scene.index.zone)
        width = look.caption_metrics.horizontalAdvance(when) + 5
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        if area.width() > width + 30:
            painter.setFont(look.caption)
            painter.setPen(mixed(shade.text, shade.fill, 0.8))
            painter.drawText(area, _MIDDLE | side, when)
            area = area.adjusted(0, 0, -width, 0) if mirrored else area.adjusted(width, 0, 0, 0)
        painter.setFont(look.title)
        painter.setPen(shade.text)
        painter.drawText(area, _MIDDLE | side, look.elided(title_of(item), area.width(), look.title_metrics))

    def _more(self, rect: QRect, count: int) -> None:
        painter, look = self._painter, self._look
        painter.setFont(look.caption_strong)
        painter.setPen(look.colour("accent_text"))
        side = Qt.AlignmentFlag.AlignRight if self._scene.grid.mirrored else Qt.AlignmentFlag.AlignLeft
        area = rect.adjusted(6, 0, -6, 0)
        text = translate("Calendar", "+{count} more").format(count=number_text(count))
        if painter.fontMetrics().horizontalAdvance(text) > area.width():
            text = f"+{number_text(count)}"
        painter.drawText(area, _MIDDLE | side, text)

    def ghost(self, cell: QRect, ghost: Ghost, verdict: Verdict, note: str, *, mute: bool) -> None:
        """Paint the day to which an entry is dragged, red where it cannot go, and what it would be there."""
        painter, look, grid = self._painter, self._look, self._scene.grid
        red = not verdict.is_free
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.statuses["conflict"].edge if red else look.colour("accent"), 2))
        painter.setBrush(look.colour("danger" if red else "accent", 40))
        painter.drawRoundedRect(QRectF(cell).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6)
        if mute:
            return
        rows = ghost_lines(look, self._scene.index, ghost, verdict, note)
        view = Box(0, 0, grid.width, grid.height)
        GhostPainter(look).card(painter, rows, cell, view, mirrored=grid.mirrored, red=red)
