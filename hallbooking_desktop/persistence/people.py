"""Users as rows: reading, writing, finding them; one-time codes. Keys of names are ``domain.people.name_key``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Row,
    and_,
    case,
    func,
    insert,
    literal,
    or_,
    select,
    text,
    union,
    union_all,
    update,
)

from hallbooking_desktop.domain.errors import AlreadyExists, NotFound, StaleVersion
from hallbooking_desktop.persistence.hot import hot_rows
from hallbooking_desktop.persistence.refusals import refusing
from hallbooking_desktop.persistence.tables import (
    booking_customers,
    bookings,
    one_time_codes,
    users,
    venues,
)
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork

_MOST_CANDIDATES: Final = 200
_STEM: Final = 3


@dataclass(frozen=True, slots=True)
class UserRecord:
    """A user's row. Never leaves the services: it holds the password's hash."""

    id: int
    email: str | None
    password_hash: str | None
    full_name: str
    name_key: str
    phone: str | None
    phone_digits: str | None
    language: str
    organisation: str
    customer_group: str | None
    notes: str
    role: str
    assigned_venue_id: int | None
    created_in_venue_id: int | None
    token_version: int
    active: bool
    merged_into_id: int | None
    created_at: datetime
    version: int

    @property
    def usable(self) -> bool:
        """Tell whether the person may act: active, and not merged into another."""
        return self.active and self.merged_into_id is None


_COLUMNS: Final = tuple(users.c[name] for name in UserRecord.__dataclass_fields__)


def _record(row: Sequence[Any]) -> UserRecord:
    return UserRecord(*row)


# Asked for with every call that carries a token.
_USERS: Final = f"SELECT {', '.join(UserRecord.__dataclass_fields__)} FROM users WHERE id = ANY(%(ids)s)"  # noqa: S608 - our columns


async def users_by_id(read: ReadWork, user_ids: Iterable[int]) -> dict[int, UserRecord]:
    """Return users by their numbers, active or not; who does not exist is left out."""
    rows = await hot_rows(read, _USERS, {"ids": list(user_ids)})
    return {record.id: record for record in map(_record, rows)}


async def user(read: ReadWork, user_id: int) -> UserRecord | None:
    """Return a user, active or not."""
    return (await users_by_id(read, [user_id])).get(user_id)


async def by_email(read: ReadWork, email: str) -> UserRecord | None:
    """Return the user with this e-mail, whatever its case."""
    row = (await read.execute(select(*_COLUMNS).where(func.lower(users.c.email) == func.lower(email)))).first()
    return _record(row) if row else None


async def lock_users(work: UnitOfWork, user_ids: Iterable[int]) -> dict[int, UserRecord]:
    """Lock users, by id, against every other change and against being put into a booking.

    Raises:
        NotFound: one of them does not exist.
    """
    wanted = sorted(set(user_ids))
    rows = await work.execute(select(*_COLUMNS).where(users.c.id.in_(wanted)).order_by(users.c.id).with_for_update())
    found = {record.id: record for record in (_record(row) for row in rows)}
    for user_id in wanted:
        if user_id not in found:
            raise NotFound("There is no such person.", entity="user", id=user_id)
    return found


async def add_user(work: UnitOfWork, values: Mapping[str, Any]) -> UserRecord:
    """Insert a user.

    Raises:
        AlreadyExists: the e-mail is taken, in whatever case.
    """
    with refusing({"uq_users_email_lower": _taken()}):
        return _record((await work.execute(insert(users).values(**values).returning(*_COLUMNS))).one())


async def change_user(work: UnitOfWork, user_id: int, version: int | None, values: Mapping[str, Any]) -> UserRecord:
    """Update a user; ``version`` None changes whichever version there is.

    Raises:
        AlreadyExists: the e-mail is taken.
        StaleVersion: somebody else changed the user in the meantime.
    """
    statement = update(users).where(users.c.id == user_id).values(**values, version=users.c.version + 1)
    if version is not None:
        statement = statement.where(users.c.version == version)
    with refusing({"uq_users_email_lower": _taken()}):
        row = (await work.execute(statement.returning(*_COLUMNS))).first()
    if row is None:
        raise StaleVersion(entity="user", id=user_id)
    return _record(row)


def _taken() -> AlreadyExists:
    return AlreadyExists("Somebody has this e-mail address already.", field="email")


async def end_tokens(work: UnitOfWork, user_id: int) -> None:
    """End every token of a user at once."""
    await work.execute(update(users).where(users.c.id == user_id).values(token_version=users.c.token_version + 1))


async def lock_admins(work: UnitOfWork) -> frozenset[int]:
    """Lock the active admins, so that two cannot remove each other at once; return their ids."""
    statement = select(users.c.id).where(users.c.role == "admin", users.c.active).order_by(users.c.id)
    return frozenset((await work.execute(statement.with_for_update())).scalars())


async def staff(read: ReadWork) -> list[UserRecord]:
    """Return moderators and admins, the inactive too."""
    statement = select(*_COLUMNS).where(users.c.role != "customer").order_by(users.c.name_key, users.c.id)
    return [_record(row) for row in await read.execute(statement)]


async def page(
    read: ReadWork, wanted: Wanted, role: str | None, active: bool | None, *, limit: int, offset: int
) -> tuple[list[UserRecord], int]:
    """Return a page of users by name, without those who were merged, and how many there are."""
    where = [users.c.merged_into_id.is_(None), wanted.condition()]
    if role is not None:
        where.append(users.c.role == role)
    if active is not None:
        where.append(users.c.active.is_(active))
    total = await read.scalar(select(func.count()).select_from(users).where(*where))
    statement = select(*_COLUMNS).where(*where).order_by(users.c.name_key, users.c.id).limit(limit).offset(offset)
    return [_record(row) for row in await read.execute(statement)], int(total)


def of_venue(venue_id: int) -> ColumnElement[bool]:
    """Return the condition that a user has booked in a venue, or was written down at its desk."""
    known = users.alias("known")
    booked = (
        select(booking_customers.c.user_id)
        .join(bookings, bookings.c.id == booking_customers.c.booking_id)
        .where(bookings.c.venue_id == venue_id)
    )
    return users.c.id.in_(union_all(booked, select(known.c.id).where(known.c.created_in_venue_id == venue_id)))


async def venues_of(read: ReadWork, user_id: int) -> frozenset[int]:
    """Return the venues that a customer belongs to: where they booked, and where they were written down."""
    booked = (
        select(bookings.c.venue_id)
        .join(booking_customers, bookings.c.id == booking_customers.c.booking_id)
        .where(booking_customers.c.user_id == user_id)
    )
    written = select(users.c.created_in_venue_id).where(users.c.id == user_id, users.c.created_in_venue_id.is_not(None))
    return frozenset((await read.execute(union(booked, written))).scalars())


async def places(read: ReadWork, venue_id: int | None) -> list[tuple[str, str]]:
    """Return a venue's, or every venue's, country as it was typed, and time zone."""
    statement = select(venues.c.country, venues.c.timezone).distinct()
    if venue_id is not None:
        statement = statement.where(venues.c.id == venue_id)
    return [(row.country, row.timezone) for row in await read.execute(statement)]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: all words of a name key, or a part of a phone number, an e-mail or an organisation."""

    words: tuple[str, ...] = ()
    digits: str = ""
    typed: str = ""

    def condition(self) -> ColumnElement[bool]:
        """Return the condition on users; nothing typed finds everybody."""
        if not self.typed:
            return literal(value=True)
        found: list[ColumnElement[bool]] = [
            func.lower(users.c.email).contains(self.typed, autoescape=True),
            func.lower(users.c.organisation).contains(self.typed, autoescape=True),
        ]
        if self.words:
            found.append(and_(*(users.c.name_key.contains(word, autoescape=True) for word in self.words)))
        if self.digits:
            found.append(users.c.phone_digits.contains(self.digits))
        return or_(*found)


def customers_only() -> ColumnElement[bool]:
    """Return the condition that a user is a customer who can be booked for."""
    return and_(users.c.role == "customer", users.c.active, users.c.merged_into_id.is_(None))


async def find_customers(read: ReadWork, wanted: Wanted, limit: int) -> list[UserRecord]:
    """Return customers: first those whose name begins so, then those of whom another word does, then the rest."""
    key = " ".join(wanted.words)
    rank = case(
        (users.c.name_key.startswith(key, autoescape=True), 0),
        (users.c.name_key.contains(f" {key}", autoescape=True), 1),
        else_=2,
    )
    statement = (
        select(*_COLUMNS)
        .where(customers_only(), wanted.condition())
        .order_by(rank, users.c.name_key, users.c.id)
        .limit(limit)
    )
    return [_record(row) for row in await read.execute(statement)]


async def look_alikes(read: ReadWork, key: str, digits: str, email: str | None) -> list[UserRecord]:
    """Return customers who might be the same person: the end of the phone number, the e-mail, or the name's beginnings.

    The rest is judged by ``domain.people.likeness``; at most 200, those whose names are about as long first.
    """
    sure: list[ColumnElement[bool]] = []
    if digits:
        sure.append(users.c.phone_digits.endswith(digits))
    if email:
        sure.append(func.lower(users.c.email) == func.lower(email))
    stems = [word[:_STEM] for word in key.split()]
    maybe = [users.c.name_key.startswith(stem, autoescape=True) for stem in stems]
    if stems:
        spaced = func.concat(" ", users.c.name_key)
        maybe.append(and_(*(spaced.contains(f" {stem}", autoescape=True) for stem in stems)))
    if not sure and not maybe:
        return []
    order: list[ColumnElement[Any]] = [case((or_(*sure), 0), else_=1)] if sure else []
    order += [func.abs(func.length(users.c.name_key) - len(key)), users.c.id]
    statement = select(*_COLUMNS).where(customers_only(), or_(*sure, *maybe)).order_by(*order).limit(_MOST_CANDIDATES)
    return [_record(row) for row in await read.execute(statement)]


_ADD_CODE = text("""
WITH earlier AS (
    UPDATE one_time_codes SET used_at = clock_timestamp()
     WHERE user_id = :user_id AND purpose = 'password_reset' AND used_at IS NULL
)
INSERT INTO one_time_codes (user_id, purpose, code_hash, expires_at)
VALUES (:user_id, 'password_reset', :code_hash, clock_timestamp() + make_interval(hours => :hours))
RETURNING expires_at
""")


async def add_code(work: UnitOfWork, user_id: int, code_hash: str, hours: int) -> datetime:
    """Keep a one-time code's hash and end earlier ones; return when it runs out."""
    parameters = {"user_id": user_id, "code_hash": code_hash, "hours": hours}
    expires_at: datetime = (await work.execute(_ADD_CODE, parameters)).scalar_one()
    return expires_at


async def code_counts(read: ReadWork, code_hash: str) -> bool:
    """Tell whether a code is known, unused and has not run out."""
    statement = select(one_time_codes.c.id).where(*_counting(code_hash))
    return await read.scalar(statement) is not None


def _counting(code_hash: str) -> tuple[ColumnElement[bool], ...]:
    c = one_time_codes.c
    return c.code_hash == code_hash, c.used_at.is_(None), c.expires_at > func.clock_timestamp()


async def use_code(work: UnitOfWork, code_hash: str) -> int | None:
    """Use a code up; return whose it is, or None if it is unknown, used or has run out."""
    statement = (
        update(one_time_codes)
        .where(*_counting(code_hash))
        .values(used_at=func.clock_timestamp())
        .returning(one_time_codes.c.user_id)
    )
    return (await work.execute(statement)).scalar_one_or_none()


async def end_codes(work: UnitOfWork, user_id: int) -> None:
    """End a user's unused codes."""
    await work.execute(
        update(one_time_codes)
        .where(one_time_codes.c.user_id == user_id, one_time_codes.c.used_at.is_(None))
        .values(used_at=func.clock_timestamp())
    )


Rows = Sequence[Row[Any]]
