"""Bookings: price, make, read, pay, change, move, cancel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Literal

from fastapi import Query
from starlette.responses import Response

from hallbooking_desktop.domain.bookings import CustomerRole
from hallbooking_desktop.domain.permissions import Actor
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands import (
    AddonChoice,
    BookingDraft,
    BookingEdit,
    BookingQuery,
    Cancellation,
    Move,
    PaymentOrder,
    PersonChoice,
)
from hallbooking_desktop.web.callers import Key, Somebody, TheEndpoint
from hallbooking_desktop.web.encoding import Answer, page
from hallbooking_desktop.web.endpoint import Endpoint
from hallbooking_desktop.web.paging import Limit, Offset
from hallbooking_desktop.web.present import Presenter
from hallbooking_desktop.web.presenting import ThePresenter
from hallbooking_desktop.web.problems import answers
from hallbooking_desktop.web.routing import calls
from hallbooking_desktop.web.schemas import bookings as schemas
from hallbooking_desktop.web.schemas.common import Instant

router = calls("Bookings", "/bookings")
#: As it shows: one that ended is completed.
BookingState = Literal["pending", "confirmed", "completed", "cancelled"]
Status = Annotated[list[BookingState] | None, Query(description="repeat for several", max_length=8)]


@router.post(
    "",
    status_code=201,
    responses=answers(schemas.CreatedBooking, 401, 403, 404, 409, 422, 429, 503, status=201),
)
async def create(
    endpoint: TheEndpoint, actor: Somebody, present: ThePresenter, key: Key, wanted: schemas.NewBooking
) -> Response:
    """Make a pending booking that holds its slot. A conflict names what is in the way, and free alternatives."""
    return await answer_created(endpoint, actor, present, key, wanted)


async def answer_created(
    endpoint: Endpoint, actor: Actor, present: Presenter, key: str | None, wanted: schemas.NewBooking
) -> Answer:
    """Make a booking and return the answer; the hot path makes its bookings so too."""
    made = await endpoint.services.bookings.create(actor, _asked(actor, wanted), key)
    return Answer(present.created(made, endpoint.confirmation_url(made.id)), 201)


@router.post("/quote", responses=answers(schemas.Quote, 401, 404, 422, 429, 503))
async def quote(endpoint: TheEndpoint, actor: Somebody, present: ThePresenter, wanted: schemas.QuoteWish) -> Response:
    """Return what a booking would cost and what stands in its way; nothing is made."""
    return Answer(present.quote(await endpoint.services.bookings.quote(actor, _asked(actor, wanted))))


def _asked(actor: Actor, wanted: schemas.NewBooking) -> BookingDraft:
    """Return what is asked for; who names nobody books for themselves, staff too (SPEC 2: all customers' rights).

    At the desk, staff must choose.
    """
    asked = draft(wanted)
    if not asked.customers and actor.user_id is not None:
        return replace(asked, customers=(PersonChoice(actor.user_id),))
    return asked


@router.get("/me", responses=answers(schemas.OwnBookings, 401, 422, 429, 503))
async def mine(
    endpoint: TheEndpoint,
    actor: Somebody,
    present: ThePresenter,
    status: Status = None,
    limit: Limit = 20,
    offset: Offset = 0,
) -> Response:
    """Return one's own bookings, the latest start first, and how many there are by state."""
    query = BookingQuery(status=frozenset(status or ()), limit=limit, offset=offset)
    return Answer(present.own_bookings(await endpoint.services.bookings.mine_whole(actor, query)))


@router.get("", responses=answers(list[schemas.Booking], 401, 403, 422, 429, 503))
async def bookings(
    endpoint: TheEndpoint,
    actor: Somebody,
    present: ThePresenter,
    venue_id: int | None = None,
    room_id: int | None = None,
    customer_id: int | None = None,
    status: Status = None,
    start: Instant | None = None,
    end: Instant | None = None,
    q: Annotated[str, Query(max_length=200, description="part of a number, title, name or phone")] = "",
    sort: Annotated[str, Query(description="a field; a leading minus descends")] = "-start",
    limit: Limit = 50,
    offset: Offset = 0,
) -> Response:
    """Return a page of bookings (staff); moderators see their venue's."""
    query = BookingQuery(venue_id, room_id, frozenset(status or ()), start, end, q, customer_id, sort, limit, offset)
    found = await endpoint.services.bookings.page_whole(actor, query)
    return page([present.booking(booking) for booking in found.rows], found.total)


@router.get("/{booking_id}", responses=answers(schemas.Booking, 401, 403, 404, 422, 429, 503))
async def booking(endpoint: TheEndpoint, actor: Somebody, present: ThePresenter, booking_id: int) -> Response:
    """Return all of one booking."""
    found = await endpoint.services.bookings.details(actor, booking_id)
    shown = present.whole_booking(found)
    return Answer(shown | {"confirmation_pdf_url": endpoint.confirmation_url(found.id)})


@router.put("/{booking_id}", responses=answers(schemas.Booking, 401, 403, 404, 409, 422, 429, 503))
async def edit(
    endpoint: TheEndpoint,
    actor: Somebody,
    present: ThePresenter,
    key: Key,
    booking_id: int,
    wanted: schemas.BookingChanges,
) -> Response:
    """Change a booking in place; what is left out stays, the price difference is charged or credited."""
    given = wanted.model_dump(exclude_unset=True, exclude={"addons", "customers", "customer_ids", "notes", "version"})
    changes = BookingEdit(
        addons=None if wanted.addons is None else choices(wanted.addons),
        customers=people(wanted.customers, wanted.customer_ids),
        customer_notes=wanted.notes,
        **given,
    )
    return Answer(
        present.whole_booking(await endpoint.services.bookings.edit(actor, booking_id, wanted.version, changes, key))
    )


@router.post("/{booking_id}/pay", responses=answers(schemas.Booking, 401, 403, 404, 409, 422, 429, 503))
async def pay(
    endpoint: TheEndpoint,
    actor: Somebody,
    present: ThePresenter,
    key: Key,
    booking_id: int,
    wanted: schemas.PaymentWish,
) -> Response:
    """Take a payment: from the wallet, or (staff) in cash, by card or transfer. What reaches the deposit confirms."""
    order = PaymentOrder(wanted.method, wanted.amount, wanted.reference or "")
    return Answer(present.whole_booking(await endpoint.services.bookings.pay(actor, booking_id, order, key)))


@router.put(
    "/{booking_id}/reschedule",
    responses=answers(schemas.Rescheduled, 401, 403, 404, 409, 422, 429, 503),
)
async def reschedule(
    endpoint: TheEndpoint,
    actor: Somebody,
    present: ThePresenter,
    key: Key,
    booking_id: int,
    wanted: schemas.RescheduleWish,
) -> Response:
    """Move a booking; the old slot is never lost when the new one fails."""
    move = Move(TimeRange(wanted.new_start_time, wanted.new_end_time), wanted.new_room_id, leave_due=wanted.leave_due)
    if wanted.reason:
        move = Move(move.range, move.room_id, wanted.reason, wanted.leave_due)
    return Answer(present.rescheduled(await endpoint.services.bookings.move(actor, booking_id, move, key)))


@router.post(
    "/{booking_id}/cancel",
    responses=answers(schemas.Cancelled, 401, 403, 404, 409, 422, 429, 503),
)
async def cancel(
    endpoint: TheEndpoint,
    actor: Somebody,
    present: ThePresenter,
    key: Key,
    booking_id: int,
    wanted: schemas.CancelWish | None = None,
) -> Response:
    """Cancel a booking; the refund goes to the organiser's wallet."""
    asked = wanted or schemas.CancelWish()
    order = Cancellation(asked.reason or "", asked.venue_fault, asked.override_percent)
    return Answer(present.cancelled(await endpoint.services.bookings.cancel(actor, booking_id, order, key)))


@router.post(
    "/{booking_id}/cancel/preview",
    responses=answers(dict[str, object], 401, 403, 404, 409, 422, 429, 503),
)
async def preview_cancel(
    endpoint: TheEndpoint,
    actor: Somebody,
    present: ThePresenter,
    booking_id: int,
    wanted: schemas.CancelWish | None = None,
) -> Response:
    """Return what a cancellation would pay back; nothing is changed."""
    asked = wanted or schemas.CancelWish()
    order = Cancellation(asked.reason or "", asked.venue_fault, asked.override_percent)
    found = await endpoint.services.bookings.preview_cancel(actor, booking_id, order)
    return Answer(
        {
            "paid": present.money(found.paid),
            "refund_policy": found.policy,
            "refund_amount": present.money(found.refund),
            "cancellation_fee": present.money(found.fee),
        }
    )


@router.post("/{booking_id}/extend", responses=answers(schemas.Booking, 401, 403, 404, 409, 422, 429, 503))
async def extend(
    endpoint: TheEndpoint, actor: Somebody, present: ThePresenter, key: Key, booking_id: int, wanted: schemas.ExtendWish
) -> Response:
    """Let a booking end later (staff), where the room is free."""
    return Answer(
        present.whole_booking(await endpoint.services.bookings.extend(actor, booking_id, wanted.minutes, key))
    )


@router.post(
    "/{booking_id}/attendance",
    responses=answers(schemas.Booking, 401, 403, 404, 409, 422, 429, 503),
)
async def attendance(
    endpoint: TheEndpoint,
    actor: Somebody,
    present: ThePresenter,
    key: Key,
    booking_id: int,
    wanted: schemas.AttendanceWish,
) -> Response:
    """Note that people arrived, did not come, or left (staff)."""
    return Answer(
        present.whole_booking(await endpoint.services.bookings.mark(actor, booking_id, wanted.attendance, key))
    )


def draft(wanted: schemas.NewBooking) -> BookingDraft:
    """Return a wanted booking as the services take it."""
    return BookingDraft(
        room_id=wanted.room_id,
        range=TimeRange(wanted.start_time, wanted.end_time),
        addons=choices(wanted.addons),
        customers=people(wanted.customers, wanted.customer_ids) or (),
        title=wanted.title,
        event_type=wanted.event_type,
        expected_guests=wanted.expected_guests,
        layout=wanted.layout,
        customer_notes=wanted.notes,
        setup_notes=wanted.setup_notes,
        internal_notes=wanted.internal_notes,
        online=wanted.online,
    )


def choices(wanted: Sequence[schemas.AddonWish]) -> tuple[AddonChoice, ...]:
    """Return chosen add-ons."""
    return tuple(AddonChoice(each.addon_id, each.quantity) for each in wanted)


def people(wanted: Sequence[schemas.CustomerWish] | None, ids: Sequence[int] | None) -> tuple[PersonChoice, ...] | None:
    """Return chosen customers; of plain ids the first organises and the others attend."""
    if wanted is not None:
        return tuple(PersonChoice(each.user_id, each.role) for each in wanted)
    if ids is None:
        return None
    roles = (CustomerRole.ORGANISER, *([CustomerRole.ATTENDEE] * len(ids)))
    return tuple(PersonChoice(user_id, role) for user_id, role in zip(dict.fromkeys(ids), roles, strict=False))
