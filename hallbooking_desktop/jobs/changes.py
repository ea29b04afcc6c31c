"""Keeping the log of changes short."""

from __future__ import annotations

from hallbooking_desktop.jobs.runner import Job
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.freshness import prune

#: Whoever was away for half an hour begins anew; rows are kept for an hour.
_EVERY = 10 * 60.0


def prune_changes(database: Database) -> Job:
    """Return the job that deletes rows of the log of changes that nobody asks for any more."""

    async def run() -> int:
        return await prune(database)

    return Job("prune the log of changes", _EVERY, run)
