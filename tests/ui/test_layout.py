"""The layout: as each person left it, on screens that are there, whatever stands in the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSettings, QSize, Qt
from PySide6.QtTest import QTest

from hallbooking_desktop.domain.permissions import GUEST
from hallbooking_desktop.ui.calendar.layout import View
from hallbooking_desktop.ui.calendar.view import CalendarView
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.layout import Layout, on_screen, rect_of
from hallbooking_desktop.ui.preferences import Preferences
from hallbooking_desktop.ui.views.customers import CustomersView
from tests.ui.conftest import Office
from tests.ui.desks import Seat

SCREENS = [QRect(0, 0, 1920, 1040), QRect(1920, 0, 1280, 1024)]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "console.ini"


@pytest.fixture
def start(desk: Desk, wait: Callable[..., None], file: Path) -> Iterator[Callable[[], Seat]]:
    """Return a function that starts the console, ending it first if it runs."""
    running: list[Seat] = []

    def end() -> None:
        while running:
            seat = running.pop()
            seat.windows.hide()
            seat.close()

    def begin() -> Seat:
        end()
        desk.set_actor(GUEST)
        running.append(Seat(desk, wait, Preferences(file)))
        return running[0]

    yield begin
    end()


def _calendar(seat: Seat) -> CalendarView:
    shell = seat.window.shell
    assert shell is not None
    shell.show_view("calendar")
    view = shell.current
    assert isinstance(view, CalendarView)
    seat.wait(lambda: view.venue is not None and view.states.state == "ready")
    return view


def test_windows_and_views_come_back_for_the_same_person(start: Callable[[], Seat], office: Office) -> None:
    """The two screens would have to be arranged anew each morning."""
    seat = start()
    seat.sign_in("admin@hall.example")
    view = _calendar(seat)
    QTest.mouseClick(view.toolbar.views[View.WEEK], Qt.MouseButton.LeftButton)
    view.toolbar.panel.click()
    view.grid.zoom_at(1.5)
    view.show_venue(office.world.berlin)
    seat.wait(lambda: view.states.state == "ready")
    second = seat.windows.open_window("customers")
    assert second is not None
    second.setGeometry(0, 60, 900, 660)

    seat = start()
    seat.sign_in("admin@hall.example")
    assert len(seat.windows.all) == 2
    again = seat.windows.all[1]
    assert again.shell is not None
    assert again.shell.key == "customers"
    assert again.size() == QSize(900, 660)
    assert again.y() == pytest.approx(60, abs=4)
    assert seat.window.shell is not None
    assert seat.window.shell.key == "today", "the start page, unless somebody wants it otherwise"
    view = _calendar(seat)
    assert view.period.view is View.WEEK
    assert view.grid.zoom == pytest.approx(1.5)
    assert view.side.isHidden()
    assert view.venue is not None
    assert view.venue.id == office.world.berlin

    seat = start()
    seat.sign_in("mo@hall.example")
    assert len(seat.windows.all) == 1, "another person arranged nothing yet"
    assert _calendar(seat).period.view is View.DAY


def test_the_page_left_last_if_that_is_wanted(start: Callable[[], Seat]) -> None:
    """Who works with bookings alone would leave Today each morning."""
    seat = start()
    shell = seat.sign_in("admin@hall.example")
    shell.show_view("settings")
    card = shell.current.personal  # type: ignore[union-attr]
    card.first.setFocus()
    QTest.keyClick(card.first, Qt.Key.Key_Down)
    card.first.activated.emit(card.first.currentIndex())
    shell.show_view("customers")
    assert start().sign_in("admin@hall.example").key == "customers"


def test_layout_as_it_was_forgets_all(start: Callable[[], Seat]) -> None:
    """A spoilt arrangement could not be taken back."""
    seat = start()
    seat.sign_in("admin@hall.example")
    view = _calendar(seat)
    view.set_view(View.MONTH)
    seat.windows.forget_layout()
    assert _calendar(seat).period.view is View.DAY
    seat = start()
    seat.sign_in("admin@hall.example")
    assert _calendar(seat).period.view is View.DAY


def test_a_panel_keeps_its_share(start: Callable[[], Seat], office: Office) -> None:
    """A panel drawn wide for long notes would be narrow again tomorrow."""
    seat = start()
    shell = seat.sign_in("admin@hall.example")
    for wide in (520, 520):
        shell.window().resize(1280, 800)
        shell.show_view("customers")
        view = shell.current
        assert isinstance(view, CustomersView)
        seat.wait(lambda view=view: view.model.state == "ready")
        view.table.selectRow(0)
        seat.wait(lambda view=view: not view.panel.isHidden())
        if view.desk.layout.value("CustomersView/split") is None:
            view.splitter.setSizes([view.splitter.width() - wide, wide])
            view.splitter.splitterMoved.emit(view.splitter.width() - wide, 1)
            shell = start().sign_in("admin@hall.example")
            continue
        assert view.splitter.sizes()[1] == pytest.approx(wide, abs=6)


@pytest.mark.parametrize(
    "nonsense",
    [
        "not json",
        "[1, 2, 3]",
        '{"windows": 7, "calendar/view": "yearly", "calendar/zoom": "huge", "places/split": true}',
        '{"windows": [{"at": [1, 2]}, 5, {"at": ["a", 0, 1e99, null], "view": "nowhere"}], "calendar/zoom": 1e300}',
        '{"calendar/venue": 999999, "calendar/rooms_hidden": {"x": [1]}, "calendar/statuses_hidden": [3, "other"]}',
        "{" * 5000,
        "[" * 100_000,
    ],
)
def test_nonsense_in_the_file_does_no_harm(
    start: Callable[[], Seat], office: Office, file: Path, nonsense: str
) -> None:
    """A file that somebody spoilt would keep the desk from opening."""
    written = QSettings(str(file), QSettings.Format.IniFormat)
    for name in (f"layout/{office.world.admin.id}", f"person/{office.world.admin.id}", "window/place", "look/scale"):
        written.setValue(name, nonsense)
    written.sync()
    seat = start()
    seat.sign_in("admin@hall.example")
    assert 1 <= len(seat.windows.all) <= 2
    assert _calendar(seat).venue is not None
    seat.windows.keep_layout()


def test_a_window_comes_back_onto_a_screen_that_is_there() -> None:
    """A window on the screen at the other desk would be open, and nowhere."""
    assert on_screen(QRect(100, 100, 1280, 800), SCREENS) == QRect(100, 100, 1280, 800), "as it was"
    assert on_screen(QRect(2000, 50, 1000, 700), SCREENS) == QRect(2000, 50, 1000, 700), "on the second screen"
    for lost in (QRect(5000, 100, 1280, 800), QRect(-3000, -900, 1280, 800), QRect(2000, 50, 1000, 700)):
        assert SCREENS[0].contains(on_screen(lost, SCREENS[:1]))
    above = on_screen(QRect(100, -400, 1280, 800), SCREENS)
    assert above.y() >= 30, "the title bar can be taken hold of"
    large = on_screen(QRect(-10, -10, 4000, 3000), SCREENS[:1])
    assert SCREENS[0].contains(large)
    assert large.width() == SCREENS[0].width()
    between = QRect(1500, 100, 1000, 700)
    assert on_screen(between, SCREENS) == between, "across both screens, as somebody put it"
    assert on_screen(QRect(1, 2, 300, 200), []) == QRect(1, 2, 300, 200)


def test_only_four_whole_numbers_are_a_place() -> None:
    """A spoilt file would make a window of no size."""
    assert rect_of([1, 2, 300, 400]) == QRect(1, 2, 300, 400)
    for wrong in (
        None,
        "1,2,3,4",
        [1, 2, 3],
        [1, 2, 0, 400],
        [1, 2, 300, 1e9],
        [True, 2, 300, 400],
        [10**9, 0, 300, 300],
    ):
        assert rect_of(wrong) is None


def test_values_are_checked_when_read(file: Path) -> None:
    """One wrong value would spoil the others."""
    preferences = Preferences(file)
    layout = Layout(preferences, 7)
    layout.keep("a", 5)
    layout.keep("b", "week")
    again = Layout(Preferences(file), 7)
    assert again.number("a", 1, 0, 3) == 3
    assert again.number("b", 1, 0, 3) == 1
    assert again.text("b", ["day", "week"], "day") == "week"
    assert again.text("a", ["day"], "day") == "day"
    assert again.flag("a", default=True) is True
    assert again.identity("a") == 5
    assert Layout(preferences, 8).value("a") is None, "another person's"
