"""One booking among several that are changed together: a refusal says which one, and nothing of it all is done."""

from __future__ import annotations

from collections.abc import Awaitable

from hallbooking_desktop.domain.errors import DatabaseUnavailable, DomainError
from hallbooking_desktop.domain.permissions import Actor
from hallbooking_desktop.persistence.work import UnitOfWork
from hallbooking_desktop.services import booking_conflicts
from hallbooking_desktop.services.booking_context import BookingContext, Raced
from hallbooking_desktop.services.booking_planning import Plan


async def one_of_many(
    context: BookingContext,
    work: UnitOfWork,
    actor: Actor,
    booking_id: int,
    step: Awaitable[None],
    refused: type[DomainError],
) -> None:
    """Await what is done with one booking; the caller holds all locks, and the step looks before it claims.

    Raises:
        DomainError: ``refused``, for it cannot be done: details ``booking_id`` and ``cause``.
    """
    try:
        await step
    except Raced as raced:
        # Seen before anything was written, among what this very change has made of the other bookings.
        try:
            await make_room(context, work, actor, raced.plan, booking_id)
        except DomainError as error:
            raise refused(booking_id=booking_id, cause=error) from error
        raise
    except DatabaseUnavailable:
        raise
    except DomainError as error:
        raise refused(booking_id=booking_id, cause=error) from error


async def make_room(
    context: BookingContext, work: UnitOfWork, actor: Actor, plan: Plan, booking_id: int | None = None
) -> None:
    """Release holds that have run out; refuse what is taken, by this very change's other steps too.

    Raises:
        SlotTaken: a live claim is in the way; with alternatives.
    """
    try:
        await context.make_room(work, plan, besides_booking=booking_id)
    except Raced:
        conflict = await booking_conflicts.find_conflict(work, actor, plan, context.clock(), besides_booking=booking_id)
        if conflict is None:
            raise
        raise conflict.refusal() from None
