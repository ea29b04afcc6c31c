"""Every date of a series as a table: what it costs, what stands in its way, and a tick to leave it out."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from hallbooking_desktop.services.snapshots import Occurrence, SeriesPreview
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import is_english
from hallbooking_desktop.ui.icons import icon
from hallbooking_desktop.ui.theme import colour, tokens

_Index = QModelIndex | QPersistentModelIndex
_DATE, _TIME, _LENGTH, _COST, _STATE = range(5)


class OccurrenceModel(QAbstractTableModel):
    """The occurrences and the dates left out. ``left_out_changed`` comes when the user ticked one."""

    left_out_changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[Occurrence] = []
        self._left_out: dict[date, Occurrence] = {}
        self._skipping = False
        self._zone = "UTC"

    @property
    def left_out(self) -> tuple[date, ...]:
        """The local dates that the user left out."""
        return tuple(sorted(self._left_out))

    @property
    def rows(self) -> tuple[Occurrence, ...]:
        """What is shown, left-out dates included."""
        return tuple(self._rows)

    def show_preview(self, preview: SeriesPreview, zone: str, *, skipping: bool) -> None:
        """Show a preview together with the dates left out before."""
        self.beginResetModel()
        self._zone = zone
        self._skipping = skipping
        here = {row.local_start.date() for row in preview.occurrences}
        self._left_out = {day: row for day, row in self._left_out.items() if day not in here}
        self._rows = sorted((*preview.occurrences, *self._left_out.values()), key=lambda row: row.range)
        self.endResetModel()

    def set_skipping(self, skipping: bool) -> None:
        """Say whether dates that do not fit are left out."""
        self._skipping = skipping
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, _STATE))

    def clear(self, *, forget: bool) -> None:
        """Show nothing; ``forget`` also drops which dates were left out."""
        self.beginResetModel()
        self._rows = []
        if forget:
            self._left_out = {}
        self.endResetModel()

    def is_left_out(self, row: int) -> bool:
        """Tell whether the user left this date out."""
        return self._rows[row].local_start.date() in self._left_out

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """Return how many dates there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """Return how many columns there are."""
        return 0 if parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return a column's name."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (self.tr("Date"), self.tr("Time"), self.tr("Length"), self.tr("Price"), self.tr("State"))
        return names[section] if 0 <= section < len(names) else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let a date be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() and index.column() == _DATE else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        left_out = self.is_left_out(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column, left_out)
        if role == Qt.ItemDataRole.CheckStateRole and column == _DATE:
            return Qt.CheckState.Unchecked if left_out else Qt.CheckState.Checked
        if role == Qt.ItemDataRole.TextAlignmentRole and column == _COST:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(row, column, left_out)
        if role == Qt.ItemDataRole.DecorationRole and column == _STATE:
            return self._mark(row, left_out)
        if role == Qt.ItemDataRole.ToolTipRole and column == _STATE:
            return self._exact(row) or None
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Leave a date out, or take it in again."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole or index.column() != _DATE:
            return False
        row = self._rows[index.row()]
        day = row.local_start.date()
        if Qt.CheckState(value) is Qt.CheckState.Unchecked:
            self._left_out[day] = row
        else:
            self._left_out.pop(day, None)
        self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), _STATE))
        self.left_out_changed.emit()
        return True

    def _text(self, row: Occurrence, column: int, left_out: bool) -> str:
        formats = self._desk.formats
        if column == _DATE:
            return formats.date(row.local_start.date())
        if column == _TIME:
            return formats.range(row.range, self._zone, with_date=False)
        if column == _LENGTH:
            return formats.duration(row.range.duration)
        if column == _COST:
            return "" if left_out or (row.problem and self._skipping) else formats.money(row.cost)
        if left_out:
            return self.tr("left out")
        if not row.problem:
            return self.tr("free")
        words = self.problem_words(row)
        return self.tr("%1, left out").replace("%1", words) if self._skipping else words

    def problem_words(self, row: Occurrence) -> str:
        """Return what is wrong with a date."""
        known = {
            "conflict": self.tr("taken"),
            "closed": self.tr("outside opening hours"),
            "closure": self.tr("closed"),
            "past": self.tr("in the past"),
        }
        return known.get(row.problem) or self._exact(row) or self.tr("against a rule")

    def _exact(self, row: Occurrence) -> str:
        """Return the service's own words, where the reader's language has them."""
        english = is_english(self._desk.formats.locale)
        return row.problem_text if english else ""

    def _colour(self, row: Occurrence, column: int, left_out: bool) -> object:
        values = tokens()
        if left_out or (row.problem and self._skipping):
            return colour(values.text_faint)
        if column == _STATE:
            return colour(values.danger_text if row.problem else values.success)
        return None

    def _mark(self, row: Occurrence, left_out: bool) -> QIcon:
        if left_out:
            return icon("minus", "text_faint")
        if row.problem:
            return icon("alert", "text_faint" if self._skipping else "danger_text")
        return icon("check", "success")


class OccurrenceTable(QTableView):
    """The table; Space ticks the date it stands on."""

    def __init__(self, model: OccurrenceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setShowGrid(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Every date of the series"))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(tokens().px(30))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(-1)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_DATE, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(_STATE, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.setFixedHeight(tokens().px(32 + 30 * 6))
        model.modelReset.connect(self._fit_dates)

    def _fit_dates(self) -> None:
        """Give the dates the room they need beside their ticks, which Qt's own measure leaves out."""
        model, metrics = self.model(), self.fontMetrics()
        texts = (str(model.index(row, _DATE).data()) for row in range(model.rowCount()))
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        self.horizontalHeader().resizeSection(_DATE, widest + tokens().px(54))
