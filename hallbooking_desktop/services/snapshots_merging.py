"""What making two customers one would do, told before it is done."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from hallbooking_desktop.services.snapshots import UserSnapshot


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What moves from ``drop`` to ``keep``, which stays.

    ``inherited``: the values that the kept record lacks and takes over. ``lost``: those in which both differ and the
    kept record's stay. ``account_moves``: the other's e-mail and password become the kept one's; ``account_ends``: the
    other signs in with an account of their own, which ends.
    """

    keep: UserSnapshot
    drop: UserSnapshot
    bookings: int
    upcoming: int
    amount: Decimal
    balance_after: Decimal
    favourites: int
    reviews: int
    queries: int
    inherited: tuple[str, ...]
    lost: tuple[str, ...]
    account_moves: bool
    account_ends: bool
