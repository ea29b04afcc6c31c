"""How figures of the reports changed, and what is said where there is nothing to compare with."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from hallbooking_desktop.domain.reports import AheadFigures, BookingFigures, Period
from hallbooking_desktop.services.snapshots_reports import AheadReport, Asked, BookingsReport, TakenOn
from hallbooking_desktop.ui.formats import Formats
from hallbooking_desktop.ui.reports.ahead import ahead
from hallbooking_desktop.ui.reports.charts import Findings
from hallbooking_desktop.ui.reports.findings import Maker

AUTUMN = Period(date(2030, 10, 1), date(2030, 12, 31))
SUMMER = Period(date(2030, 7, 1), date(2030, 9, 30))


def _noted(period: Period, days: Iterable[int], bookings: int) -> AheadReport:
    figures = AheadFigures(bookings, 1, Decimal(100) * bookings)
    asked = Asked(period.start, period.end, None, None)
    return AheadReport(asked, tuple(TakenOn(period.start + timedelta(days=day), figures) for day in days))


def _ahead(before: AheadReport | None, *, compares: bool = True) -> Findings:
    maker = Maker(Formats(QLocale("en_GB")), AUTUMN, compares=compares)
    return ahead(maker, _noted(AUTUMN, range(60), 62), before, SUMMER if compares else None)


@pytest.mark.parametrize("noted", [0, 1, 29])
def test_a_few_days_are_nothing_to_compare_with(qapp: QApplication, noted: int) -> None:
    """A house that began last week would read of four thousand percent more, and of marks that mean nothing."""
    found = _ahead(_noted(SUMMER, range(92 - noted, 92), 1))
    said = {tile.trend.text for tile in found.tiles if tile.trend is not None}
    assert (len(found.tiles), said) == (3, {"nothing to compare with"})
    assert [len(chart.series) for chart in found.charts] == [1, 1]


def test_as_good_as_all_days_are_compared_with(qapp: QApplication) -> None:
    """A week in which the program did not run would take the comparison away."""
    found = _ahead(_noted(SUMMER, range(30, 92), 50))
    assert [tile.trend.text for tile in found.tiles if tile.trend is not None] == ["+24%", "+24%", "0%"]
    assert [series.name for series in found.charts[0].series] == ["Revenue booked ahead", "Compared with"]


def test_what_is_not_compared_says_nothing_of_it(qapp: QApplication) -> None:
    """Who asked for no comparison would read on each figure that there is none."""
    assert [tile.trend for tile in _ahead(None, compares=False).tiles] == [None, None, None]


def test_each_part_says_that_there_was_nothing_before(qapp: QApplication) -> None:
    """Revenue compared with a quarter without bookings would stand there without a word, as if nothing had changed."""
    maker = Maker(Formats(QLocale("en_GB")), AUTUMN, compares=True)
    asked = Asked(AUTUMN.start, AUTUMN.end, None, None)
    now = BookingsReport(asked, BookingFigures(4, 3, 1, Decimal(300)), (), (), (), (), ())
    nothing = BookingsReport(asked, BookingFigures(), (), (), (), (), ())
    tiles = maker.overview(now, nothing, SUMMER).tiles
    assert {tile.trend.text if tile.trend else "" for tile in tiles} == {"nothing to compare with"}


def test_a_change_beyond_a_thousand_percent_is_read_at_once(qapp: QApplication) -> None:
    """Nobody reads five digits in a row."""
    maker = Maker(Formats(QLocale("en_GB")), AUTUMN, compares=True)
    found = ahead(maker, _noted(AUTUMN, range(60), 1250), _noted(SUMMER, range(92), 60), SUMMER)
    assert [tile.trend.text for tile in found.tiles if tile.trend is not None][:1] == ["+1,983.3%"]
