"""Whole windows for tests between processes: each is the real console on a shared data folder, driven by orders."""

from __future__ import annotations

import asyncio
import json
import os
import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from hallbooking_desktop.infrastructure.embedded import EmbeddedPostgres, PostgresAddress
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.schema import upgrade
from tests.support.database import MIGRATIONS
from tests.support.postgres import scratch_folder
from tests.support.world import PASSWORD, Person, World, make_world

ROOT = Path(__file__).parents[2]
_PATIENCE = 90.0


class Window:
    """One console, started and signed in. What a burst in it has had acknowledged is in ``acknowledged``."""

    def __init__(self, data_dir: Path, person: Person) -> None:
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("POSTGRES", "MONGO"))}
        self.acknowledged: dict[int, tuple[str, Decimal]] = {}
        self._log = data_dir / "logs" / "hallbooking.log"
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.window_child", str(data_dir)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env=environment | {"QT_QPA_PLATFORM": "offscreen"},
        )
        self._answers: queue.Queue[dict[str, Any]] = queue.Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()
        self._order({"do": "sign_in", "email": person.email, "password": PASSWORD})

    def signed_in(self) -> None:
        """Wait until the desk is shown."""
        self.answer()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            # A line without its end was being written when the process was killed.
            if line.startswith("{") and line.endswith("\n"):
                said = json.loads(line)
                if said.keys() == {"booking", "status", "paid"}:
                    self.acknowledged[said["booking"]] = (said["status"], Decimal(said["paid"]))
                else:
                    self._answers.put(said)

    def _order(self, order: dict[str, Any]) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()

    def answer(self) -> dict[str, Any]:
        """Wait for the answer to an order that was sent."""
        said = self._answers.get(timeout=_PATIENCE)
        assert "broke" not in said, said
        return said

    def send(self, do: str, **what: Any) -> None:
        """Give an order and do not wait."""
        self._order({"do": do, **what})

    def tell(self, do: str, **what: Any) -> dict[str, Any]:
        """Give an order and wait until it is done."""
        self.send(do, **what)
        return self.answer()

    def close(self) -> None:
        """End it as its user does; nothing unexpected may have happened in it."""
        said = self.tell("quit")
        assert self.process.wait(30) == 0, "the window did not end in order"
        self._let_go()
        assert said == {"defects": []}, f"{said}\n{self._log.read_text(encoding='utf-8')[-20_000:]}"

    def kill(self) -> None:
        """Kill it as `kill -9` does, unless it has ended."""
        if self.process.returncode is not None:
            return
        self.process.kill()
        self.process.wait(10)
        self._let_go()

    def _let_go(self) -> None:
        self._reader.join(10)
        for stream in (self.process.stdin, self.process.stdout):
            assert stream is not None
            stream.close()


@dataclass(frozen=True, slots=True)
class House:
    """A data folder with a small world in it, and its server, which runs as long as somebody uses it."""

    data_dir: Path
    address: PostgresAddress
    world: World

    @contextmanager
    def windows(self, *people: Person) -> Iterator[list[Window]]:
        """Open a window for each, signed in; close them in the end."""
        opened = [Window(self.data_dir, person) for person in people]
        try:
            for window in opened:
                window.signed_in()
            yield opened
            for window in opened:
                window.close()
        finally:
            for window in opened:
                window.kill()


@contextmanager
def house() -> Iterator[House]:
    """Make a data folder with the program's own server, kept running but not watched: that is for the windows to do."""
    folder = scratch_folder()
    server = EmbeddedPostgres(folder / "data", watch=False)
    try:
        address = server.acquire()
        upgrade(address.owner_url, MIGRATIONS)
        yield House(folder / "data", address, asyncio.run(_world(address.app_url)))
    finally:
        server.release()
        shutil.rmtree(folder, ignore_errors=True)


async def _world(url: str) -> World:
    database = Database(url)
    try:
        return await make_world(database)
    finally:
        await database.close()
