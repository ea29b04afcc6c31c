"""Entries of the calendar on paper: a state is told by outline, pattern and mark, never by a colour alone."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from hallbooking_desktop.ui.calendar.geometry import Box
from hallbooking_desktop.ui.calendar.index import Item, SnapshotIndex
from hallbooking_desktop.ui.calendar.look import MARKS
from hallbooking_desktop.ui.calendar.scene import STATUSES, Placed
from hallbooking_desktop.ui.calendar.words import amount_due, room_name, status_name, time_range, title_of
from hallbooking_desktop.ui.formats import Formats
from hallbooking_desktop.ui.printing.canvas import BLACK, DARK, LIGHTER, MIDDLE, WHITE, At, Canvas
from hallbooking_desktop.ui.printing.document import translate
from hallbooking_desktop.ui.printing.lettering import Face, face

#: points: the letters, the bar at the leading edge, beside words, marks
SIZE, BAR, PAD, MARK = 7, 2.5, 2.5, 7.0
CLOSED = 232
#: the height of a legend
LEGEND = 14.0
_LEAST = 9.0
#: below this width beside mark and number a title stands under them
_NARROW = 40.0


def words_of(item: Item, index: SnapshotIndex, formats: Formats, *, hall: bool) -> tuple[str, ...]:
    """Return all that a card says, line by line: the title first."""
    entry, title = item.entry, title_of(item)
    when = time_range(item.start, item.end, index.zone)
    lines = [title, f"{when} · {room_name(index, entry.room_id)}" if hall else when]
    if entry.customer and entry.customer != title:
        lines.append(entry.customer)
    if entry.status == "pending":
        lines.append(status_name(entry.status))
    if entry.amount_due > 0:
        lines.append(amount_due(formats.money(entry.amount_due)))
    return tuple(lines)


@dataclass(frozen=True, slots=True)
class Card:
    """An entry in a rectangle, with what it says; ``number`` refers to the list of those that had no room for it."""

    placed: Placed
    box: Box
    claim: Box
    words: tuple[str, ...]
    number: int | None = None

    @property
    def fits(self) -> bool:
        """Tell whether all its words have room."""
        if self.box.w - BAR - 2 * PAD < 3 * SIZE:
            return False
        lines = _lines(self)
        return not lines or lines[-1].y + lines[-1].letters.height <= self.box.h - 0.5

    @property
    def room_of_number(self) -> float:
        """How wide the box with the number is."""
        return _letters(bold=True).width(str(self.number)) + 4 if self.number is not None else 0.0


def _letters(*, bold: bool = False) -> Face:
    return face(SIZE, bold=bold)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a card's words, from the card's corner."""

    x: float
    y: float
    text: str
    letters: Face


def _lines(card: Card) -> list[_Line]:
    """Return a card's words in lines. The title stands beside mark and number; where that is narrow, below them."""
    bold, plain = _letters(bold=True), _letters()
    left, width = BAR + PAD, card.box.w - BAR - 2 * PAD
    beside = width - MARK - 2 - card.room_of_number
    below = beside < _NARROW and card.box.h >= 1 + 2 * bold.height
    indent = 0.0 if below else MARK + 2
    y, out = 1.0 if indent else 1.0 + bold.height, []
    for number, text in enumerate(card.words):
        letters = plain if number else bold
        for part in letters.lines(text, width if below or number else max(beside, 3.0), 99):
            out.append(_Line(left + (0 if number else indent), y, part, letters))
            y += letters.height
    return out


def paint_card(canvas: Canvas, card: Card) -> None:
    """Draw an entry with its setup and teardown."""
    box, claim, placed = card.box, card.claim, card.placed
    status = placed.item.entry.status
    if claim != box:
        _paint_margins(canvas, claim)
    canvas.fill(box.x, box.y, box.w, box.h, WHITE if canvas.grey else canvas.tint(status, "fill", WHITE))
    _paint_state(canvas, box, status, shadow=placed.shadow)
    canvas.painter.save()
    canvas.painter.setClipRect(canvas.rect(box.x, box.y, box.w, box.h))
    _paint_words(canvas, card)
    canvas.painter.restore()


def _paint_margins(canvas: Canvas, claim: Box) -> None:
    canvas.fill(claim.x, claim.y, claim.w, claim.h, WHITE)
    canvas.hatch(claim.x, claim.y, claim.w, claim.h, 3.0, MIDDLE)
    canvas.frame(claim.x, claim.y, claim.w, claim.h, 0.4, MIDDLE)


def _paint_state(canvas: Canvas, box: Box, status: str, *, shadow: bool) -> None:
    edge = canvas.tint(status, "edge", BLACK)
    if status == "block":
        canvas.hatch(box.x, box.y, box.w, box.h, 5.0, LIGHTER, crossed=True)
    elif status == "completed" and canvas.grey:
        canvas.fill(box.x, box.y, box.w, box.h, 242)
    if shadow:
        canvas.frame(box.x, box.y, box.w, box.h, 0.6, QColor(DARK, DARK, DARK), dash=1.0)
        return
    canvas.frame(box.x, box.y, box.w, box.h, 0.7, edge, dash=3.0 if status == "pending" else 0)
    if status == "confirmed":
        canvas.fill(box.x, box.y, min(BAR, box.w), box.h, edge)


def _paint_words(canvas: Canvas, card: Card) -> None:
    box, entry, bold = card.box, card.placed.item.entry, _letters(bold=True)
    number, room = "" if card.number is None else str(card.number), card.room_of_number
    if number and (box.w < 3 * SIZE + BAR or box.h < _LEAST):
        wide, top = bold.width(number) + 1, box.y + (box.h - bold.height) / 2
        canvas.fill(box.x + (box.w - wide) / 2, top, wide, bold.height, WHITE)
        canvas.text(box.x, top, box.w, number, bold, At.CENTRE)
        return
    name = MARKS.get(entry.attendance or entry.status, "flag")
    canvas.mark(name, box.x + BAR + PAD, box.y + 1 + (bold.height - MARK) / 2, MARK)
    if number:
        x, y = box.x + box.w - room - 1, box.y + 1
        canvas.fill(x, y, room, bold.height, WHITE)
        canvas.frame(x, y, room, bold.height, 0.5)
        canvas.text(x, y, room, number, bold, At.CENTRE)
    for at, line in enumerate(_lines(card)):
        if at and line.y + line.letters.height > box.h:
            return
        free = box.w - line.x - PAD - (room if line.y < bold.height else 0)
        text = line.letters.elided(line.text, free)
        shade = BLACK if line.letters is bold else DARK
        canvas.text(box.x + line.x, box.y + line.y, free, text, line.letters, shade=shade)


def paint_chip(canvas: Canvas, box: Box, item: Item, text: str) -> None:
    """Draw an entry as one line."""
    status = item.entry.status
    canvas.fill(box.x, box.y, box.w, box.h, WHITE if canvas.grey else canvas.tint(status, "fill", WHITE))
    _paint_state(canvas, box, status, shadow=False)
    letters = _letters()
    y = box.y + (box.h - letters.height) / 2
    canvas.mark(MARKS.get(item.entry.attendance or status, "flag"), box.x + BAR + 1, y + 0.5, MARK)
    x = box.x + BAR + MARK + 3
    canvas.text(x, y, box.w - BAR - MARK - 4, letters.elided(text, box.w - BAR - MARK - 4), letters)


def chip_room(box: Box) -> float:
    """Return the width that a chip's words have."""
    return box.w - BAR - MARK - 4


def paint_closed(canvas: Canvas, box: Box, reason: str | None) -> None:
    """Draw hours that are closed: grey, a closure with lines and its reason."""
    canvas.fill(box.x, box.y, box.w, box.h, CLOSED)
    if reason is None:
        return
    canvas.hatch(box.x, box.y, box.w, box.h, 7.0, MIDDLE)
    letters = _letters()
    text = letters.elided(reason, box.w - 6)
    if text and box.h > letters.height + 2:
        width = letters.width(text) + 4
        top = box.y + (box.h - letters.height) / 2
        canvas.fill(box.x + (box.w - width) / 2, top, width, letters.height, WHITE)
        canvas.text(box.x, top, box.w, text, letters, At.CENTRE)


def paint_legend(canvas: Canvas, y: float, *, grid: bool) -> None:
    """Explain the marks; ``grid``: and what only a grid of hours shows."""
    letters, x = _letters(), 0.0
    y += LEGEND - letters.height
    swatches: list[tuple[str, str]] = [(status, status_name(status)) for status in STATUSES]
    if grid:
        swatches += [
            ("setup", translate("Printing", "Setup, teardown")),
            ("closed", translate("Printing", "Closed")),
            ("shadow", translate("Printing", "Takes a part of this hall")),
        ]
    for kind, name in swatches:
        box = Box(x, y, 16, letters.height)
        if kind in STATUSES:
            canvas.fill(box.x, box.y, box.w, box.h, canvas.tint(kind, "fill", WHITE))
            _paint_state(canvas, box, kind, shadow=False)
            canvas.mark(MARKS[kind], x + 5, y + 0.5, MARK)
        elif kind == "setup":
            _paint_margins(canvas, box)
        elif kind == "closed":
            canvas.fill(box.x, box.y, box.w, box.h, CLOSED)
            canvas.frame(box.x, box.y, box.w, box.h, 0.3, MIDDLE)
        else:
            _paint_state(canvas, box, "confirmed", shadow=True)
        canvas.text(x + 19, y, 200, name, letters, shade=DARK)
        x += 19 + letters.width(name) + 10
