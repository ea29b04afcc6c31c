"""The first job: release holds that have run out, so that calendars show the slot as free."""

from __future__ import annotations

from hallbooking_desktop.jobs.runner import Job
from hallbooking_desktop.services.bookings import BookingService

#: A hold that somebody wants is released at once; the job is for the others.
_EVERY = 5.0


def release_holds(bookings: BookingService) -> Job:
    """Return the job that releases expired holds every five seconds."""
    return Job("release expired holds", _EVERY, bookings.release_expired)
