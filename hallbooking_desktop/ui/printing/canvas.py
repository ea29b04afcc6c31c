"""What documents draw with: a painter that thinks in points from the side where reading begins, in greys or tints."""

from __future__ import annotations

import unicodedata
from enum import Enum
from functools import cache

from PySide6.QtCore import QByteArray, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtSvg import QSvgRenderer

from hallbooking_desktop.ui.icons import svg_source
from hallbooking_desktop.ui.printing.lettering import Face
from hallbooking_desktop.ui.tokens import LIGHT, colour

BLACK, DARK, MIDDLE, LIGHTER, PALE, WHITE = 0, 70, 140, 200, 240, 255


class At(Enum):
    """Where a text stands in its width."""

    LEADING = "leading"
    CENTRE = "centre"
    TRAILING = "trailing"


class Canvas:
    """Draws one page. ``x`` grows from the side where reading begins; ``grey``: every colour becomes a grey."""

    def __init__(self, painter: QPainter, width: float, *, mirrored: bool = False, grey: bool = True) -> None:
        self.painter = painter
        self.width = width
        self.mirrored = mirrored
        self.grey = grey

    def shifted(self, x: float, y: float, width: float) -> Canvas:
        """Return a canvas for a part of this one; the painter is moved: save it before and restore it after."""
        self.painter.translate(self.width - x - width if self.mirrored else x, y)
        return Canvas(self.painter, width, mirrored=self.mirrored, grey=self.grey)

    def rect(self, x: float, y: float, w: float, h: float) -> QRectF:
        """Return a rectangle where it lies on paper."""
        return QRectF(self.width - x - w if self.mirrored else x, y, w, h)

    def tint(self, status: str, part: str, shade: int) -> QColor:
        """Return a state's colour; on grey pages the shade."""
        return QColor(shade, shade, shade) if self.grey else colour(str(getattr(LIGHT.status(status), part)))

    def text(
        self, x: float, y: float, w: float, text: str, face: Face, at: At = At.LEADING, shade: int = BLACK
    ) -> None:
        """Write one line with its top at ``y``."""
        if not text:
            return
        left = x
        if at is At.CENTRE:
            left = x + (w - face.width(text)) / 2
        elif (at is At.TRAILING) is not self.mirrored:
            left = x + w - face.width(text)
        if self.mirrored:
            left += self.width - 2 * x - w
        self.painter.setFont(face.font)
        self.painter.setPen(QColor(shade, shade, shade))
        self.painter.setLayoutDirection(self._direction(text))
        # On the line where Latin letters stand: a taller font for another script must not move it.
        self.painter.drawText(QPointF(left, y + face.ascent), text)

    def _direction(self, text: str) -> Qt.LayoutDirection:
        """Return the direction of a text: a name keeps its own, figures follow the page."""
        for letter in text:
            kind = unicodedata.bidirectional(letter)
            if kind == "L":
                return Qt.LayoutDirection.LeftToRight
            if kind in {"R", "AL"}:
                return Qt.LayoutDirection.RightToLeft
        return Qt.LayoutDirection.RightToLeft if self.mirrored else Qt.LayoutDirection.LeftToRight

    def fill(self, x: float, y: float, w: float, h: float, shade: int | QColor) -> None:
        """Fill a rectangle."""
        self.painter.fillRect(
            self.rect(x, y, w, h), shade if isinstance(shade, QColor) else QColor(shade, shade, shade)
        )

    def line(self, x: float, y: float, to_x: float, to_y: float, width: float = 0.4, shade: int = LIGHTER) -> None:
        """Draw a line."""
        self.painter.setPen(QPen(QColor(shade, shade, shade), width))
        if self.mirrored:
            x, to_x = self.width - x, self.width - to_x
        self.painter.drawLine(QLineF(x, y, to_x, to_y))

    def frame(
        self, x: float, y: float, w: float, h: float, width: float = 0.6, shade: int | QColor = BLACK, dash: float = 0
    ) -> None:
        """Draw a rectangle's outline, inside of it; ``dash``: the length of its dashes in points."""
        pen = QPen(shade if isinstance(shade, QColor) else QColor(shade, shade, shade), width)
        if dash:
            pen.setDashPattern([dash / width, dash / width])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRect(self.rect(x, y, w, h).adjusted(width / 2, width / 2, -width / 2, -width / 2))

    def hatch(
        self, x: float, y: float, w: float, h: float, gap: float, shade: int = MIDDLE, *, crossed: bool = False
    ) -> None:
        """Draw slanting lines over a rectangle, as lines and not as a picture: sharp on any printer."""
        if w <= 0 or h <= 0:
            return
        rect = self.rect(x, y, w, h)
        lines: list[QLineF] = []
        start = -(rect.height() // gap) * gap
        while start < rect.width():
            lines.append(QLineF(rect.x() + start, rect.bottom(), rect.x() + start + rect.height(), rect.y()))
            if crossed:
                lines.append(QLineF(rect.x() + start, rect.y(), rect.x() + start + rect.height(), rect.bottom()))
            start += gap
        self.painter.save()
        path = QPainterPath()
        path.addRect(rect)
        self.painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        self.painter.setPen(QPen(QColor(shade, shade, shade), 0.4))
        self.painter.drawLines(lines)
        self.painter.restore()

    def mark(self, name: str, x: float, y: float, size: float) -> None:
        """Draw one of the interface's marks in black."""
        _mark(name).render(self.painter, self.rect(x, y, size, size))


@cache
def _mark(name: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(svg_source(name).replace("currentColor", "#000000").encode()))
