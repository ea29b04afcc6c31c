"""Taking a closing back: the place is open again, and every booking that it touched is where it was."""

from __future__ import annotations

from hallbooking_desktop.domain.errors import (
    ClosingRefused,
    Forbidden,
    NotFound,
    StaleVersion,
)
from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.permissions import Action, Actor, require
from hallbooking_desktop.persistence import blocks, catalogue, claims, closing, ledger
from hallbooking_desktop.persistence import bookings as rows
from hallbooking_desktop.persistence import catalogue_writes as writes
from hallbooking_desktop.persistence.work import UnitOfWork
from hallbooking_desktop.services import booking_undo
from hallbooking_desktop.services.booking_context import BookingContext
from hallbooking_desktop.services.booking_reinstating import reinstate_all
from hallbooking_desktop.services.catalogue_reading import room_of
from hallbooking_desktop.services.commands_closing import Closed


async def take_back(context: BookingContext, work: UnitOfWork, actor: Actor, done: Closed) -> None:
    """Undo inside a unit of work; locks rooms, then bookings, then wallets, each by id."""
    touched = [*done.cancelled, *(left.booking_id for left in done.left)]
    places = await closing.rooms_of(work, touched)
    own = [left.room_id for left in done.left]
    blocked = [row for row in [await blocks.block(work, number) for number in done.block_ids] if row is not None]
    taken_out = [] if done.taken_out is None else [done.taken_out]
    await claims.lock_rooms(work, {*places.values(), *own, *taken_out, *(row["room_id"] for row in blocked)})
    await rows.lock_bookings(work, sorted(touched))
    people = await closing.money_owners(work, touched)
    if people:
        await ledger.lock_wallets(work, people)
    await _open_again(context, work, actor, done)
    left = {left.booking_id: left.version for left in sorted(done.left, key=lambda left: left.booking_id)}
    await booking_undo.take_back_all(context, work, actor, left, ClosingRefused)
    await reinstate_all(context, work, actor, done.cancelled, ClosingRefused)


async def _open_again(context: BookingContext, work: UnitOfWork, actor: Actor, done: Closed) -> None:
    if done.closure_id is not None:
        found = await catalogue.closures(work, closure_id=done.closure_id)
        if not found:
            raise NotFound("There is no such closure.", entity="closure", id=done.closure_id)
        closure = found[0]
        require(actor, Action.EDIT_HOURS, venue_ids=frozenset({closure.venue_id}))
        await writes.remove_closure(work, closure.id)
        before = {"room_id": closure.room_id, "range": closure.range, "reason": closure.reason}
        work.audit("closure.removed", entity="closure", entity_id=closure.id, venue_id=closure.venue_id, before=before)
        of_venue = closure.room_id is None
        work.changed(Topic.VENUE if of_venue else Topic.ROOM, closure.room_id or closure.venue_id, closure.venue_id)
    for number in done.block_ids:
        row = await blocks.block(work, number, lock=True)
        if row is None:
            raise NotFound("There is no such block.", entity="block", id=number)
        require(actor, Action.BLOCK_ROOM, venue_ids=frozenset({row["venue_id"]}))
        await blocks.update_block(work, number, row["version"], {"removed_at": context.clock()})
        await claims.release(work, block_id=number)
        span = [row["starts_at"], row["ends_at"]]
        was = {"room_id": row["room_id"], "range": span}
        work.audit("block.removed", entity="block", entity_id=number, venue_id=row["venue_id"], before=was)
        work.changed(Topic.BLOCK, number, row["venue_id"])
    if done.taken_out is not None:
        await _into_service(work, actor, done.taken_out)
    if done.closure_id is None and not done.block_ids and done.taken_out is None and not (done.cancelled or done.left):
        raise Forbidden("Nothing was closed.")


async def _into_service(work: UnitOfWork, actor: Actor, room_id: int) -> None:
    room = await room_of(work, room_id)
    require(actor, Action.EDIT_ROOM, venue_ids=frozenset({room.venue_id}))
    if room.in_service:
        raise StaleVersion
    await writes.change(work, "room", room_id, None, {"in_service": True})
    was, now = {"in_service": False}, {"in_service": True}
    work.audit("room.updated", entity="room", entity_id=room_id, venue_id=room.venue_id, before=was, after=now)
    work.changed(Topic.ROOM, room_id, room.venue_id)
