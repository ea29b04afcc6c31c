"""What a window shows while the desk is locked and the password is asked for in another one; where dialogs are then."""

from __future__ import annotations

import contextlib
from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

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


class Drawer:
    """Hides the dialogs over the windows with all that is typed in them, and closes what passes."""

    def __init__(self, windows: Collection[QWidget]) -> None:
        self._held: list[tuple[QDialog, bool]] = []
        while (popup := QApplication.activePopupWidget()) is not None and popup.close():
            pass
        for widget in QApplication.topLevelWidgets():
            if not widget.isVisible() or widget in windows:
                continue
            if isinstance(widget, QDialog):
                self._held.append((widget, widget.isModal()))
                widget.hide()
            else:
                widget.close()

    def bring_back(self) -> None:
        """Show the dialogs as they were left."""
        for dialog, modal in self._held:
            with contextlib.suppress(RuntimeError):  # It may have ended behind the lock.
                if modal:
                    dialog.open()
                else:
                    dialog.show()
