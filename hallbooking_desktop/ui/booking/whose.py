"""The filter "of this customer" of the bookings' list: told as plain values, and in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.ui.filters.saved import FilterState
from hallbooking_desktop.ui.formats import isolated

translate = QCoreApplication.translate


def state_of(user_id: int, name: str) -> FilterState:
    """Return the filter for a customer's bookings, whatever their part in them."""
    return {"id": user_id, "name": name}


def customer_of(value: object) -> int | None:
    """Return whose bookings a filter means; None where it means nobody."""
    number = value.get("id") if isinstance(value, dict) else None
    return number if isinstance(number, int) else None


def said(value: object) -> tuple[str, str]:
    """Return a filter in words, and at more length; nothing where it means nobody."""
    if not isinstance(value, dict) or customer_of(value) is None:
        return "", ""
    name = isolated(str(value.get("name", "")))
    return (
        translate("Bookings", "Customer: %1").replace("%1", name),
        translate("Bookings", "Bookings in which %1 is organiser, payer or attendee").replace("%1", name),
    )
