"""What the booking use cases share: the database, the clock, the currency, the holds' policy; and claiming safely."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, TypeVar

from hallbooking_desktop.domain.bookings import BookingStatus, CancelKind, CustomerRole, advance
from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.domain.errors import DatabaseUnavailable, HoldExpired, NotFound
from hallbooking_desktop.domain.events import Event, Topic
from hallbooking_desktop.domain.holds import HoldPolicy, has_expired
from hallbooking_desktop.domain.money import ZERO, Currency
from hallbooking_desktop.domain.permissions import Action, Actor, require
from hallbooking_desktop.persistence import bookings as rows
from hallbooking_desktop.persistence import claims
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.refusals import CLAIM_OVERLAP, refusing
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork
from hallbooking_desktop.services import booking_conflicts, booking_mapping
from hallbooking_desktop.services.booking_planning import Plan, load_room
from hallbooking_desktop.services.catalogue_snapshots import room_snapshot
from hallbooking_desktop.services.snapshots import BookingDetails

T = TypeVar("T")
Change = Callable[[UnitOfWork, bool], Awaitable[T]]

_TRIES = 4


class Raced(Exception):
    """The exclusion constraint refused a plan's claims: somebody holds the slot, or held it until it ran out."""

    def __init__(self, plan: Plan, besides_booking: int | None = None, besides_block: int | None = None) -> None:
        super().__init__()
        self.plan, self.besides_booking, self.besides_block = plan, besides_booking, besides_block


@dataclass(frozen=True, slots=True)
class BookingContext:
    """Handed to every booking use case."""

    db: Database
    clock: Clock
    currency: Currency = field(default_factory=Currency)
    holds: HoldPolicy = field(default_factory=HoldPolicy)

    async def claiming(self, actor: Actor, change: Change[T]) -> T:
        """Run a change that writes claims under `judged_by_the_constraint`.

        It is first tried without looking. If the constraint refuses and nothing live is in the way, a hold must have
        run out: ``change`` is run again with ``careful`` set, for `make_room` to release it.

        Raises:
            SlotTaken: a live claim is in the way; with alternatives.
        """
        careful = False
        for _ in range(_TRIES):

            async def attempt(work: UnitOfWork, careful: bool = careful) -> T:
                return await change(work, careful)

            try:
                return await self.db.run(actor, attempt)
            except Raced as raced:
                await self._refuse_if_taken(actor, raced)
                careful = True
        raise DatabaseUnavailable("Too many people want this time at once; please try again.")

    async def _refuse_if_taken(self, actor: Actor, raced: Raced) -> None:
        async with self.db.read() as read:
            conflict = await booking_conflicts.find_conflict(
                read,
                actor,
                raced.plan,
                self.clock(),
                besides_booking=raced.besides_booking,
                besides_block=raced.besides_block,
            )
        if conflict is not None:
            raise conflict.refusal() from None

    async def make_room(
        self, work: UnitOfWork, plan: Plan, *, besides_booking: int | None = None, besides_block: int | None = None
    ) -> None:
        """Release holds that have run out; stop if a live claim is in the way. The leaf rooms are locked."""
        found = await claims.in_the_way(
            work, plan.room.leaf_ids, plan.claimed, besides_booking=besides_booking, besides_block=besides_block
        )
        if any(not row["expired"] for row in found):
            raise Raced(plan, besides_booking, besides_block)
        for booking_id in sorted({row["booking_id"] for row in found}):
            await expire(work, booking_id)


@contextmanager
def judged_by_the_constraint(
    plan: Plan, besides_booking: int | None = None, besides_block: int | None = None
) -> Iterator[None]:
    """Insert claims inside: the exclusion constraint decides, and `BookingContext.claiming` explains."""
    with refusing({CLAIM_OVERLAP: Raced(plan, besides_booking, besides_block)}):
        yield


async def expire(work: UnitOfWork, booking_id: int) -> bool:
    """Release a hold that has run out, judged by the database's clock under the row's lock."""
    row = await rows.lock_booking(work, booking_id)
    if row is None or row["status"] != BookingStatus.PENDING:
        return False
    if not has_expired(row["hold_expires_at"], row["paid"], row["now"]):
        return False
    advance(BookingStatus(row["status"]), BookingStatus.CANCELLED)
    await rows.update_booking(
        work,
        booking_id,
        row["version"],
        {
            "status": BookingStatus.CANCELLED.value,
            "cancelled_at": row["now"],
            "cancel_kind": CancelKind.EXPIRED.value,
            "cancel_reason": "The hold ran out unpaid.",
            "refund_amount": ZERO,
            "cancellation_fee": ZERO,
        },
    )
    await claims.release(work, booking_id=booking_id)
    work.audit(
        "booking.hold_expired",
        entity="booking",
        entity_id=booking_id,
        venue_id=row["venue_id"],
        before={"status": row["status"], "hold_expires_at": row["hold_expires_at"]},
        after={"status": BookingStatus.CANCELLED},
    )
    work.outbox(Event.HOLD_EXPIRED, booking_id=booking_id, payload={"booking_id": booking_id})
    work.changed(Topic.BOOKING, booking_id, row["venue_id"])
    return True


@dataclass(frozen=True, slots=True)
class Locked:
    """A booking under its lock, with its people."""

    row: Mapping[str, Any]
    people: Mapping[int, Sequence[str]]

    @property
    def id(self) -> int:
        """The booking's number."""
        return int(self.row["id"])

    @property
    def venue_id(self) -> int:
        """The booking's venue."""
        return int(self.row["venue_id"])

    @property
    def organiser_id(self) -> int:
        """Who gets refunds."""
        return next(user for user, roles in self.people.items() if CustomerRole.ORGANISER in roles)

    @property
    def payer_id(self) -> int:
        """Whose wallet pays: the payer's, else the organiser's."""
        return next((user for user, roles in self.people.items() if CustomerRole.PAYER in roles), self.organiser_id)


async def lock(work: UnitOfWork, actor: Actor, booking_id: int, action: Action) -> Locked:
    """Lock a booking that the actor may treat so.

    Raises:
        NotFound: there is no such booking, or a customer asks for somebody else's.
    """
    row = await rows.lock_booking(work, booking_id)
    if row is None:
        raise NotFound("There is no such booking.", entity="booking", id=booking_id)
    people = await rows.organisers_of(work, booking_id)
    permit(actor, action, row["venue_id"], people)
    return Locked(row, people)


def permit(actor: Actor, action: Action, venue_id: int, people: Mapping[int, object] | Sequence[int]) -> None:
    """Check an action on a booking of this venue and these people."""
    require(actor, action, venue_ids=frozenset({venue_id}), owner_ids=frozenset(people))


def refuse_expired(row: Mapping[str, Any]) -> None:
    """Refuse to go on with a hold that has run out.

    Raises:
        HoldExpired: it has.
    """
    pending = row["status"] == BookingStatus.PENDING
    if pending and has_expired(row["hold_expires_at"], row["paid"], row["now"]):
        raise HoldExpired(expired_at=row["hold_expires_at"])


async def read_details(read: ReadWork, actor: Actor, booking_id: int) -> BookingDetails:
    """Return all of one booking; customers do not see the internal notes.

    Raises:
        NotFound: there is no such booking.
        Forbidden: it is somebody else's.
    """
    row = await rows.whole_booking(read, booking_id)
    if row is None:
        raise NotFound("There is no such booking.", entity="booking", id=booking_id)
    permit(actor, Action.VIEW_BOOKING, row["venue_id"], [p["user_id"] for p in row["people"] or ()])
    room = await load_room(read, row["room_id"])
    return booking_mapping.details(row, room_snapshot(room.room))


def minutes(count: int) -> timedelta:
    """Return a number of minutes as a duration."""
    return timedelta(minutes=count)
