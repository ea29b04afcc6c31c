"""A desk in a process of its own, which says what was acknowledged until it is killed."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

from hallbooking_desktop.domain.errors import DatabaseUnavailable
from hallbooking_desktop.persistence.database import Database
from tests.support.world import World, make_world

T = TypeVar("T")
_ROOT = Path(__file__).parents[2]


class Desk:
    """Runs a module and hears what it says; half a line was not acknowledged."""

    def __init__(self, module: str, *arguments: object) -> None:
        self.said: list[str] = []
        self.process = subprocess.Popen(
            [sys.executable, "-m", f"tests.faults.{module}", *(str(argument) for argument in arguments)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            cwd=_ROOT,
        )
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line.endswith("\n"):
                self.said.append(line.strip())

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)
        self._reader.join(10)
        assert self.process.stdout is not None
        self.process.stdout.close()


async def until_there(call: Callable[[], Awaitable[T]]) -> T:
    """Go on asking while the database is away; the key sees to it that nothing is done twice."""
    while True:
        try:
            return await call()
        except DatabaseUnavailable:
            await asyncio.sleep(0.05)


async def new_world(url: str) -> World:
    """Write the world into an empty database."""
    database = Database(url)
    try:
        return await make_world(database)
    finally:
        await database.close()
