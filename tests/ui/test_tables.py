"""Every table: columns chosen, rows marked and copied, everything saved as CSV, and what goes wrong with it."""

from __future__ import annotations

import asyncio
import csv
import errno
import io
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from hallbooking_desktop.domain.permissions import GUEST
from hallbooking_desktop.services.commands import NewCustomer
from hallbooking_desktop.services.snapshots import Page
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.models.paged import Column, PagedModel
from hallbooking_desktop.ui.models.plain import Part, harmless, plain_text
from hallbooking_desktop.ui.models.tabletext import TableText
from hallbooking_desktop.ui.preferences import Preferences
from hallbooking_desktop.ui.printing import tables
from hallbooking_desktop.ui.tables.comfort import TableComfort
from hallbooking_desktop.ui.tables.csvfile import CsvFile, csv_text, tabbed
from hallbooking_desktop.ui.tables.layout import ColumnLayout
from hallbooking_desktop.ui.tables.marks import marked_count
from hallbooking_desktop.ui.tables.reading import pages_of_all
from hallbooking_desktop.ui.tables.worksheet import WorkSheet
from hallbooking_desktop.ui.views.customers import CustomersView
from hallbooking_desktop.ui.widgets.table import PagedTable
from tests.ui.conftest import Office
from tests.ui.desks import Seat, focus

Wait = Callable[..., None]
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Thing:
    """A row of a table that lives nowhere but here."""

    def __init__(self, number: int) -> None:
        self.id = number


class ThingsModel(PagedModel[Thing]):
    """Any number of rows; ``before_page`` is called before each page is handed out."""

    def __init__(self, total: int) -> None:
        columns = (
            Column[Thing]("No.", lambda r: str(r.id), "id", "number", 80, parts=(Part("No.", lambda r: r.id),)),
            Column[Thing]("Name", lambda r: f"Thing {r.id}", "name", "text", 160, stretch=True),
            Column[Thing]("Colour", lambda _: "red", "colour", "muted", 120, drop=1),
            Column[Thing]("Price", lambda r: f"${r.id}.00", "price", "number", 100, drop=2),
        )
        super().__init__(columns, "id")
        self.things = [Thing(number) for number in range(total)]
        self.before_page: Callable[[int], object] = lambda _: None
        self.gate: asyncio.Event | None = None

    async def fetch(self, sort: str, limit: int, offset: int) -> Page[Thing]:
        await asyncio.sleep(0)
        if self.gate is not None and offset:
            await self.gate.wait()
        self.before_page(offset)
        return Page(tuple(self.things[offset : offset + limit]), len(self.things), offset)


class Table:
    """A table with everything around it, on a desk without services."""

    def __init__(self, desk: Desk, total: int, wait: Wait) -> None:
        self.model = ThingsModel(total)
        self.tester = QAbstractItemModelTester(self.model, QAbstractItemModelTester.FailureReportingMode.Warning)
        self.view = PagedTable[Thing](self.model, "Things")
        self.model.setParent(self.view)
        self.comfort = TableComfort(desk, self.view, self.model, self.view.keeper, key="things", title="Things")
        self.said: list[str] = []
        desk.said.connect(lambda toast: self.said.append(toast.text))
        self.view.resize(640, 400)
        self.view.show()
        self.view.activateWindow()
        self.model.reload()
        wait(lambda: self.model.state in {"ready", "empty"})
        wait(self.view.isActiveWindow)
        self.view.setFocus()

    @property
    def titles(self) -> list[str]:
        return [self.comfort.keeper.title(number) for number in self.comfort.keeper.shown]

    def sheet(self) -> WorkSheet | None:
        return next((w for w in self.view.findChildren(WorkSheet) if w.isVisible()), None)


@pytest.fixture
def lone_desk(qt_loop: object, formats: Any) -> Desk:
    """Return a desk for tables that ask no service."""
    return Desk(None, None, actor=GUEST, formats=formats)  # type: ignore[arg-type]


@pytest.fixture
def table(lone_desk: Desk, wait: Wait, qtbot: QtBot) -> Callable[..., Table]:
    """Return a function that shows a table."""

    def make(total: int = 12, desk: Desk | None = None) -> Table:
        made = Table(desk or lone_desk, total, wait)
        qtbot.addWidget(made.view)
        return made

    return make


def _menu(wait: Wait) -> QMenu:
    wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def _entry(menu: QMenu, text: str) -> QAction:
    return next(action for action in menu.actions() if action.text() == text)


def _choose(menu: QMenu, text: str) -> None:
    """Choose an entry as a person does: arrow keys, then Enter."""
    wanted = _entry(menu, text)
    for _ in range(30):
        if menu.activeAction() is wanted:
            break
        QTest.keyClick(menu, Qt.Key.Key_Down)
    assert menu.activeAction() is wanted, f"{text} cannot be reached by the arrow keys"
    QTest.keyClick(menu, Qt.Key.Key_Return)


def _columns_menu(table: Table, wait: Wait) -> QMenu:
    header = table.view.horizontalHeader()
    header.customContextMenuRequested.emit(QPoint(10, 10))
    return _menu(wait)


def _clipboard() -> str:
    return QGuiApplication.clipboard().text()


# --- columns ----------------------------------------------------------------------------------------------------------


def test_columns_are_hidden_and_found_again_by_keys(table: Callable[..., Table], wait: Wait) -> None:
    """A column that was hidden would be lost for good."""
    shown = table()
    assert shown.titles == ["No.", "Name", "Colour", "Price"]
    _choose(_columns_menu(shown, wait), "Colour")
    assert shown.titles == ["No.", "Name", "Price"]
    menu = _columns_menu(shown, wait)
    assert not _entry(menu, "Colour").isChecked()
    _choose(menu, "Colour")
    assert shown.titles == ["No.", "Name", "Colour", "Price"]


def test_columns_are_moved_by_keys(table: Callable[..., Table], wait: Wait) -> None:
    """The order of columns would be for those alone who can drag."""
    shown = table()
    menu = _columns_menu(shown, wait)
    for _ in range(2):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    assert menu.activeAction() is _entry(menu, "Name")
    held = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(menu, Qt.Key.Key_Down, held)
    assert shown.titles == ["No.", "Colour", "Name", "Price"]
    QTest.keyClick(menu, Qt.Key.Key_Down, held)
    QTest.keyClick(menu, Qt.Key.Key_Down, held)
    assert shown.titles == ["No.", "Colour", "Price", "Name"], "beyond the last there is no place"
    QTest.keyClick(menu, Qt.Key.Key_Up, held)
    assert [action.text() for action in menu.actions()][:4] == shown.titles == ["No.", "Colour", "Name", "Price"]
    assert _entry(menu, "Columns as they were").isEnabled()
    menu.close()


def test_one_column_always_stays(table: Callable[..., Table], wait: Wait) -> None:
    """A table without columns could not be told from an empty one, nor be right-clicked."""
    shown = table()
    for title in ("No.", "Name", "Colour"):
        _choose(_columns_menu(shown, wait), title)
    menu = _columns_menu(shown, wait)
    assert shown.titles == ["Price"]
    assert not _entry(menu, "Price").isEnabled()
    assert shown.view.columnWidth(3) >= shown.view.viewport().width() - 2, "The table would end in the middle"
    _choose(menu, "Columns as they were")
    assert shown.titles == ["No.", "Name", "Colour", "Price"]


def test_what_is_hidden_stays_hidden_and_narrow_windows_still_drop(table: Callable[..., Table], wait: Wait) -> None:
    """A narrow window would bring back what was hidden, or squeeze what is wanted."""
    shown = table()
    _choose(_columns_menu(shown, wait), "Price")
    shown.view.resize(300, 400)
    wait(lambda: shown.titles == ["No.", "Name"])
    menu = _columns_menu(shown, wait)
    assert _entry(menu, "Colour (no room now)").isChecked()
    menu.close()
    shown.view.resize(640, 400)
    wait(lambda: shown.titles == ["No.", "Name", "Colour"])


def test_columns_are_remembered_over_two_desks(
    table: Callable[..., Table], formats: Any, wait: Wait, tmp_path: Path, qt_loop: object
) -> None:
    """Whoever arranged a table would arrange it again each morning."""
    first = Desk(None, None, formats=formats)  # type: ignore[arg-type]
    first.preferences = Preferences(tmp_path / "console.ini")
    shown = table(desk=first)
    header = shown.view.horizontalHeader()
    header.moveSection(3, 0)
    shown.view.setColumnWidth(0, 150)
    _choose(_columns_menu(shown, wait), "Colour")
    wait(lambda: (kept := first.preferences.columns_of("things")) is not None and kept.hidden == {"colour"})
    second = Desk(None, None, formats=formats)  # type: ignore[arg-type]
    second.preferences = Preferences(tmp_path / "console.ini")
    again = table(desk=second)
    assert again.titles == ["Price", "No.", "Name"]
    assert again.view.columnWidth(0) == 150
    again.comfort.keeper.as_they_were()
    wait(lambda: second.preferences.columns_of("things") is None)
    assert again.titles == ["No.", "Name", "Colour", "Price"]
    assert again.view.columnWidth(0) == 80


def test_columns_of_another_version_do_no_harm(table: Callable[..., Table], lone_desk: Desk) -> None:
    """After an update a table would be empty, or lack its new columns."""
    layout = ColumnLayout(("price", "gone", "id"), frozenset({"gone", "id"}), {"gone": 70, "price": 90})
    lone_desk.preferences.keep_columns("things", layout)
    shown = table()
    assert set(shown.titles) == {"Price", "Name", "Colour"}
    for broken in ("", "{}", "[1]", "null", '{"order": 1, "hidden": [], "widths": {}}', '{"widths": {"a": "x"}}'):
        assert ColumnLayout.from_json(broken) is None
    assert ColumnLayout.from_json(layout.to_json()) == layout


# --- marking and copying ----------------------------------------------------------------------------------------------


def test_marking_rows_leaves_the_panel_alone(table: Callable[..., Table], wait: Wait) -> None:
    """To copy three rows would open three panels, or change which one a button acts on."""
    shown = table()
    chosen: list[object] = []
    shown.view.chosen.connect(chosen.append)
    QTest.keyClick(shown.view, Qt.Key.Key_Down)
    shown.view.selectRow(2)
    assert chosen[-1] == 2
    before = len(chosen)
    QTest.keyClick(shown.view, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(shown.view, Qt.Key.Key_Down, SHIFT)
    assert marked_count(shown.view) == 3
    assert len(chosen) == before
    QTest.keyClick(shown.view, Qt.Key.Key_C, CONTROL)
    assert _clipboard().splitlines() == [
        "No.\tName\tColour\tPrice",
        "2\tThing 2\tred\t$2.00",
        "3\tThing 3\tred\t$3.00",
        "4\tThing 4\tred\t$4.00",
    ]
    assert shown.said == ["Copied: 3 rows"]
    QTest.keyClick(shown.view, Qt.Key.Key_Escape)
    assert marked_count(shown.view) == 1
    QTest.keyClick(shown.view, Qt.Key.Key_C, CONTROL)
    assert _clipboard() == "2\tThing 2\tred\t$2.00", "One row comes without headings"


def test_marks_go_with_the_things(table: Callable[..., Table], wait: Wait) -> None:
    """Somebody else adds a row, and other rows would be copied than were marked."""
    shown = table()
    shown.view.selectRow(5)
    point = shown.view.visualRect(shown.model.index(8, 1)).center()
    QTest.mouseClick(shown.view.viewport(), Qt.MouseButton.LeftButton, CONTROL, point)
    assert marked_count(shown.view) == 2
    shown.model.things.insert(0, Thing(99))
    shown.model.refresh()
    wait(lambda: shown.model.total == 13 and shown.model.find(99) == 0)
    QTest.keyClick(shown.view, Qt.Key.Key_C, CONTROL)
    assert [line.split("\t")[0] for line in _clipboard().splitlines()] == ["No.", "5", "8"]


def test_a_row_is_chosen_alone_whatever_is_marked(table: Callable[..., Table], wait: Wait) -> None:
    """Another page asks for a booking, and the marks of before would hide which one it is."""
    shown = table(2_000)
    QTest.keyClick(shown.view, Qt.Key.Key_F10, SHIFT)  # Qt goes on believing that Shift is held down.
    _menu(wait).close()
    shown.view.selectRow(3)
    assert marked_count(shown.view) == 1
    QTest.keyClick(shown.view, Qt.Key.Key_A, CONTROL)
    shown.view.choose(7)
    assert marked_count(shown.view) == 1
    assert shown.view.current is not None
    assert shown.view.current.id == 7
    shown.view.choose(None)
    assert marked_count(shown.view) == 0


def test_all_rows_are_copied_loaded_or_not(table: Callable[..., Table], wait: Wait) -> None:
    """Ctrl+A and Ctrl+C would copy what happened to be on the screen."""
    shown = table(2_345)
    QTest.keyClick(shown.view, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(shown.view, Qt.Key.Key_C, CONTROL)
    wait(lambda: shown.said)
    lines = _clipboard().splitlines()
    assert len(lines) == 2_346
    assert [line.split("\t")[0] for line in lines[1:]] == [str(number) for number in range(2_345)]
    assert shown.said == ["Copied: 2,345 rows"]


def test_the_menu_opens_by_key_and_copies_all_as_csv(table: Callable[..., Table], wait: Wait) -> None:
    """Without a mouse nobody would find the menu."""
    shown = table(1_234)
    _choose(_columns_menu(shown, wait), "Colour")
    shown.view.setFocus()
    QTest.keyClick(shown.view, Qt.Key.Key_F10, SHIFT)
    menu = _menu(wait)
    assert not _entry(menu, "Copy").isEnabled()
    _choose(menu, "Copy all as CSV")
    wait(lambda: shown.said)
    rows = list(csv.reader(io.StringIO(_clipboard(), newline="")))
    assert rows[0] == ["No.", "Name", "Price"]
    assert rows[1:] == [[str(n), f"Thing {n}", f"${n}.00"] for n in range(1_234)]


def test_everything_is_read_as_words(table: Callable[..., Table], run: Callable[[Awaitable[Any]], Any]) -> None:
    """A printed list would end where the screen ended."""
    shown = table(1_100)
    told: list[tuple[int, int]] = []
    text: TableText = run(shown.comfort.read_all(lambda done, total: told.append((done, total))))
    assert text.title == "Things"
    assert text.headings == ("No.", "Name", "Colour", "Price")
    assert text.trailing == {0, 3}
    assert text.rows[0] == ("0", "Thing 0", "red", "$0.00")
    assert len(set(text.rows)) == len(text.rows) == 1_100
    assert told[-1] == (1_100, 1_100)
    assert len(told) >= 3


@pytest.mark.parametrize("gone", [0, 1, 15, 300])
def test_no_row_twice_or_lost_while_others_work(
    table: Callable[..., Table], run: Callable[[Awaitable[Any]], Any], gone: int
) -> None:
    """A list for the tax office would hold a booking twice, or lack one, because somebody booked meanwhile."""
    shown = table(1_500)
    stay = {thing.id for thing in shown.model.things[gone:]}

    def disturb(offset: int) -> None:
        if offset and shown.model.things[0].id == 0:
            del shown.model.things[:gone]
            shown.model.things.insert(0, Thing(9_999))

    shown.model.before_page = disturb

    async def everything() -> list[int]:
        return [row.id async for rows, _ in pages_of_all(shown.model) for row in rows]

    found = run(everything())
    assert len(found) == len(set(found))
    assert stay <= set(found)


def test_all_rows_marked_cost_no_more_than_one(table: Callable[..., Table], wait: Wait) -> None:
    """After Ctrl+A over a year's bookings the window would stand still for seconds, each time it is painted."""
    shown = table(20_000)
    asked = [0]
    count = shown.model.columnCount

    def counted(*args: Any) -> int:
        asked[0] += 1
        return count(*args)

    shown.model.columnCount = counted  # type: ignore[method-assign]
    QTest.keyClick(shown.view, Qt.Key.Key_A, CONTROL)
    shown.view.horizontalHeader().viewport().repaint()
    shown.view.viewport().repaint()
    assert marked_count(shown.view) == 20_000
    assert asked[0] < 5_000


def test_everything_is_printed_where_somebody_can(
    table: Callable[..., Table], wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl+P would print what is on the screen, or do nothing without a word."""
    shown = table(1_050)
    printed: list[TableText] = []

    def print_table(_desk: Desk, _parent: object, text: TableText) -> None:
        assert shown.sheet() is None, "The progress would stand over the preview"
        printed.append(text)

    monkeypatch.setattr(tables, "print_table", print_table)
    QTest.keyClick(shown.view, Qt.Key.Key_P, CONTROL)
    wait(lambda: printed)
    assert len(printed[0].rows) == 1_050
    QTest.keyClick(shown.view, Qt.Key.Key_F10, SHIFT)
    _choose(_menu(wait), "Print…")
    wait(lambda: len(printed) == 2)


# --- files ------------------------------------------------------------------------------------------------------------


def test_everything_is_saved(table: Callable[..., Table], wait: Wait, tmp_path: Path) -> None:
    """The accountant would get a file that ends after the first page, or that Excel cannot read."""
    shown = table(1_777)
    place = tmp_path / "things.csv"
    shown.comfort.save_to(place)
    wait(lambda: shown.said)
    raw = place.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.endswith(b"\r\n")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    assert len(rows) == 1_778
    assert rows[-1][0] == "1776"
    assert [path.name for path in tmp_path.iterdir()] == ["things.csv"]
    assert shown.said == ["Saved: 1,777 rows in “things.csv”"]


def test_saving_is_stopped_and_leaves_nothing(table: Callable[..., Table], wait: Wait, tmp_path: Path) -> None:
    """A mistake over a hundred thousand rows would have to be waited for; half a file would look whole."""
    shown = table(3_000)
    place = tmp_path / "things.csv"
    place.write_text("what was there")
    shown.model.gate = asyncio.Event()
    shown.comfort.save_to(place)
    wait(lambda: (sheet := shown.sheet()) is not None and "500 of 3,000" in sheet.words.text())
    sheet = shown.sheet()
    assert sheet is not None
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    wait(lambda: shown.sheet() is None)
    assert place.read_text() == "what was there"
    assert [path.name for path in tmp_path.iterdir()] == ["things.csv"]
    assert shown.said == []


def test_a_full_disk_is_told_and_tried_again(
    table: Callable[..., Table], wait: Wait, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program would say that it saved, or that something unexpected happened."""
    shown = table(700)
    place = tmp_path / "things.csv"
    place.write_text("what was there")
    full = [True]
    write = CsvFile.write

    def write_or_not(self: CsvFile, lines: Any) -> None:
        if full[0]:
            raise OSError(errno.ENOSPC, "No space left on device")
        write(self, lines)

    monkeypatch.setattr(CsvFile, "write", write_or_not)
    shown.comfort.save_to(place)
    wait(lambda: (sheet := shown.sheet()) is not None and sheet.note.text)
    sheet = shown.sheet()
    assert sheet is not None
    assert "disk is full" in sheet.note.text
    assert [path.name for path in tmp_path.iterdir()] == ["things.csv"]
    assert place.read_text() == "what was there"
    full[0] = False
    wait(sheet.primary.hasFocus)
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    wait(lambda: shown.said)
    assert place.read_text(encoding="utf-8-sig").count("\n") == 701


def test_a_folder_that_is_gone_is_told(table: Callable[..., Table], wait: Wait, tmp_path: Path) -> None:
    """A memory stick was pulled out, and the program would speak of an error number."""
    shown = table(3)
    shown.comfort.save_to(tmp_path / "gone" / "things.csv")
    wait(lambda: (sheet := shown.sheet()) is not None and "not there any more" in sheet.note.text)
    sheet = shown.sheet()
    assert sheet is not None
    sheet.way_out.click()
    wait(lambda: shown.sheet() is None)
    assert shown.said == []


def test_another_place_is_asked_for(table: Callable[..., Table], wait: Wait, tmp_path: Path) -> None:
    """A folder that may not be written into would end in the same refusal again and again."""
    shown = table(3)
    shown.comfort.save_to(tmp_path / "gone" / "things.csv")
    wait(lambda: (sheet := shown.sheet()) is not None and sheet.elsewhere.isVisible())
    sheet = shown.sheet()
    assert sheet is not None
    sheet.elsewhere.setFocus()
    QTest.keyClick(sheet.elsewhere, Qt.Key.Key_Space)
    wait(lambda: any(dialog.isVisible() for dialog in shown.view.findChildren(QFileDialog)))
    dialog = shown.view.findChildren(QFileDialog)[0]
    assert dialog.selectedFiles()[0].endswith(".csv")
    dialog.selectFile(str(tmp_path / "here.csv"))
    dialog.accept()
    wait(lambda: shown.said)
    assert (tmp_path / "here.csv").read_bytes().count(b"\r\n") == 4


# --- cells ------------------------------------------------------------------------------------------------------------

HOSTILE = st.text(
    st.one_of(st.sampled_from("=+-@\t\r\n\",;'|\x00\u2028\ufeff\u202e＝"), st.characters(exclude_categories=["Cs"])),
    max_size=20,
)


@given(st.lists(st.lists(HOSTILE, min_size=1, max_size=5), max_size=6))
def test_csv_is_read_back_as_it_was_written(lines: list[list[str]]) -> None:
    """A quotation mark or a line break in a title would shift all cells after it."""
    wanted = [[harmless(cell) for cell in line] for line in lines]
    assert list(csv.reader(io.StringIO(csv_text(wanted), newline=""))) == wanted


@given(HOSTILE)
def test_no_text_becomes_a_formula(text: str) -> None:
    """A customer called =HYPERLINK(…) would run in the accountant's spreadsheet."""
    cell = plain_text(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))


def test_values_are_written_without_a_language() -> None:
    """A German file would hold other numbers than an English one."""
    assert plain_text(Decimal("-1234.50")) == "-1234.50"
    assert plain_text(Decimal("1E+3")) == "1000"
    assert plain_text(-3) == "-3"
    assert plain_text(date(2030, 1, 5)) == "2030-01-05"
    assert plain_text(datetime(2030, 1, 5, 9, 30, tzinfo=UTC)) == "2030-01-05 09:30"
    assert plain_text(None) == plain_text("—") == ""
    assert plain_text("\u2068Müller\u2069") == "Müller"
    assert plain_text("+49 30 1234") == "'+49 30 1234"
    assert tabbed([["a\tb", "c\nd"]]) == "a b\tc d"


def test_columns_are_dragged(table: Callable[..., Table], wait: Wait) -> None:
    """Whoever wants the price first would have to read past three columns."""
    shown = table()
    header = shown.view.horizontalHeader()
    y = header.height() // 2
    start = header.sectionViewportPosition(3) + 20
    QTest.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(start, y))
    for x in range(start, 4, -20):
        QTest.mouseMove(header.viewport(), QPoint(x, y))
    QTest.mouseMove(header.viewport(), QPoint(4, y))
    QTest.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(4, y))
    assert shown.titles[0] == "Price"
    QTest.keyClick(shown.view, Qt.Key.Key_Down)
    shown.view.selectRow(1)
    shown.comfort.copy_marked()
    assert _clipboard().startswith("$1.00\t1\t")


# --- in the views -----------------------------------------------------------------------------------------------------


def _customers(seat: Seat, office: Office, count: int) -> CustomersView:
    admin = office.world.admin.actor
    for number in range(count):
        new = NewCustomer(f"=SUM({number})", phone=f"+49 30 55{number:04}")
        office.on_thread(lambda s, n=new: s.users.create_customer(admin, n))
    shell = seat.sign_in("admin@hall.example")
    shell.show_view("customers")
    view = shell.current
    assert isinstance(view, CustomersView)
    seat.wait(lambda: view.model.state == "ready")
    return view


def test_customers_are_saved_without_formulas(seat: Seat, office: Office, tmp_path: Path) -> None:
    """A name from the internet would run in the accountant's spreadsheet."""
    view = _customers(seat, office, 3)
    view.comfort.save_to(tmp_path / "customers.csv")
    seat.wait((tmp_path / "customers.csv").exists)
    rows = list(csv.DictReader(io.StringIO((tmp_path / "customers.csv").read_text(encoding="utf-8-sig"), newline="")))
    assert len(rows) == view.model.total
    mine = [row for row in rows if "SUM" in row["Name"]]
    assert {row["Name"] for row in mine} == {"'=SUM(0)", "'=SUM(1)", "'=SUM(2)"}
    assert {row["Wallet (USD)"] for row in mine} == {"0.00"}
    assert {row["Bookings"] for row in mine} == {"0"}


def test_the_palette_and_the_shortcuts_know_the_table(seat: Seat, office: Office) -> None:
    """Who works by keyboard would not hear of it."""
    view = _customers(seat, office, 0)
    shell = seat.window.shell
    assert shell is not None
    keys = {command.key for command in shell.centre.commands.all()}
    assert {"table-save", "table-copy", "table-columns"} <= keys
    said = [what for _, group in shell.centre.key_table() for _, what in group]
    assert "Copy the marked rows" in said
    view.focus_search()
    seat.press(Qt.Key.Key_Down)
    assert marked_count(view.table) == 1
    shell.centre.palette.toggle()
    seat.type("choose the table")
    seat.wait(lambda: not shell.centre.palette.is_busy)
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    _choose(_menu(seat.wait), "Phone")
    assert "Phone" not in [view.table.keeper.title(number) for number in view.table.keeper.shown]
