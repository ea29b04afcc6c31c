"""The halls that the person at the desk likes: marked on their cards, noted and forgotten by a star or a key."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.services.commands_engagement import NewFavourite
from hallbooking_desktop.services.snapshots import Page, RoomSnapshot
from hallbooking_desktop.services.snapshots_engagement import Favourite
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.find.results import ResultsList
from hallbooking_desktop.ui.icons import icon
from hallbooking_desktop.ui.tasks import Latest, spawn
from hallbooking_desktop.ui.widgets.buttons import tool_button


class Favourites(QObject):
    """Knows the person's own favourites and keeps them current. ``changed``: others are."""

    changed = Signal()

    def __init__(self, desk: Desk, results: ResultsList, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._results = results
        #: By hall: the number of the favourite, by which it is taken away.
        self._rooms: dict[int, int] = {}
        self._venues: frozenset[int] = frozenset()
        self._is_working = False
        self._load = Latest[Page[Favourite]](self, "favourites")
        self.button = tool_button(self.tr("Favourite"), "star", "", parent)
        self.button.clicked.connect(self.turn)
        results.favourite_wanted.connect(self.turn)
        results.chosen.connect(self.show_choice)
        desk.changed.connect(self._on_change)
        self.show_choice()

    def load(self) -> None:
        """Ask which they are."""
        self._load.start(self._desk.read(lambda s, a: s.favourites.mine(a)), self._show, self._failed)

    def _show(self, found: Page[Favourite]) -> None:
        before = self._rooms, self._venues
        self._rooms = {each.room_id: each.id for each in found.rows if each.room_id is not None}
        self._venues = frozenset(each.venue_id for each in found.rows if each.venue_id is not None)
        self.show_choice()
        if before != (self._rooms, self._venues):
            self.changed.emit()

    def _failed(self, error: DomainError) -> None:
        """Leave the stars as they are; the search says what is wrong."""

    def _on_change(self, notice: ChangeNotice) -> None:
        if self._desk.actor.user_id in notice.ids(Topic.FAVOURITE) or notice.concerns():
            self.load()

    def holds(self, room: RoomSnapshot) -> bool:
        """Tell whether a hall is among them, by itself or with its venue."""
        return room.id in self._rooms or room.venue_id in self._venues

    # --- the chosen hall ---------------------------------------------------------------------------------------------

    def show_choice(self) -> None:
        """Show whether the chosen hall is one of them."""
        card = self._results.card
        noted = card is not None and card.hall.room.id in self._rooms
        name = self.tr("Take from my favourites") if noted else self.tr("Add to my favourites")
        self.button.setIcon(icon("star-full" if noted else "star"))
        self.button.setAccessibleName(name)
        self.button.setToolTip(f"{name} (F)")
        self.button.setEnabled(card is not None)

    def turn(self) -> None:
        """Note the chosen hall, or forget it."""
        card = self._results.card
        if card is not None and not self._is_working:
            spawn(self, self._turn(card.hall.room), "favourite")

    async def _turn(self, room: RoomSnapshot) -> None:
        self._is_working = True
        noted = self._rooms.get(room.id)
        try:
            if noted is None:
                await self._desk.write(lambda s, a: s.favourites.add(a, NewFavourite(room_id=room.id)))
            else:
                await self._desk.write(lambda s, a: s.favourites.remove(a, noted))
        finally:
            self._is_working = False
        said = self.tr("%1 is a favourite of yours.") if noted is None else self.tr("%1 is no favourite any more.")
        self._desk.say(said.replace("%1", room.name))
        self.load()
