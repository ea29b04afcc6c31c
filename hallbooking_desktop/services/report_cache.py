"""Computed reports, kept for an hour: in the document store for all processes, and a copy in memory.

The cache never fails a report: a store that is away, slow or full of nonsense only means that figures are computed.
"""

from __future__ import annotations

import asyncio
import logging
import time
import zlib
from collections import OrderedDict
from datetime import datetime, timedelta
from typing import Any, Final, Generic, NamedTuple, TypeVar

import msgspec

from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.persistence.documents import Documents
from hallbooking_desktop.services.snapshots_reports import Reported

R = TypeVar("R")

log = logging.getLogger(__name__)

LIFE: Final = timedelta(hours=1)
#: A cached report of another form of the program is not understood, so it is not found.
_FORM: Final = 3
_COLLECTION: Final = "reports"
_INDEXES: Final = (((("expires_at", 1),), False),)
_PATIENCE_SECONDS: Final = 1.0
_PAUSE_SECONDS: Final = 5.0
_MOST_COPIES: Final = 256
_SWEPT_AT_ONCE: Final = 50


class _Copy(NamedTuple):
    reported: Any
    expires_at: datetime


class ReportCache(Generic[R]):
    """One kind of report. Keys say all that a report depends on."""

    def __init__(
        self, kind: str, type_: type[R], documents: Documents, clock: Clock, *, stored_after: float = 0.0
    ) -> None:
        self._kind = kind
        self._type = type_
        self._documents = documents
        self._clock = clock
        self._stored_after = stored_after
        self._copies: OrderedDict[str, _Copy] = OrderedDict()
        self._refreshes = 0
        self._away_until = 0.0
        #: Whether the store answered before. The first look into it loads its driver and connects.
        self.knows_the_store = False
        self._writing: set[asyncio.Task[None]] = set()
        self._turn = asyncio.Lock()

    def number(self, key: str) -> int:
        """Return the number under which other processes are told of a newer report."""
        return zlib.crc32(self._id(key).encode())

    def heard(self, notice: ChangeNotice) -> None:
        """Forget the copies of reports that were computed anew elsewhere; the newer ones are in the store."""
        if not notice.concerns(Topic.REPORT):
            return
        self._refreshes += 1
        numbers = notice.ids(Topic.REPORT)
        for key in [key for key in self._copies if not numbers or self.number(key) in numbers]:
            del self._copies[key]

    def copy(self, key: str) -> Reported[R] | None:
        """Return the copy in memory; always the same object for the same report. Costs next to nothing."""
        copy = self._copies.get(key)
        if copy is None or copy.expires_at <= self._clock():
            return None
        found: Reported[R] = copy.reported
        return found

    def look(self, key: str) -> asyncio.Task[Reported[R] | None]:
        """Begin to look for a report in the store, see `stored`; whoever has it otherwise need not wait."""
        return self._documents.beside(self.stored(key))

    async def stored(self, key: str) -> Reported[R] | None:
        """Return the report that any process computed in the last hour, and keep a copy of it."""
        refreshes = self._refreshes
        try:
            fields = await self._reach(self._read(key))
            if fields is None or fields["expires_at"] <= self._clock():
                return None
            report = msgspec.json.decode(fields["report"], type=self._type)
            reported = Reported(report, fields["computed_at"], from_cache=True)
        except (msgspec.DecodeError, KeyError, TypeError):
            log.warning("A cached report could not be read; it is computed anew.")
            return None
        if refreshes == self._refreshes:
            self._keep(key, reported, fields["expires_at"])
        return reported

    def store(self, key: str, report: R, computed_at: datetime) -> None:
        """Keep a report that was just computed: for this process now, for all in a moment (see `stored_all`)."""
        self._refreshes += 1
        expires_at = computed_at + LIFE
        kept = self._copies.get(key)
        if kept is None or kept.reported.computed_at <= computed_at:
            self._keep(key, Reported(report, computed_at, from_cache=True), expires_at)
        work = self._write(key, report, computed_at, expires_at)
        task = self._documents.beside(work, after=self._stored_after)
        self._writing.add(task)
        task.add_done_callback(self._writing.discard)

    async def stored_all(self) -> None:
        """Wait until what was to be kept is in the store, where that can be reached."""
        while self._writing:
            self._documents.hurry()
            await asyncio.wait(tuple(self._writing))

    def _keep(self, key: str, reported: Reported[R], expires_at: datetime) -> None:
        self._copies[key] = _Copy(reported, expires_at)
        self._copies.move_to_end(key)
        while len(self._copies) > _MOST_COPIES:
            self._copies.popitem(last=False)

    async def _reach(self, call: Any) -> Any:  # noqa: ANN401 - whatever the call answers
        """Await a call of the store for a moment; while the store is away, do not even try."""
        if time.monotonic() < self._away_until:
            call.close()
            return None
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                return await call
        except (DomainError, TimeoutError) as error:
            self._away_until = time.monotonic() + _PAUSE_SECONDS
            log.info("The cache of reports is out of reach: %s", str(error) or "no answer in time")
        except Exception:
            self._away_until = time.monotonic() + _PAUSE_SECONDS
            log.exception("The cache of reports failed.")
        return None

    async def _read(self, key: str) -> Any:  # noqa: ANN401 - a document's fields
        collection = await self._documents.collection(_COLLECTION, _INDEXES)
        found = await collection.find_one({"_id": self._id(key)})
        self.knows_the_store = True
        return None if found is None else found.fields

    async def _write(self, key: str, report: R, computed_at: datetime, expires_at: datetime) -> None:
        # As one text: a year of a large house is ten thousand values, which each process would take apart one by one.
        text = msgspec.json.encode(report).decode()
        fields = {"computed_at": computed_at, "expires_at": expires_at, "report": text}
        # One after another: a newer report of the same days must not meet the older one on its way.
        async with self._turn:
            await self._reach(self._put(key, fields))

    async def _put(self, key: str, fields: dict[str, Any]) -> None:
        collection = await self._documents.collection(_COLLECTION, _INDEXES)
        for old in await collection.find({"expires_at": {"$lte": self._clock()}}, limit=_SWEPT_AT_ONCE):
            await collection.delete(old.id)
        found = await collection.find_one({"_id": self._id(key)})
        if found is None:
            await collection.create(fields, document_id=self._id(key))
        elif found.fields["computed_at"] <= fields["computed_at"]:
            await collection.replace(found.id, found.version, fields)

    def _id(self, key: str) -> str:
        return f"{self._kind}/{_FORM}/{key}"
