"""Text on a page: measured, broken into lines, each character in a font that has it, in the order of its script."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from typing import Any, Final

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from hallbooking_desktop.documents import bidi
from hallbooking_desktop.documents.fonts import Face, FontBook
from hallbooking_desktop.documents.scripts import prepare

INK: Final = HexColor(0x1B2430)
FAINT: Final = HexColor(0x5B6776)
#: A line may end after these.
_AFTER: Final = frozenset(" -–—/")
#: A line does not begin with these.
_CLINGING: Final = frozenset("、。，．：；！？）］｝」』】》〉・ー々,.;:!?)]}")
#: From here on scripts that set no spaces between words: Thai to Lao, Myanmar, Khmer, and those of East Asia.
_SPACELESS: Final = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x2E80, 0xD7FF), (0xF900, 0xFAFF))
#: How much wider the outline makes what is set strong without a font for it, in parts of its size.
_THICKENED: Final = 0.025
_FILL, _FILL_AND_STROKE = 0, 2
_NARROWEST: Final = 4.0


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set; sizes in points. ``align``: left, right, middle, or start, which is where its script begins."""

    size: float = 9.5
    leading: float = 13.0
    strong: bool = False
    colour: Color = INK
    align: str = "left"

    def but(self, **changes: Any) -> Style:  # noqa: ANN401 - the fields' own types
        """Return the same with changes."""
        return replace(self, **changes)


@dataclass(frozen=True, slots=True)
class _Cluster:
    """A character with its marks: what is never taken apart."""

    text: str
    level: int
    face: Face
    width: float

    @property
    def may_end_line(self) -> bool:
        last = self.text[0]
        return last in _AFTER or any(first <= ord(last) <= end for first, end in _SPACELESS)


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is drawn: pieces from left to right, each in one font. ``width`` is in points."""

    pieces: tuple[tuple[Face, str], ...]
    width: float
    right_to_left: bool


class Words(Flowable):  # type: ignore[misc] # ReportLab has no types
    """Text that wraps and may go on over the page. What is in it is shown as it is: there is no markup."""

    def __init__(self, fonts: FontBook, text: str, style: Style) -> None:
        super().__init__()
        self._fonts = fonts
        self._style = style
        self._text = text
        self._lines: tuple[Line, ...] = ()
        self._broken_for = -1.0

    @cached_property
    def _paragraphs(self) -> tuple[tuple[tuple[_Cluster, ...], int], ...]:
        return tuple(
            (tuple(_clusters(self._fonts, line, self._style)), int(bidi.is_right_to_left(line)))
            for line in prepare(self._text).split("\n")
        )

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """Break into lines for a width and return the size."""
        room = max(available_width, _NARROWEST)
        if room != self._broken_for:
            self._broken_for = room
            self._lines = tuple(
                _line(part, base) for clusters, base in self._paragraphs for part in _broken(clusters, room)
            )
        self.width, self.height = available_width, len(self._lines) * self._style.leading
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Return what fits above the page's end, and the rest."""
        self.wrap(available_width, available_height)
        fitting = int(available_height // self._style.leading)
        if fitting < 1 or fitting >= len(self._lines):
            return [] if fitting < 1 else [self]
        return [_Set(self._style, self._lines[:fitting]), _Set(self._style, self._lines[fitting:])]

    def draw(self) -> None:
        """Draw at the origin."""
        _draw(self.canv, self._lines, self._style, self.width, self.height)


class _Set(Flowable):  # type: ignore[misc] # likewise
    """Lines that are broken already: the parts of what went over a page's end."""

    def __init__(self, style: Style, lines: tuple[Line, ...]) -> None:
        super().__init__()
        self._style, self._lines = style, lines

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        self.width, self.height = available_width, len(self._lines) * self._style.leading
        return self.width, self.height

    def split(self, _available_width: float, available_height: float) -> list[Flowable]:
        fitting = int(available_height // self._style.leading)
        if fitting < 1 or fitting >= len(self._lines):
            return [] if fitting < 1 else [self]
        return [_Set(self._style, self._lines[:fitting]), _Set(self._style, self._lines[fitting:])]

    def draw(self) -> None:
        _draw(self.canv, self._lines, self._style, self.width, self.height)


def draw_line(canvas: Canvas, fonts: FontBook, text: str, style: Style, x: float, y: float) -> None:
    """Draw text in one line without a break; ``x`` is where it begins, ends or has its middle, by its alignment."""
    flat = prepare(text).replace("\n", " ")
    line = _line(tuple(_clusters(fonts, flat, style)), int(bidi.is_right_to_left(flat)))
    _pieces(canvas, line, style, x - line.width * {"left": 0.0, "right": 1.0, "middle": 0.5}[style.align], y)


def shortened(fonts: FontBook, text: str, style: Style, room: float) -> str:
    """Return as much of a text as fits into one line, with an ellipsis for the rest."""
    flat = prepare(text).replace("\n", " ")
    clusters = tuple(_clusters(fonts, flat, style))
    if sum(each.width for each in clusters) <= room:
        return flat
    kept, used = "", 0.0
    for each in clusters:
        used += each.width
        if used > room - style.size:
            break
        kept += each.text
    return kept.rstrip() + "…"


def _clusters(fonts: FontBook, text: str, style: Style) -> Iterator[_Cluster]:
    found = bidi.levels(text)
    start = 0
    while start < len(text):
        face, shown = fonts.find(text[start], strong=style.strong)
        end = start + 1
        width = face.width(shown)
        while end < len(text) and unicodedata.category(text[end]) in {"Mn", "Me"} and face.has(text[end]):
            width += face.width(text[end])
            end += 1
        yield _Cluster(shown + text[start + 1 : end], found[start], face, width * style.size)
        start = end


def _broken(clusters: Sequence[_Cluster], room: float) -> Iterator[Sequence[_Cluster]]:
    """Yield lines that fit: broken between words where there is such a place, else within a word."""
    if sum(each.width for each in clusters) <= room:
        yield clusters
        return
    start, place, used = 0, 0, 0.0
    for index, cluster in enumerate(clusters):
        if used + cluster.width > room and index > start and not cluster.text.isspace():
            end = place if place > start else index
            yield clusters[start:end]
            start = end
            used = sum(each.width for each in clusters[start:index])
        used += cluster.width
        following = clusters[index + 1].text if index + 1 < len(clusters) else ""
        if cluster.may_end_line and following not in _CLINGING and following != " ":
            place = index + 1
    yield clusters[start:]


def _line(clusters: Sequence[_Cluster], base: int) -> Line:
    end = len(clusters)
    while end and clusters[end - 1].text == " ":
        end -= 1
    kept = clusters[:end]
    if not any(each.level for each in kept):
        drawn: list[tuple[Face, str]] = [(each.face, each.text) for each in kept]
    else:
        # A cluster keeps its font wherever it goes: the index travels with it.
        texts = [each.text for each in kept]
        order = bidi.visual_order([each.level for each in kept], texts, base)
        drawn = [(kept[index].face, bidi.turned(texts[index], kept[index].level)) for index in order]
    pieces = tuple(
        (face, "".join(text for _, text in group)) for face, group in groupby(drawn, key=lambda piece: piece[0])
    )
    return Line(pieces, sum(each.width for each in kept), bool(base))


def _draw(canvas: Canvas, lines: Sequence[Line], style: Style, width: float, height: float) -> None:
    y = height - style.leading + (style.leading - style.size) / 2 + style.size * 0.22
    for line in lines:
        room = width - line.width
        start = room if line.right_to_left else 0.0
        _pieces(canvas, line, style, {"start": start, "left": 0.0, "right": room, "middle": room / 2}[style.align], y)
        y -= style.leading


def _pieces(canvas: Canvas, line: Line, style: Style, x: float, y: float) -> None:
    if not line.pieces:
        return
    text = canvas.beginText(x, y)
    text.setFillColor(style.colour)
    for face, piece in line.pieces:
        text.setFont(face.name, style.size)
        if face.thickened:
            canvas.setStrokeColor(style.colour)
            canvas.setLineWidth(style.size * _THICKENED)
        text.setTextRenderMode(_FILL_AND_STROKE if face.thickened else _FILL)
        text.textOut(piece)
    text.setTextRenderMode(_FILL)
    canvas.drawText(text)
