"""The report: whose and of when it is, the figures beside those they are compared with, charts, and tables."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any, Final

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Image, KeepTogether, PageBreak, Spacer, Table

from hallbooking_desktop.documents.fonts import FontBook
from hallbooking_desktop.documents.sheet import PLAIN, SECTION, SMALL, TITLE, Sheet, padding
from hallbooking_desktop.documents.text import FAINT, Style
from hallbooking_desktop.documents.wording import address, contact
from hallbooking_desktop.services.papers import PaperSize
from hallbooking_desktop.services.report_paper import PaperChart, PaperFigure, PaperPart, PaperTable, ReportPaper
from hallbooking_desktop.services.snapshots import VenueSnapshot

_PART: Final = Style(14, 22, strong=True)
_CELL: Final = Style(7.5, 10)
#: How the figures share the width: name, value, before, change, meaning; without a comparison, the first and the last.
_COMPARED: Final = (0.17, 0.12, 0.12, 0.15, 0.44)
_ALONE: Final = (0.17, 0.12, 0.71)
_BETWEEN: Final = 8 * mm
#: So many letters of a name stand in a line at least, where there are more; and so many are left free around a cell.
_LONG, _AROUND = 26, 3


def make(fonts: FontBook, report: ReportPaper, venue: VenueSnapshot | None, size: PaperSize) -> bytes:
    """Return the report as PDF, lying on its long side: tables have many columns."""
    name = report.house if venue is None else venue.name
    about = f"{report.title} · {name} · {report.made}"
    sheet = Sheet(
        fonts, size, report.title, name, about, numbered=report.numbered, turned=True, mirrored=report.mirrored
    )
    lines = [] if venue is None else [*address(venue), contact(venue)]
    side = "right" if report.mirrored else "left"
    sheet.add(*sheet.house(name, lines), Spacer(1, 6))
    sheet.add(sheet.text(report.title, TITLE.but(align=side)))
    sheet.add(sheet.text(report.shown, PLAIN.but(colour=FAINT, align=side)))
    sheet.space()
    for number, part in enumerate(report.parts):
        if number:
            sheet.add(PageBreak())
        _Part(sheet, report, side).add(part)
    return sheet.bytes()


class _Part:
    """Adds parts to a sheet."""

    def __init__(self, sheet: Sheet, report: ReportPaper, side: str) -> None:
        self._sheet = sheet
        self._report = report
        self._side = side

    def add(self, part: PaperPart) -> None:
        """Put a part's name, its figures, and its charts below what there is."""
        sheet = self._sheet
        sheet.add(self._text(part.name, _PART))
        if part.figures:
            sheet.add(self._figures(part.figures))
            sheet.space(12)
        for row in _rows(part.charts):
            if len(row) == 1 and row[0].table is not None:
                self._add_table(row[0], row[0].table)
            else:
                sheet.add(self._row(row))
                sheet.space(12)

    def _text(self, text: str, style: Style) -> Flowable:
        return self._sheet.text(text, style.but(align=self._side))

    def _figures(self, figures: Sequence[PaperFigure]) -> Flowable:
        name, value, before, change, meaning = self._report.headings
        if any(each.before or each.change for each in figures):
            rows = [(f.title, f.text, f.before, f.change, f.meaning) for f in figures]
            headings: tuple[str, ...] = (name, value, before, change, meaning)
            return self._sheet.columns(headings, rows, _COMPARED, figures={1, 2, 3}, plain=_CELL)
        short = [(f.title, f.text, f.meaning) for f in figures]
        return self._sheet.columns((name, value, meaning), short, _ALONE, figures={1}, plain=_CELL)

    def _add_table(self, chart: PaperChart, table: PaperTable) -> None:
        """Put a table that may go on over pages; its title stays with its first rows."""
        self._sheet.add(CondPageBreak(40 * mm), *self._head(chart))
        shares = _shares(table)
        self._sheet.add(self._sheet.columns(table.headings, table.rows, shares, figures=table.numbers, plain=_CELL))
        self._sheet.space(12)

    def _row(self, charts: Sequence[PaperChart]) -> Flowable:
        """Return charts beside each other, in the order of reading; they stay on one page."""
        cells: list[Any] = [[*self._head(chart), Spacer(1, 3), self._shown(chart, len(charts))] for chart in charts]
        if len(cells) == 1 and not charts[0].wide:
            cells.append("")
        if self._report.mirrored:
            cells.reverse()
        width = (self._sheet.width - _BETWEEN) / 2
        widths = [self._sheet.width] if len(cells) == 1 else [width + _BETWEEN / 2, width + _BETWEEN / 2]
        table = Table([cells], colWidths=widths)
        gap = _BETWEEN / 2
        edges = [("RIGHTPADDING", (0, 0), (0, 0), gap), ("LEFTPADDING", (1, 0), (1, 0), gap)] if len(cells) > 1 else []
        table.setStyle(
            [("VALIGN", (0, 0), (-1, -1), "TOP"), *padding(0), ("RIGHTPADDING", (0, 0), (-1, -1), 0), *edges]
        )
        return KeepTogether([table])

    def _head(self, chart: PaperChart) -> Iterator[Flowable]:
        yield self._text(chart.title, SECTION)
        if chart.meaning:
            yield self._text(chart.meaning, SMALL)

    def _shown(self, chart: PaperChart, beside: int) -> Flowable:
        picture = chart.picture
        if picture is None:
            return self._text(chart.nothing, PLAIN.but(colour=FAINT))
        room = self._sheet.width if beside == 1 and chart.wide else (self._sheet.width - _BETWEEN) / 2
        smaller = min(1.0, room / picture.width, 0.8 * self._sheet.height / picture.height)
        made = Image(io.BytesIO(picture.png), picture.width * smaller, picture.height * smaller)
        made.hAlign = "RIGHT" if self._report.mirrored else "LEFT"
        return made


def _rows(charts: Sequence[PaperChart]) -> Iterator[tuple[PaperChart, ...]]:
    """Yield charts by rows: two beside each other, those that are wide by themselves."""
    waiting: list[PaperChart] = []
    for chart in charts:
        if chart.wide:
            if waiting:
                yield tuple(waiting)
            waiting = []
            yield (chart,)
        else:
            waiting.append(chart)
            if len(waiting) == 2:  # noqa: PLR2004 - as many as a page is wide
                yield tuple(waiting)
                waiting = []
    if waiting:
        yield tuple(waiting)


def _shares(table: PaperTable) -> list[float]:
    """Return how the columns share the width: numbers are not broken, words may be."""
    weights = []
    for number, heading in enumerate(table.headings):
        longest = max((len(row[number]) for row in table.rows), default=0)
        whole = longest if number in table.numbers else min(longest, _LONG)
        weights.append(_AROUND + max(whole, *map(len, heading.split())))
    return [weight / sum(weights) for weight in weights]
