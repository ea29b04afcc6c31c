"""Handover notes: what one shift leaves to the next."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table, Text, text

from hallbooking_desktop.persistence.tables.base import created_at, identity, instant, metadata, version

handover_notes = Table(
    "handover_notes",
    metadata,
    identity(),
    Column("venue_id", ForeignKey("venues.id", name="fk_handover_notes_venue_id"), nullable=False),
    Column("author_id", ForeignKey("users.id", name="fk_handover_notes_author_id"), nullable=False),
    Column("text", Text, nullable=False),
    created_at(),
    instant("done_at"),
    Column("done_by", ForeignKey("users.id", name="fk_handover_notes_done_by")),
    version(),
    CheckConstraint("btrim(text) <> ''", name="text_not_blank"),
    CheckConstraint("(done_at IS NULL) = (done_by IS NULL)", name="done_by_somebody"),
    Index("ix_handover_notes_venue_id_open", "venue_id", postgresql_where=text("done_at IS NULL")),
    Index("ix_handover_notes_venue_id_done_at", "venue_id", "done_at"),
)
