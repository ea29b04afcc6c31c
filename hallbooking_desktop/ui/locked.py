"""What a window shows while the desk is locked and the password is asked for in another one; where dialogs are then."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
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


class Drawer(QObject):
    """Holds the dialogs over the windows with all that is typed in them, and those that want to open meanwhile.

    A question that the lock itself asks is one of ``let_through``.
    """

    def __init__(self, windows: Collection[QWidget], let_through: Callable[[QWidget], bool]) -> None:
        super().__init__()
        self._held: list[tuple[QDialog, bool]] = []
        self._windows = windows
        self._let_through = let_through
        while (popup := QApplication.activePopupWidget()) is not None and popup.close():
            pass
        for widget in QApplication.topLevelWidgets():
            if not widget.isVisible() or widget in windows:
                continue
            if isinstance(widget, QDialog):
                self._hold(widget)
            else:
                widget.close()
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold a dialog that opens late, such as an answer that comes when nobody is there to read it."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QDialog) and self._is_late(watched):
            # It is too late to say no: so it is shown where nobody sees it, and hidden then.
            watched.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            QTimer.singleShot(0, watched, partial(self._hold, watched))
        return False

    def _is_late(self, dialog: QDialog) -> bool:
        return bool(self._windows) and not self._let_through(dialog)

    def _hold(self, dialog: QDialog) -> None:
        if dialog.isVisible():
            self._held.append((dialog, dialog.isModal()))
            dialog.hide()
        dialog.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, on=False)

    def bring_back(self) -> None:
        """Show the dialogs as they were left."""
        self._let_be()
        for dialog, modal in self._held:
            with contextlib.suppress(RuntimeError):  # It may have ended behind the lock.
                if modal:
                    dialog.open()
                else:
                    dialog.show()

    def clear_out(self) -> None:
        """Throw the dialogs away: the desk that they belong to is closed."""
        self._let_be()
        for dialog, _ in self._held:
            with contextlib.suppress(RuntimeError):
                dialog.done(QDialog.DialogCode.Rejected)
                dialog.deleteLater()

    def _let_be(self) -> None:
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
