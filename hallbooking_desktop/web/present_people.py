"""Favourites, reviews, queries, users and kiosks as the JSON members that callers rely on."""

from __future__ import annotations

from typing import Any

from hallbooking_desktop.services.snapshots import UserSnapshot
from hallbooking_desktop.services.snapshots_engagement import (
    Favourite,
    PublicReview,
    QueryDetails,
    QueryMessage,
    QueryRow,
    ReviewSnapshot,
)
from hallbooking_desktop.services.snapshots_kiosks import KioskCode, KioskRow

Json = dict[str, Any]


def _members(snapshot: object, **renamed: str) -> Json:
    """Return a snapshot's fields, some under other names."""
    names = type(snapshot).__dataclass_fields__  # type: ignore[attr-defined] # handed snapshots only
    return {renamed.get(name, name): getattr(snapshot, name) for name in names}


def favorite(favourite: Favourite) -> Json:
    """Return a favourite."""
    return _members(favourite)


def review(review: ReviewSnapshot) -> Json:
    """Return a review for its author and the staff."""
    return _members(review, stars="rating", text="comment")


def room_review(review: PublicReview) -> Json:
    """Return a review for everybody."""
    return _members(review, stars="rating", text="comment")


def query_line(query: QueryRow) -> Json:
    """Return a query of a list."""
    return _members(query, messages="messages_count")


def query(details: QueryDetails) -> Json:
    """Return a query with its messages."""
    return query_line(details.query) | {"messages": [_message(message) for message in details.messages]}


def _message(message: QueryMessage) -> Json:
    return _members(message)


def user(user: UserSnapshot) -> Json:
    """Return a person."""
    return _members(user)


def kiosk(kiosk: KioskRow) -> Json:
    """Return a kiosk."""
    return _members(kiosk)


def kiosk_with_code(made: KioskCode) -> Json:
    """Return a kiosk with the code that is told once."""
    return kiosk(made.kiosk) | {"code": made.code}
