"""The way to the document store: connected when it is first needed, anew when it is somewhere else."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from hallbooking_desktop.domain.errors import DocumentsUnavailable
from hallbooking_desktop.persistence.mongo.files import FileStore
from hallbooking_desktop.persistence.mongo.store import DocumentStore


@dataclass(frozen=True, slots=True)
class Place:
    """Where the store is: its address, and what a client needs beside it."""

    uri: str
    options: Mapping[str, Any] = field(default_factory=dict)


class Documents:
    """What services hold of the document store, which starts later than they do or not at all.

    ``place`` says where it is now, None while it is nowhere. Belongs to the event loop that first asks.
    """

    def __init__(self, place: Callable[[], Place | None], database: str) -> None:
        self._place = place
        self._database = database
        self._store: DocumentStore | None = None
        self._at: Place | None = None
        self._one_at_a_time = asyncio.Lock()

    async def store(self) -> DocumentStore:
        """Return the store.

        Raises:
            DocumentsUnavailable: it has not started, or cannot be reached.
        """
        place = self._place()
        if place is None:
            raise DocumentsUnavailable("The document store has not started yet. Try again in a moment.")
        if self._store is not None and self._at == place:
            return self._store
        async with self._one_at_a_time:
            if self._store is None or self._at != place:
                await self._leave()
                self._store = await DocumentStore.connect(place.uri, self._database, options=place.options)
                self._at = place
            return self._store

    async def media(self) -> FileStore:
        """Return the files of pictures; raises like `store`."""
        return (await self.store()).files("media")

    async def close(self) -> None:
        """Close the connection, if there is one."""
        async with self._one_at_a_time:
            await self._leave()

    async def _leave(self) -> None:
        store, self._store, self._at = self._store, None, None
        if store is not None:
            await store.close()
