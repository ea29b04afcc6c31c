"""One field for everything: by mouse and by keys, from a few letters to the thing, or from a sentence to a booking."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from sqlalchemy import select, update

from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import DatabaseUnavailable
from hallbooking_desktop.persistence import tables as t
from hallbooking_desktop.services.commands_engagement import NewQuery
from hallbooking_desktop.services.lookup import LookupService
from hallbooking_desktop.ui.booking.editor import BookingEditor
from hallbooking_desktop.ui.calendar.view import CalendarView
from hallbooking_desktop.ui.palette.entries import EntriesModel, Entry
from hallbooking_desktop.ui.palette.overlay import Palette
from hallbooking_desktop.ui.shell import Shell
from hallbooking_desktop.ui.theme import Mode, theme
from hallbooking_desktop.ui.views.bookings import BookingsView
from hallbooking_desktop.ui.views.customers import CustomersView
from hallbooking_desktop.ui.views.places import PlacesView
from hallbooking_desktop.ui.views.queries import QueriesView
from hallbooking_desktop.ui.views.today import TodayView
from hallbooking_desktop.ui.views.wallets import WalletsView
from tests.support.bookings import add_booking
from tests.support.world import Person
from tests.ui.conftest import Office
from tests.ui.desks import Seat, focus
from tests.ui.hands import MOST_STEPS, Hands
from tests.ui.test_accessibility import assert_named

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def party(office: Office, room: int, days: int, who: Person, title: str) -> int:
    """Have a booking some days from now."""
    start = datetime.now(UTC).replace(hour=12, minute=0, second=0, microsecond=0) + timedelta(days=days)

    async def work() -> int:
        async with office.database.work(office.world.system) as unit:
            number = await add_booking(unit, room, start, who)
            await unit.execute(update(t.bookings).where(t.bookings.c.id == number).values(title=title))
            return number

    return office.on_thread(lambda _: work())


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


def titles(palette: Palette) -> list[str]:
    return [plain(entry.title) for entry in palette.rows.entries]


def opened(seat: Seat, email: str = "mo@hall.example") -> tuple[Shell, Palette]:
    """Sign in, and have the halls' names in memory, as they are a moment after the palette was first opened."""
    shell = seat.sign_in(email)
    seat.wait(lambda: QApplication.focusWidget() is not None)
    palette = shell.centre.palette
    palette.places.refresh()
    seat.wait(lambda: palette.places.halls)
    return shell, palette


def answered(seat: Seat, palette: Palette) -> None:
    seat.wait(lambda: not palette.is_busy)


def entry(palette: Palette, identity: str) -> Entry:
    where = palette.rows.find(identity)
    assert where is not None, [one.identity for one in palette.rows.entries]
    found = palette.rows.entry_at(where)
    assert found is not None
    return found


def click(hands: Hands, palette: Palette, identity: str) -> None:
    where = palette.rows.find(identity)
    assert where is not None, [one.identity for one in palette.rows.entries]
    index = palette.rows.index(where)
    palette.list.scrollTo(index)
    hands.click(palette.list.viewport(), palette.list.visualRect(index).center())


# --- pages and places


def test_photos_are_found_where_they_hang(seat: Seat, office: Office) -> None:
    """Who looks for a hall's pictures by name finds nothing, since they have no page of their own."""
    shell, palette = opened(seat)
    hands = Hands(seat, "keys")
    hands.press(Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    hands.type("photos of ballroom")
    answered(seat, palette)
    assert titles(palette) == ["Photos of Grand Ballroom"]
    hands.press(Key.Key_Return)
    view = shell.current
    assert isinstance(view, PlacesView)
    seat.wait(lambda: view.details.place is not None and view.details.place.room_id == office.world.ballroom)
    seat.wait(lambda: view.details.page is view.details.photos_page)
    hands.press(Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    hands.type("photos")
    answered(seat, palette)
    assert "Venues & halls" in titles(palette)
    hands.press(Key.Key_Escape)
    view.open_room(office.world.studio)
    assert view.details.page is view.details.photos_page, "the page that is open changes with the hall"
    assert "photos" not in shell.keys, "photos stand in the navigation as well"


# --- people and bookings


@pytest.mark.parametrize("typed", ["Müller", "muller"])
def test_everything_of_somebody(seat: Seat, office: Office, typed: str) -> None:
    """Mr Müller rings, and only who types his dots finds him; his wallet, booking and question are looked for apart."""
    world = office.world
    number = party(office, world.ballroom, 3, world.bob, "Chess")
    asked = office.on_thread(
        lambda s: s.queries.ask(world.bob.actor, NewQuery("Is there parking?", "Ten cars", number))
    )
    shell, palette = opened(seat)
    hands = Hands(seat, "mouse")
    hands.click(shell.search)
    hands.type(typed)
    answered(seat, palette)
    assert titles(palette) == [
        "Bob Müller",
        "All bookings of Bob Müller",
        "Wallet of Bob Müller",
        "New booking for Bob Müller",
        f"#{number}  Chess",
        "Is there parking?",
    ]
    click(hands, palette, f"wallet:{world.bob.id}")
    assert isinstance(shell.current, WalletsView)
    hands.click(shell.search)
    hands.type(typed)
    answered(seat, palette)
    click(hands, palette, f"booking:{number}")
    assert isinstance(shell.current, BookingsView)
    hands.click(shell.search)
    hands.type(typed)
    answered(seat, palette)
    click(hands, palette, f"bookings-of:{world.bob.id}")
    assert isinstance(shell.current, BookingsView)
    assert "Bob Müller" in shell.current.customer.words
    hands.click(shell.search)
    hands.type(typed)
    answered(seat, palette)
    click(hands, palette, f"query:{asked.query.id}")
    queries = shell.current
    assert isinstance(queries, QueriesView)
    seat.wait(lambda: queries.details.title.text() == "Is there parking?")
    assert hands.steps <= MOST_STEPS


def _saved(office: Office) -> list[Any]:
    async def read() -> list[Any]:
        async with office.database.read() as work:
            b = t.bookings.c
            return list(await work.execute(select(b.room_id, b.starts_at, b.ends_at, b.status).order_by(b.id)))

    return office.on_thread(lambda _: read())


def _next_friday() -> datetime:
    now = datetime.now(UTC)
    day = now.date() + timedelta(days=(4 - now.weekday()) % 7 or 7)
    return datetime(day.year, day.month, day.day, 14, tzinfo=UTC)


def _editor(seat: Seat, shell: Shell) -> BookingEditor:
    seat.wait(lambda: shell.findChild(BookingEditor) is not None)
    editor = shell.findChild(BookingEditor)
    assert editor is not None
    seat.wait(lambda: editor.stack.state == "ready" and editor.isActiveWindow())
    return editor


def test_a_sentence_becomes_a_booking_by_keys(seat: Seat, office: Office) -> None:
    """A caller says it in one sentence, and five fields have to be filled in."""
    shell, palette = opened(seat)
    hands = Hands(seat)
    hands.control(Key.Key_K)
    hands.type("next friday 2pm grand ballroom 3h")
    answered(seat, palette)
    start = _next_friday()
    first = palette.rows.entries[0]
    assert plain(first.title).startswith("Book Grand Ballroom: Fri ")
    assert "14:00 – 17:00" in first.title, "what was understood is not told before Enter"
    hands.press(Key.Key_Return)
    editor = _editor(seat, shell)
    draft = editor.form.draft()
    assert draft is not None
    assert (draft.room_id, draft.range.start, draft.range.duration) == (
        office.world.ballroom,
        start,
        timedelta(hours=3),
    )
    seat.wait(editor.form.people.field.hasFocus)
    hands.type("alice")
    seat.wait(lambda: editor.form.people.field.is_open)
    hands.press(Key.Key_Return)
    hands.press(Key.Key_D, Qt.KeyboardModifier.AltModifier)
    seat.wait(lambda: _saved(office))
    assert [tuple(row) for row in _saved(office)] == [
        (office.world.ballroom, start, start + timedelta(hours=3), "pending")
    ]
    assert hands.steps <= MOST_STEPS
    assert hands.steps == 6


def test_a_sentence_becomes_a_booking_by_mouse(seat: Seat, office: Office) -> None:
    """The same, without leaving the mouse."""
    shell, palette = opened(seat)
    hands = Hands(seat)
    hands.click(shell.search)
    hands.type("nächsten Freitag 14 Uhr grand ballroom 3 Std")
    answered(seat, palette)
    click(hands, palette, palette.rows.entries[0].identity)
    editor = _editor(seat, shell)
    seat.wait(editor.form.people.field.hasFocus)
    hands.type("alice")
    seat.wait(lambda: editor.form.people.field.is_open)
    hands.press(Key.Key_Return)
    hands.click(editor.secondary)
    seat.wait(lambda: _saved(office))
    assert hands.steps <= MOST_STEPS
    assert [row.starts_at for row in _saved(office)] == [_next_friday()]


# --- dates


def test_what_can_be_meant_in_two_ways_or_is_past(seat: Seat, office: Office) -> None:
    """Enter would book a week too early, or in the past, without a word."""
    seat.desk.clock = ManualClock(datetime(2026, 12, 2, 15, 0, tzinfo=UTC))  # a Wednesday
    shell, palette = opened(seat)
    seat.press(Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    seat.type("next friday at 3 garden hall 2h")
    answered(seat, palette)
    shown = titles(palette)
    assert [title for title in shown if title.startswith("Book Garden Hall")] == [
        "Book Garden Hall: Fri 4 Dec 2026, 15:00 – 17:00",
        "Book Garden Hall: Fri 4 Dec 2026, 03:00 – 05:00",
        "Book Garden Hall: Fri 11 Dec 2026, 15:00 – 17:00",
        "Book Garden Hall: Fri 11 Dec 2026, 03:00 – 05:00",
    ]
    palette.field.clear()
    seat.type("yesterday 2pm studio")
    answered(seat, palette)
    first = palette.rows.entries[0]
    assert (plain(first.title), first.below) == (
        "Book Studio: Tue 1 Dec 2026, 14:00 – 16:00",
        "is past: shown in the calendar",
    )
    seat.press(Key.Key_Return)
    view = shell.current
    assert isinstance(view, CalendarView), "the past was offered to be booked"
    seat.wait(lambda: view.venue is not None)
    assert view.period.day == date(2026, 12, 1)


@pytest.mark.parametrize("typed", ["14 dec", "14. Dezember", "١٤ ديسمبر"])
def test_a_day_opens_the_calendar(seat: Seat, office: Office, typed: str) -> None:
    """“What is on the 14th?” would take a click for each month."""
    seat.desk.clock = ManualClock(datetime(2026, 12, 2, 15, 0, tzinfo=UTC))
    shell, palette = opened(seat, "admin@hall.example")
    seat.press(Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    seat.type(typed)
    answered(seat, palette)
    assert titles(palette)[0] == "Show Mon 14 Dec 2026 in the calendar"
    seat.press(Key.Key_Return)
    view = shell.current
    assert isinstance(view, CalendarView)
    seat.wait(lambda: view.venue is not None)
    assert view.period.day == date(2026, 12, 14)
    seat.press(Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    seat.type("tomorrow spreehalle")
    answered(seat, palette)
    seat.press(Key.Key_Return)
    seat.wait(lambda: view.venue is not None and view.venue.name == "Spreehalle")
    assert view.period.day == date(2026, 12, 3)


# --- the field itself


def test_it_opens_and_closes_by_keys(seat: Seat, office: Office) -> None:
    """The keys would be lost afterwards, or it could not be left."""
    shell, palette = opened(seat)
    shell.show_view("customers")
    view = shell.current
    assert isinstance(view, CustomersView)
    view.search.setFocus()
    control = Qt.KeyboardModifier.ControlModifier
    seat.type("ali")
    view.search.home(False)
    seat.press(Key.Key_K, control)
    assert palette.isVisible()
    assert palette.field.hasFocus()
    assert view.search.text() == "ali", "a field took the key for its own"
    seat.type("cal")
    seat.press(Key.Key_K, control)
    assert not palette.isVisible()
    assert view.search.hasFocus()
    seat.press(Key.Key_K, control)
    assert palette.field.text() == ""
    seat.press(Key.Key_Escape)
    assert not palette.isVisible()
    shell.centre.palette.open()
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=palette.rect().bottomLeft())
    assert not palette.isVisible()


def test_pages_and_actions(seat: Seat, office: Office) -> None:
    """A page's place in the navigation and each key would have to be known by heart."""
    shell, palette = opened(seat)
    control = Qt.KeyboardModifier.ControlModifier
    seat.press(Key.Key_K, control)
    pages = {one.identity for one in palette.rows.entries if one.identity.startswith("view:")}
    assert pages == {f"view:{key}" for key in shell.keys}, "pages that the role may not use, or not all it may"
    assert entry(palette, "new-booking").side == "Ctrl+N"
    assert entry(palette, "lock").side == "Ctrl+L"
    assert_named(palette)
    seat.type("cust")
    assert titles(palette)[0] == "Customers"
    seat.press(Key.Key_Return)
    assert shell.key == "customers"
    seat.press(Key.Key_K, control)
    assert titles(palette)[0] == "Customers", "the latest choice does not come first"
    assert palette.rows.entries[0].caption == "Latest"
    seat.type("dark")
    seat.press(Key.Key_Return)
    assert theme().mode is Mode.DARK
    seat.press(Key.Key_K, control)
    seat.type("lock")
    seat.press(Key.Key_Return)
    assert seat.window.page.isVisible()


def test_a_moderator_is_offered_the_own_house(seat: Seat, office: Office) -> None:
    """Halls and bookings of another house would be offered, and refused only then."""
    world = office.world
    there = party(office, world.great_hall, 3, world.bob, "Chess")
    _, palette = opened(seat)
    seat.press(Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    seat.type("saal")
    answered(seat, palette)
    assert titles(palette) == []
    assert "Nothing fits" in palette.nothing.text()
    palette.field.clear()
    seat.type(f"#{there}")
    answered(seat, palette)
    assert titles(palette) == []


def test_a_booking_by_its_number(seat: Seat, office: Office) -> None:
    """The number on the confirmation leads nowhere."""
    world = office.world
    number = party(office, world.ballroom, 3, world.alice, "Chess")
    shell, palette = opened(seat)
    seat.press(Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    seat.type(f"#{number}")
    # Pressed before the answer is there, Enter waits for it.
    seat.press(Key.Key_Return)
    seat.wait(lambda: isinstance(shell.current, BookingsView))
    assert not palette.isVisible()


def test_halls_lead_to_their_page_or_a_booking(seat: Seat, office: Office) -> None:
    """A hall's name would find nothing."""
    shell, palette = opened(seat, "admin@hall.example")
    seat.press(Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    seat.type("grosser")
    answered(seat, palette)
    assert titles(palette) == ["Großer Saal", "New booking in Großer Saal", "Photos of Großer Saal"]
    seat.press(Key.Key_Down)
    seat.press(Key.Key_Return)
    editor = _editor(seat, shell)
    assert editor.form.place.room is not None
    assert editor.form.place.room.id == office.world.great_hall
    editor.close()


def test_a_new_hall_is_found_at_once(seat: Seat, office: Office) -> None:
    """What a colleague opened this morning would be unknown until tomorrow."""
    _, palette = opened(seat, "admin@hall.example")
    admin, studio = office.world.admin.actor, office.world.studio
    room = office.on_thread(lambda s: s.catalogue.room(admin, studio))

    async def rename() -> None:
        async with office.database.work(admin) as work:
            await work.execute(update(t.rooms).where(t.rooms.c.id == room.id).values(name="Attic", name_key="attic"))
            from hallbooking_desktop.domain.events import Topic  # noqa: PLC0415

            work.changed(Topic.ROOM, room.id, room.venue_id)

    office.on_thread(lambda _: rename())
    seat.wait(lambda: any(place.name == "Attic" for place in palette.places.halls))


def test_the_database_is_gone(seat: Seat, office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages could not be reached, and nobody be told why customers are not found."""

    async def lost(*_: object) -> None:
        raise DatabaseUnavailable

    shell, palette = opened(seat)
    monkeypatch.setattr(LookupService, "find", lost)
    seat.press(Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    seat.type("wallets")
    answered(seat, palette)
    assert titles(palette) == ["Wallets"]
    assert palette.nothing.isVisible()
    seat.press(Key.Key_Return)
    assert shell.key == "wallets"


def test_arrows_go_round_and_are_told(seat: Seat, office: Office) -> None:
    """Who cannot see the list would not know what Enter does."""
    _, palette = opened(seat)
    seat.press(Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    count = palette.rows.rowCount()
    seat.press(Key.Key_Up)
    assert palette.list.currentIndex().row() == count - 1
    seat.press(Key.Key_Down)
    assert palette.list.currentIndex().row() == 0
    seat.press(Key.Key_Tab)
    assert palette.list.currentIndex().row() == 1
    assert palette.field.hasFocus()
    second = palette.rows.entry_at(1)
    assert second is not None
    assert palette.field.accessibleDescription() == f"{second.spoken}. 2 of {count}"


def test_the_model_keeps_to_the_rules(qtbot: object) -> None:
    """A list would show what is no longer there."""
    model = EntriesModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for number in (3, 0, 5, 1):
        model.show([Entry(f"e:{n}", "a" if n < 2 else "b", f"Title {n}", lambda: None) for n in range(number)])
        assert model.rowCount() == number
    assert tester.model() is model


def test_a_page_that_loads_behind_takes_no_keys(seat: Seat, office: Office) -> None:
    """Half of what is typed would land in a list behind, where letters do things."""
    shell, palette = opened(seat)
    view = shell.current
    assert isinstance(view, TodayView)
    seat.wait(lambda: view.snapshot is not None)  # else the day's list, come later, would have wanted the keys last
    seat.press(Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    view.notes.field.setFocus()
    assert palette.field.hasFocus()
    seat.press(Key.Key_Escape)
    assert view.notes.field.hasFocus(), "and afterwards it has none"


def test_what_had_the_keys_may_be_gone_afterwards(seat: Seat, office: Office) -> None:
    """Somebody else's change renews a panel behind the palette, and Escape does nothing any more."""
    shell, palette = opened(seat)
    field = QLineEdit(shell)
    field.show()
    field.setFocus()
    seat.press(Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field.deleteLater()
    QApplication.sendPostedEvents(field, QEvent.Type.DeferredDelete.value)
    seat.press(Key.Key_Escape)
    assert not palette.isVisible()


# --- shortcuts


def test_a_question_mark_tells_the_keys(seat: Seat, office: Office) -> None:
    """Keys that nobody is told of are never used."""
    shell, _ = opened(seat)
    sheet = shell.centre.sheet
    before = focus()
    if isinstance(before, QLineEdit):
        before.clearFocus()
        shell.setFocus()
    seat.press(Key.Key_Question, SHIFT)
    assert sheet.isVisible()
    assert_named(sheet)
    said = [label.text() for label in sheet.findChildren(QLabel)]
    assert {"Parties of today", "Anywhere", "Pages", "New booking", "Ctrl+K", "Calendar", "Ctrl+2"} <= set(said)
    seat.press(Key.Key_Escape)
    assert not sheet.isVisible()
    for key in shell.keys:
        shell.show_view(key)
        assert all(keys and what for _, rows in shell.centre.key_table() for keys, what in rows)
