"""Favourites, reviews, queries."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Index, SmallInteger, Table, Text, text

from hallbooking_desktop.persistence.tables.base import created_at, identity, instant, metadata, version

favourites = Table(
    "favourites",
    metadata,
    identity(),
    Column("user_id", ForeignKey("users.id", name="fk_favourites_user_id", ondelete="CASCADE"), nullable=False),
    Column("room_id", ForeignKey("rooms.id", name="fk_favourites_room_id", ondelete="CASCADE")),
    Column("venue_id", ForeignKey("venues.id", name="fk_favourites_venue_id", ondelete="CASCADE")),
    created_at(),
    CheckConstraint("num_nonnulls(room_id, venue_id) = 1", name="room_or_venue"),
    Index("uq_favourites_user_id_room_id", "user_id", "room_id", unique=True),
    Index("uq_favourites_user_id_venue_id", "user_id", "venue_id", unique=True),
    Index("ix_favourites_room_id", "room_id"),
    Index("ix_favourites_venue_id", "venue_id"),
)

reviews = Table(
    "reviews",
    metadata,
    identity(),
    Column("booking_id", ForeignKey("bookings.id", name="fk_reviews_booking_id"), nullable=False),
    Column("room_id", ForeignKey("rooms.id", name="fk_reviews_room_id"), nullable=False),
    Column("user_id", ForeignKey("users.id", name="fk_reviews_user_id"), nullable=False),
    Column("stars", SmallInteger, nullable=False),
    Column("text", Text, nullable=False, server_default=text("''")),
    Column("hidden", Boolean, nullable=False, server_default=text("false")),
    Column("hidden_reason", Text, nullable=False, server_default=text("''")),
    created_at(),
    version(),
    CheckConstraint("stars BETWEEN 1 AND 5", name="stars_sane"),
    Index("uq_reviews_booking_id", "booking_id", unique=True),
    Index("ix_reviews_room_id", "room_id"),
    Index("ix_reviews_user_id", "user_id"),
)

queries = Table(
    "queries",
    metadata,
    identity(),
    Column("user_id", ForeignKey("users.id", name="fk_queries_user_id"), nullable=False),
    Column("venue_id", ForeignKey("venues.id", name="fk_queries_venue_id")),
    Column("booking_id", ForeignKey("bookings.id", name="fk_queries_booking_id")),
    Column("subject", Text, nullable=False),
    Column("status", Text, nullable=False, server_default=text("'OPEN'")),
    created_at(),
    instant("resolved_at"),
    version(),
    CheckConstraint("status IN ('OPEN', 'IN_PROGRESS', 'RESOLVED')", name="status_known"),
    CheckConstraint("btrim(subject) <> ''", name="subject_not_blank"),
    Index("ix_queries_user_id", "user_id"),
    Index("ix_queries_venue_id_status", "venue_id", "status"),
)

query_messages = Table(
    "query_messages",
    metadata,
    identity(),
    Column("query_id", ForeignKey("queries.id", name="fk_query_messages_query_id", ondelete="CASCADE"), nullable=False),
    Column("author_id", ForeignKey("users.id", name="fk_query_messages_author_id"), nullable=False),
    Column("body", Text, nullable=False),
    Column("internal", Boolean, nullable=False, server_default=text("false")),
    created_at(),
    CheckConstraint("btrim(body) <> ''", name="body_not_blank"),
    Index("ix_query_messages_query_id", "query_id"),
)
