"""Taking back what was changed about a place: its particulars, hours, prices and add-ons, and that it was archived."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.domain.pricing import PriceRule
from hallbooking_desktop.services.commands_catalogue import NewAddon, NewRoom, NewVenue
from hallbooking_desktop.services.snapshots import AddonSnapshot, RoomSnapshot, VenueSnapshot
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.places.place import Place
from hallbooking_desktop.ui.undo import Back


def _as_it_was(name: str) -> str:
    return QCoreApplication.translate("Undo", "%1 is as it was.").replace("%1", name)


def unchange_place(desk: Desk, before: Place) -> Back:
    """Return what takes back that particulars of a place were saved once."""

    async def back() -> str:
        version, venue, room = before.version + 1, before.venue, before.room
        if room is None:
            await desk.write(lambda s, a: s.catalogue.update_venue(a, venue.id, version, NewVenue.of(venue)))
        else:
            await desk.write(lambda s, a: s.catalogue.update_room(a, room.id, version, NewRoom.of(room)))
        return _as_it_was(before.name)

    return back


def unchange_hours(desk: Desk, before: Place) -> Back:
    """Return what takes back that the hours of a place were saved once."""

    async def back() -> str:
        version, venue, room = before.version + 1, before.venue, before.room
        if room is None:
            await desk.write(lambda s, a: s.catalogue.set_hours(a, venue.hours, venue_id=venue.id, version=version))
        else:
            own, number = room.own_hours, room.id
            await desk.write(lambda s, a: s.catalogue.set_hours(a, own, room_id=number, version=version))
        return _as_it_was(before.name)

    return back


def unchange_prices(desk: Desk, venue_id: int, before: tuple[PriceRule, ...], version: int) -> Back:
    """Return what takes back that a venue's price rules were stored, which left the venue at ``version``."""

    async def back() -> str:
        await desk.write(lambda s, a: s.catalogue.set_price_rules(a, venue_id, before, version))
        return QCoreApplication.translate("Undo", "The prices are as they were.")

    return back


def unarchive(desk: Desk, place: VenueSnapshot | RoomSnapshot) -> Back:
    """Return what takes back that a place was archived, or brought back, and is so now."""

    async def back() -> str:
        number, version, archived = place.id, place.version, not place.archived
        if isinstance(place, VenueSnapshot):
            await desk.write(lambda s, a: s.catalogue.archive_venue(a, number, version, archived=archived))
        else:
            await desk.write(lambda s, a: s.catalogue.archive_room(a, number, version, archived=archived))
        return _as_it_was(place.name)

    return back


def unmake(desk: Desk, place: VenueSnapshot | RoomSnapshot) -> Back:
    """Return what takes back that a place was made: it goes to the archive."""
    archive = unarchive(desk, place)

    async def back() -> str:
        await archive()
        return QCoreApplication.translate("Undo", "%1 is archived.").replace("%1", place.name)

    return back


def unchange_addon(desk: Desk, before: AddonSnapshot | None, after: AddonSnapshot) -> Back:
    """Return what takes back that an add-on was changed; one that was new is not sold any more."""

    async def back() -> str:
        number, version = after.id, after.version
        if before is None:
            await desk.write(lambda s, a: s.catalogue.archive_addon(a, number, version, archived=True))
            return QCoreApplication.translate("Undo", "%1 is not sold any more.").replace("%1", after.name)
        old = NewAddon(
            before.venue_id, before.name, before.price, before.description, before.stock, active=before.active
        )
        await desk.write(lambda s, a: s.catalogue.update_addon(a, number, version, old))
        return _as_it_was(before.name)

    return back
