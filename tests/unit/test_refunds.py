"""Refunds: what a customer gets back, to the cent and to the second."""

from __future__ import annotations

import json
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.domain.refunds import (
    DEFAULT_TIERS,
    RefundTier,
    RefundTiers,
    refund,
    refund_basis,
    reschedule_credit,
)
from tests.support.times import at

EUR = Currency("EUR")
START = at("2030-01-15T10:00")
SECOND = timedelta(seconds=1)
H24, H48 = timedelta(hours=24), timedelta(hours=48)
EARLY = "Cancelled > 48 hours before booking - 75% refund"
MIDDLE = "Cancelled 24-48 hours before booking - 50% refund"
LATE = "Cancelled < 24 hours before booking - 25% refund"

amounts = st.decimals(Decimal(0), Decimal(1_000_000), places=2)
lefts = st.timedeltas(timedelta(days=-3), timedelta(days=30))


@st.composite
def tier_sets(draw: st.DrawFn) -> RefundTiers:
    hours = sorted(draw(st.sets(st.integers(1, 500), max_size=4)) | {0}, reverse=True)
    percents = st.decimals(Decimal(0), Decimal(100), places=2)
    shares = sorted(draw(st.lists(percents, min_size=len(hours), max_size=len(hours))), reverse=True)
    return RefundTiers(tuple(RefundTier(*pair) for pair in zip(hours, shares, strict=True)))


@pytest.mark.parametrize(
    ("left", "percent", "policy"),
    [
        (timedelta(days=30), 75, EARLY),
        (H48 + SECOND, 75, EARLY),
        (H48, 50, MIDDLE),
        (H48 - SECOND, 50, MIDDLE),
        (H24 + SECOND, 50, MIDDLE),
        (H24, 50, MIDDLE),
        (H24 - SECOND, 25, LATE),
        (timedelta(0), 25, LATE),
        (timedelta(hours=-1), 25, LATE),
    ],
)
def test_the_tier_and_its_sentence_at_each_bound(left: timedelta, percent: int, policy: str) -> None:
    """Exactly 48 and exactly 24 hours before are worth half; the sentence is what the customer can point to."""
    result = refund(Decimal("200.00"), START, START - left, DEFAULT_TIERS, EUR)
    assert (result.percent, result.policy) == (Decimal(percent), policy)
    assert (result.amount, result.fee) == (Decimal(2 * percent), Decimal(200 - 2 * percent))


def test_half_a_cent_goes_to_the_customer() -> None:
    """25 % of 0.02 is half a cent: half-up is one cent back, one kept."""
    result = refund(Decimal("0.02"), START, START, DEFAULT_TIERS, EUR)
    assert (result.amount, result.fee) == (Decimal("0.01"), Decimal("0.01"))


def test_an_unpaid_booking_gets_nothing() -> None:
    """Money would be paid out that never came in."""
    result = refund(Decimal(0), START, START - timedelta(days=9), DEFAULT_TIERS, EUR)
    assert (result.amount, result.fee) == (Decimal(0), Decimal(0))


@given(tier_sets(), amounts, lefts)
def test_refund_and_fee_are_all_that_was_paid(tiers: RefundTiers, paid: Decimal, left: timedelta) -> None:
    """A cent would vanish between the customer and the venue."""
    result = refund(paid, START, START - left, tiers, EUR)
    assert result.amount + result.fee == paid
    assert 0 <= result.amount <= paid
    assert EUR.is_exact(result.amount)


@given(tier_sets(), amounts, lefts, lefts)
def test_waiting_never_pays(tiers: RefundTiers, paid: Decimal, one: timedelta, two: timedelta) -> None:
    """A customer who cancels earlier would get less."""
    later, earlier = sorted((one, two))
    assert (
        refund(paid, START, START - earlier, tiers, EUR).amount >= refund(paid, START, START - later, tiers, EUR).amount
    )


@given(tier_sets(), lefts, amounts, amounts)
def test_paying_more_never_refunds_less(tiers: RefundTiers, left: timedelta, one: Decimal, two: Decimal) -> None:
    """A second instalment would cost its payer money on cancellation."""
    less, more = sorted((one, two))
    assert refund(less, START, START - left, tiers, EUR).amount <= refund(more, START, START - left, tiers, EUR).amount


@given(amounts, lefts)
def test_the_venues_fault_refunds_all(paid: Decimal, left: timedelta) -> None:
    """A customer would pay for a hall that was flooded."""
    result = refund(paid, START, START - left, DEFAULT_TIERS, EUR, full=True)
    assert (result.amount, result.fee, result.percent) == (paid, Decimal(0), Decimal(100))
    assert result.policy == "Cancelled by the venue - 100% refund"


def test_an_override_replaces_the_policy() -> None:
    """An admin's decision would be ignored, or hidden behind a policy that was not applied."""
    result = refund(Decimal(80), START, START, DEFAULT_TIERS, EUR, override_percent=Decimal("62.50"))
    assert (result.amount, result.fee) == (Decimal(50), Decimal(30))
    assert result.policy == "Refund decided by an administrator - 62.5% refund"


@pytest.mark.parametrize("percent", ["-0.01", "100.01", "NaN", "Infinity"])
def test_an_override_outside_0_to_100_is_refused(percent: str) -> None:
    """More than was paid would be paid out, or money taken."""
    with pytest.raises(ValidationFailed):
        refund(Decimal(80), START, START, DEFAULT_TIERS, EUR, override_percent=Decimal(percent))


@given(tier_sets())
def test_stored_tiers_are_read_back(tiers: RefundTiers) -> None:
    """A venue's own terms would change by being saved."""
    again = RefundTiers.from_json(json.loads(json.dumps(tiers.to_json())))
    assert again == tiers


def test_without_stored_tiers_the_defaults_count() -> None:
    """A venue that set nothing would refund nothing."""
    assert RefundTiers.from_json(None) == DEFAULT_TIERS


@pytest.mark.parametrize(
    "stored",
    [
        [],
        [{"from_hours": 24, "percent": "50"}],
        [{"from_hours": 0, "percent": "50"}, {"from_hours": 24, "percent": "50"}],
        [{"from_hours": 24, "percent": "50"}, {"from_hours": 0, "percent": "60"}],
        [{"from_hours": 0, "percent": "101"}],
        [{"from_hours": 0, "percent": "NaN"}],
        [{"from_hours": 0, "percent": "x"}],
        [{"from_hours": 0}],
        ["x"],
        {"from_hours": 0, "percent": "50"},
        5,
    ],
)
def test_senseless_tiers_are_refused_in_words(stored: object) -> None:
    """A typing mistake in the settings would decide about people's money."""
    with pytest.raises(ValidationFailed) as refusal:
        RefundTiers.from_json(stored)  # type: ignore[arg-type]
    assert "refund_tiers" in refusal.value.fields


def test_sentences_of_other_tiers() -> None:
    """The stored reason would name hours that are not the venue's."""
    tiers = RefundTiers(
        (
            RefundTier(72, Decimal(90)),
            RefundTier(24, Decimal(40)),
            RefundTier(6, Decimal(10)),
            RefundTier(0, Decimal(0)),
        )
    )
    assert [tiers.policy(tier) for tier in tiers.tiers] == [
        "Cancelled > 72 hours before booking - 90% refund",
        "Cancelled 24-72 hours before booking - 40% refund",
        "Cancelled 6-24 hours before booking - 10% refund",
        "Cancelled < 6 hours before booking - 0% refund",
    ]
    alone = RefundTiers((RefundTier(0, Decimal(100)),))
    assert alone.policy(alone.tiers[0]) == "Cancelled before booking - 100% refund"


@given(tier_sets(), amounts, amounts, lefts)
def test_a_move_cannot_credit_more_than_a_cancellation_would(
    tiers: RefundTiers, old: Decimal, new: Decimal, left: timedelta
) -> None:
    """A customer could move to a cheap hour just before the start and so cancel for the full price."""
    now = START - left
    credit = reschedule_credit(old, new, START, now, tiers, EUR, by_customer=True)
    assert 0 <= credit <= max(old - new, Decimal(0))
    if tiers.is_late(START, now):
        assert credit == refund(max(old - new, Decimal(0)), START, now, tiers, EUR).amount
    else:
        assert credit == max(old - new, Decimal(0))


@pytest.mark.parametrize(("left", "credit"), [(H48 + SECOND, 100), (H48, 50), (H24, 50), (H24 - SECOND, 25)])
def test_a_late_cheaper_move_by_the_customer(left: timedelta, credit: int) -> None:
    """Inside 48 hours a fall in price is credited at the cancellation tier."""
    now = START - left
    args = (Decimal(300), Decimal(200), START, now, DEFAULT_TIERS, EUR)
    assert reschedule_credit(*args, by_customer=True) == credit
    assert reschedule_credit(*args, by_customer=False) == 100


def test_a_dearer_move_credits_nothing() -> None:
    """A rise in price would be paid out."""
    for by_customer in (True, False):
        assert reschedule_credit(Decimal(1), Decimal(2), START, START, DEFAULT_TIERS, EUR, by_customer=by_customer) == 0


@given(st.lists(st.timedeltas(timedelta(days=-30), timedelta(days=30)), min_size=1, max_size=6))
def test_moving_away_buys_no_better_tier(moves: list[timedelta]) -> None:
    """Move to next month, then cancel with 75 %: the earliest start ever counts."""
    basis = START
    for move in moves:
        basis = refund_basis(basis, START + move)
    assert basis == min([START, *(START + move for move in moves)])
