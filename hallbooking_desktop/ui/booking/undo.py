"""Taking back what was done to a booking: within a minute, from wherever it is offered."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.domain.bookings import UNDO_TIME, BookingStatus, CancelKind
from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.services.snapshots import BookingDetails
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.tasks import spawn

translate = QCoreApplication.translate


def may_reinstate(desk: Desk, booking: BookingDetails) -> bool:
    """Tell whether the cancellation can still be taken back from this desk."""
    ended = booking.cancellation
    if booking.status is not BookingStatus.CANCELLED or ended is None or ended.kind is CancelKind.EXPIRED:
        return False
    return desk.may(Action.TAKE_PAYMENT) and desk.clock() - ended.cancelled_at < UNDO_TIME


async def reinstate(desk: Desk, booking_id: int, key: str | None = None) -> str:
    """Take a cancellation back and return what to say of it."""
    booking = await desk.write(lambda s, a: s.bookings.reinstate(a, booking_id, key))
    refund = booking.paid
    said = translate("Undo", "Booking #%1 stands again.").replace("%1", str(booking_id))
    if refund:
        said += " " + translate("Undo", "%1 is paid, as before.").replace("%1", desk.formats.money(refund))
    return said


def undo_cancellation(desk: Desk, booking_id: int) -> None:
    """Take a cancellation back and say how that went."""
    key = desk.new_key()

    async def work() -> None:
        try:
            desk.say(await reinstate(desk, booking_id, key))
        except DomainError as error:
            desk.report(error)

    spawn(desk, work(), "take a cancellation back")
