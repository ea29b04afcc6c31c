"""A desk over a real database on a loop that runs Qt and asyncio together, for the tests of the booking dialogs."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, TypeVar

import qasync
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QRadioButton,
    QWidget,
)
from sqlalchemy import text

from hallbooking_desktop.domain.bookings import PaymentMethod
from hallbooking_desktop.domain.clock import utc_now
from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.domain.permissions import SYSTEM
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.bridge import Bridge, ServiceThread
from hallbooking_desktop.services.commands import BookingDraft, BookingQuery, PaymentOrder, PersonChoice
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.snapshots import BookingDetails
from hallbooking_desktop.ui import tasks
from hallbooking_desktop.ui.booking.editor import BookingEditor
from hallbooking_desktop.ui.booking.flows import BookingFlows
from hallbooking_desktop.ui.desk import Desk, Toast
from hallbooking_desktop.ui.formats import Formats
from hallbooking_desktop.ui.theme import theme
from tests.support.services import build_services
from tests.support.world import Person, World, make_world

T = TypeVar("T")
D = TypeVar("D", bound=QDialog)

#: Nine days from now: inside every notice and horizon, outside every late tier.
DAYS_AHEAD = 9


@dataclass
class Driven:
    """A window with the booking dialogs over it, and the world behind it."""

    desk: Desk
    world: World
    window: QMainWindow
    flows: BookingFlows
    database: Database
    said: list[Toast] = field(default_factory=list)

    def at(self, hour: int, minute: int = 0, days: int = DAYS_AHEAD) -> datetime:
        """Return an instant some days ahead, by UTC."""
        day = (utc_now() + timedelta(days=days)).date()
        return datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(hours=hour, minutes=minute)

    def span(self, start: int, end: int, days: int = DAYS_AHEAD) -> TimeRange:
        """Return a range of full hours some days ahead."""
        return TimeRange(self.at(start, days=days), self.at(end, days=days))

    async def until(self, met: Callable[[], object], message: str, patience: float = 8.0) -> None:
        """Wait until it is so."""
        for _ in range(int(patience / 0.02)):
            if met():
                return
            await asyncio.sleep(0.02)
        raise AssertionError(message)

    async def dialog(self, kind: type[D], message: str = "The dialog did not open.") -> D:
        """Wait for a dialog of a kind that has loaded."""
        found: list[D] = []

        def here() -> bool:
            found[:] = [w for w in self.window.findChildren(kind) if w.isVisible()]
            return bool(found) and getattr(getattr(found[-1], "stack", None), "state", "ready") == "ready"

        await self.until(here, message)
        return found[-1]

    async def booking(
        self, room_id: int, span: TimeRange, *, paid: bool = False, customer: Person | None = None, **words: Any
    ) -> BookingDetails:
        """Make a booking behind the dialogs' back, as another desk would."""
        person = customer or self.world.alice
        draft = BookingDraft(room_id, span, customers=(PersonChoice(person.id),), **words)
        made = await self.desk.write(lambda s, a: s.bookings.create(a, draft))
        if paid:
            made = await self.desk.write(lambda s, a: s.bookings.pay(a, made.id, PaymentOrder(PaymentMethod.CASH)))
        return made

    async def details(self, booking_id: int) -> BookingDetails:
        """Return what is stored."""
        return await self.desk.read(lambda s, a: s.bookings.details(a, booking_id))

    async def count(self) -> int:
        """Return how many bookings there are."""
        return (await self.desk.read(lambda s, a: s.bookings.page(a, BookingQuery()))).total

    async def newest(self) -> BookingDetails:
        """Return the booking made last."""
        rows = await self.desk.read(lambda s, a: s.bookings.page(a, BookingQuery(sort="-created_at", limit=1)))
        return await self.details(rows.rows[0].id)

    async def gone(self, kind: type[QDialog], message: str) -> None:
        """Wait until no dialog of a kind is left."""
        await self.until(lambda: not self.window.findChildren(kind), message)

    async def sql(self, *statements: str, **values: Any) -> None:
        """Change in one go what no service changes, behind the services' back."""

        async def change() -> None:
            async with self.database.work(SYSTEM) as work:
                for statement in statements:
                    used = {name: value for name, value in values.items() if f":{name}" in statement}
                    await work.execute(text(statement), used)

        await self.desk.station.bridge.write(change)

    async def balance(self, person: Person) -> Decimal:
        """Return what a wallet holds."""
        return (await self.desk.read(lambda s, a: s.wallets.of(a, person.id))).balance


def type_into(field_: QWidget, text: str) -> None:
    """Type into a field in place of what is there."""
    field_.setFocus()
    if isinstance(field_, QLineEdit):
        field_.selectAll()
    QTest.keyClicks(field_, text)


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key."""
    QTest.keyClick(widget, key, modifier)


def click(button: QPushButton | QWidget) -> None:
    """Click with the mouse: in the middle, or on the mark of what can be ticked."""
    assert button.isEnabled(), f"{button.accessibleName()} cannot be clicked."
    ticked = isinstance(button, QCheckBox | QRadioButton)
    middle = button.rect().center()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(8, middle.y()) if ticked else middle)


async def opened_editor(driven: Driven, start: int = 10, end: int = 12) -> BookingEditor:
    """Open the editor for the ballroom some days ahead, and wait for the price."""
    driven.flows.new_booking(driven.world.ballroom, driven.span(start, end))
    editor = await driven.dialog(BookingEditor)
    await driven.until(lambda: editor.cost.quote is not None, "No price came.")
    return editor


async def choose_customer(driven: Driven, editor: BookingEditor, text: str) -> None:
    """Find a customer and take the first with Enter."""
    field = editor.form.people.field
    type_into(field, text)
    await driven.until(lambda: field.is_open, "The customer was not found.")
    press(field, Qt.Key.Key_Return)


def drive(
    application: QApplication,
    database_url: str,
    story: Callable[[Driven], Awaitable[None]],
    *,
    who: str = "admin",
    locale: str = "en_US",
) -> None:
    """Run a story at a desk; nothing may be left running or unreported afterwards."""
    theme()
    application.setQuitOnLastWindowClosed(False)
    loop = qasync.QEventLoop(application, already_running=False)
    asyncio.set_event_loop(loop)
    with _service_thread() as bridge, loop:
        loop.run_until_complete(_tell(bridge, database_url, story, who, locale))
    asyncio.set_event_loop(None)


@contextmanager
def _service_thread() -> Iterator[Bridge]:
    thread = ServiceThread("services of a test")
    thread.start()
    try:
        yield Bridge(thread)
    finally:
        assert thread.stop(), "The service thread did not end."


async def _tell(
    bridge: Bridge, database_url: str, story: Callable[[Driven], Awaitable[None]], who: str, locale: str
) -> None:
    database = Database(database_url)
    defects: list[str] = []
    tasks.registry().failed.connect(defects.append)
    window = QMainWindow()
    try:
        world = await bridge.write(lambda: make_world(database))
        services: Services = build_services(database, utc_now)
        actor = getattr(world, who).actor
        formats = Formats(QLocale(locale), Currency("USD"), UTC)
        desk = Desk(bridge, services, actor=actor, currency=Currency("USD"), formats=formats, parent=window)
        window.resize(1200, 800)
        window.show()
        driven = Driven(desk, world, window, BookingFlows(desk, window), database)
        desk.said.connect(driven.said.append)
        await story(driven)
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        await asyncio.sleep(0)
        await tasks.registry().stop()
        await bridge.drain()
        await bridge.write(database.close)
        tasks.registry().failed.disconnect(defects.append)
    assert not defects, "Something failed that no code awaited."
