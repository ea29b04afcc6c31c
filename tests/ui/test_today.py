"""The start page: a shift's work done there by mouse and by keys, kept current while others work and time passes."""

from __future__ import annotations

import statistics
import time
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from sqlalchemy import insert, update

from hallbooking_desktop.domain.bookings import Attendance, BookingStatus, PaymentMethod
from hallbooking_desktop.domain.errors import DatabaseUnavailable
from hallbooking_desktop.domain.events import Change, ChangeNotice, Topic
from hallbooking_desktop.domain.queries import QueryStatus
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import tables as t
from hallbooking_desktop.services.commands import BookingDraft, PaymentOrder, PersonChoice, TopUp
from hallbooking_desktop.services.commands_engagement import NewQuery
from hallbooking_desktop.services.today import TodayService
from hallbooking_desktop.ui.booking.payment import PaymentDialog
from hallbooking_desktop.ui.queries.answer import AnswerSheet
from hallbooking_desktop.ui.theme import theme, tokens
from hallbooking_desktop.ui.today.card import ListCard
from hallbooking_desktop.ui.today.notes import NoteSheet
from hallbooking_desktop.ui.today.rows import Row, RowsModel
from hallbooking_desktop.ui.views.bookings import BookingsView
from hallbooking_desktop.ui.views.today import TodayView
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from tests.support.bookings import add_booking
from tests.ui.conftest import Office
from tests.ui.desks import Seat
from tests.ui.hands import MOST_STEPS, Hands
from tests.ui.parties import MINUTE, begun, party
from tests.ui.test_accessibility import assert_named, assert_reachable

Key = Qt.Key
HOUR = timedelta(hours=1)


def _attendance(office: Office, number: int) -> Attendance | None:
    admin = office.world.admin.actor
    return office.on_thread(lambda s: s.bookings.details(admin, number)).attendance


def _undo(seat: Seat) -> None:
    undo = seat.window.toast.button
    assert undo is not None
    undo.click()


def _place(card: ListCard, identity: tuple[str, int]) -> QPoint:
    found = card.list.rows.find(identity)
    assert found is not None, f"{identity} is not in {[row.identity for row in card.list.rows.rows]}"
    card.list.scrollTo(card.list.rows.index(found))
    return card.list.visualRect(card.list.rows.index(found)).center()


def _row(card: ListCard, identity: tuple[str, int]) -> Row:
    row = card.list.rows.row_at(card.list.rows.find(identity) or 0)
    assert row is not None
    assert row.identity == identity
    return row


def _plain(text: str) -> str:
    """Return a text without the marks that keep names in their own direction."""
    return text.replace("\u2068", "").replace("\u2069", "")


def _pill(card: ListCard, number: int) -> str:
    pill = _row(card, ("booking", number)).pill
    return pill[0] if pill is not None else ""


def _open(seat: Seat, email: str = "mo@hall.example") -> TodayView:
    shell = seat.sign_in(email)
    view = shell.current
    assert isinstance(view, TodayView), "the desk does not open on the day"
    seat.wait(lambda: view.snapshot is not None)
    return view


@pytest.fixture
def choir(office: Office) -> int:
    """Return a party that should be here for ten minutes."""
    return party(office, office.world.ballroom, begun(), "Choir")


# --- what is done a hundred times a day


def test_a_mark_keeps_the_keys_and_is_undone(seat: Seat, office: Office, choir: int) -> None:
    """A slip would stay, and the next party be noted only after looking for the list again."""
    party(office, office.world.studio, begun(), "Chess", who=office.world.bob, attendance="arrived")
    view = _open(seat)
    seat.wait(view.arrivals.list.hasFocus)
    assert view.arrivals.thing == _row(view.arrivals, ("booking", choir)).thing, "who is expected is chosen already"
    seat.press(Key.Key_A)
    seat.wait(lambda: _pill(view.arrivals, choir) == "arrived")
    assert view.arrivals.list.hasFocus(), "the keys were lost"
    assert view.arrivals.list.current is not None
    assert view.arrivals.list.current.identity == ("booking", choir), "the choice was lost"
    assert seat.window.toast.text == "Choir: Arrived"
    _undo(seat)
    seat.wait(lambda: _pill(view.arrivals, choir) == "expected")
    assert _attendance(office, choir) is None


def test_who_did_not_come_cannot_leave_but_may_still_arrive(seat: Seat, office: Office, choir: int) -> None:
    """Who is late would be turned away by the program, or an empty hall be said to be in use."""
    view = _open(seat)
    seat.wait(view.arrivals.list.hasFocus)
    seat.press(Key.Key_N)
    seat.wait(lambda: _pill(view.arrivals, choir) == "no_show")
    assert not view.arrivals.marks[Attendance.LEFT].isEnabled(), "nobody is there who could leave"
    assert not view.arrivals.extend.isEnabled()
    assert not view.progress.list.rows.rows, "an empty hall is said to be in use"
    seat.press(Key.Key_A)
    seat.wait(lambda: _pill(view.arrivals, choir) == "arrived")
    _undo(seat)
    seat.wait(lambda: _pill(view.arrivals, choir) == "no_show")


def test_more_time_is_due(seat: Seat, office: Office, choir: int) -> None:
    """The half hour would be given away, or be looked for in the list where the party was before."""
    view = _open(seat)
    seat.wait(view.arrivals.list.hasFocus)
    seat.press(Key.Key_A)
    seat.wait(lambda: len(view.progress.list.rows.rows) == 1)
    end = _row(view.progress, ("booking", choir)).thing.range.end
    view.progress.list.setFocus()
    seat.press(Key.Key_E)
    seat.wait(lambda: view.progress.menu is not None and view.progress.menu.isVisible())
    QTest.keyClick(view.progress.menu, Key.Key_3)
    seat.wait(lambda: _row(view.progress, ("booking", choir)).thing.range.end == end + 30 * MINUTE)
    seat.wait(lambda: any(row.identity == ("payment_due", choir) for row in view.alerts.list.rows.rows))


def test_more_time_than_the_hall_is_free_for(seat: Seat, office: Office, choir: int) -> None:
    """The next party's time would be promised, or the clerk not be told why it cannot be."""
    end = begun() + 2 * HOUR
    party(office, office.world.ballroom, end + 15 * MINUTE, "Next", who=office.world.bob)

    async def close(start: datetime) -> None:
        async with office.database.work(office.world.system) as work:
            await work.execute(
                insert(t.closures).values(
                    venue_id=office.world.city, room_id=None, starts_at=start, ends_at=start + HOUR, reason="Alarm test"
                )
            )

    office.on_thread(lambda _: close(end))
    view = _open(seat)
    seat.wait(view.arrivals.list.hasFocus)
    seat.press(Key.Key_E)
    seat.wait(lambda: view.arrivals.menu is not None and view.arrivals.menu.isVisible())
    menu = view.arrivals.menu
    assert menu is not None
    assert [action.isEnabled() for action in menu.actions()] == [True, False, False]
    assert "needed from" in menu.actions()[1].text()
    QTest.keyClick(menu, Key.Key_1)
    seat.wait(view.arrivals.note.isVisible)
    assert view.arrivals.note.text, "the closure's refusal is not told"
    assert view.arrivals.thing.range.end == end  # type: ignore[attr-defined]


def test_a_party_leaves(seat: Seat, office: Office, choir: int) -> None:
    """A hall would look taken that is empty."""
    view = _open(seat)
    seat.wait(view.arrivals.list.hasFocus)
    seat.press(Key.Key_A)
    seat.wait(lambda: _pill(view.arrivals, choir) == "arrived")
    seat.wait(lambda: len(view.progress.list.rows.rows) == 1)
    view.progress.list.setFocus()
    seat.press(Key.Key_L)
    seat.wait(lambda: _pill(view.arrivals, choir) == "left")
    assert not view.progress.list.isVisible()
    assert view.progress.nothing.isVisible()
    assert "No hall is in use" in view.progress.nothing.text()


# --- notes


def test_a_note_is_left_and_done(seat: Seat, office: Office) -> None:
    """What the evening knows would not reach the morning."""
    view = _open(seat)
    hands = Hands(seat)
    seat.wait(view.notes.field.hasFocus)
    seat.type("The lift is slow")
    hands.press(Key.Key_Return)
    notes = view.notes.list.rows
    seat.wait(lambda: notes.rowCount() == 1)
    assert view.notes.field.text() == ""
    assert view.notes.field.hasFocus(), "a second note could not be typed at once"
    (row,) = notes.rows
    assert (row.head, row.done) == ("The lift is slow", False)
    assert view.notes.count.text() == "1"
    view.notes.list.setFocus()
    hands.press(Key.Key_Space)
    seat.wait(lambda: notes.rows[0].done is True)
    assert hands.steps <= MOST_STEPS
    assert view.notes.count.text() == ""
    undo = seat.window.toast.button
    assert undo is not None
    hands.click(undo)
    seat.wait(lambda: notes.rows[0].done is False)
    place = view.notes.list.visualRect(notes.index(0))
    hands.click(view.notes.list.viewport(), QPoint(place.left() + 24, place.top() + 16))
    seat.wait(lambda: notes.rows[0].done is True)
    assert "done by Mo Metropolis" in _plain(notes.rows[0].below)


def test_one_s_own_note_is_changed(seat: Seat, office: Office) -> None:
    """A slip of the pen would stay, or somebody else's words could be changed."""
    mo, admin, city = office.world.moderator.actor, office.world.admin.actor, office.world.city
    own = office.on_thread(lambda s: s.handover.add(mo, city, "Keys are gone"))
    other = office.on_thread(lambda s: s.handover.add(admin, city, "Fire drill at ten"))
    view = _open(seat)
    view.notes.list.setFocus()
    view.notes.list.choose(("note", other.id))
    assert not view.notes.edit.isEnabled()
    view.notes.list.choose(("note", own.id))
    seat.press(Key.Key_F2)
    seat.wait(lambda: view.findChild(NoteSheet) is not None and view.findChild(NoteSheet).isActiveWindow())
    sheet = view.findChild(NoteSheet)
    assert sheet is not None
    sheet.words.selectAll()
    seat.wait(sheet.words.hasFocus)
    seat.type("Keys are found")
    seat.press(Key.Key_Return)
    seat.wait(lambda: _row(view.notes, ("note", own.id)).head == "Keys are found")


# --- holds


def test_a_hold_counts_down_is_paid_or_let_go(seat: Seat, office: Office) -> None:
    """A hall would stay held for nobody, or go while its customer looks for the purse."""
    start = begun(0) + 3 * HOUR

    async def hold(room: int, minutes: int) -> int:
        async with office.database.work(office.world.system) as work:
            number = await add_booking(work, room, start, office.world.bob, total="30.00")
            values = {
                "status": "pending",
                "confirmed_at": None,
                "title": "Quiz",
                "hold_expires_at": datetime.now(UTC) + minutes * MINUTE,
            }
            await work.execute(update(t.bookings).where(t.bookings.c.id == number).values(values))
            return number

    soon = office.on_thread(lambda _: hold(office.world.ballroom, 20))
    later = office.on_thread(lambda _: hold(office.world.studio, 100))
    view = _open(seat)
    seat.wait(lambda: view.holds.list.rows.rowCount() == 2)
    first = view.holds.list.rows.rows[0]
    assert first.identity == ("booking", soon)
    assert first.side.startswith(("19:", "20:")), first.side
    assert _row(view.holds, ("booking", later)).side == "1 h 39 min"
    seat.wait(lambda: view.holds.list.rows.rows[0].side != first.side, 3000)
    assert ("hold_running_out", soon) in {row.identity for row in view.alerts.list.rows.rows}
    view.holds.list.setFocus()
    seat.press(Key.Key_P)
    seat.wait(lambda: seat.window.findChild(PaymentDialog) is not None)
    dialog = seat.window.findChild(PaymentDialog)
    assert dialog is not None
    seat.wait(dialog.isVisible)
    dialog.close()
    seat.window.activateWindow()
    view.holds.list.setFocus()
    seat.press(Key.Key_R)
    seat.wait(lambda: any(sheet.isActiveWindow() for sheet in view.findChildren(Sheet)))
    sheet = next(sheet for sheet in view.findChildren(Sheet) if sheet.isActiveWindow())
    sheet.primary.click()
    seat.wait(lambda: [row.identity for row in view.holds.list.rows.rows] == [("booking", later)])
    # While the clerk is asked whether to let the other go, another desk takes its money.
    seat.wait(lambda: not any(sheet.isVisible() for sheet in view.findChildren(Sheet)))
    view.holds.list.choose(("booking", later))
    seat.wait(view.holds.release.isEnabled)
    view.holds.release.click()
    seat.wait(lambda: any(sheet.isActiveWindow() for sheet in view.findChildren(Sheet)))
    sheet = next(sheet for sheet in view.findChildren(Sheet) if sheet.isActiveWindow())
    admin = office.world.admin.actor
    office.on_thread(lambda s: s.bookings.pay(admin, later, PaymentOrder(PaymentMethod.CASH)))
    sheet.primary.click()
    seat.wait(view.holds.note.isVisible)
    assert "paid in the meantime" in view.holds.note.text
    assert office.on_thread(lambda s: s.bookings.details(admin, later)).status is BookingStatus.CONFIRMED


def test_a_question_is_answered(seat: Seat, office: Office) -> None:
    """A customer would wait while the clerk looks for where to answer."""
    alice, city = office.world.alice.actor, office.world.city
    asked = office.on_thread(lambda s: s.queries.ask(alice, NewQuery("Piano?", "Is it tuned?", venue_id=city)))
    view = _open(seat)
    seat.wait(view.queries.list.isVisible)
    view.queries.list.setFocus()
    seat.press(Key.Key_Return)
    seat.wait(lambda: any(sheet.isActiveWindow() for sheet in view.findChildren(AnswerSheet)))
    sheet = view.findChildren(AnswerSheet)[0]
    seat.wait(lambda: sheet.states.state == "ready")
    assert "Is it tuned?" in [label.text() for label in sheet.findChildren(QLabel)]
    sheet.primary.click()
    seat.wait(lambda: sheet.field.error)
    seat.wait(sheet.answer.hasFocus)
    seat.type("Yes, each Monday")
    assert_named(sheet)
    assert_reachable(sheet, sheet)
    sheet.primary.click()
    seat.wait(lambda: not view.queries.list.isVisible())
    found = office.on_thread(lambda s: s.queries.details(alice, asked.query.id))
    assert found.messages[-1].body == "Yes, each Monday"


def test_a_question_is_passed_on_among_staff_and_done_with(seat: Seat, office: Office) -> None:
    """What one desk found out is asked again at the next, the customer reads it too, and no question ever ends."""
    alice, city, mo = office.world.alice.actor, office.world.city, office.world.moderator.actor
    asked = office.on_thread(lambda s: s.queries.ask(alice, NewQuery("Piano?", "Is it tuned?", venue_id=city)))
    number = asked.query.id
    view = _open(seat)
    seat.wait(view.queries.list.isVisible)
    view.queries.list.setFocus()
    seat.press(Key.Key_Return)
    seat.wait(lambda: any(sheet.isActiveWindow() for sheet in view.findChildren(AnswerSheet)))
    sheet = view.findChildren(AnswerSheet)[0]
    seat.wait(lambda: sheet.states.state == "ready")
    assert not sheet.resolve.isVisible(), "a question that nobody answered can be done with"
    seat.wait(sheet.answer.hasFocus)
    seat.type("The tuner comes on Monday")
    seat.press(Key.Key_S, Qt.KeyboardModifier.AltModifier)
    seat.wait(lambda: sheet.primary.text() == "Keep the note")
    assert_named(sheet)
    assert_reachable(sheet, sheet)
    sheet.primary.click()
    seat.wait(lambda: not any(each.isVisible() for each in view.findChildren(AnswerSheet)))
    assert len(office.on_thread(lambda s: s.queries.details(alice, number)).messages) == 1, "the customer reads it"
    assert office.on_thread(lambda s: s.queries.details(mo, number)).messages[-1].internal
    office.on_thread(lambda s: s.queries.reply(mo, number, "Yes"))
    again = AnswerSheet(view.desk, view, number, "Piano?")
    again.open()
    seat.wait(again.resolve.isVisible)
    again.resolve.click()
    seat.wait(lambda: not any(each.isVisible() for each in view.findChildren(AnswerSheet)))
    assert office.on_thread(lambda s: s.queries.details(mo, number)).query.status is QueryStatus.RESOLVED
    seat.window.toast.button.click()
    seat.wait(lambda: office.on_thread(lambda s: s.queries.details(mo, number)).query.status is QueryStatus.IN_PROGRESS)


# --- kept current


@pytest.mark.timed
def test_what_is_done_elsewhere_appears_at_once(seat: Seat, office: Office) -> None:
    """Two desks would work on two different days. Two hundred milliseconds from the commit, the median of three."""
    view = _open(seat)
    mo = office.world.moderator.actor
    start = datetime.now(UTC).replace(hour=10, minute=0, second=0, microsecond=0) + timedelta(days=3)
    spent = []
    for number in range(3):
        span = TimeRange(start + 2 * number * HOUR, start + (2 * number + 1) * HOUR)
        draft = BookingDraft(office.world.ballroom, span, customers=(PersonChoice(office.world.alice.id),))
        made = office.on_thread(lambda s, d=draft: s.bookings.create(mo, d))
        begun = time.perf_counter()
        seat.wait(lambda b=made: view.holds.list.rows.find(("booking", b.id)) is not None)
        spent.append(time.perf_counter() - begun)
    assert statistics.median(spent) < 0.2, spent
    asked = office.on_thread(
        lambda s: s.queries.ask(office.world.bob.actor, NewQuery("Piano?", "Tuned?", venue_id=office.world.city))
    )
    seat.wait(lambda: view.queries.list.rows.find(("query", asked.query.id)) is not None)
    note = office.on_thread(lambda s: s.handover.add(mo, office.world.city, "From the other desk"))
    seat.wait(lambda: view.notes.list.rows.find(("note", note.id)) is not None)
    office.on_thread(lambda s: s.wallets.top_up(mo, office.world.alice.id, TopUp(Decimal(40))))

    def said() -> set[str]:
        return {label.accessibleName() for label in view.takings.findChildren(QLabel)}

    seat.wait(lambda: {"Cash: $40.00", "of it into wallets: $40.00", "Sum: $40.00"} <= said())


def test_another_venue_s_changes_disturb_nobody(seat: Seat, office: Office) -> None:
    """Each booking of fifty venues would be read anew at each desk."""
    view = _open(seat)
    berlin = ChangeNotice((Change(Topic.BOOKING, 1, office.world.berlin),))
    wallet = ChangeNotice((Change(Topic.WALLET, 1, office.world.city),))
    own = ChangeNotice((Change(Topic.BOOKING, 1, office.world.city),))
    assert [view._concerns(notice) for notice in (berlin, wallet, own)] == [False, False, True]
    office.on_thread(lambda s: s.handover.add(office.world.admin.actor, office.world.berlin, "Not yours"))
    assert not view.notes.list.rows.rows


def test_a_hidden_page_waits_until_it_is_shown(seat: Seat, office: Office, choir: int) -> None:
    """A page that nobody sees would keep the database busy, or be old when it is shown again."""
    view = _open(seat)
    shell = seat.window.shell
    assert shell is not None
    shell.show_view("bookings")
    assert not view._timer
    before = view.snapshot
    office.on_thread(lambda s: s.bookings.mark(office.world.admin.actor, choir, Attendance.ARRIVED))
    seat.wait(lambda: view._is_stale)
    assert view.snapshot is before
    shell.show_view("today")
    seat.wait(lambda: _pill(view.arrivals, choir) == "arrived")


def test_time_passes(seat: Seat, office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who is late would only be missed after somebody pressed a key."""
    # An hour that lies behind, so that no midnight comes between.
    start = begun(70)
    choir = party(office, office.world.ballroom, start, "Choir rehearsal", hours=1)
    view = _open(seat)
    service = seat.desk.services.today

    def turn(minutes: int) -> None:
        now = start + minutes * MINUTE
        monkeypatch.setattr(service, "_clock", lambda: now)
        seat.desk.clock = lambda: now

    turn(5)
    seat.wait(lambda: _pill(view.arrivals, choir) == "expected", 4000)
    seat.wait(lambda: bool(view.progress.list.rows.rows), 4000)
    view.arrivals.list.choose(("booking", choir))
    turn(25)
    seat.wait(lambda: _pill(view.arrivals, choir) == "late", 4000)
    assert ("not_arrived", choir) in {row.identity for row in view.alerts.list.rows.rows}
    assert "Alice Martin has not arrived" in _plain(view.alerts.list.rows.rows[0].head)
    turn(61)
    seat.wait(lambda: not view.progress.list.rows.rows, 4000)
    assert view.arrivals.list.current is not None, "the choice was lost"


def test_the_lists_are_sound(seat: Seat, office: Office, choir: int) -> None:
    """A row could be shown that is not there."""
    view = _open(seat, "admin@hall.example")
    cards = (view.alerts, view.arrivals, view.progress, view.turn_rounds, view.holds, view.queries, view.notes)
    testers = [
        QAbstractItemModelTester(card.list.rows, QAbstractItemModelTester.FailureReportingMode.Warning)
        for card in cards
    ]
    other = party(office, office.world.great_hall, begun(), "Fair", who=office.world.bob)
    office.on_thread(lambda s: s.handover.add(office.world.admin.actor, office.world.city, "x"))
    seat.wait(lambda: view.arrivals.list.rows.rowCount() == 1)
    view.refresh()
    seat.wait(lambda: view.arrivals.list.rows.rowCount() == 2)
    office.on_thread(lambda s: s.bookings.mark(office.world.admin.actor, other, Attendance.ARRIVED))
    seat.wait(lambda: _pill(view.arrivals, other) == "arrived")
    assert "Spreehalle" in _row(view.arrivals, ("booking", other)).below, "which of the venues is not told"
    assert not view.notes.field.isEnabled(), "a note for which venue?"
    view.venue.setCurrentIndex(view.venue.findData(office.world.city))
    view.venue.activated.emit(view.venue.currentIndex())
    seat.wait(lambda: [row.identity for row in view.arrivals.list.rows.rows] == [("booking", choir)])
    assert view.notes.field.isEnabled()
    for tester in testers:
        tester.deleteLater()


# --- opening


@pytest.mark.parametrize("way", ["key", "mouse"])
def test_a_booking_is_opened(seat: Seat, choir: int, way: str) -> None:
    """What more there is to know would have to be looked for by number."""
    view = _open(seat)
    if way == "key":
        seat.wait(view.arrivals.list.hasFocus)
        seat.press(Key.Key_Return)
    else:
        place = _place(view.arrivals, ("booking", choir))
        QTest.mouseClick(view.arrivals.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(view.arrivals.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    shell = seat.window.shell
    assert shell is not None
    opened = shell.current
    assert isinstance(opened, BookingsView)
    seat.wait(lambda: opened.details.booking is not None and opened.details.booking.id == choir)


# --- states and looks


def test_empty_and_failed_say_so(seat: Seat, office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """A blank page says neither that all is well nor that something is wrong."""
    fails = [True]
    read = TodayService.day

    async def day(self: TodayService, *args: Any) -> Any:
        if fails:
            raise DatabaseUnavailable
        return await read(self, *args)

    monkeypatch.setattr(TodayService, "day", day)
    shell = seat.sign_in("mo@hall.example")
    view = shell.current
    assert isinstance(view, TodayView)
    seat.wait(lambda: view.states.state == "failed")
    assert "cannot be reached" in view.states.text
    fails.clear()
    view.states._message.button.click()
    seat.wait(lambda: view.states.state == "ready")
    for card in (view.arrivals, view.progress, view.turn_rounds, view.holds, view.queries, view.notes):
        assert card.nothing.isVisible()
        assert card.nothing.text()
    assert view.alerts.count.text() == "Nothing needs attention right now."
    fails.append(True)
    view.refresh()
    seat.wait(lambda: seat.window.banner.text)
    assert view.states.state == "ready", "what was read is taken away"


def test_nothing_is_cut_at_twice_the_text(seat: Seat, office: Office, choir: int) -> None:
    """Who needs large letters would see half of them."""
    party(
        office,
        office.world.great_hall,
        begun(),
        "A wedding reception with an uncommonly long title and Donaudampfschifffahrtsgesellschaftskapitänspatent",
        expected_guests=120,
        total="99.50",
    )
    theme().set_scale(2.0)
    view = _open(seat, "admin@hall.example")
    seat.wait(lambda: view.arrivals.list.rows.rowCount() == 2)
    QApplication.processEvents()
    for card in (view.alerts, view.arrivals, view.progress):
        width = card.list.viewport().width()
        for row in card.list.rows.rows:
            pieces, height = card.list._painter.pieces(row, width, rtl=False)
            for piece in pieces:
                assert piece.rect.left() >= 0
                assert piece.rect.right() < width
                assert piece.rect.bottom() < height
        assert card.list.height() >= min(150, card.list.sizeHintForRow(0))
    for button in view.content.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width(), button.text()
            assert button.mapTo(view.content, button.rect().topRight()).x() < view.content.width(), button.text()
    assert view.content.width() <= view.area.viewport().width(), "half of the page lies beyond the edge"
    theme().set_scale(1.0)


def test_from_right_to_left(seat: Seat, office: Office, choir: int) -> None:
    """In Arabic or Hebrew the page would read backwards."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        view = _open(seat)
        seat.wait(lambda: view.arrivals.list.rows.rowCount() == 1)
        assert not view.grab().isNull()
        title = view.arrivals.count.mapTo(view, QPoint(0, 0)).x()
        button = view.arrivals.extend.mapTo(view, QPoint(0, 0)).x()
        assert title > button, "the buttons stand before the title"
        assert view.arrivals.mapTo(view, QPoint(0, 0)).x() > view.holds.mapTo(view, QPoint(0, 0)).x()
    finally:
        application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_what_was_open_stays_open_when_the_text_grows(seat: Seat) -> None:
    """Whoever makes the text larger in the bookings would be sent to the start page."""
    shell = seat.sign_in("mo@hall.example")
    assert shell.key == "today"
    shell.show_view("customers")
    seat.window.windows.set_scale(1.15)
    assert seat.window.shell is not None
    assert seat.window.shell.key == "customers"
    seat.window.windows.set_scale(1.0)


def test_every_part_is_named_and_reached_by_tab(seat: Seat, office: Office, choir: int) -> None:
    """With something in every list there is more to reach than on a quiet day."""
    mo, city = office.world.moderator.actor, office.world.city
    start = datetime.now(UTC).replace(hour=10, minute=0, second=0, microsecond=0) + timedelta(days=3)
    draft = BookingDraft(
        office.world.ballroom, TimeRange(start, start + HOUR), customers=(PersonChoice(office.world.alice.id),)
    )
    office.on_thread(lambda s: s.bookings.create(mo, draft))
    office.on_thread(lambda s: s.handover.add(mo, city, "The lift is slow"))
    office.on_thread(lambda s: s.queries.ask(office.world.bob.actor, NewQuery("Piano?", "Tuned?", venue_id=city)))
    view = _open(seat)
    seat.wait(lambda: view.queries.list.isVisible() and view.holds.list.isVisible() and view.notes.list.isVisible())
    for card in (view.arrivals, view.progress, view.holds, view.notes):
        card.list.setCurrentIndex(card.list.rows.index(0))
        assert card.list.rows.data(card.list.rows.index(0), Qt.ItemDataRole.AccessibleTextRole)
        for button in card.buttons:
            assert button.toolTip().endswith(")"), "its key is not told"
    assert_named(view)
    assert_reachable(seat.window, view)


def test_rows_change_in_place() -> None:
    """Each notice would throw the reader back to the top of the list."""
    model = RowsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))

    def rows(*numbers: int) -> tuple[Row, ...]:
        return tuple(Row(("booking", number), f"Row {number}") for number in numbers)

    for wanted in ((1, 2, 3), (3, 1, 2), (2, 4, 1), (), (5,), (6, 5, 7), (7, 6, 5)):
        model.show(rows(*wanted))
        assert tuple(row.identity[1] for row in model.rows) == wanted
    changed: list[int] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    model.show((*rows(7), Row(("booking", 6), "Other words"), *rows(5)))
    assert changed == [1]
    assert not resets
    tester.deleteLater()


def test_a_page_as_high_as_its_rows(seat: Seat, choir: int) -> None:
    """A list of one would stand in an empty box."""
    view = _open(seat)
    listed = view.arrivals.list
    assert listed.height() == listed.sizeHintForRow(0)
    assert tokens().px(30) < listed.height() < tokens().px(80)
