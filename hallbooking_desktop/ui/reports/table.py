"""A chart as a table, with the comfort of every other table: copied, saved, printed, its columns chosen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from hallbooking_desktop.services.snapshots import Page
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.models.paged import Column
from hallbooking_desktop.ui.models.plain import Part
from hallbooking_desktop.ui.reports.cells import cell_table
from hallbooking_desktop.ui.reports.charts import Chart
from hallbooking_desktop.ui.tables.columns import ColumnKeeper
from hallbooking_desktop.ui.tables.comfort import TableComfort
from hallbooking_desktop.ui.theme import font, tokens

Index = QModelIndex | QPersistentModelIndex
_PAD: Final = 36
_NARROWEST, _WIDEST = 64, 320
_ROW: Final = 28


class ChartModel(QAbstractTableModel):
    """A chart's values; a row is known by its place."""

    sort_key = ""

    def __init__(self, desk: Desk, chart: Chart, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._chart = chart
        self.columns = self._made(chart)

    def show_chart(self, chart: Chart) -> None:
        """Show another chart's values."""
        self.beginResetModel()
        self._chart, self.columns = chart, self._made(chart)
        self.endResetModel()

    def _made(self, chart: Chart) -> tuple[Column[int], ...]:
        words, plain = chart.table(), cell_table(chart, self._desk.currency)

        def column(number: int, heading: str) -> Column[int]:
            return Column(
                heading,
                lambda row: words.rows[row][number],
                kind="number" if number in words.trailing else "text",
                width=_width(heading, max((row[number] for row in words.rows), key=len, default="")),
                parts=(Part(plain.headings[number], lambda row: plain.rows[row][number].value),),
            )

        return tuple(column(number, heading) for number, heading in enumerate(words.headings))

    # --- what a table's comfort asks ---------------------------------------------------------------------------------

    @property
    def total(self) -> int:
        """How many rows there are."""
        return len(self._chart.categories)

    def row_at(self, row: int) -> int | None:
        """Return a row's place, if there is such a row."""
        return row if row < self.total else None

    def identity(self, row: int) -> int:
        """Return what tells a row from another."""
        return row

    def spoken(self, column: int, text: str) -> str:
        """Return a cell's text for people."""
        del column
        return text

    async def fetch(self, sort: str, limit: int, offset: int) -> Page[int]:
        """Return some rows."""
        del sort
        return Page(tuple(range(offset, min(offset + limit, self.total))), self.total, offset)

    # --- Qt's questions ----------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else self.total

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a cell's words, and where they stand."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.columns[index.column()].text(index.row())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a column's name."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section)
        return self.columns[section].title if role == Qt.ItemDataRole.DisplayRole else None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        trailing = self.columns[column].kind == "number"
        side = Qt.AlignmentFlag.AlignTrailing if trailing else Qt.AlignmentFlag.AlignLeading
        return Qt.AlignmentFlag.AlignVCenter | side


def _width(heading: str, longest: str) -> int:
    """Return how wide a column is at 100 % text."""
    wide = max(
        QFontMetrics(font("strong")).horizontalAdvance(heading), QFontMetrics(font("body")).horizontalAdvance(longest)
    )
    return min(_WIDEST, max(_NARROWEST, round(wide / tokens().scale) + _PAD))


class ChartTable(QTableView):
    """The table itself; the names take what room there is."""

    def __init__(
        self, desk: Desk, model: ChartModel, chart: Chart, name: str, conditions: Callable[[], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(tokens().px(_ROW))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(tokens().px(48))
        header.setAccessibleName(self.tr("Columns"))
        header.setProperty("place", "card")
        header.style().unpolish(header)
        header.style().polish(header)
        self.keeper = ColumnKeeper(self, model.columns)
        self.comfort = TableComfort(
            desk, self, model, self.keeper, key=f"report-{chart.key}", title=chart.title, conditions=conditions
        )
        self.keeper.fitted.connect(self._fit_names)
        model.modelReset.connect(partial(self._take_columns))

    def _take_columns(self) -> None:
        if len(self._rows.columns) == self.keeper.count:
            self.keeper.take(self._rows.columns)
            self._fit_names()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names what room there is."""
        super().resizeEvent(event)
        self._fit_names()

    def _fit_names(self) -> None:
        """Let the names take what the figures leave; where all do not fit, the table scrolls."""
        header = self.horizontalHeader()
        own = tokens().px(self.keeper.width(0))
        others = sum(self.columnWidth(number) for number in self.keeper.shown if number)
        fits = own + others <= self.viewport().width()
        mode = QHeaderView.ResizeMode.Stretch if fits else QHeaderView.ResizeMode.Interactive
        if header.sectionResizeMode(0) is not mode:
            header.setSectionResizeMode(0, mode)
        if not fits:
            self.setColumnWidth(0, own)
