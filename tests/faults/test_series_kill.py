"""`kill -9` in the middle of a series' move, its edit, and the undo of each: all of it or nothing, to the last row."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import psycopg
import pytest

from hallbooking_desktop.domain.bookings import PaymentMethod
from hallbooking_desktop.domain.clock import utc_now
from hallbooking_desktop.domain.permissions import Actor
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.booking_context import BookingContext
from hallbooking_desktop.services.commands import (
    AddonChoice,
    BookingDraft,
    PaymentOrder,
    PersonChoice,
    RecurrenceRule,
    SeriesDraft,
)
from hallbooking_desktop.services.series import SeriesService
from tests.faults.killing import run
from tests.faults.shifter import STEPS, step
from tests.faults.speaking import Desk
from tests.support.counts import LONG
from tests.support.world import World

HOUR = timedelta(hours=1)
EVENINGS = 8

#: How the evenings stand, each with its price, people, claims and what could be taken back; and every wallet.
_STANDING = """
SELECT b.id, to_jsonb(b) - '{version,calendar_sequence}'::text[],
       (SELECT jsonb_agg(to_jsonb(l) ORDER BY l.position) FROM booking_price_lines l WHERE l.booking_id = b.id),
       (SELECT jsonb_agg(to_jsonb(a) ORDER BY a.addon_id) FROM booking_addons a WHERE a.booking_id = b.id),
       (SELECT jsonb_agg(to_jsonb(c) ORDER BY c.user_id, c.role) FROM booking_customers c WHERE c.booking_id = b.id),
       (SELECT jsonb_agg(jsonb_build_array(c.room_id, c.claimed) ORDER BY c.room_id) FROM claims c
         WHERE c.booking_id = b.id),
       (SELECT jsonb_agg(jsonb_build_array(b.version - u.version, cardinality(u.payments),
                                           u.before -> 'booking' -> 'total_cost'))
          FROM booking_undos u WHERE u.booking_id = b.id)
  FROM bookings b WHERE b.series_id = %(series)s
 UNION ALL
SELECT -w.user_id, to_jsonb(w.balance), NULL, NULL, NULL, NULL, NULL FROM wallets w
 ORDER BY 1
"""
#: What only grows, by evening and kind.
_TRACES = """
WITH evenings AS (SELECT id, version FROM bookings WHERE series_id = %(series)s)
SELECT id, 'version', version FROM evenings
 UNION ALL
SELECT entity_id, 'audit ' || action, count(*) FROM audit_log
 WHERE entity = 'booking' AND entity_id IN (SELECT id FROM evenings) GROUP BY 1, 2
 UNION ALL
SELECT booking_id, 'outbox ' || event || ' ' || status, count(*) FROM outbox
 WHERE booking_id IN (SELECT id FROM evenings) GROUP BY 1, 2
 UNION ALL
SELECT booking_id, 'move from ' || old_starts_at || ' at ' || old_cost, count(*) FROM booking_reschedules
 WHERE booking_id IN (SELECT id FROM evenings) GROUP BY 1, 2
 UNION ALL
SELECT booking_id, 'payment ' || amount, count(*) FROM payments
 WHERE booking_id IN (SELECT id FROM evenings) GROUP BY 1, 2
 UNION ALL
SELECT booking_id, 'entry ' || type || ' ' || amount || (compensates_id IS NULL), count(*) FROM wallet_entries
 WHERE booking_id IN (SELECT id FROM evenings) GROUP BY 1, 2
 UNION ALL
SELECT 0, split_part(key, ' ', 1), count(*) FROM idempotency_keys
 WHERE key LIKE '%% ' || %(series)s || ' %%' GROUP BY 1, 2
"""


@dataclass(frozen=True, slots=True)
class Stand:
    """Everything about a series at one moment."""

    standing: tuple[Any, ...]
    traces: Counter[tuple[int, str]]

    @classmethod
    def of(cls, url: str, series: int) -> Stand:
        """Look at it."""
        with psycopg.connect(url) as connection:
            standing = connection.execute(_STANDING, {"series": series}).fetchall()
            traces = connection.execute(_TRACES, {"series": series}).fetchall()
        return cls(tuple(standing), Counter({(number, kind): count for number, kind, count in traces}))


@dataclass(frozen=True, slots=True)
class Season:
    """A choir's evenings, and how each step leaves them: as it did when all four were done once in peace."""

    url: str
    admin: int
    series: int
    #: Before anything, and after each of the steps.
    peace: tuple[Stand, ...]

    def desk(self) -> Desk:
        """Start where peace ended."""
        return Desk("shifter", self.url, self.admin, self.series, len(STEPS))

    def judge(self, said: list[str], where: str) -> None:
        """See it as after the last step that was said, or the next one, which nobody heard of."""
        found = Stand.of(self.url, self.series)
        assert said == [STEPS[n % len(STEPS)] for n in range(len(said))], where
        done = Counter({kind: count for (number, kind), count in found.traces.items() if number == 0})
        steps = sum(done.values()) - len(STEPS)
        assert steps in {len(said), len(said) + 1}, f"{where}: {steps} done, {len(said)} heard of"
        assert found.traces == self._traces(steps), f"{where}: after {steps} steps"
        assert found.standing == self.peace[self._place(steps)].standing, f"{where}: after {steps} steps"

    @staticmethod
    def _place(steps: int) -> int:
        """Return after which of the steps all stands so; before the first is after the last."""
        return steps % len(STEPS) or len(STEPS)

    def _traces(self, steps: int) -> Counter[tuple[int, str]]:
        """Return what so many more steps leave behind, each as much as it left in peace."""
        expected = Counter(self.peace[-1].traces)
        for n in range(steps):
            before, after = (self.peace[n % len(STEPS) + k].traces for k in (0, 1))
            for trace in before.keys() | after.keys():
                expected[trace] += after[trace] - before[trace]
        return Counter({trace: count for trace, count in expected.items() if count})


@pytest.mark.timeout(3600 if LONG else 400)
def test_a_moved_and_an_edited_series_and_their_undo_are_whole_or_not_at_all() -> None:
    """A power cut, and half of a choir's season is on Tuesdays, or its money is there by halves."""
    run(lambda *about: asyncio.run(_season(*about)))


async def _season(url: str, world: World, start: datetime) -> Season:
    """Have evenings that were paid in cash, and let each step be done once."""
    database = Database(url)
    actor, series = world.admin.actor, SeriesService(BookingContext(database, utc_now))
    try:
        span = TimeRange(start + 10 * HOUR, start + 12 * HOUR)
        coffee, customers = (AddonChoice(world.coffee, 6),), (PersonChoice(world.alice.id),)
        first = BookingDraft(world.garden, span, coffee, customers)
        made = await series.create(actor, SeriesDraft(first, RecurrenceRule(f"FREQ=DAILY;COUNT={EVENINGS}")))
        number = made[0].series_id or 0
        await series.pay(actor, number, PaymentOrder(PaymentMethod.CASH))
        return Season(url, world.admin.id, number, await _in_peace(series, actor, number, url))
    finally:
        await database.close()


async def _in_peace(service: SeriesService, actor: Actor, series: int, url: str) -> tuple[Stand, ...]:
    """Do all steps once; see that they do something, and that each undo leaves no trace but in the books."""
    stands, left = [Stand.of(url, series)], dict[int, int]()
    for n in range(len(STEPS)):
        left = await step(service, actor, series, n, left)
        stands.append(Stand.of(url, series))
    first, moved, home, edited, last = (stand.standing for stand in stands)
    assert first == home == last
    for changed in (moved, edited):
        assert sum(one != other for one, other in zip(first, changed, strict=True)) == EVENINGS + 1, "and one wallet"
    return tuple(stands)
