"""What changed lately, so that answers kept in memory are never older than what was acknowledged."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def _run_sql(name: str) -> None:
    """Run a file of statements beside this one as it is, in the migration's transaction."""
    connection = op.get_bind().connection.driver_connection
    connection.execute((Path(__file__).parent / name).read_text(encoding="utf-8"))


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "change_log",
        sa.Column("xid", sa.BigInteger(), server_default=sa.text("pg_current_xact_id()::text::bigint"), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("venue_id", sa.Integer(), nullable=True),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("kind IN ('catalogue', 'taken', 'held')", name=op.f("ck_change_log_kind_known")),
    )
    op.create_index("ix_change_log_xid", "change_log", ["xid"], unique=False)
    op.create_index(
        "ix_claims_room_id_lower_long",
        "claims",
        ["room_id", sa.literal_column("lower(claimed)")],
        unique=False,
        postgresql_where=sa.text("upper(claimed) - lower(claimed) > '24:00:00'::interval"),
    )
    _run_sql("0003_change_log.sql")


def downgrade() -> None:
    """Take back."""
    _run_sql("0003_change_log_down.sql")
    op.drop_index(
        "ix_claims_room_id_lower_long",
        table_name="claims",
        postgresql_where=sa.text("upper(claimed) - lower(claimed) > '24:00:00'::interval"),
    )
    op.drop_index("ix_change_log_xid", table_name="change_log")
    op.drop_table("change_log")
