"""Reports as JSON: one that comes from the cache is written once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from enum import Enum
from typing import Any, Final

from hallbooking_desktop.domain.permissions import Actor
from hallbooking_desktop.services.reports import ReportQuery, ReportService
from hallbooking_desktop.services.snapshots_reports import Reported
from hallbooking_desktop.web.encoding import encode
from hallbooking_desktop.web.known import Known
from hallbooking_desktop.web.present import Presenter
from hallbooking_desktop.web.present_content import (
    addons_report,
    ahead_report,
    bookings_report,
    customers_report,
    hours_report,
    venues_report,
)

_MOST_ENCODED: Final = 128
Ask = Callable[[ReportService, Actor, ReportQuery], Awaitable[Reported[Any]]]
Show = Callable[[Presenter, Reported[Any]], object]


class ReportKind(Enum):
    """What a report is about: how it is asked for, and how it is shown."""

    BOOKINGS = (ReportService.bookings, bookings_report)
    VENUES = (ReportService.venues, venues_report)
    CUSTOMERS = (ReportService.customers, customers_report)
    HOURS = (ReportService.hours, hours_report)
    ADDONS = (ReportService.addons, addons_report)
    AHEAD = (ReportService.ahead, ahead_report)

    def __init__(self, ask: Ask, show: Show) -> None:
        self.ask = ask
        self.show = show


class ReportAnswers:
    """Answers to calls for reports, and what the addresses of earlier ones ask for."""

    def __init__(self, reports: ReportService, present: Presenter) -> None:
        self._reports = reports
        self._present = present
        self._written: OrderedDict[int, tuple[object, bytes]] = OrderedDict()
        self.known: Known[tuple[ReportKind, ReportQuery]] = Known()

    async def answer(self, kind: ReportKind, actor: Actor, query: ReportQuery) -> bytes:
        """Return a report as JSON. Raises what the service raises."""
        report = await kind.ask(self._reports, actor, query)
        if not report.from_cache:
            return encode(kind.show(self._present, report))
        written = self._written.get(id(report))
        # The report is kept beside its JSON, so that its id is nobody else's.
        if written is None:
            written = self._written[id(report)] = (report, encode(kind.show(self._present, report)))
            if len(self._written) > _MOST_ENCODED:
                self._written.popitem(last=False)
        return written[1]
