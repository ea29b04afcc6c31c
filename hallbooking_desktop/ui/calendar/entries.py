"""Painting one entry: a rounded card in its state's colours with a mark, hatched setup and teardown, and its words.

A card is drawn once into a picture and then copied, as long as it stays as it is. When a frame's time is spent, cards
that have no picture yet are painted plain and finished in the next frames, so that no frame is late.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from time import perf_counter
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap

from hallbooking_desktop.ui.calendar.geometry import Box, Orientation
from hallbooking_desktop.ui.calendar.index import Item, SnapshotIndex
from hallbooking_desktop.ui.calendar.look import MARKS, Look, StatusLook, mixed
from hallbooking_desktop.ui.calendar.scene import Placed
from hallbooking_desktop.ui.calendar.words import amount_due, countdown, room_name, time_of, time_range, title_of
from hallbooking_desktop.ui.formats import Formats, joined

#: the coloured bar at the leading edge, and the distance to the words
BAR, PAD = 3, 6
#: least widths and heights for what is written on a card
_BLOCK_WORDS, _ANY_WORDS, _TITLE, _ROOM, _CUSTOMER, _DUE, _COUNTDOWN = 18, (12, 8), 26, 40, 48, 60, 110
#: below this width a card is slim; from this height on a slim one has its title written along it
_SLIM, _UPRIGHT = 44, 76
#: from this height on, the bar at the leading edge is inset more
_TALL = 14
#: pixels of a card that is still kept as a picture, and of all that are kept (four bytes each)
_LARGEST_PICTURE, _KEPT = 160_000, 8_000_000
_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
_TRAILING = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


@dataclass(frozen=True, slots=True)
class CardState:
    """How an entry is shown just now."""

    selected: bool = False
    faded: bool = False


PLAIN = CardState()


def whole(box: Box) -> tuple[int, int, int, int]:
    """Return a rectangle on whole pixels: neighbours that touch still touch, and none vanishes."""
    x, y = round(box.x), round(box.y)
    return x, y, max(2, round(box.right) - x), max(2, round(box.bottom) - y)


class EntryPainter:
    """Paints entries for one look; keep it between frames, it remembers pictures."""

    #: milliseconds after which a frame paints new cards plain
    PATIENCE = 7.0

    def __init__(self, look: Look, index: SnapshotIndex, formats: Formats) -> None:
        self.look = look
        self._formats = formats
        self._index = index
        self._zone: ZoneInfo = index.zone
        self._pictures: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()
        self._pixels = 0
        self._ends = 0.0
        self.unfinished = False
        self.show_rooms = False
        self.mirrored = False
        self.vertical = True

    def follow(self, index: SnapshotIndex) -> None:
        """Go on with another snapshot; pictures of entries that stayed the same are kept."""
        if index.zone != self._zone:
            self._pictures.clear()
            self._pixels = 0
        self._index = index
        self._zone = index.zone

    def begin_frame(self, *, hurry: bool) -> None:
        """Begin to count the time; without ``hurry`` everything is finished at once."""
        self._ends = perf_counter() + self.PATIENCE / 1000 if hurry else float("inf")
        self.unfinished = False

    def paint(
        self, painter: QPainter, placed: Placed, box: Box, view: Box, across: Orientation, now: int, state: CardState
    ) -> None:
        """Paint an entry's card into ``box``; words stay within the part that ``view`` shows."""
        x, y, w, h = whole(box)
        hidden = self._hidden(box, view, across)
        if state is not PLAIN or hidden or w * h > _LARGEST_PICTURE:
            self._direct(painter, placed, (x, y, w, h), hidden, now, state)
            return
        item = placed.item
        left = countdown(item, now) if item.entry.status == "pending" else ""
        key = (item.face, w, h, placed.shadow, left, self.show_rooms, self.mirrored)
        picture = self._pictures.get(key)
        if picture is None:
            if perf_counter() > self._ends:
                self._plain(painter, item, x, y, w, h)
                return
            picture = self._picture(placed, w, h, now)
            self._keep(key, picture)
        painter.drawPixmap(x, y, picture)

    def _keep(self, key: tuple[object, ...], picture: QPixmap) -> None:
        """Remember a picture; the oldest are forgotten when all together have too many pixels."""
        self._pictures[key] = picture
        self._pixels += picture.width() * picture.height()
        while self._pixels > _KEPT:
            _, old = self._pictures.popitem(last=False)
            self._pixels -= old.width() * old.height()

    def _plain(self, painter: QPainter, item: Item, x: int, y: int, w: int, h: int) -> None:
        """Paint no more than the colours: the words come with the next frame."""
        self.unfinished = True
        look = self.look.statuses.get(item.entry.status) or self.look.statuses["completed"]
        painter.fillRect(x, y, w, h, look.fill)
        if w > BAR + 2:
            painter.fillRect(x + w - BAR - 2 if self.mirrored else x + 2, y + 1, BAR, h - 2, look.edge)

    def _hidden(self, box: Box, view: Box, across: Orientation) -> int:
        """Return how many pixels of the entry's beginning are scrolled out of sight, when words must make way."""
        if across is Orientation.DOWN:
            out = view.y - box.y
        else:
            out = box.right - view.right if self.mirrored else view.x - box.x
        return max(0, round(out))

    def _picture(self, placed: Placed, w: int, h: int, now: int) -> QPixmap:
        ratio = self.look.ratio
        picture = QPixmap(round(w * ratio), round(h * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self._direct(painter, placed, (0, 0, w, h), 0, now, PLAIN)
        painter.end()
        return picture

    def _direct(
        self,
        painter: QPainter,
        placed: Placed,
        rect: tuple[int, int, int, int],
        hidden: int,
        now: int,
        state: CardState,
    ) -> None:
        x, y, w, h = rect
        look = self.look.statuses.get(placed.item.entry.status) or self.look.statuses["completed"]
        if state.faded:
            painter.setOpacity(0.35)
        self._card(painter, look, rect, placed, state)
        if placed.item.entry.kind != "block" or w > _BLOCK_WORDS:
            self._words(painter, look, (x, y, w, h), hidden, placed, now)
        if state.faded:
            painter.setOpacity(1.0)

    def _card(
        self, painter: QPainter, look: StatusLook, rect: tuple[int, int, int, int], placed: Placed, state: CardState
    ) -> None:
        x, y, w, h = rect
        status = placed.item.entry.status
        radius = min(5.0, w / 3, h / 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        fill = look.selected if state.selected else look.fill
        if placed.shadow:
            painter.setBrush(mixed(look.fill, self.look.colour("surface"), 0.45))
        else:
            painter.setBrush(look.hatch if status == "block" else fill)
        painter.drawRoundedRect(QRectF(x, y, w, h), radius, radius)
        if placed.shadow or status == "pending" or state.selected:
            self._border(painter, look, rect, radius, placed, state)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        if not placed.shadow and w > BAR + 2:
            inset = 3 if h > _TALL else 1
            painter.fillRect(x + w - BAR - 2 if self.mirrored else x + 2, y + inset, BAR, h - 2 * inset, look.edge)

    def _border(
        self,
        painter: QPainter,
        look: StatusLook,
        rect: tuple[int, int, int, int],
        radius: float,
        placed: Placed,
        state: CardState,
    ) -> None:
        x, y, w, h = rect
        wide = 2.0 if state.selected else 1.0
        pen = QPen(self.look.colour("focus") if state.selected else look.edge, wide)
        if not state.selected:
            pen.setDashPattern([1.0, 3.0] if placed.shadow else [4.0, 3.0])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = wide / 2
        painter.drawRoundedRect(QRectF(x + inset, y + inset, w - wide, h - wide), radius, radius)

    # --- words -----------------------------------------------------------------------------------------------------

    def _words(
        self,
        painter: QPainter,
        look: StatusLook,
        rect: tuple[int, int, int, int],
        hidden: int,
        placed: Placed,
        now: int,
    ) -> None:
        area = self._word_area(rect, hidden, placed)
        if area.width() < _ANY_WORDS[0] or area.height() < _ANY_WORDS[1]:
            return
        item = placed.item
        text = look.muted if placed.shadow else look.text
        if self.vertical and area.width() < self.look.mark + 4 + _TITLE and area.height() >= _UPRIGHT:
            self._upright(painter, look, area, placed, text)
            return
        lines = self._lines(item, area.width(), area.height(), placed)
        height = self.look.small_metrics.height() + 1
        tight = area.height() < height + 4
        top = area.y() if not tight and area.height() > height + 6 else area.y() + (area.height() - height) // 2
        if len(lines) > 1 and not tight:
            top = area.y() + 2 if area.height() > 2 * height + 4 else area.y()
        first = QRect(area.x(), top, area.width(), height)
        self._first_line(painter, look, first, item, text, lines[0], now, placed)
        painter.setFont(self.look.caption)
        painter.setPen(look.muted)
        for number, line in enumerate(lines[1:], start=1):
            below = QRect(area.x(), top + number * height - 1, area.width(), height)
            self._text(painter, below, line, self.look.caption_metrics)

    def _word_area(self, rect: tuple[int, int, int, int], hidden: int, placed: Placed) -> QRect:
        x, y, w, h = rect
        lead, trail = BAR + PAD if not placed.shadow else PAD, 4
        if w < _SLIM:
            lead, trail = BAR + 3 if not placed.shadow else 2, 1
        area = QRect(x + trail, y, w - lead - trail, h) if self.mirrored else QRect(x + lead, y, w - lead - trail, h)
        if not hidden:
            return area
        if self.vertical:
            return area.adjusted(0, min(hidden, max(0, h - 18)), 0, 0)
        room = max(0, w - 60)
        shift = min(hidden, room)
        return area.adjusted(0, 0, -shift, 0) if self.mirrored else area.adjusted(shift, 0, 0, 0)

    def _upright(self, painter: QPainter, look: StatusLook, area: QRect, placed: Placed, text: QColor) -> None:
        """Write the title along a card that is too slim for it, below the mark."""
        mark, line = self.look.mark, self.look.small_metrics.height()
        icon = self._mark(placed, look)
        painter.drawPixmap(area.x() + max(0, (area.width() - mark) // 2), area.y() + 4, icon)
        if area.width() < line - 2:
            return
        length = area.height() - mark - 14
        painter.save()
        painter.translate(area.x() + (area.width() + line) / 2, area.y() + mark + 8)
        painter.rotate(90)
        painter.setFont(self.look.small)
        painter.setPen(text)
        title = self.look.elided(title_of(placed.item), length, self.look.small_metrics)
        painter.drawText(QRect(0, 0, length, line), _LEADING, title)
        painter.restore()

    def _mark(self, placed: Placed, look: StatusLook) -> QPixmap:
        entry = placed.item.entry
        name = MARKS.get(entry.attendance or entry.status, "flag")
        return self.look.icon(name, look.muted if placed.shadow else look.edge)

    def _lines(self, item: Item, width: int, height: int, placed: Placed) -> list[str]:
        line = self.look.small_metrics.height()
        title = title_of(item)
        out = [title]
        if height >= 2 * line + 1 and (when := self._when(item, width, placed)):
            out.append(when)
        if height >= 3 * line + 6 and width >= _CUSTOMER and item.entry.customer and item.entry.customer != title:
            out.append(item.entry.customer)
        if height >= (len(out) + 1) * line + 6 and width >= _DUE and item.entry.amount_due > 0:
            out.append(amount_due(self._formats.money(item.entry.amount_due)))
        return out

    def _when(self, item: Item, width: int, placed: Placed) -> str:
        """Return as much of time and room as fits: "10:00 – 12:00 · Loft", the time alone, the start alone, nothing."""
        measure = self.look.caption_metrics.horizontalAdvance
        start, whole_time = time_of(item.start, self._zone), time_range(item.start, item.end, self._zone)
        when = whole_time if measure(whole_time) <= width else start if measure(start) <= width else ""
        if when and (self.show_rooms or placed.shadow) and measure(when) + _ROOM <= width:
            when = joined((when, room_name(self._index, item.entry.room_id)), " · ")
        return when

    def _first_line(
        self,
        painter: QPainter,
        look: StatusLook,
        line: QRect,
        item: Item,
        text: QColor,
        title: str,
        now: int,
        placed: Placed,
    ) -> None:
        mark = self.look.mark
        left = line
        if line.width() >= mark + 2:
            at = line.right() - mark + 1 if self.mirrored else line.x()
            painter.drawPixmap(at, line.y() + (line.height() - mark) // 2, self._mark(placed, look))
            left = line.adjusted(0, 0, -mark - 4, 0) if self.mirrored else line.adjusted(mark + 4, 0, 0, 0)
        remaining = countdown(item, now)
        if remaining and left.width() > _COUNTDOWN:
            left = self._countdown(painter, look, left, remaining)
        if left.width() < _TITLE:
            return
        painter.setFont(self.look.title)
        painter.setPen(text)
        self._text(painter, left, title, self.look.title_metrics)

    def _countdown(self, painter: QPainter, look: StatusLook, line: QRect, text: str) -> QRect:
        """Write a hold's remaining time at the end of the line; return what is left of the line."""
        width = self.look.caption_strong_metrics.horizontalAdvance(text) + 4
        painter.setFont(self.look.caption_strong)
        painter.setPen(look.muted)
        if self.mirrored:
            painter.drawText(QRect(line.x(), line.y(), width, line.height()), _LEADING, text)
            return line.adjusted(width + 4, 0, 0, 0)
        painter.drawText(QRect(line.right() - width, line.y(), width, line.height()), _TRAILING, text)
        return line.adjusted(0, 0, -width - 4, 0)

    def _text(self, painter: QPainter, line: QRect, text: str, metrics: QFontMetrics) -> None:
        flags = _TRAILING if self.mirrored else _LEADING
        painter.drawText(line, flags, self.look.elided(text, line.width(), metrics))

    # --- setup and teardown ----------------------------------------------------------------------------------------

    def paint_margins(self, painter: QPainter, placed: Placed, claim: Box, box: Box) -> None:
        """Hatch the setup and teardown around an entry."""
        look = self.look.statuses.get(placed.item.entry.status) or self.look.statuses["completed"]
        painter.setBrushOrigin(QPointF(0, 0))
        cx, cy, cw, ch = whole(claim)
        x, y, w, h = whole(box)
        brush = look.hatch
        if self.vertical:
            painter.fillRect(cx, cy, cw, y - cy + 2, brush)
            painter.fillRect(cx, y + h - 2, cw, cy + ch - y - h + 2, brush)
        else:
            painter.fillRect(cx, cy, x - cx + 2, ch, brush)
            painter.fillRect(x + w - 2, cy, cx + cw - x - w + 2, ch, brush)
