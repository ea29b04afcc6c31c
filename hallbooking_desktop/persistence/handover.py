"""Handover notes as rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import text

from hallbooking_desktop.persistence.hot import hot_rows
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork

#: As many as one page shows: the open ones first, then those seen to last.
MOST_NOTES: Final = 200
_COLUMNS = (
    "id",
    "venue_id",
    "venue_name",
    "author_id",
    "author",
    "text",
    "created_at",
    "done_at",
    "done_by",
    "version",
)
_ROW = """
SELECT n.id, n.venue_id, v.name, n.author_id, a.full_name, n.text, n.created_at, n.done_at, d.full_name, n.version
  FROM handover_notes n
  JOIN venues v ON v.id = n.venue_id
  JOIN users a ON a.id = n.author_id
  LEFT JOIN users d ON d.id = n.done_by
"""
_ONE = f"{_ROW} WHERE n.id = %(id)s"
_LIST = f"""
{_ROW} WHERE n.venue_id = ANY(%(venues)s) AND (n.done_at IS NULL OR n.done_at >= %(since)s)
 ORDER BY n.done_at IS NOT NULL, n.done_at DESC, n.id DESC LIMIT {MOST_NOTES}
"""
_ADD: Final = text("""
INSERT INTO handover_notes (venue_id, author_id, text) VALUES (:venue, :author, :text) RETURNING id
""")
_LOCK: Final = text("SELECT * FROM handover_notes WHERE id = :id FOR NO KEY UPDATE")
_EDIT: Final = text("UPDATE handover_notes SET text = :text, version = version + 1 WHERE id = :id")
_FINISH: Final = text("""
UPDATE handover_notes SET done_at = clock_timestamp(), done_by = :user, version = version + 1 WHERE id = :id
""")
_REOPEN: Final = text("""
UPDATE handover_notes SET done_at = NULL, done_by = NULL, version = version + 1 WHERE id = :id
""")


async def one(read: ReadWork, note_id: int) -> dict[str, Any] | None:
    """Return a note as staff see it."""
    rows = await hot_rows(read, _ONE, {"id": note_id})
    return dict(zip(_COLUMNS, rows[0], strict=True)) if rows else None


async def of_venues(read: ReadWork, venue_ids: Sequence[int], since: datetime) -> list[dict[str, Any]]:
    """Return the open notes, newest first, then those seen to after ``since``, the last first; at most 200."""
    rows = await hot_rows(read, _LIST, {"venues": list(venue_ids), "since": since})
    return [dict(zip(_COLUMNS, row, strict=True)) for row in rows]


async def add(work: UnitOfWork, venue_id: int, author_id: int, words: str) -> int:
    """Insert a note; ``fk_handover_notes_venue_id`` refuses an unknown venue."""
    return int(await work.scalar(_ADD, {"venue": venue_id, "author": author_id, "text": words}))


async def lock(work: UnitOfWork, note_id: int) -> dict[str, Any] | None:
    """Lock a note's row and return it."""
    row = (await work.execute(_LOCK, {"id": note_id})).mappings().first()
    return None if row is None else dict(row)


async def edit(work: UnitOfWork, note_id: int, words: str) -> None:
    """Write other words; the caller holds the row's lock."""
    await work.execute(_EDIT, {"id": note_id, "text": words})


async def finish(work: UnitOfWork, note_id: int, user_id: int) -> None:
    """Write down who saw to it, and when; the caller holds the row's lock."""
    await work.execute(_FINISH, {"id": note_id, "user": user_id})


async def reopen(work: UnitOfWork, note_id: int) -> None:
    """Open it again; the caller holds the row's lock."""
    await work.execute(_REOPEN, {"id": note_id})
