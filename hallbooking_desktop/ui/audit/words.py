"""What the log's own words are called on screen: what was done, to which sort of thing, by whom, from where."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.services.snapshots_audit import AuditLine
from hallbooking_desktop.ui.formats import as_typed, isolated, joined

translate = QCoreApplication.translate


def _bookings() -> dict[str, str]:
    return {
        "booking.created": translate("Audit", "Booked"),
        "booking.confirmed": translate("Audit", "Confirmed"),
        "booking.edited": translate("Audit", "Edited"),
        "booking.rescheduled": translate("Audit", "Moved"),
        "booking.cancelled": translate("Audit", "Cancelled"),
        "booking.reinstated": translate("Audit", "Cancellation taken back"),
        "booking.move_taken_back": translate("Audit", "Move taken back"),
        "booking.edit_taken_back": translate("Audit", "Edit taken back"),
        "booking.paid": translate("Audit", "Payment taken"),
        "booking.hold_expired": translate("Audit", "The hold ran out"),
        "booking.attendance": translate("Audit", "Attendance noted"),
        "booking.attendance_cleared": translate("Audit", "Attendance taken back"),
        "series.created": translate("Audit", "Series booked"),
        "block.created": translate("Audit", "Hall blocked"),
        "block.moved": translate("Audit", "Block moved"),
        "block.edited": translate("Audit", "Block changed"),
        "block.removed": translate("Audit", "Block removed"),
    }


def _people() -> dict[str, str]:
    return {
        "customer.created": translate("Audit", "Customer added"),
        "customer.updated": translate("Audit", "Customer changed"),
        "customer.merged": translate("Audit", "Customers joined"),
        "user.created": translate("Audit", "Account made"),
        "user.updated": translate("Audit", "Account changed"),
        "user.deactivated": translate("Audit", "Access ended"),
        "user.reactivated": translate("Audit", "Access given again"),
        "user.signed_out": translate("Audit", "Signed out"),
        "user.password_changed": translate("Audit", "Password changed"),
        "user.password_reset": translate("Audit", "Password set with a code"),
        "user.password_code_sent": translate("Audit", "Code for a new password made"),
        "wallet.topped_up": translate("Audit", "Wallet topped up"),
        "wallet.adjusted": translate("Audit", "Wallet adjusted"),
        "wallet.merged": translate("Audit", "Wallets joined"),
    }


def _places() -> dict[str, str]:
    return {
        "venue.created": translate("Audit", "Venue added"),
        "venue.updated": translate("Audit", "Venue changed"),
        "venue.archived": translate("Audit", "Venue archived"),
        "venue.restored": translate("Audit", "Venue brought back"),
        "venue.deleted": translate("Audit", "Venue deleted"),
        "venue.hours_set": translate("Audit", "Opening hours changed"),
        "venue.prices_set": translate("Audit", "Price rules changed"),
        "venue.photo_added": translate("Audit", "Photo added"),
        "venue.photo_described": translate("Audit", "Photo described"),
        "venue.photo_removed": translate("Audit", "Photo removed"),
        "venue.photos_arranged": translate("Audit", "Photos put in order"),
        "room.created": translate("Audit", "Hall added"),
        "room.updated": translate("Audit", "Hall changed"),
        "room.archived": translate("Audit", "Hall archived"),
        "room.restored": translate("Audit", "Hall brought back"),
        "room.deleted": translate("Audit", "Hall deleted"),
        "room.hours_set": translate("Audit", "Opening hours changed"),
        "room.photo_added": translate("Audit", "Photo added"),
        "room.photo_described": translate("Audit", "Photo described"),
        "room.photo_removed": translate("Audit", "Photo removed"),
        "room.photos_arranged": translate("Audit", "Photos put in order"),
        "addon.created": translate("Audit", "Add-on added"),
        "addon.updated": translate("Audit", "Add-on changed"),
        "addon.archived": translate("Audit", "Add-on archived"),
        "addon.restored": translate("Audit", "Add-on brought back"),
        "addon.deleted": translate("Audit", "Add-on deleted"),
        "closure.created": translate("Audit", "Closure added"),
        "closure.removed": translate("Audit", "Closure removed"),
        "favourite.added": translate("Audit", "Favourite added"),
        "favourite.removed": translate("Audit", "Favourite removed"),
    }


def _rest() -> dict[str, str]:
    return {
        "kiosk.created": translate("Audit", "Kiosk added"),
        "kiosk.code_made": translate("Audit", "Kiosk code made"),
        "kiosk.paired": translate("Audit", "Kiosk paired"),
        "kiosk.renamed": translate("Audit", "Kiosk renamed"),
        "kiosk.revoked": translate("Audit", "Kiosk revoked"),
        "page.created": translate("Audit", "Page written"),
        "page.updated": translate("Audit", "Page changed"),
        "page.deleted": translate("Audit", "Page deleted"),
        "page.restored": translate("Audit", "Page restored"),
        "page.picture_added": translate("Audit", "Picture added for pages"),
        "page.picture_described": translate("Audit", "Picture for pages described"),
        "page.picture_removed": translate("Audit", "Picture for pages removed"),
        "query.asked": translate("Audit", "Query asked"),
        "query.answered": translate("Audit", "Query answered"),
        "query.followed_up": translate("Audit", "Query followed up"),
        "query.noted": translate("Audit", "Note on a query"),
        "query.status_changed": translate("Audit", "Query's state changed"),
        "review.posted": translate("Audit", "Review posted"),
        "review.hidden": translate("Audit", "Review hidden"),
        "review.shown": translate("Audit", "Review shown again"),
        "handover.added": translate("Audit", "Note left"),
        "handover.edited": translate("Audit", "Note changed"),
        "handover.finished": translate("Audit", "Note done"),
        "handover.reopened": translate("Audit", "Note open again"),
        "endpoint.tablets_allowed": translate("Audit", "Tablets allowed"),
        "endpoint.tablets_refused": translate("Audit", "Tablets refused"),
        "endpoint.restarted": translate("Audit", "Endpoint restarted"),
        "settings.changed": translate("Audit", "Settings changed"),
    }


def actions() -> dict[str, str]:
    """Return everything that is written to the log, and how it is called."""
    return _bookings() | _people() | _places() | _rest()


#: First part of an action -> the sort of thing that its rows are about.
_SORTS = {"customer": "user", "handover": "handover_note", "endpoint": "setting", "settings": "setting"}


def actions_of(entity: str) -> dict[str, str]:
    """Return what can be done to one sort of thing; favourites are of halls and of venues."""

    def concerns(action: str) -> bool:
        first = action.partition(".")[0]
        return _SORTS.get(first, first) == entity or (first == "favourite" and entity in {"room", "venue"})

    return {action: text for action, text in actions().items() if concerns(action)}


def action_text(action: str) -> str:
    """Return what was done."""
    return actions().get(action) or action.rpartition(".")[2].replace("_", " ").capitalize()


def entities() -> dict[str, str]:
    """Return the sorts of things, in the order in which they are offered."""
    return {
        "booking": translate("Audit", "Booking"),
        "series": translate("Audit", "Series"),
        "block": translate("Audit", "Block"),
        "user": translate("Audit", "Person"),
        "wallet": translate("Audit", "Wallet"),
        "venue": translate("Audit", "Venue"),
        "room": translate("Audit", "Hall"),
        "addon": translate("Audit", "Add-on"),
        "closure": translate("Audit", "Closure"),
        "query": translate("Audit", "Query"),
        "review": translate("Audit", "Review"),
        "page": translate("Audit", "Page"),
        "kiosk": translate("Audit", "Kiosk"),
        "handover_note": translate("Audit", "Handover note"),
        "setting": translate("Audit", "Settings"),
    }


def thing_text(line: AuditLine) -> str:
    """Return what it was done to: the sort, its number, its name."""
    entry = line.entry
    sort = entities().get(entry.entity, entry.entity.replace("_", " ").capitalize())
    parts = [sort if entry.entity_id is None else f"{sort} {as_typed(f'#{entry.entity_id}')}", isolated(line.subject)]
    return joined(parts)


def role_name(role: str) -> str:
    """Return a role as people call it."""
    return {
        "admin": translate("Audit", "Administrator"),
        "moderator": translate("Audit", "Moderator"),
        "customer": translate("Audit", "Customer"),
        "guest": translate("Audit", "Guest"),
    }.get(role, role)


def actor_text(line: AuditLine) -> str:
    """Return who did it: the name as it is today, else the role; the program where nobody did."""
    entry = line.entry
    if entry.actor_id is None:
        if entry.actor_role == "guest":
            return role_name("guest")
        return translate("Audit", "The program")
    return isolated(line.actor) or f"{role_name(entry.actor_role)} #{entry.actor_id}"


def sources() -> dict[str, str]:
    """Return from where changes come."""
    return {
        "console": translate("Audit", "Console"),
        "kiosk": translate("Audit", "Kiosk"),
        "api": translate("Audit", "Web"),
        "cli": translate("Audit", "Command line"),
        "job": translate("Audit", "Background work"),
    }


def source_text(source: str) -> str:
    """Return from where a change came."""
    return sources().get(source, source)
