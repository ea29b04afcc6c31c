"""Draws what is one letter in the document: pictures with their captions, rules, and HTML that is kept as it is."""

from __future__ import annotations

from typing import Final
from unicodedata import bidirectional

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from hallbooking_desktop.ui.editor.formats import P, text_of
from hallbooking_desktop.ui.editor.look import CAPTION, Look
from hallbooking_desktop.ui.editor.pictures import Pictures
from hallbooking_desktop.ui.editor.reader import runs_of
from hallbooking_desktop.ui.icons import pixmap

translate = QCoreApplication.translate
_PLACEHOLDER: Final = 7.0
_MOST_LINES: Final = 4
_RADIUS: Final = 0.6
#: On the first layout nobody knows the width yet.
_SOME_WIDTH: Final = 600.0


class Atoms(QPyTextObject):
    """Measures and draws them in a look. ``draft``: also says what a visitor does not see."""

    def __init__(self, document: QTextDocument, pictures: Pictures, look: Look, *, draft: bool) -> None:
        super().__init__(document)
        self._pictures = pictures
        self.look = look
        self._draft = draft

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:  # noqa: A002, ARG002
        """Return the room that one needs."""
        width = (doc.textWidth() if doc.textWidth() > 0 else _SOME_WIDTH) - 1
        match text_of(format, P.ATOM):
            case "figure":
                size = self._picture_size(format, width)
                caption = self._caption(format)
                below = self._text_height(caption, width) + self.look.px(0.4) if caption else 0
                return QSizeF(width, size.height() + below)
            case "hr":
                return QSizeF(width, self.look.px(1))
        words = self._lines(format, width)
        return QSizeF(width, words + self.look.px(2.4))

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,  # noqa: ARG002
        posInDocument: int,  # noqa: ARG002
        format: QTextFormat,  # noqa: A002
    ) -> None:
        """Draw one."""
        rect = QRectF(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        match text_of(format, P.ATOM):
            case "figure":
                self._draw_figure(painter, rect, format)
            case "hr":
                middle = round(rect.center().y()) + 0.5
                painter.setPen(QPen(self.look.colour(self.look.line), 1.5))
                painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle))
            case _:
                self._draw_kept(painter, rect, format)
        painter.restore()

    # --- pictures ----------------------------------------------------------------------------------------------------

    def _picture_size(self, format_: QTextFormat, width: float) -> QSizeF:
        image = self._pictures.image(text_of(format_, P.SRC))
        given = QSizeF(_number(format_, P.WIDTH), _number(format_, P.HEIGHT))
        if image is not None:
            natural = QSizeF(image.width(), image.height())
        elif given.width() and given.height():
            natural = given
        else:
            return QSizeF(min(width, self.look.px(28)), self.look.px(_PLACEHOLDER))
        wanted = min(given.width() or natural.width(), width)
        return QSizeF(wanted, max(1.0, natural.height() * wanted / max(1.0, natural.width())))

    def _draw_figure(self, painter: QPainter, rect: QRectF, format_: QTextFormat) -> None:
        size = self._picture_size(format_, rect.width())
        caption = self._caption(format_)
        rtl = direction_of(caption + text_of(format_, P.ALT)) is Qt.LayoutDirection.RightToLeft
        left = rect.right() - size.width() if rtl else rect.left()
        area = QRectF(left, rect.top(), size.width(), size.height())
        image = self._pictures.image(text_of(format_, P.SRC))
        shape = QPainterPath()
        shape.addRoundedRect(area, self.look.px(_RADIUS), self.look.px(_RADIUS))
        if image is not None:
            painter.save()
            painter.setClipPath(shape)
            painter.drawImage(area, image)
            painter.restore()
        else:
            self._draw_missing(painter, area, shape, format_)
        if caption:
            below = rect.adjusted(0, size.height() + self.look.px(0.4), 0, 0)
            painter.setFont(self._small())
            painter.setPen(self.look.colour(self.look.muted))
            painter.drawText(below, caption, _option(caption))
        if self._draft and not text_of(format_, P.ALT):
            self._draw_flag(painter, area, translate("Editor", "No description"))

    def _draw_missing(self, painter: QPainter, area: QRectF, shape: QPainterPath, format_: QTextFormat) -> None:
        src = text_of(format_, P.SRC)
        coming = self._pictures.is_coming(src)
        painter.fillPath(shape, self.look.colour(self.look.sunken))
        painter.setPen(QPen(self.look.colour(self.look.line), 1))
        painter.drawPath(shape)
        alt = text_of(format_, P.ALT) or translate("Editor", "A picture without a description")
        words = translate("Editor", "The picture is being loaded…") if coming else alt
        side = self.look.px(1.5)
        mark = QRectF(area.center().x() - side / 2, area.center().y() - side * 1.1, side, side)
        drawn = pixmap("photo", self.look.muted, side, painter.device().devicePixelRatio())
        painter.drawPixmap(mark, drawn, QRectF(drawn.rect()))
        painter.setFont(self._small())
        painter.setPen(self.look.colour(self.look.muted))
        inner = area.adjusted(8, area.height() / 2 + side * 0.1, -8, -4)
        shown = QFontMetricsF(self._small()).elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), shown)

    def _draw_flag(self, painter: QPainter, area: QRectF, words: str) -> None:
        shade = self.look.callouts["warning"]
        metrics = QFontMetricsF(self._small())
        width = metrics.horizontalAdvance(words) + 16
        flag = QRectF(area.left() + 8, area.top() + 8, min(width, area.width() - 16), metrics.height() + 6)
        shape = QPainterPath()
        shape.addRoundedRect(flag, 4, 4)
        painter.fillPath(shape, self.look.colour(shade.ground))
        painter.setPen(self.look.colour(self.look.text))
        painter.setFont(self._small())
        painter.drawText(flag, int(Qt.AlignmentFlag.AlignCenter), words)

    def _caption(self, format_: QTextFormat) -> str:
        return "".join(run.text for run in runs_of(text_of(format_, P.CAPTION)))

    def _text_height(self, text: str, width: float) -> float:
        return QFontMetricsF(self._small()).boundingRect(QRectF(0, 0, width, 10_000), _WRAPPED, text).height() + 2

    def _small(self) -> QFont:
        made = self.look.font()
        made.setPixelSize(max(1, self.look.px(CAPTION)))
        return made

    # --- what is kept ------------------------------------------------------------------------------------------------

    def _lines(self, format_: QTextFormat, width: float) -> float:
        metrics = QFontMetricsF(self._small())
        words = text_of(format_, P.WORDS)
        wanted = metrics.boundingRect(QRectF(0, 0, width - self.look.px(1.6), 10_000), _WRAPPED, words).height()
        return min(wanted, _MOST_LINES * metrics.lineSpacing())

    def _draw_kept(self, painter: QPainter, rect: QRectF, format_: QTextFormat) -> None:
        box = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        pen = QPen(self.look.colour(self.look.line), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(box, self.look.px(0.4), self.look.px(0.4))
        inner = box.adjusted(self.look.px(0.8), self.look.px(0.4), -self.look.px(0.8), -self.look.px(0.4))
        font = self._small()
        painter.setFont(font)
        painter.setPen(self.look.colour(self.look.muted))
        side = int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        if self._draft:
            painter.drawText(inner, side, translate("Editor", "Kept as it is; change it in the source"))
            inner.adjust(0, QFontMetricsF(font).lineSpacing() + 4, 0, 0)
        painter.setPen(self.look.colour(self.look.text))
        words = text_of(format_, P.WORDS)
        painter.setClipRect(inner)
        painter.drawText(inner, words, _option(words))


_WRAPPED: Final = int(Qt.TextFlag.TextWordWrap)


def direction_of(text: str) -> Qt.LayoutDirection:
    """Return the direction in which a text's own script is written."""
    first = next((kind for kind in map(bidirectional, text) if kind in {"L", "R", "AL"}), "L")
    return Qt.LayoutDirection.LeftToRight if first == "L" else Qt.LayoutDirection.RightToLeft


def _option(text: str) -> QTextOption:
    """Return how to set a text: from the side where it begins."""
    option = QTextOption()
    option.setTextDirection(direction_of(text))
    return option


def _number(format_: QTextFormat, name: P) -> float:
    value = text_of(format_, name)
    return float(value) if value.isdecimal() else 0.0
