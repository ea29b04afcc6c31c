"""What the availability of a room says, against the claims that really stand in the database."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import insert, text, update

from hallbooking_desktop.domain.bookings import PaymentMethod
from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import DomainError, NotFound, ValidationFailed
from hallbooking_desktop.domain.permissions import GUEST
from hallbooking_desktop.domain.timeranges import TimeRange, local_day, local_instant
from hallbooking_desktop.persistence import tables as t
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.availability import AvailabilityService
from hallbooking_desktop.services.commands import BookingDraft, NewBlock, PaymentOrder, PersonChoice
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.snapshots import AvailabilitySnapshot
from tests.support.times import change_days
from tests.support.world import BERLIN_HOURS, DAY_HOURS, World

At = Callable[..., TimeRange]
MINUTE = timedelta(minutes=1)
CASH = PaymentOrder(PaymentMethod.CASH)


async def book(services: Services, world: World, room: int, span: TimeRange, *, paid: bool = True) -> int:
    booking = await services.bookings.create(
        world.admin.actor, BookingDraft(room, span, customers=(PersonChoice(world.alice.id),))
    )
    if paid:
        await services.bookings.pay(world.admin.actor, booking.id, CASH)
    return booking.id


def spans(found: AvailabilitySnapshot, zone: ZoneInfo | None = None) -> list[str]:
    where = zone or UTC
    return [f"{r.start.astimezone(where):%H:%M}-{r.end.astimezone(where):%H:%M}" for r in found.available]


def runs(minutes: Iterable[datetime]) -> list[TimeRange]:
    """Return minutes that follow each other as ranges of at least half an hour, the shortest booking."""
    found: list[list[datetime]] = []
    for minute in minutes:
        if found and found[-1][-1] + MINUTE == minute:
            found[-1].append(minute)
        else:
            found.append([minute])
    return [TimeRange(run[0], run[-1] + MINUTE) for run in found if len(run) >= 30]


async def brute_force(
    database: Database, room_id: int, day: date, zone: ZoneInfo, leaves: tuple[int, ...]
) -> list[TimeRange]:
    """Say minute by minute, from the tables alone, where a booking of the room may lie on a day."""
    hours = BERLIN_HOURS if zone.key == "Europe/Berlin" else DAY_HOURS
    async with database.read() as read:
        claims = (
            await read.execute(
                text(
                    "SELECT lower(c.claimed), upper(c.claimed) FROM claims c"
                    " LEFT JOIN bookings b ON b.id = c.booking_id"
                    " WHERE c.room_id = ANY(:leaves) AND (b.id IS NULL OR b.status = 'confirmed')"
                ),
                {"leaves": list(leaves)},
            )
        ).all()
        setup, teardown = (
            await read.execute(
                text("SELECT setup_minutes, teardown_minutes FROM rooms WHERE id = :room"), {"room": room_id}
            )
        ).one()
    opened = [
        (local_instant(near, opens, zone), local_instant(near, closes, zone))
        for near in (day + timedelta(days=n) for n in (-1, 0, 1))
        for weekday, opens, closes in hours
        if weekday == near.weekday()
    ]
    whole = local_day(day, zone)
    free = []
    minute = whole.start
    while minute < whole.end:
        is_open = any(start <= minute < end for start, end in opened)
        # A booking's own teardown runs after its last minute, its setup before its first.
        taken = any(start - teardown * MINUTE <= minute < end + setup * MINUTE for start, end in claims)
        if is_open and not taken:
            free.append(minute)
        minute += MINUTE
    return runs(free)


async def test_back_to_back(services: Services, world: World, at: At) -> None:
    """Two bookings that touch leave everything around them free, and nothing between them."""
    await book(services, world, world.ballroom, at(3, 10, 2))
    await book(services, world, world.ballroom, at(3, 12, 2))
    found = await services.availability.of_day(GUEST, world.ballroom, at(3, 10).start.date())
    assert spans(found) == ["08:00-10:00", "14:00-22:00"], "a customer is refused a free slot or sold a taken one"
    booked = [(u.range.start.hour, u.range.end.hour) for u in found.unavailable if u.status == "booked"]
    assert booked == [(10, 14)]


async def test_holds_are_tentative_until_paid(services: Services, world: World, at: At, database: Database) -> None:
    """A live hold is listed beside the free slots; paid it takes its slot; expired it is gone."""
    day = at(3, 10).start.date()
    held = await book(services, world, world.ballroom, at(3, 10, 2), paid=False)
    found = await services.availability.of_day(GUEST, world.ballroom, day)
    assert spans(found) == ["08:00-22:00"], "an unpaid hold must not count as taken"
    assert [slot.range for slot in found.tentative] == [at(3, 10, 2)]
    assert found.tentative[0].hold_expires_at is not None
    async with database.work(world.system) as work:
        await work.execute(
            update(t.bookings).where(t.bookings.c.id == held).values(hold_expires_at=datetime.now(UTC) - MINUTE)
        )
    assert not (await services.availability.of_day(GUEST, world.ballroom, day)).tentative
    second = await book(services, world, world.ballroom, at(3, 14, 2), paid=False)
    await services.bookings.pay(world.admin.actor, second, CASH)
    found = await services.availability.of_day(GUEST, world.ballroom, day)
    assert spans(found) == ["08:00-14:00", "16:00-22:00"]


async def test_setup_and_teardown_shrink_the_slots(services: Services, world: World, at: At) -> None:
    """A booking that fills the slot beside another one succeeds, its own setup and teardown included."""
    await book(services, world, world.studio, at(3, 12, 2))
    day = at(3, 12).start.date()
    found = await services.availability.of_day(GUEST, world.studio, day)
    # 11:30 setup of the booking, before it 15 minutes teardown of another; 14:15, and 30 minutes setup of another.
    assert spans(found) == ["08:00-11:15", "14:45-22:00"]
    for slot in found.available:
        await book(services, world, world.studio, slot)


async def test_halls_and_their_parts(services: Services, world: World, at: At) -> None:
    """A booked half takes the whole, a booked whole takes both halves, a half leaves the other."""
    day = at(3, 10).start.date()
    await book(services, world, world.garden_north, at(3, 10, 2))
    await book(services, world, world.garden, at(3, 15, 2))
    free = {room: spans(await services.availability.of_day(GUEST, room, day)) for room in (
        world.garden, world.garden_north, world.garden_south
    )}  # fmt: skip
    both = ["08:00-10:00", "12:00-15:00", "17:00-22:00"]
    assert free == {
        world.garden: both,
        world.garden_north: both,
        world.garden_south: ["08:00-15:00", "17:00-22:00"],
    }


async def test_blocks_closures_and_out_of_service(services: Services, world: World, at: At, database: Database) -> None:
    """Each thing that keeps a room from being booked is told apart."""
    day = at(3, 10).start.date()
    await services.blocks.create(world.moderator.actor, NewBlock(world.ballroom, at(3, 9, 1)))
    await services.catalogue.add_closure(world.moderator.actor, world.city, None, at(3, 20, 10), "Fire drill")
    found = await services.availability.of_day(GUEST, world.ballroom, day)
    assert spans(found) == ["08:00-09:00", "10:00-20:00"]
    assert [u.status for u in found.unavailable] == ["closed", "blocked", "closure"]
    async with database.work(world.system) as work:
        await work.execute(update(t.rooms).where(t.rooms.c.id == world.garden_north).values(in_service=False))
    found = await services.availability.of_day(GUEST, world.garden, day)
    assert [u.status for u in found.unavailable] == ["out_of_service"], "a hall needs all its parts"
    assert spans(await services.availability.of_day(GUEST, world.garden_south, day)) == ["08:00-20:00"]


async def test_today_begins_now(services: Services, world: World, clock: ManualClock) -> None:
    """What is past, or within the venue's notice, is not offered; a filled slot of today can really be booked."""
    clock.now = datetime.now(UTC).replace(hour=13, minute=7, second=0, microsecond=0)
    found = await services.availability.of_day(GUEST, world.ballroom, clock.now.date())
    assert spans(found) == ["13:15-22:00"]
    assert "past" in {u.status for u in found.unavailable}
    assert not (
        await services.availability.of_day(GUEST, world.ballroom, clock.now.date() - timedelta(days=1))
    ).available


@pytest.mark.parametrize("seed", range(3))
async def test_against_brute_force(
    services: Services, world: World, database: Database, clock: ManualClock, seed: int
) -> None:
    """Slots equal what the tables say minute by minute: around midnight, on days of clock change, in divided halls."""
    chance = random.Random(seed)
    berlin, utc = world.berlin_zone, world.city_zone
    changes = [day for day in change_days(berlin, clock.now.year, clock.now.year + 2) if day > clock.now.date()]
    saturday = changes[0]
    days = sorted({saturday, *(saturday + timedelta(days=n) for n in (-1, 1, 2))})
    rooms = {
        world.great_hall: (berlin, (world.great_hall,)),
        world.small_hall: (berlin, (world.small_hall,)),
        world.studio: (utc, (world.studio,)),
        world.garden: (utc, (world.garden_north, world.garden_south)),
        world.garden_north: (utc, (world.garden_north,)),
    }
    made = 0
    for _ in range(60):
        room, (zone, _leaves) = chance.choice(list(rooms.items()))
        start = local_instant(chance.choice(days), chance.randrange(8 * 60, 25 * 60, 15), zone)
        span = TimeRange(start, start + timedelta(minutes=chance.choice((30, 60, 150, 240))))
        try:
            await book(services, world, room, span, paid=chance.random() < 0.8)
            made += 1
        except DomainError:
            continue
    assert made > 15, "the test made too few bookings to prove anything"
    for room, (zone, leaves) in rooms.items():
        for day in days:
            found = await services.availability.of_day(GUEST, room, day)
            expected = await brute_force(database, room, day, zone, leaves)
            assert list(found.available) == expected, f"room {room} on {day}"


async def test_listed_slots_can_be_booked(services: Services, world: World, at: At) -> None:
    """Whoever fills a listed slot gets it: in a hall open past midnight, around other bookings."""
    day = at(8, 10).start.date()
    saturday = day + timedelta(days=(5 - day.weekday()) % 7)
    start = local_instant(saturday, 23 * 60, world.berlin_zone)
    await book(services, world, world.great_hall, TimeRange(start, start + timedelta(hours=2)))
    found = await services.availability.of_day(GUEST, world.great_hall, saturday)
    assert spans(found, world.berlin_zone) == ["10:00-22:30"]
    sunday = await services.availability.of_day(GUEST, world.great_hall, saturday + timedelta(days=1))
    assert spans(sunday, world.berlin_zone) == ["01:30-02:00"]
    for slot in (*found.available, *sunday.available):
        await book(services, world, world.great_hall, slot)
    assert not (await services.availability.of_day(GUEST, world.great_hall, saturday)).available


async def test_strip_goes_across_midnight(services: Services, world: World, at: At) -> None:
    """The editor's strip shows one night as one stretch."""
    day = at(8, 10).start.date()
    saturday = day + timedelta(days=(5 - day.weekday()) % 7)
    window = TimeRange(
        local_instant(saturday, 20 * 60, world.berlin_zone), local_instant(saturday, 30 * 60, world.berlin_zone)
    )
    found = await services.availability.strip(GUEST, world.small_hall, window)
    assert found.available == (
        TimeRange(
            local_instant(saturday, 20 * 60, world.berlin_zone), local_instant(saturday, 26 * 60, world.berlin_zone)
        ),
    )
    assert [(u.status, u.range.end) for u in found.unavailable] == [("closed", window.end)]
    with pytest.raises(ValidationFailed):
        await services.availability.strip(
            GUEST, world.small_hall, TimeRange(window.start, window.start + timedelta(days=90))
        )


async def test_unknown_and_archived_rooms(services: Services, world: World, at: At, database: Database) -> None:
    """A wrong link is told as such."""
    day = at(3, 10).start.date()
    with pytest.raises(NotFound):
        await services.availability.of_day(GUEST, 9999, day)
    async with database.work(world.system) as work:
        await work.execute(update(t.rooms).where(t.rooms.c.id == world.studio).values(archived_at=datetime.now(UTC)))
    with pytest.raises(NotFound):
        await services.availability.of_day(GUEST, world.studio, day)


async def test_a_day_that_never_was(database: Database, world: World) -> None:
    """Apia skipped 30 December 2011: there is nothing to book, and nothing breaks."""
    async with database.work(world.system) as work:
        await work.execute(update(t.venues).where(t.venues.c.id == world.city).values(timezone="Pacific/Apia"))
        await work.execute(insert(t.closures).values(
            venue_id=world.city, starts_at=datetime(2011, 12, 29, tzinfo=UTC), ends_at=datetime(2012, 1, 1, tzinfo=UTC)
        ))  # fmt: skip
    service = AvailabilityService(database, lambda: datetime(2011, 12, 1, tzinfo=UTC))
    found = await service.of_day(GUEST, world.ballroom, date(2011, 12, 30))
    assert (found.available, found.unavailable) == ((), ())
