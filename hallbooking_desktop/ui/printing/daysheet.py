"""The day sheet: a list for each hall, for the desk with all that is needed, for the door without anybody's name."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hallbooking_desktop.domain.timeranges import local_instant
from hallbooking_desktop.services.commands import BookingQuery
from hallbooking_desktop.ui.calendar.axis import DAY_MINUTES, epoch
from hallbooking_desktop.ui.calendar.index import Item
from hallbooking_desktop.ui.calendar.layout import View
from hallbooking_desktop.ui.calendar.shown import Shown
from hallbooking_desktop.ui.calendar.words import (
    long_day,
    period_title,
    room_name,
    status_name,
    time_of,
    time_range,
    title_of,
)
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import isolated
from hallbooking_desktop.ui.printing.document import LayingOut, translate
from hallbooking_desktop.ui.printing.flow import LARGE, SIZES, Flow, Row, Section

if TYPE_CHECKING:
    from hallbooking_desktop.domain.permissions import Actor
    from hallbooking_desktop.services.registry import Services
    from hallbooking_desktop.services.snapshots import BookingDetails

_PAGE = 500


class DaySheet:
    """A document. ``door``: each hall on its own page, with neither names nor phones nor what is owed."""

    coloured = False

    def __init__(self, desk: Desk, shown: Shown, conditions: tuple[str, ...], *, door: bool) -> None:
        self._desk = desk
        self._shown = shown
        self._door = door
        self._details: dict[int, BookingDetails] = {}
        self._loaded = door
        self.landscape = not door
        self.name = translate("Printing", "Day sheet for the doors") if door else translate("Printing", "Day sheet")
        whole = shown.period.view is not View.MONTH
        self._days = shown.period.days if whole else [shown.period.day]
        self.title = f"{self.name}: {period_title(self._days[0], self._days[-1])}"
        self.shown = conditions

    async def load(self) -> None:
        """Read guests and phones, which the calendar does not know."""
        if self._loaded:
            return
        index = self._shown.index
        start = local_instant(self._days[0], 0, index.zone)
        end = local_instant(self._days[-1], DAY_MINUTES, index.zone)
        venue = index.snapshot.venue.id

        async def call(services: Services, actor: Actor) -> dict[int, BookingDetails]:
            found: dict[int, BookingDetails] = {}
            total = 1
            while len(found) < total:
                query = BookingQuery(venue, start=start, end=end, sort="start", limit=_PAGE, offset=len(found))
                page = await services.bookings.page_whole(actor, query)
                found |= {booking.id: booking for booking in page.rows}
                total = page.total if page.rows else 0
            return found

        self._details = await self._desk.read(call)
        self._loaded = True

    def lay_out(self, width: float, height: float) -> LayingOut:
        """Let the halls' lists flow from page to page."""
        sections = [self._section(day, room) for day in self._days for room in self._shown.rooms]
        sizes = LARGE if self._door else SIZES
        return Flow(self._heads(), sections, (width, height), most=6, sizes=sizes).lay_out()

    def _heads(self) -> Row:
        common = (translate("Printing", "Time"), translate("Printing", "With setup, teardown"))
        if self._door:
            return (translate("Printing", "Time"), translate("Printing", "Event"))
        return (
            *common,
            translate("Printing", "Title"),
            translate("Printing", "Customer"),
            translate("Printing", "Phone"),
            translate("Printing", "Guests"),
            translate("Printing", "State"),
        )

    def _section(self, day: date, room: int) -> Section:
        index, zone = self._shown.index, self._shown.index.zone
        start, end = epoch(local_instant(day, 0, zone)), epoch(local_instant(day, DAY_MINUTES, zone))
        found = [
            item
            for item in index.between(room, start, end)
            if item.entry.status in self._shown.statuses and item.start < end and item.end > start
        ]
        rows = [self._row(item, room) for item in found]
        name = room_name(index, room)
        title = f"{name} · {long_day(day)}" if len(self._days) > 1 or self._door else name
        return Section(rows, title, fresh=self._door, nothing=translate("Printing", "Nothing is booked."))

    def _row(self, item: Item, room: int) -> Row:
        index, entry = self._shown.index, item.entry
        when = time_range(item.start, item.end, index.zone)
        if self._door:
            return (when, self._public_title(item))
        title = title_of(item)
        if entry.room_id != room:
            title = f"{title} ({room_name(index, entry.room_id)})"
        claim = ""
        if (item.claim_start, item.claim_end) != (item.start, item.end):
            claim = f"{time_of(item.claim_start, index.zone)} – {time_of(item.claim_end, index.zone)}"
        booking = self._details.get(entry.id) if entry.kind == "booking" else None
        phone, guests = "", ""
        if booking is not None:
            phone = isolated(booking.organiser.phone or "")
            guests = self._shown.formats.number(booking.expected_guests) if booking.expected_guests else ""
        return (when, claim, title, entry.customer, phone, guests, self._state(item))

    def _state(self, item: Item) -> str:
        entry = item.entry
        state = status_name(entry.status)
        if entry.amount_due > 0:
            due = translate("Printing", "{amount} due").format(amount=self._shown.formats.money(entry.amount_due))
            state = f"{state} · {due}"
        return state

    @staticmethod
    def _public_title(item: Item) -> str:
        """Return what everybody may read: a title that names nobody."""
        entry = item.entry
        if entry.kind == "block":
            return translate("Printing", "Closed to guests")
        names = [part for part in entry.customer.casefold().split() if len(part) > 1]
        if not entry.title or any(name in entry.title.casefold() for name in names):
            return translate("Printing", "Booked")
        return entry.title
