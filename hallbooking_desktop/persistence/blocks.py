"""Blocks: rooms kept free by staff. A block's claims are written like a booking's."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select, update

from hallbooking_desktop.domain.errors import StaleVersion
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.tables import blocks
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork

_MOST = 500


async def block(read: ReadWork, block_id: int, *, lock: bool = False) -> dict[str, Any] | None:
    """Return a standing block, locked if asked."""
    statement = select(blocks).where(blocks.c.id == block_id, blocks.c.removed_at.is_(None))
    found = (await read.execute(statement.with_for_update(key_share=True) if lock else statement)).mappings().first()
    return None if found is None else dict(found)


async def blocks_ahead(
    read: ReadWork, venue_id: int, room_ids: Collection[int] | None, since: datetime
) -> list[dict[str, Any]]:
    """Return the standing blocks of a venue, or of some of its rooms, that end after an instant, by start."""
    statement = select(blocks).where(
        blocks.c.venue_id == venue_id, blocks.c.removed_at.is_(None), blocks.c.ends_at > since
    )
    if room_ids is not None:
        statement = statement.where(blocks.c.room_id.in_(room_ids))
    ordered = statement.order_by(blocks.c.starts_at, blocks.c.id).limit(_MOST)
    return [dict(row) for row in (await read.execute(ordered)).mappings()]


async def insert_block(
    work: UnitOfWork, *, venue_id: int, room_id: int, span: TimeRange, reason: str
) -> tuple[int, datetime]:
    """Insert a block and return its id and when it was made; its claims follow in the same transaction."""
    row = (
        await work.execute(
            insert(blocks)
            .values(
                venue_id=venue_id,
                room_id=room_id,
                starts_at=span.start,
                ends_at=span.end,
                reason=reason,
                created_by=work.actor.user_id,
            )
            .returning(blocks.c.id, blocks.c.created_at)
        )
    ).one()
    return row.id, row.created_at


async def update_block(work: UnitOfWork, block_id: int, version: int, values: dict[str, Any]) -> None:
    """Change a block whose lock the caller holds.

    Raises:
        StaleVersion: it is no longer of that version.
    """
    result = await work.execute(
        update(blocks)
        .where(blocks.c.id == block_id, blocks.c.version == version)
        .values(version=blocks.c.version + 1, **values)
    )
    if result.rowcount != 1:
        raise StaleVersion
