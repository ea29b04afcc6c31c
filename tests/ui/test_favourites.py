"""The halls that a clerk likes: noted and forgotten on their cards, and alone among what is found where wished."""

from __future__ import annotations

from PySide6.QtCore import Qt

from hallbooking_desktop.services.commands_engagement import NewFavourite
from hallbooking_desktop.ui.views.find import FindView
from tests.ui.conftest import Office
from tests.ui.desks import Seat
from tests.ui.hands import Hands
from tests.ui.test_find import answered, find_view, names

Key = Qt.Key


def _liked(view: FindView) -> set[str]:
    return {c.head for c in view.results.cards.cards if any(remark.is_favourite for remark in c.remarks)}


def _kept(office: Office) -> list[int | None]:
    mo = office.world.moderator.actor
    return [each.room_id for each in office.on_thread(lambda s: s.favourites.mine(mo)).rows]


def test_a_hall_is_noted_and_found_alone(seat: Seat, office: Office) -> None:
    """The three halls that everybody asks for would be searched among forty, each time."""
    seat.sign_in("mo@hall.example")
    view = find_view(seat)
    seat.wait(view.form.where.hasFocus)
    seat.type("ballroom")
    answered(seat, view)
    hands = Hands(seat, "keys")
    hands.press(Key.Key_Return)
    seat.wait(view.results.hasFocus)
    assert not _liked(view)
    hands.press(Key.Key_F)
    seat.wait(lambda: _liked(view) == {"Grand Ballroom"})
    assert _kept(office) == [office.world.ballroom]
    assert view.favourites.button.accessibleName() == "Take from my favourites"
    assert "my favourite" in view.results.cards.cards[0].spoken, "a star for the eye only"
    view.form.empty()
    answered(seat, view)
    assert len(names(view)) > 1
    view.form.favourites.click()
    answered(seat, view)
    assert names(view) == ["Grand Ballroom"]
    assert view.form.filter_state() == {"favourites": True}
    hands = Hands(seat, "mouse")
    view.results.choose(0)
    hands.click(view.favourites.button)
    seat.wait(lambda: view.states.state == "empty")
    assert "favourites" in view.states.text
    assert _kept(office) == []


def test_what_is_liked_elsewhere_is_marked_by_itself(seat: Seat, office: Office) -> None:
    """At a second desk the same person would see other stars; another's favourites would be shown as one's own."""
    mo, alice, world = office.world.moderator.actor, office.world.alice.actor, office.world
    office.on_thread(lambda s: s.favourites.add(alice, NewFavourite(room_id=world.garden)))
    seat.sign_in("mo@hall.example")
    view = find_view(seat)
    assert not _liked(view)
    office.on_thread(lambda s: s.favourites.add(mo, NewFavourite(room_id=world.studio)))
    seat.wait(lambda: _liked(view) == {"Studio"})
    office.on_thread(lambda s: s.favourites.add(mo, NewFavourite(venue_id=world.city)))
    seat.wait(lambda: _liked(view) == set(names(view)))
