"""The real console in a process of its own, driven by orders: ``python -m tests.support.window_child DATA_DIR``.

Each line of standard input is an order in JSON, each line of standard output its answer; see `tests.support.window`.
What a burst has had acknowledged is said in lines of its own, ``{"booking": …}``.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
import time
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.app.console import Console
from hallbooking_desktop.domain.bookings import PaymentMethod
from hallbooking_desktop.domain.errors import DatabaseUnavailable, SlotTaken
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands import BookingDraft, Cancellation, PaymentOrder, PersonChoice
from hallbooking_desktop.services.snapshots import BookingDetails
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.booking.editor import BookingEditor
from hallbooking_desktop.ui.calendar.view import CalendarView
from hallbooking_desktop.ui.content.sheet import PageSheet
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.shell import Shell
from hallbooking_desktop.ui.tasks import registry
from hallbooking_desktop.ui.views.content import ContentView
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from tests.support.console import run_console, settled, sign_in, until

Answer = dict[str, Any]


def _tell(**what: Any) -> None:
    print(json.dumps(what), flush=True)


def _span(order: dict[str, Any]) -> TimeRange:
    return TimeRange(datetime.fromisoformat(order["start"]), datetime.fromisoformat(order["end"]))


def _click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


class Watch(QObject):
    """Notes when each booking was first painted in a calendar."""

    def __init__(self, view: CalendarView) -> None:
        super().__init__(view)
        self.seen: dict[int, float] = {}
        self._view = view
        view.grid.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look after each paint."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self, self._note)
        return super().eventFilter(watched, event)

    def _note(self) -> None:
        index = self._view.grid.index
        for entry in index.snapshot.entries if index is not None else ():
            if entry.kind == "booking":
                self.seen.setdefault(entry.id, time.time())


class Seat:
    """Does in the window what it is told."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._watch: Watch | None = None
        self._burst: asyncio.Task[None] | None = None
        self._typing: asyncio.Task[None] | None = None
        self._written: list[float] = []
        self._defects: list[str] = []
        registry().failed.connect(self._defects.append)

    async def serve(self) -> None:
        """Carry orders out until told to end, or until nobody gives any more."""
        loop = asyncio.get_running_loop()
        while line := await loop.run_in_executor(None, sys.stdin.readline):
            order = json.loads(line)
            if order["do"] == "quit":
                break
            try:
                answer = await getattr(self, order["do"])(order)
            except Exception as error:  # noqa: BLE001 - told to the test, which fails on it
                answer = {"broke": repr(error)}
            _tell(**answer)
        await self.rest({})
        _tell(defects=self._defects)

    @property
    def _shell(self) -> Shell:
        shell = self._console.window.shell
        assert shell is not None
        return shell

    @property
    def _desk(self) -> Desk:
        desk = self._console.desk
        assert desk is not None
        return desk

    @property
    def _editors(self) -> list[BookingEditor]:
        return [editor for editor in self._shell.findChildren(BookingEditor) if editor.isVisible()]

    @property
    def _editor(self) -> BookingEditor:
        (editor,) = self._editors
        return editor

    async def sign_in(self, order: dict[str, Any]) -> Answer:
        """Sign in on the first page."""
        await sign_in(self._console, order["email"], order["password"])
        return {"name": self._desk.actor.name}

    # --- booking -----------------------------------------------------------------------------------------------------

    async def open(self, order: dict[str, Any]) -> Answer:
        """Open the editor for a hall and a time, find the customer by typing a name, and wait for the price."""
        self._desk.actions.run(Do.NEW_BOOKING, BookingDraft(order["room"], _span(order)))
        editor = self._editor
        await until(lambda: editor.stack.state == "ready", 20, "the editor does not load")
        people = editor.form.people
        editor.activateWindow()
        people.field.setFocus()
        QTest.keyClicks(people.field, order["customer"])
        await until(lambda: people.field.is_open, 20, "the customer was not found")
        QTest.keyClick(people.field, Qt.Key.Key_Return)
        await until(lambda: people.organiser is not None and editor.cost.quote is not None, 20, "no price came")
        return {"total": str(editor.cost.total)}

    async def save(self, order: dict[str, Any]) -> Answer:
        """Press “Hold” at an instant; say what the window says, and after how many seconds all of it is shown."""
        editor = self._editor
        made: list[BookingDetails] = []
        editor.booked.connect(lambda bookings, _pay: made.extend(bookings))
        delay = order.get("at", 0.0) - time.time()
        if delay > 0.002:
            await asyncio.sleep(delay - 0.002)
        while time.time() < order.get("at", 0.0):
            pass
        begun = time.time()
        _click(editor.secondary)
        await until(lambda: made or editor.note.text, 20, "the window says nothing")
        if made:
            return {"pressed": begun, "seconds": time.time() - begun, "booked": made[0].id}
        conflict = editor.cost.conflict
        with contextlib.suppress(TimeoutError):
            await until(lambda: any(chip.isVisible() for chip in conflict.chips), 5)
        return {
            "pressed": begun,
            "seconds": time.time() - begun,
            "refused": editor.note.text,
            "in_the_way": conflict.note.text if conflict.isVisible() else "",
            "alternatives": [chip.text() for chip in conflict.chips if chip.isVisible()],
        }

    async def take_instead(self, _: dict[str, Any]) -> Answer:
        """Take the first alternative."""
        chip = self._editor.cost.conflict.chips[0]
        taken = chip.text()
        _click(chip)
        return {"taken": taken}

    async def dismiss(self, _: dict[str, Any]) -> Answer:
        """Close the editor and confirm that what was typed may be lost."""
        editor = self._editor
        _click(editor.way_out)
        (question,) = await until(lambda: editor.findChildren(Sheet), 5, "the editor does not ask")
        _click(question.primary)
        await until(lambda: not self._editors, 5, "the editor stays open")
        return {}

    # --- looking on --------------------------------------------------------------------------------------------------

    async def watch(self, order: dict[str, Any]) -> Answer:
        """Show a venue's day in the calendar."""
        view = cast("CalendarView", await settled(self._shell, "calendar"))
        await until(lambda: view.venue is not None, 10, "the calendar has no venue")
        view.show_venue(order["venue"])
        view.go_to(date.fromisoformat(order["day"]))
        await until(lambda: view.states.state == "ready" and view.grid.index is not None, 10, "the day does not come")
        self._watch = Watch(view)
        return {}

    async def seen(self, order: dict[str, Any]) -> Answer:
        """Say when a booking was first painted."""
        watch = self._watch
        assert watch is not None
        return {"at": await until(lambda: watch.seen.get(order["booking"]), 10, "the booking is not on the screen")}

    # --- writing -----------------------------------------------------------------------------------------------------

    async def write(self, order: dict[str, Any]) -> Answer:
        """Begin a page of the website and go on typing into it."""
        view = cast("ContentView", await settled(self._shell, "content"))
        view.make_new()
        sheet = await until(lambda: view.sheet, 10, "no page is begun")
        sheet.head.title.setFocus()
        QTest.keyClicks(sheet.head.title, order["title"])
        self._typing = asyncio.create_task(self._type(sheet))
        return {}

    async def _type(self, sheet: PageSheet) -> None:
        sheet.editor.focus_text()
        text = await until(sheet.editor.focusWidget, 10, "the text does not get the keys")
        while True:
            QTest.keyClicks(text, f"word{len(self._written)}. ")
            self._written.append(time.time())
            await asyncio.sleep(0.05)

    async def written(self, _: dict[str, Any]) -> Answer:
        """Say when each word was typed."""
        return {"times": self._written}

    async def go_on_writing(self, _: dict[str, Any]) -> Answer:
        """Take up what was left unsaved."""
        view = cast("ContentView", await settled(self._shell, "content"))
        line = view.listing.left.lines[0]
        await until(line.isVisible, 20, "nothing is offered")
        said = line.text
        _click(line.buttons[0])
        sheet = await until(lambda: view.sheet, 10, "the page is not opened")
        await until(lambda: sheet.states.state == "ready", 10, "the page is not there")
        html = sheet.editor.html()
        view.give_up()
        return {"said": said, "title": sheet.title, "html": html}

    # --- bursts ------------------------------------------------------------------------------------------------------

    async def burst(self, order: dict[str, Any]) -> Answer:
        """Book, take cash and cancel as fast as the window's own services can, from now on."""
        self._burst = asyncio.create_task(self._go_on(order))
        return {}

    async def rest(self, _: dict[str, Any]) -> Answer:
        """End the burst."""
        if self._burst is not None:
            self._burst.cancel()
            await asyncio.wait([self._burst])
            if not self._burst.cancelled() and (error := self._burst.exception()) is not None:
                raise error
            self._burst = None
        return {"connected": self._desk.connected}

    async def _go_on(self, order: dict[str, Any]) -> None:
        begin = datetime.fromisoformat(order["begin"])
        for n in range(100_000):
            day, place = divmod(n, 13)
            start = begin + timedelta(days=day, hours=place)
            span = TimeRange(start, start + timedelta(hours=1))
            draft = BookingDraft(order["room"], span, customers=(PersonChoice(order["customer"]),))
            try:
                await self._once(draft, cancelled=n % 3 == 0)
            except DatabaseUnavailable:
                await asyncio.sleep(0.05)
            except SlotTaken:
                # The answer was lost when the server died, the booking was not.
                continue

    async def _once(self, draft: BookingDraft, *, cancelled: bool) -> None:
        desk = self._desk
        key = f"c{draft.room_id}-{draft.range.start:%j%H}"
        made = await desk.write(lambda s, a: s.bookings.create(a, draft, key))
        _tell(booking=made.id, status="pending", paid="0")
        cash = PaymentOrder(PaymentMethod.CASH)
        paid = await desk.write(lambda s, a: s.bookings.pay(a, made.id, cash, f"p{made.id}"))
        _tell(booking=made.id, status="confirmed", paid=str(paid.paid))
        if cancelled:
            ended = await desk.write(lambda s, a: s.bookings.cancel(a, made.id, Cancellation("burst")))
            _tell(booking=made.id, status="cancelled", paid=str(ended.paid))


if __name__ == "__main__":
    sys.exit(run_console(Path(sys.argv[1]), lambda console: Seat(console).serve()))
