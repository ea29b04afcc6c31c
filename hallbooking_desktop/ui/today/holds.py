"""The card of unpaid holds: how long each lasts, to be paid or let go."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.services.commands import Cancellation
from hallbooking_desktop.services.snapshots_today import TodayBooking
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.booking.undo import uncancel
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.today.card import WorkCard
from hallbooking_desktop.ui.undo import offer_undo
from hallbooking_desktop.ui.widgets.dialogs import confirm

_MOST = 5


class HoldsCard(WorkCard):
    """Holds, the next to run out first."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, self.tr("Holds"), "clock", self.tr("No hold waits for payment."), _MOST, parent)
        self.pay = self.add_button(
            self.tr("Take payment…"), "cash", Qt.Key.Key_P, self.tr("Take the payment that confirms it"), self._pay
        )
        self.release = self.add_button(
            self.tr("Release…"), "x-circle", Qt.Key.Key_R, self.tr("Let the hall go again"), self._ask
        )

    def offer(self) -> None:
        """Enable what can be done with the chosen hold."""
        there = isinstance(self.thing, TodayBooking) and not self.is_working
        payable = self._desk.may(Action.TAKE_PAYMENT) and self._desk.actions.can(Do.PAY_BOOKING)
        self.pay.setEnabled(there and payable)
        self.release.setEnabled(there and self._desk.may(Action.CANCEL_BOOKING))

    def _pay(self) -> None:
        hold = self.thing
        if isinstance(hold, TodayBooking):
            self._desk.actions.run(Do.PAY_BOOKING, hold.id)

    def _ask(self) -> None:
        hold = self.thing
        if isinstance(hold, TodayBooking):
            self.start(self._release(hold))

    async def _release(self, hold: TodayBooking) -> None:
        name = hold.title or hold.customer or f"#{hold.id}"
        title = self.tr("Release the hold of “%1”?").replace("%1", name)
        text = self.tr("The booking is cancelled and %1 is free for others at once. Nothing was paid.")
        text = text.replace("%1", hold.room_name)
        if not await confirm(self, title, text, self.tr("Release"), danger=True):
            return
        wanted = Cancellation("Released at the desk", unpaid_only=True)
        await self._desk.write(lambda s, a: s.bookings.cancel(a, hold.id, wanted))
        said = self.tr("The hold of “%1” was released.").replace("%1", name)
        offer_undo(self._desk, said, uncancel(self._desk, hold.id))
