"""Amounts and times as people write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.ui.formats import MINUS, Formats

LANGUAGES = ["en_US", "en_GB", "de_DE", "fr_FR", "ar_EG", "en_IN", "de_CH"]
amounts = st.decimals(min_value=-(10**9), max_value=10**9, places=3, allow_nan=False)


@given(amount=amounts, language=st.sampled_from(LANGUAGES), currency=st.sampled_from(["USD", "JPY", "KWD"]))
def test_what_is_written_is_read_back_exactly(amount: Decimal, language: str, currency: str) -> None:
    """An amount shown in a field and saved again would change."""
    formats = Formats(QLocale(language), Currency(currency))
    rounded = formats.currency.round(amount)
    assert formats.parse_money(formats.plain(rounded)) == rounded


@pytest.mark.parametrize(
    ("language", "currency", "amount", "written"),
    [
        ("en_US", "USD", "-1234.5", f"{MINUS}$1,234.50"),
        ("de_DE", "EUR", "1234.5", "1.234,50\u00a0€"),
        ("en_GB", "JPY", "1234", "¥1,234"),
        ("en_GB", "PLN", "3", "PLN\u00a03.00"),
        ("de_DE", "KWD", "1.5", "1,500\u00a0KWD"),
    ],
)
def test_amounts_are_written_as_the_language_does(language: str, currency: str, amount: str, written: str) -> None:
    """A price would be misread."""
    assert Formats(QLocale(language), Currency(currency)).money(Decimal(amount)) == written


@pytest.mark.parametrize("typed", ["", "abc", "1.2.3", "1.005", "1e5", "--4", "NaN", "1" * 20])
def test_what_is_no_amount_is_refused(typed: str) -> None:
    """A slip of the keys would become money."""
    assert Formats(QLocale("en_GB"), Currency("USD")).parse_money(typed) is None


def test_the_zone_is_named_only_where_it_differs() -> None:
    """A clerk in New York would tell a caller the wrong hour in Berlin."""
    at = datetime(2030, 1, 15, 18, tzinfo=UTC)
    span = TimeRange(at, at + timedelta(hours=2))
    abroad = Formats(QLocale("en_GB"), viewer_zone=ZoneInfo("America/New_York"))
    there = Formats(QLocale("en_GB"), viewer_zone=ZoneInfo("Europe/Paris"))
    assert abroad.range(span, "Europe/Berlin") == "Tue 15 Jan 2030, 19:00 – 21:00 CET"
    assert there.range(span, "Europe/Berlin") == "Tue 15 Jan 2030, 19:00 – 21:00"
    assert abroad.range(span, "Asia/Dubai").endswith("– Wed 16 Jan, 00:00 Dubai") or "00:00 Dubai" in abroad.range(
        span, "Asia/Dubai"
    )


def test_americans_name_the_month_first() -> None:
    """A booking for the 3rd of April would look like one for March."""
    formats = Formats(QLocale("en_US"), viewer_zone=UTC)
    at = datetime(2030, 1, 15, 18, 30, tzinfo=UTC)
    assert formats.date(at) == "Tue, Jan 15, 2030"
    assert formats.date(at, weekday=False, year=False) == "Jan 15"
    assert formats.time(at, "UTC").replace("\u202f", " ") == "6:30 PM"


def test_a_range_over_midnight_names_the_second_day(formats: Formats) -> None:
    """A party until two would seem to end before it began."""
    begin = datetime(2030, 1, 15, 20, tzinfo=UTC)
    assert formats.range(TimeRange(begin, begin + timedelta(hours=6)), "UTC").endswith("– Wed 16 Jan, 02:00")
    assert formats.range(TimeRange(begin, begin + timedelta(hours=4)), "UTC").endswith("20:00 – 00:00")


def test_lengths_and_what_is_left(formats: Formats) -> None:
    """A countdown would say nonsense."""
    now = datetime(2030, 1, 1, tzinfo=UTC)
    assert formats.duration(timedelta(minutes=150)) == "2 h 30 min"
    assert formats.duration(timedelta(days=3, hours=1)) == "3 d 1 h"
    assert formats.left(now + timedelta(minutes=12, seconds=40), now) == "12 min"
    assert formats.left(now, now) == "over"
    assert formats.ago(now - timedelta(seconds=5), now) == "just now"
    assert formats.ago(now - timedelta(minutes=90), now) == "1 h ago"


@pytest.mark.parametrize(
    ("language", "value", "written"),
    [
        ("en_GB", "-10.00", f"{MINUS}10%"),
        ("en_GB", "3896.0", "+3,896%"),
        ("en_GB", "0", "0%"),
        ("de_DE", "12.5", "+12,5\u00a0%"),
        ("ar_AE", "12.5", "\u2066+12.5%\u2069"),
    ],
)
def test_a_change_in_percent_keeps_its_sign_before_it(language: str, value: str, written: str) -> None:
    """From right to left a discount would read as a surcharge: the sign strays to the other end."""
    assert Formats(QLocale(language)).percent(Decimal(value), signed=True) == written
