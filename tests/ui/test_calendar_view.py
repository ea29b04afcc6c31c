"""The calendar as a whole: fresh without asking, honest when empty or failing, filtered, and for everybody."""

from __future__ import annotations

import asyncio
import statistics
import time
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QLocale, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from hallbooking_desktop.domain.errors import DatabaseUnavailable
from hallbooking_desktop.domain.events import RELOAD_EVERYTHING, Change, ChangeNotice, Topic
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.snapshots import ClosureSnapshot
from hallbooking_desktop.ui.calendar.geometry import Box
from hallbooking_desktop.ui.calendar.layout import View
from hallbooking_desktop.ui.calendar.rules import Ghost, GhostKind, Obstacle, judge
from hallbooking_desktop.ui.calendar.words import countdown, period_title
from hallbooking_desktop.ui.theme import Mode, theme
from tests.ui.calendar_fakes import BALLROOM, DAY, GARDEN, NORTH, WHOLE, Book, Driven, Run, at, make_entry, span, tell

#: the offscreen platform says so for every window
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def _book() -> Book:
    book = Book()
    book.add(
        make_entry(1, BALLROOM, span((10, 0), (12, 0)), "Yoga"),
        make_entry(2, GARDEN, span((15, 0), (16, 0)), "Choir", "pending"),
        make_entry(3, WHOLE, span((18, 0), (19, 0)), "Fair"),
    )
    return book


@pytest.mark.timed
def test_a_change_elsewhere_appears_within_200_ms(run: Run) -> None:
    """Two people at two desks see the same calendar."""

    async def story(driven: Driven) -> None:
        spent = []
        for number in (11, 12, 13):
            driven.book.add(make_entry(number, BALLROOM, span((number + 2, 0), (number + 3, 0)), "New"))
            begun = time.perf_counter()
            driven.desk.announce(ChangeNotice((Change(Topic.BOOKING, number, 1),)))
            await driven.until(lambda n=number: ("booking", n) in driven.grid.index.items, "It never appeared.")
            spent.append(time.perf_counter() - begun)
            assert statistics.median(spent) < 0.2

    tell(run, _book(), story)


def test_news_of_another_venue_costs_nothing(run: Run) -> None:
    """A busy company does not make every calendar load all the time."""

    async def story(driven: Driven) -> None:
        await asyncio.sleep(0.3)
        reads = driven.book.reads
        driven.desk.announce(ChangeNotice((Change(Topic.BOOKING, 9, 77), Change(Topic.WALLET, 3))))
        await asyncio.sleep(0.15)
        assert driven.book.reads == reads

    tell(run, _book(), story)


def test_the_newest_wish_wins_and_neighbours_are_there_at_once(run: Run) -> None:
    """Leafing quickly ends on the right day, and the next day needs no waiting."""

    async def story(driven: Driven) -> None:
        await asyncio.sleep(0.3)
        driven.view.turn(1)
        assert driven.view.states.state == "ready"
        driven.book.delay = 0.1
        for _ in range(4):
            driven.view.turn(1)
        wanted = driven.view.period.range(driven.grid.index.zone)
        await driven.until(lambda: driven.grid.index.snapshot.range == wanted, "An old answer stayed on screen.")
        await asyncio.sleep(0.3)
        assert driven.grid.index.snapshot.range == wanted

    tell(run, _book(), story)


def test_a_lost_database_keeps_what_is_on_screen(run: Run) -> None:
    """What was read can still be read."""

    async def story(driven: Driven) -> None:
        reported: list[object] = []
        driven.desk.reported.connect(reported.append)

        async def lost(*_: object) -> None:
            raise DatabaseUnavailable

        driven.book.calendar = lost
        driven.desk.announce(RELOAD_EVERYTHING)
        await driven.until(lambda: bool(reported), "Nobody said that the database is lost.")
        assert driven.view.states.state == "ready"
        assert driven.grid.index.items
        driven.view.turn(5)
        await driven.until(lambda: driven.view.states.state == "failed", "The failure is not shown.")

    tell(run, _book(), story)


def test_filters_by_hall_and_state_hide_and_bring_back(run: Run) -> None:
    """A clerk looks at one hall, or at unpaid holds only; hidden things still are in the way."""

    async def story(driven: Driven) -> None:
        driven.view.side.show_only(frozenset({BALLROOM, GARDEN}))
        assert [b.room_id for b in driven.grid.scene.grid.bands] == [BALLROOM, GARDEN]
        pending = next(b for b in driven.view.side.statuses.boxes if b.status == "pending")
        pending.click()
        assert driven.grid.scene.find(("booking", 2)) is None
        ghost = Ghost(GhostKind.CREATE, GARDEN, int(at(15).timestamp()), int(at(16).timestamp()))
        assert judge(driven.grid.index, ghost, driven.grid.now).obstacle is Obstacle.HELD
        pending.click()
        assert driven.grid.scene.find(("booking", 2)) is not None
        driven.view.side.check_all(checked=False)
        assert driven.view.states.state == "empty"
        driven.view.side.check_all(checked=True)
        assert driven.view.states.state == "ready"
        assert len(driven.grid.scene.grid.bands) == 5

    tell(run, _book(), story)


def test_another_view_can_show_a_booking_here(run: Run) -> None:
    """From a list to its place in the calendar in one step."""

    async def story(driven: Driven) -> None:
        driven.view.turn(30)
        driven.view.show_in_calendar(1, at(15), 2)
        shown = lambda: driven.grid.selected is not None and driven.grid.selected.entry.id == 2  # noqa: E731
        await driven.until(shown, "The booking is not selected.")
        assert driven.view.period.day == DAY

    tell(run, _book(), story)


def test_setup_and_closures_stand_in_the_way_with_their_reason(run: Run) -> None:
    """Turn-round times and closures are known before the drop."""
    book = _book()
    book.closures = (ClosureSnapshot(1, 1, BALLROOM, span((20, 0), (22, 0)), "Floor polishing", 1),)

    async def story(driven: Driven) -> None:
        index, now = driven.grid.index, driven.grid.now

        def verdict(room: int, wanted: TimeRange) -> Obstacle | None:
            start, end = int(wanted.start.timestamp()), int(wanted.end.timestamp())
            return judge(index, Ghost(GhostKind.CREATE, room, start, end), now).obstacle

        assert verdict(GARDEN, span((16, 0), (17, 0))) is Obstacle.HELD
        assert verdict(GARDEN, span((16, 30), (17, 0))) is Obstacle.HELD
        assert verdict(GARDEN, span((16, 45), (17, 30))) is None
        assert verdict(NORTH, span((18, 30), (19, 30))) is Obstacle.TAKEN
        assert verdict(BALLROOM, span((13, 0), (13, 15))) is Obstacle.TOO_SHORT
        item = index.items["booking", 2]
        assert countdown(item, int(at(13, 48).timestamp())) == "12 min"
        assert countdown(item, int(at(14, 0).timestamp())) == "expired"
        late = judge(index, Ghost(GhostKind.CREATE, GARDEN, item.start, item.end), int(at(14, 30).timestamp()))
        assert late.is_free

    tell(run, book, story)


def test_the_zone_is_named_where_it_differs(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody books ten o'clock in the wrong town."""
    book = _book()
    book.zone = "Asia/Tokyo"

    async def story(driven: Driven) -> None:
        assert driven.view.toolbar.zone.text() == "JST"

    tell(run, book, story)


def test_every_control_has_a_name_and_can_be_reached(run: Run) -> None:
    """A screen reader and a keyboard get everywhere."""

    async def story(driven: Driven) -> None:
        for widget in driven.view.findChildren(QWidget):
            if not widget.isVisible():
                continue
            if isinstance(widget, QAbstractButton | QComboBox | QLineEdit) and not isinstance(
                widget.parent(), QLineEdit
            ):
                interface = QAccessible.queryAccessibleInterface(widget)
                name = interface.text(QAccessible.Text.Name) if interface is not None else ""
                assert name, f"{widget} has no accessible name"
                assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, name
        driven.grid.select(("booking", 1))
        description = driven.grid.accessibleDescription()
        assert all(word in description for word in ("Yoga", "Anna Müller", "Grand Ballroom", "Confirmed"))

    tell(run, _book(), story)


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
@pytest.mark.parametrize("view", list(View))
def test_each_view_paints_in_both_looks_from_left_and_right(run: Run, mode: Mode, view: View) -> None:
    """No view is blank, in any look or direction, and an entry stands where the geometry says."""

    async def story(driven: Driven) -> None:
        for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
            driven.view.setLayoutDirection(direction)
            driven.view.set_view(view)
            await driven.until(lambda: driven.view.states.state == "ready", "No data.")
            await asyncio.sleep(0.05)
            canvas = driven.view._canvas
            rect = canvas.item_rect(("booking", 1))
            canvas.surface.repaint()
            picture = canvas.surface.grab().toImage()
            inside = QPoint(3 - rect.width() // 2, 0) if view is View.MONTH else QPoint(0, rect.height() // 2 - 5)
            fill = QImage(picture).pixelColor(rect.center() + inside)
            wanted = theme().tokens.confirmed.fill
            assert fill.name() == wanted, f"{view} shows {fill.name()} where a confirmed booking should be"

    before = theme().mode
    theme().set_mode(mode)
    try:
        tell(run, _book(), story)
    finally:
        theme().set_mode(before)


def test_a_thousand_halls_scroll_and_only_those_in_sight_are_laid_out(run: Run) -> None:
    """A large company waits for nothing."""

    async def story(driven: Driven) -> None:
        grid = driven.grid
        index = grid.index
        rooms = tuple(replace(index.snapshot.rooms[0], id=n, name=f"Hall {n}") for n in range(1, 1001))
        open_ranges = {room.id: index.open_ranges and index.snapshot.open_ranges[BALLROOM] for room in rooms}
        large = type(index)(replace(index.snapshot, rooms=rooms, open_ranges=open_ranges))
        driven.view.set_view(View.TIMELINE)
        grid.show_scene(driven.view.period, large, tuple(r.id for r in rooms), frozenset({"confirmed"}))
        picture = QPixmap(grid.viewport().size())
        grid.viewport().render(picture)
        laid_out = len(grid.scene._bands)
        assert laid_out <= grid.viewport().height() / grid.scene.grid.thickness + 2
        grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum())
        grid.viewport().render(picture)
        assert len(grid.scene._bands) <= 2 * laid_out + 2
        assert 999 in grid.scene.grid.visible_bands(grid.view_box)

    tell(run, _book(), story)


def test_nothing_is_cut_at_the_smallest_size(run: Run) -> None:
    """At 1280×800 the toolbar fits beside the panel."""

    async def story(driven: Driven) -> None:
        assert driven.view.minimumSizeHint().width() <= 1060
        assert isinstance(driven.view.sizeHint(), QSize)
        assert driven.grid.view_box.meets(Box(0, 0, 10_000, 10_000))

    tell(run, _book(), story)


def test_titles_name_month_and_year_once() -> None:
    """A period reads as a person would write it."""
    QLocale.setDefault(QLocale("en_GB"))
    assert period_title(date(2027, 6, 7), date(2027, 6, 13)) == "7 – 13 June 2027"
    assert period_title(date(2027, 6, 28), date(2027, 7, 4)) == "28 Jun – 4 Jul 2027"
    assert period_title(date(2027, 12, 27), date(2027, 12, 27) + timedelta(days=6)) == "27 Dec 2027 – 2 Jan 2028"


class _Painted(QObject):
    """Which lines of a widget are painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.lines: set[int] = set()
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note the lines of a paint event."""
        if isinstance(event, QPaintEvent):
            rect = event.rect()
            self.lines |= set(range(rect.top(), rect.bottom() + 1))
        return super().eventFilter(watched, event)


@pytest.mark.parametrize("news", ["booked", "moved", "gone", "divided", "closed"])
def test_a_change_paints_the_halls_that_it_is_in(run: Run, news: str) -> None:
    """Nobody sees what is no longer true, and a busy evening does not paint the whole week again and again."""

    async def story(driven: Driven) -> None:
        view, book = driven.view, driven.book
        view.set_view(View.TIMELINE)
        await driven.until(lambda: view.states.state == "ready", "The timeline did not come.")
        await asyncio.sleep(0.1)
        viewport = view.grid.viewport()
        before = viewport.grab().toImage()
        old = view.grid.index
        painted = _Painted(viewport)
        if news == "booked":
            book.add(make_entry(9, GARDEN, span((9, 0), (11, 0)), "New"))
        elif news == "moved":
            book.add(replace(make_entry(1, GARDEN, span((12, 0), (14, 0)), "Yoga"), version=2))
        elif news == "gone":
            del book.entries["booking", 2]
        elif news == "divided":
            book.add(make_entry(8, NORTH, span((9, 0), (10, 0)), "Part"))
        else:
            book.closures = (ClosureSnapshot(1, 1, GARDEN, span((8, 0), (9, 0)), "Repairs", 1),)
        driven.desk.announce(ChangeNotice((Change(Topic.BOOKING, 1, 1),)))
        await driven.until(lambda: view.grid.index is not old, "The change did not come.")
        await asyncio.sleep(0.1)
        seen = set(painted.lines)
        after = viewport.grab().toImage()
        wrong = {y for y in range(after.height()) if _line(before, y) != _line(after, y)}
        assert wrong, "nothing changed"
        assert wrong <= seen, f"lines {sorted(wrong - seen)[:5]} still show what is no longer true"
        if news != "closed":
            assert len(seen) < after.height() * 0.7, "the whole timeline was painted again"

    tell(run, _book(), story)


def _line(image: QImage, y: int) -> bytes:
    return bytes(image.constScanLine(y))
