"""Painting the grid: closed hours, lines, entries, now-line, the keyboard's cell, the ghost; only what is visible."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from hallbooking_desktop.ui.calendar.axis import TimeAxis
from hallbooking_desktop.ui.calendar.backdrop import Shade, shades
from hallbooking_desktop.ui.calendar.cursor import Cursor
from hallbooking_desktop.ui.calendar.entries import PLAIN, CardState, EntryPainter, whole
from hallbooking_desktop.ui.calendar.geometry import Box, Orientation
from hallbooking_desktop.ui.calendar.ghosts import GhostPainter
from hallbooking_desktop.ui.calendar.index import Key
from hallbooking_desktop.ui.calendar.look import Look
from hallbooking_desktop.ui.calendar.rules import FREE, Ghost, Verdict
from hallbooking_desktop.ui.calendar.scene import Placed, Scene
from hallbooking_desktop.ui.calendar.words import translate
from hallbooking_desktop.ui.formats import Formats

#: pixels that a closure's reason needs, and between two lines; minutes of the finest line
_REASON, _LINES, _HALF = 24, 15, 30
_SELECTED = CardState(selected=True)
_FADED = CardState(faded=True)


@dataclass
class Shown:
    """What the user is doing, for painting. ``now`` in epoch seconds; ``note`` is the price line of the ghost."""

    now: int = 0
    today: date | None = None
    selected: Key | None = None
    cursor: Cursor | None = None
    focused: bool = False
    ghost: Ghost | None = None
    verdict: Verdict = field(default=FREE)
    note: str = ""
    #: a question about the ghost is open beside it, so that the ghost need not speak
    asked: bool = False


@dataclass(frozen=True, slots=True)
class _Card:
    """An entry with its rectangles; ``claim`` where setup or teardown stand out."""

    placed: Placed
    box: Box
    claim: Box | None


class GridPainter:
    """Paints a scene. One painter serves one canvas; it remembers what scenes and themes do not change."""

    def __init__(self, look: Look, scene: Scene, formats: Formats) -> None:
        self.look = look
        self.entries = EntryPainter(look, scene.index, formats)
        self.ghosts = GhostPainter(look)
        self.scene = scene
        self._shades: dict[int, list[Shade]] = {}
        self._cards: dict[int, list[_Card]] = {}
        self.show(scene)

    def follow(self, scene: Scene, changed: frozenset[int]) -> None:
        """Paint a scene that differs from the one before in some bands alone."""
        self.scene = scene
        for number in changed:
            self._cards.pop(number, None)
            self._shades.pop(number, None)
        self.entries.follow(scene.index)

    def show(self, scene: Scene) -> None:
        """Paint another scene from now on."""
        same = scene.index is self.scene.index and scene.rooms == self.scene.rooms
        if not (same and [b.axis for b in scene.grid.bands] == [b.axis for b in self.scene.grid.bands]):
            self._shades.clear()
        self.scene = scene
        self._cards.clear()
        self.entries.follow(scene.index)
        by_day = bool(scene.grid.bands) and scene.grid.bands[0].room_id is None
        self.entries.show_rooms = by_day and len(scene.rooms) > 1
        self.entries.mirrored = scene.grid.mirrored
        self.entries.vertical = scene.grid.orientation is Orientation.DOWN

    def prepare(self, view: Box) -> None:
        """Lay out what ``view`` shows, so that the first frame has only to paint."""
        for number in self.scene.grid.visible_bands(view):
            self._cards_of(number)
            self._shades_of(number)

    def _shades_of(self, number: int) -> list[Shade]:
        found = self._shades.get(number)
        if found is None:
            found = self._shades[number] = shades(self.scene, self.scene.grid.bands[number])
        return found

    def _cards_of(self, number: int) -> list[_Card]:
        found = self._cards.get(number)
        if found is None:
            scene = self.scene
            found = self._cards[number] = [
                _Card(
                    placed,
                    scene.box(placed),
                    scene.claim_box(placed)
                    if placed.claim_start != placed.start or placed.claim_end != placed.end
                    else None,
                )
                for placed in scene.placed(number)
            ]
        return found

    def paint(self, painter: QPainter, clip: Box, view: Box, shown: Shown, *, hurry: bool = False) -> bool:
        """Paint what ``clip`` touches of the content that ``view`` shows, in content coordinates.

        In a ``hurry``, tell whether everything is painted; if not, ask for another frame.
        """
        self.entries.begin_frame(hurry=hurry)
        self._beyond(painter, clip)
        if not self.scene.grid.bands:
            return True
        for number in self.scene.grid.visible_bands(clip):
            self._ground(painter, number, clip, shown)
        self._time_lines(painter, clip)
        self._band_lines(painter, clip)
        self._all_entries(painter, clip, view, shown)
        self._now(painter, clip, shown)
        self._cell(painter, shown)
        if shown.ghost is not None:
            self.ghosts.paint(painter, self.scene, shown.ghost, shown.verdict, shown.note, view, mute=shown.asked)
        return not self.entries.unfinished

    def _beyond(self, painter: QPainter, clip: Box) -> None:
        """Fill the ground, and what lies below or beside the last band in another shade."""
        grid, whole_clip = self.scene.grid, QRectF(clip.x, clip.y, clip.w, clip.h)
        painter.fillRect(whole_clip, self.look.colour("window"))
        inside = whole_clip.intersected(QRectF(0, 0, grid.width, grid.height))
        painter.fillRect(inside, self.look.colour("surface"))

    # --- behind ----------------------------------------------------------------------------------------------------

    def _ground(self, painter: QPainter, number: int, clip: Box, shown: Shown) -> None:
        grid, band = self.scene.grid, self.scene.grid.bands[number]
        if band.day is not None and band.day == shown.today and band.room_id is None:
            painter.fillRect(QRect(*whole(grid.box(number, 0, band.axis.length))), self.look.today)
        low, high = grid.visible_places(clip)
        closed = self.look.colour("closed")
        for shade in self._shades_of(number):
            if shade.start >= high or shade.end <= low:
                continue
            rect = QRect(*whole(grid.box(number, shade.start, shade.end)))
            if shade.reason is None:
                painter.fillRect(rect, closed)
            else:
                painter.fillRect(rect, self.look.closed_hatch)
                self._reason(painter, rect, shade.reason, clip)
        for start, end in band.axis.blanks:
            painter.fillRect(QRect(*whole(grid.box(number, start, end))), self.look.blank_hatch)

    def _reason(self, painter: QPainter, rect: QRect, reason: str, clip: Box) -> None:
        """Write why it is closed, where there is room, once and not beneath the first entries."""
        del clip
        text = reason or translate("Calendar", "Closed")
        metrics = self.look.caption_strong_metrics
        width = min(metrics.horizontalAdvance(text) + 12, rect.width() - 8)
        height = metrics.height() + 4
        if width < _REASON or rect.height() < height + 4:
            return
        label = QRect(rect.x() + 4, rect.y() + 4, width, height)
        if self.scene.grid.mirrored:
            label.moveRight(rect.right() - 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("raised", 225))
        painter.drawRoundedRect(label, 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(self.look.colour("text_muted"))
        painter.setFont(self.look.caption_strong)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, self.look.elided(text, width - 8, metrics))

    def _time_lines(self, painter: QPainter, clip: Box) -> None:
        grid = self.scene.grid
        axis: TimeAxis = grid.bands[0].axis
        clip = Box(clip.x, clip.y, min(clip.w, grid.width - clip.x), min(clip.h, grid.height - clip.y))
        low, high = grid.visible_places(clip)
        hour, half = self.look.colour("line"), self.look.colour("line_soft")
        step = next((s for s in (30, 60, 180) if grid.scale * s >= _LINES), 360)
        is_fine = step == _HALF
        days = {at for _, at in axis.days if at}
        for tick in axis.ticks(step, low, high):
            if tick.at not in days and tick.at:
                self._line(painter, tick.at, hour if tick.minute % 60 == 0 and is_fine else half, clip)
        strong = self.look.colour("line_strong")
        for at in days:
            if low <= at <= high:
                self._line(painter, at, strong, clip)

    def _line(self, painter: QPainter, at: float, shade: QColor, clip: Box) -> None:
        spot = self.scene.grid.box(0, at, at)
        if self.scene.grid.orientation is Orientation.DOWN:
            painter.fillRect(round(clip.x), round(spot.y), round(clip.w) + 1, 1, shade)
        else:
            painter.fillRect(round(spot.x), round(clip.y), 1, round(clip.h) + 1, shade)

    def _band_lines(self, painter: QPainter, clip: Box) -> None:
        grid, shade = self.scene.grid, self.look.colour("line")
        for number in grid.visible_bands(clip):
            box = grid.box(number, 0, 0)
            if grid.orientation is Orientation.DOWN:
                edge = round(box.x) if grid.mirrored else round(box.right) - 1
                painter.fillRect(edge, round(clip.y), 1, round(clip.h) + 1, shade)
            else:
                painter.fillRect(round(clip.x), round(box.bottom) - 1, round(clip.w) + 1, 1, shade)

    # --- entries ---------------------------------------------------------------------------------------------------

    def _all_entries(self, painter: QPainter, clip: Box, view: Box, shown: Shown) -> None:
        scene, entries, direction = self.scene, self.entries, self.scene.grid.orientation
        moving = shown.ghost.item.key if shown.ghost is not None and shown.ghost.item is not None else None
        low, high = scene.grid.visible_places(clip)
        last: list[_Card] = []
        for number in scene.grid.visible_bands(clip):
            for card in self._cards_of(number):
                placed = card.placed
                if placed.claim_start >= high or placed.claim_end <= low:
                    continue
                key = placed.item.key
                if key == shown.selected and key != moving:
                    last.append(card)
                    continue
                if card.claim is not None:
                    entries.paint_margins(painter, placed, card.claim, card.box)
                state = _FADED if key == moving else PLAIN
                entries.paint(painter, placed, card.box, view, direction, shown.now, state)
        for card in last:
            if card.claim is not None:
                entries.paint_margins(painter, card.placed, card.claim, card.box)
            entries.paint(painter, card.placed, card.box, view, direction, shown.now, _SELECTED)

    def _now(self, painter: QPainter, clip: Box, shown: Shown) -> None:
        grid, shade = self.scene.grid, self.look.colour("now")
        for number, band in enumerate(grid.bands):
            by_day = band.room_id is None
            if not band.axis.start <= shown.now < band.axis.end:
                if by_day:
                    continue
                break
            at = band.axis.place(shown.now)
            if by_day:
                box = grid.box(number, at, at)
                faint = self.look.colour("now", 70)
                painter.fillRect(round(clip.x), round(box.y), round(clip.w) + 1, 1, faint)
                painter.fillRect(round(box.x), round(box.y) - 1, round(box.w), 2, shade)
                self._knob(painter, box.right if grid.mirrored else box.x, box.y)
                continue
            box = grid.box(0, at, at)
            if grid.orientation is Orientation.DOWN:
                painter.fillRect(round(clip.x), round(box.y) - 1, round(clip.w) + 1, 2, shade)
            else:
                painter.fillRect(round(box.x) - 1, round(clip.y), 2, round(clip.h) + 1, shade)
            break

    def _knob(self, painter: QPainter, x: float, y: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("now"))
        painter.drawEllipse(QRectF(x - 4, y - 4.5, 9, 9))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _cell(self, painter: QPainter, shown: Shown) -> None:
        cursor, grid = shown.cursor, self.scene.grid
        if cursor is None or shown.selected is not None or not shown.focused or cursor.band >= len(grid.bands):
            return
        axis = grid.bands[cursor.band].axis
        x, y, w, h = whole(grid.box(cursor.band, axis.place(cursor.start), axis.place_of_end(cursor.end)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.look.colour("focus"), 2))
        painter.setBrush(self.look.colour("accent", 28))
        painter.drawRoundedRect(QRectF(x + 1.5, y + 1, w - 4, h - 2), 5, 5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
