"""The rows of a list of the day: what each says, and a model that changes only what changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_NOWHERE: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """One row. ``identity`` tells it from the others; ``thing`` is the snapshot that it shows.

    ``lead`` stands before the words, ``side`` after them in the colour of the token ``tone``; ``pill`` is a state and
    its name; ``mark`` an icon and its token before everything; ``done`` None: nothing that could be ticked.
    """

    identity: tuple[str, int]
    head: str
    below: str = ""
    lead: str = ""
    side: str = ""
    tone: str = "text_muted"
    pill: tuple[str, str] | None = None
    mark: tuple[str, str] | None = None
    done: bool | None = None
    is_faint: bool = False
    thing: Any = field(default=None, compare=False)

    @property
    def spoken(self) -> str:
        """The whole row in one line, for who cannot see it."""
        pill = self.pill[1] if self.pill is not None else ""
        return ". ".join(part for part in (self.lead, self.head, self.below, pill, self.side) if part)


class RowsModel(QAbstractListModel):
    """Rows in order. Showing others touches only what differs, so that the choice and the place scrolled to stay."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return tuple(self._rows)

    def row_at(self, number: int) -> Row | None:
        """Return a row."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def find(self, identity: tuple[str, int]) -> int | None:
        """Return where a row stands."""
        return next((number for number, row in enumerate(self._rows) if row.identity == identity), None)

    def show(self, wanted: Sequence[Row]) -> None:
        """Show these rows; each identity comes once."""
        if not self._rows and wanted:
            self.beginInsertRows(QModelIndex(), 0, len(wanted) - 1)
            self._rows = list(wanted)
            self.endInsertRows()
            return
        kept = {row.identity for row in wanted}
        for number in reversed(range(len(self._rows))):
            if self._rows[number].identity not in kept:
                self.beginRemoveRows(QModelIndex(), number, number)
                del self._rows[number]
                self.endRemoveRows()
        for number, row in enumerate(wanted):
            self._put(number, row)

    def update(self, rows: Sequence[Row]) -> None:
        """Let some of the rows say something else; those that are not there any more are left out."""
        for row in rows:
            found = self.find(row.identity)
            if found is not None:
                self._put(found, row)

    def _put(self, number: int, row: Row) -> None:
        in_place = number < len(self._rows) and self._rows[number].identity == row.identity
        found = number if in_place else self.find(row.identity)
        if found is None:
            self.beginInsertRows(QModelIndex(), number, number)
            self._rows.insert(number, row)
            self.endInsertRows()
            return
        if found != number:  # It stands further down: those before it are in place.
            self.beginMoveRows(QModelIndex(), found, found, QModelIndex(), number)
            self._rows.insert(number, self._rows.pop(found))
            self.endMoveRows()
        changed = self._rows[number] != row
        self._rows[number] = row
        if changed:
            index = self.index(number)
            self.dataChanged.emit(index, index)

    # --- Qt's questions ----------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Return what a row says, for the painter or for who cannot see it."""
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.spoken
        if role == Qt.ItemDataRole.CheckStateRole and row.done is not None:
            return Qt.CheckState.Checked if row.done else Qt.CheckState.Unchecked
        return None
