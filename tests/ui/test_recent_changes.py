"""What was done at the desk is taken back from anywhere: by a key, from the list, and never by the wrong person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from hallbooking_desktop.domain.clock import utc_now
from hallbooking_desktop.domain.errors import DatabaseUnavailable
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands import BookingDraft, Cancellation, Move, NewBlock, PersonChoice
from hallbooking_desktop.services.snapshots import BookingDetails
from hallbooking_desktop.ui import voice
from hallbooking_desktop.ui.booking.undo import unblock, uncancel, unchange
from hallbooking_desktop.ui.calendar.view import CalendarView
from hallbooking_desktop.ui.history import Back, Fate
from hallbooking_desktop.ui.recent import RecentSheet
from hallbooking_desktop.ui.shell import Shell
from hallbooking_desktop.ui.undo import offer_undo
from hallbooking_desktop.ui.views.today import TodayView
from hallbooking_desktop.ui.views.user_forms import StaffSheet
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from tests.support.world import PASSWORD
from tests.ui.booking_support import click
from tests.ui.conftest import Office
from tests.ui.desks import Seat

CTRL = Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def shell(seat: Seat) -> Iterator[Shell]:
    """Sit at the admin's desk, on a page without fields that take the keys."""
    made = seat.sign_in("admin@hall.example")
    made.show_view("places")
    made.setFocus()
    seat.wait(made.search.isVisible)
    made.search.setFocus()
    yield made
    for sheet in seat.window.findChildren(Sheet):
        sheet.close()


def _span(first: int, last: int) -> TimeRange:
    day = (datetime.now(UTC) + timedelta(days=9)).replace(minute=0, second=0, microsecond=0)
    return TimeRange(day.replace(hour=first), day.replace(hour=last))


def _booked(office: Office, first: int = 10) -> BookingDetails:
    draft = BookingDraft(
        office.world.ballroom, _span(first, first + 2), customers=(PersonChoice(office.world.alice.id),)
    )
    made: BookingDetails = office.on_thread(lambda s: s.bookings.create(office.world.admin.actor, draft))
    return made


def _moved(seat: Seat, office: Office, booking_id: int, first: int) -> None:
    move = Move(_span(first, first + 2))
    after = office.on_thread(lambda s: s.bookings.move(office.world.admin.actor, booking_id, move))
    offer_undo(seat.desk, f"Moved to {first}.", unchange(seat.desk, after))


def _begins(office: Office, booking_id: int) -> int:
    found = office.on_thread(lambda s: s.bookings.details(office.world.admin.actor, booking_id))
    return int(found.range.start.hour)


def _list(seat: Seat, shell: Shell) -> RecentSheet:
    """Open the list by the palette, as somebody without a mouse does."""
    seat.window.activateWindow()
    seat.wait(lambda: QApplication.focusWidget() is not None)
    seat.press(Qt.Key.Key_K, CTRL)
    seat.type("recent changes")
    seat.wait(lambda: shell.centre.palette.current is not None)
    seat.press(Qt.Key.Key_Return)
    seat.wait(lambda: bool(seat.window.findChildren(RecentSheet)))
    return seat.window.findChildren(RecentSheet)[0]


def test_the_key_takes_back_one_change_after_another(seat: Seat, shell: Shell, office: Office) -> None:
    """Undo would be gone with its message, and the change before the last could not be reached at all."""
    made = _booked(office)
    _moved(seat, office, made.id, 13)
    _moved(seat, office, made.id, 16)
    seat.desk.say("Something else.")
    seat.press(Qt.Key.Key_Z, CTRL)
    seat.wait(lambda: _begins(office, made.id) == 13)
    seat.wait(lambda: f"Booking #{made.id} is as it was." in seat.window.toast.text)
    seat.press(Qt.Key.Key_Z, CTRL)
    seat.wait(lambda: _begins(office, made.id) == 10)
    seat.wait(lambda: all(deed.fate is Fate.TAKEN_BACK for deed in seat.desk.history.deeds))
    seat.press(Qt.Key.Key_Z, CTRL)
    seat.wait(lambda: seat.window.toast.text == "There is nothing to take back.")


def test_the_key_is_heard_in_the_calendar(seat: Seat, shell: Shell, office: Office) -> None:
    """A slip of the hand must not reschedule a wedding, and a wrong yes must be one key away from no."""
    made = _booked(office)
    _moved(seat, office, made.id, 13)
    shell.show_view("calendar")
    view = cast("CalendarView", shell.current)
    seat.wait(lambda: view.states.state == "ready" and view.grid.index is not None)
    view.grid.setFocus()
    seat.press(Qt.Key.Key_Z, CTRL)
    seat.wait(lambda: _begins(office, made.id) == 10)


def test_in_a_field_the_key_takes_back_what_was_typed(seat: Seat, shell: Shell, office: Office) -> None:
    """Who mistyped a word in a search would move a booking."""
    made = _booked(office)
    _moved(seat, office, made.id, 13)
    shell.show_view("customers")
    field = next(field for field in shell.current.findChildren(QLineEdit) if field.isVisible())  # type: ignore[union-attr]
    field.setFocus()
    seat.type("meyer")
    seat.press(Qt.Key.Key_Z, CTRL)
    assert field.text() != "meyer"
    assert [deed.fate for deed in seat.desk.history.deeds] == [Fate.STANDS]
    assert _begins(office, made.id) == 13


def test_who_is_typing_is_asked_first(seat: Seat, shell: Shell, office: Office) -> None:
    """Beside a page that is being written the keys are meant for the text: a booking would be moved instead."""
    made = _booked(office)
    _moved(seat, office, made.id, 13)
    shell.show_view("today")
    view = cast("TodayView", shell.current)
    view.notes.field.setText("The lift")
    shell.search.setFocus()
    seat.press(Qt.Key.Key_Z, CTRL)
    seat.wait(lambda: bool(seat.window.findChildren(Sheet)))
    question = seat.window.findChildren(Sheet)[0]
    assert _begins(office, made.id) == 13
    click(question.primary)
    seat.wait(lambda: _begins(office, made.id) == 10)


def test_the_list_takes_back_any_of_them_and_says_why_one_cannot(seat: Seat, shell: Shell, office: Office) -> None:
    """Only what was done last could be taken back; a refusal would be a passing word."""
    admin, desk = office.world.admin.actor, seat.desk
    cancelled, moved = _booked(office), _booked(office, 14)
    office.on_thread(lambda s: s.bookings.cancel(admin, cancelled.id, Cancellation("Ill")))
    offer_undo(desk, "Cancelled.", uncancel(desk, cancelled.id))
    _moved(seat, office, moved.id, 17)
    office.on_thread(lambda s: s.bookings.move(admin, moved.id, Move(_span(18, 20))))
    block = office.on_thread(lambda s: s.blocks.create(admin, NewBlock(office.world.garden, _span(9, 10), "Paint")))
    offer_undo(desk, "Blocked.", unblock(desk, block))
    sheet = _list(seat, shell)
    assert [row.deed.words for row in sheet.rows] == ["Blocked.", "Moved to 17.", "Cancelled."]
    assert sheet.rows[0].button.accessibleName() == "Undo: Blocked."
    assert "more seconds" in sheet.rows[2].below.text()
    seat.wait(sheet.rows[0].button.hasFocus)
    seat.press(Qt.Key.Key_Tab)
    assert sheet.rows[1].button.hasFocus()
    seat.press(Qt.Key.Key_Space)
    seat.wait(lambda: "somebody went on from it" in sheet.rows[1].below.text())
    assert not sheet.rows[1].button.isVisible()
    click(sheet.rows[2].button)
    seat.wait(lambda: "Taken back" in sheet.rows[2].below.text())
    details = office.on_thread(lambda s: s.bookings.details(admin, cancelled.id))
    assert details.cancellation is None
    assert sheet.rows[0].button.isVisible()


def test_what_is_too_late_is_marked_and_offered_no_more(
    seat: Seat, shell: Shell, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A button would promise what the service refuses; the key would take back something from hours ago unasked."""
    desk = seat.desk
    made = _booked(office)
    block = office.on_thread(
        lambda s: s.blocks.create(office.world.admin.actor, NewBlock(office.world.garden, _span(9, 10), "Paint"))
    )
    offer_undo(desk, "Blocked.", unblock(desk, block))
    _moved(seat, office, made.id, 13)
    monkeypatch.setattr(desk.history, "_clock", lambda: utc_now() + timedelta(seconds=61))
    seat.press(Qt.Key.Key_Z, CTRL)
    seat.wait(lambda: bool(seat.window.findChildren(Sheet)))
    question = seat.window.findChildren(Sheet)[0]
    assert "Blocked." in " ".join(label.text() for label in question.findChildren(type(question._heading)))
    click(question.way_out)
    seat.wait(lambda: not seat.window.findChildren(Sheet))
    assert desk.history.deeds[1].fate is Fate.STANDS
    sheet = _list(seat, shell)
    assert "its time is over" in sheet.rows[0].below.text()
    assert not sheet.rows[0].button.isVisible()
    assert sheet.rows[1].button.isVisible()


def test_what_the_service_refuses_as_late_says_so(seat: Seat, shell: Shell, office: Office, run: object) -> None:
    """The desk's clock may stand still over night: the service is the judge, and the reason is told."""
    made = _booked(office)
    _moved(seat, office, made.id, 13)

    async def age() -> None:
        async with office.database.work(office.world.system) as unit:
            from sqlalchemy import text  # noqa: PLC0415 - only here

            await unit.execute(text("UPDATE booking_undos SET made_at = made_at - interval '2 minutes'"))

    office.on_thread(lambda _: age())
    seat.press(Qt.Key.Key_Z, CTRL)
    seat.wait(lambda: "for a minute only" in seat.window.banner.text)
    assert seat.desk.history.deeds[0].fate is Fate.REFUSED
    assert seat.desk.history.newest is None


def test_a_lost_database_does_not_spend_the_undo(seat: Seat, shell: Shell) -> None:
    """A cable that was out for a moment would cost the way back."""
    tries: list[int] = []

    async def back() -> str:
        tries.append(1)
        if len(tries) == 1:
            raise DatabaseUnavailable
        return "It is back."

    offer_undo(seat.desk, "Done.", Back(back))
    seat.press(Qt.Key.Key_Z, CTRL)
    seat.wait(lambda: "cannot be reached" in seat.window.banner.text)
    seat.press(Qt.Key.Key_Z, CTRL)
    seat.wait(lambda: seat.window.toast.text == "It is back.")


def test_nobody_takes_back_what_another_did(seat: Seat, shell: Shell) -> None:
    """The next shift would undo what the last one did; but who only unlocks goes on."""

    async def back() -> str:
        return "Back."

    offer_undo(seat.desk, "Done.", Back(back))
    seat.windows.lock()
    assert not seat.window.toast.isVisible()
    seat.press(Qt.Key.Key_Z, CTRL)
    seat.window.page.password.setText(PASSWORD)
    seat.window.page.button.click()
    seat.wait(shell.isVisible)
    assert [deed.fate for deed in seat.desk.history.deeds] == [Fate.STANDS]
    seat.windows.sign_out()
    seat.wait(lambda: seat.window.shell is None)
    assert seat.desk.history.deeds == ()


def test_a_message_with_undo_is_not_overwritten(seat: Seat, shell: Shell) -> None:
    """Who marked two guests as arrived could take back the second only."""

    async def back() -> str:
        return "Back."

    host = seat.window.toast
    for number in range(1, 5):
        offer_undo(seat.desk, f"Done {number}.", Back(back))
        seat.desk.say("Saved.")
    assert [card.toast.text for card in host.cards] == ["Done 3.", "Done 4.", "Saved."]
    seat.desk.say("Saved again.")
    assert [card.toast.text for card in host.cards] == ["Done 3.", "Done 4.", "Saved again."]
    assert host.cards[0].geometry().bottom() < host.cards[1].geometry().top()
    click(host.cards[0].button)
    seat.wait(lambda: host.text == "Back.")
    assert [card.toast.text for card in host.cards] == ["Done 4.", "Back."]
    # Taken back elsewhere, it is not offered here any more.
    seat.press(Qt.Key.Key_Z, CTRL)
    seat.wait(lambda: [card.toast.text for card in host.cards] == ["Back."])


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """Return what a screen reader would say, and whether it interrupts for that."""
    said: list[tuple[str, bool]] = []
    real = voice.QAccessible

    class Ear:
        AnnouncementPoliteness = real.AnnouncementPoliteness
        Event = real.Event

        @staticmethod
        def updateAccessibility(event: object) -> None:  # noqa: N802 - Qt's name
            if isinstance(event, QAccessibleAnnouncementEvent):
                said.append((event.message(), event.politeness() is real.AnnouncementPoliteness.Assertive))
            real.updateAccessibility(event)  # type: ignore[arg-type]

    monkeypatch.setattr(voice, "QAccessible", Ear)
    return said


def test_messages_are_said_by_a_screen_reader(seat: Seat, shell: Shell, heard: list[tuple[str, bool]]) -> None:
    """Who cannot see the window would never learn that it was refused, or that Undo is there."""

    async def back() -> str:
        return "Back."

    seat.desk.say("Saved.")
    offer_undo(seat.desk, "Moved.", Back(back))
    seat.desk.report(DatabaseUnavailable())
    assert heard[:2] == [("Saved.", False), ("Moved. Undo", False)]
    assert heard[2] == (seat.window.banner.text, True)


def test_refusals_in_a_form_are_said_by_a_screen_reader(
    seat: Seat, shell: Shell, heard: list[tuple[str, bool]]
) -> None:
    """The button was pressed and nothing seems to happen: what is wrong stands somewhere else in the form."""
    sheet = StaffSheet(seat.desk, shell)
    sheet.open()
    sheet.note.say("")
    heard.clear()
    click(sheet.primary)
    seat.wait(lambda: heard)
    wrong = next(field for field in sheet.fields.values() if field.error)
    assert heard[0] == (wrong.error, True)
    sheet.refuse(DatabaseUnavailable())
    assert heard[-1] == (sheet.note.text, True)
    told = len(heard)
    sheet.refuse(DatabaseUnavailable())
    assert len(heard) == told, "the same is said again"
