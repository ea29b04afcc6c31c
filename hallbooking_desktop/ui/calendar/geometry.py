"""Where things stand in a grid of bands and time: rectangles, what is visible, what the pointer is on. No Qt.

A *band* is one column (time runs down) or one row (time runs across): a room, or a day. Bands are equally thick, so
that thousands of them cost nothing. Content coordinates are pixels from the grid's top left corner.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from hallbooking_desktop.ui.calendar.axis import TimeAxis


class Orientation(Enum):
    """Which way time runs."""

    DOWN = "down"
    ACROSS = "across"


class Part(Enum):
    """What of an entry the pointer is on."""

    BODY = "body"
    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in content pixels."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The first x that is outside."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The first y that is outside."""
        return self.y + self.h

    def contains(self, x: float, y: float) -> bool:
        """Tell whether the point is inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def meets(self, other: Box) -> bool:
        """Tell whether the two share a pixel."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom


@dataclass(frozen=True, slots=True)
class Band:
    """One column or row: a room (day view, timeline) or a day (week; ``room_id`` None: the rooms share it in lanes)."""

    axis: TimeAxis
    room_id: int | None
    day: date | None


@dataclass(frozen=True, slots=True)
class Spot:
    """A point of the grid: a band and a place on its axis."""

    band: int
    place: float


@dataclass(frozen=True)
class Grid:
    """Bands of one thickness along a scaled time axis. ``mirrored``: laid out from right to left."""

    bands: Sequence[Band]
    orientation: Orientation
    scale: float
    thickness: float
    mirrored: bool = False

    @property
    def length(self) -> float:
        """Pixels along time."""
        return self.bands[0].axis.length * self.scale if self.bands else 0.0

    @property
    def breadth(self) -> float:
        """Pixels across the bands."""
        return len(self.bands) * self.thickness

    @property
    def width(self) -> float:
        """Pixels from left to right."""
        return self.breadth if self.orientation is Orientation.DOWN else self.length

    @property
    def height(self) -> float:
        """Pixels from top to bottom."""
        return self.length if self.orientation is Orientation.DOWN else self.breadth

    def box(self, band: int, start: float, end: float, near: float = 0.0, far: float = 1.0) -> Box:
        """Return the rectangle between two places of a band; ``near`` and ``far`` are shares of its thickness."""
        along, size = start * self.scale, (end - start) * self.scale
        across, thick = (band + near) * self.thickness, (far - near) * self.thickness
        if self.orientation is Orientation.DOWN:
            x, y, w, h = across, along, thick, size
        else:
            x, y, w, h = along, across, size, thick
        return Box(self.width - x - w if self.mirrored else x, y, w, h)

    def spot(self, x: float, y: float) -> Spot | None:
        """Return the band and place under a point, or None outside the grid."""
        if not (0 <= x < self.width and 0 <= y < self.height):
            return None
        return self.nearest_spot(x, y)

    def nearest_spot(self, x: float, y: float) -> Spot:
        """Return the band and place nearest to a point."""
        if self.mirrored:
            x = self.width - x
        along, across = (y, x) if self.orientation is Orientation.DOWN else (x, y)
        band = min(max(int(across // self.thickness), 0), len(self.bands) - 1)
        return Spot(band, min(max(along / self.scale, 0.0), self.bands[band].axis.length))

    def visible_bands(self, box: Box) -> range:
        """Return the bands that a rectangle touches."""
        if not self.bands:
            return range(0)
        left, right = (self.width - box.right, self.width - box.x) if self.mirrored else (box.x, box.right)
        low, high = (left, right) if self.orientation is Orientation.DOWN else (box.y, box.bottom)
        first = min(max(int(low // self.thickness), 0), len(self.bands))
        last = min(max(int(-(-high // self.thickness)), first), len(self.bands))
        return range(first, last)

    def visible_places(self, box: Box) -> tuple[float, float]:
        """Return the places of time that a rectangle touches."""
        left, right = (self.width - box.right, self.width - box.x) if self.mirrored else (box.x, box.right)
        low, high = (box.y, box.bottom) if self.orientation is Orientation.DOWN else (left, right)
        return max(0.0, low / self.scale), min(self.length / self.scale, high / self.scale)

    def is_like(self, other: Grid) -> bool:
        """Tell whether everything stands in the same places."""
        mine = (self.orientation, self.scale, self.thickness, self.mirrored, len(self.bands))
        if mine != (other.orientation, other.scale, other.thickness, other.mirrored, len(other.bands)):
            return False
        like: dict[int, bool] = {}
        for one, two in zip(self.bands, other.bands, strict=True):
            if one.room_id != two.room_id or one.day != two.day:
                return False
            # Bands of a timeline have one axis between them.
            if id(one.axis) not in like:
                like[id(one.axis)] = one.axis.is_like(two.axis)
            if not like[id(one.axis)]:
                return False
        return True

    def scaled(self, scale: float) -> Grid:
        """Return the same grid at another scale."""
        return replace(self, scale=scale)


def edge_at(box: Box, x: float, y: float, orientation: Orientation, *, mirrored: bool, grip: float = 6.0) -> Part:
    """Return which part of an entry's rectangle a point inside it is on; short entries keep a body to hold."""
    if orientation is Orientation.DOWN:
        before, size = y - box.y, box.h
    else:
        before, size = (box.right - x if mirrored else x - box.x), box.w
    reach = min(grip, size / 4)
    if before < reach:
        return Part.START
    if before >= size - reach:
        return Part.END
    return Part.BODY
