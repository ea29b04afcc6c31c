"""What stands in the way of a wanted time, told from the snapshot alone, at the speed of the mouse. No Qt.

The service stays the judge; this says the same beforehand, for everything that the snapshot holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hallbooking_desktop.ui.calendar.axis import epoch
from hallbooking_desktop.ui.calendar.index import Item, SnapshotIndex


class GhostKind(StrEnum):
    """What a drag, or the keyboard, is about to do."""

    CREATE = "create"
    MOVE = "move"
    RESIZE = "resize"


@dataclass(frozen=True, slots=True)
class Ghost:
    """A wanted place: a room and a range in epoch seconds, and the entry that would go there (None: a new booking)."""

    kind: GhostKind
    room_id: int
    start: int
    end: int
    item: Item | None = None

    @property
    def is_change(self) -> bool:
        """Tell whether anything would be different."""
        item = self.item
        return item is None or (self.room_id, self.start, self.end) != (item.entry.room_id, item.start, item.end)


class Obstacle(StrEnum):
    """Why a wanted time cannot be had."""

    TAKEN = "taken"
    HELD = "held"
    BLOCKED = "blocked"
    CLOSED = "closed"
    CLOSURE = "closure"
    OUT_OF_SERVICE = "out_of_service"
    PAST = "past"
    STARTED = "started"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    NO_ROOM = "no_room"
    #: what the service said; its words are the reason
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The first obstacle found, and what it is: an entry, a closure's reason, or a limit in minutes."""

    obstacle: Obstacle | None = None
    item: Item | None = None
    reason: str = ""
    minutes: int = 0

    @property
    def is_free(self) -> bool:
        """Tell whether nothing stands in the way."""
        return self.obstacle is None


FREE = Verdict()


def judge(index: SnapshotIndex, ghost: Ghost, now: int) -> Verdict:
    """Return what stands in the way of a wanted place, if anything. A block may lie outside opening hours."""
    room = index.rooms.get(ghost.room_id)
    if room is None:
        return Verdict(Obstacle.NO_ROOM)
    is_block = ghost.item is not None and ghost.item.entry.kind == "block"
    if ghost.start < now:
        return Verdict(Obstacle.PAST)
    clash = _clash(index, ghost, now, 0 if is_block else room.setup_minutes, 0 if is_block else room.teardown_minutes)
    if clash is not None:
        return clash
    if is_block:
        return FREE
    if not room.in_service:
        return Verdict(Obstacle.OUT_OF_SERVICE)
    return _hours(index, ghost) or _length(index, ghost)


def _clash(index: SnapshotIndex, ghost: Ghost, now: int, setup: int, teardown: int) -> Verdict | None:
    start, end = ghost.start - setup * 60, ghost.end + teardown * 60
    for item in index.between(ghost.room_id, start, end):
        if ghost.item is not None and item.key == ghost.item.key:
            continue
        status = item.entry.status
        if item.is_expired(now):
            continue
        if status == "block":
            return Verdict(Obstacle.BLOCKED, item)
        return Verdict(Obstacle.HELD if status == "pending" else Obstacle.TAKEN, item)
    return None


def _hours(index: SnapshotIndex, ghost: Ghost) -> Verdict | None:
    if not index.knows(ghost.start, ghost.end):
        return None
    shut = index.closed_ranges(ghost.room_id, ghost.start, ghost.end)
    if not shut:
        return None
    for closure in index.closures(ghost.room_id):
        if epoch(closure.range.start) < ghost.end and ghost.start < epoch(closure.range.end):
            return Verdict(Obstacle.CLOSURE, reason=closure.reason)
    return Verdict(Obstacle.CLOSED)


def _length(index: SnapshotIndex, ghost: Ghost) -> Verdict:
    rules, minutes = index.snapshot.venue.rules, (ghost.end - ghost.start) // 60
    if rules.shortest_minutes is not None and minutes < rules.shortest_minutes:
        return Verdict(Obstacle.TOO_SHORT, minutes=rules.shortest_minutes)
    if rules.longest_minutes is not None and minutes > rules.longest_minutes:
        return Verdict(Obstacle.TOO_LONG, minutes=rules.longest_minutes)
    return FREE


def can_move(item: Item, now: int) -> bool:
    """Tell whether an entry may still be moved: it lies ahead and is alive."""
    return item.start > now and item.entry.status in {"pending", "confirmed", "block"} and not item.is_expired(now)


def free_room(index: SnapshotIndex, rooms: tuple[int, ...], start: int, end: int, now: int) -> int:
    """Return the first of the rooms that is free then, else the first."""
    for room_id in rooms:
        if judge(index, Ghost(GhostKind.CREATE, room_id, start, end), now).is_free:
            return room_id
    return rooms[0]
