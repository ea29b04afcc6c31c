"""What is wrong with a typed venue, room or add-on, field by field; and its plain values to store."""

from __future__ import annotations

import zoneinfo
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from hallbooking_desktop.domain.availability import check_hours
from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.domain.people import name_key
from hallbooking_desktop.domain.pricing import PriceRule
from hallbooking_desktop.domain.refunds import DEFAULT_TIERS
from hallbooking_desktop.services.commands_catalogue import NewAddon, NewRoom, NewVenue
from hallbooking_desktop.services.snapshots import BookingRules, HoursInterval

DAY_MINUTES = 1440
_LONGEST_TEXT = 10_000
_HIGHEST_PERCENT = 10_000


def venue_values(new: NewVenue) -> dict[str, Any]:
    """Return the columns of a venue; its hours stand apart.

    Raises:
        ValidationFailed: something typed is missing or wrong.
    """
    problems = _named(new.name) | _rules_problems(new.rules)
    if not new.city.strip():
        problems["city"] = "A venue is in a city."
    if new.timezone not in zoneinfo.available_timezones():
        problems["timezone"] = "Choose a time zone such as Europe/Berlin."
    if new.total_capacity is not None and new.total_capacity < 1:
        problems["total_capacity"] = "The greatest capacity is at least 1, or empty."
    for name, value in (("tax_rate_percent", new.tax_rate_percent), ("deposit_percent", new.deposit_percent)):
        if not 0 <= value <= 100:  # noqa: PLR2004 - percent
            problems[name] = "A percentage is between 0 and 100."
    if new.contact_email.strip() and "@" not in new.contact_email.strip()[1:-1]:
        problems["contact_email"] = "This is no e-mail address."
    if len(new.description) > _LONGEST_TEXT:
        problems["description"] = "This text is too long."
    _refuse(problems)
    check_hours(new.hours)
    return {
        "name": new.name.strip(),
        "name_key": name_key(new.name),
        "city": new.city.strip(),
        "city_key": name_key(new.city),
        "address": new.address.strip(),
        "state": new.state.strip(),
        "country": new.country.strip(),
        "postal_code": new.postal_code.strip(),
        "description": new.description.strip(),
        "contact_phone": new.contact_phone.strip(),
        "contact_email": new.contact_email.strip(),
        "total_capacity": new.total_capacity,
        "timezone": new.timezone,
        "slot_step_minutes": new.rules.slot_step_minutes,
        "shortest_minutes": new.rules.shortest_minutes,
        "longest_minutes": new.rules.longest_minutes,
        "notice_minutes": new.rules.notice_minutes,
        "horizon_days": new.rules.horizon_days,
        "tax_rate_percent": new.tax_rate_percent,
        "deposit_percent": new.deposit_percent,
        "refund_tiers": None if new.refund_tiers == DEFAULT_TIERS else new.refund_tiers.to_json(),
    }


def room_values(new: NewRoom, currency: Currency) -> dict[str, Any]:
    """Return the columns of a room; its own hours and parts stand apart.

    Raises:
        ValidationFailed: something typed is missing or wrong.
    """
    problems = _named(new.name) | _price_problems("rate_per_hour", new.rate_per_hour, currency)
    if new.capacity < 1:
        problems["capacity"] = "A hall holds at least 1 person."
    for name, value in (("setup_minutes", new.setup_minutes), ("teardown_minutes", new.teardown_minutes)):
        if not 0 <= value <= DAY_MINUTES:
            problems[name] = "Setup and teardown take from 0 minutes to 24 hours."
    if len(new.description) > _LONGEST_TEXT:
        problems["description"] = "This text is too long."
    _refuse(problems)
    check_hours(new.own_hours or ())
    return {
        "venue_id": new.venue_id,
        "name": new.name.strip(),
        "name_key": name_key(new.name),
        "type": new.type.strip() or "hall",
        "capacity": new.capacity,
        "rate_per_hour": new.rate_per_hour,
        "amenities": list(amenities(new.amenities)),
        "description": new.description.strip(),
        "in_service": new.in_service,
        "setup_minutes": new.setup_minutes,
        "teardown_minutes": new.teardown_minutes,
        "has_own_hours": new.own_hours is not None,
    }


def addon_values(new: NewAddon, currency: Currency) -> dict[str, Any]:
    """Return the columns of an add-on.

    Raises:
        ValidationFailed: something typed is missing or wrong.
    """
    problems = _named(new.name) | _price_problems("price", new.price, currency)
    if new.stock is not None and new.stock < 0:
        problems["stock"] = "The stock is a number from 0, or empty for no limit."
    _refuse(problems)
    return {
        "venue_id": new.venue_id,
        "name": new.name.strip(),
        "description": new.description.strip(),
        "price": new.price,
        "stock": new.stock,
        "active": new.active,
    }


def check_price_rules(rules: Iterable[PriceRule], currency: Currency) -> None:
    """Refuse rules that cannot be stored as they are.

    Raises:
        ValidationFailed: a rule has no name, or a value finer than the currency or a thousandth of a percent.
    """
    problems: dict[str, str] = {}
    for rule in rules:
        if not rule.name.strip():
            problems["name"] = "Please name each rule."
        if rule.kind == "rate":
            problems |= _price_problems("value", rule.value, currency)
        elif rule.value != round(rule.value, 3) or rule.value >= _HIGHEST_PERCENT:
            problems["value"] = "A percentage has at most three decimals and is below 10,000."
    _refuse(problems)


def amenities(typed: Iterable[str]) -> tuple[str, ...]:
    """Return amenities as they are stored and compared: lower case, each once."""
    return tuple(dict.fromkeys(" ".join(name.split()).casefold() for name in typed if name.strip()))


def hour_rows(hours: Iterable[HoursInterval]) -> tuple[tuple[int, int, int], ...]:
    """Return hours as weekday, opens, closes."""
    return tuple((item.weekday, item.opens, item.closes) for item in hours)


def changed_fields(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the old and the new values of what differs, for the audit log."""
    names = [name for name, value in after.items() if before.get(name) != value]
    return {name: before.get(name) for name in names}, {name: after[name] for name in names}


def _named(name: str) -> dict[str, str]:
    if not name.strip():
        return {"name": "Please type a name."}
    return {"name": "Names have at most 200 characters."} if len(name) > 200 else {}  # noqa: PLR2004 - said beside it


def _price_problems(field: str, price: Decimal, currency: Currency) -> dict[str, str]:
    if not price.is_finite() or price < 0:
        return {field: "A price is not negative."}
    if price >= 10**9:
        return {field: "This price is too high."}
    if not currency.is_exact(price):
        return {field: f"{currency.code} has {currency.minor_units} decimals."}
    return {}


def _rules_problems(rules: BookingRules) -> dict[str, str]:
    problems: dict[str, str] = {}
    shortest, longest = rules.shortest_minutes, rules.longest_minutes
    if not 1 <= rules.slot_step_minutes <= DAY_MINUTES:
        problems["slot_step_minutes"] = "Bookings start on a step of 1 minute to 24 hours."
    if shortest is not None and shortest < 1:
        problems["shortest_minutes"] = "The shortest booking is at least a minute, or empty."
    if longest is not None and longest < max(shortest or 1, 1):
        problems["longest_minutes"] = "The longest booking is not shorter than the shortest."
    if rules.notice_minutes is not None and rules.notice_minutes < 0:
        problems["notice_minutes"] = "The notice is a number of minutes from 0, or empty."
    if rules.horizon_days is not None and rules.horizon_days < 1:
        problems["horizon_days"] = "The horizon is a number of days from 1, or empty."
    return problems


def _refuse(problems: Mapping[str, str]) -> None:
    if problems:
        raise ValidationFailed(problems)
