"""What a booking costs: the room's hours under the price rules, add-ons, discount, tax included (SPEC 4)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Final, Literal
from zoneinfo import ZoneInfo

from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.money import ZERO, Currency
from hallbooking_desktop.domain.timeranges import TimeRange, local_date, local_instant

#: The label of hours that no price rule covers.
BASE_LABEL = "Room hire"

DAY_MINUTES = 1440
_TICK = timedelta(microseconds=1)
#: In ticks.
_HOUR: Final = 3_600_000_000
_HUNDRED: Final = 100


@dataclass(frozen=True, slots=True)
class PriceRule:
    """A price for some hours of a room, or of all the venue's rooms (``room_id`` None).

    ``weekdays`` (0 Monday), the season (both dates included, either may be open) and the minutes speak of the
    venue-local day on which the hours begin: Friday 1320 to 1560 includes Saturday's first two hours. None always means
    "any".

    ``kind`` rate: ``value`` is the price of an hour. ``kind`` percent: ``value`` is added to the room's rate in
    percent, so 20 is a fifth dearer and -25 a quarter cheaper.
    """

    id: int
    name: str
    kind: Literal["rate", "percent"]
    value: Decimal
    room_id: int | None = None
    position: int = 0
    weekdays: frozenset[int] | None = None
    start_minute: int | None = None
    end_minute: int | None = None
    season_start: date | None = None
    season_end: date | None = None
    customer_group: str | None = None
    active: bool = True

    def __post_init__(self) -> None:
        problems = _rule_problems(self)
        if problems:
            raise ValidationFailed(problems)

    def hourly_rate(self, base_rate: Decimal) -> Decimal:
        """Return the price of an hour where the room's own rate is ``base_rate``; not rounded, never negative."""
        if self.kind == "rate":
            return self.value
        return base_rate * (100 + self.value) / 100

    def minutes(self) -> tuple[int, int]:
        """Return the rule's hours as minutes of the local day, the end past 1440 where it runs past midnight."""
        return self.start_minute or 0, DAY_MINUTES if self.end_minute is None else self.end_minute

    def covers_day(self, day: date) -> bool:
        """Tell whether the rule holds for hours that begin on the local day."""
        return (
            (self.weekdays is None or day.weekday() in self.weekdays)
            and (self.season_start is None or self.season_start <= day)
            and (self.season_end is None or day <= self.season_end)
        )


def _rule_problems(rule: PriceRule) -> dict[str, str]:
    problems = _hours_problems(rule.start_minute, rule.end_minute)
    if rule.kind not in {"rate", "percent"}:
        problems["kind"] = "A price rule is a rate or a percentage."
    elif not rule.value.is_finite():
        problems["value"] = "This is no number."
    elif rule.kind == "rate" and rule.value < 0:
        problems["value"] = "The price of an hour cannot be negative."
    elif rule.kind == "percent" and rule.value < -_HUNDRED:
        problems["value"] = "A rule cannot take off more than 100 percent."
    if rule.weekdays is not None and not rule.weekdays <= frozenset(range(7)):
        problems["weekdays"] = "Weekdays are numbers from 0, Monday, to 6, Sunday."
    if rule.season_start and rule.season_end and rule.season_end < rule.season_start:
        problems["season_end"] = "The season ends before it starts."
    return problems


def _hours_problems(start: int | None, end: int | None) -> dict[str, str]:
    if start is None and end is None:
        return {}
    if start is None or end is None:
        return {"end_minute": "Hours need both a start and an end."}
    problems: dict[str, str] = {}
    if not 0 <= start < DAY_MINUTES:
        problems["start_minute"] = "The start is a time of the day, from 00:00 to 23:59."
    if not start < end <= start + DAY_MINUTES:
        problems["end_minute"] = "The end is after the start, by at most 24 hours."
    return problems


@dataclass(frozen=True, slots=True)
class PriceLine:
    """Some hours of the room at one rate. ``rule_id`` None is the room's own rate.

    ``hours`` is real elapsed time (rounded to six decimals where it does not end), ``rate`` is exact, ``amount`` is
    rounded so that all lines together make the rounded total.
    """

    label: str
    hours: Decimal
    rate: Decimal
    amount: Decimal
    range: TimeRange
    rule_id: int | None = None


@dataclass(frozen=True, slots=True)
class AddonPrice:
    """An add-on's price and how many are wanted."""

    price: Decimal
    quantity: int

    def subtotal(self, currency: Currency) -> Decimal:
        """Return price x quantity, half-up to the cent."""
        return currency.round(self.price * self.quantity)


@dataclass(frozen=True, slots=True)
class PriceTotals:
    """The sums of a quote. ``tax_included`` is a part of ``total``, not added to it."""

    room_subtotal: Decimal
    addons_subtotal: Decimal
    discount: Decimal
    tax_included: Decimal
    total: Decimal


def price_room(
    wanted: TimeRange,
    zone: ZoneInfo,
    base_rate: Decimal,
    rules: Iterable[PriceRule],
    customer_group: str | None,
    currency: Currency,
) -> tuple[PriceLine, ...]:
    """Return the room's price for a range, one line per stretch of equal rate.

    The first active rule, by position, that fits a part decides it; ``rules`` are those of the room and of its whole
    venue. Hours are elapsed time, so a night of clock change costs what it lasts. Without rules there is one line:
    hours x rate, half-up.
    """
    parts = _priced_parts(wanted, zone, base_rate, rules, customer_group)
    exact = [_exact_amount(part.duration, rate) for part, _, rate in parts]
    return tuple(
        PriceLine(
            label=rule.name if rule else BASE_LABEL,
            hours=_hours(part.duration),
            rate=rate,
            amount=amount,
            range=part,
            rule_id=rule.id if rule else None,
        )
        for (part, rule, rate), amount in zip(parts, rounded_parts(exact, currency), strict=True)
    )


def total_price(
    lines: Iterable[PriceLine],
    addons: Iterable[AddonPrice],
    *,
    currency: Currency,
    discount_percent: Decimal | None = None,
    discount_amount: Decimal | None = None,
    tax_rate_percent: Decimal = ZERO,
) -> PriceTotals:
    """Return the sums of a booking. Prices include the tax; the discount never exceeds the subtotal.

    Raises:
        ValidationFailed: both kinds of discount, a negative one, more than 100 percent, or a negative quantity.
    """
    chosen = tuple(addons)
    if any(addon.quantity < 1 for addon in chosen):
        raise ValidationFailed({"addons": "The quantity of an add-on is at least 1."})
    room = sum((line.amount for line in lines), ZERO)
    extras = sum((addon.subtotal(currency) for addon in chosen), ZERO)
    discount = _discount(room + extras, discount_percent, discount_amount, currency)
    total = room + extras - discount
    return PriceTotals(
        room_subtotal=currency.round(room),
        addons_subtotal=currency.round(extras),
        discount=discount,
        tax_included=tax_in(total, tax_rate_percent, currency),
        total=currency.round(total),
    )


def tax_in(total: Decimal, tax_rate_percent: Decimal, currency: Currency) -> Decimal:
    """Return the tax that is part of a price: total x rate / (100 + rate), half-up to the cent."""
    # In whole numbers: every quote and every booking asks for it, and fractions are slow.
    price, price_parts = total.as_integer_ratio()
    rate, rate_parts = tax_rate_percent.as_integer_ratio()
    return _half_up(price * rate, price_parts * (_HUNDRED * rate_parts + rate), currency)


def rounded_parts(exact: Sequence[Fraction], currency: Currency) -> tuple[Decimal, ...]:
    """Round amounts half-up so that they add up to their rounded sum.

    A missing or surplus cent goes to the amounts that rounding moved furthest the other way, the first of equals.
    """
    rounded = [_rounded(amount, currency) for amount in exact]
    if len(rounded) == 1:
        return tuple(rounded)
    missing = _rounded(sum(exact, Fraction(0)), currency) - sum(rounded, ZERO)
    step = currency.quantum if missing > 0 else -currency.quantum
    error = [
        (amount - Fraction(cents)) * (1 if missing > 0 else -1) for amount, cents in zip(exact, rounded, strict=True)
    ]
    furthest = sorted(range(len(rounded)), key=lambda index: (-error[index], index))
    for index in furthest[: int(abs(missing) / currency.quantum)]:
        rounded[index] += step
    return tuple(rounded)


_Part = tuple[TimeRange, PriceRule | None, Decimal]


def _priced_parts(
    wanted: TimeRange, zone: ZoneInfo, base_rate: Decimal, rules: Iterable[PriceRule], customer_group: str | None
) -> list[_Part]:
    """Cut the range at every rule's boundary and join what has the same rate and label."""
    fitting = sorted(
        (r for r in rules if r.active and (r.customer_group is None or r.customer_group == customer_group)),
        key=lambda r: (r.position, r.id),
    )
    windows = [(rule, tuple(_windows(rule, wanted, zone))) for rule in fitting]
    cuts = {wanted.start, wanted.end}
    cuts.update(edge for _, ranges in windows for r in ranges for edge in (r.start, r.end))
    edges = sorted(cuts)
    parts: list[_Part] = []
    for start, end in pairwise(edges):
        part = TimeRange(start, end)
        rule = next((rule for rule, ranges in windows if _covered(ranges, part)), None)
        rate = rule.hourly_rate(base_rate) if rule else base_rate
        if parts and parts[-1][2] == rate and _label(parts[-1][1]) == _label(rule):
            parts[-1] = (TimeRange(parts[-1][0].start, end), parts[-1][1], rate)
        else:
            parts.append((part, rule, rate))
    return parts


def _windows(rule: PriceRule, wanted: TimeRange, zone: ZoneInfo) -> Iterator[TimeRange]:
    """Yield the parts of the range in which the rule's hours lie, day by day."""
    opens, closes = rule.minutes()
    day = local_date(wanted.start, zone) - timedelta(days=closes > DAY_MINUTES)
    last = local_date(wanted.end, zone)
    while day <= last:
        if rule.covers_day(day):
            start, end = local_instant(day, opens, zone), local_instant(day, closes, zone)
            start, end = max(start, wanted.start), min(end, wanted.end)
            if start < end:
                yield TimeRange(start, end)
        day += timedelta(days=1)


def _covered(ranges: Sequence[TimeRange], part: TimeRange) -> bool:
    """Tell whether one of the ranges, which are in order and do not overlap, holds the part."""
    before = bisect_right(ranges, part.start, key=lambda r: r.start)
    return before > 0 and ranges[before - 1].contains(part)


def _label(rule: PriceRule | None) -> str:
    return rule.name if rule else BASE_LABEL


def _exact_amount(duration: timedelta, rate: Decimal) -> Fraction:
    price, parts = rate.as_integer_ratio()
    return Fraction(duration // _TICK * price, _HOUR * parts)


def _hours(duration: timedelta) -> Decimal:
    plain = (Decimal(duration // _TICK) / _HOUR).quantize(Decimal("0.000001")).normalize()
    return plain.quantize(Decimal(1)) if plain == plain.to_integral_value() else plain


def _rounded(amount: Fraction, currency: Currency) -> Decimal:
    return _half_up(amount.numerator, amount.denominator, currency)


def _half_up(numerator: int, denominator: int, currency: Currency) -> Decimal:
    """Round a ratio half-up (away from zero) without passing through a cut-off decimal."""
    doubled = 2 * abs(numerator) * 10**currency.minor_units
    cents = (doubled + denominator) // (2 * denominator)
    return Decimal(cents if numerator >= 0 else -cents).scaleb(-currency.minor_units)


def _discount(subtotal: Decimal, percent: Decimal | None, amount: Decimal | None, currency: Currency) -> Decimal:
    if percent is not None and amount is not None:
        raise ValidationFailed({"discount": "Give a percentage or an amount, not both."})
    if percent is not None:
        if not (percent.is_finite() and 0 <= percent <= _HUNDRED):
            raise ValidationFailed({"discount": "A discount is between 0 and 100 percent."})
        return _rounded(Fraction(subtotal) * Fraction(percent) / _HUNDRED, currency)
    wanted = ZERO if amount is None else amount
    if not wanted.is_finite() or wanted < 0:
        raise ValidationFailed({"discount": "A discount cannot be negative."})
    return currency.round(min(wanted, subtotal))
