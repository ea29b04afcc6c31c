"""The keyboard on the grid: the cell, ranges, entries in turn, moving and stretching an entry without a mouse."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

from hallbooking_desktop.ui.calendar.cursor import extended, moved
from hallbooking_desktop.ui.calendar.geometry import Orientation
from hallbooking_desktop.ui.calendar.gesture import lengthened, nudged
from hallbooking_desktop.ui.calendar.index import Item
from hallbooking_desktop.ui.calendar.rules import Ghost, GhostKind, can_move, judge
from hallbooking_desktop.ui.calendar.words import spoken_ghost

if TYPE_CHECKING:
    from hallbooking_desktop.ui.calendar.grid_canvas import GridCanvas

_ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Keys(QObject):
    """Works one canvas by keys. ``moving``: an entry follows the arrows until Enter or Escape."""

    def __init__(self, canvas: GridCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.moving = False
        self._plain: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Return: self._enter,
            Qt.Key.Key_Enter: self._enter,
            Qt.Key.Key_Delete: self._remove,
            Qt.Key.Key_Backspace: self._remove,
            Qt.Key.Key_PageUp: lambda: self._canvas.turn_requested.emit(-1),
            Qt.Key.Key_PageDown: lambda: self._canvas.turn_requested.emit(1),
        }

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key says; tell whether it meant anything here."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
        ):
            return False
        if key == Qt.Key.Key_Escape:
            return self.escape()
        if key in _ARROWS:
            self._arrow(*_ARROWS[key], shift=bool(held & Qt.KeyboardModifier.ShiftModifier))
            return True
        if event.text() in {"+", "=", "-"} and self._canvas.selected is not None:
            self._stretch(-1 if event.text() == "-" else 1)
            return True
        if key == Qt.Key.Key_M and self._canvas.selected is not None and not held:
            self.start_moving()
            return True
        action = self._plain.get(key)
        if action is None or held:
            return False
        action()
        return True

    def escape(self) -> bool:
        """Give up what is under way, else the selection; tell whether there was anything."""
        canvas = self._canvas
        if self.moving or canvas.shown.ghost is not None:
            self.moving = False
            canvas.set_ghost(None)
            return True
        if canvas.shown.selected is not None:
            canvas.select(None)
            return True
        return False

    def start_moving(self) -> Ghost | None:
        """Let the selected entry follow the arrows; an entry that lies behind stays."""
        item = self._canvas.selected
        if item is None or self._canvas.scene is None:
            return None
        if not can_move(item, self._canvas.now):
            self._canvas.say_cannot_move(item)
            return None
        self.moving = True
        ghost = self._canvas.shown.ghost
        if ghost is None or ghost.item is None or ghost.item.key != item.key:
            ghost = Ghost(GhostKind.MOVE, item.entry.room_id, item.start, item.end, item)
        self._canvas.set_ghost(ghost)
        self._tell(ghost)
        return ghost

    def _arrow(self, right: int, down: int, *, shift: bool) -> None:
        canvas, scene = self._canvas, self._canvas.scene
        if scene is None or not scene.grid.bands:
            return
        if scene.grid.mirrored:
            right = -right
        time, bands = (down, right) if scene.grid.orientation is Orientation.DOWN else (right, down)
        if self.moving and canvas.shown.ghost is not None:
            self._follow(nudged(scene, canvas.shown.ghost, time, bands, canvas.step))
            return
        cursor = canvas.shown.cursor
        if cursor is None:
            return
        canvas.set_ghost(None)
        if canvas.shown.selected is not None:
            canvas.select(None)
        if shift:
            canvas.set_cursor(extended(scene.grid, cursor, time, canvas.step, canvas.cell) if time else cursor)
        else:
            result = moved(scene.grid, cursor, time, bands, canvas.cell)
            if isinstance(result, int):
                canvas.turn_requested.emit(result)
                return
            canvas.set_cursor(result)
        canvas.reveal_cursor()

    def _stretch(self, direction: int) -> None:
        ghost = self._canvas.shown.ghost if self.moving else self.start_moving()
        if ghost is not None:
            self._follow(lengthened(ghost, direction, self._canvas.step))

    def _follow(self, ghost: Ghost) -> None:
        canvas, scene = self._canvas, self._canvas.scene
        canvas.set_ghost(ghost)
        if scene is None:
            return
        canvas.reveal_ghost()
        self._tell(ghost)

    def _tell(self, ghost: Ghost) -> None:
        canvas, scene = self._canvas, self._canvas.scene
        if scene is not None:
            canvas.speak(spoken_ghost(ghost, judge(scene.index, ghost, canvas.now), scene.index))

    def _enter(self) -> None:
        canvas = self._canvas
        if self.moving and canvas.shown.ghost is not None:
            self.moving = False
            canvas.drop(canvas.shown.ghost)
        elif canvas.selected is not None:
            canvas.opened.emit(canvas.selected)
        else:
            canvas.create_at_cursor()

    def _remove(self) -> None:
        item: Item | None = self._canvas.selected
        if item is not None:
            self._canvas.remove_requested.emit(item)

    def next_entry(self, *, forward: bool) -> bool:
        """Select the next entry, or the one before; False when there is none left, so that Tab leaves the calendar."""
        canvas, scene = self._canvas, self._canvas.scene
        if scene is None or self.moving:
            return self.moving
        if not scene.grid.bands:
            return False
        selected, cursor = canvas.shown.selected, canvas.shown.cursor
        here = scene.find(selected) if selected is not None else None
        if here is not None:
            found = scene.neighbour(here.band, here.start, selected, forward=forward)
        elif cursor is not None:
            place = scene.grid.bands[cursor.band].axis.place(cursor.start)
            found = scene.neighbour(cursor.band, place, None, forward=forward)
        else:
            found = scene.neighbour(0, 0.0, None, forward=True)
        canvas.select(found.item.key if found is not None else None)
        return found is not None
