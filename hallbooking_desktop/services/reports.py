"""Reports for staff: what came of a period, of all venues or one, computed or from the cache (SPEC 9)."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final, TypeVar

import msgspec

from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.domain.errors import DatabaseUnavailable, NotFound
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.domain.money import ZERO
from hallbooking_desktop.domain.permissions import Action, Actor, Scope, require, scope_of
from hallbooking_desktop.domain.reports import (
    AHEAD_DAYS,
    AddonFigures,
    AheadFigures,
    BookingFigures,
    CustomerFigures,
    HourFigures,
    Period,
    RoomFigures,
    VenueFigures,
)
from hallbooking_desktop.persistence import report_hours
from hallbooking_desktop.persistence import reports as rows
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.documents import Documents
from hallbooking_desktop.persistence.report_history import ReportHistory
from hallbooking_desktop.persistence.reports import Days
from hallbooking_desktop.persistence.work import ReadWork
from hallbooking_desktop.services.flights import Flights
from hallbooking_desktop.services.report_cache import ReportCache
from hallbooking_desktop.services.snapshots_reports import (
    AddonsReport,
    AheadReport,
    Asked,
    BookingsReport,
    CustomersOfMonth,
    CustomersReport,
    HoursReport,
    OfAddon,
    OfDay,
    OfMonth,
    OfRoom,
    OfStatus,
    OfVenue,
    Reported,
    SatisfactionOfMonth,
    TakenOn,
    VenuesReport,
)
from hallbooking_desktop.services.texts import check_number

R = TypeVar("R")
Compute = Callable[[ReadWork, Asked], Awaitable[R]]

log = logging.getLogger(__name__)

#: So long the first look into the store of computed reports may take before figures are computed beside it.
_HEAD_START_SECONDS: Final = 0.01
_NO_VENUE: Final = "There is no such venue."
_NOTHING_AHEAD: Final = AheadFigures(0, 0, ZERO)


@dataclass(frozen=True, slots=True)
class ReportQuery:
    """Days, both included; without them the last 30. ``venue_id=None`` is all venues, a moderator's is the own one.

    ``refresh``: compute it now, whatever is cached.
    """

    start: date | None = None
    end: date | None = None
    venue_id: int | None = None
    refresh: bool = False


class ReportService:
    """Figures are at most an hour old; ``computed_at`` says when they were true. Moderators see their own venue's."""

    def __init__(
        self,
        db: Database,
        documents: Documents,
        clock: Clock,
        *,
        head_start: float = _HEAD_START_SECONDS,
        stored_after: float = 0.0,
    ) -> None:
        self._db = db
        self._head_start = head_start
        self._clock = clock
        self._bookings = ReportCache("bookings", BookingsReport, documents, clock, stored_after=stored_after)
        self._venues = ReportCache("venues", VenuesReport, documents, clock, stored_after=stored_after)
        self._customers = ReportCache("customers", CustomersReport, documents, clock, stored_after=stored_after)
        self._hours = ReportCache("hours", HoursReport, documents, clock, stored_after=stored_after)
        self._addons = ReportCache("addons", AddonsReport, documents, clock, stored_after=stored_after)
        self._history = ReportHistory(documents)
        self._flights: Flights[tuple[int, str], Reported[Any]] = Flights()
        self._computing: set[asyncio.Task[Reported[Any]]] = set()

    def heard(self, notice: ChangeNotice) -> None:
        """Take note of reports that were computed anew elsewhere."""
        for cache in (self._bookings, self._venues, self._customers, self._hours, self._addons):
            cache.heard(notice)

    async def stored_all(self) -> None:
        """Wait until what was computed is in the store, where that can be reached."""
        for cache in (self._bookings, self._venues, self._customers, self._hours, self._addons):
            await cache.stored_all()

    async def bookings(self, actor: Actor, query: ReportQuery) -> Reported[BookingsReport]:
        """Return the bookings of a period, in sum and by date, month, room, venue and status.

        Raises:
            ValidationFailed: the end is before the start, or the period is longer than ten years.
            Forbidden: a customer asks, or a moderator for another venue.
            NotFound: there is no such venue.
        """
        return await self._report(self._bookings, _compute_bookings, actor, query)

    async def venues(self, actor: Actor, query: ReportQuery) -> Reported[VenuesReport]:
        """Return each venue and each room in a period: bookings, revenue, occupancy, top room, rating.

        Raises:
            ValidationFailed, Forbidden, NotFound: as `bookings`.
        """
        return await self._report(self._venues, _compute_venues, actor, query)

    async def customers(self, actor: Actor, query: ReportQuery) -> Reported[CustomersReport]:
        """Return the customers of a period: new and repeat ones, lifetime value; both and satisfaction by month.

        Raises:
            ValidationFailed, Forbidden, NotFound: as `bookings`.
        """
        return await self._report(self._customers, _compute_customers, actor, query)

    async def hours(self, actor: Actor, query: ReportQuery) -> Reported[HoursReport]:
        """Return the hours of the week in a period: how long halls are open then, and how long they are booked.

        Raises:
            ValidationFailed, Forbidden, NotFound: as `bookings`.
        """
        return await self._report(self._hours, _compute_hours, actor, query)

    async def addons(self, actor: Actor, query: ReportQuery) -> Reported[AddonsReport]:
        """Return what the add-ons of a period brought, in sum and each.

        Raises:
            ValidationFailed, Forbidden, NotFound: as `bookings`.
        """
        return await self._report(self._addons, _compute_addons, actor, query)

    async def ahead(self, actor: Actor, query: ReportQuery) -> Reported[AheadReport]:
        """Return what was booked ahead on each day of a period, as `take_snapshots` noted it; the latest day is now.

        Raises:
            DocumentsUnavailable: what was noted cannot be read now; it is nowhere else.
            ValidationFailed, Forbidden, NotFound: as `bookings`.
        """
        venue_id = _venue_for(actor, query.venue_id)
        now = self._now()
        period = Period.of(query.start, query.end, now.date())
        noted = await self._history.between(period.start, period.end, venue_id)
        # A venue without bookings has no note of its own; on days on which nothing was noted at all there is a gap.
        days = frozenset() if venue_id is None else await self._history.days(period.start, period.end)
        by_day = dict.fromkeys(days, _NOTHING_AHEAD) | dict(map(_noted, noted))
        by_day.pop(now.date(), None)
        async with self._db.read() as read:
            asked = await _asked(read, Days(period.start, period.end, venue_id))
        if period.start <= now.date() <= period.end:
            by_day[now.date()] = (await self._ahead_now(now.date(), venue_id)).get(venue_id, _NOTHING_AHEAD)
        taken = (TakenOn(day, figures) for day, figures in sorted(by_day.items()))
        return Reported(AheadReport(asked, tuple(taken)), now, from_cache=False)

    async def take_snapshots(self) -> int:
        """Note what is booked ahead today, once a day, for each venue with bookings and for all; return how many.

        Raises:
            DocumentsUnavailable: it cannot be kept now.
        """
        day = self._now().date()
        if await self._history.has(day):
            return 0
        ahead = {None: _NOTHING_AHEAD} | await self._ahead_now(day, None)
        # That of all venues comes last: until it is there, the day is not done.
        for venue_id in sorted(ahead, key=lambda number: (number is None, number)):
            await self._history.keep(day, venue_id, msgspec.to_builtins(ahead[venue_id]))
        return len(ahead)

    async def _ahead_now(self, day: date, venue_id: int | None) -> dict[int | None, AheadFigures]:
        """Return what is booked ahead now, of each venue and, under None, of all."""
        days = Days(day, day + timedelta(days=AHEAD_DAYS - 1), venue_id)
        report = await self._db.read_apart(lambda read: _compute_bookings(read, Asked(*days, None)))
        found: dict[int | None, AheadFigures] = {each.venue_id: _ahead(each.figures) for each in report.by_venue}
        return found | {None: _ahead(report.total)}

    def _now(self) -> datetime:
        now = self._clock().astimezone(UTC)
        return now.replace(microsecond=now.microsecond // 1000 * 1000)

    async def _report(
        self, cache: ReportCache[R], compute: Compute[R], actor: Actor, query: ReportQuery
    ) -> Reported[R]:
        venue_id = _venue_for(actor, query.venue_id)
        period = Period.of(query.start, query.end, self._clock().astimezone(UTC).date())
        days = Days(period.start, period.end, venue_id)
        key = f"{period}/{'all' if venue_id is None else venue_id}"
        if query.refresh:
            fresh = await self._compute(cache, compute, key, days)
            # Who hears of it looks into the store.
            await cache.stored_all()
            await self._tell(actor, cache.number(key))
            return fresh
        copy = cache.copy(key)
        if copy is not None:
            return copy

        return await self._flights.share((id(cache), key), lambda: self._find(cache, compute, key, days))

    async def _find(self, cache: ReportCache[R], compute: Compute[R], key: str, days: Days) -> Reported[R]:
        """Return what is stored, else compute it. A store that was never reached is not waited for."""
        looking = cache.look(key)
        await asyncio.wait({looking}, timeout=None if cache.knows_the_store else self._head_start)
        if looking.done():
            return looking.result() or await self._compute(cache, compute, key, days)
        computing = self._compute_anyway(cache, compute, key, days)
        await asyncio.wait({looking, computing}, return_when=asyncio.FIRST_COMPLETED)
        if computing.done() and computing.exception() is None:
            return computing.result()
        return await looking or await computing

    def _compute_anyway(
        self, cache: ReportCache[R], compute: Compute[R], key: str, days: Days
    ) -> asyncio.Task[Reported[R]]:
        """Begin to compute; to break that off when it is wanted no more would cost its connection."""
        task = asyncio.create_task(self._compute(cache, compute, key, days))
        self._computing.add(task)
        task.add_done_callback(self._computed)
        return task

    def _computed(self, task: asyncio.Task[Reported[Any]]) -> None:
        self._computing.discard(task)
        if not task.cancelled():
            # A failure that nobody waits for any more is nobody's.
            task.exception()

    async def _compute(self, cache: ReportCache[R], compute: Compute[R], key: str, days: Days) -> Reported[R]:
        computed_at = self._now()

        async def computed(read: ReadWork) -> R:
            return await compute(read, await _asked(read, days))

        report = await self._db.read_apart(computed)
        cache.store(key, report, computed_at)
        return Reported(report, computed_at, from_cache=False)

    async def _tell(self, actor: Actor, number: int) -> None:
        """Let the other processes look for the newer report."""
        try:
            async with self._db.work(actor) as work:
                work.changed(Topic.REPORT, number)
        except DatabaseUnavailable:
            log.info("The other processes were not told of a newer report.")


def _venue_for(actor: Actor, wanted: int | None) -> int | None:
    """Return the venue to report on, None for all; a moderator's is the own one."""
    if wanted is None and scope_of(actor.role, Action.VIEW_REPORTS) is Scope.VENUE:
        wanted = actor.venue_id
    require(actor, Action.VIEW_REPORTS, venue_ids=frozenset() if wanted is None else frozenset({wanted}))
    return None if wanted is None else check_number(wanted, "venue", _NO_VENUE)


async def _asked(read: ReadWork, days: Days) -> Asked:
    """Return what a report is about, the venue with its name.

    Raises:
        NotFound: there is no such venue.
    """
    name = None if days.venue_id is None else await rows.venue_name(read, days.venue_id)
    if days.venue_id is not None and name is None:
        raise NotFound(_NO_VENUE, entity="venue", id=days.venue_id)
    return Asked(days.start, days.end, days.venue_id, name)


def _ahead(figures: BookingFigures) -> AheadFigures:
    pending = figures.bookings - figures.confirmed - figures.cancelled
    return AheadFigures(figures.confirmed, pending, figures.revenue)


def _noted(fields: Mapping[str, Any]) -> tuple[date, AheadFigures]:
    return date.fromisoformat(fields["day"]), msgspec.convert(fields, AheadFigures)


def _days(asked: Asked) -> Days:
    return Days(asked.start, asked.end, asked.venue_id)


async def _compute_bookings(read: ReadWork, asked: Asked) -> BookingsReport:
    total = BookingFigures()
    by_date: list[OfDay] = []
    by_room: list[OfRoom] = []
    by_venue: list[OfVenue] = []
    by_status: list[OfStatus] = []
    for kind, day, number, name, venue_id, *sums in await rows.bookings(read, _days(asked)):
        figures = BookingFigures(*sums)
        if kind == rows.BY_ROOM:
            by_room.append(OfRoom(number, name, venue_id, figures))
        elif kind == rows.BY_DATE:
            by_date.append(OfDay(day, figures))
        elif kind == rows.BY_VENUE:
            by_venue.append(OfVenue(number, name, figures))
        elif kind == rows.BY_STATUS:
            by_status.append(OfStatus(name, figures))
        else:
            total = figures
    by_month = (OfMonth(month, figures) for month, figures in _by_month(by_date).items())
    return BookingsReport(
        asked, total, tuple(by_date), tuple(by_month), tuple(by_room), tuple(by_venue), tuple(by_status)
    )


def _by_month(days: Iterable[OfDay]) -> dict[str, BookingFigures]:
    """Return the sums of the days of each month, in order."""
    months: dict[str, BookingFigures] = {}
    for each in days:
        month = f"{each.day:%Y-%m}"
        months[month] = months.get(month, BookingFigures()) + each.figures
    return months


async def _compute_venues(read: ReadWork, asked: Asked) -> VenuesReport:
    venues: list[VenueFigures] = []
    rooms: list[RoomFigures] = []
    for kind, number, name, venue_id, *figures in await report_hours.venues(read, _days(asked)):
        if kind == report_hours.BY_VENUE:
            venues.append(VenueFigures(number, name, *figures))
        else:
            rooms.append(RoomFigures(number, name, venue_id, *figures[:-2]))
    return VenuesReport(asked, tuple(venues), tuple(rooms))


async def _compute_hours(read: ReadWork, asked: Asked) -> HoursReport:
    return HoursReport(asked, tuple(HourFigures(*row) for row in await report_hours.hours(read, _days(asked))))


async def _compute_addons(read: ReadWork, asked: Asked) -> AddonsReport:
    (_, _, _, _, *total), *each = await rows.addons(read, _days(asked))
    by_addon = tuple(
        OfAddon(number, name, venue, house, AddonFigures(*sums)) for number, name, venue, house, *sums in each
    )
    return AddonsReport(asked, AddonFigures(*total), by_addon)


async def _compute_customers(read: ReadWork, asked: Asked) -> CustomersReport:
    count, new, spent = 0, 0, ZERO
    reviews: list[SatisfactionOfMonth] = []
    visits: list[CustomersOfMonth] = []
    for kind, month, first, second, third in await rows.customers(read, _days(asked)):
        if kind == rows.BY_REVIEWS:
            reviews.append(SatisfactionOfMonth(month, first, second))
        elif kind == rows.BY_VISITS:
            visits.append(CustomersOfMonth(month, first, second))
        else:
            count, new, spent = first, second, Decimal(third)
    stars = sum(each.stars for each in reviews)
    total = CustomerFigures(count, new, spent, sum(each.reviews for each in reviews), stars)
    return CustomersReport(asked, total, tuple(reviews), tuple(visits))
