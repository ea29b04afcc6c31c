"""The demo's past days: what the reports tell of the bookings ahead is what the demo's bookings stood at."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text

from hallbooking_desktop.app.demo import load_demo
from hallbooking_desktop.app.demo.days import DAYS, DemoDays
from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import DocumentsUnavailable
from hallbooking_desktop.domain.permissions import SYSTEM
from hallbooking_desktop.domain.reports import AHEAD_DAYS, AheadFigures
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.documents import Documents
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.reports import ReportQuery
from tests.support.documents import no_documents
from tests.support.postgres import DatabaseAddress
from tests.support.services import QUICK_PASSWORDS

_BOOKINGS = text("""
SELECT b.id, b.venue_id, v.timezone, b.starts_at, b.total_cost, b.created_at, b.confirmed_at, b.cancelled_at
  FROM bookings b JOIN venues v ON v.id = b.venue_id
""")
_MOVES = text("SELECT booking_id, old_starts_at, rescheduled_at FROM booking_reschedules ORDER BY rescheduled_at")


async def _stood(database: Database, day: date) -> dict[int | None, AheadFigures]:
    """Return what stood at a day's beginning, booking by booking."""
    at = datetime.combine(day, datetime.min.time(), UTC)
    async with database.read() as read:
        bookings = (await read.execute(_BOOKINGS)).all()
        moves: dict[int, list[tuple[datetime, datetime]]] = defaultdict(list)
        for number, before, moved_at in (await read.execute(_MOVES)).all():
            moves[number].append((moved_at, before))
    found: dict[int | None, list[tuple[bool, Decimal]]] = {None: []}
    for number, venue, zone, starts, cost, created, confirmed, cancelled in bookings:
        stands = next((before for moved_at, before in moves[number] if moved_at >= at), starts)
        begins = stands.astimezone(ZoneInfo(zone)).date()
        there = created < at and (cancelled is None or cancelled >= at)
        if there and day <= begins < day + timedelta(days=AHEAD_DAYS):
            for place in (venue, None):
                found.setdefault(place, []).append((confirmed is not None and confirmed < at, cost))
    return {
        place: AheadFigures(
            sum(sure for sure, _ in each),
            sum(not sure for sure, _ in each),
            sum((cost for sure, cost in each if sure), Decimal(0)),
        )
        for place, each in found.items()
    }


async def test_each_day_is_what_the_demo_s_bookings_stood_at(
    database: Database,
    database_address: DatabaseAddress,
    services: Services,
    documents: Documents,
    clock: ManualClock,
) -> None:
    """Who tries the program would look at an empty chart, or at figures that belong to no booking."""
    await load_demo(database, "small", clock, owner_url=database_address.owner_url, passwords=QUICK_PASSWORDS)
    days = DemoDays(database, documents, clock)
    assert await days.write() > DAYS
    today = clock().astimezone(UTC).date()
    first = today - timedelta(days=DAYS)
    for back in (DAYS, 45, 31, 14, 3, 1):
        day = today - timedelta(days=back)
        wanted = await _stood(database, day)
        for venue_id in (None, 1, 2, 3):
            (noted,) = (await services.reports.ahead(SYSTEM, ReportQuery(day, day, venue_id))).report.by_day or (None,)
            assert (None if noted is None else noted.figures) == wanted.get(venue_id), (day, venue_id)
    every = (await services.reports.ahead(SYSTEM, ReportQuery(first, today))).report.by_day
    assert [each.day for each in every] == [first + timedelta(days=n) for n in range(DAYS + 1)], "a day is missing"
    assert every[-2].figures.confirmed > every[0].figures.confirmed, "nothing is to be seen"
    assert await days.write() == 0, "it is written again"


async def test_the_days_wait_for_the_store_and_for_a_demo(
    database: Database, database_address: DatabaseAddress, documents: Documents, clock: ManualClock
) -> None:
    """A company's own reports would begin with days on which nothing was noted, or a demo stay without them."""
    assert await DemoDays(database, documents, clock).write() == 0
    await load_demo(database, "small", clock, owner_url=database_address.owner_url, passwords=QUICK_PASSWORDS)
    with pytest.raises(DocumentsUnavailable):
        await DemoDays(database, no_documents(), clock).write()
    assert await DemoDays(database, documents, clock).write() > 0
