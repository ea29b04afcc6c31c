"""The tables of PostgreSQL. Every constraint has a name; refusals are recognised by it.

Triggers, roles and grants stand in the migration: what the database guards by itself.
"""

from __future__ import annotations

from hallbooking_desktop.persistence.tables.base import metadata
from hallbooking_desktop.persistence.tables.bookings import (
    blocks,
    booking_addons,
    booking_customers,
    booking_price_lines,
    booking_reschedules,
    booking_series,
    booking_undos,
    bookings,
    claims,
)
from hallbooking_desktop.persistence.tables.catalogue import (
    addons,
    closures,
    opening_hours,
    photos,
    price_rules,
    room_parts,
    rooms,
    venues,
)
from hallbooking_desktop.persistence.tables.engagement import favourites, queries, query_messages, reviews
from hallbooking_desktop.persistence.tables.handover import handover_notes
from hallbooking_desktop.persistence.tables.kiosks import kiosks
from hallbooking_desktop.persistence.tables.money import payments, wallet_entries, wallets
from hallbooking_desktop.persistence.tables.people import one_time_codes, users
from hallbooking_desktop.persistence.tables.system import app_settings, audit_log, change_log, idempotency_keys, outbox

__all__ = [
    "addons",
    "app_settings",
    "audit_log",
    "blocks",
    "booking_addons",
    "booking_customers",
    "booking_price_lines",
    "booking_reschedules",
    "booking_series",
    "booking_undos",
    "bookings",
    "change_log",
    "claims",
    "closures",
    "favourites",
    "handover_notes",
    "idempotency_keys",
    "kiosks",
    "metadata",
    "one_time_codes",
    "opening_hours",
    "outbox",
    "payments",
    "photos",
    "price_rules",
    "queries",
    "query_messages",
    "reviews",
    "room_parts",
    "rooms",
    "users",
    "venues",
    "wallet_entries",
    "wallets",
]
