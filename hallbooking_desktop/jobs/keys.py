"""Forgetting what is kept for a while: idempotency keys, and what changes replaced that could be taken back."""

from __future__ import annotations

from hallbooking_desktop.jobs.runner import Job
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.booking_undo import forget_changes
from hallbooking_desktop.services.idempotency import forget_expired

#: A key counts for 24 hours whether or not its row is still there; the job only keeps the table small.
_EVERY = 15 * 60.0


def forget_keys(database: Database) -> Job:
    """Return the job that deletes keys older than 24 hours, and old notes of changes, every quarter of an hour."""

    async def run() -> int:
        return await forget_expired(database) + await forget_changes(database)

    return Job("forget idempotency keys", _EVERY, run)
