"""Reviews as rows, and what a room's visible ones come to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, func, insert, or_, select, text, update

from hallbooking_desktop.domain.people import name_key
from hallbooking_desktop.persistence.hot import hot_rows
from hallbooking_desktop.persistence.tables import reviews, rooms, users, venues
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork


@dataclass(frozen=True, slots=True)
class ReviewFilter:
    """Which reviews; None and empty mean all."""

    venue_id: int | None = None
    room_id: int | None = None
    user_id: int | None = None
    hidden: bool | None = None
    stars: int | None = None
    any_stars: frozenset[int] = frozenset()
    text: str = ""


_LOCK_ROOM: Final = text("SELECT venue_id FROM rooms WHERE id = :id FOR NO KEY UPDATE")
# Counted by a statement of its own once the room is locked, so that it sees what others have just committed.
_COUNT: Final = text("""
UPDATE rooms r SET average_rating = v.average, review_count = v.number
  FROM (SELECT round(avg(stars), 2) AS average, count(*) AS number FROM reviews WHERE room_id = :id AND NOT hidden) v
 WHERE r.id = :id
""")
_OF_BOOKING: Final = text("""
SELECT b.room_id, b.venue_id, b.status, b.ends_at <= clock_timestamp() AS over,
       (SELECT array_agg(c.user_id) FROM booking_customers c WHERE c.booking_id = b.id) AS people
  FROM bookings b WHERE b.id = :id FOR SHARE
""")
_OF_ROOM: Final = """
SELECT t.total, v.id, v.stars, v.text, u.full_name, v.created_at
  FROM (SELECT count(*) AS total FROM reviews WHERE room_id = %(room)s AND NOT hidden) t
  LEFT JOIN LATERAL (
       SELECT * FROM reviews WHERE room_id = %(room)s AND NOT hidden
        ORDER BY id DESC LIMIT %(limit)s OFFSET %(offset)s
  ) v ON true
  LEFT JOIN users u ON u.id = v.user_id
 ORDER BY v.id DESC
"""
_PUBLIC: Final = ("id", "stars", "text", "full_name", "created_at")


async def lock_room(work: UnitOfWork, room_id: int) -> int | None:
    """Lock the room whose reviews are to change, so that they are counted one change at a time; return its venue."""
    venue_id: int | None = await work.scalar(_LOCK_ROOM, {"id": room_id})
    return venue_id


async def room_exists(read: ReadWork, room_id: int) -> bool:
    """Tell whether there is such a room, offered or not."""
    return await read.scalar(select(rooms.c.id).where(rooms.c.id == room_id)) is not None


async def booking_of(work: UnitOfWork, booking_id: int) -> dict[str, Any] | None:
    """Return what decides whether a booking can be reviewed, and by whom."""
    row = (await work.execute(_OF_BOOKING, {"id": booking_id})).mappings().first()
    return None if row is None else dict(row)


async def add(work: UnitOfWork, booking_id: int, room_id: int, user_id: int, stars: int, words: str) -> int:
    """Insert a review; ``uq_reviews_booking_id`` refuses a second one of the same booking."""
    values = {"booking_id": booking_id, "room_id": room_id, "user_id": user_id, "stars": stars, "text": words}
    return int(await work.scalar(insert(reviews).values(values).returning(reviews.c.id)))


async def count_visible(work: UnitOfWork, room_id: int) -> None:
    """Write the room's average and number of visible reviews; the caller holds the room's lock."""
    await work.execute(_COUNT, {"id": room_id})


async def room_of(read: ReadWork, review_id: int) -> int | None:
    """Return the room that a review is about, which never changes."""
    room_id: int | None = await read.scalar(select(reviews.c.room_id).where(reviews.c.id == review_id))
    return room_id


async def set_hidden(work: UnitOfWork, review_id: int, *, hidden: bool, reason: str) -> None:
    """Hide or show a review; the caller holds the room's lock."""
    values = {"hidden": hidden, "hidden_reason": reason, "version": reviews.c.version + 1}
    await work.execute(update(reviews).where(reviews.c.id == review_id).values(values))


_ALL: Final = (
    select(
        reviews.c.id,
        reviews.c.booking_id,
        reviews.c.room_id,
        rooms.c.name.label("room_name"),
        rooms.c.venue_id,
        venues.c.name.label("venue_name"),
        reviews.c.user_id,
        users.c.full_name.label("reviewer"),
        reviews.c.stars,
        reviews.c.text,
        reviews.c.hidden,
        reviews.c.hidden_reason,
        reviews.c.created_at,
        reviews.c.version,
    )
    .join(rooms, rooms.c.id == reviews.c.room_id)
    .join(venues, venues.c.id == rooms.c.venue_id)
    .join(users, users.c.id == reviews.c.user_id)
)


SORTS: Final[Mapping[str, ColumnElement[Any]]] = {
    "id": reviews.c.id,
    "stars": reviews.c.stars,
    "room": rooms.c.name_key,
    "venue": venues.c.name_key,
    "reviewer": users.c.name_key,
    "created_at": reviews.c.created_at,
    "hidden": reviews.c.hidden,
}
_NUMBER: Final = re.compile(r"#(\d{1,9})")


async def one(read: ReadWork, review_id: int) -> dict[str, Any] | None:
    """Return a review, hidden or not."""
    row = (await read.execute(_ALL.where(reviews.c.id == review_id))).mappings().first()
    return None if row is None else dict(row)


async def page(
    read: ReadWork, wanted: ReviewFilter, sort: str = "-id", *, limit: int, offset: int
) -> tuple[list[dict[str, Any]], int]:
    """Return a page of reviews and how many there are. ``sort``: a name of `SORTS`, a minus descends."""
    where = _conditions(wanted)
    counted = reviews.join(rooms, rooms.c.id == reviews.c.room_id)
    if wanted.text:
        counted = counted.join(users, users.c.id == reviews.c.user_id)
    total = int(await read.scalar(select(func.count()).select_from(counted).where(*where)))
    key, down = SORTS[sort.removeprefix("-")], sort.startswith("-")
    order = (key.desc(), reviews.c.id.desc()) if down else (key.asc(), reviews.c.id.desc())
    statement = _ALL.where(*where).order_by(*order).limit(limit).offset(offset)
    return [dict(row) for row in (await read.execute(statement)).mappings()], total


def _conditions(wanted: ReviewFilter) -> list[ColumnElement[bool]]:
    where: list[ColumnElement[bool]] = []
    if wanted.venue_id is not None:
        where.append(rooms.c.venue_id == wanted.venue_id)
    for column, value in (
        (reviews.c.room_id, wanted.room_id),
        (reviews.c.user_id, wanted.user_id),
        (reviews.c.hidden, wanted.hidden),
        (reviews.c.stars, wanted.stars),
    ):
        if value is not None:
            where.append(column == value)
    if wanted.any_stars:
        where.append(reviews.c.stars.in_(sorted(wanted.any_stars)))
    if typed := wanted.text.strip():
        where.append(_fits(typed))
    return where


def _fits(typed: str) -> ColumnElement[bool]:
    """Return the condition that a typed text is found: the booking's number, what was written, the hall, a name."""
    if number := _NUMBER.fullmatch(typed):
        return reviews.c.booking_id == int(number[1])
    found = [reviews.c.text.icontains(typed, autoescape=True)]
    words = name_key(typed).split()
    if words:
        names = (users.c.name_key, rooms.c.name_key)
        found += [and_(*(name.contains(word, autoescape=True) for word in words)) for name in names]
    return or_(*found)


async def of_room(read: ReadWork, room_id: int, *, limit: int, offset: int) -> tuple[list[dict[str, Any]], int]:
    """Return a page of a room's visible reviews, the latest first, and how many there are."""
    found = await hot_rows(read, _OF_ROOM, {"room": room_id, "limit": limit, "offset": offset})
    # Without any review on the page there is one row, with the count alone.
    return [dict(zip(_PUBLIC, row[1:], strict=True)) for row in found if row[1] is not None], int(found[0][0])
