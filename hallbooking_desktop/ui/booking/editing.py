"""Editing a booking in place: add-ons, people, notes, discount. Time and hall are changed by moving it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.domain.bookings import BookingStatus
from hallbooking_desktop.domain.errors import DomainError, StaleVersion
from hallbooking_desktop.services.commands import BookingEdit
from hallbooking_desktop.services.snapshots import AddonSnapshot, BookingDetails
from hallbooking_desktop.ui.booking.cost import CostPanel
from hallbooking_desktop.ui.booking.form import BookingForm
from hallbooking_desktop.ui.booking.keys import RequestKey
from hallbooking_desktop.ui.booking.repricing import repriced
from hallbooking_desktop.ui.booking.undo import unchange
from hallbooking_desktop.ui.booking.window import FormWindow
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.messages import exact_sentence, field_sentences, sentence
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.tasks import spawn
from hallbooking_desktop.ui.undo import offer_undo


class EditWindow(FormWindow):
    """``saved`` carries the ``BookingDetails`` afterwards, ``move_wanted`` the id when it is to be moved instead."""

    saved = Signal(object)
    move_wanted = Signal(int)

    def __init__(self, desk: Desk, booking_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Edit booking #%1").replace("%1", str(booking_id)), parent)
        self._desk = desk
        self._booking_id = booking_id
        self.booking: BookingDetails | None = None
        self._base: BookingDetails | None = None
        self._addons: tuple[AddonSnapshot, ...] = ()
        self._keys = RequestKey(desk)
        self._busy = False
        self.form = BookingForm(desk, editing=True, parent=self)
        self.cost = CostPanel(desk, self)
        self.stack = StateStack(self.form, self)
        self.primary.setText(self.tr("&Save changes"))
        self.secondary.hide()
        self.lay_out(self.stack, self.cost)
        self.form.changed.connect(self._changed)
        self.form.priced.connect(self._price)
        self.form.move_wanted.connect(lambda: self.move_wanted.emit(self._booking_id))
        self.primary.clicked.connect(self._submit)

    # --- loading ----------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Show the window and load the booking."""
        self.primary.setEnabled(False)
        self.show()
        self.stack.loading()
        spawn(self, self._load(), "booking to edit")

    async def _load(self) -> None:
        booking_id = self._booking_id
        try:
            booking = await self._desk.read(lambda s, a: s.bookings.details(a, booking_id))
            venue_id = booking.room.venue_id
            self._addons = await self._desk.read(lambda s, a: s.catalogue.addons(a, venue_id))
        except DomainError as error:
            self.stack.failed(error, self.start)
            return
        self.form.show_booking(booking, self._addons)
        self.booking = self._base = booking
        self.form.move_button.setVisible(booking.range.start > self._desk.clock())
        self.stack.ready()
        self._price()
        self._changed()
        self.form.particulars.title.setFocus()
        if booking.status is BookingStatus.CANCELLED:
            self.note.say(self.tr("This booking is cancelled and cannot be changed any more."))

    # --- what changes -----------------------------------------------------------------------------------------------

    def edit(self) -> BookingEdit:
        """Return what the user changed. Its base stays what the form began with, so that others' changes stand."""
        return self.form.edit_of(self._base) if self._base is not None else BookingEdit()

    @property
    def is_dirty(self) -> bool:
        """Tell whether anything differs."""
        return self.booking is not None and (self.edit() != BookingEdit() or self.form.people.is_naming)

    def _changed(self) -> None:
        booking = self.booking
        self.note.say("")
        cancelled = booking is not None and booking.status is BookingStatus.CANCELLED
        self.primary.setEnabled(self.is_dirty and not self._busy and not cancelled)

    def _price(self) -> None:
        booking = self.booking
        if booking is None:
            return
        said = self.form.edited(booking)
        quote = repriced(booking, said.addons, self._addons, said.discount, self._desk.currency)
        self.cost.show_quote(quote, zone=booking.room.timezone, room_id=booking.room.id, wanted=booking.range)
        formats, difference = self._desk.formats, quote.total - booking.total_cost
        words = ""
        if difference > 0:
            words = self.tr("%1 more than before. It is left due.")
        elif difference < 0 and booking.paid:
            words = self.tr("%1 less than before. What was paid beyond the new price goes to the wallet of %2.")
        elif difference < 0:
            words = self.tr("%1 less than before.")
        words = words.replace("%1", formats.money(abs(difference))).replace("%2", booking.organiser.full_name)
        self.cost.extra.say(words)
        guests, capacity = self.form.particulars.expected_guests, booking.room.capacity
        too_many = guests is not None and guests > capacity
        self.cost.warning.say(self.tr("More guests are expected than the hall holds.") if too_many else "")

    # --- sending ----------------------------------------------------------------------------------------------------

    def _submit(self) -> None:
        if self._busy or self.booking is None or not self.primary.isEnabled():
            return
        problem = self.form.find_problem()
        self.note.say(problem)
        if not problem:
            spawn(self, self._send(self.edit(), self.booking), "booking edited")

    async def _send(self, edit: BookingEdit, before: BookingDetails) -> None:
        desk, booking_id, version = self._desk, self._booking_id, before.version
        key = self._keys.of((edit, version))
        self._set_busy(True)
        try:
            booking = await self._desk.write(lambda s, a: s.bookings.edit(a, booking_id, version, edit, key))
        except DomainError as error:
            self._set_busy(False)
            await self._refused(error)
            return
        self._set_busy(False)
        said = self.tr("Booking #%1 is changed.").replace("%1", str(booking_id))
        offer_undo(desk, said, unchange(desk, booking))
        self.close_done()
        self.saved.emit(booking)

    async def _refused(self, error: DomainError) -> None:
        """Say it where it belongs; everything typed stays. After somebody else's change, save goes on from theirs."""
        placed = self.form.place_errors(error)
        said = " ".join(field_sentences(error).values())
        text = said or (exact_sentence(error, self._desk.formats) if placed else sentence(error, self._desk.formats))
        if isinstance(error, StaleVersion):
            booking_id = self._booking_id
            try:
                self.booking = await self._desk.read(lambda s, a: s.bookings.details(a, booking_id))
            except DomainError as second:
                text = sentence(second, self._desk.formats)
            else:
                text = self.tr(
                    "Somebody else changed this booking just now. Your entries are kept: look, and save again."
                )
            self._price()
            self._changed()
        self.note.say(text)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.set_busy(busy)
        if not busy:
            self._changed()
