"""A month on paper: a cell for each day; what a cell cannot hold is in the list that follows."""

from __future__ import annotations

from hallbooking_desktop.ui.calendar.geometry import Box
from hallbooking_desktop.ui.calendar.index import Item
from hallbooking_desktop.ui.calendar.month import MonthGrid, MonthScene
from hallbooking_desktop.ui.calendar.shown import Shown
from hallbooking_desktop.ui.calendar.words import day_name, month_short, number_text, room_name, time_of, title_of
from hallbooking_desktop.ui.printing.canvas import BLACK, DARK, LIGHTER, MIDDLE, At, Canvas
from hallbooking_desktop.ui.printing.cards import LEGEND, SIZE, chip_room, paint_chip, paint_legend
from hallbooking_desktop.ui.printing.document import translate
from hallbooking_desktop.ui.printing.lettering import face

#: points: weekdays, the day's number, a chip
_HEAD, _NUMBER, _CHIP = 14.0, 12.0, 10.0
_OTHER_MONTH = 245


class MonthPages:
    """One page; ``whole`` tells whether every entry has all its words there."""

    count = 1

    def __init__(self, shown: Shown, width: float, height: float) -> None:
        self._shown = shown
        self._height = height
        days = shown.period.days
        grid = MonthGrid(days, width, height - LEGEND - _HEAD - 4, _NUMBER, _CHIP, 1.5)
        self.scene = MonthScene(shown.index, grid, shown.rooms, shown.statuses, shown.period.day)
        self.whole = all(self._is_whole(number) for number in range(len(days)))

    def _words(self, item: Item) -> str:
        index = self._shown.index
        return f"{time_of(item.start, index.zone)} {title_of(item)} · {room_name(index, item.entry.room_id)}"

    def _is_whole(self, number: int) -> bool:
        items, more = self.scene.shown(number)
        width = chip_room(self.scene.grid.chip_box(number, 0))
        return not more and all(face(SIZE).fits(self._words(item), width) for item in items)

    def paint(self, canvas: Canvas, number: int) -> None:  # noqa: ARG002 - there is one
        """Draw the month."""
        grid, bold = self.scene.grid, face(8, bold=True)
        for column, day in enumerate(grid.days[:7]):
            cell = grid.cell(column)
            canvas.text(cell.x, 0, cell.w, day_name(day), bold, At.CENTRE)
        for place in range(len(grid.days)):
            self._paint_day(canvas, place)
        canvas.frame(0, _HEAD, canvas.width, grid.height, 0.6, BLACK)
        paint_legend(canvas, self._height - LEGEND, grid=False)

    def _paint_day(self, canvas: Canvas, place: int) -> None:
        grid = self.scene.grid
        day, cell = grid.days[place], grid.cell(place)
        bold = face(8, bold=True)
        outside = day.month != self.scene.month.month
        if outside:
            canvas.fill(cell.x, cell.y + _HEAD, cell.w, cell.h, _OTHER_MONTH)
        canvas.frame(cell.x, cell.y + _HEAD, cell.w, cell.h, 0.3, LIGHTER)
        text = f"{number_text(day.day)} {month_short(day)}" if day.day == 1 else number_text(day.day)
        canvas.text(cell.x + 3, cell.y + _HEAD + 1, cell.w - 6, text, bold, shade=MIDDLE if outside else BLACK)
        items, more = self.scene.shown(place)
        for slot, item in enumerate(items):
            paint_chip(canvas, self._box(place, slot), item, self._words(item))
        if more:
            box = self._box(place, len(items))
            words = translate("Printing", "{count} more: see the list").format(count=number_text(more))
            canvas.text(box.x, box.y, box.w, words, face(SIZE), shade=DARK)

    def _box(self, place: int, slot: int) -> Box:
        box = self.scene.grid.chip_box(place, slot)
        return Box(box.x - 2, box.y + _HEAD, box.w + 4, box.h)
