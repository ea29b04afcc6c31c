"""What callers ask when a venue or a hall is to be closed or blocked over bookings; and what was done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum

from hallbooking_desktop.domain.money import ZERO
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands import Move
from hallbooking_desktop.services.snapshots import Alternative, BookingRow

#: Nothing is booked further ahead.
_AS_FAR_AHEAD = timedelta(days=20 * 366)


class ClosingKind(StrEnum):
    """A closure changes when guests can book; a block takes a hall as a booking does; out of service has no end."""

    CLOSURE = "closure"
    BLOCK = "block"
    OUT_OF_SERVICE = "out_of_service"


class Fate(StrEnum):
    """What becomes of a booking in the way."""

    KEEP = "keep"
    MOVE = "move"
    #: For the venue's fault: all that was paid goes back.
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class Decision:
    """What is to become of one booking. ``version``: the booking as it was seen; ``move``: where to."""

    booking_id: int
    version: int
    fate: Fate
    move: Move | None = None


@dataclass(frozen=True, slots=True)
class Closing:
    """Close, block or take out of service. ``room_id`` None: the whole venue, which can only be closed.

    ``decisions``: one for each booking that is in the way.
    """

    venue_id: int
    room_id: int | None
    range: TimeRange
    kind: ClosingKind = ClosingKind.CLOSURE
    reason: str = ""
    decisions: tuple[Decision, ...] = ()

    @classmethod
    def out_of_service(cls, venue_id: int, room_id: int, since: datetime) -> Closing:
        """Return that a hall is taken out of service, over all that can be booked of it since then."""
        return cls(venue_id, room_id, TimeRange(since, since + _AS_FAR_AHEAD), ClosingKind.OUT_OF_SERVICE)


@dataclass(frozen=True, slots=True)
class Affected:
    """A booking in the way, what its cancellation would give back, and where it could go instead."""

    booking: BookingRow
    paid: Decimal
    started: bool
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class Left:
    """Where a booking was before it was moved. ``version``: the booking after the move."""

    booking_id: int
    room_id: int
    range: TimeRange
    version: int


@dataclass(frozen=True, slots=True)
class Closed:
    """What one closing did: numbers of what was made, and of the bookings by their fate.

    ``taken_out``: the hall that was in service before. ``left``: what `ClosingService.take_back` needs to put the
    moved ones where they were.
    """

    closure_id: int | None = None
    block_ids: tuple[int, ...] = ()
    cancelled: tuple[int, ...] = ()
    moved: tuple[int, ...] = ()
    kept: tuple[int, ...] = ()
    refunded: Decimal = ZERO
    left: tuple[Left, ...] = ()
    taken_out: int | None = None
