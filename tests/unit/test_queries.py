"""Queries: what may follow what."""

from __future__ import annotations

import itertools

import pytest

from hallbooking_desktop.domain.errors import TransitionRefused
from hallbooking_desktop.domain.queries import QueryStatus, advance, after_message

OPEN, WORKED, DONE = QueryStatus.OPEN, QueryStatus.IN_PROGRESS, QueryStatus.RESOLVED
MAY = {(OPEN, WORKED), (WORKED, DONE), (DONE, WORKED)}


@pytest.mark.parametrize(("current", "wanted"), list(itertools.product(QueryStatus, QueryStatus)))
def test_only_the_listed_steps_are_taken(current: QueryStatus, wanted: QueryStatus) -> None:
    """A question would be put away unread, or be new again after it was answered."""
    if (current, wanted) in MAY:
        assert advance(current, wanted) is wanted
        return
    with pytest.raises(TransitionRefused) as refused:
        advance(current, wanted)
    assert refused.value.details == {"status": current.value, "wanted": wanted.value}


@pytest.mark.parametrize(
    ("current", "by_staff", "after"),
    [
        (OPEN, True, WORKED),
        (WORKED, True, WORKED),
        (DONE, True, DONE),
        (OPEN, False, OPEN),
        (WORKED, False, WORKED),
        (DONE, False, WORKED),
    ],
)
def test_messages_move_a_query(current: QueryStatus, by_staff: bool, after: QueryStatus) -> None:
    """A customer who is not content would write into a closed drawer."""
    assert after_message(current, by_staff=by_staff) is after
