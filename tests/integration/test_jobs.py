"""Background jobs: one leader, holds released, a lost leader replaced."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from sqlalchemy import text

from hallbooking_desktop.domain.bookings import BookingStatus
from hallbooking_desktop.domain.permissions import SYSTEM
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.jobs.holds import release_holds
from hallbooking_desktop.jobs.runner import Job, JobRunner
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.leadership import Leadership
from hallbooking_desktop.services.bookings import BookingService
from hallbooking_desktop.services.commands import BookingDraft
from tests.support.database import end_connections
from tests.support.postgres import DatabaseAddress
from tests.support.world import World


async def test_the_leader_releases_a_hold(
    bookings: BookingService, world: World, at: Callable[..., TimeRange], database: Database, database_url: str
) -> None:
    """A hall held by nobody must come back by itself, or the calendar lies until somebody asks."""
    held = await bookings.create(world.bob.actor, BookingDraft(world.ballroom, at(5, 10)))
    async with database.work(SYSTEM) as work:
        await work.execute(text("UPDATE bookings SET hold_expires_at = clock_timestamp() - interval '1 s'"))
    runner = JobRunner(Leadership(database_url), [release_holds(bookings)], tick=0.02)
    runner.start()
    for _ in range(200):
        if (await bookings.details(world.bob.actor, held.id)).status is BookingStatus.CANCELLED:
            break
        await asyncio.sleep(0.02)
    else:
        raise AssertionError("the hold was not released within 4 s")
    await runner.stop()


async def test_one_leader_and_a_successor(database_url: str) -> None:
    """Two desks must not both work; when one dies the other takes over."""
    async with Leadership(database_url) as first, Leadership(database_url) as second:
        assert await first.leads()
        assert not await second.leads()
        assert await first.leads()
        await first.resign()
        assert await second.leads()


async def test_a_killed_connection_ends_the_lead(database_url: str, database_address: DatabaseAddress) -> None:
    """A leader whose connection was cut must notice before it works on."""
    async with Leadership(database_url) as leader:
        assert await leader.leads()
        assert end_connections(database_address, "application_name = 'hallbooking leader'") == 1
        assert not await leader.leads()
        assert await leader.leads(), "it may lead again on a new connection"


async def test_a_failing_job_does_not_stop_the_others(database_url: str) -> None:
    """One broken job must not keep expired holds in the calendar."""
    ran = asyncio.Event()

    async def broken() -> int:
        raise ValueError("broken")

    async def sound() -> int:
        ran.set()
        return 0

    logging.getLogger("hallbooking_desktop.jobs.runner").disabled = True
    runner = JobRunner(Leadership(database_url), [Job("broken", 1, broken), Job("sound", 1, sound)], tick=0.01)
    runner.start()
    try:
        await asyncio.wait_for(ran.wait(), 5)
    finally:
        await runner.stop()
        logging.getLogger("hallbooking_desktop.jobs.runner").disabled = False
