"""Values written as the reader's language does: figures with how they changed, series of charts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial

from hallbooking_desktop.domain.reports import Period, percentage
from hallbooking_desktop.ui.formats import Formats, joined
from hallbooking_desktop.ui.models.plain import NOTHING
from hallbooking_desktop.ui.reports.charts import AWAITED, Behind, Chart, Kind, Series, Tile, Trend, Unit, Value
from hallbooking_desktop.ui.reports.periods import months as months_of
from hallbooking_desktop.ui.reports.words import meaning_of, month_text, ticked, title_of, translate, written

#: More of these is worse.
_WORSE = {"cancellation_rate", "refunds"}
_NEITHER = {"average_duration", "retained_fees"}


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes figures as the reader's language does. ``first_weekday``: Monday is 0.

    ``compares``: the figures are compared with those of another period, which may have none.
    ``awaits``: what is compared with is still on its way; what it will need keeps its place.
    """

    formats: Formats
    period: Period
    venue_id: int | None = None
    first_weekday: int = 0
    compares: bool = False
    awaits: bool = False

    def tile(self, key: str, value: Value, unit: Unit, before: Value = None, text: str = "") -> Tile:
        """Return a figure, and how it changed."""
        said = text or written(self.formats, value, unit)
        trend = self._trend(key, value, unit, before)
        was = written(self.formats, before, unit) if self.compares and before is not None and not text else ""
        return Tile(key, title_of(key), said, value, unit, meaning_of(key), trend, is_number=not text, before=was)

    def _trend(self, key: str, value: Value, unit: Unit, before: Value) -> Trend | None:
        if value is None or not self.compares:
            return None
        if self.awaits:
            return AWAITED
        if before is None:
            return _nothing()
        change = Decimal(value) - Decimal(before)
        if unit is Unit.PERCENT:
            # Of a rate a hundredth more is a point, not a percent.
            text = translate("Reports", "%1 points").replace("%1", self.formats.change(change))
        elif before:
            text = self.formats.percent(percentage(change, abs(Decimal(before))), signed=True)
        else:
            return _nothing()
        rises = None if not change else change > 0
        good = None if rises is None or key in _NEITHER else rises is not (key in _WORSE)
        return Trend(text, rises, good)

    def series(
        self,
        name: str,
        values: Iterable[Value],
        unit: Unit,
        tone: str = "accent",
        *,
        faded: bool = False,
        behind: Iterable[Behind | None] = (),
    ) -> Series:
        """Return values with how they are written, and the bookings that they count."""
        kept = tuple(values)
        texts = tuple(written(self.formats, value, unit) for value in kept)
        return Series(name, kept, texts, unit, tone, faded, tuple(behind))

    def words(self, name: str, texts: Iterable[str | None]) -> Series:
        """Return words as the values of a column; a dash where there is none."""
        kept = tuple(text or NOTHING for text in texts)
        return Series(name, (None,) * len(kept), kept, Unit.WORDS)

    def ranked(
        self, key: str, title: str, heading: str, unit: Unit, found: Iterable[tuple[str, Value, Behind | None]]
    ) -> Chart:
        """Return bars beside their names, the longest first."""
        ranked = sorted(found, key=lambda each: -Decimal(each[1] or 0))
        names = tuple(name for name, _, _ in ranked)
        behind = [each for _, _, each in ranked]
        name = title_of("revenue") if unit is Unit.MONEY else title_of("occupancy")
        series = self.series(name, [value for _, value, _ in ranked], unit, behind=behind)
        nothing = translate("Reports", "There is nothing to show in this period.")
        explain = meaning_of(key)
        return Chart(key, Kind.ROWS, unit, title, explain, heading, names, names, (series,), self.ticks(unit), nothing)

    def at(self, name: str, venue: str) -> str:
        """Return a name with its venue's."""
        return joined((name, venue), self.formats.comma)

    def ticks(self, unit: Unit) -> Callable[[int], str]:
        """Return what writes the values of a scale."""
        return partial(ticked, self.formats, unit=unit)

    def months(self) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        """Return the period's months: as the reports name them, in full, and shortly."""
        keys = months_of(self.period)
        days = [date.fromisoformat(f"{key}-01") for key in keys]
        return (
            keys,
            tuple(month_text(self.formats, day) for day in days),
            tuple(month_text(self.formats, day, short=True) for day in days),
        )


def _nothing() -> Trend:
    return Trend(translate("Reports", "nothing to compare with"), None, None)
