"""Paints the palette's lines: a mark, the name, what is known of it, and a shortcut or state at the end."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QStaticText
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hallbooking_desktop.ui.formats import as_typed
from hallbooking_desktop.ui.icons import pixmap
from hallbooking_desktop.ui.palette.entries import ENTRY_ROLE, Entry
from hallbooking_desktop.ui.theme import colour, font, theme, tokens
from hallbooking_desktop.ui.widgets.pill import pill_pixmap

PAD: Final = 12
_LINE: Final = 34
_CAPTION: Final = 26
_MARK: Final = 16
_GAP: Final = 10
#: So much of a line its name may take before what is known of it is cut away.
_MOST_TITLE: Final = 0.72
_MOST_KEPT: Final = 1_000


def height_of(entry: Entry) -> int:
    """Return how high a line is, with its group's name if it is the first."""
    values = tokens()
    return values.px(_LINE) + (values.px(_CAPTION) if entry.caption else 0)


class EntryDelegate(QStyledItemDelegate):
    """Paints whole lines. A group's first line has the group's name above it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: dict[tuple[str, str, int], QStaticText] = {}
        self._fonts: dict[str, QFont] = {}
        theme().changed.connect(self._kept.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a line, with its group's name if it is the first."""
        entry = index.data(ENTRY_ROLE)
        return QSize(option.rect.width(), height_of(entry) if isinstance(entry, Entry) else 0)

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
        most = words.width() if not entry.below else int(words.width() * _MOST_TITLE)
        title = self._laid_out(entry.title, "body", most)
        self._write(painter, title, words.left(), "text", line, direction)
        taken = round(title.size().width()) + _GAP
        if entry.below and words.width() - taken > size:
            below = self._laid_out(entry.below, "small", words.width() - taken)
            self._write(painter, below, words.left() + taken, entry.tone, line, direction)

    def _laid_out(self, text: str, role: str, width: int) -> QStaticText:
        """Return a text cut to a width, kept for the next letter typed: most lines stay."""
        key = (text, role, width)
        found = self._kept.get(key)
        if found is None:
            used = font(role)
            found = QStaticText(QFontMetrics(used).elidedText(text, Qt.TextElideMode.ElideRight, width))
            found.setTextFormat(Qt.TextFormat.PlainText)
            found.prepare(font=used)
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            self._kept[key] = found
            self._fonts[role] = used
        return found

    def _write(
        self, painter: QPainter, text: QStaticText, left: int, shade: str, line: QRect, direction: Qt.LayoutDirection
    ) -> None:
        """Paint a text that begins ``left`` pixels from where lines begin."""
        size = text.size().toSize()
        box = QRect(left, line.top() + (line.height() - size.height()) // 2, size.width(), size.height())
        painter.setFont(self._fonts["small" if shade != "text" else "body"])
        painter.setPen(colour(str(getattr(tokens(), shade))))
        painter.drawStaticText(QPointF(QStyle.visualRect(direction, line, box).topLeft()), text)

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
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), as_typed(entry.side) if entry.is_key else entry.side)
        return width + _GAP
