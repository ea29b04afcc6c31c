"""How and where money was taken into a wallet: it is among a venue's takings of the day."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

# Once said, it stays.
_FIXED = """
CREATE TRIGGER taking_stays BEFORE UPDATE OF paid_by, venue_id ON wallet_entries
    FOR EACH ROW WHEN ((NEW.paid_by, NEW.venue_id) IS DISTINCT FROM (OLD.paid_by, OLD.venue_id))
    EXECUTE FUNCTION refuse_change()
"""


def upgrade() -> None:
    """Apply."""
    op.add_column("wallet_entries", sa.Column("paid_by", sa.Text(), nullable=True))
    op.add_column("wallet_entries", sa.Column("venue_id", sa.Integer(), nullable=True))
    op.create_foreign_key("fk_wallet_entries_venue_id", "wallet_entries", "venues", ["venue_id"], ["id"])
    op.create_check_constraint(
        op.f("ck_wallet_entries_taking_is_top_up"),
        "wallet_entries",
        "(paid_by IS NULL AND venue_id IS NULL) OR (type = 'CREDIT' AND paid_by IN ('cash', 'card', 'bank_transfer'))",
    )
    op.create_index(
        "ix_wallet_entries_taken",
        "wallet_entries",
        ["created_at"],
        unique=False,
        postgresql_where=sa.text("paid_by IS NOT NULL"),
    )
    op.execute(_FIXED)


def downgrade() -> None:
    """Take back."""
    op.execute("DROP TRIGGER taking_stays ON wallet_entries")
    op.drop_index("ix_wallet_entries_taken", "wallet_entries")
    op.drop_constraint(op.f("ck_wallet_entries_taking_is_top_up"), "wallet_entries", type_="check")
    op.drop_constraint("fk_wallet_entries_venue_id", "wallet_entries", type_="foreignkey")
    op.drop_column("wallet_entries", "venue_id")
    op.drop_column("wallet_entries", "paid_by")
