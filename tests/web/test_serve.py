"""The command ``serve`` as it runs: started, ended, with workers; no window's library in it."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

import httpx
import psutil
import pytest

from hallbooking_desktop.persistence.database import Database
from tests.support.database import end_connections
from tests.support.postgres import DatabaseAddress
from tests.support.serving import served, start
from tests.support.world import PASSWORD, World


@pytest.fixture
def environment(database_address: DatabaseAddress, world: World) -> Mapping[str, str]:
    """Return the settings of a company's server: the test's database, and its world in it."""
    return {"POSTGRES_URL": database_address.app_url}


@pytest.mark.usefixtures("world")
def test_it_says_ready_answers_and_ends_politely(tmp_path: Path, environment: Mapping[str, str]) -> None:
    """A supervisor would not know where to send people, or leave the database locked behind it."""
    with served(tmp_path, "--port", "0", environment=environment) as running:
        assert running.address.startswith("http://127.0.0.1:")
        assert httpx.get(f"{running.address}/health/ready").status_code == 200
        assert len(httpx.get(f"{running.address}/venues").json()) == 2
        libraries = Path(f"/proc/{running.process.pid}/maps").read_text(encoding="utf-8")
        assert "libQt6" not in libraries, "a headless server needs no window"
        running.ask_to_end()
        assert running.process.wait(15) == 0
    (line,) = [
        json.loads(line)
        for line in (tmp_path / "logs" / "requests.jsonl").read_text(encoding="utf-8").splitlines()
        if '"/venues"' in line
    ]
    assert line["request"]["endpoint"] == "/venues"
    assert (tmp_path / "logs" / "requests.jsonl").stat().st_mode & 0o077 == 0, "the log is nobody else's"


@pytest.mark.usefixtures("world")
def test_ready_names_the_bound_address_behind_a_public_one(tmp_path: Path, environment: Mapping[str, str]) -> None:
    """Whoever starts it on any free port would never learn which, and its own health check be refused."""
    public = {"PUBLIC_URL": "https://halls.example.org/"}
    with served(tmp_path, "--port", "0", environment={**environment, **public}) as running:
        assert running.address.startswith("http://127.0.0.1:")
        assert httpx.get(f"{running.address}/health/live").status_code == 200
        by_name = {"Host": "halls.example.org"}
        assert httpx.get(f"{running.address}/health/live", headers=by_name).status_code == 200
        assert httpx.get(f"{running.address}/health/live", headers={"Host": "evil.example"}).status_code == 400


@pytest.mark.usefixtures("world")
def test_a_supervised_one_ends_with_its_parent(tmp_path: Path, environment: Mapping[str, str]) -> None:
    """A console that was killed would leave a kiosk behind that nobody watches."""
    with served(tmp_path, "--port", "0", "--supervised", environment=environment, stdin=subprocess.PIPE) as running:
        assert running.process.stdin is not None
        running.process.stdin.close()
        assert running.process.wait(15) == 0
    # Ended by a signal while its parent is there, it does not abort over the input that it still waits for.
    with served(tmp_path, "--port", "0", "--supervised", environment=environment, stdin=subprocess.PIPE) as running:
        running.ask_to_end()
        assert running.process.wait(15) == 0, running.errors


@pytest.mark.usefixtures("world")
async def test_what_it_began_it_finishes(
    tmp_path: Path, environment: Mapping[str, str], database_address: DatabaseAddress
) -> None:
    """A booking that was acknowledged by nobody might be there or not."""
    with served(tmp_path, "--port", "0", environment=environment) as running:
        async with httpx.AsyncClient(base_url=running.address, timeout=30) as client:
            # bcrypt takes its time: the end comes in the middle of it.
            waiting = asyncio.create_task(
                client.post("/auth/login", json={"email": "nobody@example.com", "password": PASSWORD})
            )
            await asyncio.sleep(0.1)
            running.ask_to_end()
            assert (await waiting).status_code == 401
        assert await asyncio.to_thread(running.process.wait, 15) == 0
    assert end_connections(database_address, "application_name LIKE 'hallbooking%'") >= 0


@pytest.mark.usefixtures("world")
def test_a_port_in_use_is_said_in_words(tmp_path: Path, environment: Mapping[str, str]) -> None:
    """Whoever starts it would read a traceback."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        second = start(tmp_path, "--port", str(other.getsockname()[1]), environment=environment)
        said = second.communicate(timeout=30)[1]
    assert second.returncode == 1
    assert "cannot listen" in said
    assert "--port" in said
    assert "Traceback" not in said


@pytest.mark.usefixtures("world")
def test_workers_share_limits_and_figures_and_are_started_again(tmp_path: Path, environment: Mapping[str, str]) -> None:
    """Each worker would let through as much as all together may; one that died would halve the kiosk's speed."""
    limits = {"RATE_LIMIT_OVERALL": "30/hour"}
    with served(tmp_path, "--port", "0", "--workers", "2", environment={**environment, **limits}) as running:
        workers = running.workers()
        assert len(workers) == 2
        statuses = [httpx.get(f"{running.address}/health/live").status_code for _ in range(40)]
        assert statuses.count(200) == 30
        os.kill(workers[0], signal.SIGKILL)
        deadline = time.monotonic() + 20
        while True:
            now = running.workers()
            if len(now) == 2 and workers[0] not in now:
                break
            assert time.monotonic() < deadline, "the worker was not started again"
            time.sleep(0.1)
    assert not [pid for pid in (*workers, *now) if psutil.pid_exists(pid)], "workers end with their parent"


async def test_the_database_may_go_and_come_back(
    tmp_path: Path, environment: Mapping[str, str], database_address: DatabaseAddress, database: Database
) -> None:
    """After a short trouble of the database everybody would have to restart everything."""
    with served(tmp_path, "--port", "0", environment=environment) as running:
        async with httpx.AsyncClient(base_url=running.address, timeout=30) as client:
            assert (await client.get("/venues")).status_code == 200
            end_connections(database_address, "application_name LIKE 'hallbooking%'")
            answers = [(await client.get("/venues")).status_code for _ in range(5)]
            assert answers[-1] == 200
            assert set(answers) <= {200, 503}
    await database.close()
