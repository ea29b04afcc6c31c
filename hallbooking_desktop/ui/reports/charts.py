"""What a chart shows: names, values and how they are written. It knows nothing of pixels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from hallbooking_desktop.domain.reports import Counted
from hallbooking_desktop.ui.models.tabletext import TableText

Value = Decimal | int | None


class Kind(StrEnum):
    """How a chart is drawn."""

    #: Upright bars along time; several series stand on each other.
    BARS = "bars"
    #: Bars that lie beside their names.
    ROWS = "rows"
    #: Points joined by a line.
    LINE = "line"
    #: Hours of the week as a grid: series are its lines.
    HEAT = "heat"
    #: Series of several units beside each other: no picture, only the table.
    TABLE = "table"


class Unit(StrEnum):
    """What a value is."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    STARS = "stars"
    HOURS = "hours"
    #: No number: what is written is the value.
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Behind:
    """Which bookings a value counts: those in some states, in all where none is named. ``place`` names where."""

    counted: Counted
    states: frozenset[str] = frozenset()
    place: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """Values of one kind, and each as it is written. ``faded``: what it is compared with, drawn as marks beside.

    ``behind`` has an entry for each value where these can be opened.
    """

    name: str
    values: tuple[Value, ...]
    texts: tuple[str, ...]
    unit: Unit
    tone: str = "accent"
    faded: bool = False
    behind: tuple[Behind | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart. ``categories`` name its bars in full, ``short`` along its axis; ``explain`` says what is counted.

    ``unit`` is what its scale counts, ``tick`` writes a value of that. ``days``: which day each category is, if it is.
    """

    key: str
    kind: Kind
    unit: Unit
    title: str
    explain: str
    heading: str
    categories: tuple[str, ...]
    short: tuple[str, ...]
    series: tuple[Series, ...]
    tick: Callable[[int], str]
    nothing: str = ""
    days: tuple[date, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to draw; a point at zero is something, a bar of no height is not."""
        if self.kind is Kind.TABLE:
            return not self.categories
        values = (value for series in self.series for value in series.values if not series.faded)
        return not any(value is not None if self.kind is Kind.LINE else value for value in values)

    def opens(self, category: int, series: int) -> Behind | None:
        """Return the bookings behind a value."""
        behind = self.series[series].behind
        return behind[category] if category < len(behind) else None

    def said(self, category: int, series: int) -> str:
        """Return a value in words, as a hand over it or a screen reader wants it."""
        one = self.series[series]
        name = f"{one.name}: " if len(self.series) > 1 or self.kind is Kind.HEAT else ""
        return f"{self.categories[category]}, {name}{one.texts[category]}"

    def table(self, conditions: str = "") -> TableText:
        """Return the chart as a table: categories downwards; of a grid its lines."""
        rows = tuple(
            (name, *(series.texts[place] for series in self.series)) for place, name in enumerate(self.categories)
        )
        headings = (self.heading, *(series.name for series in self.series))
        numbers = frozenset(place for place, one in enumerate(self.series, 1) if one.unit is not Unit.WORDS)
        return TableText(self.title, headings, rows, conditions, numbers)


@dataclass(frozen=True, slots=True)
class Trend:
    """How a figure changed. ``good``: None where more is neither better nor worse."""

    text: str
    rises: bool | None
    good: bool | None


#: Stands where a change will stand as soon as what is compared with is there.
AWAITED: Final = Trend("\u2026", None, None)


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure that matters by itself, with what it means."""

    key: str
    title: str
    text: str
    value: Value
    unit: Unit
    explain: str
    trend: Trend | None = None
    #: Whether its text is the value; a hall's name or an hour is not.
    is_number: bool = True
    #: What it was in the period that it is compared with; empty where there is nothing of that.
    before: str = ""


@dataclass(frozen=True, slots=True)
class Findings:
    """What one section shows."""

    tiles: tuple[Tile, ...]
    charts: tuple[Chart, ...]


#: Sections by their names.
Parts = Sequence[tuple[str, Findings]]
