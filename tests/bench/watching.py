"""What the probe watches in the signed-in console: frames, stalls, how long until something is on the screen."""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from hallbooking_desktop.app.console import Console
from hallbooking_desktop.services.endpoint import ChildPhase
from hallbooking_desktop.ui.calendar.canvas import CanvasBase
from hallbooking_desktop.ui.calendar.layout import View
from hallbooking_desktop.ui.main_window import MainWindow
from hallbooking_desktop.ui.shell import Shell
from hallbooking_desktop.ui.views.bookings import BookingsView
from hallbooking_desktop.ui.widgets.table import PagedTable
from tests.support.console import settled, until

Seen = dict[str, Any]
_TICK_MS = 10
#: Until the spare endpoint has been started and has loaded all it needs.
_SPARE_SECONDS = 20


#: Told of each paint of a table or a calendar: which, and when it began and ended.
_hooks: list[Callable[[QAbstractScrollArea, float, float], object]] = []


def _watched(kind: type[PagedTable[Any] | CanvasBase]) -> None:
    """Have the hooks told of each paint; a widget that was made before would not notice."""
    paint = kind.paintEvent

    def paint_and_tell(area: Any, event: QPaintEvent) -> None:
        begun = time.perf_counter()
        paint(area, event)
        ended = time.perf_counter()
        for hook in _hooks:
            hook(area, begun, ended)

    kind.paintEvent = paint_and_tell  # type: ignore[method-assign, assignment]


_watched(PagedTable)
_watched(CanvasBase)


class Lateness(QObject):
    """A 10 ms timer, and by how many milliseconds it came late."""

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._due = 0.0
        self._timer.start(_TICK_MS)
        self.reset()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.late.append(max(0.0, (now - self._due) * 1000))
        self._due = now + _TICK_MS / 1000

    def reset(self) -> None:
        """Forget what was seen."""
        self.late.clear()
        self._due = time.perf_counter() + _TICK_MS / 1000

    @property
    def longest(self) -> float:
        """The longest stall."""
        return max(self.late, default=0.0)


def shell_of(console: Console) -> Shell:
    """Return the desk's widgets."""
    shell = console.window.shell
    assert shell is not None
    return shell


def touch(window: MainWindow) -> None:
    """Be there, as who presses a key or turns the wheel is: the window puts off what can wait."""
    idle = window.windows.idle
    assert idle is not None
    idle.touch()


class TableWatch:
    """The bookings' table over the whole data: opened, jumped, sorted, filtered, scrolled."""

    def __init__(self, console: Console) -> None:
        self._shell = shell_of(console)
        self._window = console.window
        self._frames: list[float] = []
        self._whole = 0.0
        self._late = Lateness()
        self._stalls: dict[str, float] = {}
        _hooks.append(self._painted)

    def _painted(self, area: QAbstractScrollArea, begun: float, ended: float) -> None:
        if isinstance(area, PagedTable):
            self._frames.append((ended - begun) * 1000)
            if self._is_whole(area):
                self._whole = ended

    @staticmethod
    def _is_whole(table: PagedTable[Any]) -> bool:
        model = table._rows
        if model.state != "ready" or not model.total:
            return False
        first = max(0, table.rowAt(0))
        last = table.rowAt(table.viewport().height() - 1)
        return all(model.row_at(row) is not None for row in range(first, (last if last >= 0 else model.total - 1) + 1))

    async def _shown(self, name: str, act: Callable[[], object]) -> float:
        """Return the milliseconds until rows are painted where the table stands after this."""
        await asyncio.sleep(0.3)
        self._late.reset()
        self._whole = 0.0
        touch(self._window)
        begun = time.perf_counter()
        act()
        act_ended = time.perf_counter()
        await until(lambda: self._whole > act_ended, 30, f"{name}: no rows came")
        spent = (self._whole - begun) * 1000
        await asyncio.sleep(0.25)
        self._stalls[name] = max(self._stalls.get(name, 0.0), self._late.longest)
        return spent

    async def run(self) -> Seen:
        """Do it all."""
        self._shell.show_view("calendar")
        self._window.resize(1600, 1000)
        await asyncio.sleep(1.5)
        seen: Seen = {"first": await self._shown("first rows", lambda: self._shell.show_view("bookings"))}
        view = cast("BookingsView", self._shell.current)
        table, model = view.table, view.model
        bar = table.verticalScrollBar()
        await asyncio.sleep(0.5)
        self._frames.clear()
        jumps = [
            await self._shown("jump", lambda p=place: bar.setValue(round(bar.maximum() * p)))
            for place in (1.0, 0.0, 0.5, 1.0, 0.25, 0.75)
        ]
        seen["total"], seen["jump"] = model.total, jumps
        seen["sort"] = {}
        for number, column in enumerate(model.columns):
            if column.key and not table.isColumnHidden(number):
                click = lambda n=number: table.horizontalHeader().sectionClicked.emit(n)  # noqa: E731 - called twice
                seen["sort"][column.key] = [await self._shown(f"sort {column.key}", click) for _ in range(2)]
        seen["filter"] = {}
        for name, act in self._filters(view):
            seen["filter"][name] = await self._shown(f"filter {name}", act)
        await self._shown("no filter", view.reset_filters)
        seen["scroll"] = await self._scroll(view)
        seen["saved"] = await self._save(view)
        seen["frames"] = sorted(self._frames)[-5:]
        seen["median_frame"] = statistics.median(self._frames)
        seen["stalls"] = self._stalls
        return seen

    @staticmethod
    def _filters(view: BookingsView) -> list[tuple[str, Callable[[], object]]]:
        def chips(*names: str) -> None:
            view.chips.choose(names)
            view.filter_changed()

        def words(text: str) -> None:
            view.chips.choose(())
            view.search.setText(text)

        return [
            ("confirmed", lambda: chips("confirmed")),
            ("pending", lambda: chips("pending")),
            ("a customer's name", lambda: words("müller")),
            ("a title", lambda: words("wedding")),
        ]

    async def _scroll(self, view: BookingsView) -> Seen:
        """Scroll quickly through two thousand rows, sixty steps a second."""
        bar = view.table.verticalScrollBar()
        bar.setValue(0)
        await asyncio.sleep(0.4)
        self._frames.clear()
        self._late.reset()
        for _ in range(150):
            touch(self._window)
            bar.setValue(bar.value() + view.table.rowHeight(0) * 13)
            await asyncio.sleep(1 / 60)
        return {"stall": self._late.longest, "frame": max(self._frames), "frames": len(self._frames)}

    async def _save(self, view: BookingsView) -> Seen:
        """Save everything as CSV, and copy it, as fast as it goes; say how long the window stood still meanwhile."""
        seen: Seen = {}
        copied: list[float] = []
        # Asking for the text again and again would be a stall of our own.
        QGuiApplication.clipboard().dataChanged.connect(lambda: copied.append(time.perf_counter()))
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "bookings.csv"
            for name, act, done in (
                ("save", lambda: view.comfort.save_to(path), path.exists),
                ("copy", view.comfort.copy_all, lambda: copied),
            ):
                await asyncio.sleep(0.5)
                copied.clear()
                self._late.reset()
                begun = time.perf_counter()
                act()
                await until(done, 180, f"{name}: the table was not written")
                seen[name] = time.perf_counter() - begun
                seen[f"{name}_stall"] = self._late.longest
            seen["megabytes"] = path.stat().st_size / 1e6
        return seen


async def _week(console: Console) -> Any:
    view: Any = await settled(shell_of(console), "calendar")
    await until(lambda: view.venue is not None, 10, "the calendar has no venue")
    view.set_view(View.TIMELINE)
    view.set_whole_week(True)
    await until(lambda: view.states.state == "ready", 10, "the week does not come")
    await asyncio.sleep(1.0)
    return view


async def watch_stalls(console: Console, hear: Callable[[str], Awaitable[str]], tell: Callable[[str], None]) -> Seen:
    """Reload a week again and again: idle, then while another process is under load."""
    console.window.resize(1600, 1000)
    view = await _week(console)
    address = await _endpoint_settled(console)
    late = Lateness()
    seen: Seen = {}

    async def reload(seconds: float, name: str, *, act: bool) -> None:
        late.reset()
        loaded: list[float] = []
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            if act:
                begun = time.perf_counter()
                view.model.loaded.connect(lambda _: loaded.append(0), Qt.ConnectionType.SingleShotConnection)
                view.refresh()
                count = len(loaded)
                await until(lambda n=count: len(loaded) > n, 10, "the week was not reloaded")
                loaded[-1] = (time.perf_counter() - begun) * 1000
            await asyncio.sleep(0.15)
        seen[name] = {"longest": late.longest, "p99": sorted(late.late)[int(len(late.late) * 0.99)]}
        if loaded:
            seen[name] |= {"reloads": len(loaded), "reload": statistics.median(loaded)}

    await reload(4, "idle", act=False)
    await reload(5, "reloading", act=True)
    tell(f"load {address}".strip())
    await hear("loaded")
    await reload(8, "under load", act=True)
    tell("done")
    return seen


async def _endpoint_settled(console: Console) -> str:
    """Wait until the endpoint runs and its spare is loaded; return its address, or nothing where there is none."""
    endpoint = console.desk.endpoint if console.desk is not None else None
    if endpoint is None or endpoint.state.phase is ChildPhase.OFF:
        return ""
    await until(lambda: endpoint.state.phase is ChildPhase.RUNNING, 60, "the endpoint does not run")
    await asyncio.sleep(_SPARE_SECONDS)
    return endpoint.state.address


async def watch_changes(console: Console, hear: Callable[[str], Awaitable[str]], tell: Callable[[str], None]) -> Seen:
    """Say when each booking that another process makes is first painted: in the calendar, then in the list."""
    known: set[int] = set()

    def told(ids: set[int]) -> None:
        for number in sorted(ids - known):
            known.add(number)
            tell(f"seen {number} {time.time()}")

    def painted(area: QAbstractScrollArea, _begun: float, _ended: float) -> None:
        if isinstance(area, CanvasBase) and area.index is not None:
            told({e.id for e in area.index.snapshot.entries if e.kind == "booking"})
        elif isinstance(area, PagedTable):
            told({row.id for n in range(30) if (row := area._rows.row_at(n)) is not None})

    _hooks.append(painted)
    shell = shell_of(console)
    view: Any = await settled(shell, "calendar")
    await until(lambda: view.venue is not None, 10)
    venue, day = (await hear("")).split()
    view.show_venue(int(venue))
    view.go_to(date.fromisoformat(day))
    await until(lambda: view.states.state == "ready", 10)
    await asyncio.sleep(0.5)
    tell("watching")
    await hear("next")
    bookings: Any = await settled(shell, "bookings")
    created = next(n for n, c in enumerate(bookings.model.columns) if c.key == "id")
    bookings.table.horizontalHeader().sectionClicked.emit(created)
    await asyncio.sleep(0.6)
    if not bookings.model.sort_key.startswith("-"):
        bookings.table.horizontalHeader().sectionClicked.emit(created)
    await asyncio.sleep(0.8)
    tell("watching")
    await hear("done")
    return {}


async def look_everywhere(console: Console, memory: Callable[[], float]) -> Seen:
    """Open every view, turn the calendar's pages, run through the tables; say what memory is used."""
    shell = shell_of(console)
    await settled(shell, shell.keys[0])
    await asyncio.sleep(2)
    seen: Seen = {"idle": memory(), "views": {}}
    for key in shell.keys:
        view = await settled(shell, key)
        await asyncio.sleep(0.5)
        table = getattr(view, "table", None)
        if table is not None:
            bar = table.verticalScrollBar()
            for step in range(11):
                bar.setValue(bar.maximum() * step // 10)
                await asyncio.sleep(0.15)
            table.setCurrentIndex(table.model().index(table.rowAt(40), 0))
            await asyncio.sleep(0.6)
        seen["views"][key] = memory()
    calendar = await settled(shell, "calendar")
    for shown in View:
        calendar.set_view(shown)
        for _ in range(3):
            calendar.turn(1)
            await asyncio.sleep(0.3)
    seen["views"]["calendar, every way"] = memory()
    for window in QApplication.topLevelWidgets():
        if window is not console.window and window.isVisible():
            window.close()
    await asyncio.sleep(1)
    seen["after"] = memory()
    return seen
