"""Painting the ghost: the wanted place of a drag, with time, length, hall and price; red, with why, over a conflict."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from hallbooking_desktop.ui.calendar.entries import whole
from hallbooking_desktop.ui.calendar.geometry import Box
from hallbooking_desktop.ui.calendar.index import SnapshotIndex
from hallbooking_desktop.ui.calendar.look import Look
from hallbooking_desktop.ui.calendar.rules import Ghost, Verdict
from hallbooking_desktop.ui.calendar.scene import Scene
from hallbooking_desktop.ui.calendar.words import (
    duration,
    obstacle,
    room_name,
    time_range,
    title_of,
    translate,
)
from hallbooking_desktop.ui.formats import joined

#: a line of the card: text, font, colour
Row = tuple[str, QFont, QColor]


def ghost_boxes(scene: Scene, ghost: Ghost) -> list[tuple[Box, bool]]:
    """Return where the ghost stands: its own band first, then the bands of halls that share a part with it."""
    grid = scene.grid
    out: list[tuple[Box, bool]] = []
    leaves = scene.index.leaves(ghost.room_id)
    for number, band in enumerate(grid.bands):
        other = band.room_id is not None and band.room_id != ghost.room_id
        if other and band.room_id is not None and scene.index.leaves(band.room_id).isdisjoint(leaves):
            continue
        if not band.axis.overlaps(ghost.start, ghost.end):
            continue
        box = grid.box(number, band.axis.place(ghost.start), band.axis.place_of_end(ghost.end), 0.01, 0.985)
        home = band.room_id is None or band.room_id == ghost.room_id
        if home:
            out.insert(0, (box, True))
        else:
            out.append((box, False))
    return out


def ghost_lines(look: Look, index: SnapshotIndex, ghost: Ghost, verdict: Verdict, note: str) -> list[Row]:
    """Return what the ghost's card says, line by line."""
    strong, muted = look.colour("text"), look.colour("text_muted")
    when = time_range(ghost.start, ghost.end, index.zone)
    title = title_of(ghost.item) if ghost.item is not None else translate("Calendar", "New booking")
    out = [
        (joined((when, duration(ghost.end - ghost.start))), look.title, strong),
        (joined((title, room_name(index, ghost.room_id)), " · "), look.small, muted),
    ]
    if not verdict.is_free:
        out.append((obstacle(verdict, index), look.title, look.statuses["conflict"].text))
    elif note:
        out.append((note, look.title, look.colour("accent_text")))
    return out


class GhostPainter:
    """Paints the ghost in one look."""

    def __init__(self, look: Look) -> None:
        self.look = look

    def paint(
        self, painter: QPainter, scene: Scene, ghost: Ghost, verdict: Verdict, note: str, view: Box, *, mute: bool
    ) -> None:
        """Paint it and, unless ``mute``, a card beside it that says what it would be."""
        boxes = ghost_boxes(scene, ghost)
        if not boxes:
            return
        red = not verdict.is_free
        edge = self.look.statuses["conflict"].edge if red else self.look.colour("accent")
        fill = QColor(edge)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box, home in reversed(boxes):
            fill.setAlpha(70 if home else 30)
            pen = QPen(edge, 2 if home else 1)
            if not home:
                pen.setDashPattern([3.0, 3.0])
            painter.setPen(pen)
            painter.setBrush(fill)
            x, y, w, h = whole(box)
            painter.drawRoundedRect(QRectF(x + 1, y + 1, w - 2, h - 2), 5, 5)
        if not mute:
            rows = ghost_lines(self.look, scene.index, ghost, verdict, note)
            self.card(painter, rows, QRect(*whole(boxes[0][0])), view, mirrored=scene.grid.mirrored, red=red)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def card(self, painter: QPainter, rows: Sequence[Row], at: QRect, view: Box, *, mirrored: bool, red: bool) -> None:
        """Paint the card that says what the ghost would be, beside it."""
        line = self.look.small_metrics.height() + 3
        width = max(self.look.title_metrics.horizontalAdvance(text) for text, _, _ in rows) + 28
        width, height = min(width, 320), line * len(rows) + 14
        card = self._free_place(QRect(0, 0, width, height), at, view)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for spread in (4, 2, 1):
            painter.setBrush(self.look.colour("shadow", 14))
            painter.drawRoundedRect(card.adjusted(-spread, -spread + 2, spread, spread + 2), 9, 9)
        edge = self.look.statuses["conflict"].edge if red else self.look.colour("line_strong")
        painter.setPen(QPen(edge, 1))
        painter.setBrush(self.look.colour("raised"))
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        flags |= Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        for number, (text, face, shade) in enumerate(rows):
            painter.setFont(face)
            painter.setPen(shade)
            where = QRect(card.x() + 12, card.y() + 7 + number * line, card.width() - 24, line)
            metrics = self.look.title_metrics if face is self.look.title else self.look.small_metrics
            painter.drawText(where, flags, metrics.elidedText(text, Qt.TextElideMode.ElideRight, where.width()))

    def _free_place(self, card: QRect, at: QRect, view: Box) -> QRect:
        """Put the card beside the ghost where the window has room: after it, before it, else below or above."""
        left, top, right, bottom = round(view.x) + 4, round(view.y) + 4, round(view.right) - 4, round(view.bottom) - 4
        shown = at.intersected(QRect(left, top, right - left, bottom - top))
        anchor = shown if shown.isValid() else at
        if anchor.right() + 8 + card.width() <= right:
            card.moveTopLeft(anchor.topRight())
            card.translate(8, 0)
        elif anchor.left() - 8 - card.width() >= left:
            card.moveTopRight(anchor.topLeft())
            card.translate(-8, 0)
        elif anchor.bottom() + 8 + card.height() <= bottom:
            card.moveTopLeft(anchor.bottomLeft())
            card.translate(0, 8)
        else:
            card.moveBottomLeft(anchor.topLeft())
            card.translate(0, -8)
        card.moveLeft(min(max(card.left(), left), max(left, right - card.width())))
        card.moveTop(min(max(card.top(), top), max(top, bottom - card.height())))
        return card
