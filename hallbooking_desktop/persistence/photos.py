"""The rows of photos: whose they are, in which order, with which words. The bytes are in the document store."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import text

from hallbooking_desktop.persistence.catalogue import Photo
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork


class Owner(NamedTuple):
    """A venue or a room, with the venue it belongs to."""

    entity: str
    id: int
    venue_id: int


@dataclass(frozen=True, slots=True)
class PhotoChange:
    """Where a photo stands and what is said of it."""

    id: int
    position: int
    caption: str


_OWNERS: Mapping[str, str] = {
    "venue": "SELECT id FROM venues WHERE id = :id",
    "room": "SELECT venue_id FROM rooms WHERE id = :id",
}
# Nothing changes but the row's `xmin`: whoever remembers the row (the search does) reads it again, and who edits it is
# not told that somebody else did. Two who change the photos of one room wait for each other here.
_TOUCH: Mapping[str, str] = {
    "venue": "UPDATE venues SET version = version WHERE id = :id",
    "room": "UPDATE rooms SET version = version WHERE id = :id",
}
_OF: Mapping[str, str] = {
    entity: f"SELECT id, media_id, caption, position FROM photos WHERE {entity}_id = :id ORDER BY position, id"  # noqa: S608 - ours
    for entity in _OWNERS
}
_ADD: Mapping[str, str] = {
    entity: (
        f"INSERT INTO photos ({entity}_id, media_id, caption, position)"  # noqa: S608 - ours
        " VALUES (:id, :media_id, :caption, :position) RETURNING id"
    )
    for entity in _OWNERS
}
_CHANGE = text("""
UPDATE photos p SET position = n.position, caption = n.caption
  FROM unnest(CAST(:ids AS int[]), CAST(:positions AS int[]), CAST(:captions AS text[])) AS n(id, position, caption)
 WHERE p.id = n.id
""")
_REMOVE = text("DELETE FROM photos WHERE id = :id")
_USED = text("SELECT DISTINCT media_id FROM photos WHERE media_id = ANY(:media)")


async def owner(read: ReadWork, entity: str, entity_id: int) -> Owner | None:
    """Return the venue or room, archived ones too; None if there is none."""
    venue_id = await read.scalar(text(_OWNERS[entity]), {"id": entity_id})
    return None if venue_id is None else Owner(entity, entity_id, int(venue_id))


async def photos_of(read: ReadWork, of: Owner) -> tuple[Photo, ...]:
    """Return the photos in their order."""
    rows = await read.execute(text(_OF[of.entity]), {"id": of.id})
    return tuple(Photo(row.id, row.media_id, row.caption, row.position) for row in rows)


async def touch(work: UnitOfWork, of: Owner) -> bool:
    """Lock the venue's or room's row until the commit, and have others read it again; tell whether it is there."""
    return (await work.execute(text(_TOUCH[of.entity]), {"id": of.id})).rowcount == 1


async def add(work: UnitOfWork, of: Owner, media_id: str, caption: str, position: int) -> int:
    """Insert a photo and return its id."""
    values = {"id": of.id, "media_id": media_id, "caption": caption, "position": position}
    return int(await work.scalar(text(_ADD[of.entity]), values))


async def change(work: UnitOfWork, changes: Collection[PhotoChange]) -> None:
    """Give photos another place and other words."""
    if changes:
        values = {
            "ids": [item.id for item in changes],
            "positions": [item.position for item in changes],
            "captions": [item.caption for item in changes],
        }
        await work.execute(_CHANGE, values)


async def remove(work: UnitOfWork, photo_id: int) -> None:
    """Delete a photo's row."""
    await work.execute(_REMOVE, {"id": photo_id})


async def used(read: ReadWork, media: Collection[str]) -> frozenset[str]:
    """Return which of these pictures any photo shows."""
    if not media:
        return frozenset()
    return frozenset(row.media_id for row in await read.execute(_USED, {"media": list(media)}))
