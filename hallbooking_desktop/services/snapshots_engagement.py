"""Frozen snapshots of favourites, reviews and queries. Instants are aware UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hallbooking_desktop.domain.queries import QueryStanding, QueryStatus


@dataclass(frozen=True, slots=True)
class Favourite:
    """A room (``room_id``) or a venue (``venue_id``) that somebody likes; ``name`` is the room's or the venue's."""

    id: int
    room_id: int | None
    venue_id: int | None
    name: str
    venue_name: str
    city: str
    archived: bool
    created_at: datetime


@dataclass(frozen=True, slots=True)
class PublicReview:
    """A review as everybody sees it; ``reviewer`` is a first name and an initial."""

    id: int
    room_id: int
    stars: int
    text: str
    reviewer: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class ReviewSnapshot:
    """A review as its author and the staff see it."""

    id: int
    booking_id: int
    room_id: int
    room_name: str
    venue_id: int
    venue_name: str
    user_id: int
    reviewer: str
    stars: int
    text: str
    hidden: bool
    hidden_reason: str
    created_at: datetime
    version: int


@dataclass(frozen=True, slots=True)
class QueryRow:
    """A line of the queries' table. Notes among staff are counted for staff only.

    ``answered_by``: who of the staff answered last; nothing where nobody did.
    """

    id: int
    subject: str
    status: QueryStatus
    user_id: int
    customer: str
    venue_id: int | None
    venue_name: str | None
    booking_id: int | None
    created_at: datetime
    resolved_at: datetime | None
    messages: int
    last_message_at: datetime | None
    version: int
    standing: QueryStanding
    answered_by: str


@dataclass(frozen=True, slots=True)
class QueryMessage:
    """What somebody wrote; ``by_staff`` unless it is from who asked. ``internal`` notes never reach customers."""

    id: int
    author_id: int
    author: str
    by_staff: bool
    body: str
    internal: bool
    created_at: datetime


@dataclass(frozen=True, slots=True)
class QueryDetails:
    """A query and its messages, oldest first; at most the latest 500."""

    query: QueryRow
    messages: tuple[QueryMessage, ...]
