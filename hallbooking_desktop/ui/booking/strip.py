"""One hall's day as a strip: free, taken, held, closed; click or drag to say when, or use the arrows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from hallbooking_desktop.domain.timeranges import TimeRange, local_instant
from hallbooking_desktop.services.snapshots import AvailabilitySnapshot
from hallbooking_desktop.ui.booking.moments import DAY, When, snapped
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import zone_of
from hallbooking_desktop.ui.theme import Tokens, colour, font, theme, tokens

FREE = "free"
#: What the booking that is being moved takes now.
OWN = "own"
_DRAG_FROM = 6


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the day by the wall clock, in minutes, and what it is."""

    start: int
    end: int
    status: str


def stretches(day: AvailabilitySnapshot) -> tuple[Stretch, ...]:
    """Return the parts of a room's day in the order in which they are drawn; holds lie on top."""
    zone = zone_of(day.timezone)
    midnight = local_instant(day.day, 0, zone)

    def minutes(span: TimeRange) -> tuple[int, int]:
        when = When.of(span, zone)
        shift = (when.day - day.day).days * DAY
        if span.start < midnight:
            return 0, max(when.end + shift, 0)
        return when.start + shift, when.end + shift

    found = [Stretch(*minutes(span), FREE) for span in day.available]
    found += [Stretch(*minutes(slot.range), slot.status) for slot in day.unavailable]
    found += [Stretch(*minutes(slot.range), "tentative") for slot in day.tentative]
    return tuple(stretch for stretch in found if stretch.start < stretch.end)


def given_back(parts: tuple[Stretch, ...], own: tuple[int, int]) -> tuple[Stretch, ...]:
    """Return the parts with what a booking or block takes now marked as its own: it does not stand in its own way."""
    start, end = own
    found: list[Stretch] = []
    for part in parts:
        if part.status not in {"booked", "tentative", "blocked"} or part.end <= start or end <= part.start:
            found.append(part)
            continue
        found.append(Stretch(part.start, min(start, part.end), part.status))
        found.append(Stretch(max(part.start, start), min(part.end, end), OWN))
        found.append(Stretch(max(part.start, end), part.end, part.status))
    return tuple(part for part in found if part.start < part.end)


def window(parts: tuple[Stretch, ...], when: When) -> tuple[int, int]:
    """Return which minutes to show: the open hours and a little more, and what is wanted."""
    open_ = [part for part in parts if part.status not in {"closed", "out_of_service"}]
    first = min([part.start for part in open_] + [when.start], default=8 * 60)
    last = max([part.end for part in open_] + [when.end], default=20 * 60)
    first, last = max(first // 60 * 60 - 60, 0), min(-(-last // 60) * 60 + 60, max(DAY, -(-when.end // 60) * 60))
    return first, max(last, first + 8 * 60)


class AvailabilityStrip(QWidget):
    """The day of one hall, with the wanted time on it. ``wanted`` carries a ``When`` that the user pointed at.

    Keys: arrows move by a step, with Shift they move the end.
    """

    wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parts: tuple[Stretch, ...] = ()
        self._when = When(desk.clock().date(), 10 * 60, 12 * 60)
        self._step = 15
        self._zone = "UTC"
        self._pressed: tuple[int, float] | None = None
        self._dragged: tuple[int, int] | None = None
        self._hover = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The hall's day"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the strip's size: a band with the hours under it."""
        return QSize(420, tokens().px(62))

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which the hours can be read."""
        return QSize(240, tokens().px(62))

    def show_day(self, day: AvailabilitySnapshot | None, own: TimeRange | None = None) -> None:
        """Show a room's day; ``own`` is where the booking lies now, which does not stand in its own way."""
        self._parts = stretches(day) if day is not None else ()
        if day is not None:
            self._zone = day.timezone
            if own is not None:
                now = When.of(own, zone_of(day.timezone))
                shift = (now.day - day.day).days * DAY
                self._parts = given_back(self._parts, (now.start + shift, now.end + shift))
        self._describe()
        self.update()

    def show_when(self, when: When, step: int) -> None:
        """Show the wanted time."""
        self._when, self._step = when, step
        self._describe()
        self.update()

    @property
    def parts(self) -> tuple[Stretch, ...]:
        """What is drawn."""
        return self._parts

    def clash(self) -> Stretch | None:
        """Return the first part that stands in the way of the wanted time, if one does."""
        start, end = self._dragged or (self._when.start, self._when.end)
        for part in self._parts:
            if part.status not in {FREE, OWN} and part.start < end and start < part.end:
                return part
        return None

    def words(self, status: str) -> str:
        """Return a part's state for people."""
        return {
            FREE: self.tr("free"),
            OWN: self.tr("now"),
            "past": self.tr("past"),
            "booked": self.tr("taken"),
            "blocked": self.tr("blocked"),
            "tentative": self.tr("held, unpaid"),
            "closed": self.tr("outside opening hours"),
            "closure": self.tr("closed"),
            "out_of_service": self.tr("out of service"),
        }.get(status, status)

    def _describe(self) -> None:
        said = [
            f"{self._clock(part.start)} \u2013 {self._clock(part.end)} {self.words(part.status)}"
            for part in sorted(self._parts, key=lambda part: part.start)
        ]
        self.setAccessibleDescription("; ".join(said))

    def _clock(self, minute: int) -> str:
        zone = zone_of(self._zone)
        return self._desk.formats.time(local_instant(self._when.day, minute, zone), self._zone)

    # --- geometry ---------------------------------------------------------------------------------------------------

    def _x(self, minute: float) -> float:
        first, last = window(self._parts, self._when)
        share = (minute - first) / (last - first)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            share = 1 - share
        return 1 + share * (self.width() - 2)

    def _minute(self, x: float) -> float:
        first, last = window(self._parts, self._when)
        share = (x - 1) / max(self.width() - 2, 1)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            share = 1 - share
        return min(max(first + share * (last - first), first), last)

    def _band(self, start: int, end: int) -> QRectF:
        left, right = sorted((self._x(start), self._x(end)))
        return QRectF(left, 2, right - left, tokens().px(36))

    def minute_at(self, minute: int) -> QPointF:
        """Return the point of a minute on the strip."""
        return QPointF(self._x(minute), self._band(0, 60).center().y())

    # --- pointing ---------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where it began: a click moves there, a drag marks from there."""
        if event.button() is Qt.MouseButton.LeftButton and self.isEnabled():
            self._pressed = (self._grid(event.position().x()), event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark from where it began to here."""
        self._hover = self._grid(event.position().x())
        if self._pressed is not None and abs(event.position().x() - self._pressed[1]) >= _DRAG_FROM:
            here = self._grid(event.position().x())
            start, end = sorted((self._pressed[0], here))
            self._dragged = (start, max(end, start + self._step))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say what was pointed at."""
        pressed, dragged = self._pressed, self._dragged
        self._pressed = self._dragged = None
        if pressed is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if dragged is not None:
            self.wanted.emit(When(self._when.day, *dragged))
        else:
            self.wanted.emit(self._when.starting(pressed[0]))
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        self._hover = -1
        self.update()
        super().leaveEvent(event)

    def _grid(self, x: float) -> int:
        minute = self._minute(x)
        return int(minute // self._step * self._step) if self._pressed is None else snapped(minute, self._step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the wanted time by a step, or with Shift its end."""
        by = {Qt.Key.Key_Left: -self._step, Qt.Key.Key_Right: self._step}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
            return
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            by = -by
        when = self._when
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            if when.minutes + by >= self._step:
                self.wanted.emit(When(when.day, when.start, when.end + by))
        elif 0 <= when.start + by < DAY:
            self.wanted.emit(when.starting(when.start + by))

    def event(self, event: QEvent) -> bool:
        """Tell what is under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            minute = self._minute(event.pos().x())
            under = [part for part in self._parts if part.start <= minute < part.end]
            if under:
                part = under[-1]
                text = f"{self._clock(part.start)} \u2013 {self._clock(part.end)}: {self.words(part.status)}"
                QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    # --- painting ---------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the band, the wanted time and the hours."""
        values = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = window(self._parts, self._when)
        whole = self._band(first, last)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(values.closed))
        painter.drawRoundedRect(whole, values.radius, values.radius)
        painter.save()
        shown = [part for part in self._parts if part.end > first and part.start < last]
        for part in shown:
            if part.status == FREE:
                painter.fillRect(self._band(part.start, part.end), colour(values.surface))
        self._draw_hours(painter, values, first, last)
        for part in shown:
            if part.status != FREE:
                self._draw_part(painter, values, part)
        painter.restore()
        painter.setPen(QPen(colour(values.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(whole, values.radius, values.radius)
        self._draw_wanted(painter, values)
        if self.hasFocus():
            painter.setPen(QPen(colour(values.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(whole.adjusted(0, 0, 0, 0), values.radius, values.radius)

    def _draw_part(self, painter: QPainter, values: Tokens, part: Stretch) -> None:
        box = self._band(part.start, part.end)
        if part.status in {"closed", "out_of_service"}:
            painter.fillRect(box, colour(values.closed))
            return
        look = {"tentative": values.pending, "blocked": values.block, "closure": values.block}.get(
            part.status, values.completed
        )
        painter.fillRect(box, colour(look.fill))
        if part.status in {"blocked", "closure"}:
            painter.fillRect(box, _hatch(look.edge))
        painter.setPen(
            QPen(colour(look.edge), 1, Qt.PenStyle.DashLine if part.status == "tentative" else Qt.PenStyle.SolidLine)
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(colour(look.text))
        painter.setFont(font("caption"))
        words = self.words(part.status)
        if painter.fontMetrics().horizontalAdvance(words) + 8 <= box.width():
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)

    def _draw_wanted(self, painter: QPainter, values: Tokens) -> None:
        start, end = self._dragged or (self._when.start, self._when.end)
        clash = self.clash() is not None
        edge = values.conflict.edge if clash else values.accent
        box = self._band(start, end).adjusted(0.5, -1, -0.5, 1)
        painter.setPen(QPen(colour(edge), 2))
        painter.setBrush(colour(edge, 60 if clash else 46))
        painter.drawRoundedRect(box, values.radius_small, values.radius_small)
        if self._hover >= 0 and self._pressed is None and self.isEnabled():
            length = self._when.minutes
            ghost = self._band(self._hover, min(self._hover + length, window(self._parts, self._when)[1]))
            painter.setPen(QPen(colour(values.accent), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ghost.adjusted(0.5, 0.5, -0.5, -0.5), values.radius_small, values.radius_small)

    def _draw_hours(self, painter: QPainter, values: Tokens, first: int, last: int) -> None:
        painter.setFont(font("caption"))
        metrics = painter.fontMetrics()
        every = 60
        room = (self.width() - 2) / max((last - first) / 60, 1)
        widest = max(metrics.horizontalAdvance(self._clock(minute)) for minute in (0, 10 * 60, 22 * 60)) + 12
        while room * every / 60 < widest:
            every *= 2
        under = self._band(first, last).bottom()
        for minute in range(-(-first // every) * every, last + 1, every):
            x = self._x(minute)
            painter.setPen(QPen(colour(values.line), 1))
            if first < minute < last:
                painter.drawLine(QPointF(x, 2), QPointF(x, under))
            text = self._clock(minute)
            width = metrics.horizontalAdvance(text)
            left = min(max(x - width / 2, 0), self.width() - width)
            painter.setPen(colour(values.text_faint))
            painter.drawText(QPointF(left, under + metrics.ascent() + 4), text)


def _hatch(edge: str) -> QBrush:
    return QBrush(colour(edge, 70), Qt.BrushStyle.BDiagPattern)
