"""Holds: an unpaid booking keeps its slot for a while, a paid one for good."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallbooking_desktop.domain.holds import HoldPolicy, amount_due, confirms, deposit, has_expired
from hallbooking_desktop.domain.money import Currency
from tests.support.times import at

EUR = Currency("EUR")
NOW = at("2026-05-04T09:00")
POLICY = HoldPolicy()
HOUR = timedelta(hours=1)
money = st.decimals(Decimal(0), Decimal(100_000), places=2)
percents = st.decimals(Decimal(0), Decimal(100), places=2)


@pytest.mark.parametrize(
    ("start", "by_staff", "in_series", "kept"),
    [
        (NOW + 100 * HOUR, False, False, timedelta(minutes=15)),
        (NOW + 100 * HOUR, True, False, 48 * HOUR),
        (NOW + HOUR, True, False, HOUR),
        (NOW + timedelta(minutes=5), False, False, timedelta(minutes=5)),
        (NOW + 500 * HOUR, False, True, 452 * HOUR),
        (NOW + 500 * HOUR, True, True, 452 * HOUR),
        (NOW + 47 * HOUR, True, True, 47 * HOUR),
        (NOW + 48 * HOUR + timedelta(minutes=10), False, True, timedelta(minutes=15)),
        (NOW + 48 * HOUR + timedelta(minutes=10), True, True, 48 * HOUR),
        (NOW + 47 * HOUR, False, True, timedelta(minutes=15)),
    ],
)
def test_how_long_a_slot_is_kept(start: object, by_staff: bool, in_series: bool, kept: timedelta) -> None:
    """A caller would lose the hall before the transfer arrives, or a kiosk visitor block it for days."""
    assert POLICY.expires_at(NOW, start, by_staff=by_staff, in_series=in_series) == NOW + kept  # type: ignore[arg-type]


@given(st.timedeltas(timedelta(seconds=1), timedelta(days=400)), st.booleans(), st.booleans())
def test_no_hold_outlives_its_start_or_is_born_expired(left: timedelta, by_staff: bool, in_series: bool) -> None:
    """An unpaid booking would still keep the hall while it should be in use."""
    expires = POLICY.expires_at(NOW, NOW + left, by_staff=by_staff, in_series=in_series)
    assert NOW < expires <= NOW + left


def test_a_hold_ends_at_its_moment() -> None:
    """Two people would hold the same slot for an instant."""
    assert has_expired(NOW, Decimal(0), NOW)
    assert not has_expired(NOW, Decimal(0), NOW - timedelta(microseconds=1))
    assert not has_expired(None, Decimal(0), NOW)


def test_money_keeps_a_slot() -> None:
    """A customer who paid a deposit would lose the hall."""
    assert not has_expired(NOW, Decimal("0.01"), NOW + 100 * HOUR)


@given(money, percents)
def test_a_deposit_is_never_more_than_the_price(total: Decimal, percent: Decimal) -> None:
    """A booking could never be confirmed."""
    wanted = deposit(total, percent, EUR)
    assert 0 <= wanted <= total
    assert EUR.is_exact(wanted)
    assert confirms(total, total, percent, EUR)
    assert confirms(wanted, total, percent, EUR)
    assert wanted == 0 or not confirms(wanted - EUR.quantum, total, percent, EUR)


def test_the_default_deposit_is_all() -> None:
    """A booking would be confirmed by its first cent."""
    assert deposit(Decimal("99.99"), Decimal(100), EUR) == Decimal("99.99")
    assert not confirms(Decimal("99.98"), Decimal("99.99"), Decimal(100), EUR)


def test_a_small_deposit_is_at_least_a_cent() -> None:
    """A deposit that rounds to nothing would confirm without any payment."""
    assert deposit(Decimal("0.10"), Decimal(1), EUR) == Decimal("0.01")
    assert deposit(Decimal(0), Decimal(50), EUR) == 0


@given(money, money)
def test_what_is_due_is_what_is_left(total: Decimal, paid: Decimal) -> None:
    """A customer would be asked for money twice, or for a negative amount."""
    assert amount_due(total, paid) == max(total - paid, Decimal(0))
