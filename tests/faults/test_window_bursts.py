"""`kill -9` of a whole window, or of PostgreSQL under it, in the middle of bookings and payments that it makes."""

from __future__ import annotations

import os
import random
import signal
import time
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import psutil
import pytest

from hallbooking_desktop.domain.clock import utc_now
from tests.faults.checking import check, postmaster, wait
from tests.support.counts import LONG, rounds
from tests.support.window import House, Window, house


@pytest.mark.timeout(3600 if LONG else 400)
def test_nothing_a_window_acknowledged_is_lost() -> None:
    """A desk's computer that dies must not take a booking or money that its window had already shown as done."""
    with house() as shared:
        _bursts(shared)
        data_dir = shared.data_dir
    wait(lambda: not _left_over(data_dir), "processes of killed windows stay behind")


def _bursts(shared: House) -> None:
    acknowledged: dict[int, tuple[str, Decimal]] = {}
    seed = random.randrange(10**6)
    chance = random.Random(seed)
    for n in range(rounds(3, 50)):
        # Each round's window is the restart after the kill before: it must start, sign in and book.
        window = Window(shared.data_dir, shared.world.admin)
        try:
            window.signed_in()
            _begin(window, shared, n)
            wait(lambda w=window: len(w.acknowledged) > 1, f"round {n}, seed {seed}: the window does not get on")
            time.sleep(chance.uniform(0.02, 0.6))
            if n % 3 == 1:
                _kill_the_server(window, shared, f"round {n}, seed {seed}")
        finally:
            window.kill()
        acknowledged |= window.acknowledged
        check(shared.address.owner_url, acknowledged)
    assert len(acknowledged) > rounds(3, 50) * 2


def _begin(window: Window, shared: House, n: int) -> None:
    begin = (utc_now() + timedelta(days=3 + 4 * n)).replace(hour=8, minute=0, second=0, microsecond=0)
    window.tell("burst", room=shared.world.ballroom, customer=shared.world.alice.id, begin=begin.isoformat())


def _kill_the_server(window: Window, shared: House, where: str) -> None:
    """Nobody but the window brings the server back; its burst goes on, and it ends as if nothing had been."""
    before = len(window.acknowledged)
    os.kill(postmaster(shared.data_dir), signal.SIGKILL)
    wait(lambda: len(window.acknowledged) > before + 1, f"{where}: the window did not find the database again")
    assert window.tell("rest")["connected"]
    window.close()


def _left_over(data_dir: Path) -> list[str]:
    lines = (" ".join(process.info["cmdline"] or ()) for process in psutil.process_iter(["cmdline"]))
    return [line for line in lines if str(data_dir) in line]
