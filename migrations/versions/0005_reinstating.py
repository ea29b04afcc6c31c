"""A cancellation may be taken back for a moment; after that a cancelled booking stays cancelled."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_GUARD = """
CREATE OR REPLACE FUNCTION guard_paid() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.paid <> 0 THEN
            PERFORM refuse('what was paid is counted by payments alone', 'paid_by_payments');
        END IF;
    ELSIF NEW.paid <> OLD.paid AND pg_trigger_depth() < 2 THEN
        PERFORM refuse('what was paid is counted by payments alone', 'paid_by_payments');
    ELSIF OLD.status = 'cancelled' AND NEW.status <> 'cancelled'{but} THEN
        PERFORM refuse('a cancelled booking stays cancelled', 'cancelled_is_final');
    END IF;{and_so_does}
    RETURN NEW;
END $$
"""
# A little more than the program allows: it looks first, and says why not.
_LATE = """
       AND (OLD.cancel_kind = 'expired' OR OLD.cancelled_at < clock_timestamp() - interval '65 seconds')"""

_ITS_TIME = """
    IF TG_OP = 'UPDATE' AND OLD.status = 'cancelled' AND NEW.status = 'cancelled'
       AND NEW.cancelled_at IS DISTINCT FROM OLD.cancelled_at THEN
        PERFORM refuse('when a booking was cancelled stays as it is', 'cancelled_is_final');
    END IF;"""
_TRIGGER = """
CREATE OR REPLACE TRIGGER guard_paid BEFORE INSERT OR UPDATE OF {columns} ON bookings
    FOR EACH ROW EXECUTE FUNCTION guard_paid()
"""


def upgrade() -> None:
    """Apply."""
    op.execute(_GUARD.format(but=_LATE, and_so_does=_ITS_TIME))
    op.execute(_TRIGGER.format(columns="paid, status, cancelled_at"))


def downgrade() -> None:
    """Take back."""
    op.execute(_GUARD.format(but="", and_so_does=""))
    op.execute(_TRIGGER.format(columns="paid, status"))
