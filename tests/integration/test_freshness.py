"""Answers from memory are what the database would answer now, whoever changed it, however lately."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import timedelta
from decimal import Decimal
from typing import Any

import psycopg
import pytest

from hallbooking_desktop.domain.bookings import PaymentMethod
from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import DatabaseUnavailable, DomainError
from hallbooking_desktop.domain.permissions import GUEST
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.jobs.changes import prune_changes
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.freshness import ChangeFeed, Touched
from hallbooking_desktop.services.commands import (
    BookingDraft,
    Cancellation,
    Move,
    NewBlock,
    PaymentOrder,
    PersonChoice,
    SearchQuery,
)
from hallbooking_desktop.services.commands_catalogue import NewRoom
from hallbooking_desktop.services.freshness import Depends, ExactCache, Freshness
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.snapshots import SearchResult
from tests.support.counts import rounds
from tests.support.database import end_connections
from tests.support.doubting import forgetful_search
from tests.support.postgres import DatabaseAddress
from tests.support.services import build_services
from tests.support.world import World

At = Callable[..., TimeRange]


def as_bytes(query: SearchQuery, result: SearchResult) -> bytes:
    return repr((query, result)).encode()


@pytest.fixture
async def other(database_url: str, clock: ManualClock) -> AsyncIterator[Services]:
    """Return services that share nothing but the database with the test's own."""
    opened = Database(database_url, pool_size=2)
    yield build_services(opened, clock)
    await opened.close()


@pytest.fixture
async def raw(database_address: DatabaseAddress) -> AsyncIterator[psycopg.AsyncConnection[Any]]:
    """Return somebody who writes past the program."""
    async with await psycopg.AsyncConnection.connect(database_address.owner_url, autocommit=True) as connection:
        yield connection


class Asked:
    """Counts how often an answer was made rather than remembered."""

    def __init__(self, db: Database, clock: ManualClock, depends: Depends) -> None:
        self.freshness = Freshness(db)
        self.cache: ExactCache[int] = ExactCache(self.freshness, clock, most=3)
        self.depends = depends
        self.made = 0
        self.meanwhile: Callable[[], Awaitable[object]] | None = None

    async def __call__(self, key: str = "a") -> int:
        return await self.cache.answer(key, self._make)

    async def _make(self) -> tuple[int, Depends]:
        self.made += 1
        made = self.made
        if self.meanwhile is not None:
            await self.meanwhile()
        return made, self.depends


async def test_what_nobody_changed_is_made_once(database: Database, world: World, clock: ManualClock) -> None:
    """A thousand guests who look at one day would each make the server work."""
    asked = Asked(database, clock, Depends())
    assert [await asked() for _ in range(5)] == [1] * 5
    assert set(await asyncio.gather(*(asked() for _ in range(50)))) == {1}


async def test_each_kind_of_change_ends_what_depends_on_it(
    database: Database, world: World, clock: ManualClock, other: Services, at: At
) -> None:
    """A hold must not cost the search its memory, a booking of that day must; other venues and days do not count."""
    near, far = at(3, 10), at(9, 10)
    day = near.widened(timedelta(hours=10), timedelta(hours=10))
    city, berlin = frozenset({world.city}), frozenset({world.berlin})
    search = Asked(database, clock, Depends(city, day))
    with_holds = Asked(database, clock, Depends(city, day, holds=True))
    elsewhere = Asked(database, clock, Depends(berlin, day, holds=True))
    another_day = Asked(database, clock, Depends(city, far.widened(timedelta(hours=1), timedelta(hours=1)), holds=True))
    rooms = Asked(database, clock, Depends(city))
    everything = (search, with_holds, elsewhere, another_day, rooms)

    async def after(change: Awaitable[object]) -> list[bool]:
        for asked in everything:
            await asked()
        before = [asked.made for asked in everything]
        await change
        for asked in everything:
            await asked()
        return [asked.made > made for asked, made in zip(everything, before, strict=True)]

    admin = world.admin.actor
    draft = BookingDraft(world.ballroom, near, customers=(PersonChoice(world.alice.id),))
    held = await after(other.bookings.create(admin, draft))
    assert held == [False, True, False, False, False]
    (booking,) = (await other.bookings.mine(world.alice.actor)).rows
    paid = await after(other.bookings.pay(admin, booking.id, PaymentOrder(PaymentMethod.CASH)))
    assert paid == [True, True, False, False, False]
    moved = await after(other.bookings.move(admin, booking.id, Move(far)))
    assert moved == [True, True, False, True, False]
    closed = await after(other.catalogue.add_closure(admin, world.berlin, None, far, "Repair"))
    assert closed == [False, False, True, False, False]
    room = await other.catalogue.room(admin, world.studio)
    renamed = NewRoom(world.city, "Atelier", 20, Decimal(40))
    assert await after(other.catalogue.update_room(admin, room.id, room.version, renamed)) == [
        True,
        True,
        False,
        True,
        True,
    ]
    added = await after(other.catalogue.create_room(admin, NewRoom(world.berlin, "Nebenraum", 8, Decimal(20))))
    assert all(added), "a new room may belong to any answer"


async def test_a_commit_that_was_long_in_coming_is_seen(
    database: Database, world: World, clock: ManualClock, raw: psycopg.AsyncConnection[Any], at: At
) -> None:
    """A slow transaction has an older number than those that committed before it; it must not be overlooked."""
    asked = Asked(database, clock, Depends(frozenset({world.city}), at(3, 0, 24)))
    block = "INSERT INTO blocks (venue_id, room_id, starts_at, ends_at, removed_at) VALUES (%s, %s, %s, %s, now())"
    span = at(3, 10)
    async with raw.transaction():
        await raw.execute(block, (world.city, world.studio, span.start, span.end))
        for n in range(3):
            async with database.work(world.system) as work:
                work.audit("test.passed", entity="test", entity_id=n)
            assert await asked() == 1, "what is not committed does not count"
    assert await asked() == 2
    assert await asked() == 2


async def test_a_change_while_the_answer_is_made_is_not_lost(
    database: Database, world: World, clock: ManualClock, other: Services, at: At
) -> None:
    """The answer was read before the change: it may be given once, it must not be remembered."""
    asked = Asked(database, clock, Depends(frozenset({world.city}), at(3, 0, 24)))
    await asked("else")
    admin = world.admin.actor

    async def meanwhile() -> None:
        asked.meanwhile = None
        await other.blocks.create(admin, NewBlock(world.studio, at(3, 10), "Paint"))
        await asked("else")

    asked.meanwhile = meanwhile
    await asked()
    made = asked.made
    assert await asked() == made + 1


async def test_whoever_asks_while_a_question_is_under_way_gets_a_later_one(database: Database, world: World) -> None:
    """A question that began before the commit cannot know of it."""
    freshness, order = Freshness(database), []
    ask = freshness._feed.news

    async def slow() -> tuple[Touched, ...] | None:
        order.append("asked")
        await asyncio.sleep(0.05)
        return await ask()

    freshness._feed.news = slow  # type: ignore[method-assign]
    first = asyncio.create_task(freshness.check())
    await asyncio.sleep(0.01)
    later = [asyncio.create_task(freshness.check()) for _ in range(10)]
    await first
    assert not any(task.done() for task in later)
    await asyncio.gather(*later)
    assert order == ["asked", "asked"], "all who waited share one"


async def test_a_search_asks_once_what_was_committed(
    services: Services, world: World, other: Services, at: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each question waits its turn on a full endpoint: whoever's day had just changed waited for three."""
    query, asked = SearchQuery(at(3, 10).start.date(), venue_id=world.city), 0
    ask = ChangeFeed.news

    async def counted(feed: ChangeFeed) -> tuple[Touched, ...] | None:
        nonlocal asked
        asked += 1
        return await ask(feed)

    before = await services.search.encoded(GUEST, query, as_bytes)
    await other.blocks.create(world.moderator.actor, NewBlock(world.studio, at(3, 10), "Repair"))
    monkeypatch.setattr(ChangeFeed, "news", counted)
    assert await services.search.encoded(GUEST, query, as_bytes) != before
    assert asked == 1
    await services.search.rooms(GUEST, query)
    assert asked == 2


async def test_a_lost_connection_forgets_everything(
    database: Database, world: World, clock: ManualClock, database_address: DatabaseAddress
) -> None:
    """What happened meanwhile is unknown; the next guest still gets an answer, a true one."""
    asked = Asked(database, clock, Depends())
    assert [await asked(), await asked()] == [1, 1]
    assert end_connections(database_address, "application_name = 'hallbooking'")
    assert await asked() == 2
    assert await asked() == 2


async def test_without_a_database_nothing_is_answered_from_memory(
    database: Database, world: World, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody can tell whether it is still true."""
    asked = Asked(database, clock, Depends())
    await asked()

    async def refuse(_options: str) -> psycopg.AsyncConnection[Any]:
        raise psycopg.OperationalError("gone")

    with monkeypatch.context() as patch:
        patch.setattr(database, "apart", refuse)
        await asked.freshness._feed.forget()
        with pytest.raises(DatabaseUnavailable):
            await asked()
    assert await asked() == 2


async def test_long_away_begins_anew_and_old_rows_go(
    database: Database, world: World, raw: psycopg.AsyncConnection[Any]
) -> None:
    """The log stays small; whoever may have missed rows that were pruned does not pretend to know."""
    feed = ChangeFeed(database)
    assert await feed.news() is None
    assert await feed.news() == ()
    feed._asked_at -= 1900
    assert await feed.news() is None
    await raw.execute("UPDATE change_log SET at = at - interval '61 minutes' WHERE kind = 'catalogue'")
    await raw.execute("INSERT INTO change_log (kind, venue_id) VALUES ('held', 1)")
    (touched,) = [t for t in await feed.news() or () if t.kind.value == "held"]
    assert touched.venue_id == 1
    assert await prune_changes(database).run() > 0
    left = await (await raw.execute("SELECT kind FROM change_log")).fetchall()
    assert left == [("held",)]


async def test_memory_is_bounded(database: Database, world: World, clock: ManualClock) -> None:
    """A crawler that asks for every day must not fill the machine's memory; what is asked often stays."""
    asked = Asked(database, clock, Depends())
    for key in ("a", "b", "c", "a", "d"):
        await asked(key)
    assert (len(asked.cache), asked.made) == (3, 4)
    assert await asked("a") == 1
    assert await asked("b") == 5


async def test_the_passing_of_time_ends_an_answer(database: Database, world: World, clock: ManualClock) -> None:
    """Nobody changed anything, but ten o'clock has passed."""
    asked = Asked(database, clock, Depends(until=clock() + timedelta(minutes=15)))
    assert [await asked(), await asked()] == [1, 1]
    clock.advance(timedelta(minutes=15))
    asked.depends = Depends(until=clock())
    assert [await asked(), await asked()] == [2, 3], "what is over at once is not kept"


# --- the search, as a whole -------------------------------------------------------------------------------------------


class Writers:
    """Changes of every kind, at random: through the services, and by SQL past them."""

    def __init__(
        self, services: Services, raw: psycopg.AsyncConnection[Any], world: World, clock: ManualClock, seed: int
    ) -> None:
        self.services, self.raw, self.world, self.clock = services, raw, world, clock
        self.random = random.Random(seed)
        self.rooms = (world.ballroom, world.studio, world.garden, world.garden_north, world.great_hall)

    def span(self) -> TimeRange:
        midnight = self.clock().replace(hour=0, minute=0)
        start = midnight + timedelta(days=self.random.randrange(4), minutes=30 * self.random.randrange(14, 48))
        return TimeRange(start, start + timedelta(minutes=30 * self.random.randrange(1, 12)))

    async def step(self) -> str:
        """Change something; return what."""
        bookings = (self.book, self.book, self.pay, self.pay, self.move, self.cancel, self.block, self.unblock)
        catalogue = (self.close, self.room, self.venue, self.hours, self.rate)
        change = self.random.choice((*bookings, *catalogue, self.raw_cancel, self.raw_block, self.time))
        with suppress(DomainError, psycopg.errors.IntegrityError):
            await change()
        return change.__name__

    async def _one(self, statement: str) -> Any:
        found = await (await self.raw.execute(f"{statement} ORDER BY random() LIMIT 1")).fetchone()
        return found[0] if found else -1

    async def book(self) -> None:
        people = (PersonChoice(self.world.alice.id),)
        draft = BookingDraft(self.random.choice(self.rooms), self.span(), customers=people)
        await self.services.bookings.create(self.world.admin.actor, draft)

    async def pay(self) -> None:
        number = await self._one("SELECT id FROM bookings WHERE status = 'pending'")
        await self.services.bookings.pay(self.world.admin.actor, number, PaymentOrder(PaymentMethod.CASH))

    async def move(self) -> None:
        number = await self._one("SELECT id FROM bookings WHERE status = 'confirmed'")
        room = self.random.choice((None, self.world.ballroom, self.world.studio))
        await self.services.bookings.move(self.world.admin.actor, number, Move(self.span(), room, leave_due=True))

    async def cancel(self) -> None:
        number = await self._one("SELECT id FROM bookings WHERE status <> 'cancelled'")
        await self.services.bookings.cancel(self.world.admin.actor, number, Cancellation("test"))

    async def block(self) -> None:
        block = NewBlock(self.random.choice(self.rooms), self.span(), "Paint")
        await self.services.blocks.create(self.world.admin.actor, block)

    async def unblock(self) -> None:
        number = await self._one("SELECT id FROM blocks WHERE removed_at IS NULL")
        await self.services.blocks.remove(self.world.admin.actor, number)

    async def close(self) -> None:
        room = self.random.choice((None, self.world.studio))
        await self.services.catalogue.add_closure(self.world.admin.actor, self.world.city, room, self.span())

    async def room(self) -> None:
        room = await self.services.catalogue.room(self.world.admin.actor, self.world.studio)
        changed = NewRoom(
            self.world.city,
            room.name,
            self.random.randrange(5, 50),
            Decimal(self.random.randrange(10, 90)),
            in_service=self.random.random() < 0.8,
            setup_minutes=self.random.choice((0, 30, 90)),
            teardown_minutes=self.random.choice((0, 15, 60)),
        )
        await self.services.catalogue.update_room(self.world.admin.actor, room.id, room.version, changed)

    async def venue(self) -> None:
        columns = "notice_minutes = %s, horizon_days = %s, slot_step_minutes = %s, version = version + 1"
        chosen = [self.random.choice(options) for options in ((None, 45, 600), (None, 1, 3), (15, 30))]
        await self.raw.execute(f"UPDATE venues SET {columns} WHERE id = %s", (*chosen, self.world.city))

    async def hours(self) -> None:
        async with self.raw.transaction():
            await self.raw.execute("UPDATE opening_hours SET closes = %s", (self.random.choice((1200, 1320, 1440)),))
            await self.raw.execute("UPDATE venues SET version = version + 1")

    async def rate(self) -> None:
        stars = self.random.choice((None, 1, 3, 5))
        await self.raw.execute("UPDATE rooms SET average_rating = %s WHERE id = %s", (stars, self.world.ballroom))

    async def raw_cancel(self) -> None:
        number = await self._one("SELECT id FROM bookings WHERE status = 'confirmed'")
        async with self.raw.transaction():
            await self.raw.execute("DELETE FROM claims WHERE booking_id = %s", (number,))
            await self.raw.execute(
                "UPDATE bookings SET status = 'cancelled', cancelled_at = now(), cancel_kind = 'customer',"
                " refund_amount = 0, cancellation_fee = 0 WHERE id = %s",
                (number,),
            )

    async def raw_block(self) -> None:
        span = self.span()
        async with self.raw.transaction():
            made = await self.raw.execute(
                "INSERT INTO blocks (venue_id, room_id, starts_at, ends_at) VALUES (%s, %s, %s, %s) RETURNING id",
                (self.world.city, self.world.garden_south, span.start, span.end),
            )
            (number,) = await made.fetchone() or (0,)
            await self.raw.execute(
                "INSERT INTO claims (room_id, block_id, claimed) VALUES (%s, %s, tstzrange(%s, %s))",
                (self.world.garden_south, number, span.start, span.end),
            )

    async def time(self) -> None:
        self.clock.advance(timedelta(minutes=self.random.choice((1, 7, 15, 40, 200))))


def queries_of(world: World, clock: ManualClock) -> Sequence[SearchQuery]:
    today = clock().date()
    days = [today + timedelta(days=n) for n in range(-1, 5)]
    return (
        *(SearchQuery(day, "Metropolis") for day in days),
        *(SearchQuery(day, venue_id=world.berlin, min_capacity=10) for day in days[1:4]),
        *(SearchQuery(day, "Metropolis", start_minute=1080, end_minute=1320) for day in days[1:3]),
        SearchQuery(days[1], end_minute=1500, max_price=Decimal(60)),
        SearchQuery(days[2]),
        SearchQuery(days[2], "Nowhere"),
    )


async def differences(
    services: Services, database: Database, writers: Writers, queries: Sequence[SearchQuery], steps: int
) -> list[tuple[str, SearchQuery]]:
    """Return after which changes, and for what, the answer from memory was not what the database answers."""
    found = []
    for _ in range(steps):
        change = await writers.step()
        for query in queries:
            remembered = await services.search.encoded(GUEST, query, as_bytes)
            anew = forgetful_search(database, writers.clock)
            if remembered != as_bytes(query, await anew.rooms(GUEST, query)):
                found.append((change, query))
    return found


@pytest.mark.parametrize("seed", range(rounds(2, 30)))
async def test_the_search_from_memory_is_the_search(
    services: Services,
    other: Services,
    raw: psycopg.AsyncConnection[Any],
    world: World,
    database: Database,
    clock: ManualClock,
    seed: int,
) -> None:
    """A hall that was just booked elsewhere is never offered; one that became free is."""
    writers = Writers(other, raw, world, clock, seed)
    assert not await differences(services, database, writers, queries_of(world, clock), 30)


async def test_without_the_check_the_search_would_be_wrong(
    services: Services,
    other: Services,
    raw: psycopg.AsyncConnection[Any],
    world: World,
    database: Database,
    clock: ManualClock,
) -> None:
    """The negative control: deaf to changes, the same comparison finds old answers."""
    feed = services.freshness._feed

    async def deaf() -> tuple[Touched, ...]:
        return ()

    feed.news = deaf  # type: ignore[method-assign, assignment]
    writers = Writers(other, raw, world, clock, 1)
    found = await differences(services, database, writers, queries_of(world, clock), 30)
    assert {change for change, _ in found} & {"pay", "block", "raw_block", "cancel", "raw_cancel"}
