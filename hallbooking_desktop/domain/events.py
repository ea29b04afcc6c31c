"""What happened: outbox events for people outside, change notices for the program's own processes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Event(StrEnum):
    """An outbox row's event (SPEC 7)."""

    BOOKING_CREATED = "booking.created"
    BOOKING_CONFIRMED = "booking.confirmed"
    BOOKING_CHANGED = "booking.changed"
    BOOKING_RESCHEDULED = "booking.rescheduled"
    BOOKING_CANCELLED = "booking.cancelled"
    #: A cancellation was taken back, and somebody had been told of it.
    BOOKING_REINSTATED = "booking.reinstated"
    PAYMENT_RECEIVED = "payment.received"
    REFUND_CREDITED = "refund.credited"
    HOLD_EXPIRED = "hold.expired"
    REVIEW_POSTED = "review.posted"
    QUERY_ANSWERED = "query.answered"
    PASSWORD_RESET = "password.reset"  # noqa: S105 - an event's name


class Topic(StrEnum):
    """What sort of thing changed."""

    BOOKING = "booking"
    BLOCK = "block"
    ROOM = "room"
    VENUE = "venue"
    ADDON = "addon"
    USER = "user"
    WALLET = "wallet"
    #: Money came into a wallet at the desk, by the ledger entry.
    TAKINGS = "takings"
    REVIEW = "review"
    QUERY = "query"
    #: By the number of the person whose favourites changed.
    FAVOURITE = "favourite"
    KIOSK = "kiosk"
    PAGE = "page"
    #: A note from one shift to the next.
    HANDOVER = "handover"
    #: By a number made from what was asked: whoever keeps a copy looks for a newer one.
    REPORT = "report"
    SETTING = "setting"
    EVERYTHING = "everything"


@dataclass(frozen=True, slots=True)
class Change:
    """One changed thing. ``venue_id`` is None where it belongs to no venue."""

    topic: Topic
    id: int
    venue_id: int | None = None


@dataclass(frozen=True, slots=True)
class ChangeNotice:
    """All that one commit changed. After a lost connection comes one that says EVERYTHING: reload."""

    changes: tuple[Change, ...]

    def ids(self, topic: Topic) -> frozenset[int]:
        """Return the ids of one topic."""
        return frozenset(c.id for c in self.changes if c.topic is topic)

    def concerns(self, *topics: Topic) -> bool:
        """Tell whether one of the topics, or everything, changed."""
        return any(c.topic in topics or c.topic is Topic.EVERYTHING for c in self.changes)


RELOAD_EVERYTHING = ChangeNotice((Change(Topic.EVERYTHING, 0),))
