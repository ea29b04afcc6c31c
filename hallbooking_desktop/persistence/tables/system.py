"""Audit, outbox, idempotency keys, settings that all hosts share, the log of what changed lately."""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, Column, ForeignKey, Index, Integer, SmallInteger, Table, Text, text
from sqlalchemy.dialects.postgresql import JSONB

from hallbooking_desktop.persistence.tables.base import created_at, identity, instant, metadata, version

audit_log = Table(
    "audit_log",
    metadata,
    identity(big=True),
    instant("at", nullable=False, server_default=text("clock_timestamp()")),
    # Ids of people without foreign keys: erasing a person leaves the log whole.
    Column("actor_id", Integer),
    Column("actor_role", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("request_id", Text),
    Column("action", Text, nullable=False),
    Column("entity", Text, nullable=False),
    Column("entity_id", BigInteger),
    Column("venue_id", Integer),
    Column("before", JSONB(none_as_null=True)),
    Column("after", JSONB(none_as_null=True)),
    Index("ix_audit_log_entity_entity_id", "entity", "entity_id"),
    Index("ix_audit_log_at", "at"),
    Index("ix_audit_log_actor_id", "actor_id"),
)

outbox = Table(
    "outbox",
    metadata,
    identity(big=True),
    Column("audit_id", ForeignKey("audit_log.id", name="fk_outbox_audit_id"), nullable=False),
    Column("event", Text, nullable=False),
    Column("booking_id", ForeignKey("bookings.id", name="fk_outbox_booking_id")),
    Column("user_id", ForeignKey("users.id", name="fk_outbox_user_id")),
    Column("payload", JSONB, nullable=False),
    Column("status", Text, nullable=False, server_default=text("'waiting'")),
    Column("attempts", SmallInteger, nullable=False, server_default=text("0")),
    instant("available_at", nullable=False, server_default=text("clock_timestamp()")),
    instant("leased_until"),
    instant("delivered_at"),
    Column("last_error", Text, nullable=False, server_default=text("''")),
    created_at(),
    CheckConstraint("status IN ('waiting', 'delivered', 'failed', 'withdrawn')", name="status_known"),
    CheckConstraint("attempts >= 0", name="attempts_not_negative"),
    Index("ix_outbox_available_at", "available_at", postgresql_where=text("status = 'waiting'")),
    Index("ix_outbox_booking_id", "booking_id"),
    Index("ix_outbox_audit_id", "audit_id"),
)

idempotency_keys = Table(
    "idempotency_keys",
    metadata,
    Column("actor_id", Integer, primary_key=True, autoincrement=False),
    Column("method", Text, primary_key=True),
    Column("route", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("body_hash", Text, nullable=False),
    Column("status", SmallInteger),
    Column("body", JSONB(none_as_null=True)),
    created_at(),
    CheckConstraint("length(key) BETWEEN 1 AND 255", name="key_length"),
    Index("ix_idempotency_keys_created_at", "created_at"),
)

app_settings = Table(
    "app_settings",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", JSONB, nullable=False),
    created_at(),
    version(),
)

# What changed lately, written by triggers; whoever keeps answers in memory asks it (persistence.freshness).
change_log = Table(
    "change_log",
    metadata,
    Column("xid", BigInteger, nullable=False, server_default=text("pg_current_xact_id()::text::bigint")),
    Column("kind", Text, nullable=False),
    Column("venue_id", Integer),
    instant("starts_at"),
    instant("ends_at"),
    instant("at", nullable=False, server_default=text("clock_timestamp()")),
    CheckConstraint("kind IN ('catalogue', 'taken', 'held')", name="kind_known"),
    Index("ix_change_log_xid", "xid"),
)
