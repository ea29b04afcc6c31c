"""Pages of bookings: filtered, sorted and counted by PostgreSQL, quick at either end of 100,000 rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    CompoundSelect,
    Integer,
    Select,
    and_,
    any_,
    exists,
    func,
    literal,
    literal_column,
    or_,
    select,
    true,
    union,
)

from hallbooking_desktop.domain.people import name_key, phone_digits
from hallbooking_desktop.domain.reports import Counted, CountedBy
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import report_hours, reports
from hallbooking_desktop.persistence.hot import hot_rows
from hallbooking_desktop.persistence.tables import booking_customers, bookings, rooms, users, venues
from hallbooking_desktop.persistence.work import ReadWork


@dataclass(frozen=True, slots=True)
class BookingFilter:
    """What a list of bookings is about; None and empty mean everything.

    ``by_venue``: the ranges that count for these venues; ``start`` and ``end`` are for the others.
    """

    venue_ids: frozenset[int] | None = None
    room_id: int | None = None
    status: frozenset[str] = frozenset()
    start: datetime | None = None
    end: datetime | None = None
    by_venue: tuple[tuple[frozenset[int], TimeRange], ...] = field(default=(), kw_only=True)
    text: str = ""
    customer_id: int | None = None
    counted: Counted | None = None


#: Up to so many, what a text finds is looked up; more is come upon.
_FEW: Final = 5_000
_FEWEST_LETTERS: Final = 3
_NOW = func.statement_timestamp()
_DUE: ColumnElement[object] = func.greatest(
    bookings.c.total_cost - (bookings.c.paid - bookings.c.retained), literal_column("0")
)
_SORTS: dict[str, ColumnElement[object]] = {
    "id": bookings.c.id,
    "start": bookings.c.starts_at,
    "range": bookings.c.starts_at,
    "end": bookings.c.ends_at,
    "created_at": bookings.c.created_at,
    "customer": bookings.c.customer_key,
    "title": bookings.c.title,
    "status": bookings.c.status,
    "total_cost": bookings.c.total_cost,
    "amount_due": _DUE,
    "room_name": rooms.c.name_key,
    "venue_name": venues.c.name_key,
}
SORT_FIELDS = frozenset(_SORTS)


#: The columns of a page's rows, in the order of `_LATEST_OF_PERSON`.
_ROW = (
    *("id", "room_id", "room_name", "venue_id", "venue_name", "timezone", "title", "customer", "starts_at", "ends_at"),
    *("status", "total_cost", "amount_due", "hold_expires_at", "created_at", "version", "over"),
)
# The most asked list of all, a person's own bookings: count and page in one round trip.
_LATEST_OF_PERSON = """
WITH own AS (
    SELECT DISTINCT c.booking_id AS id FROM booking_customers c WHERE c.user_id = %(user)s
), page AS (
    SELECT b.* FROM bookings b JOIN own ON own.id = b.id
     ORDER BY b.starts_at DESC, b.id DESC LIMIT %(limit)s OFFSET %(offset)s
)
SELECT t.total, b.id, b.room_id, r.name, b.venue_id, v.name, v.timezone, b.title, u.full_name, b.starts_at, b.ends_at,
       b.status, b.total_cost, greatest(b.total_cost - (b.paid - b.retained), 0), b.hold_expires_at, b.created_at,
       b.version, b.ends_at <= statement_timestamp()
  FROM (SELECT count(*) AS total FROM own) t
  LEFT JOIN page b ON true
  LEFT JOIN rooms r ON r.id = b.room_id
  LEFT JOIN venues v ON v.id = b.venue_id
  LEFT JOIN booking_customers c ON c.booking_id = b.id AND c.role = 'organiser'
  LEFT JOIN users u ON u.id = c.user_id
 ORDER BY b.starts_at DESC, b.id DESC
"""


async def _latest_of_person(read: ReadWork, user_id: int, limit: int, offset: int) -> tuple[list[dict[str, Any]], int]:
    found = await hot_rows(read, _LATEST_OF_PERSON, {"user": user_id, "limit": limit, "offset": offset})
    # Without any booking on the page there is one row, with the count alone.
    return [dict(zip(_ROW, row[1:], strict=True)) for row in found if row[1] is not None], found[0][0]


_COUNTS = """
SELECT b.status, count(*) FROM bookings b
 WHERE b.id IN (SELECT c.booking_id FROM booking_customers c WHERE c.user_id = %(user)s)
 GROUP BY b.status
"""


async def counts_of_person(read: ReadWork, user_id: int) -> dict[str, int]:
    """Return how many bookings a person is in, by stored state."""
    return dict(await hot_rows(read, _COUNTS, {"user": user_id}))


async def booking_page(
    read: ReadWork, wanted: BookingFilter, *, sort: str, limit: int, offset: int
) -> tuple[list[dict[str, Any]], int]:
    """Return one page of bookings and how many there are. ``sort``: a name of `SORT_FIELDS`, a minus descends."""
    if wanted == BookingFilter(customer_id=wanted.customer_id) and wanted.customer_id is not None and sort == "-start":
        return await _latest_of_person(read, wanted.customer_id, limit, offset)
    field, descending = sort.removeprefix("-"), sort.startswith("-")
    conditions, words = [*_conditions(wanted), *await _counted(read, wanted.counted)], wanted.text.strip()
    # A letter or two are in half of all titles: those are come upon; a longer text's few are looked up.
    matched: list[ColumnElement[bool]] = []
    if words:
        matched = [_fits(words) if len(words) < _FEWEST_LETTERS else bookings.c.id.in_(_matching(words))]
    total = int(await read.scalar(select(func.count()).select_from(bookings).where(*conditions, *matched)))
    # From the far half it is shorter to count from the end.
    length = max(min(limit, total - offset), 0)
    backwards = offset > total // 2
    if length == 0:
        return [], total
    skipped = total - offset - length if backwards else offset
    if words and total > _FEW:
        # Going through the bookings in their order has a page full soon.
        matched = [_fits(words)]
    page = _page(field, [*conditions, *matched], descending=descending != backwards, limit=length, offset=skipped)
    rows = [dict(row) for row in (await read.execute(page)).mappings()]
    return (rows[::-1] if backwards else rows), total


async def rows_of(read: ReadWork, booking_ids: Sequence[int]) -> list[dict[str, Any]]:
    """Return the rows of these bookings as a page has them, by start."""
    if not booking_ids:
        return []
    page = _page("start", [bookings.c.id.in_(booking_ids)], descending=False, limit=len(booking_ids), offset=0)
    return [dict(row) for row in (await read.execute(page)).mappings()]


def _page(
    field: str, conditions: Sequence[ColumnElement[bool]], *, descending: bool, limit: int, offset: int
) -> Select[tuple[object, ...]]:
    """Return a page's rows. It is found by numbers and sort key alone; only its own rows are joined."""

    def ordered(key: ColumnElement[Any], number: ColumnElement[Any]) -> tuple[ColumnElement[Any], ...]:
        return (key.desc(), number.desc()) if descending else (key, number)

    key = _SORTS[field]
    ids = select(bookings.c.id, key.label("key")).where(*conditions)
    if field in {"room_name", "venue_name"}:
        ids = ids.select_from(
            bookings.join(rooms, rooms.c.id == bookings.c.room_id).join(venues, venues.c.id == bookings.c.venue_id)
        )
    found = ids.order_by(*ordered(key, bookings.c.id)).limit(limit).offset(offset).subquery("found")
    organiser = and_(booking_customers.c.booking_id == bookings.c.id, booking_customers.c.role == literal("organiser"))
    return (
        select(
            bookings.c.id,
            bookings.c.room_id,
            rooms.c.name.label("room_name"),
            bookings.c.venue_id,
            venues.c.name.label("venue_name"),
            venues.c.timezone,
            bookings.c.title,
            users.c.full_name.label("customer"),
            bookings.c.starts_at,
            bookings.c.ends_at,
            bookings.c.status,
            bookings.c.total_cost,
            _DUE.label("amount_due"),
            bookings.c.hold_expires_at,
            bookings.c.created_at,
            bookings.c.version,
            (bookings.c.ends_at <= _NOW).label("over"),
        )
        .select_from(
            found.join(bookings, bookings.c.id == found.c.id)
            .join(rooms, rooms.c.id == bookings.c.room_id)
            .join(venues, venues.c.id == bookings.c.venue_id)
            .outerjoin(booking_customers, organiser)
            .outerjoin(users, users.c.id == booking_customers.c.user_id)
        )
        .order_by(*ordered(found.c.key, found.c.id))
    )


def _conditions(wanted: BookingFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.venue_ids is not None:
        conditions.append(bookings.c.venue_id.in_(wanted.venue_ids))
    if wanted.room_id is not None:
        conditions.append(bookings.c.room_id == wanted.room_id)
    conditions += _within(wanted)
    if wanted.status:
        conditions.append(or_(*(_of_status(name) for name in sorted(wanted.status))))
    if wanted.customer_id is not None:
        conditions.append(_of_customer(booking_customers.c.user_id == wanted.customer_id))
    return conditions


async def _counted(read: ReadWork, wanted: Counted | None) -> list[ColumnElement[bool]]:
    """Return what is true of just those bookings that a figure of the reports counts."""
    if wanted is None:
        return []
    days = reports.Days(wanted.period.start, wanted.period.end, wanted.venue_id)
    if wanted.by is CountedBy.USE:
        found = await report_hours.in_use(read, days, wanted.room_id)
        return [bookings.c.id == any_(literal(found, ARRAY(Integer)))]
    room = [] if wanted.room_id is None else [bookings.c.room_id == wanted.room_id]
    return [*reports.counted(days), *room]


def _within(wanted: BookingFilter) -> list[ColumnElement[bool]]:
    """Return when bookings take place; the outermost instants let the index by time be used."""
    spans = [span for _, span in wanted.by_venue]
    start = wanted.start and min([wanted.start, *(span.start for span in spans)])
    end = wanted.end and max([wanted.end, *(span.end for span in spans)])
    conditions: list[ColumnElement[bool]] = []
    if start is not None:
        conditions.append(bookings.c.ends_at > start)
    if end is not None:
        conditions.append(bookings.c.starts_at < end)
    if wanted.by_venue:
        known = frozenset[int]().union(*(ids for ids, _ in wanted.by_venue))
        others = _within(replace(wanted, by_venue=()))
        own = [_meets(bookings.c.venue_id.in_(ids), span) for ids, span in wanted.by_venue]
        conditions.append(or_(*own, and_(bookings.c.venue_id.not_in(known), *others)))
    return conditions


def _meets(where: ColumnElement[bool], span: TimeRange) -> ColumnElement[bool]:
    return and_(where, bookings.c.ends_at > span.start, bookings.c.starts_at < span.end)


def _of_status(name: str) -> ColumnElement[bool]:
    if name == "completed":
        return and_(bookings.c.status == "confirmed", bookings.c.ends_at <= _NOW)
    if name == "confirmed":
        return and_(bookings.c.status == "confirmed", bookings.c.ends_at > _NOW)
    return bookings.c.status == name


def _of_customer(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(booking_customers.c.booking_id == bookings.c.id, condition)


def _number(words: str) -> int | None:
    """Return the booking's number that a text is; longer ones are telephone numbers."""
    number = words.removeprefix("#")
    return int(number) if number.isascii() and number.isdigit() and len(number) < 7 else None  # noqa: PLR2004


def _ways(words: str) -> tuple[Select[tuple[int]], ...]:
    """Return how a typed text finds bookings: by number, else by a part of the title or of who booked."""
    number = _number(words)
    if number is not None:
        return (select(bookings.c.id).where(bookings.c.id == number),)
    key = name_key(words)
    person = [
        users.c.name_key.contains(key, autoescape=True) if key else ~true(),
        users.c.email.icontains(words, autoescape=True),
    ]
    digits = "" if any(c.isalpha() for c in words) else phone_digits(words)
    if digits:
        person.append(users.c.phone_digits.contains(digits, autoescape=True))
    people = select(users.c.id).where(or_(*person))
    return (
        select(bookings.c.id).where(bookings.c.title.icontains(words, autoescape=True)),
        select(booking_customers.c.booking_id).where(booking_customers.c.user_id.in_(people)),
    )


def _matching(words: str) -> Select[tuple[int]] | CompoundSelect[tuple[int]]:
    """Return what a text finds, each way by its own index."""
    first, *others = _ways(words)
    return union(first, *others) if others else first


def _fits(words: str) -> ColumnElement[bool]:
    """Return whether a booking, come upon in some order, is found by a text."""
    first, *others = (way.whereclause if n == 0 else bookings.c.id.in_(way) for n, way in enumerate(_ways(words)))
    assert first is not None  # noqa: S101 - every way has a condition
    return or_(first, *(other for other in others if other is not None))
