"""What a hall that was looked for offers, and why: its day, the time meant, what speaks for and against it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Final, Protocol
from zoneinfo import ZoneInfo

from hallbooking_desktop.domain.availability import BookingRulesLike, Hold, StepRules, slots_within
from hallbooking_desktop.domain.ranking import Wishes, missing_of
from hallbooking_desktop.domain.timeranges import TimeRange, subtracted

#: Who says no hours is offered so long a time.
USUAL_LENGTH: Final = timedelta(hours=2)


class ReasonKind(StrEnum):
    """Why a hall fits, does not fit, or stands before another."""

    #: Free all along the wished time.
    FREE = "free"
    #: Somebody holds the wished time, or a part of it, unpaid.
    HELD = "held"
    #: Not free at the wished time, but at another of the day.
    TAKEN = "taken"
    #: Free on that day, but never for so long.
    TOO_SHORT = "too_short"
    #: Nothing of the day is left.
    FULL = "full"
    #: Closed then.
    CLOSED = "closed"
    #: Over, or nearer than the venue's notice allows.
    PAST = "past"
    OUT_OF_SERVICE = "out_of_service"
    #: ``number``: seats to spare.
    SEATS = "seats"
    #: ``number``: seats that are missing.
    TOO_SMALL = "too_small"
    #: ``names``: the wished amenities that it has.
    HAS = "has"
    #: ``names``: those that it has not.
    LACKS = "lacks"
    OTHER_TYPE = "other_type"
    TOO_DEAR = "too_dear"
    TOO_CHEAP = "too_cheap"
    #: Of those that fit, the one with the nearest capacity, the lowest rate, the best stars.
    NEAREST = "nearest"
    CHEAPEST = "cheapest"
    BEST_RATED = "best_rated"
    #: Another venue's, which the asker's role cannot book.
    ELSEWHERE = "elsewhere"


#: What speaks against a hall.
AGAINST: Final = frozenset(
    {
        ReasonKind.HELD,
        ReasonKind.TAKEN,
        ReasonKind.TOO_SHORT,
        ReasonKind.FULL,
        ReasonKind.CLOSED,
        ReasonKind.PAST,
        ReasonKind.OUT_OF_SERVICE,
        ReasonKind.TOO_SMALL,
        ReasonKind.LACKS,
        ReasonKind.OTHER_TYPE,
        ReasonKind.TOO_DEAR,
        ReasonKind.TOO_CHEAP,
        ReasonKind.ELSEWHERE,
    }
)
#: What of it is said beside a hall that fits all the same.
_BESIDE: Final = frozenset({ReasonKind.HELD, ReasonKind.ELSEWHERE})


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason; ``number`` and ``names`` as its kind says."""

    kind: ReasonKind
    number: int = 0
    names: tuple[str, ...] = ()

    @property
    def is_against(self) -> bool:
        """Tell whether it speaks against the hall."""
        return self.kind in AGAINST


def fits_all(reasons: Iterable[Reason]) -> bool:
    """Tell whether a hall has all that was asked for."""
    return all(reason.kind in _BESIDE or not reason.is_against for reason in reasons)


# --- the day ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the day in which the hall is free, or kept for somebody who has not paid.

    ``held_until`` None of a held one: what was paid keeps it for good.
    """

    range: TimeRange
    is_held: bool = False
    held_until: datetime | None = None


def pieces(
    slots: Iterable[TimeRange],
    holds: Sequence[Hold],
    zone: ZoneInfo,
    rules: StepRules,
    *,
    setup: timedelta,
    teardown: timedelta,
) -> tuple[Piece, ...]:
    """Return a day's slots (which look past holds) cut at the holds: a booking that fills a free piece succeeds."""
    kept = [(hold, hold.range.widened(teardown, setup)) for hold in holds]
    out: list[Piece] = []
    for slot in slots:
        free = slots_within(subtracted((slot,), (span for _, span in kept)), zone, rules)
        out.extend(Piece(span) for span in free)
        out.extend(Piece(span, is_held=True, held_until=_until(span, kept)) for span in subtracted((slot,), free))
    return tuple(sorted(out, key=lambda piece: piece.range))


def _until(span: TimeRange, kept: Sequence[tuple[Hold, TimeRange]]) -> datetime | None:
    """Return when the last of the holds over a part runs out; None: never, one of them has money in it."""
    ends = [hold.hold_expires_at for hold, widened in kept if widened.overlaps(span)]
    known = [end for end in ends if end is not None]
    return max(known) if known and len(known) == len(ends) else None


def usual_length(rules: BookingRulesLike) -> timedelta:
    """Return how long a booking is offered to who says no length, within what the venue's rules allow."""
    longest = USUAL_LENGTH if rules.longest_minutes is None else timedelta(minutes=rules.longest_minutes)
    return max(min(USUAL_LENGTH, longest), timedelta(minutes=rules.shortest_minutes or 0))


def stretched(wished: TimeRange, free: TimeRange, usual: timedelta, *, at_end: bool) -> TimeRange:
    """Return a wish of which only one end was said at the usual length, as far as the free piece around it goes."""
    if at_end:
        return TimeRange(wished.start, max(wished.end, min(wished.start + usual, free.end)))
    return TimeRange(min(wished.start, max(wished.end - usual, free.start)), wished.end)


def meant(free: TimeRange, wished: TimeRange | None, length: timedelta) -> TimeRange:
    """Return the time that is meant by a free piece: the wished one, else one of the length from its beginning.

    A piece that is too short for that is meant whole.
    """
    if wished is not None and free.contains(wished):
        return wished
    return TimeRange(free.start, min(free.start + length, free.end))


# --- why --------------------------------------------------------------------------------------------------------------


class Hall(Protocol):
    """What is judged of a hall; a room snapshot is one."""

    @property
    def id(self) -> int:
        """Its id."""

    @property
    def type(self) -> str:
        """What it is."""

    @property
    def capacity(self) -> int:
        """How many people it holds."""

    @property
    def rate_per_hour(self) -> Decimal:
        """Its price of an hour."""

    @property
    def amenities(self) -> tuple[str, ...]:
        """What it offers."""

    @property
    def average_rating(self) -> Decimal | None:
        """Stars, None without a review."""


def judged(hall: Hall, wishes: Wishes, wished_type: str | None = None) -> Iterator[Reason]:
    """Yield what speaks for and against a hall by itself, whatever the day."""
    if wished_type and hall.type.casefold() != wished_type.strip().casefold():
        yield Reason(ReasonKind.OTHER_TYPE)
    if wishes.min_capacity:
        spare = hall.capacity - wishes.min_capacity
        yield Reason(ReasonKind.SEATS, spare) if spare >= 0 else Reason(ReasonKind.TOO_SMALL, -spare)
    missing = missing_of(hall.amenities, wishes.amenities)
    if has := tuple(name for name in wishes.amenities if name.strip() and name not in missing):
        yield Reason(ReasonKind.HAS, len(has), has)
    if missing:
        yield Reason(ReasonKind.LACKS, len(missing), missing)
    if wishes.max_price is not None and hall.rate_per_hour > wishes.max_price:
        yield Reason(ReasonKind.TOO_DEAR)
    if wishes.min_price is not None and hall.rate_per_hour < wishes.min_price:
        yield Reason(ReasonKind.TOO_CHEAP)


def distinctions(fitting: Sequence[Hall], wishes: Wishes) -> dict[int, tuple[Reason, ...]]:
    """Return, by hall, what sets it apart from the others that fit; what several share sets nobody apart."""
    if len(fitting) < 2:  # noqa: PLR2004 - nothing to compare with
        return {}
    found: dict[int, list[Reason]] = {}

    def give(kind: ReasonKind, values: Sequence[tuple[Decimal, int]]) -> None:
        best = min(value for value, _ in values)
        first = [number for value, number in values if value == best]
        if len(first) == 1:
            found.setdefault(first[0], []).append(Reason(kind))

    if wishes.min_capacity:
        give(ReasonKind.NEAREST, [(Decimal(abs(hall.capacity - wishes.min_capacity)), hall.id) for hall in fitting])
    give(ReasonKind.CHEAPEST, [(hall.rate_per_hour, hall.id) for hall in fitting])
    rated = [(-hall.average_rating, hall.id) for hall in fitting if hall.average_rating is not None]
    if len(rated) > 1:
        give(ReasonKind.BEST_RATED, rated)
    return {number: tuple(reasons) for number, reasons in found.items()}
