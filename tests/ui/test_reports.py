"""The reports on screen: periods, figures, charts by mouse and keys, and the bookings behind them."""

from __future__ import annotations

import asyncio
import csv
import itertools
import json
import threading
import zipfile
from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QMouseEvent, QPixmap
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu
from sqlalchemy import text

from hallbooking_desktop.domain.errors import DatabaseUnavailable, DocumentsUnavailable
from hallbooking_desktop.domain.events import Change, ChangeNotice, Topic
from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.domain.permissions import SYSTEM, Actor
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.reports import ReportQuery, ReportService
from hallbooking_desktop.services.snapshots_reports import BookingsReport, Reported
from hallbooking_desktop.ui.printing.preview import PrintPreview
from hallbooking_desktop.ui.reports.chartview import ChartView
from hallbooking_desktop.ui.reports.plot import lay_out
from hallbooking_desktop.ui.shell import Shell
from hallbooking_desktop.ui.theme import Mode, font, theme
from hallbooking_desktop.ui.views.bookings import BookingsView
from hallbooking_desktop.ui.views.reports import PARTS, ReportsView
from hallbooking_desktop.web.present import Presenter
from hallbooking_desktop.web.report_answers import ReportAnswers, ReportKind
from tests.support.bookings import add_booking
from tests.support.papers import pages_of
from tests.ui.conftest import Office
from tests.ui.desks import Seat, focus

Key = Qt.Key


def _today() -> date:
    return datetime.now().astimezone().date()


@pytest.fixture
def booked(office: Office) -> None:
    """Have three bookings today and one two months ago."""
    world = office.world
    noon = datetime.now(UTC).replace(hour=10, minute=0, second=0, microsecond=0)

    async def write() -> None:
        async with office.database.work(SYSTEM) as work:
            await add_booking(work, world.ballroom, noon, world.alice, total="200.00")
            await add_booking(work, world.studio, noon, world.bob, hours=3, total="120.50")
            await add_booking(work, world.great_hall, noon, world.bob, total="50.00")
            await add_booking(work, world.studio, noon - timedelta(days=45), world.alice, total="40.00")

    office.on_thread(lambda _: write())


def _open(seat: Seat, shell: Shell) -> ReportsView:
    shell.show_view("reports")
    view = shell.current
    assert isinstance(view, ReportsView)
    _settled(seat, view)
    return view


def _settled(seat: Seat, view: ReportsView) -> None:
    section = view.sections[view.part.key]
    seat.wait(lambda: section.states.state == "ready" and section.findings is not None and section.tiles)


def _shown(seat: Seat, view: ReportsView) -> None:
    """Wait until what is shown is what the filters say."""

    def is_shown() -> bool:
        found = view.found()
        return found is not None and found.ask == view._ask() and not view._loads[view.part.key].busy

    seat.wait(is_shown)


def _choose(combo: QComboBox, data: object) -> None:
    combo.setCurrentIndex(combo.findData(data))
    combo.activated.emit(combo.currentIndex())


def _tile(view: ReportsView, key: str) -> str:
    return view.sections[view.part.key].tiles[key].value.text()


def _chart(view: ReportsView, key: str) -> ChartView:
    return next(card.view for name, card in view.sections[view.part.key].charts.items() if name.startswith(key))


def _hover(chart: ChartView, place: tuple[int, int]) -> QPoint:
    mark = chart.plot.mark(place)
    assert mark is not None
    point = mark.rect.center().toPoint()
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        QPointF(point),
        QPointF(chart.mapToGlobal(point)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(chart, event)
    return point


def test_figures_are_those_of_the_period_and_say_what_they_mean(seat: Seat, office: Office, booked: None) -> None:
    """The owner would read numbers of other days, or guess what they mean."""
    view = _open(seat, seat.sign_in("admin@hall.example"))
    _choose(view.period, "last_30")
    _choose(view.against, "before")
    _shown(seat, view)
    assert _tile(view, "bookings") == "3"
    assert _tile(view, "revenue") == "$370.50"
    assert _tile(view, "average_value") == "$123.50"
    assert _tile(view, "average_duration") == "2.33 h"
    revenue = view.sections["overview"].tiles["revenue"]
    assert revenue.trend.text() == "+826.3%"
    assert "computed" in view.header.count.text()
    assert not revenue.explanation.isVisible()
    QTest.mouseClick(revenue.why, Qt.MouseButton.LeftButton)
    assert revenue.explanation.isVisible()
    assert "confirmed bookings" in revenue.explanation.text()
    assert all(tile.explanation.text() for tile in view.sections["overview"].tiles.values())
    assert all(card.explanation.text() for card in view.sections["overview"].charts.values())
    assert not _chart(view, "cancellations_over_time").chart.is_empty, "no cancellation is no booking"


def test_each_part_is_loaded_when_it_is_looked_at(seat: Seat, office: Office, booked: None) -> None:
    """The first chart would wait for five reports, or another part stay empty."""
    view = _open(seat, seat.sign_in("admin@hall.example"))
    assert [key for key, section in view.sections.items() if section.findings] == ["overview"]
    for number, key in enumerate(view.sections):
        view.tabs.setCurrentIndex(number)
        _settled(seat, view)
        assert view.part.key == key
        assert view.sections[key].charts
    view.tabs.setCurrentIndex(1)
    assert _chart(view, "revenue_by_hall").chart.series[0].texts[0] == "$200.00"
    view.tabs.setCurrentIndex(2)
    heat = _chart(view, "heat").chart
    assert len(heat.series) == 7
    assert any(value for series in heat.series for value in series.values)
    view.tabs.setCurrentIndex(3)
    assert _tile(view, "customers") == "2"


def test_figures_are_there_before_what_they_are_compared_with(
    seat: Seat, office: Office, booked: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first look at the reports would wait for the period before, or jump about when that comes."""
    earlier = datetime.combine(_today().replace(day=1) - timedelta(days=10), time(12), UTC)

    async def write() -> None:
        async with office.database.work(SYSTEM) as work:
            await add_booking(work, office.world.studio, earlier, office.world.alice, total="60.00")

    office.on_thread(lambda _: write())
    gates = {"period": threading.Event(), "against": threading.Event()}
    real = ReportService.bookings

    async def held(service: ReportService, actor: Actor, query: ReportQuery) -> Reported[BookingsReport]:
        assert query.end is not None
        await asyncio.to_thread(gates["period" if query.end >= _today() else "against"].wait, 30)
        return await real(service, actor, query)

    monkeypatch.setattr(ReportService, "bookings", held)
    shell = seat.sign_in("admin@hall.example")
    shell.show_view("reports")
    view = shell.current
    assert isinstance(view, ReportsView)
    section = view.sections["overview"]
    seat.wait(lambda: bool(section.tiles))
    assert section.states.state == "loading"
    assert section.findings is None
    assert {tile.value.text() for tile in section.tiles.values()} == {"\u2014"}, "a figure is invented"
    cards = list(section.charts.values())
    assert len(cards) == 5
    gates["period"].set()
    seat.wait(lambda: section.findings is not None)
    assert section.states.state == "loading"
    revenue = section.tiles["revenue"]
    assert revenue.value.text() == "$370.50"
    assert revenue.trend.text() == "\u2026"
    assert [series.name for series in _chart(view, "revenue_over_time").chart.series] == ["Revenue", "Compared with"]
    places = [card.geometry() for card in (*section.tiles.values(), *cards)]
    gates["against"].set()
    _settled(seat, view)
    assert revenue.trend.text() not in {"", "\u2026"}
    assert list(section.charts.values()) == cards, "the charts are made anew"
    assert [card.geometry() for card in (*section.tiles.values(), *cards)] == places, "everything jumps"


def test_what_was_asked_for_last_is_shown(
    seat: Seat, office: Office, booked: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody who changes their mind twice would read figures of other days than the filters say."""
    view = _open(seat, seat.sign_in("admin@hall.example"))
    _choose(view.against, "nothing")
    _choose(view.period, "last_30")
    _shown(seat, view)
    gate = threading.Event()
    real = ReportService.bookings

    async def held(service: ReportService, actor: Actor, query: ReportQuery) -> Reported[BookingsReport]:
        await asyncio.to_thread(gate.wait, 30)
        return await real(service, actor, query)

    monkeypatch.setattr(ReportService, "bookings", held)
    _choose(view.period, "last_month")
    assert view.sections["overview"].states.state == "loading"
    _choose(view.period, "last_30")
    assert view.sections["overview"].states.state == "ready"
    gate.set()
    assert not view._loads["overview"].busy
    assert _tile(view, "bookings") == "3"


def test_a_venue_s_moderator_sees_the_own_one(seat: Seat, office: Office, booked: None) -> None:
    """A moderator would read the takings of another house."""
    view = _open(seat, seat.sign_in("mo@hall.example"))
    assert view.venue.isHidden()
    _choose(view.period, "last_30")
    _shown(seat, view)
    assert _tile(view, "bookings") == "2"
    assert _tile(view, "revenue") == "$320.50"


def test_values_are_read_by_pointer_and_by_keys(seat: Seat, office: Office, booked: None) -> None:
    """Whoever cannot tell how high a bar is would get no number."""
    view = _open(seat, seat.sign_in("admin@hall.example"))
    _choose(view.period, "last_30")
    _shown(seat, view)
    assert _tile(view, "bookings") == "3"
    chart = _chart(view, "revenue_over_time")
    last = len(chart.chart.categories) - 1
    _hover(chart, (last, 0))
    assert chart.said.endswith("Revenue: $370.50")
    QApplication.sendEvent(chart, QEvent(QEvent.Type.Leave))
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    seat.wait(chart.hasFocus)
    seat.press(Key.Key_End)
    assert chart.said.endswith("Revenue: $370.50")
    assert chart.accessibleDescription() == chart.said
    seat.press(Key.Key_Left)
    assert chart.said.endswith("Revenue: $0.00")
    seat.press(Key.Key_Up)
    assert "Compared with" in chart.said


def test_a_bar_leads_to_its_bookings(seat: Seat, office: Office, booked: None) -> None:
    """“Who were these?” would be looked for by hand."""
    shell = seat.sign_in("admin@hall.example")
    view = _open(seat, shell)
    _choose(view.period, "last_30")
    _shown(seat, view)
    assert _tile(view, "bookings") == "3"
    chart = _chart(view, "bookings_over_time")
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=_hover(chart, (len(chart.chart.categories) - 1, 0)))
    bookings = shell.current
    assert isinstance(bookings, BookingsView)
    seat.wait(lambda: bookings.model.state == "ready" and bookings.model.rowCount() == 3)
    assert bookings.counted.isVisible()
    assert bookings.conditions().startswith("Begins: ")
    shell.show_view("reports")
    view.tabs.setCurrentIndex(1)
    _settled(seat, view)
    halls = _chart(view, "revenue_by_hall")
    halls.setFocus(Qt.FocusReason.TabFocusReason)
    seat.wait(halls.hasFocus)
    seat.press(Key.Key_Home)
    seat.press(Key.Key_Return)
    seat.wait(lambda: shell.key == "bookings" and bookings.model.state == "ready" and bookings.model.rowCount() == 1)
    assert "Grand Ballroom, City Center Hall" in bookings.counted.accessibleName()
    assert bookings.chips.chosen == {"confirmed", "completed"}
    bookings.counted.setFocus(Qt.FocusReason.TabFocusReason)
    seat.press(Key.Key_Space)
    seat.wait(lambda: bookings.model.rowCount() == 4)
    assert not bookings.counted.isVisible()


def test_a_chart_is_also_a_table(seat: Seat, office: Office, booked: None) -> None:
    """Those who read rather than look, or cannot see, would have nothing."""
    view = _open(seat, seat.sign_in("admin@hall.example"))
    _choose(view.period, "last_30")
    _shown(seat, view)
    assert _tile(view, "bookings") == "3"
    card = next(iter(view.sections["overview"].charts.values()))
    QAbstractItemModelTester(card.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert card.view.isVisible()
    QTest.mouseClick(card.as_table, Qt.MouseButton.LeftButton)
    assert card.table.isVisible()
    assert not card.view.isVisible()
    cells = [card.model.index(29, column).data() for column in range(3)]
    assert cells[1:] == ["$370.50", "$0.00"]
    _choose(view.against, "nothing")
    seat.wait(lambda: card.model.columnCount() == 2)
    assert card.table.isVisible(), "the side that was chosen is turned back"


def test_a_chart_s_table_is_copied_and_saved_like_any_other(
    seat: Seat, office: Office, booked: None, tmp_path: Path
) -> None:
    """Whoever wants three days of a chart in a letter would type them over, or take the whole report."""
    view = _open(seat, seat.sign_in("admin@hall.example"))
    _choose(view.period, "last_30")
    _shown(seat, view)
    card = next(iter(view.sections["overview"].charts.values()))
    assert not card.more.isVisible()
    QTest.mouseClick(card.as_table, Qt.MouseButton.LeftButton)
    table = card.table
    table.setFocus(Qt.FocusReason.TabFocusReason)
    seat.wait(table.hasFocus)
    table.selectRow(28)
    seat.press(Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    seat.press(Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    head, before, today = QGuiApplication.clipboard().text().splitlines()
    assert head == "Day\tRevenue\tCompared with"
    assert before.split("\t")[1] == "$0.00"
    assert today.split("\t")[1] == "$370.50"
    seat.press(Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    seat.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert {"Copy", "Copy all as CSV", "Save as CSV…", "Columns"} <= {action.text() for action in menu.actions()}
    menu.close()
    table.comfort.save_to(tmp_path / "days.csv")
    seat.wait((tmp_path / "days.csv").exists)
    rows = list(csv.reader((tmp_path / "days.csv").read_text("utf-8-sig").splitlines()))
    assert rows[0] == ["Day", "Revenue (USD)", "Compared with (USD)"]
    assert (len(rows), rows[-1][1]) == (31, "370.50")
    _choose(view.against, "nothing")
    seat.wait(lambda: card.model.columnCount() == 2)
    assert card.table.keeper.count == 2
    card.table.comfort.copy_all()
    seat.wait(lambda: QGuiApplication.clipboard().text().startswith("Day,Revenue (USD)"))


def test_what_is_kept_says_so_and_is_computed_anew_on_f5(seat: Seat, office: Office, booked: None) -> None:
    """Somebody would wait an hour for a booking to show, or not know that the numbers are old."""
    view = _open(seat, seat.sign_in("admin@hall.example"))
    _choose(view.period, "last_30")
    _shown(seat, view)
    assert _tile(view, "bookings") == "3"
    noon = datetime.now(UTC).replace(hour=16, minute=0, second=0, microsecond=0)

    async def write() -> None:
        async with office.database.work(SYSTEM) as work:
            await add_booking(work, office.world.small_hall, noon, office.world.alice, total="10.00")

    office.on_thread(lambda _: write())
    _choose(view.period, "week")
    _shown(seat, view)
    _choose(view.period, "last_30")
    seat.wait(lambda: "from the cache" in view.header.count.text())
    assert _tile(view, "bookings") == "3"
    view.setFocus()
    QTest.keyClick(focus(), Key.Key_F5)
    seat.wait(lambda: _tile(view, "bookings") == "4")


def test_its_own_news_do_not_break_off_what_is_computed_anew(seat: Seat, office: Office, booked: None) -> None:
    """The period before, computed second, would stay an hour old, and the line say that the new figures were kept."""
    view = _open(seat, seat.sign_in("admin@hall.example"))
    _choose(view.period, "last_30")
    _shown(seat, view)
    before = view.found()
    assert before is not None
    news = ChangeNotice((Change(Topic.REPORT, 7),))
    view.refresh()
    view.desk.announce(news)  # of its first half
    _settled(seat, view)
    _shown(seat, view)
    anew = view.found()
    assert anew is not None
    assert anew.computed_at > before.computed_at
    assert not anew.from_cache
    view.desk.announce(news)  # of its second half, a little late
    seat.wait(lambda: view.found() is not anew)
    _shown(seat, view)
    assert "from the cache" not in view.header.count.text()


def test_looking_elsewhere_does_not_break_off_what_is_computed_anew(
    seat: Seat, office: Office, booked: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever reads a booking meanwhile would come back to the old figures, and press F5 again and again."""
    shell = seat.sign_in("admin@hall.example")
    view = _open(seat, shell)
    _choose(view.against, "nothing")
    _choose(view.period, "last_30")
    _shown(seat, view)
    before = view.found()
    assert before is not None
    gate = threading.Event()
    real = ReportService.bookings
    asked: list[bool] = []

    async def held(service: ReportService, actor: Actor, query: ReportQuery) -> Reported[BookingsReport]:
        asked.append(query.refresh)
        await asyncio.to_thread(gate.wait, 30)
        return await real(service, actor, query)

    monkeypatch.setattr(ReportService, "bookings", held)
    view.refresh()
    seat.wait(lambda: asked == [True])
    view.desk.announce(ChangeNotice((Change(Topic.REPORT, 7),)))
    seat.wait(lambda: view.found() is None)
    view.tabs.setCurrentIndex(len(PARTS) - 1)
    view.tabs.setCurrentIndex(0)
    shell.show_view("bookings")
    shell.show_view("reports")
    assert view.sections["overview"].states.state == "loading"
    gate.set()
    _shown(seat, view)
    anew = view.found()
    assert anew is not None
    assert asked == [True], "it was asked for again, and what was computed is thrown away"
    assert anew.computed_at > before.computed_at
    assert not anew.from_cache


def test_what_is_compared_with_was_computed_anew_elsewhere(seat: Seat, office: Office, booked: None) -> None:
    """The period is as new as before, and its comparison would stay the old one."""
    view = _open(seat, seat.sign_in("admin@hall.example"))
    _choose(view.period, "last_30")
    _shown(seat, view)
    before = view.found()
    assert before is not None
    assert before.ask.against is not None
    other = before.ask.against
    noon = datetime.combine(other.end, time(10), UTC)

    async def write() -> None:
        async with office.database.work(SYSTEM) as work:
            await add_booking(work, office.world.small_hall, noon, office.world.alice, total="10.00")

    office.on_thread(lambda _: write())
    query = ReportQuery(other.start, other.end, refresh=True)
    office.on_thread(lambda s: s.reports.bookings(office.world.admin.actor, query))
    view.desk.announce(ChangeNotice((Change(Topic.REPORT, 7),)))
    seat.wait(lambda: view.found() not in {None, before})
    _shown(seat, view)
    anew = view.found()
    assert anew is not None
    assert anew.computed_at == before.computed_at
    assert anew.findings != before.findings


def test_days_of_one_s_own_are_taken(seat: Seat, office: Office, booked: None) -> None:
    """A fair of four days would be seen within a month only."""
    view = _open(seat, seat.sign_in("admin@hall.example"))
    _choose(view.period, "days")
    assert view.first.isVisible()
    assert view.first.hasFocus()
    seat.wait(lambda: _tile(view, "bookings") == "3")
    day = view.first.date().addDays(-45)
    view.first.setDate(day)
    view.last.setDate(day)
    seat.wait(lambda: _tile(view, "bookings") == "1")
    view.first.setDate(day.addDays(-10_000))
    seat.wait(lambda: view.sections["overview"].states.state == "empty")
    assert "ten years" in view.sections["overview"].states.text


def test_a_report_that_fails_says_so_and_can_be_tried_again(
    seat: Seat, office: Office, booked: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An empty page would look like no bookings."""

    async def lost(*_: object) -> object:
        raise DatabaseUnavailable("The database cannot be reached.")

    shell = seat.sign_in("admin@hall.example")
    with monkeypatch.context() as patch:
        patch.setattr(ReportService, "bookings", lost)
        shell.show_view("reports")
        view = shell.current
        assert isinstance(view, ReportsView)
        section = view.sections["overview"]
        seat.wait(lambda: section.states.state == "failed")
    view.refresh()
    _settled(seat, view)


def test_an_empty_period_says_so(seat: Seat, office: Office) -> None:
    """A chart without bars would look broken."""
    view = _open(seat, seat.sign_in("admin@hall.example"))
    card = next(iter(view.sections["overview"].charts.values()))
    assert card.nothing.isVisible()
    assert "no bookings" in card.nothing.text()
    assert not card.as_table.isEnabled()


def test_the_screen_says_what_the_service_says(seat: Seat, office: Office, booked: None) -> None:
    """The console and the endpoint would tell the owner two different revenues."""
    view = _open(seat, seat.sign_in("admin@hall.example"))
    _choose(view.period, "last_30")
    _shown(seat, view)
    assert _tile(view, "bookings") == "3"
    query = ReportQuery(_today() - timedelta(days=29), _today())
    report = office.on_thread(lambda s: s.reports.bookings(office.world.admin.actor, query)).report
    findings = view.sections["overview"].findings
    assert findings is not None
    shown = {tile.key: tile.value for tile in findings.tiles}
    assert shown["revenue"] == report.total.revenue
    assert shown["average_value"] == report.total.average_booking_value
    assert shown["cancellation_rate"] == report.total.cancellation_rate
    chart = _chart(view, "revenue_over_time").chart
    assert sum(Decimal(value or 0) for value in chart.series[0].values) == report.total.revenue


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_charts_are_drawn_in_every_look(seat: Seat, office: Office, booked: None, scale: float) -> None:
    """Dark, or with large letters, a chart would be blank or cut."""
    theme().set_scale(scale)
    view = _open(seat, seat.sign_in("admin@hall.example"))
    _choose(view.period, "last_30")
    _shown(seat, view)
    assert _tile(view, "bookings") == "3"
    for mode in (Mode.LIGHT, Mode.DARK):
        theme().set_mode(mode)
        for card in view.sections["overview"].charts.values():
            picture = QPixmap(card.view.size())
            card.view.render(picture)
            image = picture.toImage()
            places = itertools.product(range(0, image.width(), 3), range(0, image.height(), 3))
            colours = {image.pixel(x, y) for x, y in places}
            assert len(colours) > 3
            for mark in card.view.plot.marks:
                assert card.view.rect().adjusted(-1, -1, 1, 1).contains(mark.rect.toAlignedRect())
    theme().set_scale(1.0)


def test_time_runs_from_right_to_left_where_reading_does(seat: Seat, office: Office, booked: None) -> None:
    """In Arabic the first day would stand at the end."""
    view = _open(seat, seat.sign_in("admin@hall.example"))
    _choose(view.period, "last_30")
    _shown(seat, view)
    assert _tile(view, "bookings") == "3"
    chart = _chart(view, "revenue_over_time").chart
    metrics = QFontMetricsF(font("small"))
    size = QSize(600, 240)
    plain = lay_out(chart, (size.width(), size.height()), metrics, mirrored=False)
    turned = lay_out(chart, (size.width(), size.height()), metrics, mirrored=True)
    last = (len(chart.categories) - 1, 0)
    first, other = plain.mark(last), turned.mark(last)
    assert first is not None
    assert other is not None
    assert first.rect.center().x() == pytest.approx(size.width() - other.rect.center().x())


def test_the_report_is_saved_as_csv_and_as_a_workbook(seat: Seat, office: Office, booked: None, tmp_path: Path) -> None:
    """The bookkeeper would type the figures over, or get other ones than the screen shows."""
    world = office.world
    office.on_thread(lambda s: _renamed(s, office, "=HYPERLINK(1)"))
    view = _open(seat, seat.sign_in("admin@hall.example"))
    _choose(view.period, "last_30")
    _shown(seat, view)
    for ending in ("csv", "xlsx"):
        view.export.save(tmp_path / f"report.{ending}")
        seat.wait((tmp_path / f"report.{ending}").exists)
    rows = list(csv.reader((tmp_path / "report.csv").read_text("utf-8-sig").splitlines()))
    figures = {row[1]: row[2] for row in rows if row[:1] == ["Overview"]}
    assert figures["Revenue"] == "370.50"
    assert figures["Bookings"] == "3"
    assert figures["Average booking value"] == "123.50"
    query = ReportQuery(_today() - timedelta(days=29), _today())
    report = office.on_thread(lambda s: s.reports.bookings(world.admin.actor, query)).report
    assert Decimal(figures["Refunds"]) == report.total.refunds
    assert ["'=HYPERLINK(1), City Center Hall", "200.00"] in [row[:2] for row in rows]
    book = _read_workbook(tmp_path / "report.xlsx")
    assert {row[1]: row[2] for row in book["Figures"] if row[0] == "Overview"}["Revenue"] == Decimal("370.5")
    assert ["=HYPERLINK(1), City Center Hall", Decimal(200)] in book["Revenue by hall"]
    assert not any("<f>" in text for text in _sheets(tmp_path / "report.xlsx"))


async def _renamed(services: Services, office: Office, name: str) -> None:
    """Give a hall a name that a spreadsheet might compute."""
    async with office.database.work(SYSTEM) as work:
        await work.execute(
            text("UPDATE rooms SET name = :name WHERE id = :id"), {"name": name, "id": office.world.ballroom}
        )


def _sheets(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as book:
        return [book.read(name).decode() for name in sorted(book.namelist()) if "worksheets/sheet" in name]


def _parsed(content: bytes) -> ET.Element:
    return ET.fromstring(content)  # noqa: S314 - the program wrote it just now


def _read_workbook(path: Path) -> dict[str, list[list[object]]]:
    """Return each sheet's rows as a spreadsheet reads them."""
    space = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    with zipfile.ZipFile(path) as book:
        shared = [
            "".join(each.itertext()) for each in _parsed(book.read("xl/sharedStrings.xml")).findall("m:si", space)
        ]
        names = [
            str(each.get("name")) for each in _parsed(book.read("xl/workbook.xml")).findall("m:sheets/m:sheet", space)
        ]
        found = {}
        for number, name in enumerate(names, 1):
            sheet = _parsed(book.read(f"xl/worksheets/sheet{number}.xml"))
            found[name] = [
                [_value(cell, shared, space) for cell in row.findall("m:c", space)]
                for row in sheet.findall("m:sheetData/m:row", space)
            ]
    return found


def _value(cell: ET.Element, shared: list[str], space: dict[str, str]) -> object:
    value = cell.findtext("m:v", None, space)
    if value is None:
        return None
    return shared[int(value)] if cell.get("t") == "s" else Decimal(value)


def test_a_file_that_cannot_be_written_is_said(seat: Seat, office: Office, booked: None, tmp_path: Path) -> None:
    """Somebody would send a report that was never saved."""
    view = _open(seat, seat.sign_in("admin@hall.example"))
    view.export.save(tmp_path / "away" / "report.csv")
    seat.wait(view.note.isVisible)
    assert "folder" in view.note.text
    view.export.save(tmp_path / "away" / "report.xlsx")
    seat.wait(lambda: "folder" in view.note.text)


def test_what_is_booked_ahead_grows_day_by_day(seat: Seat, office: Office, booked: None) -> None:
    """The manager could not tell whether the coming weeks fill faster than before."""
    office.on_thread(lambda s: s.reports.take_snapshots())
    view = _open(seat, seat.sign_in("admin@hall.example"))
    view.tabs.setCurrentIndex([part.key for part in PARTS].index("ahead"))
    _settled(seat, view)
    tiles = {tile.key: tile for tile in view.sections["ahead"].findings.tiles}
    query = ReportQuery(_today(), _today())
    (taken,) = office.on_thread(lambda s: s.reports.ahead(office.world.admin.actor, query)).report.by_day
    assert taken.figures.confirmed == 3
    assert tiles["ahead_confirmed"].value == 3
    assert tiles["ahead_revenue"].value == taken.figures.revenue == Decimal("370.50")
    chart = view.sections["ahead"].findings.charts[0]
    today = [text for value, text in zip(chart.series[0].values, chart.series[0].texts, strict=True) if value]
    assert today == [tiles["ahead_revenue"].text]


def test_a_report_is_saved_without_the_store(
    seat: Seat, office: Office, booked: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the document store away nobody would get the figures either, though they are all there."""

    async def away(*_: object) -> None:
        raise DocumentsUnavailable("The document store cannot be reached.")

    monkeypatch.setattr(ReportService, "ahead", away)
    view = _open(seat, seat.sign_in("admin@hall.example"))
    view.export.save(tmp_path / "report.csv")
    seat.wait((tmp_path / "report.csv").exists)
    parts = {row[0] for row in csv.reader((tmp_path / "report.csv").read_text("utf-8-sig").splitlines()) if row}
    assert {"Overview", "Halls"} <= parts
    assert "Booked ahead" not in parts
    view.tabs.setCurrentIndex(len(PARTS) - 1)
    seat.wait(lambda: view.sections["ahead"].states.state == "failed")


def test_every_way_out_says_what_the_screen_says(seat: Seat, office: Office, booked: None, tmp_path: Path) -> None:
    """The desk, the bank's PDF, the bookkeeper's sheet and the endpoint would tell of three different halls."""
    world = office.world
    view = _open(seat, seat.sign_in("admin@hall.example"))
    _choose(view.period, "last_30")
    _shown(seat, view)
    for ending in ("csv", "xlsx", "pdf"):
        view.export.save(tmp_path / f"report.{ending}")
        seat.wait((tmp_path / f"report.{ending}").exists, timeout=20_000)
    query = ReportQuery(_today() - timedelta(days=29), _today())
    booked_ones, venues = office.on_thread(lambda s: _endpoint(s, world.admin.actor, query))
    lines = list(csv.reader((tmp_path / "report.csv").read_text("utf-8-sig").splitlines()))
    sheets = _read_workbook(tmp_path / "report.xlsx")
    paper = " ".join(pages_of((tmp_path / "report.pdf").read_bytes()))
    view.tabs.setCurrentIndex(1)
    _settled(seat, view)
    houses = {venue["venue_id"]: venue["name"] for venue in venues["venues"]}
    halls = {f"{room['name']}, {houses[room['venue_id']]}": room for room in booked_ones["breakdown_by_room"]}
    _same(view, "figures_by_hall", halls, lines, sheets, paper)
    _same(view, "figures_by_venue", {v["name"]: v for v in booked_ones["breakdown_by_venue"]}, lines, sheets, paper)
    for house in venues["venues"]:
        row = next(row for row in lines if len(row) == 13 and row[0] == house["name"])
        assert Decimal(row[10]) == house["occupancy_rate"]
        assert row[11:] == [house["top_room"] or "", str(house["average_rating"] or "")]
    view.tabs.setCurrentIndex(0)
    _same(view, "figures_by_day", {d["date"]: d for d in booked_ones["breakdown_by_date"]}, lines, sheets, paper)


async def _endpoint(services: Services, actor: Actor, query: ReportQuery) -> list[dict[str, Any]]:
    """Return the reports of bookings and of venues as the endpoint tells them."""
    answers = ReportAnswers(services.reports, Presenter(Currency(), "http://desk.example"))
    found = [await answers.answer(kind, actor, query) for kind in (ReportKind.BOOKINGS, ReportKind.VENUES)]
    return [json.loads(each, parse_float=Decimal) for each in found]


def _same(
    view: ReportsView,
    key: str,
    wanted: dict[str, dict[str, Any]],
    lines: list[list[str]],
    sheets: dict[str, list[list[object]]],
    paper: str,
) -> None:
    """Compare the rows of a table with what the endpoint tells: on the screen, in CSV, in a workbook, on paper."""
    chart = _chart(view, key).chart
    formats = view.desk.formats
    assert chart.title in paper
    start = lines.index([chart.title])
    written = {row[0]: row for row in itertools.takewhile(bool, lines[start + 2 :])}
    worksheet = {str(row[0]): row for row in sheets[chart.title][1:]}
    for place, name in enumerate(chart.categories):
        told = chart.days[place].isoformat() if chart.days else name
        of = wanted.pop(told, None) or defaultdict(Decimal)
        counted = [of["bookings"], of["confirmed"], of["cancelled"]]
        texts = [series.texts[place] for series in chart.series]
        assert texts[:3] == [formats.number(int(count)) for count in counted]
        assert texts[4] == formats.money(Decimal(of["revenue"]))
        assert texts[7:9] == [formats.money(Decimal(of[each])) for each in ("retained_fees", "refunds")]
        plain = written[told]
        assert plain[1:4] == texts[:3]
        assert Decimal(plain[5]) == of["revenue"]
        assert Decimal(plain[7] or 0) == of["average_duration_hours"]
        if not chart.days:
            assert worksheet[name][1:4] == counted
            assert worksheet[name][5] == of["revenue"]
        for amount in (texts[4], texts[7], texts[8]):
            assert amount in paper
    assert not wanted, f"not told of: {wanted}"


def test_the_report_is_a_pdf_with_its_charts_and_tables(
    seat: Seat, office: Office, booked: None, tmp_path: Path
) -> None:
    """The owner's meeting would have numbers without pictures, or other numbers than the screen."""
    view = _open(seat, seat.sign_in("admin@hall.example"))
    _choose(view.period, "last_30")
    _shown(seat, view)
    view.export.save(tmp_path / "report.pdf")
    seat.wait((tmp_path / "report.pdf").exists, timeout=20_000)
    content = (tmp_path / "report.pdf").read_bytes()
    pages = pages_of(content)
    whole = " ".join(pages)
    for words in (
        *("Revenue over time", "$370.50", "$123.50", "+826.3%", "$40.00", "New and returning customers"),
        *("compared with", "computed", "Figures of each hall", "Grand Ballroom, City Center Hall", "All venues"),
    ):
        assert words in whole, words
    assert all(f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, 1))
    assert content.count(b"/Subtype /Image") >= 8
    assert b"/MediaBox [ 0 0 841.8898 595.2756 ]" in content, "A4, on its long side"
    next(each for each in view.export.commands() if each.key == "report-print").act()
    seat.wait(lambda: view.window().findChild(PrintPreview) is not None, timeout=20_000)
    shown = view.window().findChild(PrintPreview)
    assert shown is not None
    seat.wait(lambda: shown.states.state == "ready", timeout=20_000)
    assert shown.laid_out is not None
    around, laid_out = shown.laid_out
    assert (around.setup.landscape, laid_out.count) == (True, len(pages))
    shown.reject()
