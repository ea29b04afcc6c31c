"""The log's values as people read them: amounts, times, names of what is kept by number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication, QLocale

from hallbooking_desktop.domain.bookings import Attendance, CustomerRole, PaymentMethod
from hallbooking_desktop.domain.queries import QueryStatus
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.snapshots_audit import PAIRS, REFERENCES, Names
from hallbooking_desktop.ui.audit.fields import field_name
from hallbooking_desktop.ui.audit.words import entities, role_name
from hallbooking_desktop.ui.booking.words import attendance_text, method_text, role_text
from hallbooking_desktop.ui.formats import Formats, isolated
from hallbooking_desktop.ui.stored_words import stored_words
from hallbooking_desktop.ui.widgets.pill import status_text

translate = QCoreApplication.translate
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONEY = frozenset(
    {
        "total_cost",
        "paid",
        "amount",
        "refund",
        "fee",
        "charged",
        "credited",
        "retained",
        "difference",
        "discount",
        "balance",
        "rate_per_hour",
        "price",
    }
)
_SIGNED = frozenset({"difference"})
_PERCENT = frozenset({"tax_rate_percent", "deposit_percent"})
_HOURS = frozenset({"hours", "own_hours"})
_NAMES_OF_VALUES = frozenset({"changed", "texts"})
_TRIPLE = 3


class Values:
    """Writes the values of one entry. ``zone``: its venue's, in which its times are told."""

    def __init__(self, formats: Formats, names: Names, zone: str) -> None:
        self._formats = formats
        self._names = names
        self._zone = zone or "UTC"

    def text(self, name: str, value: object) -> str:
        """Return a value in words; a dash for nothing."""
        if value is None or value in ("", [], {}):
            return "\u2014"
        if name == "range" and (span := _span(value)) is not None:
            return self._formats.range(span, self._zone)
        if isinstance(value, list):
            return "\n".join(self.item(name, item) for item in value)
        return self.item(name, value)

    def item(self, name: str, value: object) -> str:
        """Return one thing of a list, or a value by itself."""
        if (kind := PAIRS.get(name)) is not None and isinstance(value, list) and len(value) == 2:  # noqa: PLR2004
            return self._pair(kind, value[0], value[1])
        if name in _HOURS and isinstance(value, list) and len(value) == _TRIPLE:
            return self._hours(value)
        if name == "photos" and isinstance(value, list):
            return " ".join(str(part) for part in value if part)
        if (kind := REFERENCES.get(name)) is not None and _is_number(value):
            return self._called(kind, value)
        if name in _NAMES_OF_VALUES and isinstance(value, str):
            return field_name(value)
        if isinstance(value, bool):
            return translate("Values", "Yes") if value else translate("Values", "No")
        if isinstance(value, Mapping):
            return self._record(value)
        return self._plain(name, value)

    # --- sorts of values ---------------------------------------------------------------------------------------------

    def _plain(self, name: str, value: object) -> str:
        amount = _decimal(value)
        if amount is not None and name in _MONEY:
            return self._formats.money(amount, signed=name in _SIGNED)
        if amount is not None and name in _PERCENT:
            return self._formats.percent(amount)
        if amount is not None and name.endswith("_minutes"):
            return self._formats.duration(timedelta(minutes=int(amount)))
        if amount is not None and name.endswith("_days"):
            return self._formats.duration(timedelta(days=int(amount)))
        if isinstance(value, int):
            return self._formats.number(value)
        said = str(value)
        if _INSTANT.fullmatch(said):
            return self._formats.date_time(_instant(said), self._zone)
        if _DAY.fullmatch(said):
            return self._formats.date(date.fromisoformat(said))
        return _worded(name, said)

    def _called(self, kind: str, number: object) -> str:
        found = self._names.get((kind, int(str(number))))
        if kind == "booking":
            return f"#{number} {isolated(found)}" if found else f"#{number}"
        return isolated(found) if found else f"{entities().get(kind, kind)} #{number}"

    def _pair(self, kind: str, number: object, about: object) -> str:
        called = self._called(kind, number) if _is_number(number) else str(number)
        if kind == "addon":
            return f"{about} \u00d7 {called}"
        roles = {each.value: each for each in CustomerRole}
        role = role_text(roles[str(about)]) if str(about) in roles else str(about)
        return f"{called} ({role})"

    def _hours(self, interval: list[object]) -> str:
        weekday, opens, closes = (int(str(part)) for part in interval)
        day = self._formats.locale.standaloneDayName(weekday + 1, QLocale.FormatType.ShortFormat)
        midnight = datetime(2030, 1, 7, tzinfo=UTC)
        first, last = (self._formats.time(midnight + timedelta(minutes=at), "UTC") for at in (opens, closes))
        return f"{day} {first} \u2013 {last}"

    def _record(self, value: Mapping[object, object]) -> str:
        """Return a rule or another thing of several values, by its name first."""
        told = {str(key): each for key, each in value.items() if each not in (None, "", [], {})}
        name = str(told.pop("name", ""))
        left = [f"{field_name(key)}: {self.item(key, each)}" for key, each in told.items() if key not in _UNTOLD]
        return f"{name} ({'; '.join(left)})" if name and left else name or "; ".join(left)


_UNTOLD = frozenset({"id", "position"})


def _worded(name: str, said: str) -> str:
    """Return a stored word as it is called on screen."""
    if name == "method" and said in {each.value for each in PaymentMethod}:
        return method_text(PaymentMethod(said))
    if name == "attendance" and said in {each.value for each in Attendance}:
        return attendance_text(Attendance(said))
    told = {"status": _state, "role": role_name, "policy": stored_words, "kind": _kind}.get(name)
    return said if told is None else told(said)


def _state(said: str) -> str:
    """Return a state's name; those of queries are kept in capitals."""
    return status_text(f"query_{said.lower()}" if said in {each.value for each in QueryStatus} else said)


def _kind(said: str) -> str:
    return {
        "customer": translate("Values", "By the customer"),
        "venue_fault": translate("Values", "The venue's fault"),
        "expired": translate("Values", "The hold ran out"),
        "rate": translate("Values", "Price per hour"),
        "percent": translate("Values", "Percent"),
    }.get(said, said)


def _span(value: object) -> TimeRange | None:
    if not isinstance(value, list) or len(value) != 2 or not all(_INSTANT.fullmatch(str(part)) for part in value):  # noqa: PLR2004
        return None
    return TimeRange(_instant(str(value[0])), _instant(str(value[1])))


def _instant(said: str) -> datetime:
    return datetime.fromisoformat(said)


def _decimal(value: object) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        found = Decimal(str(value))
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
