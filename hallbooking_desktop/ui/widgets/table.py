"""The table of every list: says which rows it needs, keeps the choice on its thing, leaves columns out."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from typing import Generic, TypeVar

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QCursor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from hallbooking_desktop.ui.models.paged import PagedModel
from hallbooking_desktop.ui.tables.columns import ColumnKeeper
from hallbooking_desktop.ui.tables.marks import marked_ranges
from hallbooking_desktop.ui.tasks import Debounce
from hallbooking_desktop.ui.theme import colour, theme, tokens
from hallbooking_desktop.ui.widgets.rows import EDGE, RowPainter, Strip

R = TypeVar("R")
#: More marked rows than this are not looked for again when the list changes: they stay marked by their places.
_MOST_MARKED = 500


class PagedTable(QTableView, Generic[R]):
    """A table over a ``PagedModel``. ``opened`` (Enter, double click) and ``chosen`` carry a row's identity.

    Several rows can be marked, to be copied; the chosen one stays what it was meanwhile.
    """

    opened = Signal(int)
    chosen = Signal(object)

    def __init__(
        self, model: PagedModel[R], name: str, parent: QWidget | None = None, *, in_panel: bool = False
    ) -> None:
        super().__init__(parent)
        self._rows = model
        self._kept: int | None = None
        self._marked: tuple[int, ...] = ()
        self._restoring = False
        self._keys: dict[int, Callable[[], None]] = {}
        self.setModel(model)
        self._painter = RowPainter(model, tokens().s16 if in_panel else EDGE, self)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        # It paints its ground itself: what stays in sight while scrolling is moved, not painted again.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setProperty("place", "panel" if in_panel else "")
        self._set_up_header()
        self.keeper = ColumnKeeper(self, model.columns, EDGE)
        self.keeper.fitted.connect(self._show_edge)
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
        header.setMinimumSectionSize(tokens().px(48))
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
        self.keeper.fit()
        super().resizeEvent(event)
        self._soon()

    def _show_edge(self) -> None:
        self._painter.first = next(iter(self.keeper.shown), 0)
        self.viewport().update()

    # --- painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that came into sight, column by column."""
        area = event.rect()
        first, last = self.rowAt(max(0, area.top())), self.rowAt(area.bottom())
        painter = QPainter(self.viewport())
        painter.fillRect(area, colour(tokens().surface))
        if first < 0:
            return
        last = self._rows.rowCount() - 1 if last < 0 else last
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        strip = Strip(first, last, self.rowViewportPosition(first), self.rowHeight(first), self.viewport().width())
        # Each text reads in its own direction, whichever the window's is.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._painter.ground(painter, strip, marked_ranges(self), self._under_pointer())
        for number in self.keeper.shown:
            left, width = self.columnViewportPosition(number), self.columnWidth(number)
            if left <= area.right() and left + width > area.left():
                self._painter.column(painter, strip, self._painter.place(number, left, width, rtl=rtl))
        painter.end()

    def _under_pointer(self) -> int:
        viewport = self.viewport()
        return self.rowAt(viewport.mapFromGlobal(QCursor.pos()).y()) if viewport.underMouse() else -1

    def sizeHintForColumn(self, column: int) -> int:
        """Return the width that a double click on the header's edge gives: what the rows in sight need."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        last = self._rows.rowCount() - 1 if last < 0 else last
        return self._painter.widest(column, range(max(0, first), last + 1))

    # --- selection follows the thing, not the place ----------------------------------------------------------------

    @property
    def current(self) -> R | None:
        """The chosen row's snapshot, if it is loaded."""
        index = self.currentIndex()
        return self._rows.row_at(index.row()) if index.isValid() else None

    def choose(self, identity: int | None) -> None:
        """Choose a row by its identity, now or when it arrives; None chooses nothing."""
        self._kept = identity
        self._marked = ()
        if identity is None or self._several():
            self._restoring = True
            self.clearSelection()
            self.selectionModel().clearCurrentIndex()
            self._restoring = False
        if identity is not None:
            self._restore()

    def selectRow(self, row: int) -> None:
        """Choose the row that stands there, it alone, whichever keys are held down."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self._rows.index(row, 0), flags.ClearAndSelect | flags.Rows)

    def _selected(self, *_: object) -> None:
        ranges = marked_ranges(self)
        if self._restoring or not ranges:
            return
        rows = list(islice((row for first, last in ranges for row in range(first, last + 1)), _MOST_MARKED + 1))
        if len(rows) > 1:
            # Marked to be copied: the panel goes on showing what was chosen.
            known = [row for row in map(self._rows.row_at, rows) if row is not None]
            few = len(known) == len(rows) <= _MOST_MARKED
            self._marked = tuple(map(self._rows.identity, known)) if few else ()
            return
        self._marked = ()
        row = self._rows.row_at(rows[0])
        self._kept = self._rows.identity(row) if row is not None else None
        self.chosen.emit(self._kept)

    def _after_reset(self) -> None:
        self._marked = ()
        self.scrollToTop()
        self._soon()

    def _restore(self) -> None:
        if self._marked:
            self._mark_again()
            return
        if self._several():
            return
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
        elif where != self.currentIndex().row() or not self.selectionModel().isRowSelected(where):
            self.selectRow(where)
        self._restoring = False

    def _several(self) -> bool:
        ranges = marked_ranges(self)
        return len(ranges) > 1 or any(first < last for first, last in ranges)

    def _mark_again(self) -> None:
        """Rows came or went: the marks go with the things."""
        places = self._rows.places(set(self._marked))
        wanted = sorted(places.values())
        if wanted == [row for first, last in marked_ranges(self) for row in range(first, last + 1)]:
            return
        selection = QItemSelection()
        last = len(self._rows.columns) - 1
        for row in wanted:
            selection.select(self._rows.index(row, 0), self._rows.index(row, last))
        flags = QItemSelectionModel.SelectionFlag
        self._restoring = True
        self.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)
        self._restoring = False
        self._marked = tuple(identity for identity in self._marked if identity in places)

    def unmark(self) -> None:
        """Go back from several marked rows to the one that is chosen."""
        self._marked = ()
        kept = self._kept
        self._restoring = True
        self.clearSelection()
        self._restoring = False
        if kept is not None:
            self._restore()

    # --- opening -----------------------------------------------------------------------------------------------------

    def _open(self, index: QModelIndex) -> None:
        row = self._rows.row_at(index.row())
        if row is not None:
            self.opened.emit(self._rows.identity(row))

    def on_key(self, key: Qt.Key, act: Callable[[], None]) -> None:
        """Say what a key does to the chosen row."""
        self._keys[int(key)] = act

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row on Enter; go back to one row on Escape; do what other keys stand for."""
        act = self._keys.get(int(event.key()))
        if act is not None and not event.modifiers():
            act()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        if event.key() == Qt.Key.Key_Escape and self._several():
            self.unmark()
            return
        super().keyPressEvent(event)
