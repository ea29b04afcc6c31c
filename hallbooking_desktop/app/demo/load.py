"""Writes the demo into an empty database, in one transaction, past every constraint and trigger."""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

import psycopg
from sqlalchemy import insert, select, text

from hallbooking_desktop.app.demo import engagement, money
from hallbooking_desktop.app.demo.bookings import BookingMaker
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
from hallbooking_desktop.app.demo.records import COLUMNS, Chunk, Trace
from hallbooking_desktop.app.demo.rows import catalogue_rows, people_rows
from hallbooking_desktop.app.demo.schedule import Schedule, make_schedule, to_instant, to_minutes
from hallbooking_desktop.app.demo.sizes import SIZES, Size
from hallbooking_desktop.domain.clock import Clock, utc_now
from hallbooking_desktop.domain.errors import InUse
from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.domain.permissions import SYSTEM, Role
from hallbooking_desktop.persistence.copying import check_deferred, copy_line, copy_lines, reserve_ids
from hallbooking_desktop.persistence.database import Database, psycopg_url
from hallbooking_desktop.persistence.tables import app_settings
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork
from hallbooking_desktop.services.passwords import Passwords

#: Told how much is written, from 0 to 1.
Progress = Callable[[float], None]

_SETTING = "demo_accounts"
_CHUNK = 5_000
_RECENT = timedelta(days=14)
_KNOWN_BOOKINGS = 24
_EMPTY = text("SELECT NOT EXISTS (SELECT FROM venues) AND NOT EXISTS (SELECT FROM users)")
_RATE_ROOMS = text("""
UPDATE rooms SET average_rating = rated.average, review_count = rated.count
  FROM (SELECT room_id, round(avg(stars), 2) AS average, count(*) AS count
          FROM reviews WHERE NOT hidden GROUP BY room_id) rated
 WHERE rooms.id = rated.room_id
""")
_TRACES = "id at actor_id actor_role source action entity entity_id venue_id before after"
_OUTBOX = "id audit_id event booking_id payload status attempts available_at delivered_at created_at"
_EVENTS = {"booking.created", "booking.cancelled", "booking.rescheduled"}


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
    can refresh the planner's statistics.

    Raises:
        InUse: there are venues or people already.
    """
    wanted = SIZES[size]
    now = clock().replace(second=0, microsecond=0)
    told = progress or (lambda _share: None)
    hashed = asyncio.create_task((passwords or Passwords()).hash(PASSWORD))
    try:
        async with db.work(SYSTEM) as work:
            if not await is_empty(work):
                raise InUse("The database is not empty; demo data goes into an empty one only.")
            await _Loader(work, wanted, now, told).load(await hashed)
            work.changed(Topic.EVERYTHING, 0)
    finally:
        hashed.cancel()
    await _analyse(owner_url or db.url.render_as_string(hide_password=False))
    return ACCOUNTS


async def _analyse(url: str) -> None:
    """Tell the planner what there is now. Who owns nothing is told so by the server, and the server does it later."""
    conninfo = psycopg_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    async with await psycopg.AsyncConnection.connect(conninfo, autocommit=True) as connection:
        await connection.execute("VACUUM (ANALYZE)")


class _Loader:
    """One load: plans on the processor's one core while the database writes on the other."""

    def __init__(self, work: UnitOfWork, size: Size, now: datetime, told: Progress) -> None:
        self._work = work
        self._size = size
        self._now = now
        self._told = told
        self._chance = random.Random(f"demo {size.bookings}")  # noqa: S311 - the same demo each time

    async def load(self, password_hash: str) -> None:
        """Write everything."""
        size, now, chance = self._size, self._now, self._chance
        venues = build_venues(size, now.date(), chance)
        people = build_people(venues, size, now, chance)
        schedule = await asyncio.to_thread(make_schedule, venues, size, now.date(), chance)
        for table, (columns, lines) in (
            *catalogue_rows(venues, now).items(),
            *people_rows(people, password_hash).items(),
        ):
            await self._copy(table, columns, lines)
        self._told(0.05)
        maker = await self._bookings(venues, people, schedule)
        await self._blocks(venues, people, schedule)
        written = maker.written
        ledger = await asyncio.to_thread(money.make_ledger, written.money, to_minutes(now), chance)
        self._told(0.75)
        await self._copy("wallets", money.WALLETS, ledger.wallets)
        await self._copy("wallet_entries", money.ENTRIES, ledger.entries)
        for start in range(0, len(ledger.payments), 10 * _CHUNK):
            await copy_lines(self._work, "payments", money.PAYMENTS, ledger.payments[start : start + 10 * _CHUNK])
        await reserve_ids(self._work, "payments", len(ledger.payments))
        self._told(0.85)
        await self._engagement(venues, people, written.reviews)
        await self._traces(sorted(written.traces))
        value = [asdict(account) for account in ACCOUNTS]
        await self._work.execute(insert(app_settings).values(key=_SETTING, value=value))
        self._told(1.0)

    async def _copy(self, table: str, columns: str, lines: Sequence[str]) -> None:
        await copy_lines(self._work, table, columns, lines)
        if columns.startswith("id "):
            await reserve_ids(self._work, table, len(lines))

    async def _bookings(self, venues: Sequence[DemoVenue], people: DemoPeople, schedule: Schedule) -> BookingMaker:
        """Write the bookings in the order in which they were made, planning a chunk while the one before is written."""
        now = to_minutes(self._now)
        stories = sorted(tell(slot, now, self._chance) for slot in schedule.slots)
        rooms = rooms_of(venues)
        of_first_venue = {room.id for room in venues[0].rooms}
        in_first = sum(slot.room_id in of_first_venue for slot in schedule.slots)
        maker = BookingMaker(rooms, people, now, _KNOWN_BOOKINGS / max(in_first, 1), Currency(), self._chance)
        await self._series(rooms, people, stories, maker)
        ahead = await asyncio.to_thread(maker.chunk, stories[:_CHUNK], 1)
        for start in range(_CHUNK, len(stories) + _CHUNK, _CHUNK):
            chunk, planning = ahead, asyncio.to_thread(maker.chunk, stories[start : start + _CHUNK], start + 1)
            _, ahead = await asyncio.gather(self._write(chunk), planning)
            self._told(0.05 + 0.65 * min(start / len(stories), 1))
        await reserve_ids(self._work, "bookings", len(stories))
        return maker

    async def _write(self, chunk: Chunk) -> None:
        for table, columns in COLUMNS.items():
            await copy_lines(self._work, table, columns, chunk.lines[table])
        await check_deferred(self._work)

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

    async def _blocks(self, venues: Sequence[DemoVenue], people: DemoPeople, schedule: Schedule) -> None:
        venue_of = {room.id: room.venue.id for room in rooms_of(venues)}
        blocks, claims = [], []
        for number, slot in enumerate(schedule.blocks, start=1):
            start, end, venue_id = to_instant(slot.start), to_instant(slot.end), venue_of[slot.room_id]
            reason = ("Maintenance", "Own use", "Deep cleaning")[number % 3]
            blocks.append(copy_line((number, venue_id, slot.room_id, start, end, reason, people.moderators[venue_id])))
            claims.append(f'{slot.room_id}\t\\N\t{number}\t["{start}","{end}")')
        await self._copy("blocks", "id venue_id room_id starts_at ends_at reason created_by", blocks)
        await copy_lines(self._work, "claims", COLUMNS["claims"], claims)
        await check_deferred(self._work)

    async def _engagement(
        self, venues: Sequence[DemoVenue], people: DemoPeople, reviews: Sequence[tuple[int, int, int, int, int, int]]
    ) -> None:
        now, chance = self._now, self._chance
        await self._copy("reviews", engagement.REVIEW_COLUMNS, engagement.review_lines(reviews))
        favourites = engagement.favourite_lines(venues, people, now, chance)
        await self._copy("favourites", engagement.FAVOURITE_COLUMNS, favourites)
        queries, messages = engagement.query_lines(venues, people, now, chance)
        await self._copy("queries", engagement.QUERY_COLUMNS, queries)
        await self._copy("query_messages", engagement.MESSAGE_COLUMNS, messages)
        await self._work.execute(_RATE_ROOMS)

    async def _traces(self, traces: Sequence[Trace]) -> None:
        """Write the audit log, and what of the last two weeks went out by mail."""
        since = to_minutes(self._now - _RECENT)
        sent: list[str] = []
        for start in range(0, len(traces), 10 * _CHUNK):
            lines = []
            for number, trace in enumerate(traces[start : start + 10 * _CHUNK], start=start + 1):
                at = to_instant(trace.at)
                lines.append(
                    copy_line(
                        (
                            number,
                            at,
                            trace.actor_id,
                            trace.role,
                            trace.source,
                            trace.action,
                            "booking",
                            trace.booking_id,
                            trace.venue_id,
                            trace.before,
                            trace.after,
                        )
                    )
                )
                if trace.at >= since and trace.action in _EVENTS:
                    payload = json.dumps({"booking_id": trace.booking_id})
                    row = (len(sent) + 1, number, trace.action, trace.booking_id, payload, "delivered", 1, at, at, at)
                    sent.append(copy_line(row))
            await copy_lines(self._work, "audit_log", _TRACES, lines)
        await reserve_ids(self._work, "audit_log", len(traces))
        await self._copy("outbox", _OUTBOX, sent)
