"""The calendar on paper: as it is shown, and as lists of a day for the desk or for the halls' doors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from hallbooking_desktop.ui.calendar.index import Item
from hallbooking_desktop.ui.calendar.layout import View
from hallbooking_desktop.ui.calendar.scene import STATUSES
from hallbooking_desktop.ui.calendar.shown import Shown
from hallbooking_desktop.ui.calendar.words import (
    day_and_range,
    long_day,
    month_name,
    period_title,
    room_name,
    status_name,
    title_of,
)
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.printing.calendar_grid import GridPage, grid_pages, paint_grid
from hallbooking_desktop.ui.printing.calendar_month import MonthPages
from hallbooking_desktop.ui.printing.canvas import Canvas
from hallbooking_desktop.ui.printing.cards import Card
from hallbooking_desktop.ui.printing.daysheet import DaySheet
from hallbooking_desktop.ui.printing.document import Chain, LayingOut, Pages, translate
from hallbooking_desktop.ui.printing.flow import Flow, Row, Section
from hallbooking_desktop.ui.printing.preview import PrintPreview

#: so many names of halls are written out
_NAMED = 6


class _Grid:
    """The pages with hours."""

    def __init__(self, pages: Sequence[GridPage], shown: Shown, height: float) -> None:
        self._pages = pages
        self._shown = shown
        self._height = height
        self.count = len(pages)

    def paint(self, canvas: Canvas, number: int) -> None:
        """Draw one of them."""
        paint_grid(canvas, self._pages[number], self._shown.period, self._height)


class CalendarDocument:
    """The calendar as it is shown; entries without room for all their words are listed in full at the end."""

    landscape = True
    coloured = True

    def __init__(self, shown: Shown) -> None:
        self._shown = shown
        days = shown.period.days
        self.name = translate("Printing", "Calendar as shown")
        is_month = shown.period.view is View.MONTH
        self.title = month_name(shown.period.day) if is_month else period_title(days[0], days[-1])
        self.shown = conditions(shown)

    async def load(self) -> None:
        """Nothing is missing: it is on the screen."""

    def lay_out(self, width: float, height: float) -> LayingOut:
        """Lay out the grid, then the list of what had no room in it."""
        if self._shown.period.view is View.MONTH:
            month = MonthPages(self._shown, width, height)
            yield
            heads, listed = self._heads(), [] if month.whole else self._by_day(month)
            first: Pages = month
        else:
            found = []
            for page in grid_pages(self._shown, width, height):
                found.append(page)
                yield
            pages, items = numbered(found)
            rows = [(str(number), *self._row(item)) for number, item in enumerate(items, 1)]
            heads = (translate("Printing", "No."), *self._heads())
            listed = [Section(rows, translate("Printing", "In full"))] if rows else []
            first = _Grid(pages, self._shown, height)
        if not listed:
            return Chain((first,))
        return Chain((first, (yield from Flow(heads, listed, (width, height), most=12).lay_out())))

    def _by_day(self, month: MonthPages) -> list[Section]:
        found = []
        for place, day in enumerate(month.scene.grid.days):
            items = month.scene.items(place)
            if items:
                found.append(Section([self._row(item) for item in items], long_day(day)))
        return found

    @staticmethod
    def _heads() -> Row:
        return (
            translate("Printing", "When"),
            translate("Printing", "Hall"),
            translate("Printing", "Title"),
            translate("Printing", "Customer"),
            translate("Printing", "State"),
        )

    def _row(self, item: Item) -> Row:
        index, entry = self._shown.index, item.entry
        return (
            day_and_range(item.start, item.end, index.zone),
            room_name(index, entry.room_id),
            title_of(item),
            entry.customer,
            status_name(entry.status),
        )


def numbered(pages: Sequence[GridPage]) -> tuple[list[GridPage], list[Item]]:
    """Return the pages with a number on each card that has no room for its words, and those entries in order."""
    told = {card.placed.item.key for page in pages for card in page.cards if card.fits}
    short = {c.placed.item.key: c.placed.item for p in pages for c in p.cards if c.placed.item.key not in told}
    items = sorted(short.values(), key=lambda item: (item.start, item.end, item.key))
    numbers = {item.key: number for number, item in enumerate(items, 1)}

    def with_number(card: Card) -> Card:
        return replace(card, number=numbers.get(card.placed.item.key))

    return [replace(page, cards=tuple(with_number(card) for card in page.cards)) for page in pages], items


def conditions(shown: Shown) -> tuple[str, ...]:
    """Return in words what is shown: the venue, its zone where it is another, halls and states."""
    venue, rooms = shown.index.snapshot.venue, shown.index.snapshot.rooms
    note = shown.formats.zone_note(shown.index.snapshot.range.start, venue.timezone, before=" · ")
    out = [venue.name + note]
    if len(shown.rooms) < len(rooms):
        names = [room_name(shown.index, room) for room in shown.rooms]
        text = translate("Printing", "Halls: {names}") if len(names) <= _NAMED else ""
        text = text or translate("Printing", "Halls: {count} of {all}")
        out.append(text.format(names=", ".join(names), count=len(names), all=len(rooms)))
    if shown.statuses != frozenset(STATUSES):
        names = [status_name(status) for status in STATUSES if status in shown.statuses]
        out.append(translate("Printing", "Only: {names}").format(names=", ".join(names)))
    return tuple(out)


def print_calendar(desk: Desk, parent: QWidget, shown: Shown) -> None:
    """Show what the calendar shows as it will be on paper."""
    documents = (
        CalendarDocument(shown),
        DaySheet(desk, shown, conditions(shown), door=False),
        DaySheet(desk, shown, conditions(shown), door=True),
    )
    PrintPreview(desk, parent, documents).open()
