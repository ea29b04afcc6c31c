"""What people say of the halls on screen: found, read, hidden with a reason and shown again, by mouse and by keys."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from hallbooking_desktop.domain.clock import utc_now
from hallbooking_desktop.services.commands_engagement import NewReview
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.shell import Shell
from hallbooking_desktop.ui.views.audit import AuditView
from hallbooking_desktop.ui.views.bookings import BookingsView
from hallbooking_desktop.ui.views.places import PlacesView
from hallbooking_desktop.ui.views.review_panel import HideSheet
from hallbooking_desktop.ui.views.reviews import ReviewsView
from tests.ui.conftest import Office
from tests.ui.desks import Seat
from tests.ui.hands import MOST_STEPS, Hands
from tests.ui.parties import party
from tests.ui.test_accessibility import assert_named, assert_reachable

Key = Qt.Key
TEXT = 2


@pytest.fixture
def said(office: Office) -> dict[str, int]:
    """Have three reviews, two of one hall, one of another venue's."""
    world = office.world
    made: dict[str, int] = {}
    for number, (name, room, who, stars, words) in enumerate(
        (
            ("warm", world.ballroom, world.alice, 5, "Bright and warm."),
            ("rude", world.ballroom, world.bob, 1, "Mo is a fool,\nand the soup was cold."),
            ("river", world.great_hall, world.bob, 4, "By the river"),
        ),
        2,
    ):
        booking = party(office, room, utc_now() - timedelta(days=number), "Party", who=who)
        new = NewReview(booking, stars, words)
        made[name] = office.on_thread(lambda s, w=who, n=new: s.reviews.post(w.actor, n)).id
    return made


def _open(seat: Seat, shell: Shell) -> ReviewsView:
    shell.show_view("reviews")
    view = shell.current
    assert isinstance(view, ReviewsView)
    seat.wait(lambda: view.model.state == "ready")
    return view


@pytest.fixture
def view(seat: Seat, said: dict[str, int]) -> ReviewsView:
    return _open(seat, seat.sign_in("admin@hall.example"))


def _column(view: ReviewsView, column: int) -> list[str]:
    return [str(view.model.data(view.model.index(row, column))) for row in range(view.model.rowCount())]


def _texts(view: ReviewsView) -> set[str]:
    return set(_column(view, TEXT))


def _words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def _hidden(office: Office, number: int) -> bool:
    return office.on_thread(lambda s: s.reviews.details(office.world.admin.actor, number)).hidden


def _sheet(seat: Seat, view: QWidget) -> HideSheet:
    seat.wait(lambda: any(sheet.isActiveWindow() for sheet in view.findChildren(HideSheet)))
    return next(sheet for sheet in view.findChildren(HideSheet) if sheet.isActiveWindow())


def test_reviews_are_listed_found_and_sorted(seat: Seat, view: ReviewsView, office: Office) -> None:
    """What a guest wrote of the soup would be looked for page by page, and stars told by their colour alone."""
    tester = QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert _column(view, TEXT) == ["By the river", "Mo is a fool, and the soup was cold.", "Bright and warm."]
    assert view.model.texts(1) is not None
    assert "\u2605\u2606\u2606\u2606\u2606  1" in (view.model.texts(1) or ("",))[0]
    assert set(_column(view, 1)) == {"Visible"}
    view.stars._chips["5"].click()
    view.stars._chips["4"].click()
    seat.wait(lambda: _texts(view) == {"By the river", "Bright and warm."})
    assert "4" in view.conditions()
    view.focus_search()
    seat.type("warm")
    seat.wait(lambda: _texts(view) == {"Bright and warm."})
    view.clear_filters.click()
    seat.wait(lambda: view.model.rowCount() == 3)
    view.focus_search()
    seat.type("muller")
    seat.wait(lambda: view.model.rowCount() == 2)
    view.reset_filters()
    seat.wait(lambda: view.model.rowCount() == 3)
    view.venue.setCurrentIndex(view.venue.findData(office.world.berlin))
    view.venue.activated.emit(view.venue.currentIndex())
    seat.wait(lambda: _texts(view) == {"By the river"})
    view.reset_filters()
    seat.wait(lambda: view.model.rowCount() == 3 and view.model.state == "ready")
    view.table.horizontalHeader().sectionClicked.emit(0)
    seat.wait(lambda: [text[:1] for text in _column(view, 0)] == ["1", "4", "5"])
    tester.deleteLater()


def test_a_review_is_hidden_with_a_reason_and_the_average_follows(
    seat: Seat, view: ReviewsView, office: Office, said: dict[str, int]
) -> None:
    """An insult would stand on the hall's page, or be gone without anybody knowing why and by whom."""
    hands, panel = Hands(seat, "mouse"), view.details
    hands.click_row(view.table, 1)
    seat.wait(lambda: "soup was cold" in _words(panel) and panel.states.state == "ready")
    seat.wait(lambda: "3.0 from 2 visible" in _words(panel))
    hands.click(panel.change)
    sheet = _sheet(seat, view)
    assert_named(sheet)
    assert_reachable(sheet, sheet)
    hands.click(sheet.primary)
    seat.wait(lambda: sheet.fields["reason"].error)
    hands.click(sheet.reason)
    hands.type("Names one of the staff")
    hands.click(sheet.primary)
    seat.wait(lambda: panel.pill.status == "hidden" and "5.0 from 1 visible" in _words(panel))
    assert "Names one of the staff" in _words(panel)
    seat.wait(lambda: _column(view, 1) == ["Visible", "Hidden", "Visible"])
    assert hands.steps <= MOST_STEPS
    hands.click(panel.again)
    seat.wait(lambda: panel.pill.status == "visible" and "3.0 from 2 visible" in _words(panel))
    seat.wait(lambda: "sees the review again" in seat.window.toast.text)
    hands.click(seat.window.toast.button)
    seat.wait(lambda: panel.pill.status == "hidden" and "Names one of the staff" in _words(panel))
    hands.click(view.state._chips["hidden"])
    seat.wait(lambda: _texts(view) == {"Mo is a fool, and the soup was cold."})
    panel.history.click()
    shell = seat.window.shell
    assert shell is not None
    log = shell.current
    assert isinstance(log, AuditView)
    seat.wait(lambda: log.model.rowCount() == 4 and log.details.open.isVisible())
    log.details.open.click()
    assert shell.current is view, "the log does not lead back to the review"
    assert _hidden(office, said["rude"])


def test_by_keys_alone(seat: Seat, view: ReviewsView, office: Office, said: dict[str, int]) -> None:
    """Who has no mouse could read an insult and not hide it."""
    hands = Hands(seat, "keys")
    hands.control(Key.Key_F)
    hands.type("soup")
    seat.wait(lambda: view.model.rowCount() == 1 and view.model.state == "ready")
    hands.press(Key.Key_Down)
    seat.wait(lambda: "soup was cold" in _words(view.details) and view.details.states.state == "ready")
    hands.press(Key.Key_H)
    sheet = _sheet(seat, view)
    seat.wait(sheet.reason.hasFocus)
    hands.type("An insult")
    hands.press(Key.Key_Return)
    seat.wait(lambda: _hidden(office, said["rude"]) and view.details.pill.status == "hidden")
    seat.window.activateWindow()
    seat.wait(view.table.hasFocus)
    hands.press(Key.Key_H)
    seat.wait(lambda: not _hidden(office, said["rude"]))


def test_a_moderator_reads_the_own_venue_s_and_hides_none(seat: Seat, said: dict[str, int], office: Office) -> None:
    """Who is criticised would hide the criticism, or read what guests say of another house."""
    office.on_thread(lambda s: s.reviews.hide(office.world.admin.actor, said["rude"], "An insult"))
    shell = seat.sign_in("mo@hall.example")
    view = _open(seat, shell)
    assert _column(view, 1) == ["Bright and warm."], "without the column of states"
    assert not view.state.isVisible()
    assert not view.venue.isVisible()
    view.table.selectRow(0)
    seat.wait(lambda: "Bright and warm." in _words(view.details) and view.details.states.state == "ready")
    buttons = {b.accessibleName() for b in view.details.findChildren(QPushButton) if b.isVisible()}
    assert not {"Hide", "Show again", "History"} & buttons
    told = {text for _, lines in shell.centre.key_table() for _, text in lines}
    assert "Hide the review, or show it again" not in told
    seat.press(Key.Key_H)
    assert not view.findChildren(HideSheet)
    for name in ("rude", "river"):
        seat.desk.actions.run(Do.OPEN_REVIEW, said[name])
        seat.wait(lambda: view.details.states.state == "failed")
        assert "cold" not in _words(view.details)


def test_it_leads_to_the_hall_and_the_booking(seat: Seat, view: ReviewsView, said: dict[str, int]) -> None:
    """Somebody would look for the hall and the evening in question in two other lists."""
    shell = seat.window.shell
    assert shell is not None
    view.open_review(said["river"])
    seat.wait(lambda: "By the river" in _words(view.details) and view.details.states.state == "ready")
    view.details.hall.click()
    places = shell.current
    assert isinstance(places, PlacesView)
    shell.show_view("reviews")
    next(b for b in view.details.findChildren(QPushButton) if b.text().startswith("Booking #")).click()
    assert isinstance(shell.current, BookingsView)
