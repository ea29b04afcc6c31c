"""Keeping a hall free without a customer: maintenance, own use; and giving it back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands import NewBlock
from hallbooking_desktop.services.snapshots import (
    Alternative,
    AvailabilitySnapshot,
    BlockSnapshot,
    InTheWay,
    RoomSnapshot,
    VenueSnapshot,
)
from hallbooking_desktop.ui.booking.cost import ConflictBox
from hallbooking_desktop.ui.booking.place import PlacePart
from hallbooking_desktop.ui.booking.strip import AvailabilityStrip
from hallbooking_desktop.ui.booking.undo import block_again, move_block_back, unblock
from hallbooking_desktop.ui.booking.when import WhenPart
from hallbooking_desktop.ui.booking.window import BookingSheet
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import isolated, joined
from hallbooking_desktop.ui.places.place import Place
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.tasks import Latest, spawn
from hallbooking_desktop.ui.theme import set_kind
from hallbooking_desktop.ui.undo import offer_undo
from hallbooking_desktop.ui.widgets.dialogs import confirm
from hallbooking_desktop.ui.widgets.forms import Field


class BlockDialog(BookingSheet):
    """A new block, or one that is there. ``done_with`` carries the ``BlockSnapshot``, or None when it was removed.

    ``to_decide`` carries the `Place`, the time and the reason of a new block with bookings in its way: what becomes of
    them is another sheet's to ask.
    """

    done_with = Signal(object)
    to_decide = Signal(object, object, str)

    def __init__(
        self,
        desk: Desk,
        room_id: int,
        span: TimeRange,
        *,
        block_id: int | None = None,
        reason: str = "",
        parent: QWidget | None = None,
    ) -> None:
        translate = QCoreApplication.translate
        title = translate("BlockDialog", "Block hall") if block_id is None else translate("BlockDialog", "Blocked time")
        primary = translate("BlockDialog", "&Block") if block_id is None else translate("BlockDialog", "&Save")
        super().__init__(desk, title, parent, primary=primary, width=600)
        self._desk = desk
        self._venue: VenueSnapshot | None = None
        self._rooms: tuple[RoomSnapshot, ...] = ()
        self._room_id, self._span, self._block_id, self._reason = room_id, span, block_id, reason
        #: Of the block that is there.
        self._version: int | None = None
        self.place = PlacePart(desk, with_venue=False, parent=self)
        self.when = WhenPart(desk, self)
        self.strip = AvailabilityStrip(desk, self)
        self.conflict = ConflictBox(desk, self)
        self.reason = QComboBox(self)
        self.reason.setEditable(True)
        self.reason.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.reason.addItems(
            ["", self.tr("Maintenance"), self.tr("Cleaning"), self.tr("Own use"), self.tr("Inspection")]
        )
        self.reason.setCurrentText(reason)
        self.remove = QPushButton(self.tr("&Remove block"), self)
        self.remove.setVisible(block_id is not None)
        self.remove.clicked.connect(lambda: spawn(self, self._remove(), "block removed"))
        self.footer.insertWidget(0, self.remove)
        about = self.tr("Nobody can book the hall at that time. What is booked there already is decided about next.")
        if block_id is not None:
            about = self.tr("Nobody can book the hall at that time. Bookings that are there already stay.")
        self._about = QLabel(about, self)
        self._about.setWordWrap(True)
        set_kind(self._about, "muted")
        content = QWidget(self)
        self.stack = StateStack(content, self)
        self.body.addWidget(self.stack)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._about, self.place, self.when, self.strip, self.conflict):
            column.addWidget(part)
        column.addWidget(Field(self.tr("Reaso&n"), self.reason, parent=self))
        column.addStretch(1)
        self._day: Latest[AvailabilitySnapshot] = Latest(self, "availability of a day")
        self.when.changed.connect(self._refresh)
        self.place.room_chosen.connect(lambda _: self._refresh())
        self.strip.wanted.connect(self.when.set_when)
        self.conflict.alternative.connect(self._take)
        self.on_submit(self._save)

    def start(self) -> None:
        """Open the dialog and load the halls."""
        self.primary.setEnabled(False)
        self.stack.loading()
        self.open()
        spawn(self, self._load(), "block")

    async def _load(self) -> None:
        try:
            if self._block_id is not None:
                await self._look_at(self._block_id)
            room_id = self._room_id
            room = await self._desk.read(lambda s, a: s.catalogue.room(a, room_id))
            venue = await self._desk.read(lambda s, a: s.catalogue.venue(a, room.venue_id))
            rooms = await self._desk.read(lambda s, a: s.catalogue.rooms(a, room.venue_id))
        except DomainError as error:
            self.stack.failed(error, self.start)
            return
        self._venue, self._rooms = venue, rooms
        self.place.show_rooms(rooms, room_id)
        self.when.set_zone(room.timezone, venue.rules.slot_step_minutes)
        self.when.set_range(self._span, room.timezone)
        self.stack.ready()
        self.primary.setEnabled(True)
        self._refresh()
        (self.reason if self._block_id is None else self.when.day).setFocus()

    async def _look_at(self, block_id: int) -> None:
        """Take over the block as it is by now: what is typed is saved over that alone."""
        block: BlockSnapshot = await self._desk.read(lambda s, a: s.blocks.block(a, block_id))
        self._room_id, self._span, self._reason = block.room_id, block.range, block.reason
        self._version = block.version
        self.reason.setCurrentText(block.reason)

    def _take(self, choice: Alternative) -> None:
        self.place.choose_room(choice.room_id)
        self.when.set_range(choice.range, self._zone)
        self._refresh()

    @property
    def _zone(self) -> str:
        return self.place.room.timezone if self.place.room is not None else "UTC"

    def _refresh(self) -> None:
        self.conflict.clear()
        self.strip.show_when(self.when.when, self.when.start.singleStep())
        room, day = self.place.room, self.when.when.day
        if room is not None:
            own = self._span if self._block_id is not None and room.id == self._room_id else None
            look = self._desk.read(lambda s, a: s.availability.of_day(a, room.id, day))
            self._day.start(look, lambda found: self.strip.show_day(found, own), lambda _: self.strip.show_day(None))

    async def _save(self) -> None:
        room, span, block_id = self.place.room, self.when.range(), self._block_id
        if room is None or span is None:
            return
        reason = self.reason.currentText().strip()
        if block_id is None:
            new = NewBlock(room.id, span, reason)
            made: BlockSnapshot = await self._desk.write(lambda s, a: s.blocks.create(a, new))
            said, back = self.tr("%1 is blocked: %2."), unblock(self._desk, made)
        else:
            version = self._version
            made = await self._desk.write(
                lambda s, a: s.blocks.move(a, block_id, span, room.id, reason=reason, version=version)
            )
            moved = (made.room_id, made.range) != (self._room_id, self._span)
            said = self.tr("The block moved: %1, %2.") if moved else self.tr("The block is changed: %1, %2.")
            back = move_block_back(self._desk, made, self._room_id, self._span, self._reason)
        when = self._desk.formats.range(made.range, room.timezone)
        offer_undo(self._desk, said.replace("%1", room.name).replace("%2", when), back)
        self.done_with.emit(made)

    async def _remove(self) -> None:
        block_id = self._block_id
        text = self.tr("The hall can be booked again at that time.")
        asked = confirm(self, self.tr("Remove block?"), text, self.tr("Remove block"), danger=True)
        if block_id is None or not await asked:
            return
        try:
            await self._desk.write(lambda s, a: s.blocks.remove(a, block_id))
        except DomainError as error:
            self.refuse(error)
            return
        again = block_again(self._desk, self._room_id, self._span, self._reason)
        said, when = self.tr("The block is removed."), self._desk.formats.local(self._span.start)
        offer_undo(self._desk, said, again, f"{joined((isolated(self._reason), when))}: {said}")
        self.done_with.emit(None)
        self.accept()

    def refuse(self, error: DomainError) -> None:
        """Show a refusal; a taken time with what is in the way and what is free instead, or have that decided about."""
        room = self.place.room
        in_the_way = tuple(thing for thing in error.details.get("in_the_way", ()) if isinstance(thing, InTheWay))
        instead = tuple(each for each in error.details.get("alternatives", ()) if isinstance(each, Alternative))
        bookings = bool(in_the_way) and all(thing.booking_id is not None for thing in in_the_way)
        span = self.when.range()
        if bookings and self._block_id is None and self._venue is not None and room is not None and span is not None:
            self.to_decide.emit(Place(self._venue, room, self._rooms), span, self.reason.currentText().strip())
            self.accept()
        elif in_the_way and room is not None:
            self.conflict.show_conflict(
                in_the_way, instead, zone=room.timezone, room_id=room.id, wanted=self.when.range()
            )
        else:
            super().refuse(error)
