"""Of which venue the day is shown: one, or all of them."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from hallbooking_desktop.domain.permissions import Action, Scope, scope_of
from hallbooking_desktop.services.snapshots import VenueSnapshot
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.places.asked import pick_place
from hallbooking_desktop.ui.tasks import Latest


class VenueChoice(QComboBox):
    """For those who see several venues; hidden for the others."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._load = Latest[tuple[VenueSnapshot, ...]](self, "venues of today")
        self.setAccessibleName(self.tr("Venue"))
        self.setToolTip(self.tr("Venue"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.addItem(self.tr("All venues"), None)
        self.setVisible(scope_of(desk.actor.role, Action.VIEW_TODAY) is Scope.ALL)

    def load(self) -> None:
        """Read which venues there are."""
        if not self.isHidden():
            self._load.start(self._desk.read(lambda s, a: s.catalogue.venues(a)), self._fill, lambda _: None)

    def _fill(self, venues: tuple[VenueSnapshot, ...]) -> None:
        kept = self.currentData()
        self.clear()
        self.addItem(self.tr("All venues"), None)
        for venue in venues:
            self.addItem(venue.name, venue.id)
        self.setCurrentIndex(max(0, self.findData(kept)))

    async def one(self, over: QWidget, title: str, action: Action) -> bool:
        """Have one venue chosen, by asking where all are shown; tell whether one is."""
        if self.currentData() is not None or self._desk.actor.venue_id is not None:
            return True
        place = await pick_place(self._desk, over, title, action, ("venue",))
        if place is None:
            return False
        if self.findData(place.venue.id) < 0:  # The list of venues is on its way.
            self.addItem(place.venue.name, place.venue.id)
        self.setCurrentIndex(self.findData(place.venue.id))
        return True
