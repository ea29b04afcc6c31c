"""What a wanted booking meets, under its rooms' locks: the room's facts, the people, and what is in the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.catalogue import BookableRoom, bookable_of, bookable_statement
from hallbooking_desktop.persistence.claims import HOT_LOCK_ROOMS
from hallbooking_desktop.persistence.driver import packed
from hallbooking_desktop.persistence.hot import hot_writes
from hallbooking_desktop.persistence.probes import claims_between
from hallbooking_desktop.persistence.work import UnitOfWork

# People after rooms; nobody can be merged into another record until the unit of work ends.
_PEOPLE = """, people AS MATERIALIZED (
    SELECT u.id, u.name_key, u.customer_group, u.password_hash IS NULL AS walk_in, u.full_name, u.email, u.phone
      FROM users u WHERE u.id = ANY(%(people)s::bigint[]) AND u.active AND u.merged_into_id IS NULL
     ORDER BY u.id FOR KEY SHARE
)"""
_CLAIMS = claims_between(
    "leaf.id",
    "(%(start)s::timestamptz - make_interval(mins => r.setup_minutes))",
    "(%(end)s::timestamptz + make_interval(mins => r.teardown_minutes))",
)
_COLUMNS = f""",
    (SELECT json_agg(p) FROM people p),
    (SELECT json_agg(json_build_array(
                m.id, m.name, lower(c.claimed), upper(c.claimed), c.booking_id, c.block_id, coalesce(b.title, k.reason),
                CASE WHEN c.block_id IS NOT NULL THEN 'blocked' WHEN b.status = 'pending' THEN 'held' ELSE 'booked' END,
                b.status = 'pending' AND b.paid = 0 AND b.hold_expires_at <= clock_timestamp())
            ORDER BY lower(c.claimed), m.id)
       FROM leaf JOIN rooms m ON m.id = leaf.id
      CROSS JOIN LATERAL {_CLAIMS} c
       LEFT JOIN bookings b ON b.id = c.booking_id
       LEFT JOIN blocks k ON k.id = c.block_id)"""  # noqa: S608 - expressions of ours
_FOUND = ("room_id", "room_name", "starts_at", "ends_at", "booking_id", "block_id", "title", "status", "expired")
_STANDING = packed(bookable_statement(_PEOPLE, _COLUMNS))


@dataclass(frozen=True, slots=True)
class Standing:
    """A room, those of the wanted people who can be put into a booking, by id, and what overlaps the wanted time.

    An ``expired`` hold in the way is nobody's any more and may be released.
    """

    room: BookableRoom
    people: Mapping[int, Mapping[str, Any]]
    in_the_way: Sequence[Mapping[str, Any]]


async def lock_and_look(work: UnitOfWork, room_id: int, user_ids: Sequence[int], wanted: TimeRange) -> Standing | None:
    """Lock a room's leaves, in order, then see how things stand, in one round trip; None if there is no such room."""
    parameters = {
        "id": room_id,
        "since": None,
        "people": list(user_ids),
        "start": wanted.start,
        "end": wanted.end,
    }
    _, rows = await hot_writes(work, (HOT_LOCK_ROOMS, {"rooms": [room_id]}), (_STANDING, parameters))
    if not rows:
        return None
    room, (people, in_the_way) = bookable_of(rows[0])
    found = [dict(zip(_FOUND, item, strict=True)) for item in in_the_way or ()]
    for item in found:
        item["starts_at"] = datetime.fromisoformat(item["starts_at"])
        item["ends_at"] = datetime.fromisoformat(item["ends_at"])
    return Standing(room, {person["id"]: person for person in people or ()}, found)
