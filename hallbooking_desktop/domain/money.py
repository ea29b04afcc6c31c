"""Exact money: amounts are ``Decimal`` in the installation's one currency, never floats."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

ZERO = Decimal(0)

#: ISO 4217 currencies whose minor unit is not two decimals.
_MINOR_UNITS = {
    **dict.fromkeys(
        (
            "BIF",
            "CLP",
            "DJF",
            "GNF",
            "ISK",
            "JPY",
            "KMF",
            "KRW",
            "PYG",
            "RWF",
            "UGX",
            "VND",
            "VUV",
            "XAF",
            "XOF",
            "XPF",
        ),
        0,
    ),
    **dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3),
}


@dataclass(frozen=True, slots=True)
class Currency:
    """An ISO 4217 currency."""

    code: str = "USD"

    @property
    def minor_units(self) -> int:
        """How many decimals an amount has."""
        return _MINOR_UNITS.get(self.code, 2)

    @property
    def quantum(self) -> Decimal:
        """The smallest amount."""
        return Decimal(1).scaleb(-self.minor_units)

    def round(self, amount: Decimal) -> Decimal:
        """Return the amount half-up to the minor unit (SPEC 4); never a negative zero."""
        return amount.quantize(self.quantum, rounding=ROUND_HALF_UP) + ZERO

    def is_exact(self, amount: Decimal) -> bool:
        """Tell whether the amount is a number with no more decimals than the currency."""
        return amount.is_finite() and (cents := amount.scaleb(self.minor_units)) == cents.to_integral_value()
