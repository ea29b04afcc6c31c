"""Papers that the services make, such as invoices: shown and printed as they are, sheet by sheet."""

from __future__ import annotations

import asyncio
import threading
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from math import hypot
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPageSize, QPainter

from hallbooking_desktop.services.papers import PaperSize
from hallbooking_desktop.ui.printing.canvas import Canvas
from hallbooking_desktop.ui.printing.document import Around, Pages
from hallbooking_desktop.ui.printing.paper import PageSetup, Paper

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_SIZES = {Paper.A4: PaperSize.A4, Paper.LETTER: PaperSize.LETTER}
#: Dots for each point at most, 300 for an inch: no printer of an office shows more of letters.
_FINEST: Final = 300 / 72
#: A drawn sheet has some megabytes.
_MOST_KEPT: Final = 4
#: PDFium works on one thread at a time.
_PDFIUM = threading.Lock()


class PaperDocument:
    """A paper for the preview. ``make`` gets its PDF in a size; what has a size of its own takes no other."""

    landscape = False
    coloured = True
    shown: Sequence[str] = ()

    def __init__(
        self, title: str, make: Callable[[PaperSize], Awaitable[bytes]], size: PaperSize | None = None
    ) -> None:
        self.name = self.title = title
        self.sizes = size is None
        self._make = make
        self._size = size

    async def sheets(self, setup: PageSetup) -> tuple[Around, Pages]:
        """Return the sheets as they are, with nothing around them.

        Raises:
            DomainError: the paper cannot be made.
        """
        content = await self._make(self._size or _SIZES[setup.paper])
        pages = await asyncio.to_thread(_Sheets, content)
        own = pages.sizes[0]
        return Whole(self.title, (), "", replace(setup, landscape=own[0] > own[1]), own, content), pages


@dataclass(frozen=True, slots=True)
class Whole(Around):
    """Nothing: the sheets have their own margins, heads and feet."""

    own: tuple[float, float] = (0.0, 0.0)
    content: bytes = b""

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the sheet."""
        return self.own

    @property
    def page(self) -> QPageSize:
        """The sheet as Qt calls it, upright: that it is turned is the layout's to say."""
        return QPageSize(QSizeF(min(self.own), max(self.own)), QPageSize.Unit.Point, "", _ALIKE)

    @property
    def file(self) -> bytes:
        """The paper as the services made it."""
        return self.content

    def paint(self, painter: QPainter, pages: Pages, number: int) -> None:
        """Draw a sheet; the painter's unit is a point."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        pages.paint(Canvas(painter, self.own[0], grey=self.setup.grey), number)


_ALIKE = QPageSize.SizeMatchPolicy.FuzzyMatch


class _Sheets:
    """Sheets as pages, each drawn as finely as it is looked at; the latest are kept."""

    def __init__(self, content: bytes) -> None:
        from pypdfium2 import PdfDocument  # noqa: PLC0415 - not before somebody prints

        with _PDFIUM:
            self._file: PdfDocument = PdfDocument(content)
            self.count = len(self._file)
            #: Width and height of each, in points.
            self.sizes: list[tuple[float, float]] = [self._file.get_page_size(n) for n in range(self.count)]
        self._drawn: OrderedDict[tuple[int, float, bool], QImage] = OrderedDict()

    def paint(self, canvas: Canvas, number: int) -> None:
        """Draw a sheet."""
        device = canvas.painter.deviceTransform()
        scale = min(round(hypot(device.m11(), device.m12()), 3), _FINEST)
        canvas.painter.drawImage(QRectF(0, 0, *self.sizes[number]), self._image(number, scale, canvas.grey))

    def _image(self, number: int, scale: float, grey: bool) -> QImage:
        key = (number, scale, grey)
        found = self._drawn.get(key)
        if found is None:
            found = self._drawn[key] = self._draw(number, scale, grey)
            if len(self._drawn) > _MOST_KEPT:
                self._drawn.popitem(last=False)
        self._drawn.move_to_end(key)
        return found

    def _draw(self, number: int, scale: float, grey: bool) -> QImage:
        kind = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB32
        with _PDFIUM:
            page = self._file[number]
            drawn = page.render(scale=scale, grayscale=grey, prefer_bgrx=True)
            try:
                return QImage(bytes(drawn.buffer), drawn.width, drawn.height, drawn.stride, kind).copy()
            finally:
                drawn.close()
                page.close()
