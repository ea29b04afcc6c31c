"""The form of a booking: every part of it in one column, and what they say together."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.money import ZERO
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands import BookingDraft, BookingEdit, Discount
from hallbooking_desktop.services.snapshots import AddonSnapshot, BookingDetails
from hallbooking_desktop.ui.booking.addons import AddonsPart, sold
from hallbooking_desktop.ui.booking.discount import DiscountPart
from hallbooking_desktop.ui.booking.particulars import NotesPart, ParticularsPart
from hallbooking_desktop.ui.booking.people import PeoplePart
from hallbooking_desktop.ui.booking.place import PlacePart
from hallbooking_desktop.ui.booking.repeat import RepeatPart
from hallbooking_desktop.ui.booking.sections import Fold, Section
from hallbooking_desktop.ui.booking.strip import AvailabilityStrip
from hallbooking_desktop.ui.booking.when import WhenPart
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.messages import exact_sentence, field_sentences
from hallbooking_desktop.ui.theme import tokens


class BookingForm(QFrame):
    """All that is typed. ``changed``: something else is meant; ``priced``: the price may be another."""

    changed = Signal()
    priced = Signal()
    move_wanted = Signal()

    def __init__(self, desk: Desk, *, editing: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setProperty("kind", "surface")
        self.place = PlacePart(desk, parent=self)
        self.when = WhenPart(desk, self)
        self.strip = AvailabilityStrip(desk, self)
        self.people = PeoplePart(desk, self)
        self.particulars = ParticularsPart(self)
        self.addons = AddonsPart(desk, self)
        self.notes = NotesPart(self)
        self.discount = DiscountPart(desk, self)
        self.repeat = RepeatPart(desk, self)
        self.repeats = QCheckBox(self.tr("&Repeat this booking"), self)
        self.notes_fold = Fold(self.tr("Notes"), self.notes, "note", self)
        self.discount_fold = Fold(self.tr("Give a discount"), self.discount, "tag", self)
        self._fixed = QLabel(self)
        self._fixed.setWordWrap(True)
        self.move_button = QPushButton(self.tr("Move…"), self)
        self.repeat.hide()
        self._lay_out(editing=editing)
        self._connect()

    def _lay_out(self, *, editing: bool) -> None:
        values = tokens()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(values.s24, values.s16, values.s24, values.s24)
        column.setSpacing(values.s24)
        column.addWidget(Section(self.tr("Where and when"), self._fixed_place() if editing else self._place(), self))
        column.addWidget(Section(self.tr("Customer"), self.people, self))
        column.addWidget(Section(self.tr("Event"), self.particulars, self))
        column.addWidget(Section(self.tr("Add-ons"), self.addons, self))
        folds = QWidget(self)
        folded = QVBoxLayout(folds)
        folded.setContentsMargins(0, 0, 0, 0)
        folded.setSpacing(values.s12)
        folded.addWidget(self.notes_fold)
        folded.addWidget(self.discount_fold)
        if not editing:
            folded.addWidget(self.repeats)
            folded.addWidget(self.repeat)
        else:
            self.repeats.hide()
            for part in (self.place, self.when, self.strip):
                part.hide()
        column.addWidget(folds)
        column.addStretch(1)

    def put_first(self, part: QWidget) -> None:
        """Have something above all sections."""
        self._column.insertWidget(0, part)

    def _place(self) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.place, self.when, self.strip):
            column.addWidget(part)
        self._fixed.hide()
        self.move_button.hide()
        return box

    def _fixed_place(self) -> QWidget:
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._fixed, 1)
        row.addWidget(self.move_button)
        self.move_button.setAccessibleName(self.tr("Move to another time or hall"))
        return box

    def _connect(self) -> None:
        for part in (self.people, self.particulars, self.addons, self.notes, self.discount, self.when, self.repeat):
            part.changed.connect(self.changed)
        for part in (self.people, self.addons, self.discount, self.when):
            part.changed.connect(self.priced)
        self.particulars.guests_changed.connect(self.priced)
        self.repeat.skipping_changed.connect(self.changed)
        self.repeats.toggled.connect(self._repeat_toggled)
        self.strip.wanted.connect(self.when.set_when)
        self.move_button.clicked.connect(self.move_wanted)

    def _repeat_toggled(self, on: bool) -> None:
        self.repeat.setVisible(on)
        if on:
            self.repeat.focus()
        self.changed.emit()

    # --- what it says -----------------------------------------------------------------------------------------------

    def draft(self, *, for_price: bool = False) -> BookingDraft | None:
        """Return the booking meant; None without hall or time. ``for_price``: a discount counts before its reason."""
        room, span = self.place.room, self.when.range()
        if room is None or span is None:
            return None
        return self._drafted(room.id, span, self._discount(for_price=for_price))

    def draft_at(self, room_id: int, span: TimeRange) -> BookingDraft:
        """Return the booking meant, in a given hall and time."""
        return self._drafted(room_id, span, self._discount(for_price=False))

    def edited(self, booking: BookingDetails) -> BookingDraft:
        """Return what the form makes of a booking; a discount that was emptied is taken back."""
        said = self.draft_at(booking.room.id, booking.range)
        if booking.discount and said.discount is None and not self.discount.is_begun:
            return replace(said, discount=Discount(booking.discount_reason, amount=ZERO))
        return said

    def _discount(self, *, for_price: bool) -> Discount | None:
        if not self.discount_fold.is_open:
            return None
        return self.discount.wanted(self.tr("to be given") if for_price else "")

    def _drafted(self, room_id: int, span: TimeRange, discount: Discount | None) -> BookingDraft:
        return BookingDraft(
            room_id=room_id,
            range=span,
            addons=self.addons.choices,
            customers=self.people.choices,
            title=self.particulars.title.text().strip(),
            event_type=self.particulars.kind.currentText().strip(),
            expected_guests=self.particulars.expected_guests,
            layout=self.particulars.layout_.currentText().strip(),
            customer_notes=self.notes.customer.toPlainText().strip(),
            setup_notes=self.notes.setup.toPlainText().strip(),
            internal_notes=self.notes.internal.toPlainText().strip(),
            online=self.particulars.online.isChecked(),
            discount=discount,
        )

    def edit_of(self, booking: BookingDetails) -> BookingEdit:
        """Return what differs from a booking; what is as before stays None."""
        said = self.edited(booking)
        before = {
            "addons": {(addon.addon_id, addon.quantity) for addon in booking.addons},
            "customers": {(person.user_id, person.role) for person in booking.customers},
        }
        edit = BookingEdit(
            addons=said.addons if {(a.addon_id, a.quantity) for a in said.addons} != before["addons"] else None,
            customers=said.customers if {(c.user_id, c.role) for c in said.customers} != before["customers"] else None,
        )
        names = ("title", "event_type", "layout", "customer_notes", "setup_notes", "internal_notes", "online")
        texts = {name: getattr(said, name) for name in names if getattr(said, name) != getattr(booking, name)}
        if said.expected_guests is not None and said.expected_guests != booking.expected_guests:
            texts["expected_guests"] = said.expected_guests
        if said.discount is not None and not _same_discount(said.discount, booking):
            texts["discount"] = said.discount
        return replace(edit, **texts)

    # --- what it shows ----------------------------------------------------------------------------------------------

    def show_draft(self, draft: BookingDraft) -> None:
        """Show what is already known of a new booking, apart from hall, time and people."""
        self.particulars.title.setText(draft.title)
        self.particulars.kind.setCurrentText(draft.event_type)
        self.particulars.layout_.setCurrentText(draft.layout)
        self.particulars.guests.setValue(draft.expected_guests or 0)
        self.particulars.online.setChecked(draft.online)
        self.notes.customer.setPlainText(draft.customer_notes)
        self.notes.setup.setPlainText(draft.setup_notes)
        self.notes.internal.setPlainText(draft.internal_notes)
        self.notes_fold.set_open(bool(draft.customer_notes or draft.setup_notes or draft.internal_notes))

    def show_booking(self, booking: BookingDetails, addons: tuple[AddonSnapshot, ...]) -> None:
        """Show a booking to be edited."""
        formats = self._desk.formats
        when = formats.range(booking.range, booking.room.timezone)
        self._fixed.setText(f"{booking.room.name}, {booking.room.venue_name}\n{when}")
        self.people.show_people(booking.customers)
        self.particulars.show_booking(booking)
        self.notes.show_booking(booking)
        self.notes_fold.set_open(bool(booking.customer_notes or booking.setup_notes or booking.internal_notes))
        offered = {addon.id for addon in addons}
        kept = tuple(sold(addon, booking.room.venue_id) for addon in booking.addons if addon.addon_id not in offered)
        self.addons.show_addons(addons + kept)
        for addon in booking.addons:
            if (line := self.addons.line(addon.addon_id)) is not None:
                line.stepper.number.set_maximum(max(line.stepper.number.maximum(), addon.quantity))
                line.stepper.number.set_value(addon.quantity)
        self.discount.show_discount(booking.discount, booking.discount_reason)
        self.discount_fold.set_open(bool(booking.discount))

    # --- what is wrong ----------------------------------------------------------------------------------------------

    def find_problem(self) -> str:
        """Mark the first thing that is missing and go there; return it, or nothing if all is said."""
        if self.people.is_naming:
            problem = self.tr("Add the new customer first, or go back to the search.")
            self.people.set_error(problem)
            self.people.new.name.setFocus()
            return problem
        if self.people.organiser is None:
            problem = self.tr("Please choose the customer.")
            self.people.set_error(problem)
            self.people.field.setFocus()
            return problem
        if self.discount_fold.is_open and self.discount.show_problem():
            return self.discount.problem
        if self.repeats.isChecked() and not self.repeats.isHidden() and self.repeat.rule() is None:
            self.repeat.focus()
            return self.tr("Choose on which weekdays it repeats.")
        if self.repeats.isChecked() and self.repeat.problems and not self.repeat.skips:
            self.repeat.skip.setFocus()
            return self.tr("Some dates do not fit. Untick them, or choose to leave them out.")
        return ""

    def place_errors(self, error: DomainError) -> bool:
        """Show a refusal's complaints beside what they are about; tell whether all found a place."""
        said = field_sentences(error)
        places = {
            "customers": self.people.set_error,
            "addons": self.addons.set_error,
        }
        for name, text in said.items():
            if name in places:
                places[name](text)
        if error.code == "ADDON_UNAVAILABLE":
            self.addons.set_error(exact_sentence(error, self._desk.formats))
            return True
        return bool(said) and set(said) <= set(places)


def _same_discount(discount: Discount, booking: BookingDetails) -> bool:
    return discount.amount == booking.discount and discount.reason == booking.discount_reason
