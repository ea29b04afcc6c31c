"""Venues with their halls, as a tree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt

from hallbooking_desktop.domain.people import name_key
from hallbooking_desktop.services.snapshots import RoomSnapshot, VenueSnapshot
from hallbooking_desktop.ui.formats import Formats
from hallbooking_desktop.ui.icons import icon
from hallbooking_desktop.ui.places.place import Identity, Place
from hallbooking_desktop.ui.theme import colour, font, tokens

Index = QModelIndex | QPersistentModelIndex
Group = tuple[VenueSnapshot, tuple[RoomSnapshot, ...]]
_NOWHERE: Final = QModelIndex()
_COLUMNS: Final = 2
translate = QCoreApplication.translate


class PlacesModel(QAbstractItemModel):
    """Two levels and two columns: the name, and for how many. It holds all places and shows those that fit a text."""

    def __init__(self, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._all: tuple[Group, ...] = ()
        self._shown: tuple[Group, ...] = ()
        self._text = ""

    # --- what it holds -----------------------------------------------------------------------------------------------

    def show(self, venues: Sequence[VenueSnapshot], rooms: Sequence[RoomSnapshot]) -> None:
        """Show these venues with their halls, in the order given."""
        self._all = tuple((venue, tuple(r for r in rooms if r.venue_id == venue.id)) for venue in venues)
        self._take(self._fitting())

    def look_for(self, text: str) -> None:
        """Show only what has the text in its name: a venue with all its halls, or a hall below its venue."""
        self._text = name_key(text)
        self._take(self._fitting())

    def _fitting(self) -> tuple[Group, ...]:
        if not self._text:
            return self._all
        found = []
        for venue, rooms in self._all:
            fitting = tuple(room for room in rooms if self._text in name_key(room.name))
            if self._text in name_key(f"{venue.name} {venue.city}"):
                found.append((venue, fitting or rooms))
            elif fitting:
                found.append((venue, fitting))
        return tuple(found)

    def _take(self, wanted: tuple[Group, ...]) -> None:
        if _identities(wanted) != _identities(self._shown):
            self.beginResetModel()
            self._shown = wanted
            self.endResetModel()
            return
        self._shown = wanted
        for number, (_, rooms) in enumerate(wanted):
            above = self.index(number, 0)
            self.dataChanged.emit(above, self.index(number, _COLUMNS - 1))
            if rooms:
                self.dataChanged.emit(self.index(0, 0, above), self.index(len(rooms) - 1, _COLUMNS - 1, above))

    @property
    def counts(self) -> tuple[int, int]:
        """How many venues and how many halls there are in all."""
        return len(self._all), sum(len(rooms) for _, rooms in self._all)

    def place(self, identity: Identity) -> Place | None:
        """Return a venue or a hall, whether it is shown or not."""
        kind, number = identity
        for venue, rooms in self._all:
            offered = tuple(room for room in rooms if not room.archived)
            if kind == "venue" and venue.id == number:
                return Place(venue, None, offered)
            if kind == "room" and (room := next((r for r in rooms if r.id == number), None)) is not None:
                return Place(venue, room, offered)
        return None

    def identity_at(self, index: Index) -> Identity | None:
        """Return what stands in a row."""
        thing = self._thing(index)
        if thing is None:
            return None
        return ("venue" if isinstance(thing, VenueSnapshot) else "room", thing.id)

    def find(self, identity: Identity) -> QModelIndex:
        """Return where something stands, an invalid index where it is not shown."""
        kind, number = identity
        for at, (venue, rooms) in enumerate(self._shown):
            if kind == "venue" and venue.id == number:
                return self.index(at, 0)
            for below, room in enumerate(rooms):
                if kind == "room" and room.id == number:
                    return self.index(below, 0, self.index(at, 0))
        return QModelIndex()

    def _thing(self, index: Index) -> VenueSnapshot | RoomSnapshot | None:
        if not index.isValid():
            return None
        above = index.internalId()
        return self._shown[index.row()][0] if not above else self._shown[above - 1][1][index.row()]

    # --- Qt's questions ----------------------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Return an index; a hall's holds its venue's row plus one."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]  # the stubs know QObject's too
        """Return the venue of a hall."""
        above = index.internalId() if index.isValid() else 0
        return self.createIndex(above - 1, 0, 0) if above else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many venues there are, or halls of one."""
        if not parent.isValid():
            return len(self._shown)
        return 0 if parent.internalId() or parent.column() else len(self._shown[parent.row()][1])

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: ARG002 - Qt's signature
        """Return how many columns there are."""
        return _COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401, PLR0911 - one answer a role
        """Return what a row says."""
        thing = self._thing(index)
        if thing is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._name(thing) if index.column() == 0 else self._side(thing)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._name(thing)}, {self._side(thing)}" if index.column() == 0 else self._side(thing)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 0:
            return self._name(thing)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return icon(self._mark(thing), "text_muted")
        if role == Qt.ItemDataRole.FontRole and isinstance(thing, VenueSnapshot) and index.column() == 0:
            return font("strong")
        if role == Qt.ItemDataRole.ForegroundRole:
            is_faint = thing.archived or index.column() == 1
            return colour(tokens().text_faint if is_faint else tokens().text)
        if role == Qt.ItemDataRole.SizeHintRole and index.column() == 0:
            return QSize(0, tokens().px(28))
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 1:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return None

    @staticmethod
    def _mark(thing: VenueSnapshot | RoomSnapshot) -> str:
        if isinstance(thing, VenueSnapshot):
            return "venue"
        if not thing.in_service:
            return "wrench"
        return "grid" if thing.part_ids else "room"

    @staticmethod
    def _name(thing: VenueSnapshot | RoomSnapshot) -> str:
        if thing.archived:
            return translate("Places", "%1 (archived)").replace("%1", thing.name)
        if isinstance(thing, RoomSnapshot) and not thing.in_service:
            return translate("Places", "%1 (out of service)").replace("%1", thing.name)
        return thing.name

    def _side(self, thing: VenueSnapshot | RoomSnapshot) -> str:
        return thing.city if isinstance(thing, VenueSnapshot) else self._formats.number(thing.capacity)


def _identities(groups: Sequence[Group]) -> list[tuple[int, tuple[int, ...]]]:
    return [(venue.id, tuple(room.id for room in rooms)) for venue, rooms in groups]
