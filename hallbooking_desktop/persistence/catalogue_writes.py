"""Changing the catalogue: versioned rows, hours, closures, price rules, what a room is made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Table, delete, func, insert, select, text, update

from hallbooking_desktop.domain.pricing import PriceRule
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.tables import (
    addons,
    closures,
    opening_hours,
    price_rules,
    room_parts,
    rooms,
    venues,
)
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork

_TABLES: Mapping[str, Table] = {"venue": venues, "room": rooms, "addon": addons}

_LIVE_AHEAD = text("""
SELECT count(*) FROM bookings b
 WHERE b.venue_id = :venue AND b.status <> 'cancelled' AND b.ends_at > clock_timestamp()
   AND (CAST(:room AS int) IS NULL OR b.room_id = :room)
   AND (b.status = 'confirmed' OR b.paid > 0 OR b.hold_expires_at > clock_timestamp())
""")

#: What keeps a thing from being deleted; of a venue, what happened in its rooms does, too.
_HAS_HISTORY: Mapping[str, str] = {
    "venue": """
SELECT EXISTS (SELECT FROM rooms r JOIN booking_reschedules m ON r.id IN (m.old_room_id, m.new_room_id)
                WHERE r.venue_id = :id)
    OR EXISTS (SELECT FROM rooms r JOIN claims c ON c.room_id = r.id WHERE r.venue_id = :id)
    OR EXISTS (SELECT FROM rooms r JOIN reviews w ON w.room_id = r.id WHERE r.venue_id = :id)
    OR EXISTS (SELECT FROM bookings WHERE venue_id = :id)
    OR EXISTS (SELECT FROM booking_series WHERE venue_id = :id)
    OR EXISTS (SELECT FROM blocks WHERE venue_id = :id)
    OR EXISTS (SELECT FROM users WHERE :id IN (assigned_venue_id, created_in_venue_id))
    OR EXISTS (SELECT FROM kiosks WHERE venue_id = :id)
    OR EXISTS (SELECT FROM wallet_entries WHERE venue_id = :id AND paid_by IS NOT NULL)
    OR EXISTS (SELECT FROM queries WHERE venue_id = :id)
    OR EXISTS (SELECT FROM handover_notes WHERE venue_id = :id)""",
    "room": """
SELECT EXISTS (SELECT FROM bookings WHERE room_id = :id)
    OR EXISTS (SELECT FROM booking_reschedules WHERE :id IN (old_room_id, new_room_id))
    OR EXISTS (SELECT FROM claims WHERE room_id = :id)
    OR EXISTS (SELECT FROM claims
                WHERE room_id IN (SELECT room_leaves(:id)) AND upper(claimed) > clock_timestamp())
    OR EXISTS (SELECT FROM blocks WHERE room_id = :id)
    OR EXISTS (SELECT FROM room_parts WHERE part_id = :id)""",
    # Whoever takes a change back has it again.
    "addon": """
SELECT EXISTS (SELECT FROM booking_addons WHERE addon_id = :id)
    OR EXISTS (SELECT FROM booking_undos u, jsonb_to_recordset(u.before -> 'addons') AS had(addon_id int)
                WHERE had.addon_id = :id)""",
}


async def add(work: UnitOfWork, entity: str, values: Mapping[str, Any]) -> int:
    """Insert a venue, room or addon and return its id."""
    table = _TABLES[entity]
    return int(await work.scalar(insert(table).values(**values).returning(table.c.id)))


async def change(work: UnitOfWork, entity: str, entity_id: int, version: int | None, values: Mapping[str, Any]) -> bool:
    """Change a row and count its version up; tell whether the row had the expected version (None: any)."""
    table = _TABLES[entity]
    statement = update(table).where(table.c.id == entity_id)
    if version is not None:
        statement = statement.where(table.c.version == version)
    statement = statement.values(**values, version=table.c.version + 1)
    return (await work.execute(statement)).rowcount == 1


def archived_at(*, archived: bool) -> dict[str, Any]:
    """Return the value that archives a row, or brings it back."""
    return {"archived_at": func.clock_timestamp() if archived else None}


async def lock_venue(work: UnitOfWork, venue_id: int) -> None:
    """Lock a venue's row, against rooms that are made in it too; after the locks of its rooms."""
    await work.execute(text("SELECT FROM venues WHERE id = :id FOR UPDATE"), {"id": venue_id})


async def has_history(read: ReadWork, entity: str, entity_id: int) -> bool:
    """Tell whether bookings, blocks, people or other rooms refer to it."""
    return bool(await read.scalar(text(_HAS_HISTORY[entity]), {"id": entity_id}))


async def remove(work: UnitOfWork, entity: str, entity_id: int) -> None:
    """Delete what has no history, with the rooms, hours, closures, photos and prices that are its own."""
    if entity in {"venue", "room"}:
        for table in (closures, price_rules):
            await work.execute(delete(table).where(table.c[f"{entity}_id"] == entity_id))
    if entity == "venue":
        inside = select(rooms.c.id).where(rooms.c.venue_id == entity_id)
        await work.execute(delete(room_parts).where(room_parts.c.whole_id.in_(inside)))
        for table in (addons, rooms):
            await work.execute(delete(table).where(table.c.venue_id == entity_id))
    if entity == "room":
        await work.execute(delete(room_parts).where(room_parts.c.whole_id == entity_id))
    table = _TABLES[entity]
    await work.execute(delete(table).where(table.c.id == entity_id))


async def live_bookings_ahead(read: ReadWork, venue_id: int, room_id: int | None = None) -> int:
    """Return how many live bookings of the venue, or of one room, have not ended."""
    return int(await read.scalar(_LIVE_AHEAD, {"venue": venue_id, "room": room_id}))


async def replace_hours(
    work: UnitOfWork,
    hours: Iterable[tuple[int, int, int]],
    *,
    venue_id: int | None = None,
    room_id: int | None = None,
) -> None:
    """Replace the opening hours of a venue or a room: weekday, opens, closes."""
    column, owner = ("venue_id", venue_id) if room_id is None else ("room_id", room_id)
    await work.execute(delete(opening_hours).where(opening_hours.c[column] == owner))
    rows = [{column: owner, "weekday": day, "opens": opens, "closes": closes} for day, opens, closes in hours]
    if rows:
        await work.execute(insert(opening_hours), rows)


async def parts(read: ReadWork, venue_id: int) -> dict[int, tuple[int, ...]]:
    """Return what the divisible halls of a venue are made of."""
    statement = (
        select(room_parts.c.whole_id, func.array_agg(room_parts.c.part_id).label("part_ids"))
        .join(rooms, rooms.c.id == room_parts.c.whole_id)
        .where(rooms.c.venue_id == venue_id)
        .group_by(room_parts.c.whole_id)
    )
    return {row.whole_id: tuple(sorted(row.part_ids)) for row in await read.execute(statement)}


async def venue_ids_of(read: ReadWork, room_ids: Sequence[int]) -> dict[int, int]:
    """Return room id -> venue id of those that exist and are not archived."""
    statement = select(rooms.c.id, rooms.c.venue_id).where(rooms.c.id.in_(room_ids), rooms.c.archived_at.is_(None))
    return {row.id: row.venue_id for row in await read.execute(statement)}


async def replace_parts(work: UnitOfWork, room_id: int, before: Iterable[int], after: Iterable[int]) -> None:
    """Change what a room is made of; the database refuses circles, other venues and rooms with claims ahead."""
    gone, new = sorted(set(before) - set(after)), sorted(set(after) - set(before))
    if gone:
        await work.execute(delete(room_parts).where(room_parts.c.whole_id == room_id, room_parts.c.part_id.in_(gone)))
    if new:
        await work.execute(insert(room_parts), [{"whole_id": room_id, "part_id": part} for part in new])


async def add_closure(
    work: UnitOfWork, venue_id: int, room_id: int | None, closed: TimeRange, reason: str, created_by: int | None
) -> int:
    """Insert a closure and return its id."""
    values = {
        "venue_id": venue_id,
        "room_id": room_id,
        "starts_at": closed.start,
        "ends_at": closed.end,
        "reason": reason,
        "created_by": created_by,
    }
    return int(await work.scalar(insert(closures).values(**values).returning(closures.c.id)))


async def remove_closure(work: UnitOfWork, closure_id: int) -> None:
    """Delete a closure."""
    await work.execute(delete(closures).where(closures.c.id == closure_id))


async def replace_price_rules(work: UnitOfWork, venue_id: int, rules: Iterable[PriceRule]) -> None:
    """Replace all price rules of a venue; their order is the order in which they are tried."""
    await work.execute(delete(price_rules).where(price_rules.c.venue_id == venue_id))
    rows = [
        {
            "venue_id": venue_id,
            "room_id": rule.room_id,
            "position": position,
            "name": rule.name,
            "weekdays": None if rule.weekdays is None else sorted(rule.weekdays),
            "start_minute": rule.start_minute,
            "end_minute": rule.end_minute,
            "season_start": rule.season_start,
            "season_end": rule.season_end,
            "customer_group": rule.customer_group,
            "kind": rule.kind,
            "value": rule.value,
            "active": rule.active,
        }
        for position, rule in enumerate(rules)
    ]
    if rows:
        await work.execute(insert(price_rules), rows)
