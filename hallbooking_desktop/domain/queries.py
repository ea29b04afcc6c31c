"""Queries: what customers ask, and what may follow what (SPEC 6)."""

from __future__ import annotations

from enum import StrEnum

from hallbooking_desktop.domain.errors import TransitionRefused


class QueryStatus(StrEnum):
    """How far the answer to a query is."""

    OPEN = "OPEN"
    IN_PROGRESS = "IN_PROGRESS"
    RESOLVED = "RESOLVED"


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


def after_message(current: QueryStatus, *, by_staff: bool) -> QueryStatus:
    """Return the state that a message to the other side leads to; notes among staff change nothing.

    The first answer begins the work; the customer's word on what was resolved opens it again.
    """
    if by_staff:
        return QueryStatus.IN_PROGRESS if current is QueryStatus.OPEN else current
    return QueryStatus.IN_PROGRESS if current is QueryStatus.RESOLVED else current
