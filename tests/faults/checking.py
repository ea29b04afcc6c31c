"""What is checked after each kill: whatever was acknowledged is there, whole, and the books agree."""

from __future__ import annotations

import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import psycopg

from hallbooking_desktop.infrastructure.embedded.server_files import PidFile
from tests.support.books import INVARIANTS


def postmaster(data_dir: Path) -> int:
    """Return the process id of a data folder's PostgreSQL."""
    found = PidFile.read(data_dir / "postgres" / "cluster")
    assert found is not None
    return found.pid


#: A later step is never undone; an acknowledged one may have been followed by one whose answer was lost.
ORDER = ("pending", "confirmed", "cancelled")


def check(owner_url: str, acknowledged: dict[int, tuple[str, Decimal]]) -> None:
    """Compare what was acknowledged with what is stored: bookings by number, each with its status and what is paid."""
    with psycopg.connect(owner_url) as connection:
        stored = {
            number: (status, paid)
            for number, status, paid in connection.execute("SELECT id, status, paid FROM bookings").fetchall()
        }
        for booking, (status, paid) in acknowledged.items():
            assert booking in stored, f"booking {booking} was acknowledged as {status} and is gone"
            assert ORDER.index(stored[booking][0]) >= ORDER.index(status), (booking, status, stored[booking])
            if stored[booking][0] == status:
                assert stored[booking][1] == paid, (
                    f"booking {booking}: {paid} was acknowledged, {stored[booking][1]} is there"
                )
        for name, query in INVARIANTS.items():
            broken = connection.execute(query).fetchall()
            assert not broken, f"{name}: {broken}"


def wait(until: Callable[[], bool], complaint: str) -> None:
    """Wait a minute at most: the machine may be busy."""
    deadline = time.monotonic() + 60
    while not until():
        assert time.monotonic() < deadline, complaint
        time.sleep(0.01)
