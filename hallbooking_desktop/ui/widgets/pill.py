"""A state as a small pill: colour and mark and word, so that nobody needs to tell colours apart."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from hallbooking_desktop.ui.icons import (
    ACCOUNT_MARKS,
    KIOSK_MARKS,
    PAGE_MARKS,
    PARTY_MARKS,
    QUERY_MARKS,
    REVIEW_MARKS,
    STATUS_MARKS,
    pixmap,
)
from hallbooking_desktop.ui.theme import colour, font, theme, tokens

_MARKS = STATUS_MARKS | KIOSK_MARKS | ACCOUNT_MARKS | PARTY_MARKS | PAGE_MARKS | QUERY_MARKS | REVIEW_MARKS


def status_text(status: str) -> str:
    """Return a state's name for people."""
    names = {
        "pending": QCoreApplication.translate("Status", "Unpaid hold"),
        "confirmed": QCoreApplication.translate("Status", "Confirmed"),
        "completed": QCoreApplication.translate("Status", "Completed"),
        "cancelled": QCoreApplication.translate("Status", "Cancelled"),
        "block": QCoreApplication.translate("Status", "Blocked"),
        "conflict": QCoreApplication.translate("Status", "Taken"),
        "waiting": QCoreApplication.translate("Status", "Waits for its code"),
        "paired": QCoreApplication.translate("Status", "Paired"),
        "revoked": QCoreApplication.translate("Status", "Revoked"),
        "active": QCoreApplication.translate("Status", "Active"),
        "invited": QCoreApplication.translate("Status", "No password yet"),
        "inactive": QCoreApplication.translate("Status", "Deactivated"),
        "draft": QCoreApplication.translate("Status", "Draft"),
        "published": QCoreApplication.translate("Status", "Published"),
        "deleted": QCoreApplication.translate("Status", "Deleted"),
        "query_open": QCoreApplication.translate("Status", "Open"),
        "query_in_progress": QCoreApplication.translate("Status", "In progress"),
        "query_answered": QCoreApplication.translate("Status", "Answered"),
        "query_resolved": QCoreApplication.translate("Status", "Resolved"),
        "visible": QCoreApplication.translate("Status", "Visible"),
        "hidden": QCoreApplication.translate("Status", "Hidden"),
    }
    return names.get(status, status)


def pill_size(text: str) -> QSize:
    """Return how large a pill with this text is."""
    values = tokens()
    metrics = QFontMetrics(font("small"))
    return QSize(metrics.horizontalAdvance(text) + values.px(14) + 20, values.px(22))


def draw_pill(painter: QPainter, rect: QRect, status: str, text: str) -> None:
    """Draw a pill at the left (in right-to-left languages the right) of ``rect``, centred in height."""
    values = tokens()
    look = values.status(status)
    size = pill_size(text)
    width = min(size.width(), rect.width())
    left = rect.left() if painter.layoutDirection() is not Qt.LayoutDirection.RightToLeft else rect.right() - width + 1
    box = QRectF(left + 0.5, rect.top() + (rect.height() - size.height()) / 2 + 0.5, width - 1, size.height() - 1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour(look.edge, 110))
    if status == "pending":
        pen.setStyle(Qt.PenStyle.DashLine)
        pen.setColor(colour(look.edge))
    painter.setPen(pen)
    painter.setBrush(colour(look.fill))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    edge = values.px(12)
    ratio = painter.device().devicePixelRatio()
    mark = pixmap(_MARKS.get(status, "dot"), look.text, edge, ratio)
    rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    mark_left = box.right() - 8 - edge if rtl else box.left() + 8
    painter.drawPixmap(round(mark_left), round(box.center().y() - edge / 2), mark)
    painter.setFont(font("small"))
    painter.setPen(colour(look.text))
    words = box.adjusted(8, 0, -12 - edge, 0) if rtl else box.adjusted(12 + edge, 0, -8, 0)
    painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), text)
    painter.restore()


_kept: dict[tuple[object, ...], QPixmap] = {}


def pill_pixmap(status: str, text: str, ratio: float, *, rtl: bool = False) -> QPixmap:
    """Return a pill as a picture, kept for the next time: a table has one in each row."""
    values = tokens()
    key = (status, text, ratio, rtl, values.dark, values.scale)
    found = _kept.get(key)
    if found is None:
        size = pill_size(text)
        found = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
        found.setDevicePixelRatio(ratio)
        found.fill(Qt.GlobalColor.transparent)
        painter = QPainter(found)
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        draw_pill(painter, QRect(0, 0, size.width(), size.height()), status, text)
        painter.end()
        _kept[key] = found
    return found


class StatusPill(QWidget):
    """A pill as a widget; ``text`` replaces the state's name."""

    def __init__(self, status: str = "", text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._status = status
        self._text = text
        theme().changed.connect(self.updateGeometry)
        self.set_status(status, text)

    @property
    def status(self) -> str:
        """The state shown."""
        return self._status

    def set_status(self, status: str, text: str = "") -> None:
        """Show another state."""
        self._status = status
        self._text = text or status_text(status)
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the pill's size."""
        return pill_size(self._text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the pill."""
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        draw_pill(painter, self.rect(), self._status, self._text)
