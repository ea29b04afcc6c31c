"""Blocks: keeping a room free without a customer, for maintenance or own use. A block is a claim like any other."""

from __future__ import annotations

from typing import Any

from hallbooking_desktop.domain.errors import NotFound, StaleVersion, ValidationFailed
from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.permissions import Action, Actor
from hallbooking_desktop.domain.rooms import sharing
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import blocks as rows
from hallbooking_desktop.persistence import claims
from hallbooking_desktop.persistence.catalogue_writes import parts
from hallbooking_desktop.persistence.work import UnitOfWork
from hallbooking_desktop.services.booking_context import BookingContext, judged_by_the_constraint, permit
from hallbooking_desktop.services.booking_planning import Plan, load_room, plan_block
from hallbooking_desktop.services.commands import NewBlock
from hallbooking_desktop.services.idempotency import claim_key, fingerprint, store_answer
from hallbooking_desktop.services.snapshots import BlockSnapshot
from hallbooking_desktop.services.texts import LONGEST_REASON, check_number, check_typed

_LONGEST_DAYS = 366 * 2


class BlockService:
    """Use cases of blocks; staff of the venue only."""

    def __init__(self, context: BookingContext) -> None:
        self._context = context

    async def create(self, actor: Actor, new: NewBlock, idempotency_key: str | None = None) -> BlockSnapshot:
        """Block a room for a time; it may lie in closed hours and in the past's rest of today.

        Raises:
            SlotTaken: with what is in the way.
        """
        route, mark = "POST /blocks", fingerprint(new)

        async def change(work: UnitOfWork, careful: bool) -> BlockSnapshot:
            stored = await claim_key(work, route, idempotency_key, mark)
            if stored is not None:
                return _snapshot(_found(await rows.block(work, int(stored["block_id"]))))
            await claims.lock_rooms(work, [new.room_id])
            plan = await self._plan(work, actor, new.room_id, new.range)
            if careful:
                await self._context.make_room(work, plan)
            venue_id, reason = plan.room.venue.id, check_typed("reason", new.reason, LONGEST_REASON)
            block_id, _ = await rows.insert_block(
                work, venue_id=venue_id, room_id=new.room_id, span=new.range, reason=reason
            )
            with judged_by_the_constraint(plan):
                await claims.claim(work, plan.room.leaf_ids, new.range, block_id=block_id)
            _record(work, "block.created", block_id, venue_id, after={"room_id": new.room_id, "range": new.range})
            await store_answer(work, route, idempotency_key, {"block_id": block_id})
            return BlockSnapshot(block_id, new.room_id, venue_id, new.range, reason, actor.user_id, 1)

        return await self._context.claiming(actor, change)

    async def block(self, actor: Actor, block_id: int) -> BlockSnapshot:
        """Return a block.

        Raises:
            NotFound: there is none, or it was removed.
        """
        async with self._context.db.read() as read:
            row = _found(await rows.block(read, _number(block_id)))
        permit(actor, Action.VIEW_CALENDAR, row["venue_id"], ())
        return _snapshot(row)

    async def ahead(self, actor: Actor, venue_id: int, room_id: int | None = None) -> tuple[BlockSnapshot, ...]:
        """Return the blocks of a venue that are not over, by start; of a hall those that take a part of it too."""
        permit(actor, Action.VIEW_CALENDAR, venue_id, ())
        async with self._context.db.read() as read:
            touched = None if room_id is None else sharing(room_id, await parts(read, venue_id))
            found = await rows.blocks_ahead(read, venue_id, touched, self._context.clock())
        return tuple(_snapshot(row) for row in found)

    async def move(
        self,
        actor: Actor,
        block_id: int,
        span: TimeRange,
        room_id: int | None = None,
        idempotency_key: str | None = None,
        *,
        reason: str | None = None,
        version: int | None = None,
    ) -> BlockSnapshot:
        """Give a block another range, room of the venue or reason (None: its own); all stays if the time is taken.

        Of a block that is over the reason can still be changed.

        Raises:
            SlotTaken: with what is in the way.
            StaleVersion: somebody else changed it since ``version``; None takes whatever is there.
        """
        route, mark = f"PUT /blocks/{block_id}", fingerprint(span, room_id, reason)
        words = None if reason is None else check_typed("reason", reason, LONGEST_REASON)

        async def change(work: UnitOfWork, careful: bool) -> BlockSnapshot:
            if await claim_key(work, route, idempotency_key, mark) is not None:
                return _snapshot(_found(await rows.block(work, block_id)))
            before = _found(await rows.block(work, _number(block_id)))
            target = room_id or before["room_id"]
            await claims.lock_rooms(work, [before["room_id"], target])
            row = _found(await rows.block(work, block_id, lock=True))
            permit(actor, Action.BLOCK_ROOM, row["venue_id"], ())
            _unchanged(row, version)
            values = {"reason": row["reason"] if words is None else words}
            values |= await self._moved(work, actor, row, target, span, careful=careful)
            await rows.update_block(work, block_id, row["version"], values)
            before, after = _told(row), _told({**row, **values})
            action = "block.moved" if "room_id" in values else "block.edited"
            _record(work, action, block_id, row["venue_id"], before=before, after=after)
            await store_answer(work, route, idempotency_key, {"block_id": block_id})
            return _snapshot({**row, **values, "version": row["version"] + 1})

        return await self._context.claiming(actor, change)

    async def _moved(
        self, work: UnitOfWork, actor: Actor, row: dict[str, Any], room_id: int, span: TimeRange, *, careful: bool
    ) -> dict[str, Any]:
        """Claim a block's new place instead of the old one, and return it; nothing where it stays."""
        if (row["room_id"], row["starts_at"], row["ends_at"]) == (room_id, span.start, span.end):
            return {}
        plan = await self._plan(work, actor, room_id, span)
        if plan.room.venue.id != row["venue_id"]:
            raise ValidationFailed({"room_id": "A block can be moved within its venue only."})
        if careful:
            await self._context.make_room(work, plan, besides_block=row["id"])
        await claims.release(work, block_id=row["id"])
        with judged_by_the_constraint(plan, besides_block=row["id"]):
            await claims.claim(work, plan.room.leaf_ids, span, block_id=row["id"])
        return {"room_id": room_id, "starts_at": span.start, "ends_at": span.end}

    async def remove(
        self, actor: Actor, block_id: int, idempotency_key: str | None = None, *, version: int | None = None
    ) -> None:
        """Take a block away; the room is free again.

        Raises:
            StaleVersion: somebody else changed it since ``version``; None takes whatever is there.
        """
        route, mark = f"DELETE /blocks/{block_id}", fingerprint(block_id)

        async def change(work: UnitOfWork) -> None:
            if await claim_key(work, route, idempotency_key, mark) is not None:
                return
            before = _found(await rows.block(work, _number(block_id)))
            await claims.lock_rooms(work, [before["room_id"]])
            row = _found(await rows.block(work, block_id, lock=True))
            permit(actor, Action.BLOCK_ROOM, row["venue_id"], ())
            _unchanged(row, version)
            await rows.update_block(work, block_id, row["version"], {"removed_at": self._context.clock()})
            await claims.release(work, block_id=block_id)
            span = [row["starts_at"], row["ends_at"]]
            _record(work, "block.removed", block_id, row["venue_id"], before={"room_id": row["room_id"], "range": span})
            await store_answer(work, route, idempotency_key, {"block_id": block_id})

        await self._context.db.run(actor, change)

    async def _plan(self, work: UnitOfWork, actor: Actor, room_id: int, span: TimeRange) -> Plan:
        room = await load_room(work, room_id)
        permit(actor, Action.BLOCK_ROOM, room.venue.id, ())
        if span.end <= self._context.clock():
            raise ValidationFailed({"end_time": "A block cannot lie in the past."})
        if span.duration.days > _LONGEST_DAYS:
            raise ValidationFailed({"end_time": "A block lasts at most two years."})
        return plan_block(room, span)


def _number(block_id: int) -> int:
    return check_number(block_id, "block", "There is no such block.")


def _found(row: dict[str, Any] | None) -> dict[str, Any]:
    if row is None:
        raise NotFound("There is no such block.", entity="block")
    return row


def _unchanged(row: dict[str, Any], version: int | None) -> None:
    if version is not None and row["version"] != version:
        raise StaleVersion


def _snapshot(row: dict[str, Any]) -> BlockSnapshot:
    span = TimeRange(row["starts_at"], row["ends_at"])
    return BlockSnapshot(
        row["id"], row["room_id"], row["venue_id"], span, row["reason"], row["created_by"], row["version"]
    )


def _told(row: dict[str, Any]) -> dict[str, Any]:
    return {"room_id": row["room_id"], "range": [row["starts_at"], row["ends_at"]], "reason": row["reason"]}


def _record(work: UnitOfWork, action: str, block_id: int, venue_id: int, **what: dict[str, Any]) -> None:
    work.audit(action, entity="block", entity_id=block_id, venue_id=venue_id, **what)
    work.changed(Topic.BLOCK, block_id, venue_id)
