"""Kiosks: paired to a venue by a code, revoked in the console; which one a booking was made on."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "kiosks",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("venue_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("code_hash", sa.Text(), nullable=True),
        sa.Column("code_expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("token_hash", sa.Text(), nullable=True),
        sa.Column("paired_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_by", sa.Integer(), nullable=True),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("btrim(name) <> ''", name=op.f("ck_kiosks_name_not_blank")),
        sa.CheckConstraint("(code_hash IS NULL) = (code_expires_at IS NULL)", name=op.f("ck_kiosks_code_has_an_end")),
        sa.CheckConstraint("token_hash IS NULL OR paired_at IS NOT NULL", name=op.f("ck_kiosks_token_when_paired")),
        sa.ForeignKeyConstraint(["created_by"], ["users.id"], name="fk_kiosks_created_by"),
        sa.ForeignKeyConstraint(["venue_id"], ["venues.id"], name="fk_kiosks_venue_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kiosks")),
    )
    op.create_index("ix_kiosks_venue_id", "kiosks", ["venue_id"], unique=False)
    op.create_index("uq_kiosks_code_hash", "kiosks", ["code_hash"], unique=True)
    op.create_index("uq_kiosks_token_hash", "kiosks", ["token_hash"], unique=True)
    op.add_column("bookings", sa.Column("kiosk_id", sa.Integer(), nullable=True))
    op.create_foreign_key("fk_bookings_kiosk_id", "bookings", "kiosks", ["kiosk_id"], ["id"])
    op.create_index(
        "ix_bookings_kiosk_id_pending",
        "bookings",
        ["kiosk_id"],
        unique=False,
        postgresql_where=sa.text("status = 'pending'"),
    )
    op.execute("GRANT SELECT, INSERT, UPDATE ON kiosks TO hallbooking_app")
    op.execute("GRANT USAGE, SELECT ON SEQUENCE kiosks_id_seq TO hallbooking_app")


def downgrade() -> None:
    """Take back."""
    op.drop_index("ix_bookings_kiosk_id_pending", table_name="bookings")
    op.drop_constraint("fk_bookings_kiosk_id", "bookings", type_="foreignkey")
    op.drop_column("bookings", "kiosk_id")
    op.drop_table("kiosks")
