"""The page's HTML, to be read and changed by who knows it."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from hallbooking_desktop.ui.editor.keys import KeyBook
from hallbooking_desktop.ui.theme import set_kind, theme, tokens
from hallbooking_desktop.ui.tokens import TYPE_SCALE, colour

_TAG: Final = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)([^<>]*)(/?>)?")
_ATTRIBUTE: Final = re.compile(r"([A-Za-z-]+)(?:(\s*=\s*)(\"[^\"]*\"?|'[^']*'?|[^\s>]+))?")
_ENTITY: Final = re.compile(r"&(?:#\d+|#x[0-9A-Fa-f]+|[A-Za-z]+);")
_COMMENT: Final = re.compile(r"<!--.*?(?:-->|$)")


class HtmlColours(QSyntaxHighlighter):
    """Colours tags, attributes, values and entities."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        theme().changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        """Colour a line. Letters beyond Qt's 16 bits are counted twice, as Qt counts them."""
        if any(ord(letter) > 0xFFFF for letter in text):  # noqa: PLR2004 - the first plane
            text = text.encode("utf-16-le").decode("utf-16-le", "surrogatepass")
            text = "".join("xx" if ord(letter) > 0xFFFF else letter for letter in text)  # noqa: PLR2004
        values = tokens()
        for found in _TAG.finditer(text):
            self._put(found.start(), found.end(), values.text_muted)
            self._put(found.start(1), found.end(1), values.accent_text, bold=True)
            for part in _ATTRIBUTE.finditer(found[2]):
                begin = found.start(2)
                self._put(begin + part.start(1), begin + part.end(1), values.warning)
                if part[3]:
                    self._put(begin + part.start(3), begin + part.end(3), values.success)
        for found in _ENTITY.finditer(text):
            self._put(found.start(), found.end(), values.danger_text)
        for found in _COMMENT.finditer(text):
            self._put(found.start(), found.end(), values.text_faint)

    def _put(self, start: int, end: int, value: str, *, bold: bool = False) -> None:
        made = QTextCharFormat()
        made.setForeground(QColor(value))
        if bold:
            made.setFontWeight(QFont.Weight.DemiBold.value)
        self.setFormat(start, end - start, made)


class _Numbers(QWidget):
    """The numbers of the lines, beside them."""

    def __init__(self, source: SourceText) -> None:
        super().__init__(source)
        self._source = source

    def sizeHint(self) -> QSize:
        return QSize(self._source.number_width, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._source.paint_numbers(self, event)


class SourceText(QPlainTextEdit):
    """A field of HTML with its lines numbered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.keys = KeyBook()
        super().__init__(parent)
        set_kind(self, "source")
        self.setAccessibleName(self.tr("HTML of the page"))
        self.setAccessibleDescription(self.tr("Tab goes on to the next field."))
        self.setTabChangesFocus(True)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._numbers = _Numbers(self)
        self.colours = HtmlColours(self.document())
        self.blockCountChanged.connect(lambda _: self._make_room())
        self.updateRequest.connect(self._scroll_numbers)
        theme().changed.connect(self._use_theme)
        self._use_theme()

    def event(self, event: QEvent) -> bool:
        """Take the keys that mean something here before the window does."""
        return self.keys.wants(event) or super().event(event)

    def _use_theme(self) -> None:
        font = QFont(["monospace", "Menlo", "Consolas", "Courier New"])
        font.setStyleHint(QFont.StyleHint.Monospace)
        font.setPixelSize(tokens().px(TYPE_SCALE["body"]))
        self._font = font
        self.document().setDefaultFont(font)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        """Keep its own font: the window's style sheet brings that of fields."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "_font"):
            self.document().setDefaultFont(self._font)
            self._make_room()

    @property
    def number_width(self) -> int:
        """How wide the numbers are."""
        digits = max(2, len(str(max(1, self.blockCount()))))
        return QFontMetrics(self._font).horizontalAdvance("9") * digits + 20

    def _make_room(self) -> None:
        self.setViewportMargins(self.number_width, 0, 0, 0)
        self._place()

    def _place(self) -> None:
        inner = self.contentsRect()
        self._numbers.setGeometry(QRect(inner.left(), inner.top(), self.number_width, inner.height()))

    def _scroll_numbers(self, rect: QRect, down: int) -> None:
        if down:
            self._numbers.scroll(0, down)
        else:
            self._numbers.update(0, rect.y(), self._numbers.width(), rect.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the numbers as high as the field."""
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what keys are for, and leave Escape to the window."""
        act = self.keys.find(event)
        if act is not None:
            act()
            return
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def paint_numbers(self, numbers: QWidget, event: QPaintEvent) -> None:
        """Draw the numbers of the lines that are shown."""
        values = tokens()
        painter = QPainter(numbers)
        painter.fillRect(event.rect(), colour(values.sunken))
        painter.setFont(self.document().defaultFont())
        painter.setPen(colour(values.text_faint))
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= event.rect().bottom():
            height = self.blockBoundingRect(block).height()
            if block.isVisible() and top + height >= event.rect().top():
                area = QRect(0, round(top), numbers.width() - 8, QFontMetrics(self._font).height())
                painter.drawText(area, int(Qt.AlignmentFlag.AlignRight), str(block.blockNumber() + 1))
            top += height
            block = block.next()
