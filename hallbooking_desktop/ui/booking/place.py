"""Where: a venue and one of its halls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hallbooking_desktop.services.snapshots import RoomSnapshot, VenueSnapshot
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import joined
from hallbooking_desktop.ui.theme import set_kind
from hallbooking_desktop.ui.widgets.forms import Field


class PlacePart(QWidget):
    """Two lists. ``venue_chosen`` and ``room_chosen`` carry an id when the user chose."""

    venue_chosen = Signal(int)
    room_chosen = Signal(int)

    def __init__(self, desk: Desk, *, with_venue: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._venues: tuple[VenueSnapshot, ...] = ()
        self._rooms: tuple[RoomSnapshot, ...] = ()
        self.venues = QComboBox(self)
        self.rooms = QComboBox(self)
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        set_kind(self._about, "small")
        self._venue_field = Field(self.tr("&Venue"), self.venues, parent=self)
        self._venue_field.setVisible(with_venue)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._venue_field, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Field(self.tr("&Hall"), self.rooms, parent=self), 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._about)
        self.venues.activated.connect(self._venue_activated)
        self.rooms.activated.connect(self._room_activated)

    @property
    def venue(self) -> VenueSnapshot | None:
        """The venue chosen."""
        return next((venue for venue in self._venues if venue.id == self.venues.currentData()), None)

    @property
    def room(self) -> RoomSnapshot | None:
        """The hall chosen."""
        return next((room for room in self._rooms if room.id == self.rooms.currentData()), None)

    def show_venues(self, venues: Sequence[VenueSnapshot], chosen: int | None) -> None:
        """Offer these venues, silently."""
        self._venues = tuple(venues)
        self.venues.clear()
        for venue in self._venues:
            words = venue.name if not venue.city or venue.city in venue.name else f"{venue.name}, {venue.city}"
            self.venues.addItem(words, venue.id)
        self._choose(self.venues, chosen)

    def show_rooms(self, rooms: Sequence[RoomSnapshot], chosen: int | None) -> None:
        """Offer these halls, silently."""
        self._rooms = tuple(rooms)
        self.rooms.clear()
        for room in self._rooms:
            words = room.name if room.in_service else self.tr("%1 (out of service)").replace("%1", room.name)
            self.rooms.addItem(words, room.id)
        self._choose(self.rooms, chosen)
        self._tell()

    def choose_room(self, room_id: int) -> None:
        """Take a hall from elsewhere in the form, and say so."""
        if room_id != self.rooms.currentData():
            self._choose(self.rooms, room_id)
            self._tell()
            self.room_chosen.emit(room_id)

    def _choose(self, box: QComboBox, wanted: int | None) -> None:
        at = box.findData(wanted)
        box.setCurrentIndex(max(at, 0) if box.count() else -1)

    def _venue_activated(self, _: int) -> None:
        if (venue := self.venue) is not None:
            self.venue_chosen.emit(venue.id)

    def _room_activated(self, _: int) -> None:
        self._tell()
        if (room := self.room) is not None:
            self.room_chosen.emit(room.id)

    def _tell(self) -> None:
        room = self.room
        if room is None:
            self._about.setText(self.tr("This venue has no halls yet."))
            return
        said = [
            self.tr("up to %n guests", "", room.capacity),
            self.tr("%1 an hour").replace("%1", self._desk.formats.money(room.rate_per_hour)),
        ]
        if room.setup_minutes or room.teardown_minutes:
            turn = self.tr("%1 min to set up, %2 min to clear")
            said.append(turn.replace("%1", str(room.setup_minutes)).replace("%2", str(room.teardown_minutes)))
        if room.part_ids:
            said.append(self.tr("takes all its parts"))
        self._about.setText(joined(said))
