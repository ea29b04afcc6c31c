"""A table over any number of rows that live on the server: pages come when the view needs them, never in ``data()``."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Container
from dataclasses import dataclass
from time import perf_counter
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.services.snapshots import Page
from hallbooking_desktop.ui.models.plain import Part
from hallbooking_desktop.ui.tasks import Latest, spawn

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

PAGE_ROWS = 200
_KEPT_PAGES = 60
#: So long at a time the texts of rows that are not seen yet are written, in seconds: no frame waits for that.
_WRITES = 0.002


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column. ``kind``: text, strong, muted, number (aligned right), pill (``text`` gives the state).

    ``key`` is what the service sorts by; empty for a column that cannot be sorted. Where the width does not suffice,
    columns with a ``drop`` are left out, the lowest first. ``parts`` are what it becomes for other programs, if not
    the text alone.
    """

    title: str
    text: Callable[[R], str]
    key: str = ""
    kind: str = "text"
    width: int = 120
    stretch: bool = False
    drop: int = 0
    tone: Callable[[R], str] | None = None
    parts: tuple[Part[R], ...] = ()


class PagedModel(QAbstractTableModel, Generic[R]):
    """Rows known by their place in a sorted list of ``total``; those not loaded yet are placeholders.

    ``state_changed``: loading, ready, empty, failed. ``refused`` carries what a failed load said.
    """

    state_changed = Signal(str)
    refused = Signal(object)
    arrived = Signal()

    def __init__(self, columns: tuple[Column[R], ...], sort: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns
        self._sort = sort
        self._total = 0
        self._pages: OrderedDict[int, tuple[R, ...]] = OrderedDict()
        self._texts: dict[int, tuple[str, ...]] = {}
        self._stale: set[int] = set()
        self._loading: dict[int, asyncio.Task[None]] = {}
        self._needed = (0, 60)
        self._state = "loading"
        self._first = Latest[Page[R]](self, "first page")

    # --- what a subclass says ----------------------------------------------------------------------------------------

    async def fetch(self, sort: str, limit: int, offset: int) -> Page[R]:
        """Await one page of at most ``limit`` rows; ``sort`` names a field, a leading minus descends."""
        raise NotImplementedError

    def identity(self, row: R) -> int:
        """Return what tells one row from another."""
        return int(row.id)  # type: ignore[attr-defined]

    # --- what is there -----------------------------------------------------------------------------------------------

    @property
    def state(self) -> str:
        """One of loading, ready, empty, failed."""
        return self._state

    @property
    def total(self) -> int:
        """How many rows there are in all."""
        return self._total

    @property
    def sort_key(self) -> str:
        """The field sorted by, with a leading minus when descending."""
        return self._sort

    def row_at(self, row: int) -> R | None:
        """Return a row if it is loaded."""
        page = self._pages.get(row // PAGE_ROWS)
        place = row % PAGE_ROWS
        return page[place] if page is not None and place < len(page) else None

    def find(self, identity: int) -> int | None:
        """Return where a row stands, if it is loaded."""
        for number, page in self._pages.items():
            for place, row in enumerate(page):
                if self.identity(row) == identity:
                    return number * PAGE_ROWS + place
        return None

    def places(self, identities: Container[int]) -> dict[int, int]:
        """Return where rows stand, those that are loaded."""
        found = {}
        for number, page in self._pages.items():
            for place, row in enumerate(page):
                if (identity := self.identity(row)) in identities:
                    found[identity] = number * PAGE_ROWS + place
        return found

    def texts(self, row: int) -> tuple[str, ...] | None:
        """Return a loaded row's texts, one for each column."""
        found = self._texts.get(row)
        if found is None:
            snapshot = self.row_at(row)
            if snapshot is None:
                return None
            found = tuple(column.text(snapshot) for column in self.columns)
            self._texts[row] = found
        return found

    def tone(self, row: int, column: int) -> str:
        """Return the token in whose colour a cell is written, if not the usual one."""
        spec = self.columns[column]
        snapshot = self.row_at(row) if spec.tone is not None else None
        return spec.tone(snapshot) if spec.tone is not None and snapshot is not None else ""

    def forget_texts(self) -> None:
        """Write every cell anew: the language, the currency or the clock changed."""
        self._texts.clear()
        if self._total:
            self.dataChanged.emit(self.index(0, 0), self.index(self._total - 1, len(self.columns) - 1))

    # --- Qt's questions ----------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are, loaded or not."""
        return 0 if parent is not None and parent.isValid() else self._total

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return what is loaded; nothing is fetched here."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = self.columns[index.column()].kind == "number"
            return Qt.AlignmentFlag.AlignVCenter | (
                Qt.AlignmentFlag.AlignTrailing if right else Qt.AlignmentFlag.AlignLeading
            )
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        texts = self.texts(index.row())
        return None if texts is None else self.spoken(index.column(), texts[index.column()])

    def spoken(self, column: int, text: str) -> str:
        """Return a cell's text for people and screen readers; a pill's state gets its name."""
        del column
        return text

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a column's title."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignTrailing if column.kind == "number" else Qt.AlignmentFlag.AlignLeading
            return Qt.AlignmentFlag.AlignVCenter | side
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort on the server by a column that can be sorted."""
        key = self.columns[column].key if 0 <= column < len(self.columns) else ""
        if not key:
            return
        wanted = f"-{key}" if order is Qt.SortOrder.DescendingOrder else key
        if wanted != self._sort:
            self._sort = wanted
            self.reload()

    # --- loading -----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Load everything anew from the first row: the filter or the order changed. The newest request wins."""
        self._drop_loads()
        self._needed = (0, 60)
        self._set_state("loading")
        self._first.start(self.fetch(self._sort, PAGE_ROWS, 0), self._begin, self._refuse)

    def refresh(self) -> None:
        """Load what is shown again where it stands: rows changed somewhere."""
        if self._state in {"empty", "failed"} or not self._pages:
            self.reload()
            return
        self._drop_loads()
        self._stale = set(self._pages)
        self.need(*self._needed)

    def need(self, first: int, last: int) -> None:
        """Say which rows are seen; their pages and the next ones on each side are loaded, others given up."""
        self._needed = (first, last)
        if not self._total:
            return
        margin = PAGE_ROWS // 2
        low = max(0, first - margin) // PAGE_ROWS
        high = min(self._total - 1, last + margin) // PAGE_ROWS
        wanted = set(range(low, high + 1))
        for number in [n for n in self._loading if n not in wanted]:
            self._loading.pop(number).cancel()
        seen = sorted(wanted, key=lambda n: abs(n * PAGE_ROWS + PAGE_ROWS // 2 - (first + last) // 2))
        for number in seen:
            if (number not in self._pages or number in self._stale) and number not in self._loading:
                self._loading[number] = spawn(self, self._load(number), "table page")

    async def _load(self, number: int) -> None:
        task = asyncio.current_task()
        try:
            page = await self.fetch(self._sort, PAGE_ROWS, number * PAGE_ROWS)
        except DomainError as error:
            if self._loading.get(number) is task:
                self._refuse(error)
        else:
            if self._loading.get(number) is task:
                self._keep(number, page)
        finally:
            if self._loading.get(number) is task:
                del self._loading[number]

    def _begin(self, page: Page[R]) -> None:
        self.beginResetModel()
        self._pages.clear()
        self._texts.clear()
        self._stale.clear()
        self._total = page.total
        if page.rows:
            self._pages[0] = page.rows
        self.endResetModel()
        self._set_state("ready" if page.total else "empty")
        self.arrived.emit()
        self._write_ahead(0)

    def _keep(self, number: int, page: Page[R]) -> None:
        self._resize(page.total)
        start = number * PAGE_ROWS
        self._pages[number] = page.rows
        self._pages.move_to_end(number)
        self._stale.discard(number)
        for row in range(start, start + PAGE_ROWS):
            self._texts.pop(row, None)
        while len(self._pages) > _KEPT_PAGES:
            gone, _ = self._pages.popitem(last=False)
            for row in range(gone * PAGE_ROWS, (gone + 1) * PAGE_ROWS):
                self._texts.pop(row, None)
        end = min(start + PAGE_ROWS, self._total) - 1
        if start <= end:
            self.dataChanged.emit(self.index(start, 0), self.index(end, len(self.columns) - 1))
        self._set_state("ready" if self._total else "empty")
        self.arrived.emit()
        self._write_ahead(number)

    def _write_ahead(self, number: int) -> None:
        """Write a page's texts before its rows are seen, whenever there is nothing else to do."""
        page = self._pages.get(number)

        async def write() -> None:
            row, end = number * PAGE_ROWS, min((number + 1) * PAGE_ROWS, self._total)
            while row < end and self._pages.get(number) is page:
                until = perf_counter() + _WRITES
                while row < end and perf_counter() < until:
                    self.texts(row)
                    row += 1
                await asyncio.sleep(0)

        spawn(self, write(), "table texts")

    def _resize(self, total: int) -> None:
        """Rows are known by their place, so more or fewer rows are more or fewer at the end."""
        if total > self._total:
            self.beginInsertRows(QModelIndex(), self._total, total - 1)
            self._total = total
            self.endInsertRows()
        elif total < self._total:
            self.beginRemoveRows(QModelIndex(), total, self._total - 1)
            self._total = total
            for number in [n for n in self._pages if n * PAGE_ROWS >= total]:
                del self._pages[number]
                self._stale.discard(number)
            self._texts = {row: texts for row, texts in self._texts.items() if row < total}
            self.endRemoveRows()

    def _refuse(self, error: DomainError) -> None:
        if self._pages and self._state != "loading":
            self.refused.emit(error)
            return
        self._set_state("failed")
        self.refused.emit(error)

    def _drop_loads(self) -> None:
        self._first.cancel()
        for task in self._loading.values():
            task.cancel()
        self._loading.clear()

    def _set_state(self, state: str) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)
