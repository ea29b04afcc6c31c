"""The papers of a booking, made again at any time: confirmation, invoice, receipt, calendar entry."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.permissions import Actor
from hallbooking_desktop.services.papers import Paper, PaperSize
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.icons import icon
from hallbooking_desktop.ui.papers import Make, PaperWays, usual_size
from hallbooking_desktop.ui.tasks import spawn

if TYPE_CHECKING:
    from hallbooking_desktop.services.registry import Services

translate = QCoreApplication.translate


class Papers:
    """The menu of a booking's papers. ``refuse`` says why one could not be saved."""

    def __init__(self, desk: Desk, view: QWidget, refuse: Callable[[str], None]) -> None:
        self._desk = desk
        self._view = view
        self._ways = PaperWays(desk, view, refuse)

    def menu(self, booking_id: int) -> QMenu:
        """Return the menu."""
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        size = usual_size(self._desk)

        def confirmation(services: Services, actor: Actor, size: PaperSize) -> Awaitable[Paper]:
            return services.papers.confirmation(actor, booking_id, size)

        def invoice(services: Services, actor: Actor, size: PaperSize) -> Awaitable[Paper]:
            return services.papers.invoice(actor, booking_id, size)

        def calendar(services: Services, actor: Actor, _: PaperSize) -> Awaitable[Paper]:
            return services.papers.calendar(actor, booking_id)

        entries: tuple[tuple[str, str, Make, PaperSize], ...] = (
            ("document", translate("Papers", "Confirmation as PDF…"), confirmation, size),
            ("receipt", translate("Papers", "Invoice as PDF…"), invoice, size),
            ("print", translate("Papers", "Receipt for a roll of 80 mm…"), invoice, PaperSize.RECEIPT),
            ("calendar", translate("Papers", "Entry for a calendar…"), calendar, size),
        )
        for mark, text, make, wanted in entries:
            menu.addAction(icon(mark), text, partial(self._start, make, wanted))
        menu.addSeparator()
        printed: tuple[tuple[str, str, Make, PaperSize | None], ...] = (
            (translate("Papers", "Print the confirmation…"), translate("Papers", "Confirmation"), confirmation, None),
            (translate("Papers", "Print the invoice…"), translate("Papers", "Invoice"), invoice, None),
            (translate("Papers", "Print the receipt…"), translate("Papers", "Receipt"), invoice, PaperSize.RECEIPT),
        )
        for text, name, make, only in printed:
            title = f"{name} {booking_id}"
            menu.addAction(icon("print"), text, partial(self._ways.print, title, make, only))
        return menu

    def popup(self, booking_id: int, below: QWidget) -> None:
        """Show the menu below what opens it."""
        menu = self.menu(booking_id)
        corner = below.rect().bottomLeft()
        if below.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            menu.ensurePolished()
            corner = below.rect().bottomRight() - QPoint(menu.sizeHint().width(), 0)
        menu.popup(below.mapToGlobal(corner))

    def _start(self, make: Make, size: PaperSize) -> None:
        spawn(self._view, self._save(make, size), "a booking's paper")

    async def _save(self, make: Make, size: PaperSize) -> None:
        try:
            await self._ways.save(make, size)
        except DomainError as error:
            self._desk.report(error)
