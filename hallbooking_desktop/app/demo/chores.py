"""What belongs to the demo and is made once the document store is up, beside everything else."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from abc import ABC, abstractmethod
from typing import ClassVar, Final

from sqlalchemy import text

from hallbooking_desktop.domain.errors import DatabaseUnavailable, DocumentsUnavailable
from hallbooking_desktop.jobs.runner import Job
from hallbooking_desktop.persistence.database import Database

log = logging.getLogger(__name__)

_STANDS: Final = text("""
SELECT EXISTS (SELECT FROM app_settings WHERE key = 'demo_accounts') AS demo,
       EXISTS (SELECT FROM app_settings WHERE key = :made) AS made
""")


class DemoChore(ABC):
    """Looks now and then whether there is a demo without it, and then makes it."""

    #: What it is called in the log.
    WHAT: ClassVar[str]
    #: The setting that says that it was made.
    SETTING: ClassVar[str]
    #: How often it is looked for, in seconds.
    EVERY: ClassVar[float]

    def __init__(self, database: Database) -> None:
        self._database = database
        self._over = False
        self._task: asyncio.Task[None] | None = None

    def job(self) -> Job:
        """Return the job that looks."""
        return Job(f"make {self.WHAT}", self.EVERY, self.look)

    async def look(self) -> int:
        """Begin where it is time to; never waits for the making."""
        if not self._over and (self._task is None or self._task.done()) and await self.is_wanted():
            self._task = asyncio.create_task(self._try(), name=self.WHAT)
        return 0

    async def is_wanted(self) -> bool:
        """Tell whether there is a demo without it."""
        async with self._database.read() as read:
            row = (await read.execute(_STANDS, {"made": self.SETTING})).one()
        self._over = row.made
        return row.demo and not row.made

    async def stop(self) -> None:
        """Give up what is under way."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def _try(self) -> None:
        try:
            await self.make()
        except (DocumentsUnavailable, DatabaseUnavailable):
            log.debug("%s wait for the document store.", self.WHAT)
        except Exception:
            self._over = True  # A fault is there the next time too.
            log.exception("%s could not be made.", self.WHAT)

    @abstractmethod
    async def make(self) -> None:
        """Make it, and say so in the settings.

        Raises:
            DocumentsUnavailable: it cannot be kept now.
        """
