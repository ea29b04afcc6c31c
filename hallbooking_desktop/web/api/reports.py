"""Reports for staff."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import Depends, Query, Request
from starlette.responses import Response

from hallbooking_desktop.domain.permissions import Actor
from hallbooking_desktop.services.reports import ReportQuery
from hallbooking_desktop.web.callers import Somebody
from hallbooking_desktop.web.known import letters
from hallbooking_desktop.web.problems import answers
from hallbooking_desktop.web.report_answers import ReportAnswers, ReportKind
from hallbooking_desktop.web.routing import calls
from hallbooking_desktop.web.schemas import content as schemas

router = calls("Reports", "/reports")


async def asked(
    start_date: Annotated[date | None, Query(description="first day; the last 30 days without")] = None,
    end_date: Annotated[date | None, Query(description="last day, included; today without")] = None,
    venue_id: Annotated[int | None, Query(description="all venues without; a moderator's own")] = None,
    refresh: Annotated[bool, Query(description="compute it now, whatever is cached")] = False,
) -> ReportQuery:
    """Return what a report is to be about."""
    return ReportQuery(start_date, end_date, venue_id, refresh)


TheQuery = Annotated[ReportQuery, Depends(asked)]


async def answer(request: Request, kind: ReportKind, actor: Actor, query: ReportQuery) -> Response:
    """Return a report's answer."""
    reports: ReportAnswers = request.app.state.reports
    body = await reports.answer(kind, actor, query)
    if not query.refresh:
        reports.known.learn(letters(request.scope), (kind, query))
    return Response(body, media_type="application/json")


@router.get("/bookings", responses=answers(schemas.BookingsReport, 401, 403, 404, 422, 429, 503))
async def bookings(request: Request, actor: Somebody, query: TheQuery) -> Response:
    """Return the bookings of a period: in sum, and by date, month, room, venue and status (staff)."""
    return await answer(request, ReportKind.BOOKINGS, actor, query)


@router.get("/venues", responses=answers(schemas.VenuesReport, 401, 403, 404, 422, 429, 503))
async def venues(request: Request, actor: Somebody, query: TheQuery) -> Response:
    """Return each venue and each room in a period: bookings, revenue, occupancy, top room, rating (staff)."""
    return await answer(request, ReportKind.VENUES, actor, query)


@router.get("/customers", responses=answers(schemas.CustomersReport, 401, 403, 404, 422, 429, 503))
async def customers(request: Request, actor: Somebody, query: TheQuery) -> Response:
    """Return the customers of a period: new and repeat ones, lifetime value, satisfaction by month (staff)."""
    return await answer(request, ReportKind.CUSTOMERS, actor, query)


@router.get("/hours", responses=answers(schemas.HoursReport, 401, 403, 404, 422, 429, 503))
async def hours(request: Request, actor: Somebody, query: TheQuery) -> Response:
    """Return the hours of the week in a period: how long rooms are open and booked then, venue-local (staff)."""
    return await answer(request, ReportKind.HOURS, actor, query)


@router.get("/addons", responses=answers(schemas.AddonsReport, 401, 403, 404, 422, 429, 503))
async def addons(request: Request, actor: Somebody, query: TheQuery) -> Response:
    """Return what add-ons brought in a period: in sum and each (staff)."""
    return await answer(request, ReportKind.ADDONS, actor, query)


@router.get("/ahead", responses=answers(schemas.AheadReport, 401, 403, 404, 422, 429, 503))
async def ahead(request: Request, actor: Somebody, query: TheQuery) -> Response:
    """Return what was booked ahead on each day of a period, as it was noted then, once a day (staff)."""
    return await answer(request, ReportKind.AHEAD, actor, query)
