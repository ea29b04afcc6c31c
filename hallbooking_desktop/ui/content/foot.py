"""The foot of a page's sheet: what is saved and what is not, and what can be done with the page."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hallbooking_desktop.domain.pages import PageStatus
from hallbooking_desktop.ui.content.base import Base
from hallbooking_desktop.ui.content.words import moment
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.dialogs import Note
from hallbooking_desktop.ui.widgets.panel import text_label


class PageFoot(QFrame):
    """The buttons are the sheet's to connect; ``save_key`` is Ctrl+S."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "footer")
        self._desk = desk
        self._saved_at: datetime | None = None
        self._kept = True
        values = tokens()
        self.note = Note("danger", parent=self)
        self.state = text_label("", "", self)
        self.withdraw = text_button(self.tr("Make it a draft"), "eye-off", parent=self)
        self.withdraw.setToolTip(self.tr("Save it as a draft: the kiosk does not show it any more"))
        self.publish = text_button(self.tr("Publish"), "globe", parent=self)
        self.publish.setToolTip(self.tr("Save it and show it to everybody"))
        self.save = text_button(self.tr("Save"), "", "primary", self)
        self.save.setToolTip(self.tr("Save (Ctrl+S)"))
        self.save_key = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), parent)
        row = QHBoxLayout()
        row.setSpacing(values.s8)
        row.addWidget(self.state, 1)
        for button in (self.withdraw, self.publish, self.save):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(values.s24, values.s8, values.s16, values.s8)
        column.setSpacing(values.s8)
        column.addWidget(self.note)
        column.addLayout(row)

    def saved_at(self, at: datetime) -> None:
        """Remember when it was saved here."""
        self._saved_at = at

    def cannot_keep(self) -> None:
        """Say that no draft can be kept at this computer."""
        self._kept = False
        self.state.setText(self.tr("Not saved, and no draft can be kept at this computer: is its disk full?"))

    def show_state(self, base: Base, *, dirty: bool, kept_at: datetime | None, saving: bool) -> None:
        """Show how things stand."""
        made, public = base.page is not None, base.status is PageStatus.PUBLISHED
        self.state.setText(self._state(made=made, dirty=dirty, kept_at=kept_at, saving=saving))
        self.save.setEnabled(not saving and (dirty or not made))
        self.publish.setVisible(not public)
        self.publish.setEnabled(not saving)
        self.withdraw.setVisible(public)
        self.withdraw.setEnabled(not saving)

    def _state(self, *, made: bool, dirty: bool, kept_at: datetime | None, saving: bool) -> str:
        now, formats = self._desk.clock(), self._desk.formats
        if saving:
            return self.tr("Saving…")
        if dirty and kept_at is not None:
            self._kept = True
            text = self.tr("Not saved yet. A draft is kept at this computer (%1).")
            return text.replace("%1", moment(kept_at, now, formats))
        if dirty or not made:
            return self.tr("Not saved yet.") if self._kept else self.state.text()
        if self._saved_at is not None:
            return self.tr("Saved (%1).").replace("%1", moment(self._saved_at, now, formats))
        return self.tr("All of it is saved.")
