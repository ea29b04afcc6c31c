"""Rounds in which a desk, the database under it, or the line between them is cut at random moments of its work."""

from __future__ import annotations

import asyncio
import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

import psycopg

from hallbooking_desktop.domain.clock import utc_now
from hallbooking_desktop.infrastructure.embedded import EmbeddedPostgres
from hallbooking_desktop.persistence.schema import upgrade
from tests.faults.checking import check, postmaster, wait
from tests.faults.speaking import Desk, new_world
from tests.support.counts import rounds
from tests.support.database import MIGRATIONS
from tests.support.postgres import scratch_folder
from tests.support.world import World

#: A step that was kept by halves and asked for again leaves more behind than it should: each cut is a chance to see it.
CUTS = 6
_CUT = """
SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
 WHERE usename = current_user AND pid <> pg_backend_pid() AND (NOT %(writing)s OR backend_xid IS NOT NULL)
"""


class Round(Protocol):
    """What one round is about."""

    def desk(self) -> Desk:
        """Start the desk that works on it, and says `open` whenever all is as it was at first."""

    def judge(self, said: list[str], where: str) -> None:
        """See what stands now that it is dead, which said this."""


#: Makes a round's bookings, in the database at this address, from this day on.
Begin = Callable[[str, World, datetime], Round]


def run(begin: Begin) -> None:
    """Go through the rounds in a database of their own."""
    folder = scratch_folder()
    server = EmbeddedPostgres(folder / "data")
    try:
        _rounds(server, folder / "data", begin)
    finally:
        server.release()
        shutil.rmtree(folder, ignore_errors=True)


def _rounds(server: EmbeddedPostgres, data_dir: Path, begin: Begin) -> None:
    address = server.acquire()
    upgrade(address.owner_url, MIGRATIONS)
    world = asyncio.run(new_world(address.app_url))
    seed = random.randrange(10**6)
    chance = random.Random(seed)
    for n in range(rounds(3, 50)):
        where = f"round {n}, seed {seed}"
        start = (utc_now() + timedelta(days=3 + 14 * n)).replace(hour=8, minute=0, second=0, microsecond=0)
        this = begin(address.app_url, world, start)
        desk = this.desk()
        try:
            wait(lambda d=desk: "open" in d.said, f"{where}: the desk does not get on")
            for cut in range(CUTS):
                time.sleep(chance.uniform(0.0, 0.3))
                _cut(address.app_url, writing=cut % 2 == 0)
            time.sleep(chance.uniform(0.0, 0.6))
            if n % 2:
                os.kill(postmaster(data_dir), signal.SIGKILL)
                server.ensure_running()
                heard = len(desk.said)
                wait(lambda d=desk, h=heard: len(d.said) > h + 1, f"{where}: it did not find the database again")
                time.sleep(chance.uniform(0.0, 0.6))
            assert desk.process.poll() is None, f"{where}: it gave up after {desk.said[-1]}"
        finally:
            desk.kill()
        this.judge(desk.said, where)
        check(address.owner_url, {})


def _cut(url: str, *, writing: bool) -> None:
    """Cut every line to the database; with ``writing``, as soon as something was written and is not kept yet."""
    with psycopg.connect(url, autocommit=True) as line:
        for _ in range(200):
            if line.execute(_CUT, {"writing": writing}).fetchone() != (0,):
                break
            time.sleep(0.01)
