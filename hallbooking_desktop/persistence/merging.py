"""Making two customers one: everything that names the one is made to name the other, in the caller's unit of work."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import text

from hallbooking_desktop.persistence.work import UnitOfWork

_LOCK_BOOKINGS: Final = text("""
SELECT b.id, b.venue_id FROM bookings b
 WHERE b.id IN (SELECT booking_id FROM booking_customers WHERE user_id = :drop)
 ORDER BY b.id FOR NO KEY UPDATE
""")
# Where both are in a booking with one role, the kept one is in it once.
_MOVES: Final = tuple(
    text(statement)
    for statement in (
        """
        DELETE FROM booking_customers d WHERE d.user_id = :drop AND EXISTS (
            SELECT FROM booking_customers k WHERE k.booking_id = d.booking_id AND k.user_id = :keep AND k.role = d.role)
        """,
        "UPDATE booking_customers SET user_id = :keep WHERE user_id = :drop",
        """
        DELETE FROM favourites d WHERE d.user_id = :drop AND EXISTS (
            SELECT FROM favourites k WHERE k.user_id = :keep
               AND (k.room_id, k.venue_id) IS NOT DISTINCT FROM (d.room_id, d.venue_id))
        """,
        "UPDATE favourites SET user_id = :keep WHERE user_id = :drop",
        "UPDATE reviews SET user_id = :keep WHERE user_id = :drop",
        "UPDATE queries SET user_id = :keep WHERE user_id = :drop",
        "UPDATE query_messages SET author_id = :keep WHERE author_id = :drop",
        "UPDATE users SET merged_into_id = :keep WHERE merged_into_id = :drop",
    )
)
_RENAME: Final = text("""
UPDATE bookings b SET customer_key = :name_key
  FROM booking_customers c
 WHERE c.booking_id = b.id AND c.role = 'organiser' AND c.user_id = :user_id AND b.customer_key <> :name_key
""")


async def lock_bookings_of(work: UnitOfWork, user_id: int) -> Sequence[tuple[int, int]]:
    """Lock a customer's bookings in order of their numbers; return each with its venue."""
    return [(row.id, row.venue_id) for row in await work.execute(_LOCK_BOOKINGS, {"drop": user_id})]


async def move_everything(work: UnitOfWork, keep_id: int, drop_id: int) -> None:
    """Move bookings' places, favourites, reviews, queries and their messages; wallets are the ledger's matter."""
    for statement in _MOVES:
        await work.execute(statement, {"keep": keep_id, "drop": drop_id})


async def rename_in_bookings(work: UnitOfWork, user_id: int, name_key: str) -> None:
    """Bring the key by which the bookings' table is sorted and searched up to the organiser's name."""
    await work.execute(_RENAME, {"user_id": user_id, "name_key": name_key})
