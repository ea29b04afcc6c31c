"""Taking back what was done to a booking or a block: within a minute, from wherever it is offered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.domain.bookings import UNDO_TIME, Attendance, BookingStatus, CancelKind
from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands import NewBlock
from hallbooking_desktop.services.snapshots import BlockSnapshot, BookingDetails
from hallbooking_desktop.ui.counts import counts
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.history import Back, Versions

translate = QCoreApplication.translate


def may_reinstate(desk: Desk, booking: BookingDetails) -> bool:
    """Tell whether the cancellation can still be taken back from this desk."""
    ended = booking.cancellation
    if booking.status is not BookingStatus.CANCELLED or ended is None or ended.kind is CancelKind.EXPIRED:
        return False
    return desk.may(Action.TAKE_PAYMENT) and desk.clock() - ended.cancelled_at < UNDO_TIME


def uncancel(desk: Desk, booking_id: int) -> Back:
    """Return what takes a cancellation back."""
    key = desk.new_key()

    async def back() -> str:
        booking = await desk.write(lambda s, a: s.bookings.reinstate(a, booking_id, key))
        said = translate("Undo", "Booking #%1 stands again.").replace("%1", str(booking_id))
        if booking.paid:
            said += " " + translate("Undo", "%1 is paid, as before.").replace("%1", desk.formats.money(booking.paid))
        return said

    return Back(back, UNDO_TIME)


def uncancel_series(desk: Desk, series_id: int, booking_ids: Sequence[int]) -> Back:
    """Return what takes back that occurrences of a series were cancelled, all or none."""
    key, ids = desk.new_key(), tuple(booking_ids)

    async def back() -> str:
        found = await desk.write(lambda s, a: s.series.reinstate(a, series_id, ids, key))
        return counts.standing_again(len(found))

    return Back(back, UNDO_TIME)


def unchange(desk: Desk, after: BookingDetails) -> Back:
    """Return what takes back the move, extension or edit after which a booking stood so: its price and money too."""
    key, versions = desk.new_key(), desk.history.versions
    versions.left(("booking", after.id), after.version)

    async def back() -> str:
        left_at = versions.now(("booking", after.id), after.version)
        found = await desk.write(lambda s, a: s.bookings.take_back(a, after.id, left_at, key))
        _went_back(versions, found, after.version)
        return translate("Undo", "Booking #%1 is as it was.").replace("%1", str(after.id))

    return Back(back, UNDO_TIME)


def unchange_series(desk: Desk, series_id: int, after: Sequence[BookingDetails]) -> Back:
    """Return what takes back that dates of a series were moved or edited together, after which they stood so."""
    key, versions = desk.new_key(), desk.history.versions
    left = {booking.id: booking.version for booking in after}
    for number, version in left.items():
        versions.left(("booking", number), version)

    async def back() -> str:
        left_at = {number: versions.now(("booking", number), version) for number, version in left.items()}
        found = await desk.write(lambda s, a: s.series.take_back(a, series_id, left_at, key))
        for booking in found:
            _went_back(versions, booking, left[booking.id])
        return counts.as_they_were(len(found))

    return Back(back, UNDO_TIME)


def _went_back(versions: Versions, now: BookingDetails, left_at: int) -> None:
    """Note that a booking is as it was before the change that left it at a version: another may go back from there."""
    thing = ("booking", now.id)
    versions.went_back(thing, versions.before(thing, left_at), now.version)


def unmark(desk: Desk, booking_id: int, mistaken: Attendance, back_to: Attendance | None) -> Back:
    """Return what takes back a mark of arrival, no-show or leaving."""
    key = desk.new_key()

    async def back() -> str:
        await desk.write(lambda s, a: s.bookings.clear(a, booking_id, mistaken, back_to, key))
        return translate("Undo", "The mark was taken back.")

    return Back(back)


def unblock(desk: Desk, made: BlockSnapshot) -> Back:
    """Return what takes back that a hall was blocked."""
    key = desk.new_key()

    async def back() -> str:
        await desk.write(lambda s, a: s.blocks.remove(a, made.id, key, version=made.version))
        return translate("Undo", "The block is gone.")

    return Back(back)


def block_again(desk: Desk, room_id: int, span: TimeRange, reason: str) -> Back:
    """Return what takes back that a block was removed."""
    order, key = NewBlock(room_id, span, reason), desk.new_key()

    async def back() -> str:
        await desk.write(lambda s, a: s.blocks.create(a, order, key))
        return translate("Undo", "The block is back.")

    return Back(back)


def move_block_back(desk: Desk, after: BlockSnapshot, room_id: int, span: TimeRange, reason: str | None = None) -> Back:
    """Return what takes back that a block was moved from a hall and time, or that its reason was changed."""
    key = desk.new_key()

    async def back() -> str:
        number, version = after.id, after.version
        await desk.write(lambda s, a: s.blocks.move(a, number, span, room_id, key, reason=reason, version=version))
        return translate("Undo", "The block is as it was.")

    return Back(back)
