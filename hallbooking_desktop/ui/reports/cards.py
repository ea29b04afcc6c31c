"""A figure and a chart, each with what it means beside it; a chart is also a table for those who read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.icons import IconLabel, icon, icon_size
from hallbooking_desktop.ui.reports.charts import AWAITED, Chart, Kind, Tile, Trend
from hallbooking_desktop.ui.reports.chartview import ChartView
from hallbooking_desktop.ui.reports.table import ChartModel, ChartTable
from hallbooking_desktop.ui.reports.words import translate
from hallbooking_desktop.ui.tables.comfort import table_button_words
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.buttons import tool_button
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


class ChartCard(_Explained):
    """A chart, the table beside it, and what it shows. ``opened`` carries the `Behind` of a bar."""

    opened = Signal(object)

    def __init__(self, desk: Desk, chart: Chart, conditions: Callable[[], str], parent: QWidget) -> None:
        super().__init__(chart.title, parent)
        values = tokens()
        self._desk = desk
        self._conditions = conditions
        self.title = text_label(chart.title, "subtitle", self)
        self.as_table = _tool(translate("Reports", "%1 as a table").replace("%1", chart.title), "grid", self)
        self.as_table.toggled.connect(self._turn)
        self.view = ChartView(chart, self)
        self.view.opened.connect(self.opened)
        self.model = ChartModel(desk, chart, self)
        self._table: ChartTable | None = None
        self.more = tool_button(*table_button_words(), self)
        self.more.clicked.connect(self._open_menu)
        self.nothing = text_label(chart.nothing, "muted", self)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._add_side(self.nothing)
        head = QHBoxLayout()
        head.setSpacing(values.s4)
        head.addWidget(self.title, 1)
        head.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
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
    def table(self) -> ChartTable:
        """The chart as a table; made when it is first looked at, and where it has other columns than before."""
        if self._table is not None and self._table.keeper.count != len(self.view.chart.series) + 1:
            self._stack.removeWidget(self._table)
            self._table.setParent(None)
            self._table.deleteLater()
            self._table = None
        if self._table is None:
            self._table = self._made_table()
            self._add_side(self._table)
        return self._table

    def _made_table(self) -> ChartTable:
        chart = self.view.chart
        self.model.show_chart(chart)
        table = ChartTable(self._desk, self.model, chart, self.as_table.accessibleName(), self._conditions, self)
        table.activated.connect(self._row_opened)
        return table

    def show_chart(self, chart: Chart) -> None:
        """Show a chart anew."""
        self.view.show_chart(chart)
        self.explanation.setText(chart.explain)
        self.nothing.setText(chart.nothing)
        self.as_table.setEnabled(not chart.is_empty)
        self.as_table.setVisible(chart.kind is not Kind.TABLE)
        self._turn(self.as_table.isChecked())

    def _turn(self, tabled: bool) -> None:
        empty = self.view.chart.is_empty
        tabled = tabled or self.view.chart.kind is Kind.TABLE
        self.more.setVisible(tabled and not empty)
        if tabled and not empty:
            self._fill_table()
        self._stack.setCurrentWidget(self.nothing if empty else self.table if tabled else self.view)

    def _fill_table(self) -> None:
        """Write the table: only where it is looked at."""
        made = self.table
        self.model.show_chart(self.view.chart)
        made.verticalHeader().setDefaultSectionSize(tokens().px(28))

    def _open_menu(self) -> None:
        self.table.comfort.show_menu(self.more)

    def _row_opened(self, index: Index) -> None:
        # What names a row stands for its first value.
        behind = self.view.chart.opens(index.row(), max(0, index.column() - 1))
        if behind is not None:
            self.opened.emit(behind)
