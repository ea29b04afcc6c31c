"""The grid canvas with its input: events go to the pointer and the keys, wishes come out as signals."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.ui import voice
from hallbooking_desktop.ui.calendar import menu
from hallbooking_desktop.ui.calendar.canvas import CanvasBase
from hallbooking_desktop.ui.calendar.ghosts import ghost_boxes
from hallbooking_desktop.ui.calendar.index import Item
from hallbooking_desktop.ui.calendar.keys import Keys
from hallbooking_desktop.ui.calendar.layout import ZOOMS
from hallbooking_desktop.ui.calendar.pointer import Pointer
from hallbooking_desktop.ui.calendar.rules import Ghost, GhostKind, Obstacle, Verdict, free_room, judge
from hallbooking_desktop.ui.formats import Formats


class GridCanvas(CanvasBase):
    """Day, week and timeline views."""

    #: the time of the keyboard's cell is to be kept free
    block_requested = Signal()

    def __init__(self, clock: Clock, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(clock, formats, parent)
        self.pointer = Pointer(self)
        self.keys = Keys(self)
        self.viewport().setMouseTracking(True)

    # --- wishes ----------------------------------------------------------------------------------------------------

    def drop(self, ghost: Ghost) -> None:
        """Ask for what a ghost shows; over an obstacle, say so and let everything snap back."""
        scene = self.scene
        if scene is None:
            return
        if not ghost.is_change:
            self.set_ghost(None)
            return
        verdict = judge(scene.index, ghost, self.now)
        if not verdict.is_free:
            self.set_ghost(None)
            self.refused.emit(ghost, verdict)
            return
        self.set_ghost(ghost)
        self.shown.asked = True
        (self.create_requested if ghost.kind is GhostKind.CREATE else self.dropped).emit(ghost)

    def cursor_ghost(self) -> Ghost | None:
        """Return the range that the keyboard's cell covers, as a wish for a new booking."""
        scene, cursor = self.scene, self.shown.cursor
        if scene is None or cursor is None or cursor.band >= len(scene.grid.bands) or not scene.rooms:
            return None
        room = scene.grid.bands[cursor.band].room_id
        if room is None:
            room = free_room(scene.index, scene.rooms, cursor.start, cursor.end, self.now)
        return Ghost(GhostKind.CREATE, room, cursor.start, cursor.end)

    def create_at_cursor(self, at_least: int = 0) -> None:
        """Ask for a booking of the cell's range, of at least so many minutes where that is free."""
        ghost = self.cursor_ghost()
        if ghost is None or self.scene is None:
            return
        end = max(ghost.end, ghost.start + at_least * 60)
        longer = Ghost(GhostKind.CREATE, ghost.room_id, ghost.start, end)
        self.drop(longer if judge(self.scene.index, longer, self.now).is_free else ghost)

    def say_cannot_move(self, item: Item) -> None:
        """Say that an entry lies behind."""
        ghost = Ghost(GhostKind.MOVE, item.entry.room_id, item.start, item.end, item)
        self.refused.emit(ghost, Verdict(Obstacle.STARTED, item))

    def zoom_at(self, factor: float, point: QPoint | None = None) -> None:
        """Zoom by a factor about a point."""
        zoom = min(max(self.zoom * factor, ZOOMS[0]), ZOOMS[1])
        if zoom != self.zoom:
            self.set_zoom(zoom, point)
            self.zoom_requested.emit(zoom)

    def speak(self, text: str) -> None:
        """Let a screen reader say something about what is under way."""
        voice.tell(self, text)

    def reveal_cursor(self) -> None:
        """Scroll the keyboard's cell into sight."""
        scene, cursor = self.scene, self.shown.cursor
        if scene is not None and cursor is not None:
            axis = scene.grid.bands[cursor.band].axis
            self.reveal(scene.grid.box(cursor.band, axis.place(cursor.start), axis.place_of_end(cursor.end)))

    def reveal_ghost(self) -> None:
        """Scroll the ghost into sight."""
        if self.scene is not None and self.shown.ghost is not None:
            for box, home in ghost_boxes(self.scene, self.shown.ghost)[:1]:
                if home:
                    self.reveal(box)

    # --- events ----------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.keys.moving = False
        self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Hover or drag."""
        self.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Click or drop."""
        self.pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open or create."""
        self.pointer.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with what is under the pointer, or with what the keyboard is on."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.pointer.point_out(self.viewport().mapFromGlobal(event.globalPos()))
        item = self.selected
        if item is None:
            entries: list[tuple[str, str, Callable[[], object]]] = [
                ("plus", menu.new_text(), lambda: self.create_at_cursor(at_least=60)),
                ("lock", menu.block_text(), self.block_requested.emit),
            ]
        else:
            is_block = item.entry.kind == "block"
            entries = [
                ("eye", menu.open_text(), lambda: self.opened.emit(item)),
                ("move", menu.move_text(), self.keys.start_moving),
                ("trash", menu.remove_text(is_block=is_block), lambda: self.remove_requested.emit(item)),
            ]
        menu.pop_up(self, event.globalPos(), entries)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or zoom with Ctrl."""
        if not self.pointer.wheel(event):
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show an entry's words as a tool tip."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self.pointer.help(event)
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Work the grid by keys; what means nothing here goes to the view."""
        if event.key() == Qt.Key.Key_Escape and self.pointer.cancel():
            event.accept()
            return
        if self.keys.press(event):
            event.accept()
        else:
            event.ignore()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's signature
        """Walk through the entries first, then leave the calendar."""
        if self.keys.next_entry(forward=next):
            return True
        return super().focusNextPrevChild(next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the keyboard's cell; a wish for a booking is granted or forgotten by now."""
        super().focusInEvent(event)
        ghost = self.shown.ghost
        if ghost is not None and ghost.kind is GhostKind.CREATE and not self.pointer.is_dragging:
            self.set_ghost(None)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the keyboard's cell."""
        super().focusOutEvent(event)
        self.viewport().update()
