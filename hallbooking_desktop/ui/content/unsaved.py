"""Drafts that were left at this computer, above the list: go on with them, or discard them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hallbooking_desktop.services.drafts import KeptDraft
from hallbooking_desktop.ui.content.words import moment
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import isolated
from hallbooking_desktop.ui.widgets.banner import Banner

_MOST = 3


class LeftDrafts(QWidget):
    """A line for each of the newest drafts. The signals carry the ``KeptDraft``."""

    go_on_wanted = Signal(object)
    discard_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.lines = tuple(Banner(self) for _ in range(_MOST))
        for line in self.lines:
            column.addWidget(line)
        self.hide()

    def show_drafts(self, drafts: Sequence[KeptDraft]) -> None:
        """Show the newest of these; none hides the whole."""
        for line in self.lines:
            line.hide()
        for line, draft in zip(self.lines, drafts, strict=False):
            title = isolated(draft.title.strip()) or self.tr("without a title")
            text = self.tr("A new page, %1, was not saved. Its text of %2 is here.")
            if draft.page_id is not None:
                text = self.tr("Your changes to %1 were not saved. Your text of %2 is here.")
            when = moment(draft.kept_at, self._desk.clock(), self._desk.formats)
            line.say(
                text.replace("%1", title).replace("%2", when),
                "warning",
                closable=False,
                offers=(
                    (self.tr("Go on"), partial(self.go_on_wanted.emit, draft)),
                    (self.tr("Discard"), partial(self.discard_wanted.emit, draft)),
                ),
            )
        self.setVisible(bool(drafts))
