"""The tour: offered once to who is new, pointing at real things, left at any moment, in nobody's way."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtTest import QTest

from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.shell import Shell
from hallbooking_desktop.ui.tour.offer import TourOffer
from hallbooking_desktop.ui.tour.steps import card_place
from hallbooking_desktop.ui.tour.tour import Tour
from tests.ui.desks import Seat, focus


@pytest.fixture
def new_here(seat: Seat) -> Seat:
    seat.windows.offers_tour = True
    return seat


@pytest.fixture(params=["left to right", "right to left"])
def direction(request: pytest.FixtureRequest, seat: Seat) -> Iterator[str]:
    if request.param == "right to left":
        seat.windows.set_language("ar")
    yield request.param
    seat.windows.set_language("en")


def _offer(seat: Seat, shell: Shell) -> TourOffer:
    seat.wait(lambda: shell.findChild(TourOffer))
    offer = shell.findChild(TourOffer)
    assert isinstance(offer, TourOffer)
    return offer


def _sign_out(seat: Seat) -> None:
    seat.windows.sign_out()
    seat.wait(lambda: seat.window.asks)


def test_it_is_offered_until_it_is_answered(new_here: Seat) -> None:
    """Somebody new would never learn of it, or everybody would be asked each morning."""
    shell = new_here.sign_in("admin@hall.example")
    offer = _offer(new_here, shell)
    new_here.wait(offer.isVisible)
    assert shell.navigation.rect().contains(offer.geometry()), "beside the work, not over it"
    assert shell.tour is None
    _sign_out(new_here)
    offer = _offer(new_here, new_here.sign_in("admin@hall.example"))
    QTest.mouseClick(offer.refuse, Qt.MouseButton.LeftButton)
    _sign_out(new_here)
    shell = new_here.sign_in("admin@hall.example")
    QTest.qWait(1)
    assert shell.findChild(TourOffer) is None
    _sign_out(new_here)
    assert _offer(new_here, new_here.sign_in("mo@hall.example")), "another person is new"


def test_it_is_not_offered_unless_asked_for(seat: Seat) -> None:
    """It would stand in every picture and measurement."""
    shell = seat.sign_in("admin@hall.example")
    QTest.qWait(1)
    assert shell.findChild(TourOffer) is None


def test_a_walk_by_keys(new_here: Seat, direction: str) -> None:
    """Who uses no mouse would be stuck on the first card."""
    shell = new_here.sign_in("admin@hall.example")
    before = shell.key
    offer = _offer(new_here, shell)
    offer.take.setFocus()
    QTest.keyClick(focus(), Qt.Key.Key_Space)
    tour = shell.tour
    assert tour is not None
    on, back = Qt.Key.Key_Right, Qt.Key.Key_Left
    if direction == "right to left":
        on, back = back, on
    seen = []
    for number in range(len(tour.steps)):
        assert focus() is tour.card.next
        seen.append(tour.card.title.text())
        assert str(number + 1) in tour.card.where.text()
        assert tour.card.title.text() in tour.card.accessibleName()
        assert shell.rect().contains(tour.card.geometry())
        QTest.keyClick(focus(), on)
    assert tour.card.title.text() == seen[-1], "the arrow stops at the last"
    QTest.keyClick(focus(), back)
    assert tour.card.title.text() == seen[-2]
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    assert shell.tour is None
    assert shell.key == before
    assert len(set(seen)) == len(seen) == 6


def test_it_points_at_real_things_and_lets_clicks_through(seat: Seat) -> None:
    """A clerk with a caller on the phone would be held up by it."""
    shell = seat.sign_in("admin@hall.example")
    shell.show_tour()
    tour = shell.tour
    assert isinstance(tour, Tour)
    assert tour._hole.contains(shell.navigation.geometry().center())
    QTest.mouseClick(shell.navigation.buttons["customers"], Qt.MouseButton.LeftButton)
    assert shell.key == "customers"
    entry = shell.navigation.buttons["customers"]
    assert shell.childAt(entry.mapTo(shell, entry.rect().center())) is entry
    QTest.mouseClick(tour.card.next, Qt.MouseButton.LeftButton)
    QTest.mouseClick(tour.card.next, Qt.MouseButton.LeftButton)
    assert shell.key == "calendar"
    QTest.mouseClick(tour.card.next, Qt.MouseButton.LeftButton)
    assert tour._hole.center() == shell.search.mapTo(shell, shell.search.rect().center())
    QTest.mouseClick(shell.search, Qt.MouseButton.LeftButton)
    assert shell.centre.palette.isVisible()
    shell.centre.palette.dismiss()
    QTest.mouseClick(tour.card.leave, Qt.MouseButton.LeftButton)
    assert shell.tour is None


def test_the_question_mark_leads_to_it(seat: Seat) -> None:
    """Who left it would not find it again."""
    shell = seat.sign_in("admin@hall.example")
    shell.centre.show_keys()
    QTest.mouseClick(shell.centre.sheet.tour, Qt.MouseButton.LeftButton)
    assert shell.tour is not None
    assert not shell.centre.sheet.isVisible()
    assert [command for command in shell.centre.commands.all() if command.key == "tour"]


def test_it_fits_at_twice_the_size(seat: Seat, desk: Desk, wait: Callable[..., None]) -> None:
    """Who needs large letters would not reach the buttons."""
    shell = seat.sign_in("admin@hall.example")
    seat.windows.set_scale(2.0)
    shell = seat.window.shell or shell
    wait(shell.isVisible)
    shell.show_tour()
    tour = shell.tour
    assert tour is not None
    for _ in tour.steps[1:]:
        card = tour.card
        assert shell.rect().contains(card.geometry())
        assert card.rect().contains(card.next.geometry())
        assert card.height() >= card.wanted(card.width()).height() - 4
        QTest.keyClick(card.next, Qt.Key.Key_Right)
    tour.leave()
    seat.windows.set_scale(1.0)


@pytest.mark.parametrize("mirrored", [False, True])
def test_the_card_stands_beside_what_it_speaks_of(mirrored: bool) -> None:
    """It would hide what it points at."""
    around, card = QRect(0, 0, 1280, 800), QSize(340, 180)
    for target in (QRect(0, 0, 204, 760), QRect(1076, 0, 204, 760), QRect(900, 10, 32, 32), QRect(12, 740, 180, 44)):
        place = card_place(target, card, around, mirrored=mirrored)
        assert around.contains(place)
        assert not place.intersects(target)
    assert around.contains(card_place(QRect(204, 0, 1076, 760), card, around, mirrored=mirrored))
