"""Two people saved the same page: both texts side by side, and what becomes of them. Nothing is lost either way."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hallbooking_desktop.ui.content.difference import DifferenceView, PageState
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.buttons import text_button, tool_button
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from hallbooking_desktop.ui.widgets.panel import text_label


class Choice(StrEnum):
    """What becomes of two texts."""

    MINE = "mine"
    THEIRS = "theirs"
    BESIDE = "beside"


class ConflictSheet(Sheet):
    """Shows theirs and mine. ``choice`` is what was decided when it is closed; the way out is to go on editing."""

    def __init__(self, parent: QWidget, said: str, theirs: PageState, mine: PageState) -> None:
        super().__init__(
            self.tr("Two texts of one page"), parent, primary=self.tr("Keep mine as the newest"), width=860
        )
        self.choice = Choice.BESIDE
        text = self.tr(
            "Keep yours, and theirs stays among the versions. Take theirs, and yours stays here as a draft."
            " Or go on editing, with theirs beside."
        )
        self.words = text_label(f"{said} {text}", "muted", self)
        self.difference = DifferenceView(self)
        self.difference.setMinimumHeight(300)
        self.difference.compare(theirs, mine)
        self.body.addWidget(self.words)
        self.body.addWidget(self.difference, 1)
        self.theirs = text_button(self.tr("Take theirs"), parent=self)
        self.theirs.setAutoDefault(False)
        self.theirs.clicked.connect(self._take_theirs)
        self.footer.insertWidget(self.footer.indexOf(self.primary), self.theirs)
        self.way_out.setText(self.tr("Go on editing"))
        self.way_out.setAccessibleName(self.way_out.text())
        self.on_submit(self._take_mine)

    async def _take_mine(self) -> None:
        self.choice = Choice.MINE

    def _take_theirs(self) -> None:
        self.choice = Choice.THEIRS
        self.accept()


class Beside(QFrame):
    """At the side of the text: what theirs has otherwise. ``closed`` comes at the cross, ``decide_wanted`` below."""

    closed = Signal()
    decide_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.setMinimumWidth(280)
        values = tokens()
        self.title = text_label("", "strong", self)
        cross = tool_button(self.tr("Close the panel"), "x", self.tr("Close"), self)
        cross.clicked.connect(self.closed)
        self.difference = DifferenceView(self)
        self.difference.look.choose({"below"})
        self.difference.look.hide()  # There is no room for two columns.
        self.decide = text_button(self.tr("Decide…"), parent=self)
        self.decide.clicked.connect(self.decide_wanted)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(cross)
        column = QVBoxLayout(self)
        column.setContentsMargins(values.s12, values.s8, values.s8, values.s8)
        column.setSpacing(values.s8)
        column.addLayout(head)
        column.addWidget(self.difference, 1)
        column.addWidget(self.decide)
        self.hide()

    def compare(self, mine: PageState, theirs: PageState) -> None:
        """Show what theirs has otherwise than mine."""
        self.title.setText(theirs.name)
        self.difference.compare(mine, theirs)
