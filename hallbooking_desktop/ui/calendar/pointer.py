"""The mouse on the grid: hover, click, double-click, drag with scrolling at the edges, and the wheel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip

from hallbooking_desktop.ui.calendar.cursor import Cursor
from hallbooking_desktop.ui.calendar.geometry import Orientation, Part
from hallbooking_desktop.ui.calendar.gesture import Gesture, Phase
from hallbooking_desktop.ui.calendar.rules import can_move
from hallbooking_desktop.ui.calendar.scene import Hit
from hallbooking_desktop.ui.calendar.words import tooltip

if TYPE_CHECKING:
    from hallbooking_desktop.ui.calendar.grid_canvas import GridCanvas

#: pixels from the edge within which a drag scrolls, and the greatest step of one frame
_EDGE, _FASTEST, _FRAME_MS = 28, 22, 16


class Pointer(QObject):
    """Follows the mouse over one canvas."""

    def __init__(self, canvas: GridCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.gesture = Gesture()
        self._at = QPoint()
        self._scroller = QTimer(self)
        self._scroller.setInterval(_FRAME_MS)
        self._scroller.timeout.connect(self._scroll_on)

    @property
    def is_dragging(self) -> bool:
        """Tell whether a drag is under way."""
        return self.gesture.phase is Phase.DRAGGING

    def hit(self, point: QPoint) -> Hit | None:
        """Return what is under a point of the viewport."""
        scene = self._canvas.scene
        return scene.hit(*self._canvas.content(point)) if scene is not None else None

    def press(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        canvas, point = self._canvas, event.position().toPoint()
        hit = self.hit(point)
        if event.button() is not Qt.MouseButton.LeftButton or hit is None:
            event.ignore()
            return
        canvas.set_ghost(None)
        self.gesture.press(hit, *canvas.content(point))
        self._at = point

    def move(self, event: QMouseEvent) -> None:
        """Follow: show the right pointer's shape, or drag."""
        self._at = event.position().toPoint()
        if self.gesture.phase is Phase.IDLE:
            self._hover()
            return
        self._drag()
        if self.is_dragging and not self._scroller.isActive() and self._push() != (0, 0):
            self._scroller.start()

    def release(self, event: QMouseEvent) -> None:
        """End: a click selects, a drag is dropped."""
        if event.button() is not Qt.MouseButton.LeftButton or self.gesture.phase is Phase.IDLE:
            event.ignore()
            return
        self._scroller.stop()
        was_drag, hit = self.is_dragging, self.gesture.hit
        ghost = self.gesture.finish()
        if was_drag and ghost is not None:
            self._canvas.drop(ghost)
        elif hit is not None:
            self._click(hit)
        self._hover()

    def double_click(self, event: QMouseEvent) -> None:
        """Open an entry, or ask for a new booking of an hour."""
        hit = self.hit(event.position().toPoint())
        self.gesture.cancel()
        if hit is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if hit.placed is not None:
            self._canvas.opened.emit(hit.placed.item)
        else:
            self._click(hit)
            self._canvas.create_at_cursor(at_least=60)

    def cancel(self) -> bool:
        """Give up a drag; tell whether there was one."""
        if self.gesture.phase is Phase.IDLE:
            return False
        self._scroller.stop()
        self.gesture.cancel()
        self._canvas.set_ghost(None)
        return True

    def point_out(self, point: QPoint) -> None:
        """Select what is under a point."""
        hit = self.hit(point)
        if hit is not None:
            self._click(hit)

    def _click(self, hit: Hit) -> None:
        canvas, scene = self._canvas, self._canvas.scene
        if scene is None:
            return
        if hit.placed is not None:
            canvas.select(hit.placed.item.key, reveal=False)
            return
        canvas.select(None)
        axis = scene.grid.bands[hit.spot.band].axis
        canvas.set_cursor(Cursor.at(scene.grid, hit.spot.band, axis.instant(hit.spot.place), canvas.cell))

    def _drag(self) -> None:
        canvas, scene = self._canvas, self._canvas.scene
        if scene is None:
            return
        was_drag = self.is_dragging
        ghost = self.gesture.drag(scene, *canvas.content(self._at), canvas.step, canvas.now)
        if self.is_dragging and not was_drag:
            canvas.viewport().setCursor(self._shape(self.gesture.hit, dragging=True))
        if self.is_dragging:
            canvas.set_ghost(ghost)

    def _hover(self) -> None:
        hit = self.hit(self._at)
        self._canvas.viewport().setCursor(self._shape(hit, dragging=False))

    def _shape(self, hit: Hit | None, *, dragging: bool) -> Qt.CursorShape:
        scene = self._canvas.scene
        if hit is None or hit.placed is None or scene is None:
            return Qt.CursorShape.ArrowCursor
        if hit.part is Part.BODY or not can_move(hit.placed.item, self._canvas.now):
            return Qt.CursorShape.ClosedHandCursor if dragging else Qt.CursorShape.PointingHandCursor
        down = scene.grid.orientation is Orientation.DOWN
        return Qt.CursorShape.SizeVerCursor if down else Qt.CursorShape.SizeHorCursor

    def _push(self) -> tuple[int, int]:
        """Return how far to scroll in this frame."""
        size = self._canvas.viewport().size()
        out = []
        for at, length in ((self._at.x(), size.width()), (self._at.y(), size.height())):
            if at < _EDGE:
                out.append(-min(_FASTEST, _EDGE - at))
            elif at > length - _EDGE:
                out.append(min(_FASTEST, at - length + _EDGE))
            else:
                out.append(0)
        return out[0], out[1]

    def _scroll_on(self) -> None:
        dx, dy = self._push()
        if not self.is_dragging or (dx, dy) == (0, 0):
            self._scroller.stop()
            return
        for bar, delta in ((self._canvas.horizontalScrollBar(), dx), (self._canvas.verticalScrollBar(), dy)):
            bar.setValue(bar.value() + delta)
        self._drag()

    def wheel(self, event: QWheelEvent) -> bool:
        """Zoom with Ctrl, scroll sideways with Shift; tell whether it was for us."""
        turn = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turn:
            self._canvas.zoom_at(1.15 ** (turn / 120), event.position().toPoint())
            event.accept()
            return True
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and turn:
            bar = self._canvas.horizontalScrollBar()
            bar.setValue(bar.value() - turn)
            event.accept()
            return True
        return False

    def help(self, event: QHelpEvent) -> None:
        """Say what an entry is that has no room for its words."""
        hit, scene = self.hit(event.pos()), self._canvas.scene
        if hit is None or hit.placed is None or scene is None:
            QToolTip.hideText()
            return
        text = tooltip(hit.placed.item, scene.index, self._canvas.now)
        rect = self._canvas.on_screen(scene.box(hit.placed))
        QToolTip.showText(event.globalPos(), text, self._canvas.viewport(), rect)
