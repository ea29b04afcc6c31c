"""Taking back what was done to a booking: within a minute, from wherever it is offered."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.domain.bookings import UNDO_TIME, BookingStatus, CancelKind
from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.services.commands import AddonChoice, BookingEdit, Discount, PersonChoice
from hallbooking_desktop.services.snapshots import BookingDetails
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.tasks import spawn

translate = QCoreApplication.translate

#: So long Undo is offered at the window's foot; a cancellation's own page offers it for the whole minute.
UNDO_SECONDS = 20


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


def edit_back(edit: BookingEdit, before: BookingDetails) -> BookingEdit:
    """Return the edit that undoes another one: what it changed is again as it was before."""
    values: dict[str, Any] = {}
    for name in (field.name for field in fields(edit) if getattr(edit, field.name) is not None):
        if name == "addons":
            values[name] = tuple(AddonChoice(addon.addon_id, addon.quantity) for addon in before.addons)
        elif name == "customers":
            values[name] = tuple(PersonChoice(person.user_id, person.role) for person in before.customers)
        elif name == "discount" and edit.discount is not None:
            values[name] = Discount(before.discount_reason or edit.discount.reason, amount=before.discount)
        else:
            values[name] = getattr(before, name)
    return BookingEdit(**values)


def undo_edit(desk: Desk, edit: BookingEdit, before: BookingDetails, after: BookingDetails) -> None:
    """Take an edit back, unless somebody else went on from it, and say how that went."""
    back, key = edit_back(edit, before), desk.new_key()

    async def work() -> None:
        try:
            await desk.write(lambda s, a: s.bookings.edit(a, before.id, after.version, back, key))
        except DomainError as error:
            desk.report(error)
        else:
            desk.say(translate("Undo", "Booking #%1 is as it was.").replace("%1", str(before.id)))

    spawn(desk, work(), "take an edit back")
