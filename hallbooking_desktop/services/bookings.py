"""Bookings: the one service through which every writer of claims goes (console, HTTP, import, command line)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from hallbooking_desktop.domain.bookings import Attendance, BookingStatus
from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.permissions import Action, Actor, Scope, require, scope_of
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.booking_lists import SORT_FIELDS, BookingFilter, booking_page, counts_of_person
from hallbooking_desktop.persistence.work import UnitOfWork
from hallbooking_desktop.services import (
    booking_changes,
    booking_creation,
    booking_edits,
    booking_endings,
    booking_money,
    booking_reinstating,
    booking_undo,
)
from hallbooking_desktop.services.booking_context import BookingContext, read_all, read_details
from hallbooking_desktop.services.booking_mapping import booking_row
from hallbooking_desktop.services.commands import (
    BookingDraft,
    BookingEdit,
    BookingQuery,
    Cancellation,
    Expected,
    Move,
    PaymentOrder,
)
from hallbooking_desktop.services.idempotency import claim_key, fingerprint, store_answer
from hallbooking_desktop.services.snapshots import (
    BookingDetails,
    BookingRow,
    OwnBookings,
    Page,
    QuoteSnapshot,
    RefundPreview,
    ReschedulePreview,
)
from hallbooking_desktop.services.texts import is_storable, may_exist

_MOST_ROWS = 500
Step = Callable[[UnitOfWork, bool], Awaitable[int]]


class BookingService:
    """Use cases of bookings. A repeated idempotency key answers with the booking that the first call changed."""

    def __init__(self, context: BookingContext) -> None:
        self._context = context

    # --- reading ----------------------------------------------------------------------------------------------------

    async def quote(self, actor: Actor, draft: BookingDraft, exclude_booking_id: int | None = None) -> QuoteSnapshot:
        """Return what a booking would cost and what stands in its way; conflicts and rules are said, not raised."""
        return await booking_creation.quote(self._context, actor, draft, exclude_booking_id)

    async def prices(self, actor: Actor, room_ids: Sequence[int], wanted: TimeRange) -> dict[int, Decimal]:
        """Return what each room costs for a time, by its number: the actor's price, without add-ons."""
        return await booking_creation.prices(self._context, actor, room_ids, wanted)

    async def details(self, actor: Actor, booking_id: int) -> BookingDetails:
        """Return all of one booking; customers see neither the internal notes nor how to reach each other.

        Raises:
            NotFound: there is no such booking.
            Forbidden: it is of another venue or another customer.
        """
        async with self._context.db.read() as read:
            return _as_shown(actor, await read_details(read, actor, booking_id))

    async def page(self, actor: Actor, query: BookingQuery) -> Page[BookingRow]:
        """Return one page of bookings, at most 500 rows; a moderator sees the own venue's.

        Raises:
            ValidationFailed: an unknown sort, or a limit or offset out of range.
        """
        check_page(query)
        venues = frozenset({query.venue_id}) if query.venue_id is not None else None
        if scope_of(actor.role, Action.VIEW_CALENDAR) is not Scope.ALL:
            venues = frozenset({actor.venue_id}) if venues is None and actor.venue_id is not None else venues
            require(actor, Action.VIEW_CALENDAR, venue_ids=venues or frozenset())
        return await self._page(query, venues, query.customer_id)

    async def mine(self, actor: Actor, query: BookingQuery | None = None) -> Page[BookingRow]:
        """Return the actor's own bookings, at any venue."""
        owner = frozenset() if actor.user_id is None else frozenset({actor.user_id})
        require(actor, Action.VIEW_BOOKING, owner_ids=owner)
        wanted = query or BookingQuery()
        check_page(wanted)
        venues = frozenset({wanted.venue_id}) if wanted.venue_id is not None else None
        return await self._page(wanted, venues, actor.user_id)

    async def page_whole(self, actor: Actor, query: BookingQuery) -> Page[BookingDetails]:
        """Return a page of bookings as `page` does, each with all that `details` tells."""
        return await self._whole(actor, await self.page(actor, query))

    async def mine_whole(self, actor: Actor, query: BookingQuery | None = None) -> OwnBookings:
        """Return the actor's own bookings as `mine` does, with all that `details` tells, and how many there are."""
        page = await self._whole(actor, await self.mine(actor, query))
        async with self._context.db.read() as read:
            counts = await counts_of_person(read, actor.user_id or 0)
        return OwnBookings(page, {status: counts.get(status.value, 0) for status in BookingStatus})

    async def _whole(self, actor: Actor, page: Page[BookingRow]) -> Page[BookingDetails]:
        async with self._context.db.read() as read:
            found = await read_all(read, [row.id for row in page.rows])
        return Page(tuple(_as_shown(actor, booking) for booking in found), page.total, page.offset)

    async def _page(self, query: BookingQuery, venues: frozenset[int] | None, customer: int | None) -> Page[BookingRow]:
        counted = query.counted
        places = () if counted is None else (counted.venue_id, counted.room_id)
        numbers = (*(venues or ()), query.room_id, customer, *places)
        if any(number is not None and not may_exist(number) for number in numbers):
            return Page((), 0, query.offset)
        wanted = BookingFilter(
            venues, query.room_id, query.status, query.start, query.end, query.text, customer, counted
        )
        async with self._context.db.read() as read:
            wanted = replace(wanted, by_venue=query.by_venue)
            found, total = await booking_page(read, wanted, sort=query.sort, limit=query.limit, offset=query.offset)
        return Page(tuple(booking_row(row) for row in found), total, query.offset)

    async def preview_move(self, actor: Actor, booking_id: int, move: Move) -> ReschedulePreview:
        """Return what a move would do to time, price and wallet, before it counts."""
        return await booking_changes.preview_move(self._context, actor, booking_id, move)

    async def preview_cancel(self, actor: Actor, booking_id: int, cancellation: Cancellation) -> RefundPreview:
        """Return what a cancellation would pay back, before it counts."""
        return await booking_endings.preview_cancel(self._context, actor, booking_id, cancellation)

    # --- changing ---------------------------------------------------------------------------------------------------

    async def create(self, actor: Actor, draft: BookingDraft, idempotency_key: str | None = None) -> BookingDetails:
        """Make a pending booking that holds its slot (SPEC 4).

        Raises:
            SlotTaken: with what is in the way and alternatives.
            RoomUnavailable, RuleBroken, AddonUnavailable, HoldLimitReached, ValidationFailed: as they say.
        """
        made: dict[int, BookingDetails] = {}

        async def step(work: UnitOfWork, careful: bool) -> int:
            booking = await booking_creation.make(self._context, work, actor, draft, careful=careful)
            made[booking.id] = booking
            return booking.id

        booking_id = await self._changed(actor, "POST /bookings", idempotency_key, draft, step)
        # All of it is known, unless an earlier call with the key made it.
        return _as_shown(actor, made[booking_id]) if booking_id in made else await self.details(actor, booking_id)

    async def edit(
        self,
        actor: Actor,
        booking_id: int,
        version: int | None,
        changes: BookingEdit,
        idempotency_key: str | None = None,
    ) -> BookingDetails:
        """Change a booking in place; the price difference is charged or credited. Raises StaleVersion."""

        async def step(work: UnitOfWork, _careful: bool) -> int:
            await booking_edits.edit(self._context, work, actor, booking_id, version, changes)
            return booking_id

        return await self._once(actor, f"PUT /bookings/{booking_id}", idempotency_key, changes, step)

    async def pay(
        self, actor: Actor, booking_id: int, order: PaymentOrder, idempotency_key: str | None = None
    ) -> BookingDetails:
        """Take a payment; the one that reaches the deposit confirms. Raises HoldExpired, InsufficientFunds."""

        async def step(work: UnitOfWork, _careful: bool) -> int:
            await booking_money.pay(self._context, work, actor, booking_id, order)
            return booking_id

        return await self._once(actor, f"POST /bookings/{booking_id}/pay", idempotency_key, order, step)

    async def move(
        self, actor: Actor, booking_id: int, move: Move, idempotency_key: str | None = None
    ) -> BookingDetails:
        """Reschedule; the old slot is never lost when the new one fails. Raises SlotTaken, InsufficientFunds."""

        async def step(work: UnitOfWork, careful: bool) -> int:
            await booking_changes.move(self._context, work, actor, booking_id, move, careful=careful)
            return booking_id

        return await self._once(actor, f"PUT /bookings/{booking_id}/reschedule", idempotency_key, move, step)

    async def cancel(
        self, actor: Actor, booking_id: int, cancellation: Cancellation, idempotency_key: str | None = None
    ) -> BookingDetails:
        """Cancel; the refund goes to the organiser's wallet. Raises TransitionRefused."""

        async def step(work: UnitOfWork, _careful: bool) -> int:
            await booking_endings.cancel(self._context, work, actor, booking_id, cancellation)
            return booking_id

        return await self._once(actor, f"POST /bookings/{booking_id}/cancel", idempotency_key, cancellation, step)

    async def reinstate(self, actor: Actor, booking_id: int, idempotency_key: str | None = None) -> BookingDetails:
        """Take a cancellation back within a minute, the refund too. Raises TransitionRefused, SlotTaken."""

        async def step(work: UnitOfWork, careful: bool) -> int:
            await booking_reinstating.reinstate(self._context, work, actor, booking_id, careful=careful)
            return booking_id

        return await self._once(actor, f"DELETE /bookings/{booking_id}/cancel", idempotency_key, booking_id, step)

    async def take_back(
        self, actor: Actor, booking_id: int, version: int, idempotency_key: str | None = None
    ) -> BookingDetails:
        """Undo the last move, extension or edit, which left it at ``version``. Raises UndoRefused, SlotTaken."""

        async def step(work: UnitOfWork, careful: bool) -> int:
            await booking_undo.take_back(self._context, work, actor, booking_id, version, careful=careful)
            return booking_id

        return await self._once(actor, f"DELETE /bookings/{booking_id}/changes", idempotency_key, version, step)

    async def extend(
        self, actor: Actor, booking_id: int, minutes: int, idempotency_key: str | None = None
    ) -> BookingDetails:
        """Let it end 15, 30 or 60 minutes later, where the room is free; the difference is left due."""

        async def step(work: UnitOfWork, careful: bool) -> int:
            await booking_changes.extend(self._context, work, actor, booking_id, minutes, careful=careful)
            return booking_id

        return await self._once(actor, f"POST /bookings/{booking_id}/extend", idempotency_key, minutes, step)

    async def mark(
        self,
        actor: Actor,
        booking_id: int,
        seen: Attendance,
        idempotency_key: str | None = None,
        *,
        expecting: Expected = "anything",
    ) -> BookingDetails:
        """Note that people arrived, did not come, or left; ``expecting``: what the actor saw noted before."""

        async def step(work: UnitOfWork, _careful: bool) -> int:
            await booking_endings.mark(work, actor, booking_id, seen, expecting)
            return booking_id

        return await self._once(actor, f"POST /bookings/{booking_id}/attendance", idempotency_key, seen, step)

    async def clear(
        self,
        actor: Actor,
        booking_id: int,
        mistaken: Attendance,
        back_to: Attendance | None = None,
        idempotency_key: str | None = None,
    ) -> BookingDetails:
        """Take back a mark that was a mistake; what was noted before it counts again. Raises TransitionRefused."""

        async def step(work: UnitOfWork, _careful: bool) -> int:
            await booking_endings.clear(work, actor, booking_id, mistaken, back_to)
            return booking_id

        body = (mistaken, back_to)
        return await self._once(actor, f"DELETE /bookings/{booking_id}/attendance", idempotency_key, body, step)

    async def release_expired(self) -> int:
        """Release holds that have run out; a job calls it. Returns how many."""
        return await booking_endings.release_expired(self._context)

    async def _once(
        self,
        actor: Actor,
        route: str,
        key: str | None,
        body: object,
        step: Step,
    ) -> BookingDetails:
        """Run a change once per idempotency key and return the booking that it changed."""
        return await self.details(actor, await self._changed(actor, route, key, body, step))

    async def _changed(self, actor: Actor, route: str, key: str | None, body: object, step: Step) -> int:
        """Run a change once per idempotency key and return the number of the booking that it made or changed."""
        mark = fingerprint(body) if key is not None else ""

        async def change(work: UnitOfWork, careful: bool) -> int:
            stored = await claim_key(work, route, key, mark)
            if stored is not None:
                return int(stored["booking_id"])
            booking_id = await step(work, careful)
            await store_answer(work, route, key, {"booking_id": booking_id})
            return booking_id

        return await self._context.claiming(actor, change)


def _as_shown(actor: Actor, booking: BookingDetails) -> BookingDetails:
    """Return a booking as the actor may see it: customers see neither internal notes nor how to reach each other."""
    if not booking_money.is_customer(actor, booking.room.venue_id):
        return booking
    people = (p if p.user_id == actor.user_id else replace(p, email=None, phone=None) for p in booking.customers)
    return replace(booking, internal_notes="", customers=tuple(people))


def check_page(query: BookingQuery) -> None:
    """Refuse a page that makes no sense.

    Raises:
        ValidationFailed: an unknown sort, a limit or offset out of range, a text that nothing is called by.
    """
    problems = {}
    if query.sort.removeprefix("-") not in SORT_FIELDS:
        problems["sort"] = f"Bookings can be sorted by: {', '.join(sorted(SORT_FIELDS))}."
    if not 1 <= query.limit <= _MOST_ROWS:
        problems["limit"] = f"A page has 1 to {_MOST_ROWS} rows."
    if not is_storable(query.text):
        problems["text"] = "This text has characters that nothing is called by."
    if query.offset < 0:
        problems["offset"] = "A page begins at 0 or later."
    if problems:
        raise ValidationFailed(problems)
