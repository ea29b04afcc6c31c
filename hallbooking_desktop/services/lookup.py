"""The search over everything (SPEC 13): a text typed at the desk, answered while it is typed."""

from __future__ import annotations

import re
from typing import Any, Final

from hallbooking_desktop.domain.people import phone_digits
from hallbooking_desktop.domain.permissions import Action, Actor
from hallbooking_desktop.domain.queries import QueryStatus
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import lookup as stored
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.snapshots_lookup import Found, FoundBooking, FoundCustomer, FoundQuery
from hallbooking_desktop.services.users import own_venue, wanted_by

#: So many of each kind: who sees more than fits on a screen types another letter.
MOST_FOUND: Final = 8
#: Longer texts name nobody.
_MOST_LETTERS: Final = 200
_NUMBER = re.compile(r"\s*#?\s*(\d{1,9})\s*")


class LookupService:
    """Finds customers, bookings and queries by one text."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def find(self, actor: Actor, text: str, limit: int = MOST_FOUND) -> Found:
        """Return what fits a part of a name, phone, e-mail, organisation or title, or a booking's number.

        With the customers come their bookings, what is near in time first, and their queries. A moderator finds the own
        venue's: its bookings and queries, and who booked or was written down there.
        """
        venue_id = own_venue(actor, Action.EDIT_CUSTOMER)
        typed = text[:_MOST_LETTERS]
        wanted = wanted_by(typed)
        if not wanted.typed:
            return Found()
        number = booking_number(typed)
        async with self._db.read() as read:
            rows = await stored.found(read, wanted, typed, number, venue_id, min(max(limit, 0), MOST_FOUND))
        return Found(
            tuple(FoundCustomer(*row[2:7]) for row in rows if row[0] == "customer"),
            tuple(_booking(row) for row in rows if row[0] == "booking"),
            tuple(_query(row) for row in rows if row[0] == "query"),
        )


def booking_number(text: str) -> int | None:
    """Return the number that a text is, with or without a #, in digits of any script."""
    plain = "".join(phone_digits(char) or char for char in text)
    found = _NUMBER.fullmatch(plain)
    return int(found[1]) if found else None


def _booking(row: tuple[Any, ...]) -> FoundBooking:
    _, _, number, title, customer, room, venue, venue_id, zone, starts_at, ends_at, status = row
    span = TimeRange(starts_at, ends_at)
    return FoundBooking(number, title, customer or "", room, venue, venue_id, zone, span, status)


def _query(row: tuple[Any, ...]) -> FoundQuery:
    _, _, number, subject, customer, _, _, user_id, _, asked_at, _, status = row
    return FoundQuery(number, subject, customer, user_id, QueryStatus(status), asked_at)
