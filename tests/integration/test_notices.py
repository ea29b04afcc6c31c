"""Change notices: what one process commits, another hears at once."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

import pytest

from hallbooking_desktop.domain.errors import SlotTaken
from hallbooking_desktop.domain.events import RELOAD_EVERYTHING, Change, ChangeNotice, Topic
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.notices import ChangeListener
from hallbooking_desktop.persistence.work import decode_changes, encode_changes
from hallbooking_desktop.services.bookings import BookingService
from hallbooking_desktop.services.commands import BookingDraft
from tests.support.database import end_connections
from tests.support.postgres import DatabaseAddress
from tests.support.world import World


@pytest.mark.timed
async def test_a_change_is_heard_at_once(
    bookings: BookingService, world: World, at: Callable[..., TimeRange], database_url: str
) -> None:
    """Another desk's booking must be on this screen before the clerk promises the hall."""
    heard: asyncio.Queue[ChangeNotice] = asyncio.Queue()
    listener = ChangeListener(database_url, heard.put_nowait)
    await listener.start()
    made = await bookings.create(world.alice.actor, BookingDraft(world.ballroom, at(5, 10)))
    begun = time.perf_counter()
    notice = await asyncio.wait_for(heard.get(), 5)
    assert notice.changes == (Change(Topic.BOOKING, made.id, world.city),)
    assert time.perf_counter() - begun < 0.1
    with pytest.raises(SlotTaken):
        await bookings.create(world.bob.actor, BookingDraft(world.ballroom, at(5, 10)))
    await asyncio.sleep(0.05)
    assert heard.empty(), "what was rolled back is no news"
    await listener.stop()


async def test_after_a_lost_connection_everything_is_reloaded(
    database_url: str, database_address: DatabaseAddress
) -> None:
    """What happened while nobody listened is unknown: an old screen taken for true promises a hall that is gone."""
    heard: asyncio.Queue[ChangeNotice] = asyncio.Queue()
    states: list[bool] = []
    listener = ChangeListener(database_url, heard.put_nowait, states.append)
    await listener.start()
    assert end_connections(database_address, "application_name = 'hallbooking listen'") == 1
    assert await asyncio.wait_for(heard.get(), 5) == RELOAD_EVERYTHING
    assert states == [True, False, True]
    await listener.stop()


def test_notices_fit_into_postgres() -> None:
    """NOTIFY takes 8,000 bytes: a change of everything must not fail because it is large."""
    many = tuple(Change(Topic.BOOKING, n, 10_000) for n in range(5_000))
    assert len(encode_changes(many)) < 8_000
    assert decode_changes(encode_changes(many))[0].topic is Topic.EVERYTHING
    few = many[:200]
    assert len(encode_changes(few)) < 8_000
    assert decode_changes(encode_changes(few)) == few
