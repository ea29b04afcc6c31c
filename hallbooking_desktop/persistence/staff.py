"""The staff's table, and the codes by which they set a password."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, case, func, select, update

from hallbooking_desktop.domain.events import Event
from hallbooking_desktop.persistence.people import Wanted
from hallbooking_desktop.persistence.tables import outbox, users, venues
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork

#: Somebody without a password cannot sign in yet.
_STATE: Final = case(
    (users.c.active.is_(False), "inactive"),
    (users.c.password_hash.is_(None), "invited"),
    else_="active",
).label("state")
SORTS: Final[Mapping[str, ColumnElement[Any]]] = {
    "full_name": users.c.name_key,
    "email": func.lower(users.c.email),
    "role": users.c.role,
    "venue": func.coalesce(venues.c.name_key, ""),
    "state": _STATE.element,
    "created_at": users.c.created_at,
}


@dataclass(frozen=True, slots=True)
class StaffRecord:
    """One of the staff, with the name of their venue and whether they can sign in."""

    id: int
    full_name: str
    email: str
    phone: str | None
    role: str
    language: str
    venue_id: int | None
    venue: str
    state: str
    created_at: datetime
    version: int


# In the record's order.
_COLUMNS: Final = (
    users.c.id,
    users.c.full_name,
    users.c.email,
    users.c.phone,
    users.c.role,
    users.c.language,
    users.c.assigned_venue_id.label("venue_id"),
    func.coalesce(venues.c.name, "").label("venue"),
    _STATE,
    users.c.created_at,
    users.c.version,
)


def _record(row: Sequence[Any]) -> StaffRecord:
    return StaffRecord(*row)


@dataclass(frozen=True, slots=True)
class StaffFilter:
    """Who of the staff is meant; None means all."""

    wanted: Wanted
    role: str | None = None
    state: str | None = None
    venue_id: int | None = None


async def page(read: ReadWork, of: StaffFilter, sort: str, *, limit: int, offset: int) -> tuple[list[StaffRecord], int]:
    """Return a page of moderators and admins, the deactivated too, and how many there are."""
    where = [users.c.role != "customer", of.wanted.condition()]
    if of.role is not None:
        where.append(users.c.role == of.role)
    if of.state is not None:
        where.append(_STATE.element == of.state)
    if of.venue_id is not None:
        where.append(users.c.assigned_venue_id == of.venue_id)
    key = SORTS[sort.lstrip("-")]
    order = key.desc() if sort.startswith("-") else key.asc()
    joined = users.outerjoin(venues, venues.c.id == users.c.assigned_venue_id)
    total = await read.scalar(select(func.count()).select_from(joined).where(*where))
    statement = select(*_COLUMNS).select_from(joined).where(*where).order_by(order, users.c.name_key, users.c.id)
    return [_record(row) for row in await read.execute(statement.limit(limit).offset(offset))], int(total)


async def one(read: ReadWork, user_id: int) -> StaffRecord | None:
    """Return one of the staff."""
    joined = users.outerjoin(venues, venues.c.id == users.c.assigned_venue_id)
    statement = select(*_COLUMNS).select_from(joined).where(users.c.id == user_id, users.c.role != "customer")
    row = (await read.execute(statement)).first()
    return _record(row) if row else None


async def withdraw_codes(work: UnitOfWork, user_id: int) -> None:
    """Take back the messages with codes for a person that nobody has sent yet."""
    await work.execute(
        update(outbox)
        .where(outbox.c.user_id == user_id, outbox.c.event == Event.PASSWORD_RESET.value, outbox.c.status == "waiting")
        .values(status="withdrawn")
    )
