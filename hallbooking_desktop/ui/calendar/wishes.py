"""What the user asks for by drop, key or click, passed on to whoever can do it: editor, details, dialogs."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.services.commands import BookingDraft
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.booking.block import BlockDialog
from hallbooking_desktop.ui.calendar.grid_canvas import GridCanvas
from hallbooking_desktop.ui.calendar.index import Item
from hallbooking_desktop.ui.calendar.moves import Board, Mover
from hallbooking_desktop.ui.calendar.rules import Ghost, Verdict
from hallbooking_desktop.ui.calendar.words import obstacle
from hallbooking_desktop.ui.desk import Desk


class Wishes(QObject):
    """Says each wish as a signal and asks the desk's actions, where somebody can. Blocks have their own window."""

    create_requested = Signal(int, object)
    open_requested = Signal(int)
    cancel_requested = Signal(int)

    def __init__(self, desk: Desk, window: QWidget, grid: GridCanvas, mover: Mover) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._grid = grid
        self._mover = mover

    def refuse(self, board: Board, verdict: Verdict) -> None:
        """Say why a drop cannot be."""
        if board.index is not None:
            self._desk.say(obstacle(verdict, board.index))

    def create(self, ghost: Ghost) -> None:
        """Ask for a new booking of a range."""
        index = self._grid.index
        if index is not None:
            wanted = index.range_of(ghost.start, ghost.end)
            self.create_requested.emit(ghost.room_id, wanted)
            self._desk.actions.run(Do.NEW_BOOKING, BookingDraft(ghost.room_id, wanted))

    def new_booking(self) -> None:
        """Book the range of the keyboard's cell; where no grid is shown, without a time."""
        if self._grid.isVisible():
            self._grid.create_at_cursor(at_least=60)
        else:
            self._desk.actions.run(Do.NEW_BOOKING, None)

    def block_time(self) -> None:
        """Ask to keep a hall free for the range of the keyboard's cell."""
        from hallbooking_desktop.ui.booking.blocking import ask_to_block  # noqa: PLC0415 - when somebody blocks

        index, ghost = self._grid.index, self._grid.cursor_ghost()
        if self._grid.isVisible() and ghost is not None and index is not None:
            wanted = index.range_of(ghost.start, ghost.end)
            ask_to_block(self._desk, ghost.room_id, wanted, self._window.window())

    def open(self, item: Item) -> None:
        """Open a booking, or a block's own window."""
        entry = item.entry
        if entry.kind != "block":
            self.open_requested.emit(entry.id)
            self._desk.actions.run(Do.OPEN_BOOKING, entry.id)
            return
        window = self._window.window()
        dialog = BlockDialog(
            self._desk, entry.room_id, entry.range, block_id=entry.id, reason=entry.title, parent=window
        )
        dialog.start()

    def remove(self, board: Board, item: Item) -> None:
        """Ask to cancel a booking, or to take a block away."""
        if item.entry.kind == "block":
            self._mover.ask_to_unblock(board, item)
            return
        self.cancel_requested.emit(item.entry.id)
        self._desk.actions.run(Do.CANCEL_BOOKING, item.entry.id)
