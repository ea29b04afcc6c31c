"""Holds: how long an unpaid booking keeps its slot, and which payment confirms it (SPEC 4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from hallbooking_desktop.domain.money import ZERO, Currency


@dataclass(frozen=True, slots=True)
class HoldPolicy:
    """The settings of holds, with their defaults."""

    by_customer: timedelta = timedelta(minutes=15)
    by_staff: timedelta = timedelta(hours=48)
    before_occurrence: timedelta = timedelta(hours=48)
    live_per_walk_in: int = 1
    live_per_kiosk: int = 3

    def expires_at(self, now: datetime, start: datetime, *, by_staff: bool, in_series: bool = False) -> datetime:
        """Return when an unpaid booking made at ``now`` loses its slot; never after its start.

        An occurrence of a series keeps it until 48 hours before; one that is too near for that has the ordinary hold.
        """
        ordinary = now + (self.by_staff if by_staff else self.by_customer)
        of_series = start - self.before_occurrence
        if in_series and of_series > now + self.by_customer:
            return of_series
        return min(ordinary, start)


def has_expired(hold_expires_at: datetime | None, paid: Decimal, now: datetime) -> bool:
    """Tell whether a pending booking has lost its slot; one that has received money never does by itself."""
    return hold_expires_at is not None and paid <= ZERO and hold_expires_at <= now


def deposit(total: Decimal, deposit_percent: Decimal, currency: Currency) -> Decimal:
    """Return what must be paid to confirm: the percentage of the total, half-up, at least a cent if it is above 0."""
    share = currency.round(total * deposit_percent / 100)
    return max(share, min(currency.quantum, total)) if deposit_percent > 0 else ZERO


def confirms(paid: Decimal, total: Decimal, deposit_percent: Decimal, currency: Currency) -> bool:
    """Tell whether what has been paid in all confirms the booking; one that costs nothing needs no payment."""
    return paid >= deposit(total, deposit_percent, currency)


def amount_due(total: Decimal, paid: Decimal) -> Decimal:
    """Return what is left to pay, never negative."""
    return max(total - paid, ZERO)
