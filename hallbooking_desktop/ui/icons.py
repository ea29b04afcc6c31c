"""Own line icons, coloured by a token at the moment they are painted, sharp at any pixel ratio."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel, QWidget

from hallbooking_desktop.ui.resources import resource
from hallbooking_desktop.ui.theme import theme, tokens

_pixmaps: dict[tuple[str, str, int, int, bool], QPixmap] = {}

#: What points along the line of reading, or shows it. Clocks, ticks and things stay as they are.
_READ_ALONG = frozenset(
    {"arrow-right", "bookings", "chevron-left", "chevron-right", "log-out", "panel", "timeline", "undo"}
)

#: The mark that goes with each state beside its colour: nobody needs to tell colours apart.
STATUS_MARKS = {
    "pending": "clock",
    "confirmed": "check",
    "completed": "flag",
    "cancelled": "x",
    "block": "wrench",
    "conflict": "alert",
}
#: Likewise of kiosks, which stand in no list with bookings.
KIOSK_MARKS = {"waiting": "clock", "paired": "link", "revoked": "x"}
#: Likewise of accounts of the staff.
ACCOUNT_MARKS = {"active": "check", "invited": "clock", "inactive": "lock"}
#: Likewise of pages of the website.
PAGE_MARKS = {"draft": "edit", "published": "globe", "deleted": "trash"}
#: Likewise of queries.
QUERY_MARKS = {
    "query_open": "mail",
    "query_in_progress": "clock",
    "query_answered": "check",
    "query_resolved": "flag",
}
#: Likewise of reviews.
REVIEW_MARKS = {"visible": "eye", "hidden": "eye-off"}
#: Likewise of parties on the day.
PARTY_MARKS = {
    "expected": "clock",
    "late": "alert",
    "overtime": "alert",
    "arrived": "user-check",
    "no_show": "user-x",
    "left": "flag",
    "over": "minus",
}


@cache
def svg_source(name: str) -> str:
    """Return an icon's drawing, in ``currentColor``."""
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return an icon drawn in ``colour`` (``#rrggbb``), ``size`` logical pixels square, for a device pixel ratio.

    What points forward points to the left where the language is read from there.
    """
    pixels = max(1, round(size * ratio))
    mirrored = name in _READ_ALONG and QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    key = (name, colour, pixels, round(ratio * 100), mirrored)
    found = _pixmaps.get(key)
    if found is None:
        renderer = QSvgRenderer(QByteArray(svg_source(name).replace("currentColor", colour).encode()))
        found = QPixmap(pixels, pixels)
        found.fill(Qt.GlobalColor.transparent)
        painter = QPainter(found)
        if mirrored:
            painter.setTransform(QTransform(-1, 0, 0, 1, pixels, 0))
        renderer.render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
        found.setDevicePixelRatio(ratio)
        _pixmaps[key] = found
    return found


class _Engine(QIconEngine):
    """Asks for the token's colour each time, so that a change of theme needs no new icons."""

    def __init__(self, name: str, token: str) -> None:
        super().__init__()
        self._name = name
        self._token = token

    def _colour(self, mode: QIcon.Mode) -> str:
        values = tokens()
        if mode is QIcon.Mode.Disabled:
            return values.text_faint
        return str(getattr(values, self._token))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        """Draw the icon into the rectangle."""
        size = min(rect.width(), rect.height())
        drawn = pixmap(self._name, self._colour(mode), size, painter.device().devicePixelRatio())
        painter.drawPixmap(rect.x() + (rect.width() - size) // 2, rect.y() + (rect.height() - size) // 2, drawn)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:  # noqa: ARG002
        """Return the icon at a size in device pixels."""
        return pixmap(self._name, self._colour(mode), min(size.width(), size.height()))

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:  # noqa: ARG002
        """Return the icon at a size in logical pixels, for a pixel ratio."""
        return pixmap(self._name, self._colour(mode), min(size.width(), size.height()), scale)

    def clone(self) -> QIconEngine:
        """Return another engine for the same icon."""
        return _Engine(self._name, self._token)


@cache
def icon(name: str, token: str = "text_muted") -> QIcon:  # noqa: S107 - a colour's name
    """Return the icon ``resources/icons/<name>.svg`` in the colour of a ``Tokens`` field."""
    return QIcon(_Engine(name, token))


def icon_size(size: int) -> QSize:
    """Return the size of an icon beside text, as large as the text is now; ``size`` is that at 100 %."""
    return QSize(tokens().px(size), tokens().px(size))


class IconLabel(QLabel):
    """An icon by itself, in the colour of a token; it follows the theme."""

    def __init__(self, name: str, token: str = "text_muted", size: int = 16, parent: QWidget | None = None) -> None:  # noqa: S107
        super().__init__(parent)
        self._size = size
        self._name, self._token = name, token
        theme().changed.connect(self._draw)
        self._draw()

    def show_icon(self, name: str, token: str) -> None:
        """Show another icon."""
        self._name, self._token = name, token
        self._draw()

    def _draw(self) -> None:
        values = tokens()
        colour = str(getattr(values, self._token))
        self.setPixmap(pixmap(self._name, colour, values.px(self._size), self.devicePixelRatioF()))
