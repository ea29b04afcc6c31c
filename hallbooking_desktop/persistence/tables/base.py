"""The metadata, and the columns that many tables share."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Column, DateTime, Identity, Integer, MetaData, Numeric, text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

#: Amounts: three decimals hold every ISO 4217 currency in use here; the currency rounds.
Money = Numeric(14, 3)
Percent = Numeric(6, 3)


def identity(*, big: bool = False) -> Column[int]:
    """Return a primary key that the database numbers."""
    return Column("id", BigInteger if big else Integer, Identity(always=False), primary_key=True)


def instant(name: str, **kwargs: Any) -> Column[Any]:  # noqa: ANN401 - SQLAlchemy's own keywords
    """Return a column for an aware instant."""
    return Column(name, DateTime(timezone=True), **kwargs)


def created_at() -> Column[Any]:
    """Return when the row was written, by the database's clock."""
    return instant("created_at", nullable=False, server_default=text("clock_timestamp()"))


def version() -> Column[int]:
    """Return the counter by which a stale edit is refused."""
    return Column("version", Integer, nullable=False, server_default=text("1"))
