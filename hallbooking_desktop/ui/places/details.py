"""What is known of the chosen place: its head, the pages, and the foot that saves what was typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QTabWidget, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError, StaleVersion
from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import joined
from hallbooking_desktop.ui.places.addons import AddonsPage
from hallbooking_desktop.ui.places.closings import ClosingsPage
from hallbooking_desktop.ui.places.hours import HoursPage
from hallbooking_desktop.ui.places.pages import Page
from hallbooking_desktop.ui.places.particulars import RoomPage, RulesPage, VenuePage
from hallbooking_desktop.ui.places.parts import PartsPage
from hallbooking_desktop.ui.places.photos import PhotosPage
from hallbooking_desktop.ui.places.place import Place
from hallbooking_desktop.ui.places.prices import PricesPage
from hallbooking_desktop.ui.tasks import spawn
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.undo import offer_undo
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.dialogs import Note
from hallbooking_desktop.ui.widgets.flow import FlowLayout
from hallbooking_desktop.ui.widgets.panel import text_label


class PlaceDetails(QFrame):
    """``stored`` comes after something was saved; the buttons are the view's to connect."""

    stored = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "surface")
        self._desk = desk
        self.place: Place | None = None
        self._newer: Place | None = None
        self._saving = False
        self._own_version = 0
        self.venue_page, self.room_page = VenuePage(desk, self), RoomPage(desk, self)
        self.hours_page, self.rules_page = HoursPage(desk, self), RulesPage(desk, self)
        self.prices_page, self.addons_page = PricesPage(desk, self), AddonsPage(desk, self)
        self.closings_page = ClosingsPage(desk, self)
        self.parts_page, self.photos_page = PartsPage(desk, self), PhotosPage(desk, self)
        self._both = (self.hours_page, self.prices_page, self.closings_page, self.photos_page)
        self.tabs = QTabWidget(self)
        self.tabs.setProperty("rtl", self.isRightToLeft())
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setAccessibleName(self.tr("What is known of this place"))
        for page, title in (
            (self.venue_page, self.tr("Venue")),
            (self.room_page, self.tr("Hall")),
            (self.hours_page, self.tr("Hours")),
            (self.rules_page, self.tr("Booking rules")),
            (self.prices_page, self.tr("Prices")),
            (self.addons_page, self.tr("Add-ons")),
            (self.parts_page, self.tr("Parts")),
            (self.closings_page, self.tr("Closed times")),
            (self.photos_page, self.tr("Photos")),
        ):
            self.tabs.addTab(page, title)
            page.touched.connect(self._show_foot)
        self.room_page.stored_elsewhere.connect(self._room_stored)
        self.tabs.currentChanged.connect(self._turned)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._build_head())
        column.addWidget(self.tabs, 1)
        column.addWidget(self._build_foot())
        save = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        save.activated.connect(self._save_now)

    # --- building ----------------------------------------------------------------------------------------------------

    def _build_head(self) -> QWidget:
        values = tokens()
        head = QWidget(self)
        self.title = text_label("", "subtitle", head, select=True)
        self.facts = text_label("", "muted", head)
        self.new_room = text_button(self.tr("New hall…"), "plus", parent=head)
        self.new_room.setToolTip(self.tr("Open a new hall at this venue (N)"))
        self.block = text_button(self.tr("Block…"), "wrench", parent=head)
        self.block.setToolTip(self.tr("Keep the hall free for repairs, and deal with the bookings in the way (B)"))
        self.shut = text_button(self.tr("Close…"), "block", parent=head)
        self.shut.setToolTip(self.tr("Close for a time, and deal with the bookings in the way (C)"))
        self.archive = text_button(self.tr("Archive…"), "trash", parent=head)
        buttons = FlowLayout(spacing=values.s8)
        for button in (self.block, self.shut, self.new_room, self.archive):
            buttons.addWidget(button)
        column = QVBoxLayout(head)
        column.setContentsMargins(values.s24, values.s16, values.s16, values.s8)
        column.setSpacing(values.s4)
        column.addWidget(self.title)
        column.addWidget(self.facts)
        column.addSpacing(values.s4)
        column.addLayout(buttons)
        return head

    def _build_foot(self) -> QFrame:
        values = tokens()
        self.foot = QFrame(self)
        self.foot.setProperty("kind", "footer")
        self.note = Note("danger", parent=self.foot)
        self._unsaved = QLabel(self.tr("Not saved yet."), self.foot)
        self.theirs = text_button(self.tr("Show theirs"), parent=self.foot)
        self.theirs.setToolTip(self.tr("Give up what was typed here, and show what somebody else saved"))
        self.discard = text_button(self.tr("Discard"), parent=self.foot)
        self.save = text_button(self.tr("Save"), "", "primary", self.foot)
        self.save.setToolTip(self.tr("Save (Ctrl+S)"))
        self.theirs.clicked.connect(self._take_theirs)
        self.discard.clicked.connect(self.give_up)
        self.save.clicked.connect(self._save_now)
        row = QHBoxLayout()
        row.setSpacing(values.s8)
        row.addWidget(self._unsaved, 1)
        for button in (self.theirs, self.discard, self.save):
            row.addWidget(button)
        column = QVBoxLayout(self.foot)
        column.setContentsMargins(values.s24, values.s8, values.s16, values.s8)
        column.setSpacing(values.s8)
        column.addWidget(self.note)
        column.addLayout(row)
        self.foot.hide()
        return self.foot

    # --- showing -----------------------------------------------------------------------------------------------------

    @property
    def page(self) -> Page:
        """The page that is open."""
        page = self.tabs.currentWidget()
        assert isinstance(page, Page)  # noqa: S101 - only pages are added
        return page

    @property
    def pages(self) -> tuple[Page, ...]:
        """All pages that can be opened for this place."""
        found = (self.tabs.widget(n) for n in range(self.tabs.count()) if self.tabs.isTabVisible(n))
        return tuple(page for page in found if isinstance(page, Page))

    @property
    def is_dirty(self) -> bool:
        """Tell whether something typed would be lost."""
        return any(page.is_dirty for page in self.pages)

    def show_place(self, place: Place) -> None:
        """Show another place, or the same one as it is now: pages that somebody types on wait for an answer."""
        same = self.place is not None and self.place.identity == place.identity
        if not same:
            self._own_version = 0
        dirty = {page for page in self.pages if page.is_dirty} if same else set()
        self.place = place
        self._show_head(place)
        own = self.venue_page if place.room is None else self.room_page
        shown = {own, *self._both} | ({self.rules_page, self.addons_page} if place.room is None else {self.parts_page})
        # Hiding the page that is open opens another one.
        on_own = self.page in {self.venue_page, self.room_page}
        for number in range(self.tabs.count()):
            self.tabs.setTabVisible(number, self.tabs.widget(number) in shown)
        if not same and on_own:
            self.tabs.setCurrentWidget(own)
        stale = False
        for page in self.pages:
            if page not in dirty:
                page.show_place(place)
            elif place.version == self._own_version:
                page.place = place  # Another page was saved here: nobody else changed anything.
            elif page.place is not None and page.place.version != place.version:
                stale = True
        self._newer = place if stale else None
        if stale:
            self._say_stale()
        elif not dirty:
            self.note.say("")
        self.page.activate()
        self._show_foot()

    def _show_head(self, place: Place) -> None:
        actor, formats, venue, room = self._desk.actor, self._desk.formats, place.venue, place.room
        self.title.setText(place.name)
        if room is None:
            facts = [
                venue.address,
                venue.city,
                venue.timezone,
                self.tr("%n halls", "", len(place.rooms)),
            ]
        else:
            rate = self.tr("%1 an hour").replace("%1", formats.money(room.rate_per_hour))
            facts = [venue.name, self.tr("up to %n guests", "", room.capacity), rate]
            facts += [] if room.in_service else [self.tr("out of service")]
        facts += [self.tr("archived")] if place.archived else []
        self.facts.setText(joined(facts))
        in_use = not place.archived
        self.new_room.setVisible(in_use and place.may(actor, Action.EDIT_ROOM))
        self.block.setVisible(in_use and room is not None and place.may(actor, Action.BLOCK_ROOM))
        self.shut.setVisible(in_use and place.may(actor, Action.EDIT_HOURS))
        self.archive.setVisible(place.may_edit(actor) and (room is None or not venue.archived))
        text = self.tr("Bring back") if place.archived else self.tr("Archive…")
        self.archive.setText(f" {text}")
        self.archive.setAccessibleName(text.rstrip("…"))

    def _turned(self, _: int) -> None:
        if self.place is not None:
            self.page.activate()
        self.note.say("")
        self._show_foot()

    def _show_foot(self) -> None:
        self.foot.setVisible(self.page.is_dirty)
        self.theirs.setVisible(self._newer is not None)
        bar = self.tabs.tabBar()
        for number in range(self.tabs.count()):
            page = self.tabs.widget(number)
            text = bar.tabText(number).rstrip(" •")
            dirty = isinstance(page, Page) and page in self.pages and page.is_dirty
            bar.setTabText(number, f"{text} •" if dirty else text)

    # --- saving ------------------------------------------------------------------------------------------------------

    def give_up(self) -> None:
        """Show what is stored on this page: what was typed there is lost."""
        if self.place is not None:
            self.page.show_place(self.place)
        self._newer = None
        self.note.say("")
        self._show_foot()

    def give_up_all(self) -> None:
        """Show what is stored on all pages."""
        for page in self.pages:
            if self.place is not None:
                page.show_place(self.place)
        self._newer = None
        self._show_foot()

    def _take_theirs(self) -> None:
        self.give_up()
        self.page.take_keys()

    def _say_stale(self) -> None:
        self.note.say(
            self.tr("Somebody else changed this in the meantime. Look at theirs, or save yours over it."), "warning"
        )

    def _save_now(self) -> None:
        if self.page.is_dirty and not self._saving:
            spawn(self, self._save(self.page), "save a place")

    async def _save(self, page: Page) -> None:
        place = page.place
        if place is None:
            return
        # Who was told of the other change and saves all the same saves over it.
        over = self._newer is not None
        if over and self.place is not None:
            page.place = place = self.place
        self._saving = True
        self.save.setEnabled(False)
        try:
            await page.save(place.version)
        except StaleVersion:
            self._newer = place
            self._say_stale()
            self.stored.emit()
        except DomainError as error:
            self.note.say(page.refuse(error), "danger")
        else:
            self._newer = None
            self.note.say("")
            page.is_stored()
            self._own_version = place.version + 1
            offer_undo(self._desk, self.tr("Saved: %1").replace("%1", place.name), page.back(place))
            self.stored.emit()
        finally:
            self._saving = False
            self.save.setEnabled(True)
            self._show_foot()

    def _room_stored(self) -> None:
        if self.room_page.place is not None:
            self._own_version = self.room_page.place.version + 1
        self.stored.emit()

    def keys_into_page(self) -> None:
        """Give the keys to the open page."""
        self.page.take_keys()

    def step_page(self, by: int) -> None:
        """Open the next page, or the one before."""
        pages = self.pages
        if self.place is None:
            return
        at = (pages.index(self.page) + by) % len(pages)
        self.tabs.setCurrentWidget(pages[at])
        self.tabs.tabBar().setFocus(Qt.FocusReason.OtherFocusReason)
