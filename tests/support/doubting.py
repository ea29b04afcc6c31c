"""Searches that remember nothing, to compare with those that do."""

from __future__ import annotations

from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.freshness import Freshness
from hallbooking_desktop.services.search import SearchService


class Doubtful(Freshness):
    """Takes everything for changed whenever it is asked, so that nothing is answered from memory."""

    async def check(self) -> None:
        """Say that anything may have been changed."""
        self._spread(None)


def forgetful_search(database: Database, clock: Clock) -> SearchService:
    """Return a search whose every answer is read of the database; the catalogue is remembered by its stamps."""
    return SearchService(database, clock, Doubtful(database))
