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
from hallbooking_desktop.infrastructure.imaging import renditions
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.commands import AddonChoice, BookingDraft, SearchQuery
from hallbooking_desktop.services.registry import ServiceConfig, Services
from hallbooking_desktop.services.snapshots import BookingRules
from hallbooking_desktop.services.tokens import TokenSettings
from tests.support.services import build_services

CITY = "Metropolis"
CAPACITIES = (None, 10, 25, 50, 90)
DATES = 100
_HOUR = timedelta(hours=1)
_FIRST_FREE_DAY = 130
_NEAR_A_DAY = 12
_ON_HOUR = timedelta(minutes=60)

#: No limits, and the real number of bcrypt rounds.
CONFIG = ServiceConfig(TokenSettings(access_secret="a" * 64, refresh_secret="r" * 64), imaging=renditions)


@dataclass(frozen=True, slots=True)
class Cases:
    """What to ask, in an order that repeats as late as it can."""

    searches: tuple[SearchQuery, ...]
    customers: tuple[Actor, ...]
    free: tuple[BookingDraft, ...]
    #: Free times on the days that are searched, for those who write meanwhile.
    near: tuple[BookingDraft, ...]
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
              AND NOT EXISTS (SELECT FROM closures c WHERE c.venue_id = b.venue_id
                   AND c.starts_at < b.ends_at AND c.ends_at > b.starts_at)
            ORDER BY md5(b.id::text) LIMIT 500""",
        (CITY,),
    ).fetchall()
    bookings = connection.execute("SELECT id FROM bookings ORDER BY md5(id::text) LIMIT 2000").fetchall()
    return Cases(
        searches=searches,
        customers=customers,
        free=tuple(itertools.islice(await _free(services, admin, connection, today, free), free)),
        near=await _near(services, admin, connection, today),
        taken=tuple(BookingDraft(room, TimeRange(start, end)) for room, start, end in taken),
        bookings=tuple(number for (number,) in bookings),
        admin=admin,
    )


async def _free(
    services: Services, admin: Actor, connection: psycopg.Connection[tuple[Any, ...]], today: date, wanted: int
) -> Iterable[BookingDraft]:
    """Return drafts of hours that nobody has, in turn over rooms, each with an add-on of its venue."""
    free = await _FreeTimes.of(services, admin, connection)
    found: list[BookingDraft] = []
    for ahead in range(_FIRST_FREE_DAY, _FIRST_FREE_DAY + 200):
        if len(found) >= wanted:
            break
        found += await free.on(today, ahead)
    return found


async def _near(
    services: Services, admin: Actor, connection: psycopg.Connection[tuple[Any, ...]], today: date
) -> tuple[BookingDraft, ...]:
    """Return a few free times of each day that is searched and still to come, in turn over the days."""
    free = await _FreeTimes.of(services, admin, connection)
    by_day = [(await free.on(today, ahead))[:_NEAR_A_DAY] for ahead in range(2, DATES - 11)]
    return tuple(draft for drafts in itertools.zip_longest(*by_day) for draft in drafts if draft is not None)


class _FreeTimes:
    """Hours that nobody has, which leave room for each other."""

    def __init__(
        self,
        services: Services,
        admin: Actor,
        divided: set[int],
        addons: dict[int, int],
        rules: dict[int, BookingRules],
    ) -> None:
        self._services, self._admin = services, admin
        self._divided, self._addons, self._rules = divided, addons, rules
        self._ended: dict[int, datetime] = {}

    @classmethod
    async def of(cls, services: Services, admin: Actor, connection: psycopg.Connection[tuple[Any, ...]]) -> _FreeTimes:
        """Read what bookings have to keep to."""
        parts = connection.execute("SELECT whole_id FROM room_parts UNION SELECT part_id FROM room_parts")
        addons = connection.execute(
            "SELECT venue_id, min(id) FROM addons WHERE stock IS NULL AND active AND archived_at IS NULL GROUP BY 1"
        )
        rules = {venue.id: venue.rules for venue in await services.catalogue.venues(admin)}
        return cls(services, admin, {room for (room,) in parts}, dict(addons.fetchall()), rules)

    async def on(self, today: date, ahead: int) -> list[BookingDraft]:
        """Return drafts of a day, in turn over rooms, each with an add-on of its venue."""
        query = SearchQuery(today + timedelta(days=ahead), CITY, limit=500)
        by_room = []
        for match in (await self._services.search.rooms(self._admin, query)).matches:
            room, rule = match.room, self._rules[match.room.venue_id]
            if room.id in self._divided or (rule.horizon_days or 1000) <= ahead:
                continue
            length = max(timedelta(minutes=rule.shortest_minutes or 60), _HOUR)
            pause = timedelta(minutes=room.setup_minutes + room.teardown_minutes)
            extra = self._addons.get(room.venue_id)
            choices = (AddonChoice(extra, 2),) if extra is not None else ()
            spans = _spans(match.available, length, pause, self._ended.get(room.id))
            if spans:
                self._ended[room.id] = spans[-1].end
            by_room.append([BookingDraft(room.id, span, choices, title="Bench") for span in spans])
        return [draft for drafts in itertools.zip_longest(*by_room) for draft in drafts if draft is not None]


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
