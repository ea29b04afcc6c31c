"""Payments, and wallets with their append-only ledger."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table, Text, text

from hallbooking_desktop.persistence.tables.base import Money, created_at, identity, instant, metadata, version

wallets = Table(
    "wallets",
    metadata,
    identity(),
    Column("user_id", ForeignKey("users.id", name="fk_wallets_user_id"), nullable=False),
    # Written by the ledger's trigger alone.
    Column("balance", Money, nullable=False, server_default=text("0")),
    created_at(),
    version(),
    CheckConstraint("balance >= 0", name="balance_not_negative"),
    Index("uq_wallets_user_id", "user_id", unique=True),
)

wallet_entries = Table(
    "wallet_entries",
    metadata,
    identity(big=True),
    Column("wallet_id", ForeignKey("wallets.id", name="fk_wallet_entries_wallet_id"), nullable=False),
    Column("type", Text, nullable=False),
    Column("status", Text, nullable=False, server_default=text("'COMPLETED'")),
    Column("amount", Money, nullable=False),
    Column("booking_id", ForeignKey("bookings.id", name="fk_wallet_entries_booking_id")),
    Column("description", Text, nullable=False, server_default=text("''")),
    Column("created_by", ForeignKey("users.id", name="fk_wallet_entries_created_by")),
    created_at(),
    instant("completed_at"),
    Column("balance_after", Money),
    # The entry that this one takes back, to the cent; a trigger sees to it.
    Column("compensates_id", ForeignKey("wallet_entries.id", name="fk_wallet_entries_compensates_id")),
    # Of a top-up: how it was paid, and where; a trigger keeps both. Where is not known of who has all venues.
    Column("paid_by", Text),
    Column("venue_id", ForeignKey("venues.id", name="fk_wallet_entries_venue_id")),
    CheckConstraint("type IN ('CREDIT', 'DEBIT', 'REFUND', 'ADMIN_ADJUSTMENT')", name="type_known"),
    CheckConstraint("status IN ('PENDING', 'COMPLETED', 'FAILED')", name="status_known"),
    CheckConstraint(
        "CASE type WHEN 'DEBIT' THEN amount < 0 WHEN 'ADMIN_ADJUSTMENT' THEN amount <> 0 ELSE amount > 0 END",
        name="amount_has_sign",
    ),
    CheckConstraint("(status = 'COMPLETED') = (balance_after IS NOT NULL)", name="completed_has_balance"),
    CheckConstraint(
        "(paid_by IS NULL AND venue_id IS NULL) OR (type = 'CREDIT' AND paid_by IN ('cash', 'card', 'bank_transfer'))",
        name="taking_is_top_up",
    ),
    Index("ix_wallet_entries_wallet_id_id", "wallet_id", "id"),
    Index("ix_wallet_entries_booking_id", "booking_id"),
    Index("uq_wallet_entries_compensates_id", "compensates_id", unique=True),
    Index("ix_wallet_entries_taken", "created_at", postgresql_where=text("paid_by IS NOT NULL")),
)

payments = Table(
    "payments",
    metadata,
    identity(),
    Column("booking_id", ForeignKey("bookings.id", name="fk_payments_booking_id"), nullable=False),
    Column("method", Text, nullable=False),
    # Positive came in, negative went back to a wallet.
    Column("amount", Money, nullable=False),
    Column("reference", Text, nullable=False, server_default=text("''")),
    Column("wallet_entry_id", ForeignKey("wallet_entries.id", name="fk_payments_wallet_entry_id")),
    Column("taken_by", ForeignKey("users.id", name="fk_payments_taken_by")),
    instant("taken_at", nullable=False, server_default=text("clock_timestamp()")),
    CheckConstraint("method IN ('wallet', 'cash', 'card', 'bank_transfer')", name="method_known"),
    CheckConstraint("amount <> 0", name="amount_not_zero"),
    CheckConstraint("amount > 0 OR method = 'wallet'", name="refunds_go_to_wallets"),
    CheckConstraint("(method = 'wallet') = (wallet_entry_id IS NOT NULL)", name="wallet_has_entry"),
    CheckConstraint("method <> 'bank_transfer' OR btrim(reference) <> ''", name="transfer_has_reference"),
    Index("ix_payments_booking_id", "booking_id"),
    Index("ix_payments_taken_at", "taken_at"),
    Index("uq_payments_wallet_entry_id", "wallet_entry_id", unique=True),
)
