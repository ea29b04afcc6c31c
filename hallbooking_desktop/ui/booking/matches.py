"""The list under a field that is being typed into: customers found, and the offer to make a new one."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from hallbooking_desktop.services.snapshots import CustomerMatch
from hallbooking_desktop.ui.formats import joined
from hallbooking_desktop.ui.icons import pixmap
from hallbooking_desktop.ui.theme import colour, font, tokens

_Index = QModelIndex | QPersistentModelIndex
_MOST = 7
_PAD = 5


def reached_by(match: CustomerMatch) -> str:
    """Return how a customer is told from another of the same name."""
    return joined((match.phone, match.email, match.organisation))


class MatchModel(QAbstractListModel):
    """Customers, and last of all the offer to make a new one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matches: tuple[CustomerMatch, ...] = ()
        self._offer = ""

    def show_matches(self, matches: tuple[CustomerMatch, ...], offer: str) -> None:
        """Show these; ``offer`` is the text of the last line, or empty for none."""
        self.beginResetModel()
        self._matches = matches
        self._offer = offer
        self.endResetModel()

    def match_at(self, row: int) -> CustomerMatch | None:
        """Return a customer; None is the offer."""
        return self._matches[row] if 0 <= row < len(self._matches) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._matches) + (1 if self._offer else 0)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a line's words."""
        if not index.isValid():
            return None
        match = self.match_at(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._offer if match is None else match.full_name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._offer if match is None else f"{match.full_name}, {reached_by(match)}"
        if role == Qt.ItemDataRole.UserRole:
            return "" if match is None else reached_by(match)
        if role == Qt.ItemDataRole.DecorationRole:
            return "user-plus" if match is None else "user"
        return None


class MatchDelegate(QStyledItemDelegate):
    """Two lines: the name, and how the person is reached."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return a line's size."""
        two = bool(index.data(Qt.ItemDataRole.UserRole))
        return QSize(option.rect.width(), tokens().px(44 if two else 34))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a line."""
        values = tokens()
        rect = option.rect
        chosen = bool(option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(values.selected))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), values.radius_small, values.radius_small)
        is_offer = index.data(Qt.ItemDataRole.DecorationRole) == "user-plus"
        edge = values.px(16)
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        mark = pixmap(
            str(index.data(Qt.ItemDataRole.DecorationRole)),
            values.accent_text if is_offer else values.text_faint,
            edge,
            painter.device().devicePixelRatio(),
        )
        x = rect.right() - 8 - edge if rtl else rect.left() + 8
        painter.drawPixmap(x, rect.center().y() - edge // 2, mark)
        words = rect.adjusted(8, 0, -16 - edge, 0) if rtl else rect.adjusted(16 + edge, 0, -8, 0)
        below = str(index.data(Qt.ItemDataRole.UserRole) or "")
        align = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        top = words.adjusted(0, values.px(4), 0, -words.height() // 2) if below else words
        painter.setFont(font("strong" if not is_offer else "body"))
        painter.setPen(QPen(colour(values.accent_text if is_offer else values.text)))
        name = painter.fontMetrics().elidedText(
            str(index.data(Qt.ItemDataRole.DisplayRole)), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(top, align, name)
        if below:
            painter.setFont(font("small"))
            painter.setPen(QPen(colour(values.text_muted)))
            text = painter.fontMetrics().elidedText(below, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words.adjusted(0, words.height() // 2, 0, -values.px(4)), align, text)
        painter.restore()


class MatchList(QFrame):
    """The list itself: lies over the form under its field, which keeps the keyboard. ``picked`` carries the row."""

    picked = Signal(int)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window())
        self._field = field
        self.setProperty("kind", "card")
        self.view = QListView(self)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setFrameShape(QListView.Shape.NoFrame)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setMouseTracking(True)
        self.view.setAccessibleName(self.tr("Customers found"))
        self.matches = MatchModel(self)
        self.view.setModel(self.matches)
        self.view.setItemDelegate(MatchDelegate(self))
        self.view.clicked.connect(lambda index: self.picked.emit(index.row()))
        around = QVBoxLayout(self)
        around.setContentsMargins(*(_PAD,) * 4)
        around.addWidget(self.view)
        self.hide()

    @property
    def row(self) -> int:
        """The line that is chosen."""
        return self.view.currentIndex().row()

    def open_under(self) -> None:
        """Show the list under its field, as high as its lines need."""
        rows = self.matches.rowCount()
        if not rows:
            self.hide()
            return
        window = self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        at = self._field.mapTo(window, QPoint(0, self._field.height() + 3))
        height = sum(self.view.sizeHintForRow(row) for row in range(min(rows, _MOST))) + 2 * _PAD + 4
        self.setGeometry(at.x(), at.y(), self._field.width(), min(height, max(window.height() - at.y() - 8, 90)))
        self.view.setCurrentIndex(self.matches.index(0, 0))
        self.raise_()
        self.show()

    def step(self, by: int) -> None:
        """Go up or down, around at the ends."""
        rows = self.matches.rowCount()
        if rows:
            self.view.setCurrentIndex(self.matches.index((self.row + by) % rows, 0))
