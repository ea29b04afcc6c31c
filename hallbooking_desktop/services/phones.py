"""Phone numbers as people type them, made into one international form where the venue's country tells how."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib import resources

from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.people import name_key, normalise_phone, phone_digits

_FEWEST_DIGITS, _MOST_DIGITS = 3, 20


def clean_phone(typed: str | None, region: str | None) -> str | None:
    """Return ``+`` and digits for a number that is valid in the region or names its country, else its digits as typed.

    ``region`` is the ISO 3166 code of the country whose national numbers are meant. Nothing typed is None.

    Raises:
        ValidationFailed: field ``phone``: there are letters in it, or hardly any digits.
    """
    import phonenumbers  # noqa: PLC0415 - a large library that the start does not need

    text = unicodedata.normalize("NFKC", typed or "").strip()
    if not text:
        return None
    plain = normalise_phone(text)
    digits = phone_digits(plain)
    if any(char.isalpha() for char in text) or not _FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS:
        raise ValidationFailed({"phone": "Please type the phone number in digits, for example +49 30 123456."})
    try:
        number = phonenumbers.parse(plain if plain.startswith("+") else digits, region)
    except phonenumbers.NumberParseException:
        return plain
    if not phonenumbers.is_valid_number(number):
        return plain
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def region_of(country: str, timezone: str) -> str | None:
    """Return the ISO 3166 code of a venue's country as it was typed, else of its time zone; None if neither says."""
    from phonenumbers import SUPPORTED_REGIONS  # noqa: PLC0415 - likewise

    typed = country.strip()
    if typed.upper() in SUPPORTED_REGIONS:
        return typed.upper()
    return _countries().get(name_key(typed)) or _zones().get(timezone)


def _table(name: str) -> list[list[str]]:
    text = resources.files("tzdata").joinpath("zoneinfo", name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@cache
def _countries() -> dict[str, str]:
    named = {name_key(name): code for code, name in _table("iso3166.tab")}
    return named | {
        name_key(other): code
        for other, code in (
            ("Deutschland", "DE"),
            ("Österreich", "AT"),
            ("Schweiz", "CH"),
            ("United Kingdom", "GB"),
            ("Great Britain", "GB"),
            ("England", "GB"),
            ("UK", "GB"),
            ("USA", "US"),
            ("United States of America", "US"),
            ("UAE", "AE"),
        )
    }


@cache
def _zones() -> dict[str, str]:
    return {row[2]: row[0] for row in _table("zone.tab")}
