"""Once a day: note what is booked ahead, for the trends of the reports."""

from __future__ import annotations

import contextlib

from hallbooking_desktop.domain.errors import DocumentsUnavailable
from hallbooking_desktop.jobs.runner import Job
from hallbooking_desktop.services.reports import ReportService

#: The day's are taken once; that it was done is asked this often, so that none is missed after a pause.
_EVERY = 10 * 60.0


def take_snapshots(reports: ReportService) -> Job:
    """Return the job that takes each day's snapshots as soon as the program runs on that day (UTC)."""

    async def run() -> int:
        # Where nothing can be kept now, the next attempt of the day does.
        with contextlib.suppress(DocumentsUnavailable):
            await reports.take_snapshots()
        return 0

    return Job("take the day's snapshots", _EVERY, run)
