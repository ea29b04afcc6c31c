"""What goes back when a booking is cancelled or becomes cheaper: tiers by the hours left (SPEC 4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from itertools import pairwise

from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.money import ZERO, Currency

_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class RefundTier:
    """``percent`` of what was paid goes back from ``from_hours`` before the start, up to the tier before."""

    from_hours: int
    percent: Decimal


def _problem(tiers: tuple[RefundTier, ...]) -> str:
    if not tiers or tiers[-1].from_hours != 0:
        return "The last refund tier reaches to the start: 0 hours."
    if any(earlier.from_hours <= later.from_hours for earlier, later in pairwise(tiers)):
        return "Refund tiers go from the most hours to the fewest."
    if any(not (tier.percent.is_finite() and 0 <= tier.percent <= _HUNDRED) for tier in tiers):
        return "A refund is between 0 and 100 percent."
    if any(earlier.percent < later.percent for earlier, later in pairwise(tiers)):
        return "A later cancellation cannot be refunded more."
    return ""


def _plain(number: Decimal) -> str:
    """Return 75 for 75.00 and 12.5 for 12.50."""
    return f"{number.normalize():f}"


@dataclass(frozen=True, slots=True)
class RefundTiers:
    """A venue's tiers, the earliest first, the last from 0 hours.

    The first counts only with **more** than its hours left; the others include their bound: exactly 48 and exactly 24
    hours are both in the middle tier of the defaults.

    Raises:
        ValidationFailed: hours do not fall to 0, a percentage is outside 0 to 100, or a later tier gives more.
    """

    tiers: tuple[RefundTier, ...] = (
        RefundTier(48, Decimal(75)),
        RefundTier(24, Decimal(50)),
        RefundTier(0, Decimal(25)),
    )

    def __post_init__(self) -> None:
        problem = _problem(self.tiers)
        if problem:
            raise ValidationFailed({"refund_tiers": problem})

    def at(self, start: datetime, now: datetime) -> RefundTier:
        """Return the tier of a cancellation at ``now``; after the start it is the last."""
        left = start - now
        first = self.tiers[0]
        if left > timedelta(hours=first.from_hours):
            return first
        later = (tier for tier in self.tiers[1:] if left >= timedelta(hours=tier.from_hours))
        return next(later, self.tiers[-1])

    def policy(self, tier: RefundTier) -> str:
        """Return the sentence that is stored, such as ``Cancelled < 24 hours before booking - 25% refund``."""
        index = self.tiers.index(tier)
        refund = f"{_plain(tier.percent)}% refund"
        if len(self.tiers) == 1:
            return f"Cancelled before booking - {refund}"
        if index == 0:
            when = f"> {tier.from_hours}"
        elif index == len(self.tiers) - 1:
            when = f"< {self.tiers[index - 1].from_hours}"
        else:
            when = f"{tier.from_hours}-{self.tiers[index - 1].from_hours}"
        return f"Cancelled {when} hours before booking - {refund}"

    def is_late(self, start: datetime, now: datetime) -> bool:
        """Tell whether the first tier has passed: 48 hours or less before the start, by default."""
        return start - now <= timedelta(hours=self.tiers[0].from_hours)

    def to_json(self) -> list[dict[str, int | str]]:
        """Return plain values to store with a venue."""
        return [{"from_hours": tier.from_hours, "percent": _plain(tier.percent)} for tier in self.tiers]

    @classmethod
    def from_json(cls, stored: Sequence[Mapping[str, object]] | None) -> RefundTiers:
        """Read what `to_json` wrote; None gives the defaults.

        Raises:
            ValidationFailed: it is no list of hours and percentages.
        """
        if stored is None:
            return cls()
        try:
            return cls(
                tuple(RefundTier(int(str(item["from_hours"])), Decimal(str(item["percent"]))) for item in stored)
            )
        except (KeyError, TypeError, ValueError, InvalidOperation) as error:
            message = "Each refund tier needs whole hours and a percentage."
            raise ValidationFailed({"refund_tiers": message}) from error


DEFAULT_TIERS = RefundTiers()


@dataclass(frozen=True, slots=True)
class Refund:
    """What a cancellation pays back. ``amount + fee`` is what was paid."""

    percent: Decimal
    amount: Decimal
    fee: Decimal
    policy: str


def refund(
    paid: Decimal,
    start: datetime,
    now: datetime,
    tiers: RefundTiers,
    currency: Currency,
    *,
    full: bool = False,
    override_percent: Decimal | None = None,
) -> Refund:
    """Return the refund of what was paid; an unpaid booking gets 0.

    ``start`` is the earliest start that the booking ever had (`refund_basis`). ``full`` is the venue's fault;
    ``override_percent`` is an admin's and wins over both.

    Raises:
        ValidationFailed: the override is outside 0 to 100.
    """
    if override_percent is not None:
        if not (override_percent.is_finite() and 0 <= override_percent <= _HUNDRED):
            raise ValidationFailed({"override_percent": "The refund is between 0 and 100 percent."})
        percent = override_percent
        policy = f"Refund decided by an administrator - {_plain(percent)}% refund"
    elif full:
        percent, policy = _HUNDRED, "Cancelled by the venue - 100% refund"
    else:
        tier = tiers.at(start, now)
        percent, policy = tier.percent, tiers.policy(tier)
    paid = max(paid, ZERO)
    amount = currency.round(paid * percent / _HUNDRED)
    return Refund(percent, amount, paid - amount, policy)


def reschedule_credit(
    old_total: Decimal,
    new_total: Decimal,
    start: datetime,
    now: datetime,
    tiers: RefundTiers,
    currency: Currency,
    *,
    by_customer: bool,
) -> Decimal:
    """Return what a fall in price credits: all of it, or the cancellation tier's share.

    The share is for a customer's own move in the last 48 hours (the first tier's bound). ``start`` is the booking's
    refund basis before the move. No fall credits 0.
    """
    fall = max(old_total - new_total, ZERO)
    if by_customer and tiers.is_late(start, now):
        return currency.round(fall * tiers.at(start, now).percent / _HUNDRED)
    return currency.round(fall)


def refund_basis(original_basis: datetime, new_start: datetime) -> datetime:
    """Return the start from which a later cancellation counts: the earlier one, so a move buys no better tier."""
    return min(original_basis, new_start)
