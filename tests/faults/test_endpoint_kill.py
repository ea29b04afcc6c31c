"""`kill -9` of the endpoint that a console runs, while people book at it: there again at once, nothing lost.

The real ``serve`` is run by the console's own supervisor, over a real database, and asked over real sockets.
"""

from __future__ import annotations

import asyncio
import os
import random
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import psutil
import pytest
from sqlalchemy import text

from hallbooking_desktop.app.console_endpoint import ConsoleEndpoint
from hallbooking_desktop.app.paths import DataDir
from hallbooking_desktop.app.settings_sources import load
from hallbooking_desktop.app.supervisor import Pace
from hallbooking_desktop.domain.clock import utc_now
from hallbooking_desktop.infrastructure.network import answers
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.endpoint import ChildPhase
from hallbooking_desktop.services.tokens import TokenKind, Tokens
from tests.support.postgres import DatabaseAddress
from tests.support.services import TOKEN_SETTINGS
from tests.support.serving import SECRETS
from tests.support.world import World

pytestmark = [pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX"), pytest.mark.timeout(300)]

#: Alone: how soon it is back is measured, and other suites would take the processors.
ALONE = [pytest.mark.timed]
LONG = [*ALONE, pytest.mark.long, pytest.mark.timeout(1800)]
ROUNDS = [pytest.param(2, id="short", marks=ALONE), pytest.param(50, id="long", marks=LONG)]
SOON_SECONDS = 2.0
FIRST_DAY = datetime.now(UTC).replace(hour=8, minute=0, second=0, microsecond=0) + timedelta(days=30)


@pytest.fixture
async def endpoint(
    database_address: DatabaseAddress, world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[ConsoleEndpoint]:
    """Run the endpoint as a console on the fresh database does."""
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        port = tried.getsockname()[1]
    settings = {
        "POSTGRES_URL": database_address.app_url,
        "MONGO_URI": "mongodb://127.0.0.1:1",
        "RATE_LIMIT_ENABLED": "false",
        "ENDPOINT_ENABLED": "true",
        "ENDPOINT_PORT": str(port),
        **SECRETS,
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    configuration = load(DataDir(tmp_path / "data"))
    configuration.prepare()
    made = ConsoleEndpoint(configuration, utc_now, pace=Pace(spare=0.2))
    made.start()
    await until(lambda: made.state.phase is ChildPhase.RUNNING, 90)
    yield made
    await made.stop()


async def until(holds: Callable[[], object], seconds: float) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it did not come about"
        await asyncio.sleep(0.005)


async def spare_is_loaded(endpoint: ConsoleEndpoint) -> None:
    """Wait until the spare has nothing to do any more: people do not kill the endpoint twice within seconds."""
    supervisor = endpoint._supervisor
    assert supervisor is not None
    await until(lambda: supervisor._spare is not None, 30)
    assert supervisor._spare is not None
    process = psutil.Process(supervisor._spare.child.pid)
    spent = -1.0
    end = time.monotonic() + 90
    while (now := process.cpu_times().user) != spent or now < 0.5:
        assert time.monotonic() < end
        spent = now
        await asyncio.sleep(1)


@dataclass(slots=True)
class Clerk:
    """Somebody who books and takes cash as fast as it goes, and asks again with the same key when no answer comes."""

    address: str
    token: str
    room: int
    customer: int
    acknowledged: dict[int, str] = field(default_factory=dict)
    asked: int = 0

    async def work(self) -> None:
        headers = {"Authorization": f"Bearer {self.token}"}
        async with httpx.AsyncClient(base_url=self.address, headers=headers, timeout=20) as client:
            while True:
                day, hour = divmod(self.asked, 13)
                start = FIRST_DAY + timedelta(days=day, hours=hour)
                self.asked += 1
                body = {
                    "room_id": self.room,
                    "start_time": start.isoformat().replace("+00:00", "Z"),
                    "end_time": (start + timedelta(hours=1)).isoformat().replace("+00:00", "Z"),
                    "addons": [],
                    "customer_ids": [self.customer],
                }
                made = await self._until_answered(client, "/bookings", body, f"b{self.room}-{self.asked}")
                number = made["booking_id"]
                self.acknowledged[number] = "pending"
                await self._until_answered(client, f"/bookings/{number}/pay", {"method": "cash"}, f"p{number}")
                self.acknowledged[number] = "confirmed"

    async def _until_answered(
        self, client: httpx.AsyncClient, path: str, body: dict[str, object], key: str
    ) -> dict[str, int]:
        while True:
            try:
                answer = await client.post(path, json=body, headers={"Idempotency-Key": key})
            except httpx.TransportError:
                await asyncio.sleep(0.1)
                continue
            assert answer.status_code in {200, 201}, answer.text
            found: dict[str, int] = answer.json()
            return found


async def _answering(address: str) -> None:
    while not await answers(address, "/health/live", 2):  # noqa: ASYNC110 - the process to come cannot set an event
        await asyncio.sleep(0.01)


@pytest.mark.parametrize("rounds", ROUNDS)
async def test_the_endpoint_is_killed_while_people_book(
    endpoint: ConsoleEndpoint, database: Database, world: World, rounds: int
) -> None:
    """A crash at the kiosk would lose bookings and money that people were told is safe, or stop the house's sales."""
    chance = random.Random(7)
    address = endpoint.state.address
    token = Tokens(TOKEN_SETTINGS, utc_now).make(TokenKind.ACCESS, world.admin.id, 1)
    rooms = (world.ballroom, world.garden_north, world.garden_south)
    clerks = [Clerk(address, token, room, world.alice.id) for room in rooms]
    waits: list[float] = []
    for number in range(1, rounds + 1):
        await spare_is_loaded(endpoint)
        before = sum(len(clerk.acknowledged) for clerk in clerks)
        working = [asyncio.create_task(clerk.work()) for clerk in clerks]
        await until(lambda n=before: sum(len(clerk.acknowledged) for clerk in clerks) > n + 3, 30)
        await asyncio.sleep(chance.uniform(0, 0.3))
        pid = endpoint.state.pid
        assert pid is not None
        begun = time.monotonic()
        os.kill(pid, signal.SIGKILL)
        await asyncio.wait_for(_answering(address), 30)
        waits.append(time.monotonic() - begun)
        after = sum(len(clerk.acknowledged) for clerk in clerks)
        await until(lambda n=after: sum(len(clerk.acknowledged) for clerk in clerks) > n + 3, 30)
        for task in working:
            assert not task.done(), task.exception()
            task.cancel()
        await asyncio.gather(*working, return_exceptions=True)
        await until(lambda: endpoint.state.phase is ChildPhase.RUNNING, 5)
        assert endpoint.state.address == address, "tablets know this address"
        assert endpoint.state.restarts == number
    print("answered again after", ", ".join(f"{wait:.2f} s" for wait in waits))
    assert max(waits) < SOON_SECONDS
    await _check(database, clerks)


async def _check(database: Database, clerks: list[Clerk]) -> None:
    acknowledged = {number: status for clerk in clerks for number, status in clerk.acknowledged.items()}
    query = text(
        "SELECT b.id, b.status, b.total_cost, coalesce(sum(p.amount), 0) FROM bookings b"
        " LEFT JOIN payments p ON p.booking_id = b.id GROUP BY b.id"
    )
    async with database.read() as read:
        stored = {row[0]: row[1:] for row in await read.execute(query)}
    missing = acknowledged.keys() - stored.keys()
    assert not missing, f"acknowledged and lost: {sorted(missing)[:5]}"
    for number, (status, cost, paid) in stored.items():
        assert (status, paid) in {("pending", 0), ("confirmed", cost)}, f"booking {number} is done by halves"
        assert acknowledged.get(number) != "confirmed" or status == "confirmed", f"{number} was paid and is not"
    assert len(stored) <= sum(clerk.asked for clerk in clerks), "a repeated request booked twice"


async def test_a_hanging_endpoint_is_replaced(endpoint: ConsoleEndpoint) -> None:
    """Tablets would wait in front of a process that is there and does nothing."""
    await spare_is_loaded(endpoint)
    first = endpoint.state.pid
    assert first is not None
    os.kill(first, signal.SIGSTOP)
    await until(lambda: endpoint.state.phase is ChildPhase.RUNNING and endpoint.state.pid != first, 30)
    assert not psutil.pid_exists(first)
    await asyncio.wait_for(_answering(endpoint.state.address), 5)
