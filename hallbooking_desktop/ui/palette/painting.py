"""Paints the palette's lines: a mark, the name, what is known of it, and a shortcut or state at the end."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hallbooking_desktop.ui.icons import pixmap
from hallbooking_desktop.ui.palette.entries import ENTRY_ROLE, Entry
from hallbooking_desktop.ui.theme import colour, font, tokens
from hallbooking_desktop.ui.widgets.pill import pill_pixmap

PAD: Final = 12
_LINE: Final = 34
_CAPTION: Final = 26
_MARK: Final = 16
_GAP: Final = 10
#: So much of a line its name may take before what is known of it is cut away.
_MOST_TITLE: Final = 0.72


class EntryDelegate(QStyledItemDelegate):
    """Paints whole lines. A group's first line has the group's name above it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a line, with its group's name if it is the first."""
        entry = index.data(ENTRY_ROLE)
        caption = _CAPTION if isinstance(entry, Entry) and entry.caption else 0
        return QSize(option.rect.width(), tokens().px(_LINE) + tokens().px(caption))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one line."""
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, Entry):
            return
        values, whole = tokens(), option.rect
        line = QRect(whole.left(), whole.bottom() - values.px(_LINE) + 1, whole.width(), values.px(_LINE))
        if entry.caption:
            head = QRect(whole.left() + PAD, whole.top(), whole.width() - 2 * PAD, whole.height() - line.height() - 3)
            painter.setFont(font("caption"))
            painter.setPen(colour(values.text_faint))
            flags = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading
            painter.drawText(QStyle.visualRect(option.direction, whole, head), int(flags), entry.caption)
        if option.state & QStyle.StateFlag.State_Selected:
            self._paint_chosen(painter, line, option.direction)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(line, colour(values.hover))
        self._paint_parts(painter, entry, line, option.direction)

    @staticmethod
    def _paint_chosen(painter: QPainter, line: QRect, direction: Qt.LayoutDirection) -> None:
        values = tokens()
        painter.fillRect(line, colour(values.selected))
        edge = QStyle.visualRect(direction, line, QRect(line.left(), line.top(), 3, line.height()))
        painter.fillRect(edge, colour(values.focus))

    def _paint_parts(self, painter: QPainter, entry: Entry, line: QRect, direction: Qt.LayoutDirection) -> None:
        values = tokens()
        inner = line.adjusted(PAD, 0, -PAD, 0)
        size = values.px(_MARK)
        mark = QRect(inner.left(), inner.center().y() - size // 2, size, size)
        ratio = painter.device().devicePixelRatio()
        place = QStyle.visualRect(direction, line, mark)
        painter.drawPixmap(place.topLeft(), pixmap(entry.icon, values.text_muted, size, ratio))
        words = inner.adjusted(size + _GAP, 0, 0, 0)
        words.setRight(words.right() - self._paint_side(painter, entry, words, line, direction))
        metrics = QFontMetrics(font("body"))
        wanted = metrics.horizontalAdvance(entry.title) + 2
        width = min(wanted, words.width() if not entry.below else int(words.width() * _MOST_TITLE))
        title = QRect(words.left(), words.top(), width, words.height())
        self._write(
            painter, metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, width), title, line, direction
        )
        left = words.width() - width - _GAP
        if entry.below and left > size:
            below = QRect(title.right() + 1 + _GAP, words.top(), left, words.height())
            painter.setFont(font("small"))
            shown = QFontMetrics(font("small")).elidedText(entry.below, Qt.TextElideMode.ElideRight, left)
            self._write(painter, shown, below, line, direction, entry.tone, "small")

    @staticmethod
    def _write(
        painter: QPainter,
        text: str,
        place: QRect,
        line: QRect,
        direction: Qt.LayoutDirection,
        shade: str = "text",
        role: str = "body",
    ) -> None:
        painter.setFont(font(role))
        painter.setPen(colour(str(getattr(tokens(), shade))))
        painter.setLayoutDirection(direction)
        right = direction is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        flags = Qt.AlignmentFlag.AlignVCenter | side | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(QStyle.visualRect(direction, line, place), int(flags), text)

    def _paint_side(
        self, painter: QPainter, entry: Entry, words: QRect, line: QRect, direction: Qt.LayoutDirection
    ) -> int:
        """Paint what stands at the end; return how much room it took."""
        if entry.pill is not None:
            rtl = direction is Qt.LayoutDirection.RightToLeft
            drawn = pill_pixmap(*entry.pill, painter.device().devicePixelRatio(), rtl=rtl)
            size = drawn.deviceIndependentSize().toSize()
            box = QRect(words.right() - size.width(), 0, size.width(), size.height())
            box.moveTop(line.top() + (line.height() - size.height()) // 2)
            painter.drawPixmap(QStyle.visualRect(direction, line, box).topLeft(), drawn)
            return size.width() + _GAP
        if not entry.side:
            return 0
        metrics = QFontMetrics(font("small"))
        width = metrics.horizontalAdvance(entry.side) + 14
        height = metrics.height() + 4
        box = QRect(words.right() - width, line.top() + (line.height() - height) // 2, width, height)
        place = QStyle.visualRect(direction, line, box)
        if entry.is_key:
            painter.setPen(QPen(colour(tokens().line_strong)))
            painter.drawRoundedRect(place, tokens().radius_small, tokens().radius_small)
        painter.setFont(font("small"))
        painter.setPen(colour(tokens().text_muted))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), entry.side)
        return width + _GAP
