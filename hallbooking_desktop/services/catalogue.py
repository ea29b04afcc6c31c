"""The catalogue: venues, rooms, add-ons, hours, closures, prices. Changing it never touches a booking."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import asdict, replace
from typing import Any

from hallbooking_desktop.domain.errors import InUse, ValidationFailed
from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.permissions import Action, Actor, require
from hallbooking_desktop.domain.pricing import PriceRule
from hallbooking_desktop.domain.rooms import check_parts
from hallbooking_desktop.persistence import catalogue as stored
from hallbooking_desktop.persistence import catalogue_writes as writes
from hallbooking_desktop.persistence.claims import lock_rooms
from hallbooking_desktop.persistence.refusals import refusing
from hallbooking_desktop.persistence.work import UnitOfWork
from hallbooking_desktop.services.catalogue_checks import (
    addon_values,
    changed_fields,
    check_price_rules,
    hour_rows,
    room_values,
    venue_values,
)
from hallbooking_desktop.services.catalogue_reading import addon_of, room_of, venue_of
from hallbooking_desktop.services.catalogue_schedule import REFUSALS, CatalogueSchedule, change_row
from hallbooking_desktop.services.catalogue_snapshots import addon_snapshot, room_snapshot, venue_snapshot
from hallbooking_desktop.services.commands_catalogue import NewAddon, NewRoom, NewVenue
from hallbooking_desktop.services.snapshots import AddonSnapshot, RoomSnapshot, VenueSnapshot

_TOPICS = {"venue": Topic.VENUE, "room": Topic.ROOM, "addon": Topic.ADDON}


class CatalogueService(CatalogueSchedule):
    """Reads for everybody (`CatalogueReading`), hours and prices (`CatalogueSchedule`), venues, rooms and add-ons."""

    # --- venues

    async def create_venue(self, actor: Actor, new: NewVenue) -> VenueSnapshot:
        """Make a venue with its hours.

        Raises:
            AlreadyExists: the name is taken.
        """
        require(actor, Action.EDIT_VENUE)
        values = venue_values(new)

        async def change(work: UnitOfWork) -> VenueSnapshot:
            with refusing(REFUSALS):
                venue_id = await writes.add(work, "venue", values)
            await writes.replace_hours(work, hour_rows(new.hours), venue_id=venue_id)
            work.audit("venue.created", entity="venue", entity_id=venue_id, venue_id=venue_id, after=values)
            work.changed(Topic.VENUE, venue_id, venue_id)
            return venue_snapshot(await venue_of(work, venue_id))

        return await self._db.run(actor, change)

    async def update_venue(self, actor: Actor, venue_id: int, version: int, new: NewVenue) -> VenueSnapshot:
        """Replace what is typed about a venue; its hours stay.

        Raises:
            StaleVersion: somebody else changed it.
        """
        require(actor, Action.EDIT_VENUE)
        values = venue_values(new)

        async def change(work: UnitOfWork) -> VenueSnapshot:
            before = await venue_of(work, venue_id)
            await change_row(work, "venue", venue_id, version, values)
            old, fresh = changed_fields(_stored_venue(before), values)
            work.audit("venue.updated", entity="venue", entity_id=venue_id, venue_id=venue_id, before=old, after=fresh)
            work.changed(Topic.VENUE, venue_id, venue_id)
            return venue_snapshot(await venue_of(work, venue_id))

        return await self._db.run(actor, change)

    async def archive_venue(
        self, actor: Actor, venue_id: int, version: int | None = None, *, archived: bool = True
    ) -> VenueSnapshot:
        """Take a venue and its rooms out of use, or bring it back; what was booked stays readable.

        Raises:
            InUse: live bookings lie ahead; move or cancel them first.
        """
        require(actor, Action.EDIT_VENUE)

        async def change(work: UnitOfWork) -> VenueSnapshot:
            await self._archive_venue(work, venue_id, version, archived=archived)
            return venue_snapshot(await venue_of(work, venue_id))

        return await self._db.run(actor, change)

    async def delete_venue(self, actor: Actor, venue_id: int) -> bool:
        """Delete a venue in which nothing ever happened, with its rooms, or archive it; tell whether it is gone.

        Raises:
            InUse: live bookings lie ahead; move or cancel them first.
        """
        require(actor, Action.EDIT_VENUE)
        async with self._db.read() as read:
            await venue_of(read, venue_id)
        return await self._delete(actor, "venue", venue_id, venue_id, self._archive_venue)

    # --- rooms

    async def create_room(self, actor: Actor, new: NewRoom, prices: tuple[PriceRule, ...] = ()) -> RoomSnapshot:
        """Make a room, or a divisible hall out of rooms, with price rules of its own: they are tried before the others.

        Raises:
            AlreadyExists: the venue has a room of this name.
            InUse: bookings lie ahead in a room that it is to be made of.
        """
        require(actor, Action.EDIT_ROOM, venue_ids=frozenset({new.venue_id}))
        if prices:
            require(actor, Action.EDIT_PRICE_RULES, venue_ids=frozenset({new.venue_id}))
        values = room_values(new, self._currency)
        check_price_rules(prices, self._currency)

        async def change(work: UnitOfWork) -> RoomSnapshot:
            with refusing(REFUSALS):
                room_id = await writes.add(work, "room", values)
                await self._set_parts(work, room_id, new, ())
            if new.own_hours is not None:
                await writes.replace_hours(work, hour_rows(new.own_hours), room_id=room_id)
            after = values
            if prices:
                # Whoever replaces the venue's rules counts its version up, and waits here.
                await change_row(work, "venue", new.venue_id, None, {})
                own = tuple(replace(rule, room_id=room_id) for rule in prices)
                others = await stored.price_rules(work, new.venue_id)
                await writes.replace_price_rules(work, new.venue_id, (*own, *others))
                after = values | {"prices": [asdict(rule) for rule in own]}
                work.changed(Topic.VENUE, new.venue_id, new.venue_id)
            work.audit("room.created", entity="room", entity_id=room_id, venue_id=new.venue_id, after=after)
            work.changed(Topic.ROOM, room_id, new.venue_id)
            return room_snapshot(await room_of(work, room_id))

        return await self._db.run(actor, change)

    async def update_room(self, actor: Actor, room_id: int, version: int, new: NewRoom) -> RoomSnapshot:
        """Replace what is typed about a room, its parts and own hours included.

        Existing bookings keep the setup, teardown and price they were made with; taking the room out of service cancels
        nothing (`ClosingService.affected`).

        Raises:
            StaleVersion: somebody else changed it.
            InUse: what it is made of cannot change now.
        """
        async with self._db.read() as read:
            before = await room_of(read, room_id)
        require(actor, Action.EDIT_ROOM, venue_ids=frozenset({before.venue_id}))
        values = room_values(new, self._currency)
        if new.venue_id != before.venue_id:
            raise ValidationFailed({"venue_id": "A hall stays at its venue."})

        async def change(work: UnitOfWork) -> RoomSnapshot:
            await lock_rooms(work, {room_id, *before.part_ids, *new.part_ids})
            current = await room_of(work, room_id)
            await change_row(work, "room", room_id, version, values)
            with refusing(REFUSALS):
                await self._set_parts(work, room_id, new, current.part_ids)
            await writes.replace_hours(work, hour_rows(new.own_hours or ()), room_id=room_id)
            old, fresh = changed_fields(
                _stored_room(current),
                {
                    **values,
                    "part_ids": sorted(new.part_ids),
                    "own_hours": None if new.own_hours is None else hour_rows(new.own_hours),
                },
            )
            work.audit(
                "room.updated", entity="room", entity_id=room_id, venue_id=before.venue_id, before=old, after=fresh
            )
            work.changed(Topic.ROOM, room_id, before.venue_id)
            return room_snapshot(await room_of(work, room_id))

        return await self._db.run(actor, change)

    async def archive_room(
        self, actor: Actor, room_id: int, version: int | None = None, *, archived: bool = True
    ) -> RoomSnapshot:
        """Take a room out of use, or bring it back; what was booked stays readable.

        Raises:
            InUse: live bookings lie ahead, or a divisible hall is made of it.
        """
        async with self._db.read() as read:
            room = await room_of(read, room_id)
        require(actor, Action.EDIT_ROOM, venue_ids=frozenset({room.venue_id}))

        async def change(work: UnitOfWork) -> RoomSnapshot:
            await self._archive_room(work, room_id, version, archived=archived)
            return room_snapshot(await room_of(work, room_id))

        return await self._db.run(actor, change)

    async def delete_room(self, actor: Actor, room_id: int) -> bool:
        """Delete a room without history, or archive it; tell whether it is gone.

        Raises:
            InUse: live bookings lie ahead, or a divisible hall is made of it.
        """
        async with self._db.read() as read:
            room = await room_of(read, room_id)
        require(actor, Action.EDIT_ROOM, venue_ids=frozenset({room.venue_id}))
        return await self._delete(actor, "room", room_id, room.venue_id, self._archive_room)

    # --- add-ons

    async def create_addon(self, actor: Actor, new: NewAddon) -> AddonSnapshot:
        """Make an add-on.

        Raises:
            AlreadyExists: the venue has an add-on of this name.
        """
        require(actor, Action.EDIT_ADDON, venue_ids=frozenset({new.venue_id}))
        values = addon_values(new, self._currency)

        async def change(work: UnitOfWork) -> AddonSnapshot:
            with refusing(REFUSALS):
                addon_id = await writes.add(work, "addon", values)
            work.audit("addon.created", entity="addon", entity_id=addon_id, venue_id=new.venue_id, after=values)
            work.changed(Topic.ADDON, addon_id, new.venue_id)
            return addon_snapshot(await addon_of(work, addon_id))

        return await self._db.run(actor, change)

    async def update_addon(self, actor: Actor, addon_id: int, version: int, new: NewAddon) -> AddonSnapshot:
        """Replace what is typed about an add-on; bookings keep the price they were made with.

        Raises:
            StaleVersion: somebody else changed it.
        """
        require(actor, Action.EDIT_ADDON, venue_ids=frozenset({new.venue_id}))
        values = addon_values(new, self._currency)

        async def change(work: UnitOfWork) -> AddonSnapshot:
            before = await addon_of(work, addon_id)
            if before.venue_id != new.venue_id:
                raise ValidationFailed({"venue_id": "An add-on stays at its venue."})
            await change_row(work, "addon", addon_id, version, values)
            old, fresh = changed_fields({name: getattr(before, name) for name in values}, values)
            work.audit(
                "addon.updated", entity="addon", entity_id=addon_id, venue_id=new.venue_id, before=old, after=fresh
            )
            work.changed(Topic.ADDON, addon_id, new.venue_id)
            return addon_snapshot(await addon_of(work, addon_id))

        return await self._db.run(actor, change)

    async def archive_addon(
        self, actor: Actor, addon_id: int, version: int | None = None, *, archived: bool = True
    ) -> AddonSnapshot:
        """Stop selling an add-on, or sell it again; bookings keep theirs."""
        require(actor, Action.EDIT_ADDON)

        async def change(work: UnitOfWork) -> AddonSnapshot:
            await self._archive_addon(work, addon_id, version, archived=archived)
            return addon_snapshot(await addon_of(work, addon_id))

        return await self._db.run(actor, change)

    async def delete_addon(self, actor: Actor, addon_id: int) -> bool:
        """Delete an add-on that was never sold, or archive it; tell whether it is gone."""
        require(actor, Action.EDIT_ADDON)
        async with self._db.read() as read:
            addon = await addon_of(read, addon_id)
        return await self._delete(actor, "addon", addon_id, addon.venue_id, self._archive_addon)

    # --- what they share

    async def _set_parts(self, work: UnitOfWork, room_id: int, new: NewRoom, before: tuple[int, ...]) -> None:
        if set(new.part_ids) == set(before):
            return
        owners = await writes.venue_ids_of(work, new.part_ids)
        if any(owners.get(part) != new.venue_id for part in new.part_ids):
            raise ValidationFailed({"part_ids": "A hall is made of halls of its own venue."})
        check_parts(room_id, new.part_ids, await writes.parts(work, new.venue_id))
        await writes.replace_parts(work, room_id, before, new.part_ids)

    async def _archive_venue(
        self, work: UnitOfWork, venue_id: int, version: int | None = None, *, archived: bool = True
    ) -> None:
        await venue_of(work, venue_id)
        await self._archive(work, "venue", venue_id, version, archived, venue_id)

    async def _archive_room(
        self, work: UnitOfWork, room_id: int, version: int | None = None, *, archived: bool = True
    ) -> None:
        await lock_rooms(work, {room_id})
        room = await room_of(work, room_id)
        if archived and any(room_id in parts for parts in (await writes.parts(work, room.venue_id)).values()):
            raise InUse("A divisible hall is made of this hall; change that one first.", wholes=True)
        await self._archive(work, "room", room_id, version, archived, room.venue_id)

    async def _archive_addon(
        self, work: UnitOfWork, addon_id: int, version: int | None = None, *, archived: bool = True
    ) -> None:
        addon = await addon_of(work, addon_id)
        await self._archive(work, "addon", addon_id, version, archived, addon.venue_id)

    async def _archive(
        self,
        work: UnitOfWork,
        entity: str,
        entity_id: int,
        version: int | None,
        archived: bool,
        venue_id: int,
    ) -> None:
        await _lock_inside(work, entity, entity_id)
        if archived and entity != "addon":
            ahead = await writes.live_bookings_ahead(work, venue_id, entity_id if entity == "room" else None)
            if ahead:
                raise InUse("Bookings lie ahead; move or cancel them first.", bookings=ahead)
        await change_row(work, entity, entity_id, version, writes.archived_at(archived=archived))
        verb = "archived" if archived else "restored"
        work.audit(f"{entity}.{verb}", entity=entity, entity_id=entity_id, venue_id=venue_id)
        work.changed(_TOPICS[entity], entity_id, venue_id)

    async def _delete(
        self,
        actor: Actor,
        entity: str,
        entity_id: int,
        venue_id: int,
        archive: Callable[[UnitOfWork, int], Awaitable[None]],
    ) -> bool:
        async def change(work: UnitOfWork) -> bool:
            room_ids = await _lock_inside(work, entity, entity_id)
            if await writes.has_history(work, entity, entity_id):
                # In one go: a refusal must not use up the key of whoever may repeat this.
                await archive(work, entity_id)
                return False
            with refusing(REFUSALS):
                await writes.remove(work, entity, entity_id)
            for room_id in room_ids:
                work.audit("room.deleted", entity="room", entity_id=room_id, venue_id=venue_id)
                work.changed(Topic.ROOM, room_id, venue_id)
            if entity != "room":
                work.audit(f"{entity}.deleted", entity=entity, entity_id=entity_id, venue_id=venue_id)
                work.changed(_TOPICS[entity], entity_id, venue_id)
            return True

        return await self._db.run(actor, change)


async def _lock_inside(work: UnitOfWork, entity: str, entity_id: int) -> tuple[int, ...]:
    """Lock what goes with a thing: its rooms, as whoever books does, and a venue against rooms made meanwhile."""
    if entity != "venue":
        own: tuple[int, ...] = (entity_id,) if entity == "room" else ()
        await lock_rooms(work, own)
        return own
    await lock_rooms(work, await _room_ids(work, entity_id))
    await writes.lock_venue(work, entity_id)
    room_ids = await _room_ids(work, entity_id)
    await lock_rooms(work, room_ids)
    return room_ids


async def _room_ids(work: UnitOfWork, venue_id: int) -> tuple[int, ...]:
    return tuple(room.id for room in await stored.rooms(work, venue_id=venue_id, archived=True))


def _stored_venue(venue: stored.VenueRecord) -> dict[str, Any]:
    return {name: getattr(venue, name) for name in venue.__slots__ if name != "hours"}


def _stored_room(room: stored.RoomRecord) -> dict[str, Any]:
    values = {name: getattr(room, name) for name in room.__slots__}
    return values | {
        "amenities": list(room.amenities),
        "has_own_hours": room.own_hours is not None,
        "part_ids": list(room.part_ids),
    }
