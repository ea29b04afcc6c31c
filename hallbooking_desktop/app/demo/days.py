"""What the demo's bookings stood at on each of the last days, noted as if the program had run since then."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, date, timedelta
from typing import Final

import msgspec
from sqlalchemy import text

from hallbooking_desktop.app.demo.chores import DemoChore
from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.domain.money import ZERO
from hallbooking_desktop.domain.permissions import SYSTEM
from hallbooking_desktop.domain.reports import AHEAD_DAYS, AheadFigures
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.documents import Documents
from hallbooking_desktop.persistence.report_history import ReportHistory

DAYS: Final = 60
_PAUSE_SECONDS: Final = 0.1
_DONE: Final = text("INSERT INTO app_settings (key, value) VALUES ('demo_days', 'true') ON CONFLICT DO NOTHING")
# Each day is seen at its beginning, by UTC's clock. A booking stands from when it was made or moved until it is moved
# again or ended; it is counted on each day that has its start, by the venue's calendar, among the days ahead.
_STOOD: Final = text("""
WITH move AS (
    SELECT booking_id, old_starts_at, rescheduled_at AS until,
           lag(rescheduled_at) OVER (PARTITION BY booking_id ORDER BY rescheduled_at, id) AS since
      FROM booking_reschedules
), stood AS (
    SELECT b.id, b.starts_at, coalesce(max(m.until), b.created_at) AS since, b.cancelled_at AS until
      FROM bookings b LEFT JOIN move m ON m.booking_id = b.id GROUP BY b.id
     UNION ALL
    SELECT b.id, m.old_starts_at, coalesce(m.since, b.created_at), least(m.until, b.cancelled_at)
      FROM bookings b JOIN move m ON m.booking_id = b.id
), seen AS (
    SELECT b.venue_id, b.total_cost, d.wall::date AS day, coalesce(b.confirmed_at < at, false) AS confirmed
      FROM stood s
      JOIN bookings b USING (id)
      JOIN venues v ON v.id = b.venue_id
     CROSS JOIN LATERAL (SELECT (s.starts_at AT TIME ZONE v.timezone)::date AS starts) l
     CROSS JOIN LATERAL generate_series(greatest(:first, l.starts - :ahead + 1)::timestamp,
                                        least(:last, l.starts)::timestamp, interval '1 day') AS d(wall)
     CROSS JOIN LATERAL (SELECT d.wall AT TIME ZONE 'UTC' AS at) a
     WHERE s.since < at AND (s.until IS NULL OR s.until >= at)
)
SELECT day, venue_id, count(*) FILTER (WHERE confirmed) AS confirmed, count(*) FILTER (WHERE NOT confirmed) AS pending,
       coalesce(sum(total_cost) FILTER (WHERE confirmed), 0) AS revenue
  FROM seen GROUP BY GROUPING SETS ((day), (day, venue_id)) ORDER BY day, venue_id NULLS LAST
""")

Noted = tuple[int | None, AheadFigures]


class DemoDays(DemoChore):
    """The days before the demo was made, for “Booked ahead”."""

    WHAT = "the demo's past days"
    SETTING = "demo_days"
    EVERY = 3.0

    def __init__(self, database: Database, documents: Documents, clock: Clock) -> None:
        super().__init__(database)
        self._history = ReportHistory(documents)
        self._clock = clock

    async def make(self) -> None:
        """Note the days, with pauses: somebody works beside it."""
        await self.write(_PAUSE_SECONDS)

    async def write(self, pause: float = 0.0) -> int:
        """Note the days unless that was done before; return how many notes that were. What was begun is gone on with.

        Raises:
            DocumentsUnavailable: they cannot be kept now.
        """
        if not await self.is_wanted():
            return 0
        written = 0
        for day, noted in (await self._stood()).items():
            if await self._history.has(day):
                continue
            for venue_id, figures in noted:
                await self._history.keep(day, venue_id, msgspec.to_builtins(figures))
            written += len(noted)
            await asyncio.sleep(pause)
        async with self._database.work(SYSTEM) as work:
            await work.execute(_DONE)
        return written

    async def _stood(self) -> dict[date, list[Noted]]:
        """Return what is to be noted on each day, of each venue and, under None, of all: that comes last."""
        today = self._clock().astimezone(UTC).date()
        first, last = today - timedelta(days=DAYS), today - timedelta(days=1)
        async with self._database.read() as read:
            rows = (await read.execute(_STOOD, {"first": first, "last": last, "ahead": AHEAD_DAYS})).all()
        found: dict[date, list[Noted]] = {}
        for row in rows:
            found.setdefault(row.day, []).append((row.venue_id, AheadFigures(row.confirmed, row.pending, row.revenue)))
        return {day: found.get(day, [(None, AheadFigures(0, 0, ZERO))]) for day in _days(first, last)}


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))
