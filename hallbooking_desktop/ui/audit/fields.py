"""The names of the log's values in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.ui.settings.words import all_words, setting_words

translate = QCoreApplication.translate

#: Keys by which the program sorts and finds; nobody reads them.
HIDDEN = frozenset({"name_key", "city_key", "position", "media_id", "phone_digits", "id", "customer_key"})


def _of_bookings() -> dict[str, str]:
    return {
        "range": translate("Values", "Time"),
        "room_id": translate("Values", "Hall"),
        "status": translate("Values", "State"),
        "total_cost": translate("Values", "Total"),
        "paid": translate("Values", "Paid"),
        "amount": translate("Values", "Amount"),
        "method": translate("Values", "Way to pay"),
        "policy": translate("Values", "Refund by"),
        "refund": translate("Values", "Refunded"),
        "fee": translate("Values", "Kept as a fee"),
        "kind": translate("Values", "Kind"),
        "charged": translate("Values", "Charged"),
        "credited": translate("Values", "Credited"),
        "retained": translate("Values", "Retained"),
        "difference": translate("Values", "Difference"),
        "discount": translate("Values", "Discount"),
        "hold_expires_at": translate("Values", "Held until"),
        "attendance": translate("Values", "On the day"),
        "customers": translate("Values", "Customers"),
        "addons": translate("Values", "Add-ons"),
        "texts": translate("Values", "Texts changed"),
        "title": translate("Values", "Title"),
        "customer_notes": translate("Values", "Note for the customer"),
        "setup_notes": translate("Values", "Note for set-up"),
        "internal_notes": translate("Values", "Internal note"),
        "event_type": translate("Values", "Kind of event"),
        "layout": translate("Values", "Layout"),
        "online": translate("Values", "Online too"),
        "expected_guests": translate("Values", "Guests"),
        "reason": translate("Values", "Reason"),
        "rrule": translate("Values", "Repeats"),
        "exceptions": translate("Values", "Days left out"),
        "bookings": translate("Values", "Bookings"),
        "booking_id": translate("Values", "Booking"),
    }


def _of_people() -> dict[str, str]:
    return {
        "role": translate("Values", "Role"),
        "assigned_venue_id": translate("Values", "Venue"),
        "changed": translate("Values", "Changed"),
        "dropped": translate("Values", "Joined customer"),
        "from": translate("Values", "From the wallet of"),
        "user_id": translate("Values", "Person"),
        "entry_id": translate("Values", "Ledger entry"),
        "balance": translate("Values", "Balance"),
        "full_name": translate("Values", "Name"),
        "email": translate("Values", "E-mail"),
        "phone": translate("Values", "Phone"),
        "language": translate("Values", "Language"),
        "organisation": translate("Values", "Organisation"),
        "customer_group": translate("Values", "Customer group"),
        "notes": translate("Values", "Notes"),
        "password_hash": translate("Values", "Password"),
        "token_version": translate("Values", "Sessions (all ended)"),
        "active": translate("Values", "Active"),
        "created_in_venue_id": translate("Values", "Venue of the first contact"),
        "merged_into_id": translate("Values", "Joined into"),
    }


def _of_places() -> dict[str, str]:
    return {
        "name": translate("Values", "Name"),
        "venue_id": translate("Values", "Venue"),
        "city": translate("Values", "City"),
        "address": translate("Values", "Address"),
        "state": translate("Values", "State or region"),
        "country": translate("Values", "Country"),
        "postal_code": translate("Values", "Postal code"),
        "description": translate("Values", "Description"),
        "contact_phone": translate("Values", "Phone"),
        "contact_email": translate("Values", "E-mail"),
        "total_capacity": translate("Values", "Greatest capacity"),
        "timezone": translate("Values", "Time zone"),
        "slot_step_minutes": translate("Values", "Times in steps of"),
        "shortest_minutes": translate("Values", "Shortest booking"),
        "longest_minutes": translate("Values", "Longest booking"),
        "notice_minutes": translate("Values", "Booked at least before"),
        "horizon_days": translate("Values", "Booked at most ahead"),
        "tax_rate_percent": translate("Values", "Tax"),
        "deposit_percent": translate("Values", "Deposit"),
        "prices_include_tax": translate("Values", "Prices include tax"),
        "type": translate("Values", "Type"),
        "capacity": translate("Values", "Capacity"),
        "rate_per_hour": translate("Values", "Price per hour"),
        "amenities": translate("Values", "Amenities"),
        "in_service": translate("Values", "In service"),
        "setup_minutes": translate("Values", "Setup"),
        "teardown_minutes": translate("Values", "Teardown"),
        "has_own_hours": translate("Values", "Own opening hours"),
        "own_hours": translate("Values", "Opening hours"),
        "hours": translate("Values", "Opening hours"),
        "part_ids": translate("Values", "Made of"),
        "price": translate("Values", "Price"),
        "stock": translate("Values", "Stock"),
        "rules": translate("Values", "Price rules"),
        "caption": translate("Values", "Caption"),
        "alt": translate("Values", "What is to be seen"),
        "photos": translate("Values", "Photos"),
        "photo_id": translate("Values", "Photo"),
        "addon_id": translate("Values", "Add-on"),
        "kiosk_id": translate("Values", "Kiosk"),
    }


def _rest() -> dict[str, str]:
    return {
        "stars": translate("Values", "Stars"),
        "hidden": translate("Values", "Hidden"),
        "message_id": translate("Values", "Message"),
        "done": translate("Values", "Done"),
        "slug": translate("Values", "Address of the page"),
        "version": translate("Values", "Version"),
        "tablets": translate("Values", "Tablets allowed"),
    }


def field_names() -> dict[str, str]:
    """Return every value that has a name for people."""
    return _of_bookings() | _of_people() | _of_places() | _rest()


def field_name(name: str) -> str:
    """Return what a value is called; a setting as its view calls it."""
    if name.upper() in all_words():
        return setting_words(name.upper())[0]
    return field_names().get(name) or name.removesuffix("_id").replace("_", " ").capitalize()
