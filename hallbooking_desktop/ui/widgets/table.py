"""The table of every list: says which rows it needs, keeps the choice on its thing, leaves columns out."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from hallbooking_desktop.ui.models.paged import PagedModel
from hallbooking_desktop.ui.tasks import Debounce
from hallbooking_desktop.ui.theme import theme, tokens
from hallbooking_desktop.ui.widgets.rows import EDGE, RowDelegate

R = TypeVar("R")
_SMALLEST_STRETCH = 130


class PagedTable(QTableView, Generic[R]):
    """A table over a ``PagedModel``. ``opened`` (Enter, double click) and ``chosen`` carry a row's identity."""

    opened = Signal(int)
    chosen = Signal(object)

    def __init__(
        self, model: PagedModel[R], name: str, parent: QWidget | None = None, *, in_panel: bool = False
    ) -> None:
        super().__init__(parent)
        self._rows = model
        self._kept: int | None = None
        self._restoring = False
        self.setModel(model)
        self._delegate = RowDelegate(self, tokens().s16 if in_panel else EDGE)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setProperty("place", "panel" if in_panel else "")
        self._set_up_header()
        self._soon = Debounce(self, 15, self._say_need)
        self.verticalScrollBar().valueChanged.connect(self._soon)
        model.modelReset.connect(self._after_reset)
        model.arrived.connect(self._restore)
        self.selectionModel().selectionChanged.connect(self._selected)
        self.doubleClicked.connect(self._open)
        theme().changed.connect(self._scale)
        self._scale()

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setProperty("rtl", self.layoutDirection() is Qt.LayoutDirection.RightToLeft)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setMinimumSectionSize(48)
        header.setAccessibleName(self.tr("Columns"))
        for number, column in enumerate(self._rows.columns):
            if column.stretch:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
            self.setColumnWidth(number, tokens().px(column.width))
            if column.key and column.key == self._rows.sort_key.lstrip("-"):
                header.setSortIndicator(number, self._order())
        header.sectionClicked.connect(self._sort_by)

    def _order(self) -> Qt.SortOrder:
        descending = self._rows.sort_key.startswith("-")
        return Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder

    def _scale(self) -> None:
        self.verticalHeader().setDefaultSectionSize(tokens().row_height)

    def _sort_by(self, number: int) -> None:
        key = self._rows.columns[number].key
        header = self.horizontalHeader()
        if key:
            same = self._rows.sort_key.lstrip("-") == key
            down = same and not self._rows.sort_key.startswith("-")
            order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
            self._rows.sort(number, order)
        shown = next((n for n, c in enumerate(self._rows.columns) if c.key == self._rows.sort_key.lstrip("-")), -1)
        header.setSortIndicator(shown, self._order())

    # --- what is seen ------------------------------------------------------------------------------------------------

    def _say_need(self) -> None:
        top = max(0, self.rowAt(0))
        bottom = self.rowAt(self.viewport().height() - 1)
        self._rows.need(top, bottom if bottom >= 0 else top + self.viewport().height() // tokens().row_height + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Load what a larger table shows, and leave columns out where there is no room for them."""
        self._fit_columns()
        super().resizeEvent(event)
        self._soon()

    def _fit_columns(self) -> None:
        values = tokens()
        columns = self._rows.columns

        def wanted(number: int) -> int:
            return values.px(_SMALLEST_STRETCH if columns[number].stretch else columns[number].width)

        shown = set(range(len(columns)))
        droppable = sorted((n for n in shown if columns[n].drop), key=lambda n: columns[n].drop)
        while droppable and sum(wanted(n) for n in shown) + EDGE > self.viewport().width():
            shown.discard(droppable.pop(0))
        self._delegate.first = min(shown, default=0)
        for number in range(len(columns)):
            if self.isColumnHidden(number) != (number not in shown):
                self.setColumnHidden(number, number not in shown)

    # --- selection follows the thing, not the place ----------------------------------------------------------------

    @property
    def current(self) -> R | None:
        """The chosen row's snapshot, if it is loaded."""
        index = self.currentIndex()
        return self._rows.row_at(index.row()) if index.isValid() else None

    def choose(self, identity: int | None) -> None:
        """Choose a row by its identity, now or when it arrives; None chooses nothing."""
        self._kept = identity
        if identity is not None:
            self._restore()
            return
        self._restoring = True
        self.clearSelection()
        self.selectionModel().clearCurrentIndex()
        self._restoring = False

    def _selected(self, *_: object) -> None:
        chosen = self.selectionModel().selectedRows()
        if self._restoring or not chosen:
            return
        row = self._rows.row_at(chosen[0].row())
        self._kept = self._rows.identity(row) if row is not None else None
        self.chosen.emit(self._kept)

    def _after_reset(self) -> None:
        self.scrollToTop()
        self._soon()

    def _restore(self) -> None:
        if self._kept is None:
            index = self.currentIndex()
            row = self._rows.row_at(index.row()) if index.isValid() else None
            if row is not None and self.selectionModel().isRowSelected(index.row()):
                self._kept = self._rows.identity(row)
                self.chosen.emit(self._kept)
            return
        where = self._rows.find(self._kept)
        self._restoring = True
        if where is None:
            self.clearSelection()
            self.selectionModel().clearCurrentIndex()
        elif where != self.currentIndex().row():
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(self._rows.index(where, 0), flags.ClearAndSelect | flags.Rows)
        self._restoring = False

    # --- opening -----------------------------------------------------------------------------------------------------

    def _open(self, index: QModelIndex) -> None:
        row = self._rows.row_at(index.row())
        if row is not None:
            self.opened.emit(self._rows.identity(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row on Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)
