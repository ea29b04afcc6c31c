"""The preview: what will be on paper, how it is to be printed, and the ways out: a printer, a PDF."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QProgressBar, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.ui import tasks
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.files import open_file
from hallbooking_desktop.ui.printing import output
from hallbooking_desktop.ui.printing.document import Around, Pages, Printable, Sheeted, page_of, translate
from hallbooking_desktop.ui.printing.options import Options
from hallbooking_desktop.ui.printing.paper import PageSetup, chosen_pages
from hallbooking_desktop.ui.printing.sheets import Sheets
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.theme import set_kind, tokens
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.dialogs import Sheet

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
#: the share of the window that the preview takes
_SHARE = 0.94


def printer_names() -> list[str]:
    """Return the printers of this computer."""
    from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415 - slow to load, and only for this

    return list(QPrinterInfo.availablePrinterNames())


class PrintPreview(Sheet):
    """Shows one of some documents. Closes when something was printed or saved."""

    def __init__(self, desk: Desk, parent: QWidget, documents: Sequence[Printable | Sheeted]) -> None:
        title = translate("Printing", "Print")
        super().__init__(title, parent.window(), primary=translate("Printing", "Print…"), width=560)
        self.setAccessibleName(translate("Printing", "Print preview"))
        self._desk = desk
        self._documents = tuple(documents)
        self._laid_out: tuple[Around, Pages] | None = None
        self._laying: tasks.Latest[tuple[Around, Pages]] = tasks.Latest(self, "pages of a document")
        self._work: asyncio.Task[None] | None = None
        self._has_printer = True
        self._stopped = False
        self.options = Options(self._documents, desk.formats.locale, desk.layout, self)
        self.options.changed.connect(self.lay_out)
        self.sheets = Sheets(self)
        self.sheets.page_changed.connect(self._tell_page)
        self.options.fitted.connect(self.sheets.set_fit)
        self.options.zoomed.connect(self.sheets.zoom)
        self.states = StateStack(self.sheets, self)
        self.pdf = text_button(translate("Printing", "Save as PDF…"), parent=self)
        self.pdf.setAutoDefault(False)
        self.pdf.clicked.connect(self.choose_file)
        self.printers = QLabel(self)
        self.place = QLabel(self)
        self.progress = QProgressBar(self)
        self._lay_out()
        self._enable()

    def _lay_out(self) -> None:
        for label in (self.printers, self.place):
            set_kind(label, "small")
        self.printers.setWordWrap(True)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(translate("Printing", "Pages done"))
        self.progress.hide()
        self.printers.hide()
        self.primary.setAccessibleName(translate("Printing", "Print"))
        self.way_out.setText(translate("Printing", "Close"))
        self.way_out.setAccessibleName(self.way_out.text())
        self.body.addWidget(self.options)
        self.body.addWidget(self.states, 1)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.printers)
        self.footer.insertWidget(0, self.place)
        self.footer.insertWidget(self.footer.indexOf(self.primary), self.pdf)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(tokens().s16, tokens().s16, tokens().s16, tokens().s12)
            layout.setSpacing(tokens().s8)

    def showEvent(self, event: QShowEvent) -> None:
        """Take most of the window; look for printers when the pages are on their way."""
        window = self.parentWidget()
        if window is not None:
            size = window.size() * _SHARE
            self.resize(size.expandedTo(self.minimumSizeHint()))
        super().showEvent(event)
        self.sheets.setFocus()
        self.lay_out()
        QTimer.singleShot(0, self, self._look_for_printers)

    def _look_for_printers(self) -> None:
        self._has_printer = bool(printer_names())
        if not self._has_printer:
            text = translate("Printing", "No printer is set up on this computer. A PDF can be saved all the same.")
            self.printers.setText(text)
            self.printers.setAccessibleName(text)
            self.printers.show()
            self.primary.setToolTip(text)
            self.primary.setDefault(False)
            self.pdf.setDefault(True)
            set_kind(self.pdf, "primary")
            set_kind(self.primary, "")
        self._enable()

    # --- pages -------------------------------------------------------------------------------------------------------

    @property
    def setup(self) -> PageSetup:
        """How pages are to be laid out."""
        return self.options.setup(mirrored=self.layoutDirection() is Qt.LayoutDirection.RightToLeft)

    @property
    def laid_out(self) -> tuple[Around, Pages] | None:
        """The pages, once they are there."""
        return self._laid_out

    def lay_out(self) -> None:
        """Lay the document out anew."""
        self._laid_out = None
        self.states.loading()
        self.place.setText(translate("Printing", "Counting pages…"))
        self._enable()
        document = self._documents[self.options.number]
        self._laying.start(self._laid(document, self.setup), self._show, self._fail)

    async def _laid(self, document: Printable | Sheeted, setup: PageSetup) -> tuple[Around, Pages]:
        if isinstance(document, Sheeted):
            return await document.sheets(setup)
        await document.load()
        around = Around.of(document, setup, self._desk)
        steps = document.lay_out(*around.body[2:])
        while True:
            try:
                next(steps)
            except StopIteration as done:
                pages: Pages = done.value
                return around, pages
            await asyncio.sleep(0)

    def _show(self, made: tuple[Around, Pages]) -> None:
        self._laid_out = made
        self.sheets.show_pages(*made)
        self.states.ready()
        self._enable()

    def _fail(self, error: DomainError) -> None:
        self.place.clear()
        self.states.failed(error, self.lay_out)

    def _tell_page(self, number: int) -> None:
        self.place.setText(page_of(number, self.sheets.count))

    def _enable(self) -> None:
        busy = self._work is not None and not self._work.done()
        ready = self._laid_out is not None and not busy
        self.pdf.setEnabled(ready)
        self.primary.setEnabled(ready and self._has_printer)
        self.options.setEnabled(not busy)
        self.way_out.setText(translate("Printing", "Stop") if busy else translate("Printing", "Close"))
        self.way_out.setAccessibleName(self.way_out.text())

    def _numbers(self) -> list[int]:
        """Return the chosen pages; none, said in words, when what was typed makes no sense."""
        count = self.sheets.count
        found = chosen_pages(self.options.range.text(), count)
        if found is None:
            text = translate("Printing", "Write the pages like 1-3, 5. The last page is {count}.")
            self.note.say(text.format(count=count))
            self.options.range.setFocus()
            return []
        self.note.say("")
        return found

    # --- PDF ---------------------------------------------------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask where the PDF shall be."""
        if self._laid_out is None or not self._numbers():
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = _NOT_IN_NAMES.sub(" ", self._laid_out[0].title).strip() or translate("Printing", "Print")
        dialog = QFileDialog(self, translate("Printing", "Save as PDF"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(translate("Printing", "PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.setDirectory(folder)
        dialog.selectFile(f"{name}.pdf")
        dialog.fileSelected.connect(lambda chosen: self.save(Path(chosen)))
        dialog.open()

    def save(self, path: Path) -> None:
        """Write the chosen pages into a file."""
        numbers = self._numbers()
        if self._laid_out is None or not numbers:
            return
        around, pages = self._laid_out

        async def work() -> None:
            if around.file and len(numbers) == pages.count:
                output.write_file(path, around.file)
            else:
                await output.write_pdf(path, around, pages, numbers, self.progress.setValue)
            said = translate("Printing", "Saved as “{name}”.").format(name=path.name)
            self._desk.say(said, translate("Printing", "Open"), lambda: open_file(path))

        self._begin(work(), len(numbers))

    # --- printers ----------------------------------------------------------------------------------------------------

    def _take_primary(self) -> None:
        """Open the system's dialog about printers."""
        numbers = self._numbers()
        if self._laid_out is None or not numbers:
            return
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - slow to load

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        output.set_up(printer, self._laid_out[0])
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # Which pages was said before, beside the pages.
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=False)
        accepted: Callable[[], None] = lambda: self._print(printer, numbers)  # noqa: E731 - keeps the printer
        dialog.accepted.connect(accepted)
        QDialog.open(dialog)

    def _print(self, printer: QPrinter, numbers: list[int]) -> None:
        if self._laid_out is None:
            return
        around, pages = self._laid_out
        output.set_up(printer, around)

        async def work() -> None:
            await output.print_pages(printer, around, pages, numbers, self.progress.setValue)
            self._desk.say(translate("Printing", "Sent to the printer."))

        self._begin(work(), len(numbers))

    # --- under way ---------------------------------------------------------------------------------------------------

    def _begin(self, work: Coroutine[Any, Any, None], count: int) -> None:
        self.progress.setRange(0, count)
        self.progress.setValue(0)
        self._stopped = False
        self.progress.show()
        self._work = tasks.spawn(self, self._until_done(work), "printing")
        self._enable()

    async def _until_done(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except output.OutputFailed as failed:
            self._ended(str(failed))
        except asyncio.CancelledError:
            if self._stopped:  # else the window is gone
                self._ended(translate("Printing", "Stopped before the end."))
            raise
        else:
            self._ended("")
            self.accept()

    def _ended(self, text: str) -> None:
        self._work = None
        self.progress.hide()
        self.note.say(text)
        self._enable()

    def reject(self) -> None:
        """Stop what is under way, else close."""
        if self._work is not None and not self._work.done():
            self._stopped = True
            self._work.cancel()
        else:
            super().reject()
