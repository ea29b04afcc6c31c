"""Reading the append-only audit log; it is written by the unit of work."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, func, or_, select

from hallbooking_desktop.persistence.hot import hot_rows
from hallbooking_desktop.persistence.tables import audit_log, bookings, users
from hallbooking_desktop.persistence.work import ReadWork


@dataclass(frozen=True, slots=True)
class AuditRecord:
    """A row of the audit log."""

    id: int
    at: datetime
    actor_id: int | None
    actor_role: str
    source: str
    action: str
    entity: str
    entity_id: int | None
    venue_id: int | None
    before: Mapping[str, object] | None
    after: Mapping[str, object] | None


@dataclass(frozen=True, slots=True)
class Filter:
    """Which rows; None and empty mean all. ``words`` are of a person's name: who did it, or whom it is about."""

    entity: str | None = None
    entity_id: int | None = None
    actor_id: int | None = None
    start: datetime | None = None
    end: datetime | None = None
    actions: frozenset[str] = frozenset()
    actor_role: str | None = None
    program: bool = False
    venue_id: int | None = None
    source: str | None = None
    words: tuple[str, ...] = ()

    def conditions(self) -> list[ColumnElement[bool]]:
        """Return what a row must be."""
        c = audit_log.c
        where: list[ColumnElement[bool]] = [
            column == value
            for column, value in (
                (c.entity, self.entity),
                (c.entity_id, self.entity_id),
                (c.actor_id, self.actor_id),
                (c.actor_role, self.actor_role),
                (c.venue_id, self.venue_id),
                (c.source, self.source),
            )
            if value is not None
        ]
        if self.start is not None:
            where.append(c.at >= self.start)
        if self.end is not None:
            where.append(c.at < self.end)
        if self.actions:
            where.append(c.action.in_(self.actions))
        if self.program:
            where.append(c.actor_id.is_(None))
        elif self.actor_role is not None:
            where.append(c.actor_id.is_not(None))
        if self.words:
            named = and_(*(users.c.name_key.contains(word, autoescape=True) for word in self.words))
            people = select(users.c.id).where(named)
            where.append(or_(c.actor_id.in_(people), and_(c.entity == "user", c.entity_id.in_(people))))
        return where


_COLUMNS: Final = tuple(audit_log.c[name] for name in AuditRecord.__dataclass_fields__)

# What things are called, and what is needed to go there: a person's role, a wallet's owner, a venue's time zone.
# A booking without a title is called by its organiser.
_NAMES: Final = """
SELECT 'user', id, full_name, role FROM users WHERE id = ANY(%(user)s)
UNION ALL SELECT 'venue', id, name, timezone FROM venues WHERE id = ANY(%(venue)s)
UNION ALL SELECT 'room', id, name, NULL FROM rooms WHERE id = ANY(%(room)s)
UNION ALL SELECT 'addon', id, name, NULL FROM addons WHERE id = ANY(%(addon)s)
UNION ALL SELECT 'kiosk', id, name, NULL FROM kiosks WHERE id = ANY(%(kiosk)s)
UNION ALL SELECT 'query', id, subject, NULL FROM queries WHERE id = ANY(%(query)s)
UNION ALL SELECT 'block', id, reason, NULL FROM blocks WHERE id = ANY(%(block)s)
UNION ALL SELECT 'closure', id, reason, NULL FROM closures WHERE id = ANY(%(closure)s)
UNION ALL SELECT 'wallet', w.id, u.full_name, u.id::text FROM wallets w JOIN users u ON u.id = w.user_id
 WHERE w.id = ANY(%(wallet)s)
UNION ALL SELECT 'booking', b.id, coalesce(nullif(b.title, ''), u.full_name), NULL FROM bookings b
  LEFT JOIN booking_customers c ON c.booking_id = b.id AND c.role = 'organiser' LEFT JOIN users u ON u.id = c.user_id
 WHERE b.id = ANY(%(booking)s)
"""
KINDS: Final = ("user", "venue", "room", "addon", "kiosk", "query", "block", "closure", "wallet", "booking")
_LARGEST: Final = 2**31 - 1


def _record(row: Sequence[Any]) -> AuditRecord:
    return AuditRecord(*row)


async def page(
    read: ReadWork, wanted: Filter, *, limit: int, offset: int, oldest_first: bool = False
) -> tuple[list[AuditRecord], int]:
    """Return a page of rows, newest first unless said otherwise, and how many there are."""
    where = wanted.conditions()
    order = audit_log.c.id.asc() if oldest_first else audit_log.c.id.desc()
    statement = select(*_COLUMNS).where(*where).order_by(order).limit(limit).offset(offset)
    total = await read.scalar(select(func.count()).select_from(audit_log).where(*where))
    return [_record(row) for row in await read.execute(statement)], int(total)


async def one(read: ReadWork, entry_id: int) -> AuditRecord | None:
    """Return one row."""
    row = (await read.execute(select(*_COLUMNS).where(audit_log.c.id == entry_id))).first()
    return _record(row) if row else None


async def of_booking(read: ReadWork, booking_id: int) -> list[AuditRecord]:
    """Return all rows about a booking, oldest first."""
    c = audit_log.c
    statement = select(*_COLUMNS).where(c.entity == "booking", c.entity_id == booking_id).order_by(c.id)
    return [_record(row) for row in await read.execute(statement)]


async def venue_of_booking(read: ReadWork, booking_id: int) -> int | None:
    """Return a booking's venue."""
    venue_id: int | None = await read.scalar(select(bookings.c.venue_id).where(bookings.c.id == booking_id))
    return venue_id


async def names(
    read: ReadWork, things: Iterable[tuple[str, int]]
) -> tuple[dict[tuple[str, int], str], dict[tuple[str, int], str]]:
    """Return what things are called now and what else is known of them; what is gone is left out."""
    wanted: dict[str, set[int]] = {kind: set() for kind in KINDS}
    for kind, number in things:
        if kind in wanted and 0 < number <= _LARGEST:
            wanted[kind].add(number)
    if not any(wanted.values()):
        return {}, {}
    rows = await hot_rows(read, _NAMES, {kind: sorted(numbers) for kind, numbers in wanted.items()})
    called = {(kind, number): name for kind, number, name, _ in rows if name}
    return called, {(kind, number): known for kind, number, _, known in rows if known}
