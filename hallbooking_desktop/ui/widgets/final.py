"""Saying before something is done that it cannot be taken back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from hallbooking_desktop.ui.icons import IconLabel
from hallbooking_desktop.ui.theme import set_kind, tokens


class Final(QWidget):
    """Says that something cannot be taken back, and what helps instead."""

    def __init__(self, instead: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        set_kind(self.words, "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens().s8)
        row.addWidget(IconLabel("alert", "warning", 16, self), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.say(instead)

    def say(self, instead: str) -> None:
        """Say what helps instead, or what it leads to."""
        text = QCoreApplication.translate("Undo", "This cannot be taken back.")
        self.words.setText(f"{text} {instead}".strip())
        self.words.setAccessibleName(self.words.text())
