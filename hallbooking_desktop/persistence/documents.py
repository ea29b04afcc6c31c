"""The document store as services hold it: reached at the first use, and again by itself after it was gone.

Nothing here loads the driver before it is needed: who only signs in does not wait for it.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

from hallbooking_desktop.domain.errors import DocumentsUnavailable

if TYPE_CHECKING:
    from hallbooking_desktop.persistence.mongo import DocumentStore, FileStore, VersionedCollection

#: After a connection that failed, so long everybody is refused at once instead of waiting for the next failure.
_PAUSE_SECONDS: Final = 1.0
#: So long what goes on may take when the store is closed.
_CLOSING_SECONDS: Final = 2.0

T = TypeVar("T")
Index = tuple[Sequence[tuple[str, int]], bool]


class StoreAddress(Protocol):
    """Where a document store is: a MongoDB address, and the keywords that the driver needs beside it."""

    @property
    def uri(self) -> str:
        """The address."""

    @property
    def options(self) -> Mapping[str, Any]:
        """Keywords for the driver."""


class Documents:
    """One process's way to the document store; belongs to the event loop on which it is first used.

    ``address`` tells where the store is now, or raises `DocumentsUnavailable` while it is starting. Every call here
    raises that, in words, while the store is out of reach; nothing but the caller waits for it.
    """

    def __init__(self, address: Callable[[], StoreAddress], database: str) -> None:
        self._address = address
        self._database = database
        self._connecting = asyncio.Lock()
        self._store: DocumentStore | None = None
        self._reached: StoreAddress | None = None
        self._indexed: set[str] = set()
        self._refusal: DocumentsUnavailable | None = None
        self._refused_until = 0.0
        self._going_on: set[asyncio.Task[Any]] = set()
        self._hurry = asyncio.Event()

    async def store(self) -> DocumentStore:
        """Return the connected store; the same one as long as its address stays.

        Raises:
            DocumentsUnavailable: it is starting, or cannot be reached.
        """
        wanted = self._address()
        if self._store is not None and self._reached == wanted:
            return self._store
        async with self._connecting:
            if self._store is not None and self._reached == wanted:
                return self._store
            if self._refusal is not None and time.monotonic() < self._refused_until:
                raise DocumentsUnavailable(self._refusal.message)
            return await self._connect(wanted)

    async def collection(self, name: str, indexes: Sequence[Index] = ()) -> VersionedCollection:
        """Return a collection that has these indexes: (names with 1 or -1, whether unique).

        Raises:
            DocumentsUnavailable: the store is starting, or cannot be reached.
        """
        found = (await self.store()).collection(name)
        if name not in self._indexed:
            for keys, unique in indexes:
                await found.ensure_index(keys, unique=unique)
            self._indexed.add(name)
        return found

    async def files(self, bucket: str = "media") -> FileStore:
        """Return the files of a bucket.

        Raises:
            DocumentsUnavailable: the store is starting, or cannot be reached.
        """
        return (await self.store()).files(bucket)

    def beside(self, work: Coroutine[Any, Any, T], *, after: float = 0.0) -> asyncio.Task[T]:
        """Do something with the store that nobody may wait for to its end; closing does.

        ``after`` so many seconds, or as soon as somebody waits for it after all (see `hurry`).
        """
        task = asyncio.create_task(self._later(work, after, self._hurry) if after else work)
        self._going_on.add(task)
        task.add_done_callback(self._ended)
        return task

    @staticmethod
    async def _later(work: Coroutine[Any, Any, T], seconds: float, hurry: asyncio.Event) -> T:
        # The signal as it was when this was asked for: the hurry may come before the first step of waiting.
        try:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(hurry.wait(), seconds)
        except asyncio.CancelledError:
            work.close()
            raise
        return await work

    def hurry(self) -> None:
        """Begin at once what was to be done in a moment."""
        self._hurry.set()
        self._hurry = asyncio.Event()

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._going_on.discard(task)
        if not task.cancelled():
            # A failure that nobody waits for is nobody's.
            task.exception()

    async def close(self) -> None:
        """Close the connection when what goes on has ended, or soon; a later use opens another."""
        if self._going_on:
            self.hurry()
            _, late = await asyncio.wait(tuple(self._going_on), timeout=_CLOSING_SECONDS)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        await self._disconnect()

    async def _disconnect(self) -> None:
        store, self._store, self._reached = self._store, None, None
        self._indexed.clear()
        if store is not None:
            await store.close()

    async def _connect(self, wanted: StoreAddress) -> DocumentStore:
        from hallbooking_desktop.persistence.mongo import DocumentStore  # noqa: PLC0415 - the driver, when it is needed

        await self._disconnect()
        try:
            store = await DocumentStore.connect(wanted.uri, self._database, options=wanted.options)
        except DocumentsUnavailable as error:
            self._refusal, self._refused_until = error, time.monotonic() + _PAUSE_SECONDS
            raise
        self._store, self._reached, self._refusal = store, wanted, None
        return store
