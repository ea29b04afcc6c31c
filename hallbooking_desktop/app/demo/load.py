"""Writes the demo into an empty database, in one transaction: every constraint judges it, and what triggers guard."""

from __future__ import annotations

import asyncio
import random
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

import psycopg
from psycopg import sql
from sqlalchemy import insert, select, text

from hallbooking_desktop.app.demo import engagement, money
from hallbooking_desktop.app.demo.bookings import BookingMaker, claim_lines
from hallbooking_desktop.app.demo.catalogue import DemoRoom, DemoVenue, build_venues, rooms_of
from hallbooking_desktop.app.demo.fates import Story, tell
from hallbooking_desktop.app.demo.people import (
    ADMIN_EMAIL,
    CUSTOMER_EMAIL,
    MODERATOR_EMAIL,
    PASSWORD,
    DemoPeople,
    build_people,
)
from hallbooking_desktop.app.demo.planner import Planner
from hallbooking_desktop.app.demo.records import COLUMNS, Chunk
from hallbooking_desktop.app.demo.rows import catalogue_rows, people_rows
from hallbooking_desktop.app.demo.schedule import Schedule, make_schedule, stamp, to_minutes
from hallbooking_desktop.app.demo.sizes import SIZES, Size
from hallbooking_desktop.app.demo.traces import OUTBOX, TRACES, trace_lines
from hallbooking_desktop.app.failures import StartupFailed
from hallbooking_desktop.domain.clock import Clock, utc_now
from hallbooking_desktop.domain.errors import InUse
from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.domain.permissions import SYSTEM, Role
from hallbooking_desktop.persistence.copying import copy_line, copy_lines, reserve_ids
from hallbooking_desktop.persistence.database import Database, psycopg_url
from hallbooking_desktop.persistence.filling import BareTables, owns
from hallbooking_desktop.persistence.guards import check_guards
from hallbooking_desktop.persistence.tables import app_settings
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork
from hallbooking_desktop.services.passwords import Passwords

#: Told how much is written, from 0 to 1.
Progress = Callable[[float], None]

_SETTING = "demo_accounts"
_CHUNK = 5_000
#: So many chunks are planned before they are written; they are held in memory.
_AHEAD = 8
_KNOWN_BOOKINGS = 24
_EMPTY = text("SELECT NOT EXISTS (SELECT FROM venues) AND NOT EXISTS (SELECT FROM users)")
_RATE_ROOMS = text("""
UPDATE rooms SET average_rating = rated.average, review_count = rated.count
  FROM (SELECT room_id, round(avg(stars), 2) AS average, count(*) AS count
          FROM reviews WHERE NOT hidden GROUP BY room_id) rated
 WHERE rooms.id = rated.room_id
""")
# Whoever remembers what changed hears of everything at once.
_LOG_CHANGE = text("INSERT INTO change_log (kind) VALUES ('catalogue')")
#: The tables with many rows; the triggers of the others judge the few rows they get.
_FILLED = (
    *COLUMNS,
    "claims",
    "blocks",
    "wallets",
    "wallet_entries",
    "payments",
    "reviews",
    "audit_log",
    "outbox",
)
_LARGEST = ("bookings", "audit_log")
_REST = """
SELECT array_agg(relname ORDER BY relpages DESC) FROM pg_class
 WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> ALL (%s)
"""
_NOT_OWNER = (
    "Demo data is filled in by the role that owns the tables, the one that `hallbooking-desktop migrate` used: put its "
    "address into POSTGRES_OWNER_URL. Nothing was changed."
)


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """Somebody of the demo who can sign in."""

    role: str
    email: str
    password: str


ACCOUNTS = (
    DemoAccount(Role.ADMIN.value, ADMIN_EMAIL, PASSWORD),
    DemoAccount(Role.MODERATOR.value, MODERATOR_EMAIL, PASSWORD),
    DemoAccount(Role.CUSTOMER.value, CUSTOMER_EMAIL, PASSWORD),
)


async def is_empty(read: ReadWork) -> bool:
    """Tell whether the database has neither venues nor people."""
    return bool(await read.scalar(_EMPTY))


async def demo_accounts(db: Database) -> tuple[DemoAccount, ...]:
    """Return the accounts of the demo that was loaded, none if it was not."""
    async with db.read() as read:
        stored = await read.scalar(select(app_settings.c.value).where(app_settings.c.key == _SETTING))
    return tuple(DemoAccount(**account) for account in stored or ())


async def load_demo(
    db: Database,
    size: str = "small",
    clock: Clock = utc_now,
    progress: Progress | None = None,
    *,
    owner_url: str | None = None,
    passwords: Passwords | None = None,
) -> tuple[DemoAccount, ...]:
    """Fill an empty database; everything lies around the clock's today, and the same day gives the same demo.

    It is all or nothing: when it fails, nothing was written. ``owner_url``: the address of the tables' owner, who alone
    can fill them; whoever else uses them waits meanwhile.

    Raises:
        InUse: there are venues or people already.
        StartupFailed: the role does not own the tables.
    """
    wanted = SIZES[size]
    now = clock().replace(second=0, microsecond=0)
    told = progress or (lambda _share: None)
    address = owner_url or db.url.render_as_string(hide_password=False)
    async with db.read() as read:
        await _require_empty(read)
    owner = Database(address, pool_size=1, application_name="hallbooking demo", as_owner=True)
    hashed = asyncio.create_task((passwords or Passwords()).hash(PASSWORD))
    try:
        async with owner.work(SYSTEM) as work:
            bare = await _lay_bare(work)
            with Planner() as planner:
                await _Loader(work, bare, planner, wanted, now, told).load(hashed)
            work.changed(Topic.EVERYTHING, 0)
    finally:
        hashed.cancel()
        await owner.close()
    await _analyse(address)
    return ACCOUNTS


async def _lay_bare(work: UnitOfWork) -> BareTables:
    """Prepare the tables that get many rows. Of two loads at once the second waits here, and finds the first's demo."""
    if not await owns(work, _FILLED):
        raise StartupFailed(_NOT_OWNER)
    bare = BareTables(work)
    await bare.lay_bare(_FILLED)
    await _require_empty(work)
    return bare


async def _require_empty(read: ReadWork) -> None:
    if not await is_empty(read):
        raise InUse("The database is not empty; demo data goes into an empty one only.")


async def _analyse(url: str) -> None:
    """Tell the database's planner what there is now: the two large tables on one core, all others on the other."""
    conninfo = psycopg_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    async with (
        await psycopg.AsyncConnection.connect(conninfo, autocommit=True) as one,
        await psycopg.AsyncConnection.connect(conninfo, autocommit=True) as other,
    ):
        rest = await (await one.execute(_REST, (list(_LARGEST),))).fetchone()
        await asyncio.gather(
            one.execute(sql.SQL("VACUUM (ANALYZE) {}").format(_names(_LARGEST))),
            other.execute(sql.SQL("VACUUM (ANALYZE) {}").format(_names(rest[0] if rest else []))),
        )


def _names(tables: Iterable[str]) -> sql.Composed:
    return sql.SQL(", ").join(map(sql.Identifier, tables))


def _tell_all(
    venues: Sequence[DemoVenue], size: Size, now: datetime, chance: random.Random
) -> tuple[Schedule, list[Story]]:
    """Return what is booked when, and the stories of it in the order in which they began."""
    schedule = make_schedule(venues, size, now.date(), chance)
    return schedule, sorted(tell(slot, to_minutes(now), chance) for slot in schedule.slots)


class _Loader:
    """One load: plans on the processor's one core while the database writes on the other."""

    def __init__(
        self, work: UnitOfWork, bare: BareTables, planner: Planner, size: Size, now: datetime, told: Progress
    ) -> None:
        self._work = work
        self._plan = planner.plan
        self._bare = bare
        self._size = size
        self._now = now
        self._told = told
        self._chance = random.Random(f"demo {size.bookings}")  # noqa: S311 - the same demo each time

    async def load(self, password_hash: Awaitable[str]) -> None:
        """Write everything."""
        size, now, chance = self._size, self._now, self._chance
        venues = build_venues(size, now.date(), chance)
        people = build_people(venues, size, now, chance)
        planned = self._plan(_tell_all, venues, size, now, chance)
        await self._catalogue(venues, people, password_hash)
        self._told(0.05)
        schedule, stories = await planned
        written = (await self._bookings(venues, people, schedule, stories)).written
        ledger = self._plan(money.make_ledger, written.money, to_minutes(now), chance)
        traced = self._plan(trace_lines, written.traces, now)
        for table in COLUMNS:
            await self._bare.build_indexes(table)
        self._told(0.7)
        await self._ledger(await ledger)
        await self._traces(*await traced)
        await self._engagement(venues, people, written.reviews)
        value = [asdict(account) for account in ACCOUNTS]
        await self._work.execute(insert(app_settings).values(key=_SETTING, value=value))
        self._told(0.85)
        await self._bare.restore()
        self._told(0.95)
        await check_guards(self._work)
        await self._work.execute(_LOG_CHANGE)
        self._told(1.0)

    async def _catalogue(self, venues: Sequence[DemoVenue], people: DemoPeople, password_hash: Awaitable[str]) -> None:
        rows = {**catalogue_rows(venues, self._now), **people_rows(people, await password_hash)}
        for table, (columns, lines) in rows.items():
            await self._copy(table, columns, lines)

    async def _ledger(self, ledger: money.Ledger) -> None:
        await self._copy("wallets", money.WALLETS, ledger.wallets)
        await self._copy("wallet_entries", money.ENTRIES, ledger.entries)
        await self._copy("payments", money.PAYMENTS, ledger.payments)

    async def _traces(self, traces: Sequence[str], sent: Sequence[str]) -> None:
        await self._copy("audit_log", TRACES, traces)
        await self._copy("outbox", OUTBOX, sent)

    async def _copy(self, table: str, columns: str, lines: Sequence[str]) -> None:
        await copy_lines(self._work, table, columns, lines)
        if columns.startswith("id "):
            await reserve_ids(self._work, table, len(lines))

    async def _bookings(
        self, venues: Sequence[DemoVenue], people: DemoPeople, schedule: Schedule, stories: Sequence[Story]
    ) -> BookingMaker:
        """Write the bookings in the order in which they were made, planning some chunks ahead."""
        now = to_minutes(self._now)
        rooms = rooms_of(venues)
        of_first_venue = {room.id for room in venues[0].rooms}
        in_first = sum(slot.room_id in of_first_venue for slot in schedule.slots)
        maker = BookingMaker(rooms, people, now, _KNOWN_BOOKINGS / max(in_first, 1), Currency(), self._chance)
        await self._series(rooms, people, stories, maker)
        chunks = [(stories[start : start + _CHUNK], start + 1) for start in range(0, len(stories), _CHUNK)]
        ahead = deque(self._plan(maker.chunk, *chunk) for chunk in chunks[:_AHEAD])
        # Nothing takes the database longer than to judge the claims: meanwhile there is much to plan.
        await self._claims(rooms, people, schedule, stories)
        for done in range(len(chunks)):
            chunk = await ahead.popleft()
            ahead.extend(self._plan(maker.chunk, *later) for later in chunks[done + _AHEAD :][:1])
            await self._write(chunk)
            self._told(0.15 + 0.5 * (done + 1) / len(chunks))
        await reserve_ids(self._work, "bookings", len(stories))
        return maker

    async def _write(self, chunk: Chunk) -> None:
        for table, columns in COLUMNS.items():
            await copy_lines(self._work, table, columns, chunk.lines[table])

    async def _series(
        self, rooms: Sequence[DemoRoom], people: DemoPeople, stories: Sequence[Story], maker: BookingMaker
    ) -> None:
        by_id = {room.id: room for room in rooms}
        lines = []
        for room_id in sorted({story.slot.room_id for story in stories if story.slot.series_index >= 0}):
            room = by_id[room_id]
            number, _ = maker.start_series(room)
            day = ("MO", "TU", "WE", "TH", "FR")[room.venue.id % 5]
            lines.append(
                copy_line(
                    (number, room.venue.id, f"FREQ=WEEKLY;BYDAY={day};COUNT=12", people.moderators[room.venue.id])
                )
            )
        await self._copy("booking_series", "id venue_id rrule created_by", lines)

    async def _claims(
        self, rooms: Sequence[DemoRoom], people: DemoPeople, schedule: Schedule, stories: Sequence[Story]
    ) -> None:
        """Write the blocks, and what they and the bookings claim."""
        venue_of = {room.id: room.venue.id for room in rooms}
        blocks, claims = [], claim_lines(stories, rooms)
        for number, slot in enumerate(schedule.blocks, start=1):
            start, end, venue_id = stamp(slot.start), stamp(slot.end), venue_of[slot.room_id]
            reason = ("Maintenance", "Own use", "Deep cleaning")[number % 3]
            blocks.append(copy_line((number, venue_id, slot.room_id, start, end, reason, people.moderators[venue_id])))
            claims.append(f'{slot.room_id}\t\\N\t{number}\t["{start}","{end}")')
        await self._copy("blocks", "id venue_id room_id starts_at ends_at reason created_by", blocks)
        await copy_lines(self._work, "claims", "room_id booking_id block_id claimed", claims)
        await self._bare.build_indexes("claims")

    async def _engagement(
        self, venues: Sequence[DemoVenue], people: DemoPeople, reviews: Sequence[tuple[int, int, int, int, int, int]]
    ) -> None:
        now, chance = self._now, self._chance
        await self._copy("reviews", engagement.REVIEW_COLUMNS, engagement.review_lines(reviews))
        favourites = engagement.favourite_lines(venues, people, now, chance)
        await self._copy("favourites", engagement.FAVOURITE_COLUMNS, favourites)
        queries, messages = engagement.query_lines(venues, people, reviews, now, chance)
        await self._copy("queries", engagement.QUERY_COLUMNS, queries)
        await self._copy("query_messages", engagement.MESSAGE_COLUMNS, messages)
        await self._work.execute(_RATE_ROOMS)
