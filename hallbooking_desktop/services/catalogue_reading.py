"""Reading the catalogue: open to everybody; what is archived or inactive only to those who may edit it."""

from __future__ import annotations

from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.domain.errors import NotFound
from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.domain.permissions import Action, Actor, allows, require
from hallbooking_desktop.domain.pricing import PriceRule
from hallbooking_desktop.persistence import catalogue as stored
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.work import ReadWork
from hallbooking_desktop.services.catalogue_snapshots import (
    addon_snapshot,
    closure_snapshot,
    room_snapshot,
    venue_snapshot,
)
from hallbooking_desktop.services.snapshots import AddonSnapshot, ClosureSnapshot, RoomSnapshot, VenueSnapshot
from hallbooking_desktop.services.texts import check_number


class CatalogueReading:
    """Venues, rooms, add-ons, closures and price rules as snapshots."""

    def __init__(self, db: Database, clock: Clock, currency: Currency | None = None) -> None:
        self._db = db
        self._clock = clock
        self._currency = currency or Currency()

    async def venues(self, actor: Actor, include_archived: bool = False) -> tuple[VenueSnapshot, ...]:
        """Return the venues by name."""
        require(actor, Action.BROWSE)
        async with self._db.read() as read:
            found = await stored.venues(read, archived=include_archived)
        return tuple(venue_snapshot(v) for v in found if not v.archived or _sees_archived(actor, v.id))

    async def venue(self, actor: Actor, venue_id: int) -> VenueSnapshot:
        """Return one venue, an archived one too.

        Raises:
            NotFound: there is no such venue.
        """
        require(actor, Action.BROWSE)
        async with self._db.read() as read:
            return venue_snapshot(await venue_of(read, venue_id))

    async def rooms(
        self, actor: Actor, venue_id: int | None = None, include_archived: bool = False
    ) -> tuple[RoomSnapshot, ...]:
        """Return the rooms by venue and name."""
        require(actor, Action.BROWSE)
        async with self._db.read() as read:
            found = await stored.rooms(read, venue_id=venue_id, archived=include_archived)
        return tuple(room_snapshot(r) for r in found if not r.archived or _sees_archived(actor, r.venue_id))

    async def room(self, actor: Actor, room_id: int) -> RoomSnapshot:
        """Return one room, an archived one too.

        Raises:
            NotFound: there is no such room.
        """
        require(actor, Action.BROWSE)
        async with self._db.read() as read:
            return room_snapshot(await room_of(read, room_id))

    async def addons(self, actor: Actor, venue_id: int, include_inactive: bool = False) -> tuple[AddonSnapshot, ...]:
        """Return the add-ons of a venue by name."""
        require(actor, Action.BROWSE)
        async with self._db.read() as read:
            found = await stored.addons(read, venue_id=venue_id, inactive=include_inactive)
        return tuple(addon_snapshot(a) for a in found if a.active or _sees_archived(actor, a.venue_id))

    async def addon(self, actor: Actor, addon_id: int) -> AddonSnapshot:
        """Return one add-on, an inactive one too.

        Raises:
            NotFound: there is no such add-on.
        """
        require(actor, Action.BROWSE)
        async with self._db.read() as read:
            return addon_snapshot(await addon_of(read, addon_id))

    async def closures(self, actor: Actor, venue_id: int) -> tuple[ClosureSnapshot, ...]:
        """Return the closures of a venue and its rooms that have not ended."""
        require(actor, Action.BROWSE)
        async with self._db.read() as read:
            found = await stored.closures(read, venue_id=venue_id, since=self._clock())
        return tuple(closure_snapshot(closure) for closure in found)

    async def price_rules(self, actor: Actor, venue_id: int) -> tuple[PriceRule, ...]:
        """Return the price rules of a venue in the order in which they are tried, inactive ones too."""
        require(actor, Action.EDIT_PRICE_RULES, venue_ids=frozenset({venue_id}))
        async with self._db.read() as read:
            return await stored.price_rules(read, venue_id)


async def venue_of(read: ReadWork, venue_id: int) -> stored.VenueRecord:
    """Return the venue.

    Raises:
        NotFound: there is no such venue.
    """
    check_number(venue_id, "venue", "There is no such venue.")
    found = await stored.venues(read, venue_id=venue_id, archived=True)
    if not found:
        raise NotFound("There is no such venue.", entity="venue", id=venue_id)
    return found[0]


async def room_of(read: ReadWork, room_id: int) -> stored.RoomRecord:
    """Return the room.

    Raises:
        NotFound: there is no such room.
    """
    check_number(room_id, "room", "There is no such hall.")
    found = await stored.rooms(read, room_id=room_id, archived=True)
    if not found:
        raise NotFound("There is no such hall.", entity="room", id=room_id)
    return found[0]


async def addon_of(read: ReadWork, addon_id: int) -> stored.AddonRecord:
    """Return the add-on.

    Raises:
        NotFound: there is no such add-on.
    """
    check_number(addon_id, "addon", "There is no such add-on.")
    found = await stored.addons(read, addon_id=addon_id, inactive=True)
    if not found:
        raise NotFound("There is no such add-on.", entity="addon", id=addon_id)
    return found[0]


def _sees_archived(actor: Actor, venue_id: int) -> bool:
    return allows(actor, Action.EDIT_ROOM, venue_ids=frozenset({venue_id}))
