"""A figure and a chart, each with what it means beside it; a chart is also a table for those who read."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QStackedLayout,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hallbooking_desktop.ui.icons import IconLabel, icon, icon_size
from hallbooking_desktop.ui.models.tabletext import TableText
from hallbooking_desktop.ui.reports.charts import AWAITED, Chart, Tile, Trend
from hallbooking_desktop.ui.reports.chartview import ChartView
from hallbooking_desktop.ui.reports.words import translate
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.panel import text_label

Index = QModelIndex | QPersistentModelIndex


def _tool(name: str, mark: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setIcon(icon(mark))
    button.setIconSize(icon_size(16))
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


class _Explained(QFrame):
    """A card with a button that shows and hides what it means."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.why = _tool(translate("Reports", "What is this? %1").replace("%1", title), "info", self)
        self.explanation = text_label("", "small", self, select=True)
        self.explanation.hide()
        self.why.toggled.connect(self.explanation.setVisible)


class TileCard(_Explained):
    """A figure that matters by itself, how it changed, and what it means."""

    def __init__(self, tile: Tile, parent: QWidget) -> None:
        super().__init__(tile.title, parent)
        values = tokens()
        self.title = text_label(tile.title, "muted", self)
        self.value = QLabel(self)
        self.value.setProperty("kind", "title")
        self.value.setTextFormat(Qt.TextFormat.PlainText)
        self.value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._mark = IconLabel("minus", "text_faint", 14, self)
        self.trend = text_label("", "small", self)
        head = QHBoxLayout()
        head.setSpacing(values.s4)
        head.addWidget(self.title, 1)
        head.addWidget(self.why, 0, Qt.AlignmentFlag.AlignTop)
        change = QHBoxLayout()
        change.setSpacing(values.s4)
        change.addWidget(self._mark)
        change.addWidget(self.trend, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(values.s12, values.s8, values.s12, values.s12)
        column.setSpacing(values.s4)
        column.addLayout(head)
        column.addWidget(self.value)
        column.addLayout(change)
        column.addWidget(self.explanation)
        column.addStretch(1)
        self.show_tile(tile)

    def show_tile(self, tile: Tile) -> None:
        """Show a figure anew."""
        self.value.setText(tile.text)
        self.value.setAccessibleName(f"{tile.title}: {tile.text}")
        self.explanation.setText(tile.explain)
        trend = tile.trend or Trend("", None, None)
        self.trend.setText(trend.text)
        self.trend.setVisible(bool(trend.text))
        mark = {True: "arrow-up", False: "arrow-down"}.get(bool(trend.rises), "minus")
        token = "text_faint" if trend.good is None else "success" if trend.good else "danger_text"
        self._mark.show_icon("minus" if trend.rises is None else mark, token)
        self._mark.setVisible(bool(trend.text) and trend is not AWAITED)


class _TableModel(QAbstractTableModel):
    """A table of words."""

    def __init__(self, text: TableText, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = text

    def show_text(self, text: TableText) -> None:
        """Show other words."""
        self.beginResetModel()
        self._text = text
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._text.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self._text.headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a cell's words, and where they stand."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._text.rows[index.row()][index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a column's name."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._text.headings):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section)
        return self._text.headings[section] if role == Qt.ItemDataRole.DisplayRole else None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        trailing = column in self._text.trailing
        side = Qt.AlignmentFlag.AlignTrailing if trailing else Qt.AlignmentFlag.AlignLeading
        return Qt.AlignmentFlag.AlignVCenter | side


class ChartCard(_Explained):
    """A chart, the table beside it, and what it shows. ``opened`` carries the `Behind` of a bar."""

    opened = Signal(object)

    def __init__(self, chart: Chart, parent: QWidget) -> None:
        super().__init__(chart.title, parent)
        values = tokens()
        self.title = text_label(chart.title, "subtitle", self)
        self.as_table = _tool(translate("Reports", "%1 as a table").replace("%1", chart.title), "grid", self)
        self.as_table.toggled.connect(self._turn)
        self.view = ChartView(chart, self)
        self.view.opened.connect(self.opened)
        self.model = _TableModel(chart.table(), self)
        self._table: QTableView | None = None
        self.nothing = text_label(chart.nothing, "muted", self)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._add_side(self.nothing)
        head = QHBoxLayout()
        head.setSpacing(values.s4)
        head.addWidget(self.title, 1)
        head.addWidget(self.as_table, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.why, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(values.s16, values.s12, values.s16, values.s16)
        column.setSpacing(values.s8)
        column.addLayout(head)
        column.addWidget(self.explanation)
        column.addLayout(self._stack)
        column.addStretch(1)
        self.show_chart(chart)

    def _add_side(self, page: QWidget) -> None:
        """Add another side; the chart says how high the card is, and the side has as much room."""
        page.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._stack.addWidget(page)

    @property
    def table(self) -> QTableView:
        """The chart as a table; made when it is first looked at."""
        if self._table is None:
            self._table = self._made_table()
            self._add_side(self._table)
        return self._table

    def _made_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.model)
        table.setAccessibleName(self.as_table.accessibleName())
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(tokens().px(28))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        table.horizontalHeader().setHighlightSections(False)
        header = table.horizontalHeader()
        header.setProperty("place", "card")
        header.style().unpolish(header)
        header.style().polish(header)
        table.horizontalHeader().setMinimumSectionSize(tokens().px(60))
        table.activated.connect(self._row_opened)
        return table

    def show_chart(self, chart: Chart) -> None:
        """Show a chart anew."""
        self.view.show_chart(chart)
        self.explanation.setText(chart.explain)
        self.nothing.setText(chart.nothing)
        self.as_table.setEnabled(not chart.is_empty)
        self._turn(self.as_table.isChecked())

    def _turn(self, tabled: bool) -> None:
        empty = self.view.chart.is_empty
        if tabled and not empty:
            self._fill_table()
        self._stack.setCurrentWidget(self.nothing if empty else self.table if tabled else self.view)

    def _fill_table(self) -> None:
        """Write the table: only where it is looked at."""
        self.model.show_text(self.view.chart.table())
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _row_opened(self, index: Index) -> None:
        # What names a row stands for its first value.
        behind = self.view.chart.opens(index.row(), max(0, index.column() - 1))
        if behind is not None:
            self.opened.emit(behind)
