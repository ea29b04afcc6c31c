"""`kill -9` of the embedded servers and of their users in the middle of a burst of writes, at random moments.

After each restart nothing acknowledged may be missing and nothing may be there by halves.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest
from pymongo import MongoClient
from pymongo.errors import PyMongoError

from hallbooking_desktop.infrastructure.embedded import EmbeddedDocuments, EmbeddedPostgres
from hallbooking_desktop.infrastructure.embedded.server_files import PidFile
from hallbooking_desktop.infrastructure.embedded.state import StateFile
from tests.support.holder import Holder
from tests.support.postgres import scratch_folder

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")

ROUNDS = [pytest.param(3, id="short"), pytest.param(50, id="long", marks=[pytest.mark.long, pytest.mark.timeout(900)])]
PAIR = """
    WITH one AS (INSERT INTO pairs VALUES (%(n)s, 'debit') RETURNING 1)
    INSERT INTO pairs VALUES (%(n)s, 'credit')
"""


@pytest.fixture
def data() -> Iterator[Path]:
    folder = scratch_folder()
    yield folder / "data"
    shutil.rmtree(folder, ignore_errors=True)


class Burst:
    """Writes numbers as fast as it can in a thread, and remembers those that were acknowledged."""

    def __init__(self) -> None:
        self.acknowledged: list[int] = []
        self.next = 0

    def postgres(self, url: str) -> None:
        try:
            with psycopg.connect(url, autocommit=True) as connection:
                while True:
                    number, self.next = self.next, self.next + 1
                    connection.execute(PAIR, {"n": number})
                    self.acknowledged.append(number)
        except psycopg.OperationalError:
            return

    def documents(self, uri: str, options: dict[str, Any]) -> None:
        try:
            with MongoClient[dict[str, Any]](uri, **options) as client:
                while True:
                    number, self.next = self.next, self.next + 1
                    client.hall.numbers.insert_one({"_id": str(number), "body": [number] * 50})
                    self.acknowledged.append(number)
        except PyMongoError:
            return

    @contextmanager
    def running(self, *target: Any) -> Iterator[None]:
        write, *arguments = target
        before = len(self.acknowledged)
        thread = threading.Thread(target=write, args=arguments)
        thread.start()
        deadline = time.monotonic() + 20
        while len(self.acknowledged) == before and time.monotonic() < deadline:
            time.sleep(0.005)
        assert len(self.acknowledged) > before, "nothing could be written"
        yield
        thread.join(30)
        assert not thread.is_alive(), "a writer hangs after the kill"


def check_pairs(url: str, acknowledged: list[int]) -> None:
    with psycopg.connect(url) as connection:
        rows = connection.execute("SELECT n, count(*), count(DISTINCT side) FROM pairs GROUP BY n").fetchall()
    assert all(row[1:] == (2, 2) for row in rows), "a transaction was kept by halves"
    missing = set(acknowledged) - {row[0] for row in rows}
    assert not missing, f"acknowledged and lost: {sorted(missing)[:5]}"


@pytest.mark.parametrize("rounds", ROUNDS)
def test_postgres_is_killed_in_a_burst(data: Path, rounds: int) -> None:
    """Without this, a power cut takes bookings or money that people were told is safe."""
    burst, chance = Burst(), random.Random(1)
    server = EmbeddedPostgres(data, watch=False)
    address = server.acquire()
    with psycopg.connect(address.owner_url) as connection:
        connection.execute("CREATE TABLE pairs (n bigint, side text)")
    for _ in range(rounds):
        with burst.running(burst.postgres, address.owner_url):
            time.sleep(chance.uniform(0, 0.15))
            found = PidFile.read(data / "postgres" / "cluster")
            assert found is not None
            os.kill(found.pid, signal.SIGKILL)
        assert server.ensure_running() == address, "the address changed, so that every connection must be told"
        check_pairs(address.owner_url, burst.acknowledged)
    server.release()


def test_several_threads_find_it_gone_at_once(data: Path) -> None:
    """The window's own watcher and a call that found no database would get into each other's way: “still at work”."""
    with EmbeddedPostgres(data, watch=False) as address:
        server = EmbeddedPostgres(data, watch=False)
        server.acquire()
        for _ in range(2):
            found = PidFile.read(data / "postgres" / "cluster")
            assert found is not None
            os.kill(found.pid, signal.SIGKILL)
            with ThreadPoolExecutor(4) as threads:
                answers = [threads.submit(server.ensure_running) for _ in range(4)]
                assert {answer.result() for answer in answers} == {address}
        server.release()


@pytest.mark.parametrize("rounds", ROUNDS)
def test_a_backend_is_killed_in_a_burst(data: Path, rounds: int) -> None:
    """Without this, one crashed connection takes the database down for everybody until somebody restarts it."""
    burst, chance = Burst(), random.Random(2)
    with EmbeddedPostgres(data) as address:
        with psycopg.connect(address.owner_url) as connection:
            connection.execute("CREATE TABLE pairs (n bigint, side text)")
        for _ in range(rounds):
            with psycopg.connect(address.owner_url) as victim, burst.running(burst.postgres, address.owner_url):
                time.sleep(chance.uniform(0, 0.1))
                os.kill(victim.info.backend_pid, signal.SIGKILL)
            deadline = time.monotonic() + 20
            while True:
                try:
                    check_pairs(address.owner_url, burst.acknowledged)
                    break
                except psycopg.OperationalError:
                    assert time.monotonic() < deadline, "the database does not come back"
                    time.sleep(0.05)


@pytest.mark.parametrize("rounds", ROUNDS)
def test_documents_are_killed_in_a_burst(data: Path, rounds: int) -> None:
    """Without this, pages that were saved are gone after a crash, or the store does not start again."""
    burst, chance = Burst(), random.Random(3)
    server = EmbeddedDocuments(data, watch=False)
    address = server.acquire()
    for _ in range(rounds):
        with burst.running(burst.documents, address.uri, {**address.options, "serverSelectionTimeoutMS": 300}):
            time.sleep(chance.uniform(0, 0.15))
            os.kill(StateFile(data / "embedded" / "documents.json").read()["pid"], signal.SIGKILL)
        assert server.ensure_running() == address
        with MongoClient[dict[str, Any]](address.uri, **address.options) as client:
            found = {int(one["_id"]): one["body"] for one in client.hall.numbers.find()}
        missing = set(burst.acknowledged) - found.keys()
        assert not missing, f"acknowledged and lost: {sorted(missing)[:5]}"
        assert all(body == [number] * 50 for number, body in found.items()), "a document was kept by halves"
    server.release()


@pytest.mark.parametrize("rounds", [pytest.param(2, id="short"), pytest.param(20, id="long", marks=pytest.mark.long)])
def test_holders_are_killed_at_any_moment_of_their_start(data: Path, rounds: int) -> None:
    """Without this, a program killed while it starts leaves locks or servers that block the next start."""
    chance = random.Random(4)
    for kind in ("postgres", "documents"):
        for _ in range(rounds):
            holders = [Holder(kind, data) for _ in range(2)]
            time.sleep(chance.uniform(0.2, 1.2))
            for holder in holders:
                holder.kill()
    with EmbeddedPostgres(data, watch=False) as address, psycopg.connect(address.app_url) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
    with (
        EmbeddedDocuments(data, watch=False) as reached,
        MongoClient[dict[str, Any]](reached.uri, **reached.options) as client,
    ):
        assert client.admin.command("ping")["ok"] == 1
