"""The way in: every dialog about a booking, opened from the calendar, the lists or the command palette."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from hallbooking_desktop.domain.bookings import BookingStatus
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands import BookingDraft
from hallbooking_desktop.services.snapshots import BookingDetails
from hallbooking_desktop.ui.actions import BookingWish, Do
from hallbooking_desktop.ui.booking.cancel import CancelDialog
from hallbooking_desktop.ui.booking.details import BookingDetailsPanel
from hallbooking_desktop.ui.booking.editing import EditWindow
from hallbooking_desktop.ui.booking.editor import BookingEditor
from hallbooking_desktop.ui.booking.hold import HoldSheet
from hallbooking_desktop.ui.booking.move import MoveDialog
from hallbooking_desktop.ui.booking.payment import PaymentDialog
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.theme import tokens


class BookingFlows(QObject):
    """Opens the dialogs over ``parent``, the main window, and registers what other views ask for by name (`Do`).

    ``done`` carries the id of a booking that was made or changed.
    """

    done = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent
        self._open: dict[tuple[str, int], QDialog] = {}
        actions = desk.actions
        actions.register(Do.NEW_BOOKING, self._wanted)
        actions.register(Do.HOLD_BOOKING, self.hold)
        actions.register(Do.EDIT_BOOKING, self.edit)
        actions.register(Do.PAY_BOOKING, self.pay)
        actions.register(Do.MOVE_BOOKING, self.move)
        actions.register(Do.CANCEL_BOOKING, self.cancel)

    # --- windows ----------------------------------------------------------------------------------------------------

    def new_booking(
        self,
        room_id: int | None = None,
        span: TimeRange | None = None,
        *,
        draft: BookingDraft | None = None,
        customer_id: int | None = None,
    ) -> BookingEditor:
        """Open the editor, for a hall and time or a customer if known, or with a draft such as a search's."""
        editor = BookingEditor(
            self._desk, room_id=room_id, span=span, draft=draft, customer_id=customer_id, parent=self._window
        )
        editor.booked.connect(self._booked)
        editor.start()
        return editor

    def hold(self, draft: BookingDraft) -> None:
        """Keep a hall for somebody who has not decided: only who it is for is asked."""
        sheet = HoldSheet(self._desk, draft, self._window)
        sheet.held.connect(lambda made: self._booked((made,), pay=False))
        sheet.start()

    def edit(self, booking_id: int) -> None:
        """Open a booking for editing in place."""

        def make() -> QDialog:
            window = EditWindow(self._desk, booking_id, self._window)
            window.saved.connect(self._told)
            window.move_wanted.connect(lambda number: self._instead(window, number))
            window.start()
            return window

        self._once("edit", booking_id, make)

    def open(self, booking_id: int) -> None:
        """Show a booking's details: in the bookings view if there is one, else in a window of their own."""
        if self._desk.actions.can(Do.OPEN_BOOKING):
            self._desk.actions.run(Do.OPEN_BOOKING, booking_id)
            return
        self._once("open", booking_id, lambda: self._details_window(booking_id))

    def pay(self, booking_id: int) -> None:
        """Take a payment."""

        def make() -> QDialog:
            dialog = PaymentDialog(self._desk, booking_id, self._window)
            dialog.paid.connect(self._told)
            dialog.start()
            return dialog

        self._once("pay", booking_id, make)

    def move(self, booking_id: int, span: TimeRange | None = None, room_id: int | None = None) -> None:
        """Move a booking; a wanted time or hall may be given, as by a drag in the calendar."""

        def make() -> QDialog:
            dialog = MoveDialog(self._desk, booking_id, span=span, room_id=room_id, parent=self._window)
            dialog.moved.connect(self._told)
            dialog.start()
            return dialog

        self._once("move", booking_id, make)

    def cancel(self, booking_id: int) -> None:
        """Cancel a booking, the refund shown first."""

        def make() -> QDialog:
            dialog = CancelDialog(self._desk, booking_id, self._window)
            dialog.cancelled.connect(self._told)
            dialog.start()
            return dialog

        self._once("cancel", booking_id, make)

    def connect_panel(self, panel: BookingDetailsPanel) -> None:
        """Let a details panel's buttons open these dialogs."""
        panel.pay.connect(self.pay)
        panel.move_wanted.connect(self.move)
        panel.edit.connect(self.edit)
        panel.cancel.connect(self.cancel)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _wanted(self, what: BookingDraft | BookingWish | int | None = None) -> None:
        """Book what another view has: a draft, what was said of one, a customer by id, or nothing yet."""
        if isinstance(what, int):
            self.new_booking(customer_id=what)
        elif isinstance(what, BookingWish):
            if what.room_id is not None and what.range is not None:
                draft = BookingDraft(what.room_id, what.range, expected_guests=what.guests)
                self.new_booking(draft=draft)
            else:
                self.new_booking(what.room_id, what.range)
        else:
            self.new_booking(draft=what)

    def _once(self, kind: str, booking_id: int, make: Callable[[], QDialog]) -> None:
        """Open a dialog, or raise the one that is open for this booking."""
        key = (kind, booking_id)
        found = self._open.get(key)
        if found is not None:
            found.raise_()
            found.activateWindow()
            return
        dialog = make()
        self._open[key] = dialog
        dialog.destroyed.connect(lambda: self._open.pop(key, None))
        dialog.finished.connect(lambda _: self._open.pop(key, None))

    def _details_window(self, booking_id: int) -> QDialog:
        window = QDialog(self._window)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.setWindowTitle(self.tr("Booking #%1").replace("%1", str(booking_id)))
        panel = BookingDetailsPanel(self._desk, window)
        self.connect_panel(panel)
        panel.closed.connect(window.close)
        around = QVBoxLayout(window)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(panel)
        window.resize(tokens().px(440), tokens().px(720))
        panel.show_booking(booking_id)
        window.show()
        return window

    def _instead(self, window: EditWindow, booking_id: int) -> None:
        """Move instead of editing: the editor closes first, with its own question if something was typed."""
        if window.close():
            self.move(booking_id)

    def _told(self, booking: BookingDetails) -> None:
        self.done.emit(booking.id)

    def _booked(self, made: tuple[BookingDetails, ...], pay: bool) -> None:
        for booking in made:
            self.done.emit(booking.id)
        first = made[0]
        if pay and first.status is BookingStatus.PENDING:
            self.pay(first.id)
            return
        self._desk.say(*self._said(made))

    def _said(self, made: tuple[BookingDetails, ...]) -> tuple[str, str, Callable[[], None]]:
        first = made[0]
        formats, zone = self._desk.formats, first.room.timezone
        if len(made) > 1:
            words = self.tr("%n bookings are held, #%1 to #%2.", "", len(made)).replace("%n", str(len(made)))
            words = words.replace("%1", str(first.id)).replace("%2", str(made[-1].id))
            return words, self.tr("Show first"), lambda: self.open(first.id)
        if first.hold_expires_at is None:
            words = self.tr("Booking #%1 is confirmed.").replace("%1", str(first.id))
            return words, self.tr("Show"), lambda: self.open(first.id)
        until = formats.date_time(first.hold_expires_at, zone)
        words = self.tr("Booking #%1 is held until %2.").replace("%1", str(first.id)).replace("%2", until)
        return words, self.tr("Take payment"), lambda: self.pay(first.id)
