"""How quick the calendar is, beside a yardstick of the same run: ``python -m tests.bench.calendar_bench``."""

from __future__ import annotations

import os
import random
import statistics
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.snapshots import (
    BookingRules,
    CalendarEntry,
    CalendarSnapshot,
    HoursInterval,
    RoomSnapshot,
    VenueSnapshot,
)
from hallbooking_desktop.ui.calendar.grid_canvas import GridCanvas
from hallbooking_desktop.ui.calendar.index import SnapshotIndex
from hallbooking_desktop.ui.calendar.layout import Period, View
from hallbooking_desktop.ui.calendar.scene import STATUSES
from hallbooking_desktop.ui.formats import Formats
from hallbooking_desktop.ui.theme import theme
from tests.bench.rows import Row, at_most, lines_of, milliseconds

MONDAY = date(2027, 6, 7)
NOW = datetime(2027, 6, 9, 11, 37, tzinfo=UTC)
SIZE = (1920, 1080)
FRAME_MS = 16.0
#: of so many rounds the calmest counts: other programs use the machine too
_ROUNDS = 3


def _row(what: str, measured: float, target: float, yardstick: float | None = None) -> Row:
    """Return a line of the report: milliseconds, and the most that is allowed."""
    text = f"≤ 2 × the plain painting ({target:.1f} ms)" if yardstick is not None else f"≤ {target:.0f} ms"
    beside = f"plain fillRect + drawText {milliseconds(yardstick)}" if yardstick is not None else ""
    figures = {"ms": measured}
    return Row("calendar", what, milliseconds(measured), beside, (at_most(measured, target, text),), figures=figures)


def snapshot(rooms: int, bookings: int, days: int = 7) -> CalendarSnapshot:
    """Return a week of a busy venue: no two bookings of a room overlap, each state occurs."""
    chance = random.Random(7)
    zero = Decimal(0)
    hours = tuple(HoursInterval(day, 480, 1320) for day in range(7))
    blank = ("",) * 7
    venue = VenueSnapshot(1, "Venue", "Town", *blank, None, "UTC", BookingRules(), zero, zero, hours, False, 1)
    halls = tuple(
        RoomSnapshot(
            n,
            1,
            "Venue",
            "Town",
            "UTC",
            f"Hall {n}",
            "hall",
            80,
            Decimal(50),
            (),
            "",
            True,
            0,
            0,
            (),
            None,
            None,
            0,
            False,
            1,
        )
        for n in range(1, rooms + 1)
    )
    first = datetime(2027, 6, 7, tzinfo=UTC)
    slots = [(room, day, half) for room in range(1, rooms + 1) for day in range(days) for half in range(4)]
    chance.shuffle(slots)
    entries = tuple(_entry(n, *slot, first, chance) for n, slot in enumerate(slots[:bookings], start=1))
    opened = tuple(
        TimeRange(first + timedelta(days=d, hours=8), first + timedelta(days=d, hours=22)) for d in range(days)
    )
    whole = TimeRange(first, first + timedelta(days=days))
    return CalendarSnapshot(venue, halls, whole, entries, (), {hall.id: opened for hall in halls})


def _entry(number: int, room: int, day: int, part: int, first: datetime, chance: random.Random) -> CalendarEntry:
    start = first + timedelta(days=day, hours=8 + part * 3.5, minutes=15 * chance.randrange(3))
    length = timedelta(minutes=chance.choice((60, 90, 120, 150)))
    wanted = TimeRange(start, start + length)
    margin = timedelta(minutes=15 if number % 3 == 0 else 0)
    status = (
        "completed" if wanted.end < NOW else chance.choice(("confirmed", "confirmed", "confirmed", "pending", "block"))
    )
    title = chance.choice(("Wedding Müller", "Yoga class", "Board meeting", "Choir", "حفل زفاف ليلى", "Book launch"))
    holds = NOW + timedelta(hours=3) if status == "pending" else None
    kind = "block" if status == "block" else "booking"
    claimed = wanted.widened(margin, margin)
    return CalendarEntry(
        kind, number, room, (room,), title, "Anna Müller", wanted, claimed, status, None, holds, Decimal(0), None, 1
    )


def best_of(times: int, run: Callable[[], None]) -> tuple[float, float, float]:
    """Return first, median and worst-but-first milliseconds of several runs."""
    spent = []
    for _ in range(times):
        begun = time.perf_counter()
        run()
        spent.append((time.perf_counter() - begun) * 1000)
    return spent[0], statistics.median(spent[1:]), max(spent[1:])


def plain(count: int, picture: QPixmap) -> float:
    """Return the yardstick: so many plain rectangles with a text each."""
    font, shade = QFont("Inter"), QColor("#4f7cff")
    font.setPixelSize(12)
    rects = [(QRect((n % 15) * 125 + 3, (n // 15) * 26 + 2, 118, 22), f"Wedding Müller {n}") for n in range(count)]
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft

    def paint() -> None:
        painter = QPainter(picture)
        painter.setFont(font)
        for rect, text in rects:
            painter.fillRect(rect, shade)
            painter.drawText(rect, flags, text)
        painter.end()

    return best_of(12, paint)[1]


def canvas(size: tuple[int, int] = SIZE) -> GridCanvas:
    """Return a canvas on the screen, with its fonts and icons loaded by a first small week."""
    made = GridCanvas(lambda: NOW, Formats())
    made.resize(*size)
    made.show()
    show(made, SnapshotIndex(snapshot(5, 60)), View.TIMELINE)
    made.grab()
    return made


def show(shown: GridCanvas, index: SnapshotIndex, view: View) -> None:
    """Show a snapshot in a view."""
    period = Period(view, MONDAY, whole_week=True)
    shown.show_scene(period, index, tuple(r.id for r in index.snapshot.rooms), frozenset(STATUSES))


def rows() -> list[Row]:
    """Measure everything."""
    QLocale.setDefault(QLocale("en_US"))
    application = QApplication.instance() or QApplication([])
    theme()
    picture = QPixmap(*SIZE)
    yardstick = plain(600, picture)
    out: list[Row] = []
    board = canvas()
    viewport = board.viewport()
    week = SnapshotIndex(snapshot(40, 600))
    for view, name in ((View.TIMELINE, "timeline"), (View.WEEK, "week in lanes")):
        rounds = []
        for _ in range(_ROUNDS):
            show(board, SnapshotIndex(snapshot(40, 600)), view)
            rounds.append(best_of(25, lambda: viewport.render(picture)))
            board.show_scene(Period(View.DAY, MONDAY), week, (1,), frozenset(STATUSES))
            board._restyle()
        first, median, worst = (min(column) for column in zip(*rounds, strict=True))
        label = f"{name}: 40 halls, 600 bookings"
        out.append(_row(f"{label}, full repaint", median, 2 * yardstick, yardstick))
        out.append(_row(f"{label}, latest frame after the first", worst, FRAME_MS))
        out.append(_row(f"{label}, first frame", first, FRAME_MS))
    show(board, week, View.TIMELINE)
    board.set_zoom(2.0)
    out.append(_scrolling(board, picture, yardstick))
    out.append(_opening(board, picture))
    board.close()
    board.deleteLater()
    del application
    return out


def _scrolling(board: GridCanvas, picture: QPixmap, yardstick: float) -> Row:
    bar = board.verticalScrollBar()

    def step() -> None:
        bar.setValue((bar.value() + 40) % max(1, bar.maximum()))
        board.viewport().render(picture)

    return _row("scroll step", best_of(40, step)[1], 2 * yardstick, yardstick)


def _opening(board: GridCanvas, picture: QPixmap) -> Row:
    large = snapshot(1000, 15000)
    begun = time.perf_counter()
    index = SnapshotIndex(large)
    show(board, index, View.TIMELINE)
    board.viewport().render(picture)
    return _row("1,000 halls × one week, opened", (time.perf_counter() - begun) * 1000, 300.0)


def main() -> None:
    """Print the table."""
    for line in lines_of(rows()):
        print(line)


if __name__ == "__main__":
    main()
