"""Divisible halls: a room may be made of other rooms; what is claimed are its leaves (SPEC 3)."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from hallbooking_desktop.domain.errors import ValidationFailed

#: room id -> the rooms that it is made of; rooms without parts may be missing.
Parts = Mapping[int, Collection[int]]


def members(room_id: int, parts: Parts) -> frozenset[int]:
    """Return the room and everything that it is made of, at any depth."""
    found: set[int] = set()
    ahead = [room_id]
    while ahead:
        current = ahead.pop()
        if current not in found:
            found.add(current)
            ahead.extend(parts.get(current, ()))
    return frozenset(found)


def leaves(room_id: int, parts: Parts) -> tuple[int, ...]:
    """Return the rooms that are claimed when the room is booked, by id: the order in which they are locked."""
    return tuple(sorted(room for room in members(room_id, parts) if not parts.get(room)))


def sharing(room_id: int, parts: Parts) -> frozenset[int]:
    """Return the rooms that cannot be used while this one is: those with a leaf of it, the room itself included."""
    own = frozenset(leaves(room_id, parts))
    return frozenset(room for room in {room_id, *own, *parts} if not own.isdisjoint(leaves(room, parts)))


def check_parts(room_id: int, wanted: Collection[int], parts: Parts) -> None:
    """Refuse parts that would make a room a part of itself.

    Raises:
        ValidationFailed: field ``part_ids``: a cycle, one part alone, or the same floor twice.
    """
    if not wanted:
        return
    if any(room_id in members(part, parts) for part in wanted):
        raise ValidationFailed({"part_ids": "A hall cannot be a part of itself."})
    if len(set(wanted)) == 1:
        raise ValidationFailed({"part_ids": "A divisible hall is made of at least two halls."})
    floors = [leaf for part in wanted for leaf in leaves(part, parts)]
    if len(floors) != len(set(floors)):
        raise ValidationFailed({"part_ids": "Two of these halls share a part."})
