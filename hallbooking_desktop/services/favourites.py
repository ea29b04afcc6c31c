"""Favourites: the rooms and venues that somebody likes (SPEC 6)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from hallbooking_desktop.domain.errors import NotFound, ValidationFailed
from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.permissions import Action, Actor, require
from hallbooking_desktop.persistence import favourites as rows
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.work import UnitOfWork
from hallbooking_desktop.services.commands_engagement import NewFavourite
from hallbooking_desktop.services.people_checks import myself
from hallbooking_desktop.services.snapshots import Page
from hallbooking_desktop.services.snapshots_engagement import Favourite
from hallbooking_desktop.services.texts import check_number, may_exist

MOST_ROWS: Final = 500


class FavouriteService:
    """Everybody's own; how many people like a room is for all to see."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def mine(self, actor: Actor, limit: int = MOST_ROWS, offset: int = 0) -> Page[Favourite]:
        """Return a page of the actor's favourites, the latest first, at most 500; those no longer offered too."""
        user_id = myself(actor, Action.FAVOURITE)
        limit, offset = min(max(limit, 0), MOST_ROWS), max(offset, 0)
        async with self._db.read(consistent=True) as read:
            found, total = await rows.mine(read, user_id, limit=limit, offset=offset)
        return Page(tuple(Favourite(**row) for row in found), total, offset)

    async def add(self, actor: Actor, new: NewFavourite) -> Favourite:
        """Add a room or a venue; what is among the favourites already stays as it is.

        Raises:
            ValidationFailed: neither a room nor a venue is named, or both.
            NotFound: there is no such room or venue, or it is no longer offered.
        """
        user_id = myself(actor, Action.FAVOURITE)
        if (new.room_id is None) == (new.venue_id is None):
            raise ValidationFailed({"room_id": "Choose either a hall or a venue."})
        async with self._db.work(actor) as work:
            venue_id = await _offered(work, new)
            if await rows.add(work, user_id, new.room_id, new.venue_id):
                _record(work, "favourite.added", user_id, new.room_id, new.venue_id, venue_id)
            return Favourite(**await rows.one(work, user_id, new.room_id, new.venue_id))

    async def remove(self, actor: Actor, favourite_id: int) -> None:
        """Take one of the actor's favourites away.

        Raises:
            NotFound: they have no such favourite.
        """
        user_id = myself(actor, Action.FAVOURITE)
        unknown = "You have no such favourite."
        check_number(favourite_id, "favourite", unknown)
        async with self._db.work(actor) as work:
            gone = await rows.remove(work, user_id, favourite_id)
            if gone is None:
                raise NotFound(unknown, entity="favourite", id=favourite_id)
            _record(work, "favourite.removed", user_id, gone["room_id"], gone["venue_id"], gone["venue_id"])

    async def counts(self, actor: Actor, room_ids: Collection[int]) -> Mapping[int, int]:
        """Return how many people have each of these rooms among their favourites."""
        require(actor, Action.BROWSE)
        wanted = sorted({room_id for room_id in room_ids if may_exist(room_id)})
        async with self._db.read() as read:
            found = await rows.counts(read, wanted)
        return {room_id: found.get(room_id, 0) for room_id in wanted}


async def _offered(work: UnitOfWork, new: NewFavourite) -> int:
    """Return the venue of the room, or the venue, if it is offered."""
    if new.room_id is not None:
        unknown = "There is no such hall."
        venue_id = await rows.venue_of_room(work, check_number(new.room_id, "room", unknown))
        if venue_id is None:
            raise NotFound(unknown, entity="room", id=new.room_id)
        return venue_id
    unknown = "There is no such venue."
    venue_id = await rows.offered_venue(work, check_number(new.venue_id or 0, "venue", unknown))
    if venue_id is None:
        raise NotFound(unknown, entity="venue", id=new.venue_id)
    return venue_id


def _record(
    work: UnitOfWork, action: str, user_id: int, room_id: int | None, of_venue: int | None, venue_id: int | None
) -> None:
    after = {"user_id": user_id, "room_id": room_id, "venue_id": of_venue}
    entity, entity_id = ("room", room_id) if room_id is not None else ("venue", of_venue)
    work.audit(action, entity=entity, entity_id=entity_id, venue_id=venue_id, after=after)
    work.changed(Topic.FAVOURITE, user_id, venue_id)
