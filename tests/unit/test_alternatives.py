"""Alternatives: what is offered instead of a taken slot is really free, and near."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from hallbooking_desktop.domain.alternatives import RoomFree, Suggestion, nearest
from hallbooking_desktop.domain.availability import free_ranges
from hallbooking_desktop.domain.timeranges import TimeRange
from tests.support.times import at, span

UTC_ZONE = ZoneInfo("UTC")
MINUTE = timedelta(minutes=1)
BASE = at("2026-05-04T00:00")
DAY = span("2026-05-04T08:00", "2026-05-04T22:00")
WANTED = span("2026-05-04T10:00", "2026-05-04T12:00")


def some(start: int, length: int) -> TimeRange:
    return TimeRange(BASE + start * MINUTE, BASE + (start + length) * MINUTE)


busy = st.lists(st.builds(some, st.integers(0, 1400), st.integers(5, 300)), max_size=6)


@given(busy, st.lists(busy, max_size=5), st.integers(0, 80), st.integers(1, 16), st.sampled_from([15, 30, 60]))
def test_suggestions_are_free_aligned_and_ordered(
    taken: list[TimeRange], others: list[list[TimeRange]], start: int, length: int, step: int
) -> None:
    """Staff would offer a caller a time that is taken as well, or pass over a nearer one."""
    wanted = some(start * 15, length * 15)
    free = free_ranges([DAY], taken)
    rooms = [RoomFree(number, free_ranges([DAY], item)) for number, item in enumerate(others, start=2)]
    found = nearest(wanted, RoomFree(1, free), rooms, UTC_ZONE, step_minutes=step)
    distances = [abs(item.range.start - wanted.start) for item in found]
    assert distances == sorted(distances)
    assert len(set(found)) == len(found)
    for item in found:
        room = free if item.room_id == 1 else rooms[item.room_id - 2].free
        assert item.range.duration == wanted.duration
        assert any(part.contains(item.range) for part in room)
        if item.room_id == 1:
            assert (item.range.start - BASE) % (step * MINUTE) == timedelta(0)
        else:
            assert item.range == wanted
    same = [item for item in found if item.room_id == 1]
    fits = [
        some(minute, length * 15)
        for minute in range(0, 1440, step)
        if any(part.contains(some(minute, length * 15)) for part in free)
    ]
    assert bool(same) == bool(fits), "the room is free at another time and nothing is said"
    if same:
        best = min(abs(item.start - wanted.start) for item in fits)
        assert abs(same[0].range.start - wanted.start) == best, "a nearer free time was passed over"


def test_a_taken_morning() -> None:
    """The hour before, the hour after, and the hall next door: what a person would offer."""
    free = free_ranges([DAY], [WANTED])
    found = nearest(WANTED, RoomFree(1, free), [RoomFree(2, (DAY,)), RoomFree(3, free), RoomFree(4, (DAY,))], UTC_ZONE)
    assert found == (
        Suggestion(2, WANTED),
        Suggestion(4, WANTED),
        Suggestion(1, span("2026-05-04T08:00", "2026-05-04T10:00")),
        Suggestion(1, span("2026-05-04T12:00", "2026-05-04T14:00")),
        Suggestion(1, span("2026-05-04T14:00", "2026-05-04T16:00")),
    )


def test_a_room_that_is_free_after_all_is_offered_as_wanted() -> None:
    """Between the refusal and the question the slot was released: the best answer is the slot itself."""
    for free in (
        WANTED,
        DAY,
        span("2026-05-04T10:00", "2026-05-04T14:00"),
        span("2026-05-04T08:00", "2026-05-04T12:00"),
    ):
        assert nearest(WANTED, RoomFree(1, (free,)), (), UTC_ZONE)[0] == Suggestion(1, WANTED)


def test_a_start_off_the_grid_is_brought_onto_it() -> None:
    """The suggestion would be refused for its start, like the wish before it."""
    found = nearest(span("2026-05-04T10:05", "2026-05-04T11:05"), RoomFree(1, (DAY,)), (), UTC_ZONE)
    assert found == (
        Suggestion(1, span("2026-05-04T10:00", "2026-05-04T11:00")),
        Suggestion(1, span("2026-05-04T10:15", "2026-05-04T11:15")),
    )


def test_nothing_in_the_past_is_suggested() -> None:
    """At eleven a caller would be offered eight o'clock."""
    free = free_ranges([DAY], [WANTED])
    found = nearest(WANTED, RoomFree(1, free), [RoomFree(2, (DAY,))], UTC_ZONE, not_before=at("2026-05-04T12:50"))
    assert [item.range for item in found] == [
        span("2026-05-04T13:00", "2026-05-04T15:00"),
        span("2026-05-04T15:00", "2026-05-04T17:00"),
        span("2026-05-04T17:00", "2026-05-04T19:00"),
    ]


def test_a_full_day_has_no_suggestion() -> None:
    """A conflict in a full house would crash."""
    assert nearest(WANTED, RoomFree(1, ()), [RoomFree(2, ())], UTC_ZONE) == ()
