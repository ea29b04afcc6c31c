"""When venues and rooms are open and what an hour costs: hours, closures, price rules. None of it touches a booking."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from hallbooking_desktop.domain.availability import check_hours
from hallbooking_desktop.domain.errors import (
    AlreadyExists,
    DomainError,
    InUse,
    NotFound,
    StaleVersion,
    ValidationFailed,
)
from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.permissions import Action, Actor, require
from hallbooking_desktop.domain.pricing import PriceRule
from hallbooking_desktop.domain.rooms import sharing
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import catalogue as stored
from hallbooking_desktop.persistence import catalogue_writes as writes
from hallbooking_desktop.persistence import closing
from hallbooking_desktop.persistence.booking_lists import rows_of
from hallbooking_desktop.persistence.refusals import refusing
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork
from hallbooking_desktop.services.booking_mapping import booking_row
from hallbooking_desktop.services.catalogue_checks import check_price_rules, hour_rows
from hallbooking_desktop.services.catalogue_reading import CatalogueReading, room_of, venue_of
from hallbooking_desktop.services.catalogue_snapshots import closure_snapshot
from hallbooking_desktop.services.snapshots import BookingRow, ClosureSnapshot, HoursInterval

#: The catalogue's constraints, and what their violation means.
REFUSALS: Mapping[str, DomainError] = {
    "uq_venues_name_lower": AlreadyExists("There is a venue of this name already.", field="name"),
    "uq_rooms_venue_name_lower": AlreadyExists("The venue has a hall of this name already.", field="name"),
    "uq_addons_venue_name_lower": AlreadyExists("The venue has an add-on of this name already.", field="name"),
    "room_parts_no_circle": ValidationFailed({"part_ids": "A hall cannot be a part of itself."}),
    "room_parts_one_venue": ValidationFailed({"part_ids": "A hall is made of halls of its own venue."}),
    "room_parts_fixed": InUse(
        "What this hall is made of cannot change while bookings or blocks lie ahead in a hall involved.",
        field="part_ids",
    ),
    "fk_rooms_venue_id": NotFound("There is no such venue.", entity="venue"),
    "fk_addons_venue_id": NotFound("There is no such venue.", entity="venue"),
}
_MOST_AFFECTED = 1000


class CatalogueSchedule(CatalogueReading):
    """Hours, closures and price rules of venues and rooms."""

    async def set_hours(
        self,
        actor: Actor,
        hours: tuple[HoursInterval, ...] | None,
        *,
        venue_id: int | None = None,
        room_id: int | None = None,
        version: int | None = None,
    ) -> None:
        """Replace the opening hours of a venue, or of a room (None: the venue's count again).

        Raises:
            ValidationFailed: they are no hours.
            StaleVersion: somebody else changed the venue or room.
        """
        check_hours(hours or ())
        async with self._db.read() as read:
            room = None if room_id is None else await room_of(read, room_id)
            of_venue = venue_id if room is None else room.venue_id
            if of_venue is None:
                raise ValidationFailed({"venue_id": "Say whose hours these are."})
            venue = await venue_of(read, of_venue)
        require(actor, Action.EDIT_HOURS, venue_ids=frozenset({venue.id}))
        entity, entity_id, topic = ("venue", venue.id, Topic.VENUE) if room is None else ("room", room.id, Topic.ROOM)
        before = venue.hours if room is None else room.own_hours
        values: dict[str, Any] = {} if room is None else {"has_own_hours": hours is not None}

        async def change(work: UnitOfWork) -> None:
            await change_row(work, entity, entity_id, version, values)
            await writes.replace_hours(
                work, hour_rows(hours or ()), venue_id=venue.id, room_id=None if room is None else room.id
            )
            work.audit(
                f"{entity}.hours_set",
                entity=entity,
                entity_id=entity_id,
                venue_id=venue.id,
                before={"hours": None if before is None else [list(item) for item in before]},
                after={"hours": None if hours is None else [list(item) for item in hour_rows(hours)]},
            )
            work.changed(topic, entity_id, venue.id)

        await self._db.run(actor, change)

    async def add_closure(
        self, actor: Actor, venue_id: int, room_id: int | None, closed: TimeRange, reason: str = ""
    ) -> tuple[ClosureSnapshot, tuple[BookingRow, ...]]:
        """Close a venue or a room for a time; return the closure and the live bookings that lie in it, all kept."""
        require(actor, Action.EDIT_HOURS, venue_ids=frozenset({venue_id}))

        async def change(work: UnitOfWork) -> tuple[ClosureSnapshot, tuple[BookingRow, ...]]:
            await venue_of(work, venue_id)
            if room_id is not None and (await room_of(work, room_id)).venue_id != venue_id:
                raise ValidationFailed({"room_id": "This hall is of another venue."})
            closure_id = await writes.add_closure(work, venue_id, room_id, closed, reason.strip(), actor.user_id)
            work.audit(
                "closure.created",
                entity="closure",
                entity_id=closure_id,
                venue_id=venue_id,
                after={"room_id": room_id, "range": closed, "reason": reason.strip()},
            )
            _tell(work, venue_id, room_id)
            closure = ClosureSnapshot(closure_id, venue_id, room_id, closed, reason.strip(), 1)
            return closure, await self._affected(work, venue_id, room_id, closed)

        return await self._db.run(actor, change)

    async def remove_closure(self, actor: Actor, closure_id: int) -> ClosureSnapshot:
        """Open again; return what was removed.

        Raises:
            NotFound: there is no such closure.
        """
        async with self._db.read() as read:
            found = await stored.closures(read, closure_id=closure_id)
        if not found:
            raise NotFound("There is no such closure.", entity="closure", id=closure_id)
        closure = found[0]
        require(actor, Action.EDIT_HOURS, venue_ids=frozenset({closure.venue_id}))

        async def change(work: UnitOfWork) -> None:
            await writes.remove_closure(work, closure_id)
            work.audit(
                "closure.removed",
                entity="closure",
                entity_id=closure_id,
                venue_id=closure.venue_id,
                before={"room_id": closure.room_id, "range": closure.range, "reason": closure.reason},
            )
            _tell(work, closure.venue_id, closure.room_id)

        await self._db.run(actor, change)
        return closure_snapshot(closure)

    async def _affected(
        self, read: ReadWork, venue_id: int, room_id: int | None, closed: TimeRange
    ) -> tuple[BookingRow, ...]:
        touched = None if room_id is None else sharing(room_id, await writes.parts(read, venue_id))
        ids = await closing.overlapping(read, venue_id, touched, closed)
        return tuple(booking_row(row) for row in await rows_of(read, ids[:_MOST_AFFECTED]))

    async def set_price_rules(
        self, actor: Actor, venue_id: int, rules: tuple[PriceRule, ...], version: int | None = None
    ) -> tuple[PriceRule, ...]:
        """Replace the price rules of a venue, in the order in which they are tried; quoted bookings keep their price.

        Raises:
            ValidationFailed: a rule without a name, with too fine a value, or of a room that is not the venue's.
            StaleVersion: somebody else changed the venue.
        """
        require(actor, Action.EDIT_PRICE_RULES, venue_ids=frozenset({venue_id}))
        check_price_rules(rules, self._currency)

        async def change(work: UnitOfWork) -> tuple[PriceRule, ...]:
            await venue_of(work, venue_id)
            before = await stored.price_rules(work, venue_id)
            room_ids = {rule.room_id for rule in rules if rule.room_id is not None}
            owners = await writes.venue_ids_of(work, sorted(room_ids))
            if any(owners.get(room_id) != venue_id for room_id in room_ids):
                raise ValidationFailed({"room_id": "A rule is for a hall of this venue, or for all of them."})
            await change_row(work, "venue", venue_id, version, {})
            await writes.replace_price_rules(work, venue_id, rules)
            after = await stored.price_rules(work, venue_id)
            work.audit(
                "venue.prices_set",
                entity="venue",
                entity_id=venue_id,
                venue_id=venue_id,
                before={"rules": [asdict(rule) for rule in before]},
                after={"rules": [asdict(rule) for rule in after]},
            )
            work.changed(Topic.VENUE, venue_id, venue_id)
            return after

        return await self._db.run(actor, change)


async def change_row(
    work: UnitOfWork, entity: str, entity_id: int, version: int | None, values: Mapping[str, Any]
) -> None:
    """Change a row of the catalogue that has the expected version (None: any).

    Raises:
        StaleVersion: somebody else changed it.
    """
    with refusing(REFUSALS):
        if not await writes.change(work, entity, entity_id, version, values):
            raise StaleVersion


def _tell(work: UnitOfWork, venue_id: int, room_id: int | None) -> None:
    if room_id is None:
        work.changed(Topic.VENUE, venue_id, venue_id)
    else:
        work.changed(Topic.ROOM, room_id, venue_id)
