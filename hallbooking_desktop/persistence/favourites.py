"""Favourite rooms and venues as rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import text

from hallbooking_desktop.persistence.hot import hot_rows
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork

# The lock keeps the room or venue from being deleted meanwhile.
_ROOM: Final = text("SELECT venue_id FROM rooms WHERE id = :id AND archived_at IS NULL FOR KEY SHARE")
_VENUE: Final = text("SELECT id FROM venues WHERE id = :id AND archived_at IS NULL FOR KEY SHARE")
_ADD: Final = text("""
INSERT INTO favourites (user_id, room_id, venue_id) VALUES (:user, :room, :venue)
ON CONFLICT DO NOTHING RETURNING id
""")
_REMOVE: Final = text("DELETE FROM favourites WHERE id = :id AND user_id = :user RETURNING room_id, venue_id")
_LIST: Final = """
SELECT f.id, f.room_id, f.venue_id, coalesce(r.name, v.name) AS name, v.name AS venue_name, v.city,
       coalesce(r.archived_at, v.archived_at) IS NOT NULL AS archived, f.created_at
  FROM favourites f
  LEFT JOIN rooms r ON r.id = f.room_id
  JOIN venues v ON v.id = coalesce(f.venue_id, r.venue_id)
 WHERE f.user_id = :user
"""
_MINE: Final = text(f"{_LIST} ORDER BY f.id DESC LIMIT :limit OFFSET :offset")
_ONE: Final = text(
    f"{_LIST} AND f.room_id IS NOT DISTINCT FROM CAST(:room AS int) AND f.venue_id IS NOT DISTINCT FROM"
    " CAST(:venue AS int)"
)
_TOTAL: Final = text("SELECT count(*) FROM favourites WHERE user_id = :user")
_COUNTS: Final = "SELECT room_id, count(*) FROM favourites WHERE room_id = ANY(%(rooms)s) GROUP BY room_id"


async def venue_of_room(work: UnitOfWork, room_id: int) -> int | None:
    """Return the venue of a room that is offered."""
    found: int | None = await work.scalar(_ROOM, {"id": room_id})
    return found


async def offered_venue(work: UnitOfWork, venue_id: int) -> int | None:
    """Return the venue's number if it is offered."""
    found: int | None = await work.scalar(_VENUE, {"id": venue_id})
    return found


async def add(work: UnitOfWork, user_id: int, room_id: int | None, venue_id: int | None) -> bool:
    """Insert a favourite; tell whether it is new."""
    return await work.scalar(_ADD, {"user": user_id, "room": room_id, "venue": venue_id}) is not None


async def one(read: ReadWork, user_id: int, room_id: int | None, venue_id: int | None) -> dict[str, Any]:
    """Return somebody's favourite, which is there."""
    rows = await read.execute(_ONE, {"user": user_id, "room": room_id, "venue": venue_id})
    return dict(rows.mappings().one())


async def remove(work: UnitOfWork, user_id: int, favourite_id: int) -> dict[str, Any] | None:
    """Delete somebody's favourite and return its room and venue; None if they have no such one."""
    row = (await work.execute(_REMOVE, {"id": favourite_id, "user": user_id})).mappings().first()
    return None if row is None else dict(row)


async def mine(read: ReadWork, user_id: int, *, limit: int, offset: int) -> tuple[list[dict[str, Any]], int]:
    """Return a page of somebody's favourites, the latest first, and how many there are."""
    rows = await read.execute(_MINE, {"user": user_id, "limit": limit, "offset": offset})
    total = await read.scalar(_TOTAL, {"user": user_id})
    return [dict(row) for row in rows.mappings()], int(total)


async def counts(read: ReadWork, room_ids: Sequence[int]) -> dict[int, int]:
    """Return how many people have each of these rooms among their favourites; rooms without are missing."""
    return dict(await hot_rows(read, _COUNTS, {"rooms": list(room_ids)}))
