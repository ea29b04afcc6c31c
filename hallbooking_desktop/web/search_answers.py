"""Searches as JSON, and what the addresses of earlier ones ask for."""

from __future__ import annotations

from collections import OrderedDict
from datetime import date
from functools import partial
from typing import Final

import msgspec

from hallbooking_desktop.domain.permissions import Actor
from hallbooking_desktop.services.commands import SearchQuery
from hallbooking_desktop.services.search import SearchService
from hallbooking_desktop.services.snapshots import RoomMatch, SearchResult
from hallbooking_desktop.web.encoding import encode
from hallbooking_desktop.web.known import Known
from hallbooking_desktop.web.present import Presenter

_PATH: Final = "/search/rooms"
_MOST_WRITTEN: Final = 20_000


class _Written:
    """Rooms as searches show them: where a booking changes one room's day, the others are not written again."""

    def __init__(self, present: Presenter) -> None:
        self._present = present
        self._kept: OrderedDict[tuple[date, int, tuple[str, ...]], tuple[RoomMatch, msgspec.Raw]] = OrderedDict()

    def match(self, day: date, match: RoomMatch) -> msgspec.Raw:
        """Return a room that was found for a day."""
        key = (day, match.room.id, match.missing_amenities)
        kept = self._kept.get(key)
        if kept is not None and kept[0].room is match.room and kept[0].available == match.available:
            return kept[1]
        written = msgspec.Raw(encode(self._present.match(match, day)))
        self._kept[key] = (match, written)
        if len(self._kept) > _MOST_WRITTEN:
            self._kept.popitem(last=False)
        return written


class SearchAnswers:
    """Answers to searches; the service keeps those that still hold."""

    def __init__(self, search: SearchService, present: Presenter) -> None:
        self._search = search
        self._known: Known[SearchQuery] = Known()

        written = _Written(present)

        def to_bytes(query: SearchQuery, found: SearchResult) -> bytes:
            return encode(present.search(query, found, partial(written.match, query.day)))

        # One function for good: answers are kept beside it.
        self._to_bytes = to_bytes

    async def answer(self, actor: Actor, query: SearchQuery) -> bytes:
        """Return the rooms that were found as JSON. Raises what the service raises."""
        return await self._search.encoded(actor, query, self._to_bytes)

    def learn(self, query_string: bytes, query: SearchQuery) -> None:
        """Remember what an address asks for; one that says no date means another day tomorrow."""
        says_date = query_string.startswith(b"date=") or b"&date=" in query_string
        if says_date and not query.favourites_only:
            self._known.learn((_PATH, query_string), query)

    def find(self, query_string: bytes) -> SearchQuery | None:
        """Return what an address asks for, if that is known."""
        return self._known.find((_PATH, query_string))
