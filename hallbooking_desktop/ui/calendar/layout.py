"""Which days a view shows, and the grid for them: day, week, month and timeline. No Qt."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from hallbooking_desktop.domain.timeranges import TimeRange, local_instant
from hallbooking_desktop.ui.calendar.axis import DAY_MINUTES, TimeAxis, day_axis, line_axis, week_axes
from hallbooking_desktop.ui.calendar.geometry import Band, Grid, Orientation
from hallbooking_desktop.ui.calendar.index import SnapshotIndex
from hallbooking_desktop.ui.calendar.month import weeks_of

#: the least and greatest zoom; 1 is a working day on a laptop's screen
ZOOMS = (0.5, 8.0)
#: minutes of the day: what opens earlier is the night before
_MORNING = 5 * 60
#: pixels: an hour in day and week views at zoom 1, the narrowest columns, the lowest and highest rows
_HOUR, _ROOM_COLUMN, _DAY_COLUMN, _ROWS = 54.0, 116.0, 92.0, (26.0, 58.0)


class View(StrEnum):
    """The calendar's views."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    TIMELINE = "timeline"


@dataclass(frozen=True, slots=True)
class Period:
    """A view at a day. ``whole_week``: the timeline shows seven days; ``first_weekday``: 0 is Monday."""

    view: View
    day: date
    whole_week: bool = False
    first_weekday: int = 0

    @property
    def days(self) -> list[date]:
        """Every day shown."""
        if self.view is View.MONTH:
            return weeks_of(self.day, self.first_weekday)
        if self.view is View.WEEK or (self.view is View.TIMELINE and self.whole_week):
            first = self.day - timedelta(days=(self.day.weekday() - self.first_weekday) % 7)
            return [first + timedelta(days=n) for n in range(7)]
        return [self.day]

    def range(self, zone: ZoneInfo) -> TimeRange:
        """Return the instants from the first day's start to the last day's end."""
        days = self.days
        return TimeRange(local_instant(days[0], 0, zone), local_instant(days[-1], DAY_MINUTES, zone))

    def turned(self, pages: int) -> Period:
        """Return the period some pages later, or earlier."""
        if self.view is View.MONTH:
            months = self.day.year * 12 + self.day.month - 1 + pages
            year, month = divmod(months, 12)
            last = calendar.monthrange(year, month + 1)[1]
            return self.at(date(year, month + 1, min(self.day.day, last)))
        return self.at(self.day + timedelta(days=pages * len(self.days)))

    def at(self, day: date) -> Period:
        """Return the same view of another day."""
        return Period(self.view, day, self.whole_week, self.first_weekday)

    def seen_as(self, view: View) -> Period:
        """Return the same day in another view."""
        return Period(view, self.day, self.whole_week, self.first_weekday)


@dataclass(frozen=True, slots=True)
class Frame:
    """The window onto the grid in pixels, the zoom, the reading direction, and how large text is (1: normal)."""

    width: float
    height: float
    zoom: float = 1.0
    mirrored: bool = False
    text: float = 1.0


def build_grid(period: Period, index: SnapshotIndex, rooms: Sequence[int], frame: Frame) -> Grid:
    """Return the grid of a day, week or timeline view."""
    days, zone = period.days, index.zone
    hour = _HOUR / 60 * frame.zoom * frame.text
    if period.view is View.DAY:
        axis = day_axis(period.day, zone)
        bands = [Band(axis, room, period.day) for room in rooms]
        thickness = max(_ROOM_COLUMN * frame.text, frame.width / max(1, len(bands)))
        return Grid(bands, Orientation.DOWN, hour, thickness, frame.mirrored)
    if period.view is View.WEEK:
        axes = week_axes(days, zone)
        bands = [Band(axis, None, day) for axis, day in zip(axes, days, strict=True)] if rooms else []
        thickness = max(_DAY_COLUMN * frame.text, frame.width / 7)
        return Grid(bands, Orientation.DOWN, hour, thickness, frame.mirrored)
    axis = _timeline_axis(days, index)
    bands = [Band(axis, room, None) for room in rooms]
    fitting = frame.width / axis.length
    least = 0.75 if len(days) == 1 else 0.16
    thickness = min(max(_ROWS[0] * frame.text, frame.height / max(1, len(bands))), _ROWS[1] * frame.text)
    return Grid(bands, Orientation.ACROSS, max(fitting, least) * frame.zoom, thickness, frame.mirrored)


def _timeline_axis(days: Sequence[date], index: SnapshotIndex) -> TimeAxis:
    """Return the days one after another without the hours in which nothing is open and nothing booked."""
    low, high = index.waking_hours()
    return line_axis(days, index.zone, (max(0, low - 1) * 60, min(24, high + 1) * 60))


def opening_place(grid: Grid, index: SnapshotIndex, now: int) -> float:
    """Return the place to scroll to first: a little before the first opening of the morning, or before now."""
    axis = grid.bands[0].axis
    opens = [
        axis.place(max(start, axis.start))
        for room in list(index.rooms)[:50]
        for start, end in index.open_ranges(room)
        if axis.start < end and start < axis.end
    ]
    # A club that closes at five in the morning does not make it the start of the day.
    mornings = [place for place in opens if place >= _MORNING] or opens
    first = max(0.0, min(mornings) - 30) if mornings else 7 * 60.0
    today = next((band.axis for band in grid.bands if band.axis.start <= now < band.axis.end), None)
    if today is None:
        return first
    before = today.place(now) - 180
    return max(0.0, before) if grid.orientation is Orientation.ACROSS else max(first, before)
