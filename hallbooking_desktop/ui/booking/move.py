"""Moving a booking, or dates of a series: to another time or hall, what that costs shown before it counts."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from hallbooking_desktop.domain.bookings import BookingStatus
from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands import Move, SeriesMove
from hallbooking_desktop.services.snapshots import (
    Alternative,
    AvailabilitySnapshot,
    BookingDetails,
    ReschedulePreview,
    SeriesMovePreview,
)
from hallbooking_desktop.ui.booking.cost import ConflictBox, PriceTable, divider
from hallbooking_desktop.ui.booking.dates import SeriesDates
from hallbooking_desktop.ui.booking.keys import RequestKey
from hallbooking_desktop.ui.booking.moments import When
from hallbooking_desktop.ui.booking.payment import payer_of
from hallbooking_desktop.ui.booking.place import PlacePart
from hallbooking_desktop.ui.booking.strip import AvailabilityStrip
from hallbooking_desktop.ui.booking.undo import unchange, unchange_series
from hallbooking_desktop.ui.booking.when import WhenPart
from hallbooking_desktop.ui.booking.window import BookingSheet
from hallbooking_desktop.ui.booking.words import named, problems_text, warning_text
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import isolated, led, zone_of
from hallbooking_desktop.ui.messages import sentence
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.tasks import Debounce, Latest, spawn
from hallbooking_desktop.ui.theme import set_kind
from hallbooking_desktop.ui.undo import offer_undo
from hallbooking_desktop.ui.widgets.dialogs import Note
from hallbooking_desktop.ui.widgets.forms import Field


class MoveDialog(BookingSheet):
    """``moved`` carries the ``BookingDetails`` after the move. A wanted time or hall may be given, as by a drag.

    Of a series one date is moved, or this and all that follow, or all that are left: those by as much as this one is.
    """

    moved = Signal(object)
    #: Whether dates of a series can be moved together.
    together = True

    def __init__(
        self,
        desk: Desk,
        booking_id: int,
        *,
        span: TimeRange | None = None,
        room_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        translate = QCoreApplication.translate
        title = translate("MoveDialog", "Move booking")
        super().__init__(desk, title, parent, primary=translate("MoveDialog", "&Move booking"), width=620)
        self._desk = desk
        self._booking_id = booking_id
        self._wanted_span, self._wanted_room = span, room_id
        self._keys = RequestKey(desk)
        self.booking: BookingDetails | None = None
        self.preview: ReschedulePreview | SeriesMovePreview | None = None
        self._fits = False
        self._now = QLabel(self)
        self._now.setWordWrap(True)
        set_kind(self._now, "muted")
        self.dates = SeriesDates(desk, self)
        self.place = PlacePart(desk, with_venue=False, parent=self)
        self.when = WhenPart(desk, self)
        self.strip = AvailabilityStrip(desk, self)
        self.conflict = ConflictBox(desk, self)
        self.warning = Note("warning", parent=self)
        self.price = PriceTable(desk, self)
        self.fate = QLabel(self)
        self.fate.setWordWrap(True)
        self.leave_due = QCheckBox(self.tr("&Leave the difference due instead of taking it from the wallet"), self)
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(self.tr("Customer requested"))
        content = QWidget(self)
        self.stack = StateStack(content, self)
        self.body.addWidget(self.stack)
        self._lay_out(content)
        self._day: Latest[AvailabilitySnapshot] = Latest(self, "availability of a day")
        self._look: Latest[ReschedulePreview | SeriesMovePreview] = Latest(self, "preview of a move")
        self._soon = Debounce(self, 150, self._preview)
        self.on_submit(self._move)
        self._connect()

    def _lay_out(self, content: QWidget) -> None:
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        parts = (
            self._now,
            self.dates.labelled,
            self.place,
            self.when,
            self.strip,
            self.conflict,
            self.warning,
            divider(self),
        )
        for part in (*parts, self.price, self.fate, self.leave_due):
            column.addWidget(part)
        column.addWidget(Field(self.tr("&Reason"), self.reason, parent=self))
        column.addStretch(1)

    def _connect(self) -> None:
        self.dates.currentIndexChanged.connect(lambda _: self._refresh())
        self.when.changed.connect(self._refresh)
        self.place.room_chosen.connect(self._room_chosen)
        self.strip.wanted.connect(self.when.set_when)
        self.leave_due.toggled.connect(self._soon)
        self.conflict.alternative.connect(self._take)
        self._desk.changed.connect(self._elsewhere)

    # --- loading ----------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Open the dialog and load the booking."""
        self.primary.setEnabled(False)
        self.stack.loading()
        self.open()
        spawn(self, self._load(), "move")

    async def _load(self) -> None:
        booking_id = self._booking_id
        try:
            booking = await self._desk.read(lambda s, a: s.bookings.details(a, booking_id))
            venue_id = booking.room.venue_id
            venue = await self._desk.read(lambda s, a: s.catalogue.venue(a, venue_id))
            rooms = await self._desk.read(lambda s, a: s.catalogue.rooms(a, venue_id))
        except DomainError as error:
            self.stack.failed(error, self.start)
            return
        self.booking = booking
        if all(room.id != booking.room.id for room in rooms):
            rooms = (*rooms, booking.room)
        self.place.show_rooms(rooms, self._wanted_room or booking.room.id)
        self.when.set_zone(booking.room.timezone, venue.rules.slot_step_minutes)
        self.when.set_range(self._wanted_span or booking.range, booking.room.timezone)
        formats = self._desk.formats
        said = self.tr("Now: %1, %2").replace("%1", isolated(booking.room.name))
        said = said.replace("%2", isolated(formats.range(booking.range, booking.room.timezone)))
        self._now.setText(f"{named(booking)}\n{led(said)}")
        if self.together:
            self.dates.show_for(booking)
        self.stack.ready()
        self._refresh()
        self.when.day.setFocus()

    # --- what is wanted ---------------------------------------------------------------------------------------------

    @property
    def _step(self) -> int:
        return self.when.start.singleStep()

    def wanted(self) -> Move | None:
        """Return the move meant; None if nothing would move."""
        booking, room, span = self.booking, self.place.room, self.when.range()
        if booking is None or room is None or span is None:
            return None
        if span == booking.range and room.id == booking.room.id:
            return None
        room_id = room.id if room.id != booking.room.id else None
        reason = self.reason.text().strip() or "Customer requested"
        return Move(span, room_id, reason, self.leave_due.isChecked())

    def _together(self, order: Move) -> SeriesMove:
        """Return a move of this date as one of the series: by how much, on the clock of the wall."""
        booking, new = self.booking, self.when.when
        if booking is None:
            return SeriesMove()
        old = When.of(booking.range, zone_of(booking.room.timezone))
        shift = new.day - old.day + timedelta(minutes=new.start - old.start)
        return SeriesMove(shift, timedelta(minutes=new.minutes - old.minutes), order.room_id, order.reason)

    @property
    def _may_leave_due(self) -> bool:
        confirmed = self.booking is not None and self.booking.status is BookingStatus.CONFIRMED
        return confirmed and self._desk.may(Action.RESCHEDULE_BOOKING)

    def _room_chosen(self, _: int) -> None:
        if (room := self.place.room) is not None:
            self.when.set_zone(room.timezone, self._step)
        self._refresh()

    def _take(self, choice: Alternative) -> None:
        self.place.choose_room(choice.room_id)
        if (room := self.place.room) is not None:
            self.when.set_when(When.of(choice.range, zone_of(room.timezone)))
        self.primary.setFocus()

    def _elsewhere(self, notice: ChangeNotice) -> None:
        if self.booking is not None and notice.concerns(Topic.BOOKING, Topic.BLOCK, Topic.ROOM, Topic.VENUE):
            self._refresh()

    def _refresh(self) -> None:
        self.strip.show_when(self.when.when, self._step)
        self.primary.setEnabled(False)
        self._soon()
        room, day, booking = self.place.room, self.when.when.day, self.booking
        if room is not None and booking is not None:
            own = booking.claimed if room.id == booking.room.id else None
            look = self._desk.read(lambda s, a: s.availability.of_day(a, room.id, day))
            self._day.start(look, lambda found: self.strip.show_day(found, own), lambda _: self.strip.show_day(None))

    def _preview(self) -> None:
        move, booking_id = self.wanted(), self._booking_id
        if move is None:
            self._look.cancel()
            self._show_nothing()
            return
        if (many := self.dates.meant) is not None:
            (series, start), wanted = many, self._together(move)
            several = self._desk.read(lambda s, a: s.series.preview_move(a, series, start, wanted))
            self._look.start(several, self._show_several, self._no_preview)
            return
        look = self._desk.read(lambda s, a: s.bookings.preview_move(a, booking_id, move))
        self._look.start(look, self._show, self._no_preview)

    def _show_nothing(self) -> None:
        self.preview, self._fits = None, False
        self.primary.setText(self.tr("&Move booking"))
        self.leave_due.hide()
        self.price.clear()
        self.conflict.clear()
        self.warning.say("")
        self.fate.setText(self.tr("Choose another time or another hall."))
        set_kind(self.fate, "muted")
        self.primary.setEnabled(False)

    def _no_preview(self, error: DomainError) -> None:
        self._show_nothing()
        self.conflict.say(sentence(error, self._desk.formats))

    def _show(self, preview: ReschedulePreview | SeriesMovePreview) -> None:
        if not isinstance(preview, ReschedulePreview):
            self._show_several(preview)
            return
        self._show_nothing()
        self.preview = preview
        quote, room = preview.quote, self.place.room
        if room is not None:
            self.conflict.show_quote(quote, zone=room.timezone, room_id=room.id, wanted=self.when.range())
        self.warning.say("\n".join(warning_text(code) for code in quote.warnings))
        self.leave_due.setVisible(preview.difference > 0 and self._may_leave_due)
        self._show_price(preview.old_total, quote.total, self._said(preview))
        self._show_fitting(quote.refusal_code is None and not quote.in_the_way)

    def _show_several(self, preview: ReschedulePreview | SeriesMovePreview) -> None:
        if isinstance(preview, ReschedulePreview):
            return
        self._show_nothing()
        self.preview = preview
        formats, zone = self._desk.formats, "UTC" if self.place.room is None else self.place.room.timezone
        if preview.problems:
            self.conflict.say(problems_text(preview.problems, zone, formats))
        said = []
        if preview.credited:
            words = self.tr("%1 goes to the organisers' wallets.")
            said.append(words.replace("%1", formats.money(preview.credited)))
        if preview.left_due:
            said.append(self.tr("%1 will be due.").replace("%1", formats.money(preview.left_due)))
        self._show_price(preview.old_total, preview.new_total, " ".join(said))
        self.primary.setText(self.tr("&Move %n bookings", "", preview.bookings))
        self._show_fitting(not preview.problems)

    def _show_price(self, before: Decimal, after: Decimal, fate: str) -> None:
        formats = self._desk.formats
        self.price.add(self.tr("Price until now"), formats.money(before), "muted")
        self.price.add(self.tr("New price"), formats.money(after))
        self.price.add(self.tr("Difference"), formats.money(after - before, signed=True), "strong")
        self.fate.setText(fate or self.tr("Nothing is to be paid or given back."))
        set_kind(self.fate, "")
        self.fit()

    def _show_fitting(self, fits: bool) -> None:
        self._fits = fits
        self.primary.setEnabled(fits)

    def _said(self, preview: ReschedulePreview) -> str:
        """Return what happens to the difference."""
        booking, formats = self.booking, self._desk.formats
        if booking is None:
            return ""
        said = []
        if preview.charged_to_wallet:
            words = self.tr("%1 is taken from the wallet of %2.").replace("%2", payer_of(booking).full_name)
            said.append(words.replace("%1", formats.money(preview.charged_to_wallet)))
        if preview.credited:
            words = self.tr("%1 goes to the wallet of %2.").replace("%2", booking.organiser.full_name)
            said.append(words.replace("%1", formats.money(preview.credited)))
        if preview.left_due:
            said.append(self.tr("%1 will be due.").replace("%1", formats.money(preview.left_due)))
        return " ".join(said)

    # --- sending ----------------------------------------------------------------------------------------------------

    async def _move(self) -> None:
        move, booking_id = self.wanted(), self._booking_id
        if move is None:
            return
        if (many := self.dates.meant) is not None:
            await self._move_several(*many, self._together(move))
            return
        key = self._keys.of(move)
        booking = await self._desk.write(lambda s, a: s.bookings.move(a, booking_id, move, key))
        self._keys.forget()
        when = self._desk.formats.range(booking.range, booking.room.timezone)
        said = self.tr("Booking #%1 moved to %2, %3.").replace("%1", str(booking.id))
        said = said.replace("%2", booking.room.name).replace("%3", when)
        offer_undo(self._desk, said, unchange(self._desk, booking))
        self.moved.emit(booking)

    async def _move_several(self, series: int, start: int | None, wanted: SeriesMove) -> None:
        key = self._keys.of((series, start, wanted))
        made = await self._desk.write(lambda s, a: s.series.move(a, series, start, wanted, key))
        self._keys.forget()
        said = self.tr("%n bookings of the series moved.", "", len(made))
        offer_undo(self._desk, said, unchange_series(self._desk, series, made))
        self.moved.emit(next((booking for booking in made if booking.id == self._booking_id), made[0]))

    def refuse(self, error: DomainError) -> None:
        """Show a refusal; what was chosen stays, and the day is looked at again."""
        super().refuse(error)
        self._refresh()

    def set_busy(self, busy: bool) -> None:
        """Show that the move is under way; a conflict keeps the button off."""
        super().set_busy(busy)
        if not busy:
            self.primary.setEnabled(self._fits)
