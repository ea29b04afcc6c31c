"""A small card that floats beside what it is about and blocks nothing: the ground of popovers."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QVBoxLayout, QWidget

from hallbooking_desktop.ui.theme import set_kind, tokens
from hallbooking_desktop.ui.tokens import colour
from hallbooking_desktop.ui.widgets.leading import lead_all


class FloatingCard(QFrame):
    """A page of widgets over its parent. Escape or ``dismiss`` gives up; ``dismissed`` then comes once."""

    dismissed = Signal()

    WIDTH = 330

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_kind(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(0, 0, 0, 0)
        self.page, self.column = self._empty_page()
        self._around.addWidget(self.page)
        self._parent = parent
        self._anchor = QRect()
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(28)
        shadow.setOffset(0, 6)
        shadow.setColor(QColor(colour(tokens().shadow, 90)))
        self.setGraphicsEffect(shadow)
        self.hide()

    def new_page(self) -> None:
        """Begin anew. The old page goes later: one of its buttons may be the one that is being clicked."""
        old = self.page
        old.hide()
        self._around.removeWidget(old)
        old.deleteLater()
        self.page, self.column = self._empty_page()
        self._around.addWidget(self.page)

    def _empty_page(self) -> tuple[QWidget, QVBoxLayout]:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        return page, column

    def show_beside(self, anchor: QRect) -> None:
        """Appear beside a rectangle of the parent."""
        self._anchor = anchor
        lead_all(self)
        self.place()
        self.show()
        self.raise_()
        # Once more: what was never shown has no sizes of its style yet.
        self.place()

    def place(self) -> None:
        """Stand beside the anchor where the parent has room."""
        self.setFixedWidth(tokens().px(self.WIDTH))
        self.column.activate()
        height = self.column.totalHeightForWidth(self.width()) if self.column.hasHeightForWidth() else 0
        frame = self.height() - self.contentsRect().height()
        self.resize(self.width(), (height or self.column.sizeHint().height()) + frame)
        self.move(self.corner(self._parent.rect().adjusted(8, 8, -8, -8), self._anchor))

    def corner(self, area: QRect, anchor: QRect) -> QPoint:
        """Return where the card's corner goes: at a side of the anchor, else below it."""
        at = QPoint(anchor.right() + 12, anchor.top())
        if at.x() + self.width() > area.right():
            at.setX(anchor.left() - 12 - self.width())
        if at.x() < area.left():
            at = QPoint(anchor.center().x() - self.width() // 2, anchor.bottom() + 12)
        return self.within(area, at)

    def within(self, area: QRect, at: QPoint) -> QPoint:
        """Return the nearest place at which the whole card is in an area."""
        return QPoint(
            min(max(at.x(), area.left()), area.right() - self.width()),
            min(max(at.y(), area.top()), max(area.top(), area.bottom() - self.height())),
        )

    def dismiss(self) -> None:
        """Give up."""
        if self.isVisible():
            self.hide()
            self.dismissed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up; other keys stay here and do not reach what is behind."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        event.accept()
