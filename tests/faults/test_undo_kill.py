"""`kill -9` in the middle of what touches many bookings, and of taking it back: all of it or nothing."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

import psycopg
import pytest

from hallbooking_desktop.domain.bookings import PaymentMethod
from hallbooking_desktop.domain.clock import utc_now
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.booking_context import BookingContext
from hallbooking_desktop.services.bookings import BookingService
from hallbooking_desktop.services.commands import (
    BookingDraft,
    PaymentOrder,
    PersonChoice,
    RecurrenceRule,
    SeriesDraft,
    TopUp,
)
from hallbooking_desktop.services.series import SeriesService
from hallbooking_desktop.services.wallets import WalletService
from tests.faults.killing import run
from tests.faults.speaking import Desk
from tests.support.counts import LONG
from tests.support.world import World

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
CASH = PaymentOrder(PaymentMethod.CASH)

#: Where everybody is: of the bookings of one round; how many closures there are; how much each wallet holds.
Standing = tuple[dict[int, tuple[str, datetime, Decimal, Decimal]], int, dict[int, Decimal]]


@dataclass(frozen=True, slots=True)
class Scenario:
    """A round: what its desk is told, where everybody was before, and who judges how they stand after it."""

    url: str
    tells: tuple[object, ...]
    before: Standing
    whole: Callable[[Standing, Standing, str], None]

    def desk(self) -> Desk:
        """Start the desk."""
        module, *told = self.tells
        return Desk(str(module), self.url, *told)

    def judge(self, _said: list[str], where: str) -> None:
        """Compare."""
        self.whole(self.before, _standing(self.url, list(self.before[0])), where)


@pytest.mark.timeout(3600 if LONG else 400)
def test_a_closing_and_its_undo_are_whole_or_not_at_all() -> None:
    """A power cut, and half of thirty parties have their money back and the others stand before a closed door."""
    run(_closing)


@pytest.mark.timeout(3600 if LONG else 400)
def test_a_cancelled_series_and_a_move_come_back_whole_or_not_at_all() -> None:
    """A power cut, and a choir has half of its evenings, or a party its old hall at another price."""
    run(_series)


def _standing(url: str, ids: list[int]) -> Standing:
    with psycopg.connect(url) as connection:
        bookings = connection.execute(
            "SELECT id, status, starts_at, paid, coalesce(refund_amount, 0) FROM bookings WHERE id = ANY(%s)", (ids,)
        ).fetchall()
        closures = connection.execute("SELECT count(*) FROM closures").fetchone()
        wallets = connection.execute("SELECT user_id, balance FROM wallets WHERE balance <> 0").fetchall()
    assert closures is not None
    return {row[0]: (row[1], row[2], row[3], row[4]) for row in bookings}, closures[0], dict(wallets)


# --- closing a house over thirty bookings -----------------------------------------------------------------------------


def _closing(url: str, world: World, start: datetime) -> Scenario:
    ids = asyncio.run(_thirty(url, world, start))
    told = ("closer", world.admin.id, world.city, start.isoformat(), (start + DAY + 12 * HOUR).isoformat())
    return Scenario(url, told, _standing(url, ids), lambda *stood: _closed_whole(*stood, ids=ids))


def _closed_whole(before: Standing, after: Standing, where: str, *, ids: list[int]) -> None:
    """See all thirty where they were, or each third of them where it was decided."""
    bookings, closures, wallets = after
    if closures == before[1]:
        assert after == before, f"{where}: open, but not as it was"
        return
    assert closures == before[1] + 1, where
    back: Counter[int] = Counter()
    for n, number in enumerate(ids):
        status, starts_at, _, refund = bookings[number]
        original = before[0][number][1]
        expected = (("cancelled", original), ("confirmed", original + timedelta(days=7)), ("confirmed", original))[
            n % 3
        ]
        assert (status, starts_at) == expected, f"{where}: booking {number}"
        back[number] = int(refund)
    assert sum(wallets.values()) == sum(before[2].values()) + sum(back.values()), f"{where}: money"


async def _thirty(url: str, world: World, start: datetime) -> list[int]:
    """Have fifteen paid bookings in three halls on each of two days."""
    database = Database(url)
    bookings = BookingService(BookingContext(database, utc_now))
    rooms = (world.ballroom, world.garden_north, world.garden_south)
    people = (world.alice, world.bob, world.walk_in)
    ids = []
    try:
        for n in range(30):
            begin = start + (n // 15) * DAY + (n // 3 % 5) * 2 * HOUR
            draft = BookingDraft(
                rooms[n % 3], TimeRange(begin, begin + 2 * HOUR), customers=(PersonChoice(people[n // 3 % 3].id),)
            )
            made = await bookings.create(world.admin.actor, draft)
            await bookings.pay(world.admin.actor, made.id, CASH)
            ids.append(made.id)
    finally:
        await database.close()
    return ids


# --- cancelling a series, and moving a booking ------------------------------------------------------------------------


def _series(url: str, world: World, start: datetime) -> Scenario:
    series, evenings, single = asyncio.run(_evenings(url, world, start))
    before = _standing(url, [*evenings, single])
    told = ("canceller", world.admin.id, series, single)
    return Scenario(url, told, before, lambda *stood: _back_whole(*stood, single=single))


def _back_whole(before: Standing, after: Standing, where: str, *, single: int) -> None:
    """See the evenings stand all or none, the party here or there, and every cent where that says."""
    moved = after[0][single][1] != before[0][single][1]
    evenings = {after[0][number][0] for number in after[0] if number != single}
    assert len(evenings) == 1, f"{where}: {evenings}"
    refunds = sum(refund for _, _, _, refund in after[0].values())
    assert bool(refunds) == (evenings == {"cancelled"}), where
    charged = after[0][single][2] - before[0][single][2]
    assert charged == (100 if moved else 0), where
    assert sum(after[2].values()) == sum(before[2].values()) + refunds - charged, f"{where}: money"
    if not moved and not refunds:
        assert after == before, f"{where}: not as it was"


async def _evenings(url: str, world: World, start: datetime) -> tuple[int, list[int], int]:
    """Have ten evenings of a choir, and a party that pays from a wallet."""
    database = Database(url)
    context = BookingContext(database, utc_now)
    actor, bookings, series = world.admin.actor, BookingService(context), SeriesService(context)
    try:
        span = TimeRange(start + 10 * HOUR, start + 12 * HOUR)
        first = BookingDraft(world.garden, span, customers=(PersonChoice(world.bob.id),))
        made = await series.create(actor, SeriesDraft(first, RecurrenceRule("FREQ=DAILY;COUNT=10")))
        number = made[0].series_id or 0
        await series.pay(actor, number, CASH)
        party = BookingDraft(world.ballroom, TimeRange(start, start + HOUR), customers=(PersonChoice(world.alice.id),))
        # A round that ends in the middle leaves the move paid.
        await WalletService(database, context.currency).top_up(actor, world.alice.id, TopUp(Decimal(100)))
        single = await bookings.create(actor, party)
        await bookings.pay(actor, single.id, CASH)
    finally:
        await database.close()
    return number, [booking.id for booking in made], single.id
