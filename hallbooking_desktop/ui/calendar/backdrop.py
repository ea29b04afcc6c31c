"""What lies behind the entries: when a band is closed, and why. Worked out once per band. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from hallbooking_desktop.ui.calendar.axis import epoch
from hallbooking_desktop.ui.calendar.geometry import Band
from hallbooking_desktop.ui.calendar.scene import Scene

#: axis minutes below which two stretches touch
_TOUCHING = 1e-6


@dataclass(frozen=True, slots=True)
class Shade:
    """A closed stretch in axis minutes; with a ``reason`` it is a closure, without it merely outside the hours."""

    start: float
    end: float
    reason: str | None = None


def shades(scene: Scene, band: Band) -> list[Shade]:
    """Return the closed stretches of a band. Where rooms share it, it is closed when all of them are."""
    rooms = (band.room_id,) if band.room_id is not None else scene.rooms
    out: list[Shade] = []
    for segment in band.axis.segments:
        for start, end in _closed(scene, rooms, segment.start, segment.end):
            at = segment.at + (start - segment.start) / 60
            until = segment.at + (end - segment.start) / 60
            if out and abs(out[-1].end - at) < _TOUCHING:
                out[-1] = Shade(out[-1].start, until)
            else:
                out.append(Shade(at, until))
    return out + _closures(scene, band, rooms)


def _closed(scene: Scene, rooms: tuple[int, ...], start: int, end: int) -> list[tuple[int, int]]:
    if not rooms:
        return [(start, end)]
    shut = scene.index.closed_ranges(rooms[0], start, end)
    for room_id in rooms[1:]:
        if not shut:
            break
        other = scene.index.closed_ranges(room_id, start, end)
        shut = [(max(a, c), min(b, d)) for a, b in shut for c, d in other if max(a, c) < min(b, d)]
    return shut


def _closures(scene: Scene, band: Band, rooms: tuple[int, ...]) -> list[Shade]:
    if not rooms or not scene.index.snapshot.closures:
        return []
    shared = {c.id: c for c in scene.index.closures(rooms[0])}
    for room_id in rooms[1:]:
        here = {c.id for c in scene.index.closures(room_id)}
        shared = {key: c for key, c in shared.items() if key in here}
    out: list[Shade] = []
    for closure in shared.values():
        start, end = epoch(closure.range.start), epoch(closure.range.end)
        if band.axis.overlaps(start, end):
            out.append(Shade(band.axis.place(start), band.axis.place_of_end(end), closure.reason))
    return out
