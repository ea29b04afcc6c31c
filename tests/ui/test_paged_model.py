"""A table over any number of rows on the server."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest
import qasync
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from hallbooking_desktop.domain.errors import DatabaseUnavailable
from hallbooking_desktop.services.snapshots import Page
from hallbooking_desktop.ui.models.paged import PAGE_ROWS, Column, PagedModel
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.widgets.table import PagedTable


@dataclass(frozen=True)
class Thing:
    id: int
    name: str


class Shelf(PagedModel[Thing]):
    """Things in memory, handed out as slowly as a server would."""

    def __init__(self, count: int, seconds: float = 0.005) -> None:
        columns = (
            Column[Thing]("No.", lambda t: str(t.id), "id", "number", drop=1),
            Column[Thing]("Name", lambda t: t.name, "name", stretch=True),
        )
        super().__init__(columns, "id")
        self.things = [Thing(n, f"Thing {n}") for n in range(count)]
        self.seconds = seconds
        self.fetched: list[int] = []
        self.refusal: DatabaseUnavailable | None = None

    async def fetch(self, sort: str, limit: int, offset: int) -> Page[Thing]:
        await asyncio.sleep(self.seconds)
        if self.refusal is not None:
            raise self.refusal
        self.fetched.append(offset)
        rows = sorted(self.things, key=lambda t: getattr(t, sort.lstrip("-")), reverse=sort.startswith("-"))
        return Page(tuple(rows[offset : offset + limit]), len(rows), offset)


@pytest.fixture
def shelf(qt_loop: qasync.QEventLoop) -> Shelf:
    return Shelf(100_000)


@pytest.fixture
def watched(qt_loop: qasync.QEventLoop) -> Iterator[Shelf]:
    """Make a shelf whose every word to Qt is checked; the tester asks for each row, so it is a small one."""
    made = Shelf(450)
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning)
    yield made
    tester.deleteLater()


def test_only_what_is_seen_is_fetched(shelf: Shelf, wait: Callable[..., None]) -> None:
    """Opening the list would bring 100,000 rows over the wire."""
    shelf.reload()
    assert shelf.state == "loading"
    wait(lambda: shelf.state == "ready")
    assert shelf.rowCount() == 100_000
    assert shelf.fetched == [0]
    assert shelf.data(shelf.index(3, 1)) == "Thing 3"
    assert shelf.data(shelf.index(5000, 1)) is None
    assert shelf.fetched == [0], "asking for data must not fetch"


@pytest.mark.timed
def test_the_end_of_100000_rows_is_there_at_once(shelf: Shelf, qtbot: QtBot, wait: Callable[..., None]) -> None:
    """Pressing End would leave a clerk waiting."""
    table = PagedTable[Thing](shelf, "Things")
    qtbot.addWidget(table)
    table.resize(600, 400)
    table.show()
    shelf.reload()
    wait(lambda: shelf.state == "ready")
    begin = time.perf_counter()
    table.scrollToBottom()
    wait(lambda: shelf.row_at(99_999) is not None)
    assert time.perf_counter() - begin < 0.15
    assert len(shelf.fetched) <= 4, "rows in between must not be fetched"


def test_a_drag_of_the_scroll_bar_fetches_only_where_it_ends(shelf: Shelf, wait: Callable[..., None]) -> None:
    """The database would be asked for hundreds of pages that nobody sees."""
    shelf.reload()
    wait(lambda: shelf.state == "ready")
    shelf.fetched.clear()
    for first in range(0, 90_000, 1_000):
        shelf.need(first, first + 20)
    wait(lambda: shelf.row_at(89_010) is not None)
    assert set(shelf.fetched) <= {offset for offset in shelf.fetched if offset >= 88_800}


def test_the_order_asked_for_last_wins(shelf: Shelf, wait: Callable[..., None]) -> None:
    """A slow answer would show the wrong order under the right arrow."""
    shelf.reload()
    wait(lambda: shelf.state == "ready")
    shelf.sort(1, Qt.SortOrder.AscendingOrder)
    shelf.sort(0, Qt.SortOrder.DescendingOrder)
    wait(lambda: shelf.state == "ready")
    first = shelf.row_at(0)
    assert first is not None
    assert first.id == 99_999
    assert shelf.sort_key == "-id"


def test_rows_that_come_and_go_elsewhere_are_followed(watched: Shelf, wait: Callable[..., None]) -> None:
    """A booking made at another desk would stay unseen, a cancelled one stay shown."""
    shelf = watched
    shelf.reload()
    wait(lambda: shelf.state == "ready")
    shelf.need(0, 30)
    shelf.things = [replace(shelf.things[0], name="Renamed"), *shelf.things[1:], Thing(500, "New"), Thing(501, "Newer")]
    shelf.refresh()
    wait(lambda: shelf.rowCount() == 452 and shelf.data(shelf.index(0, 1)) == "Renamed")
    shelf.things = shelf.things[:3]
    shelf.refresh()
    wait(lambda: shelf.rowCount() == 3)
    shelf.things = []
    shelf.refresh()
    wait(lambda: shelf.state == "empty")
    shelf.things = [Thing(1, "Back")]
    shelf.refresh()
    wait(lambda: shelf.state == "ready")


def test_what_is_shown_stays_when_a_reload_fails(shelf: Shelf, wait: Callable[..., None]) -> None:
    """The screen would go blank when the database is lost."""
    shelf.reload()
    wait(lambda: shelf.state == "ready")
    told: list[object] = []
    shelf.refused.connect(told.append)
    shelf.refusal = DatabaseUnavailable()
    shelf.refresh()
    wait(lambda: told)
    assert shelf.state == "ready"
    assert shelf.data(shelf.index(0, 1)) == "Thing 0"
    shelf.reload()
    wait(lambda: shelf.state == "failed")
    shelf.refusal = None
    shelf.reload()
    wait(lambda: shelf.state == "ready")


def test_memory_stays_bounded(shelf: Shelf, wait: Callable[..., None]) -> None:
    """A day of scrolling would fill the memory."""
    shelf.seconds = 0
    shelf.reload()
    wait(lambda: shelf.state == "ready")
    for first in range(0, 100_000, PAGE_ROWS * 7):
        shelf.need(first, first + 10)
        wait(lambda f=first: shelf.row_at(f) is not None)
        shelf.texts(first)
    assert len(shelf._pages) <= 60
    assert len(shelf._texts) <= 60 * PAGE_ROWS


def test_the_choice_follows_the_thing_not_the_place(shelf: Shelf, qtbot: QtBot, wait: Callable[..., None]) -> None:
    """The panel would show one booking and the table mark another, and a click would cancel the wrong one."""
    shelf.things = shelf.things[:20]
    table = PagedTable[Thing](shelf, "Things")
    qtbot.addWidget(table)
    table.show()
    shelf.reload()
    wait(lambda: shelf.state == "ready")
    chosen: list[object] = []
    table.chosen.connect(chosen.append)
    table.selectRow(4)
    assert chosen == [4]
    shelf.things = [Thing(100 - 100, "First"), Thing(-1, "Before"), *shelf.things[1:]]
    shelf.things.sort(key=lambda t: t.id)
    shelf.refresh()
    wait(lambda: shelf.rowCount() == 21)
    wait(lambda: table.current is not None and table.current.id == 4)
    assert table.currentIndex().row() == 5
    assert chosen == [4], "nobody chose anything else"


def test_columns_are_left_out_where_there_is_no_room(shelf: Shelf, qtbot: QtBot) -> None:
    """The important columns would be cut."""
    table = PagedTable[Thing](shelf, "Things")
    qtbot.addWidget(table)
    table.resize(800, 300)
    table.show()
    assert not table.isColumnHidden(0)
    table.resize(230, 300)
    qtbot.waitUntil(lambda: table.isColumnHidden(0))


def test_states_are_shown_the_same_way(qtbot: QtBot, qt_loop: qasync.QEventLoop) -> None:
    """A view would be empty without a word about why."""
    from PySide6.QtWidgets import QLabel, QPushButton  # noqa: PLC0415

    content = QLabel("content")
    states = StateStack(content)
    qtbot.addWidget(states)
    states.show()
    states.loading()
    assert states._stack.currentWidget() is content, "a short wait must not flicker"
    qtbot.waitUntil(lambda: states._stack.currentWidget() is states._skeleton, timeout=1000)
    pressed: list[int] = []
    states.empty("Nothing here yet.", "Make one", lambda: pressed.append(1))
    button = states._message.button
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == [1]
    assert states.text == "Nothing here yet."
    states.failed(DatabaseUnavailable(), lambda: pressed.append(2))
    assert "reconnects" in states.text
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == [1, 2]
    states.ready()
    assert content.isVisible()
