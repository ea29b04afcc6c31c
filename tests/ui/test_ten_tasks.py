"""Ten things a front desk does all day, each from the start page of the real window, by keys and by mouse, counted.

How is counted: a key (with Ctrl or Alt held down or not) is one step, a click is one step, a text typed into a field is
one step however long it is, and coming to the field is counted by itself unless the keys are there already. By mouse,
nothing is pressed but the letters of such texts. Signing in is not counted, nor is reading. See ``tests.ui.hands``.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from hallbooking_desktop.domain.bookings import Attendance, BookingStatus, PaymentMethod
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands import BookingDraft, BookingQuery, Move, PaymentOrder, PersonChoice
from hallbooking_desktop.services.commands_engagement import NewQuery
from hallbooking_desktop.services.snapshots import BookingDetails
from hallbooking_desktop.ui.booking.editor import BookingEditor
from hallbooking_desktop.ui.booking.hold import HoldSheet
from hallbooking_desktop.ui.booking.payment import PaymentDialog
from hallbooking_desktop.ui.palette.overlay import Palette
from hallbooking_desktop.ui.places.closing_sheet import ClosingSheet
from hallbooking_desktop.ui.places.new_place import NewRoomSheet
from hallbooking_desktop.ui.shell import Shell
from hallbooking_desktop.ui.today.attendance import AttendanceCard
from hallbooking_desktop.ui.views.audit import AuditView
from hallbooking_desktop.ui.views.bookings import BookingsView
from hallbooking_desktop.ui.views.customers import CustomersView
from hallbooking_desktop.ui.views.find import FindView
from hallbooking_desktop.ui.views.places import PlacesView
from hallbooking_desktop.ui.views.today import TodayView
from tests.support.world import Person
from tests.ui.conftest import Office
from tests.ui.desks import Seat
from tests.ui.hands import MOST_STEPS, By, Hands
from tests.ui.parties import begun, party

Key = Qt.Key
HOUR = timedelta(hours=1)
W = TypeVar("W", bound=QWidget)

#: What each task takes: by keys, by mouse. A change for the worse is seen here first, and the README tells the same.
STEPS: Final = {
    "free": (8, 8),
    "stranger": (9, 9),
    "option": (9, 9),
    "arrived": (1, 2),
    "no_show": (1, 2),
    "extend": (2, 3),
    "everything": (3, 3),
    "block": (9, 11),
    "hall": (12, 12),
    "history": (4, 4),
}
both = pytest.mark.parametrize("by", ["keys", "mouse"])


class Task:
    """One task at the desk: who does it how, and what it took."""

    def __init__(self, seat: Seat, by: By, email: str = "mo@hall.example") -> None:
        self.seat, self.by = seat, by
        self.wait = seat.wait
        self.shell: Shell = seat.sign_in(email)
        today = self.shell.current
        assert isinstance(today, TodayView), "the desk does not begin on the start page"
        self.today = today
        self.wait(lambda: today.snapshot is not None)
        self.hands = Hands(seat, by)

    def go(self, key: str, kind: type[W]) -> W:
        """Go to a page: by its number, or by its name at the side."""
        if self.by == "keys":
            self.hands.control(Key(Key.Key_1 + self.shell.keys.index(key)))
        else:
            self.hands.click(self.shell.navigation.buttons[key])
        view = self.shell.current
        assert isinstance(view, kind)
        return view

    def say(self, text: str) -> Palette:
        """Open the field for everything and type."""
        palette = self.shell.centre.palette
        # As it is a moment after the desk was opened: the halls' names are in memory.
        palette.places.refresh()
        self.wait(lambda: palette.places.halls)
        if self.by == "keys":
            self.hands.control(Key.Key_K)
        else:
            self.hands.click(self.shell.search)
        self.hands.type(text)
        self.wait(lambda: not palette.is_busy)
        return palette

    def take(self, palette: Palette, row: int = 0) -> None:
        """Take a line of the palette."""
        if self.by == "keys":
            assert row == 0, "Enter takes the first line"
            self.hands.press(Key.Key_Return)
        else:
            self.hands.click_index(palette.list, palette.rows.index(row))

    def over(self, kind: type[W]) -> W:
        """Wait for a window that has the keys."""
        self.wait(lambda: any(isinstance(w, kind) and w.isActiveWindow() for w in QApplication.topLevelWidgets()))
        return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isActiveWindow())

    def gone(self, window: type[QWidget]) -> None:
        """Wait until a window of a kind is closed."""
        self.wait(lambda: not any(isinstance(w, window) and w.isVisible() for w in QApplication.topLevelWidgets()))

    def took(self, name: str) -> None:
        """Look how many steps it took."""
        assert self.hands.steps == STEPS[name][0 if self.by == "keys" else 1]
        assert self.hands.steps <= MOST_STEPS


# --- what there is


@pytest.fixture
def choir(office: Office) -> int:
    """Return the party that is due: it should be here for ten minutes. Others came before it, or come later."""
    world = office.world
    came = party(office, world.studio, begun(60), "Breakfast", who=world.bob, hours=1)
    office.on_thread(lambda s: s.bookings.mark(world.moderator.actor, came, Attendance.ARRIVED))
    due = party(office, world.ballroom, begun(), "Choir")
    party(office, world.studio, begun(-120), "Yoga", who=world.walk_in)
    return due


def at(day: date, start: int, hours: int = 2) -> TimeRange:
    """Return hours of a day."""
    begin = datetime(day.year, day.month, day.day, tzinfo=UTC) + start * HOUR
    return TimeRange(begin, begin + hours * HOUR)


def booked(office: Office, room: int, span: TimeRange, who: Person) -> int:
    """Have a booking, made and paid at another desk."""
    admin = office.world.admin.actor
    draft = BookingDraft(room, span, customers=(PersonChoice(who.id),), title=f"Party of {who.full_name}")
    made = office.on_thread(lambda s: s.bookings.create(admin, draft))
    office.on_thread(lambda s: s.bookings.pay(admin, made.id, PaymentOrder(PaymentMethod.CASH)))
    return made.id


def stored(office: Office, number: int) -> BookingDetails:
    """Return a booking as it is in the database."""
    return office.on_thread(lambda s: s.bookings.details(office.world.admin.actor, number))


def newest(office: Office) -> BookingDetails:
    """Return the booking that was made last."""
    query = BookingQuery(sort="-created_at", limit=1)
    page = office.on_thread(lambda s: s.bookings.page(office.world.admin.actor, query))
    return stored(office, page.rows[0].id)


def words(widget: QWidget) -> str:
    """Return all that is written on a widget, without the marks that keep names in their own direction."""
    said = "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())
    return said.replace("\u2068", "").replace("\u2069", "")


# --- on the phone


def _ask(task: Task, day: date, *, whole: bool) -> FindView:
    """Type into the search what the caller says; ``whole``: guests and things as well."""
    hands, view = task.hands, task.go("find", FindView)
    task.wait(view.form.where.hasFocus)
    task.wait(lambda: view.found is not None and not view._load.busy)
    for field, text in ((view.form.where, "small"), (view.form.day, str(day.day)), (view.form.guests, "40")):
        if field is view.form.guests and not whole:
            continue
        if field is not view.form.where:
            hands.press(Key.Key_Tab) if task.by == "keys" else hands.click(field)
        hands.type(text)
    if whole and task.by == "keys":
        hands.press(Key.Key_Tab)
        hands.type("proj")
    elif whole:
        form = view.form
        arrow = next(button for button in form.amenities.findChildren(QWidget) if button.toolTip() == "What there is")
        hands.click(arrow)
        hands.choose_in(form.amenities.menu, "projector")
    task.wait(lambda: view.answered == view.form.query() and not view._load.busy and not view._typed._timer)
    return view


@both
def test_1_is_the_small_hall_free_on_the_14th_for_40_with_a_projector(
    seat: Seat, office: Office, small_hall: int, day: date, by: By
) -> None:
    """The caller hears typing, and then “I'll call you back”."""
    booked(office, small_hall, at(day, 12), office.world.alice)
    task = Task(seat, by)
    view = _ask(task, day, whole=True)
    (card,) = view.results.cards.cards
    assert (card.head, card.hall.fits) == ("Small Hall", True)
    assert [remark.text for remark in card.remarks] == ["5 seats to spare", "projector"]
    assert [chip.text for chip in card.chips] == ["08:00 \u2013 11:15", "14:45 \u2013 22:00"]
    task.took("free")
    free = office.on_thread(lambda s: s.availability.of_day(office.world.moderator.actor, small_hall, day)).available
    assert [offer.range for offer in card.hall.offers] == list(free), "the answer is not what the database says"


@both
def test_2_it_is_booked_for_a_caller_who_is_not_in_the_system(
    seat: Seat, office: Office, small_hall: int, day: date, by: By
) -> None:
    """A caller who is not in the system would have to be entered somewhere else first."""
    task = Task(seat, by)
    hands = task.hands
    task.take(task.say(f"{day:%-d %B} 2pm small hall 2h 40 people"))
    editor = task.over(BookingEditor)
    people = editor.form.people
    task.wait(lambda: editor.stack.state == "ready" and people.field.hasFocus())
    hands.type("Nora Neu")
    task.wait(lambda: people.field.is_open)
    if by == "keys":
        hands.press(Key.Key_Return)
    else:
        hands.click_index(people.field.matches.view, people.field.matches.matches.index(0))
    task.wait(people.new.phone.hasFocus)
    hands.type("+12025550142")
    hands.press(Key.Key_Return) if by == "keys" else hands.click(people.new.add)
    task.wait(lambda: people.organiser is not None)
    hands.control(Key.Key_Return) if by == "keys" else hands.click(editor.primary)
    payment = task.over(PaymentDialog)
    task.wait(lambda: payment.stack.state == "ready" and payment.primary.isEnabled())
    hands.press(Key.Key_Return) if by == "keys" else hands.click(payment.primary)
    task.gone(PaymentDialog)
    task.took("stranger")
    made = newest(office)
    assert (made.room.id, made.range, made.expected_guests) == (small_hall, at(day, 14), 40)
    assert (made.status, made.amount_due) == (BookingStatus.CONFIRMED, 0)
    assert (made.organiser.full_name, made.organiser.phone) == ("Nora Neu", "+12025550142")
    found = office.on_thread(lambda s: s.users.find(office.world.admin.actor, "Nora Neu"))
    assert [customer.id for customer in found] == [made.organiser.user_id], "the customer is not known afterwards"


@both
def test_3_it_is_held_as_an_option(seat: Seat, office: Office, small_hall: int, day: date, by: By) -> None:
    """An option would need a whole booking form, or be a note on paper that no other desk sees."""
    task = Task(seat, by)
    hands = task.hands
    view = _ask(task, day, whole=False)
    if by == "keys":
        hands.press(Key.Key_Return)
        task.wait(view.results.hasFocus)
        hands.press(Key.Key_H)
    else:
        hands.click(view.results.viewport(), view.results.chip_place(0, 0).center())
        hands.click(view.hold)
    sheet = task.over(HoldSheet)
    field = sheet.people.field
    task.wait(field.hasFocus)
    hands.type("Alice")
    task.wait(lambda: field.is_open)
    if by == "keys":
        hands.press(Key.Key_Return)
    else:
        hands.click_index(field.matches.view, field.matches.matches.index(0))
    task.wait(sheet.primary.hasFocus)
    hands.press(Key.Key_Return) if by == "keys" else hands.click(sheet.primary)
    task.wait(lambda: "is held until" in seat.window.toast.text)
    task.took("option")
    made = newest(office)
    assert (made.status, made.organiser.user_id) == (BookingStatus.PENDING, office.world.alice.id)
    assert (made.room.id, made.range) == (small_hall, at(day, 8))
    assert made.hold_expires_at is not None


# --- at the desk


def _note(task: Task, key: Key, mark: Attendance, choir: int) -> AttendanceCard:
    """Note what is seen of the party that is expected."""
    arrivals = task.today.arrivals
    task.wait(arrivals.list.hasFocus)
    if task.by == "keys":
        task.hands.press(key)
    else:
        task.hands.click_index(arrivals.list, arrivals.list.rows.index(arrivals.list.rows.find(("booking", choir))))
        task.hands.click(arrivals.marks[mark])
    return arrivals


def _pill(arrivals: AttendanceCard, choir: int) -> str:
    row = arrivals.list.rows.row_at(arrivals.list.rows.find(("booking", choir)) or 0)
    return row.pill[0] if row is not None and row.pill is not None else ""


@both
def test_4_a_party_is_checked_in(seat: Seat, office: Office, choir: int, by: By) -> None:
    """Somebody stands at the desk, and the clerk looks for the right page."""
    task = Task(seat, by)
    arrivals = _note(task, Key.Key_A, Attendance.ARRIVED, choir)
    task.wait(lambda: _pill(arrivals, choir) == "arrived")
    task.took("arrived")
    assert stored(office, choir).attendance is Attendance.ARRIVED


@both
def test_5_a_no_show_is_noted(seat: Seat, office: Office, choir: int, by: By) -> None:
    """Who did not come would look as if they might still."""
    task = Task(seat, by)
    arrivals = _note(task, Key.Key_N, Attendance.NO_SHOW, choir)
    task.wait(lambda: _pill(arrivals, choir) == "no_show")
    task.took("no_show")
    assert stored(office, choir).attendance is Attendance.NO_SHOW


@both
def test_6_half_an_hour_more(seat: Seat, office: Office, choir: int, by: By) -> None:
    """A speech takes longer, and the clerk needs a dialog for it while the hall is promised to others."""
    before = stored(office, choir).range
    task = Task(seat, by)
    arrivals = task.today.arrivals
    task.wait(arrivals.list.hasFocus)
    if by == "keys":
        task.hands.press(Key.Key_E)
        task.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        task.hands.press(Key.Key_3)
    else:
        task.hands.click_index(arrivals.list, arrivals.list.rows.index(arrivals.list.rows.find(("booking", choir))))
        task.hands.click(arrivals.extend)
        task.hands.choose_in(arrivals.menu, "30")
    task.wait(lambda: "now ends at" in seat.window.toast.text)
    task.took("extend")
    assert stored(office, choir).range == TimeRange(before.start, before.end + timedelta(minutes=30))


@both
def test_7_everything_of_mueller(seat: Seat, office: Office, by: By) -> None:
    """Mr Müller rings, and the clerk looks into four lists one after the other."""
    world = office.world
    number = booked(office, world.ballroom, at((datetime.now(UTC) + timedelta(days=3)).date(), 12), world.bob)
    office.on_thread(lambda s: s.queries.ask(world.bob.actor, NewQuery("Is there parking?", "Ten cars", number)))
    task = Task(seat, by)
    palette = task.say("Müller")
    task.take(palette)
    view = task.shell.current
    assert isinstance(view, CustomersView)
    task.wait(lambda: "Bob Müller" in words(view.panel) and "Balance" in words(view.panel))
    task.took("everything")
    wallet = office.on_thread(lambda s: s.wallets.of(world.admin.actor, world.bob.id))
    assert seat.desk.formats.money(wallet.balance) in words(view.panel)
    assert f"Party of {world.bob.full_name}" in words(view.panel)
    assert "Is there parking?" in [
        link.text() for link in view.panel.findChildren(type(task.shell.search)) if link.property("kind") == "link"
    ]


# --- behind the desk


def _three(office: Office) -> tuple[int, int, int]:
    """Have three parties in the ballroom tomorrow."""
    world, tomorrow = office.world, (datetime.now(UTC) + timedelta(days=1)).date()
    first = booked(office, world.ballroom, at(tomorrow, 9), world.alice)
    second = booked(office, world.ballroom, at(tomorrow, 12), world.bob)
    return first, second, booked(office, world.ballroom, at(tomorrow, 17), world.walk_in)


@both
def test_8_a_hall_is_blocked_for_repairs_with_three_bookings_in_the_way(seat: Seat, office: Office, by: By) -> None:
    """The floor is torn up, and three parties come to a hall that nobody told them is closed."""
    numbers = _three(office)
    world, admin = office.world, office.world.admin.actor
    task = Task(seat, by)
    hands, view = task.hands, task.go("places", PlacesView)
    task.wait(lambda: view.details.place is not None)
    if by == "keys":
        hands.control(Key.Key_F)
        hands.type("ballroom")
        hands.press(Key.Key_Return)
    else:
        hands.click_index(view.tree, view.model.find(("room", world.ballroom)))
    task.wait(lambda: view.details.place is not None and view.details.place.room_id == world.ballroom)
    hands.press(Key.Key_B) if by == "keys" else hands.click(view.details.block)
    closing = task.over(ClosingSheet)
    task.wait(lambda: len(closing.fates.rows) == 3)
    assert not closing.primary.isEnabled(), "it would be sent without a decision"
    if by == "keys":
        hands.alt(Key.Key_R)
        hands.type("Repairs")
        hands.alt(Key.Key_M)
        task.wait(closing.primary.isEnabled)
        hands.press(Key.Key_Return)
    else:
        hands.choose(closing.reason, "Repairs")
        hands.click(closing.fates.all_move)
        hands.choose(closing.fates.rows[1].box, "Cancel, $200.00 goes back")
        hands.choose(closing.fates.rows[2].box, "Keep it; block around it")
        hands.click(closing.primary)
    task.gone(ClosingSheet)
    task.took("block")
    found = [stored(office, number) for number in numbers]
    blocks = office.on_thread(lambda s: s.blocks.ahead(admin, world.city, world.ballroom))
    assert {block.reason for block in blocks} == {"Repairs"}
    if by == "keys":
        assert all(one.rescheduled and one.reschedules[0].reason == "Repairs" for one in found)
        assert not any(one.room.id == world.ballroom and one.range.overlaps(blocks[0].range) for one in found)
        assert [block.range.duration for block in blocks] == [timedelta(days=1)]
    else:
        assert [one.rescheduled for one in found] == [True, False, False]
        assert [one.status for one in found][1:] == [BookingStatus.CANCELLED, BookingStatus.CONFIRMED]
        assert office.on_thread(lambda s: s.wallets.of(admin, world.bob.id)).balance == 220
        assert not any(block.range.overlaps(found[2].range) for block in blocks)


@both
def test_9_a_new_hall_is_opened_with_its_hours_and_prices(seat: Seat, office: Office, by: By) -> None:
    """A hall is ready, and it takes an afternoon of forms until somebody can book it."""
    task = Task(seat, by)
    hands, view = task.hands, task.go("places", PlacesView)
    task.wait(lambda: view.details.place is not None)
    hands.press(Key.Key_N) if by == "keys" else hands.click(view.details.new_room)
    new = task.over(NewRoomSheet)
    hands.type("Winter Garden")
    for field, typed in ((new.capacity, "45"), (new.rate, "90"), (new.weekend, "120"), (new.hours, "9-23")):
        hands.press(Key.Key_Tab) if by == "keys" else hands.click(field)
        hands.type(typed)
    hands.press(Key.Key_Return) if by == "keys" else hands.click(new.primary)
    task.gone(NewRoomSheet)
    task.took("hall")
    admin = office.world.admin.actor
    rooms = office.on_thread(lambda s: s.catalogue.rooms(admin, office.world.city))
    room = next(room for room in rooms if room.name == "Winter Garden")
    assert (room.capacity, room.rate_per_hour) == (45, 90)
    assert room.own_hours is not None
    assert [(h.opens, h.closes) for h in room.own_hours] == [(540, 1380)] * 7
    (rule,) = office.on_thread(lambda s: s.catalogue.price_rules(admin, office.world.city))
    assert (rule.room_id, rule.value, rule.weekdays) == (room.id, 120, frozenset({5, 6}))
    task.wait(lambda: view.details.place is not None and view.details.place.room_id == room.id)
    assert view.details.title.text() == "Winter Garden"


@both
@pytest.mark.parametrize("email", ["mo@hall.example", "admin@hall.example"])
def test_10_who_changed_a_booking(seat: Seat, office: Office, by: By, email: str) -> None:
    """“It was not me who moved it”: nobody could say who it was, or only an admin could."""
    world, later = office.world, (datetime.now(UTC) + timedelta(days=3)).date()
    number = booked(office, world.ballroom, at(later, 10), world.alice)
    booked(office, world.ballroom, at(later, 18), world.bob)
    office.on_thread(lambda s: s.bookings.move(world.admin.actor, number, Move(at(later, 14), world.garden)))
    task = Task(seat, by, email)
    hands = task.hands
    task.take(task.say(f"#{number}"))
    view = task.shell.current
    assert isinstance(view, BookingsView)
    panel = view.details
    task.wait(lambda: panel.stack.state == "ready" and "history" in panel.buttons)
    task.wait(panel.buttons["history"].isVisible)
    hands.control(Key.Key_H) if by == "keys" else hands.click(panel.buttons["history"])
    line = office.on_thread(lambda s: s.audit.of_booking(world.admin.actor, number))[-1]
    assert (line.entry.action, line.entry.actor_id) == ("booking.rescheduled", world.admin.id)
    audit = task.shell.current
    if isinstance(audit, AuditView):
        assert email.startswith("admin")
        task.wait(lambda: audit.details.isVisible() and audit.details.title.text() == "Moved")
        assert world.admin.full_name in words(audit.details)
    else:
        assert not email.startswith("admin")
        block = QApplication.focusWidget()
        assert block is not None
        assert panel.isAncestorOf(block)
        area = panel._area.viewport()
        assert area.rect().contains(block.mapTo(area, block.rect().topLeft())), "it is not in sight"
        said = block.accessibleName().replace("\u2068", "").replace("\u2069", "")
        assert "Moved" in said
        assert world.admin.full_name in said
    task.took("history")


def test_the_readme_tells_the_same_counts() -> None:
    """The README would praise what has become worse since."""
    text = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    _, _, section = text.partition("## Ten things a front desk does")
    told = re.findall(r"\((\d+) by keys, (\d+) by mouse\)", section.partition("\n## ")[0])
    assert [(int(keys), int(mouse)) for keys, mouse in told] == list(STEPS.values())
    assert all(most <= MOST_STEPS for counts in STEPS.values() for most in counts)
