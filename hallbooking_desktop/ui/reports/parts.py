"""The parts of the report: what each asks for, and what is made of the answer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any

from hallbooking_desktop.domain.permissions import Actor
from hallbooking_desktop.domain.reports import BookingFigures, Period
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.reports import ReportQuery
from hallbooking_desktop.services.snapshots_reports import Asked, BookingsReport, Reported
from hallbooking_desktop.ui.reports.ahead import ahead
from hallbooking_desktop.ui.reports.charts import AWAITED, Findings
from hallbooking_desktop.ui.reports.findings import Maker
from hallbooking_desktop.ui.reports.halls import Halls, halls
from hallbooking_desktop.ui.reports.words import translate

Call = Callable[[Services, Actor, ReportQuery], Awaitable[Reported[Any]]]
Make = Callable[[Maker, Any, Any, Period | None], Findings]


def _no_bookings(period: Period) -> BookingsReport:
    return BookingsReport(Asked(period.start, period.end, None, None), BookingFigures(), (), (), (), (), ())


async def _halls(services: Services, actor: Actor, query: ReportQuery) -> Reported[Halls]:
    """Return what is known of venues and halls; it is as old as the older half."""
    used = await services.reports.venues(actor, query)
    booked = await services.reports.bookings(actor, query)
    return Reported(
        Halls(used.report, booked.report),
        min(used.computed_at, booked.computed_at),
        from_cache=used.from_cache and booked.from_cache,
    )


def framed(findings: Findings) -> Findings:
    """Return figures and charts as places that are still to be filled."""
    return Findings(
        tuple(replace(tile, text="\u2014", trend=AWAITED) for tile in findings.tiles),
        tuple(replace(chart, nothing="") for chart in findings.charts),
    )


@dataclass(frozen=True, slots=True)
class Part:
    """A section: its name, which report it asks for, and what is made of it."""

    key: str
    title: Callable[[], str]
    call: Call
    make: Make
    is_compared: bool = True
    #: A report of a period in which there was nothing, where its figures and charts are always the same ones.
    nothing: Callable[[Period], Any] | None = None


PARTS = (
    Part(
        "overview",
        lambda: translate("Reports", "Overview"),
        lambda s, a, q: s.reports.bookings(a, q),
        lambda maker, now, was, against: maker.overview(now, was, against),
        nothing=_no_bookings,
    ),
    Part(
        "halls",
        lambda: translate("Reports", "Halls"),
        _halls,
        lambda maker, now, was, _: halls(maker, now, was),
    ),
    Part(
        "hours",
        lambda: translate("Reports", "Hours of the week"),
        lambda s, a, q: s.reports.hours(a, q),
        lambda maker, now, _was, _: maker.hours(now),
        is_compared=False,
    ),
    Part(
        "customers",
        lambda: translate("Reports", "Customers"),
        lambda s, a, q: s.reports.customers(a, q),
        lambda maker, now, was, _: maker.customers(now, was),
    ),
    Part(
        "addons",
        lambda: translate("Reports", "Add-ons"),
        lambda s, a, q: s.reports.addons(a, q),
        lambda maker, now, was, _: maker.addons(now, was),
    ),
    Part(
        "ahead",
        lambda: translate("Reports", "Booked ahead"),
        lambda s, a, q: s.reports.ahead(a, q),
        ahead,
    ),
)
