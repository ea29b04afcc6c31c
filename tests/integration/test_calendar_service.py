"""What the calendar is told to draw."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert, text, update

from hallbooking_desktop.domain.bookings import PaymentMethod
from hallbooking_desktop.domain.errors import Forbidden, NotFound, Unauthenticated
from hallbooking_desktop.domain.permissions import GUEST
from hallbooking_desktop.domain.timeranges import TimeRange, local_instant
from hallbooking_desktop.persistence import tables as t
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.commands import (
    BookingDraft,
    CalendarQuery,
    Cancellation,
    NewBlock,
    PaymentOrder,
    PersonChoice,
)
from hallbooking_desktop.services.registry import Services
from tests.support.world import World, add_room, add_venue

At = Callable[..., TimeRange]


async def book(services: Services, world: World, room: int, span: TimeRange, *, paid: bool = True) -> int:
    booking = await services.bookings.create(
        world.admin.actor, BookingDraft(room, span, title="Choir", customers=(PersonChoice(world.alice.id),))
    )
    if paid:
        await services.bookings.pay(world.admin.actor, booking.id, PaymentOrder(PaymentMethod.CASH))
    return booking.id


def week(at: At) -> TimeRange:
    return TimeRange(at(0, 0).start, at(7, 0).start)


async def test_bookings_blocks_and_holds(services: Services, world: World, at: At, database: Database) -> None:
    """Everything that stands is there with its state; what was cancelled or ran out is not."""
    paid = await book(services, world, world.studio, at(2, 10))
    held = await book(services, world, world.studio, at(2, 14), paid=False)
    gone = await book(services, world, world.ballroom, at(2, 10))
    ran_out = await book(services, world, world.ballroom, at(2, 14), paid=False)
    await services.bookings.cancel(world.admin.actor, gone, Cancellation(reason="Rain"))
    block = await services.blocks.create(world.moderator.actor, NewBlock(world.ballroom, at(3, 9, 1), "Polish"))
    async with database.work(world.system) as work:
        await work.execute(
            update(t.bookings)
            .where(t.bookings.c.id == ran_out)
            .values(hold_expires_at=datetime.now(UTC) - timedelta(minutes=1))
        )
    found = await services.calendar.calendar(world.moderator.actor, CalendarQuery(world.city, week(at)))
    assert [(e.kind, e.id, e.status) for e in found.entries] == [
        ("booking", paid, "confirmed"),
        ("booking", held, "pending"),
        ("block", block.id, "block"),
    ]
    first, second, third = found.entries
    assert (first.title, first.customer, first.amount_due) == ("Choir", "Alice Martin", 0)
    assert first.range == at(2, 10)
    assert first.claimed == at(2, 10).widened(timedelta(minutes=30), timedelta(minutes=15)), "setup is not drawn"
    assert second.hold_expires_at is not None, "no countdown for a hold"
    assert second.amount_due > 0
    assert (third.title, third.customer, third.version) == ("Polish", "", 1)
    assert {room.id for room in found.rooms} == {
        world.ballroom,
        world.studio,
        world.garden,
        world.garden_north,
        world.garden_south,
    }


async def test_a_divisible_hall_is_one_entry(services: Services, world: World, at: At) -> None:
    """A booking of the whole is one entry that names the parts it takes; asked for a part alone, it is still there."""
    whole = await book(services, world, world.garden, at(2, 10))
    found = await services.calendar.calendar(world.moderator.actor, CalendarQuery(world.city, week(at)))
    assert [(e.id, e.room_id, e.leaf_room_ids) for e in found.entries] == [
        (whole, world.garden, (world.garden_north, world.garden_south))
    ]
    query = CalendarQuery(world.city, week(at), frozenset({world.garden_south}))
    found = await services.calendar.calendar(world.moderator.actor, query)
    assert [e.id for e in found.entries] == [whole], "a part looks free while the whole hall is booked"
    assert [room.id for room in found.rooms] == [world.garden_south]


async def test_edges_of_the_window(services: Services, world: World, at: At) -> None:
    """What began before, ends after, or only sets up inside the window is there; what merely touches it is not."""
    before = await book(services, world, world.ballroom, at(2, 8, 4))
    after = await book(services, world, world.ballroom, at(2, 14, 4))
    setup = await book(services, world, world.studio, at(2, 15, 1))
    await book(services, world, world.garden_north, at(2, 10, 1))
    await book(services, world, world.garden_south, at(2, 15, 1))
    window = TimeRange(at(2, 11).start, at(2, 15).start)
    found = await services.calendar.calendar(world.moderator.actor, CalendarQuery(world.city, window))
    assert {e.id for e in found.entries} == {before, after, setup}


async def test_open_ranges_and_closures(services: Services, world: World, at: At, database: Database) -> None:
    """Closed hours are shaded: the venue's hours, a room's own, closures of a room, of a part, of the venue."""
    await services.catalogue.add_closure(world.moderator.actor, world.city, world.garden_north, at(2, 8, 4))
    await services.catalogue.add_closure(world.moderator.actor, world.city, None, at(3, 0, 24), "Holiday")
    async with database.work(world.system) as work:
        await work.execute(update(t.rooms).where(t.rooms.c.id == world.studio).values(has_own_hours=True))
        await work.execute(
            insert(t.opening_hours),
            [{"room_id": world.studio, "weekday": day, "opens": 600, "closes": 660} for day in range(7)],
        )
        await work.execute(update(t.rooms).where(t.rooms.c.id == world.garden_south).values(in_service=False))
    window = TimeRange(at(2, 0).start, at(4, 0).start)
    found = await services.calendar.calendar(world.moderator.actor, CalendarQuery(world.city, window))
    assert found.open_ranges[world.ballroom] == (at(2, 8, 14),)
    assert found.open_ranges[world.studio] == (at(2, 10, 1),)
    assert found.open_ranges[world.garden_north] == (at(2, 12, 10),)
    assert found.open_ranges[world.garden] == (at(2, 12, 10),), "a hall is closed while a part of it is"
    assert found.open_ranges[world.garden_south] == ()
    assert [closure.reason for closure in found.closures] == ["", "Holiday"]


async def test_open_past_midnight(services: Services, world: World, at: At) -> None:
    """Saturday's hours until two go on into Sunday's column."""
    day = at(8, 10).start.date()
    sunday = day + timedelta(days=(6 - day.weekday()) % 7)
    start = local_instant(sunday, 0, world.berlin_zone)
    found = await services.calendar.calendar(
        world.berlin_moderator.actor, CalendarQuery(world.berlin, TimeRange(start, start + timedelta(hours=24)))
    )
    assert found.open_ranges[world.small_hall] == (TimeRange(start, start + timedelta(hours=2)),)


async def test_archived_rooms_show_what_stood_in_them(
    services: Services, world: World, at: At, database: Database
) -> None:
    """An archived room is gone from the calendar, but not from weeks in which it was booked."""
    booked = await book(services, world, world.studio, at(2, 10))
    async with database.work(world.system) as work:
        for room in (world.studio, world.ballroom):
            await work.execute(update(t.rooms).where(t.rooms.c.id == room).values(archived_at=datetime.now(UTC)))
    found = await services.calendar.calendar(world.moderator.actor, CalendarQuery(world.city, week(at)))
    assert [e.id for e in found.entries] == [booked]
    assert world.studio in {room.id for room in found.rooms}
    assert world.ballroom not in {room.id for room in found.rooms}


async def test_only_the_venue_s_staff(services: Services, world: World, at: At) -> None:
    """Who has booked is for the venue's staff alone."""
    query = CalendarQuery(world.city, week(at))
    for actor in (world.berlin_moderator.actor, world.alice.actor):
        with pytest.raises(Forbidden):
            await services.calendar.calendar(actor, query)
    with pytest.raises(Unauthenticated):
        await services.calendar.calendar(GUEST, query)
    with pytest.raises(NotFound):
        await services.calendar.calendar(world.admin.actor, replace(query, venue_id=999))


@pytest.mark.timed
async def test_a_thousand_rooms(services: Services, world: World, at: At, database: Database) -> None:
    """A week of 1,000 rooms with 5,000 bookings opens at once (a second here at most, for slow machines)."""
    async with database.work(world.system) as work:
        venue = await add_venue(work, "Fair", "Metropolis", "Europe/Berlin")
        first = await add_room(work, venue, "Booth 0")
        for number in range(1, 1000):
            await add_room(work, venue, f"Booth {number}")
        await work.execute(
            text("""
WITH made AS (
    INSERT INTO bookings (venue_id, room_id, status, starts_at, ends_at, source, room_rate, room_subtotal, total_cost,
                          refund_basis, confirmed_at)
    SELECT r.venue_id, r.id, 'confirmed', s, s + interval '2 hours', 'console', 0, 0, 0, s, clock_timestamp()
      FROM rooms r, generate_series(:start, :end, interval '1 day') AS s
     WHERE r.venue_id = :venue RETURNING id, room_id, starts_at, ends_at
), people AS (
    INSERT INTO booking_customers (booking_id, user_id, role) SELECT id, :user, 'organiser' FROM made
)
INSERT INTO claims (room_id, booking_id, claimed) SELECT room_id, id, tstzrange(starts_at, ends_at) FROM made
"""),
            {"venue": venue, "user": world.alice.id, "start": at(1, 10).start, "end": at(5, 10).start},
        )
    query = CalendarQuery(venue, week(at))
    await services.calendar.calendar(world.admin.actor, query)
    began = time.perf_counter()
    found = await services.calendar.calendar(world.admin.actor, query)
    spent = time.perf_counter() - began
    assert (len(found.rooms), len(found.entries), len(found.open_ranges)) == (1000, 5000, 1000)
    assert found.rooms[0].id == first
    assert spent < 1, f"opening a large venue's week takes {spent:.2f} s"
