"""Large text and other languages: nothing is cut or lies over anything else, no dialog is larger than the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QLocale, QSize, Qt
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLabel, QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands import BookingDraft, PersonChoice
from hallbooking_desktop.services.commands_engagement import NewQuery, NewReview, QueryList
from hallbooking_desktop.services.snapshots_engagement import ReviewSnapshot
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.calendar.layout import View
from hallbooking_desktop.ui.fonts import add_missing_scripts
from hallbooking_desktop.ui.new_password import NewPasswordSheet
from hallbooking_desktop.ui.printing.preview import PrintPreview
from hallbooking_desktop.ui.queries.answer import AnswerSheet
from hallbooking_desktop.ui.shell import Shell
from hallbooking_desktop.ui.sign_in import DemoAccount
from hallbooking_desktop.ui.theme import font, theme
from hallbooking_desktop.ui.translations import use_language
from hallbooking_desktop.ui.views.customer_forms import CustomerSheet
from hallbooking_desktop.ui.views.kiosk_forms import PairSheet
from hallbooking_desktop.ui.views.merge import MergeSheet
from hallbooking_desktop.ui.views.review_panel import HideSheet
from hallbooking_desktop.ui.views.user_forms import StaffSheet
from hallbooking_desktop.ui.views.wallet_forms import AdjustSheet, TopUpSheet
from hallbooking_desktop.ui.widgets.dialogs import DiscardSheet
from tests.support.fitting import OVERLAYS, misfits, too_large
from tests.ui.conftest import Office
from tests.ui.desks import Seat
from tests.ui.parties import begun, party

#: A small laptop's.
SCREEN = QSize(1280, 800)
LOOKS = (
    pytest.param("en", 2.0, (1280, 800), id="large"),
    pytest.param("en", 1.0, (1024, 700), id="small-window"),
    pytest.param("de", 2.0, (1280, 800), id="large-german"),
    pytest.param("ar", 2.0, (1280, 800), id="large-arabic"),
)


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[str], QLocale]]:
    """Return how to speak a language until the test's end."""
    before = QLocale()
    yield lambda code: use_language(qapp, code)
    use_language(qapp, "en")
    QLocale.setDefault(before)
    theme().set_scale(1.0)


class Walk:
    """Goes through the desk and writes down what has no room."""

    def __init__(self, seat: Seat, shell: Shell, office: Office) -> None:
        self.seat, self.shell, self.office = seat, shell, office
        self.found: list[str] = []

    def look(self, name: str) -> None:
        """Look at the window and the dialogs over it, when they have taken their places."""
        said: list[str] = ["not looked at"]

        def fits() -> bool:
            said[:] = self._misfits()
            return not said

        try:
            self.seat.wait(fits)
        except Exception:  # noqa: BLE001 - pytest-qt's, which is private
            self.found += [f"{name}: {what}" for what in said]

    def _misfits(self) -> list[str]:
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        dialogs = self.dialogs()
        said = [what for dialog in dialogs for what in too_large(dialog, SCREEN)]
        for shown in dialogs or [self.seat.window]:
            said += misfits(shown, skip=OVERLAYS)
        return said

    def dialogs(self) -> list[QDialog]:
        """Return the dialogs that are open."""
        return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]

    # --- pages -------------------------------------------------------------------------------------------------------

    def pages(self) -> None:
        """Look at each page, its tabs, and the panel of the first thing that it lists."""
        for key in self.shell.keys:
            self.shell.show_view(key)
            view = self.shell.current
            assert view is not None
            self.settle(view)
            self.look(key)
            for tabs in view.findChildren(QTabWidget):
                for number in filter(tabs.isTabVisible, range(tabs.count())):
                    tabs.setCurrentIndex(number)
                    self.settle(tabs.widget(number))
                    self.look(f"{key}, {tabs.tabText(number)}")
                tabs.setCurrentIndex(0)
            self._panel(key, view)

    def settle(self, view: QWidget) -> None:
        """Wait until it shows what it loads."""
        states = getattr(view, "states", None)
        if states is not None:
            self.seat.wait(lambda: states.state != "loading", timeout=20_000)

    def _panel(self, key: str, view: Any) -> None:
        panel, table = getattr(view, "panel", None), getattr(view, "table", None)
        if panel is None or table is None or not view.model.rowCount():
            return
        table.selectRow(0)
        self.seat.wait(panel.isVisible)
        states = getattr(panel, "states", None) or panel.stack
        self.seat.wait(lambda: states.state == "ready")
        self.look(f"{key}, panel")
        view.close_panel()

    def calendar(self) -> None:
        """Look at the calendar in each of its views."""
        self.shell.show_view("calendar")
        view: Any = self.shell.current
        self.seat.wait(lambda: view.venue is not None)
        for shown in View:
            view.set_view(shown)
            self.seat.wait(lambda: view.states.state == "ready")
            self.look(f"calendar, {shown.value}")

    # --- dialogs -----------------------------------------------------------------------------------------------------

    def open(self, name: str, act: Callable[[], object]) -> None:
        """Have a dialog opened, look at it, close it."""
        act()
        self.seat.wait(self.dialogs)
        dialog: Any = self.dialogs()[-1]
        for part in ("stack", "states"):
            states = getattr(dialog, part, None)
            if states is not None:
                self.seat.wait(lambda states=states: states.state != "loading")
        self.look(name)
        dialog.done(0)
        self.seat.wait(lambda: not self.dialogs())

    def actions(self, booking: int, draft: BookingDraft) -> None:
        """Look at what is opened from anywhere."""
        for what, given in (
            (Do.NEW_BOOKING, (None,)),
            (Do.HOLD_BOOKING, (draft,)),
            (Do.PAY_BOOKING, (booking,)),
            (Do.MOVE_BOOKING, (booking,)),
            (Do.CANCEL_BOOKING, (booking,)),
            (Do.EDIT_BOOKING, (booking,)),
        ):
            self.open(what.value, lambda what=what, given=given: self.seat.desk.actions.run(what, *given))

    def sheets(self) -> None:
        """Look at the forms of the lists."""
        desk, window = self.seat.desk, self.seat.window
        admin, alice = self.office.world.admin.actor, self.office.world.alice.id
        wallet = self.office.on_thread(lambda s: s.wallets.of(admin, alice))
        person = self.office.on_thread(lambda s: s.users.customer(admin, alice))
        for made in (
            lambda: CustomerSheet(desk, window),
            lambda: TopUpSheet(desk, window, wallet),
            lambda: AdjustSheet(desk, window, wallet),
            lambda: StaffSheet(desk, window),
            lambda: PairSheet(desk, window),
            lambda: NewPasswordSheet(desk, window),
            lambda: MergeSheet(desk, window, person),
            lambda: DiscardSheet(window, "Discard what you typed?", "This would be lost: the question on the page."),
        ):
            self.open(made.__code__.co_names[0], lambda made=made: made().open())

    def engagement(self, review: ReviewSnapshot) -> None:
        """Look at how customers are answered, and a review is hidden."""
        desk, window = self.seat.desk, self.seat.window
        (query,) = self.office.on_thread(lambda s: s.queries.page(desk.actor, QueryList())).rows
        self.open("answer", lambda: AnswerSheet(desk, window, query.id, query.subject).open())
        self.open("hide", lambda: HideSheet(desk, window, review).open())

    def places(self) -> None:
        """Look at what is done with halls and venues."""
        self.shell.show_view("places")
        view: Any = self.shell.current
        self.seat.wait(lambda: view.details.place is not None)
        self.open("new venue", view.new_venue.click)
        view.open_room(self.office.world.garden)
        self.seat.wait(lambda: view.details.place.room_id == self.office.world.garden)
        for page in view.details.pages:
            view.details.tabs.setCurrentWidget(page)
            self.settle(page)
            self.look(f"places, hall, {type(page).__name__}")
        self.open("new hall", view.details.new_room.click)
        self.open("block", view.details.block.click)
        self.open("close", view.details.shut.click)
        view.details.tabs.setCurrentWidget(view.details.prices_page)
        self.open("price", view.details.prices_page.add.click)

    def printing(self) -> None:
        """Look at the preview."""
        self.shell.show_view("bookings")
        view: Any = self.shell.current
        self.seat.wait(lambda: view.model.state == "ready")
        view.comfort.print_all()
        self.seat.wait(lambda: any(isinstance(d, PrintPreview) for d in self.dialogs()))
        preview: Any = self.dialogs()[-1]
        self.seat.wait(lambda: preview.laid_out is not None and preview.states.state == "ready", timeout=20_000)
        self.look("print preview")
        preview.done(0)
        self.seat.wait(lambda: not self.dialogs())

    def covers(self) -> None:
        """Look at what lies over the window: the palette, the keys, the tour."""
        self.shell.show_view("today")
        palette = self.shell.centre.palette
        palette.open()
        palette.field.setText("al")
        self.seat.wait(lambda: not palette.is_busy)
        self._look_at("palette", palette)
        palette.dismiss()
        self.shell.centre.show_keys()
        self._look_at("keys", self.shell.centre.sheet)
        self.shell.centre.sheet.dismiss()
        self.shell.show_tour()
        tour = self.shell.tour
        assert tour is not None
        for number in range(len(tour.steps)):
            tour.go(number)
            self._look_at(f"tour {number}", tour.card)
        tour.leave()

    def _look_at(self, name: str, part: QWidget) -> None:
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.found += [f"{name}: {what}" for what in misfits(part, skip=OVERLAYS)]


@pytest.mark.parametrize(("language", "scale", "size"), LOOKS)
def test_nothing_is_cut(
    # Before the window: what is set back in the end need not be drawn once more.
    speak: Callable[[str], QLocale],
    seat: Seat,
    office: Office,
    language: str,
    scale: float,
    size: tuple[int, int],
) -> None:
    """Who needs large text, or reads German or Arabic, would see half of a button."""
    world = office.world
    booking = party(office, world.ballroom, begun(), "General meeting of the association of amateur choirs", total="90")
    party(office, world.studio, begun(-60), "Yoga", who=world.walk_in)
    asked = NewQuery("May we bring our own caterer?", "For forty guests.", venue_id=world.city)
    office.on_thread(lambda s: s.queries.ask(world.alice.actor, asked))
    over = party(office, world.ballroom, datetime.now(UTC) - timedelta(days=3), "Ball", who=world.alice)
    said = NewReview(over, 4, "Bright and warm, and everybody found the way to the Wintergartenveranstaltungsraum.")
    review = office.on_thread(lambda s: s.reviews.post(world.alice.actor, said))
    day = datetime.now(UTC).replace(hour=10, minute=0, second=0, microsecond=0) + timedelta(days=9)
    span = TimeRange(day, day + timedelta(hours=2))
    draft = BookingDraft(world.ballroom, span, customers=(PersonChoice(world.bob.id),))
    seat.window.resize(*size)
    speak(language)
    theme().set_scale(scale)
    seat.window.ask_who("")
    seat.window.page.offer_accounts((DemoAccount("moderator", "moderator@example.com", "x"),))
    seat.wait(seat.window.page.isVisible)
    shell = seat.sign_in("admin@hall.example")
    walk = Walk(seat, shell, office)
    walk.pages()
    walk.calendar()
    walk.actions(booking, draft)
    walk.sheets()
    walk.engagement(review)
    walk.places()
    walk.printing()
    walk.covers()
    assert not walk.found, "\n" + "\n".join(dict.fromkeys(walk.found))


def test_a_cut_label_is_found(qtbot: QtBot) -> None:
    """The walk above would find nothing whatever was cut."""
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    whole, cut = QLabel("All of this is there", window), QLabel("All of this is not", window)
    button = QPushButton("Save", window)
    wrapped = QLabel("A sentence that goes on over several lines, and has no room for them", window)
    wrapped.setWordWrap(True)
    for widget in (whole, cut, button, wrapped):
        row.addWidget(widget)
    window.resize(800, 200)
    window.show()
    assert misfits(window) == []
    cut.setFixedWidth(30)
    button.setFixedWidth(20)
    wrapped.setFixedSize(90, 20)
    qtbot.waitUntil(lambda: cut.width() == 30 and wrapped.height() == 20)
    said = misfits(window)
    assert [any(words in line for line in said) for words in ("is not", "Save", "A sentence")] == [True] * 3
    cut.setToolTip(cut.text())
    assert not any("is not" in line for line in misfits(window)), "what the tool tip has in full may be short"


def test_what_sticks_out_or_overlaps_is_found(qtbot: QtBot) -> None:
    """Two buttons over each other would pass for being there."""
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    one, other = QPushButton("One", window), QPushButton("Other", window)
    row.addWidget(one)
    row.addWidget(other)
    window.resize(400, 100)
    window.show()
    assert misfits(window) == []
    other.setGeometry(one.geometry().translated(10, 0))
    assert any("lies over" in line for line in misfits(window))
    other.move(380, 0)
    assert any("outside" in line for line in misfits(window))
    window.resize(2000, 100)
    assert too_large(window, SCREEN)


def test_the_letters_of_every_script_are_there(qapp: QApplication) -> None:
    """A guest's Japanese name would be a row of boxes where the system has no such font."""
    add_missing_scripts()
    for name in ("田中さくら", "김민준", "王小明", "ندى الخطيب", "שרה", "สมชาย", "นภา", "Żółć"):
        layout = QTextLayout(name, font())
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        for run in layout.glyphRuns():
            assert 0 not in run.glyphIndexes(), f"{name}: no letters in {run.rawFont().familyName()}"
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
