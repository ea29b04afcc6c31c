"""A list of what belongs to venues: admins filter by venue, a moderator has one and never sees another's."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget

from hallbooking_desktop.services.snapshots import VenueSnapshot
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.models.paged import PagedModel
from hallbooking_desktop.ui.tasks import Latest
from hallbooking_desktop.ui.views.listing import ListingView, Panel
from hallbooking_desktop.ui.widgets.inputs import NarrowChoice

R = TypeVar("R")


class VenueListing(ListingView[R]):
    """A list with a choice of venues among its filters; a subclass puts it where it belongs by ``add_venue``."""

    def __init__(
        self, desk: Desk, title: str, search_hint: str, model: PagedModel[R], panel: Panel, parent: QWidget | None
    ) -> None:
        self.filters_are_loaded = desk.actor.venue_id is None
        super().__init__(desk, title, search_hint, model, panel, parent)
        self._venues = Latest[tuple[VenueSnapshot, ...]](self, "venues to filter by")
        self.venue = NarrowChoice(self.tr("Venue"), self)
        self.venue.addItem(self.tr("All venues"), None)
        self.venue.setVisible(self.filters_are_loaded)
        self.venue.activated.connect(lambda _: self.filter_changed())

    def add_venue(self) -> None:
        """Put the choice of venues behind the filters that are there."""
        self.add_filter("venue", self.venue.accessibleName(), self.venue)

    def begin(self) -> None:
        """Load the list, and the venues to filter by."""
        super().begin()
        if self.filters_are_loaded:
            venues = self.desk.read(lambda s, a: s.catalogue.venues(a))
            self._venues.start(venues, self._fill_venues, self.filters_failed)

    def _fill_venues(self, venues: tuple[VenueSnapshot, ...]) -> None:
        for venue in venues:
            self.venue.addItem(venue.name, venue.id)
        self.filters_there()
