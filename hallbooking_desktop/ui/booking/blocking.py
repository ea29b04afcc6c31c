"""Blocking a hall for a time: at once, or with what becomes of the bookings in the way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands_closing import ClosingKind
from hallbooking_desktop.ui.booking.block import BlockDialog
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.places.closing_sheet import ClosingSheet
from hallbooking_desktop.ui.places.place import Place


def ask_to_block(
    desk: Desk, room_id: int, span: TimeRange, window: QWidget, blocked: Callable[[int], object] | None = None
) -> None:
    """Ask for a block's reason; ``blocked`` is called with the hall when it is done.

    Of bookings in the way it is asked what becomes of them: each is moved, cancelled or kept, all of it at once.
    """

    def done(_result: object) -> None:
        if blocked is not None:
            blocked(room_id)

    def decide(place: Place, wanted: TimeRange, reason: str) -> None:
        sheet = ClosingSheet(desk, window, place, ClosingKind.BLOCK, span=wanted, reason=reason)
        sheet.done_with.connect(done)
        sheet.open()

    dialog = BlockDialog(desk, room_id, span, parent=window)
    dialog.done_with.connect(done)
    dialog.to_decide.connect(decide)
    dialog.start()
