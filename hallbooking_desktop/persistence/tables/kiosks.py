"""Kiosks: tablets from which walk-in customers book, each paired to one venue."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table, Text

from hallbooking_desktop.persistence.tables.base import created_at, identity, instant, metadata, version

kiosks = Table(
    "kiosks",
    metadata,
    identity(),
    Column("venue_id", ForeignKey("venues.id", name="fk_kiosks_venue_id"), nullable=False),
    Column("name", Text, nullable=False),
    # Only SHA-256 sums are kept: of the code that pairs a tablet once, and of the tablet's token afterwards.
    Column("code_hash", Text),
    instant("code_expires_at"),
    Column("token_hash", Text),
    instant("paired_at"),
    instant("last_seen_at"),
    instant("revoked_at"),
    Column("created_by", ForeignKey("users.id", name="fk_kiosks_created_by")),
    created_at(),
    version(),
    CheckConstraint("btrim(name) <> ''", name="name_not_blank"),
    CheckConstraint("(code_hash IS NULL) = (code_expires_at IS NULL)", name="code_has_an_end"),
    CheckConstraint("token_hash IS NULL OR paired_at IS NOT NULL", name="token_when_paired"),
    Index("ix_kiosks_venue_id", "venue_id"),
    Index("uq_kiosks_code_hash", "code_hash", unique=True),
    Index("uq_kiosks_token_hash", "token_hash", unique=True),
)
