"""Venues and halls: the list at the left, what is known of the chosen one at the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QFrame, QSplitter, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.domain.permissions import Action, Scope, scope_of
from hallbooking_desktop.services.commands_closing import ClosingKind
from hallbooking_desktop.services.snapshots import RoomSnapshot, VenueSnapshot
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import joined
from hallbooking_desktop.ui.layout import SplitterMemory
from hallbooking_desktop.ui.palette.commands import KeyTable, native
from hallbooking_desktop.ui.places.asked import pick_place
from hallbooking_desktop.ui.places.closing_sheet import ClosingSheet
from hallbooking_desktop.ui.places.details import PlaceDetails
from hallbooking_desktop.ui.places.model import PlacesModel
from hallbooking_desktop.ui.places.new_place import NewRoomSheet, NewVenueSheet
from hallbooking_desktop.ui.places.place import Identity, Place
from hallbooking_desktop.ui.places.tree import PlacesTree
from hallbooking_desktop.ui.places.undo import unarchive
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.tasks import Debounce, Latest, spawn
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.undo import offer_undo
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.dialogs import confirm, may_discard
from hallbooking_desktop.ui.widgets.header import HeaderBar
from hallbooking_desktop.ui.widgets.inputs import SearchField

translate = QCoreApplication.translate
Known = tuple[tuple[VenueSnapshot, ...], tuple[RoomSnapshot, ...]]


class PlacesView(QWidget):
    """The view behind “Venues & halls”. A moderator sees the own venue, an admin all of them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("Places", "Venues and halls"))
        self.desk = desk
        self._began = self._stale = False
        #: Whether what was typed may be given up is being asked.
        self.is_asking = False
        self._wanted: Identity | None = None
        self._open_at_photos = False
        self._load = Latest[Known](self, "venues and halls")
        self._soon = Debounce(self, 20, self._read)
        self.model = PlacesModel(desk.formats, self)
        self.tree = PlacesTree(self.model, self)
        self.details = PlaceDetails(desk, self)
        self.details.hide()
        self._build()
        self._connect()

    # --- building ----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        values = tokens()
        self.header = HeaderBar(translate("Places", "Venues & halls"), self)
        refresh = self.header.add_tool(self.tr("Refresh"), "refresh", self.tr("Refresh (F5)"))
        refresh.clicked.connect(self.refresh)
        self.new_venue = text_button(self.tr("New venue…"), "plus", parent=self)
        self.new_venue.setVisible(scope_of(self.desk.actor.role, Action.EDIT_VENUE) is Scope.ALL)
        self.header.row.addWidget(self.new_venue)
        left = QFrame(self)
        left.setProperty("kind", "surface")
        left.setMinimumWidth(values.column(220))
        self.search = SearchField(self.tr("Venue or hall"), left)
        self.archived = QCheckBox(self.tr("Show archived ones"), left)
        self.archived.setAccessibleName(self.archived.text())
        column = QVBoxLayout(left)
        column.setContentsMargins(values.s16, values.s12, values.s8, values.s8)
        column.setSpacing(values.s8)
        column.addWidget(self.search)
        column.addWidget(self.tree, 1)
        column.addWidget(self.archived)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.details)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        split = SplitterMemory(self.splitter, self.desk.layout, "places")
        self.splitter.setSizes(split.sizes([values.column(290), values.px(780)]))
        self.states = StateStack(self.splitter, self)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(self.header)
        around.addWidget(self.states, 1)

    def _connect(self) -> None:
        details, tree = self.details, self.tree
        self.search.searched.connect(self._search)
        self.search.returnPressed.connect(self._take_found)
        self.archived.toggled.connect(self._read)
        self.new_venue.clicked.connect(self.new_place)
        tree.wanted.connect(self._go_to)
        tree.entered.connect(lambda _: details.keys_into_page())
        keys = Qt.Key
        for key, button in ((keys.Key_N, details.new_room), (keys.Key_B, details.block), (keys.Key_C, details.shut)):
            tree.on_key(key, partial(_press, button))
        details.new_room.clicked.connect(lambda: self._new_room(details.place))
        details.block.clicked.connect(lambda: self._close(ClosingKind.BLOCK, details.place))
        details.shut.clicked.connect(lambda: self._close(ClosingKind.CLOSURE, details.place))
        details.archive.clicked.connect(self._archive)
        details.stored.connect(self._read)
        for pressed, by in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            shortcut = QShortcut(QKeySequence(pressed), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(details.step_page, by))
        self.desk.changed.connect(self.on_change)

    # --- the shell's calls -------------------------------------------------------------------------------------------

    def activate(self) -> None:
        """Load when first shown, and what changed while it was hidden."""
        if not self._began:
            self._began = True
            self.states.loading()
            self._read()
        elif self._stale:
            self._read()
        self._stale = False
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_dirty(self) -> bool:
        """Tell whether something typed about the chosen place is not saved."""
        return self.details.is_dirty

    def refresh(self) -> None:
        """Load anew."""
        self._read()

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus()
        self.search.selectAll()

    def key_table(self) -> KeyTable:
        """Return the keys of the venues and halls."""
        return [
            (
                self.tr("Venues and halls"),
                [
                    ("N", self.tr("New hall")),
                    ("B   C", self.tr("Block the hall; close the venue or hall")),
                    (self.tr("Enter"), self.tr("Go on into what is known")),
                    (native("Ctrl+PgDown"), self.tr("Next page of what is known")),
                    (native("Ctrl+PgUp"), self.tr("The page before")),
                ],
            )
        ]

    def open_room(self, room_id: int) -> None:
        """Show a hall: another view asked."""
        self._open(("room", room_id))

    def open_venue(self, venue_id: int) -> None:
        """Show a venue: another view asked."""
        self._open(("venue", venue_id))

    def open_photos(self, venue_id: int, room_id: int | None) -> None:
        """Show the photos of a hall, or of a venue: another view asked."""
        self._open_at_photos = True
        self._open(("venue", venue_id) if room_id is None else ("room", room_id))

    def on_change(self, notice: ChangeNotice) -> None:
        """Reload what is shown when places changed; a hidden page waits until it is shown."""
        if not self._began or not notice.concerns(Topic.ROOM, Topic.VENUE, Topic.ADDON, Topic.BLOCK):
            return
        if self.isVisible():
            self._soon()
        else:
            self._stale = True

    # --- reading -----------------------------------------------------------------------------------------------------

    def _read(self, *_: object) -> None:
        self._load.start(self._fetch(self.archived.isChecked()), self._show, self._failed)

    async def _fetch(self, archived: bool) -> Known:
        venues = await self.desk.read(lambda s, a: s.catalogue.venues(a, archived))
        own = self.desk.actor.venue_id
        rooms = await self.desk.read(lambda s, a: s.catalogue.rooms(a, own, archived))
        return tuple(venue for venue in venues if own in {None, venue.id}), rooms

    def _failed(self, error: DomainError) -> None:
        if self.states.state != "ready":
            self.states.failed(error, self._read)
        elif self.desk.connected:
            self.desk.report(error)

    def _show(self, found: Known) -> None:
        self.model.show(*found)
        venues, rooms = self.model.counts
        counted = self.tr("%n venues", "", venues), self.tr("%n halls", "", rooms)
        self.header.count.setText(joined(counted) if venues else "")
        if not venues:
            may = not self.new_venue.isHidden()
            text = self.tr("There are no venues yet.")
            self.states.empty(text, self.tr("New venue…") if may else "", self.new_place, icon="venue")
            return
        self.states.ready()
        wanted, self._wanted = self._wanted or self.tree.current, None
        place = self.model.place(wanted) if wanted is not None else None
        if place is not None:
            self._present(place)
        elif self.details.place is None or not self.details.is_dirty:
            self.tree.choose(None)
            self.tree.choose_first()

    def _present(self, place: Place) -> None:
        self.tree.choose(place.identity)
        self.details.show()
        self.details.show_place(place)
        if self._open_at_photos:
            self._open_at_photos = False
            self.details.tabs.setCurrentWidget(self.details.photos_page)
        self.setWindowTitle(place.name)

    # --- choosing ----------------------------------------------------------------------------------------------------

    def _open(self, identity: Identity) -> None:
        if self.model.place(identity) is None:
            self._wanted = identity
            self._began = True
            self._read()
        else:
            self._go_to(identity)

    def _go_to(self, identity: Identity) -> None:
        """Show another place; what was typed about the one before is asked about first."""
        if self.details.is_dirty:
            self.tree.choose(self.tree.current)
            if not self.is_asking:
                spawn(self, self._go_after_asking(identity), "leave a place")
            return
        place = self.model.place(identity)
        if place is not None:
            self._present(place)

    async def _go_after_asking(self, identity: Identity) -> None:
        self.is_asking = True
        name = self.details.place.name if self.details.place is not None else ""
        leave = await may_discard(self, (name,))
        self.is_asking = False
        if leave:
            self.details.give_up_all()
            self._go_to(identity)
        else:
            self._open_at_photos = False

    def _search(self, text: str) -> None:
        self.model.look_for(text)

    def _take_found(self) -> None:
        """Go to the first that was found: the keys are in the list then."""
        if self.search.text().strip():
            self.tree.choose_first()
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- changing ----------------------------------------------------------------------------------------------------

    def block_room(self) -> None:
        """Block a hall that is asked for: another part of the window asked."""
        title = self.tr("Which hall is to be blocked?")
        spawn(self, self._close_picked(title, ClosingKind.BLOCK, Action.BLOCK_ROOM, ("room",)), "block a hall")

    def close_place(self) -> None:
        """Close a venue or hall that is asked for: another part of the window asked."""
        title, kinds = self.tr("What is to be closed?"), ("venue", "room")
        spawn(self, self._close_picked(title, ClosingKind.CLOSURE, Action.EDIT_HOURS, kinds), "close a place")

    async def _close_picked(self, title: str, kind: ClosingKind, action: Action, kinds: tuple[str, ...]) -> None:
        place = await pick_place(self.desk, self, title, action, kinds)
        if place is not None:
            self._close(kind, place)

    def _close(self, kind: ClosingKind, place: Place | None) -> None:
        if place is not None:
            sheet = ClosingSheet(self.desk, self, place, kind)
            sheet.done_with.connect(lambda _: self.details.page.activate())
            sheet.open()

    def new_room(self) -> None:
        """Make a hall at a venue that is asked for: another part of the window asked."""
        spawn(self, self._new_room_picked(), "new hall")

    async def _new_room_picked(self) -> None:
        title = self.tr("At which venue is the new hall?")
        self._new_room(await pick_place(self.desk, self, title, Action.EDIT_ROOM, ("venue",)))

    def _new_room(self, place: Place | None) -> None:
        if place is not None:
            sheet = NewRoomSheet(self.desk, self, place)
            sheet.made.connect(lambda room: self._made(("room", room.id)))
            sheet.open()

    def new_place(self) -> None:
        """Make a venue: a button or another part of the window asked."""
        zone = self.details.place.venue.timezone if self.details.place is not None else ""
        sheet = NewVenueSheet(self.desk, self, zone)
        sheet.made.connect(lambda venue: self._made(("venue", venue.id)))
        sheet.open()

    def _made(self, identity: Identity) -> None:
        self.search.set_quietly("")
        self.model.look_for("")
        if self.details.is_dirty:
            self._read()
            return
        self._wanted = identity
        self._read()

    def _archive(self) -> None:
        if (place := self.details.place) is not None:
            spawn(self, self._archive_after_asking(place), "archive a place")

    async def _archive_after_asking(self, place: Place) -> None:
        archived = not place.archived
        if archived:
            title = self.tr("Archive %1?").replace("%1", place.name)
            text = self.tr("It cannot be booked any more. What was booked stays readable, and it can be brought back.")
            if not await confirm(self, title, text, self.tr("Archive"), danger=True):
                return
        number, version = place.identity[1], place.version
        try:
            if place.room is None:
                after: VenueSnapshot | RoomSnapshot = await self.desk.write(
                    lambda s, a: s.catalogue.archive_venue(a, number, version, archived=archived)
                )
            else:
                after = await self.desk.write(
                    lambda s, a: s.catalogue.archive_room(a, number, version, archived=archived)
                )
        except DomainError as error:
            self.desk.report(error)
        else:
            said = self.tr("%1 is archived.") if archived else self.tr("%1 is back.")
            offer_undo(self.desk, said.replace("%1", place.name), unarchive(self.desk, after))
        self._read()


def _press(button: QAbstractButton) -> None:
    """Do what a button does, if it is there."""
    if button.isVisible():
        button.click()
