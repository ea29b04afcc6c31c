"""Venues and halls kept in memory, so that their names and dates in words are answered at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.domain.people import name_key
from hallbooking_desktop.domain.permissions import Action, Scope, scope_of
from hallbooking_desktop.domain.wording import NameIndex
from hallbooking_desktop.services.snapshots import RoomSnapshot, VenueSnapshot
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.tasks import Latest

Catalogue = tuple[tuple[VenueSnapshot, ...], tuple[RoomSnapshot, ...]]


@dataclass(frozen=True, slots=True)
class Place:
    """A hall, or a venue (``room_id`` None), with the keys of its names."""

    venue_id: int
    room_id: int | None
    name: str
    venue_name: str
    timezone: str
    keys: tuple[str, ...]
    own_keys: tuple[str, ...]


class Places(QObject):
    """What this desk may book, read once and again after a change. ``changed`` comes when it was read."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._load = Latest[Catalogue](self, "halls of the palette")
        self._stale = True
        self._halls, self._venues = _Named(()), _Named(())
        desk.changed.connect(self._on_change)

    @property
    def halls(self) -> tuple[Place, ...]:
        """Every hall, by venue and name."""
        return self._halls.places

    @property
    def venues(self) -> tuple[Place, ...]:
        """Every venue, by name."""
        return self._venues.places

    def refresh(self) -> None:
        """Read, if anything changed since."""
        if self._stale and not self._load.busy:
            self._stale = False
            self._load.start(self._read(), self._show, lambda _: self._missed())

    async def _read(self) -> Catalogue:
        own = self._desk.actor.venue_id
        wanted = None if scope_of(self._desk.actor.role, Action.BOOK) is Scope.ALL else own
        venues = await self._desk.read(lambda s, a: s.catalogue.venues(a))
        rooms = await self._desk.read(lambda s, a: s.catalogue.rooms(a, wanted))
        return tuple(v for v in venues if wanted is None or v.id == wanted), rooms

    def _missed(self) -> None:
        self._stale = True

    def _show(self, found: Catalogue) -> None:
        venues, rooms = found
        zones = {venue.id: venue for venue in venues}
        self._venues = _Named(
            Place(v.id, None, v.name, v.name, v.timezone, (name_key(v.name), name_key(v.city)), (name_key(v.name),))
            for v in venues
        )
        self._halls = _Named(
            Place(
                room.venue_id,
                room.id,
                room.name,
                room.venue_name,
                room.timezone,
                (name_key(room.name), name_key(room.venue_name), name_key(zones[room.venue_id].city)),
                (name_key(room.name),),
            )
            for room in rooms
            if room.venue_id in zones
        )
        self.changed.emit()

    def _on_change(self, notice: ChangeNotice) -> None:
        if notice.concerns(Topic.ROOM, Topic.VENUE):
            self._stale = True
            if self.halls or self.venues:
                self.refresh()

    def named(self, words: tuple[str, ...], most: int) -> tuple[Place, ...]:
        """Return the halls that these words name, the best first; a hall's own name counts before its venue's."""
        return self._halls.best(words, most)

    def venues_named(self, words: tuple[str, ...], most: int) -> tuple[Place, ...]:
        """Return the venues that these words name."""
        return self._venues.best(words, most)


class _Named:
    """Places and the words of their names."""

    def __init__(self, places: Iterable[Place]) -> None:
        self.places = tuple(places)
        self._own = NameIndex(place.own_keys for place in self.places)
        self._all = NameIndex(place.keys for place in self.places)

    def best(self, words: tuple[str, ...], most: int) -> tuple[Place, ...]:
        """Return what the words name. Where an own name has all of them, those of which a venue's has some are out."""
        found = (self._own.find(words) or self._all.find(words)) if words else {}
        places = sorted(found, key=lambda n: (-found[n], self.places[n].venue_name, self.places[n].name))
        return tuple(self.places[n] for n in places[:most])
