"""Which venue or hall is meant when something is to be done with one that is not on the screen."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.domain.people import name_key
from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.services.snapshots import RoomSnapshot, VenueSnapshot
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import joined
from hallbooking_desktop.ui.places.place import Place
from hallbooking_desktop.ui.widgets.picking import Choice, PickSheet

translate = QCoreApplication.translate


async def pick_place(
    desk: Desk, over: QWidget, title: str, action: Action, kinds: Collection[str] = ("venue", "room")
) -> Place | None:
    """Ask for a venue or hall with which the actor may do something; the only one there is is taken at once."""
    venues = await desk.read(lambda s, a: s.catalogue.venues(a))
    rooms = await desk.read(lambda s, a: s.catalogue.rooms(a, a.venue_id))
    places = [place for place in _places(venues, rooms, kinds) if place.may(desk.actor, action)]
    if len(places) == 1:
        return places[0]
    choices = [(_words(place), place) for place in places]

    async def find(text: str) -> Sequence[Choice]:
        wanted = name_key(text).split()
        return [choice for choice in choices if all(word in name_key(choice[0]) for word in wanted)]

    looked_for = translate("Places", "Venue or hall") if "room" in kinds else translate("Places", "Venue")
    sheet = PickSheet(over, title, looked_for, find)
    sheet.open()
    place: Place | None = sheet.chosen if await sheet.outcome() else None
    return place


def _places(venues: Sequence[VenueSnapshot], rooms: Sequence[RoomSnapshot], kinds: Collection[str]) -> Sequence[Place]:
    made = []
    for venue in venues:
        own = tuple(room for room in rooms if room.venue_id == venue.id)
        if "venue" in kinds:
            made.append(Place(venue, None, own))
        if "room" in kinds:
            made += [Place(venue, room, own) for room in own]
    return made


def _words(place: Place) -> str:
    return place.name if place.room is None else joined((place.name, place.venue.name), " · ")
