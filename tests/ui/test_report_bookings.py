"""The bookings behind the reports' bars: the list holds just those that a bar counts, whatever the clocks do."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale

from hallbooking_desktop.domain.permissions import SYSTEM
from hallbooking_desktop.domain.reports import Counted, CountedBy, Period, percentage
from hallbooking_desktop.services.commands import BookingQuery
from hallbooking_desktop.services.reports import ReportQuery
from hallbooking_desktop.services.snapshots import BookingRow
from hallbooking_desktop.ui.formats import Formats
from hallbooking_desktop.ui.reports.charts import Behind, Chart, Series, Unit, Value
from hallbooking_desktop.ui.reports.counted import counted_of, said, state_of
from hallbooking_desktop.ui.reports.findings import Maker
from hallbooking_desktop.ui.reports.halls import Halls, halls
from tests.support.counts import rounds
from tests.support.report_data import Booking, Data, uses, write_data
from tests.ui.conftest import Office


def _periods(data: Data, chance: random.Random) -> list[Period]:
    """Return a day, some days and some weeks around a change of the clocks."""
    first = data.middle + timedelta(days=chance.randint(-3, 1))
    return [
        Period(data.middle, data.middle),
        Period(first, first + timedelta(days=chance.randint(0, 5))),
        Period(data.middle - timedelta(days=30), data.middle + timedelta(days=30)),
    ]


def _charts(office: Office, period: Period, venue_id: int | None) -> list[Chart]:
    before = period.before()

    async def read(call: str, asked: Period) -> object:
        query = ReportQuery(asked.start, asked.end, venue_id)
        return (await getattr(office.services.reports, call)(SYSTEM, query)).report

    now, was, venues = (
        office.on_thread(lambda _, call=call, asked=asked: read(call, asked))
        for call, asked in (("bookings", period), ("bookings", before), ("venues", period))
    )
    maker = Maker(Formats(QLocale("en_GB")), period, venue_id, compares=True)
    return [*maker.overview(now, was, before).charts, *halls(maker, Halls(venues, now), None).charts]


def _values(charts: list[Chart]) -> Iterator[tuple[Chart, Series, Behind, Value]]:
    for chart in charts:
        for number, series in enumerate(chart.series):
            for place, value in enumerate(series.values):
                behind = chart.opens(place, number)
                if behind is not None and value is not None:
                    yield chart, series, behind, value


def _listed(office: Office, behind: Behind) -> list[BookingRow]:
    query = BookingQuery(status=behind.states, counted=behind.counted, sort="start", limit=500)
    page = office.on_thread(lambda s: s.bookings.page(SYSTEM, query))
    assert page.total == len(page.rows)
    return list(page.rows)


def _counted(data: Data, behind: Behind) -> list[Booking]:
    """Return by plain counting which bookings a value is about, in whichever state."""
    counted = behind.counted
    start, end = counted.period.start, counted.period.end
    rooms = [room for room in data.rooms if counted.room_id in {None, room.id}]
    if counted.by is CountedBy.USE:
        rooms = [room for room in rooms if counted.venue_id in {None, room.venue.id}]
        return [b for b in data.bookings if any(uses(data, b, room, start, end) for room in rooms)]
    return [b for b in data.within(start, end, counted.venue_id) if b.room in rooms]


@pytest.mark.parametrize("seed", range(rounds(5, 14)))
def test_a_bar_s_list_holds_just_what_it_counts(office: Office, seed: int) -> None:
    """The owner would click on seven cancellations and find nine, or on a sum and find others."""
    chance = random.Random(seed)
    data = office.on_thread(lambda _: write_data(office.database, chance))
    opened: Counter[str] = Counter()
    listed: dict[Behind, list[BookingRow]] = {}
    for period in _periods(data, chance):
        for venue_id in (None, data.venues[0].id):
            for chart, series, behind, value in _values(_charts(office, period, venue_id)):
                rows = listed[behind] if behind in listed else listed.setdefault(behind, _listed(office, behind))
                counted = _counted(data, behind)
                wanted = {b.id for b in counted if not behind.states or b.status in behind.states}
                assert {row.id for row in rows} == wanted, (chart.title, behind)
                if series.unit is Unit.COUNT:
                    assert len(rows) == value, (chart.title, behind)
                elif series.unit is Unit.MONEY:
                    total = sum((row.total_cost for row in rows), Decimal(0))
                    average = total / len(rows) if rows else Decimal(0)
                    mean = series.name == "Average booking value"
                    assert (average if mean else total) == value, (chart.title, behind)
                elif series.unit is Unit.HOURS:
                    assert rows, (chart.title, behind)
                elif behind.counted.by is CountedBy.START:
                    assert percentage(len(rows), len(counted)) == value, (chart.title, behind)
                elif value:
                    assert rows, (chart.title, behind)
                opened[chart.key] += bool(rows)
    kinds = {"revenue_over_time", "bookings_over_time", "states", "revenue_by_hall", "occupancy_by_hall"}
    kinds |= {"figures_by_day", "figures_by_hall", "figures_by_venue"}
    assert kinds <= set(+opened), "nothing was opened"


def test_a_filter_of_a_report_is_kept_and_nonsense_is_none(office: Office) -> None:
    """A saved filter would list other bookings next week, or a damaged one keep the list from opening."""
    formats = Formats(QLocale("en_GB"))
    counted = Counted(Period(date(2027, 3, 27), date(2027, 3, 29)), CountedBy.USE, 3, 7)
    state = state_of(Behind(counted, place="Studio"))
    assert counted_of(state) == counted
    assert said(formats, state) == "Takes open hours: 27 Mar – 29 Mar 2027, Studio"
    for nonsense in (
        None,
        7,
        "text",
        {},
        state | {"by": "luck"},
        state | {"first": "2027-04-01"},
        state | {"room": "x"},
    ):
        assert counted_of(nonsense) is None
        assert said(formats, nonsense) == ""
