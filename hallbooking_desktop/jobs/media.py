"""Cleaning up after pictures: files that a crash, or an unreachable store, left behind."""

from __future__ import annotations

import contextlib

from hallbooking_desktop.domain.errors import DocumentsUnavailable
from hallbooking_desktop.jobs.runner import Job
from hallbooking_desktop.services.media import MediaService

_EVERY = 60 * 60.0


def clean_media(media: MediaService) -> Job:
    """Return the job that deletes, every hour, the files of pictures that nothing shows."""

    async def run() -> int:
        # There is nothing to clean where nothing can be kept; the next hour will do.
        with contextlib.suppress(DocumentsUnavailable):
            await media.clean()
        return 0

    return Job("clean up pictures", _EVERY, run)
