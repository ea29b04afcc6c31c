"""What the palette offers to begin from anywhere, for whoever may: the registry of actions tells."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.ui.actions import Do

translate = QCoreApplication.translate
#: What is done, its title, its icon, and the words that find it too.
Offer = tuple[Do, str, str, str]


def offers() -> tuple[Offer, ...]:
    """Return what can be begun, in the order of how often it is."""
    return (
        (Do.NEW_BOOKING, translate("CommandCentre", "New booking"), "plus", ""),
        (Do.NEW_CUSTOMER, translate("CommandCentre", "New customer"), "user-plus", ""),
        (
            Do.BLOCK_ROOM,
            translate("CommandCentre", "Block a hall"),
            "wrench",
            translate("CommandCentre", "maintenance repairs cleaning own use keep free"),
        ),
        (
            Do.CLOSE_PLACE,
            translate("CommandCentre", "Close a hall or venue"),
            "block",
            translate("CommandCentre", "closure holiday shut"),
        ),
        (
            Do.WRITE_NOTE,
            translate("CommandCentre", "Write a handover note"),
            "note",
            translate("CommandCentre", "hand-over shift leave a note"),
        ),
        (
            Do.JOIN_CUSTOMERS,
            translate("CommandCentre", "Join two customers"),
            "link",
            translate("CommandCentre", "merge duplicates same person twice"),
        ),
        (
            Do.NEW_ROOM,
            translate("CommandCentre", "New hall"),
            "room",
            translate("CommandCentre", "add a room"),
        ),
        (
            Do.NEW_PLACE,
            translate("CommandCentre", "New venue"),
            "venue",
            translate("CommandCentre", "add a house location"),
        ),
        (
            Do.INVITE_USER,
            translate("CommandCentre", "Invite somebody to the staff"),
            "user-plus",
            translate("CommandCentre", "new user colleague moderator administrator account"),
        ),
        (
            Do.PAIR_KIOSK,
            translate("CommandCentre", "Pair a tablet"),
            "monitor",
            translate("CommandCentre", "kiosk connect code"),
        ),
    )
