"""A layout that puts its widgets in lines and breaks where the width ends."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lines of widgets at their own sizes; right-to-left where the language is.

    ``pushed``: what follows the first widget stands at the end of its line, as buttons do after a title; where not all
    of it fits there, the first is made as narrow as it can be, and if that is not enough, all of it goes below. What
    expands takes what is left of the line.
    """

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 8, pushed: bool = False) -> None:
        # Qt takes no None for a parent.
        super().__init__(*(() if parent is None else (parent,)))
        self._items: list[QLayoutItem] = []
        self._pushed = pushed
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item in."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item back."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Say that no more room is wanted than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower layout is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that a width needs."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put the widgets in place."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the smallest size."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return room for the largest widget."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        margins: QMargins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        # Asked thousands of times while a page is built: whatever can be asked once is.
        inner = rect.marginsRemoved(self.contentsMargins())
        most, spacing = inner.width(), self.spacing()
        lines: list[list[tuple[QLayoutItem, QSize, int]]] = [[]]
        x = 0
        items = [(item, item.sizeHint()) for item in self._shown()]
        over = sum(hint.width() + spacing for _, hint in items) - spacing - most
        split = self._pushed and bool(items) and over > self._spare(items[0][0], most)
        for place, (item, hint) in enumerate(items):
            gives = self._pushed and not place and not split and (over > 0 or self._grows(item))
            size = self._size(item, hint, over if gives else 0, most)
            if lines[-1] and (x + size.width() > most or (split and place == 1)):
                lines.append([])
                x = 0
            lines[-1].append((item, size, x))
            x += size.width() + spacing
        y = inner.top()
        if self._pushed and move:
            # A bar is sometimes higher than what is in it.
            y += max(0, (rect.height() - self.heightForWidth(rect.width())) // 2)
        parent = self.parentWidget()
        rtl = move and parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for line in lines:
            height = max((size.height() for _, size, _ in line), default=0)
            push = self._push(line, inner.width()) if line is lines[0] else 0
            for place, (item, size, beginning) in enumerate(line):
                left = beginning + (push if place else 0)
                if move:
                    begin = inner.right() - left - size.width() + 1 if rtl else inner.left() + left
                    item.setGeometry(QRect(QPoint(begin, y + (height - size.height()) // 2), size))
            y += height + spacing
        return y - spacing - rect.top() + self.contentsMargins().bottom()

    @staticmethod
    def _spare(item: QLayoutItem, line: int) -> int:
        """Return by how much an item can be narrower than it wants to be; a wrapped text keeps half of the line."""
        least = item.minimumSize().width()
        return item.sizeHint().width() - (max(least, line // 2) if item.hasHeightForWidth() else least)

    @staticmethod
    def _grows(item: QLayoutItem) -> bool:
        return bool(item.expandingDirections() & Qt.Orientation.Horizontal)

    @staticmethod
    def _size(item: QLayoutItem, wanted: QSize, over: int, most: int) -> QSize:
        """Return an item's size: so much narrower than it wants to be, or wider, and no wider than a line."""
        wide = max(item.minimumSize().width(), min(wanted.width() - over, most))
        if item.hasHeightForWidth() and wide < wanted.width():
            return QSize(wide, item.heightForWidth(wide))
        return QSize(wide, wanted.height())

    def _push(self, line: list[tuple[QLayoutItem, QSize, int]], width: int) -> int:
        """Return by how much what follows the first widget is moved to the end of the line."""
        if not self._pushed or not line:
            return 0
        _, size, begin = line[-1]
        return max(0, width - begin - size.width())
