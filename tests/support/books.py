"""What must hold of the books whatever happens, and how a booking stands in them, as queries."""

from __future__ import annotations

from sqlalchemy import text

#: What must never be otherwise, each as a query that finds what breaks it.
INVARIANTS = {
    "two claims overlap": """
        SELECT a.id FROM claims a JOIN claims b ON a.room_id = b.room_id AND a.id < b.id AND a.claimed && b.claimed""",
    "a live booking lacks a claim, or an ended one has some": """
        SELECT b.id FROM bookings b
         WHERE (SELECT count(*) FROM claims c WHERE c.booking_id = b.id)
            <> CASE WHEN b.status = 'cancelled' THEN 0 ELSE (SELECT count(*) FROM room_leaves(b.room_id)) END""",
    "a wallet differs from its ledger, or is overdrawn": """
        SELECT w.id FROM wallets w WHERE w.balance < 0 OR w.balance <> (
            SELECT coalesce(sum(e.amount), 0) FROM wallet_entries e
             WHERE e.wallet_id = w.id AND e.status = 'COMPLETED')""",
    "what was paid differs from the payments": """
        SELECT b.id FROM bookings b
         WHERE b.paid <> (SELECT coalesce(sum(p.amount), 0) FROM payments p WHERE p.booking_id = b.id)""",
    "a cancelled booking keeps something other than its fees": """
        SELECT b.id FROM bookings b WHERE b.status = 'cancelled' AND b.paid <> b.retained + b.cancellation_fee""",
    "money came in that is neither on live bookings, nor given back, nor kept as fees": """
        SELECT 1 WHERE (SELECT coalesce(sum(amount), 0) FROM payments WHERE amount > 0) <>
            (SELECT coalesce(sum(paid), 0) FROM bookings WHERE status <> 'cancelled')
          - (SELECT coalesce(sum(amount), 0) FROM payments WHERE amount < 0)
          + (SELECT coalesce(sum(retained + cancellation_fee), 0) FROM bookings WHERE status = 'cancelled')""",
    "a payment by wallet differs from its ledger entry": """
        SELECT p.id FROM payments p JOIN wallet_entries e ON e.id = p.wallet_entry_id
         WHERE p.amount <> -e.amount OR e.booking_id <> p.booking_id""",
    "a ledger entry of a booking has no payment": """
        SELECT e.id FROM wallet_entries e LEFT JOIN payments p ON p.wallet_entry_id = e.id
         WHERE e.booking_id IS NOT NULL AND p.id IS NULL""",
    # What once cost nothing was confirmed without a payment, and stays so when it is given a price.
    "a confirmed booking that always cost something was never paid": """
        SELECT b.id FROM bookings b WHERE b.status = 'confirmed' AND b.paid = 0 AND b.total_cost > 0
           AND NOT EXISTS (SELECT FROM payments p WHERE p.booking_id = b.id)
           AND NOT EXISTS (SELECT FROM audit_log a WHERE a.entity = 'booking' AND a.entity_id = b.id
                AND a.action = 'booking.edited' AND CAST(a.before ->> 'total_cost' AS numeric) = 0)""",
    "a balance after an entry does not follow from the one before": """
        SELECT id FROM (SELECT id, balance_after - amount AS before,
                               lag(balance_after, 1, 0) OVER (PARTITION BY wallet_id ORDER BY completed_at, id) AS last
                          FROM wallet_entries WHERE status = 'COMPLETED') e WHERE before <> last""",
    "a booking was made, moved, paid or ended without its audit row, or the reverse": """
        SELECT b.id FROM bookings b CROSS JOIN LATERAL (
            SELECT count(*) FILTER (WHERE a.action = 'booking.created') AS made,
                   count(*) FILTER (WHERE a.action IN ('booking.cancelled', 'booking.hold_expired'))
                   - count(*) FILTER (WHERE a.action = 'booking.reinstated') AS ended,
                   count(*) FILTER (WHERE a.action IN ('booking.rescheduled', 'booking.move_taken_back')) AS moved,
                   count(*) FILTER (WHERE a.action = 'booking.paid') AS paid
              FROM audit_log a WHERE a.entity = 'booking' AND a.entity_id = b.id) log
         WHERE log.made <> 1 OR log.ended <> CAST(b.status = 'cancelled' AS int)
            OR log.moved <> (SELECT count(*) FROM booking_reschedules r WHERE r.booking_id = b.id)
            OR log.paid <> (SELECT count(*) FROM outbox o
                             WHERE o.booking_id = b.id AND o.event = 'payment.received')""",
    "an outbox row speaks of a change that its audit row does not": """
        SELECT o.id FROM outbox o JOIN audit_log a ON a.id = o.audit_id
         WHERE a.entity = 'booking' AND a.entity_id <> o.booking_id""",
    "somebody is told of a cancellation that was taken back, or not of one that stands": """
        SELECT b.id FROM bookings b
         WHERE (SELECT count(*) FROM outbox o
                 WHERE o.booking_id = b.id AND o.event = 'booking.cancelled' AND o.status = 'waiting')
            <> CAST(b.cancel_kind IN ('customer', 'venue_fault') IS TRUE AS int)""",
    "a ledger entry is compensated twice, or by another amount": """
        SELECT e.id FROM wallet_entries e JOIN wallet_entries c ON c.compensates_id = e.id GROUP BY e.id
        HAVING count(*) <> 1 OR sum(c.amount) <> -e.amount OR min(c.wallet_id) <> e.wallet_id""",
    "a price does not add up": """
        SELECT b.id FROM bookings b WHERE b.room_subtotal <> (SELECT coalesce(sum(amount), 0) FROM booking_price_lines l
            WHERE l.booking_id = b.id) OR b.addons_subtotal <> (SELECT coalesce(sum(subtotal), 0) FROM booking_addons a
            WHERE a.booking_id = b.id)""",
}
EVERYTHING = text(
    " UNION ALL ".join(f"SELECT '{name}' AS broken, q.id FROM ({query}) AS q(id)" for name, query in INVARIANTS.items())
)

#: All of a booking but what counts its changes; what it claims and costs.
STANDING = text("""
SELECT to_jsonb(b) - 'version' - 'calendar_sequence',
       (SELECT jsonb_agg(to_jsonb(l) ORDER BY l.position) FROM booking_price_lines l WHERE l.booking_id = b.id),
       (SELECT jsonb_agg(to_jsonb(a) ORDER BY a.addon_id) FROM booking_addons a WHERE a.booking_id = b.id),
       (SELECT jsonb_agg(jsonb_build_array(c.room_id, c.claimed) ORDER BY c.room_id) FROM claims c
         WHERE c.booking_id = b.id)
  FROM bookings b WHERE b.id = ANY(:b)
""")
