"""The theme's tokens made ready for painting: colours, fonts, brushes and marks, kept until the theme changes."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap

from hallbooking_desktop.ui.icons import STATUS_MARKS, pixmap
from hallbooking_desktop.ui.theme import font
from hallbooking_desktop.ui.tokens import Tokens, colour

#: how many shortened texts are remembered
_KEPT = 8000
#: Marks of an entry; blocks carry a lock, attendance its own sign.
MARKS = {**STATUS_MARKS, "block": "lock", "arrived": "user-check", "left": "user-check", "no_show": "user-x"}


def hatched(line: QColor, ground: QColor | None, size: int, ratio: float, width: float = 1.0) -> QBrush:
    """Return a brush of diagonal lines that tiles without a seam."""
    pixels = round(size * ratio)
    tile = QPixmap(pixels, pixels)
    tile.fill(Qt.GlobalColor.transparent if ground is None else ground)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, width * ratio))
    for shift in (-pixels, 0, pixels):
        painter.drawLine(shift - pixels, pixels * 2, shift + pixels * 2, -pixels)
    painter.end()
    tile.setDevicePixelRatio(ratio)
    return QBrush(tile)


@dataclass(frozen=True)
class StatusLook:
    """How entries of one state are painted."""

    fill: QColor
    edge: QColor
    text: QColor
    muted: QColor
    hatch: QBrush
    selected: QColor


class Look:
    """Everything that painting needs from the theme, for one device pixel ratio."""

    def __init__(self, tokens: Tokens, ratio: float = 1.0) -> None:
        self.tokens = tokens
        self.ratio = ratio
        self.title = font("small", tokens)
        self.title.setWeight(QFont.Weight.DemiBold)
        self.small = font("small", tokens)
        self.caption = font("caption", tokens)
        self.caption_strong = font("caption", tokens)
        self.caption_strong.setWeight(QFont.Weight.DemiBold)
        self.title_metrics = QFontMetrics(self.title)
        self.small_metrics = QFontMetrics(self.small)
        self.caption_metrics = QFontMetrics(self.caption)
        self.caption_strong_metrics = QFontMetrics(self.caption_strong)
        self.mark = tokens.px(12)
        self.statuses = {
            name: self._status(name) for name in ("pending", "confirmed", "completed", "block", "conflict")
        }
        self.closed_hatch = hatched(colour(tokens.hatch, 150), None, 8, ratio)
        self.blank_hatch = hatched(colour(tokens.line_strong, 200), colour(tokens.sunken), 6, ratio)
        self.today = mixed(colour(tokens.today), colour(tokens.surface), 0.55)
        self._elided: OrderedDict[tuple[str, int, str], str] = OrderedDict()

    def colour(self, token: str, alpha: int = 255) -> QColor:
        """Return a token's colour."""
        return colour(str(getattr(self.tokens, token)), alpha)

    def _status(self, name: str) -> StatusLook:
        found = self.tokens.status(name)
        fill, edge, text = colour(found.fill), colour(found.edge), colour(found.text)
        muted = mixed(text, fill, 0.78)
        strength = 0.30 if name == "block" else 0.42
        hatch = hatched(mixed(edge, fill, strength), fill if name == "block" else None, 7, self.ratio, 1.2)
        return StatusLook(fill, edge, text, muted, hatch, mixed(edge, fill, 0.28))

    def icon(self, name: str, shade: QColor, size: int | None = None) -> QPixmap:
        """Return a small picture in a colour."""
        return pixmap(name, shade.name(), size or self.mark, self.ratio)

    def elided(self, text: str, width: int, metrics: QFontMetrics) -> str:
        """Return the text as it fits into a width, remembered."""
        key = (text, width, "t" if metrics is self.title_metrics else "s" if metrics is self.small_metrics else "c")
        found = self._elided.get(key)
        if found is None:
            found = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            self._elided[key] = found
            if len(self._elided) > _KEPT:
                self._elided.popitem(last=False)
        return found


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Return a colour between two: ``share`` of the first."""
    rest = 1 - share
    return QColor(
        round(one.red() * share + other.red() * rest),
        round(one.green() * share + other.green() * rest),
        round(one.blue() * share + other.blue() * rest),
    )
