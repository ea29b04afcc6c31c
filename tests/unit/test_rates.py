"""The calendar of prices: what it shows for an hour is what that hour costs."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.domain.pricing import PriceRule, price_room
from hallbooking_desktop.domain.rates import hour_rates
from hallbooking_desktop.domain.timeranges import TimeRange, local_instant

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = date(2030, 1, 14)


def evening(**more: object) -> PriceRule:
    values = {
        "id": 1,
        "name": "Evening",
        "kind": "rate",
        "value": Decimal(150),
        "start_minute": 1080,
        "end_minute": 1560,
    }
    return PriceRule(**{**values, **more})  # type: ignore[arg-type]  # mixed values


def test_a_rule_counts_for_its_hours() -> None:
    """The evening would be shown at the day's price."""
    found = hour_rates(MONDAY, 7, BERLIN, Decimal(100), [evening()], None, Currency())
    assert len(found) == 7 * 24
    assert found[MONDAY, 17].rate == 100
    assert (found[MONDAY, 18].rate, found[MONDAY, 18].labels) == (150, ("Evening",))
    assert found[MONDAY + timedelta(days=1), 1].rate == 150, "past midnight"
    assert found[MONDAY + timedelta(days=1), 2].rate == 100


def test_an_hour_in_two_parts() -> None:
    """An hour that is half dear would be shown as cheap, or as dear."""
    half = evening(start_minute=1110)
    found = hour_rates(MONDAY, 1, BERLIN, Decimal(100), [half], None, Currency())
    assert (found[MONDAY, 18].rate, found[MONDAY, 18].labels) == (125, ("Room hire", "Evening"))


def test_a_night_of_clock_change() -> None:
    """An hour that the clocks skip would be offered."""
    day = date(2030, 3, 31)
    found = hour_rates(day, 1, BERLIN, Decimal(100), [], None, Currency())
    assert (day, 2) not in found
    assert len(found) == 23
    autumn = hour_rates(date(2030, 10, 27), 1, BERLIN, Decimal(100), [], None, Currency())
    assert {item.rate for item in autumn.values()} == {100}, "the hour that comes twice is dearer"


@given(
    hour=st.integers(0, 23),
    start=st.integers(0, 1439),
    length=st.integers(1, 1440),
    percent=st.integers(-100, 300),
    weekdays=st.frozensets(st.integers(0, 6)),
)
def test_it_is_what_a_booking_of_that_hour_costs(
    hour: int, start: int, length: int, percent: int, weekdays: frozenset[int]
) -> None:
    """A guest is told one price and pays another."""
    rule = PriceRule(
        1, "R", "percent", Decimal(percent), weekdays=weekdays, start_minute=start, end_minute=start + length
    )
    shown = hour_rates(MONDAY, 2, BERLIN, Decimal(80), [rule], None, Currency())[MONDAY, hour]
    begin = local_instant(MONDAY, hour * 60, BERLIN)
    span = TimeRange(begin, begin + timedelta(hours=1))
    booked = sum(line.amount for line in price_room(span, BERLIN, Decimal(80), [rule], None, Currency()))
    assert shown.rate == booked
    assert begin < datetime.max.replace(tzinfo=UTC)
