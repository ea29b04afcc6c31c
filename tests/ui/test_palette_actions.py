"""What can be begun from anywhere by its name: each opens what it says, for whoever may, in each language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from hallbooking_desktop.ui.palette.overlay import Palette
from hallbooking_desktop.ui.places.closing_sheet import ClosingSheet
from hallbooking_desktop.ui.places.new_place import NewRoomSheet, NewVenueSheet
from hallbooking_desktop.ui.shell import Shell
from hallbooking_desktop.ui.theme import theme
from hallbooking_desktop.ui.views.kiosk_forms import PairSheet
from hallbooking_desktop.ui.views.merge import MergeSheet
from hallbooking_desktop.ui.views.today import TodayView
from hallbooking_desktop.ui.views.user_forms import StaffSheet
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from hallbooking_desktop.ui.widgets.picking import PickSheet
from tests.ui.conftest import Office
from tests.ui.desks import Seat

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
CTRL = Qt.KeyboardModifier.ControlModifier
ADMINS = {"new-place", "invite-user"}
#: What is found by which words, in English, German and Arabic.
WORDS = {
    "block-room": ("block hall", "maintenance", "raum sperren", "reparatur", "حجب قاعة", "صيانة"),
    "close-place": ("close venue", "holiday", "haus schließen", "betriebsferien", "إغلاق مكان", "عطلة"),
    "new-room": ("new hall", "add room", "neuer raum", "saal anlegen", "قاعة جديدة", "إضافة غرفة"),
    "new-place": ("new venue", "location", "neues haus", "standort", "مكان جديد", "فرع"),
    "invite-user": ("invite", "new user", "einladen", "neuer benutzer", "دعوة", "مستخدم جديد"),
    "join-customers": ("join", "merge duplicates", "zusammenführen", "dubletten", "دمج", "تكرار"),
    "pair-kiosk": ("pair tablet", "kiosk", "tablet koppeln", "kiosk", "إقران", "كشك"),
    "text-larger": ("larger text", "text size", "größere schrift", "textgröße", "نص أكبر", "حجم النص"),
    "text-smaller": ("smaller text", "zoom", "kleinere schrift", "zoom", "نص أصغر", "تصغير"),
    "write-note": ("handover", "shift", "übergabe", "schicht", "ملاحظة تسليم", "وردية"),
    "recent": ("recent changes", "undo", "letzte änderungen", "zurücknehmen", "آخر التغييرات", "تراجع"),
    "lock": ("lock",),
    "sign-out": ("sign out",),
}


@pytest.fixture
def shell(seat: Seat) -> Iterator[Shell]:
    """Sit at the admin's desk."""
    made = seat.sign_in("admin@hall.example")
    seat.wait(lambda: QApplication.focusWidget() is not None)
    yield made
    for sheet in seat.window.findChildren(Sheet):
        sheet.close()


def _found(seat: Seat, palette: Palette, text: str) -> list[str]:
    palette.field.setText(text)
    seat.wait(lambda: not palette.is_busy)
    return [entry.identity for entry in palette.rows.entries]


def _do(seat: Seat, shell: Shell, text: str) -> None:
    """Find an action by its name and take it, by keys."""
    seat.press(Qt.Key.Key_K, CTRL)
    seat.wait(shell.centre.palette.field.hasFocus)
    seat.type(text)
    seat.wait(lambda: not shell.centre.palette.is_busy)
    seat.press(Qt.Key.Key_Return)


def _sheet(seat: Seat, kind: type[QWidget]) -> QWidget:
    seat.wait(lambda: any(each.isVisible() for each in seat.window.findChildren(kind)))
    return next(each for each in seat.window.findChildren(kind) if each.isVisible())


def _pick(seat: Seat, text: str) -> None:
    """Answer which one is meant, by keys."""
    sheet = cast("PickSheet", _sheet(seat, PickSheet))
    sheet.activateWindow()
    seat.wait(sheet.search.hasFocus)
    seat.wait(lambda: sheet.search.text() or sheet.list.count() or sheet.hint.isHidden())
    seat.type(text)
    seat.wait(lambda: sheet.list.count() == 1)
    assert sheet.primary.isEnabled()
    seat.press(Qt.Key.Key_Return)


@pytest.mark.parametrize("language", ["en", "de", "ar"])
def test_each_is_found_in_each_language(seat: Seat, shell: Shell, language: str) -> None:
    """Who does not know under which page it is would not find it, or in English only."""
    seat.windows.set_language(language)
    built = seat.window.shell
    assert built is not None
    palette = built.centre.palette
    palette.open()
    at = {"en": 0, "de": 2, "ar": 4}[language]
    try:
        for key, words in WORDS.items():
            for text in words[at : at + 2]:
                assert key in _found(seat, palette, text), (key, text)
    finally:
        palette.dismiss()
        seat.windows.set_language("en")


def test_each_role_is_offered_what_it_may(seat: Seat, office: Office) -> None:
    """A moderator would be refused after having filled in a form."""
    shell = seat.sign_in("mo@hall.example")
    known = {command.key for command in shell.centre.commands.all()}
    assert {"block-room", "close-place", "new-room", "write-note", "lock", "sign-out", "text-larger"} <= known
    assert not known & ADMINS


def _close_sheet(title: str) -> Callable[[QWidget], bool]:
    return lambda sheet: title in sheet.windowTitle()


def test_a_hall_is_blocked_and_a_venue_closed_from_anywhere(seat: Seat, shell: Shell, office: Office) -> None:
    """The caller with the burst pipe would wait until the page of the hall is found."""
    _do(seat, shell, "block a hall")
    _pick(seat, "ballroom")
    assert "Block Grand Ballroom" in _sheet(seat, ClosingSheet).windowTitle()
    _sheet(seat, ClosingSheet).close()
    seat.wait(lambda: not seat.window.findChildren(ClosingSheet))
    seat.window.activateWindow()
    seat.wait(lambda: QApplication.focusWidget() is not None)
    _do(seat, shell, "close a hall or venue")
    sheet = cast("PickSheet", _sheet(seat, PickSheet))
    seat.wait(lambda: sheet.list.count() > 2)
    sheet.activateWindow()
    seat.wait(sheet.search.hasFocus)
    seat.press(Qt.Key.Key_Return)
    chosen = _sheet(seat, ClosingSheet).windowTitle()
    assert chosen.startswith("Close ")


def test_halls_venues_people_and_tablets_are_made_from_anywhere(seat: Seat, shell: Shell, office: Office) -> None:
    """The words would find nothing, or something else."""
    for text, kind in (
        ("new venue", NewVenueSheet),
        ("invite somebody to the staff", StaffSheet),
        ("pair a tablet", PairSheet),
    ):
        _do(seat, shell, text)
        _sheet(seat, kind).close()
        seat.wait(lambda kind=kind: not seat.window.findChildren(kind))
        seat.window.activateWindow()
        seat.wait(lambda: QApplication.focusWidget() is not None)
    _do(seat, shell, "new hall")
    venue = office.on_thread(lambda s: s.catalogue.venues(office.world.admin.actor))[0]
    _pick(seat, venue.name)
    assert venue.name in _sheet(seat, NewRoomSheet).windowTitle()


def test_two_customers_are_joined_from_anywhere(seat: Seat, shell: Shell, office: Office) -> None:
    """Merging would be known to those only who found the button on a customer's panel."""
    _do(seat, shell, "join two customers")
    _pick(seat, "alice")
    sheet = cast("MergeSheet", _sheet(seat, MergeSheet))
    assert sheet._one.id == office.world.alice.id


def test_a_note_for_the_next_shift_is_begun_from_anywhere(seat: Seat, shell: Shell, office: Office) -> None:
    """An administrator would land in a field that is off until a venue is chosen above it."""
    shell.show_view("customers")
    seat.window.activateWindow()
    seat.wait(lambda: QApplication.focusWidget() is not None)
    _do(seat, shell, "handover note")
    venue = office.on_thread(lambda s: s.catalogue.venues(office.world.admin.actor))[0]
    _pick(seat, venue.name)
    view = cast("TodayView", shell.current)
    seat.window.activateWindow()
    seat.wait(view.notes.field.hasFocus)
    assert view.venue.currentData() == venue.id
    seat.type("The lift is stuck")
    seat.press(Qt.Key.Key_Return)
    seat.wait(lambda: any("lift" in row.thing.text for row in view.notes.list.rows.rows))


def test_text_grows_and_shrinks_by_name(seat: Seat, shell: Shell) -> None:
    """Who cannot read the menu could not make it larger."""
    _do(seat, shell, "larger text")
    assert theme().scale > 1
    built = seat.window.shell
    assert built is not None
    keys = {command.key for command in built.centre.commands.all()}
    assert {"text-larger", "text-smaller", "text-normal"} <= keys
    seat.wait(lambda: QApplication.focusWidget() is not None)
    _do(seat, built, "text of normal size")
    assert theme().scale == 1
