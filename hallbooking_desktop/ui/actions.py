"""What one view may ask another to do, by name: a view that can do it registers, a view that wants it asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, Signal

from hallbooking_desktop.domain.timeranges import TimeRange


class Do(StrEnum):
    """The things that views ask of each other, and what is passed with each."""

    #: booking_id: int
    OPEN_BOOKING = "open_booking"
    #: draft: BookingDraft | BookingWish | None
    NEW_BOOKING = "new_booking"
    #: draft: BookingDraft
    HOLD_BOOKING = "hold_booking"
    #: booking_id: int
    EDIT_BOOKING = "edit_booking"
    #: booking_id: int
    PAY_BOOKING = "pay_booking"
    #: booking_id: int
    MOVE_BOOKING = "move_booking"
    #: booking_id: int
    CANCEL_BOOKING = "cancel_booking"
    #: user_id: int
    OPEN_CUSTOMER = "open_customer"
    #: user_id: int
    OPEN_WALLET = "open_wallet"
    #: user_id: int, of the staff
    OPEN_USER = "open_user"
    #: entity: str, entity_id: int, as the audit log calls them
    SHOW_HISTORY = "show_history"
    #: venue_id: int, at: datetime, booking_id: int | None
    SHOW_IN_CALENDAR = "show_in_calendar"
    #: day: date, venue_id: int | None (the one that is shown)
    SHOW_DAY = "show_day"
    #: start: date, end: date, venue_id: int | None, room_id: int | None, states: frozenset[str]
    SHOW_BOOKINGS = "show_bookings"
    #: user_id: int, name: str
    SHOW_BOOKINGS_OF = "show_bookings_of"
    #: behind: Behind, what a value of the reports counts
    SHOW_COUNTED = "show_counted"
    #: nothing: write down somebody new
    NEW_CUSTOMER = "new_customer"
    #: nothing: which hall is asked for
    BLOCK_ROOM = "block_room"
    #: nothing: which venue or hall is asked for
    CLOSE_PLACE = "close_place"
    #: nothing: at which venue is asked for
    NEW_ROOM = "new_room"
    #: nothing: a venue
    NEW_PLACE = "new_place"
    #: nothing: who is asked for
    INVITE_USER = "invite_user"
    #: nothing: who is asked for
    JOIN_CUSTOMERS = "join_customers"
    #: nothing
    PAIR_KIOSK = "pair_kiosk"
    #: nothing: a note for the next shift
    WRITE_NOTE = "write_note"
    #: query_id: int
    OPEN_QUERY = "open_query"
    #: review_id: int
    OPEN_REVIEW = "open_review"
    #: nothing: the shortcuts of the window and the view that is open
    SHOW_KEYS = "show_keys"
    #: room_id: int
    OPEN_ROOM = "open_room"
    #: venue_id: int
    OPEN_VENUE = "open_venue"
    #: venue_id: int, room_id: int | None (the venue's own)
    OPEN_PHOTOS = "open_photos"
    #: group: str, of the installation's settings
    SHOW_SETTINGS = "show_settings"
    #: page_id: int, of the website
    OPEN_PAGE = "open_page"


@dataclass(frozen=True, slots=True)
class BookingWish:
    """As much as somebody said of a booking to be made."""

    room_id: int | None = None
    range: TimeRange | None = None
    guests: int | None = None


class Actions(QObject):
    """The registry. ``registered`` comes when something became possible, so that its buttons can appear."""

    registered = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._handlers: dict[Do, Callable[..., Any]] = {}

    def register(self, what: Do, handler: Callable[..., Any]) -> None:
        """Say who does it; a later registration takes the place of an earlier one."""
        self._handlers[what] = handler
        self.registered.emit(what)

    def clear(self) -> None:
        """Forget who does what: their widgets are going away."""
        self._handlers.clear()

    def can(self, what: Do) -> bool:
        """Tell whether somebody does it."""
        return what in self._handlers

    def run(self, what: Do, *args: object) -> None:
        """Have it done; nothing happens when nobody can, so ask ``can`` before offering it."""
        handler = self._handlers.get(what)
        if handler is not None:
            handler(*args)
