"""Prices: what is quoted adds up, whatever rules, clock changes and currencies do."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.money import ZERO, Currency
from hallbooking_desktop.domain.pricing import (
    BASE_LABEL,
    AddonPrice,
    PriceLine,
    PriceRule,
    price_room,
    rounded_parts,
    tax_in,
    total_price,
)
from hallbooking_desktop.domain.timeranges import TimeRange, local_day
from tests.support.times import BERLIN, span, walls, zone_and_day

EUR, JPY, KWD = Currency("EUR"), Currency("JPY"), Currency("KWD")
UTC_ZONE = ZoneInfo("UTC")
MINUTE = timedelta(minutes=1)
currencies = st.sampled_from([EUR, JPY, KWD])
rates = st.decimals(Decimal(0), Decimal(5000), places=2)


@st.composite
def price_rules(draw: st.DrawFn, around: date) -> PriceRule:
    kind = draw(st.sampled_from(["rate", "percent"]))
    hours: dict[str, Any] = {}
    if draw(st.booleans()):
        start = draw(st.integers(0, 1439))
        hours = {"start_minute": start, "end_minute": start + draw(st.integers(1, 1440))}
    season = sorted(around + timedelta(days=draw(st.integers(-3, 3))) for _ in range(2))
    return PriceRule(
        id=draw(st.integers(1, 1000)),
        name=draw(st.sampled_from(["Evening", "Weekend", "Summer"])),
        kind=kind,  # type: ignore[arg-type]
        value=draw(rates if kind == "rate" else st.decimals(Decimal(-100), Decimal(200), places=2)),
        position=draw(st.integers(0, 5)),
        weekdays=draw(st.none() | st.frozensets(st.integers(0, 6))),
        season_start=draw(st.sampled_from([None, season[0]])),
        season_end=draw(st.sampled_from([None, season[1]])),
        customer_group=draw(st.sampled_from([None, "club"])),
        active=draw(st.booleans() | st.just(True)),
        **hours,
    )


def fits(rule: PriceRule, wall: datetime, group: str | None) -> bool:
    """Tell by plain wall-clock arithmetic whether a rule holds at a moment."""
    if not rule.active or rule.customer_group not in {None, group}:
        return False
    for back in (0, 1):
        day = wall.date() - timedelta(days=back)
        minute = (wall - datetime.combine(day, datetime.min.time())) / MINUTE
        opens = 0 if rule.start_minute is None else rule.start_minute
        closes = 1440 if rule.end_minute is None else rule.end_minute
        in_season = (rule.season_start or day) <= day <= (rule.season_end or day)
        if opens <= minute < closes and in_season and (rule.weekdays is None or day.weekday() in rule.weekdays):
            return True
    return False


@settings(max_examples=200)
@given(zone_and_day(), st.integers(-120, 1440), st.integers(1, 1800), rates, currencies, st.data())
def test_each_minute_is_charged_by_the_first_rule_that_fits(
    zone_day: tuple[ZoneInfo, date], start: int, length: int, rate: Decimal, currency: Currency, data: st.DataObject
) -> None:
    """A customer would pay the evening price in the afternoon, or an hour that a clock change took away."""
    zone, day = zone_day
    group = data.draw(st.sampled_from([None, "club", "school"]), "group")
    rules = data.draw(st.lists(price_rules(day), max_size=4, unique_by=lambda rule: rule.id), "rules")
    begin = local_day(day, zone).start + start * MINUTE
    wanted = TimeRange(begin, begin + length * MINUTE)
    lines = price_room(wanted, zone, rate, rules, group, currency)

    ordered = sorted(rules, key=lambda rule: (rule.position, rule.id))
    exact = {line.range: Fraction(0) for line in lines}
    for moment, wall in walls(wanted, zone):
        rule = next((rule for rule in ordered if fits(rule, wall, group)), None)
        line = next(line for line in lines if line.range.start <= moment < line.range.end)
        expected = rule.hourly_rate(rate) if rule else rate
        assert (line.rate, line.label) == (expected, rule.name if rule else BASE_LABEL), f"at {moment}"
        exact[line.range] += Fraction(expected) / 60
    total = sum(exact.values(), Fraction(0))
    charged = sum((line.amount for line in lines), ZERO)
    assert abs(Fraction(charged) - total) <= Fraction(currency.quantum) / 2, "the lines do not make the rounded total"
    assert all(abs(Fraction(line.amount) - exact[line.range]) < Fraction(currency.quantum) for line in lines)
    assert (lines[0].range.start, lines[-1].range.end) == (wanted.start, wanted.end)
    for one, two in pairwise(lines):
        assert one.range.end == two.range.start
        assert (one.rate, one.label) != (two.rate, two.label), "one stretch of one price is shown as two lines"


@given(st.integers(1, 5000), rates, currencies, zone_and_day())
def test_without_rules_the_price_is_hours_times_rate(
    length: int, rate: Decimal, currency: Currency, zone_day: tuple[ZoneInfo, date]
) -> None:
    """The contract's own formula: hours x rate, half-up to the cent, in one line."""
    zone, day = zone_day
    start = local_day(day, zone).start
    (line,) = price_room(TimeRange(start, start + length * MINUTE), zone, rate, (), None, currency)
    exact = Fraction(length, 60) * Fraction(rate)
    units = exact / Fraction(currency.quantum)
    assert line.amount == (int(units + Fraction(1, 2))) * currency.quantum
    assert abs(Fraction(line.hours) - Fraction(length, 60)) < Fraction(1, 10**6)


def test_a_third_of_an_hour_is_rounded_half_up() -> None:
    """20 minutes at 0.045 are exactly 0.015: half-up 0.02, which a cut-off decimal misses."""
    (line,) = price_room(span("2026-05-04T10:00", "2026-05-04T10:20"), UTC_ZONE, Decimal("0.045"), (), None, EUR)
    assert line.amount == Decimal("0.02")
    assert line.hours == Decimal("0.333333")


def test_hours_are_written_plainly() -> None:
    """An invoice would say 1E+1 hours."""
    (line,) = price_room(span("2026-05-04T10:00", "2026-05-04T20:00"), UTC_ZONE, Decimal(1), (), None, EUR)
    assert str(line.hours) == "10"
    (half,) = price_room(span("2026-05-04T10:00", "2026-05-04T12:30"), UTC_ZONE, Decimal(1), (), None, EUR)
    assert str(half.hours) == "2.5"


NIGHT = PriceRule(1, "Night", "percent", Decimal(25), start_minute=1320, end_minute=1560)


def test_a_night_rule_runs_past_midnight() -> None:
    """The hours after midnight would be sold at the day's price."""
    lines = price_room(span("2026-05-08T20:00", "2026-05-09T04:00", BERLIN), BERLIN, Decimal(100), [NIGHT], None, EUR)
    assert [(line.label, line.hours, line.rate, line.amount) for line in lines] == [
        (BASE_LABEL, Decimal(2), Decimal(100), Decimal(200)),
        ("Night", Decimal(4), Decimal(125), Decimal(500)),
        (BASE_LABEL, Decimal(2), Decimal(100), Decimal(200)),
    ]
    assert [line.rule_id for line in lines] == [None, 1, None]


def test_the_skipped_hour_costs_nothing() -> None:
    """On 29 March 2026 the hour from 2 to 3 does not exist in Berlin."""
    (line,) = price_room(span("2026-03-29T00:00", "2026-03-29T06:00", BERLIN), BERLIN, Decimal(10), (), None, EUR)
    assert (line.hours, line.amount) == (Decimal(5), Decimal(50))


def test_the_weekday_is_that_on_which_the_hours_begin() -> None:
    """Friday night's price would end at midnight."""
    friday = PriceRule(1, "Friday", "rate", Decimal(80), weekdays=frozenset({4}), start_minute=1200, end_minute=1560)
    lines = price_room(span("2026-05-08T22:00", "2026-05-09T03:00"), UTC_ZONE, Decimal(50), [friday], None, EUR)
    assert [(line.rate, line.hours) for line in lines] == [(Decimal(80), Decimal(4)), (Decimal(50), Decimal(1))]
    lines = price_room(span("2026-05-09T22:00", "2026-05-10T03:00"), UTC_ZONE, Decimal(50), [friday], None, EUR)
    assert [(line.rate, line.hours) for line in lines] == [(Decimal(50), Decimal(5))]


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("kind", {"kind": "gift"}),
        ("value", {"value": Decimal(-1)}),
        ("value", {"value": Decimal("NaN")}),
        ("value", {"kind": "percent", "value": Decimal(-101)}),
        ("weekdays", {"weekdays": frozenset({7})}),
        ("start_minute", {"start_minute": 1440, "end_minute": 1500}),
        ("end_minute", {"start_minute": 600, "end_minute": 600}),
        ("end_minute", {"start_minute": 600, "end_minute": 2041}),
        ("end_minute", {"start_minute": 600}),
        ("season_end", {"season_start": date(2026, 5, 2), "season_end": date(2026, 5, 1)}),
    ],
)
def test_a_senseless_rule_is_refused_at_its_field(field: str, change: dict[str, Any]) -> None:
    """A typing mistake would set everybody's price."""
    sound: dict[str, Any] = {"id": 1, "name": "x", "kind": "rate", "value": Decimal(1)}
    with pytest.raises(ValidationFailed) as refusal:
        PriceRule(**(sound | change))
    assert set(refusal.value.fields) == {field}


@given(st.lists(st.fractions(0, 100, max_denominator=500), max_size=12), currencies)
def test_rounded_lines_add_up_to_the_rounded_sum(exact: list[Fraction], currency: Currency) -> None:
    """The invoice's lines would not add up to its total."""
    parts = rounded_parts(exact, currency)
    total = sum(parts, ZERO)
    assert abs(Fraction(total) - sum(exact, Fraction(0))) <= Fraction(currency.quantum) / 2
    for part, amount in zip(parts, exact, strict=True):
        assert abs(Fraction(part) - amount) < Fraction(currency.quantum)
        assert currency.is_exact(part)


def line_of(amount: Decimal) -> PriceLine:
    return PriceLine(BASE_LABEL, Decimal(1), amount, amount, span("2026-05-04T10:00", "2026-05-04T11:00"))


cents = st.decimals(Decimal(0), Decimal(10_000), places=2)


@given(
    st.lists(cents, max_size=4),
    st.lists(st.tuples(cents, st.integers(1, 500)), max_size=4),
    st.none() | st.decimals(Decimal(0), Decimal(100), places=2),
    st.none() | cents,
    st.decimals(Decimal(0), Decimal(30), places=2),
)
def test_totals_add_up(
    lines: list[Decimal],
    addons: list[tuple[Decimal, int]],
    percent: Decimal | None,
    amount: Decimal | None,
    tax: Decimal,
) -> None:
    """The parts of an invoice would not make its sum; a discount would pay money out."""
    if percent is not None and amount is not None:
        amount = None
    totals = total_price(
        [line_of(item) for item in lines],
        [AddonPrice(*item) for item in addons],
        currency=EUR,
        discount_percent=percent,
        discount_amount=amount,
        tax_rate_percent=tax,
    )
    subtotal = sum(lines, ZERO) + sum((price * quantity for price, quantity in addons), ZERO)
    assert totals.room_subtotal + totals.addons_subtotal == subtotal
    assert totals.total == subtotal - totals.discount
    assert 0 <= totals.discount <= subtotal
    assert 0 <= totals.tax_included <= totals.total
    net = totals.total - totals.tax_included
    assert abs(net * (100 + tax) / 100 - totals.total) <= Decimal("0.0066"), "the tax is not that of the net price"
    if amount is not None:
        assert totals.discount == min(amount, subtotal)


def test_nineteen_percent_are_part_of_the_price() -> None:
    """Tax would be put on top of a price that includes it."""
    assert tax_in(Decimal("119.00"), Decimal(19), EUR) == Decimal("19.00")
    assert tax_in(Decimal("100.00"), Decimal(19), EUR) == Decimal("15.97")
    assert tax_in(Decimal("100.00"), ZERO, EUR) == 0


@pytest.mark.parametrize(
    "discount",
    [
        {"discount_percent": Decimal(101)},
        {"discount_percent": Decimal(-1)},
        {"discount_percent": Decimal("NaN")},
        {"discount_amount": Decimal(-1)},
        {"discount_amount": Decimal("Infinity")},
        {"discount_percent": Decimal(1), "discount_amount": Decimal(1)},
    ],
)
def test_a_senseless_discount_is_refused(discount: dict[str, Decimal]) -> None:
    """A discount would raise the price, or make it negative."""
    with pytest.raises(ValidationFailed) as refusal:
        total_price([line_of(Decimal(10))], (), currency=EUR, **discount)
    assert "discount" in refusal.value.fields


@pytest.mark.parametrize("quantity", [0, -3])
def test_no_or_negative_add_ons_are_refused(quantity: int) -> None:
    """Minus three projectors would make a booking cheaper."""
    with pytest.raises(ValidationFailed):
        total_price((), [AddonPrice(Decimal(5), quantity)], currency=EUR)
