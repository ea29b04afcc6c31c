"""The columns of one table: what the person chose, and what is left out where there is no room for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QItemSelectionModel, QObject, Signal
from PySide6.QtWidgets import QHeaderView, QTableView

from hallbooking_desktop.ui.models.paged import Column
from hallbooking_desktop.ui.tables.layout import ColumnLayout
from hallbooking_desktop.ui.tables.source import column_names
from hallbooking_desktop.ui.theme import tokens

_SMALLEST_STRETCH: Final = 130
_Mode = QHeaderView.ResizeMode


class ColumnKeeper(QObject):
    """Hides, orders and sizes a view's columns. ``changed``: the person did something; ``fitted``: any came or went.

    What the person hid stays hidden; what they want may still be left out while there is no room.
    """

    changed = Signal()
    fitted = Signal()

    def __init__(self, view: QTableView, columns: Sequence[Column[Any]], edge: int = 0) -> None:
        super().__init__(view)
        self._view = view
        self._columns = columns
        self._edge = edge
        self._names = column_names(columns)
        self._hidden: set[int] = set()
        self._widths: dict[int, int] = {}
        #: The column that stretches in another's place, and what it does otherwise.
        self._stretched: tuple[int, _Mode] | None = None
        self._arranging = False
        header = view.horizontalHeader()
        for sections in (header, view.verticalHeader()):
            # Else it asks every row at each painting whether a whole column is marked: seconds, with all rows marked.
            sections.setSelectionModel(QItemSelectionModel(view.model(), sections))
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(True)
        header.sectionMoved.connect(self._moved)
        header.sectionResized.connect(self._resized)

    # --- what is shown -----------------------------------------------------------------------------------------------

    @property
    def count(self) -> int:
        """How many columns there are in all."""
        return len(self._columns)

    @property
    def in_order(self) -> tuple[int, ...]:
        """All columns from the leading side on, shown or not."""
        header = self._view.horizontalHeader()
        return tuple(header.logicalIndex(place) for place in range(len(self._columns)))

    @property
    def shown(self) -> tuple[int, ...]:
        """The columns that are shown, from the leading side on."""
        return tuple(number for number in self.in_order if not self._view.isColumnHidden(number))

    @property
    def wanted(self) -> tuple[int, ...]:
        """The columns that the person wants, from the leading side on."""
        return tuple(number for number in self.in_order if number not in self._hidden)

    def title(self, number: int) -> str:
        """Return what stands over a column."""
        return self._columns[number].title

    def fit(self) -> None:
        """Show what is wanted, and leave columns out where there is no room for them."""
        columns, shown = self._columns, set(self.wanted)
        droppable = sorted((n for n in shown if columns[n].drop), key=lambda n: columns[n].drop)
        room = self._view.viewport().width() - self._edge
        while droppable and len(shown) > 1 and sum(self._least(n) for n in shown) > room:
            shown.discard(droppable.pop(0))
        self._arranging = True
        changed = False
        for number in range(len(columns)):
            if self._view.isColumnHidden(number) != (number not in shown):
                self._view.setColumnHidden(number, number not in shown)
                changed = True
        self._stretch(shown)
        self._arranging = False
        if changed:
            self.fitted.emit()

    def take(self, columns: Sequence[Column[Any]]) -> None:
        """Take over the same columns with other titles and widths; what the person chose stays."""
        self._columns = columns
        self.use(self.layout)

    def _least(self, number: int) -> int:
        column, values = self._columns[number], tokens()
        return values.px(_SMALLEST_STRETCH if column.stretch else self.width(number))

    def width(self, number: int) -> int:
        """Return how wide a column is to be, at 100 % text."""
        return self._widths.get(number, self._columns[number].width)

    def _stretch(self, shown: set[int]) -> None:
        """Where the column that takes the room is not shown, the last one does: no table ends in the middle."""
        wanted = None
        if not any(self._columns[number].stretch for number in shown) and any(c.stretch for c in self._columns):
            wanted = next((number for number in reversed(self.in_order) if number in shown), None)
        before = self._stretched
        if wanted == (before[0] if before is not None else None):
            return
        header = self._view.horizontalHeader()
        if before is not None:
            header.setSectionResizeMode(*before)
            self._size(before[0])
        self._stretched = None
        if wanted is not None:
            self._stretched = (wanted, header.sectionResizeMode(wanted))
            header.setSectionResizeMode(wanted, _Mode.Stretch)

    def _size(self, number: int) -> None:
        if self._view.horizontalHeader().sectionResizeMode(number) is _Mode.Interactive:
            self._view.setColumnWidth(number, tokens().px(self.width(number)))

    # --- what the person does ----------------------------------------------------------------------------------------

    def show_column(self, number: int, wanted: bool) -> None:
        """Show a column or hide it; the last one stays."""
        if wanted:
            self._hidden.discard(number)
        elif len(self.wanted) > 1:
            self._hidden.add(number)
        self.fit()
        self.fitted.emit()
        self.changed.emit()

    def move(self, number: int, by: int) -> bool:
        """Move a column by a place towards the trailing side, or the leading one; tell whether there was a place."""
        header = self._view.horizontalHeader()
        place = header.visualIndex(number) + by
        if not 0 <= place < self.count:
            return False
        header.moveSection(header.visualIndex(number), place)
        return True

    def as_they_were(self) -> None:
        """Take back what the person did with the columns."""
        self.use(None)
        self.changed.emit()

    def _moved(self, _number: int, _before: int, _now: int) -> None:
        if not self._arranging:
            self.fit()
            self.fitted.emit()
            self.changed.emit()

    def _resized(self, number: int, _before: int, now: int) -> None:
        by_hand = self._view.horizontalHeader().sectionResizeMode(number) is _Mode.Interactive
        width = round(now / tokens().scale)
        # Qt tells of some widths late, when the program has long set them.
        if self._arranging or now <= 0 or not by_hand or width == self.width(number):
            return
        self._widths[number] = width
        self.changed.emit()

    # --- remembered --------------------------------------------------------------------------------------------------

    @property
    def layout(self) -> ColumnLayout | None:
        """What the person chose, None where everything is as it was."""
        if not self._hidden and not self._widths and self.in_order == tuple(range(len(self._columns))):
            return None
        return ColumnLayout(
            tuple(self._names[number] for number in self.in_order),
            frozenset(self._names[number] for number in self._hidden),
            {self._names[number]: width for number, width in self._widths.items()},
        )

    def use(self, layout: ColumnLayout | None) -> None:
        """Arrange the columns as they are remembered; columns that are new stand where the program has them."""
        found = layout or ColumnLayout()
        numbers = {name: number for number, name in enumerate(self._names)}
        self._hidden = {numbers[name] for name in found.hidden if name in numbers}
        if len(self._hidden) == len(self._columns):
            self._hidden.clear()
        self._widths = {numbers[name]: width for name, width in found.widths.items() if name in numbers}
        order = [numbers[name] for name in found.order if name in numbers]
        for number in range(len(self._columns)):
            if number not in order:
                order.insert(number, number)
        self._arranging = True
        header = self._view.horizontalHeader()
        for place, number in enumerate(order):
            header.moveSection(header.visualIndex(number), place)
        for number in range(len(self._columns)):
            self._size(number)
        self._arranging = False
        self.fit()
        self.fitted.emit()
