"""Codes that were mailed, as the mail's reader has them."""

from __future__ import annotations

from sqlalchemy import text

from hallbooking_desktop.persistence.database import Database


async def mailed_code(database: Database, user_id: int) -> str:
    """Return the newest code that waits in the outbox for somebody."""
    async with database.read() as read:
        found = await read.scalar(
            text(
                "SELECT payload ->> 'code' FROM outbox WHERE event = 'password.reset' AND user_id = :user"
                " ORDER BY id DESC LIMIT 1"
            ),
            {"user": user_id},
        )
    assert found is not None, "no message with a code waits in the outbox"
    return str(found)
