"""Favourites, reviews, queries."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from hallbooking_desktop.domain.queries import QueryStatus
from hallbooking_desktop.web.schemas.common import Answered, Asked, Id, Moment, Text

Rating = Annotated[int, Field(ge=1, le=5)]


class NewFavorite(Asked):
    """Either a room or a venue."""

    room_id: Id | None = None
    venue_id: Id | None = None


class Favorite(Answered):
    """A room (``room_id``) or a venue (``venue_id``) that somebody likes; ``name`` is the room's or the venue's."""

    id: int
    room_id: int | None
    venue_id: int | None
    name: str
    venue_name: str
    city: str
    archived: bool = Field(description="it is no longer offered")
    created_at: Moment


class NewReview(Asked):
    """Of one's own booking that is over: 1 to 5 stars, and words that may be missing."""

    booking_id: Id
    rating: Rating
    comment: Annotated[Text, Field(max_length=5_000)] = ""


class RoomReview(Answered):
    """A review as everybody sees it; ``reviewer`` is a first name and an initial."""

    id: int
    room_id: int
    rating: Rating
    comment: str
    reviewer: str
    created_at: Moment


class Review(Answered):
    """A review as its author and the staff see it."""

    id: int
    booking_id: int
    room_id: int
    room_name: str
    venue_id: int
    venue_name: str
    user_id: int
    reviewer: str
    rating: Rating
    comment: str
    hidden: bool
    hidden_reason: str
    created_at: Moment
    version: int


class HideWish(Asked):
    """Why a review is hidden; its author reads it."""

    reason: Annotated[Text, Field(min_length=1, max_length=1_000)]


class NewQuery(Asked):
    """A question. With a booking of one's own it goes to the booking's venue, else to ``venue_id``, else to admins."""

    subject: Annotated[Text, Field(min_length=1, max_length=200)]
    message: Annotated[Text, Field(min_length=1, max_length=10_000)]
    booking_id: Id | None = None
    venue_id: Id | None = None


class NewMessage(Asked):
    """What is written to a query; ``internal`` notes are staff's, and never shown to customers."""

    body: Annotated[Text, Field(min_length=1, max_length=10_000)]
    internal: bool = False


class QueryChange(Asked):
    """How far the answer is. With a version, refused if somebody else changed the query since."""

    status: QueryStatus
    version: int | None = None


class QueryLine(Answered):
    """A query in a list."""

    id: int
    subject: str
    status: QueryStatus
    user_id: int
    customer: str
    venue_id: int | None
    venue_name: str | None
    booking_id: int | None
    created_at: Moment
    resolved_at: Moment | None
    messages_count: int
    last_message_at: Moment | None
    version: int


class QueryMessage(Answered):
    """One message. ``by_staff`` unless it is from who asked."""

    id: int
    author_id: int
    author: str
    by_staff: bool
    body: str
    internal: bool
    created_at: Moment


class QueryDetails(QueryLine):
    """A query with its messages, oldest first; at most the latest 500."""

    messages: list[QueryMessage]
