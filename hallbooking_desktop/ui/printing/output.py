"""From pages to a file or a printer, one page after another, so that the window stays alive."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QIODevice, QMarginsF, QSaveFile
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter, QPdfWriter

from hallbooking_desktop.ui.printing.document import Around, Pages

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

translate = QCoreApplication.translate
#: dots per inch of a PDF: fine enough for hair lines
_DOTS = 1200
_POINTS = 72.0

Progress = Callable[[int], None]


class OutputFailed(Exception):
    """Nothing was written or printed; the text says why, in the user's language."""


async def write_pdf(path: Path, around: Around, pages: Pages, numbers: Sequence[int], progress: Progress) -> None:
    """Write some pages into a file. It takes the place of an older one only when it is complete.

    Raises:
        OutputFailed: the file cannot be written.
    """
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise _not_written(path, file)
    writer = QPdfWriter(file)
    writer.setResolution(_DOTS)
    writer.setTitle(around.title)
    writer.setCreator(translate("Printing", "Hall Booking"))
    _set_page(writer, around)
    if not await _paint(writer, around, pages, numbers, progress):
        raise _not_written(path, file)
    if not file.commit():
        raise _not_written(path, file)


def write_file(path: Path, content: bytes) -> None:
    """Write a document that is there already. Raises as `write_pdf` does."""
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise _not_written(path, file)
    if file.write(content) != len(content) or not file.commit():
        raise _not_written(path, file)


def _not_written(path: Path, file: QSaveFile) -> OutputFailed:
    text = translate("Printing", "“{name}” could not be written: {reason} Choose another folder or another name.")
    reason = file.errorString().rstrip(". ") + "."
    return OutputFailed(text.format(name=path.name, reason=reason))


async def print_pages(
    printer: QPrinter, around: Around, pages: Pages, numbers: Sequence[int], progress: Progress
) -> None:
    """Print some pages.

    Raises:
        OutputFailed: the printer took nothing.
    """
    if not await _paint(printer, around, pages, numbers, progress):
        text = translate("Printing", "The printer did not take the pages. See whether it is on, or save a PDF instead.")
        raise OutputFailed(text)


def _set_page(device: QPagedPaintDevice, around: Around) -> None:
    turned = QPageLayout.Orientation.Landscape if around.setup.landscape else QPageLayout.Orientation.Portrait
    device.setPageLayout(QPageLayout(around.page, turned, QMarginsF(0, 0, 0, 0)))


def set_up(printer: QPrinter, around: Around) -> None:
    """Tell a printer which paper, which way, and whether colours are wanted."""
    from PySide6.QtPrintSupport import QPrinter as Printer  # noqa: PLC0415 - slow to load, and only for this

    printer.setFullPage(True)
    _set_page(printer, around)
    printer.setColorMode(Printer.ColorMode.GrayScale if around.setup.grey else Printer.ColorMode.Color)
    printer.setDocName(around.title)


async def _paint(
    device: QPagedPaintDevice, around: Around, pages: Pages, numbers: Sequence[int], progress: Progress
) -> bool:
    """Paint the pages one by one; False when the device fails. Cancelled, it leaves an end that closes the device."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    try:
        for done, number in enumerate(numbers):
            if done and not device.newPage():
                return False
            painter.save()
            painter.scale(device.logicalDpiX() / _POINTS, device.logicalDpiY() / _POINTS)
            around.paint(painter, pages, number)
            painter.restore()
            progress(done + 1)
            await asyncio.sleep(0)
    finally:
        ended = painter.end()
    return ended
