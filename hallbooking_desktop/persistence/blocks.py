"""Blocks: rooms kept free by staff. A block's claims are written like a booking's."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import insert, select, update

from hallbooking_desktop.domain.errors import StaleVersion
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.tables import blocks
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork


async def block(read: ReadWork, block_id: int, *, lock: bool = False) -> dict[str, Any] | None:
    """Return a standing block, locked if asked."""
    statement = select(blocks).where(blocks.c.id == block_id, blocks.c.removed_at.is_(None))
    found = (await read.execute(statement.with_for_update(key_share=True) if lock else statement)).mappings().first()
    return None if found is None else dict(found)


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
