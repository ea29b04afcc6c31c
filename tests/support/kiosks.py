"""Kiosks by plain inserts, for tests that need one but are not about pairing it."""

from __future__ import annotations

from sqlalchemy import insert

from hallbooking_desktop.domain.permissions import SYSTEM
from hallbooking_desktop.persistence import tables as t
from hallbooking_desktop.persistence.database import Database


async def add_kiosk(database: Database, venue_id: int, name: str = "Lobby") -> int:
    """Add a kiosk that waits for nothing; return its number."""
    async with database.work(SYSTEM) as work:
        statement = insert(t.kiosks).values(venue_id=venue_id, name=name).returning(t.kiosks.c.id)
        return int(await work.scalar(statement))
