"""Two records become one while somebody books for the one that goes."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import text

from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import people
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.commands import BookingDraft, PersonChoice
from hallbooking_desktop.services.registry import Services
from tests.support.world import World


def draft(world: World, clock: ManualClock, person: int) -> BookingDraft:
    start = (clock() + timedelta(days=4)).replace(hour=10, minute=0, second=0, microsecond=0)
    return BookingDraft(world.ballroom, TimeRange(start, start + timedelta(hours=2)), customers=(PersonChoice(person),))


async def test_booking_waits_for_a_merge_and_is_refused(
    services: Services, world: World, database: Database, clock: ManualClock
) -> None:
    """The booking would belong to a record that nobody can find any more."""
    admin = world.admin.actor
    async with database.work(admin) as merging:
        await people.lock_users(merging, (world.bob.id, world.walk_in.id))
        booking = asyncio.create_task(services.bookings.create(admin, draft(world, clock, world.bob.id)))
        await asyncio.sleep(0.2)
        assert not booking.done(), "the booking did not wait for the merge"
        values = {"active": False, "merged_into_id": world.walk_in.id}
        await people.change_user(merging, world.bob.id, None, values)
    with pytest.raises(ValidationFailed):
        await booking


async def test_no_booking_is_lost_to_a_merge(
    services: Services, world: World, database: Database, clock: ManualClock
) -> None:
    """Whichever comes first, the customer who is kept has the booking, or the desk is told to choose them."""
    admin = world.admin.actor
    booked, merged = await asyncio.gather(
        services.bookings.create(admin, draft(world, clock, world.bob.id)),
        services.users.merge(admin, world.walk_in.id, world.bob.id),
        return_exceptions=True,
    )
    assert not isinstance(merged, BaseException), merged
    async with database.read() as read:
        stray = await read.scalar(
            text("SELECT count(*) FROM booking_customers WHERE user_id = :bob"), {"bob": world.bob.id}
        )
        found = await read.scalar(
            text("SELECT count(*) FROM booking_customers WHERE user_id = :kept"), {"kept": world.walk_in.id}
        )
    assert stray == 0
    assert found == (0 if isinstance(booked, ValidationFailed) else 1)
