"""Reports for staff."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Final

from fastapi import Depends, Query, Request
from starlette.responses import Response

from hallbooking_desktop.services.reports import ReportQuery
from hallbooking_desktop.services.snapshots_reports import Reported
from hallbooking_desktop.web.callers import Somebody, TheServices
from hallbooking_desktop.web.encoding import encode
from hallbooking_desktop.web.present import Presenter
from hallbooking_desktop.web.present_content import bookings_report, customers_report, venues_report
from hallbooking_desktop.web.presenting import ThePresenter
from hallbooking_desktop.web.problems import answers
from hallbooking_desktop.web.routing import calls
from hallbooking_desktop.web.schemas import content as schemas

router = calls("Reports", "/reports")

_MOST_ENCODED: Final = 128


async def asked(
    start_date: Annotated[date | None, Query(description="first day; the last 30 days without")] = None,
    end_date: Annotated[date | None, Query(description="last day, included; today without")] = None,
    venue_id: Annotated[int | None, Query(description="all venues without; a moderator's own")] = None,
    refresh: Annotated[bool, Query(description="compute it now, whatever is cached")] = False,
) -> ReportQuery:
    """Return what a report is to be about."""
    return ReportQuery(start_date, end_date, venue_id, refresh)


TheQuery = Annotated[ReportQuery, Depends(asked)]


class EncodedReports:
    """The JSON of reports that come from the cache: the same report is written once."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, tuple[object, bytes]] = OrderedDict()

    def encoded(
        self, present: Presenter, report: Reported[Any], show: Callable[[Presenter, Reported[Any]], object]
    ) -> bytes:
        """Return a report as JSON."""
        if not report.from_cache:
            return encode(show(present, report))
        kept = self._kept.get(id(report))
        # The report is kept beside its JSON, so that its id is nobody else's.
        if kept is None:
            kept = self._kept[id(report)] = (report, encode(show(present, report)))
            if len(self._kept) > _MOST_ENCODED:
                self._kept.popitem(last=False)
        return kept[1]


def answer(
    request: Request, present: Presenter, report: Reported[Any], show: Callable[[Presenter, Reported[Any]], object]
) -> Response:
    """Return a report's answer."""
    reports: EncodedReports = request.app.state.reports
    return Response(reports.encoded(present, report, show), media_type="application/json")


@router.get("/bookings", responses=answers(schemas.BookingsReport, 401, 403, 404, 422, 429, 503))
async def bookings(
    request: Request, services: TheServices, actor: Somebody, present: ThePresenter, query: TheQuery
) -> Response:
    """Return the bookings of a period: in sum, and by date, room, venue and status (staff)."""
    return answer(request, present, await services.reports.bookings(actor, query), bookings_report)


@router.get("/venues", responses=answers(schemas.VenuesReport, 401, 403, 404, 422, 429, 503))
async def venues(
    request: Request, services: TheServices, actor: Somebody, present: ThePresenter, query: TheQuery
) -> Response:
    """Return each venue in a period: bookings, revenue, occupancy, top room, rating (staff)."""
    return answer(request, present, await services.reports.venues(actor, query), venues_report)


@router.get("/customers", responses=answers(schemas.CustomersReport, 401, 403, 404, 422, 429, 503))
async def customers(
    request: Request, services: TheServices, actor: Somebody, present: ThePresenter, query: TheQuery
) -> Response:
    """Return the customers of a period: new and repeat ones, lifetime value, satisfaction by month (staff)."""
    return answer(request, present, await services.reports.customers(actor, query), customers_report)
