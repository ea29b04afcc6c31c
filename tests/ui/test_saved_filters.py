"""Saved filters: kept under names for each person and view, chosen, changed, and what becomes of what is gone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands import BookingDraft, PersonChoice
from hallbooking_desktop.ui.filters.menu import NameSheet
from hallbooking_desktop.ui.filters.saved import SavedFilter, SavedFilters
from hallbooking_desktop.ui.preferences import Preferences
from hallbooking_desktop.ui.views.audit import AuditView
from hallbooking_desktop.ui.views.bookings import BookingsView
from hallbooking_desktop.ui.views.endpoint import EndpointView
from hallbooking_desktop.ui.views.find import FindView
from hallbooking_desktop.ui.views.listing import ListingView
from hallbooking_desktop.ui.views.users import UsersView
from tests.ui.conftest import Office
from tests.ui.desks import Seat, focus

Wait = Callable[..., None]
SOON = datetime.now(UTC).replace(hour=10, minute=0, second=0, microsecond=0) + timedelta(days=3)


@pytest.fixture
def bookings(seat: Seat, office: Office) -> BookingsView:
    """Sign in and open the bookings: two in the ballroom, one in the studio."""
    admin = office.world.admin.actor
    rooms = (office.world.ballroom, office.world.ballroom, office.world.studio)
    for day, (room, title) in enumerate(zip(rooms, ("Choir", "Wedding", "Chess"), strict=True)):
        span = TimeRange(SOON + timedelta(days=day), SOON + timedelta(days=day, hours=2))
        draft = BookingDraft(room, span, customers=(PersonChoice(office.world.alice.id),), title=title)
        office.on_thread(lambda s, d=draft: s.bookings.create(admin, d))
    return _open(seat)


def _open(seat: Seat) -> BookingsView:
    shell = seat.sign_in("admin@hall.example")
    shell.show_view("bookings")
    view = shell.current
    assert isinstance(view, BookingsView)
    _ready(seat, view)
    seat.wait(lambda: view.room.count() > 2)
    return view


def _ready(seat: Seat, view: ListingView) -> None:
    seat.wait(lambda: view.model.state in {"ready", "empty"})


def _titles(view: BookingsView) -> set[str]:
    return {str(view.model.data(view.model.index(row, 3))) for row in range(view.model.rowCount())}


def _menu(seat: Seat, view: ListingView) -> QMenu:
    """Open the menu as by keyboard: Tab to the button, then Space."""
    seat.window.activateWindow()
    seat.wait(seat.window.isActiveWindow)
    view.saved_filters.button.setFocus(Qt.FocusReason.TabFocusReason)
    seat.press(Qt.Key.Key_Space)
    seat.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def _entry(menu: QMenu, text: str) -> QAction:
    plain = {action.text().replace("\u2068", "").replace("\u2069", ""): action for action in menu.actions()}
    assert text in plain, f"{text!r} is not among {list(plain)}"
    return plain[text]


def _choose(seat: Seat, view: ListingView, text: str) -> None:
    menu = _menu(seat, view)
    wanted = _entry(menu, text)
    for _ in range(20):
        if menu.activeAction() is wanted:
            break
        QTest.keyClick(menu, Qt.Key.Key_Down)
    assert menu.activeAction() is wanted, f"{text} cannot be reached by the arrow keys"
    QTest.keyClick(menu, Qt.Key.Key_Return)


def _name(seat: Seat, view: QWidget, name: str) -> None:
    """Type a name into the sheet that asks for one, and confirm."""
    seat.wait(lambda: any(sheet.isActiveWindow() for sheet in view.findChildren(NameSheet)))
    seat.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    seat.type(name)
    seat.press(Qt.Key.Key_Return)
    seat.wait(lambda: not any(sheet.isVisible() for sheet in view.findChildren(NameSheet)))


def _filter_by_hall(seat: Seat, view: BookingsView, room: int) -> None:
    view.room.setCurrentIndex(view.room.findData(room))
    view.room.activated.emit(view.room.currentIndex())


def test_filters_are_saved_chosen_and_taken_back_by_keys(seat: Seat, bookings: BookingsView, office: Office) -> None:
    """Whoever asks the same each morning would set four fields each morning."""
    view = bookings
    assert not _entry(_menu(seat, view), "Save these filters…").isEnabled()
    QApplication.activePopupWidget().close()
    view.chips._chips["pending"].click()
    _filter_by_hall(seat, view, office.world.ballroom)
    seat.wait(lambda: view.model.state == "ready" and _titles(view) == {"Choir", "Wedding"})
    _choose(seat, view, "Save these filters…")
    _name(seat, view, "Holds & hall")
    assert view.saved_filters.button.accessibleName() == "Filters: Holds & hall"
    view.clear_filters.click()
    seat.wait(lambda: _titles(view) == {"Choir", "Wedding", "Chess"})
    assert view.saved_filters.button.accessibleName() == "Filters"
    _choose(seat, view, "Holds && hall")
    seat.wait(lambda: _titles(view) == {"Choir", "Wedding"})
    assert view.filter_state() == {"status": ["pending"], "room": office.world.ballroom}
    assert view.conditions() == "Status: Unpaid hold  ·  Hall: Grand Ballroom, City Center Hall"


def test_a_filter_is_changed_renamed_and_deleted_with_a_way_back(
    seat: Seat, bookings: BookingsView, office: Office
) -> None:
    """A filter with a slip in it would stay for ever, or be lost by one wrong click."""
    view = bookings
    _filter_by_hall(seat, view, office.world.studio)
    _choose(seat, view, "Save these filters…")
    _name(seat, view, "Studio")
    view.search.set_quietly("chess")
    view.filter_changed()
    seat.wait(lambda: view.saved_filters.button.accessibleName() == "Filters: Studio (changed)")
    _choose(seat, view, "Save the changes to “Studio”")
    assert view.saved_filters.saved.filters[0].state == {"text": "chess", "room": office.world.studio}
    _choose(seat, view, "Rename “Studio”…")
    _name(seat, view, "Chess club")
    assert [kept.name for kept in view.saved_filters.saved.filters] == ["Chess club"]
    _choose(seat, view, "Delete “Chess club”")
    assert view.saved_filters.saved.filters == ()
    assert seat.window.toast.text == "Deleted: Chess club"
    seat.window.toast.button.click()
    seat.wait(lambda: [kept.name for kept in view.saved_filters.saved.filters] == ["Chess club"])


def test_a_view_opens_with_the_filter_that_was_wanted(seat: Seat, bookings: BookingsView, office: Office) -> None:
    """Each start would begin with all bookings of all halls, and the first click would be the same."""
    view = bookings
    _filter_by_hall(seat, view, office.world.studio)
    _choose(seat, view, "Save these filters…")
    _name(seat, view, "Studio")
    _choose(seat, view, "Open the page with “Studio”")
    seat.windows.set_scale(1.25)
    shell = seat.window.shell
    assert shell is not None
    again = shell.current
    assert isinstance(again, BookingsView)
    assert again is not view
    seat.wait(lambda: again.model.state == "ready" and _titles(again) == {"Chess"})
    assert again.saved_filters.button.accessibleName() == "Filters: Studio"
    seat.windows.set_scale(1.0)


def test_what_is_gone_is_left_out_and_said(seat: Seat, bookings: BookingsView, office: Office) -> None:
    """A filter by a hall that was deleted would show an empty list, as if nothing were booked."""
    view = bookings
    state = {"room": 99_999, "status": ["pending", "unheard-of"], "colour": "red", "period": "month"}
    kept = SavedFilters((SavedFilter("Old", state),))
    user = office.world.admin.actor.user_id
    assert user is not None
    seat.desk.preferences.keep_filters(user, "bookings", kept)
    _choose(seat, view, "Old")
    seat.wait(lambda: view.model.state == "ready" and _titles(view) == {"Choir", "Wedding", "Chess"})
    said = seat.window.toast.text
    for word in ("Old", "Hall", "Status", "something that this version does not know"):
        assert word in said
    assert "Period" not in said
    assert view.filter_state() == {"status": ["pending"], "period": "month"}
    _choose(seat, view, "Delete “Old”")
    assert view.saved_filters.saved.filters == ()


def test_each_list_tells_its_filters_and_takes_them(seat: Seat, bookings: BookingsView, office: Office) -> None:
    """A list would forget one of its fields, and show more than the filter's name says."""
    shell = seat.window.shell
    assert shell is not None
    wanted: dict[str, dict[str, object]] = {
        "bookings": {
            "text": "ch",
            "status": ["confirmed", "pending"],
            "period": "week",
            "room": office.world.studio,
            "customer": {"id": office.world.alice.id, "name": "Alice Martin"},
        },
        "customers": {"text": "ali"},
        "wallets": {"text": "bob"},
        "queries": {"text": "pi", "status": ["query_answered", "query_open"], "venue": office.world.berlin},
        "reviews": {"text": "warm", "stars": ["4", "5"], "state": ["hidden"], "venue": office.world.city},
        "users": {"text": "a", "role": ["admin"], "state": ["active"], "venue": office.world.city},
        "audit": {
            "text": "#1",
            "period": "days",
            "first": "2030-01-02",
            "last": "2030-02-03",
            "who": "customer",
            "thing": "booking",
            "source": "kiosk",
        },
    }
    for key, state in wanted.items():
        shell.show_view(key)
        view = shell.current
        assert isinstance(view, ListingView)
        _ready(seat, view)
        seat.wait(lambda v=view: v._filters_there)
        assert view.apply_filter_state(state) == ()
        assert view.filter_state() == state
        assert view.conditions().count("·") == len(state) - 1
        _ready(seat, view)
        view.reset_filters()
        assert view.filter_state() == {}
        assert not view.is_filtered()
        _ready(seat, view)


def test_the_actions_of_a_sort_are_filtered_again(seat: Seat, office: Office) -> None:
    """The log would be asked for one thing and show another."""
    shell = seat.sign_in("admin@hall.example")
    shell.show_view("audit")
    view = shell.current
    assert isinstance(view, AuditView)
    seat.wait(lambda: view._filters_there)
    view.thing.setCurrentIndex(view.thing.findData("wallet"))
    view.thing.activated.emit(0)
    view.what.setCurrentIndex(1)
    view.what.activated.emit(1)
    state = view.filter_state()
    view.reset_filters()
    assert view.apply_filter_state(state) == ()
    assert view.filter_state() == state
    _ready(seat, view)


def test_filters_belong_to_the_person(tmp_path: Path) -> None:
    """A colleague's filters would stand in one's own list, with the names of customers in them."""
    kept = SavedFilters((SavedFilter("Müller, @1", {"text": 'a "quoted", text', "venue": 3}),), "Müller, @1")
    preferences = Preferences(tmp_path / "console.ini")
    preferences.keep_filters(1, "bookings", kept)
    again = Preferences(tmp_path / "console.ini")
    assert again.filters_of(1, "bookings") == kept
    assert again.filters_of(2, "bookings") == again.filters_of(1, "customers") == SavedFilters()
    for broken in ("", "{", "[]", '{"filters": 3}', '{"filters": [{"name": "a"}, 7]}'):
        assert SavedFilters.from_json(broken) == SavedFilters()


def test_users_are_filtered_from_the_palette(seat: Seat, office: Office) -> None:
    """Who works by keyboard would have to go to the button first."""
    shell = seat.sign_in("admin@hall.example")
    user = office.world.admin.actor.user_id
    assert user is not None
    kept = SavedFilters((SavedFilter("Admins", {"role": ["admin"]}),))
    seat.desk.preferences.keep_filters(user, "users", kept)
    shell.show_view("users")
    view = shell.current
    assert isinstance(view, UsersView)
    _ready(seat, view)
    shell.centre.palette.toggle()
    seat.type("Filter: Adm")
    seat.wait(lambda: not shell.centre.palette.is_busy)
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    seat.wait(lambda: view.filter_state() == {"role": ["admin"]})
    _ready(seat, view)


def test_a_search_for_a_room_is_kept(seat: Seat, office: Office) -> None:
    """The regular caller's wishes would be typed each time."""
    shell = seat.sign_in("admin@hall.example")
    shell.show_view("find")
    view = shell.current
    assert isinstance(view, FindView)
    seat.wait(lambda: view.found is not None and view._has_terms)
    view.form.guests.setValue(40)
    view.form.amenities.setText("projector")
    view.form.start.setText("14:00")
    state = view.form.filter_state()
    assert state == {"capacity": 40, "amenities": "projector", "start": "14:00"}
    view.saved_filters.button.click()
    seat.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    _entry(menu, "Save these filters…").trigger()
    menu.close()
    _name(seat, view, "Rotary")
    view.form.empty()
    assert view.form.filter_state() == {}
    seat.wait(lambda: view.saved_filters.button.accessibleName() == "Filters")
    view.saved_filters.choose("Rotary")
    assert view.form.filter_state() == state
    seat.wait(lambda: view.answered == view.form.query() and not view._load.busy)


def test_a_search_keeps_every_field_and_whether_other_venues_are_meant(seat: Seat, office: Office) -> None:
    """The clerk who looks in all houses for the regular caller would find the own one's halls alone, and say no."""
    shell = seat.sign_in("mo@hall.example")
    shell.show_view("find")
    view = shell.current
    assert isinstance(view, FindView)
    seat.wait(lambda: view.found is not None and view._has_terms)
    form = view.form
    for field, text in ((form.where, "berlin"), (form.amenities, "wifi"), (form.start, "14:00"), (form.end, "18:00")):
        field.setText(text)
    form.length.setText("2")
    form.lowest.setText("10")
    form.highest.setText("200")
    form.guests.setValue(10)
    form.type.setCurrentIndex(1)
    for box in (form.own, form.favourites):
        box.click()
    wanted, state = form.query(), form.filter_state()
    assert wanted is not None
    assert (wanted.venue_id, wanted.favourites_only, wanted.type is not None) == (None, True, True)
    user = office.world.moderator.actor.user_id
    assert user is not None
    seat.desk.preferences.keep_filters(user, "find", SavedFilters((SavedFilter("Rotary", state),)))
    form.empty()
    assert form.filter_state() == {}
    assert form.own.isChecked()
    view.saved_filters.choose("Rotary")
    assert form.query() == wanted
    assert not form.own.isChecked()
    assert form.apply_filter_state({"capacity": 20}) == ()
    assert form.own.isChecked(), "what is not kept is as everybody begins"
    seat.wait(lambda: view.answered == view.form.query() and not view._load.busy)


def test_the_endpoint_opens_with_errors_only(seat: Seat, office: Office) -> None:
    """Whoever looks after the kiosks would tick the same box each morning."""
    user = office.world.admin.actor.user_id
    assert user is not None
    kept = SavedFilters((SavedFilter("Trouble", {"errors": True}),), "Trouble")
    seat.desk.preferences.keep_filters(user, "endpoint-requests", kept)
    shell = seat.sign_in("admin@hall.example")
    shell.show_view("endpoint")
    view = shell.current
    assert isinstance(view, EndpointView)
    seat.wait(lambda: view.states.state == "ready")
    view.tabs.setCurrentIndex(1)
    seat.wait(lambda: view.requests.model.state != "loading")
    assert view.requests.only_errors.isChecked()
    assert view.requests.model.errors_only
    assert view.requests.filter_set.words == "Errors only"
