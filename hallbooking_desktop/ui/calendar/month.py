"""The month's grid: weeks of seven days, chips for entries, "+n more" where they do not fit. No Qt."""

from __future__ import annotations

import calendar
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from hallbooking_desktop.ui.calendar.axis import pieces
from hallbooking_desktop.ui.calendar.geometry import Box
from hallbooking_desktop.ui.calendar.index import Item, Key, SnapshotIndex


def weeks_of(month: date, first_weekday: int) -> list[date]:
    """Return every day of the weeks that the month touches; ``first_weekday``: 0 is Monday."""
    first = month.replace(day=1)
    start = first - timedelta(days=(first.weekday() - first_weekday) % 7)
    count = calendar.monthrange(month.year, month.month)[1]
    last = first + timedelta(days=count - 1)
    weeks = ((last - start).days // 7) + 1
    return [start + timedelta(days=n) for n in range(weeks * 7)]


@dataclass(frozen=True)
class MonthGrid:
    """Cells for whole weeks in a rectangle of pixels; the day's number takes ``head`` pixels, a chip ``chip``."""

    days: Sequence[date]
    width: float
    height: float
    head: float
    chip: float
    gap: float = 2.0
    mirrored: bool = False

    @property
    def rows(self) -> int:
        """How many weeks."""
        return len(self.days) // 7

    def cell(self, number: int) -> Box:
        """Return the rectangle of a day by its number in ``days``. Neighbours share exact pixels."""
        row, column = divmod(number, 7)
        if self.mirrored:
            column = 6 - column
        left, right = round(self.width * column / 7), round(self.width * (column + 1) / 7)
        top, bottom = round(self.height * row / self.rows), round(self.height * (row + 1) / self.rows)
        return Box(left, top, right - left, bottom - top)

    def number_at(self, x: float, y: float) -> int | None:
        """Return which day is under a point."""
        if not (0 <= x < self.width and 0 <= y < self.height):
            return None
        return next((n for n in range(len(self.days)) if self.cell(n).contains(x, y)), None)

    @property
    def capacity(self) -> int:
        """How many chips fit in a cell, the line "+n more" counted as one."""
        room = self.height / max(1, self.rows) - self.head - 4
        return max(1, int(room // (self.chip + self.gap)))

    def chip_box(self, number: int, slot: int) -> Box:
        """Return the rectangle of the chip in a day's slot."""
        cell = self.cell(number)
        return Box(cell.x + 4, cell.y + self.head + slot * (self.chip + self.gap), cell.w - 8, self.chip)


@dataclass(frozen=True, slots=True)
class MonthHit:
    """What is under the pointer in the month: a day, perhaps an entry, or the line that says how many more."""

    number: int
    item: Item | None = None
    more: bool = False


class MonthScene:
    """A snapshot laid out as a month for some rooms and statuses."""

    def __init__(
        self, index: SnapshotIndex, grid: MonthGrid, rooms: Sequence[int], statuses: Collection[str], month: date
    ) -> None:
        self.index = index
        self.grid = grid
        self.month = month
        self.rooms = tuple(rooms)
        self._by_day = _entries_by_day(index, grid.days, rooms, statuses)

    def items(self, number: int) -> list[Item]:
        """Return the entries of a day, by start."""
        return self._by_day.get(self.grid.days[number], [])

    def shown(self, number: int) -> tuple[list[Item], int]:
        """Return the entries that fit in the day's cell and how many do not."""
        items, capacity = self.items(number), self.grid.capacity
        if len(items) <= capacity:
            return items, 0
        return items[: capacity - 1], len(items) - capacity + 1

    def hit(self, x: float, y: float) -> MonthHit | None:
        """Return what is under a point."""
        number = self.grid.number_at(x, y)
        if number is None:
            return None
        items, more = self.shown(number)
        for slot, item in enumerate(items):
            if self.grid.chip_box(number, slot).contains(x, y):
                return MonthHit(number, item)
        if more and self.grid.chip_box(number, len(items)).contains(x, y):
            return MonthHit(number, more=True)
        return MonthHit(number)

    def find(self, key: Key) -> tuple[int, int] | None:
        """Return the first day and slot that shows an entry."""
        for number in range(len(self.grid.days)):
            for slot, item in enumerate(self.shown(number)[0]):
                if item.key == key:
                    return number, slot
        return None


def _entries_by_day(
    index: SnapshotIndex, days: Sequence[date], rooms: Sequence[int], statuses: Collection[str]
) -> dict[date, list[Item]]:
    zone: ZoneInfo = index.zone
    wanted = frozenset(rooms)
    out: dict[date, list[Item]] = {day: [] for day in days}
    starts = [(pieces(day, zone)[0].start, pieces(day, zone)[-1].end, day) for day in days if pieces(day, zone)]
    ordered = sorted(index.items.values(), key=lambda i: (i.start, i.end, i.key))
    low = 0
    for item in ordered:
        if item.entry.room_id not in wanted or item.entry.status not in statuses:
            continue
        while low < len(starts) and starts[low][1] <= item.start:
            low += 1
        for begin, _, day in starts[low:]:
            if begin >= item.end:
                break
            out[day].append(item)
    return out
