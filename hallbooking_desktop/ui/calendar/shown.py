"""What the calendar shows: handed over to be printed."""

from __future__ import annotations

from dataclasses import dataclass

from hallbooking_desktop.ui.calendar.index import SnapshotIndex
from hallbooking_desktop.ui.calendar.layout import Period
from hallbooking_desktop.ui.formats import Formats


@dataclass(frozen=True)
class Shown:
    """A period of a venue's halls, and which states are let through."""

    period: Period
    index: SnapshotIndex
    rooms: tuple[int, ...]
    statuses: frozenset[str]
    formats: Formats
