"""What customers ask on screen: found, read, answered, noted, done with and opened again, by keys and by mouse."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from hallbooking_desktop.domain.permissions import Actor
from hallbooking_desktop.domain.queries import QueryStanding, QueryStatus
from hallbooking_desktop.services.commands_engagement import NewQuery
from hallbooking_desktop.services.snapshots_engagement import QueryDetails
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.queries.answer import AnswerSheet
from hallbooking_desktop.ui.queries.conversation import Conversation
from hallbooking_desktop.ui.shell import Shell
from hallbooking_desktop.ui.views.bookings import BookingsView
from hallbooking_desktop.ui.views.customers import CustomersView
from hallbooking_desktop.ui.views.queries import QueriesView
from tests.ui.conftest import Office
from tests.ui.desks import Seat
from tests.ui.hands import MOST_STEPS, Hands
from tests.ui.parties import begun, party
from tests.ui.test_accessibility import assert_named, assert_reachable

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def asked(office: Office) -> dict[str, int]:
    """Have four queries: one that waits, one answered, one resolved, one of another venue."""
    world, mo, bea = office.world, office.world.moderator.actor, office.world.berlin_moderator.actor
    booking = party(office, world.ballroom, begun(-600), "Chess", who=world.bob)

    def ask(actor: Actor, subject: str, message: str, booking: int | None = None, venue: int | None = None) -> int:
        new = NewQuery(subject, message, booking, venue)
        return office.on_thread(lambda s: s.queries.ask(actor, new)).query.id

    def answer(actor: Actor, number: int, words: str, *, internal: bool = False) -> None:
        office.on_thread(lambda s: s.queries.reply(actor, number, words, internal=internal))

    alice, bob = world.alice.actor, world.bob.actor
    made = {
        "parking": ask(bob, "Is there parking?", "For ten cars.", booking),
        "piano": ask(alice, "Piano?", "Is it tuned?", venue=world.city),
        "chairs": ask(alice, "Chairs", "How many?", venue=world.city),
        "lift": ask(bob, "A lift?", "For a wheelchair.", venue=world.berlin),
    }
    answer(mo, made["piano"], "Each Monday.")
    answer(mo, made["piano"], "She asks every year.", internal=True)
    answer(mo, made["chairs"], "Eighty.")
    office.on_thread(lambda s: s.queries.set_status(mo, made["chairs"], QueryStatus.RESOLVED))
    answer(bea, made["lift"], "On the left.")
    return made


def _open(seat: Seat, shell: Shell) -> QueriesView:
    shell.show_view("queries")
    view = shell.current
    assert isinstance(view, QueriesView)
    seat.wait(lambda: view.model.state == "ready")
    return view


@pytest.fixture
def view(seat: Seat, asked: dict[str, int]) -> QueriesView:
    return _open(seat, seat.sign_in("admin@hall.example"))


@pytest.fixture
def own(seat: Seat, asked: dict[str, int]) -> QueriesView:
    return _open(seat, seat.sign_in("mo@hall.example"))


def _column(view: QueriesView, column: int) -> list[str]:
    return [str(view.model.data(view.model.index(row, column))) for row in range(view.model.rowCount())]


def _subjects(view: QueriesView) -> list[str]:
    return _column(view, 0)


def _words(widget: QWidget) -> str:
    found = [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]
    return "\n".join(found + [b.text() for b in widget.findChildren(QPushButton) if b.property("kind") == "link"])


def _sheet(seat: Seat, view: QWidget) -> AnswerSheet:
    seat.wait(lambda: any(sheet.isActiveWindow() for sheet in view.findChildren(AnswerSheet)))
    sheet = next(sheet for sheet in view.findChildren(AnswerSheet) if sheet.isActiveWindow())
    seat.wait(lambda: sheet.states.state == "ready")
    return sheet


def _gone(view: QWidget) -> Callable[[], bool]:
    return lambda: not any(sheet.isVisible() for sheet in view.findChildren(AnswerSheet))


def _of(office: Office, number: int) -> QueryDetails:
    return office.on_thread(lambda s: s.queries.details(office.world.admin.actor, number))


def test_what_waits_comes_first_and_is_found(seat: Seat, view: QueriesView, office: Office) -> None:
    """A question that nobody answered would stand below a hundred that are done with."""
    tester = QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert _subjects(view) == ["Is there parking?", "A lift?", "Piano?", "Chairs"]
    assert _column(view, 1) == ["Open", "Answered", "Answered", "Resolved"]
    assert _column(view, 2) == ["Bob Müller", "Bob Müller", "Alice Martin", "Alice Martin"]
    assert _column(view, 6) == ["\u2014", "Bea Berlin", "Mo Metropolis", "Mo Metropolis"]
    view.chips._chips["query_answered"].click()
    seat.wait(lambda: _subjects(view) == ["A lift?", "Piano?"])
    view.focus_search()
    seat.type("wheel")
    seat.wait(lambda: _subjects(view) == ["A lift?"])
    view.clear_filters.click()
    seat.wait(lambda: view.model.rowCount() == 4)
    view.venue.setCurrentIndex(view.venue.findData(office.world.berlin))
    view.venue.activated.emit(view.venue.currentIndex())
    seat.wait(lambda: _subjects(view) == ["A lift?"])
    view.reset_filters()
    view.focus_search()
    seat.type("muller")
    seat.wait(lambda: sorted(_subjects(view)) == ["A lift?", "Is there parking?"])
    view.reset_filters()
    seat.wait(lambda: view.model.rowCount() == 4 and view.model.state == "ready")
    for column in (0, 2, 3, 4, 5, 6, 1):
        view.table.horizontalHeader().sectionClicked.emit(column)
        seat.wait(lambda: view.model.state == "ready")
        assert view.model.rowCount() == 4
    tester.deleteLater()


def test_a_query_is_answered_and_done_with_by_keys_alone(seat: Seat, own: QueriesView, office: Office) -> None:
    """Whoever answers questions all day would go to the mouse for each."""
    view, hands = own, Hands(seat, "keys")
    seat.wait(lambda: view.isActiveWindow() or seat.window.isActiveWindow())
    hands.control(Key.Key_F)
    hands.type("parking")
    seat.wait(lambda: _subjects(view) == ["Is there parking?"])
    hands.press(Key.Key_Down)
    seat.wait(lambda: view.details.title.text() == "Is there parking?" and view.details.states.state == "ready")
    assert "For ten cars." in _words(view.details)
    assert not view.details.resolve.isVisible(), "a question that nobody answered can be done with"
    number = view.details.identity
    assert number is not None
    seat.press(Key.Key_D)
    assert "answer it first" in seat.window.toast.text, "a key does nothing, or speaks of a booking's state"
    hands.press(Key.Key_R)
    sheet = _sheet(seat, view)
    assert_named(sheet)
    assert_reachable(sheet, sheet)
    sheet.answer.setFocus()
    seat.wait(sheet.answer.hasFocus)
    hands.type("Behind the house")
    hands.control(Key.Key_Return)
    seat.wait(_gone(view))
    seat.wait(lambda: "Behind the house" in _words(view.details) and view.details.resolve.isVisible())
    seat.wait(lambda: _column(view, 1) == ["Answered"])
    # Without a screen nobody gives the window its keys back.
    seat.window.activateWindow()
    seat.wait(view.table.hasFocus)
    hands.press(Key.Key_D)
    seat.wait(lambda: _of(office, number).query.status is QueryStatus.RESOLVED)
    seat.wait(lambda: view.details.pill.status == "query_resolved")
    hands.press(Key.Key_D)
    seat.wait(lambda: _of(office, number).query.status is QueryStatus.IN_PROGRESS)
    assert hands.steps <= MOST_STEPS


def test_a_query_is_noted_done_with_and_opened_again_by_mouse(
    seat: Seat, view: QueriesView, office: Office, asked: dict[str, int]
) -> None:
    """A note meant for colleagues would go to the customer; a click too early would close a question for good."""
    hands = Hands(seat, "mouse")
    hands.click_row(view.table, _subjects(view).index("Piano?"))
    panel = view.details
    seat.wait(lambda: panel.title.text() == "Piano?" and panel.states.state == "ready")
    assert "She asks every year." in _words(panel)
    assert "among staff" in _words(panel)
    hands.click(panel.note)
    sheet = _sheet(seat, view)
    assert sheet.among_staff.isChecked()
    assert sheet.answer.accessibleName() == "Your note", "it would be taken for an answer"
    hands.type("The tuner has been here")
    hands.click(sheet.primary)
    seat.wait(lambda: "The tuner has been here" in _words(panel))
    assert all(m.body != "The tuner has been here" for m in _read_by_customer(office, asked["piano"]).messages)
    hands.click(panel.resolve)
    seat.wait(lambda: panel.pill.status == "query_resolved" and _column(view, 1).count("Resolved") == 2)
    assert panel.resolve.accessibleName() == "Open it again"
    hands.click(panel.resolve)
    seat.wait(lambda: panel.pill.status == "query_answered")
    hands.click(panel.resolve)
    seat.wait(lambda: panel.pill.status == "query_resolved")
    seat.wait(lambda: seat.window.toast.text == "Resolved.")
    hands.click(seat.window.toast.button)
    seat.wait(lambda: panel.pill.status == "query_answered")


def _read_by_customer(office: Office, number: int) -> QueryDetails:
    return office.on_thread(lambda s: s.queries.details(office.world.alice.actor, number))


def test_what_others_write_appears_by_itself(
    seat: Seat, own: QueriesView, office: Office, asked: dict[str, int]
) -> None:
    """Two would answer the same question, and the customer's next word would be seen tomorrow."""
    view = own
    seat.desk.actions.run(Do.OPEN_QUERY, asked["parking"])
    panel = view.details
    seat.wait(lambda: panel.title.text() == "Is there parking?" and panel.states.state == "ready")
    panel.answer.click()
    sheet = _sheet(seat, view)
    seat.type("In the")
    office.on_thread(lambda s: s.queries.reply(office.world.admin.actor, asked["parking"], "Behind the house."))
    seat.wait(lambda: "Behind the house." in _words(sheet.conversation))
    assert sheet.answer.toPlainText() == "In the", "what was being typed is gone"
    sheet.way_out.click()
    seat.wait(_gone(view))
    seat.wait(lambda: "Behind the house." in _words(panel) and panel.pill.status == "query_answered")
    office.on_thread(lambda s: s.queries.reply(office.world.bob.actor, asked["parking"], "For a coach too?"))
    seat.wait(lambda: "For a coach too?" in _words(panel) and panel.pill.status == "query_in_progress")
    seat.wait(lambda: "In progress" in _column(view, 1))
    assert panel.findChildren(Conversation)
    office.on_thread(
        lambda s: s.queries.ask(office.world.alice.actor, NewQuery("A stage?", "?", None, office.world.city))
    )
    seat.wait(lambda: "A stage?" in _subjects(view))


def test_the_latest_word_is_in_sight(seat: Seat, own: QueriesView, office: Office, asked: dict[str, int]) -> None:
    """Who answers would read the beginning of a long story, and answer what was answered long ago."""
    for number in range(14):
        who = office.world.alice.actor if number % 2 else office.world.moderator.actor
        office.on_thread(lambda s, w=who, n=number: s.queries.reply(w, asked["piano"], f"Word {n}"))
    own.open_query(asked["piano"])
    seat.wait(lambda: "Word 13" in _words(own.details) and own.details.states.state == "ready")
    own.details.write_answer()
    sheet = _sheet(seat, own)
    last = next(label for label in sheet.conversation.findChildren(QLabel) if label.text() == "Word 13")
    first = next(label for label in sheet.conversation.findChildren(QLabel) if label.text() == "Is it tuned?")
    seat.wait(lambda: not last.visibleRegion().isEmpty())
    assert first.visibleRegion().isEmpty()
    sheet.reject()


def test_a_moderator_sees_the_own_venue_alone(seat: Seat, own: QueriesView, asked: dict[str, int]) -> None:
    """Another house's customers and their troubles would be read by strangers."""
    assert sorted(_subjects(own)) == ["Chairs", "Is there parking?", "Piano?"]
    assert not own.venue.isVisible()
    own.open_query(asked["lift"])
    seat.wait(lambda: own.details.states.state == "failed")
    assert "wheelchair" not in _words(own.details)


def test_it_leads_to_the_customer_and_the_booking(seat: Seat, view: QueriesView, asked: dict[str, int]) -> None:
    """Somebody would copy a number from one page and look for it in another."""
    shell = seat.window.shell
    assert shell is not None

    def follow(text: str) -> None:
        shell.show_view("queries")
        view.open_query(asked["parking"])
        seat.wait(lambda: view.details.title.text() == "Is there parking?" and view.details.states.state == "ready")
        next(b for b in view.details.findChildren(QPushButton) if b.text().startswith(text) and b.isVisible()).click()

    follow("Booking #")
    assert isinstance(shell.current, BookingsView)
    follow("Bob")
    customers = shell.current
    assert isinstance(customers, CustomersView)
    seat.wait(lambda: "Is there parking?" in _words(customers.panel))
    link = next(b for b in customers.panel.findChildren(QPushButton) if b.text() == "A lift?")
    link.click()
    assert shell.current is view
    seat.wait(lambda: view.details.title.text() == "A lift?")


def test_the_keys_are_told(seat: Seat, view: QueriesView) -> None:
    """Keys that nobody tells of are not used."""
    shell = seat.window.shell
    assert shell is not None
    told = {text for _, lines in shell.centre.key_table() for _, text in lines}
    assert {"Answer the query", "Note among staff", "Resolve it, or open it again"} <= told
    assert {f"query_{standing}" for standing in QueryStanding} == set(view.chips._chips)
