"""Queries and their messages as rows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, case, exists, func, insert, literal_column, or_, select, text, true, update

from hallbooking_desktop.domain.people import name_key
from hallbooking_desktop.domain.queries import QueryStanding
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
    standing: frozenset[QueryStanding] = frozenset()


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


_PUBLIC: Final = and_(query_messages.c.query_id == queries.c.id, query_messages.c.internal.is_(False))
_STAFF: Final = users.alias("staff")
#: Whether the last that customer and staff wrote to each other is the customer's.
_WAITS: Final = func.coalesce(
    select(query_messages.c.author_id == queries.c.user_id)
    .where(_PUBLIC)
    .order_by(query_messages.c.id.desc())
    .limit(1)
    .scalar_subquery(),
    true(),
)
_ANSWERED_BY: Final = func.coalesce(
    select(_STAFF.c.full_name)
    .join_from(query_messages, _STAFF, _STAFF.c.id == query_messages.c.author_id)
    .where(_PUBLIC, query_messages.c.author_id != queries.c.user_id)
    .order_by(query_messages.c.id.desc())
    .limit(1)
    .scalar_subquery(),
    "",
)
_STANDINGS: Final[Mapping[QueryStanding, ColumnElement[bool]]] = {
    QueryStanding.OPEN: queries.c.status == "OPEN",
    QueryStanding.IN_PROGRESS: and_(queries.c.status == "IN_PROGRESS", _WAITS),
    QueryStanding.ANSWERED: and_(queries.c.status == "IN_PROGRESS", ~_WAITS),
    QueryStanding.RESOLVED: queries.c.status == "RESOLVED",
}
#: What waits for the staff comes first.
_RANK: Final = case(*((condition, rank) for rank, condition in enumerate(_STANDINGS.values())), else_=len(_STANDINGS))
_NUMBER: Final = re.compile(r"#(\d{1,9})")


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
        _WAITS.label("waits"),
        _ANSWERED_BY.label("answered_by"),
    )


_SOURCE: Final = queries.join(users, users.c.id == queries.c.user_id).outerjoin(
    venues, venues.c.id == queries.c.venue_id
)


SORTS: Final[Mapping[str, ColumnElement[Any]]] = {
    "standing": _RANK,
    "subject": func.lower(queries.c.subject),
    "customer": users.c.name_key,
    "venue": func.coalesce(venues.c.name_key, ""),
    "booking": func.coalesce(queries.c.booking_id, 0),
    "created_at": queries.c.created_at,
    "answered_by": func.lower(_ANSWERED_BY),
}
# Without a wish: those not yet resolved first, then the latest.
_USUAL: Final = (queries.c.status == literal_column("'RESOLVED'"), queries.c.id.desc())


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
    read: ReadWork, wanted: QueryFilter, sort: str = "", *, internal: bool, limit: int, offset: int
) -> tuple[list[dict[str, Any]], int]:
    """Return a page of queries and how many there are. ``sort``: a name of `SORTS`, a minus descends."""
    where = _conditions(wanted, internal=internal)
    total = int(await read.scalar(select(func.count()).select_from(_SOURCE).where(*where)))
    statement = (
        select(*_columns(internal=internal))
        .select_from(_SOURCE)
        .where(*where)
        .order_by(*_order(sort))
        .limit(limit)
        .offset(offset)
    )
    return [dict(row) for row in (await read.execute(statement)).mappings()], total


def _order(sort: str) -> tuple[ColumnElement[Any], ...]:
    if not sort:
        return _USUAL
    key = SORTS[sort.removeprefix("-")]
    return (key.desc() if sort.startswith("-") else key.asc(), queries.c.created_at.desc(), queries.c.id.desc())


def _conditions(wanted: QueryFilter, *, internal: bool) -> list[ColumnElement[bool]]:
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
    if wanted.standing:
        where.append(or_(*(_STANDINGS[standing] for standing in sorted(wanted.standing))))
    if typed := wanted.text.strip():
        where.append(_fits(typed, internal=internal))
    return where


def _fits(typed: str, *, internal: bool) -> ColumnElement[bool]:
    """Return the condition that a typed text is found: in a number, the subject, a message, the customer's name."""
    if number := _NUMBER.fullmatch(typed):
        return or_(queries.c.id == int(number[1]), queries.c.booking_id == int(number[1]))
    said = exists().where(_shown(internal=internal), query_messages.c.body.icontains(typed, autoescape=True))
    found = [queries.c.subject.icontains(typed, autoescape=True), said]
    words = name_key(typed).split()
    if words:
        found.append(and_(*(users.c.name_key.contains(word, autoescape=True) for word in words)))
    return or_(*found)
