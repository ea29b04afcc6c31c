"""The month on the screen: a grid of days with compact entries, worked by mouse and keys like the other views."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.ui import voice
from hallbooking_desktop.ui.calendar.axis import epoch, moment
from hallbooking_desktop.ui.calendar.gesture import shifted_days
from hallbooking_desktop.ui.calendar.index import Item, Key, SnapshotIndex
from hallbooking_desktop.ui.calendar.layout import Period
from hallbooking_desktop.ui.calendar.look import Look
from hallbooking_desktop.ui.calendar.month import MonthGrid, MonthHit, MonthScene
from hallbooking_desktop.ui.calendar.month_painter import MonthPainter
from hallbooking_desktop.ui.calendar.rules import FREE, Ghost, GhostKind, Obstacle, Verdict, can_move, judge
from hallbooking_desktop.ui.calendar.words import long_day, spoken_entry, tooltip, translate
from hallbooking_desktop.ui.counts import counts
from hallbooking_desktop.ui.formats import Formats
from hallbooking_desktop.ui.theme import theme, tokens

#: pixels before a press becomes a drag; turns of the wheel before a page is turned
_THRESHOLD, _NOTCH = 6, 60
_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class MonthCanvas(QWidget):
    """One month. Its signals are those of the grid canvas."""

    ghost_changed = Signal(object)
    dropped = Signal(object)
    refused = Signal(object, object)
    opened = Signal(object)
    remove_requested = Signal(object)
    turn_requested = Signal(int)
    day_requested = Signal(object)

    def __init__(self, clock: Clock, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._formats = formats
        self.scene: MonthScene | None = None
        self._look: Look | None = None
        self._statuses: frozenset[str] = frozenset()
        self.day = date(2000, 1, 1)
        self.selected_key: Key | None = None
        self.ghost: Ghost | None = None
        self.verdict: Verdict = FREE
        self.note = ""
        self._pressed: tuple[MonthHit, QPointF] | None = None
        self._moving = self._asked = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(translate("Calendar", "Calendar, month"))
        theme().changed.connect(self._restyle)

    # --- what is shown ---------------------------------------------------------------------------------------------

    @property
    def now(self) -> int:
        """The present in epoch seconds."""
        return epoch(self._clock())

    @property
    def index(self) -> SnapshotIndex | None:
        """The snapshot shown."""
        return self.scene.index if self.scene is not None else None

    @property
    def selected(self) -> Item | None:
        """The selected entry."""
        key, scene = self.selected_key, self.scene
        return scene.index.items.get(key) if key is not None and scene is not None else None

    def show_scene(
        self, period: Period, index: SnapshotIndex, rooms: tuple[int, ...], statuses: frozenset[str]
    ) -> None:
        """Show a snapshot of the period's weeks."""
        moved = self.scene is None or self.scene.grid.days != period.days
        self._statuses = statuses
        self.scene = MonthScene(index, self._grid(period.days), rooms, statuses, period.day)
        if moved:
            self.day = period.day
        if self.selected_key not in index.items:
            self.selected_key = None
        if self.ghost is not None and self.ghost.item is not None and self.ghost.item.key not in index.items:
            self.set_ghost(None)
        self.update()

    def _grid(self, days: list[date]) -> MonthGrid:
        look = self.look
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        head = float(look.tokens.px(30))
        chip = float(look.small_metrics.height() + 4)
        return MonthGrid(days, self.width(), max(1, self.height() - self.header), head, chip, mirrored=mirrored)

    @property
    def header(self) -> int:
        """The height of the line of weekdays."""
        return tokens().px(32)

    @property
    def look(self) -> Look:
        """The theme, ready for painting."""
        ratio = self.devicePixelRatioF()
        if self._look is None or self._look.ratio != ratio:
            self._look = Look(tokens(), ratio)
        return self._look

    def _restyle(self) -> None:
        self._look = None
        self._relayout()

    def _relayout(self) -> None:
        if self.scene is not None:
            scene = self.scene
            grid = self._grid(list(scene.grid.days))
            self.scene = MonthScene(scene.index, grid, scene.rooms, self._statuses, scene.month)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the cells to the new size."""
        super().resizeEvent(event)
        self._relayout()

    def sizeHint(self) -> QSize:
        """Return a size at which a month can be read."""
        return QSize(760, 560)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the month."""
        painter, look = QPainter(self), self.look
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.fillRect(self.rect(), look.colour("surface"))
        scene = self.scene
        if scene is None:
            return
        today = moment(self.now).astimezone(scene.index.zone).date()
        artist = MonthPainter(painter, look, scene, self.now, today)
        artist.weekdays(QRect(0, 0, self.width(), self.header))
        painter.translate(0, self.header)
        moving = self.ghost.item.key if self.ghost is not None and self.ghost.item is not None else None
        artist.cells(self.day if self.hasFocus() else None, self.selected_key, moving)
        rect = self._ghost_cell()
        if self.ghost is not None and rect is not None:
            artist.ghost(rect, self.ghost, self.verdict, self.note, mute=self._asked)

    def _ghost_cell(self) -> QRect | None:
        scene, ghost = self.scene, self.ghost
        if scene is None or ghost is None:
            return None
        day = moment(ghost.start).astimezone(scene.index.zone).date()
        if day not in scene.grid.days:
            return None
        box = scene.grid.cell(list(scene.grid.days).index(day))
        return QRect(round(box.x), round(box.y), round(box.w), round(box.h))

    @property
    def is_dragging(self) -> bool:
        """Tell whether an entry follows the mouse or the arrows."""
        return self._pressed is not None or self._moving

    # --- what moving needs -----------------------------------------------------------------------------------------

    def set_ghost(self, ghost: Ghost | None) -> None:
        """Show a wanted place, or none."""
        if ghost == self.ghost:
            return
        self.ghost, self.note, self._asked = ghost, "", False
        self._moving = self._moving and ghost is not None
        self.verdict = FREE if ghost is None or self.scene is None else judge(self.scene.index, ghost, self.now)
        self.update()
        self.ghost_changed.emit(ghost)

    def set_note(self, ghost: Ghost, note: str) -> None:
        """Write a price into the ghost."""
        if ghost == self.ghost:
            self.note = note
            self.update()

    def set_verdict(self, ghost: Ghost, verdict: Verdict) -> None:
        """Turn the ghost red."""
        if ghost == self.ghost and self.verdict.is_free:
            self.verdict = verdict
            self.update()

    @property
    def surface(self) -> QWidget:
        """What rectangles are measured in."""
        return self

    def item_rect(self, key: Key) -> QRect | None:
        """Return where an entry is."""
        place = self.scene.find(key) if self.scene is not None else None
        if place is None or self.scene is None:
            return None
        box = self.scene.grid.chip_box(*place)
        return QRect(round(box.x), round(box.y) + self.header, round(box.w), round(box.h))

    def ghost_rect(self) -> QRect | None:
        """Return where the ghost is."""
        rect = self._ghost_cell()
        return rect.translated(0, self.header) if rect is not None else None

    def drop(self, ghost: Ghost) -> None:
        """Ask for what the ghost shows; over an obstacle, say so."""
        scene = self.scene
        self._moving = False
        if scene is None or not ghost.is_change:
            self.set_ghost(None)
            return
        verdict = judge(scene.index, ghost, self.now)
        if not verdict.is_free:
            self.set_ghost(None)
            self.refused.emit(ghost, verdict)
            return
        self.set_ghost(ghost)
        self._asked = True
        self.dropped.emit(ghost)

    # --- mouse -----------------------------------------------------------------------------------------------------

    def _hit(self, point: QPointF) -> MonthHit | None:
        return self.scene.hit(point.x(), point.y() - self.header) if self.scene is not None else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a day or an entry, and be ready to drag it."""
        hit, scene = self._hit(event.position()), self.scene
        if hit is None or scene is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        self.set_ghost(None)
        self.setFocus()
        if hit.more:
            self.day_requested.emit(scene.grid.days[hit.number])
            return
        self._pressed = (hit, event.position())
        self._choose(scene.grid.days[hit.number], hit.item)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag an entry to another day, at the same time of day."""
        scene = self.scene
        if self._pressed is None or scene is None:
            hit = self._hit(event.position())
            over = hit is not None and (hit.item is not None or hit.more)
            self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
            return
        hit, start = self._pressed
        if hit.item is None or not can_move(hit.item, self.now):
            return
        if self.ghost is None and (event.position() - start).manhattanLength() < _THRESHOLD:
            return
        over_day = scene.grid.number_at(event.position().x(), event.position().y() - self.header)
        if over_day is not None:
            self.set_ghost(self._moved(hit.item, (scene.grid.days[over_day] - scene.grid.days[hit.number]).days))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop."""
        if event.button() is Qt.MouseButton.LeftButton and self._pressed is not None:
            self._pressed = None
            if self.ghost is not None:
                self.drop(self.ghost)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open an entry, or a day."""
        hit = self._hit(event.position())
        self._pressed = None
        if hit is None or self.scene is None:
            return
        if hit.item is not None:
            self.opened.emit(hit.item)
        else:
            self.day_requested.emit(self.scene.grid.days[hit.number])

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn to the next or previous month."""
        if abs(event.angleDelta().y()) >= _NOTCH:
            self.turn_requested.emit(-1 if event.angleDelta().y() > 0 else 1)
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Show an entry's words as a tool tip."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            hit = self._hit(QPointF(event.pos()))
            if hit is not None and hit.item is not None and self.scene is not None:
                QToolTip.showText(event.globalPos(), tooltip(hit.item, self.scene.index, self.now), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    # --- keys ------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over days, open them, move the selected entry."""
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            event.ignore()
            return
        key = event.key()
        if key in _ARROWS:
            days = _ARROWS[Qt.Key(key)]
            if abs(days) == 1 and self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                days = -days
            self._arrow(days)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
        elif key == Qt.Key.Key_Escape and (self.ghost is not None or self.selected_key is not None):
            self._pressed = None
            self._escape()
        elif key == Qt.Key.Key_M and self.selected is not None:
            self._start_moving(self.selected)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.selected is not None:
            self.remove_requested.emit(self.selected)
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.turn_requested.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        else:
            event.ignore()
            return
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's signature
        """Walk through the day's entries first."""
        scene = self.scene
        if scene is not None and self.day in scene.grid.days:
            items = scene.items(list(scene.grid.days).index(self.day))
            keys: list[Key | None] = [item.key for item in items]
            here = keys.index(self.selected_key) if self.selected_key in keys else (-1 if next else len(keys))
            there = here + (1 if next else -1)
            if 0 <= there < len(items):
                self._choose(self.day, items[there])
                return True
        self._choose(self.day, None)
        return super().focusNextPrevChild(next)

    def _arrow(self, days: int) -> None:
        if self._moving and self.ghost is not None and self.ghost.item is not None and self.scene is not None:
            ghost, zone = self.ghost, self.scene.index.zone
            start = shifted_days(ghost.start, days, zone)
            self.set_ghost(Ghost(ghost.kind, ghost.room_id, start, start + ghost.end - ghost.start, ghost.item))
            return
        target = self.day + timedelta(days=days)
        if self.scene is not None and target not in self.scene.grid.days:
            self.turn_requested.emit(1 if days > 0 else -1)
        self._choose(target, None)

    def _enter(self) -> None:
        if self._moving and self.ghost is not None:
            self.drop(self.ghost)
        elif self.selected is not None:
            self.opened.emit(self.selected)
        else:
            self.day_requested.emit(self.day)

    def _escape(self) -> None:
        if self.ghost is not None:
            self.set_ghost(None)
        else:
            self._choose(self.day, None)

    def _start_moving(self, item: Item) -> None:
        ghost = self._moved(item, 0)
        if not can_move(item, self.now):
            self.refused.emit(ghost, Verdict(Obstacle.STARTED, item))
            return
        self._moving = True
        self.set_ghost(ghost)
        self._moving = True

    def _moved(self, item: Item, days: int) -> Ghost:
        zone = self.scene.index.zone if self.scene is not None else None
        start = shifted_days(item.start, days, zone) if zone is not None else item.start
        return Ghost(GhostKind.MOVE, item.entry.room_id, start, start + item.end - item.start, item)

    def _choose(self, day: date, item: Item | None) -> None:
        self.day, self.selected_key = day, item.key if item is not None else None
        if self.scene is not None:
            number = list(self.scene.grid.days).index(day) if day in self.scene.grid.days else None
            count = len(self.scene.items(number)) if number is not None else 0
            text = spoken_entry(item, self.scene.index, self.now) if item is not None else ""
            text = text or f"{long_day(day)}, {counts.entries(count)}"
            voice.tell(self, text)
        self.update()

    def select(self, key: Key | None) -> None:
        """Select an entry, or none."""
        item = self.scene.index.items.get(key) if self.scene is not None and key is not None else None
        if item is not None and self.scene is not None:
            self._choose(moment(item.start).astimezone(self.scene.index.zone).date(), item)
