"""`kill -9` of the database and of desks in the middle of bookings and payments: nothing acknowledged is lost."""

from __future__ import annotations

import asyncio
import json
import os
import random
import shutil
import signal
import time
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from hallbooking_desktop.domain.clock import utc_now
from hallbooking_desktop.infrastructure.embedded import EmbeddedPostgres
from hallbooking_desktop.persistence.schema import upgrade
from tests.faults.checking import check, postmaster, wait
from tests.faults.speaking import Desk, new_world
from tests.support.counts import LONG, rounds
from tests.support.database import MIGRATIONS
from tests.support.postgres import scratch_folder
from tests.support.world import World


class Burst(Desk):
    """One process in a burst."""

    def __init__(self, url: str, world: World, room: int, day: int) -> None:
        begin = (utc_now() + timedelta(days=day)).replace(hour=8, minute=0, second=0, microsecond=0)
        super().__init__("burst", url, world.admin.id, room, world.alice.id, begin.isoformat())

    @property
    def acknowledged(self) -> dict[int, tuple[str, Decimal]]:
        """What it was told last of each booking."""
        heard = [json.loads(line) for line in list(self.said)]
        return {said["booking"]: (said["status"], Decimal(said["paid"])) for said in heard}


@pytest.mark.timeout(3600 if LONG else 400)
def test_nothing_acknowledged_is_lost() -> None:
    """A power cut or a killed program at any moment must not cost a booking or money that was confirmed to somebody."""
    folder = scratch_folder()
    server = EmbeddedPostgres(folder / "data")
    try:
        _bursts(server, folder / "data")
    finally:
        server.release()
        shutil.rmtree(folder, ignore_errors=True)


def _bursts(server: EmbeddedPostgres, data_dir: Path) -> None:
    address = server.acquire()
    upgrade(address.owner_url, MIGRATIONS)
    world = asyncio.run(new_world(address.app_url))
    acknowledged: dict[int, tuple[str, Decimal]] = {}
    seed = random.randrange(10**6)
    chance = random.Random(seed)
    for n in range(rounds(3, 50)):
        desks = [Burst(address.app_url, world, room, 3 + 4 * n) for room in (world.ballroom, world.garden_north)]
        try:
            _round(server, data_dir, desks, chance, f"round {n}, seed {seed}")
        finally:
            for desk in desks:
                desk.kill()
        for desk in desks:
            acknowledged |= desk.acknowledged
        check(address.owner_url, acknowledged)
    assert len(acknowledged) > rounds(3, 50) * 2


def _round(server: EmbeddedPostgres, data_dir: Path, desks: list[Burst], chance: random.Random, where: str) -> None:
    """Kill the server in two rounds of three; in the third only the desks are killed, by the caller."""
    wait(lambda: all(desk.acknowledged for desk in desks), f"{where}: the desks do not get on")
    time.sleep(chance.uniform(0.02, 0.4))
    if chance.random() < 1 / 3:
        return
    os.kill(postmaster(data_dir), signal.SIGKILL)
    server.ensure_running()
    before = [len(desk.acknowledged) for desk in desks]
    wait(
        lambda: all(len(desk.acknowledged) > b for desk, b in zip(desks, before, strict=True)),
        f"{where}: a desk did not find the database again",
    )
