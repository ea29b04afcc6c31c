"""Making bookings as people at a desk do: with mouse and keys, on the real services."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hallbooking_desktop.domain.bookings import BookingStatus, CustomerRole, PaymentMethod
from hallbooking_desktop.domain.timeranges import TimeRange, local_instant
from hallbooking_desktop.services.commands import BookingDraft, PersonChoice
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.booking.editor import BookingEditor
from hallbooking_desktop.ui.booking.payment import PaymentDialog
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from tests.ui.booking_support import Driven, choose_customer, click, drive, opened_editor, press, type_into

#: the offscreen platform says so for every window
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def test_a_caller_is_booked_with_an_add_on_and_pays_cash(qapp: QApplication, database_url: str) -> None:
    """The commonest task of the day: without it the desk cannot sell."""

    async def story(driven: Driven) -> None:
        editor = await opened_editor(driven)
        people = editor.form.people
        type_into(people.field, "Nadia Newcomer")
        await driven.until(lambda: people.field.is_open, "Nothing was offered for an unknown name.")
        press(people.field, Qt.Key.Key_Up)
        press(people.field, Qt.Key.Key_Return)
        assert people.new.name.text() == "Nadia Newcomer", "What was typed had to be typed again."
        assert people.new.phone.hasFocus(), "The phone is what is missing, and is not where the keyboard stands."
        type_into(people.new.phone, "+12025550177")
        press(people.new.phone, Qt.Key.Key_Return)
        await driven.until(lambda: people.organiser is not None, "The new customer did not arrive in the booking.")
        assert editor.isVisible(), "Enter in the new customer's form sent the booking."
        line = editor.form.addons.line(driven.world.coffee)
        assert line is not None
        click(line.stepper.more)
        click(line.stepper.more)
        await driven.until(lambda: editor.cost.total == Decimal("209.00"), "The price did not follow the add-ons.")
        type_into(editor.form.particulars.title, "Newcomer's party")
        click(editor.primary)

        payment = await driven.dialog(PaymentDialog)
        assert payment.amount.amount() == Decimal("209.00"), "The whole amount due is not what is offered."
        type_into(payment.received, "250")
        assert "$41.00" in payment._hint.text(), "Nobody says how much change to give."
        press(payment.amount, Qt.Key.Key_Return)
        await driven.until(lambda: not driven.window.findChildren(PaymentDialog), "The payment did not go through.")
        stored = await driven.newest()
        assert stored.status is BookingStatus.CONFIRMED
        assert stored.title == "Newcomer's party"
        assert stored.organiser.full_name == "Nadia Newcomer"
        assert [(p.method, p.amount) for p in stored.payments] == [(PaymentMethod.CASH, Decimal("209.00"))]
        assert "is paid" in driven.said[-1].text

    drive(qapp, database_url, story)


def test_a_conflict_is_said_in_place_and_one_click_takes_a_free_time(qapp: QApplication, database_url: str) -> None:
    """Without it the desk would try times one after the other while the customer waits."""

    async def story(driven: Driven) -> None:
        await driven.booking(driven.world.ballroom, driven.span(9, 12), paid=True, title="Garcia wedding")
        editor = await opened_editor(driven)
        conflict = editor.cost.conflict
        await driven.until(lambda: conflict.chips, "No alternatives are offered.")
        assert "Garcia wedding" in conflict.note.text, "It does not say what is in the way."
        await driven.until(editor.form.strip.clash, "The strip does not show the conflict.")
        await choose_customer(driven, editor, "Alice")
        chip = next(c for c in conflict.chips if "12:00" in c.text() and "Hall" not in c.text())
        click(chip)
        await driven.until(lambda: not conflict.isVisible(), "The free time is still said to be taken.")
        assert editor.form.when.range() == driven.span(12, 14)
        click(editor.secondary)
        await driven.until(lambda: not driven.window.findChildren(BookingEditor), "The booking was not made.")
        stored = await driven.newest()
        assert (stored.status, stored.range) == (BookingStatus.PENDING, driven.span(12, 14))
        assert stored.organiser.user_id == driven.world.alice.id
        assert driven.said[-1].action_text == "Take payment"

    drive(qapp, database_url, story)


def test_a_slot_taken_meanwhile_is_refused_and_nothing_typed_is_lost(qapp: QApplication, database_url: str) -> None:
    """Typing it all again after somebody was quicker is what makes people hate a program."""

    async def story(driven: Driven) -> None:
        editor = await opened_editor(driven)
        await choose_customer(driven, editor, "+1202555010")
        type_into(editor.form.particulars.title, "Board meeting")
        editor.form.notes_fold.set_open(True)
        editor.form.notes.internal.setPlainText("Projector from storage")
        before = editor.form.draft()
        await driven.booking(driven.world.ballroom, driven.span(11, 13), paid=True, customer=driven.world.bob)
        click(editor.primary)
        await driven.until(lambda: editor.note.text, "The refusal is not shown.")
        assert editor.isVisible()
        assert editor.form.draft() == before, "Something typed was lost."
        assert editor.cost.conflict.chips, "The refusal offers no way on."
        first = editor._keys.of(before)
        click(editor.cost.conflict.chips[0])
        await driven.until(lambda: not editor.cost.conflict.isVisible(), "The alternative is not free.")
        assert editor._keys.of(editor.form.draft()) != first, "Another booking went out under the old key."
        click(editor.secondary)
        await driven.until(lambda: not driven.window.findChildren(BookingEditor), "The alternative was not booked.")
        stored = await driven.newest()
        assert (stored.title, stored.internal_notes) == ("Board meeting", "Projector from storage")

    drive(qapp, database_url, story)


def test_a_retry_after_a_lost_answer_books_once(qapp: QApplication, database_url: str) -> None:
    """Without the key, pressing the button again after an outage would book and charge twice."""

    async def story(driven: Driven) -> None:
        editor = await opened_editor(driven)
        await choose_customer(driven, editor, "Alice")
        draft = editor.form.draft()
        assert draft is not None
        key = editor._keys.of(draft)
        # The first try reached the database; only its answer was lost.
        await driven.desk.write(lambda s, a: s.bookings.create(a, draft, key))
        click(editor.secondary)
        await driven.until(lambda: not driven.window.findChildren(BookingEditor), "The retry was refused.")
        assert await driven.count() == 1, "The same booking was made twice."

    drive(qapp, database_url, story)


def test_a_likely_double_is_shown_before_a_customer_is_made(qapp: QApplication, database_url: str) -> None:
    """Two records of one person split their wallet and their history."""

    async def story(driven: Driven) -> None:
        editor = await opened_editor(driven)
        people = editor.form.people
        type_into(people.field, "W. Walkin")
        await driven.until(lambda: people.field.is_open, "Nothing was offered.")
        press(people.field, Qt.Key.Key_Up)
        press(people.field, Qt.Key.Key_Return)
        type_into(people.new.phone, "+1 202 555 0199")
        await driven.until(people.new._doubles.isVisible, "The double is not shown.")
        click(people.new._doubles_column.itemAt(1).widget())
        await driven.until(lambda: people.organiser is not None, "The known customer was not taken.")
        assert people.organiser is not None
        assert people.organiser.id == driven.world.walk_in.id

    drive(qapp, database_url, story)


def test_without_a_customer_nothing_is_sent_and_the_field_says_so(qapp: QApplication, database_url: str) -> None:
    """A refusal far away from its cause is a riddle."""

    async def story(driven: Driven) -> None:
        editor = await opened_editor(driven)
        click(editor.primary)
        assert editor.note.text
        assert editor.form.people.field.hasFocus()
        assert await driven.count() == 0

    drive(qapp, database_url, story)


def test_the_strip_moves_the_booking_by_click_drag_and_arrow(qapp: QApplication, database_url: str) -> None:
    """Seeing a gap and not being able to take it by pointing at it is half a picture."""

    async def story(driven: Driven) -> None:
        await driven.booking(driven.world.ballroom, driven.span(14, 16), paid=True)
        editor = await opened_editor(driven)
        strip, when = editor.form.strip, editor.form.when
        await driven.until(lambda: len(strip.parts) > 2, "The day is not shown.")
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.minute_at(16 * 60 + 2).toPoint())
        assert when.range() == driven.span(16, 18), "A click does not move the booking there."
        QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=strip.minute_at(8 * 60 + 2).toPoint())
        for hour in (9, 10, 11):
            QTest.mouseMove(strip, strip.minute_at(hour * 60).toPoint())
        QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=strip.minute_at(11 * 60).toPoint())
        assert when.range() == driven.span(8, 11), "A drag does not mark a time."
        press(strip, Qt.Key.Key_Right)
        press(strip, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
        assert when.range() is not None
        assert (when.when.start, when.when.end) == (8 * 60 + 15, 11 * 60)
        assert "taken" in strip.accessibleDescription(), "A screen reader does not hear what is taken."

    drive(qapp, database_url, story)


def test_more_guests_than_seats_warn_and_broken_rules_are_said(qapp: QApplication, database_url: str) -> None:
    """Found out on the day, an overfull hall is a cancelled event."""

    async def story(driven: Driven) -> None:
        editor = await opened_editor(driven)
        editor.form.particulars.guests.setValue(140)
        await driven.until(lambda: editor.cost.warning.text, "Nobody warns of too many guests.")
        type_into(editor.form.when.end.lineEdit(), "10:15")
        press(editor.form.when.end, Qt.Key.Key_Tab)
        await driven.until(editor.cost.conflict.isVisible, "A booking that is too short looks fine.")
        assert "30 minutes" in editor.cost.conflict.note.text

    drive(qapp, database_url, story)


def test_esc_asks_before_typed_text_is_lost(qapp: QApplication, database_url: str) -> None:
    """One wrong key must not cost a call's worth of typing."""

    async def story(driven: Driven) -> None:
        editor = await opened_editor(driven)
        press(editor, Qt.Key.Key_Escape)
        await driven.until(lambda: not driven.window.findChildren(BookingEditor), "An untouched editor asks.")
        editor = await opened_editor(driven)
        type_into(editor.form.particulars.title, "Choir")
        press(editor.form.particulars.title, Qt.Key.Key_Escape)
        await driven.until(lambda: editor.findChildren(Sheet), "Nothing asks before the text is lost.")
        question = editor.findChildren(Sheet)[-1]
        click(question.way_out)
        await driven.until(lambda: not editor.findChildren(Sheet), "The question does not go away.")
        assert editor.isVisible()
        assert editor.form.particulars.title.text() == "Choir"
        press(editor, Qt.Key.Key_Escape)
        await driven.until(lambda: [s for s in editor.findChildren(Sheet) if s.isVisible()], "It asks only once.")
        click([s for s in editor.findChildren(Sheet) if s.isVisible()][-1].primary)
        await driven.until(lambda: not driven.window.findChildren(BookingEditor), "Discard does not close.")

    drive(qapp, database_url, story)


def test_a_draft_from_elsewhere_is_taken_over(qapp: QApplication, database_url: str) -> None:
    """One step from a found room to its booking: hall, time, people and add-ons must not be typed again."""

    async def story(driven: Driven) -> None:
        draft = BookingDraft(
            driven.world.studio,
            driven.span(9, 11),
            customers=(PersonChoice(driven.world.bob.id), PersonChoice(driven.world.alice.id, CustomerRole.PAYER)),
            title="Rehearsal",
            expected_guests=12,
        )
        driven.desk.actions.run(Do.NEW_BOOKING, draft)
        editor = await driven.dialog(BookingEditor)
        assert editor.form.draft() == draft
        editor.close()
        driven.desk.actions.run(Do.NEW_BOOKING, driven.world.bob.id)
        await driven.until(lambda: len(driven.window.findChildren(BookingEditor)) == 1, "The first one stays.")
        editor = await driven.dialog(BookingEditor)
        assert editor.form.people.choices == (PersonChoice(driven.world.bob.id),)
        assert not editor.is_dirty, "What was given counts as typed."

    drive(qapp, database_url, story)


def test_a_party_past_midnight_is_booked_by_the_venues_clock(qapp: QApplication, database_url: str) -> None:
    """In another zone, and over midnight, is where a date is easily a day off."""

    async def story(driven: Driven) -> None:
        zone = driven.world.berlin_zone
        saturday = driven.at(0).astimezone(zone).date()
        saturday += timedelta(days=(5 - saturday.weekday()) % 7)
        start = local_instant(saturday, 20 * 60, zone)
        driven.flows.new_booking(driven.world.great_hall, TimeRange(start, start + timedelta(hours=2)))
        editor = await driven.dialog(BookingEditor)
        when = editor.form.when
        assert when.start.text().startswith("8:00"), "The time is not the venue's."
        type_into(when.end.lineEdit(), "1")
        press(when.end, Qt.Key.Key_Tab)
        assert when.range() == TimeRange(start, start + timedelta(hours=5))
        assert "ends on" in when._length.text(), "It does not say that it ends on the next day."
        assert "times in" in when._length.text(), "The zone is not named though the reader is elsewhere."
        await choose_customer(driven, editor, "Bob")
        press(editor.form.particulars.title, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await driven.dialog(PaymentDialog, "Ctrl+Enter does not send the booking.")
        assert (await driven.newest()).range == TimeRange(start, start + timedelta(hours=5))

    drive(qapp, database_url, story)
