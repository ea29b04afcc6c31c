"""The runner: each job at its pace, on the leader only. Every job is safe to run twice."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from hallbooking_desktop.domain.errors import DatabaseUnavailable
from hallbooking_desktop.persistence.leadership import Leadership

log = logging.getLogger(__name__)

_TICK = 1.0


@dataclass(slots=True)
class Job:
    """Something done every so many seconds. ``run`` answers how much it did; more may be waiting when it is not 0."""

    name: str
    every: float
    run: Callable[[], Awaitable[int]]
    due_at: float = field(default=0.0)


class JobRunner:
    """Runs the jobs while this process leads, and tries again to lead while it does not."""

    def __init__(self, leadership: Leadership, jobs: Sequence[Job], *, tick: float = _TICK) -> None:
        self._leadership = leadership
        self._jobs = list(jobs)
        self._tick = tick
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin, on the running loop."""
        self._task = asyncio.create_task(self._run(), name="jobs")

    async def stop(self) -> None:
        """Stop and give up the lead; a job in the middle of a transaction rolls back."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
            self._task = None
        await self._leadership.resign()

    async def _run(self) -> None:
        while True:
            if await self._leadership.leads():
                for job in self._jobs:
                    await self._run_if_due(job)
            await asyncio.sleep(self._tick)

    async def _run_if_due(self, job: Job) -> None:
        now = time.monotonic()
        if now < job.due_at:
            return
        job.due_at = now + job.every
        try:
            done = await job.run()
        except DatabaseUnavailable:
            log.info("The job %s waits for the database.", job.name)
        except Exception:
            log.exception("The job %s failed; it is tried again in %s s.", job.name, job.every)
        else:
            if done:
                log.info("The job %s did %d.", job.name, done)
                job.due_at = now
