"""A report for its paper: the figures and tables as they are written on the screen, the charts as pictures on white."""

from __future__ import annotations

import asyncio
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from hallbooking_desktop.services.papers import PaperSize
from hallbooking_desktop.services.report_paper import (
    PaperChart,
    PaperFigure,
    PaperPart,
    PaperTable,
    Picture,
    ReportPaper,
)
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.printing.lettering import Face
from hallbooking_desktop.ui.printing.paper import Paper, usual_paper
from hallbooking_desktop.ui.reports.charts import Chart, Kind, Parts, Tile
from hallbooking_desktop.ui.reports.painting import Look, paint
from hallbooking_desktop.ui.reports.plot import lay_out, wanted_height
from hallbooking_desktop.ui.reports.words import translate
from hallbooking_desktop.ui.tokens import LIGHT

# Half of what a sheet has room for, and all of it; points.
_HALF, _WHOLE = 340.0, 700.0
# Dots to a point: 216 to an inch are sharp on paper.
_SHARP: Final = 3
_LETTERS: Final = 8


async def report_paper(desk: Desk, parts: Parts, shown: str) -> ReportPaper:
    """Return all parts of a report for their paper; ``shown`` says what they are about."""
    mirrored = QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    made = translate("Reports", "Made %1 by %2") if desk.actor.name else translate("Reports", "Made %1")
    made = made.replace("%1", desk.formats.local(desk.clock())).replace("%2", desk.actor.name)
    found = []
    for name, findings in parts:
        charts = [await _chart(chart, mirrored=mirrored) for chart in findings.charts]
        found.append(PaperPart(name, tuple(map(_figure, findings.tiles)), tuple(charts)))
    return ReportPaper(
        title=translate("Reports", "Report"),
        house=translate("Reports", "All venues"),
        shown=shown,
        made=made,
        headings=(
            translate("Reports", "Figure"),
            translate("Reports", "Value"),
            translate("Reports", "Compared with"),
            translate("Reports", "Change"),
            translate("Reports", "What it is"),
        ),
        numbered=translate("Printing", "Page {number} of {count}"),
        parts=tuple(found),
        mirrored=mirrored,
    )


def usual_size(desk: Desk) -> PaperSize:
    """Return the paper that is used where the reader lives."""
    return PaperSize.LETTER if usual_paper(desk.formats.locale) is Paper.LETTER else PaperSize.A4


def _figure(tile: Tile) -> PaperFigure:
    return PaperFigure(tile.title, tile.text, tile.before, tile.trend.text if tile.trend else "", tile.explain)


async def _chart(chart: Chart, *, mirrored: bool) -> PaperChart:
    if chart.is_empty:
        return PaperChart(chart.title, chart.explain, nothing=chart.nothing)
    if chart.kind is Kind.TABLE:
        words = chart.table()
        table = PaperTable(words.headings, words.rows, words.trailing)
        return PaperChart(chart.title, chart.explain, table=table, wide=True)
    wide = chart.kind is Kind.HEAT
    # A picture takes as long as several frames: not on the window's thread.
    picture = await asyncio.to_thread(_drawn, chart, _WHOLE if wide else _HALF, mirrored=mirrored)
    return PaperChart(chart.title, chart.explain, picture, wide=wide)


def _drawn(chart: Chart, width: float, *, mirrored: bool) -> Picture:
    font = Face(_LETTERS, bold=False).font
    metrics = QFontMetricsF(font)
    height = wanted_height(chart, metrics)
    image = QImage(round(width * _SHARP), round(height * _SHARP), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(_SHARP, _SHARP)
    paint(painter, lay_out(chart, (width, height), metrics, mirrored=mirrored), Look(LIGHT, font))
    painter.end()
    target = QByteArray()
    buffer = QBuffer(target)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stubs know the name as bytes alone
    return Picture(bytes(target.data()), width, height)
