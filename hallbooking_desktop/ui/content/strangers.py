"""Pictures that a page cannot show: that they were left out, and how they get into the library."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.services.paste_pictures import LeftPicture
from hallbooking_desktop.ui.counts import counts
from hallbooking_desktop.ui.widgets.banner import Banner


class StrangersBanner(Banner):
    """``wanted`` carries each ``LeftPicture`` that somebody wants to have in the library."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._here: tuple[LeftPicture, ...] = ()

    def tell(self, pictures: Sequence[LeftPicture]) -> None:
        """Say what was left out, if anything was, and offer to bring in what is at this computer."""
        if not pictures:
            return
        self._here = tuple(each for each in pictures if each.is_here)
        said = [counts.pictures_left(len(pictures)), self.tr("Pages show pictures of the library only.")]
        if len(self._here) < len(pictures):
            said.append(self.tr("Save those of other websites as files and drop them here, if you may use them."))
        offers = ((counts.bring_in(len(self._here)), self._bring_in),) if self._here else ()
        self.say(" ".join(said), "warning", offers=offers)

    def _bring_in(self) -> None:
        self.hide()
        self.wanted.emit(self._here)
