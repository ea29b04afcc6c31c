"""Answers kept in memory that are never older than the last acknowledged commit of any process.

Before a kept answer is given, one cheap statement that began after the request arrived says what was committed since
the last one; all requests that wait at the same moment share it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Generic, TypeVar

from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.freshness import ChangeFeed, Kind, Touched
from hallbooking_desktop.services.flights import Gathered

V = TypeVar("V")
Key = TypeVar("Key", bound=Hashable)
News = Sequence[Touched] | None

#: A longer time is looked through for each change instead of by its days.
_MOST_DAYS = 31


@dataclass(frozen=True, slots=True)
class Depends:
    """What an answer was made of, and until when it stays true if nobody changes anything."""

    #: None: every venue.
    venues: frozenset[int] | None = None
    #: When what is taken matters; None: only the catalogue does.
    window: TimeRange | None = None
    #: Holds matter as well.
    holds: bool = False
    #: From when on the passing of time alone changes the answer.
    until: datetime | None = None

    def is_touched(self, change: Touched) -> bool:
        """Tell whether a change may change the answer."""
        if change.venue_id is not None and self.venues is not None and change.venue_id not in self.venues:
            return False
        if change.kind is Kind.CATALOGUE:
            return True
        if self.window is None or (change.kind is Kind.HELD and not self.holds):
            return False
        if change.start is None or change.end is None:
            return True
        return change.start < self.window.end and self.window.start < change.end


class Freshness:
    """Tells its listeners what was committed, whenever somebody wants to be sure."""

    def __init__(self, db: Database) -> None:
        self._feed = ChangeFeed(db)
        self._listeners: list[Callable[[News], None]] = []
        self._checks: Gathered[None, None] = Gathered(self._ask, "freshness")
        self.is_known = False

    def tell(self, listener: Callable[[News], None]) -> None:
        """Call this with what was committed since the last time, or with None if anything may have been."""
        self._listeners.append(listener)

    async def check(self) -> None:
        """Return once all that was acknowledged before this call has been told to the listeners.

        Raises:
            DatabaseUnavailable: the database cannot be asked; the listeners were told None.
        """
        await self._checks.get(None)

    async def _ask(self, _keys: Iterable[None]) -> dict[None, None]:
        try:
            self._spread(await self._feed.news())
        except BaseException:
            self._spread(None)
            self.is_known = False
            raise
        return {}

    def _spread(self, news: News) -> None:
        self.is_known = True
        if news is None or news:
            for listener in self._listeners:
                listener(news)


@dataclass(slots=True)
class _Kept(Generic[V]):
    value: V
    depends: Depends
    since: datetime
    weight: int
    days: tuple[int | None, ...]


@dataclass(eq=False, slots=True)
class _Making:
    """What was committed while an answer was being made."""

    news: list[Touched] = field(default_factory=list)
    lost: bool = False


class ExactCache(Generic[V]):
    """Answers by key, the least used dropped first. What depends on who asks belongs into the key."""

    def __init__(
        self, freshness: Freshness, clock: Clock, *, most: int, weigh: Callable[[V], int] = lambda _value: 1
    ) -> None:
        self._freshness = freshness
        self._clock = clock
        self._most, self._weigh = most, weigh
        self._kept: OrderedDict[Hashable, _Kept[V]] = OrderedDict()
        self._weight = 0
        # Which answers depend on what is taken on a day; None: on many days, or not on days.
        self._by_day: dict[int | None, set[Hashable]] = {}
        self._making: set[_Making] = set()
        freshness.tell(self._hear)

    def __len__(self) -> int:
        return len(self._kept)

    async def answer(
        self, key: Hashable, make: Callable[[], Awaitable[tuple[V, Depends]]], *, checked: bool = False
    ) -> V:
        """Return the kept answer if nothing that it depends on was changed, else make it.

        ``make`` reads the database in a statement (or one snapshot) of its own that begins when it is called.
        ``checked``: the freshness was checked for this very request already, see `Freshness.check`.

        Raises:
            DatabaseUnavailable: nobody can tell whether the kept answer still holds.
        """

        async def make_one(_missing: Sequence[Hashable]) -> Mapping[Hashable, tuple[V, Depends]]:
            return {key: await make()}

        return (await self.answers((key,), make_one, checked=checked))[key]

    async def answers(
        self,
        keys: Sequence[Key],
        make: Callable[[Sequence[Key]], Awaitable[Mapping[Key, tuple[V, Depends]]]],
        *,
        checked: bool = False,
    ) -> dict[Key, V]:
        """Return several answers as `answer` does; those that are to be made are made together."""
        if not (checked and self._freshness.is_known):
            await self._freshness.check()
        found: dict[Key, V] = {}
        for key in keys:
            kept = self._kept.get(key)
            if kept is None:
                continue
            if kept.since <= self._clock() and (kept.depends.until is None or self._clock() < kept.depends.until):
                self._kept.move_to_end(key)
                found[key] = kept.value
            else:
                self._drop(key)
        missing = [key for key in keys if key not in found]
        if missing:
            found |= await self._make(missing, make)
        return found

    async def _make(
        self,
        keys: Sequence[Key],
        make: Callable[[Sequence[Key]], Awaitable[Mapping[Key, tuple[V, Depends]]]],
    ) -> dict[Key, V]:
        making, since = _Making(), self._clock()
        self._making.add(making)
        try:
            made = await make(keys)
        finally:
            self._making.discard(making)
        for key, (value, depends) in made.items():
            outdated = making.lost or any(depends.is_touched(change) for change in making.news)
            if not outdated and (depends.until is None or depends.until > since):
                self._keep(key, _Kept(value, depends, since, self._weigh(value), _days(depends.window)))
        return {key: value for key, (value, _) in made.items()}

    def _keep(self, key: Hashable, kept: _Kept[V]) -> None:
        self._drop(key)
        self._kept[key] = kept
        self._weight += kept.weight
        for day in kept.days:
            self._by_day.setdefault(day, set()).add(key)
        while self._weight > self._most:
            self._drop(next(iter(self._kept)))

    def _drop(self, key: Hashable) -> None:
        kept = self._kept.pop(key, None)
        if kept is None:
            return
        self._weight -= kept.weight
        for day in kept.days:
            keys = self._by_day[day]
            keys.discard(key)
            if not keys:
                del self._by_day[day]

    def _hear(self, news: News) -> None:
        if news is None:
            self._kept.clear()
            self._by_day.clear()
            self._weight = 0
            for making in self._making:
                making.lost = True
            return
        for making in self._making:
            making.news.extend(news)
        for change in news:
            for key in [key for key in self._near(change) if self._kept[key].depends.is_touched(change)]:
                self._drop(key)

    def _near(self, change: Touched) -> Iterable[Hashable]:
        """Return the answers that the change may touch."""
        if change.kind is Kind.CATALOGUE or change.start is None or change.end is None or change.end <= change.start:
            return tuple(self._kept)
        days = _days(TimeRange(change.start, change.end))
        if days == (None,):
            return tuple(self._kept)
        return {key for day in (*days, None) for key in self._by_day.get(day, ())}


def _days(window: TimeRange | None) -> tuple[int | None, ...]:
    """Return the UTC days of a time by their numbers."""
    if window is None or window.duration > timedelta(days=_MOST_DAYS):
        return (None,)
    first, last = window.start.astimezone(UTC).toordinal(), window.end.astimezone(UTC).toordinal()
    return tuple(range(first, last + 1))
