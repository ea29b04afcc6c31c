"""Venues and halls: looked after, opened, closed and blocked, with what is booked there dealt with."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from hallbooking_desktop.domain.bookings import PaymentMethod
from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands import BookingDraft, PaymentOrder, PersonChoice
from hallbooking_desktop.services.commands_catalogue import NewRoom
from hallbooking_desktop.services.commands_media import PhotosOf
from hallbooking_desktop.ui.messages import sentence
from hallbooking_desktop.ui.places.addons import AddonSheet
from hallbooking_desktop.ui.places.closing_sheet import ClosingSheet
from hallbooking_desktop.ui.places.hours_text import parse_hours, written
from hallbooking_desktop.ui.places.new_place import NewRoomSheet
from hallbooking_desktop.ui.places.price_sheet import RuleSheet
from hallbooking_desktop.ui.places.rate_calendar import RateCalendar
from hallbooking_desktop.ui.views.places import PlacesView
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from tests.support.pictures import picture
from tests.support.world import Person
from tests.ui.conftest import Office
from tests.ui.desks import Seat, focus
from tests.ui.hands import Hands
from tests.ui.test_accessibility import assert_named, assert_reachable

Key = Qt.Key
NONE, CONTROL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


def places(seat: Seat, email: str = "mo@hall.example") -> PlacesView:
    """Sign in and open the view."""
    shell = seat.sign_in(email)
    shell.show_view("places")
    view = shell.current
    assert isinstance(view, PlacesView)
    seat.wait(lambda: view.details.place is not None)
    return view


def go(view: PlacesView, hands: Hands, identity: tuple[str, int]) -> None:
    """Click a place in the list."""
    index = view.model.find(identity)
    view.tree.scrollTo(index)
    hands.click(view.tree.viewport(), view.tree.visualRect(index).center())


def sheet(kind: type[Sheet]) -> Sheet:
    """Return the open sheet of a kind."""
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def opens(seat: Seat, kind: type[Sheet]) -> Sheet:
    """Wait until a sheet has the keys."""
    seat.wait(lambda: any(isinstance(w, kind) and w.isActiveWindow() for w in QApplication.topLevelWidgets()))
    return sheet(kind)


def gone(seat: Seat) -> None:
    """Wait until no sheet is open."""
    seat.wait(lambda: not any(isinstance(w, Sheet) and w.isVisible() for w in QApplication.topLevelWidgets()))


def tomorrow(hour: int, hours: int = 2) -> TimeRange:
    """Return some hours of tomorrow."""
    day = (datetime.now(UTC) + timedelta(days=1)).replace(hour=hour, minute=0, second=0, microsecond=0)
    return TimeRange(day, day + timedelta(hours=hours))


def party(office: Office, room: int, span: TimeRange, who: Person) -> int:
    """Book and pay."""
    admin = office.world.admin.actor
    draft = BookingDraft(room, span, customers=(PersonChoice(who.id),), title=f"Party of {who.full_name}")
    made = office.on_thread(lambda s: s.bookings.create(admin, draft))
    office.on_thread(lambda s: s.bookings.pay(admin, made.id, PaymentOrder(PaymentMethod.CASH)))
    return made.id


def three(office: Office) -> tuple[int, int, int]:
    """Have three parties in the ballroom tomorrow."""
    world = office.world
    first = party(office, world.ballroom, tomorrow(9), world.alice)
    second = party(office, world.ballroom, tomorrow(12), world.bob)
    return first, second, party(office, world.ballroom, tomorrow(17), world.walk_in)


# --- what is in the way of a block


def test_a_hall_was_blocked_and_it_was_the_wrong_one(seat: Seat, office: Office) -> None:
    """Three parties are moved, and nobody gets them back to where they were."""
    numbers = three(office)
    view = places(seat)
    view.open_room(office.world.ballroom)
    seat.wait(lambda: view.details.place is not None and view.details.place.room_id == office.world.ballroom)
    seat.wait(view.tree.hasFocus)
    seat.press(Key.Key_B)
    closing = opens(seat, ClosingSheet)
    assert isinstance(closing, ClosingSheet)
    seat.wait(lambda: len(closing.fates.rows) == 3)
    seat.press(Key.Key_R, ALT)
    seat.type("New floor")
    seat.press(Key.Key_M, ALT)
    seat.wait(closing.primary.isEnabled)
    seat.press(Key.Key_Return)
    gone(seat)
    admin = office.world.admin.actor
    toast = seat.window.toast
    assert "blocked" in toast.text
    toast.button.click()
    seat.wait(lambda: "open again" in toast.text)
    assert not office.on_thread(lambda s: s.blocks.ahead(admin, office.world.city, office.world.ballroom))
    back = [office.on_thread(lambda s, n=n: s.bookings.details(admin, n)) for n in numbers]
    assert {booking.room.id for booking in back} == {office.world.ballroom}
    assert [b.range for b in back] == [b.reschedules[0].original for b in back], "each is where it was"


def test_what_finds_no_other_hall_is_decided_next(seat: Seat, office: Office) -> None:
    """“Move all” leaves one where it is, far down the list, and nobody knows which one."""
    world = office.world
    number = party(office, world.ballroom, tomorrow(9), world.alice)
    gala = party(office, world.ballroom, tomorrow(17), world.bob)
    party(office, world.garden, tomorrow(17), world.walk_in)
    view = places(seat)
    view.open_room(world.ballroom)
    page = view.details.room_page
    seat.wait(lambda: page.place is not None and page.place.room_id == world.ballroom)
    page.in_service.setFocus()
    seat.press(Key.Key_Space)
    seat.wait(page.ahead.isVisible)
    page.ahead.click()
    closing = sheet(ClosingSheet)
    assert isinstance(closing, ClosingSheet)
    assert closing.fates.head.text() == "Looking for bookings in the way…"
    assert not closing.fates.all_move.isVisible(), "it would move nothing yet"
    opens(seat, ClosingSheet)
    seat.wait(lambda: [row.item.booking.id for row in closing.fates.rows] == [number, gala])
    assert closing.fates.all_move.isVisible()
    seat.press(Key.Key_M, ALT)
    seat.wait(closing.fates.rows[1].box.hasFocus)
    assert [row.choice is None for row in closing.fates.rows] == [False, True]
    closing.reject()
    gone(seat)


def test_each_booking_in_the_way_has_its_own_answer(seat: Seat, office: Office) -> None:
    """One goes elsewhere, one is paid back, one stays: what that costs would be seen only afterwards."""
    three(office)
    view = places(seat)
    view.open_room(office.world.ballroom)
    seat.wait(lambda: view.details.place is not None and view.details.place.room_id == office.world.ballroom)
    hands = Hands(seat)
    hands.click(view.details.block)
    closing = opens(seat, ClosingSheet)
    assert isinstance(closing, ClosingSheet)
    seat.wait(lambda: len(closing.fates.rows) == 3)
    hands.choose(closing.reason, "Repairs")
    hands.click(closing.fates.all_move)
    hands.choose(closing.fates.rows[1].box, "Cancel, $200.00 goes back")
    hands.choose(closing.fates.rows[2].box, "Keep it; block around it")
    assert closing.sums.text == "$200.00 goes back to the guests' wallets."
    hands.click(closing.primary)
    gone(seat)
    blocks = office.on_thread(
        lambda s: s.blocks.ahead(office.world.admin.actor, office.world.city, office.world.ballroom)
    )
    assert blocks[0].range.end == tomorrow(17).start
    view.details.tabs.setCurrentWidget(view.details.closings_page)
    seat.wait(lambda: len(view.details.closings_page.shown) == 2)


# --- what is typed


def test_what_is_wrong_is_said_beside_its_field(seat: Seat, office: Office) -> None:
    """A price is refused, and the clerk hunts for why."""
    view = places(seat)
    hands = Hands(seat)
    hands.press(Key.Key_N)
    new = opens(seat, NewRoomSheet)
    assert isinstance(new, NewRoomSheet)
    hands.press(Key.Key_Return)
    seat.wait(lambda: new.fields["name"].error)
    assert new.fields["capacity"].error
    new.name.setText("studio")
    new.capacity.setValue(10)
    new.rate.setText("10")
    new.hours.setText("late")
    new.primary.click()
    seat.wait(lambda: new.fields["hours"].error)
    new.hours.setText("")
    new.primary.click()
    seat.wait(lambda: new.fields["name"].error)
    assert new.isVisible()
    new.reject()
    assert view.details.place is not None


def test_particulars_are_changed_and_somebody_else_was_faster(seat: Seat, office: Office) -> None:
    """Two people look after one hall, and one of them loses an hour's typing without a word."""
    view = places(seat)
    admin, ballroom = office.world.admin.actor, office.world.ballroom
    view.open_room(ballroom)
    page = view.details.room_page
    assert not view.details.foot.isVisible()
    page.name.setFocus()
    seat.wait(page.name.hasFocus)
    page.name.selectAll()
    seat.type("Great Ballroom")
    seat.wait(view.details.foot.isVisible)
    room = office.on_thread(lambda s: s.catalogue.room(admin, ballroom))
    other = NewRoom.of(room)
    changed = NewRoom(**{name: getattr(other, name) for name in other.__slots__} | {"capacity": 111})
    office.on_thread(lambda s: s.catalogue.update_room(admin, ballroom, room.version, changed))
    seat.wait(view.details.theirs.isVisible)
    assert page.name.text() == "Great Ballroom", "what was typed is gone"
    assert "Somebody else" in view.details.note.text
    view.details.save.click()
    seat.wait(lambda: office.on_thread(lambda s: s.catalogue.room(admin, ballroom)).name == "Great Ballroom")
    seat.wait(lambda: not view.details.foot.isVisible())
    seat.wait(lambda: view.details.title.text() == "Great Ballroom")


def test_what_was_typed_is_not_lost_by_a_click_elsewhere(seat: Seat, office: Office) -> None:
    """One wrong click, and the description is typed again."""
    view = places(seat)
    view.open_room(office.world.ballroom)
    page = view.details.room_page
    page.description.setPlainText("With a stage")
    hands = Hands(seat)
    go(view, hands, ("room", office.world.studio))
    asked = opens(seat, Sheet)
    assert view.details.place is not None
    assert view.details.place.room_id == office.world.ballroom
    assert view.tree.current == ("room", office.world.ballroom)
    asked.reject()
    seat.wait(lambda: not view.is_asking)
    assert page.description.toPlainText() == "With a stage"
    go(view, hands, ("room", office.world.studio))
    asked = opens(seat, Sheet)
    asked.primary.click()
    seat.wait(lambda: view.details.place is not None and view.details.place.room_id == office.world.studio)


def test_a_hall_gets_hours_of_its_own(seat: Seat, office: Office) -> None:
    """The bar closes at two in the morning, and the hall cannot say so."""
    view = places(seat)
    admin, studio = office.world.admin.actor, office.world.studio
    view.open_room(studio)
    page = view.details.hours_page
    view.details.tabs.setCurrentWidget(page)
    assert not page.editor.isEnabled(), "the venue's hours are changed from a hall"
    page.own.click()
    line = page.editor.lines[4]
    line.setFocus()
    line.selectAll()
    seat.type("9-12, 20-2")
    page.editor.lines[6].setText("")
    QTest.keyClick(line, Key.Key_S, CONTROL)
    seat.wait(lambda: office.on_thread(lambda s: s.catalogue.room(admin, studio)).own_hours is not None)
    hours = office.on_thread(lambda s: s.catalogue.room(admin, studio)).own_hours
    assert hours is not None
    assert [(h.opens, h.closes) for h in hours if h.weekday == 4] == [(540, 720), (1200, 1560)]
    assert not [h for h in hours if h.weekday == 6]
    seat.wait(lambda: view.details.place.room.own_hours == hours)  # type: ignore[union-attr]  # a hall is shown
    assert not view.details.foot.isVisible()
    page.editor.lines[0].setText("whenever")
    view.details.save.click()
    seat.wait(lambda: page.fields["hours"].error)
    view.details.give_up()
    page.own.click()
    view.details.save.click()
    seat.wait(lambda: office.on_thread(lambda s: s.catalogue.room(admin, studio)).own_hours is None)


def test_rules_of_a_venue_are_the_admins(seat: Seat, office: Office) -> None:
    """A moderator changes what all moderators work by, or an admin cannot."""
    view = places(seat, "admin@hall.example")
    view.open_venue(office.world.city)
    page = view.details.rules_page
    view.details.tabs.setCurrentWidget(page)
    page.notice.setValue(120)
    page.deposit.setValue(30)
    view.details.save.click()
    admin = office.world.admin.actor
    seat.wait(lambda: office.on_thread(lambda s: s.catalogue.venue(admin, office.world.city)).rules.notice_minutes)
    venue = office.on_thread(lambda s: s.catalogue.venue(admin, office.world.city))
    assert (venue.rules.notice_minutes, venue.deposit_percent) == (120, Decimal(30))
    seat.wait(lambda: not view.details.foot.isVisible())
    seat.desk.set_actor(office.world.moderator.actor)
    view.details.show_place(view.details.place)  # type: ignore[arg-type]  # it is shown
    assert not page.notice.isEnabled()


def test_a_hall_is_archived_and_brought_back(seat: Seat, office: Office) -> None:
    """What was booked would be lost with the hall, or a hall with guests ahead vanish."""
    view = places(seat)
    booked = [party(office, office.world.ballroom, tomorrow(hour), office.world.alice) for hour in (9, 13)]
    reported: list[DomainError] = []
    seat.desk.reported.connect(reported.append)
    view.open_room(office.world.ballroom)
    view.details.archive.click()
    opens(seat, Sheet).primary.click()
    gone(seat)
    seat.wait(lambda: reported)
    assert sentence(reported[0]) == "2 bookings lie ahead there. Move or cancel them first, then archive it."
    assert all(booked)
    view.open_room(office.world.studio)
    view.details.archive.click()
    opens(seat, Sheet).primary.click()
    seat.wait(lambda: view.model.place(("room", office.world.studio)) is None)
    view.archived.click()
    seat.wait(lambda: view.model.place(("room", office.world.studio)) is not None)
    view.open_room(office.world.studio)
    assert view.details.archive.accessibleName() == "Bring back"
    view.details.archive.click()
    admin = office.world.admin.actor
    seat.wait(lambda: not office.on_thread(lambda s: s.catalogue.room(admin, office.world.studio)).archived)


def test_a_closure_is_taken_back(seat: Seat, office: Office) -> None:
    """A holiday is struck, and the house stays shut."""
    admin, city = office.world.admin.actor, office.world.city
    office.on_thread(lambda s: s.catalogue.add_closure(admin, city, None, tomorrow(8), "Holiday"))
    view = places(seat)
    view.open_venue(city)
    page = view.details.closings_page
    view.details.tabs.setCurrentWidget(page)
    seat.wait(lambda: page.shown)
    assert "Holiday" in page.list.item(0).text()
    page.list.setCurrentRow(0)
    page.open_again.click()
    opens(seat, Sheet).primary.click()
    seat.wait(lambda: not page.shown)
    assert not office.on_thread(lambda s: s.catalogue.closures(admin, city))


# --- the list


def test_the_tree_is_sound_and_found_in(seat: Seat, office: Office) -> None:
    """The list of halls breaks when one is added, or a hall cannot be found by its name."""
    view = places(seat, "admin@hall.example")
    QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Fatal, view)
    admin = office.world.admin.actor
    new = NewRoom(office.world.berlin, "Kammer", 5, Decimal(10))
    office.on_thread(lambda s: s.catalogue.create_room(admin, new))
    seat.wait(lambda: view.model.counts == (2, 8))
    view.focus_search()
    seat.type("grosser")
    seat.press(Key.Key_Return)
    seat.wait(lambda: view.details.place is not None and view.details.place.room_id == office.world.great_hall)
    assert view.tree.hasFocus()
    seat.press(Key.Key_Return)
    assert isinstance(focus(), QLineEdit), "Enter goes on into the page"


def test_a_moderator_sees_the_own_venue(seat: Seat, office: Office) -> None:
    """Halls of other venues would be offered, and each change refused."""
    view = places(seat)
    assert view.model.counts == (1, 5)
    assert not view.new_venue.isVisible()


def test_sheets_can_be_used_without_a_mouse(seat: Seat, office: Office) -> None:
    """A hall could be blocked by mouse only."""
    three(office)
    view = places(seat)
    view.open_room(office.world.ballroom)
    for button, kind in ((view.details.block, ClosingSheet), (view.details.new_room, NewRoomSheet)):
        button.click()
        shown = opens(seat, kind)
        if isinstance(shown, ClosingSheet):
            seat.wait(lambda s=shown: len(s.fates.rows) == 3)
        assert_named(shown)
        assert_reachable(shown, shown)
        shown.reject()
        gone(seat)


def test_hours_as_people_type_them() -> None:
    """What a clerk types is taken for something else."""
    assert parse_hours("9-13, 14-18") == ((540, 780), (840, 1080))
    assert parse_hours("20:00 – 2:00") == ((1200, 1560),)
    assert parse_hours("0-24") == ((0, 1440),)
    assert parse_hours("9-13, 12-18") == ((540, 1080),)
    assert parse_hours("9am-5pm") == ((540, 1020),)
    assert parse_hours(" ") == ()
    for wrong in ("9", "late", "9-13-14", "25-26"):
        assert parse_hours(wrong) is None
    assert written(((540, 780), (1200, 1560)), lambda m: f"{m // 60}") == "9–13, 20–2"


# --- prices and add-ons


def test_a_price_is_added_and_seen_in_the_week(seat: Seat, office: Office) -> None:
    """An evening price is set, and nobody sees what an evening costs until the invoice."""
    view = places(seat)
    admin, world = office.world.admin.actor, office.world
    view.open_room(world.ballroom)
    page = view.details.prices_page
    view.details.tabs.setCurrentWidget(page)
    seat.wait(lambda: page.states.state == "ready" and page.calendar.grid.rates)
    page.add.click()
    rule = opens(seat, RuleSheet)
    assert isinstance(rule, RuleSheet)
    rule.primary.click()
    seat.wait(lambda: rule.fields["name"].error)
    assert rule.fields["value"].error
    rule.name.setText("Evening")
    rule.rate.setText("150")
    rule.hours.setText("18-22")
    seat.wait(lambda: {item.rate for item in rule.calendar.grid.rates.values() if item.hour == 19} == {Decimal(150)})
    assert {item.rate for item in rule.calendar.grid.rates.values() if item.hour == 12} == {Decimal(100)}
    rule.primary.click()
    gone(seat)
    (stored,) = office.on_thread(lambda s: s.catalogue.price_rules(admin, world.city))
    assert (stored.name, stored.room_id, stored.start_minute, stored.end_minute) == (
        "Evening",
        world.ballroom,
        1080,
        1320,
    )
    seat.wait(lambda: "Evening" in page.calendar.grid.words(2, 18))
    seat.window.activateWindow()
    seat.wait(seat.window.isActiveWindow)
    page.calendar.grid.setFocus()
    seat.press(Key.Key_Right)
    assert "$100.00 an hour" in page.calendar.said.text()
    page.list.setCurrentRow(0)
    page.delete.click()
    opens(seat, Sheet).primary.click()
    seat.wait(lambda: not office.on_thread(lambda s: s.catalogue.price_rules(admin, world.city)))
    seat.wait(lambda: not page.shown)


def test_what_a_customer_group_pays_is_seen(seat: Seat, office: Office) -> None:
    """The students' price is set, and the week shows what everybody else pays: nobody sees the slip before the bill."""
    view = places(seat)
    world = office.world
    view.open_room(world.ballroom)
    page = view.details.prices_page
    view.details.tabs.setCurrentWidget(page)
    seat.wait(lambda: page.states.state == "ready" and page.calendar.grid.rates)
    assert not page.calendar.group.isVisible(), "there is a choice of one"
    hands = Hands(seat, "keys")
    page.add.setFocus()
    hands.press(Key.Key_Space)
    rule = opens(seat, RuleSheet)
    assert isinstance(rule, RuleSheet)
    hands.type("Students")
    rule.rate.setFocus()
    hands.type("40")
    rule.group.setFocus()
    hands.type("student")

    def cost(calendar: RateCalendar) -> set[Decimal]:
        return {item.rate for item in calendar.grid.rates.values() if item.hour == 12}

    seat.wait(lambda: cost(rule.calendar) == {Decimal(40)})
    assert rule.calendar.group.currentText() == "Group: student", "it is not said whose prices these are"
    hands.press(Key.Key_Return)
    gone(seat)
    seat.wait(page.calendar.group.isVisible)
    assert (page.calendar.group.currentText(), cost(page.calendar)) == ("Everybody else", {Decimal(100)})
    seat.window.activateWindow()
    seat.wait(seat.window.isActiveWindow)
    page.calendar.group.setFocus()
    hands.press(Key.Key_Down)
    seat.wait(lambda: cost(page.calendar) == {Decimal(40)})
    assert "Students" in page.calendar.grid.words(2, 12)
    view.open_room(world.garden)
    seat.wait(lambda: page.place is not None and page.place.room_id == world.garden)
    seat.wait(lambda: not page.calendar.group.isVisible())


def test_add_ons_are_looked_after(seat: Seat, office: Office) -> None:
    """A third projector is bought, and only two can be booked."""
    view = places(seat, "admin@hall.example")
    admin, city = office.world.admin.actor, office.world.city
    view.open_venue(city)
    page = view.details.addons_page
    view.details.tabs.setCurrentWidget(page)
    seat.wait(lambda: [addon.name for addon in page.shown] == ["Coffee", "Projector"])
    page.list.setCurrentRow(1)
    page.edit.click()
    addon = opens(seat, AddonSheet)
    assert isinstance(addon, AddonSheet)
    assert_named(addon)
    assert_reachable(addon, addon)
    addon.stock.setValue(3)
    addon.name.setText("coffee")
    addon.primary.click()
    seat.wait(lambda: addon.fields["name"].error)
    addon.name.setText("Projector")
    addon.primary.click()
    gone(seat)
    assert office.on_thread(lambda s: s.catalogue.addon(admin, office.world.projector)).stock == 3
    seat.wait(lambda: page.shown[1].stock == 3)
    page.archive.click()
    seat.wait(lambda: not page.shown[1].active)
    page.archive.click()
    seat.wait(lambda: all(addon.active for addon in page.shown))


def test_every_page_can_be_used_without_a_mouse(seat: Seat, office: Office) -> None:
    """The first page can be reached, the others cannot."""
    view = places(seat, "admin@hall.example")
    for show in (lambda: view.open_venue(office.world.city), lambda: view.open_room(office.world.garden)):
        show()
        for page in view.details.pages:
            view.details.tabs.setCurrentWidget(page)
            states = getattr(page, "states", None)
            if page is view.details.photos_page:
                states = view.details.photos_page.photos.states
            seat.wait(lambda s=states: s is None or s.state != "loading")
            assert_named(view)
            assert_reachable(seat.window, view)


def test_bookings_of_a_hall_out_of_service_are_found(seat: Seat, office: Office) -> None:
    """The ceiling comes down, nobody can book the hall any more, and three parties arrive at it all the same."""
    numbers = three(office)
    view = places(seat)
    world = office.world
    view.open_room(world.ballroom)
    page = view.details.room_page
    seat.wait(lambda: page.place is not None and page.place.room_id == world.ballroom)
    assert not page.ahead.isVisible()
    page.in_service.setFocus()
    seat.press(Key.Key_Space)
    seat.wait(page.ahead.isVisible)
    assert page.ahead.accessibleName().startswith("3 bookings"), "it is said after saving alone"
    assert_named(view)
    view.details.save.click()
    seat.wait(lambda: not view.details.foot.isVisible())
    seat.wait(page.ahead.isVisible)
    page.ahead.click()
    closing = opens(seat, ClosingSheet)
    assert isinstance(closing, ClosingSheet)
    seat.wait(lambda: len(closing.fates.rows) == len(numbers))
    assert {row.item.booking.id for row in closing.fates.rows} == set(numbers)
    assert not closing.when.isVisible(), "it has no end"
    assert_named(closing)
    seat.press(Key.Key_M, ALT)
    seat.wait(closing.primary.isEnabled)
    seat.press(Key.Key_Return)
    gone(seat)
    seat.wait(lambda: not page.ahead.isVisible())
    admin = world.admin.actor
    moved = [office.on_thread(lambda s, n=n: s.bookings.details(admin, n)) for n in numbers]
    assert world.ballroom not in {booking.room.id for booking in moved}


def test_a_half_goes_out_of_service_by_the_sheet(seat: Seat, office: Office) -> None:
    """The whole hall was booked, its half goes out of service, and nobody is told of the party."""
    world, admin = office.world, office.world.admin.actor
    number = party(office, world.garden, tomorrow(9), world.alice)
    view = places(seat)
    view.open_room(world.garden_north)
    page = view.details.room_page
    seat.wait(lambda: page.place is not None and page.place.room_id == world.garden_north)
    page.in_service.setFocus()
    seat.press(Key.Key_Space)
    seat.wait(page.ahead.isVisible)
    page.ahead.click()
    closing = opens(seat, ClosingSheet)
    assert isinstance(closing, ClosingSheet)
    seat.wait(lambda: len(closing.fates.rows) == 1)
    assert closing.windowTitle().startswith("Take Garden North out of service")
    seat.type("Rotten floor")
    seat.press(Key.Key_L, ALT)
    seat.wait(closing.primary.isEnabled)
    seat.press(Key.Key_Return)
    gone(seat)
    toast = seat.window.toast
    assert "Garden North is out of service." in toast.text
    seat.wait(lambda: not view.details.foot.isVisible())
    assert not office.on_thread(lambda s: s.catalogue.room(admin, world.garden_north)).in_service
    assert office.on_thread(lambda s: s.bookings.details(admin, number)).status == "cancelled"
    toast.button.click()
    seat.wait(lambda: "every booking is where it was" in toast.text)
    seat.wait(page.in_service.isChecked)
    assert office.on_thread(lambda s: s.bookings.details(admin, number)).status == "confirmed"


def test_a_hall_is_divided_and_seen(seat: Seat, office: Office) -> None:
    """A folding wall is put in, and both halves are sold while the whole is taken."""
    view = places(seat)
    admin, world = office.world.admin.actor, office.world
    view.open_room(world.garden_north)
    page = view.details.parts_page
    view.details.tabs.setCurrentWidget(page)
    assert "part of Garden Hall" in page.about.text()
    assert [room.id for room, _ in page.picture.boxes()] == [world.garden, world.garden_north, world.garden_south]
    view.open_room(world.ballroom)
    named = {page.parts.item(row).text().split("  ")[0]: page.parts.item(row) for row in range(page.parts.count())}
    assert "Grand Ballroom" not in named, "a hall would be a part of itself"
    named["Studio"].setCheckState(Qt.CheckState.Checked)
    view.details.save.click()
    seat.wait(lambda: page.fields["part_ids"].error)
    named["Garden North"].setCheckState(Qt.CheckState.Checked)
    assert [room.id for room, _ in page.picture.boxes()] == [world.ballroom, world.garden_north, world.studio]
    whole, *parts = (box for _, box in page.picture.boxes())
    assert all(whole.contains(part) for part in parts)
    assert not parts[0].intersects(parts[1])
    view.details.save.click()
    seat.wait(lambda: office.on_thread(lambda s: s.catalogue.room(admin, world.ballroom)).part_ids)
    party(office, world.garden_north, tomorrow(9), world.alice)
    seat.wait(lambda: not view.details.foot.isVisible())
    seat.wait(lambda: view.details.place is not None and view.details.place.version > 1)
    named = {page.parts.item(row).text().split("  ")[0]: page.parts.item(row) for row in range(page.parts.count())}
    for name in ("Studio", "Garden North"):
        named[name].setCheckState(Qt.CheckState.Unchecked)
    view.details.save.click()
    seat.wait(lambda: "lie ahead" in view.details.note.text)


def test_photos_of_a_hall_are_among_its_pages(seat: Seat, office: Office) -> None:
    """Who looks after a hall would look for its photos elsewhere."""
    admin, world = office.world.admin.actor, office.world
    office.on_thread(lambda s: s.media.add(admin, PhotosOf.room(world.ballroom), picture(), "From the stage"))
    view = places(seat)
    view.open_room(world.ballroom)
    photos = view.details.photos_page.photos
    view.details.tabs.setCurrentWidget(view.details.photos_page)
    seat.wait(lambda: [photo.caption for photo in photos.model.photos] == ["From the stage"])
    assert photos.add.isVisible()
    view.open_room(world.studio)
    seat.wait(lambda: photos.states.state == "empty")
