"""Queries: what customers ask, and what the staff answer."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query
from starlette.responses import Response

from hallbooking_desktop.domain.queries import QueryStatus
from hallbooking_desktop.services.commands_engagement import NewQuery, QueryList
from hallbooking_desktop.web.callers import Somebody, TheServices
from hallbooking_desktop.web.encoding import Answer, page
from hallbooking_desktop.web.paging import Limit, Offset
from hallbooking_desktop.web.present_people import query, query_line
from hallbooking_desktop.web.problems import answers
from hallbooking_desktop.web.routing import calls
from hallbooking_desktop.web.schemas import engagement as schemas

router = calls("Queries", "/queries")


@router.get("", responses=answers(list[schemas.QueryLine], 401, 403, 422, 429, 503))
async def queries(
    services: TheServices,
    actor: Somebody,
    status: Annotated[list[QueryStatus] | None, Query(max_length=10)] = None,
    venue_id: int | None = None,
    booking_id: int | None = None,
    text: Annotated[
        str,
        Query(
            max_length=200, description="part of the subject, of a message or of the customer's name, or # and a number"
        ),
    ] = "",
    mine: Annotated[bool, Query(description="staff: what one asked oneself")] = False,
    limit: Limit = 50,
    offset: Offset = 0,
) -> Response:
    """Return what one asked; to staff what is asked of the own venue (moderators) or all (admins). Unresolved first."""
    wanted = QueryList(frozenset(status or ()), venue_id, booking_id, text, mine, limit, offset)
    found = await services.queries.page(actor, wanted)
    return page([query_line(row) for row in found.rows], found.total)


@router.post("", status_code=201, responses=answers(schemas.QueryDetails, 401, 403, 404, 422, 429, 503, status=201))
async def ask(services: TheServices, actor: Somebody, wanted: schemas.NewQuery) -> Response:
    """Ask something, about a booking of one's own if one is named."""
    new = NewQuery(wanted.subject, wanted.message, wanted.booking_id, wanted.venue_id)
    return Answer(query(await services.queries.ask(actor, new)), 201)


@router.get("/{query_id}", responses=answers(schemas.QueryDetails, 401, 403, 404, 422, 429, 503))
async def details(services: TheServices, actor: Somebody, query_id: int) -> Response:
    """Return a query with its messages; notes among staff only to those who may answer it."""
    return Answer(query(await services.queries.details(actor, query_id)))


@router.put("/{query_id}", responses=answers(schemas.QueryDetails, 401, 403, 404, 409, 422, 429, 503))
async def change(services: TheServices, actor: Somebody, query_id: int, wanted: schemas.QueryChange) -> Response:
    """Bring a query forward: OPEN, IN_PROGRESS, RESOLVED, or back to IN_PROGRESS (the venue's staff)."""
    return Answer(query(await services.queries.set_status(actor, query_id, wanted.status, wanted.version)))


@router.post(
    "/{query_id}/messages",
    status_code=201,
    responses=answers(schemas.QueryDetails, 401, 403, 404, 422, 429, 503, status=201),
)
async def reply(services: TheServices, actor: Somebody, query_id: int, wanted: schemas.NewMessage) -> Response:
    """Write to a query; the staff's answer is sent to the customer, whose word opens what was resolved again."""
    return Answer(query(await services.queries.reply(actor, query_id, wanted.body, internal=wanted.internal)), 201)
