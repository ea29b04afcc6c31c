"""A small month to jump by: today, the period shown, and the day that the keyboard is on."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from hallbooking_desktop.ui.calendar.month import weeks_of
from hallbooking_desktop.ui.calendar.words import long_day, month_name, number_text, translate, weekday_letter
from hallbooking_desktop.ui.icons import icon
from hallbooking_desktop.ui.theme import colour, font, set_kind, theme, tokens

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_ROWS = 7


class _Days(QWidget):
    """The grid of days."""

    chosen = Signal(object)
    month_changed = Signal(object)

    def __init__(self, today: date, first_weekday: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.today = self.day = today
        self.shown: frozenset[date] = frozenset()
        self.month = today.replace(day=1)
        self._first = first_weekday
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Calendar", "Small month"))
        self.setMouseTracking(True)
        theme().changed.connect(self.update)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return seven columns and rows of text."""
        cell = tokens().px(26)
        return QSize(cell * 7, cell * _ROWS)

    def minimumSizeHint(self) -> QSize:
        """Return the same: nothing of it can be left out."""
        return self.sizeHint()

    @property
    def days(self) -> list[date]:
        """Six weeks."""
        days = weeks_of(self.month, self._first)
        while len(days) < 42:  # noqa: PLR2004 - six weeks, so that the panel below does not jump
            days.append(days[-1] + timedelta(days=1))
        return days

    def _cell(self, column: int, row: int) -> QRectF:
        width, height = self.width() / 7, self.height() / _ROWS
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            column = 6 - column
        return QRectF(column * width, row * height, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint weekdays and days."""
        painter, values = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("caption"))
        painter.setPen(colour(values.text_faint))
        days = self.days
        for column in range(7):
            painter.drawText(self._cell(column, 0), Qt.AlignmentFlag.AlignCenter, weekday_letter(days[column]))
        for number, day in enumerate(days):
            self._paint_day(painter, self._cell(number % 7, number // 7 + 1), day)

    def _paint_day(self, painter: QPainter, cell: QRectF, day: date) -> None:
        values = tokens()
        size = min(cell.width(), cell.height()) - 2
        disc = QRectF(cell.center() - QPointF(size / 2, size / 2), cell.center() + QPointF(size / 2, size / 2))
        painter.setPen(Qt.PenStyle.NoPen)
        if day in self.shown:
            painter.fillRect(cell.adjusted(0, 1, 0, -1), colour(values.accent_soft))
        if day == self.today:
            painter.setBrush(colour(values.accent))
            painter.drawEllipse(disc)
        if day == self.day and self.hasFocus():
            painter.setPen(QPen(colour(values.focus), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(disc.adjusted(0.5, 0.5, -0.5, -0.5))
        inside = day.month == self.month.month
        shade = values.on_accent if day == self.today else values.text if inside else values.text_faint
        painter.setPen(colour(shade, 255 if inside or day == self.today else 150))
        painter.setFont(font("caption"))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, number_text(day.day))

    def day_at(self, point: QPointF) -> date | None:
        """Return the day under a point."""
        for number, day in enumerate(self.days):
            if self._cell(number % 7, number // 7 + 1).contains(point):
                return day
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a day."""
        day = self.day_at(event.position())
        if day is not None and event.button() is Qt.MouseButton.LeftButton:
            self.day = day
            self.chosen.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the days; Enter chooses."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            step = _STEPS[key]
            if abs(step) == 1 and self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                step = -step
            self.day += timedelta(days=step)
            self.setAccessibleDescription(long_day(self.day))
            if self.day.replace(day=1) != self.month:
                self.month_changed.emit(self.day.replace(day=1))
            self.update()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.chosen.emit(self.day)
        else:
            event.ignore()


class MiniMonth(QWidget):
    """A month with arrows to turn it. ``chosen`` carries the day clicked."""

    chosen = Signal(object)

    def __init__(self, today: date, first_weekday: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days = _Days(today, first_weekday, self)
        self._title = QLabel(self)
        set_kind(self._title, "strong")
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._title, 1)
        for name, step, picture in (
            (translate("Calendar", "Previous month"), -1, "chevron-left"),
            (translate("Calendar", "Next month"), 1, "chevron-right"),
        ):
            button = QToolButton(self)
            button.setIcon(icon(picture))
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(lambda _=False, step=step: self._turn(step))
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.days)
        self.days.chosen.connect(self.chosen)
        self.days.month_changed.connect(self.show_month)
        self.show_month(today)

    def show_month(self, day: date) -> None:
        """Show the month of a day."""
        self.days.month = day.replace(day=1)
        self._title.setText(month_name(day))
        self.days.update()

    def show_period(self, day: date, days: list[date], today: date) -> None:
        """Mark what the calendar shows."""
        self.days.shown = frozenset(days) if len(days) <= 7 else frozenset()  # noqa: PLR2004 - a week
        self.days.day, self.days.today = day, today
        self.show_month(day)

    def _turn(self, step: int) -> None:
        month = self.days.month
        target = (month + timedelta(days=32)) if step > 0 else (month - timedelta(days=1))
        self.show_month(target)
