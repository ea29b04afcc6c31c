"""What is asked of the services: rooms, people, free and taken times, all found in the data."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import psycopg

from hallbooking_desktop.domain.clock import utc_now
from hallbooking_desktop.domain.permissions import Actor, Role, Source
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.commands import AddonChoice, BookingDraft, SearchQuery
from hallbooking_desktop.services.registry import ServiceConfig, Services
from hallbooking_desktop.services.tokens import TokenSettings
from tests.support.services import build_services

CITY = "Metropolis"
CAPACITIES = (None, 10, 25, 50, 90)
DATES = 100
_HOUR = timedelta(hours=1)
_FIRST_FREE_DAY = 130
_ON_HOUR = timedelta(minutes=60)

#: No limits, and the real number of bcrypt rounds.
CONFIG = ServiceConfig(TokenSettings(access_secret="a" * 64, refresh_secret="r" * 64))


@dataclass(frozen=True, slots=True)
class Cases:
    """What to ask, in an order that repeats as late as it can."""

    searches: tuple[SearchQuery, ...]
    customers: tuple[Actor, ...]
    free: tuple[BookingDraft, ...]
    taken: tuple[BookingDraft, ...]
    bookings: tuple[int, ...]
    admin: Actor


def open_services(url: str, *, pool_size: int = 8) -> tuple[Database, Services]:
    """Open the services over a database as the program does."""
    database = Database(url, pool_size=pool_size, application_name="bench")
    return database, build_services(database, utc_now, CONFIG)


async def find_cases(services: Services, connection: psycopg.Connection[tuple[Any, ...]], free: int) -> Cases:
    """Look into the data for something to ask; ``free`` is how many free times are wanted."""
    today = datetime.now(UTC).date()
    days = [today + timedelta(days=n) for n in range(-10, DATES - 10)]
    searches = tuple(SearchQuery(day, CITY, min_capacity=c, limit=200) for c in CAPACITIES for day in days)
    admin = Actor(_one(connection, "SELECT min(id) FROM users WHERE role = 'admin'"), Role.ADMIN, Source.CONSOLE)
    customers = tuple(
        Actor(number, Role.CUSTOMER, Source.API)
        for (number,) in connection.execute(
            # Whoever has a password, for walk-ins may hold only one time at once.
            "SELECT c.user_id FROM booking_customers c JOIN users u ON u.id = c.user_id AND u.password_hash IS NOT NULL"
            " GROUP BY 1 HAVING count(*) >= 20 ORDER BY count(*), 1 LIMIT 200"
        )
    )
    taken = connection.execute(
        """SELECT b.room_id, b.starts_at, b.ends_at FROM bookings b JOIN venues v ON v.id = b.venue_id
            WHERE v.city = %s AND b.status = 'confirmed' AND b.starts_at > now() + interval '2 days'
              AND b.starts_at < now() + interval '60 days' AND b.series_id IS NULL
              AND NOT EXISTS (SELECT FROM room_parts p WHERE b.room_id IN (p.whole_id, p.part_id))
            ORDER BY md5(b.id::text) LIMIT 500""",
        (CITY,),
    ).fetchall()
    bookings = connection.execute("SELECT id FROM bookings ORDER BY md5(id::text) LIMIT 2000").fetchall()
    return Cases(
        searches=searches,
        customers=customers,
        free=tuple(itertools.islice(await _free(services, admin, connection, today, free), free)),
        taken=tuple(BookingDraft(room, TimeRange(start, end)) for room, start, end in taken),
        bookings=tuple(number for (number,) in bookings),
        admin=admin,
    )


async def _free(
    services: Services, admin: Actor, connection: psycopg.Connection[tuple[Any, ...]], today: date, wanted: int
) -> Iterable[BookingDraft]:
    """Return drafts of hours that nobody has, in turn over rooms, each with an add-on of its venue."""
    divided = {
        room for (room,) in connection.execute("SELECT whole_id FROM room_parts UNION SELECT part_id FROM room_parts")
    }
    addons: dict[int, int] = dict(
        connection.execute(
            "SELECT venue_id, min(id) FROM addons WHERE stock IS NULL AND active AND archived_at IS NULL GROUP BY 1"
        ).fetchall()
    )
    rules = {venue.id: venue.rules for venue in await services.catalogue.venues(admin)}
    found: list[BookingDraft] = []
    ended: dict[int, datetime] = {}
    for ahead in itertools.count(_FIRST_FREE_DAY):
        if len(found) >= wanted or ahead > _FIRST_FREE_DAY + 200:
            break
        result = await services.search.rooms(admin, SearchQuery(today + timedelta(days=ahead), CITY, limit=500))
        by_room = []
        for match in result.matches:
            room, rule = match.room, rules[match.room.venue_id]
            if room.id in divided or (rule.horizon_days or 1000) <= ahead:
                continue
            length = max(timedelta(minutes=rule.shortest_minutes or 60), _HOUR)
            pause = timedelta(minutes=room.setup_minutes + room.teardown_minutes)
            extra = addons.get(room.venue_id)
            choices = (AddonChoice(extra, 2),) if extra is not None else ()
            spans = _spans(match.available, length, pause, ended.get(room.id))
            if spans:
                ended[room.id] = spans[-1].end
            by_room.append([BookingDraft(room.id, span, choices, title="Bench") for span in spans])
        found += [draft for drafts in itertools.zip_longest(*by_room) for draft in drafts if draft is not None]
    return found


def _spans(
    available: Iterable[TimeRange], length: timedelta, pause: timedelta, ended: datetime | None
) -> list[TimeRange]:
    """Return ranges that leave room for each other's setup and teardown, which may lie in a break or another day."""
    spans: list[TimeRange] = []
    for slot in available:
        start = slot.start
        while ended is not None and start < ended + pause:
            start += _ON_HOUR
        while start + length <= slot.end:
            ended = start + length
            spans.append(TimeRange(start, ended))
            start += -(-(length + pause) // _ON_HOUR) * _ON_HOUR
    return spans


def _one(connection: psycopg.Connection[tuple[Any, ...]], statement: str) -> int:
    row = connection.execute(statement).fetchone()  # type: ignore[arg-type]
    assert row is not None
    return int(row[0])
