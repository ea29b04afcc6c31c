"""The bookings behind a value of the reports, as a filter of the bookings' list: in plain values, and in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.reports import Counted, CountedBy, Period
from hallbooking_desktop.ui.formats import Formats, joined
from hallbooking_desktop.ui.reports.charts import Behind
from hallbooking_desktop.ui.reports.words import span_text, translate


def state_of(behind: Behind) -> dict[str, Any]:
    """Return what a value counts as plain values."""
    counted = behind.counted
    return {
        "by": counted.by.value,
        "first": counted.period.start.isoformat(),
        "last": counted.period.end.isoformat(),
        "venue": counted.venue_id,
        "room": counted.room_id,
        "place": behind.place,
    }


def counted_of(state: object) -> Counted | None:
    """Return what plain values say; None where they are not of this program."""
    if not isinstance(state, Mapping):
        return None
    venue, room = state.get("venue"), state.get("room")
    if not all(number is None or isinstance(number, int) for number in (venue, room)):
        return None
    try:
        period = Period(date.fromisoformat(state["first"]), date.fromisoformat(state["last"]))
        return Counted(period, CountedBy(state["by"]), venue, room)
    except (KeyError, TypeError, ValueError, ValidationFailed):
        return None


def said(formats: Formats, state: object) -> str:
    """Return in words which bookings these are; nothing for what is not of this program."""
    counted = counted_of(state)
    if counted is None or not isinstance(state, Mapping):
        return ""
    by_use = counted.by is CountedBy.USE
    text = translate("Reports", "Takes open hours: %1") if by_use else translate("Reports", "Begins: %1")
    days = span_text(formats, counted.period.start, counted.period.end)
    place = str(state.get("place") or "")
    return text.replace("%1", joined((days, place) if place else (days,), formats.comma))


def explained(state: object) -> str:
    """Return what is listed by such a filter, at length."""
    counted = counted_of(state)
    if counted is not None and counted.by is CountedBy.USE:
        return translate(
            "Reports",
            "What the report's occupancy counts: confirmed bookings that take open hours of these days by their "
            "venue's clock, those of a whole hall for each of its parts.",
        )
    return translate(
        "Reports",
        "What the report counts: bookings that begin on these days by their venue's clock. Holds that ran out are "
        "left out.",
    )
