"""A week of prices, a column a day and a line an hour: what each hour costs, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from PySide6.QtCore import QDate, QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QToolTip, QVBoxLayout, QWidget

from hallbooking_desktop.domain.pricing import BASE_LABEL, PriceRule
from hallbooking_desktop.domain.rates import HOURS, HourRate, hour_rates
from hallbooking_desktop.services.snapshots import HoursInterval
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import day_pattern, zone_of
from hallbooking_desktop.ui.icons import icon
from hallbooking_desktop.ui.theme import colour, font, theme, tokens
from hallbooking_desktop.ui.widgets.panel import text_label

_DAYS = 7


@dataclass(frozen=True, slots=True)
class Priced:
    """Whose prices are shown: a hall's rate, the hours it is open, the rules that count for it."""

    zone: str
    rate: Decimal
    hours: tuple[HoursInterval, ...]
    rules: tuple[PriceRule, ...]


class RateGrid(QWidget):
    """Paints the week. The arrow keys go from hour to hour. ``stood`` carries what is said of the hour."""

    stood = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.rates: dict[tuple[date, int], HourRate] = {}
        self._priced: Priced | None = None
        self._first = date.min
        self._cell = (0, 9)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Prices of the week, hour by hour"))
        theme().changed.connect(self.updateGeometry)

    def show_week(self, first: date, priced: Priced, group: str | None = None) -> None:
        """Show a week from its first day, as customers of a group pay it; None: who is of none."""
        self._first, self._priced = first, priced
        zone = zone_of(priced.zone)
        self.rates = hour_rates(first, _DAYS, zone, priced.rate, priced.rules, group, self._desk.currency)
        self.updateGeometry()
        self.update()

    # --- geometry ----------------------------------------------------------------------------------------------------

    @property
    def span(self) -> tuple[int, int]:
        """The first hour shown and the one after the last: those in which anything is open."""
        hours = self._priced.hours if self._priced is not None else ()
        if not hours:
            return 8, 22
        late = any(item.closes > HOURS * 60 for item in hours)
        first = 0 if late else min(item.opens for item in hours) // 60
        return first, HOURS if late else -(-max(item.closes for item in hours) // 60)

    def sizeHint(self) -> QSize:
        """Ask for a line an hour."""
        first, last = self.span
        return QSize(tokens().px(480), self._top + (last - first) * tokens().px(21) + 2)

    def minimumSizeHint(self) -> QSize:
        """Ask for so much at least."""
        return QSize(tokens().column(360), self.sizeHint().height())

    @property
    def _top(self) -> int:
        return tokens().px(24)

    @property
    def _side(self) -> int:
        # In the morning and in the evening: half a day's clocks name it.
        names = (self._desk.formats.clock(hour * 60) for hour in (10, 22))
        widest = max(map(QFontMetrics(font("caption")).horizontalAdvance, names))
        return max(tokens().px(48), widest + 12)

    def rect_of(self, column: int, hour: int) -> QRect:
        """Return where an hour of a day stands."""
        first, last = self.span
        width, height = self.width() - self._side, self.height() - self._top
        left, right = width * column // _DAYS, width * (column + 1) // _DAYS
        top = self._top + height * (hour - first) // (last - first)
        bottom = self._top + height * (hour + 1 - first) // (last - first)
        rect = QRect(self._side + left, top, right - left, bottom - top)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            rect.moveLeft(self.width() - rect.right() - 1)
        return rect

    def _at(self, x: int, y: int) -> tuple[int, int] | None:
        first, last = self.span
        cells = ((column, hour) for column in range(_DAYS) for hour in range(first, last))
        return next((cell for cell in cells if self.rect_of(*cell).contains(x, y)), None)

    def is_open(self, day: date, hour: int) -> bool:
        """Tell whether it is open in any part of the hour."""
        if self._priced is None:
            return False
        begin, end = hour * 60, hour * 60 + 60
        before = (day - timedelta(days=1)).weekday()
        return any(
            (item.weekday == day.weekday() and item.opens < end and item.closes > begin)
            or (item.weekday == before and item.closes - HOURS * 60 > begin)
            for item in self._priced.hours
        )

    # --- painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint days, hours and prices."""
        painter = QPainter(self)
        values, formats = tokens(), self._desk.formats
        first, last = self.span
        painter.setFont(font("caption"))
        painter.setPen(colour(values.text_muted))
        centre = Qt.AlignmentFlag.AlignCenter
        for column in range(_DAYS):
            rect = self.rect_of(column, first)
            day = self._first + timedelta(days=column)
            pattern = day_pattern("ddd d", formats.locale)
            name = formats.locale.toString(QDate(day.year, day.month, day.day), pattern)
            painter.drawText(QRect(rect.left(), 0, rect.width(), self._top), centre, name)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for hour in range(first, last):
            rect = self.rect_of(0, hour)
            left = rect.right() + 5 if rtl else 0
            side = (Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight) | Qt.AlignmentFlag.AlignAbsolute
            where = QRect(left, rect.top(), self._side - 6, rect.height())
            written = formats.clock(hour * 60)
            painter.drawText(where, side | Qt.AlignmentFlag.AlignVCenter, written)
        lowest, highest = self._bounds()
        for column in range(_DAYS):
            for hour in range(first, last):
                self._paint_cell(painter, column, hour, lowest, highest)
        if self.hasFocus():
            painter.setPen(colour(values.focus))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect_of(*self._cell)).adjusted(1, 1, -2, -2))

    def _bounds(self) -> tuple[Decimal, Decimal]:
        shown = [item.rate for item in self.rates.values() if self.is_open(item.day, item.hour)]
        return (min(shown), max(shown)) if shown else (Decimal(0), Decimal(0))

    def _paint_cell(self, painter: QPainter, column: int, hour: int, lowest: Decimal, highest: Decimal) -> None:
        values = tokens()
        rect = self.rect_of(column, hour).adjusted(0, 0, -1, -1)
        day = self._first + timedelta(days=column)
        found = self.rates.get((day, hour))
        if found is None or not self.is_open(day, hour):
            painter.fillRect(rect, colour(values.closed))
            return
        share = float((found.rate - lowest) / (highest - lowest)) if highest > lowest else 0.0
        painter.fillRect(rect, colour(values.surface))
        painter.fillRect(rect, colour(values.accent, round(14 + 96 * share)))
        painter.setPen(colour(values.text))
        text = self._desk.formats.plain(found.rate)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width() - 4)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, shown)

    # --- what an hour says -------------------------------------------------------------------------------------------

    def words(self, column: int, hour: int) -> str:
        """Return an hour in words: when, what it costs, why."""
        day = self._first + timedelta(days=column)
        formats = self._desk.formats
        written = formats.clock(hour * 60)
        when = f"{formats.date(day)}, {written}"
        found = self.rates.get((day, hour))
        if found is None or not self.is_open(day, hour):
            return self.tr("%1: closed").replace("%1", when)
        labels = (self.tr("the hall's own price") if label == BASE_LABEL else label for label in found.labels)
        said = self.tr("%1: %2 an hour (%3)").replace("%1", when).replace("%2", formats.money(found.rate))
        return said.replace("%3", ", ".join(labels))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from hour to hour."""
        rtl = -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
        steps = {
            Qt.Key.Key_Left: (-rtl, 0),
            Qt.Key.Key_Right: (rtl, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        first, last = self.span
        column = min(max(self._cell[0] + step[0], 0), _DAYS - 1)
        self._stand(column, min(max(self._cell[1] + step[1], first), last - 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the hour that is clicked."""
        cell = self._at(round(event.position().x()), round(event.position().y()))
        if cell is not None:
            self._stand(*cell)

    def _stand(self, column: int, hour: int) -> None:
        self._cell = (column, hour)
        said = self.words(column, hour)
        self.setAccessibleDescription(said)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.stood.emit(said)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Say what an hour costs where the pointer rests."""
        if isinstance(event, QHelpEvent):
            cell = self._at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), self.words(*cell) if cell is not None else "", self)
            return True
        return super().event(event)


class RateCalendar(QWidget):
    """The grid; above it the way to other weeks and customer groups, below it what the chosen hour costs."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._priced: Priced | None = None
        today = desk.clock().date()
        week_start = desk.formats.locale.firstDayOfWeek().value - 1
        self._first = today - timedelta(days=(today.weekday() - week_start) % _DAYS)
        self.grid = RateGrid(desk, self)
        self.week = QLabel(self)
        self.week.setProperty("kind", "strong")
        self.group = QComboBox(self)
        self.group.setAccessibleName(self.tr("Customer group whose prices are shown"))
        self.group.setToolTip(self.group.accessibleName())
        self.group.activated.connect(lambda _: self._show())
        self.group.hide()
        self.said = text_label(self.tr("Prices of an hour. Choose one to see why it costs that."), "small", self)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.week, 1)
        self.before = self._step_button("chevron-left", self.tr("The week before"), -1)
        self.after = self._step_button("chevron-right", self.tr("The week after"), 1)
        row.addWidget(self.group)
        row.addWidget(self.before)
        row.addWidget(self.after)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens().s8)
        column.addLayout(row)
        column.addWidget(self.grid)
        column.addWidget(self.said)
        self.grid.stood.connect(self.said.setText)

    def _step_button(self, mark: str, name: str, by: int) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(mark))
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self._step(by))
        return button

    def _step(self, by: int) -> None:
        self._first += timedelta(days=by * _DAYS)
        self._show()

    def show_prices(self, priced: Priced, group: str | None = None) -> None:
        """Show whose prices these are; the week stays, and so does the customer group unless another is given."""
        self._priced = priced
        self._offer_groups(group)
        self._show()

    def _offer_groups(self, wanted: str | None) -> None:
        """Let the groups be chosen that have a price of their own here."""
        rules = () if self._priced is None else self._priced.rules
        groups = sorted({rule.customer_group for rule in rules if rule.customer_group})
        chosen = wanted or self.group.currentData()
        self.group.clear()
        self.group.addItem(self.tr("Everybody else"), None)
        for name in groups:
            self.group.addItem(self.tr("Group: %1").replace("%1", name), name)
        self.group.setCurrentIndex(max(0, self.group.findData(chosen)) if chosen else 0)
        self.group.setVisible(bool(groups))

    def _show(self) -> None:
        if self._priced is None:
            return
        self.grid.show_week(self._first, self._priced, self.group.currentData())
        last = self._first + timedelta(days=_DAYS - 1)
        formats = self._desk.formats
        self.week.setText(f"{formats.date(self._first, weekday=False)} \u2013 {formats.date(last, weekday=False)}")


def counting(rules: Sequence[PriceRule], room_id: int) -> tuple[PriceRule, ...]:
    """Return the rules that count for a hall: its own and the venue's."""
    return tuple(rule for rule in rules if rule.room_id in {None, room_id})
