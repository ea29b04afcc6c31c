"""The photos of a place, as the page of all photos shows them."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.places.pages import Page
from hallbooking_desktop.ui.views.photos import PhotosView


class PhotosPage(Page):
    """A venue's or a hall's photos."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.photos = PhotosView(desk, self, inside=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.photos)

    def activate(self) -> None:
        """Show the photos of the place."""
        place = self.place
        if place is not None:
            self.photos.show_photos_of(place.venue.id, place.room_id)
