"""The port to papers, implemented. ReportLab takes a tenth of a second to import: it waits for the first paper."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hallbooking_desktop.services.papers import CalendarMethod, CellTable, PaperSize, Statement, Subject
from hallbooking_desktop.services.report_paper import ReportPaper
from hallbooking_desktop.services.snapshots import VenueSnapshot

if TYPE_CHECKING:
    from hallbooking_desktop.documents.fonts import FontBook


class PaperPrinter:
    """Makes papers with the fonts of the program's resources. The same subject makes the same bytes."""

    def __init__(self, resources: Path) -> None:
        self._folder = resources / "fonts" / "papers"
        self._fonts: FontBook | None = None
        # ReportLab keeps fonts and settings for the whole process: one paper at a time.
        self._lock = threading.Lock()

    def confirmation(self, subject: Subject, size: PaperSize) -> bytes:
        """Return the confirmation as PDF."""
        from hallbooking_desktop.documents import confirmation  # noqa: PLC0415 - see above

        with self._lock:
            return confirmation.make(self._book(), subject, size)

    def invoice(self, subject: Subject, size: PaperSize) -> bytes:
        """Return the invoice as PDF, on a sheet or on the roll of a receipt printer."""
        from hallbooking_desktop.documents import invoice, receipt  # noqa: PLC0415 - see above

        with self._lock:
            if size is PaperSize.RECEIPT:
                return receipt.make(self._book(), subject)
            return invoice.make(self._book(), subject, size)

    def statement(self, statement: Statement, size: PaperSize) -> bytes:
        """Return a wallet's statement as PDF."""
        from hallbooking_desktop.documents import statement as paper  # noqa: PLC0415 - see above

        with self._lock:
            return paper.make(self._book(), statement, size)

    def calendar(self, subject: Subject, method: CalendarMethod) -> bytes:
        """Return the booking as an iCalendar object."""
        from hallbooking_desktop.documents import calendar_entry  # noqa: PLC0415 - likewise

        return calendar_entry.make(subject, method)

    def workbook(self, tables: Sequence[CellTable], decimals: int) -> bytes:
        """Return tables as a workbook."""
        from hallbooking_desktop.documents import workbook  # noqa: PLC0415 - likewise

        return workbook.make(tables, decimals)

    def _book(self) -> FontBook:
        if self._fonts is None:
            from hallbooking_desktop.documents.fonts import FontBook  # noqa: PLC0415 - see above

            self._fonts = FontBook(self._folder)
        return self._fonts

    def report(self, report: ReportPaper, venue: VenueSnapshot | None, size: PaperSize) -> bytes:
        """Return a report as PDF."""
        from hallbooking_desktop.documents import report as paper  # noqa: PLC0415 - see above

        with self._lock:
            return paper.make(self._book(), report, venue, size)
