"""An option for a caller: the hall and time are known, only who it is for is asked."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.services.commands import BookingDraft
from hallbooking_desktop.services.snapshots import BookingDetails, RoomSnapshot
from hallbooking_desktop.ui.booking.keys import RequestKey
from hallbooking_desktop.ui.booking.people import PeoplePart
from hallbooking_desktop.ui.booking.window import BookingSheet
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import isolated
from hallbooking_desktop.ui.messages import exact_sentence
from hallbooking_desktop.ui.tasks import Latest
from hallbooking_desktop.ui.theme import set_kind, tokens


class HoldSheet(BookingSheet):
    """Holds a hall unpaid. ``held`` carries the ``BookingDetails`` made."""

    held = Signal(object)

    def __init__(self, desk: Desk, draft: BookingDraft, parent: QWidget | None = None) -> None:
        super().__init__(desk, self.tr("Hold for a caller"), parent, primary=self.tr("Hold"), width=540)
        self._desk = desk
        self._draft = draft
        self._keys = RequestKey(desk)
        self._load = Latest[RoomSnapshot](self, "hall to hold")
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        set_kind(self._about, "muted")
        self.people = PeoplePart(desk, self)
        self.body.addWidget(self._about)
        self.body.addWidget(self.people)
        # The list of customers lies over the sheet: it needs room below its field.
        self.body.addSpacing(tokens().px(150))
        self.on_submit(self._hold)
        self.people.changed.connect(self._go_on)

    def start(self) -> None:
        """Show the sheet, the keys in the field for the customer."""
        room_id = self._draft.room_id
        self._load.start(self._desk.read(lambda s, a: s.catalogue.room(a, room_id)), self._tell, self.refuse)
        self.open()
        self.people.field.setFocus()

    def _tell(self, room: RoomSnapshot) -> None:
        when = self._desk.formats.range(self._draft.range, room.timezone)
        self._about.setText(f"{isolated(room.name)}, {isolated(room.venue_name)}\n{when}")
        self.fit()

    def _go_on(self) -> None:
        if self.people.organiser is not None:
            self.primary.setFocus()
        self.fit()

    def _take_primary(self) -> None:
        """Say what is missing before anything is sent."""
        problem = ""
        if self.people.is_naming:
            problem = self.tr("Add the new customer first, or go back to the search.")
        elif self.people.organiser is None:
            problem = self.tr("Please choose the customer.")
        self.people.set_error(problem)
        if problem:
            (self.people.new.name if self.people.is_naming else self.people.field).setFocus()
            self.fit()
        else:
            super()._take_primary()

    async def _hold(self) -> None:
        draft = replace(self._draft, customers=self.people.choices)
        key = self._keys.of(draft)
        made: BookingDetails = await self._desk.write(lambda s, a: s.bookings.create(a, draft, key))
        self.held.emit(made)

    def refuse(self, error: DomainError) -> None:
        """Say what is in the way."""
        self.note.say(exact_sentence(error, self._desk.formats))
        self.fit()
