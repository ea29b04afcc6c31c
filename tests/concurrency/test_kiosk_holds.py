"""A kiosk's three unpaid holds, raced for with the protection and without it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import text

from hallbooking_desktop.domain.errors import HoldLimitReached
from hallbooking_desktop.domain.permissions import Source
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import bookings as rows
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.bookings import BookingService
from hallbooking_desktop.services.commands import BookingDraft
from hallbooking_desktop.services.snapshots import BookingDetails
from tests.support.counts import rounds
from tests.support.kiosks import add_kiosk
from tests.support.world import World

At = Callable[..., TimeRange]
MOST = 3


async def race(bookings: BookingService, world: World, kiosk: int, span: TimeRange) -> int:
    """Six people grab a free room each at one kiosk, at once; return how many hold one."""
    people = (world.alice, world.bob, world.moderator)
    halls = (world.ballroom, world.studio, world.garden_north, world.garden_south, world.great_hall, world.small_hall)
    orders = []
    for number, hall in enumerate(halls):
        actor = replace(people[number % len(people)].actor, source=Source.KIOSK, kiosk_id=kiosk)
        if number % len(people) == 2:  # staff stand at a kiosk as customers do
            actor = replace(actor, role=world.alice.role, venue_id=None)
        orders.append(bookings.create(actor, BookingDraft(hall, span)))
    done = await asyncio.gather(*orders, return_exceptions=True)
    assert {type(answer) for answer in done} <= {BookingDetails, HoldLimitReached}, done
    return sum(isinstance(answer, BookingDetails) for answer in done)


def hour_of_week(at: At, number: int) -> TimeRange:
    """Return an hour at which every hall is open, in another week for each number."""
    days = 5 + 7 * number
    sunday = at(days, 15).start.weekday() == 6
    return at(days + sunday, 15, 1)


async def test_six_people_at_one_kiosk_hold_three_halls(
    bookings: BookingService, world: World, database: Database, at: At
) -> None:
    """One tablet could keep the whole house from being booked, by tapping fast enough."""
    for number in range(rounds(5, 50)):
        kiosk = await add_kiosk(database, world.city, f"Lobby {number}")
        assert await race(bookings, world, kiosk, hour_of_week(at, number)) == MOST


async def test_negative_control_holds_more(
    bookings: BookingService, world: World, database: Database, at: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the kiosk's lock the very same race holds more than three: the test above measures the lock."""
    monkeypatch.setattr(rows, "_LOCK_KIOSK", text("SELECT CAST(:kiosk AS int)"))
    held = 0
    for number in range(10):
        kiosk = await add_kiosk(database, world.city, f"Lobby {number}")
        held = await race(bookings, world, kiosk, hour_of_week(at, number))
        if held > MOST:
            break
    assert held > MOST, "the unprotected race never held too many: it proves nothing"
