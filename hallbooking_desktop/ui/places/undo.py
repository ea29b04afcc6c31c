"""Taking back what was changed about a place: its particulars, hours, prices and add-ons, and that it was archived."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.domain.pricing import PriceRule
from hallbooking_desktop.services.commands_catalogue import NewAddon, NewRoom, NewVenue
from hallbooking_desktop.services.snapshots import AddonSnapshot, RoomSnapshot, VenueSnapshot
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.history import Back
from hallbooking_desktop.ui.places.place import Place


def _as_it_was(name: str) -> str:
    return QCoreApplication.translate("Undo", "%1 is as it was.").replace("%1", name)


class _Step:
    """From which version a thing goes back that was changed once, which left it at ``left_at``."""

    def __init__(self, desk: Desk, kind: str, number: int, left_at: int) -> None:
        self._versions = desk.history.versions
        self._thing = (kind, number)
        self._left_at = left_at

    @property
    def version(self) -> int:
        """The version it has, if nothing was done since but what was taken back."""
        return self._versions.now(self._thing, self._left_at)

    def is_back(self, version: int) -> None:
        """Note that it went back from a version."""
        self._versions.went_back(self._thing, self._left_at - 1, version + 1)


def _step_of(desk: Desk, place: Place) -> _Step:
    kind, number = ("venue", place.venue.id) if place.room is None else ("room", place.room.id)
    return _Step(desk, kind, number, place.version + 1)


def unchange_place(desk: Desk, before: Place) -> Back:
    """Return what takes back that particulars of a place were saved once."""
    step = _step_of(desk, before)

    async def back() -> str:
        version, venue, room = step.version, before.venue, before.room
        if room is None:
            await desk.write(lambda s, a: s.catalogue.update_venue(a, venue.id, version, NewVenue.of(venue)))
        else:
            await desk.write(lambda s, a: s.catalogue.update_room(a, room.id, version, NewRoom.of(room)))
        step.is_back(version)
        return _as_it_was(before.name)

    return Back(back)


def unchange_hours(desk: Desk, before: Place) -> Back:
    """Return what takes back that the hours of a place were saved once."""
    step = _step_of(desk, before)

    async def back() -> str:
        version, venue, room = step.version, before.venue, before.room
        if room is None:
            await desk.write(lambda s, a: s.catalogue.set_hours(a, venue.hours, venue_id=venue.id, version=version))
        else:
            own, number = room.own_hours, room.id
            await desk.write(lambda s, a: s.catalogue.set_hours(a, own, room_id=number, version=version))
        step.is_back(version)
        return _as_it_was(before.name)

    return Back(back)


def unchange_prices(desk: Desk, venue_id: int, before: tuple[PriceRule, ...], version: int) -> Back:
    """Return what takes back that a venue's price rules were stored, which left the venue at ``version``."""
    step = _Step(desk, "venue", venue_id, version)

    async def back() -> str:
        now = step.version
        await desk.write(lambda s, a: s.catalogue.set_price_rules(a, venue_id, before, now))
        step.is_back(now)
        return QCoreApplication.translate("Undo", "The prices are as they were.")

    return Back(back)


def unarchive(desk: Desk, place: VenueSnapshot | RoomSnapshot) -> Back:
    """Return what takes back that a place was archived, or brought back, and is so now."""
    step = _Step(desk, "venue" if isinstance(place, VenueSnapshot) else "room", place.id, place.version)

    async def back() -> str:
        number, version, archived = place.id, step.version, not place.archived
        if isinstance(place, VenueSnapshot):
            await desk.write(lambda s, a: s.catalogue.archive_venue(a, number, version, archived=archived))
        else:
            await desk.write(lambda s, a: s.catalogue.archive_room(a, number, version, archived=archived))
        step.is_back(version)
        return _as_it_was(place.name)

    return Back(back)


def unmake(desk: Desk, place: VenueSnapshot | RoomSnapshot) -> Back:
    """Return what takes back that a place was made: it goes to the archive."""
    archive = unarchive(desk, place).take

    async def back() -> str:
        await archive()
        return QCoreApplication.translate("Undo", "%1 is archived.").replace("%1", place.name)

    return Back(back)


def unchange_addon(desk: Desk, before: AddonSnapshot | None, after: AddonSnapshot) -> Back:
    """Return what takes back that an add-on was changed; one that was new is not sold any more."""
    step = _Step(desk, "add-on", after.id, after.version)

    async def back() -> str:
        number, version = after.id, step.version
        if before is None:
            await desk.write(lambda s, a: s.catalogue.archive_addon(a, number, version, archived=True))
            return QCoreApplication.translate("Undo", "%1 is not sold any more.").replace("%1", after.name)
        old = NewAddon(
            before.venue_id, before.name, before.price, before.description, before.stock, active=before.active
        )
        await desk.write(lambda s, a: s.catalogue.update_addon(a, number, version, old))
        step.is_back(version)
        return _as_it_was(before.name)

    return Back(back)
