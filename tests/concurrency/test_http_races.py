"""Races over HTTP between the workers of two hosts on one database; answers that never arrived, asked for again."""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import httpx
import pytest
from sqlalchemy import text

from hallbooking_desktop.domain.clock import utc_now
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.tokens import TokenKind, Tokens
from tests.support.counts import LONG, rounds
from tests.support.database import Server
from tests.support.postgres import DatabaseAddress
from tests.support.services import TOKEN_SETTINGS
from tests.support.serving import Served, served
from tests.support.world import World, make_world

pytestmark = pytest.mark.timeout(900 if LONG else 240)

#: Slots that so many want at once; half of them want only a part of it and something besides.
SLOTS = rounds(12, 200)
RIVALS = 20
#: A person at a kiosk is answered within a second. The long form lets one in twenty wait; the short one begins with
#: workers that have answered nothing yet, beside other work, and judges the median.
PATIENCE, FEW = 1.0, 0.05
DROPS = rounds(8, 100)

OVERLAPS = """
SELECT count(*) FROM claims a JOIN claims b ON a.room_id = b.room_id AND a.id < b.id AND a.claimed && b.claimed
"""


@pytest.fixture(scope="module")
def database_address(postgres_server: Server, migrated_template: DatabaseAddress) -> Iterator[DatabaseAddress]:
    """Make one database for the tests of this file: they take different slots."""
    made = postgres_server.create_database(migrated_template)
    yield made
    postgres_server.drop_database(made)


@pytest.fixture(scope="module")
def world(database_address: DatabaseAddress) -> World:
    """Fill it once."""

    async def make() -> World:
        database = Database(database_address.app_url)
        try:
            return await make_world(database)
        finally:
            await database.close()

    return asyncio.run(make())


@pytest.fixture(scope="module")
def hosts(
    database_address: DatabaseAddress, world: World, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[list[Served]]:
    """Run two hosts with two workers each on that database."""
    settings = {"POSTGRES_URL": database_address.app_url, "RATE_LIMIT_ENABLED": "false"}
    folder = tmp_path_factory.mktemp("hosts")
    with (
        served(folder / "one", "--port", "0", "--workers", "2", environment=settings) as one,
        served(folder / "two", "--port", "0", "--workers", "2", environment=settings) as two,
    ):
        yield [one, two]


def bearer(person_id: int) -> dict[str, str]:
    token = Tokens(TOKEN_SETTINGS, utc_now).make(TokenKind.ACCESS, person_id, 1)
    return {"Authorization": f"Bearer {token}"}


def slot(number: int) -> datetime:
    """Return the start of a slot: three a day, far enough apart that their rivals do not meet."""
    first = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=10)
    return first + timedelta(days=number // 3, hours=9 + 4 * (number % 3))


@pytest.mark.timed
async def test_one_winner_for_every_slot(hosts: list[Served], world: World, database: Database) -> None:
    """Two parties would stand before one hall."""
    people = [bearer(person.id) for person in (world.alice, world.bob)]
    waits: list[float] = []
    async with httpx.AsyncClient(timeout=30, limits=httpx.Limits(max_connections=RIVALS)) as client:

        async def ask(number: int, rival: int) -> httpx.Response:
            start = slot(number) + timedelta(minutes=30 * (rival % 4)) * (rival % 2)
            body = {
                "room_id": world.ballroom,
                "start_time": start.isoformat(),
                "end_time": (start + timedelta(hours=2)).isoformat(),
            }
            began = time.monotonic()
            answer = await client.post(
                f"{hosts[rival % 2].address}/bookings", json=body, headers=people[rival // 2 % 2]
            )
            waits.append(time.monotonic() - began)
            return answer

        for number in range(SLOTS):
            answers = await asyncio.gather(*(ask(number, rival) for rival in range(RIVALS)))
            assert sorted(answer.status_code for answer in answers) == [201, *([409] * (RIVALS - 1))]
            refused = [answer.json() for answer in answers if answer.status_code == 409]
            assert {problem["code"] for problem in refused} == {"CONFLICT_DETECTED"}
            assert all(problem["alternatives"] for problem in refused), "each is told what else is free"
    late = [wait for wait in waits if wait > PATIENCE]
    assert len(late) <= FEW * len(waits), f"{len(late)} of {len(waits)} waited longer, {max(waits):.2f} s at most"
    async with database.read() as read:
        assert await read.scalar(text(OVERLAPS)) == 0
        assert await read.scalar(text("SELECT count(*) FROM bookings WHERE status = 'pending'")) == SLOTS


async def test_money_moves_once_however_often_it_is_asked(
    hosts: list[Served], world: World, database: Database
) -> None:
    """A tablet that lost its connection in the middle would pay twice, or not know whether it paid."""
    headers = bearer(world.alice.id)
    rng = random.Random(7)
    async with httpx.AsyncClient(timeout=30) as client:
        # A quarter of each booking stays with the house.
        gift = {"amount": 5 * DROPS, "reason": "Test"}
        path = f"{hosts[0].address}/wallets/{world.alice.id}/adjustments"
        given = await client.post(path, json=gift, headers=bearer(world.admin.id))
        assert given.status_code < 300, given.text
        for number in range(DROPS):
            start = slot(SLOTS + number)
            body = {
                "room_id": world.studio,
                "start_time": start.isoformat(),
                "end_time": (start + timedelta(minutes=30)).isoformat(),
            }
            made = await client.post(f"{hosts[0].address}/bookings", json=body, headers=headers)
            assert made.status_code == 201, made.text
            booking = made.json()["booking_id"]
            key = {"Idempotency-Key": f"pay-{booking}"}
            for attempt in range(3):
                host = hosts[(number + attempt) % 2].address
                await drop(host, f"/bookings/{booking}/pay", {"method": "wallet"}, headers | key, rng.random() * 0.05)
            again = [
                await client.post(
                    f"{host.address}/bookings/{booking}/pay", json={"method": "wallet"}, headers=headers | key
                )
                for host in hosts
            ]
            assert [answer.status_code for answer in again] == [200, 200], again[0].text
            assert again[0].content == again[1].content, "the first answer, to the letter"
            assert again[0].json()["status"] == "confirmed"
            await client.post(f"{hosts[0].address}/bookings/{booking}/cancel", json={}, headers=headers)
    async with database.read() as read:
        paid = await read.scalar(text("SELECT count(*) FROM wallet_entries WHERE type = 'DEBIT'"))
        assert paid == DROPS
        assert await read.scalar(text("SELECT count(*) FROM payments WHERE amount > 0")) == DROPS


async def drop(address: str, path: str, body: object, headers: dict[str, str], after: float) -> None:
    """Send a request and hang up after so many seconds, without reading an answer."""
    where = urlsplit(address)
    assert where.hostname is not None
    content = json.dumps(body).encode()
    lines = [f"POST {path} HTTP/1.1", f"Host: {where.netloc}", "Content-Type: application/json"]
    lines += [f"Content-Length: {len(content)}", *(f"{name}: {value}" for name, value in headers.items())]
    _, writer = await asyncio.open_connection(where.hostname, where.port)
    writer.write("\r\n".join([*lines, "", ""]).encode() + content)
    await writer.drain()
    await asyncio.sleep(after)
    writer.transport.abort()
