"""A list of the day: as high as what it holds, up to a limit; arrow keys, Enter, letters for what can be done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem, QWidget

from hallbooking_desktop.ui.theme import theme, tokens
from hallbooking_desktop.ui.today.painting import PAD, DayDelegate
from hallbooking_desktop.ui.today.rows import Row, RowsModel

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class DayList(QListView):
    """Rows of the day. ``opened`` (Enter, double click) carries a ``Row``; ``ticked`` one whose box was pressed.

    ``chosen`` comes when another row is the current one, or the current one says something else. ``most``: so many
    ordinary rows are shown before the list scrolls.
    """

    opened = Signal(object)
    ticked = Signal(object)
    chosen = Signal()

    def __init__(self, name: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self._keys: dict[int, Callable[[], None]] = {}
        self.rows = RowsModel(self)
        self._painter = DayDelegate(self)
        self.setModel(self.rows)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        # By rows: a text cut in half at the top looks broken.
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit())
        self.rows.dataChanged.connect(self._row_changed)
        self.doubleClicked.connect(self._open)
        theme().changed.connect(self._fit)

    def on_key(self, key: Qt.Key, act: Callable[[], None]) -> None:
        """Say what a key does to the current row."""
        self._keys[int(key)] = act

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows; the current one stays the current one."""
        same_heights = [(r.identity, r.lead, r.head, r.below, r.pill, bool(r.side)) for r in rows] == [
            (r.identity, r.lead, r.head, r.below, r.pill, bool(r.side)) for r in self.rows.rows
        ]
        self._painter.measure_leads(rows)
        self.rows.show(rows)
        if not same_heights:
            self._fit()

    @property
    def current(self) -> Row | None:
        """The row that is chosen."""
        index = self.currentIndex()
        return self.rows.row_at(index.row()) if index.isValid() else None

    def choose(self, identity: tuple[str, int]) -> None:
        """Choose a row, if it is there."""
        found = self.rows.find(identity)
        if found is not None:
            self.setCurrentIndex(self.rows.index(found))

    def _row_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        if first.row() <= self.currentIndex().row() <= last.row():
            self.chosen.emit()

    # --- size --------------------------------------------------------------------------------------------------------

    def _fit(self) -> None:
        """Be as high as the rows, up to the limit."""
        self.scheduleDelayedItemsLayout()
        limit = self._most * tokens().px(48)
        height = 0
        is_over = False
        option = self._option()
        for number in range(self.rows.rowCount()):
            row = self._painter.sizeHint(option, self.rows.index(number)).height()
            if height and height + row > limit:  # Whole rows only, likewise.
                is_over = True
                break
            height += row
        # Said outright: else Qt would lay all rows out without a bar first, and then once more beside it.
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(bars.ScrollBarAlwaysOn if is_over else bars.ScrollBarAlwaysOff)
        self.setFixedHeight(max(1, height))

    def _option(self) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        option.rect = self.viewport().rect()
        return option

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure again: the text wraps otherwise."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    # --- keys and mouse ----------------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first row: the arrow keys and letters need one."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter; letters do what the buttons say."""
        current = self.current
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if current is not None and plain and event.key() in _ENTER:
            self.opened.emit(current)
            return
        act = self._keys.get(event.key()) if plain else None
        if act is not None:
            if current is not None:
                act()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick where the box is."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self.rows.row_at(index.row()) if index.isValid() else None
        if row is None or row.done is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        width = PAD + tokens().px(24)
        x = event.position().x()
        if (self.viewport().width() - x if self.isRightToLeft() else x) <= width:
            self.ticked.emit(row)

    def _open(self, index: QModelIndex) -> None:
        row = self.rows.row_at(index.row())
        if row is not None:
            self.opened.emit(row)
