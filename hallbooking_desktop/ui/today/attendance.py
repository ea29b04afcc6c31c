"""Who comes, who is there, who goes: the cards of arrivals and of what is in progress."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from hallbooking_desktop.domain.bookings import Attendance
from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.services.commands import Expected
from hallbooking_desktop.services.snapshots_today import TodayBooking
from hallbooking_desktop.ui.booking.undo import unchange, unmark
from hallbooking_desktop.ui.booking.words import attendance_text
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.today.card import WorkCard
from hallbooking_desktop.ui.today.words import extension_text
from hallbooking_desktop.ui.undo import offer_undo

EXTENSIONS: Final = (15, 30, 60)
#: So long after its end a booking may still be extended.
_GRACE: Final = timedelta(hours=1)
_NEXT: Final[dict[Attendance | None, frozenset[Attendance]]] = {
    None: frozenset({Attendance.ARRIVED, Attendance.NO_SHOW}),
    Attendance.ARRIVED: frozenset({Attendance.LEFT}),
    Attendance.NO_SHOW: frozenset({Attendance.ARRIVED}),
    Attendance.LEFT: frozenset(),
}


class AttendanceCard(WorkCard):
    """A list of bookings with buttons for the chosen one.

    ``leads``: arrivals are noted here first, so this card has the page's primary button, and no-shows.
    """

    def __init__(
        self, desk: Desk, title: str, mark: str, nothing: str, most: int, parent: QWidget, *, leads: bool
    ) -> None:
        super().__init__(desk, title, mark, nothing, most, parent)
        self.marks: dict[Attendance, QPushButton] = {}
        self._offer_mark(
            Attendance.ARRIVED, "user-check", Qt.Key.Key_A, self.tr("The party is here"), "primary" if leads else ""
        )
        if leads:
            self._offer_mark(Attendance.NO_SHOW, "user-x", Qt.Key.Key_N, self.tr("The party did not come"))
        self._offer_mark(Attendance.LEFT, "log-out", Qt.Key.Key_L, self.tr("The party has left"))
        self.extend = self.add_button(
            self.tr("Extend"),
            "clock",
            Qt.Key.Key_E,
            self.tr("Let it end later, where the hall is free"),
            self.offer_time,
        )
        self.menu: QMenu | None = None

    def _offer_mark(self, seen: Attendance, mark: str, key: Qt.Key, tip: str, kind: str = "") -> None:
        button = self.add_button(attendance_text(seen), mark, key, tip, partial(self.note_seen, seen), kind)
        self.marks[seen] = button

    # --- what is possible --------------------------------------------------------------------------------------------

    def offer(self) -> None:
        """Enable what can be noted of the chosen booking."""
        booking, now = self.thing, self._desk.clock()
        may = self._desk.may(Action.MARK_ATTENDANCE) and not self.is_working
        for seen, button in self.marks.items():
            usable = isinstance(booking, TodayBooking) and may and seen in _NEXT[booking.attendance]
            begun = isinstance(booking, TodayBooking) and booking.range.start <= now
            button.setEnabled(usable and (begun or seen is not Attendance.NO_SHOW))
        self.extend.setEnabled(may and isinstance(booking, TodayBooking) and self._may_go_on(booking))

    def _may_go_on(self, booking: TodayBooking) -> bool:
        gone = booking.attendance in {Attendance.NO_SHOW, Attendance.LEFT}
        return not gone and booking.range.start <= self._desk.clock() <= booking.range.end + _GRACE

    # --- marks -------------------------------------------------------------------------------------------------------

    def note_seen(self, seen: Attendance) -> None:
        """Note what was seen of the chosen booking."""
        booking = self.thing
        if isinstance(booking, TodayBooking):
            self.start(self._mark(booking, seen))

    async def _mark(self, booking: TodayBooking, seen: Attendance) -> None:
        before: Expected = booking.attendance or "nothing"
        await self._desk.write(lambda s, a: s.bookings.mark(a, booking.id, seen, expecting=before))
        name = booking.title or booking.customer or f"#{booking.id}"
        said = self.tr("%1: %2").replace("%1", name).replace("%2", attendance_text(seen))
        offer_undo(self._desk, said, unmark(self._desk, booking.id, seen, booking.attendance))

    # --- more time ---------------------------------------------------------------------------------------------------

    def offer_time(self) -> None:
        """Offer a quarter, half or whole hour more; what the hall is not free for says so."""
        booking = self.thing
        if not isinstance(booking, TodayBooking):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("How much longer"))
        for minutes in EXTENSIONS:
            text, free = extension_text(booking, minutes, self._desk.formats)
            action = menu.addAction(f"&{text}")
            action.setEnabled(free)
            action.triggered.connect(partial(self._extend_chosen, booking, minutes))
        self.menu = menu
        menu.destroyed.connect(self._forget_menu)
        menu.popup(self.extend.mapToGlobal(QPoint(0, self.extend.height() + 2)))

    def _forget_menu(self) -> None:
        self.menu = None

    def _extend_chosen(self, booking: TodayBooking, minutes: int, _checked: bool = False) -> None:
        self.start(self._extend(booking, minutes))

    async def _extend(self, booking: TodayBooking, minutes: int) -> None:
        key = self._desk.new_key()
        found = await self._desk.write(lambda s, a: s.bookings.extend(a, booking.id, minutes, key))
        said = self.tr("%1 now ends at %2.").replace("%1", booking.title or booking.customer or f"#{booking.id}")
        said = said.replace("%2", self._desk.formats.time(found.range.end, booking.timezone))
        if found.amount_due:
            said += " " + self.tr("%1 is due.").replace("%1", self._desk.formats.money(found.amount_due))
        offer_undo(self._desk, said, unchange(self._desk, found))
