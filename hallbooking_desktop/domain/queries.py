"""Queries: what customers ask, and what may follow what (SPEC 6)."""

from __future__ import annotations

from enum import StrEnum

from hallbooking_desktop.domain.errors import TransitionRefused


class QueryStatus(StrEnum):
    """How far the answer to a query is."""

    OPEN = "OPEN"
    IN_PROGRESS = "IN_PROGRESS"
    RESOLVED = "RESOLVED"


class QueryStanding(StrEnum):
    """Whose turn it is: a query is in progress until somebody answers, and again when the customer writes again."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    ANSWERED = "answered"
    RESOLVED = "resolved"


_ALLOWED: dict[QueryStatus, frozenset[QueryStatus]] = {
    QueryStatus.OPEN: frozenset({QueryStatus.IN_PROGRESS}),
    QueryStatus.IN_PROGRESS: frozenset({QueryStatus.RESOLVED}),
    # Whoever asked is not content, or staff closed it too early.
    QueryStatus.RESOLVED: frozenset({QueryStatus.IN_PROGRESS}),
}
_WORDS = {QueryStatus.OPEN: "open", QueryStatus.IN_PROGRESS: "in progress", QueryStatus.RESOLVED: "resolved"}


def advance(current: QueryStatus, wanted: QueryStatus) -> QueryStatus:
    """Return the wanted state if it may follow the current one.

    Raises:
        TransitionRefused: it may not.
    """
    if wanted not in _ALLOWED[current]:
        raise TransitionRefused(
            f"A query that is {_WORDS[current]} cannot become {_WORDS[wanted]}.",
            status=current.value,
            wanted=wanted.value,
        )
    return wanted


def standing_of(status: QueryStatus, *, waits: bool) -> QueryStanding:
    """Return how a query stands; ``waits``: the last that customer and staff wrote to each other is the customer's."""
    if status is QueryStatus.IN_PROGRESS and not waits:
        return QueryStanding.ANSWERED
    return QueryStanding(status.value.lower())


def after_message(current: QueryStatus, *, by_staff: bool) -> QueryStatus:
    """Return the state that a message to the other side leads to; notes among staff change nothing.

    The first answer begins the work; the customer's word on what was resolved opens it again.
    """
    if by_staff:
        return QueryStatus.IN_PROGRESS if current is QueryStatus.OPEN else current
    return QueryStatus.IN_PROGRESS if current is QueryStatus.RESOLVED else current
