"""What the triggers guard row by row, asked of all rows at once: for tables that were filled while they slept."""

from __future__ import annotations

from sqlalchemy import text

from hallbooking_desktop.persistence.work import UnitOfWork

_CLAIMS_COMPLETE = """
WITH RECURSIVE tree(root, id) AS (
    SELECT r.id, r.id FROM rooms r UNION SELECT t.root, p.part_id FROM tree t JOIN room_parts p ON p.whole_id = t.id
), leaves AS (
    SELECT t.root, t.id FROM tree t WHERE NOT EXISTS (SELECT FROM room_parts p WHERE p.whole_id = t.id)
), both_sides AS (
    SELECT 1 AS side, l.id AS room_id, b.id AS booking_id, NULL::int AS block_id,
           tstzrange(b.starts_at - make_interval(mins => b.setup_minutes),
                     b.ends_at + make_interval(mins => b.teardown_minutes)) AS claimed
      FROM bookings b JOIN leaves l ON l.root = b.room_id WHERE b.status <> 'cancelled'
    UNION ALL
    SELECT 1, l.id, NULL, b.id, tstzrange(b.starts_at, b.ends_at)
      FROM blocks b JOIN leaves l ON l.root = b.room_id WHERE b.removed_at IS NULL
    UNION ALL
    SELECT -1, c.room_id, c.booking_id, c.block_id, c.claimed FROM claims c
)
SELECT FROM both_sides GROUP BY room_id, booking_id, block_id, claimed HAVING sum(side) <> 0
"""
_HAS_ORGANISER = """
SELECT FROM bookings b
 WHERE NOT EXISTS (SELECT FROM booking_customers c WHERE c.booking_id = b.id AND c.role = 'organiser')
"""
_BALANCE_BY_LEDGER = """
SELECT FROM wallets w
  LEFT JOIN (SELECT wallet_id, sum(amount) AS balance FROM wallet_entries WHERE status = 'COMPLETED' GROUP BY 1) e
       ON e.wallet_id = w.id
 WHERE w.balance <> coalesce(e.balance, 0)
"""
_BALANCE_AFTER = """
SELECT FROM (SELECT balance_after, sum(amount) OVER (PARTITION BY wallet_id ORDER BY id) AS balance
               FROM wallet_entries WHERE status = 'COMPLETED') e
 WHERE e.balance_after <> e.balance
"""
_PAID_BY_PAYMENTS = """
SELECT FROM bookings b
  LEFT JOIN (SELECT booking_id, sum(amount) AS paid FROM payments GROUP BY 1) p ON p.booking_id = b.id
 WHERE b.paid <> coalesce(p.paid, 0)
"""

#: constraint -> the rows that break it
GUARDS = (
    ("claims_complete", _CLAIMS_COMPLETE),
    ("booking_has_organiser", _HAS_ORGANISER),
    ("wallet_balance_by_ledger", _BALANCE_BY_LEDGER),
    ("wallet_balance_by_ledger", _BALANCE_AFTER),
    ("paid_by_payments", _PAID_BY_PAYMENTS),
)


async def check_guards(work: UnitOfWork) -> None:
    """Have the database refuse rows that its triggers would have refused, by the same names.

    Raises:
        sqlalchemy.exc.DBAPIError: there are such rows.
    """
    for named, broken in GUARDS:
        statement = f"SELECT refuse('what was filled in contradicts itself', '{named}') WHERE EXISTS ({broken})"
        await work.execute(text(statement))
