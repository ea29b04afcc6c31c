"""Bookings as rows: writing them in as few round trips as may be, and reading one whole."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import CursorResult, bindparam, select, text, update
from sqlalchemy.dialects.postgresql import JSONB

from hallbooking_desktop.domain.errors import StaleVersion
from hallbooking_desktop.persistence.hot import hot_writes
from hallbooking_desktop.persistence.tables import bookings, payments
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork, plain


@dataclass(frozen=True, slots=True)
class NewRows:
    """The rows that hang on a booking. Each mapping holds its table's columns, without ``booking_id``."""

    customers: Sequence[Mapping[str, Any]] = ()
    addons: Sequence[Mapping[str, Any]] = ()
    lines: Sequence[Mapping[str, Any]] = ()
    leaf_ids: Sequence[int] = field(default_factory=tuple)


_COLUMNS = (
    "venue_id, room_id, series_id, series_index, status, starts_at, ends_at, setup_minutes, teardown_minutes,"
    " hold_expires_at, title, event_type, expected_guests, layout, customer_notes, setup_notes, internal_notes, online,"
    " source, customer_key, room_rate, room_subtotal, addons_subtotal, discount, discount_percent, discount_reason,"
    " tax_included, total_cost, refund_basis, confirmed_at, created_by, kiosk_id"
)
_ADDONS = """
    INSERT INTO booking_addons (booking_id, addon_id, name, unit_price, quantity, subtotal)
    SELECT {booking}, a.addon_id, a.name, a.unit_price, a.quantity, a.subtotal FROM jsonb_to_recordset(:addons)
           AS a(addon_id int, name text, unit_price numeric, quantity int, subtotal numeric)
"""
_LINES = """
    INSERT INTO booking_price_lines (booking_id, position, label, hours, rate, amount)
    SELECT {booking}, l.position, l.label, l.hours, l.rate, l.amount FROM jsonb_to_recordset(:lines)
           AS l(position int, label text, hours numeric, rate numeric, amount numeric)
"""
_PEOPLE = """
    INSERT INTO booking_customers (booking_id, user_id, role)
    SELECT {booking}, p.user_id, p.role FROM jsonb_to_recordset(:customers) AS p(user_id int, role text)
"""
_NEW = "(SELECT id FROM new)"
_NAMES = tuple(name.strip() for name in _COLUMNS.split(","))


def _hot(statement: str) -> str:
    """Return a part that SQLAlchemy's ``text`` takes as the driver takes it."""
    return re.sub(r"(?<!:):(\w+)", r"%(\1)s", statement)


# The booking with all that hangs on it, claims last and in room order: one round trip.
_INSERT = f"""
WITH new AS (
    INSERT INTO bookings ({_COLUMNS})
    VALUES ({", ".join(f"%({name})s" for name in _NAMES)})
    RETURNING id, created_at, starts_at, ends_at, setup_minutes, teardown_minutes
), people AS ({_hot(_PEOPLE).format(booking=_NEW)}
), addons AS ({_hot(_ADDONS).format(booking=_NEW)}
), lines AS ({_hot(_LINES).format(booking=_NEW)}
), claimed AS (
    INSERT INTO claims (room_id, booking_id, claimed)
    SELECT r, new.id, tstzrange(new.starts_at - make_interval(mins => new.setup_minutes),
                                new.ends_at + make_interval(mins => new.teardown_minutes))
      FROM new, unnest(%(leaf_ids)s::int[]) AS r ORDER BY r
)
SELECT id, created_at FROM new
"""  # noqa: S608 - constants of ours


def _first(result: CursorResult[Any]) -> dict[str, Any] | None:
    row = result.mappings().first()
    return None if row is None else dict(row)


async def insert_booking(work: UnitOfWork, values: Mapping[str, Any], rows: NewRows) -> tuple[int, datetime]:
    """Insert a booking with its people, add-ons, price lines and claims; return its number and when it was made."""
    parameters = {
        **dict.fromkeys(_NAMES, None),
        **values,
        "customers": json.dumps(plain(rows.customers)),
        "addons": json.dumps(plain(rows.addons)),
        "lines": json.dumps(plain(rows.lines)),
        "leaf_ids": list(rows.leaf_ids),
    }
    ((row,),) = await hot_writes(work, (_INSERT, parameters))
    return row[0], row[1]


async def replace_people(work: UnitOfWork, booking_id: int, rows: NewRows) -> None:
    """Replace a booking's people."""
    await _replace(work, booking_id, "booking_customers", _PEOPLE, "customers", rows.customers)


async def replace_price(work: UnitOfWork, booking_id: int, rows: NewRows) -> None:
    """Replace a booking's add-ons and price lines."""
    await _replace(work, booking_id, "booking_addons", _ADDONS, "addons", rows.addons)
    await _replace(work, booking_id, "booking_price_lines", _LINES, "lines", rows.lines)


async def _replace(
    work: UnitOfWork, booking_id: int, table: str, insert: str, name: str, items: Sequence[Mapping[str, Any]]
) -> None:
    await work.execute(text(f"DELETE FROM {table} WHERE booking_id = :id"), {"id": booking_id})  # noqa: S608
    if items:
        statement = text(insert.format(booking="CAST(:id AS int)")).bindparams(bindparam(name, type_=JSONB))
        await work.execute(statement, {"id": booking_id, name: plain(items)})


# Once the row is locked, the database's running clock says whether a hold has run out. In one SELECT the clock would
# be read before the wait for the lock.
_LOCK = text("""
WITH held AS MATERIALIZED (SELECT * FROM bookings WHERE id = :id FOR NO KEY UPDATE)
SELECT held.*, clock_timestamp() AS now FROM held
""")


_LOCK_MANY = text("SELECT id FROM bookings WHERE id = ANY(:ids) ORDER BY id FOR NO KEY UPDATE")


async def lock_booking(work: UnitOfWork, booking_id: int) -> dict[str, Any] | None:
    """Lock a booking's row and return it, with the database's ``now``."""
    return _first(await work.execute(_LOCK, {"id": booking_id}))


async def lock_bookings(work: UnitOfWork, booking_ids: Sequence[int]) -> None:
    """Lock several bookings at once, in the order of their numbers."""
    await work.execute(_LOCK_MANY, {"ids": list(booking_ids)})


async def room_of(read: ReadWork, booking_id: int) -> dict[str, Any] | None:
    """Return a booking's room, venue and version without locking."""
    statement = select(bookings.c.room_id, bookings.c.venue_id, bookings.c.version).where(bookings.c.id == booking_id)
    return _first(await read.execute(statement))


async def update_booking(work: UnitOfWork, booking_id: int, version: int, values: Mapping[str, Any]) -> None:
    """Change a booking's row; the caller holds its lock.

    Raises:
        StaleVersion: it is no longer of that version.
    """
    result = await work.execute(
        update(bookings)
        .where(bookings.c.id == booking_id, bookings.c.version == version)
        .values(version=bookings.c.version + 1, **values)
    )
    if result.rowcount != 1:
        raise StaleVersion


async def organisers_of(read: ReadWork, booking_id: int) -> dict[int, list[str]]:
    """Return the people of a booking with their roles."""
    rows = await read.execute(
        text("SELECT user_id, role FROM booking_customers WHERE booking_id = :id"), {"id": booking_id}
    )
    people: dict[int, list[str]] = {}
    for row in rows.mappings():
        people.setdefault(row["user_id"], []).append(row["role"])
    return people


async def insert_payment(
    work: UnitOfWork,
    booking_id: int,
    method: str,
    amount: Decimal,
    *,
    reference: str = "",
    wallet_entry_id: int | None = None,
) -> int:
    """Record money that came in (positive) or went back; a trigger counts it in the booking."""
    statement = (
        payments.insert()
        .values(
            booking_id=booking_id,
            method=method,
            amount=amount,
            reference=reference,
            wallet_entry_id=wallet_entry_id,
            taken_by=work.actor.user_id,
        )
        .returning(payments.c.id)
    )
    return int(await work.scalar(statement))


# What is being delivered at this moment, or was, is there for all to see.
_WITHDRAW = text("""
WITH said AS (
    SELECT id, status = 'waiting' AND coalesce(leased_until < clock_timestamp(), true) AS unsent FROM outbox
     WHERE booking_id = :booking AND event = ANY(:events) AND created_at >= :since AND status <> 'withdrawn'
       FOR UPDATE
), withdrawn AS (
    UPDATE outbox SET status = 'withdrawn' WHERE id IN (SELECT id FROM said WHERE unsent)
)
SELECT coalesce(bool_and(unsent), true) FROM said
""")


async def withdraw_messages(work: UnitOfWork, booking_id: int, events: Sequence[str], since: datetime) -> bool:
    """Keep messages about a booking from going out; tell whether none of them had."""
    wanted = {"booking": booking_id, "events": list(events), "since": since}
    return bool(await work.scalar(_WITHDRAW, wanted))


async def insert_reschedule(work: UnitOfWork, values: Mapping[str, Any]) -> None:
    """Add a row of a booking's history of moves."""
    names = ", ".join(values)
    slots = ", ".join(f":{name}" for name in values)
    await work.execute(text(f"INSERT INTO booking_reschedules ({names}) VALUES ({slots})"), dict(values))  # noqa: S608


# Amounts travel as text: JSON numbers would pass through floats.
_DETAILS = text("""
SELECT b.*, clock_timestamp() AS now,
       (SELECT array_agg(leaf) FROM room_leaves(b.room_id) AS leaf) AS leaf_ids,
       (SELECT jsonb_agg(jsonb_build_object('user_id', c.user_id, 'role', c.role, 'full_name', u.full_name,
                                            'email', u.email, 'phone', u.phone)
                         ORDER BY array_position(ARRAY['organiser', 'payer', 'attendee'], c.role), u.name_key)
          FROM booking_customers c JOIN users u ON u.id = c.user_id WHERE c.booking_id = b.id) AS people,
       (SELECT jsonb_agg(jsonb_build_object('addon_id', a.addon_id, 'name', a.name, 'unit_price', a.unit_price::text,
                                            'quantity', a.quantity, 'subtotal', a.subtotal::text) ORDER BY a.addon_id)
          FROM booking_addons a WHERE a.booking_id = b.id) AS addons,
       (SELECT jsonb_agg(jsonb_build_object('label', l.label, 'hours', l.hours::text, 'rate', l.rate::text,
                                            'amount', l.amount::text) ORDER BY l.position)
          FROM booking_price_lines l WHERE l.booking_id = b.id) AS lines,
       (SELECT jsonb_agg(jsonb_build_object('id', p.id, 'method', p.method, 'amount', p.amount::text,
                                            'reference', p.reference, 'taken_by', p.taken_by,
                                            'taken_at', p.taken_at) ORDER BY p.id)
          FROM payments p WHERE p.booking_id = b.id) AS payments,
       (SELECT jsonb_agg(to_jsonb(r) || jsonb_build_object('old_cost', r.old_cost::text, 'new_cost', r.new_cost::text)
                         ORDER BY r.id)
          FROM booking_reschedules r WHERE r.booking_id = b.id) AS reschedules
  FROM bookings b WHERE b.id = ANY(:ids)
""")


async def whole_booking(read: ReadWork, booking_id: int) -> dict[str, Any] | None:
    """Return a booking with its people, add-ons, price lines, payments and moves as JSON."""
    return _first(await read.execute(_DETAILS, {"ids": [booking_id]}))


async def whole_bookings(read: ReadWork, booking_ids: Sequence[int]) -> list[dict[str, Any]]:
    """Return several of them, in the order of the numbers given."""
    found = {row["id"]: dict(row) for row in (await read.execute(_DETAILS, {"ids": list(booking_ids)})).mappings()}
    return [found[booking_id] for booking_id in booking_ids if booking_id in found]


# A steady clock lets the index be used; under the row's lock the running one judges.
_EXPIRED = text("""
SELECT id, room_id FROM bookings
 WHERE status = 'pending' AND paid = 0 AND hold_expires_at <= statement_timestamp()
 ORDER BY hold_expires_at LIMIT :most
""")


async def expired_holds(read: ReadWork, most: int) -> list[tuple[int, int]]:
    """Return the number and room of holds that have run out."""
    return [(row.id, row.room_id) for row in await read.execute(_EXPIRED, {"most": most})]


_LOCK_PERSON = text("SELECT id FROM users WHERE id = :user FOR NO KEY UPDATE")
_LIVE_HOLDS = text("""
SELECT count(*) FROM bookings b JOIN booking_customers c ON c.booking_id = b.id AND c.role = 'organiser'
 WHERE c.user_id = :user AND b.status = 'pending' AND b.paid = 0 AND b.hold_expires_at > clock_timestamp()
""")


async def live_holds_of(work: UnitOfWork, user_id: int) -> int:
    """Return how many unpaid holds a person has; they get no other one until the unit of work ends."""
    await work.execute(_LOCK_PERSON, {"user": user_id})
    return int(await work.scalar(_LIVE_HOLDS, {"user": user_id}))


_LOCK_KIOSK = text("SELECT id FROM kiosks WHERE id = :kiosk FOR NO KEY UPDATE")
_HOLDS_AT_KIOSK = text("""
SELECT count(*) FROM bookings
 WHERE kiosk_id = :kiosk AND status = 'pending' AND paid = 0 AND hold_expires_at > clock_timestamp()
""")


async def live_holds_at(work: UnitOfWork, kiosk_id: int) -> int:
    """Return how many unpaid holds a kiosk has; it gets no other one until the unit of work ends."""
    await work.execute(_LOCK_KIOSK, {"kiosk": kiosk_id})
    return int(await work.scalar(_HOLDS_AT_KIOSK, {"kiosk": kiosk_id}))


# What is out then has claims then: they lead to the few bookings of these hours, not to all that ever had the add-on.
_ADDON_USE = text("""
WITH near(booking_id) AS (
    SELECT DISTINCT c.booking_id
      FROM rooms r
     CROSS JOIN LATERAL (
          SELECT c.booking_id FROM claims c
           WHERE int4range(c.room_id, c.room_id, '[]') = int4range(r.id, r.id, '[]')
             AND c.claimed && tstzrange(:start, :end) AND c.booking_id IS NOT NULL
      ) c
     WHERE r.venue_id IN (SELECT o.venue_id FROM addons o WHERE o.id = ANY(:addons))
)
SELECT a.addon_id, b.starts_at, b.ends_at, a.quantity
  FROM near JOIN bookings b ON b.id = near.booking_id JOIN booking_addons a ON a.booking_id = b.id
 WHERE a.addon_id = ANY(:addons) AND b.id <> ALL(CAST(:besides AS int[]))
   AND b.starts_at < :end AND b.ends_at > :start
   AND (b.status = 'confirmed' OR b.status = 'pending' AND (b.paid > 0 OR b.hold_expires_at > clock_timestamp()))
""")
_LOCK_ADDONS = text("SELECT id FROM addons WHERE id = ANY(:addons) ORDER BY id FOR NO KEY UPDATE")


async def addon_use(
    read: ReadWork, addon_ids: Sequence[int], start: datetime, end: datetime, *, besides: Collection[int], lock: bool
) -> list[dict[str, Any]]:
    """Return when and how many of these add-ons are out with other bookings than ``besides``.

    ``lock`` keeps others from taking the last one meanwhile.
    """
    if lock:
        await read.execute(_LOCK_ADDONS, {"addons": list(addon_ids)})
    parameters = {"addons": list(addon_ids), "start": start, "end": end, "besides": list(besides)}
    return [dict(row) for row in (await read.execute(_ADDON_USE, parameters)).mappings()]


_CUSTOMERS = """
SELECT id, name_key, customer_group, password_hash IS NULL AS walk_in
  FROM users WHERE id = ANY(:ids) AND active AND merged_into_id IS NULL
"""
_READ_CUSTOMERS = text(_CUSTOMERS)
_HOLD_CUSTOMERS = text(f"{_CUSTOMERS} ORDER BY id FOR KEY SHARE")


async def bookable_people(read: ReadWork, user_ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    """Return the people who can be put into a booking, by id; those who are unknown or inactive are missing.

    In a unit of work nobody can be merged into another record until it ends.
    """
    statement = _HOLD_CUSTOMERS if isinstance(read, UnitOfWork) else _READ_CUSTOMERS
    found = (await read.execute(statement, {"ids": list(user_ids)})).mappings()
    return {row["id"]: dict(row) for row in found}
