"""Sentences stored in English, as they were said, told in the reader's language: refunds, a wallet's ledger."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.ui.formats import is_english
from hallbooking_desktop.ui.known_words import told

translate = QCoreApplication.translate


def _patterns() -> tuple[tuple[str, str], ...]:
    return (
        (
            r"Cancelled before booking - ([\d.]+)% refund",
            translate("Stored", "Cancelled before the booking: %1 percent refunded"),
        ),
        (
            r"Cancelled > (\d+) hours before booking - ([\d.]+)% refund",
            translate("Stored", "Cancelled more than %1 hours before: %2 percent refunded"),
        ),
        (
            r"Cancelled < (\d+) hours before booking - ([\d.]+)% refund",
            translate("Stored", "Cancelled less than %1 hours before: %2 percent refunded"),
        ),
        (
            r"Cancelled (\d+)-(\d+) hours before booking - ([\d.]+)% refund",
            translate("Stored", "Cancelled %1 to %2 hours before: %3 percent refunded"),
        ),
        (
            r"Refund decided by an administrator - ([\d.]+)% refund",
            translate("Stored", "Decided by an administrator: %1 percent refunded"),
        ),
        (r"Cancelled by the venue - 100% refund", translate("Stored", "Cancelled by the venue: all of it refunded")),
        (r"Payment for booking (\d+)", translate("Stored", "Payment for booking #%1")),
        (r"Cancellation of booking (\d+) taken back", translate("Stored", "Cancellation of booking #%1 taken back")),
        (r"Change of booking (\d+) taken back", translate("Stored", "Change of booking #%1 taken back")),
        (r"Taken back", translate("Stored", "Taken back")),
        (r"Refund of booking (\d+)", translate("Stored", "Refund of booking #%1")),
        (r"Price difference of booking (\d+)", translate("Stored", "Price difference of booking #%1")),
        (r"Top-up in cash", translate("Stored", "Top-up in cash")),
        (r"Top-up by card", translate("Stored", "Top-up by card")),
        (r"Top-up by bank transfer", translate("Stored", "Top-up by bank transfer")),
        (r"Top-up at the desk", translate("Stored", "Top-up at the desk")),
    )


def stored_words(said: str) -> str:
    """Return a stored sentence in the reader's language where it is known, else as it is."""
    if is_english():
        return said
    return told(_patterns(), said, before=", ") or said
