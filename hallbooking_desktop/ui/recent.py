"""The list of what was done at this desk, each with the button that takes it back, or why that cannot be."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DatabaseUnavailable, DomainError
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import joined, led
from hallbooking_desktop.ui.history import Deed, Fate
from hallbooking_desktop.ui.messages import sentence
from hallbooking_desktop.ui.palette.commands import native
from hallbooking_desktop.ui.tasks import spawn
from hallbooking_desktop.ui.theme import set_kind, tokens
from hallbooking_desktop.ui.undo import UNDO_KEYS, plain
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.dialogs import Note, Sheet
from hallbooking_desktop.ui.widgets.panel import text_label

_TICK_MS = 1_000


class DeedRow(QFrame):
    """One thing that was done: when, in words, and what can be done about it."""

    def __init__(self, desk: Desk, deed: Deed, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.deed = deed
        values = tokens()
        set_kind(self, "fact")
        words = QLabel(led(deed.words), self)
        words.setWordWrap(True)
        self.below = QLabel(self)
        self.below.setWordWrap(True)
        set_kind(self.below, "muted")
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(words)
        column.addWidget(self.below)
        self.button = text_button(self.tr("Undo"), "undo", parent=self)
        self.button.setAutoDefault(False)
        self.button.setAccessibleName(self.tr("Undo: %1").replace("%1", deed.words))
        row = QHBoxLayout(self)
        row.setContentsMargins(values.s12, values.s8, values.s8, values.s8)
        row.setSpacing(values.s12)
        row.addLayout(column, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.update_fate()

    def update_fate(self) -> None:
        """Show what became of it by now."""
        now, deed = self._desk.history.now, self.deed
        self.button.setVisible(deed.can_go_back(now) or deed.fate is Fate.GOING_BACK)
        self.button.setEnabled(deed.fate is Fate.STANDS)
        said = joined((self._desk.formats.ago(deed.at, now), self._fate()), " · ")
        if said != self.below.text():
            self.below.setText(said)

    def _fate(self) -> str:
        deed, now = self.deed, self._desk.history.now
        if deed.fate is Fate.TAKEN_BACK:
            return self.tr("Taken back")
        if deed.fate is Fate.GOING_BACK:
            return self.tr("Is being taken back …")
        if deed.refusal is not None:
            return sentence(plain(deed.refusal), self._desk.formats)
        if deed.is_late(now):
            return self.tr("Can no longer be taken back: its time is over.")
        if deed.until is None:
            return ""
        seconds = max(1, int((deed.until - now).total_seconds()))
        return self.tr("Can be taken back for %n more seconds", "", seconds)


class RecentSheet(Sheet):
    """Recent changes, newest first; it follows what happens while it is open."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(self.tr("Recent changes"), parent, primary=self.tr("Close"), width=560)
        self._desk = desk
        self.way_out.hide()
        self.rows: list[DeedRow] = []
        about = self.tr("What you did since you signed in. %1 takes back the newest.").replace("%1", native(UNDO_KEYS))
        self.body.addWidget(text_label(about, "muted", self))
        self._answer = Note("info", parent=self)
        self.body.addWidget(self._answer)
        for deed in desk.history.deeds:
            self._add(deed)
        if not self.rows:
            self.body.addWidget(text_label(self.tr("Nothing yet that could be taken back."), "", self))
        desk.history.changed.connect(self._follow)
        self._timer = self.startTimer(_TICK_MS)
        first = next((row.button for row in self.rows if row.deed.can_go_back(desk.history.now)), None)
        (first or self.primary).setFocus()

    def _add(self, deed: Deed) -> None:
        row = DeedRow(self._desk, deed, self)
        row.button.clicked.connect(lambda: spawn(self, self._take_back(row), "take something back"))
        self.rows.append(row)
        self.body.addWidget(row)

    async def _take_back(self, row: DeedRow) -> None:
        try:
            said = await self._desk.history.take_back(row.deed)
        except DatabaseUnavailable as error:
            self._say(sentence(error, self._desk.formats), "danger")
        except DomainError as error:
            self._say(sentence(plain(error), self._desk.formats), "danger")
        else:
            self._say(said, "info")
        if not row.button.isVisible():
            left = [each.button for each in self.rows if each.button.isVisible()]
            (left[0] if left else self.primary).setFocus()

    def _say(self, text: str, kind: str) -> None:
        self._answer.say(text, kind)
        self.fit()

    def _follow(self) -> None:
        for row in self.rows:
            row.update_fate()

    def timerEvent(self, event: Any) -> None:  # noqa: ANN401, ARG002
        """Time goes on."""
        self._follow()
