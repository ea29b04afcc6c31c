"""The ways out of a report: paper, PDF, CSV, a workbook."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton, QWidget

from hallbooking_desktop.services.papers import PaperSize
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.files import open_file, put_file
from hallbooking_desktop.ui.icons import icon, icon_size
from hallbooking_desktop.ui.palette.commands import Command
from hallbooking_desktop.ui.reports.cells import lines, tables
from hallbooking_desktop.ui.reports.charts import Parts
from hallbooking_desktop.ui.reports.words import translate
from hallbooking_desktop.ui.tables.csvfile import CsvFile, file_problem
from hallbooking_desktop.ui.tasks import spawn

Read = Callable[[], Awaitable[tuple[Parts, str, int | None]]]


class Exporter:
    """Writes what the filters say, all parts of it. ``read`` gets them, what is shown in words, and the venue."""

    def __init__(self, desk: Desk, view: QWidget, read: Read, refuse: Callable[[str], None]) -> None:
        self._desk = desk
        self._view = view
        self._read = read
        self._refuse = refuse

    def fill(self, button: QToolButton) -> None:
        """Give a button the menu of the ways out."""
        menu = QMenu(button)
        for command in self.commands():
            menu.addAction(icon(command.icon), command.title, command.act)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setIconSize(icon_size(18))

    def commands(self) -> Iterator[Command]:
        """Yield the ways out, for the menu and the palette."""
        yield Command("report-print", translate("Reports", "Print the report, or save it as PDF…"), self.print, "print")
        yield Command(
            "report-pdf", translate("Reports", "Save the report as PDF…"), lambda: self.ask("pdf"), "download"
        )
        yield Command(
            "report-csv", translate("Reports", "Save the report as CSV…"), lambda: self.ask("csv"), "download"
        )
        yield Command(
            "report-xlsx", translate("Reports", "Save the report as XLSX…"), lambda: self.ask("xlsx"), "download"
        )

    def print(self) -> None:
        """Show the report as it will be printed."""
        spawn(self._view, self._print(), "a report's preview")

    async def _print(self) -> None:
        from hallbooking_desktop.ui.printing.papers import PaperDocument  # noqa: PLC0415 - not before somebody prints
        from hallbooking_desktop.ui.printing.preview import PrintPreview  # noqa: PLC0415 - likewise
        from hallbooking_desktop.ui.reports.paper import report_paper  # noqa: PLC0415 - likewise

        parts, shown, venue_id = await self._read()
        paper = await report_paper(self._desk, parts, shown)

        async def content(size: PaperSize) -> bytes:
            return await self._desk.read(lambda s, a: s.papers.report(a, paper, venue_id, size))

        PrintPreview(self._desk, self._view, (PaperDocument(paper.title, content),)).open()

    def ask(self, kind: str) -> None:
        """Ask where to save."""
        names = {
            "pdf": translate("Reports", "PDF (*.pdf)"),
            "csv": translate("Reports", "Tables (*.csv)"),
            "xlsx": translate("Reports", "Workbooks (*.xlsx)"),
        }
        dialog = QFileDialog(self._view, translate("Reports", "Save the report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([names[kind], translate("Reports", "All files (*)")])
        dialog.setDefaultSuffix(kind)
        dialog.selectFile(f"{translate('Reports', 'Report')} {self._desk.clock():%Y-%m-%d}.{kind}")
        dialog.fileSelected.connect(lambda name: self.save(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, path: Path) -> None:
        """Save all parts into a file; its ending says as what."""
        spawn(self._view, self._save(path), "a report's file")

    async def _save(self, path: Path) -> None:
        kind = path.suffix.lower()
        if kind == ".pdf":
            self._desk.say(translate("Reports", "The PDF is being made…"))
        parts, shown, venue_id = await self._read()
        found = tables(parts, shown, self._desk.currency)
        try:
            if kind == ".pdf":
                await asyncio.to_thread(put_file, path, await self._pdf(parts, shown, venue_id))
            elif kind == ".xlsx":
                content = await self._desk.read(lambda s, _: s.papers.workbook(found))
                await asyncio.to_thread(put_file, path, content)
            else:
                await asyncio.to_thread(_write_csv, path, list(lines(found)))
        except OSError as error:
            self._refuse(file_problem(error))
            return
        said = translate("Reports", "Saved as %1").replace("%1", path.name)
        self._desk.say(said, translate("Printing", "Open"), lambda: open_file(path))

    async def _pdf(self, parts: Parts, shown: str, venue_id: int | None) -> bytes:
        from hallbooking_desktop.ui.reports.paper import report_paper, usual_size  # noqa: PLC0415 - for who wants one

        paper, size = await report_paper(self._desk, parts, shown), usual_size(self._desk)
        return await self._desk.read(lambda s, a: s.papers.report(a, paper, venue_id, size))


def _write_csv(path: Path, rows: list[tuple[str, ...]]) -> None:
    file = CsvFile(path)
    try:
        file.begin()
        file.write(rows)
        file.finish()
    finally:
        file.abandon()
