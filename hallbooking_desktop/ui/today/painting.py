"""Paints the rows of the day's lists. Text wraps; where the width does not suffice, parts go below each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QStaticText, QTextOption
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hallbooking_desktop.ui.formats import isolated
from hallbooking_desktop.ui.icons import pixmap
from hallbooking_desktop.ui.theme import colour, font, theme, tokens
from hallbooking_desktop.ui.today.rows import ROW_ROLE, Row
from hallbooking_desktop.ui.widgets.pill import draw_pill, pill_size

PAD: Final = 16
_GAP: Final = 12
_AIR: Final = 8
#: Narrower than this at 100 % text, words would stand one below the other.
_NARROW: Final = 150
_MARK: Final = 16
_MOST_KEPT: Final = 4_000
#: What the program's own font writes; another's lines can be higher.
_PLAIN: Final = re.compile("[\n -\u024f\u2010-\u2027\u2030-\u205e\u2066-\u2069\u20ac]*")
_ISOLATE: Final = isolated("x")[0]


@dataclass(frozen=True, slots=True)
class Piece:
    """A text, a pill (``status``) or a mark with its place in the row."""

    rect: QRect
    text: str = ""
    role: str = "body"
    shade: str = "text"
    status: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class _Role:
    """A font of the type scale, ready to measure with; ``lines``: how high one is, without isolated names and with."""

    font: QFont
    metrics: QFontMetrics
    lines: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Measured:
    """What a row's words need in one line each: how wide and high head and what is below are, and the side of both."""

    head: tuple[int, int]
    below: tuple[int, int]
    side: tuple[int, int]


def _height_of_line(used: QFont, text: str) -> int:
    line = QStaticText(text)
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.setTextWidth(1_000)
    line.prepare(font=used)
    return round(line.size().height())


class DayDelegate(QStyledItemDelegate):
    """Measures and paints whole rows from their snapshot."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: dict[tuple[str, str, int, bool], QStaticText] = {}
        self._known: dict[tuple[object, ...], _Measured | None] = {}
        self._heights: dict[tuple[object, ...], int] = {}
        self._roles: dict[str, _Role] = {}
        theme().changed.connect(self._forget)
        #: The widest lead of the list: they stand in one column.
        self.lead_width = 0

    def _forget(self) -> None:
        self._kept.clear()
        self._known.clear()
        self._heights.clear()
        self._roles.clear()

    def _role(self, name: str) -> _Role:
        found = self._roles.get(name)
        if found is None:
            used = font(name)
            found = self._roles[name] = _Role(
                used, QFontMetrics(used), (_height_of_line(used, "Hg"), _height_of_line(used, isolated("Hg")))
            )
        return found

    # --- measuring ---------------------------------------------------------------------------------------------------

    def measure_leads(self, rows: tuple[Row, ...]) -> None:
        """Take over how wide the column before the words must be."""
        metrics = self._role("strong").metrics
        leads = {row.lead for row in rows if row.lead}
        self.lead_width = max((metrics.horizontalAdvance(lead) + 2 for lead in leads), default=0)

    def pieces(self, row: Row, width: int, *, rtl: bool) -> tuple[list[Piece], int]:
        """Return the parts of a row in a width, laid out from left to right, and its height."""
        values = tokens()
        made: list[Piece] = []
        x, top, inner = PAD, _AIR, width - 2 * PAD
        if row.mark is not None or row.done is not None:
            made.append(self._mark(row, x, top))
            taken = values.px(_MARK) + _GAP
            x, inner = x + taken, inner - taken
        side_width = self._side_width(row)
        narrow = values.px(_NARROW)
        lead_width = self.lead_width if row.lead else 0
        beside = inner - (lead_width + _GAP if lead_width else 0) - (side_width + _GAP if side_width else 0)
        side_below = bool(side_width) and beside < narrow
        if side_below:
            beside += side_width + _GAP
        lead_above = bool(lead_width) and beside < narrow
        faint = "text_faint" if row.is_faint else "text"
        if lead_width:
            lead = self._text(row.lead, "strong", inner if lead_above else lead_width, x, top, faint, rtl=rtl)
            made.append(lead)
            if lead_above:
                beside, top = inner, lead.rect.bottom() + 3
            else:
                x += lead_width + _GAP
        head = self._text(row.head, "strong" if row.below else "body", beside, x, top, faint, rtl=rtl)
        made.append(head)
        bottom = head.rect.bottom() + 1
        if row.below:
            below = self._text(row.below, "small", beside, x, bottom + 1, "text_muted", rtl=rtl)
            made.append(below)
            bottom = below.rect.bottom() + 1
        if side_width:
            room = beside if side_below else side_width
            side_x = x if side_below else width - PAD - side_width
            for piece in self._side(row, room, side_x, bottom + 3 if side_below else top, rtl=rtl):
                made.append(piece)
                bottom = max(bottom, piece.rect.bottom() + 1)
        return made, bottom + _AIR

    def _mark(self, row: Row, x: int, top: int) -> Piece:
        size = tokens().px(_MARK)
        if row.done is not None:
            return Piece(QRect(x, top, size, size), mark="done" if row.done else "open")
        name, token = row.mark or ("", "")
        return Piece(QRect(x, top + 1, size, size), shade=token, mark=name)

    def _side_width(self, row: Row) -> int:
        """Return the room that a row's pill and side want, one above the other."""
        pill = pill_size(row.pill[1]).width() if row.pill is not None else 0
        words = self._role("small").metrics.horizontalAdvance(row.side) + 2 if row.side else 0
        return max(pill, words)

    def _side(self, row: Row, room: int, x: int, top: int, *, rtl: bool) -> list[Piece]:
        made: list[Piece] = []
        if row.pill is not None:
            size = pill_size(row.pill[1])
            width = min(size.width(), room)
            at_end = x > PAD + room // 2
            made.append(
                Piece(
                    QRect(x + room - width if at_end else x, top, width, size.height()), row.pill[1], status=row.pill[0]
                )
            )
            top += size.height() + 2
        if row.side:
            words = self._text(row.side, "small", room, x, top, row.tone, rtl=rtl)
            made.append(words)
        return made

    def _text(self, text: str, role: str, width: int, x: int, top: int, token: str, *, rtl: bool) -> Piece:
        return Piece(QRect(x, top, max(1, width), self._text_height(text, role, width, rtl=rtl)), text, role, token)

    def _text_height(self, text: str, role: str, width: int, *, rtl: bool) -> int:
        """Return how high a text is in a width. Most fit in one line; to see that costs a tenth of laying them out."""
        line = self._line(text, role)
        if line and self._wide(text, role) < width:
            return line
        return round(self._laid_out(text, role, width, rtl=rtl).size().height())

    def _line(self, text: str, role: str) -> int:
        """Return how high a text is where no line of it breaks; 0 if that must be looked at."""
        if not _PLAIN.fullmatch(text):
            return 0
        # The signs around a name come from another font, and make the line higher.
        heights = self._role(role).lines
        return sum(heights[_ISOLATE in line] for line in text.split("\n"))

    def _wide(self, text: str, role: str) -> int:
        metrics = self._role(role).metrics
        return max(metrics.horizontalAdvance(line) for line in text.split("\n"))

    def _measured(self, row: Row) -> _Measured | None:
        """Return what a row's words need; None if they must be laid out to know."""
        key = (row.head, row.below, row.side, row.pill)
        if key in self._known:
            return self._known[key]
        found = None
        role = "strong" if row.below else "body"
        head, below, side = self._line(row.head, role), self._line(row.below, "small"), self._line(row.side, "small")
        if head and below and side:
            pill = pill_size(row.pill[1]).height() if row.pill is not None else 0
            beside = pill + (side + (2 if pill else 0) if row.side else 0)
            found = _Measured(
                (self._wide(row.head, role), head),
                (self._wide(row.below, "small"), below) if row.below else (0, 0),
                (self._side_width(row), beside),
            )
        if len(self._known) >= _MOST_KEPT:
            self._known.clear()
        self._known[key] = found
        return found

    def _height(self, row: Row, width: int) -> int:
        """Return a row's height in a width, as ``pieces`` gives it."""
        lead = self.lead_width if row.lead else 0
        marked = row.mark is not None or row.done is not None
        key = (row.lead, row.head, row.below, row.side, row.pill, marked, lead, width)
        height = self._heights.get(key)
        if height is None:
            if len(self._heights) >= _MOST_KEPT:
                self._heights.clear()
            height = self._heights[key] = self._find_height(row, width, lead, marked=marked)
        return height

    def _find_height(self, row: Row, width: int, lead: int, *, marked: bool) -> int:
        """Lay out no more than what does not fit into one line: a large house has a thousand rows."""
        values, known = tokens(), self._measured(row)
        if known is not None and _PLAIN.fullmatch(row.lead):
            taken = (values.px(_MARK) + _GAP if marked else 0) + (lead + _GAP if lead else 0)
            beside = width - 2 * PAD - taken - (known.side[0] + _GAP if known.side[0] else 0)
            if beside >= values.px(_NARROW):
                words = self._words_height(known.head, row.head, "strong" if row.below else "body", beside)
                if row.below:
                    words += 1 + self._words_height(known.below, row.below, "small", beside)
                return max(words, known.side[1]) + 2 * _AIR
        return self.pieces(row, width, rtl=False)[1]

    def _words_height(self, known: tuple[int, int], text: str, role: str, width: int) -> int:
        if known[0] < width:
            return known[1]
        return round(self._laid_out(text, role, width, rtl=False).size().height())

    def _laid_out(self, text: str, role: str, width: int, *, rtl: bool) -> QStaticText:
        key = (text, role, width, rtl)
        found = self._kept.get(key)
        if found is None:
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
            # A static text aligns by the eye, not by the direction.
            option.setAlignment(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
            found = QStaticText(text.replace("\n", "\u2028"))
            found.setTextFormat(Qt.TextFormat.PlainText)
            found.setTextOption(option)
            found.setTextWidth(max(1, width))
            found.prepare(font=self._role(role).font)
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            self._kept[key] = found
        return found

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height that the row's text needs in the list's width."""
        row = index.data(ROW_ROLE)
        width = option.rect.width()
        view = option.widget
        if width <= 0 and isinstance(view, QAbstractScrollArea):
            width = view.viewport().width()
        if not isinstance(row, Row) or width <= 0:
            return QSize(0, tokens().row_height)
        return QSize(width, self._height(row, width))

    # --- painting ----------------------------------------------------------------------------------------------------

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return
        values, rect = tokens(), option.rect
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        has_focus = option.widget.hasFocus()
        if selected:
            painter.fillRect(rect, colour(values.selected if has_focus else values.hover))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colour(values.hover))
        if selected and has_focus:
            edge = rect.right() - 2 if rtl else rect.left()
            painter.fillRect(QRect(edge, rect.top(), 3, rect.height()), colour(values.focus))
        if index.row():
            painter.fillRect(rect.left() + PAD, rect.top(), rect.width() - 2 * PAD, 1, colour(values.line_soft))
        for piece in self.pieces(row, rect.width(), rtl=rtl)[0]:
            place = QRect(piece.rect)
            if rtl:
                place.moveLeft(rect.width() - piece.rect.right() - 1)
            place.translate(rect.topLeft())
            self._paint_piece(painter, piece, place, rtl=rtl)

    def _paint_piece(self, painter: QPainter, piece: Piece, place: QRect, *, rtl: bool) -> None:
        values = tokens()
        if piece.mark in {"done", "open"}:
            _paint_tick(painter, place, ticked=piece.mark == "done")
        elif piece.mark:
            shade = str(getattr(values, piece.shade))
            drawn = pixmap(piece.mark, shade, place.width(), painter.device().devicePixelRatio())
            painter.drawPixmap(place.topLeft(), drawn)
        elif piece.status:
            painter.save()
            painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
            draw_pill(painter, place, piece.status, piece.text)
            painter.restore()
        else:
            painter.setFont(self._role(piece.role).font)
            painter.setPen(colour(str(getattr(values, piece.shade))))
            words = self._laid_out(piece.text, piece.role, piece.rect.width(), rtl=rtl)
            painter.drawStaticText(QPointF(place.topLeft()), words)


def _paint_tick(painter: QPainter, place: QRect, *, ticked: bool) -> None:
    """Paint a box to tick, as the style sheet draws those of forms."""
    values = tokens()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour(values.accent if ticked else values.line_strong)))
    painter.setBrush(colour(values.accent if ticked else values.surface))
    painter.drawRoundedRect(place.adjusted(0, 0, -1, -1), values.radius_small, values.radius_small)
    if ticked:
        size = place.width() - 4
        drawn = pixmap("check", values.on_accent, size, painter.device().devicePixelRatio())
        painter.drawPixmap(place.x() + 2, place.y() + 2, drawn)
    painter.restore()
