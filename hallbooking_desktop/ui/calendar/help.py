"""The keys of the calendar."""

from __future__ import annotations

from hallbooking_desktop.ui.calendar.words import translate
from hallbooking_desktop.ui.palette.commands import KeyTable


def key_table() -> KeyTable:
    """Return the keys in groups: the group's name, and each key with what it does."""
    return [
        (
            translate("Calendar", "Time and view"),
            [
                ("T", translate("Calendar", "Today")),
                (translate("Calendar", "Page Up / Page Down   Alt ← →"), translate("Calendar", "Back, forward")),
                ("D  W  M  L", translate("Calendar", "Day, week, month, timeline")),
                ("7", translate("Calendar", "Timeline: one day or seven")),
                (
                    translate("Calendar", "Ctrl +   Ctrl −   Ctrl 0"),
                    translate("Calendar", "Zoom (also Ctrl and the wheel)"),
                ),
                ("G", translate("Calendar", "Go to the small month")),
                (translate("Calendar", "Ctrl P"), translate("Calendar", "Print, save as PDF")),
                ("V   F", translate("Calendar", "Choose the venue, find a hall")),
            ],
        ),
        (
            translate("Calendar", "Book"),
            [
                ("← ↑ → ↓", translate("Calendar", "Choose a time and a hall")),
                (translate("Calendar", "Shift + ← ↑ → ↓"), translate("Calendar", "Make the time longer or shorter")),
                (translate("Calendar", "Enter or N"), translate("Calendar", "Book the chosen time")),
                ("B", translate("Calendar", "Block the chosen time")),
            ],
        ),
        (
            translate("Calendar", "Bookings"),
            [
                (translate("Calendar", "Tab   Shift Tab"), translate("Calendar", "Next booking, previous booking")),
                (translate("Calendar", "Enter"), translate("Calendar", "Open the booking")),
                ("M", translate("Calendar", "Move it: arrows, then Enter; Escape keeps it")),
                ("+   −", translate("Calendar", "Make it longer or shorter, then Enter")),
                (translate("Calendar", "Delete"), translate("Calendar", "Cancel the booking")),
                (translate("Calendar", "Escape"), translate("Calendar", "Give up, let go")),
            ],
        ),
    ]
