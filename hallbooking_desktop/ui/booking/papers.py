"""The papers of a booking, made again at any time: confirmation, invoice, receipt, calendar entry."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QPoint, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.permissions import Actor
from hallbooking_desktop.services.papers import Paper, PaperSize
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.files import put_file
from hallbooking_desktop.ui.icons import icon
from hallbooking_desktop.ui.tables.csvfile import file_problem
from hallbooking_desktop.ui.tasks import spawn

if TYPE_CHECKING:
    from hallbooking_desktop.services.registry import Services

translate = QCoreApplication.translate
Make = Callable[["Services", Actor], Awaitable[Paper]]


class Papers:
    """The menu of a booking's papers. ``refuse`` says why one could not be saved."""

    def __init__(self, desk: Desk, view: QWidget, refuse: Callable[[str], None]) -> None:
        self._desk = desk
        self._view = view
        self._refuse = refuse

    def menu(self, booking_id: int) -> QMenu:
        """Return the menu."""
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        imperial = self._desk.formats.locale.measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
        size = PaperSize.LETTER if imperial else PaperSize.A4
        entries: tuple[tuple[str, str, Make], ...] = (
            (
                "document",
                translate("Papers", "Confirmation as PDF…"),
                lambda s, a: s.papers.confirmation(a, booking_id, size),
            ),
            ("receipt", translate("Papers", "Invoice as PDF…"), lambda s, a: s.papers.invoice(a, booking_id, size)),
            (
                "print",
                translate("Papers", "Receipt for a roll of 80 mm…"),
                lambda s, a: s.papers.invoice(a, booking_id, PaperSize.RECEIPT),
            ),
            ("calendar", translate("Papers", "Entry for a calendar…"), lambda s, a: s.papers.calendar(a, booking_id)),
        )
        for mark, text, make in entries:
            menu.addAction(icon(mark), text, partial(self._start, make))
        return menu

    def popup(self, booking_id: int, below: QWidget) -> None:
        """Show the menu below what opens it."""
        menu = self.menu(booking_id)
        corner = below.rect().bottomLeft()
        if below.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            menu.ensurePolished()
            corner = below.rect().bottomRight() - QPoint(menu.sizeHint().width(), 0)
        menu.popup(below.mapToGlobal(corner))

    def _start(self, make: Make) -> None:
        spawn(self._view, self._make(make), "a booking's paper")

    async def _make(self, make: Make) -> None:
        try:
            paper = await self._desk.read(make)
        except DomainError as error:
            self._desk.report(error)
            return
        self._ask(paper)

    def _ask(self, paper: Paper) -> None:
        """Ask where it goes."""
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
