"""Where papers go that the services make: into a file, or to a printer."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from hallbooking_desktop.domain.permissions import Actor
from hallbooking_desktop.services.papers import Paper, PaperSize
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.files import put_file
from hallbooking_desktop.ui.tables.csvfile import file_problem
from hallbooking_desktop.ui.tasks import spawn

if TYPE_CHECKING:
    from hallbooking_desktop.services.registry import Services

translate = QCoreApplication.translate
#: Makes a paper in a size.
Make = Callable[["Services", Actor, PaperSize], Awaitable[Paper]]


def usual_size(desk: Desk) -> PaperSize:
    """Return the size of paper that is used at a desk."""
    imperial = desk.formats.locale.measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return PaperSize.LETTER if imperial else PaperSize.A4


class PaperWays:
    """The ways out of a paper, over a view. ``refuse`` says why one could not be saved."""

    def __init__(self, desk: Desk, view: QWidget, refuse: Callable[[str], None]) -> None:
        self._desk = desk
        self._view = view
        self._refuse = refuse

    async def save(self, make: Make, size: PaperSize) -> None:
        """Make a paper, and ask where it goes.

        Raises:
            DomainError: it cannot be made.
        """
        self._ask(await self._desk.read(lambda s, a: make(s, a, size)))

    def print(self, title: str, make: Make, size: PaperSize | None = None) -> None:
        """Show a paper as it will be printed; ``size``: the only one that it is to be had in."""
        from hallbooking_desktop.ui.printing.papers import PaperDocument  # noqa: PLC0415 - not before somebody prints
        from hallbooking_desktop.ui.printing.preview import PrintPreview  # noqa: PLC0415 - likewise

        async def content(wanted: PaperSize) -> bytes:
            return (await self._desk.read(lambda s, a: make(s, a, wanted))).content

        PrintPreview(self._desk, self._view, (PaperDocument(title, content, size),)).open()

    def _ask(self, paper: Paper) -> None:
        dialog = QFileDialog(self._view, translate("Papers", "Save the paper"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        ending = Path(paper.filename).suffix
        dialog.setNameFilters([f"*{ending}", translate("Tables", "All files (*)")])
        dialog.setDefaultSuffix(ending.lstrip("."))
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        dialog.selectFile(paper.filename)
        dialog.fileSelected.connect(lambda name: spawn(self._view, self._put(paper, Path(name)), "save a paper"))
        dialog.open()

    async def _put(self, paper: Paper, path: Path) -> None:
        try:
            await asyncio.to_thread(put_file, path, paper.content)
        except OSError as error:
            self._refuse(file_problem(error))
            return
        self._desk.say(translate("Papers", "Saved: %1").replace("%1", path.name))
