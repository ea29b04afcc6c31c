"""The keyboard's cell: a range of time in one band, moved and widened by arrows. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from hallbooking_desktop.ui.calendar.geometry import Grid


@dataclass(frozen=True, slots=True)
class Cursor:
    """The selected range in epoch seconds; ``origin`` is the cell that Shift+arrows extend from."""

    band: int
    start: int
    end: int
    origin: int

    @classmethod
    def at(cls, grid: Grid, band: int, seconds: int, cell: int) -> Cursor:
        """Return the cell of ``cell`` minutes that holds an instant, or the nearest in the band."""
        axis = grid.bands[band].axis
        start = axis.snapped(axis.place(seconds), cell, floor=True)
        if start >= axis.end:
            start = axis.end - cell * 60
        return cls(band, start, min(start + cell * 60, axis.end), start)


def moved(grid: Grid, cursor: Cursor, cells: int, bands: int, cell: int) -> Cursor | int:
    """Return the cursor shifted by cells of time and by bands, or ±1 when it leaves the period in that direction.

    Leaving the last of several rooms is no leaving: the cursor stays.
    """
    band = cursor.band + bands
    by_days = bool(grid.bands) and grid.bands[0].room_id is None
    if not 0 <= band < len(grid.bands):
        return (1 if bands > 0 else -1) if by_days else cursor
    axis, old = grid.bands[band].axis, grid.bands[cursor.band].axis
    place = old.place(cursor.start) + cells * cell
    if cells and place < 0:
        return -1
    if cells and place >= axis.length:
        return 1
    start = axis.snapped(place, cell, floor=True)
    if cells > 0 and start <= cursor.start and not bands:
        start = min(cursor.start + cell * 60, axis.end - cell * 60)
    start = min(start, axis.end - cell * 60)
    return Cursor(band, start, min(start + cell * 60, axis.end), start)


def extended(grid: Grid, cursor: Cursor, steps: int, step: int, cell: int) -> Cursor:
    """Return the cursor with the edge away from its origin shifted by ``steps`` of ``step`` minutes."""
    axis = grid.bands[cursor.band].axis
    start, end, origin_end = cursor.start, cursor.end, cursor.origin + cell * 60
    delta = steps * step * 60
    if start < cursor.origin or (end <= origin_end and delta < 0):
        start = min(start + delta, cursor.origin)
    else:
        end = max(end + delta, origin_end)
    return Cursor(cursor.band, max(start, axis.start), min(end, axis.end), cursor.origin)
