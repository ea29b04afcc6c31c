"""What was booked ahead on each day, in the document store: no later change of a booking touches it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from hallbooking_desktop.domain.errors import AlreadyExists

if TYPE_CHECKING:
    from hallbooking_desktop.persistence.documents import Documents
    from hallbooking_desktop.persistence.mongo import VersionedCollection

_COLLECTION: Final = "report_snapshots"
_INDEXES: Final = (((("place", 1), ("day", 1)), False),)
_ALL: Final = "all"

Fields = Mapping[str, Any]


class ReportHistory:
    """A snapshot for each venue and day, and one for all venues together.

    Every call raises `DocumentsUnavailable` while the store is out of reach.
    """

    def __init__(self, documents: Documents) -> None:
        self._documents = documents

    async def has(self, day: date) -> bool:
        """Tell whether the day's snapshots are complete: that of all venues is written last."""
        return await (await self._kept()).find_one({"_id": _id(day, None)}) is not None

    async def keep(self, day: date, venue_id: int | None, figures: Fields) -> None:
        """Keep a snapshot; the first of a day stays."""
        fields = {"day": day.isoformat(), "place": _place(venue_id), **figures}
        try:
            await (await self._kept()).create(fields, document_id=_id(day, venue_id))
        except AlreadyExists:
            return

    async def between(self, first: date, last: date, venue_id: int | None) -> Sequence[Fields]:
        """Return the snapshots of some days, both included, in order."""
        kept = await self._kept()
        wanted = {"place": _place(venue_id), "day": {"$gte": first.isoformat(), "$lte": last.isoformat()}}
        return [found.fields for found in await kept.find(wanted, sort=[("day", 1)])]

    async def days(self, first: date, last: date) -> frozenset[date]:
        """Return on which of some days, both included, it was noted what is booked ahead, of each venue too."""
        return frozenset(date.fromisoformat(each["day"]) for each in await self.between(first, last, None))

    async def _kept(self) -> VersionedCollection:
        return await self._documents.collection(_COLLECTION, _INDEXES)


def _place(venue_id: int | None) -> str:
    return _ALL if venue_id is None else str(venue_id)


def _id(day: date, venue_id: int | None) -> str:
    # The place comes first: the embedded store does not find an id that begins like a date.
    return f"{_place(venue_id)}/{day.isoformat()}"
