"""Search: which rooms fit, what is relaxed when too few do, and in which order they are shown (SPEC 4)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Generic, Protocol, TypeVar

#: Under so many results, wishes are relaxed.
ENOUGH: Final = 5
AMENITIES: Final = "amenities"
CAPACITY: Final = "capacity"


class Candidate(Protocol):
    """A room that is free when it is wanted, in the wanted city; a room snapshot is one."""

    @property
    def id(self) -> int:
        """Its id, the last judge between equals."""

    @property
    def capacity(self) -> int:
        """How many people it holds."""

    @property
    def rate_per_hour(self) -> Decimal:
        """Its price of an hour."""

    @property
    def amenities(self) -> Collection[str]:
        """What it offers."""

    @property
    def average_rating(self) -> Decimal | None:
        """Stars, None without a review."""


C = TypeVar("C", bound=Candidate)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the searcher asked for. Prices are of the hour, both bounds included, and never relaxed."""

    min_capacity: int | None = None
    amenities: tuple[str, ...] = ()
    min_price: Decimal | None = None
    max_price: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Match(Generic[C]):
    """A room in the answer. ``score`` is the share of the wishes that it meets, from 0 to 1."""

    candidate: C
    missing_amenities: tuple[str, ...]
    too_small: bool
    score: float


@dataclass(frozen=True, slots=True)
class Ranking(Generic[C]):
    """All matches, best first, and what was relaxed to find them: amenities, capacity."""

    matches: tuple[Match[C], ...]
    relaxed: tuple[str, ...]


def rank(candidates: Iterable[C], wishes: Wishes) -> Ranking[C]:
    """Return the candidates that fit, best first.

    Under five results any one of the amenities is enough; still under five, the room may be smaller than wanted. What
    was relaxed without finding a room is not named. Order: wishes met, capacity nearest to the wanted, price, rating,
    id.
    """
    wanted = _wanted(wishes.amenities)
    judged = [_judged(room, wishes, wanted) for room in candidates if _price_fits(room, wishes)]
    found = [m for m in judged if not m.too_small and not m.missing_amenities]
    relaxed: list[str] = []
    if len(found) < ENOUGH:
        some = [m for m in judged if not m.too_small and (not wanted or len(m.missing_amenities) < len(wanted))]
        found = _relaxed(found, some, AMENITIES, relaxed)
    if len(found) < ENOUGH:
        some = [m for m in judged if not wanted or len(m.missing_amenities) < len(wanted)]
        found = _relaxed(found, some, CAPACITY, relaxed)
    return Ranking(tuple(sorted(found, key=lambda m: _order(m, wishes))), tuple(relaxed))


def _relaxed(found: list[Match[C]], more: list[Match[C]], what: str, relaxed: list[str]) -> list[Match[C]]:
    if len(more) > len(found):
        relaxed.append(what)
        return more
    return found


def missing_of(offered: Collection[str], amenities: Sequence[str]) -> tuple[str, ...]:
    """Return which of the wished amenities are not offered, as they were typed."""
    return _missing(offered, _wanted(amenities))


def _missing(offered: Collection[str], wanted: dict[str, str]) -> tuple[str, ...]:
    there = {_key(name) for name in offered} if wanted else set()
    return tuple(sorted(typed for key, typed in wanted.items() if key not in there))


def _wanted(amenities: Sequence[str]) -> dict[str, str]:
    """Return what is compared -> as it was typed, each once."""
    return {_key(name): name for name in reversed(amenities) if name.strip()}


def _key(name: str) -> str:
    return name.strip().casefold()


def _price_fits(room: Candidate, wishes: Wishes) -> bool:
    return (wishes.min_price is None or room.rate_per_hour >= wishes.min_price) and (
        wishes.max_price is None or room.rate_per_hour <= wishes.max_price
    )


def _judged(room: C, wishes: Wishes, wanted: dict[str, str]) -> Match[C]:
    missing = _missing(room.amenities, wanted)
    too_small = wishes.min_capacity is not None and room.capacity < wishes.min_capacity
    criteria = len(wanted) + (wishes.min_capacity is not None)
    met = criteria - len(missing) - too_small
    return Match(room, missing, too_small, round(met / criteria, 4) if criteria else 1.0)


def _order(match: Match[C], wishes: Wishes) -> tuple[float, int, Decimal, Decimal, int]:
    room = match.candidate
    misfit = abs(room.capacity - wishes.min_capacity) if wishes.min_capacity is not None else 0
    return -match.score, misfit, room.rate_per_hour, -(room.average_rating or Decimal(0)), room.id
