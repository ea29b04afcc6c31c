"""`kill -9` in the middle of closing a house over thirty bookings, and of taking it back: all of it or nothing."""

from __future__ import annotations

import asyncio
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

import psycopg
import pytest

from hallbooking_desktop.domain.bookings import PaymentMethod
from hallbooking_desktop.domain.clock import utc_now
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.infrastructure.embedded import EmbeddedPostgres
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.schema import upgrade
from hallbooking_desktop.services.booking_context import BookingContext
from hallbooking_desktop.services.bookings import BookingService
from hallbooking_desktop.services.commands import BookingDraft, PaymentOrder, PersonChoice
from tests.faults.checking import check, postmaster, wait
from tests.support.counts import LONG, rounds
from tests.support.database import MIGRATIONS
from tests.support.postgres import scratch_folder
from tests.support.world import World, make_world

ROOT = Path(__file__).parents[2]
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
CASH = PaymentOrder(PaymentMethod.CASH)

#: Where everybody is: of the bookings of one round; how much each wallet holds.
Standing = tuple[dict[int, tuple[str, datetime, Decimal, Decimal]], int, dict[int, Decimal]]


class Desk:
    """The process that closes and opens, and what it was told is done."""

    def __init__(self, url: str, world: World, span: TimeRange) -> None:
        arguments = [url, str(world.admin.id), str(world.city), span.start.isoformat(), span.end.isoformat()]
        self.said: list[str] = []
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.closer", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            cwd=ROOT,
        )
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said.append(line.strip())

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)
        self._reader.join(10)
        assert self.process.stdout is not None
        self.process.stdout.close()


@pytest.mark.timeout(3600 if LONG else 400)
def test_a_closing_and_its_undo_are_whole_or_not_at_all() -> None:
    """A power cut, and half of thirty parties have their money back and the others stand before a closed door."""
    folder = scratch_folder()
    server = EmbeddedPostgres(folder / "data")
    try:
        _rounds(server, folder / "data")
    finally:
        server.release()
        shutil.rmtree(folder, ignore_errors=True)


def _rounds(server: EmbeddedPostgres, data_dir: Path) -> None:
    address = server.acquire()
    upgrade(address.owner_url, MIGRATIONS)
    world = asyncio.run(_world(address.app_url))
    seed = random.randrange(10**6)
    chance = random.Random(seed)
    for n in range(rounds(3, 50)):
        where = f"round {n}, seed {seed}"
        start = (utc_now() + timedelta(days=3 + 14 * n)).replace(hour=8, minute=0, second=0, microsecond=0)
        ids = asyncio.run(_thirty(address.app_url, world, start))
        before = _standing(address.owner_url, ids)
        desk = Desk(address.app_url, world, TimeRange(start, start + DAY + 12 * HOUR))
        try:
            wait(lambda d=desk: "open" in d.said, f"{where}: the desk does not get on")
            time.sleep(chance.uniform(0.0, 0.6))
            if n % 2:
                os.kill(postmaster(data_dir), signal.SIGKILL)
                server.ensure_running()
                heard = len(desk.said)
                wait(lambda d=desk, h=heard: len(d.said) > h + 1, f"{where}: it did not find the database again")
                time.sleep(chance.uniform(0.0, 0.6))
        finally:
            desk.kill()
        _whole(before, _standing(address.owner_url, ids), ids, where)
        check(address.owner_url, {})


def _whole(before: Standing, after: Standing, ids: list[int], where: str) -> None:
    """All thirty are where they were, or each third of them where it was decided."""
    bookings, closures, wallets = after
    if closures == before[1]:
        assert after == before, f"{where}: open, but not as it was"
        return
    assert closures == before[1] + 1, where
    back: Counter[int] = Counter()
    for n, number in enumerate(ids):
        status, starts_at, _, refund = bookings[number]
        original = before[0][number][1]
        expected = (("cancelled", original), ("confirmed", original + timedelta(days=7)), ("confirmed", original))[
            n % 3
        ]
        assert (status, starts_at) == expected, f"{where}: booking {number}"
        back[number] = int(refund)
    assert sum(wallets.values()) == sum(before[2].values()) + sum(back.values()), f"{where}: money"


def _standing(url: str, ids: list[int]) -> Standing:
    with psycopg.connect(url) as connection:
        bookings = connection.execute(
            "SELECT id, status, starts_at, paid, coalesce(refund_amount, 0) FROM bookings WHERE id = ANY(%s)", (ids,)
        ).fetchall()
        closures = connection.execute("SELECT count(*) FROM closures").fetchone()
        wallets = connection.execute("SELECT user_id, balance FROM wallets WHERE balance <> 0").fetchall()
    assert closures is not None
    return {row[0]: (row[1], row[2], row[3], row[4]) for row in bookings}, closures[0], dict(wallets)


async def _world(url: str) -> World:
    database = Database(url)
    try:
        return await make_world(database)
    finally:
        await database.close()


async def _thirty(url: str, world: World, start: datetime) -> list[int]:
    """Have fifteen paid bookings in three halls on each of two days."""
    database = Database(url)
    bookings = BookingService(BookingContext(database, utc_now))
    rooms = (world.ballroom, world.garden_north, world.garden_south)
    people = (world.alice, world.bob, world.walk_in)
    ids = []
    try:
        for n in range(30):
            begin = start + (n // 15) * DAY + (n // 3 % 5) * 2 * HOUR
            draft = BookingDraft(
                rooms[n % 3], TimeRange(begin, begin + 2 * HOUR), customers=(PersonChoice(people[n // 3 % 3].id),)
            )
            made = await bookings.create(world.admin.actor, draft)
            await bookings.pay(world.admin.actor, made.id, CASH)
            ids.append(made.id)
    finally:
        await database.close()
    return ids
