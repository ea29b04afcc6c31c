"""What can be printed, and the page around it: header, footer, numbers."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPageSize, QPainter

from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.printing.canvas import BLACK, DARK, At, Canvas
from hallbooking_desktop.ui.printing.lettering import face
from hallbooking_desktop.ui.printing.paper import MARGIN, PageSetup

translate = QCoreApplication.translate
_TITLE, _SMALL = 14, 8
#: lines below the title at most, and the distances to the body
_MOST_LINES, _GAP, _FOOT = 4, 8.0, 22.0


class Pages(Protocol):
    """Pages laid out for one size of body."""

    @property
    def count(self) -> int:
        """How many there are."""

    def paint(self, canvas: Canvas, number: int) -> None:
        """Draw a page's body, from (0, 0) on; pages are numbered from 0."""


#: Work in small steps, so that whoever lets it run can do something else in between; it ends with the pages.
LayingOut = Generator[None, None, Pages]


class Printable(Protocol):
    """A document. ``load`` is awaited before it is laid out; ``name`` tells it from others that the preview offers."""

    @property
    def name(self) -> str:
        """What the choice of contents calls it."""

    @property
    def title(self) -> str:
        """What stands on top of each page, and what a file is called."""

    @property
    def shown(self) -> Sequence[str]:
        """What is shown in words: place, period, filters."""

    @property
    def landscape(self) -> bool:
        """Tell whether it suits a sheet that lies on its long side."""

    @property
    def coloured(self) -> bool:
        """Tell whether it has colours that may be switched on."""

    async def load(self) -> None:
        """Read what is missing.

        Raises:
            DomainError: it cannot be read.
        """

    def lay_out(self, width: float, height: float) -> LayingOut:
        """Lay the pages out for a body of this size, in steps."""


@runtime_checkable
class Sheeted(Protocol):
    """A document whose sheets are made elsewhere. ``sizes`` tells whether it is to be had on any paper."""

    sizes: bool

    @property
    def name(self) -> str:
        """What the choice of contents calls it."""

    @property
    def landscape(self) -> bool:
        """Tell whether it suits a sheet that lies on its long side."""

    @property
    def coloured(self) -> bool:
        """Tell whether it has colours that may be switched on."""

    async def sheets(self, setup: PageSetup) -> tuple[Around, Pages]:
        """Return the sheets.

        Raises:
            DomainError: they cannot be made.
        """


class Chain:
    """Pages of several kinds one after another."""

    def __init__(self, parts: Sequence[Pages]) -> None:
        self._parts = [part for part in parts if part.count]
        self.count = sum(part.count for part in self._parts)

    def paint(self, canvas: Canvas, number: int) -> None:
        """Draw the page of the part that it belongs to."""
        for part in self._parts:
            if number < part.count:
                part.paint(canvas, number)
                return
            number -= part.count


@dataclass(frozen=True, slots=True)
class Around:
    """The page around a document's body: margins, header and footer."""

    title: str
    lines: tuple[str, ...]
    made: str
    setup: PageSetup

    @classmethod
    def of(cls, document: Printable, setup: PageSetup, desk: Desk) -> Around:
        """Return what stands around a document that is printed now at a desk."""
        wide = setup.size[0] - 2 * MARGIN
        found: list[str] = []
        for line in document.shown:
            found += face(_SMALL).lines(line, wide, _MOST_LINES) if line else ()
        made = translate("Printing", "Printed {when} by {who}") if desk.actor.name else ""
        made = (made or translate("Printing", "Printed {when}")).format(
            when=desk.formats.local(desk.clock()), who=desk.actor.name
        )
        return cls(document.title, tuple(found[: 2 * _MOST_LINES]), made, setup)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the sheet as it is held."""
        return self.setup.size

    @property
    def page(self) -> QPageSize:
        """The sheet as Qt calls it."""
        return self.setup.paper.qt

    @property
    def file(self) -> bytes:
        """The document as a PDF that is there already; empty where it must be written first."""
        return b""

    @property
    def body(self) -> tuple[float, float, float, float]:
        """Where the body lies: x, y, width, height."""
        width, height = self.setup.size
        top = MARGIN + self._head()
        return MARGIN, top, width - 2 * MARGIN, height - MARGIN - _FOOT - top

    def _head(self) -> float:
        return face(_TITLE, bold=True).height + len(self.lines) * (face(_SMALL).height + 1) + 2 + _GAP

    def paint(self, painter: QPainter, pages: Pages, number: int) -> None:
        """Draw a whole page; the painter's unit is a point."""
        setup = self.setup
        sheet = Canvas(painter, setup.size[0], mirrored=setup.mirrored, grey=setup.grey)
        x, y, w, _ = self.body
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        self._paint_head(sheet, w)
        self._paint_foot(sheet, w, number, pages.count)
        painter.save()
        pages.paint(sheet.shifted(x, y, w), number)
        painter.restore()

    def _paint_head(self, sheet: Canvas, width: float) -> None:
        title, small = face(_TITLE, bold=True), face(_SMALL)
        sheet.text(MARGIN, MARGIN, width, title.elided(self.title, width), title)
        y = MARGIN + title.height + 2
        for line in self.lines:
            sheet.text(MARGIN, y, width, line, small, shade=DARK)
            y += small.height + 1
        sheet.line(MARGIN, y + 2, MARGIN + width, y + 2, 0.8, BLACK)

    def _paint_foot(self, sheet: Canvas, width: float, number: int, count: int) -> None:
        small = face(_SMALL)
        y = self.setup.size[1] - MARGIN - small.height
        sheet.line(MARGIN, y - 4, MARGIN + width, y - 4, 0.4, DARK)
        page = page_of(number, count)
        room = width - small.width(page) - 12
        sheet.text(MARGIN, y, room, small.elided(self.made, room), small, shade=DARK)
        sheet.text(MARGIN, y, width, page, small, At.TRAILING, DARK)


def page_of(number: int, count: int) -> str:
    """Return "Page 3 of 12" for a page numbered from 0."""
    return translate("Printing", "Page {number} of {count}").format(number=number + 1, count=count)
