"""The schema of people, catalogue, bookings, money, engagement, audit and outbox."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _run_sql(name: str) -> None:
    """Run a file of statements beside this one as it is, in the migration's transaction."""
    connection = op.get_bind().connection.driver_connection
    connection.execute((Path(__file__).parent / name).read_text(encoding="utf-8"))


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "app_settings",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_app_settings")),
    )
    op.create_table(
        "audit_log",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("actor_role", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("request_id", sa.Text(), nullable=True),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("entity_id", sa.BigInteger(), nullable=True),
        sa.Column("venue_id", sa.Integer(), nullable=True),
        sa.Column("before", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.Column("after", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_log")),
    )
    op.create_index("ix_audit_log_actor_id", "audit_log", ["actor_id"], unique=False)
    op.create_index("ix_audit_log_at", "audit_log", ["at"], unique=False)
    op.create_index("ix_audit_log_entity_entity_id", "audit_log", ["entity", "entity_id"], unique=False)
    op.create_table(
        "idempotency_keys",
        sa.Column("actor_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("route", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("body_hash", sa.Text(), nullable=False),
        sa.Column("status", sa.SmallInteger(), nullable=True),
        sa.Column("body", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.CheckConstraint("length(key) BETWEEN 1 AND 255", name=op.f("ck_idempotency_keys_key_length")),
        sa.PrimaryKeyConstraint("actor_id", "method", "route", "key", name=op.f("pk_idempotency_keys")),
    )
    op.create_index("ix_idempotency_keys_created_at", "idempotency_keys", ["created_at"], unique=False)
    op.create_table(
        "venues",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("city", sa.Text(), nullable=False),
        sa.Column("city_key", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("state", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("country", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("postal_code", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("description", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("contact_phone", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("contact_email", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("total_capacity", sa.Integer(), nullable=True),
        sa.Column("timezone", sa.Text(), nullable=False),
        sa.Column("slot_step_minutes", sa.Integer(), server_default=sa.text("15"), nullable=False),
        sa.Column("shortest_minutes", sa.Integer(), server_default=sa.text("30"), nullable=True),
        sa.Column("longest_minutes", sa.Integer(), nullable=True),
        sa.Column("notice_minutes", sa.Integer(), nullable=True),
        sa.Column("horizon_days", sa.Integer(), nullable=True),
        sa.Column("tax_rate_percent", sa.Numeric(precision=6, scale=3), server_default=sa.text("0"), nullable=False),
        sa.Column("deposit_percent", sa.Numeric(precision=6, scale=3), server_default=sa.text("100"), nullable=False),
        sa.Column("refund_tiers", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.Column("archived_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("btrim(name) <> ''", name=op.f("ck_venues_name_not_blank")),
        sa.CheckConstraint("deposit_percent BETWEEN 0 AND 100", name=op.f("ck_venues_deposit_sane")),
        sa.CheckConstraint("horizon_days > 0", name=op.f("ck_venues_horizon_positive")),
        sa.CheckConstraint("longest_minutes > 0", name=op.f("ck_venues_longest_positive")),
        sa.CheckConstraint("longest_minutes >= shortest_minutes", name=op.f("ck_venues_longest_not_below_shortest")),
        sa.CheckConstraint("notice_minutes >= 0", name=op.f("ck_venues_notice_not_negative")),
        sa.CheckConstraint("shortest_minutes > 0", name=op.f("ck_venues_shortest_positive")),
        sa.CheckConstraint("slot_step_minutes BETWEEN 1 AND 1440", name=op.f("ck_venues_slot_step_sane")),
        sa.CheckConstraint("tax_rate_percent BETWEEN 0 AND 100", name=op.f("ck_venues_tax_rate_sane")),
        sa.CheckConstraint("total_capacity > 0", name=op.f("ck_venues_total_capacity_positive")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_venues")),
    )
    op.create_index("ix_venues_city_key", "venues", ["city_key"], unique=False)
    op.create_index("uq_venues_name_lower", "venues", [sa.literal_column("lower(name)")], unique=True)
    op.create_table(
        "addons",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("venue_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("price", sa.Numeric(precision=14, scale=3), nullable=False),
        sa.Column("stock", sa.Integer(), nullable=True),
        sa.Column("active", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("archived_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("btrim(name) <> ''", name=op.f("ck_addons_name_not_blank")),
        sa.CheckConstraint("price >= 0", name=op.f("ck_addons_price_not_negative")),
        sa.CheckConstraint("stock >= 0", name=op.f("ck_addons_stock_not_negative")),
        sa.ForeignKeyConstraint(["venue_id"], ["venues.id"], name="fk_addons_venue_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_addons")),
    )
    op.create_index("uq_addons_venue_name_lower", "addons", ["venue_id", sa.literal_column("lower(name)")], unique=True)
    op.create_table(
        "rooms",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("venue_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), server_default=sa.text("'hall'"), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("rate_per_hour", sa.Numeric(precision=14, scale=3), nullable=False),
        sa.Column("amenities", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("description", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("in_service", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("setup_minutes", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("teardown_minutes", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("has_own_hours", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("average_rating", sa.Numeric(precision=3, scale=2), nullable=True),
        sa.Column("review_count", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("archived_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("btrim(name) <> ''", name=op.f("ck_rooms_name_not_blank")),
        sa.CheckConstraint("average_rating BETWEEN 1 AND 5", name=op.f("ck_rooms_rating_sane")),
        sa.CheckConstraint("capacity > 0", name=op.f("ck_rooms_capacity_positive")),
        sa.CheckConstraint("rate_per_hour >= 0", name=op.f("ck_rooms_rate_not_negative")),
        sa.CheckConstraint("setup_minutes BETWEEN 0 AND 1440", name=op.f("ck_rooms_setup_sane")),
        sa.CheckConstraint("teardown_minutes BETWEEN 0 AND 1440", name=op.f("ck_rooms_teardown_sane")),
        sa.ForeignKeyConstraint(["venue_id"], ["venues.id"], name="fk_rooms_venue_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rooms")),
    )
    op.create_index("ix_rooms_amenities", "rooms", ["amenities"], unique=False, postgresql_using="gin")
    op.create_index("ix_rooms_capacity", "rooms", ["capacity"], unique=False)
    op.create_index("ix_rooms_venue_id", "rooms", ["venue_id"], unique=False)
    op.create_index("uq_rooms_venue_name_lower", "rooms", ["venue_id", sa.literal_column("lower(name)")], unique=True)
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("password_hash", sa.Text(), nullable=True),
        sa.Column("full_name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("phone_digits", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), server_default=sa.text("'en'"), nullable=False),
        sa.Column("organisation", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("customer_group", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("assigned_venue_id", sa.Integer(), nullable=True),
        sa.Column("created_in_venue_id", sa.Integer(), nullable=True),
        sa.Column("token_version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("active", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("merged_into_id", sa.Integer(), nullable=True),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "(role = 'moderator') = (assigned_venue_id IS NOT NULL)", name=op.f("ck_users_moderator_has_venue")
        ),
        sa.CheckConstraint("btrim(full_name) <> ''", name=op.f("ck_users_name_not_blank")),
        sa.CheckConstraint(
            "email IS NULL OR email = btrim(email) AND position('@' in email) > 1", name=op.f("ck_users_email_shape")
        ),
        sa.CheckConstraint("role = 'customer' OR email IS NOT NULL", name=op.f("ck_users_staff_have_email")),
        sa.CheckConstraint("role IN ('customer', 'moderator', 'admin')", name=op.f("ck_users_role_known")),
        sa.CheckConstraint(
            "merged_into_id IS NULL OR merged_into_id <> id", name=op.f("ck_users_not_merged_into_itself")
        ),
        sa.ForeignKeyConstraint(["assigned_venue_id"], ["venues.id"], name="fk_users_assigned_venue_id"),
        sa.ForeignKeyConstraint(["created_in_venue_id"], ["venues.id"], name="fk_users_created_in_venue_id"),
        sa.ForeignKeyConstraint(["merged_into_id"], ["users.id"], name="fk_users_merged_into_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
    )
    op.create_index("ix_users_assigned_venue_id", "users", ["assigned_venue_id"], unique=False)
    op.create_index("ix_users_name_key", "users", ["name_key"], unique=False)
    op.create_index("ix_users_phone_digits", "users", ["phone_digits"], unique=False)
    op.create_index("uq_users_email_lower", "users", [sa.literal_column("lower(email)")], unique=True)
    op.create_table(
        "blocks",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("venue_id", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("created_by", sa.Integer(), nullable=True),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "starts_at < ends_at AND isfinite(starts_at) AND isfinite(ends_at)", name=op.f("ck_blocks_range_sane")
        ),
        sa.ForeignKeyConstraint(["created_by"], ["users.id"], name="fk_blocks_created_by"),
        sa.ForeignKeyConstraint(["room_id"], ["rooms.id"], name="fk_blocks_room_id"),
        sa.ForeignKeyConstraint(["venue_id"], ["venues.id"], name="fk_blocks_venue_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_blocks")),
    )
    op.create_index("ix_blocks_room_id", "blocks", ["room_id"], unique=False)
    op.create_index("ix_blocks_venue_id_starts_at", "blocks", ["venue_id", "starts_at"], unique=False)
    op.create_table(
        "booking_series",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("venue_id", sa.Integer(), nullable=False),
        sa.Column("rrule", sa.Text(), nullable=False),
        sa.Column("exceptions", sa.ARRAY(sa.Date()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("created_by", sa.Integer(), nullable=True),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.ForeignKeyConstraint(["created_by"], ["users.id"], name="fk_booking_series_created_by"),
        sa.ForeignKeyConstraint(["venue_id"], ["venues.id"], name="fk_booking_series_venue_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_booking_series")),
    )
    op.create_table(
        "closures",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("venue_id", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=True),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("created_by", sa.Integer(), nullable=True),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "starts_at < ends_at AND isfinite(starts_at) AND isfinite(ends_at)", name=op.f("ck_closures_range_sane")
        ),
        sa.ForeignKeyConstraint(["created_by"], ["users.id"], name="fk_closures_created_by"),
        sa.ForeignKeyConstraint(["room_id"], ["rooms.id"], name="fk_closures_room_id"),
        sa.ForeignKeyConstraint(["venue_id"], ["venues.id"], name="fk_closures_venue_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_closures")),
    )
    op.create_index("ix_closures_venue_id_ends_at", "closures", ["venue_id", "ends_at"], unique=False)
    op.create_table(
        "favourites",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=True),
        sa.Column("venue_id", sa.Integer(), nullable=True),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.CheckConstraint("num_nonnulls(room_id, venue_id) = 1", name=op.f("ck_favourites_room_or_venue")),
        sa.ForeignKeyConstraint(["room_id"], ["rooms.id"], name="fk_favourites_room_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_favourites_user_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["venue_id"], ["venues.id"], name="fk_favourites_venue_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_favourites")),
    )
    op.create_index("ix_favourites_room_id", "favourites", ["room_id"], unique=False)
    op.create_index("ix_favourites_venue_id", "favourites", ["venue_id"], unique=False)
    op.create_index("uq_favourites_user_id_room_id", "favourites", ["user_id", "room_id"], unique=True)
    op.create_index("uq_favourites_user_id_venue_id", "favourites", ["user_id", "venue_id"], unique=True)
    op.create_table(
        "one_time_codes",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("code_hash", sa.Text(), nullable=False),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("purpose IN ('password_reset')", name=op.f("ck_one_time_codes_purpose_known")),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_one_time_codes_user_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_one_time_codes")),
    )
    op.create_index("ix_one_time_codes_user_id", "one_time_codes", ["user_id"], unique=False)
    op.create_index("uq_one_time_codes_code_hash", "one_time_codes", ["code_hash"], unique=True)
    op.create_table(
        "opening_hours",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("venue_id", sa.Integer(), nullable=True),
        sa.Column("room_id", sa.Integer(), nullable=True),
        sa.Column("weekday", sa.SmallInteger(), nullable=False),
        sa.Column("opens", sa.SmallInteger(), nullable=False),
        sa.Column("closes", sa.SmallInteger(), nullable=False),
        sa.CheckConstraint("num_nonnulls(venue_id, room_id) = 1", name=op.f("ck_opening_hours_of_venue_or_room")),
        sa.CheckConstraint(
            "opens BETWEEN 0 AND 1439 AND closes > opens AND closes <= opens + 1440",
            name=op.f("ck_opening_hours_interval_sane"),
        ),
        sa.CheckConstraint("weekday BETWEEN 0 AND 6", name=op.f("ck_opening_hours_weekday_known")),
        sa.ForeignKeyConstraint(["room_id"], ["rooms.id"], name="fk_opening_hours_room_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["venue_id"], ["venues.id"], name="fk_opening_hours_venue_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opening_hours")),
    )
    op.create_index("ix_opening_hours_room_id", "opening_hours", ["room_id"], unique=False)
    op.create_index("ix_opening_hours_venue_id", "opening_hours", ["venue_id"], unique=False)
    op.create_table(
        "photos",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("venue_id", sa.Integer(), nullable=True),
        sa.Column("room_id", sa.Integer(), nullable=True),
        sa.Column("media_id", sa.Text(), nullable=False),
        sa.Column("caption", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.CheckConstraint("num_nonnulls(venue_id, room_id) = 1", name=op.f("ck_photos_of_venue_or_room")),
        sa.ForeignKeyConstraint(["room_id"], ["rooms.id"], name="fk_photos_room_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["venue_id"], ["venues.id"], name="fk_photos_venue_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_photos")),
    )
    op.create_index("ix_photos_room_id", "photos", ["room_id"], unique=False)
    op.create_index("ix_photos_venue_id", "photos", ["venue_id"], unique=False)
    op.create_table(
        "price_rules",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("venue_id", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("weekdays", sa.ARRAY(sa.SmallInteger()), nullable=True),
        sa.Column("start_minute", sa.SmallInteger(), nullable=True),
        sa.Column("end_minute", sa.SmallInteger(), nullable=True),
        sa.Column("season_start", sa.Date(), nullable=True),
        sa.Column("season_end", sa.Date(), nullable=True),
        sa.Column("customer_group", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("value", sa.Numeric(precision=14, scale=3), nullable=False),
        sa.Column("active", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("kind IN ('rate', 'percent')", name=op.f("ck_price_rules_kind_known")),
        sa.CheckConstraint(
            "(start_minute IS NULL) = (end_minute IS NULL)", name=op.f("ck_price_rules_minutes_together")
        ),
        sa.CheckConstraint("season_end >= season_start", name=op.f("ck_price_rules_season_sane")),
        sa.CheckConstraint(
            "start_minute BETWEEN 0 AND 1439 AND end_minute > start_minute AND end_minute <= start_minute + 1440",
            name=op.f("ck_price_rules_minutes_sane"),
        ),
        sa.CheckConstraint(
            "value >= CASE kind WHEN 'rate' THEN 0 ELSE -100 END", name=op.f("ck_price_rules_value_sane")
        ),
        sa.ForeignKeyConstraint(["room_id"], ["rooms.id"], name="fk_price_rules_room_id"),
        sa.ForeignKeyConstraint(["venue_id"], ["venues.id"], name="fk_price_rules_venue_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_price_rules")),
    )
    op.create_index("ix_price_rules_venue_id_position", "price_rules", ["venue_id", "position"], unique=False)
    op.create_table(
        "room_parts",
        sa.Column("whole_id", sa.Integer(), nullable=False),
        sa.Column("part_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("whole_id <> part_id", name=op.f("ck_room_parts_not_part_of_itself")),
        sa.ForeignKeyConstraint(["part_id"], ["rooms.id"], name="fk_room_parts_part_id"),
        sa.ForeignKeyConstraint(["whole_id"], ["rooms.id"], name="fk_room_parts_whole_id"),
        sa.PrimaryKeyConstraint("whole_id", "part_id", name=op.f("pk_room_parts")),
    )
    op.create_index("ix_room_parts_part_id", "room_parts", ["part_id"], unique=False)
    op.create_table(
        "wallets",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("balance", sa.Numeric(precision=14, scale=3), server_default=sa.text("0"), nullable=False),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("balance >= 0", name=op.f("ck_wallets_balance_not_negative")),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_wallets_user_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wallets")),
    )
    op.create_index("uq_wallets_user_id", "wallets", ["user_id"], unique=True)
    op.create_table(
        "bookings",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("venue_id", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("series_id", sa.Integer(), nullable=True),
        sa.Column("series_index", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("setup_minutes", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("teardown_minutes", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("hold_expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("title", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("event_type", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("expected_guests", sa.Integer(), nullable=True),
        sa.Column("layout", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("customer_notes", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("setup_notes", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("internal_notes", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("online", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("customer_key", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("room_rate", sa.Numeric(precision=14, scale=3), nullable=False),
        sa.Column("room_subtotal", sa.Numeric(precision=14, scale=3), nullable=False),
        sa.Column("addons_subtotal", sa.Numeric(precision=14, scale=3), server_default=sa.text("0"), nullable=False),
        sa.Column("discount", sa.Numeric(precision=14, scale=3), server_default=sa.text("0"), nullable=False),
        sa.Column("discount_percent", sa.Numeric(precision=6, scale=3), nullable=True),
        sa.Column("discount_reason", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("tax_included", sa.Numeric(precision=14, scale=3), server_default=sa.text("0"), nullable=False),
        sa.Column("total_cost", sa.Numeric(precision=14, scale=3), nullable=False),
        sa.Column("paid", sa.Numeric(precision=14, scale=3), server_default=sa.text("0"), nullable=False),
        sa.Column("retained", sa.Numeric(precision=14, scale=3), server_default=sa.text("0"), nullable=False),
        sa.Column("refund_basis", sa.DateTime(timezone=True), nullable=False),
        sa.Column("rescheduled", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("calendar_sequence", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("attendance", sa.Text(), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cancelled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cancel_kind", sa.Text(), nullable=True),
        sa.Column("cancel_reason", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("refund_policy", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("refund_percent", sa.Numeric(precision=6, scale=3), nullable=True),
        sa.Column("refund_amount", sa.Numeric(precision=14, scale=3), nullable=True),
        sa.Column("cancellation_fee", sa.Numeric(precision=14, scale=3), nullable=True),
        sa.Column("created_by", sa.Integer(), nullable=True),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "(status = 'cancelled') = (cancel_kind IS NOT NULL)", name=op.f("ck_bookings_cancelled_has_kind")
        ),
        sa.CheckConstraint(
            "(status = 'cancelled') = (cancelled_at IS NOT NULL)", name=op.f("ck_bookings_cancelled_has_time")
        ),
        sa.CheckConstraint("attendance IN ('arrived', 'no_show', 'left')", name=op.f("ck_bookings_attendance_known")),
        sa.CheckConstraint(
            "cancel_kind IN ('customer', 'venue_fault', 'expired')", name=op.f("ck_bookings_cancel_kind_known")
        ),
        sa.CheckConstraint(
            "source IN ('console', 'kiosk', 'api', 'cli', 'job')", name=op.f("ck_bookings_source_known")
        ),
        sa.CheckConstraint(
            "status <> 'confirmed' OR confirmed_at IS NOT NULL", name=op.f("ck_bookings_confirmed_has_time")
        ),
        sa.CheckConstraint(
            "status <> 'pending' OR hold_expires_at IS NOT NULL", name=op.f("ck_bookings_pending_has_expiry")
        ),
        sa.CheckConstraint("status IN ('pending', 'confirmed', 'cancelled')", name=op.f("ck_bookings_status_known")),
        sa.CheckConstraint("(series_id IS NULL) = (series_index IS NULL)", name=op.f("ck_bookings_series_has_index")),
        sa.CheckConstraint("expected_guests > 0", name=op.f("ck_bookings_guests_positive")),
        sa.CheckConstraint("hold_expires_at <= starts_at", name=op.f("ck_bookings_hold_ends_before_start")),
        sa.CheckConstraint("paid >= 0", name=op.f("ck_bookings_paid_not_negative")),
        sa.CheckConstraint(
            "refund_amount >= 0 AND cancellation_fee >= 0", name=op.f("ck_bookings_refund_not_negative")
        ),
        sa.CheckConstraint("retained >= 0 AND retained <= paid", name=op.f("ck_bookings_retained_was_paid")),
        sa.CheckConstraint(
            "room_rate >= 0 AND room_subtotal >= 0 AND addons_subtotal >= 0 AND discount >= 0 AND tax_included >= 0",
            name=op.f("ck_bookings_amounts_not_negative"),
        ),
        sa.CheckConstraint(
            "setup_minutes >= 0 AND teardown_minutes >= 0", name=op.f("ck_bookings_turn_round_not_negative")
        ),
        sa.CheckConstraint(
            "starts_at < ends_at AND isfinite(starts_at) AND isfinite(ends_at)", name=op.f("ck_bookings_range_sane")
        ),
        sa.CheckConstraint(
            "total_cost = room_subtotal + addons_subtotal - discount", name=op.f("ck_bookings_total_adds_up")
        ),
        sa.CheckConstraint("total_cost >= 0", name=op.f("ck_bookings_total_not_negative")),
        sa.ForeignKeyConstraint(["created_by"], ["users.id"], name="fk_bookings_created_by"),
        sa.ForeignKeyConstraint(["room_id"], ["rooms.id"], name="fk_bookings_room_id"),
        sa.ForeignKeyConstraint(["series_id"], ["booking_series.id"], name="fk_bookings_series_id"),
        sa.ForeignKeyConstraint(["venue_id"], ["venues.id"], name="fk_bookings_venue_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bookings")),
    )
    op.create_index("ix_bookings_created_at_id", "bookings", ["created_at", "id"], unique=False)
    op.create_index("ix_bookings_customer_key_id", "bookings", ["customer_key", "id"], unique=False)
    op.create_index(
        "ix_bookings_hold_expires_at",
        "bookings",
        ["hold_expires_at"],
        unique=False,
        postgresql_where=sa.text("status = 'pending'"),
    )
    op.create_index("ix_bookings_room_id_status", "bookings", ["room_id", "status"], unique=False)
    op.create_index("ix_bookings_series_id", "bookings", ["series_id"], unique=False)
    op.create_index("ix_bookings_starts_at_ends_at", "bookings", ["starts_at", "ends_at"], unique=False)
    op.create_index("ix_bookings_total_cost_id", "bookings", ["total_cost", "id"], unique=False)
    op.create_index("ix_bookings_starts_at_id", "bookings", ["starts_at", "id"], unique=False)
    op.create_index("ix_bookings_title_id", "bookings", ["title", "id"], unique=False)
    op.create_index("ix_bookings_status_id", "bookings", ["status", "id"], unique=False)
    op.create_index(
        "ix_bookings_amount_due_id",
        "bookings",
        [sa.literal_column("GREATEST(total_cost - (paid - retained), 0)"), "id"],
        unique=False,
    )
    op.create_index("ix_bookings_venue_id_starts_at", "bookings", ["venue_id", "starts_at"], unique=False)
    op.create_table(
        "booking_addons",
        sa.Column("booking_id", sa.Integer(), nullable=False),
        sa.Column("addon_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("unit_price", sa.Numeric(precision=14, scale=3), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("subtotal", sa.Numeric(precision=14, scale=3), nullable=False),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_booking_addons_quantity_positive")),
        sa.CheckConstraint("subtotal = unit_price * quantity", name=op.f("ck_booking_addons_subtotal_adds_up")),
        sa.CheckConstraint("unit_price >= 0", name=op.f("ck_booking_addons_price_not_negative")),
        sa.ForeignKeyConstraint(["addon_id"], ["addons.id"], name="fk_booking_addons_addon_id"),
        sa.ForeignKeyConstraint(
            ["booking_id"], ["bookings.id"], name="fk_booking_addons_booking_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("booking_id", "addon_id", name=op.f("pk_booking_addons")),
    )
    op.create_index("ix_booking_addons_addon_id", "booking_addons", ["addon_id"], unique=False)
    op.create_table(
        "booking_customers",
        sa.Column("booking_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.CheckConstraint("role IN ('organiser', 'payer', 'attendee')", name=op.f("ck_booking_customers_role_known")),
        sa.ForeignKeyConstraint(
            ["booking_id"], ["bookings.id"], name="fk_booking_customers_booking_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_booking_customers_user_id"),
        sa.PrimaryKeyConstraint("booking_id", "user_id", "role", name=op.f("pk_booking_customers")),
    )
    op.create_index("ix_booking_customers_user_id", "booking_customers", ["user_id", "booking_id"], unique=False)
    op.create_index(
        "uq_booking_customers_one_organiser",
        "booking_customers",
        ["booking_id"],
        unique=True,
        postgresql_where=sa.text("role = 'organiser'"),
    )
    op.create_table(
        "booking_price_lines",
        sa.Column("booking_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("hours", sa.Numeric(precision=10, scale=6), nullable=False),
        sa.Column("rate", sa.Numeric(precision=14, scale=3), nullable=False),
        sa.Column("amount", sa.Numeric(precision=14, scale=3), nullable=False),
        sa.ForeignKeyConstraint(
            ["booking_id"], ["bookings.id"], name="fk_booking_price_lines_booking_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("booking_id", "position", name=op.f("pk_booking_price_lines")),
    )
    op.create_table(
        "booking_reschedules",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("booking_id", sa.Integer(), nullable=False),
        sa.Column("old_room_id", sa.Integer(), nullable=False),
        sa.Column("old_starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("old_ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("old_cost", sa.Numeric(precision=14, scale=3), nullable=False),
        sa.Column("new_room_id", sa.Integer(), nullable=False),
        sa.Column("new_starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("new_ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("new_cost", sa.Numeric(precision=14, scale=3), nullable=False),
        sa.Column("rescheduled_by", sa.Integer(), nullable=True),
        sa.Column(
            "rescheduled_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["booking_id"], ["bookings.id"], name="fk_booking_reschedules_booking_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["new_room_id"], ["rooms.id"], name="fk_booking_reschedules_new_room_id"),
        sa.ForeignKeyConstraint(["old_room_id"], ["rooms.id"], name="fk_booking_reschedules_old_room_id"),
        sa.ForeignKeyConstraint(["rescheduled_by"], ["users.id"], name="fk_booking_reschedules_rescheduled_by"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_booking_reschedules")),
    )
    op.create_index("ix_booking_reschedules_booking_id", "booking_reschedules", ["booking_id"], unique=False)
    op.create_table(
        "claims",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("booking_id", sa.Integer(), nullable=True),
        sa.Column("block_id", sa.Integer(), nullable=True),
        sa.Column("claimed", postgresql.TSTZRANGE(), nullable=False),
        postgresql.ExcludeConstraint(
            (sa.literal_column("int4range(room_id, room_id, '[]')"), "="),
            (sa.column("claimed"), "&&"),
            using="gist",
            name="ex_claims_no_overlap",
        ),
        sa.CheckConstraint(
            "NOT isempty(claimed) AND NOT lower_inf(claimed) AND NOT upper_inf(claimed) AND isfinite(lower(claimed)) AND isfinite(upper(claimed)) AND lower_inc(claimed) AND NOT upper_inc(claimed)",
            name=op.f("ck_claims_claimed_sane"),
        ),
        sa.CheckConstraint("num_nonnulls(booking_id, block_id) = 1", name=op.f("ck_claims_of_booking_or_block")),
        sa.ForeignKeyConstraint(["block_id"], ["blocks.id"], name="fk_claims_block_id"),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name="fk_claims_booking_id"),
        sa.ForeignKeyConstraint(["room_id"], ["rooms.id"], name="fk_claims_room_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claims")),
    )
    op.create_index("ix_claims_room_id_lower", "claims", ["room_id", sa.literal_column("lower(claimed)")], unique=False)
    op.create_index("uq_claims_block_id_room_id", "claims", ["block_id", "room_id"], unique=True)
    op.create_index("uq_claims_booking_id_room_id", "claims", ["booking_id", "room_id"], unique=True)
    op.create_table(
        "outbox",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("audit_id", sa.BigInteger(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("booking_id", sa.Integer(), nullable=True),
        sa.Column("user_id", sa.Integer(), nullable=True),
        sa.Column("payload", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("status", sa.Text(), server_default=sa.text("'waiting'"), nullable=False),
        sa.Column("attempts", sa.SmallInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column(
            "available_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("delivered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_error", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.CheckConstraint(
            "status IN ('waiting', 'delivered', 'failed', 'withdrawn')", name=op.f("ck_outbox_status_known")
        ),
        sa.CheckConstraint("attempts >= 0", name=op.f("ck_outbox_attempts_not_negative")),
        sa.ForeignKeyConstraint(["audit_id"], ["audit_log.id"], name="fk_outbox_audit_id"),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name="fk_outbox_booking_id"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_outbox_user_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
    )
    op.create_index("ix_outbox_audit_id", "outbox", ["audit_id"], unique=False)
    op.create_index(
        "ix_outbox_available_at",
        "outbox",
        ["available_at"],
        unique=False,
        postgresql_where=sa.text("status = 'waiting'"),
    )
    op.create_index("ix_outbox_booking_id", "outbox", ["booking_id"], unique=False)
    op.create_table(
        "queries",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("venue_id", sa.Integer(), nullable=True),
        sa.Column("booking_id", sa.Integer(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), server_default=sa.text("'OPEN'"), nullable=False),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.Column("resolved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("btrim(subject) <> ''", name=op.f("ck_queries_subject_not_blank")),
        sa.CheckConstraint("status IN ('OPEN', 'IN_PROGRESS', 'RESOLVED')", name=op.f("ck_queries_status_known")),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name="fk_queries_booking_id"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_queries_user_id"),
        sa.ForeignKeyConstraint(["venue_id"], ["venues.id"], name="fk_queries_venue_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_queries")),
    )
    op.create_index("ix_queries_user_id", "queries", ["user_id"], unique=False)
    op.create_index("ix_queries_venue_id_status", "queries", ["venue_id", "status"], unique=False)
    op.create_table(
        "reviews",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("booking_id", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("stars", sa.SmallInteger(), nullable=False),
        sa.Column("text", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("hidden", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("hidden_reason", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("stars BETWEEN 1 AND 5", name=op.f("ck_reviews_stars_sane")),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name="fk_reviews_booking_id"),
        sa.ForeignKeyConstraint(["room_id"], ["rooms.id"], name="fk_reviews_room_id"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_reviews_user_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reviews")),
    )
    op.create_index("ix_reviews_room_id", "reviews", ["room_id"], unique=False)
    op.create_index("ix_reviews_user_id", "reviews", ["user_id"], unique=False)
    op.create_index("uq_reviews_booking_id", "reviews", ["booking_id"], unique=True)
    op.create_table(
        "wallet_entries",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("wallet_id", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), server_default=sa.text("'COMPLETED'"), nullable=False),
        sa.Column("amount", sa.Numeric(precision=14, scale=3), nullable=False),
        sa.Column("booking_id", sa.Integer(), nullable=True),
        sa.Column("description", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("created_by", sa.Integer(), nullable=True),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.Column("completed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("balance_after", sa.Numeric(precision=14, scale=3), nullable=True),
        sa.CheckConstraint(
            "(status = 'COMPLETED') = (balance_after IS NOT NULL)", name=op.f("ck_wallet_entries_completed_has_balance")
        ),
        sa.CheckConstraint(
            "CASE type WHEN 'DEBIT' THEN amount < 0 WHEN 'ADMIN_ADJUSTMENT' THEN amount <> 0 ELSE amount > 0 END",
            name=op.f("ck_wallet_entries_amount_has_sign"),
        ),
        sa.CheckConstraint("status IN ('PENDING', 'COMPLETED', 'FAILED')", name=op.f("ck_wallet_entries_status_known")),
        sa.CheckConstraint(
            "type IN ('CREDIT', 'DEBIT', 'REFUND', 'ADMIN_ADJUSTMENT')", name=op.f("ck_wallet_entries_type_known")
        ),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name="fk_wallet_entries_booking_id"),
        sa.ForeignKeyConstraint(["created_by"], ["users.id"], name="fk_wallet_entries_created_by"),
        sa.ForeignKeyConstraint(["wallet_id"], ["wallets.id"], name="fk_wallet_entries_wallet_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wallet_entries")),
    )
    op.create_index("ix_wallet_entries_booking_id", "wallet_entries", ["booking_id"], unique=False)
    op.create_index("ix_wallet_entries_wallet_id_id", "wallet_entries", ["wallet_id", "id"], unique=False)
    op.create_table(
        "payments",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("booking_id", sa.Integer(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=14, scale=3), nullable=False),
        sa.Column("reference", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("wallet_entry_id", sa.BigInteger(), nullable=True),
        sa.Column("taken_by", sa.Integer(), nullable=True),
        sa.Column("taken_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "(method = 'wallet') = (wallet_entry_id IS NOT NULL)", name=op.f("ck_payments_wallet_has_entry")
        ),
        sa.CheckConstraint("amount > 0 OR method = 'wallet'", name=op.f("ck_payments_refunds_go_to_wallets")),
        sa.CheckConstraint(
            "method <> 'bank_transfer' OR btrim(reference) <> ''", name=op.f("ck_payments_transfer_has_reference")
        ),
        sa.CheckConstraint(
            "method IN ('wallet', 'cash', 'card', 'bank_transfer')", name=op.f("ck_payments_method_known")
        ),
        sa.CheckConstraint("amount <> 0", name=op.f("ck_payments_amount_not_zero")),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name="fk_payments_booking_id"),
        sa.ForeignKeyConstraint(["taken_by"], ["users.id"], name="fk_payments_taken_by"),
        sa.ForeignKeyConstraint(["wallet_entry_id"], ["wallet_entries.id"], name="fk_payments_wallet_entry_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payments")),
    )
    op.create_index("ix_payments_booking_id", "payments", ["booking_id"], unique=False)
    op.create_index("ix_payments_taken_at", "payments", ["taken_at"], unique=False)
    op.create_index("uq_payments_wallet_entry_id", "payments", ["wallet_entry_id"], unique=True)
    op.create_table(
        "query_messages",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("query_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("internal", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.CheckConstraint("btrim(body) <> ''", name=op.f("ck_query_messages_body_not_blank")),
        sa.ForeignKeyConstraint(["author_id"], ["users.id"], name="fk_query_messages_author_id"),
        sa.ForeignKeyConstraint(["query_id"], ["queries.id"], name="fk_query_messages_query_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_query_messages")),
    )
    op.create_index("ix_query_messages_query_id", "query_messages", ["query_id"], unique=False)
    _run_sql("0001_guards.sql")


def downgrade() -> None:
    """Take back."""
    op.drop_index("ix_query_messages_query_id", table_name="query_messages")
    op.drop_table("query_messages")
    op.drop_index("uq_payments_wallet_entry_id", table_name="payments")
    op.drop_index("ix_payments_taken_at", table_name="payments")
    op.drop_index("ix_payments_booking_id", table_name="payments")
    op.drop_table("payments")
    op.drop_index("ix_wallet_entries_wallet_id_id", table_name="wallet_entries")
    op.drop_index("ix_wallet_entries_booking_id", table_name="wallet_entries")
    op.drop_table("wallet_entries")
    op.drop_index("uq_reviews_booking_id", table_name="reviews")
    op.drop_index("ix_reviews_user_id", table_name="reviews")
    op.drop_index("ix_reviews_room_id", table_name="reviews")
    op.drop_table("reviews")
    op.drop_index("ix_queries_venue_id_status", table_name="queries")
    op.drop_index("ix_queries_user_id", table_name="queries")
    op.drop_table("queries")
    op.drop_index("ix_outbox_booking_id", table_name="outbox")
    op.drop_index("ix_outbox_available_at", table_name="outbox", postgresql_where=sa.text("status = 'waiting'"))
    op.drop_index("ix_outbox_audit_id", table_name="outbox")
    op.drop_table("outbox")
    op.drop_index("uq_claims_booking_id_room_id", table_name="claims")
    op.drop_index("uq_claims_block_id_room_id", table_name="claims")
    op.drop_index("ix_claims_room_id_lower", table_name="claims")
    op.drop_table("claims")
    op.drop_index("ix_booking_reschedules_booking_id", table_name="booking_reschedules")
    op.drop_table("booking_reschedules")
    op.drop_table("booking_price_lines")
    op.drop_index(
        "uq_booking_customers_one_organiser",
        table_name="booking_customers",
        postgresql_where=sa.text("role = 'organiser'"),
    )
    op.drop_index("ix_booking_customers_user_id", table_name="booking_customers")
    op.drop_table("booking_customers")
    op.drop_index("ix_booking_addons_addon_id", table_name="booking_addons")
    op.drop_table("booking_addons")
    op.drop_index("ix_bookings_venue_id_starts_at", table_name="bookings")
    op.drop_index("ix_bookings_amount_due_id", table_name="bookings")
    op.drop_index("ix_bookings_status_id", table_name="bookings")
    op.drop_index("ix_bookings_title_id", table_name="bookings")
    op.drop_index("ix_bookings_starts_at_id", table_name="bookings")
    op.drop_index("ix_bookings_total_cost_id", table_name="bookings")
    op.drop_index("ix_bookings_starts_at_ends_at", table_name="bookings")
    op.drop_index("ix_bookings_series_id", table_name="bookings")
    op.drop_index("ix_bookings_room_id_status", table_name="bookings")
    op.drop_index("ix_bookings_hold_expires_at", table_name="bookings", postgresql_where=sa.text("status = 'pending'"))
    op.drop_index("ix_bookings_customer_key_id", table_name="bookings")
    op.drop_index("ix_bookings_created_at_id", table_name="bookings")
    op.drop_table("bookings")
    op.drop_index("uq_wallets_user_id", table_name="wallets")
    op.drop_table("wallets")
    op.drop_index("ix_room_parts_part_id", table_name="room_parts")
    op.drop_table("room_parts")
    op.drop_index("ix_price_rules_venue_id_position", table_name="price_rules")
    op.drop_table("price_rules")
    op.drop_index("ix_photos_venue_id", table_name="photos")
    op.drop_index("ix_photos_room_id", table_name="photos")
    op.drop_table("photos")
    op.drop_index("ix_opening_hours_venue_id", table_name="opening_hours")
    op.drop_index("ix_opening_hours_room_id", table_name="opening_hours")
    op.drop_table("opening_hours")
    op.drop_index("uq_one_time_codes_code_hash", table_name="one_time_codes")
    op.drop_index("ix_one_time_codes_user_id", table_name="one_time_codes")
    op.drop_table("one_time_codes")
    op.drop_index("uq_favourites_user_id_venue_id", table_name="favourites")
    op.drop_index("uq_favourites_user_id_room_id", table_name="favourites")
    op.drop_index("ix_favourites_venue_id", table_name="favourites")
    op.drop_index("ix_favourites_room_id", table_name="favourites")
    op.drop_table("favourites")
    op.drop_index("ix_closures_venue_id_ends_at", table_name="closures")
    op.drop_table("closures")
    op.drop_table("booking_series")
    op.drop_index("ix_blocks_venue_id_starts_at", table_name="blocks")
    op.drop_index("ix_blocks_room_id", table_name="blocks")
    op.drop_table("blocks")
    op.drop_index("uq_users_email_lower", table_name="users")
    op.drop_index("ix_users_phone_digits", table_name="users")
    op.drop_index("ix_users_name_key", table_name="users")
    op.drop_index("ix_users_assigned_venue_id", table_name="users")
    op.drop_table("users")
    op.drop_index("uq_rooms_venue_name_lower", table_name="rooms")
    op.drop_index("ix_rooms_venue_id", table_name="rooms")
    op.drop_index("ix_rooms_capacity", table_name="rooms")
    op.drop_index("ix_rooms_amenities", table_name="rooms", postgresql_using="gin")
    op.drop_table("rooms")
    op.drop_index("uq_addons_venue_name_lower", table_name="addons")
    op.drop_table("addons")
    op.drop_index("uq_venues_name_lower", table_name="venues")
    op.drop_index("ix_venues_city_key", table_name="venues")
    op.drop_table("venues")
    op.drop_index("ix_idempotency_keys_created_at", table_name="idempotency_keys")
    op.drop_table("idempotency_keys")
    op.drop_index("ix_audit_log_entity_entity_id", table_name="audit_log")
    op.drop_index("ix_audit_log_at", table_name="audit_log")
    op.drop_index("ix_audit_log_actor_id", table_name="audit_log")
    op.drop_table("audit_log")
    op.drop_table("app_settings")
    _run_sql("0001_guards_down.sql")
