"""The ten tasks of a front desk on demo data, each brought to the moment that decides it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from PySide6.QtWidgets import QApplication

from hallbooking_desktop.domain.bookings import Attendance
from hallbooking_desktop.services.commands import AuditQuery
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.booking.editor import BookingEditor
from hallbooking_desktop.ui.booking.hold import HoldSheet
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.places.new_place import NewRoomSheet
from hallbooking_desktop.ui.shell import Shell
from tests.screenshots.closings import block_over_bookings, first_venue
from tests.support.console import settled, until


async def ten_tasks(shell: Shell, desk: Desk) -> AsyncIterator[str]:
    """Go from task to task; yields the name of each when it can be seen."""
    found = await _asked(shell, desk)
    yield "free"
    await _stranger(shell, desk, found)
    yield "stranger"
    await _option(shell, desk)
    yield "option"
    for name, work in (("arrived", _arrived), ("no-show", _no_show), ("extend", _extend)):
        await work(await _day(shell))
        yield name
        if (menu := QApplication.activePopupWidget()) is not None:
            menu.close()
    await _everything(shell)
    yield "everything"
    shell.centre.palette.dismiss()
    await _block(shell, desk)
    yield "block"
    await _hall(shell, desk)
    yield "hall"
    await _history(shell, desk)
    yield "history"


def _over(kind: type[Any]) -> Any:
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()), None)


async def _asked(shell: Shell, desk: Desk) -> Any:
    view: Any = await settled(shell, "find")
    form = view.form
    form.empty()
    rooms = await desk.read(lambda s, a: s.catalogue.rooms(a))
    own = await first_venue(desk)
    fit = [r for r in rooms if r.capacity >= 40 and "projector" in r.amenities and r.in_service and r.venue_id == own]
    room = min(fit, key=lambda r: r.capacity)
    form.where.setText(room.name)
    form.day.setText((desk.clock() + timedelta(days=9)).date().isoformat())
    form.guests.setValue(40)
    form.amenities.setText("projector")
    await until(lambda: view.answered is not None and view.answered == form.query(), 20)
    await until(lambda: any(card.media_id for card in view.results.cards.cards), 90, "the demo's photos are not there")
    await until(lambda: not view.results.cards.missing, 60)
    view.results.setFocus()
    return view.results.cards.cards[0].hall.room


async def _stranger(shell: Shell, desk: Desk, room: Any) -> None:
    await settled(shell, "today")
    palette = shell.centre.palette
    palette.open()
    await until(lambda: palette.places.halls, 10)
    day = desk.clock() + timedelta(days=9)
    palette.field.setText(f"{day.day}.{day.month}. 14:00 {room.name} 2h 40 people")
    await until(lambda: not palette.is_busy, 10)
    palette._enter()
    await until(lambda: _over(BookingEditor), 10)
    editor = _over(BookingEditor)
    await until(lambda: editor.stack.state == "ready", 10)
    editor.form.people._start_new("Nora Neu")
    editor.form.people.new.phone.setText("+1 202 555 0142")
    editor.form.people.new.phone.setFocus()


async def _option(shell: Shell, desk: Desk) -> None:
    view: Any = await settled(shell, "find")
    await until(lambda: view.results.cards.rowCount() and not view._load.busy, 20)
    view.results.choose(0)
    desk.actions.run(Do.HOLD_BOOKING, view._draft())
    await until(lambda: _over(HoldSheet), 10)
    field = _over(HoldSheet).people.field
    field.setText("müll")
    field._find()
    await until(lambda: field.is_open, 10)


async def _day(shell: Shell) -> Any:
    view: Any = await settled(shell, "today")
    await until(lambda: view.venue.count() > 1, 10)
    view.venue.setCurrentIndex(1)
    view.venue.activated.emit(1)
    await until(lambda: view.snapshot is not None and len(view.snapshot.venues) == 1, 10)
    return view


async def _marked(view: Any, fits: Callable[[Any], bool], act: Callable[[], None] | None = None) -> None:
    """Choose the first arrival that fits, and note something of it."""
    found = next((row for row in view.arrivals.list.rows.rows if fits(row.thing)), view.arrivals.list.rows.rows[0])
    view.arrivals.list.setFocus()
    view.arrivals.list.choose(found.identity)
    if act is not None:
        act()
        await until(lambda: not view.arrivals.is_working, 10)
        await asyncio.sleep(0.4)


def _expected(booking: Any) -> bool:
    return booking.attendance is None and booking.range.start <= datetime.now(UTC)


async def _arrived(view: Any) -> None:
    await _marked(view, _expected, lambda: view.arrivals.note_seen(Attendance.ARRIVED))


async def _no_show(view: Any) -> None:
    await _marked(view, _expected, lambda: view.arrivals.note_seen(Attendance.NO_SHOW))


async def _extend(view: Any) -> None:
    now = datetime.now(UTC)
    await _marked(
        view,
        lambda b: b.attendance in {None, Attendance.ARRIVED} and b.range.start <= now <= b.range.end,
    )
    view.arrivals.offer_time()


async def _everything(shell: Shell) -> None:
    await settled(shell, "today")
    palette = shell.centre.palette
    palette.open()
    palette.field.setText("müller")
    await until(lambda: not palette.is_busy, 10)


async def _block(shell: Shell, desk: Desk) -> None:
    """Block a hall on a day when about three bookings are in the way."""
    view: Any = await settled(shell, "places")
    await until(lambda: view.details.place is not None, 10)
    await block_over_bookings(view, desk)


async def _hall(shell: Shell, desk: Desk) -> None:
    view: Any = await settled(shell, "places")
    view.open_venue(await first_venue(desk))
    view.details.new_room.click()
    await until(lambda: _over(NewRoomSheet), 10)
    sheet = _over(NewRoomSheet)
    sheet.name.setText("Winter Garden")
    sheet.capacity.setValue(45)
    sheet.rate.setText("90.00")
    sheet.weekend.setText("120.00")
    sheet.hours.setText("9–23")
    sheet.hours.setFocus()


async def _history(shell: Shell, desk: Desk) -> None:
    own = await first_venue(desk)
    query = AuditQuery(actions=frozenset({"booking.rescheduled"}), venue_id=own, limit=1)
    found = await desk.read(lambda s, a: s.audit.lines(a, query))
    view: Any = await settled(shell, "audit")
    view.show_history("booking", found.rows[0].entry.entity_id or 0)
    await until(lambda: view.model.state == "ready" and view.details.diff is not None, 10)
