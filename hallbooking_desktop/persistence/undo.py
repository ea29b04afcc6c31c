"""What a change to a booking replaced: written down before it, looked up and put back when it is taken back."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import text

from hallbooking_desktop.domain.bookings import UNDO_TIME
from hallbooking_desktop.domain.errors import StaleVersion
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork

_NEWEST = "coalesce((SELECT max(p.id) FROM payments p WHERE p.booking_id = b.id), 0)"
_REMEMBER = text(f"""
INSERT INTO booking_undos (booking_id, version, before, last_payment)
SELECT b.id, b.version, jsonb_build_object(
           'booking', to_jsonb(b),
           'addons', (SELECT coalesce(jsonb_agg(to_jsonb(a)), '[]') FROM booking_addons a WHERE a.booking_id = b.id),
           'lines', (SELECT coalesce(jsonb_agg(to_jsonb(l)), '[]')
                       FROM booking_price_lines l WHERE l.booking_id = b.id),
           'people', (SELECT jsonb_agg(to_jsonb(c)) FROM booking_customers c WHERE c.booking_id = b.id),
           'began', transaction_timestamp()
       ), {_NEWEST}
  FROM bookings b WHERE b.id = :booking
RETURNING id
""")  # noqa: S608 - constants of ours
_CHANGED = text(f"""
UPDATE booking_undos u
   SET version = b.version, last_payment = {_NEWEST},
       payments = ARRAY(SELECT p.id FROM payments p WHERE p.booking_id = b.id AND p.id > u.last_payment ORDER BY p.id)
  FROM bookings b WHERE u.id = :undo AND b.id = u.booking_id
""")  # noqa: S608 - constants of ours
# Two who were made one since are one here too.
_LAST = text(f"""
SELECT old.*, u.id AS undo_id, u.version AS version_after, u.made_at,
       coalesce(CAST(u.before ->> 'began' AS timestamptz), u.made_at) AS began_at, u.before -> 'addons' AS addons,
       {_NEWEST} <> u.last_payment AS paid_since, clock_timestamp() AS now,
       (SELECT jsonb_agg(DISTINCT jsonb_build_object('user_id', coalesce(p.merged_into_id, p.id), 'role', c.role))
          FROM jsonb_populate_recordset(NULL::booking_customers, u.before -> 'people') c
          JOIN users p ON p.id = c.user_id) AS people
  FROM booking_undos u JOIN bookings b ON b.id = u.booking_id,
       jsonb_populate_record(NULL::bookings, u.before -> 'booking') old
 WHERE u.booking_id = :booking ORDER BY u.id DESC LIMIT 1
""")  # noqa: S608 - constants of ours
_ROOMS = text("""
SELECT DISTINCT CAST(before -> 'booking' ->> 'room_id' AS int) FROM booking_undos WHERE booking_id = ANY(:bookings)
""")
_PAYMENTS = text("""
SELECT p.amount, e.id AS entry_id, coalesce(o.merged_into_id, o.id) AS user_id,
       o.merged_into_id IS NULL AS of_that_wallet
  FROM booking_undos u JOIN payments p ON p.id = ANY(u.payments) JOIN wallet_entries e ON e.id = p.wallet_entry_id
  JOIN wallets w ON w.id = e.wallet_id JOIN users o ON o.id = w.user_id
 WHERE u.id = :undo ORDER BY p.id
""")

#: What moves, extensions and edits change of a booking's own row, its people aside.
_COLUMNS = """
    room_id starts_at ends_at setup_minutes teardown_minutes status confirmed_at hold_expires_at room_rate room_subtotal
    addons_subtotal discount discount_percent discount_reason tax_included total_cost retained refund_basis rescheduled
    title event_type expected_guests layout customer_notes setup_notes internal_notes online
"""
_PUT_BACK = text(f"""
UPDATE bookings b SET {", ".join(f"{name} = old.{name}" for name in _COLUMNS.split())},
       version = b.version + 1, calendar_sequence = b.calendar_sequence + 1
  FROM booking_undos u, jsonb_populate_record(NULL::bookings, u.before -> 'booking') old
 WHERE u.id = :undo AND b.id = u.booking_id AND b.version = u.version
""")  # noqa: S608 - constants of ours
_CLEAR = "DELETE FROM {table} t USING booking_undos u WHERE u.id = :undo AND t.booking_id = u.booking_id"
_FILL = """
INSERT INTO {table} SELECT was.*
  FROM booking_undos u, jsonb_populate_recordset(NULL::{table}, u.before -> '{part}') was WHERE u.id = :undo
"""
_PRICE = tuple(
    text(statement.format(table=table, part=part))
    for table, part in (("booking_addons", "addons"), ("booking_price_lines", "lines"))
    for statement in (_CLEAR, _FILL)
)
# Whoever takes back one change after another finds the one before as it was left.
_FORGET_ONE = text(f"""
WITH gone AS (DELETE FROM booking_undos WHERE id = :undo RETURNING booking_id, before)
UPDATE booking_undos u SET version = b.version, last_payment = {_NEWEST}
  FROM gone JOIN bookings b ON b.id = gone.booking_id
 WHERE u.id = (SELECT max(o.id) FROM booking_undos o WHERE o.booking_id = gone.booking_id AND o.id < :undo)
   AND u.version = CAST(gone.before -> 'booking' ->> 'version' AS int)
""")  # noqa: S608 - constants of ours
_FORGET = text("DELETE FROM booking_undos WHERE made_at < clock_timestamp() - 2 * CAST(:time AS interval)")


@asynccontextmanager
async def undoable(work: UnitOfWork, booking_id: int) -> AsyncIterator[None]:
    """Change a booking inside, under its lock, so that the change can be taken back."""
    undo_id = await work.scalar(_REMEMBER, {"booking": booking_id})
    yield
    await work.execute(_CHANGED, {"undo": undo_id})


async def last_change(read: ReadWork, booking_id: int) -> dict[str, Any] | None:
    """Return how a booking was before its last change that was noted.

    Beside the booking's own columns: ``undo_id``, ``version_after`` (the change), ``made_at``, ``began_at`` (its
    transaction), ``paid_since``, ``addons`` and ``people`` as JSON, and ``now``.
    """
    row = (await read.execute(_LAST, {"booking": booking_id})).mappings().first()
    return None if row is None else dict(row)


async def rooms_before(read: ReadWork, booking_ids: Sequence[int]) -> tuple[int, ...]:
    """Return the rooms in which these bookings were before the changes that were noted."""
    return tuple((await read.execute(_ROOMS, {"bookings": list(booking_ids)})).scalars())


async def payments_of(read: ReadWork, undo_id: int) -> Sequence[Mapping[str, Any]]:
    """Return what a change paid and gave back, by wallet, in order; each with whose money that is now."""
    return [dict(row) for row in (await read.execute(_PAYMENTS, {"undo": undo_id})).mappings()]


async def put_back(work: UnitOfWork, undo_id: int) -> None:
    """Put a booking's row, add-ons and price back as they were; its people, claims and money are the caller's matter.

    Raises:
        StaleVersion: it was changed since.
    """
    if (await work.execute(_PUT_BACK, {"undo": undo_id})).rowcount != 1:
        raise StaleVersion
    for statement in _PRICE:
        await work.execute(statement, {"undo": undo_id})


async def forget_one(work: UnitOfWork, undo_id: int) -> None:
    """Forget a change that was taken back; the one before it is the last one again."""
    await work.execute(_FORGET_ONE, {"undo": undo_id})


async def forget(work: UnitOfWork) -> int:
    """Forget what can no longer be taken back; return how many changes that were."""
    return int((await work.execute(_FORGET, {"time": UNDO_TIME})).rowcount)
