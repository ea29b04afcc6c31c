"""What a change to a booking replaced, kept while it can be taken back; a ledger entry is compensated once."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_GUARD = """
CREATE FUNCTION guard_compensation() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM wallet_entries e WHERE e.id = NEW.compensates_id AND e.wallet_id = NEW.wallet_id
                      AND e.amount = -NEW.amount AND e.status = 'COMPLETED' AND NEW.status = 'COMPLETED'
                      AND e.booking_id IS NOT DISTINCT FROM NEW.booking_id) THEN
        PERFORM refuse('a compensation is the other entry the other way round', 'compensation_is_exact');
    END IF;
    RETURN NEW;
END $$
"""
_TRIGGER = """
CREATE TRIGGER guard_compensation BEFORE INSERT ON wallet_entries
    FOR EACH ROW WHEN (NEW.compensates_id IS NOT NULL) EXECUTE FUNCTION guard_compensation()
"""
# Once said, it stays.
_FIXED = """
CREATE TRIGGER compensation_stays BEFORE UPDATE OF compensates_id ON wallet_entries
    FOR EACH ROW WHEN (NEW.compensates_id IS DISTINCT FROM OLD.compensates_id) EXECUTE FUNCTION refuse_change()
"""


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "booking_undos",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("booking_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("before", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("payments", postgresql.ARRAY(sa.Integer()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("last_payment", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["booking_id"], ["bookings.id"], name="fk_booking_undos_booking_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_booking_undos")),
    )
    op.create_index("ix_booking_undos_booking_id", "booking_undos", ["booking_id"], unique=False)
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON booking_undos TO hallbooking_app")
    op.execute("GRANT USAGE, SELECT ON SEQUENCE booking_undos_id_seq TO hallbooking_app")
    op.add_column("wallet_entries", sa.Column("compensates_id", sa.BigInteger(), nullable=True))
    op.create_foreign_key(
        "fk_wallet_entries_compensates_id", "wallet_entries", "wallet_entries", ["compensates_id"], ["id"]
    )
    op.create_index("uq_wallet_entries_compensates_id", "wallet_entries", ["compensates_id"], unique=True)
    op.execute(_GUARD)
    op.execute(_TRIGGER)
    op.execute(_FIXED)


def downgrade() -> None:
    """Take back."""
    op.execute("DROP TRIGGER compensation_stays ON wallet_entries")
    op.execute("DROP TRIGGER guard_compensation ON wallet_entries")
    op.execute("DROP FUNCTION guard_compensation()")
    op.drop_index("uq_wallet_entries_compensates_id", "wallet_entries")
    op.drop_constraint("fk_wallet_entries_compensates_id", "wallet_entries", type_="foreignkey")
    op.drop_column("wallet_entries", "compensates_id")
    op.drop_table("booking_undos")
