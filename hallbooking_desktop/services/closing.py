"""Closing, blocking and taking out of service over bookings.

What is in the way is listed, and all that was decided is done in one go.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from hallbooking_desktop.domain.errors import (
    ClosingRefused,
    DatabaseUnavailable,
    DomainError,
    StaleVersion,
    ValidationFailed,
)
from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.money import ZERO
from hallbooking_desktop.domain.permissions import Action, Actor, require
from hallbooking_desktop.domain.rooms import leaves, sharing
from hallbooking_desktop.domain.timeranges import TimeRange, merged, subtracted
from hallbooking_desktop.persistence import blocks, booking_lists, claims, closing, ledger
from hallbooking_desktop.persistence import bookings as rows
from hallbooking_desktop.persistence import catalogue_writes as writes
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork
from hallbooking_desktop.services import booking_changes, booking_conflicts, booking_endings, closing_undo
from hallbooking_desktop.services.booking_context import BookingContext, judged_by_the_constraint
from hallbooking_desktop.services.booking_many import make_room, one_of_many
from hallbooking_desktop.services.booking_mapping import booking_row
from hallbooking_desktop.services.booking_planning import load_room, plan_block
from hallbooking_desktop.services.catalogue_reading import room_of, venue_of
from hallbooking_desktop.services.commands import Cancellation
from hallbooking_desktop.services.commands_closing import Affected, Closed, Closing, ClosingKind, Decision, Fate, Left
from hallbooking_desktop.services.idempotency import claim_key, fingerprint, store_answer
from hallbooking_desktop.services.snapshots import Alternative
from hallbooking_desktop.services.texts import LONGEST_REASON, check_typed

_ROUTE = "POST /closings"
_UNDO_ROUTE = "DELETE /closings"
_MOST_AFFECTED = 500
#: Looking for other places takes a round trip a booking.
_MOST_OFFERED = 60
_LONGEST_DAYS = 366 * 2
_ACTIONS = {
    ClosingKind.CLOSURE: Action.EDIT_HOURS,
    ClosingKind.BLOCK: Action.BLOCK_ROOM,
    ClosingKind.OUT_OF_SERVICE: Action.EDIT_ROOM,
}


class ClosingService:
    """Use cases of closing; staff of the venue only. Locks are taken in the order rooms, bookings, wallets."""

    def __init__(self, context: BookingContext) -> None:
        self._context = context

    async def affected(self, actor: Actor, wanted: Closing) -> tuple[Affected, ...]:
        """Return the live bookings in the way, by start, each with where it could go instead.

        Of a closure those whose time it touches are in the way, of a block those whose turn-round it touches too.
        """
        _permit(actor, wanted)
        async with self._context.db.read() as read:
            parts = await _check(read, wanted, self._context.clock())
            found = await _in_the_way(read, wanted, parts)
            closed = None if wanted.room_id is None else sharing(wanted.room_id, parts)
            return tuple(
                [await self._offer(read, wanted, row, closed, look=n < _MOST_OFFERED) for n, row in enumerate(found)]
            )

    async def how_many(self, actor: Actor, wanted: Closing) -> int:
        """Return how many live bookings are in the way."""
        _permit(actor, wanted)
        async with self._context.db.read() as read:
            parts = await _check(read, wanted, self._context.clock())
            return len(await _numbers_in_the_way(read, wanted, parts))

    async def _offer(
        self, read: ReadWork, wanted: Closing, row: Mapping[str, Any], closed: frozenset[int] | None, *, look: bool
    ) -> Affected:
        whole = await rows.whole_booking(read, row["id"])
        free: tuple[Alternative, ...] = ()
        started = row["starts_at"] <= self._context.clock()
        if look and whole is not None and not started:
            span = TimeRange(row["starts_at"], row["ends_at"])
            plan = await booking_changes.replan(self._context, read, whole, span, row["room_id"])
            others = await booking_conflicts.alternatives(
                read, plan, self._context.clock(), row["id"], whole["expected_guests"]
            )
            free = tuple(
                other
                for other in others
                if (closed is not None and other.room_id not in closed) or not other.range.overlaps(wanted.range)
            )
        paid = ZERO if whole is None else max(whole["paid"] - whole["retained"], ZERO)
        return Affected(booking_row(row), paid, started, free)

    async def carry_out(self, actor: Actor, wanted: Closing, idempotency_key: str | None = None) -> Closed:
        """Close, block or take out of service, and do with each booking in the way what was decided; all or nothing.

        A block leaves the times of bookings that are kept to them, and what is blocked already as it is.

        Raises:
            StaleVersion: the bookings in the way are no longer those that were decided about.
            ClosingRefused: one of them cannot be treated so; details ``booking_id`` and ``cause``.
            SlotTaken: something else is in a block's way.
        """
        _permit(actor, wanted)
        reason = check_typed("reason", wanted.reason, LONGEST_REASON)
        mark = fingerprint(wanted)

        async def change(work: UnitOfWork, _careful: bool) -> Closed:
            stored = await claim_key(work, _ROUTE, idempotency_key, mark)
            if stored is not None:
                return _answered(stored)
            parts = await _check(work, wanted, self._context.clock())
            found = await self._lock(work, wanted, parts)
            _compare(wanted.decisions, found)
            done = await self._close(work, actor, wanted, reason, found)
            await store_answer(work, _ROUTE, idempotency_key, _answer(done))
            return done

        return await self._context.claiming(actor, change)

    async def take_back(self, actor: Actor, done: Closed, idempotency_key: str | None = None) -> None:
        """Undo a closing: open again, bring back who was cancelled and moved, the money too; all of it, or nothing.

        Raises:
            ClosingRefused: one of the bookings cannot come back, or it is too late; details as `carry_out` gives.
            NotFound, StaleVersion: somebody else has opened again already.
        """
        mark = fingerprint(done)

        async def change(work: UnitOfWork, _careful: bool) -> None:
            if await claim_key(work, _UNDO_ROUTE, idempotency_key, mark) is None:
                await closing_undo.take_back(self._context, work, actor, done)
                await store_answer(work, _UNDO_ROUTE, idempotency_key, {"taken_back": True})

        await self._context.claiming(actor, change)

    async def _lock(
        self, work: UnitOfWork, wanted: Closing, parts: Mapping[int, Sequence[int]]
    ) -> Sequence[Mapping[str, Any]]:
        """Lock all rooms, then the bookings, then the wallets that this may touch, each by id."""
        moves = [decision for decision in wanted.decisions if decision.move is not None]
        targets = {d.move.room_id for d in moves if d.move is not None and d.move.room_id is not None}
        own = await closing.rooms_of(work, [decision.booking_id for decision in wanted.decisions])
        touched = (
            frozenset(await closing.room_ids(work, wanted.venue_id))
            if wanted.room_id is None
            else sharing(wanted.room_id, parts)
        )
        await claims.lock_rooms(work, {*touched, *own.values(), *targets})
        found = await _in_the_way(work, wanted, parts)
        await rows.lock_bookings(work, sorted(row["id"] for row in found))
        people = await closing.money_owners(work, [d.booking_id for d in wanted.decisions if d.fate is not Fate.KEEP])
        if people:
            await ledger.lock_wallets(work, people)
        # Under the locks: what was read before may have changed while they were waited for.
        return await _in_the_way(work, wanted, parts)

    async def _close(
        self, work: UnitOfWork, actor: Actor, wanted: Closing, reason: str, found: Sequence[Mapping[str, Any]]
    ) -> Closed:
        by_fate = {fate: [d for d in wanted.decisions if d.fate is fate] for fate in Fate}
        kept = frozenset(decision.booking_id for decision in by_fate[Fate.KEEP])
        refunded = ZERO
        for decision in sorted(by_fate[Fate.CANCEL], key=lambda d: d.booking_id):
            refunded += await self._cancel(work, actor, decision, reason)
        for decision in by_fate[Fate.MOVE]:
            # They may go to each other's places.
            await claims.release(work, booking_id=decision.booking_id)
        closure_id: int | None = None
        taken_out: int | None = None
        block_ids: tuple[int, ...] = ()
        if wanted.kind is ClosingKind.CLOSURE:
            closure_id = await writes.add_closure(
                work, wanted.venue_id, wanted.room_id, wanted.range, reason, actor.user_id
            )
        elif wanted.kind is ClosingKind.OUT_OF_SERVICE:
            taken_out = await _take_out(work, wanted.room_id or 0)
        else:
            block_ids = await self._block(work, actor, wanted, reason, kept)
        moves = sorted(by_fate[Fate.MOVE], key=lambda d: d.booking_id)
        left = [await self._move(work, actor, decision, reason) for decision in moves]
        done = Closed(
            closure_id,
            block_ids,
            tuple(d.booking_id for d in by_fate[Fate.CANCEL]),
            tuple(d.booking_id for d in by_fate[Fate.MOVE]),
            tuple(row["id"] for row in found if row["id"] in kept),
            refunded,
            tuple(left),
            taken_out,
        )
        _record(work, wanted, reason, done)
        return done

    async def _cancel(self, work: UnitOfWork, actor: Actor, decision: Decision, reason: str) -> Decimal:
        why = Cancellation(reason=reason or "Closed", venue_fault=True)
        try:
            await booking_endings.cancel(self._context, work, actor, decision.booking_id, why)
        except DatabaseUnavailable:
            raise
        except DomainError as error:
            raise ClosingRefused(booking_id=decision.booking_id, cause=error) from error
        row = await rows.lock_booking(work, decision.booking_id)
        return ZERO if row is None else row["refund_amount"]

    async def _move(self, work: UnitOfWork, actor: Actor, decision: Decision, reason: str) -> Left:
        """Move a booking and return where it was."""
        booking_id = decision.booking_id
        if decision.move is None:
            raise ClosingRefused(
                booking_id=booking_id, cause=ValidationFailed({"move": "Say where this booking goes."})
            )
        before = await _row(work, booking_id)
        move = replace(decision.move, reason=reason or "Closed")
        step = booking_changes.move(self._context, work, actor, booking_id, move, careful=True)
        await one_of_many(self._context, work, actor, booking_id, step, ClosingRefused)
        after = await _row(work, booking_id)
        return Left(booking_id, before["room_id"], TimeRange(before["starts_at"], before["ends_at"]), after["version"])

    async def _block(
        self, work: UnitOfWork, actor: Actor, wanted: Closing, reason: str, kept: frozenset[int]
    ) -> tuple[int, ...]:
        """Block what is wanted less what is kept or blocked already, hall by hall where its parts differ."""
        room_id = wanted.room_id or 0
        room = await load_room(work, room_id)
        standing = await claims.in_the_way(work, room.leaf_ids, wanted.range)
        spans = {
            leaf: subtracted(
                [wanted.range],
                merged(
                    TimeRange(row["starts_at"], row["ends_at"])
                    for row in standing
                    if row["room_id"] == leaf and (row["block_id"] is not None or row["booking_id"] in kept)
                ),
            )
            for leaf in room.leaf_ids
        }
        first = spans[room.leaf_ids[0]]
        together = all(span == first for span in spans.values())
        made: list[int] = []
        for target, targets in ((room_id, first),) if together else tuple(spans.items()):
            place = room if target == room_id else await load_room(work, target)
            for span in targets:
                plan = plan_block(place, span)
                await make_room(self._context, work, actor, plan)
                block_id, _ = await blocks.insert_block(
                    work, venue_id=wanted.venue_id, room_id=target, span=span, reason=reason
                )
                with judged_by_the_constraint(plan):
                    await claims.claim(work, place.leaf_ids, span, block_id=block_id)
                made.append(block_id)
        if not made:
            raise ValidationFailed(
                {"range": "Nothing is left to block: it is blocked already, or what is kept takes all of it."}
            )
        return tuple(made)


async def _take_out(work: UnitOfWork, room_id: int) -> int | None:
    """Take a hall out of service; return it, unless it was out already."""
    if not (await room_of(work, room_id)).in_service:
        return None
    await writes.change(work, "room", room_id, None, {"in_service": False})
    return room_id


async def _row(work: UnitOfWork, booking_id: int) -> Mapping[str, Any]:
    row = await rows.lock_booking(work, booking_id)
    if row is None:
        raise StaleVersion
    return row


def _lefts(stored: Sequence[Mapping[str, Any]]) -> tuple[Left, ...]:
    def at(said: str) -> datetime:
        return datetime.fromisoformat(said)

    return tuple(
        Left(left["booking_id"], left["room_id"], TimeRange(at(left["start"]), at(left["end"])), left["version"])
        for left in stored
    )


def _permit(actor: Actor, wanted: Closing) -> None:
    require(actor, _ACTIONS[wanted.kind], venue_ids=frozenset({wanted.venue_id}))


async def _check(read: ReadWork, wanted: Closing, now: datetime) -> dict[int, tuple[int, ...]]:
    """Return what the venue's halls are made of.

    Raises:
        ValidationFailed: the hall is another venue's, a whole venue is to be blocked or taken out of service, or the
            time is over or too long.
    """
    await venue_of(read, wanted.venue_id)
    if wanted.room_id is not None and (await room_of(read, wanted.room_id)).venue_id != wanted.venue_id:
        raise ValidationFailed({"room_id": "This hall is of another venue."})
    if wanted.room_id is None and wanted.kind is not ClosingKind.CLOSURE:
        raise ValidationFailed({"room_id": "Say which hall is meant."})
    if wanted.range.end <= now:
        raise ValidationFailed({"range": "This time is over."})
    if wanted.range.duration.days > _LONGEST_DAYS and wanted.kind is not ClosingKind.OUT_OF_SERVICE:
        raise ValidationFailed({"range": "This lasts at most two years."})
    return await writes.parts(read, wanted.venue_id)


async def _numbers_in_the_way(read: ReadWork, wanted: Closing, parts: Mapping[int, Sequence[int]]) -> tuple[int, ...]:
    """Return the bookings on any part of the hall, be it the whole that was booked or another one."""
    if wanted.kind is ClosingKind.BLOCK:
        return await closing.claimants(read, leaves(wanted.room_id or 0, parts), wanted.range)
    touched = None if wanted.room_id is None else sharing(wanted.room_id, parts)
    return await closing.overlapping(read, wanted.venue_id, touched, wanted.range)


async def _in_the_way(
    read: ReadWork, wanted: Closing, parts: Mapping[int, Sequence[int]]
) -> Sequence[Mapping[str, Any]]:
    ids = await _numbers_in_the_way(read, wanted, parts)
    if len(ids) > _MOST_AFFECTED:
        raise ValidationFailed({"range": "Too many bookings lie in that time; take a shorter one."})
    return await booking_lists.rows_of(read, ids)


def _compare(decisions: Sequence[Decision], found: Sequence[Mapping[str, Any]]) -> None:
    """Refuse to decide about other bookings than those that were seen.

    Raises:
        StaleVersion: one came, went or was changed in the meantime.
    """
    seen = {decision.booking_id: decision.version for decision in decisions}
    if len(seen) != len(decisions) or seen != {row["id"]: row["version"] for row in found}:
        raise StaleVersion


def _record(work: UnitOfWork, wanted: Closing, reason: str, done: Closed) -> None:
    fates = {"cancelled": list(done.cancelled), "moved": list(done.moved), "kept": list(done.kept)}
    if wanted.kind is ClosingKind.OUT_OF_SERVICE and wanted.room_id is not None:
        work.audit(
            "room.updated",
            entity="room",
            entity_id=wanted.room_id,
            venue_id=wanted.venue_id,
            before={"in_service": done.taken_out is not None},
            after={"in_service": False, "reason": reason, **fates},
        )
        work.changed(Topic.ROOM, wanted.room_id, wanted.venue_id)
        return
    entity, number = ("closure", done.closure_id) if done.closure_id is not None else ("block", done.block_ids[0])
    after = {"room_id": wanted.room_id, "range": wanted.range, "reason": reason, **fates}
    if done.block_ids:
        after["blocks"] = list(done.block_ids)
    work.audit(f"{entity}.created", entity=entity, entity_id=number, venue_id=wanted.venue_id, after=after)
    for block_id in done.block_ids:
        work.changed(Topic.BLOCK, block_id, wanted.venue_id)
    if done.closure_id is not None and wanted.room_id is not None:
        work.changed(Topic.ROOM, wanted.room_id, wanted.venue_id)
    elif done.closure_id is not None:
        work.changed(Topic.VENUE, wanted.venue_id, wanted.venue_id)


def _answer(done: Closed) -> dict[str, Any]:
    return {
        "closure_id": done.closure_id,
        "block_ids": list(done.block_ids),
        "cancelled": list(done.cancelled),
        "moved": list(done.moved),
        "kept": list(done.kept),
        "refunded": str(done.refunded),
        "left": [
            {
                "booking_id": left.booking_id,
                "room_id": left.room_id,
                "start": left.range.start.isoformat(),
                "end": left.range.end.isoformat(),
                "version": left.version,
            }
            for left in done.left
        ],
        "taken_out": done.taken_out,
    }


def _answered(stored: Mapping[str, Any]) -> Closed:
    names = ("block_ids", "cancelled", "moved", "kept")
    numbers = {name: tuple(int(number) for number in stored[name]) for name in names}
    refunded, left = Decimal(stored["refunded"]), _lefts(stored["left"])
    return Closed(stored["closure_id"], refunded=refunded, left=left, taken_out=stored.get("taken_out"), **numbers)
