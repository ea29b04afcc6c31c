"""The audit log's own words: nothing is written to it that people could not read."""

from __future__ import annotations

import ast
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import hallbooking_desktop
from hallbooking_desktop.ui.audit.diff import Kind, differences, items, unchanged
from hallbooking_desktop.ui.audit.period import bounds
from hallbooking_desktop.ui.audit.words import action_text, actions, actions_of, entities

_PACKAGE = Path(hallbooking_desktop.__file__).parent
#: What the services put together from two parts.
_VERBS = {
    "wallet": ("adjusted", "topped_up"),
    "venue": ("hours_set", "archived", "restored", "deleted"),
    "room": ("hours_set", "archived", "restored", "deleted"),
    "addon": ("archived", "restored", "deleted"),
}
_PHOTOS = ("photo_added", "photo_described", "photo_removed", "photos_arranged")


def _written() -> set[str]:
    """Return every action that a service writes: texts like ``booking.paid`` whose first part is a known one."""
    firsts = {action.partition(".")[0] for action in actions()}
    found = {f"{sort}.{verb}" for sort, verbs in _VERBS.items() for verb in verbs}
    found |= {f"{sort}.{verb}" for sort in ("venue", "room") for verb in _PHOTOS}
    for path in (_PACKAGE / "services").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                first, dot, verb = node.value.partition(".")
                if dot and first in firsts and verb.isidentifier():
                    found.add(node.value)
    return found


def test_everything_that_is_written_has_words() -> None:
    """A line of the log would say “hold_expired” to somebody who wants to know what happened."""
    assert _written() - set(actions()) == set()
    assert {action for entity in entities() for action in actions_of(entity)} == set(actions()), "none is unfindable"
    assert action_text("kind.of_thing") == "Of thing"


def test_a_difference_says_what_became_of_each_value() -> None:
    """A change would be told as if something vanished that the log only did not repeat."""
    found = {
        each.name: each.kind
        for each in differences(
            {"hall": 1, "note": "", "title": "Choir", "seen": None, "guests": 4, "paid": "10.00"},
            {"hall": 2, "note": "loud", "title": "", "seen": None, "guests": 4, "fee": "5.00"},
        )
    }
    assert found == {
        "hall": Kind.CHANGED,
        "note": Kind.ADDED,
        "title": Kind.REMOVED,
        "paid": Kind.WAS,
        "fee": Kind.NOTED,
    }
    assert unchanged({"guests": 4, "hall": 1}, {"guests": 4, "hall": 2}) == ("guests",)
    assert [each.kind for each in differences(None, {"a": 1, "b": None})] == [Kind.ADDED]
    assert [each.kind for each in differences({"a": 0}, None)] == [Kind.REMOVED]
    assert differences(None, None) == ()


def test_lists_are_compared_by_what_went_and_came() -> None:
    """All of a hall's amenities would be read twice to find the one that is gone."""
    assert items(["wifi", "stage"], ["wifi", "piano"]) == (("stage",), ("piano",), ("wifi",))
    assert items([[1, "organiser"]], [[1, "payer"]]) == (([1, "organiser"],), ([1, "payer"],), ())
    assert items("wifi", ["wifi"]) is None


@pytest.mark.parametrize(
    ("choice", "start", "end"),
    [
        ("all", None, None),
        ("today", datetime(2030, 3, 30, 23, tzinfo=UTC), None),
        ("week", datetime(2030, 3, 24, 23, tzinfo=UTC), None),
        # The clocks went forward on the last day: it has 23 hours.
        ("days", datetime(2030, 3, 29, 23, tzinfo=UTC), datetime(2030, 3, 31, 22, tzinfo=UTC)),
    ],
)
def test_a_period_is_whole_days_where_the_reader_is(choice: str, start: datetime | None, end: datetime | None) -> None:
    """What was changed after midnight would be missing from its day."""
    now = datetime(2030, 3, 31, 9, tzinfo=UTC)
    days = (date(2030, 3, 31), date(2030, 3, 30))
    assert bounds(choice, now, ZoneInfo("Europe/Berlin"), days) == (start, end)
