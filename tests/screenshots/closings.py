"""Halls that are blocked or taken out of service over bookings, and the list of what was done of late."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from PySide6.QtWidgets import QApplication

from hallbooking_desktop.services.commands import BookingQuery
from hallbooking_desktop.services.commands_closing import Fate
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.places.closing_sheet import ClosingSheet
from tests.support.console import until

_PATIENCE = 60


async def closings(view: Any, camera: Any, close: Callable[[], Awaitable[None]]) -> None:
    """Take a block with bookings in its way, the same done and listed, and a hall that goes out of service."""
    sheet = await block_over_bookings(view, camera.desk)
    await camera.take("places-block-decided", 0.9)
    for row in sheet.fates.rows:
        if row.choice is None:
            row.decide(Fate.KEEP)
    sheet.fates.changed.emit()
    sheet.primary.click()
    await until(lambda: _sheet() is None, _PATIENCE, "the hall is not blocked")
    shell = view.window().shell
    shell.show_recent()
    await camera.take("recent-changes", 0.9)
    await close()
    # The next pictures begin with the same bookings.
    await camera.desk.history.take_back(camera.desk.history.deeds[0])
    page = view.details.room_page
    view.details.tabs.setCurrentWidget(page)
    page.in_service.setChecked(False)
    await until(page.ahead.isVisible, 20, "nothing lies ahead in it")
    await camera.take("places-out-of-service-ahead")
    page.ahead.click()
    out = await until(_sheet, 10)
    await until(lambda: out.fates.rows, _PATIENCE)
    await camera.take("places-out-of-service", 0.9)
    await close()
    page.in_service.setChecked(True)


async def block_over_bookings(view: Any, desk: Desk) -> ClosingSheet:
    """Ask to block a hall on a day when about three bookings are in the way, each of which moves."""
    rows = await _most_booked(desk, await first_venue(desk))
    view.open_room(rows[0].room_id)
    await until(lambda: view.details.place.room_id == rows[0].room_id, 10)
    view.details.block.click()
    sheet = await until(_sheet, 10)
    assert sheet is not None
    start = rows[0].range.start
    sheet.when.set_when(type(sheet.when.when)(start.date(), 0, 1440))
    sheet._changed()
    # Those of tomorrow, with which it begins, may come in between.
    await until(lambda: any(row.item.booking.id == rows[0].id for row in sheet.fates.rows), _PATIENCE)
    sheet.reason.setCurrentText(sheet.reason.itemText(1))
    sheet.fates.all_move.click()
    return sheet


async def first_venue(desk: Desk) -> int:
    """Return the first venue."""
    return (await desk.read(lambda s, a: s.catalogue.venues(a)))[0].id


def _sheet() -> ClosingSheet | None:
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, ClosingSheet) and w.isVisible()), None)


async def _most_booked(desk: Desk, venue: int) -> list[Any]:
    """Return the bookings of a hall and day: about three, and no block."""
    tomorrow = desk.clock() + timedelta(days=1)
    query = BookingQuery(venue, status=frozenset({"confirmed"}), start=tomorrow, sort="start", limit=200)
    page = await desk.read(lambda s, a: s.bookings.page(a, query))
    by: dict[tuple[int, object], list[Any]] = {}
    for row in page.rows:
        by.setdefault((row.room_id, row.range.start.date()), []).append(row)
    rooms = {row.room_id for row in page.rows}
    blocks = [b for r in rooms for b in await desk.read(lambda s, a, r=r: s.blocks.ahead(a, venue, r))]
    # A block that is there already is in the way of another.
    blocked = {block.range.start.date() for block in blocks}
    free = [rows for (_, day), rows in by.items() if day not in blocked]
    return min(free, key=lambda rows: abs(len(rows) - 3))
