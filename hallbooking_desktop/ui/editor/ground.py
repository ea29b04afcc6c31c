"""Draws what stands behind and beside a page's text: callouts, quotes, code, and the marks of lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QFont, QPainter, QPainterPath, QTextBlock, QTextFrame

from hallbooking_desktop.ui.editor.atoms import direction_of
from hallbooking_desktop.ui.editor.formats import P, kind_of, path_of, text_of
from hallbooking_desktop.ui.editor.look import CAPTION, NAME, PADDING, Look, Shade
from hallbooking_desktop.ui.editor.paths import Box, Path, innermost, shared
from hallbooking_desktop.ui.editor.reader import runs_of

translate = QCoreApplication.translate
_BULLETS: Final = "•◦▪"
_RADIUS: Final = 0.5


@dataclass(slots=True)
class _Open:
    """A box of which the beginning was met."""

    path: Path
    kind: str
    area: QRectF
    rtl: bool


def callout_name(kind: str) -> str:
    """Return what a callout is called."""
    return {
        "note": translate("Editor", "Note"),
        "tip": translate("Editor", "Tip"),
        "warning": translate("Editor", "Warning"),
    }[kind]


class Ground:
    """Draws for a document in a look."""

    def __init__(self, layout: QAbstractTextDocumentLayout, look: Look) -> None:
        self._layout = layout
        self._look = look

    def _rect(self, block: QTextBlock) -> QRectF:
        """Return where a block stands, with the margins and the indent that the layout leaves out."""
        rect, format_ = self._layout.blockBoundingRect(block), block.blockFormat()
        return rect.adjusted(0, 0, format_.leftMargin() + format_.rightMargin() + format_.indent(), 0)

    def boxes(self, painter: QPainter, blocks: list[QTextBlock]) -> None:
        """Draw the boxes in which these blocks stand; the blocks follow each other."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box in sorted(self._boxes(blocks), key=lambda found: len(found.path)):
            self._draw_box(painter, box)

    def _boxes(self, blocks: list[QTextBlock]) -> Iterator[_Open]:
        open_: list[_Open] = []
        for block in blocks:
            path, rect, kind = path_of(block), self._rect(block), kind_of(block)
            known = shared(path, open_[-1].path) if open_ else 0
            while open_ and (len(open_[-1].path) > known or open_[-1].kind == "pre"):
                yield open_.pop()
            for found in open_:
                found.area = found.area.united(rect)
            rtl = _is_rtl(block)
            open_.extend(
                _Open(path[: depth + 1], path[depth].kind, QRectF(rect), rtl) for depth in range(len(open_), len(path))
            )
            if kind == "pre":
                open_.append(_Open(path, "pre", QRectF(rect), rtl=False))
        yield from reversed(open_)

    def _draw_box(self, painter: QPainter, box: _Open) -> None:
        look, pad = self._look, self._look.px(PADDING)
        outside = box.path[:-1] if box.kind != "pre" else box.path
        indent, sides = look.indent(outside), look.sides(outside)
        area = QRectF(box.area)
        area.setLeft(box.area.left() + sides + (0 if box.rtl else indent))
        area.setRight(box.area.right() - sides - (indent if box.rtl else 0))
        if box.kind == "blockquote":
            bar = QRectF(0, area.top(), look.px(0.25), area.height())
            bar.moveLeft(area.right() - bar.width() if box.rtl else area.left())
            painter.fillRect(bar, look.colour(look.line_strong))
        elif box.kind in {"aside", "pre"}:
            area.adjust(0, -pad - (look.px(NAME) if box.kind == "aside" else 0), 0, pad)
            shape = QPainterPath()
            shape.addRoundedRect(area, look.px(_RADIUS), look.px(_RADIUS))
            shade = look.callouts.get(box.path[-1].name) if box.kind == "aside" else None
            painter.fillPath(shape, look.colour(shade.ground if shade else look.sunken))
            if shade is not None:
                bar = QRectF(area.left(), area.top(), look.px(0.25), area.height())
                if box.rtl:
                    bar.moveRight(area.right())
                painter.setClipPath(shape)
                painter.fillRect(bar, look.colour(shade.bar))
                painter.setClipping(False)
                self._draw_name(painter, box, area, shade)
            else:
                painter.setPen(look.colour(look.line))
                painter.drawPath(shape)

    def _draw_name(self, painter: QPainter, box: _Open, area: QRectF, shade: Shade) -> None:
        """Say what a callout is, as the kiosk does."""
        pad = self._look.px(PADDING)
        painter.setFont(self._caption_font())
        painter.setPen(self._look.colour(shade.name))
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if box.rtl else Qt.LayoutDirection.LeftToRight)
        inner = area.adjusted(pad, pad * 0.8, -pad, 0)
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        painter.drawText(inner, int(side), callout_name(box.path[-1].name))

    def _caption_font(self) -> QFont:
        font = self._look.font()
        font.setPixelSize(max(1, self._look.px(CAPTION)))
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def captions(self, painter: QPainter, root: QTextFrame) -> None:
        """Draw the captions of tables above them."""
        for frame in root.childFrames():
            html = text_of(frame.frameFormat(), P.CAPTION)
            if not html:
                continue
            rect = self._layout.frameBoundingRect(frame)
            font = self._caption_font()
            font.setWeight(QFont.Weight.Normal)
            painter.setFont(font)
            painter.setPen(self._look.colour(self._look.muted))
            height = painter.fontMetrics().height()
            top = rect.top() - height - self._look.px(0.6)
            words = "".join(run.text for run in runs_of(html))
            painter.setLayoutDirection(direction_of(words))
            side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(rect.left(), top, rect.width(), height), int(side), words)

    # --- lists -------------------------------------------------------------------------------------------------------

    def marks(self, painter: QPainter, blocks: list[QTextBlock]) -> None:
        """Draw bullets and numbers beside the first block of each item.

        Only the first item of each list is counted from the list's beginning; the others follow it.
        """
        counted: dict[int, tuple[int, int]] = {}
        for block in blocks:
            path = path_of(block)
            depth = innermost(path, frozenset({"li"}))
            if depth < 1 or shared(path, path_of(block.previous())) > depth:
                continue
            list_, item = path[depth - 1], path[depth].number
            number = 0
            if list_.kind == "ol":
                last, number = counted.get(list_.number, (item, 0))
                number = number_of(block, depth) if not number else number + (item != last)
                counted[list_.number] = (item, number)
            self._draw_mark(painter, block, path, depth, number)

    def _draw_mark(self, painter: QPainter, block: QTextBlock, path: Path, depth: int, number: int) -> None:
        look, layout = self._look, block.layout()
        if not layout.lineCount():
            return
        line, rtl = layout.lineAt(0), _is_rtl(block)
        list_ = path[depth - 1]
        font = look.font("p")
        painter.setFont(font)
        painter.setPen(look.colour(look.muted if list_.kind == "ol" else look.text))
        if list_.kind == "ol":
            text = f"{number}."
        else:
            text = _BULLETS[min(sum(box.kind == "ul" for box in path), len(_BULLETS)) - 1]
        painter.setLayoutDirection(block.textDirection())
        rect = self._rect(block)
        baseline = rect.top() + line.y() + line.ascent()
        width = painter.fontMetrics().horizontalAdvance(text)
        gap = look.px(0.45)
        inset, sides = look.indent(path), look.sides(path)
        x = rect.right() - inset - sides + gap if rtl else rect.left() + inset + sides - gap - width
        painter.drawText(QPointF(x, baseline), text)


def number_of(block: QTextBlock, depth: int) -> int:
    """Return an item's number in the list at a depth of its path."""
    path = path_of(block)
    list_: Box = path[depth - 1]
    count, last = 0, path[depth].number
    there = block.previous()
    while there.isValid():
        before = path_of(there)
        if len(before) <= depth or before[depth - 1].number != list_.number:
            break
        if before[depth].number != last:
            count, last = count + 1, before[depth].number
        there = there.previous()
    return (1 if list_.start is None else list_.start) + count


def _is_rtl(block: QTextBlock) -> bool:
    return block.textDirection() is Qt.LayoutDirection.RightToLeft
