"""The customers' table: one page with counts of bookings and balances."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import ColumnElement, Select, Subquery, and_, func, select, true

from hallbooking_desktop.persistence.people import Rows, Wanted, customers_only, of_venue
from hallbooking_desktop.persistence.tables import booking_customers, bookings, users, wallets
from hallbooking_desktop.persistence.work import ReadWork

_COUNTED: Final = frozenset({"bookings", "upcoming", "last_booking"})
_PLAIN: Final = {
    "full_name": users.c.name_key,
    "email": func.lower(users.c.email),
    "phone": users.c.phone_digits,
    "organisation": func.lower(users.c.organisation),
    "balance": func.coalesce(wallets.c.balance, 0),
    "id": users.c.id,
}
CUSTOMER_SORTS: Final = _COUNTED | frozenset(_PLAIN)


def _counts(venue_id: int | None) -> Select[int, int, Any]:
    """Return counts of live and past bookings over booking_customers; cancelled ones do not count."""
    now = func.clock_timestamp()
    counted = (
        select(
            func.count(bookings.c.id.distinct()).label("bookings"),
            func.count(bookings.c.id.distinct()).filter(bookings.c.starts_at > now).label("upcoming"),
            func.max(bookings.c.starts_at).label("last_booking"),
        )
        .select_from(booking_customers.join(bookings, bookings.c.id == booking_customers.c.booking_id))
        .where(bookings.c.status != "cancelled")
    )
    return counted if venue_id is None else counted.where(bookings.c.venue_id == venue_id)


async def page(
    read: ReadWork, venue_id: int | None, wanted: Wanted, sort: str, *, limit: int, offset: int
) -> tuple[Rows, int]:
    """Return a page of customers and how many there are.

    ``venue_id``: only customers of this venue, and only their bookings there are counted. Columns: id, full_name,
    email, phone, organisation, version, balance, bookings, upcoming, last_booking.
    """
    field, descending = sort.lstrip("-"), sort.startswith("-")
    where: list[ColumnElement[bool]] = [customers_only(), wanted.condition()]
    if venue_id is not None:
        where.append(of_venue(venue_id))
    counted = (
        _counts(venue_id)
        .add_columns(booking_customers.c.user_id)
        .group_by(booking_customers.c.user_id)
        .subquery("counted")
    )
    people = select(
        users.c.id,
        users.c.full_name,
        users.c.email,
        users.c.phone,
        users.c.organisation,
        users.c.version,
        func.coalesce(wallets.c.balance, 0).label("balance"),
    ).where(and_(*where))
    source = users.outerjoin(wallets, wallets.c.user_id == users.c.id)
    if field in _COUNTED:
        # Every customer has to be counted before the first can be shown.
        joined = source.outerjoin(counted, counted.c.user_id == users.c.id)
        statement = people.add_columns(*_counted_columns(counted)).select_from(joined)
        statement = statement.order_by(_order(_counted_value(counted, field), descending), users.c.name_key, users.c.id)
        found = await read.execute(statement.limit(limit).offset(offset))
    else:
        cut = people.add_columns(func.row_number().over(order_by=(_order(_PLAIN[field], descending), users.c.id)))
        rows = cut.select_from(source).order_by(_order(_PLAIN[field], descending), users.c.id)
        shown = rows.limit(limit).offset(offset).subquery("shown")
        own = _counts(venue_id).where(booking_customers.c.user_id == shown.c.id).lateral("own")
        number = list(shown.c)[-1]
        statement = select(*list(shown.c)[:-1], own.c.bookings, own.c.upcoming, own.c.last_booking)
        found = await read.execute(statement.select_from(shown.join(own, true())).order_by(number))
    total = await read.scalar(select(func.count()).select_from(users).where(and_(*where)))
    return found.all(), int(total)


def _counted_columns(counted: Subquery) -> tuple[ColumnElement[object], ...]:
    return tuple(_counted_value(counted, name).label(name) for name in ("bookings", "upcoming", "last_booking"))


def _counted_value(counted: Subquery, name: str) -> ColumnElement[object]:
    return counted.c[name] if name == "last_booking" else func.coalesce(counted.c[name], 0)


def _order(column: ColumnElement[object], descending: bool) -> ColumnElement[object]:
    return column.desc().nulls_last() if descending else column.asc().nulls_last()
