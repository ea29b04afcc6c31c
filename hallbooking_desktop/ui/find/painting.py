"""Paints the cards: the photo, what the hall is and costs, why it fits, the pieces of its day as chips."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hallbooking_desktop.ui.find.cards import Card, Chip
from hallbooking_desktop.ui.icons import pixmap
from hallbooking_desktop.ui.theme import colour, font, tokens
from hallbooking_desktop.ui.today.rows import ROW_ROLE
from hallbooking_desktop.ui.widgets.pill import draw_pill, pill_size

_PAD: Final = 14
_GAP: Final = 8
_WIDTH, _HEIGHT = 148, 104
#: Narrower than this at 100 % text, the photo is left out.
_NARROW: Final = 420
_MARK: Final = 13
_FLAGS: Final = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a card and its place: a text, a remark, a chip (``number`` is its offer's), the photo or a pill."""

    rect: QRect
    kind: str
    text: str = ""
    role: str = "body"
    shade: str = "text"
    number: int = -1
    at_end: bool = False


class CardDelegate(QStyledItemDelegate):
    """Measures and paints whole cards. ``chosen`` gives the number of the chip that is chosen on a card."""

    def __init__(self, chosen: Callable[[Card], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen = chosen

    # --- measuring ---------------------------------------------------------------------------------------------------

    def parts(self, card: Card, width: int) -> tuple[list[Part], int]:
        """Return the parts of a card in a width, from left to right, and its height."""
        values = tokens()
        made: list[Part] = []
        x, top = _PAD, _PAD
        least = 0
        if width >= values.px(_NARROW):
            photo = QRect(x, top, values.px(_WIDTH), values.px(_HEIGHT))
            made.append(Part(photo, "photo"))
            x, least = photo.right() + 1 + _PAD, photo.bottom() + 1
        inner = width - x - _PAD
        beside = inner
        if card.price or card.pill:
            taken = self._corner(card, made, x + inner, top)
            beside = inner - taken - _GAP
        if beside < values.px(120):
            top, beside = made[-1].rect.bottom() + 4, inner
        top = self._words(made, card.head, "subtitle", "text", x, top, beside)
        top = self._words(made, f"{card.below}  ·  {card.rate}", "small", "text_muted", x, top + 1, inner)
        top = self._remarks(card, made, x, top + 6, inner)
        top = self._chips(card, made, x, top + _GAP, inner)
        return made, max(top, least) + _PAD

    @staticmethod
    def _corner(card: Card, made: list[Part], right: int, top: int) -> int:
        """Put the price, or that it does not fit, at the end of the first line; return its width."""
        if card.pill is not None:
            size = pill_size(card.pill[1])
            made.append(Part(QRect(right - size.width(), top, size.width(), size.height()), "pill", card.pill[1]))
            return size.width()
        metrics = QFontMetrics(font("subtitle"))
        width = metrics.horizontalAdvance(card.price) + 2
        rect = QRect(right - width, top, width, metrics.height())
        made.append(Part(rect, "text", card.price, "subtitle", "accent_text", at_end=True))
        return width

    @staticmethod
    def _words(made: list[Part], text: str, role: str, shade: str, x: int, top: int, width: int) -> int:
        bounds = QFontMetrics(font(role)).boundingRect(QRect(0, 0, max(1, width), 10_000), _FLAGS, text)
        made.append(Part(QRect(x, top, max(1, width), bounds.height()), "text", text, role, shade))
        return top + bounds.height()

    @staticmethod
    def _remarks(card: Card, made: list[Part], x: int, top: int, inner: int) -> int:
        values, metrics = tokens(), QFontMetrics(font("small"))
        left, height = x, metrics.height() + 2
        bottom = top
        for remark in card.remarks:
            width = min(metrics.horizontalAdvance(remark.text) + values.px(_MARK) + 6, inner)
            if left > x and left + width > x + inner:
                left, top = x, top + height + 2
            shade = "accent_text" if remark.is_favourite else "warning" if remark.is_against else "success"
            made.append(Part(QRect(left, top, width, height), "remark", remark.text, "small", shade))
            left += width + 14
            bottom = top + height
        return bottom

    @staticmethod
    def _chips(card: Card, made: list[Part], x: int, top: int, inner: int) -> int:
        values, metrics = tokens(), QFontMetrics(font("body"))
        height = values.px(26)
        if not card.chips:
            made.append(Part(QRect(x, top, inner, metrics.height()), "text", card.nothing, "small", "text_muted"))
            return top + metrics.height()
        left = x
        for number, chip in enumerate(card.chips):
            width = min(
                metrics.horizontalAdvance(chip.text) + 22 + (values.px(_MARK) + 6 if chip.is_held else 0), inner
            )
            if left > x and left + width > x + inner:
                left, top = x, top + height + 6
            made.append(Part(QRect(left, top, width, height), "chip", chip.text, number=number))
            left += width + 6
        return top + height

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height that the card needs in the list's width."""
        card, view = index.data(ROW_ROLE), option.widget
        width = view.viewport().width() if isinstance(view, QAbstractScrollArea) else option.rect.width()
        if not isinstance(card, Card) or width <= 0:
            return QSize(0, tokens().px(_HEIGHT))
        return QSize(width, self.parts(card, width - 2 * _GAP)[1] + _GAP)

    def chip_at(self, card: Card, rect: QRect, place: QPoint, *, rtl: bool) -> int | None:
        """Return which chip is at a place of the card's rectangle in the list."""
        whole = _inside(rect)
        for part in self.parts(card, whole.width())[0]:
            if part.kind == "chip" and _placed(part.rect, whole, rtl=rtl).contains(place):
                return part.number
        return None

    def chip_rect(self, card: Card, rect: QRect, number: int, *, rtl: bool) -> QRect:
        """Return where a chip is."""
        whole = _inside(rect)
        parts = self.parts(card, whole.width())[0]
        return next((_placed(p.rect, whole, rtl=rtl) for p in parts if p.number == number), QRect())

    # --- painting ----------------------------------------------------------------------------------------------------

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one card."""
        card = index.data(ROW_ROLE)
        if not isinstance(card, Card):
            return
        values = tokens()
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        has_focus = option.widget.hasFocus()
        whole = _inside(option.rect)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setLayoutDirection(option.direction)
        edge = values.focus if selected and has_focus else values.accent if selected else values.line
        painter.setPen(QPen(colour(edge), 2 if selected else 1))
        painter.setBrush(colour(values.surface))
        painter.drawRoundedRect(QRectF(whole).adjusted(0.5, 0.5, -0.5, -0.5), values.radius_large, values.radius_large)
        for part in self.parts(card, whole.width())[0]:
            place = _placed(part.rect, whole, rtl=rtl)
            if part.kind == "photo":
                _paint_photo(painter, place, index.data(Qt.ItemDataRole.DecorationRole))
            elif part.kind == "pill":
                draw_pill(painter, place, card.pill[0] if card.pill else "conflict", part.text)
            elif part.kind == "chip":
                chosen = selected and part.number == self._chosen(card)
                _paint_chip(painter, place, card.chips[part.number], chosen=chosen, rtl=rtl)
            elif part.kind == "remark":
                _paint_remark(painter, place, part, rtl=rtl)
            else:
                painter.setFont(font(part.role))
                painter.setPen(colour(str(getattr(values, part.shade))))
                side = Qt.AlignmentFlag.AlignTrailing if part.at_end else Qt.AlignmentFlag.AlignLeading
                painter.drawText(place, _FLAGS | int(side), part.text)
        painter.restore()


def _inside(rect: QRect) -> QRect:
    return rect.adjusted(_GAP, 0, -_GAP, -_GAP)


def _placed(rect: QRect, whole: QRect, *, rtl: bool) -> QRect:
    place = QRect(rect)
    if rtl:
        place.moveLeft(whole.width() - rect.right() - 1)
    return place.translated(whole.topLeft())


def _paint_photo(painter: QPainter, place: QRect, picture: object) -> None:
    values = tokens()
    painter.save()
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(place), values.radius, values.radius)
    painter.setClipPath(shape)
    painter.fillRect(place, colour(values.line_soft))
    if isinstance(picture, QImage) and not picture.isNull():
        part = place.size().scaled(picture.size(), Qt.AspectRatioMode.KeepAspectRatio)
        corner = QPoint((picture.width() - part.width()) // 2, (picture.height() - part.height()) // 2)
        painter.drawImage(place, picture, QRect(corner, part))
    else:
        size = values.px(28)
        mark = pixmap("hall", values.text_faint, size, painter.device().devicePixelRatio())
        painter.drawPixmap(place.center() - QPoint(size // 2, size // 2), mark)
    painter.restore()


def _paint_mark(painter: QPainter, place: QRect, name: str, shade: str, *, rtl: bool, inset: int = 0) -> QRect:
    """Paint a mark at the beginning of a place and return what is left of it."""
    size = tokens().px(_MARK)
    left = place.right() - inset - size + 1 if rtl else place.left() + inset
    painter.drawPixmap(
        left, place.center().y() - size // 2 + 1, pixmap(name, shade, size, painter.device().devicePixelRatio())
    )
    taken = inset + size + 5
    return place.adjusted(0, 0, -taken, 0) if rtl else place.adjusted(taken, 0, 0, 0)


def _paint_remark(painter: QPainter, place: QRect, part: Part, *, rtl: bool) -> None:
    values = tokens()
    name = {"warning": "alert", "accent_text": "star-full"}.get(part.shade, "check")
    words = _paint_mark(painter, place, name, str(getattr(values, part.shade)), rtl=rtl)
    painter.setFont(font("small"))
    painter.setPen(colour(values.warning if part.shade == "warning" else values.text))
    shown = QFontMetrics(font("small")).elidedText(part.text, Qt.TextElideMode.ElideRight, words.width() + 2)
    painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), shown)


def _paint_chip(painter: QPainter, place: QRect, chip: Chip, *, chosen: bool, rtl: bool) -> None:
    values = tokens()
    look = values.status("pending" if chip.is_held else "confirmed")
    fill, text = (values.accent, values.on_accent) if chosen and not chip.is_held else (look.fill, look.text)
    pen = QPen(colour(values.accent if chosen else look.edge), 2 if chosen or chip.is_wish else 1)
    if chip.is_held:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(colour(fill))
    painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), values.radius, values.radius)
    words = place
    if chip.is_held:
        words = _paint_mark(painter, place, "clock", text, rtl=rtl, inset=8)
    painter.setFont(font("body"))
    painter.setPen(colour(text))
    shown = QFontMetrics(font("body")).elidedText(chip.text, Qt.TextElideMode.ElideRight, words.width() - 8)
    painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), shown)
