"""Reading the append-only audit log; it is written by the unit of work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import func, select

from hallbooking_desktop.persistence.tables import audit_log, bookings
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
    """Which rows; None and empty mean all."""

    entity: str | None = None
    entity_id: int | None = None
    actor_id: int | None = None
    start: datetime | None = None
    end: datetime | None = None
    actions: frozenset[str] = frozenset()


_COLUMNS: Final = tuple(audit_log.c[name] for name in AuditRecord.__dataclass_fields__)


def _record(row: Sequence[Any]) -> AuditRecord:
    return AuditRecord(*row)


async def page(read: ReadWork, wanted: Filter, *, limit: int, offset: int) -> tuple[list[AuditRecord], int]:
    """Return a page of rows, newest first, and how many there are."""
    c = audit_log.c
    where = [
        column == value
        for column, value in (
            (c.entity, wanted.entity),
            (c.entity_id, wanted.entity_id),
            (c.actor_id, wanted.actor_id),
        )
        if value is not None
    ]
    if wanted.start is not None:
        where.append(c.at >= wanted.start)
    if wanted.end is not None:
        where.append(c.at < wanted.end)
    if wanted.actions:
        where.append(c.action.in_(wanted.actions))
    statement = select(*_COLUMNS).where(*where).order_by(c.id.desc()).limit(limit).offset(offset)
    total = await read.scalar(select(func.count()).select_from(audit_log).where(*where))
    return [_record(row) for row in await read.execute(statement)], int(total)


async def of_booking(read: ReadWork, booking_id: int) -> list[AuditRecord]:
    """Return all rows about a booking, oldest first."""
    c = audit_log.c
    statement = select(*_COLUMNS).where(c.entity == "booking", c.entity_id == booking_id).order_by(c.id)
    return [_record(row) for row in await read.execute(statement)]


async def venue_of_booking(read: ReadWork, booking_id: int) -> int | None:
    """Return a booking's venue."""
    venue_id: int | None = await read.scalar(select(bookings.c.venue_id).where(bookings.c.id == booking_id))
    return venue_id
