"""Refusals, states and notices: the small words that all layers share."""

from __future__ import annotations

import itertools
import re
from datetime import timedelta

import pytest

from hallbooking_desktop.domain.bookings import BookingStatus, advance
from hallbooking_desktop.domain.clock import ManualClock, utc_now
from hallbooking_desktop.domain.errors import (
    DomainError,
    Kind,
    NotFound,
    SlotTaken,
    TransitionRefused,
    ValidationFailed,
)
from hallbooking_desktop.domain.events import RELOAD_EVERYTHING, Change, ChangeNotice, Event, Topic
from tests.support.times import at


def refusals(base: type[DomainError] = DomainError) -> list[type[DomainError]]:
    return [found for child in base.__subclasses__() for found in (child, *refusals(child))]


@pytest.mark.parametrize("refusal", refusals(), ids=lambda refusal: refusal.__name__)
def test_each_refusal_has_a_code_a_kind_and_a_sentence(refusal: type[DomainError]) -> None:
    """The user would see an empty message, or words meant for programmers."""
    assert re.fullmatch(r"[A-Z]+(_[A-Z]+)*", refusal.code)
    assert isinstance(refusal.kind, Kind)
    error = ValidationFailed({"name": "Missing."}) if refusal is ValidationFailed else refusal()
    assert error.message.endswith(".")
    assert "`" not in error.message
    assert "Detail" not in error.message
    assert str(error) == error.message


def test_codes_are_unique() -> None:
    """Two refusals would be translated with one sentence."""
    codes = [refusal.code for refusal in refusals()]
    assert len(set(codes)) == len(codes)


def test_without_docstrings_there_is_still_a_message(monkeypatch: pytest.MonkeyPatch) -> None:
    """A frozen build without docstrings would crash in place of refusing."""
    monkeypatch.setattr(NotFound, "__doc__", None)
    assert NotFound().message == "NOT_FOUND"


def test_details_travel_with_a_refusal() -> None:
    """The conflict dialog could not say what is in the way."""
    assert SlotTaken("Just taken.", in_the_way=(1,)).details == {"in_the_way": (1,)}
    assert ValidationFailed({"name": "Missing."}).details == {"fields": {"name": "Missing."}}


MAY_FOLLOW = {("pending", "confirmed"), ("pending", "cancelled"), ("confirmed", "cancelled")}


@pytest.mark.parametrize(("now", "wanted"), list(itertools.product(BookingStatus, BookingStatus)))
def test_every_state_against_every_state(now: BookingStatus, wanted: BookingStatus) -> None:
    """A cancelled booking would come back to life after its refund."""
    if (now.value, wanted.value) in MAY_FOLLOW:
        assert advance(now, wanted) is wanted
        return
    with pytest.raises(TransitionRefused) as refusal:
        advance(now, wanted)
    assert refusal.value.details == {"status": now.value, "wanted": wanted.value}


def test_a_notice_concerns_those_whose_things_changed() -> None:
    """A view would stay stale, or reload at every change anywhere."""
    notice = ChangeNotice((Change(Topic.BOOKING, 5, 1), Change(Topic.WALLET, 9)))
    assert notice.concerns(Topic.BOOKING)
    assert not notice.concerns(Topic.ROOM, Topic.VENUE)
    assert notice.ids(Topic.BOOKING) == {5}
    assert notice.ids(Topic.ROOM) == frozenset()
    assert all(RELOAD_EVERYTHING.concerns(topic) for topic in Topic)


def test_event_names_are_unique_and_dotted() -> None:
    """A webhook's receiver could not tell two events apart."""
    assert all(re.fullmatch(r"[a-z]+\.[a-z]+", event) for event in Event)


def test_clocks() -> None:
    """A test's clock would run away, or the real one lack its zone."""
    clock = ManualClock(at("2026-05-04T09:00"))
    assert clock() == clock() == at("2026-05-04T09:00")
    clock.advance(timedelta(minutes=5))
    assert clock() == at("2026-05-04T09:05")
    assert utc_now().utcoffset() == timedelta(0)
