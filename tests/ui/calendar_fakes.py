"""A small book of bookings in memory, to drive the calendar without a database, and a loop for Qt and asyncio."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest

from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import DomainError, SlotTaken
from hallbooking_desktop.domain.events import Change, ChangeNotice, Topic
from hallbooking_desktop.domain.permissions import Actor, Role, Source
from hallbooking_desktop.domain.timeranges import TimeRange, local_instant
from hallbooking_desktop.services.commands import BookingDraft, CalendarQuery, Move, NewBlock
from hallbooking_desktop.services.snapshots import (
    Alternative,
    BookingRules,
    CalendarEntry,
    CalendarSnapshot,
    ClosureSnapshot,
    HoursInterval,
    QuoteSnapshot,
    ReschedulePreview,
    RoomSnapshot,
    VenueSnapshot,
)
from hallbooking_desktop.ui.calendar.view import CalendarView
from hallbooking_desktop.ui.desk import Desk, Toast
from hallbooking_desktop.ui.formats import Formats

Run = Callable[[Awaitable[Any]], Any]

ZONE = ZoneInfo("Europe/Berlin")
DAY = date(2027, 6, 9)
BALLROOM, GARDEN, WHOLE, NORTH, SOUTH = 1, 2, 3, 4, 5


def at(hour: int, minute: int = 0, day: date = DAY) -> datetime:
    """Return an instant by the venue's wall clock."""
    return local_instant(day, hour * 60 + minute, ZONE)


def span(start: tuple[int, int], end: tuple[int, int], day: date = DAY) -> TimeRange:
    """Return a range by the venue's wall clock."""
    return TimeRange(at(*start, day), at(*end, day))


def make_venue(zone: str = "Europe/Berlin") -> VenueSnapshot:
    """Return a venue that is open from eight to ten in the evening."""
    hours = tuple(HoursInterval(day, 480, 1320) for day in range(7))
    none = ("", "", "", "", "", "", "")
    zero = Decimal(0)
    return VenueSnapshot(
        1, "City Center Hall", "Metropolis", *none, 900, zone, BookingRules(), zero, zero, hours, False, 1
    )


def make_room(number: int, name: str, parts: tuple[int, ...] = (), setup: int = 0, teardown: int = 0) -> RoomSnapshot:
    """Return a hall for a hundred people."""
    place = ("City Center Hall", "Metropolis", "Europe/Berlin", name, "hall")
    rest = (setup, teardown, parts, None, None, 0, False, 1)
    return RoomSnapshot(number, 1, *place, 100, Decimal(60), (), "", True, *rest)


ROOMS = (
    make_room(BALLROOM, "Grand Ballroom"),
    make_room(GARDEN, "Garden Hall", setup=30, teardown=15),
    make_room(WHOLE, "Studios A+B", parts=(NORTH, SOUTH)),
    make_room(NORTH, "Studio A"),
    make_room(SOUTH, "Studio B"),
)


def make_entry(number: int, room: int, wanted: TimeRange, title: str, status: str = "confirmed") -> CalendarEntry:
    """Return a booking, or a block when its status says so."""
    parts = {r.id: r.part_ids or (r.id,) for r in ROOMS}
    hall = next(r for r in ROOMS if r.id == room)
    claimed = wanted.widened(timedelta(minutes=hall.setup_minutes), timedelta(minutes=hall.teardown_minutes))
    holds = wanted.start - timedelta(hours=1) if status == "pending" else None
    kind = "block" if status == "block" else "booking"
    due = Decimal(120) if status == "pending" else Decimal(0)
    return CalendarEntry(
        kind, number, room, parts[room], title, "Anna Müller", wanted, claimed, status, None, holds, due, None, 1
    )


@dataclass
class Book:
    """The services that the calendar uses, over a dictionary. ``refusal`` is raised by the next move."""

    entries: dict[tuple[str, int], CalendarEntry] = field(default_factory=dict)
    closures: tuple[ClosureSnapshot, ...] = ()
    refusal: DomainError | None = None
    moves: list[tuple[int, Move]] = field(default_factory=list)
    replaced: dict[tuple[str, int, int], CalendarEntry] = field(default_factory=dict)
    reads: int = 0
    delay: float = 0.0
    zone: str = "Europe/Berlin"
    on_change: Callable[[], None] = lambda: None

    def add(self, *entries: CalendarEntry) -> None:
        """Write entries."""
        self.entries.update({(e.kind, e.id): e for e in entries})

    async def calendar(self, actor: Actor, query: CalendarQuery) -> CalendarSnapshot:
        self.reads += 1
        if self.delay:
            await asyncio.sleep(self.delay)
        zone = ZoneInfo(self.zone)
        shown = tuple(e for e in self.entries.values() if e.claimed.overlaps(query.range))
        day, opened = query.range.start.astimezone(zone).date(), []
        while local_instant(day, 0, zone) < query.range.end:
            opened.append(TimeRange(local_instant(day, 480, zone), local_instant(day, 1320, zone)))
            day += timedelta(days=1)
        ranges = {room.id: tuple(opened) for room in ROOMS}
        return CalendarSnapshot(make_venue(self.zone), ROOMS, query.range, shown, self.closures, ranges)

    async def venues(self, actor: Actor, include_archived: bool = False) -> tuple[VenueSnapshot, ...]:
        return (make_venue(self.zone),)

    async def quote(self, actor: Actor, draft: BookingDraft, exclude_booking_id: int | None = None) -> QuoteSnapshot:
        cost = Decimal(60) * Decimal(draft.range.duration.total_seconds()) / 3600
        return QuoteSnapshot((), cost, Decimal(0), Decimal(0), Decimal(0), cost)

    async def preview_move(self, actor: Actor, number: int, order: Move) -> ReschedulePreview:
        old = self.entries["booking", number]
        quote = await self.quote(actor, BookingDraft(old.room_id, order.range))
        before = Decimal(60) * Decimal(old.range.duration.total_seconds()) / 3600
        difference = quote.total - before
        charged, credited = max(difference, Decimal(0)), max(-difference, Decimal(0))
        return ReschedulePreview(quote, before, difference, credited, charged, Decimal(0))

    async def move(self, actor: Actor, number: int, order: Move, key: str | None = None) -> Any:
        self.moves.append((number, order))
        if self.refusal is not None:
            refusal, self.refusal = self.refusal, None
            raise refusal
        return self._put(("booking", number), order.range, order.room_id)

    async def move_block(
        self,
        actor: Actor,
        number: int,
        wanted: TimeRange,
        room_id: int | None = None,
        key: str | None = None,
        *,
        version: int | None = None,
    ) -> CalendarEntry:
        return self._put(("block", number), wanted, room_id)

    async def take_back(self, actor: Actor, number: int, version: int, key: str | None = None) -> Any:
        before = self.replaced.pop(("booking", number, version))
        return self._put(("booking", number), before.range, before.room_id)

    async def remove_block(self, actor: Actor, number: int) -> None:
        del self.entries["block", number]
        self.on_change()

    async def create_block(self, actor: Actor, order: NewBlock, key: str | None = None) -> None:
        self.add(make_entry(max(n for _, n in self.entries) + 1, order.room_id, order.range, order.reason, "block"))
        self.on_change()

    def _put(self, key: tuple[str, int], wanted: TimeRange, room_id: int | None) -> CalendarEntry:
        old = self.entries[key]
        made = make_entry(old.id, room_id or old.room_id, wanted, old.title, old.status)
        self.entries[key] = replace(made, version=old.version + 1)
        self.replaced[(*key, old.version + 1)] = old
        self.on_change()
        return self.entries[key]

    @property
    def services(self) -> Any:
        """All of it as the desk expects services."""
        blocks = SimpleNamespace(move=self.move_block, remove=self.remove_block, create=self.create_block)
        return SimpleNamespace(calendar=self, catalogue=self, bookings=self, blocks=blocks)


class DirectBridge:
    """Runs service calls on the window's loop."""

    async def read(self, call: Callable[[], Awaitable[Any]]) -> Any:
        return await call()

    async def write(self, call: Callable[[], Awaitable[Any]]) -> Any:
        return await call()


def taken(room_id: int, wanted: TimeRange) -> SlotTaken:
    """Return the refusal of a service that knows of a free time."""
    return SlotTaken("Just taken.", in_the_way=(), alternatives=(Alternative(room_id, "Garden Hall", wanted),))


class Driven:
    """A calendar on screen, and hands to drive it."""

    def __init__(self, book: Book, now: datetime, size: tuple[int, int] = (1280, 800)) -> None:
        self.book = book
        self.clock = ManualClock(now)
        actor = Actor(1, Role.ADMIN, Source.CONSOLE)
        bridge: Any = DirectBridge()
        formats = Formats(QLocale("en_US"))
        self.desk = Desk(bridge, book.services, actor=actor, clock=self.clock, formats=formats)
        book.on_change = lambda: self.desk.announce(ChangeNotice((Change(Topic.BOOKING, 1, 1),)))
        self.said: list[Toast] = []
        self.desk.said.connect(self.said.append)
        self.view = CalendarView(self.desk)
        self.view.resize(*size)
        self.view.show()

    @property
    def grid(self) -> Any:
        return self.view.grid

    async def until(self, holds: Callable[[], bool], what: str, seconds: float = 3.0) -> None:
        """Wait for something to become true."""
        ends = asyncio.get_running_loop().time() + seconds
        while not holds():
            assert asyncio.get_running_loop().time() < ends, what
            await asyncio.sleep(0.01)

    async def ready(self) -> None:
        """Open the calendar and wait for its data."""
        self.view.activate()
        await self.until(lambda: self.view.states.state == "ready", "The calendar never showed its bookings.")

    def point(self, room: int, hour: int, minute: int = 0, across: float = 0.5) -> QPoint:
        """Return where a room's time is on screen in the day view."""
        scene = self.grid.scene
        band = next(n for n, b in enumerate(scene.grid.bands) if b.room_id == room)
        place = scene.grid.bands[band].axis.place(int(at(hour, minute).timestamp()))
        rect = self.grid.on_screen(scene.grid.box(band, place, place + 1))
        if not self.grid.viewport().rect().adjusted(0, 40, 0, -40).contains(rect.center()):
            self.grid.verticalScrollBar().setValue(self.grid.verticalScrollBar().value() + rect.y() - 300)
            rect = self.grid.on_screen(scene.grid.box(band, place, place + 1))
        return QPoint(round(rect.x() + rect.width() * across), rect.y() + 1)

    def press(self, point: QPoint) -> None:
        QTest.mousePress(self.grid.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)

    def move_to(self, point: QPoint) -> None:
        QTest.mouseMove(self.grid.viewport(), point - QPoint(0, 8))
        QTest.mouseMove(self.grid.viewport(), point)

    def release(self, point: QPoint) -> None:
        QTest.mouseRelease(self.grid.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Press, move and drop."""
        self.press(start)
        self.move_to(end)
        self.release(end)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.grid, key, held)

    async def close(self) -> None:
        self.view.close()
        self.view.deleteLater()
        self.desk.deleteLater()
        await asyncio.sleep(0)


def tell(
    run: Run, book: Book, story: Callable[[Driven], Coroutine[Any, Any, None]], now: datetime | None = None
) -> None:
    """Show a calendar over a book and drive it by a story."""

    async def told() -> None:
        driven = Driven(book, now or at(9))
        try:
            await driven.ready()
            await story(driven)
        finally:
            await driven.close()

    run(told())
