"""Blocking a hall for a time: at once, or with what becomes of the bookings in the way."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands_closing import ClosingKind
from hallbooking_desktop.ui.booking.block import BlockDialog
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.places.closing_sheet import ClosingSheet
from hallbooking_desktop.ui.places.place import Place


def ask_to_block(desk: Desk, room_id: int, span: TimeRange, window: QWidget) -> None:
    """Ask for a block's reason, and what becomes of bookings in its way: each moved, cancelled or kept."""

    def decide(place: Place, wanted: TimeRange, reason: str) -> None:
        ClosingSheet(desk, window, place, ClosingKind.BLOCK, span=wanted, reason=reason).open()

    dialog = BlockDialog(desk, room_id, span, parent=window)
    dialog.to_decide.connect(decide)
    dialog.start()
