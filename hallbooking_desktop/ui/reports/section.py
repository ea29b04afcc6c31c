"""A section of the reports: its figures above, its charts below, in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.reports.cards import ChartCard, TileCard
from hallbooking_desktop.ui.reports.charts import Findings, Kind
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.leading import lead_all

#: The width that a figure and a chart want, at 100 % text.
_TILE, _CHART = 186, 470
_MOST_TILES = 4
#: What takes the whole width.
_WIDE = frozenset({Kind.HEAT, Kind.TABLE})


class SectionView(QWidget):
    """Shows findings. ``opened`` carries the `Behind` of a bar. It is empty until something is to be shown.

    ``conditions`` says in words what is shown.
    """

    opened = Signal(object)

    def __init__(self, desk: Desk, name: str, conditions: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._conditions = conditions
        self.setAccessibleName(name)
        self.findings: Findings | None = None
        self.tiles: dict[str, TileCard] = {}
        self.charts: dict[str, ChartCard] = {}
        self._tile_grid, self._chart_grid = QGridLayout(), QGridLayout()
        self._content = QWidget(self)
        self._content.hide()
        self._states: StateStack | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._columns = (0, 0)

    @property
    def states(self) -> StateStack:
        """What shows the findings, or why there are none; made when it is first needed."""
        if self._states is None:
            self._states = self._made_states()
            self._column.addWidget(self._states)
        return self._states

    def _made_states(self) -> StateStack:
        values = tokens()
        self._content.setProperty("kind", "clear")
        for grid in (self._tile_grid, self._chart_grid):
            grid.setSpacing(values.s12)
        inner = QVBoxLayout(self._content)
        inner.setContentsMargins(values.s24, values.s16, values.s16, values.s24)
        inner.setSpacing(values.s16)
        inner.addLayout(self._tile_grid)
        inner.addLayout(self._chart_grid)
        inner.addStretch(1)
        area = QScrollArea(self)
        area.setWidget(self._content)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content.show()
        return StateStack(area, self)

    def show_findings(self, findings: Findings) -> None:
        """Show figures and charts; what stays the same keeps its place, its turned sides and the keys."""
        self.findings = findings
        self._show(findings)
        self.states.ready()

    def show_frame(self, findings: Findings) -> None:
        """Show where figures and charts will stand, before anything is known of them."""
        self._show(findings)
        self.states.ready()
        self.states.loading()

    def _show(self, findings: Findings) -> None:
        same = list(self.tiles) == [tile.key for tile in findings.tiles]
        same = same and list(self.charts) == [_key(chart.key, n) for n, chart in enumerate(findings.charts)]
        if not same:
            self._build(findings)
        for tile in findings.tiles:
            self.tiles[tile.key].show_tile(tile)
        for number, chart in enumerate(findings.charts):
            self.charts[_key(chart.key, number)].show_chart(chart)

    def _build(self, findings: Findings) -> None:
        for card in (*self.tiles.values(), *self.charts.values()):
            card.hide()
            card.deleteLater()
        self.tiles = {tile.key: TileCard(tile, self._content) for tile in findings.tiles}
        self.charts = {
            _key(chart.key, number): ChartCard(self._desk, chart, self._conditions, self._content)
            for number, chart in enumerate(findings.charts)
        }
        for chart in self.charts.values():
            chart.opened.connect(self.opened)
        lead_all(self._content)
        self._columns = (0, 0)
        self._arrange()

    def _arrange(self) -> None:
        """Put the cards into as many columns as there is room for."""
        values = tokens()
        room = self.width() - 2 * values.s24
        tiles = max(1, min(_MOST_TILES, len(self.tiles) or 1, room // (values.px(_TILE) + values.s12)))
        charts = max(1, min(2, room // (values.px(_CHART) + values.s12)))
        if (tiles, charts) == self._columns:
            return
        self._columns = (tiles, charts)
        _fill(self._tile_grid, list(self.tiles.values()), tiles)
        wide = {c for c in self.charts.values() if c.view.chart.kind in _WIDE or len(self.charts) == 1}
        _fill(self._chart_grid, list(self.charts.values()), charts, wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew where the width asks for it."""
        super().resizeEvent(event)
        self._arrange()


def _key(key: str, number: int) -> str:
    return f"{key}-{number}"


def _fill(grid: QGridLayout, cards: Sequence[QWidget], columns: int, wide: Collection[QWidget] = ()) -> None:
    while grid.count():
        grid.takeAt(0)
    for column in range(_MOST_TILES):
        grid.setColumnStretch(column, 1 if column < columns else 0)
    place = 0
    for card in cards:
        span = columns if card in wide else 1
        if place % columns and span > 1:
            place += columns - place % columns
        grid.addWidget(card, place // columns, place % columns, 1, span)
        card.show()
        place += span
