"""Paints a table's cells. A full screen has two hundred of them and one frame for all: what can be kept is kept."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QStaticText
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hallbooking_desktop.ui.models.paged import PagedModel
from hallbooking_desktop.ui.theme import colour, font, theme, tokens
from hallbooking_desktop.ui.widgets.pill import pill_pixmap, status_text

PAD: Final = 10
#: Before the first column, so that its text stands under the view's title.
EDGE: Final = 24
_MOST_KEPT: Final = 4_000
# Plain numbers: Python's flags cost more than what they decide.
_SELECTED: Final = QStyle.StateFlag.State_Selected.value
_UNDER_POINTER: Final = QStyle.StateFlag.State_MouseOver.value


class RowDelegate(QStyledItemDelegate):
    """Paints one cell from the model's snapshot: text, a pill, or a grey bar for a row that is on its way."""

    #: The first column that is shown.
    first = 0

    def __init__(self, parent: QObject | None = None, edge: int = EDGE) -> None:
        super().__init__(parent)
        self._edge = edge
        self._written: dict[tuple[str, bool, int], tuple[QStaticText, int, int]] = {}
        self._plain = self._bold = QFont()
        self._values = tokens()
        theme().changed.connect(self._forget)
        self._forget()

    def _forget(self) -> None:
        self._values = tokens()
        self._plain, self._bold = font("body"), font("strong")
        self._written.clear()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        model = index.model()
        if not isinstance(model, PagedModel):
            return
        values, rect, state = self._values, option.rect, option.state.value
        row, number = index.row(), index.column()
        if state & _SELECTED:
            painter.fillRect(rect, colour(values.selected))
        elif state & _UNDER_POINTER:
            painter.fillRect(rect, colour(values.hover))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour(values.line_soft))
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        before = self._edge if number == self.first else PAD
        left, right = (PAD, before) if rtl else (before, PAD)
        inner = QRect(rect.left() + left, rect.top(), rect.width() - left - right, rect.height() - 1)
        texts = model.texts(row)
        if texts is None:
            self._paint_placeholder(painter, inner, row * 7 + number * 3)
            return
        column = model.columns[number]
        if column.kind == "pill":
            pill = pill_pixmap(texts[number], status_text(texts[number]), painter.device().devicePixelRatio(), rtl=rtl)
            height = round(pill.height() / pill.devicePixelRatio())
            width = round(pill.width() / pill.devicePixelRatio())
            begin = inner.right() - width + 1 if rtl else inner.left()
            painter.drawPixmap(begin, inner.top() + (inner.height() - height) // 2, pill)
            return
        tone = model.tone(row, number) or ("text_muted" if column.kind == "muted" else "text")
        painter.setPen(colour(str(getattr(values, tone))))
        bold = column.kind == "strong"
        painter.setFont(self._bold if bold else self._plain)
        words, width, height = self._words(texts[number], bold=bold, width=inner.width())
        at_right = (column.kind == "number") != rtl
        begin = inner.right() - width + 1 if at_right else inner.left()
        painter.drawStaticText(begin, inner.top() + (inner.height() - height) // 2, words)

    def _paint_placeholder(self, painter: QPainter, inner: QRect, seed: int) -> None:
        width = min(inner.width(), max(24, inner.width() * (5 + seed % 5) // 10))
        painter.fillRect(inner.left(), inner.center().y() - 4, width, 8, colour(self._values.line_soft))

    def _words(self, text: str, *, bold: bool, width: int) -> tuple[QStaticText, int, int]:
        """Return a text laid out for a width, and its size."""
        key = (text, bold, width)
        found = self._written.get(key)
        if found is None:
            used = self._bold if bold else self._plain
            shown = QFontMetrics(used).elidedText(text, Qt.TextElideMode.ElideRight, width)
            words = QStaticText(shown)
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            words.prepare(font=used)
            size = words.size()
            if len(self._written) >= _MOST_KEPT:
                self._written.clear()
            found = self._written[key] = (words, round(size.width()), round(size.height()))
        return found

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the row's height and a width that a double click on the header's edge may use."""
        model = index.model()
        width = 80
        if isinstance(model, PagedModel) and (texts := model.texts(index.row())) is not None:
            width = option.fontMetrics.horizontalAdvance(texts[index.column()]) + 2 * PAD + 8
        return QSize(width, self._values.row_height)
