"""Handover notes: what one shift leaves to the next, and who has seen to it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "handover_notes",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("venue_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("done_by", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("btrim(text) <> ''", name=op.f("ck_handover_notes_text_not_blank")),
        sa.CheckConstraint("(done_at IS NULL) = (done_by IS NULL)", name=op.f("ck_handover_notes_done_by_somebody")),
        sa.ForeignKeyConstraint(["author_id"], ["users.id"], name="fk_handover_notes_author_id"),
        sa.ForeignKeyConstraint(["done_by"], ["users.id"], name="fk_handover_notes_done_by"),
        sa.ForeignKeyConstraint(["venue_id"], ["venues.id"], name="fk_handover_notes_venue_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handover_notes")),
    )
    op.create_index(
        "ix_handover_notes_venue_id_open",
        "handover_notes",
        ["venue_id"],
        unique=False,
        postgresql_where=sa.text("done_at IS NULL"),
    )
    op.create_index("ix_handover_notes_venue_id_done_at", "handover_notes", ["venue_id", "done_at"], unique=False)
    op.execute("GRANT SELECT, INSERT, UPDATE ON handover_notes TO hallbooking_app")
    op.execute("GRANT USAGE, SELECT ON SEQUENCE handover_notes_id_seq TO hallbooking_app")


def downgrade() -> None:
    """Take back."""
    op.drop_table("handover_notes")
