"""Making two customers one: everything that names the one is made to name the other, in the caller's unit of work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from sqlalchemy import text

from hallbooking_desktop.persistence.hot import hot_rows
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork

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


# What the moves below would move; counted as they move it.
_COUNT: Final = """
SELECT (SELECT count(DISTINCT booking_id) FROM booking_customers WHERE user_id = %(drop)s),
       (SELECT count(DISTINCT b.id) FROM booking_customers c JOIN bookings b ON b.id = c.booking_id
         WHERE c.user_id = %(drop)s AND b.status <> 'cancelled' AND b.ends_at > clock_timestamp()),
       coalesce((SELECT balance FROM wallets WHERE user_id = %(drop)s), 0),
       coalesce((SELECT balance FROM wallets WHERE user_id = %(keep)s), 0),
       (SELECT count(*) FROM favourites d WHERE d.user_id = %(drop)s AND NOT EXISTS (
            SELECT FROM favourites k WHERE k.user_id = %(keep)s
               AND (k.room_id, k.venue_id) IS NOT DISTINCT FROM (d.room_id, d.venue_id))),
       (SELECT count(*) FROM reviews WHERE user_id = %(drop)s),
       (SELECT count(*) FROM queries WHERE user_id = %(drop)s)
"""


@dataclass(frozen=True, slots=True)
class Moves:
    """How much of each sort would move from one customer to the other; balances before that."""

    bookings: int
    upcoming: int
    dropped_balance: Decimal
    kept_balance: Decimal
    favourites: int
    reviews: int
    queries: int


async def count_moves(read: ReadWork, keep_id: int, drop_id: int) -> Moves:
    """Return what a merge of these two would move."""
    (row,) = await hot_rows(read, _COUNT, {"keep": keep_id, "drop": drop_id})
    return Moves(*row)


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
