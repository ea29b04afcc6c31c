"""Search: which halls are shown, in which order, and what is said to have been relaxed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallbooking_desktop.domain.ranking import ENOUGH, Ranking, Wishes, rank

AMENITIES = ("wifi", "projector", "parking", "stage")


@dataclass(frozen=True, slots=True)
class Room:
    id: int
    capacity: int = 50
    rate_per_hour: Decimal = Decimal(40)
    amenities: tuple[str, ...] = ()
    average_rating: Decimal | None = None


money = st.decimals(Decimal(0), Decimal(200), places=2)
rooms = st.lists(
    st.builds(
        Room,
        id=st.integers(1, 10_000),
        capacity=st.integers(1, 300),
        rate_per_hour=money,
        amenities=st.sets(st.sampled_from(AMENITIES)).map(lambda names: tuple(sorted(names))),
        average_rating=st.none() | st.decimals(Decimal(1), Decimal(5), places=1),
    ),
    max_size=15,
    unique_by=lambda room: room.id,
)
wishes = st.builds(
    Wishes,
    min_capacity=st.none() | st.integers(1, 300),
    amenities=st.lists(st.sampled_from(AMENITIES), max_size=3, unique=True).map(tuple),
    min_price=st.none() | money,
    max_price=st.none() | money,
)


def ids(ranking: Ranking[Room]) -> list[int]:
    return [match.candidate.id for match in ranking.matches]


def expected(found: list[Room], wanted: Wishes) -> tuple[set[int], list[str]]:
    """Say in the contract's own words which rooms are found."""
    low, high = wanted.min_price or Decimal(0), wanted.max_price if wanted.max_price is not None else Decimal("1e9")
    priced = [room for room in found if low <= room.rate_per_hour <= high]
    roomy = [room for room in priced if room.capacity >= (wanted.min_capacity or 0)]
    every = {room.id for room in roomy if set(wanted.amenities) <= set(room.amenities)}
    if len(every) >= ENOUGH:
        return every, []
    relaxed = []
    some = {room.id for room in roomy if not wanted.amenities or set(wanted.amenities) & set(room.amenities)}
    relaxed += ["amenities"] if some > every else []
    if len(some) >= ENOUGH:
        return some, relaxed
    small = {room.id for room in priced if not wanted.amenities or set(wanted.amenities) & set(room.amenities)}
    relaxed += ["capacity"] if small > some else []
    return small, relaxed


@given(rooms, wishes)
def test_what_is_found_and_what_was_relaxed(found: list[Room], wanted: Wishes) -> None:
    """A caller would miss a hall that fits, or be offered one without being told what it lacks."""
    result = rank(found, wanted)
    should, relaxed = expected(found, wanted)
    assert set(ids(result)) == should
    assert list(result.relaxed) == relaxed
    for match in result.matches:
        assert set(match.missing_amenities) == set(wanted.amenities) - set(match.candidate.amenities)
        assert match.too_small == (match.candidate.capacity < (wanted.min_capacity or 0))
        assert 0 <= match.score <= 1


@given(rooms, wishes, st.randoms())
def test_the_order_does_not_depend_on_the_order_of_the_rows(found: list[Room], wanted: Wishes, chance: object) -> None:
    """Turning the page would show a hall twice and another never."""
    shuffled = list(found)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert rank(found, wanted) == rank(shuffled, wanted)


@given(rooms, wishes)
def test_better_rooms_stand_first(found: list[Room], wanted: Wishes) -> None:
    """The best hall would be hidden on the second page."""

    def worth(room: Room) -> tuple[object, ...]:
        met = len(set(wanted.amenities) & set(room.amenities))
        met += wanted.min_capacity is not None and room.capacity >= wanted.min_capacity
        misfit = abs(room.capacity - wanted.min_capacity) if wanted.min_capacity is not None else 0
        return -met, misfit, room.rate_per_hour, -(room.average_rating or Decimal(0)), room.id

    order = [match.candidate for match in rank(found, wanted).matches]
    assert order == sorted(order, key=worth)


def test_price_is_never_relaxed() -> None:
    """A caller with 100 to spend would be shown halls for 500."""
    dear = [Room(n, rate_per_hour=Decimal(500)) for n in range(10)]
    assert rank([*dear, Room(99)], Wishes(max_price=Decimal(100))).matches[0].candidate.id == 99
    assert len(rank([*dear, Room(99)], Wishes(max_price=Decimal(100))).matches) == 1


def test_amenities_are_compared_as_people_write_them() -> None:
    """A search for wifi would pass over halls that have WiFi."""
    (match,) = rank([Room(1, amenities=("WiFi ",))], Wishes(amenities=("wifi",))).matches
    assert (match.missing_amenities, match.score) == ((), 1.0)
    assert rank([Room(1)], Wishes(amenities=("", " "))).matches[0].score == 1.0


def test_enough_results_relax_nothing() -> None:
    """Halls that do not fit would be mixed into a full answer."""
    good = [Room(n, amenities=("wifi", "stage")) for n in range(5)]
    result = rank([*good, Room(9, amenities=("wifi",))], Wishes(amenities=("wifi", "stage")))
    assert (ids(result), result.relaxed) == ([0, 1, 2, 3, 4], ())


@pytest.mark.parametrize("amenities", [(), ("wifi",)])
def test_no_rooms_is_an_empty_answer(amenities: tuple[str, ...]) -> None:
    """An empty city would crash the search."""
    assert rank([], Wishes(amenities=amenities, min_capacity=5)) == Ranking((), ())
