"""Day, week and timeline on paper: halls or days beside each other along the hours, as many pages as it takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hallbooking_desktop.ui.calendar.axis import DAY_MINUTES, TimeAxis, line_axis, week_axes
from hallbooking_desktop.ui.calendar.backdrop import shades
from hallbooking_desktop.ui.calendar.geometry import Band, Box, Grid, Orientation
from hallbooking_desktop.ui.calendar.layout import Period, View
from hallbooking_desktop.ui.calendar.scene import Scene
from hallbooking_desktop.ui.calendar.shown import Shown
from hallbooking_desktop.ui.calendar.words import clock, room_name, short_day
from hallbooking_desktop.ui.printing.canvas import BLACK, DARK, LIGHTER, MIDDLE, At, Canvas
from hallbooking_desktop.ui.printing.cards import LEGEND, Card, paint_card, paint_closed, paint_legend, words_of
from hallbooking_desktop.ui.printing.document import translate
from hallbooking_desktop.ui.printing.lettering import face
from hallbooking_desktop.ui.printing.paper import evenly

#: points: the hours' column, the heads' height, the narrowest hall, the lowest row, an hour at least in a timeline
_RULER, _HEAD, _COLUMN, _ROW, _HOUR = 34.0, 24.0, 86.0, 30.0, 13.0
#: the halls' column of a timeline, the highest row, the line that names a page's halls
_NAMES, _HIGHEST, _LINE = 104.0, 64.0, 13.0
#: entries beside each other on one day at most, before halls go on pages of their own
_MOST_LANES = 3


@dataclass(frozen=True)
class GridPage:
    """One page: a scene whose place ``low`` lies at the grid's beginning, and the cards on it."""

    scene: Scene
    low: float
    heads: tuple[str, ...]
    note: str
    cards: tuple[Card, ...] = ()

    @property
    def down(self) -> bool:
        """Tell whether time runs down."""
        return self.scene.grid.orientation is Orientation.DOWN

    @property
    def origin(self) -> tuple[float, float]:
        """Where the grid begins on the body."""
        top = _LINE if self.note else 0.0
        return (_RULER, top + _HEAD) if self.down else (_NAMES, top + _HEAD)

    @property
    def length(self) -> float:
        """Points along time."""
        return self.scene.grid.length - self.low * self.scene.grid.scale

    def at(self, box: Box) -> Box:
        """Return where a rectangle of the grid lies on the body."""
        x, y = self.origin
        shift = self.low * self.scene.grid.scale
        return Box(box.x + x - (0 if self.down else shift), box.y + y - (shift if self.down else 0), box.w, box.h)


def grid_pages(shown: Shown, width: float, height: float) -> Iterator[GridPage]:
    """Yield the pages of a day, week or timeline, one after another."""
    maker = {View.DAY: _day, View.WEEK: _week}.get(shown.period.view, _timeline)
    for page in maker(shown, width, height - LEGEND):
        yield _with_cards(page, shown)


def _hours(shown: Shown) -> tuple[int, int]:
    """Return the hours of the wall in which anything is open or taken, as minutes."""
    low, high = shown.index.waking_hours()
    return low * 60, min(24, high) * 60


def _day(shown: Shown, width: float, height: float) -> Iterator[GridPage]:
    axis = line_axis([shown.period.day], shown.index.zone, _hours(shown))
    groups = evenly(shown.rooms, int((width - _RULER) // _COLUMN))
    for rooms in groups:
        scale = (height - _HEAD) / axis.length
        bands = [Band(axis, room, shown.period.day) for room in rooms]
        grid = Grid(bands, Orientation.DOWN, scale, (width - _RULER) / len(bands))
        yield GridPage(Scene(shown.index, grid, tuple(rooms), shown.statuses), 0.0, _names(shown, rooms), "")


def _week(shown: Shown, width: float, height: float) -> Iterator[GridPage]:
    days, zone = shown.period.days, shown.index.zone
    axes = week_axes(days, zone)
    low, high = _hours(shown) if axes[0].length == DAY_MINUTES else (0, axes[0].length)
    cut = [axis if high >= axis.length else _ending(axis, high) for axis in axes]
    bands = [Band(axis, None, day) for axis, day in zip(cut, days, strict=True)]
    groups = list(_groups(shown, bands))
    for rooms in groups:
        note = translate("Printing", "Halls: {names}").format(names=", ".join(_names(shown, rooms)))
        note = face(8, bold=True).elided(note, width) if len(groups) > 1 else ""
        scale = (height - _HEAD - (_LINE if note else 0)) / (high - low)
        grid = Grid(bands, Orientation.DOWN, scale, (width - _RULER) / 7)
        heads = tuple(short_day(day) for day in days)
        yield GridPage(Scene(shown.index, grid, tuple(rooms), shown.statuses), low, heads, note)


def _ending(axis: TimeAxis, at: float) -> TimeAxis:
    """Return a day that ends earlier."""
    kept = [segment for segment in axis.segments if segment.at < at]
    kept = [replace(s, end=min(s.end, s.start + round((at - s.at) * 60))) for s in kept]
    return TimeAxis(kept, at, axis.days)


def _groups(shown: Shown, bands: Sequence[Band]) -> Iterator[Sequence[int]]:
    """Yield halls that go on one page: few enough that entries of one time stay readable beside each other."""
    rest = shown.rooms
    while rest:
        # More halls never need fewer lanes: double until it is too many, then halve the step.
        fits, too_many = 1, len(rest) + 1
        while fits + 1 < too_many:
            tried = min(2 * fits, (fits + too_many) // 2) if too_many <= len(rest) else min(2 * fits, len(rest))
            if _lanes(shown, bands, rest[:tried]) > _MOST_LANES:
                too_many = tried
            elif tried == len(rest):
                fits, too_many = tried, tried + 1
            else:
                fits = tried
        yield rest[:fits]
        rest = rest[fits:]


def _lanes(shown: Shown, bands: Sequence[Band], rooms: tuple[int, ...]) -> int:
    scene = Scene(shown.index, Grid(bands, Orientation.DOWN, 1.0, 1.0), rooms, shown.statuses)
    return max((p.lane.count for band in range(len(bands)) for p in scene.placed(band)), default=1)


def _timeline(shown: Shown, width: float, height: float) -> Iterator[GridPage]:
    window, zone = _hours(shown), shown.index.zone
    room = width - _NAMES
    most_days = max(1, int(room // ((window[1] - window[0]) / 60 * _HOUR)))
    rows = int((height - _HEAD) // _ROW)
    for days in evenly(shown.period.days, most_days):
        axis = line_axis(days, zone, window)
        for rooms in evenly(shown.rooms, rows):
            bands = [Band(axis, number, None) for number in rooms]
            thick = min((height - _HEAD) / len(bands), _HIGHEST)
            grid = Grid(bands, Orientation.ACROSS, room / axis.length, thick)
            yield GridPage(Scene(shown.index, grid, tuple(rooms), shown.statuses), 0.0, _names(shown, rooms), "")


def _names(shown: Shown, rooms: Sequence[int]) -> tuple[str, ...]:
    return tuple(room_name(shown.index, room) for room in rooms)


def _with_cards(page: GridPage, shown: Shown) -> GridPage:
    """Return the page with its entries; another hall's entry that shares a part says whose it is."""
    by_day = shown.period.view is View.WEEK
    cards = []
    for number in range(len(page.scene.grid.bands)):
        for placed in page.scene.placed(number):
            words = words_of(placed.item, shown.index, shown.formats, hall=by_day or placed.shadow)
            box, claim = page.at(page.scene.box(placed)), page.at(page.scene.claim_box(placed))
            cards.append(Card(placed, box, claim, words))
    return replace(page, cards=tuple(cards))


# --- painting --------------------------------------------------------------------------------------------------------


def paint_grid(canvas: Canvas, page: GridPage, period: Period, height: float) -> None:
    """Draw a page of hours."""
    if page.note:
        canvas.text(0, 0, canvas.width, page.note, face(8, bold=True))
    for number, band in enumerate(page.scene.grid.bands):
        for shade in shades(page.scene, band):
            start = max(shade.start, page.low)
            if shade.end > start:
                paint_closed(canvas, page.at(page.scene.grid.box(number, start, shade.end)), shade.reason)
    _paint_hours(canvas, page)
    _paint_bands(canvas, page)
    for card in page.cards:
        paint_card(canvas, card)
    if not page.down and len(period.days) > 1:
        _paint_days(canvas, page)
    paint_legend(canvas, height - LEGEND, grid=True)


def _paint_hours(canvas: Canvas, page: GridPage) -> None:
    letters, axis = face(7), page.scene.grid.bands[0].axis
    scale, (x, y) = page.scene.grid.scale, page.origin
    breadth = page.scene.grid.breadth
    step = 60 if scale * 60 >= (letters.height if page.down else letters.width(clock(600)) + 3) else 120
    for tick in axis.ticks(60, page.low):
        at = (tick.at - page.low) * scale
        named = tick.minute % step == 0
        if page.down:
            canvas.line(x, y + at, x + breadth, y + at, 0.3, LIGHTER)
            if named and at < page.length - 1:
                canvas.text(0, y + at + 0.5, _RULER - 4, clock(tick.minute), letters, At.TRAILING, DARK)
            continue
        canvas.line(x + at, y, x + at, y + breadth, 0.3, LIGHTER)
        if named and at < page.length - 1:
            canvas.text(x + at + 1, y - letters.height - 1, 60, clock(tick.minute), letters, shade=DARK)


def _paint_bands(canvas: Canvas, page: GridPage) -> None:
    grid, (x, y) = page.scene.grid, page.origin
    bold = face(8, bold=True)
    for number, name in enumerate(page.heads):
        at = number * grid.thickness
        if page.down:
            lines = bold.lines(name, grid.thickness - 6, 2)
            top = y - 2 - len(lines) * bold.height
            for line, text in enumerate(lines):
                canvas.text(x + at + 3, top + line * bold.height, grid.thickness - 6, text, bold)
            canvas.line(x + at, y - _HEAD + 4, x + at, y + page.length, 0.4, MIDDLE)
        else:
            lines = bold.lines(name, _NAMES - 6, max(1, int(grid.thickness // bold.height)))
            top = y + at + max(0.0, (grid.thickness - len(lines) * bold.height) / 2)
            for line, text in enumerate(lines):
                canvas.text(0, top + line * bold.height, _NAMES - 6, text, bold)
            canvas.line(0, y + at, x + page.length, y + at, 0.4, MIDDLE)
    wide, high = (grid.breadth, page.length) if page.down else (page.length, grid.breadth)
    canvas.frame(x, y, wide, high, 0.6, BLACK)


def _paint_days(canvas: Canvas, page: GridPage) -> None:
    """Name the days of a timeline and part them by strong lines."""
    grid, (x, y) = page.scene.grid, page.origin
    bold = face(8, bold=True)
    for day, place in grid.bands[0].axis.days:
        at = x + place * grid.scale
        canvas.text(at + 2, y - _HEAD + 2, 120, short_day(day), bold)
        canvas.line(at, y - _HEAD + 2, at, y + grid.breadth, 0.9, BLACK)
