"""A small card at the foot of the navigation that offers the tour to who is new; it hides nothing of the work."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from hallbooking_desktop.ui.icons import icon, icon_size
from hallbooking_desktop.ui.theme import set_kind, tokens
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.panel import text_label


class TourOffer(QFrame):
    """``answered`` says whether the tour is wanted."""

    answered = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        values = tokens()
        set_kind(self, "card")
        title = self.tr("New here?")
        self.setAccessibleName(title)
        self.take = text_button(self.tr("A one-minute tour"), kind="link", parent=self)
        self.take.clicked.connect(lambda: self.answered.emit(True))
        self.refuse = QToolButton(self)
        self.refuse.setIcon(icon("x"))
        self.refuse.setIconSize(icon_size(14))
        self.refuse.setAccessibleName(self.tr("No tour, thanks"))
        self.refuse.setToolTip(self.refuse.accessibleName())
        self.refuse.clicked.connect(lambda: self.answered.emit(False))
        head = QHBoxLayout()
        head.addWidget(text_label(title, "strong", self), 1)
        head.addWidget(self.refuse)
        row = QHBoxLayout()
        row.addWidget(self.take)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(values.s12, values.s8, values.s8, values.s8)
        column.setSpacing(2)
        column.addLayout(head)
        column.addLayout(row)
