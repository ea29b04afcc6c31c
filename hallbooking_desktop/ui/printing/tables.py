"""Lists on paper: all rows that the filters let through, as ``TableText``."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.models.tabletext import TableText
from hallbooking_desktop.ui.printing.document import LayingOut
from hallbooking_desktop.ui.printing.flow import Flow, Section
from hallbooking_desktop.ui.printing.preview import PrintPreview

translate = QCoreApplication.translate
#: from so many columns on, the sheet lies on its long side
_MANY_COLUMNS = 6


class TableDocument:
    """A list as a document."""

    coloured = False

    def __init__(self, desk: Desk, text: TableText) -> None:
        self._text = text
        self.name = self.title = text.title
        number = desk.formats.number(len(text.rows))
        rows = translate("Printing", "Rows: {number}").format(number=number)
        self.shown: Sequence[str] = (text.conditions, rows)
        self.landscape = len(text.headings) >= _MANY_COLUMNS

    async def load(self) -> None:
        """Nothing is missing."""

    def lay_out(self, width: float, height: float) -> LayingOut:
        """Let the rows flow from page to page."""
        nothing = translate("Printing", "There is nothing to show.")
        flow = Flow(
            self._text.headings,
            (Section(self._text.rows, nothing=nothing),),
            (width, height),
            self._text.trailing,
        )
        return flow.lay_out()


def print_table(desk: Desk, parent: QWidget, text: TableText) -> None:
    """Show a list as it will be on paper, to print it or to save it as PDF."""
    PrintPreview(desk, parent, (TableDocument(desk, text),)).open()
