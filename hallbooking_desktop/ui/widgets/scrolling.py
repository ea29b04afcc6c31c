"""A part of a dialog that is as large as what it holds, until the screen ends: then it scrolls."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

#: What the system draws around a window, about, and a little air.
_AROUND = 64


class Roomy(QScrollArea):
    """Holds ``column``. ``others`` tells how high the rest of the dialog is, which does not scroll.

    ``wanted`` comes when something in it wants more or less room.
    """

    wanted = Signal()

    def __init__(self, others: Callable[[], int], parent: QWidget) -> None:
        super().__init__(parent)
        self._others = others
        self._inside = QWidget(self)
        self._inside.setProperty("kind", "clear")
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._inside.installEventFilter(self)

    def _most(self) -> int:
        free: int = self.screen().availableSize().height()
        return max(80, free - _AROUND - self._others())

    def _wide(self, width: int) -> int:
        """Return the width of the bar, where there must be one."""
        return self.verticalScrollBar().sizeHint().width() if self._wanted(width) > self._most() else 0

    def _wanted(self, width: int) -> int:
        if self.column.hasHeightForWidth():
            return max(self.column.totalHeightForWidth(width), self.column.totalMinimumSize().height())
        return self.column.totalSizeHint().height()

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower text is higher."""
        return self.column.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """Return the height that a width needs."""
        return min(self._wanted(width), self._most())

    def sizeHint(self) -> QSize:
        """Want room for everything, if there is."""
        wanted = self.column.totalSizeHint()
        return QSize(wanted.width() + self._wide(wanted.width()), min(wanted.height(), self._most()))

    def minimumSizeHint(self) -> QSize:
        """Take no less than everything needs, if there is room."""
        least = self.column.totalMinimumSize()
        return QSize(least.width() + self._wide(least.width()), min(least.height(), self._most()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with what is in it."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self.wanted.emit()
        return super().eventFilter(watched, event)
