"""Making bookings: quote, create."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from hallbooking_desktop.domain.bookings import BookingStatus, CustomerRole
from hallbooking_desktop.domain.errors import DomainError, Forbidden, HoldLimitReached, NotFound, ValidationFailed
from hallbooking_desktop.domain.events import Event, Topic
from hallbooking_desktop.domain.money import ZERO
from hallbooking_desktop.domain.permissions import Action, Actor, Role, Source, require
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import bookings as rows
from hallbooking_desktop.persistence.bookings import NewRows
from hallbooking_desktop.persistence.catalogue import BookableRoom
from hallbooking_desktop.persistence.standing import lock_and_look
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork
from hallbooking_desktop.services import booking_conflicts, booking_mapping
from hallbooking_desktop.services.booking_context import BookingContext, Raced, judged_by_the_constraint, permit
from hallbooking_desktop.services.booking_money import is_customer
from hallbooking_desktop.services.booking_planning import (
    NO_ROOM,
    Plan,
    check_plan,
    check_stock,
    load_room,
    make_plan,
    warnings_of,
)
from hallbooking_desktop.services.commands import BookingDraft, PersonChoice
from hallbooking_desktop.services.snapshots import BookingDetails, QuoteSnapshot
from hallbooking_desktop.services.texts import LONGEST_REASON, check_number, may_exist, text_problem

_MOST_GUESTS = 100_000
#: Notes have room for about four pages.
_LONGEST_TEXTS = {
    "title": 200,
    "event_type": 100,
    "layout": 100,
    "customer_notes": 10_000,
    "setup_notes": 10_000,
    "internal_notes": 10_000,
}


async def quote(
    context: BookingContext, actor: Actor, draft: BookingDraft, exclude_booking_id: int | None
) -> QuoteSnapshot:
    """Return the price and what stands in the way; conflicts and broken rules are said, not raised."""
    besides = exclude_booking_id if exclude_booking_id is not None and may_exist(exclude_booking_id) else None
    async with context.db.read() as read:
        room = await load_room(read, draft.room_id)
        group = await group_of(read, actor, room.venue.id, draft.customers)
        plan = make_plan(
            room, draft.range, draft.addons, context.currency, discount=draft.discount, customer_group=group
        )
        refusal: DomainError | None = None
        now = context.clock()
        try:
            check_plan(plan, now)
            await check_stock(read, plan, besides=besides)
        except DomainError as error:
            refusal = error
        conflict = await booking_conflicts.find_conflict(read, actor, plan, now, besides_booking=besides)
    if conflict is not None and refusal is None:
        refusal = conflict.refusal()
    return QuoteSnapshot(
        lines=plan.quote_lines(),
        room_subtotal=plan.totals.room_subtotal,
        addons_subtotal=plan.totals.addons_subtotal,
        discount=plan.totals.discount,
        tax_included=plan.totals.tax_included,
        total=plan.totals.total,
        in_the_way=conflict.in_the_way if conflict else (),
        alternatives=conflict.alternatives if conflict else (),
        warnings=warnings_of(plan, draft.expected_guests),
        refusal_code=refusal.code if refusal else None,
        refusal_message=refusal.message if refusal else "",
    )


async def prices(
    context: BookingContext, actor: Actor, room_ids: Sequence[int], wanted: TimeRange
) -> dict[int, Decimal]:
    """Return what each room costs for a time, without add-ons; whether it is free is not looked at."""
    require(actor, Action.BROWSE)
    found: dict[int, Decimal] = {}
    async with context.db.read() as read:
        for room_id in room_ids:
            room = await load_room(read, room_id)
            group = await group_of(read, actor, room.venue.id, ())
            found[room_id] = make_plan(room, wanted, (), context.currency, customer_group=group).totals.total
    return found


async def group_of(read: ReadWork, actor: Actor, venue_id: int, people: Sequence[PersonChoice]) -> str | None:
    """Return whose prices count: the organiser's; a customer asks for nobody but themselves."""
    if is_customer(actor, venue_id):
        organiser = actor.user_id
    else:
        organiser = next((p.user_id for p in people if p.role is CustomerRole.ORGANISER), None)
    if organiser is None:
        return None
    found = await rows.bookable_people(read, [organiser])
    return found[organiser]["customer_group"] if organiser in found else None


def chosen_people(actor: Actor, people: Sequence[PersonChoice]) -> tuple[PersonChoice, ...]:
    """Return who is in the booking: exactly one organiser, without repeats; without anybody, the actor.

    Raises:
        ValidationFailed: several organisers or payers, or staff named nobody.
    """
    if not people:
        if actor.role is not Role.CUSTOMER or actor.user_id is None:
            raise ValidationFailed({"customers": "Please choose the customer."})
        return (PersonChoice(actor.user_id),)
    unique = tuple(dict.fromkeys(people))
    organisers = [p for p in unique if p.role is CustomerRole.ORGANISER]
    if len(organisers) > 1:
        raise ValidationFailed({"customers": "A booking has exactly one organiser."})
    if sum(p.role is CustomerRole.PAYER for p in unique) > 1:
        raise ValidationFailed({"customers": "A booking has at most one payer."})
    if not organisers:
        return (PersonChoice(unique[0].user_id), *unique[1:])
    return unique


def check_attached(actor: Actor, venue_id: int, people: Sequence[PersonChoice], already: Collection[int] = ()) -> None:
    """Refuse a customer who attaches others: their names and numbers would show, and their wallets be at hand.

    Raises:
        Forbidden: somebody is neither the customer nor ``already`` in the booking, or the customer would be left out.
    """
    if not is_customer(actor, venue_id):
        return
    chosen = {p.user_id for p in people}
    if not chosen <= {actor.user_id, *already}:
        raise Forbidden("Only the venue's staff can add other customers to a booking.")
    if actor.user_id not in chosen:
        raise Forbidden("Only the venue's staff can take you out of a booking.")


async def known_people(read: ReadWork, people: Sequence[PersonChoice]) -> Mapping[int, Mapping[str, Any]]:
    """Return the chosen people by id.

    Raises:
        ValidationFailed: somebody is unknown or no longer active.
    """
    found = await rows.bookable_people(read, sorted({p.user_id for p in people}))
    check_known(people, found)
    return found


def check_known(people: Sequence[PersonChoice], found: Collection[int]) -> None:
    """Refuse people who were not found.

    Raises:
        ValidationFailed: somebody is unknown or no longer active.
    """
    if any(p.user_id not in found for p in people):
        raise ValidationFailed({"customers": "One of the customers is unknown or no longer active."})


def check_text(draft: BookingDraft) -> None:
    """Refuse what cannot be stored.

    Raises:
        ValidationFailed: a text is too long or has odd characters, or the number of guests makes no sense.
    """
    problems = {
        name: problem for name, most in _LONGEST_TEXTS.items() if (problem := text_problem(getattr(draft, name), most))
    }
    if draft.expected_guests is not None and not 0 < draft.expected_guests <= _MOST_GUESTS:
        problems["expected_guests"] = "The number of guests is at least 1."
    if draft.discount is not None and (problem := text_problem(draft.discount.reason, LONGEST_REASON)):
        problems["discount_reason"] = problem
    if problems:
        raise ValidationFailed(problems)


async def make(
    context: BookingContext, work: UnitOfWork, actor: Actor, draft: BookingDraft, *, careful: bool
) -> BookingDetails:
    """Check, price and insert one booking inside a unit of work, in as few round trips as may be; return all of it.

    What is in the way is seen under the rooms' locks, so that a time that is taken costs no failing insert.
    """
    check_text(draft)
    people = chosen_people(actor, draft.customers)
    standing = await lock_and_look(
        work, check_number(draft.room_id, "room", NO_ROOM), sorted({p.user_id for p in people}), draft.range
    )
    if standing is None:
        raise NotFound(NO_ROOM, entity="room", id=draft.room_id)
    _permit(actor, standing.room, draft, people)
    check_known(people, standing.people)
    plan, organiser, moment = await _plan(context, work, actor, draft, standing.room, people, standing.people)
    live = [row for row in standing.in_the_way if not row["expired"]]
    if live:
        raise Raced(plan, found=live)
    if careful or standing.in_the_way:
        await context.make_room(work, plan)
    booking_id, created_at, values = await _store(context, work, actor, draft, plan, people, organiser, moment, None)
    return booking_mapping.new_details(booking_id, created_at, values, plan, people, standing.people)


async def insert(
    context: BookingContext,
    work: UnitOfWork,
    actor: Actor,
    draft: BookingDraft,
    room: BookableRoom,
    *,
    careful: bool,
    series: tuple[int, int],
) -> int:
    """Check, price and insert one booking of a series in a room that is locked and loaded; return its number.

    ``series``: the series' id and the occurrence's index.
    """
    check_text(draft)
    people = chosen_people(actor, draft.customers)
    _permit(actor, room, draft, people)
    known = await known_people(work, people)
    plan, organiser, moment = await _plan(context, work, actor, draft, room, people, known)
    if careful:
        await context.make_room(work, plan)
    booking_id, _, _ = await _store(context, work, actor, draft, plan, people, organiser, moment, series)
    return booking_id


def _permit(actor: Actor, room: BookableRoom, draft: BookingDraft, people: Sequence[PersonChoice]) -> None:
    permit(actor, Action.BOOK, room.venue.id, [p.user_id for p in people])
    if actor.kiosk_venue_id not in {None, room.venue.id}:
        raise Forbidden("At this kiosk only the rooms of its own venue can be booked.")
    check_attached(actor, room.venue.id, people)
    if draft.discount is not None:
        permit(actor, Action.TAKE_PAYMENT, room.venue.id, ())


async def _plan(
    context: BookingContext,
    work: UnitOfWork,
    actor: Actor,
    draft: BookingDraft,
    room: BookableRoom,
    people: Sequence[PersonChoice],
    known: Mapping[int, Mapping[str, Any]],
) -> tuple[Plan, Mapping[str, Any], datetime]:
    """Return the checked plan, its organiser, and the moment that it was checked for."""
    organiser = known[next(p.user_id for p in people if p.role is CustomerRole.ORGANISER)]
    plan = make_plan(
        room,
        draft.range,
        draft.addons,
        context.currency,
        discount=draft.discount,
        customer_group=organiser["customer_group"],
    )
    moment = context.clock()
    check_plan(plan, moment)
    await check_stock(work, plan, lock=True)
    await _check_holds(context, work, actor, organiser)
    return plan, organiser, moment


async def _check_holds(context: BookingContext, work: UnitOfWork, actor: Actor, organiser: Mapping[str, Any]) -> None:
    """Refuse a second live hold to a walk-in who books alone, and a fourth to a kiosk (SPEC 4)."""
    limits = context.holds
    walk_in_alone = organiser["walk_in"] and (actor.source is Source.KIOSK or actor.user_id == organiser["id"])
    if walk_in_alone and await rows.live_holds_of(work, organiser["id"]) >= limits.live_per_walk_in:
        raise HoldLimitReached
    if actor.kiosk_id is not None and await rows.live_holds_at(work, actor.kiosk_id) >= limits.live_per_kiosk:
        raise HoldLimitReached("This kiosk has too many unpaid bookings on hold. Please pay for one at the desk first.")


async def _store(
    context: BookingContext,
    work: UnitOfWork,
    actor: Actor,
    draft: BookingDraft,
    plan: Plan,
    people: Sequence[PersonChoice],
    organiser: Mapping[str, Any],
    now: datetime,
    series: tuple[int, int] | None,
) -> tuple[int, datetime, Mapping[str, Any]]:
    """Write the booking with all that hangs on it; return its number, when it was made, and its columns."""
    as_customer = is_customer(actor, plan.room.venue.id)
    # Nothing to pay, nothing to wait for.
    free = plan.totals.total == ZERO
    expires = context.holds.expires_at(now, plan.range.start, by_staff=not as_customer, in_series=series is not None)
    values = {
        **plan.columns(),
        "series_id": series[0] if series else None,
        "series_index": series[1] if series else None,
        "status": (BookingStatus.CONFIRMED if free else BookingStatus.PENDING).value,
        "confirmed_at": now if free else None,
        "hold_expires_at": None if free else expires,
        "title": draft.title.strip(),
        "event_type": draft.event_type.strip(),
        "expected_guests": draft.expected_guests,
        "layout": draft.layout.strip(),
        "customer_notes": draft.customer_notes,
        "setup_notes": draft.setup_notes,
        "internal_notes": "" if as_customer else draft.internal_notes,
        "online": draft.online,
        "source": actor.source.value,
        "customer_key": organiser["name_key"],
        "refund_basis": plan.range.start,
        "created_by": actor.user_id,
        "kiosk_id": actor.kiosk_id,
    }
    rows_ = NewRows(
        customers=[{"user_id": p.user_id, "role": p.role.value} for p in people],
        addons=plan.addon_rows(),
        lines=plan.line_rows(),
        leaf_ids=plan.room.leaf_ids,
    )
    with judged_by_the_constraint(plan):
        booking_id, created_at = await rows.insert_booking(work, values, rows_)
    work.audit(
        "booking.created",
        entity="booking",
        entity_id=booking_id,
        venue_id=plan.room.venue.id,
        after={
            "room_id": plan.room.room.id,
            "range": plan.range,
            "status": values["status"],
            "total_cost": plan.totals.total,
            "customers": [[p.user_id, p.role] for p in people],
            "addons": [[a.addon_id, a.quantity] for a in plan.addons],
            "hold_expires_at": values["hold_expires_at"],
        },
    )
    event = Event.BOOKING_CONFIRMED if free else Event.BOOKING_CREATED
    work.outbox(event, booking_id=booking_id, payload={"booking_id": booking_id, "amount_due": plan.totals.total})
    work.changed(Topic.BOOKING, booking_id, plan.room.venue.id)
    return booking_id, created_at, values
