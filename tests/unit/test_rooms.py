"""Divisible halls: the whole and its parts are never let at once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.rooms import check_parts, leaves, members, sharing

#: 1 = 2 + 3; 3 = 4 + 5; 6 stands alone; 7 = 5 + 6
PARTS = {1: (2, 3), 3: (4, 5), 7: (5, 6)}


def test_leaves_are_what_is_claimed() -> None:
    """Booking the whole hall would leave a half open to others."""
    assert leaves(1, PARTS) == (2, 4, 5)
    assert leaves(3, PARTS) == (4, 5)
    assert leaves(6, PARTS) == (6,)
    assert leaves(99, PARTS) == (99,)
    assert members(1, PARTS) == {1, 2, 3, 4, 5}


def test_rooms_that_share_a_leaf() -> None:
    """The calendar would show a half as free while the whole is booked."""
    assert sharing(5, PARTS) == {1, 3, 5, 7}
    assert sharing(2, PARTS) == {1, 2}
    assert sharing(1, PARTS) == {1, 2, 3, 4, 5, 7}
    assert sharing(99, PARTS) == {99}


@pytest.mark.parametrize(
    ("room", "wanted", "words"),
    [
        (1, (1, 6), "itself"),
        (4, (1, 6), "itself"),
        (2, (3, 1), "itself"),
        (8, (6,), "two"),
        (8, (6, 6), "two"),
        (8, (3, 4), "share"),
        (8, (3, 7), "share"),
    ],
)
def test_senseless_parts_are_refused(room: int, wanted: tuple[int, ...], words: str) -> None:
    """A hall inside itself would hang every booking of it."""
    with pytest.raises(ValidationFailed) as refusal:
        check_parts(room, wanted, PARTS)
    assert words in refusal.value.fields["part_ids"]


def test_sensible_parts_are_accepted() -> None:
    """A hall could not be divided at all."""
    check_parts(8, (2, 6), PARTS)
    check_parts(1, (), PARTS)
    check_parts(1, (2, 4, 5), PARTS)


@st.composite
def divisions(draw: st.DrawFn) -> dict[int, tuple[int, ...]]:
    """Draw halls without cycles: parts always have a higher number."""
    parts: dict[int, tuple[int, ...]] = {}
    for room in range(8):
        higher = list(range(room + 1, 10))
        parts[room] = tuple(draw(st.lists(st.sampled_from(higher), max_size=3, unique=True)))
    return parts


@given(divisions(), st.integers(0, 9), st.integers(0, 9))
def test_sharing_is_mutual(parts: dict[int, tuple[int, ...]], one: int, other: int) -> None:
    """Booking one would block the other, but not the reverse."""
    assert (other in sharing(one, parts)) == (one in sharing(other, parts))
    assert (other in sharing(one, parts)) == bool(set(leaves(one, parts)) & set(leaves(other, parts)))
    assert leaves(one, parts) == tuple(sorted(leaves(one, parts)))


@given(divisions(), st.integers(0, 9), st.lists(st.integers(0, 9), min_size=2, max_size=3, unique=True))
def test_accepted_parts_never_make_a_cycle(parts: dict[int, tuple[int, ...]], room: int, wanted: list[int]) -> None:
    """A hall inside itself would hang every booking of it."""
    try:
        check_parts(room, wanted, parts)
    except ValidationFailed:
        return
    changed = parts | {room: tuple(wanted)}
    assert all(room not in members(part, changed) for part in wanted)
    assert room not in leaves(room, changed)
