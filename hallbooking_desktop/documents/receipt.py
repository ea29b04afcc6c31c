"""The invoice for a receipt printer: a roll of 80 mm, as long as what it says."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, HRFlowable, Spacer, Table

from hallbooking_desktop.documents import invoice, parts
from hallbooking_desktop.documents.fonts import FontBook
from hallbooking_desktop.documents.scripts import prepare
from hallbooking_desktop.documents.sheet import QrCode
from hallbooking_desktop.documents.text import INK, Style
from hallbooking_desktop.documents.text import Words as Text
from hallbooking_desktop.documents.wording import METHODS, Words, changed_at
from hallbooking_desktop.services.papers import Subject

_WIDTH: Final = 80 * mm
_MARGIN: Final = 5 * mm
_ROOM: Final = _WIDTH - 2 * _MARGIN
_AMOUNT: Final = 23 * mm
_CODE: Final = 32 * mm
#: PDF knows no longer page.
_LONGEST: Final = 14_400.0
_PLAIN: Final = Style(8.5, 11.5)
_STRONG: Final = _PLAIN.but(strong=True)
_MIDDLE: Final = _PLAIN.but(align="middle")


def make(fonts: FontBook, subject: Subject) -> bytes:
    """Return the receipt as PDF; a very long one goes on on further pages."""
    words = Words(subject)
    pages: list[tuple[float, list[tuple[Flowable, float]]]] = []
    placed: list[tuple[Flowable, float]] = []
    used = 2 * _MARGIN
    for part in _Roll(fonts, words).parts():
        _, height = part.wrap(_ROOM, _LONGEST)
        if used + height > _LONGEST and placed:
            pages.append((used, placed))
            placed, used = [], 2 * _MARGIN
        placed.append((part, height))
        used += height
    pages.append((used, placed))
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1)
    canvas.setTitle(prepare(f"{invoice.title(words.booking)} {words.booking.id}"))
    canvas.setAuthor(prepare(words.venue.name))
    for length, content in pages:
        canvas.setPageSize((_WIDTH, length))
        y = length - _MARGIN
        for part, height in content:
            y -= height
            part.drawOn(canvas, _MARGIN + (_ROOM - part.width) / 2 if isinstance(part, QrCode) else _MARGIN, y)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


class _Roll:
    """Makes the parts of a receipt."""

    def __init__(self, fonts: FontBook, words: Words) -> None:
        self._fonts = fonts
        self._words = words

    def parts(self) -> Iterator[Flowable]:
        """Yield them from top to bottom."""
        for part in (self._venue(), self._state(), self._subject(), self._lines(), self._totals(), self._payments()):
            found = list(part)
            if found:
                yield from found
                yield from self._rule()
        yield QrCode(self._words.scan_text(), _CODE)
        yield self._text(f"Booking {self._words.booking.id}", _MIDDLE)
        yield Spacer(1, 6)

    def _venue(self) -> Iterator[Flowable]:
        words = self._words
        yield self._text(words.venue.name, Style(12, 16, strong=True, align="middle"))
        yield from (self._text(line, _MIDDLE) for line in (*words.address(), words.contact()) if line)

    def _state(self) -> Iterator[Flowable]:
        banner = self._words.banner
        yield self._text(banner.headline, Style(11, 15, strong=True, align="middle"))
        if banner.text:
            yield self._text(banner.text, _MIDDLE)

    def _subject(self) -> Iterator[Flowable]:
        booking = self._words.booking
        yield self._text(f"{invoice.number(booking)} · {self._words.date(changed_at(booking))}")
        yield from (self._text(value) for _, value in invoice.subject_lines(self._words))
        yield self._text(invoice.bill_to(booking).full_name)

    def _lines(self) -> Iterator[Flowable]:
        words = self._words
        for line in words.booking.lines:
            unit = " h" if line.kind == "room" else ""
            each = f"{words.quantity(line.quantity)}{unit} × {words.bare(line.unit_price)}"
            yield self._pair(f"{line.label}\n{each}", words.bare(line.amount))

    def _totals(self) -> Iterator[Flowable]:
        for name, amount, strong in parts.totals(self._words):
            yield self._pair(name, amount, strong=strong)

    def _payments(self) -> Iterator[Flowable]:
        for payment in self._words.booking.payments:
            what = " · ".join(part for part in (METHODS[payment.method], payment.reference) if part)
            when = self._words.moment(payment.taken_at)
            yield self._pair(f"{when}\n{what}", self._words.bare(payment.amount))

    def _text(self, line: str, style: Style = _PLAIN) -> Text:
        return Text(self._fonts, line, style)

    def _pair(self, name: str, amount: str, *, strong: bool = False) -> Table:
        style = _STRONG if strong else _PLAIN
        row = [self._text(name, style), self._text(amount, style.but(align="right"))]
        table = Table([row], colWidths=[_ROOM - _AMOUNT, _AMOUNT])
        everywhere = ((0, 0), (-1, -1))
        table.setStyle(
            [(f"{side}PADDING", *everywhere, 1) for side in ("TOP", "BOTTOM")]
            + [(f"{side}PADDING", *everywhere, 0) for side in ("LEFT", "RIGHT")]
            + [("VALIGN", *everywhere, "BOTTOM")]
        )
        return table

    def _rule(self) -> Iterator[Flowable]:
        yield Spacer(1, 4)
        yield HRFlowable(width="100%", thickness=0.6, color=INK, dash=(2, 2), spaceBefore=0, spaceAfter=0)
        yield Spacer(1, 4)
