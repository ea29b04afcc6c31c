"""Which dates of a series are meant: this one, this and all that follow, or all that are left."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.services.snapshots import BookingDetails
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.widgets.forms import Field

#: The places in the list.
_ONE, _FOLLOWING = range(2)


class SeriesDates(QComboBox):
    """The choice. It is hidden, with its label, for a booking that is alone."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._booking: BookingDetails | None = None
        for text in (self.tr("Only this one"), self.tr("This one and all that follow"), self.tr("All that are left")):
            self.addItem(text)
        self.labelled = Field(self.tr("&Which dates of the series"), self, parent=parent)
        self.labelled.hide()

    def show_for(self, booking: BookingDetails) -> None:
        """Offer the choice where the booking is one of a series, and to whom may decide about all of it."""
        self._booking = booking
        self.labelled.setVisible(booking.series_id is not None and self._desk.may(Action.TAKE_PAYMENT))

    @property
    def meant(self) -> tuple[int, int | None] | None:
        """The series, and from which date on (None: all that are left); None: this booking alone."""
        booking, chosen = self._booking, self.currentIndex()
        if booking is None or booking.series_id is None or chosen == _ONE:
            return None
        return booking.series_id, booking.series_index if chosen == _FOLLOWING else None
