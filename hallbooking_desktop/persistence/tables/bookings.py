"""Bookings and the claims that make a double booking impossible."""

from __future__ import annotations

from sqlalchemy import (
    ARRAY,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Numeric,
    SmallInteger,
    Table,
    Text,
    literal_column,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, TSTZRANGE, ExcludeConstraint

from hallbooking_desktop.persistence.tables.base import Money, Percent, created_at, identity, instant, metadata, version

#: Neither empty, nor null, nor infinite: such a range would slip through an exclusion.
_RANGE_SANE = "starts_at < ends_at AND isfinite(starts_at) AND isfinite(ends_at)"

booking_series = Table(
    "booking_series",
    metadata,
    identity(),
    Column("venue_id", ForeignKey("venues.id", name="fk_booking_series_venue_id"), nullable=False),
    Column("rrule", Text, nullable=False),
    Column("exceptions", ARRAY(Date), nullable=False, server_default=text("'{}'")),
    Column("created_by", ForeignKey("users.id", name="fk_booking_series_created_by")),
    created_at(),
    version(),
)

bookings = Table(
    "bookings",
    metadata,
    identity(),
    Column("venue_id", ForeignKey("venues.id", name="fk_bookings_venue_id"), nullable=False),
    Column("room_id", ForeignKey("rooms.id", name="fk_bookings_room_id"), nullable=False),
    Column("series_id", ForeignKey("booking_series.id", name="fk_bookings_series_id")),
    Column("series_index", Integer),
    Column("status", Text, nullable=False),
    instant("starts_at", nullable=False),
    instant("ends_at", nullable=False),
    # As they were at booking: changing a room's setup leaves existing claims.
    Column("setup_minutes", Integer, nullable=False, server_default=text("0")),
    Column("teardown_minutes", Integer, nullable=False, server_default=text("0")),
    instant("hold_expires_at"),
    Column("title", Text, nullable=False, server_default=text("''")),
    Column("event_type", Text, nullable=False, server_default=text("''")),
    Column("expected_guests", Integer),
    Column("layout", Text, nullable=False, server_default=text("''")),
    Column("customer_notes", Text, nullable=False, server_default=text("''")),
    Column("setup_notes", Text, nullable=False, server_default=text("''")),
    Column("internal_notes", Text, nullable=False, server_default=text("''")),
    Column("online", Boolean, nullable=False, server_default=text("false")),
    Column("source", Text, nullable=False),
    # For the table's sort and search: the organiser's name_key, kept by the one writer.
    Column("customer_key", Text, nullable=False, server_default=text("''")),
    Column("room_rate", Money, nullable=False),
    Column("room_subtotal", Money, nullable=False),
    Column("addons_subtotal", Money, nullable=False, server_default=text("0")),
    Column("discount", Money, nullable=False, server_default=text("0")),
    Column("discount_percent", Percent),
    Column("discount_reason", Text, nullable=False, server_default=text("''")),
    Column("tax_included", Money, nullable=False, server_default=text("0")),
    Column("total_cost", Money, nullable=False),
    # Sum of the payments; kept by a trigger, which also refuses any other writer.
    Column("paid", Money, nullable=False, server_default=text("0")),
    # What a late reschedule kept of a fall in price; no longer refundable.
    Column("retained", Money, nullable=False, server_default=text("0")),
    # A cancellation counts from the earlier start after a customer's late reschedule.
    instant("refund_basis", nullable=False),
    Column("rescheduled", Boolean, nullable=False, server_default=text("false")),
    Column("calendar_sequence", Integer, nullable=False, server_default=text("0")),
    Column("attendance", Text),
    instant("confirmed_at"),
    instant("cancelled_at"),
    Column("cancel_kind", Text),
    Column("cancel_reason", Text, nullable=False, server_default=text("''")),
    Column("refund_policy", Text, nullable=False, server_default=text("''")),
    Column("refund_percent", Percent),
    Column("refund_amount", Money),
    Column("cancellation_fee", Money),
    Column("created_by", ForeignKey("users.id", name="fk_bookings_created_by")),
    # The tablet it was made on: each may have only so many live holds.
    Column("kiosk_id", ForeignKey("kiosks.id", name="fk_bookings_kiosk_id")),
    created_at(),
    version(),
    CheckConstraint("status IN ('pending', 'confirmed', 'cancelled')", name="status_known"),
    CheckConstraint(_RANGE_SANE, name="range_sane"),
    CheckConstraint("setup_minutes >= 0 AND teardown_minutes >= 0", name="turn_round_not_negative"),
    CheckConstraint("status <> 'pending' OR hold_expires_at IS NOT NULL", name="pending_has_expiry"),
    CheckConstraint("hold_expires_at <= starts_at", name="hold_ends_before_start"),
    CheckConstraint("(status = 'cancelled') = (cancelled_at IS NOT NULL)", name="cancelled_has_time"),
    CheckConstraint("(status = 'cancelled') = (cancel_kind IS NOT NULL)", name="cancelled_has_kind"),
    CheckConstraint("status <> 'confirmed' OR confirmed_at IS NOT NULL", name="confirmed_has_time"),
    CheckConstraint("cancel_kind IN ('customer', 'venue_fault', 'expired')", name="cancel_kind_known"),
    CheckConstraint("attendance IN ('arrived', 'no_show', 'left')", name="attendance_known"),
    CheckConstraint("source IN ('console', 'kiosk', 'api', 'cli', 'job')", name="source_known"),
    CheckConstraint("expected_guests > 0", name="guests_positive"),
    CheckConstraint(
        "room_rate >= 0 AND room_subtotal >= 0 AND addons_subtotal >= 0 AND discount >= 0 AND tax_included >= 0",
        name="amounts_not_negative",
    ),
    CheckConstraint("total_cost = room_subtotal + addons_subtotal - discount", name="total_adds_up"),
    CheckConstraint("total_cost >= 0", name="total_not_negative"),
    CheckConstraint("paid >= 0", name="paid_not_negative"),
    CheckConstraint("retained >= 0 AND retained <= paid", name="retained_was_paid"),
    CheckConstraint("refund_amount >= 0 AND cancellation_fee >= 0", name="refund_not_negative"),
    CheckConstraint("(series_id IS NULL) = (series_index IS NULL)", name="series_has_index"),
    Index("ix_bookings_room_id_status", "room_id", "status"),
    Index("ix_bookings_starts_at_ends_at", "starts_at", "ends_at"),
    Index("ix_bookings_venue_id_starts_at", "venue_id", "starts_at"),
    # What the bookings' table is sorted by; the id makes the order whole, and skipping rows needs the index alone.
    Index("ix_bookings_starts_at_id", "starts_at", "id"),
    Index("ix_bookings_customer_key_id", "customer_key", "id"),
    Index("ix_bookings_created_at_id", "created_at", "id"),
    Index("ix_bookings_total_cost_id", "total_cost", "id"),
    Index("ix_bookings_title_id", "title", "id"),
    Index(
        "ix_bookings_title_words",
        text("title_words(title)"),
        postgresql_using="gin",
        postgresql_with={"fastupdate": "off"},
    ),
    Index("ix_bookings_status_id", "status", "id"),
    Index("ix_bookings_amount_due_id", text("GREATEST(total_cost - (paid - retained), 0)"), "id"),
    Index("ix_bookings_series_id", "series_id"),
    Index("ix_bookings_hold_expires_at", "hold_expires_at", postgresql_where=text("status = 'pending'")),
    Index("ix_bookings_kiosk_id_pending", "kiosk_id", postgresql_where=text("status = 'pending'")),
)

booking_customers = Table(
    "booking_customers",
    metadata,
    Column(
        "booking_id",
        ForeignKey("bookings.id", name="fk_booking_customers_booking_id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("user_id", ForeignKey("users.id", name="fk_booking_customers_user_id"), primary_key=True),
    Column("role", Text, primary_key=True),
    CheckConstraint("role IN ('organiser', 'payer', 'attendee')", name="role_known"),
    Index("ix_booking_customers_user_id", "user_id", "booking_id"),
    Index("uq_booking_customers_one_organiser", "booking_id", unique=True, postgresql_where=text("role = 'organiser'")),
)

booking_addons = Table(
    "booking_addons",
    metadata,
    Column(
        "booking_id",
        ForeignKey("bookings.id", name="fk_booking_addons_booking_id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("addon_id", ForeignKey("addons.id", name="fk_booking_addons_addon_id"), primary_key=True),
    Column("name", Text, nullable=False),
    Column("unit_price", Money, nullable=False),
    Column("quantity", Integer, nullable=False),
    Column("subtotal", Money, nullable=False),
    CheckConstraint("quantity > 0", name="quantity_positive"),
    CheckConstraint("unit_price >= 0", name="price_not_negative"),
    CheckConstraint("subtotal = unit_price * quantity", name="subtotal_adds_up"),
    Index("ix_booking_addons_addon_id", "addon_id"),
)

booking_price_lines = Table(
    "booking_price_lines",
    metadata,
    Column(
        "booking_id",
        ForeignKey("bookings.id", name="fk_booking_price_lines_booking_id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("position", SmallInteger, primary_key=True),
    Column("label", Text, nullable=False),
    Column("hours", Numeric(10, 6), nullable=False),
    Column("rate", Money, nullable=False),
    Column("amount", Money, nullable=False),
)

booking_reschedules = Table(
    "booking_reschedules",
    metadata,
    identity(),
    Column(
        "booking_id",
        ForeignKey("bookings.id", name="fk_booking_reschedules_booking_id", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("old_room_id", ForeignKey("rooms.id", name="fk_booking_reschedules_old_room_id"), nullable=False),
    instant("old_starts_at", nullable=False),
    instant("old_ends_at", nullable=False),
    Column("old_cost", Money, nullable=False),
    Column("new_room_id", ForeignKey("rooms.id", name="fk_booking_reschedules_new_room_id"), nullable=False),
    instant("new_starts_at", nullable=False),
    instant("new_ends_at", nullable=False),
    Column("new_cost", Money, nullable=False),
    Column("rescheduled_by", ForeignKey("users.id", name="fk_booking_reschedules_rescheduled_by")),
    instant("rescheduled_at", nullable=False, server_default=text("clock_timestamp()")),
    Column("reason", Text, nullable=False),
    Index("ix_booking_reschedules_booking_id", "booking_id"),
)

# What a change replaced, kept for a moment, for the change to be taken back.
booking_undos = Table(
    "booking_undos",
    metadata,
    identity(),
    Column(
        "booking_id",
        ForeignKey("bookings.id", name="fk_booking_undos_booking_id", ondelete="CASCADE"),
        nullable=False,
    ),
    # The booking's after the change: whoever changed it since has the last word.
    Column("version", Integer, nullable=False),
    Column("before", JSONB, nullable=False),
    # What the change moved, and the booking's last payment after it.
    Column("payments", ARRAY(Integer), nullable=False, server_default=text("'{}'")),
    Column("last_payment", Integer, nullable=False, server_default=text("0")),
    instant("made_at", nullable=False, server_default=text("clock_timestamp()")),
    Index("ix_booking_undos_booking_id", "booking_id"),
)

blocks = Table(
    "blocks",
    metadata,
    identity(),
    Column("venue_id", ForeignKey("venues.id", name="fk_blocks_venue_id"), nullable=False),
    Column("room_id", ForeignKey("rooms.id", name="fk_blocks_room_id"), nullable=False),
    instant("starts_at", nullable=False),
    instant("ends_at", nullable=False),
    Column("reason", Text, nullable=False, server_default=text("''")),
    Column("created_by", ForeignKey("users.id", name="fk_blocks_created_by")),
    instant("removed_at"),
    created_at(),
    version(),
    CheckConstraint(_RANGE_SANE, name="range_sane"),
    Index("ix_blocks_venue_id_starts_at", "venue_id", "starts_at"),
    Index("ix_blocks_room_id", "room_id"),
)

claims = Table(
    "claims",
    metadata,
    identity(big=True),
    Column("room_id", ForeignKey("rooms.id", name="fk_claims_room_id"), nullable=False),
    Column("booking_id", ForeignKey("bookings.id", name="fk_claims_booking_id")),
    Column("block_id", ForeignKey("blocks.id", name="fk_claims_block_id")),
    Column("claimed", TSTZRANGE, nullable=False),
    CheckConstraint("num_nonnulls(booking_id, block_id) = 1", name="of_booking_or_block"),
    CheckConstraint(
        "NOT isempty(claimed) AND NOT lower_inf(claimed) AND NOT upper_inf(claimed)"
        " AND isfinite(lower(claimed)) AND isfinite(upper(claimed)) AND lower_inc(claimed) AND NOT upper_inc(claimed)",
        name="claimed_sane",
    ),
    ExcludeConstraint(
        (literal_column("int4range(room_id, room_id, '[]')"), "="),
        ("claimed", "&&"),
        name="ex_claims_no_overlap",
        using="gist",
    ),
    Index("uq_claims_booking_id_room_id", "booking_id", "room_id", unique=True),
    Index("uq_claims_block_id_room_id", "block_id", "room_id", unique=True),
    # A room's claims never overlap, so their order tells which meet a window: reads walk it, the exclusion judges.
    Index("ix_claims_room_id_lower", "room_id", text("lower(claimed)")),
    # The few that a look at one day could not find by their beginning.
    Index(
        "ix_claims_room_id_lower_long",
        "room_id",
        text("lower(claimed)"),
        postgresql_where=text("upper(claimed) - lower(claimed) > '24:00:00'::interval"),
    ),
)
