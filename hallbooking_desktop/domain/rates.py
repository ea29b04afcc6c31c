"""What an hour costs, day by day and hour by hour: the price rules as people look at them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.domain.pricing import PriceLine, PriceRule, price_room
from hallbooking_desktop.domain.timeranges import TimeRange, local_instant

HOURS = 24


@dataclass(frozen=True, slots=True)
class HourRate:
    """An hour of a local day: its price, and whose rule decides; several rules within it are all named."""

    day: date
    hour: int
    rate: Decimal
    labels: tuple[str, ...]
    rule_ids: tuple[int | None, ...]


def hour_rates(
    first: date,
    days: int,
    zone: ZoneInfo,
    base_rate: Decimal,
    rules: Iterable[PriceRule],
    customer_group: str | None,
    currency: Currency,
) -> dict[tuple[date, int], HourRate]:
    """Return the price of each local hour of some days; an hour that a clock change skips is not there.

    An hour that rules divide costs what its parts make together.
    """
    last = first + timedelta(days=days)
    whole = TimeRange(local_instant(first, 0, zone), local_instant(last, 0, zone))
    lines = price_room(whole, zone, base_rate, rules, customer_group, currency)
    starts = [line.range.start for line in lines]
    found: dict[tuple[date, int], HourRate] = {}
    for number in range(days):
        day = first + timedelta(days=number)
        for hour in range(HOURS):
            start, end = local_instant(day, hour * 60, zone), local_instant(day, (hour + 1) * 60, zone)
            if start < end:
                met = _met(lines, bisect_right(starts, start) - 1, TimeRange(start, end))
                found[day, hour] = _rate(day, hour, met, currency)
    return found


def _met(lines: tuple[PriceLine, ...], begin: int, span: TimeRange) -> list[tuple[PriceLine, TimeRange]]:
    out: list[tuple[PriceLine, TimeRange]] = []
    for line in lines[max(begin, 0) :]:
        shared = line.range.intersection(span)
        if shared is None:
            break
        out.append((line, shared))
    return out


def _rate(day: date, hour: int, met: list[tuple[PriceLine, TimeRange]], currency: Currency) -> HourRate:
    seconds = sum(part.duration // timedelta(seconds=1) for _, part in met)
    weighted = sum((line.rate * (part.duration // timedelta(seconds=1)) for line, part in met), Decimal(0))
    return HourRate(
        day,
        hour,
        currency.round(weighted / seconds),
        tuple(dict.fromkeys(line.label for line, _ in met)),
        tuple(dict.fromkeys(line.rule_id for line, _ in met)),
    )
