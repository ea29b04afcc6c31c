"""Venues, rooms, add-ons; what is free when."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from hallbooking_desktop.domain.photos import LONGEST_CAPTION
from hallbooking_desktop.web.schemas.common import Answered, Asked, Clock, Id, Moment, Money, Number, Text

Minute = Annotated[int, Field(ge=0, le=10_080)]
Percent = Annotated[Decimal, Field(ge=0, le=100, allow_inf_nan=False, max_digits=6, decimal_places=3)]


class Hours(Asked):
    """Open from ``opens`` to ``closes`` on a weekday (0 Monday): local minutes of the day; closes may exceed 1440."""

    weekday: int = Field(ge=0, le=6)
    opens: int = Field(ge=0, le=1439)
    closes: int = Field(ge=1, le=2880)


class Photo(Answered):
    """A picture."""

    id: str
    photo_id: int = Field(description="what changes of the photo name")
    url: str
    thumbnail_url: str
    caption: str


class PhotoChange(Asked):
    """A photo in its new place; without a caption it keeps the one it has."""

    photo_id: Id
    caption: Annotated[Text, Field(max_length=LONGEST_CAPTION)] | None = None


class VenueBrief(Answered):
    """Which venue it is."""

    id: int
    name: str
    city: str
    timezone: str


class Rules(Asked):
    """A venue's booking rules; null means no rule. Minutes, but ``horizon_days``."""

    slot_step_minutes: int = Field(15, ge=1, le=1440)
    shortest_minutes: Minute | None = 30
    longest_minutes: Minute | None = None
    notice_minutes: Annotated[int, Field(ge=0, le=525_600)] | None = None
    horizon_days: Annotated[int, Field(ge=1, le=3_660)] | None = None


class Venue(VenueBrief):
    """A venue."""

    address: str
    state: str
    country: str
    postal_code: str
    description: str
    contact_phone: str
    contact_email: str
    total_capacity: int | None
    opening_hours: list[Hours]
    rules: Rules
    tax_rate_percent: Number
    deposit_percent: Number
    photos: list[Photo]
    archived: bool
    version: int


class VenueChanges(Asked):
    """What is to be other than it is; what is left out stays."""

    name: Text | None = None
    city: Text | None = None
    timezone: Text | None = Field(None, description="an IANA name such as Europe/Berlin")
    address: Text | None = None
    state: Text | None = None
    country: Text | None = None
    postal_code: Text | None = None
    description: Text | None = None
    contact_phone: Text | None = None
    contact_email: Text | None = None
    total_capacity: Annotated[int, Field(ge=1, le=1_000_000)] | None = None
    rules: Rules | None = None
    tax_rate_percent: Percent | None = None
    deposit_percent: Percent | None = None
    opening_hours: list[Hours] | None = None
    version: int | None = Field(None, description="refuse if somebody else changed it since this version")


class NewVenue(VenueChanges):
    """A new venue."""

    name: Text
    city: Text
    timezone: Text


class RoomBrief(Answered):
    """Which room it is."""

    id: int
    name: str
    venue: VenueBrief


class Room(RoomBrief):
    """A room. ``part_ids`` is not empty for a divisible hall."""

    venue_id: int
    type: str
    capacity: int
    rate_per_hour: Money
    amenities: list[str]
    description: str
    status: str = Field(description="open or out_of_service")
    setup_minutes: int
    teardown_minutes: int
    part_ids: list[int]
    opening_hours: list[Hours] | None = Field(description="null: the venue's count")
    average_rating: Number | None
    review_count: int
    favorites_count: int = Field(description="how many people have it among their favourites")
    photos: list[Photo]
    archived: bool
    version: int


class RoomChanges(Asked):
    """What is to be other than it is; what is left out stays."""

    name: Text | None = None
    type: Text | None = None
    capacity: Annotated[int, Field(ge=1, le=100_000)] | None = None
    rate_per_hour: Annotated[Money, Field(ge=0)] | None = None
    amenities: list[Text] | None = None
    description: Text | None = None
    status: Annotated[str, Field(pattern="^(open|out_of_service)$")] | None = None
    setup_minutes: Annotated[int, Field(ge=0, le=1440)] | None = None
    teardown_minutes: Annotated[int, Field(ge=0, le=1440)] | None = None
    part_ids: list[Id] | None = None
    opening_hours: list[Hours] | None = None
    version: int | None = Field(None, description="refuse if somebody else changed it since this version")


class NewRoom(RoomChanges):
    """A new room of a venue."""

    venue_id: Id
    name: Text
    capacity: Annotated[int, Field(ge=1, le=100_000)]
    rate_per_hour: Annotated[Money, Field(ge=0)]


class Addon(Answered):
    """Something sold with a booking. ``stock``: how many can be out at once, null for no limit."""

    id: int
    venue_id: int
    name: str
    description: str
    price: Money
    stock: int | None
    active: bool
    version: int


class AddonChanges(Asked):
    """What is to be other than it is; what is left out stays."""

    name: Text | None = None
    description: Text | None = None
    price: Annotated[Money, Field(ge=0)] | None = None
    stock: Annotated[int, Field(ge=0, le=1_000_000)] | None = None
    active: bool | None = None
    version: int | None = Field(None, description="refuse if somebody else changed it since this version")


class NewAddon(AddonChanges):
    """A new add-on of a venue."""

    venue_id: Id
    name: Text
    price: Annotated[Money, Field(ge=0)]


class Slot(Answered):
    """A time of the day, as the venue's clocks show it."""

    start: Clock
    end: Clock


class TentativeSlot(Slot):
    """A live hold."""

    hold_expires_at: Moment | None


class UnavailableSlot(Slot):
    """A time that cannot be booked: booked, blocked, closed, closure, out_of_service or past."""

    status: str


class Availability(Answered):
    """A room's day, venue-local."""

    room_id: int
    date: date
    timezone: str
    available_slots: list[Slot]
    tentative_slots: list[TentativeSlot]
    unavailable_slots: list[UnavailableSlot]


class SearchEcho(Answered):
    """What was searched for."""

    city: str | None
    date: date
    min_capacity: int | None
    amenities: list[str]


class SearchHit(Answered):
    """A room that is free; ``venue`` is its venue's name."""

    room_id: int
    name: str
    venue: str
    capacity: int
    rate_per_hour: Money
    available_slots: list[Slot]
    amenities: list[str]
    average_rating: Number | None
    photos: list[Photo]


class SearchAnswer(Answered):
    """``count`` is all matches before paging; ``relaxed`` names what was loosened: amenities, capacity."""

    query: SearchEcho
    results: list[SearchHit]
    count: int
    relaxed: list[str]
