"""Kiosks as rows: paired by a code, known by a token. Only SHA-256 sums of either are kept."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final, NamedTuple

from sqlalchemy import text

from hallbooking_desktop.persistence.hot import hot_rows
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork

_ROW: Final = """
SELECT k.id, k.venue_id, v.name AS venue_name, k.name, k.token_hash IS NOT NULL AS paired, k.code_expires_at,
       k.code_expires_at > clock_timestamp() AS code_counts, k.paired_at, k.last_seen_at, k.revoked_at, k.created_at,
       k.version
  FROM kiosks k JOIN venues v ON v.id = k.venue_id
"""
_ONE: Final = text(f"{_ROW} WHERE k.id = :id")
_LIST: Final = text(f"""
{_ROW} WHERE CAST(:venue AS int) IS NULL OR k.venue_id = :venue
 ORDER BY k.revoked_at IS NOT NULL, v.name_key, k.venue_id, lower(k.name), k.id LIMIT :limit OFFSET :offset
""")
_TOTAL: Final = text("SELECT count(*) FROM kiosks WHERE CAST(:venue AS int) IS NULL OR venue_id = :venue")
_LOCK: Final = text("SELECT id, venue_id, name, revoked_at, version FROM kiosks WHERE id = :id FOR NO KEY UPDATE")
_ADD: Final = text("""
INSERT INTO kiosks (venue_id, name, code_hash, code_expires_at, created_by)
VALUES (:venue, :name, :code, clock_timestamp() + make_interval(mins => :minutes), :user)
RETURNING id
""")
_NEW_CODE: Final = text("""
UPDATE kiosks SET code_hash = :code, code_expires_at = clock_timestamp() + make_interval(mins => :minutes),
       version = version + 1
 WHERE id = :id
""")
_RENAME: Final = text("UPDATE kiosks SET name = :name, version = version + 1 WHERE id = :id")
_REVOKE: Final = text("""
UPDATE kiosks SET revoked_at = clock_timestamp(), token_hash = NULL, code_hash = NULL, code_expires_at = NULL,
       version = version + 1
 WHERE id = :id
""")
_PAIR: Final = text("""
UPDATE kiosks SET token_hash = :token, paired_at = clock_timestamp(), last_seen_at = clock_timestamp(),
       code_hash = NULL, code_expires_at = NULL, version = version + 1
 WHERE code_hash = :code AND code_expires_at > clock_timestamp() AND revoked_at IS NULL
RETURNING id, venue_id
""")
# Asked for with every call of a tablet.
_KNOWN: Final = """
SELECT k.id, k.venue_id, v.name, v.timezone, k.name,
       coalesce(k.last_seen_at < statement_timestamp() - interval '1 minute', true)
  FROM kiosks k JOIN venues v ON v.id = k.venue_id
 WHERE k.token_hash = %(token)s AND k.revoked_at IS NULL
"""
_BY_ID: Final = text("SELECT venue_id FROM kiosks WHERE id = :id AND token_hash IS NOT NULL FOR KEY SHARE")
# Where bookings are, and where they were moved away from.
_ROOMS: Final = """
SELECT venue_id, room_id FROM bookings WHERE id = ANY(%(ids)s)
UNION
SELECT r.venue_id, m.old_room_id
  FROM booking_reschedules m JOIN rooms r ON r.id = m.old_room_id WHERE m.booking_id = ANY(%(ids)s)
"""
# Never waits: while a booking is made at the kiosk its row is locked, and the next call will do.
_SEEN: Final = text("""
UPDATE kiosks SET last_seen_at = clock_timestamp()
 WHERE id = (SELECT id FROM kiosks WHERE id = :id AND revoked_at IS NULL FOR NO KEY UPDATE SKIP LOCKED)
""")


class PairedRecord(NamedTuple):
    """A paired kiosk. ``unseen``: nothing was written down of it for a minute."""

    id: int
    venue_id: int
    venue_name: str
    timezone: str
    name: str
    unseen: bool


async def one(read: ReadWork, kiosk_id: int) -> dict[str, Any] | None:
    """Return a kiosk as staff see it."""
    row = (await read.execute(_ONE, {"id": kiosk_id})).mappings().first()
    return None if row is None else dict(row)


async def page(read: ReadWork, venue_id: int | None, *, limit: int, offset: int) -> tuple[list[dict[str, Any]], int]:
    """Return a page of a venue's kiosks, or of all, the revoked ones last; and how many there are."""
    rows = await read.execute(_LIST, {"venue": venue_id, "limit": limit, "offset": offset})
    total = await read.scalar(_TOTAL, {"venue": venue_id})
    return [dict(row) for row in rows.mappings()], int(total)


async def lock(work: UnitOfWork, kiosk_id: int) -> dict[str, Any] | None:
    """Lock a kiosk's row and return it."""
    row = (await work.execute(_LOCK, {"id": kiosk_id})).mappings().first()
    return None if row is None else dict(row)


async def add(work: UnitOfWork, venue_id: int, name: str, code_hash: str, minutes: int) -> int:
    """Insert a kiosk that waits to be paired; ``fk_kiosks_venue_id`` refuses an unknown venue."""
    values = {"venue": venue_id, "name": name, "code": code_hash, "minutes": minutes, "user": work.actor.user_id}
    return int(await work.scalar(_ADD, values))


async def new_code(work: UnitOfWork, kiosk_id: int, code_hash: str, minutes: int) -> None:
    """Give a kiosk another code; its token, if it has one, counts until the code is used."""
    await work.execute(_NEW_CODE, {"id": kiosk_id, "code": code_hash, "minutes": minutes})


async def rename(work: UnitOfWork, kiosk_id: int, name: str) -> None:
    """Give a kiosk another name."""
    await work.execute(_RENAME, {"id": kiosk_id, "name": name})


async def revoke(work: UnitOfWork, kiosk_id: int) -> None:
    """End a kiosk's token and code for good."""
    await work.execute(_REVOKE, {"id": kiosk_id})


async def pair(work: UnitOfWork, code_hash: str, token_hash: str) -> tuple[int, int] | None:
    """Use a code up for a token; return the kiosk and its venue, None if the code does not count."""
    row = (await work.execute(_PAIR, {"code": code_hash, "token": token_hash})).first()
    return None if row is None else (row.id, row.venue_id)


async def by_token(read: ReadWork, token_hash: str) -> PairedRecord | None:
    """Return the paired kiosk that a token belongs to."""
    rows = await hot_rows(read, _KNOWN, {"token": token_hash})
    return PairedRecord(*rows[0]) if rows else None


async def rooms_of_bookings(read: ReadWork, booking_ids: Collection[int]) -> list[tuple[int, int]]:
    """Return venue and room of each place that these bookings have or had."""
    return [(row[0], row[1]) for row in await hot_rows(read, _ROOMS, {"ids": list(booking_ids)})]


async def hold_paired(work: UnitOfWork, kiosk_id: int) -> int | None:
    """Return a paired kiosk's venue; it cannot be revoked until the unit of work ends."""
    venue_id: int | None = await work.scalar(_BY_ID, {"id": kiosk_id})
    return venue_id


async def seen(work: UnitOfWork, kiosk_id: int) -> None:
    """Write down that a kiosk was seen now."""
    await work.execute(_SEEN, {"id": kiosk_id})
