"""Editing a booking, or dates of a series, in place: add-ons, people, notes, discount. Time and hall: by moving."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.domain.bookings import BookingStatus
from hallbooking_desktop.domain.errors import DomainError, StaleVersion
from hallbooking_desktop.domain.money import ZERO
from hallbooking_desktop.services.commands import AddonChoice, BookingEdit
from hallbooking_desktop.services.snapshots import AddonSnapshot, BookingDetails
from hallbooking_desktop.ui.booking.cost import CostPanel
from hallbooking_desktop.ui.booking.dates import SeriesDates
from hallbooking_desktop.ui.booking.form import BookingForm
from hallbooking_desktop.ui.booking.keys import RequestKey
from hallbooking_desktop.ui.booking.repricing import repriced
from hallbooking_desktop.ui.booking.undo import unchange, unchange_series
from hallbooking_desktop.ui.booking.window import FormWindow
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.history import Back
from hallbooking_desktop.ui.messages import exact_sentence, field_sentences, sentence
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.tasks import Latest, spawn
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
        #: The dates of the series that are meant, None until they are here.
        self._several: tuple[BookingDetails, ...] | None = None
        self._addons: tuple[AddonSnapshot, ...] = ()
        self._keys = RequestKey(desk)
        self._busy = False
        self.form = BookingForm(desk, editing=True, parent=self)
        self.dates = SeriesDates(desk, self)
        self.cost = CostPanel(desk, self)
        self.form.put_first(self.dates.labelled)
        self.stack = StateStack(self.form, self)
        self._look: Latest[tuple[BookingDetails, ...]] = Latest(self, "dates of a series")
        self.primary.setText(self.tr("&Save changes"))
        self.secondary.hide()
        self.lay_out(self.stack, self.cost)
        self.form.changed.connect(self._changed)
        self.form.priced.connect(self._price)
        self.form.move_wanted.connect(lambda: self.move_wanted.emit(self._booking_id))
        self.dates.currentIndexChanged.connect(lambda _: self._dates_chosen())
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
        self.dates.show_for(booking)
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
        waiting = self.dates.meant is not None and self._several is None
        self.primary.setEnabled(self.is_dirty and not self._busy and not cancelled and not waiting)

    def _dates_chosen(self) -> None:
        """Know which dates are meant before they are changed: each is priced by itself."""
        self._several = None
        self._look.cancel()
        if (many := self.dates.meant) is not None:
            series, start = many
            look = self._desk.read(lambda s, a: s.series.occurrences(a, series, start))
            self._look.start(look, self._show_several, lambda error: self.note.say(sentence(error)))
        self._price()
        self._changed()

    def _show_several(self, found: tuple[BookingDetails, ...]) -> None:
        self._several = tuple(booking for booking in found if booking.range.start > self._desk.clock())
        self._price()
        self._changed()

    def _price(self) -> None:
        booking = self.booking
        if booking is None:
            return
        said = self.form.edited(booking)
        quote = repriced(booking, said.addons, self._addons, said.discount, self._desk.currency)
        self.cost.show_quote(quote, zone=booking.room.timezone, room_id=booking.room.id, wanted=booking.range)
        formats, difference = self._desk.formats, quote.total - booking.total_cost
        self.primary.setText(self.tr("&Save changes"))
        if self.dates.meant is not None and self._several is not None:
            difference = self._difference(self._several)
            self.primary.setText(self.tr("&Save %n bookings", "", len(self._several)))
        words = ""
        if difference > 0:
            words = self.tr("%1 more than before. It is left due.")
        elif difference < 0 and booking.paid:
            words = self.tr("%1 less than before. What was paid beyond the new price goes to the wallet of %2.")
        elif difference < 0:
            words = self.tr("%1 less than before.")
        words = words.replace("%1", formats.money(abs(difference))).replace("%2", booking.organiser.full_name)
        self.cost.extra.say(words)
        if words and self.dates.meant is not None:
            words = self.tr("All dates together: %1").replace("%1", words)
        guests, capacity = self.form.particulars.expected_guests, booking.room.capacity
        too_many = guests is not None and guests > capacity
        self.cost.warning.say(self.tr("More guests are expected than the hall holds.") if too_many else "")

    def _difference(self, several: tuple[BookingDetails, ...]) -> Decimal:
        """Return how much dearer what is typed makes these dates; what nobody changed stays each date's own."""
        edit, offered = self.edit(), {addon.id for addon in self._addons}
        whole = ZERO
        for booking in several:
            own = tuple(AddonChoice(addon.addon_id, addon.quantity) for addon in booking.addons)
            known = offered | {choice.addon_id for choice in own}
            choices = [c for c in (own if edit.addons is None else edit.addons) if c.addon_id in known]
            quote = repriced(booking, choices, self._addons, edit.discount, self._desk.currency)
            whole += quote.total - booking.total_cost
        return whole

    # --- sending ----------------------------------------------------------------------------------------------------

    def _submit(self) -> None:
        if self._busy or self.booking is None or not self.primary.isEnabled():
            return
        problem = self.form.find_problem()
        self.note.say(problem)
        if not problem:
            spawn(self, self._send(self.edit(), self.booking), "booking edited")

    async def _send(self, edit: BookingEdit, before: BookingDetails) -> None:
        self._set_busy(True)
        try:
            booking, said, back = await self._store(edit, before)
        except DomainError as error:
            self._set_busy(False)
            await self._refused(error)
            return
        self._set_busy(False)
        offer_undo(self._desk, said, back)
        self.close_done()
        self.saved.emit(booking)

    async def _store(self, edit: BookingEdit, before: BookingDetails) -> tuple[BookingDetails, str, Back]:
        """Change what is meant; return the booking afterwards, what to say, and what takes it back."""
        desk, booking_id, version, many = self._desk, self._booking_id, before.version, self.dates.meant
        key = self._keys.of((edit, version, many))
        if many is None:
            booking = await desk.write(lambda s, a: s.bookings.edit(a, booking_id, version, edit, key))
            return booking, self.tr("Booking #%1 is changed.").replace("%1", str(booking_id)), unchange(desk, booking)
        series, start = many
        made = await desk.write(lambda s, a: s.series.edit(a, series, start, edit, key))
        said = self.tr("%n bookings of the series are changed.", "", len(made))
        own = next((booking for booking in made if booking.id == booking_id), made[0])
        return own, said, unchange_series(desk, series, made)

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
