"""A card over the whole window that has the keys until it goes away; no loop of its own, nothing waits for it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

from hallbooking_desktop.ui.theme import colour, set_kind, tokens
from hallbooking_desktop.ui.widgets.leading import lead_all

_DIM: Final = 100


class Cover(QWidget):
    """Covers its parent. ``closed`` comes when it has gone; the keys are back where they were, or were wanted since."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._before: QWidget | None = None
        self._behind: QPixmap | None = None
        self.card = QFrame(self)
        set_kind(self.card, "card")
        parent.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_keys)
        self.hide()

    def has_keys(self) -> QWidget:
        """Return the part that takes the keys."""
        raise NotImplementedError

    def place(self) -> None:
        """Put the card where it belongs in the window's present size."""
        raise NotImplementedError

    def cover(self) -> None:
        """Show over everything and take the keys."""
        self._before = QApplication.focusWidget()
        self._picture()
        lead_all(self.card)
        self.place()
        self.show()
        self.raise_()
        self.has_keys().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _picture(self) -> None:
        """Keep a dimmed picture of what lies behind: else all of it would be painted anew with each letter typed."""
        around = self.parentWidget()
        if around is None:
            return
        self._behind = around.grab()
        painter = QPainter(self._behind)
        painter.fillRect(around.rect(), colour(tokens().shadow, _DIM))
        painter.end()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def _unpicture(self) -> None:
        self._behind = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)

    def dismiss(self) -> None:
        """Go away."""
        if not self.isVisible():
            return
        before, self._before = self._before, None
        self.hide()
        self._unpicture()
        # What had the keys may be gone: a panel that showed something else meanwhile.
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def _keep_keys(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Keep the keys while a page behind, loaded only now, wants them; it gets them afterwards."""
        if self.isVisible() and new is not None and new.window() is self.window() and not self.isAncestorOf(new):
            self._before = new
            self.has_keys().setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the window whatever its size."""
        if event.type() is QEvent.Type.Resize and watched is self.parentWidget() and self.isVisible():
            self._unpicture()
            self.place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim what lies behind."""
        painter = QPainter(self)
        if self._behind is None:
            painter.fillRect(event.rect(), colour(tokens().shadow, _DIM))
        else:
            painter.drawPixmap(0, 0, self._behind)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go away on a click beside the card."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.dismiss()
