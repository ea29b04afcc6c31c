"""Dragging, without a mouse: presses and moves in, a ghost out. No Qt.

Drag on empty time makes a new range; an entry's body moves it; its edges change its length. Everything snaps to the
venue's slot step on the wall clock. Nothing happens until ``finish``; ``cancel`` leaves all as it was.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from hallbooking_desktop.domain.timeranges import local_instant
from hallbooking_desktop.ui.calendar.axis import epoch, moment
from hallbooking_desktop.ui.calendar.geometry import Part, Spot
from hallbooking_desktop.ui.calendar.index import Item
from hallbooking_desktop.ui.calendar.rules import Ghost, GhostKind, can_move, free_room
from hallbooking_desktop.ui.calendar.scene import Hit, Scene


class Phase(Enum):
    """How far a gesture has come."""

    IDLE = "idle"
    PRESSED = "pressed"
    DRAGGING = "dragging"


def shifted_days(seconds: int, days: int, zone: ZoneInfo) -> int:
    """Return the instant at which the wall shows the same time some days later."""
    local = moment(seconds).astimezone(zone)
    day = local.date() + timedelta(days=days)
    return epoch(local_instant(day, local.hour * 60 + local.minute, zone)) + local.second


class Gesture:
    """One drag, from press to drop."""

    #: pixels that the pointer must travel before a press becomes a drag
    THRESHOLD = 5.0

    def __init__(self) -> None:
        self.phase = Phase.IDLE
        self.ghost: Ghost | None = None
        self._hit: Hit | None = None
        self._point = (0.0, 0.0)
        self._grab = 0.0

    @property
    def hit(self) -> Hit | None:
        """What was pressed."""
        return self._hit

    def press(self, hit: Hit, x: float, y: float) -> None:
        """Begin with what is under the pointer."""
        self.phase, self.ghost, self._hit, self._point = Phase.PRESSED, None, hit, (x, y)
        if hit.placed is not None:
            self._grab = hit.spot.place - hit.placed.start

    def cancel(self) -> None:
        """Forget the gesture."""
        self.phase, self.ghost, self._hit = Phase.IDLE, None, None

    def finish(self) -> Ghost | None:
        """End the gesture; return the wanted place if the pointer was dragged."""
        ghost = self.ghost
        self.cancel()
        return ghost

    def drag(self, scene: Scene, x: float, y: float, step: int, now: int) -> Ghost | None:
        """Follow the pointer; ``step``: the slot step in minutes. Return the ghost, or None while there is none."""
        hit = self._hit
        if hit is None:
            return None
        if self.phase is Phase.PRESSED:
            if max(abs(x - self._point[0]), abs(y - self._point[1])) < self.THRESHOLD:
                return None
            if hit.placed is not None and not can_move(hit.placed.item, now):
                return None
            self.phase = Phase.DRAGGING
        spot = scene.grid.nearest_spot(x, y)
        if hit.placed is None:
            self.ghost = self._created(scene, hit.spot, spot, step, now)
        elif hit.part is Part.BODY:
            self.ghost = self._moved(scene, hit, spot, step)
        else:
            self.ghost = self._resized(scene, hit.placed.item, hit.part, spot, step)
        return self.ghost

    def _created(self, scene: Scene, anchor: Spot, spot: Spot, step: int, now: int) -> Ghost:
        band = scene.grid.bands[anchor.band]
        first = min(band.axis.snapped(anchor.place, step, floor=True), band.axis.end - step * 60)
        here = band.axis.snapped(spot.place, step)
        start, end = (first, max(here, first + step * 60)) if here >= first else (here, first + step * 60)
        room = band.room_id if band.room_id is not None else free_room(scene.index, scene.rooms, start, end, now)
        return Ghost(GhostKind.CREATE, room, start, end)

    def _moved(self, scene: Scene, hit: Hit, spot: Spot, step: int) -> Ghost:
        placed = hit.placed
        if placed is None:
            message = "Only an entry can be moved."
            raise ValueError(message)
        item, band = placed.item, scene.grid.bands[spot.band]
        if placed.before or spot.place < self._grab:
            home = scene.grid.bands[placed.band].axis
            grab = home.instant(hit.spot.place) - item.start
            start = snapped_instant(band.axis.instant(spot.place) - grab, step, scene.index.zone)
        else:
            start = band.axis.snapped(spot.place - self._grab, step)
        stays = band.room_id is None or placed.shadow or spot.band == placed.band
        room = item.entry.room_id if stays or band.room_id is None else band.room_id
        return Ghost(GhostKind.MOVE, room, start, start + item.end - item.start, item)

    def _resized(self, scene: Scene, item: Item, part: Part, spot: Spot, step: int) -> Ghost:
        edge = scene.grid.bands[spot.band].axis.snapped(spot.place, step)
        start, end = item.start, item.end
        if part is Part.START:
            start = min(edge, end - step * 60)
        else:
            end = max(edge, start + step * 60)
        return Ghost(GhostKind.RESIZE, item.entry.room_id, start, end, item)


def snapped_instant(seconds: int, step: int, zone: ZoneInfo) -> int:
    """Return the instant moved to the wall clock's grid of ``step`` minutes."""
    offset = moment(seconds).astimezone(zone).utcoffset() or timedelta(0)
    wall = seconds + int(offset.total_seconds())
    size = step * 60
    return (wall + size // 2) // size * size - int(offset.total_seconds())


def nudged(scene: Scene, ghost: Ghost, steps: int, bands: int, step: int) -> Ghost:
    """Return the ghost shifted by slot steps of time and by bands: rooms, or days where the bands are days."""
    start, end = ghost.start + steps * step * 60, ghost.end + steps * step * 60
    if not bands:
        return replace(ghost, kind=_kind(ghost, start, end), start=start, end=end)
    rooms = [band.room_id for band in scene.grid.bands]
    if rooms and rooms[0] is None:
        begin = shifted_days(start, bands, scene.index.zone)
        return replace(ghost, start=begin, end=begin + end - start)
    here = rooms.index(ghost.room_id) if ghost.room_id in rooms else 0
    room = rooms[min(max(here + bands, 0), len(rooms) - 1)]
    return replace(ghost, room_id=room if room is not None else ghost.room_id, start=start, end=end)


def lengthened(ghost: Ghost, steps: int, step: int) -> Ghost:
    """Return the ghost with its end shifted by slot steps; it keeps at least one."""
    end = max(ghost.end + steps * step * 60, ghost.start + step * 60)
    return replace(ghost, kind=_kind(ghost, ghost.start, end), end=end)


def _kind(ghost: Ghost, start: int, end: int) -> GhostKind:
    if ghost.item is None:
        return GhostKind.CREATE
    same_length = end - start == ghost.item.end - ghost.item.start
    return GhostKind.MOVE if same_length else GhostKind.RESIZE
