"""All figures of bookings side by side: of each day, hall or venue a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from hallbooking_desktop.domain.reports import BookingFigures
from hallbooking_desktop.ui.reports.charts import Behind, Chart, Kind, Series, Unit, Value
from hallbooking_desktop.ui.reports.words import meaning_of, title_of, translate
from hallbooking_desktop.ui.reports.writing import Writer
from hallbooking_desktop.ui.widgets.pill import status_text

#: What the list of bookings calls confirmed.
CONFIRMED: Final = frozenset({"confirmed", "completed"})
#: The states that the list of bookings knows, by those of the report.
LISTED: Final = {"confirmed": CONFIRMED, "pending": frozenset({"pending"}), "cancelled": frozenset({"cancelled"})}
_ALL: Final = frozenset[str]()

#: Each figure: its unit, how it is had (none of nothing), and in which states the bookings are that it counts.
FIGURES: Final[dict[str, tuple[Unit, Callable[[BookingFigures], Value], frozenset[str] | None]]] = {
    "bookings": (Unit.COUNT, lambda f: f.bookings, _ALL),
    "confirmed": (Unit.COUNT, lambda f: f.confirmed, CONFIRMED),
    "cancelled": (Unit.COUNT, lambda f: f.cancelled, LISTED["cancelled"]),
    "cancellation_rate": (
        Unit.PERCENT,
        lambda f: f.cancellation_rate if f.bookings else None,
        LISTED["cancelled"],
    ),
    "revenue": (Unit.MONEY, lambda f: f.revenue, CONFIRMED),
    "average_value": (Unit.MONEY, lambda f: f.average_booking_value if f.confirmed else None, CONFIRMED),
    "average_duration": (Unit.HOURS, lambda f: f.average_duration_hours if f.confirmed else None, CONFIRMED),
    "retained_fees": (Unit.MONEY, lambda f: f.retained_fees, None),
    "refunds": (Unit.MONEY, lambda f: f.refunds, None),
}


def figures(writer: Writer, each: Sequence[BookingFigures], behind: Sequence[Behind]) -> tuple[Series, ...]:
    """Return a column for each figure; ``behind`` leads to the bookings of each row."""
    made = []
    for key, (unit, call, states) in FIGURES.items():
        name = status_text(key) if key in LISTED else title_of(key)
        leads = () if states is None else [replace(one, states=states) for one in behind]
        made.append(writer.series(name, [call(one) for one in each], unit, behind=leads))
    return tuple(made)


def sheet(key: str, heading: str, names: Sequence[str], series: Sequence[Series], days: tuple[date, ...] = ()) -> Chart:
    """Return columns of several units as a table."""
    nothing = translate("Reports", "There is nothing to show in this period.")
    shown = tuple(names)
    return Chart(
        key,
        Kind.TABLE,
        Unit.COUNT,
        title_of(key),
        meaning_of(key),
        heading,
        shown,
        shown,
        tuple(series),
        str,
        nothing,
        days,
    )
