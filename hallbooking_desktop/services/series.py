"""Recurring bookings: preview every occurrence, save all or nothing, or leave out what does not fit; change later."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise
from typing import Any

from hallbooking_desktop.domain.errors import (
    DomainError,
    NotFound,
    SlotTaken,
    TransitionRefused,
    UndoRefused,
    ValidationFailed,
)
from hallbooking_desktop.domain.money import ZERO
from hallbooking_desktop.domain.permissions import Action, Actor
from hallbooking_desktop.domain.recurrence import LocalOccurrence, occurrences
from hallbooking_desktop.domain.refunds import RefundTiers
from hallbooking_desktop.persistence import bookings, claims, ledger, undo
from hallbooking_desktop.persistence import series as rows
from hallbooking_desktop.persistence.catalogue import BookableRoom
from hallbooking_desktop.persistence.closing import money_owners
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork
from hallbooking_desktop.services import (
    booking_creation,
    booking_edits,
    booking_endings,
    booking_money,
    series_moves,
)
from hallbooking_desktop.services.booking_context import BookingContext, permit, read_details
from hallbooking_desktop.services.booking_mapping import people_of
from hallbooking_desktop.services.booking_planning import check_plan, check_stock, load_room, make_plan, paid_towards
from hallbooking_desktop.services.booking_reinstating import reinstate_all
from hallbooking_desktop.services.booking_undo import take_back_all
from hallbooking_desktop.services.commands import (
    BookingDraft,
    BookingEdit,
    Cancellation,
    PaymentOrder,
    SeriesDraft,
    SeriesMove,
)
from hallbooking_desktop.services.idempotency import claim_key, fingerprint, store_answer
from hallbooking_desktop.services.snapshots import (
    BookingDetails,
    Occurrence,
    RefundPreview,
    SeriesMovePreview,
    SeriesPreview,
)
from hallbooking_desktop.services.texts import check_number

OnOne = Callable[[UnitOfWork, dict[str, Any]], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class _Once:
    """What a repeated call is recognised by."""

    route: str
    key: str | None
    mark: str


class SeriesService:
    """Use cases of series. ``from_index`` None means all that are left; one occurrence is changed as a booking."""

    def __init__(self, context: BookingContext) -> None:
        self._context = context

    async def preview(self, actor: Actor, draft: SeriesDraft) -> SeriesPreview:
        """Return every occurrence with local times, real duration, price, and what is wrong with it.

        Raises:
            ValidationFailed: the rule is not understood or has no end.
        """
        async with self._context.db.read() as read:
            room = await load_room(read, draft.first.room_id)
            permit(actor, Action.VIEW_CALENDAR, room.venue.id, ())
            group = await booking_creation.group_of(read, actor, room.venue.id, draft.first.customers)
            found = [await self._look(read, room, draft.first, item, group) for item in _dates(draft, room)]
        return SeriesPreview(tuple(found), sum((item.cost for item in found if not item.problem), ZERO))

    async def _look(
        self, read: ReadWork, room: BookableRoom, first: BookingDraft, item: LocalOccurrence, group: str | None
    ) -> Occurrence:
        plan = make_plan(
            room, item.range, first.addons, self._context.currency, discount=first.discount, customer_group=group
        )
        problem, words = "", ""
        try:
            check_plan(plan, self._context.clock())
            await check_stock(read, plan)
            if any(not row["expired"] for row in await claims.in_the_way(read, room.leaf_ids, plan.claimed)):
                raise SlotTaken("Another booking or block has this time.")
        except DomainError as error:
            problem, words = series_moves.problem_of(error), error.message
        return Occurrence(item.index, item.range, item.local_start, item.local_end, plan.totals.total, problem, words)

    async def create(
        self, actor: Actor, draft: SeriesDraft, idempotency_key: str | None = None
    ) -> tuple[BookingDetails, ...]:
        """Save the series in one transaction: every occurrence, or with ``skip_problems`` those that fit.

        Raises:
            SlotTaken, RoomUnavailable, RuleBroken: an occurrence does not fit and ``skip_problems`` is not set.
            ValidationFailed: no occurrence fits.
        """
        mark = fingerprint(draft)

        async def change(work: UnitOfWork, careful: bool) -> list[int]:
            stored = await claim_key(work, "POST /series", idempotency_key, mark)
            if stored is not None:
                return [int(number) for number in stored["booking_ids"]]
            await claims.lock_rooms(work, [draft.first.room_id])
            room = await load_room(work, draft.first.room_id)
            permit(actor, Action.TAKE_PAYMENT, room.venue.id, ())
            dates = _dates(draft, room)
            group = await booking_creation.group_of(work, actor, room.venue.id, draft.first.customers)
            series_id = await rows.insert_series(work, room.venue.id, draft.rule.rrule, draft.rule.exceptions)
            made = []
            for item in dates:
                if draft.skip_problems and (await self._look(work, room, draft.first, item, group)).problem:
                    continue
                one = replace(draft.first, range=item.range)
                # What was looked at stays so, for the rooms are locked; but a hold that ran out must still make room.
                made.append(
                    await booking_creation.insert(
                        self._context,
                        work,
                        actor,
                        one,
                        room,
                        careful=careful or draft.skip_problems,
                        series=(series_id, item.index),
                    )
                )
            if not made:
                raise ValidationFailed({"rrule": "None of the dates can be booked."})
            work.audit(
                "series.created",
                entity="series",
                entity_id=series_id,
                venue_id=room.venue.id,
                after={"rrule": draft.rule.rrule, "exceptions": list(draft.rule.exceptions), "bookings": made},
            )
            await store_answer(work, "POST /series", idempotency_key, {"booking_ids": made})
            return made

        return await self._details(actor, await self._context.claiming(actor, change))

    async def occurrences(
        self, actor: Actor, series_id: int, from_index: int | None = None
    ) -> tuple[BookingDetails, ...]:
        """Return the occurrences that are not cancelled."""
        async with self._context.db.read() as read:
            await self._permitted(read, actor, series_id)
            found = await rows.live_occurrences(read, series_id, from_index or 0)
        return await self._details(actor, [row["id"] for row in found])

    async def edit(
        self,
        actor: Actor,
        series_id: int,
        from_index: int | None,
        changes: BookingEdit,
        idempotency_key: str | None = None,
    ) -> tuple[BookingDetails, ...]:
        """Change this and the following occurrences (or all that are left) in place, all or none."""

        async def one(work: UnitOfWork, row: dict[str, Any]) -> None:
            await booking_edits.edit(self._context, work, actor, row["id"], None, changes)

        once = _Once(f"PUT /series/{series_id}", idempotency_key, fingerprint(from_index, changes))
        return await self._each(actor, series_id, from_index, one, once)

    async def preview_move(
        self, actor: Actor, series_id: int, from_index: int | None, wanted: SeriesMove
    ) -> SeriesMovePreview:
        """Return what `move` would do to prices and wallets, and which dates cannot go there, before it counts.

        Raises:
            NotFound: no occurrence is left to move.
        """
        async with self._context.db.read() as read:
            await self._permitted(read, actor, series_id)
            left = await self._left(read, series_id, from_index)
            return await series_moves.preview(self._context, read, actor, [row["id"] for row in left], wanted)

    async def move(
        self,
        actor: Actor,
        series_id: int,
        from_index: int | None,
        wanted: SeriesMove,
        idempotency_key: str | None = None,
    ) -> tuple[BookingDetails, ...]:
        """Move occurrences by a duration of the wall clock and/or to another room, all or none.

        Raises:
            SlotTaken: one of the new slots is taken; nothing was moved.
        """

        async def one(work: UnitOfWork, row: dict[str, Any]) -> None:
            await series_moves.move(self._context, work, actor, row, wanted)

        once = _Once(f"PUT /series/{series_id}/reschedule", idempotency_key, fingerprint(from_index, wanted))
        return await self._each(actor, series_id, from_index, one, once, moving=True, room_id=wanted.room_id)

    async def take_back(
        self, actor: Actor, series_id: int, left_at: Mapping[int, int], idempotency_key: str | None = None
    ) -> tuple[BookingDetails, ...]:
        """Undo within a minute that occurrences were moved or edited together, the money too; all or none.

        ``left_at``: their numbers, each with the version at which the change left it.

        Raises:
            UndoRefused: one of them cannot go back; details ``booking_id`` and ``cause``.
            NotFound: one of them is not of this series.
        """
        route, ids = f"DELETE /series/{series_id}/changes", sorted(left_at)

        async def change(work: UnitOfWork, _careful: bool) -> list[int]:
            if await claim_key(work, route, idempotency_key, fingerprint(sorted(left_at.items()))) is not None:
                return ids
            await self._lock(work, actor, series_id, ids, await undo.rooms_before(work, ids))
            await take_back_all(self._context, work, actor, {number: left_at[number] for number in ids}, UndoRefused)
            await store_answer(work, route, idempotency_key, {"booking_ids": ids})
            return ids

        return await self._details(actor, await self._context.claiming(actor, change))

    async def pay(
        self,
        actor: Actor,
        series_id: int,
        order: PaymentOrder,
        from_index: int | None = None,
        idempotency_key: str | None = None,
    ) -> tuple[BookingDetails, ...]:
        """Pay all that is due on the occurrences, each with its own payment, all or none.

        Raises:
            TransitionRefused: nothing is due on any of them.
        """

        async def one(work: UnitOfWork, row: dict[str, Any]) -> None:
            await booking_money.pay(self._context, work, actor, row["id"], replace(order, amount=None))

        once = _Once(f"POST /series/{series_id}/pay", idempotency_key, fingerprint(from_index, order))
        return await self._each(actor, series_id, from_index, one, once, owing=True)

    async def cancel(
        self,
        actor: Actor,
        series_id: int,
        from_index: int | None,
        cancellation: Cancellation,
        idempotency_key: str | None = None,
    ) -> tuple[BookingDetails, ...]:
        """Cancel this and the following occurrences (or all that are left), each with its own refund, all or none."""

        async def one(work: UnitOfWork, row: dict[str, Any]) -> None:
            await booking_endings.cancel(self._context, work, actor, row["id"], cancellation)

        once = _Once(f"POST /series/{series_id}/cancel", idempotency_key, fingerprint(from_index, cancellation))
        return await self._each(actor, series_id, from_index, one, once)

    async def preview_cancel(
        self, actor: Actor, series_id: int, from_index: int | None, cancellation: Cancellation
    ) -> RefundPreview:
        """Return what `cancel` would pay back, before it counts.

        Raises:
            NotFound: no occurrence is left to cancel.
        """
        async with self._context.db.read() as read:
            await self._permitted(read, actor, series_id)
            left = await self._left(read, series_id, from_index)
            whole = await bookings.whole_bookings(read, [row["id"] for row in left])
            rooms = {number: await load_room(read, number) for number in sorted({row["room_id"] for row in whole})}
        backs = []
        for row in whole:
            booking_endings.check_cancel(actor, row, cancellation, needs_reason=False)
            tiers = RefundTiers.from_json(rooms[row["room_id"]].venue.refund_tiers)
            backs.append(booking_endings.refund_of(self._context, row, tiers, cancellation))
        organisers = {people_of(row)[0].full_name for row in whole}
        return RefundPreview(
            paid=sum((paid_towards(row) for row in whole), ZERO),
            policy="",
            percent=ZERO,
            refund=sum((back.amount for back in backs), ZERO),
            fee=sum((back.fee for back in backs), ZERO),
            to_wallet_of=organisers.pop() if len(organisers) == 1 else "",
            bookings=len(whole),
        )

    async def reinstate(
        self, actor: Actor, series_id: int, booking_ids: Sequence[int], idempotency_key: str | None = None
    ) -> tuple[BookingDetails, ...]:
        """Take back within a minute that these occurrences were cancelled, the refunds too; all or none.

        Raises:
            UndoRefused: one of them cannot come back; details ``booking_id`` and ``cause``.
            NotFound: one of them is not of this series.
        """
        route, ids = f"DELETE /series/{series_id}/cancel", sorted(set(booking_ids))

        async def change(work: UnitOfWork, _careful: bool) -> list[int]:
            if await claim_key(work, route, idempotency_key, fingerprint(ids)) is not None:
                return ids
            await self._lock(work, actor, series_id, ids)
            await reinstate_all(self._context, work, actor, ids, UndoRefused)
            await store_answer(work, route, idempotency_key, {"booking_ids": ids})
            return ids

        return await self._details(actor, await self._context.claiming(actor, change))

    async def _lock(
        self, work: UnitOfWork, actor: Actor, series_id: int, ids: Sequence[int], room_ids: Iterable[int] = ()
    ) -> None:
        """Lock occurrences that an undo is about: their rooms and others, then them, then the wallets, each by id."""
        await self._permitted(work, actor, series_id)
        places = await rows.rooms_of(work, series_id, ids)
        if len(places) != len(ids) or not ids:
            raise NotFound("There is no such occurrence.", entity="series", id=series_id)
        await claims.lock_rooms(work, [*places.values(), *room_ids])
        await bookings.lock_bookings(work, ids)
        await ledger.lock_wallets(work, await money_owners(work, ids))

    async def _each(
        self,
        actor: Actor,
        series_id: int,
        from_index: int | None,
        one: OnOne,
        once: _Once,
        *,
        moving: bool = False,
        room_id: int | None = None,
        owing: bool = False,
    ) -> tuple[BookingDetails, ...]:
        async def change(work: UnitOfWork, _careful: bool) -> list[int]:
            stored = await claim_key(work, once.route, once.key, once.mark)
            if stored is not None:
                return [int(number) for number in stored["booking_ids"]]
            await self._permitted(work, actor, series_id)
            found = await self._left(work, series_id, from_index)
            if owing:
                found = [row for row in found if row["owes"]]
                if not found:
                    raise TransitionRefused("Nothing is due on this series.", status="paid", wanted="paid")
            # All rooms, then all bookings, before the first wallet: whoever else changes one of them only waits.
            await claims.lock_rooms(work, [row["room_id"] for row in found] + ([room_id] if room_id else []))
            await bookings.lock_bookings(work, [row["id"] for row in found])
            for row in found if moving else ():
                # They may go to each other's places.
                await claims.release(work, booking_id=row["id"])
            for row in found:
                await one(work, row)
            changed = [row["id"] for row in found]
            await store_answer(work, once.route, once.key, {"booking_ids": changed})
            return changed

        return await self._details(actor, await self._context.claiming(actor, change))

    async def _left(self, read: ReadWork, series_id: int, from_index: int | None) -> list[dict[str, Any]]:
        found = await rows.live_occurrences(read, series_id, from_index or 0)
        now = self._context.clock()
        found = [row for row in found if row["starts_at"] > now]
        if not found:
            raise NotFound("No occurrence is left to change.", entity="series", id=series_id)
        return found

    async def _permitted(self, read: ReadWork, actor: Actor, series_id: int) -> None:
        row = await rows.series(read, check_number(series_id, "series", "There is no such series."))
        if row is None:
            raise NotFound("There is no such series.", entity="series", id=series_id)
        permit(actor, Action.TAKE_PAYMENT, row["venue_id"], ())

    async def _details(self, actor: Actor, booking_ids: Sequence[int]) -> tuple[BookingDetails, ...]:
        async with self._context.db.read() as read:
            return tuple([await read_details(read, actor, number) for number in booking_ids])


def _dates(draft: SeriesDraft, room: BookableRoom) -> tuple[LocalOccurrence, ...]:
    found = occurrences(draft.first.range, room.venue.zone, draft.rule.rrule, frozenset(draft.rule.exceptions))
    turn_round = timedelta(minutes=room.room.setup_minutes + room.room.teardown_minutes)
    spans = sorted(item.range for item in found)
    if any(after.start < before.end + turn_round for before, after in pairwise(spans)):
        raise ValidationFailed({"rrule": "The dates are so close that they overlap each other."})
    return found
