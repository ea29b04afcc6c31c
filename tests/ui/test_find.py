"""On the phone: which hall is free, booking it and holding it, driven through the whole window and counted."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.domain.bookings import PaymentMethod
from hallbooking_desktop.domain.errors import DatabaseUnavailable
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands import BookingDraft, BookingQuery, PaymentOrder, PersonChoice
from hallbooking_desktop.services.finding import FindingService
from hallbooking_desktop.services.snapshots import BookingDetails
from hallbooking_desktop.ui.booking.editor import BookingEditor
from hallbooking_desktop.ui.booking.hold import HoldSheet
from hallbooking_desktop.ui.views.find import FindView
from tests.ui.conftest import Office
from tests.ui.desks import Seat
from tests.ui.hands import Hands

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
W = TypeVar("W", bound=QWidget)


def at(day: date, start: int, hours: int = 2) -> TimeRange:
    begin = datetime(day.year, day.month, day.day, tzinfo=UTC) + start * HOUR
    return TimeRange(begin, begin + hours * HOUR)


def book(office: Office, room: int, span: TimeRange, *, paid: bool = True) -> BookingDetails:
    """Book as another desk does."""
    admin = office.world.admin.actor
    draft = BookingDraft(room, span, customers=(PersonChoice(office.world.alice.id),))
    made = office.on_thread(lambda s: s.bookings.create(admin, draft))
    if not paid:
        return made
    return office.on_thread(lambda s: s.bookings.pay(admin, made.id, PaymentOrder(PaymentMethod.CASH)))


def newest(office: Office) -> BookingDetails:
    admin = office.world.admin.actor
    page = office.on_thread(lambda s: s.bookings.page(admin, BookingQuery(sort="-created_at", limit=1)))
    return office.on_thread(lambda s: s.bookings.details(admin, page.rows[0].id))


def opened(seat: Seat, kind: type[W]) -> W:
    """Wait for a window over the desk's."""
    seat.wait(lambda: seat.window.findChild(kind) is not None)
    found = seat.window.findChild(kind)
    assert found is not None
    return found


def drafted(editor: BookingEditor) -> BookingDraft:
    draft = editor.form.draft()
    assert draft is not None
    return draft


def find_view(seat: Seat) -> FindView:
    """Go to the search."""
    shell = seat.window.shell
    assert shell is not None
    shell.show_view("find")
    view = shell.current
    assert isinstance(view, FindView)
    seat.wait(lambda: view.found is not None and not view._load.busy)
    return view


def answered(seat: Seat, view: FindView) -> None:
    """Wait until the cards answer what is typed."""
    seat.wait(lambda: view.answered == view.form.query() and not view._load.busy and not view._typed._timer)


def names(view: FindView) -> list[str]:
    return [card.head for card in view.results.cards.cards]


def ask(seat: Seat, view: FindView, day: date) -> None:
    """Ask “is the small hall free on the 14th, for 40 people, with a projector?”."""
    seat.wait(view.form.where.hasFocus)
    for text in ("small", str(day.day), "40"):
        seat.type(text)
        seat.press(Key.Key_Tab)
    seat.type("proj")
    answered(seat, view)


def test_enter_books_what_was_asked_for(seat: Seat, office: Office, small_hall: int, day: date) -> None:
    """What the caller said would be typed a second time."""
    seat.sign_in("mo@hall.example")
    view = find_view(seat)
    ask(seat, view, day)
    seat.press(Key.Key_Return)
    seat.wait(view.results.hasFocus)
    seat.press(Key.Key_Return)
    editor = opened(seat, BookingEditor)
    seat.wait(lambda: editor.stack.state == "ready" and editor.isActiveWindow() and editor.form.people.field.hasFocus())
    assert drafted(editor).expected_guests == 40
    assert drafted(editor).range == at(day, 8)
    editor.close()


def test_another_piece_is_held_for_a_stranger(seat: Seat, office: Office, small_hall: int, day: date) -> None:
    """The buttons would be there for the eye only, or an option be for known customers alone."""
    book(office, small_hall, at(day, 12))
    seat.sign_in("mo@hall.example")
    view = find_view(seat)
    ask(seat, view, day)
    QAbstractItemModelTester(view.results.cards, QAbstractItemModelTester.FailureReportingMode.Fatal, view)
    hands = Hands(seat)
    hands.click(view.results.viewport(), view.results.chip_place(0, 1).center())
    assert "14:45" in view.meant.text()
    hands.click(view.hold)
    sheet = opened(seat, HoldSheet)
    seat.wait(sheet.isActiveWindow)
    field = sheet.people.field
    seat.wait(field.hasFocus)
    hands.type("Nora Neu")
    seat.wait(lambda: field.is_open)
    hands.press(Key.Key_Return)
    hands.type("+12025550142")
    hands.click(sheet.people.new.add)
    seat.wait(lambda: sheet.people.organiser is not None)
    hands.click(sheet.primary)
    seat.wait(lambda: "is held until" in seat.window.toast.text)
    assert newest(office).range.start == at(day, 14).start + 45 * MINUTE
    seat.wait(lambda: view.results.cards.cards[0].chips[1].is_held)
    assert "held until" in view.results.cards.cards[0].chips[1].text
    seat.window.activateWindow()
    hands.double_click(view.results.viewport(), view.results.chip_place(0, 0).center())
    editor = opened(seat, BookingEditor)
    seat.wait(lambda: editor.stack.state == "ready")
    assert drafted(editor).range == at(day, 8)
    editor.close()


# --- what else a caller asks, and what others do meanwhile


def test_what_is_taken_elsewhere_goes_at_once(seat: Seat, office: Office, small_hall: int, day: date) -> None:
    """A time would be promised that is gone. Two hundred milliseconds from the commit, the best of three."""
    seat.sign_in("mo@hall.example")
    view = find_view(seat)
    view.form.where.setText("small")
    view.form.day.setText(str(day.day))
    answered(seat, view)
    spent = []
    for hour in (9, 13, 17):
        book(office, small_hall, at(day, hour), paid=False)
        begun = time.perf_counter()
        held = (hour - 8) // 4
        seat.wait(lambda n=held: sum(chip.is_held for chip in view.results.cards.cards[0].chips) > n)
        spent.append(time.perf_counter() - begun)
    assert min(spent) < 0.2, spent


def test_a_hall_that_is_taken_whole_leaves_the_answer(seat: Seat, office: Office, day: date) -> None:
    """The card in front of the clerk would lead to a refusal, and the keys be lost with it."""
    seat.sign_in("mo@hall.example")
    view = find_view(seat)
    view.form.day.setText(str(day.day))
    view.form.start.setText("10")
    view.form.length.setText("2")
    seat.wait(lambda: len(names(view)) == 5)
    answered(seat, view)
    view.form.guests.lineEdit().setFocus()
    seat.press(Key.Key_Return)
    seat.wait(view.results.hasFocus)
    chosen = view.results.card
    assert chosen is not None
    book(office, chosen.hall.room.id, at(day, 10))
    seat.wait(lambda: chosen.head not in names(view))
    assert view.results.hasFocus()
    assert view.results.card is not None


def test_cards_and_pieces_by_arrows(seat: Seat, office: Office, small_hall: int, day: date) -> None:
    """What is seen could not be reached without a mouse."""
    book(office, small_hall, at(day, 12))
    seat.sign_in("mo@hall.example")
    view = find_view(seat)
    view.form.day.setText(str(day.day))
    view.form.begin()
    seat.press(Key.Key_Return)
    seat.wait(view.results.hasFocus)
    seat.wait(lambda: view.results.card is not None)
    row = names(view).index("Small Hall")
    for _ in range(row):
        seat.press(Key.Key_Down)
    assert view.results.currentIndex().row() == row
    before = view.meant.text()
    seat.press(Key.Key_Right)
    assert view.meant.text() != before
    assert "14:45" in view.meant.text()
    seat.press(Key.Key_Left)
    assert view.meant.text() == before
    seat.press(Key.Key_C)
    seat.wait(lambda: seat.window.shell is not None and seat.window.shell.key == "calendar")
    shell = seat.window.shell
    assert shell is not None
    shell.show_view("find")
    assert view.form.day.day == day, "the search was forgotten"
    assert view.meant.text() == before
    view.results.setFocus()
    seat.press(Key.Key_Escape)
    assert view.form.where.hasFocus()


def test_the_hall_that_was_named_does_not_fit(seat: Seat, office: Office, day: date) -> None:
    """The answer to “is it free?” would be that there is none of the name."""
    seat.sign_in("mo@hall.example")
    view = find_view(seat)
    view.form.day.setText(str(day.day))
    view.form.where.setText("studio")
    view.form.guests.setValue(40)
    view.form.amenities.setText("projector")
    answered(seat, view)
    studio, *others = view.results.cards.cards
    assert studio.head == "Studio"
    assert studio.pill is not None
    assert {"20 seats too few", "without projector"} <= {remark.text for remark in studio.remarks}
    assert [card.head for card in others] == ["Grand Ballroom"]
    assert "does not fit" in view.note.text
    view.form.where.setText("nowhere")
    seat.wait(lambda: view.states.state == "empty")
    assert "No hall fits on" in view.states.text
    assert not view.foot.isVisible()
    view.form.clear.click()
    # Of today nothing may be left.
    view.form.day.setText(str(day.day))
    seat.wait(lambda: view.states.state == "ready")


def test_another_venue_is_shown_and_not_booked(seat: Seat, office: Office, day: date) -> None:
    """A moderator would sell what is not theirs, or a caller not learn that there is something else."""
    seat.sign_in("mo@hall.example")
    view = find_view(seat)
    view.form.day.setText(str(day.day))
    answered(seat, view)
    assert {card.hall.room.venue_id for card in view.results.cards.cards} == {office.world.city}
    view.form.own.click()
    seat.wait(lambda: len(names(view)) == 7)
    own = [card.hall.room.venue_id == office.world.city for card in view.results.cards.cards]
    assert own == sorted(own, reverse=True)
    view.results.choose(6)
    assert not view.book.isEnabled()
    assert "Spreehalle" in view.why.text()
    assert "times in" in view.results.cards.cards[6].below
    view.results.setFocus()
    seat.press(Key.Key_Return)
    assert seat.window.findChild(BookingEditor) is None


def test_only_the_newest_answer_is_shown(seat: Seat, office: Office, day: date) -> None:
    """What was typed first would overwrite what was typed last."""
    seat.sign_in("admin@hall.example")
    view = find_view(seat)
    view.form.where.setText("studio")
    view._typed.flush()
    view.form.where.setText("ballroom")
    view._typed.flush()
    answered(seat, view)
    assert "Grand Ballroom" in names(view)
    assert "Studio" not in names(view)


def test_a_day_shows_its_number_where_there_is_little_room(seat: Seat) -> None:
    """“29 Nov” would be read as “9 Nov” to somebody on the phone."""
    shell = seat.sign_in("mo@hall.example")
    shell.show_view("find")
    view = shell.current
    assert isinstance(view, FindView)
    field = view.form.day
    for day in (date(2030, 11, 27), date(2030, 9, 25), date(2030, 12, 28)):
        field.set_day(day)
        field.grab()  # What is painted is moved so that the cursor can be seen.
        begin = field.cursorRect().x()
        number = field.fontMetrics().horizontalAdvance(field.text()[:6])
        assert begin >= 0, f"{field.text()} is cut where it begins"
        assert begin + number <= field.width() - field.textMargins().right(), f"{field.text()}: not even its month"


def test_what_cannot_be_read_is_said_at_its_field(seat: Seat, office: Office) -> None:
    """A slip of the finger would be answered with other halls."""
    seat.sign_in("mo@hall.example")
    view = find_view(seat)
    shown = names(view)
    view.form.day.setText("blursday")
    seat.wait(lambda: view.form.fields["date"].error)
    view.form.day.setText("today")
    view.form.lowest.setText("50")
    view.form.highest.setText("20")
    seat.wait(lambda: view.form.fields["max_price"].error)
    assert names(view) == shown
    assert view.states.state == "ready"


def test_the_first_answer_that_fails_can_be_asked_again(
    seat: Seat, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page would stay grey."""

    async def lost(*_: object) -> None:
        raise DatabaseUnavailable("The database cannot be reached.")

    shell = seat.sign_in("mo@hall.example")
    with monkeypatch.context() as patch:
        patch.setattr(FindingService, "find", lost)
        shell.show_view("find")
        view = shell.current
        assert isinstance(view, FindView)
        seat.wait(lambda: view.states.state == "failed")
    view.states._message.button.click()
    # Late in the evening the answer is that nothing is left of today.
    seat.wait(lambda: view.states.state in {"ready", "empty"})
