"""What callers ask of favourites, reviews, queries and kiosks: frozen requests."""

from __future__ import annotations

from dataclasses import dataclass

from hallbooking_desktop.domain.queries import QueryStanding, QueryStatus


@dataclass(frozen=True, slots=True)
class NewFavourite:
    """Either a room or a venue."""

    room_id: int | None = None
    venue_id: int | None = None


@dataclass(frozen=True, slots=True)
class NewReview:
    """Of a booking that is over: 1 to 5 stars, and words that may be missing."""

    booking_id: int
    stars: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class ReviewQuery:
    """A page of reviews for staff; None and empty mean all.

    ``stars``: one number, ``any_stars``: some of them. ``text``: part of what was written, of a name, or ``#`` and the
    booking's number. ``sort``: a field's name, a leading minus descends.
    """

    venue_id: int | None = None
    room_id: int | None = None
    hidden: bool | None = None
    stars: int | None = None
    limit: int = 200
    offset: int = 0
    text: str = ""
    any_stars: frozenset[int] = frozenset()
    sort: str = "-id"


@dataclass(frozen=True, slots=True)
class NewQuery:
    """A question: of a booking it goes to the booking's venue, else to ``venue_id``, else to the admins."""

    subject: str
    message: str
    booking_id: int | None = None
    venue_id: int | None = None


@dataclass(frozen=True, slots=True)
class QueryList:
    """A page of queries; without ``sort`` those not yet resolved first, then the latest.

    ``mine``: those that the actor asked; without it, staff see what is routed to them. ``user_id``: of it, what one
    person asked. ``text``: part of the subject, of what was written or of the customer's name, or ``#`` and the number
    of the query or its booking. ``sort``: a field's name, a leading minus descends.
    """

    status: frozenset[QueryStatus] = frozenset()
    venue_id: int | None = None
    booking_id: int | None = None
    text: str = ""
    mine: bool = False
    limit: int = 200
    offset: int = 0
    user_id: int | None = None
    standing: frozenset[QueryStanding] = frozenset()
    sort: str = ""


@dataclass(frozen=True, slots=True)
class WalkIn:
    """Somebody at a kiosk: a name, and a phone number or an e-mail address."""

    full_name: str
    phone: str | None = None
    email: str | None = None
    language: str = "en"
