"""Every date of a series as a table: what it costs, what stands in its way, and a tick to leave it out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from hallbooking_desktop.services.snapshots import Occurrence, Page, SeriesPreview
from hallbooking_desktop.ui.booking.words import problem_text
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import is_english, zone_of
from hallbooking_desktop.ui.icons import icon
from hallbooking_desktop.ui.models.paged import Column
from hallbooking_desktop.ui.models.plain import Part, money_part
from hallbooking_desktop.ui.tables.columns import ColumnKeeper
from hallbooking_desktop.ui.tables.comfort import TableComfort
from hallbooking_desktop.ui.theme import colour, tokens

_Index = QModelIndex | QPersistentModelIndex
_DATE, _TIME, _LENGTH, _COST, _STATE = range(5)


class OccurrenceModel(QAbstractTableModel):
    """The occurrences and the dates left out. ``left_out_changed`` comes when the user ticked one."""

    left_out_changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.columns = self._columns()
        self._rows: list[Occurrence] = []
        self._left_out: dict[date, Occurrence] = {}
        self._skipping = False
        self._zone = "UTC"

    def _columns(self) -> tuple[Column[Occurrence], ...]:
        def text(column: int) -> Callable[[Occurrence], str]:
            return lambda row: self._text(row, column)

        day, time, price = self.tr("Date"), self.tr("Time"), self.tr("Price")
        times = (
            Part[Occurrence](self.tr("Start"), lambda r: r.local_start),
            Part[Occurrence](self.tr("End"), lambda r: r.range.end.astimezone(zone_of(self._zone))),
        )
        cost = money_part(price, self._desk.formats.currency, self._charged)
        return (
            Column(day, text(_DATE), "date", parts=(Part(day, lambda r: r.local_start.date()),)),
            Column(time, text(_TIME), "time", parts=times),
            Column(self.tr("Length"), text(_LENGTH), "length"),
            Column(price, text(_COST), "cost", "number", parts=(cost,)),
            Column(self.tr("State"), text(_STATE), "state", stretch=True),
        )

    # --- as words ----------------------------------------------------------------------------------------------------

    @property
    def total(self) -> int:
        """How many dates there are."""
        return len(self._rows)

    @property
    def sort_key(self) -> str:
        """They stand in the order of their days."""
        return ""

    def row_at(self, row: int) -> Occurrence | None:
        """Return a date."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def identity(self, row: Occurrence) -> int:
        """Return what tells one date from another."""
        return round(row.range.start.timestamp())

    def spoken(self, column: int, text: str) -> str:
        """Return a cell's text."""
        del column
        return text

    async def fetch(self, sort: str, limit: int, offset: int) -> Page[Occurrence]:
        """Return a page: all of them are here."""
        del sort
        return Page(tuple(self._rows[offset : offset + limit]), len(self._rows), offset)

    # --- what is shown -----------------------------------------------------------------------------------------------

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
        return self._is_left_out(self._rows[row])

    def _is_left_out(self, row: Occurrence) -> bool:
        return row.local_start.date() in self._left_out

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """Return how many dates there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return a column's name."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.columns[section].title if 0 <= section < len(self.columns) else None

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
            return self._text(row, column)
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

    def _charged(self, row: Occurrence) -> Decimal | None:
        """Return what a date costs; nothing where it is left out."""
        free = self._is_left_out(row) or (row.problem and self._skipping)
        return None if free else row.cost

    def _text(self, row: Occurrence, column: int) -> str:
        formats = self._desk.formats
        if column == _DATE:
            return formats.date(row.local_start.date())
        if column == _TIME:
            return formats.range(row.range, self._zone, with_date=False)
        if column == _LENGTH:
            return formats.duration(row.range.duration)
        if column == _COST:
            charged = self._charged(row)
            return "" if charged is None else formats.money(charged)
        if self._is_left_out(row):
            return self.tr("left out")
        if not row.problem:
            return self.tr("free")
        words = self.problem_words(row)
        return self.tr("%1, left out").replace("%1", words) if self._skipping else words

    def problem_words(self, row: Occurrence) -> str:
        """Return what is wrong with a date."""
        return problem_text(row.problem, row.problem_text, self._desk.formats)

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

    def __init__(self, desk: Desk, model: OccurrenceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setShowGrid(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
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
        self.comfort = TableComfort(
            desk,
            self,
            model,
            ColumnKeeper(self, model.columns),
            key="occurrences",
            title=self.tr("Dates of the series"),
        )

    def _fit_dates(self) -> None:
        """Give the dates the room they need beside their ticks, which Qt's own measure leaves out."""
        model, metrics = self.model(), self.fontMetrics()
        texts = (str(model.index(row, _DATE).data()) for row in range(model.rowCount()))
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        self.horizontalHeader().resizeSection(_DATE, widest + tokens().px(54))
