"""What the finding of a hall hands out: halls with their day, what a booking of each piece would be, and reasons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from hallbooking_desktop.domain.finding import Reason, fits_all
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.snapshots import RoomSnapshot


@dataclass(frozen=True, slots=True)
class Offer:
    """A piece of the day (``range``) and what a booking of it would be: ``meant`` for ``price``, tax included.

    A held one is kept for somebody who has not paid; it cannot be booked until ``held_until``, None: at all.
    ``is_wish``: it is the very time that was asked for.
    """

    range: TimeRange
    meant: TimeRange
    price: Decimal
    is_held: bool = False
    held_until: datetime | None = None
    is_wish: bool = False


@dataclass(frozen=True, slots=True)
class FoundHall:
    """A hall with its day. ``is_match`` False: it was asked for by name and does not fit, the reasons say why."""

    room: RoomSnapshot
    offers: tuple[Offer, ...]
    reasons: tuple[Reason, ...]
    may_book: bool
    is_match: bool = True

    @property
    def fits(self) -> bool:
        """Tell whether it has all that was asked for."""
        return self.is_match and fits_all(self.reasons)

    @property
    def best(self) -> int:
        """The number of the offer that is meant first: the wished time, else the first one long enough."""
        wish = next((number for number, offer in enumerate(self.offers) if offer.is_wish), None)
        if wish is not None:
            return wish
        free = [(-offer.meant.duration, number) for number, offer in enumerate(self.offers) if not offer.is_held]
        return min(free)[1] if free else 0


@dataclass(frozen=True, slots=True)
class FoundHalls:
    """The answer, the halls asked for by name that do not fit first. ``count``: all that match, shown or not.

    ``relaxed``: amenities, capacity, and room (no hall of the name fits, so its venue's others are shown).
    """

    halls: tuple[FoundHall, ...]
    count: int
    relaxed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchTerms:
    """What can be searched for, the commonest types and amenities first."""

    cities: tuple[str, ...]
    venues: tuple[str, ...]
    rooms: tuple[str, ...]
    types: tuple[str, ...]
    amenities: tuple[str, ...]
