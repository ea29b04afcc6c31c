"""A report for other programs: the same values as on the screen, as numbers and in no language."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.services.papers import Cell, CellKind, CellTable
from hallbooking_desktop.ui.models.plain import bare, harmless, plain_text, with_unit
from hallbooking_desktop.ui.reports.charts import Chart, Findings, Series, Unit, Value
from hallbooking_desktop.ui.reports.words import translate

_KINDS = {
    Unit.COUNT: CellKind.COUNT,
    Unit.MONEY: CellKind.MONEY,
    Unit.PERCENT: CellKind.PERCENT,
    Unit.STARS: CellKind.DECIMAL,
    Unit.HOURS: CellKind.DECIMAL,
}


def tables(parts: Iterable[tuple[str, Findings]], conditions: str, currency: Currency) -> tuple[CellTable, ...]:
    """Return the figures of all parts, then each chart; ``parts`` are names and what was found."""
    rows: list[tuple[Cell, ...]] = []
    charts: list[CellTable] = []
    for name, findings in parts:
        for tile in findings.tiles:
            unit = _unit(tile.unit, currency)
            # A figure that is a name, or a time of the week, is its text.
            value = _cell(tile.value, tile.unit, currency) if tile.is_number else Cell(bare(tile.text))
            rows.append((Cell(name), Cell(tile.title), value, Cell(unit if tile.is_number else "")))
        charts += [cell_table(chart, currency) for chart in findings.charts if not chart.is_empty]
    rows.append((Cell(""), Cell(translate("Reports", "Shown")), Cell(bare(conditions)), Cell("")))
    headings = (
        translate("Reports", "Part"),
        translate("Reports", "Figure"),
        translate("Reports", "Value"),
        translate("Reports", "Unit"),
    )
    return (CellTable(translate("Reports", "Figures"), headings, tuple(rows)), *charts)


def lines(found: Iterable[CellTable]) -> Iterable[tuple[str, ...]]:
    """Return tables as lines of a CSV file: one below the other, each under its title and headings."""
    for number, table in enumerate(found):
        if number:
            yield ()
        yield (harmless(table.title),)
        yield tuple(harmless(heading) for heading in table.headings)
        for row in table.rows:
            yield tuple(plain_text(cell.value) for cell in row)


def cell_table(chart: Chart, currency: Currency) -> CellTable:
    """Return a chart's values, each series under its name and unit."""
    days = tuple(Cell(day, CellKind.DAY) for day in chart.days)
    heads = days or tuple(Cell(bare(name)) for name in chart.categories)
    rows = tuple(
        (head, *(_of_series(series, place, currency) for series in chart.series)) for place, head in enumerate(heads)
    )
    units = (_unit(series.unit, currency) for series in chart.series)
    names = (with_unit(s.name, unit) if unit else s.name for s, unit in zip(chart.series, units, strict=True))
    return CellTable(chart.title, (chart.heading, *names), rows)


def _of_series(series: Series, place: int, currency: Currency) -> Cell:
    if series.unit is Unit.WORDS:
        return Cell(bare(series.texts[place]))
    return _cell(series.values[place], series.unit, currency)


def _cell(value: Value, unit: Unit, currency: Currency) -> Cell:
    if unit is Unit.MONEY and value is not None:
        value = currency.round(Decimal(value))
    return Cell(value, _KINDS[unit])


def _unit(unit: Unit, currency: Currency) -> str:
    return {Unit.MONEY: currency.code, Unit.PERCENT: "%", Unit.HOURS: translate("Reports", "h")}.get(unit, "")
