"""The demo's reviews, favourites and queries."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import datetime, timedelta

from hallbooking_desktop.app.demo.catalogue import DemoVenue, rooms_of
from hallbooking_desktop.app.demo.names import REVIEWS
from hallbooking_desktop.app.demo.people import CUSTOMER_ID, DemoPeople
from hallbooking_desktop.app.demo.schedule import to_instant
from hallbooking_desktop.persistence.copying import copy_line

REVIEW_COLUMNS = "id booking_id room_id user_id stars text hidden hidden_reason created_at"
FAVOURITE_COLUMNS = "id user_id room_id venue_id created_at"
QUERY_COLUMNS = "id user_id venue_id booking_id subject status created_at resolved_at"
MESSAGE_COLUMNS = "id query_id author_id body internal created_at"

_ASKED = (
    (
        "Is there a piano?",
        "We would like to bring a pianist. Is there a piano in the hall?",
        "There is one in the studio.",
    ),
    (
        "Parking for a coach",
        "Can a coach of 12 metres park near the entrance?",
        "Yes, please ring us on the day before.",
    ),
    ("Vegetarian buffet", "Can the buffet be vegetarian?", "Of course; tell us the number a week ahead."),
    ("رسوم التأمين", "هل هناك تأمين مسترد؟", "لا، لا يوجد تأمين."),
    ("Ist die Bühne mobil?", "Wir brauchen sie an der Fensterseite.", "Ja, sie besteht aus acht Teilen."),
    ("Candles", "May we light candles on the tables?", "In glasses, yes; please no open flames on the stage."),
    (
        "Earlier set-up",
        "Our florist would come at seven. Is somebody there?",
        "The caretaker is there from half past six.",
    ),
)
#: What is asked about a booking that is over.
_LOST = ("Left behind", "We left a box of name badges in the hall.", "Nothing was handed in yet; we keep looking.")
#: How far each query is, and what that is in the table.
_FATES = {
    "open": "OPEN",
    "noted": "IN_PROGRESS",
    "answered": "IN_PROGRESS",
    "again": "IN_PROGRESS",
    "resolved": "RESOLVED",
}


def review_lines(reviews: Sequence[tuple[int, int, int, int, int, int]]) -> list[str]:
    """Return the rows of reviews: booking, room, user, stars, which text, minutes since 1970."""
    lines = []
    for number, (booking, room, user, stars, text, at) in enumerate(reviews, start=1):
        hidden = number % 97 == 0
        reason = "Names a member of the staff" if hidden else ""
        words = REVIEWS[text % len(REVIEWS)]
        lines.append(copy_line((number, booking, room, user, stars, words, hidden, reason, to_instant(at))))
    return lines


def favourite_lines(venues: Sequence[DemoVenue], people: DemoPeople, now: datetime, chance: random.Random) -> list[str]:
    """Return the rows of favourites; the known customer has a venue and some rooms."""
    rooms = rooms_of(venues)
    wanted: list[tuple[int, int | None, int | None]] = [(CUSTOMER_ID, None, 1)]
    wanted += [(CUSTOMER_ID, room.id, None) for room in rooms[:12:4]]
    for person in people.customers[::5]:
        wanted += [(person.id, room.id, None) for room in chance.sample(rooms, chance.randint(1, 3))]
    return [copy_line((n, user, room, venue, now)) for n, (user, room, venue) in enumerate(wanted, start=1)]


def query_lines(
    venues: Sequence[DemoVenue],
    people: DemoPeople,
    reviews: Sequence[tuple[int, int, int, int, int, int]],
    now: datetime,
    chance: random.Random,
) -> tuple[list[str], list[str]]:
    """Return the rows of queries in every state, one of each venue about a booking, and of their messages."""
    venue_of = {room.id: room.venue.id for room in rooms_of(venues)}
    over: dict[int, tuple[int, int]] = {}
    for number, room, author, *_ in reviews:
        over.setdefault(venue_of[room], (number, author))
    queries: list[str] = []
    messages: list[str] = []
    for venue in venues:
        for fate, status in _FATES.items():
            number = len(queries) + 1
            subject, question, answer = _ASKED[number % len(_ASKED)]
            asked = now - timedelta(minutes=chance.randint(120, 9000))
            user = CUSTOMER_ID if number == 1 else chance.choice(people.customers).id
            booking: int | None = None
            if fate == "again" and venue.id in over:
                (booking, user), (subject, question, answer) = over[venue.id], _LOST
            resolved = asked + timedelta(minutes=50) if status == "RESOLVED" else None
            queries.append(copy_line((number, user, venue.id, booking, subject, status, asked, resolved)))
            staff = people.moderators[venue.id]
            for later, (author, words, internal) in enumerate(_said(fate, user, staff, question, answer)):
                at = asked + timedelta(minutes=20 * later)
                messages.append(copy_line((len(messages) + 1, number, author, words, internal, at)))
    return queries, messages


def _said(fate: str, user: int, staff: int, question: str, answer: str) -> list[tuple[int, str, bool]]:
    """Return who wrote what of a query, and whether it stays among the staff."""
    said = [(user, question, False)]
    if fate in {"noted", "again"}:
        said.append((staff, "I am asking the caretaker.", True))
    if fate in {"answered", "again", "resolved"}:
        said.append((staff, answer, False))
    if fate == "again":
        said.append((user, "Thank you. Could you have a second look?", False))
    return said
