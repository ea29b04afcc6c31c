"""What the booking use cases share: the database, the clock, the currency, the holds' policy; and claiming safely."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, TypeVar

from hallbooking_desktop.domain.bookings import BookingStatus, CancelKind, CustomerRole, advance
from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.domain.errors import DatabaseUnavailable, HoldExpired, NotFound, StaleVersion
from hallbooking_desktop.domain.events import Event, Topic
from hallbooking_desktop.domain.holds import HoldPolicy, has_expired
from hallbooking_desktop.domain.money import ZERO, Currency
from hallbooking_desktop.domain.permissions import Action, Actor, require
from hallbooking_desktop.persistence import bookings as rows
from hallbooking_desktop.persistence import catalogue, claims
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.refusals import CLAIM_OVERLAP, refusing
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork
from hallbooking_desktop.services import booking_conflicts, booking_mapping
from hallbooking_desktop.services.booking_planning import Plan
from hallbooking_desktop.services.catalogue_snapshots import room_snapshot
from hallbooking_desktop.services.snapshots import BookingCustomer, BookingDetails
from hallbooking_desktop.services.texts import check_number

T = TypeVar("T")
UNKNOWN = "There is no such booking."
Change = Callable[[UnitOfWork, bool], Awaitable[T]]

_TRIES = 4
#: What the organiser and the payer decide; those who merely attend look on.
_DECIDED = frozenset({Action.EDIT_BOOKING, Action.RESCHEDULE_BOOKING, Action.CANCEL_BOOKING})
_DECIDERS = frozenset({CustomerRole.ORGANISER, CustomerRole.PAYER})


class Raced(Exception):
    """The exclusion constraint refused a plan's claims: somebody holds the slot, or held it until it ran out.

    ``found``: the live claims that were seen in the way, where they were looked for before.
    """

    def __init__(
        self,
        plan: Plan,
        besides_booking: int | None = None,
        besides_block: int | None = None,
        *,
        found: Sequence[Mapping[str, Any]] | None = None,
    ) -> None:
        super().__init__()
        self.plan, self.besides_booking, self.besides_block = plan, besides_booking, besides_block
        self.found = found


@dataclass(frozen=True, slots=True)
class BookingContext:
    """Handed to every booking use case."""

    db: Database
    clock: Clock
    currency: Currency = field(default_factory=Currency)
    holds: HoldPolicy = field(default_factory=HoldPolicy)

    async def claiming(self, actor: Actor, change: Change[T]) -> T:
        """Run a change that writes claims under `judged_by_the_constraint`.

        It is first tried without looking, or after a look under the rooms' locks. If the constraint refuses and nothing
        live is in the way, a hold must have run out: ``change`` is run again with ``careful`` set, for `make_room` to
        release it.

        Raises:
            SlotTaken: a live claim is in the way; with alternatives.
        """
        careful = False
        for _ in range(_TRIES):

            async def attempt(work: UnitOfWork, careful: bool = careful) -> T:
                try:
                    return await change(work, careful)
                except Raced as raced:
                    if raced.found is None:
                        raise
                    # Nothing was written: no lock is kept while alternatives are looked for.
                    await work.abandon()
                    await self._refuse_if_taken(work, actor, raced)
                    raise

            try:
                return await self.db.run(actor, attempt)
            except Raced as raced:
                async with self.db.read() as read:
                    await self._refuse_if_taken(read, actor, raced)
                careful = True
        raise DatabaseUnavailable("Too many people want this time at once; please try again.")

    async def _refuse_if_taken(self, read: ReadWork, actor: Actor, raced: Raced) -> None:
        conflict = await booking_conflicts.find_conflict(
            read,
            actor,
            raced.plan,
            self.clock(),
            besides_booking=raced.besides_booking,
            besides_block=raced.besides_block,
            found=raced.found,
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
        NotFound: there is no such booking.
        Forbidden: it is somebody else's, or the actor merely attends it.
    """
    row = await rows.lock_booking(work, check_number(booking_id, "booking", UNKNOWN))
    if row is None:
        raise NotFound(UNKNOWN, entity="booking", id=booking_id)
    people = await rows.organisers_of(work, booking_id)
    permit(actor, action, row["venue_id"], owners(action, people))
    return Locked(row, people)


async def lock_rooms_of(work: UnitOfWork, booking_id: int, *others: int) -> Mapping[str, Any]:
    """Lock the rooms of a booking, and others, in one go: rooms come before bookings. Return where it was.

    Raises:
        NotFound: there is no such booking.
    """
    row = await rows.room_of(work, check_number(booking_id, "booking", UNKNOWN))
    if row is None:
        raise NotFound(UNKNOWN, entity="booking", id=booking_id)
    await claims.lock_rooms(work, [row["room_id"], *others])
    return row


def unmoved(before: Mapping[str, Any], booking: Locked) -> None:
    """Refuse to go on where the booking left the rooms that were locked for it.

    Raises:
        StaleVersion: somebody else moved it in between.
    """
    if booking.row["room_id"] != before["room_id"]:
        raise StaleVersion


def owners(action: Action, people: Mapping[int, Sequence[str]]) -> tuple[int, ...]:
    """Return whose booking it is for this action: for what is decided about it, the organiser's and the payer's."""
    return tuple(user for user, roles in people.items() if action not in _DECIDED or not _DECIDERS.isdisjoint(roles))


def roles_of(people: Sequence[BookingCustomer]) -> dict[int, list[str]]:
    """Return the people of a booking with their roles, as `Locked` holds them."""
    found: dict[int, list[str]] = {}
    for person in people:
        found.setdefault(person.user_id, []).append(person.role.value)
    return found


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
    """Return all of one booking, the internal notes too.

    Raises:
        NotFound: there is no such booking.
        Forbidden: it is somebody else's.
    """
    row = await rows.whole_booking(read, check_number(booking_id, "booking", UNKNOWN))
    if row is None:
        raise NotFound(UNKNOWN, entity="booking", id=booking_id)
    permit(actor, Action.VIEW_BOOKING, row["venue_id"], [p["user_id"] for p in row["people"] or ()])
    (room,) = await catalogue.rooms(read, room_id=row["room_id"], archived=True)
    return booking_mapping.details(row, room_snapshot(room))


async def read_all(read: ReadWork, booking_ids: Sequence[int]) -> tuple[BookingDetails, ...]:
    """Return all of several bookings, in the order given; whether the actor may see them was checked by the list."""
    found = await rows.whole_bookings(read, booking_ids)
    wanted = sorted({row["room_id"] for row in found})
    rooms = {room.id: room_snapshot(room) for room in await catalogue.rooms(read, room_ids=wanted, archived=True)}
    return tuple(booking_mapping.details(row, rooms[row["room_id"]]) for row in found)


def minutes(count: int) -> timedelta:
    """Return a number of minutes as a duration."""
    return timedelta(minutes=count)
