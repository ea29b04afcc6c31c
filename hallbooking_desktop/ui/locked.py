"""What a window shows while the desk is locked and the password is asked for in another one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from hallbooking_desktop.ui.icons import IconLabel
from hallbooking_desktop.ui.theme import set_kind, tokens


class LockedPage(QWidget):
    """Covers the desk. ``wanted`` comes when somebody wants to unlock here."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        values = tokens()
        title = QLabel(self.tr("Locked"), self)
        set_kind(title, "title")
        words = QLabel(self.tr("The password is asked for in your other window."), self)
        set_kind(words, "muted")
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.button = QPushButton(self.tr("Unlock here"), self)
        self.button.setAccessibleName(self.button.text())
        self.button.clicked.connect(self.wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(values.s24, values.s24, values.s24, values.s24)
        column.setSpacing(values.s12)
        column.addStretch(1)
        column.addWidget(IconLabel("lock", "text_muted", 32, self), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
