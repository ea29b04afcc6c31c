"""Users: customers, moderators, admins."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Index, Integer, Table, Text, text

from hallbooking_desktop.persistence.tables.base import created_at, identity, instant, metadata, version

users = Table(
    "users",
    metadata,
    identity(),
    Column("email", Text),
    Column("password_hash", Text),
    Column("full_name", Text, nullable=False),
    # Sort and search keys are computed in Python (the embedded PostgreSQL has no ICU and no pg_trgm).
    Column("name_key", Text, nullable=False),
    Column("phone", Text),
    Column("phone_digits", Text),
    Column("language", Text, nullable=False, server_default=text("'en'")),
    Column("organisation", Text, nullable=False, server_default=text("''")),
    Column("customer_group", Text),
    Column("notes", Text, nullable=False, server_default=text("''")),
    Column("role", Text, nullable=False),
    Column("assigned_venue_id", ForeignKey("venues.id", name="fk_users_assigned_venue_id")),
    # At whose desk a customer was written down: that venue's staff see them before the first booking.
    Column("created_in_venue_id", ForeignKey("venues.id", name="fk_users_created_in_venue_id")),
    Column("token_version", Integer, nullable=False, server_default=text("1")),
    Column("active", Boolean, nullable=False, server_default=text("true")),
    Column("merged_into_id", ForeignKey("users.id", name="fk_users_merged_into_id")),
    created_at(),
    version(),
    CheckConstraint("role IN ('customer', 'moderator', 'admin')", name="role_known"),
    CheckConstraint("(role = 'moderator') = (assigned_venue_id IS NOT NULL)", name="moderator_has_venue"),
    CheckConstraint("role = 'customer' OR email IS NOT NULL", name="staff_have_email"),
    CheckConstraint("btrim(full_name) <> ''", name="name_not_blank"),
    CheckConstraint("email IS NULL OR email = btrim(email) AND position('@' in email) > 1", name="email_shape"),
    CheckConstraint("merged_into_id IS NULL OR merged_into_id <> id", name="not_merged_into_itself"),
    Index("uq_users_email_lower", text("lower(email)"), unique=True),
    Index("ix_users_name_key", "name_key"),
    Index("ix_users_phone_digits", "phone_digits"),
    Index("ix_users_assigned_venue_id", "assigned_venue_id"),
)

one_time_codes = Table(
    "one_time_codes",
    metadata,
    identity(),
    Column("user_id", ForeignKey("users.id", name="fk_one_time_codes_user_id", ondelete="CASCADE"), nullable=False),
    Column("purpose", Text, nullable=False),
    # Only a SHA-256 of the code is kept.
    Column("code_hash", Text, nullable=False),
    created_at(),
    instant("expires_at", nullable=False),
    instant("used_at"),
    CheckConstraint("purpose IN ('password_reset')", name="purpose_known"),
    Index("uq_one_time_codes_code_hash", "code_hash", unique=True),
    Index("ix_one_time_codes_user_id", "user_id"),
)
