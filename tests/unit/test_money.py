"""Money: a cent lost in rounding is a cent somebody misses."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallbooking_desktop.domain.money import Currency

EUR, JPY, KWD = Currency("EUR"), Currency("JPY"), Currency("KWD")


@pytest.mark.parametrize(
    ("currency", "amount", "expected"),
    [
        (EUR, "0.005", "0.01"),
        (EUR, "0.004999", "0.00"),
        (EUR, "2.675", "2.68"),
        (EUR, "-0.005", "-0.01"),
        (EUR, "33.335", "33.34"),
        (JPY, "0.5", "1"),
        (JPY, "1234.49", "1234"),
        (KWD, "0.0005", "0.001"),
    ],
)
def test_half_a_cent_rounds_up(currency: Currency, amount: str, expected: str) -> None:
    """Invoices would differ from the contract by a cent; yen would show decimals that do not exist."""
    assert str(currency.round(Decimal(amount))) == expected


def test_zero_has_no_sign() -> None:
    """A receipt would say -0.00."""
    assert str(EUR.round(Decimal("-0.001"))) == "0.00"


@given(st.decimals(Decimal("-1e9"), Decimal("1e9"), places=6), st.sampled_from([EUR, JPY, KWD]))
def test_rounding_moves_at_most_half_a_unit_and_is_exact(amount: Decimal, currency: Currency) -> None:
    """Rounding would eat more than a fraction of the smallest coin."""
    rounded = currency.round(amount)
    assert abs(rounded - amount) <= currency.quantum / 2
    assert currency.is_exact(rounded)
    assert currency.is_exact(amount) == (rounded == amount)


@pytest.mark.parametrize("amount", ["NaN", "Infinity", "-Infinity", "sNaN"])
def test_what_is_no_number_is_not_exact(amount: str) -> None:
    """A hostile request would crash instead of being refused."""
    assert not EUR.is_exact(Decimal(amount))


def test_huge_amounts_can_be_judged() -> None:
    """A hostile request would crash instead of being refused."""
    assert EUR.is_exact(Decimal("1e40"))
    assert not EUR.is_exact(Decimal("1e-40"))
