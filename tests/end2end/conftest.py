"""The real ``serve`` over a demo in a folder of its own, and tablets before it. One server for the session."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser

from tests.support.kiosk import Tablet, call, chromium, tablet
from tests.support.postgres import scratch_folder
from tests.support.serving import Served, served

#: A kiosk's limits are its own; what limits do is tested elsewhere.
UNLIMITED = {"RATE_LIMIT_ENABLED": "false"}
VENUE, BALLROOM = 1, 1
#: So soon a tablet asks in the tests of leaving, in seconds.
IDLE_SECONDS = 10


@dataclass
class House:
    """The running endpoint and who may sign in at it."""

    server: Served
    data_dir: Path
    accounts: dict[str, dict[str, str]]
    tokens: dict[str, str]

    @property
    def address(self) -> str:
        """Where it is."""
        return self.server.address

    def call(self, role: str, path: str, body: object = None, method: str | None = None) -> Any:
        """Call it as one of the demo's people, or as nobody (``role`` empty)."""
        return call(self.address, path, body, self.token(role) if role else "", method)

    def send_picture(self, content: bytes, alt: str) -> Any:
        """Add a picture for pages, as an admin."""
        answer = httpx.post(
            f"{self.address}/cms/pictures",
            files={"file": ("picture.jpg", content)},
            data={"alt": alt},
            headers={"Authorization": f"Bearer {self.token('admin')}"},
            timeout=30,
        )
        answer.raise_for_status()
        return answer.json()

    def token(self, role: str) -> str:
        """Return a token of one of the demo's people."""
        if role not in self.tokens:
            account = self.accounts[role]
            wanted = {"email": account["email"], "password": account["password"]}
            self.tokens[role] = call(self.address, "/auth/login", wanted)["access_token"]
        return self.tokens[role]

    def new_kiosk(self, name: str, venue_id: int = VENUE) -> tuple[int, str]:
        """Make a kiosk as the console does; return its number and code."""
        made = self.call("admin", "/kiosks", {"venue_id": venue_id, "name": name})
        return made["id"], made["code"]

    def book(self, room_id: int, day: str, start: str, end: str) -> int:
        """Book and pay as the venue's moderator, for a customer who calls."""
        wanted = {
            "room_id": room_id,
            "start_time": f"{day}T{start}:00Z",
            "end_time": f"{day}T{end}:00Z",
            "customer_ids": [self.call("customer", "/wallet/me")["user_id"]],
        }
        number: int = self.call("moderator", "/bookings", wanted)["booking_id"]
        self.take_payment(number)
        return number

    def take_payment(self, booking_id: int) -> None:
        """Take the money at the desk."""
        self.call("moderator", f"/bookings/{booking_id}/pay", {"method": "cash"})


@pytest.fixture(scope="session")
def demo() -> Iterator[tuple[Path, dict[str, dict[str, str]]]]:
    """Fill a data folder with the small demo."""
    base = scratch_folder("hallbooking-kiosk-")
    command = [sys.executable, "-m", "hallbooking_desktop", "demo-data", "--size", "small", "--json"]
    done = subprocess.run([*command, "--data-dir", str(base / "data")], check=True, stdout=subprocess.PIPE, text=True)
    yield base / "data", {account["role"]: account for account in json.loads(done.stdout)}
    shutil.rmtree(base, ignore_errors=True)


@pytest.fixture(scope="session")
def house(demo: tuple[Path, dict[str, dict[str, str]]]) -> Iterator[House]:
    """Serve the demo for all tests."""
    data_dir, accounts = demo
    idle = {"KIOSK_IDLE_SECONDS": "600"}
    with served(data_dir, "--port", "0", environment=UNLIMITED | idle) as running:
        yield House(running, data_dir, accounts, {})


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Run Chromium for all tests."""
    with chromium() as running:
        yield running


@pytest.fixture
def switch_on(browser: Browser, house: House) -> Iterator[Callable[..., Tablet]]:
    """Return a maker of paired tablets; each must have had nothing to complain about at the end."""
    with ExitStack() as stack:

        def make(name: str = "Lobby", **options: Any) -> Tablet:
            made = stack.enter_context(tablet(browser, house.address, **options))
            made.pair(house.new_kiosk(name)[1])
            return made

        yield make


_days = iter(range(95, 300))


@pytest.fixture
def day(house: House) -> str:
    """Return a day on which the rooms of the tests are free all day: each test has its own."""
    for ahead in _days:
        wanted = (datetime.now(UTC).date() + timedelta(days=ahead)).isoformat()
        if all(_is_free(house, room_id, wanted) for room_id in (BALLROOM, 6)):
            return wanted
    raise AssertionError("the demo has no free day")


def _is_free(house: House, room_id: int, day: str) -> bool:
    answer = house.call("", f"/rooms/{room_id}/availability?date={day}")
    return bool(answer["available_slots"] == [{"start": "08:00:00", "end": "22:00:00"}])
