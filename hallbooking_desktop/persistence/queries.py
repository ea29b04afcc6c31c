"""Queries and their messages as rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, func, insert, literal_column, or_, select, text, update

from hallbooking_desktop.domain.people import name_key
from hallbooking_desktop.persistence.tables import queries, query_messages, users, venues
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork


@dataclass(frozen=True, slots=True)
class QueryFilter:
    """Which queries; None and empty mean all."""

    user_id: int | None = None
    venue_id: int | None = None
    booking_id: int | None = None
    status: frozenset[str] = frozenset()
    text: str = ""


_LOCK: Final = text("SELECT * FROM queries WHERE id = :id FOR NO KEY UPDATE")
_BOOKING: Final = text("""
SELECT b.venue_id, (SELECT array_agg(c.user_id) FROM booking_customers c WHERE c.booking_id = b.id) AS people
  FROM bookings b WHERE b.id = :id
""")
#: As many messages as one answer holds, the latest.
MOST_MESSAGES: Final = 500


async def booking_of(read: ReadWork, booking_id: int) -> dict[str, Any] | None:
    """Return the venue and the people of a booking that is asked about."""
    row = (await read.execute(_BOOKING, {"id": booking_id})).mappings().first()
    return None if row is None else dict(row)


async def add(work: UnitOfWork, user_id: int, venue_id: int | None, booking_id: int | None, subject: str) -> int:
    """Insert a query; its first message follows."""
    values = {"user_id": user_id, "venue_id": venue_id, "booking_id": booking_id, "subject": subject}
    return int(await work.scalar(insert(queries).values(values).returning(queries.c.id)))


async def add_message(work: UnitOfWork, query_id: int, author_id: int, body: str, *, internal: bool = False) -> int:
    """Insert a message, or a note that only staff see."""
    values = {"query_id": query_id, "author_id": author_id, "body": body, "internal": internal}
    return int(await work.scalar(insert(query_messages).values(values).returning(query_messages.c.id)))


async def lock(work: UnitOfWork, query_id: int) -> dict[str, Any] | None:
    """Lock a query's row and return it."""
    row = (await work.execute(_LOCK, {"id": query_id})).mappings().first()
    return None if row is None else dict(row)


async def set_status(work: UnitOfWork, query_id: int, status: str) -> None:
    """Write a query's state, and when it was resolved if it is; the caller holds the row's lock."""
    resolved = func.clock_timestamp() if status == "RESOLVED" else None
    values = {"status": status, "resolved_at": resolved, "version": queries.c.version + 1}
    await work.execute(update(queries).where(queries.c.id == query_id).values(values))


def _shown(*, internal: bool) -> ColumnElement[bool]:
    """Return the condition on messages that somebody may read."""
    of_query = query_messages.c.query_id == queries.c.id
    return of_query if internal else and_(of_query, query_messages.c.internal.is_(False))


def _columns(*, internal: bool) -> tuple[ColumnElement[object], ...]:
    shown = _shown(internal=internal)
    return (
        queries.c.id,
        queries.c.subject,
        queries.c.status,
        queries.c.user_id,
        users.c.full_name.label("customer"),
        queries.c.venue_id,
        venues.c.name.label("venue_name"),
        queries.c.booking_id,
        queries.c.created_at,
        queries.c.resolved_at,
        queries.c.version,
        select(func.count()).where(shown).scalar_subquery().label("messages"),
        select(func.max(query_messages.c.created_at)).where(shown).scalar_subquery().label("last_message_at"),
    )


_SOURCE: Final = queries.join(users, users.c.id == queries.c.user_id).outerjoin(
    venues, venues.c.id == queries.c.venue_id
)


async def one(read: ReadWork, query_id: int, *, internal: bool) -> dict[str, Any] | None:
    """Return a query as a row of the list; ``internal``: notes among staff are counted too."""
    statement = select(*_columns(internal=internal)).select_from(_SOURCE).where(queries.c.id == query_id)
    row = (await read.execute(statement)).mappings().first()
    return None if row is None else dict(row)


async def messages(read: ReadWork, query_id: int, *, internal: bool) -> list[dict[str, Any]]:
    """Return a query's messages, oldest first; at most the latest 500."""
    c = query_messages.c
    statement = (
        select(c.id, c.author_id, users.c.full_name.label("author"), c.body, c.internal, c.created_at)
        .join(users, users.c.id == c.author_id)
        .where(c.query_id == query_id)
        .order_by(c.id.desc())
        .limit(MOST_MESSAGES)
    )
    if not internal:
        statement = statement.where(c.internal.is_(False))
    return [dict(row) for row in (await read.execute(statement)).mappings()][::-1]


async def page(
    read: ReadWork, wanted: QueryFilter, *, internal: bool, limit: int, offset: int
) -> tuple[list[dict[str, Any]], int]:
    """Return a page of queries, those not yet resolved first, then the latest; and how many there are."""
    where = _conditions(wanted)
    total = int(await read.scalar(select(func.count()).select_from(_SOURCE).where(*where)))
    statement = (
        select(*_columns(internal=internal))
        .select_from(_SOURCE)
        .where(*where)
        .order_by(queries.c.status == literal_column("'RESOLVED'"), queries.c.id.desc())
        .limit(limit)
        .offset(offset)
    )
    return [dict(row) for row in (await read.execute(statement)).mappings()], total


def _conditions(wanted: QueryFilter) -> list[ColumnElement[bool]]:
    where: list[ColumnElement[bool]] = []
    for column, value in (
        (queries.c.user_id, wanted.user_id),
        (queries.c.venue_id, wanted.venue_id),
        (queries.c.booking_id, wanted.booking_id),
    ):
        if value is not None:
            where.append(column == value)
    if wanted.status:
        where.append(queries.c.status.in_(sorted(wanted.status)))
    if wanted.text.strip():
        typed = wanted.text.strip()
        found = [queries.c.subject.icontains(typed, autoescape=True)]
        words = name_key(typed).split()
        if words:
            found.append(and_(*(users.c.name_key.contains(word, autoescape=True) for word in words)))
        where.append(or_(*found))
    return where
