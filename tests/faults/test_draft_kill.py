"""`kill -9` of a console in which somebody writes a page that was never saved."""

from __future__ import annotations

import time

import pytest

from hallbooking_desktop.infrastructure.drafts import DraftFiles
from hallbooking_desktop.ui.content.autosave import LONGEST_MS
from tests.support.window import Window, house

#: A busy machine may be late; what was typed earlier than this before the end is there.
_SLACK_SECONDS = 6.0
_WRITING_SECONDS = LONGEST_MS / 1000 + _SLACK_SECONDS + 5


@pytest.mark.timeout(300)
def test_what_was_typed_before_the_last_seconds_is_there_after_a_kill() -> None:
    """The computer's battery is empty, and with it the afternoon's work."""
    with house() as shared:
        window = Window(shared.data_dir, shared.world.admin)
        try:
            window.signed_in()
            window.tell("write", title="Summer party")
            time.sleep(_WRITING_SECONDS)
            typed = window.tell("written")["times"]
        finally:
            window.kill()
        end = time.time()
        (draft,) = DraftFiles(shared.data_dir).of(shared.world.admin.id)
        assert (draft.page_id, draft.title, draft.slug) == (None, "Summer party", "summer-party")
        due = [number for number, at in enumerate(typed) if at < end - LONGEST_MS / 1000 - _SLACK_SECONDS]
        assert len(due) > 20, "too little was typed for the test to tell anything"
        missing = [number for number in due if f"word{number}." not in draft.html]
        assert not missing, f"typed {end - typed[missing[0]]:.1f} s before the end and lost"
        assert DraftFiles(shared.data_dir).of(shared.world.moderator.id) == ()
        with shared.windows(shared.world.admin) as (again,):
            left = again.tell("go_on_writing")
            assert "Summer party" in left["said"]
            assert left["title"] == "Summer party"
            assert all(f"word{number}." in left["html"] for number in due)
