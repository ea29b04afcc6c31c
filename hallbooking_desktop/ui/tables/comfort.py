"""What a person can do with any table: choose columns, copy rows, save them as CSV, print them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextlib import aclosing
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QMenu, QTableView, QToolButton, QWidget

from hallbooking_desktop.ui.counts import counts
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.icons import icon
from hallbooking_desktop.ui.models.tabletext import TableText
from hallbooking_desktop.ui.palette.commands import Command, native
from hallbooking_desktop.ui.tables.columnmenu import ColumnMenu
from hallbooking_desktop.ui.tables.columns import ColumnKeeper
from hallbooking_desktop.ui.tables.csvfile import CsvFile, csv_text, tabbed
from hallbooking_desktop.ui.tables.marks import marked_count, marked_ranges
from hallbooking_desktop.ui.tables.reading import Line, Told, headings, lines, pages_of_all, pages_of_ranges
from hallbooking_desktop.ui.tables.source import Rows, words_of
from hallbooking_desktop.ui.tables.worksheet import WorkSheet
from hallbooking_desktop.ui.tasks import Debounce

R = TypeVar("R")
translate = QCoreApplication.translate
#: So many rows are copied on the spot, if they are all here.
_AT_ONCE: Final = 300
_REMEMBER_MS: Final = 300


class TableComfort(QObject):
    """One table's menu, keys and memory.

    ``key`` is what its columns are remembered by, ``title`` what its copies are called, ``conditions`` says in words
    which filters are set. Everything but the copy of marked rows takes all rows that the filters let through, loaded or
    not, in the order shown, with the columns that the person wants, also those for which there is no room just now.
    """

    def __init__(
        self,
        desk: Desk,
        view: QTableView,
        rows: Rows[Any],
        keeper: ColumnKeeper,
        *,
        key: str,
        title: str,
        conditions: Callable[[], str] = str,
    ) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._rows = rows
        self._key = key
        self._title = title
        self._conditions = conditions
        self._menu: QMenu | None = None
        self.keeper = keeper
        keeper.use(desk.preferences.columns_of(key))
        self._remember_soon = Debounce(self, _REMEMBER_MS, self._remember)
        keeper.changed.connect(self._remember_soon)
        header = view.horizontalHeader()
        for place, show in ((header, self._show_columns), (view, self._show_menu)):
            place.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            place.customContextMenuRequested.connect(show)
        view.installEventFilter(self)

    def _remember(self) -> None:
        self._desk.preferences.keep_columns(self._key, self.keeper.layout)

    # --- menus -------------------------------------------------------------------------------------------------------

    def add_button(self, button: QToolButton) -> None:
        """Let a button open the menu."""
        button.clicked.connect(lambda: self.show_menu(button))

    def show_menu(self, below: QToolButton) -> None:
        """Open the menu below a button."""
        self._popup(self._whole(), below.mapToGlobal(QPoint(0, below.height())))

    def _show_menu(self, place: QPoint) -> None:
        self._popup(self._whole(), self._view.viewport().mapToGlobal(place))

    def _show_columns(self, place: QPoint) -> None:
        self.show_columns(self._view.horizontalHeader().mapToGlobal(place))

    def show_columns(self, place: QPoint | None = None) -> None:
        """Open the list of columns, at a place of the screen or below the header's beginning."""
        if place is None:
            header = self._view.horizontalHeader()
            x = header.width() if header.layoutDirection() is Qt.LayoutDirection.RightToLeft else 0
            place = header.mapToGlobal(QPoint(x, header.height()))
        menu = QMenu(self._view)
        ColumnMenu(menu, self.keeper)
        self._popup(menu, place)

    def _popup(self, menu: QMenu, place: QPoint) -> None:
        if self._menu is not None:
            # The key that opened it may come a second time, as the system's own wish for a menu.
            menu.deleteLater()
            return
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.aboutToHide.connect(self._menu_gone)
        self._menu = menu
        menu.ensurePolished()
        if menu.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place = QPoint(place.x() - menu.sizeHint().width(), place.y())
        menu.popup(place)

    def _menu_gone(self) -> None:
        self._menu = None

    def _whole(self) -> QMenu:
        menu = QMenu(self._view)
        menu.setToolTipsVisible(True)
        copy = menu.addAction(
            icon("copy"), translate("Tables", "Copy"), QKeySequence(QKeySequence.StandardKey.Copy), self.copy_marked
        )
        copy.setEnabled(marked_count(self._view) > 0)
        there = self._rows.total > 0
        entries: list[tuple[str, str, str, Callable[[], object]]] = [
            ("copy", translate("Tables", "Copy all as CSV"), "", self.copy_all),
            ("download", translate("Tables", "Save as CSV…"), "", self.save),
            ("print", translate("Tables", "Print…"), "Ctrl+P", self.print_all),
        ]
        for mark, text, keys, act in entries:
            menu.addAction(icon(mark), text, QKeySequence(keys), act).setEnabled(there)
        menu.addSeparator()
        ColumnMenu(menu.addMenu(icon("panel"), translate("Tables", "Columns")), self.keeper)
        return menu

    def commands(self) -> Iterator[Command]:
        """Yield what can be done with the table, for the palette."""
        words = translate("Tables", "table export excel spreadsheet")
        if self._rows.total:
            yield Command(
                "table-save", translate("Tables", "Save the table as CSV…"), self.save, "download", words=words
            )
            title = translate("Tables", "Copy the whole table as CSV")
            yield Command("table-copy", title, self.copy_all, "copy", words=words)
            yield Command("table-print", translate("Tables", "Print the table…"), self.print_all, "print", "Ctrl+P")
        title = translate("Tables", "Choose the table's columns")
        yield Command("table-columns", title, self.show_columns, "panel")

    @staticmethod
    def keys() -> list[tuple[str, str]]:
        """Return the keys of a table."""
        arrows = translate("Tables", "Shift ↑   Shift ↓")
        return [
            (arrows, translate("Tables", "Mark several rows; Escape goes back to one")),
            (native("Ctrl+A"), translate("Tables", "Mark all rows")),
            (native("Ctrl+C"), translate("Tables", "Copy the marked rows")),
            (native("Shift+F10"), translate("Tables", "Copy, save as CSV, choose columns")),
            (translate("Tables", "Ctrl ↑   Ctrl ↓"), translate("Tables", "Move a column, in the list of columns")),
        ]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the table's keys before Qt copies a single cell for them."""
        kind = event.type()
        if isinstance(event, QKeyEvent) and kind in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}:
            act = self._meant(event)
            if act is not None:
                if kind is QEvent.Type.KeyPress:
                    act()
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def _meant(self, event: QKeyEvent) -> Callable[[], object] | None:
        if event.matches(QKeySequence.StandardKey.Copy):
            return self.copy_marked
        if event.matches(QKeySequence.StandardKey.Print):
            return self.print_all
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Menu or (shift and event.key() == Qt.Key.Key_F10):
            return self._menu_by_key
        return None

    def _menu_by_key(self) -> None:
        where = self._view.visualRect(self._view.currentIndex())
        rtl = self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._show_menu((where.bottomRight() if rtl else where.bottomLeft()) if where.isValid() else QPoint(0, 0))

    # --- everything as words -----------------------------------------------------------------------------------------

    async def read_all(self, told: Told | None = None) -> TableText:
        """Return all rows that the filters let through as on the screen; ``told`` hears how far it is.

        Cancel the task to stop. What is promised about rows that change meanwhile: ``reading.pages_of_all``.

        Raises:
            DomainError: a page could not be loaded.
        """
        columns = self.keeper.wanted
        conditions = self._conditions()
        found: list[Line] = []
        async with aclosing(lines(self._rows, columns, pages_of_all(self._rows), told=told)) as read:
            async for some in read:
                found.extend(some)
        trailing = (place for place, number in enumerate(columns) if self._rows.columns[number].kind == "number")
        return TableText(
            self._title,
            headings(self._rows, columns, plain=False),
            tuple(found),
            conditions,
            frozenset(trailing),
        )

    def _work(
        self,
        title: str,
        total: int,
        work: Callable[[Told], Coroutine[Any, Any, object]],
        *,
        then: Callable[[], object] | None = None,
        elsewhere: Callable[[], object] | None = None,
    ) -> None:
        """Do something with the rows; ``then`` comes after what showed it is closed, if it was not stopped."""
        sheet = WorkSheet(self._desk, title, work, self._view, elsewhere)
        if then is not None:
            sheet.accepted.connect(then)
        sheet.begin(total)

    def _said(self, count: int) -> str:
        number = self._desk.formats.number(count)
        return counts.rows(count).replace(str(count), number)

    # --- copying -----------------------------------------------------------------------------------------------------

    def copy_marked(self) -> None:
        """Copy the marked rows with tabs between their cells; several rows come with their headings."""
        ranges = marked_ranges(self._view)
        count = sum(last - first + 1 for first, last in ranges)
        if not count:
            return
        columns = self.keeper.shown
        head = [headings(self._rows, columns, plain=False)] if count > 1 else []
        places = (row for first, last in ranges for row in range(first, last + 1))
        here = [self._rows.row_at(row) for row in places] if count <= _AT_ONCE else [None]
        if all(row is not None for row in here):
            self._to_clipboard(tabbed([*head, *(words_of(self._rows, row, columns) for row in here)]), count)
            return
        title = translate("Tables", "Copy rows")
        self._work(title, count, lambda told: self._copy(columns, ranges, head, told))

    async def _copy(
        self, columns: Sequence[int], ranges: Sequence[tuple[int, int]], head: list[Line], told: Told
    ) -> None:
        pieces, count = ([tabbed(head)] if head else []), 0
        pages = pages_of_ranges(self._rows, ranges)
        async with aclosing(lines(self._rows, columns, pages, told=told)) as read:
            async for some in read:
                pieces.append(await asyncio.to_thread(tabbed, some))
                count += len(some)
        self._to_clipboard(await asyncio.to_thread("\n".join, pieces), count)

    def copy_all(self) -> None:
        """Copy everything as CSV."""
        self._work(translate("Tables", "Copy as CSV"), self._rows.total, self._copy_all)

    async def _copy_all(self, told: Told) -> None:
        columns, count = self.keeper.wanted, 0
        pieces = [csv_text([headings(self._rows, columns, plain=True)])]
        async with aclosing(lines(self._rows, columns, pages_of_all(self._rows), plain=True, told=told)) as read:
            async for some in read:
                pieces.append(await asyncio.to_thread(csv_text, some))
                count += len(some)
        self._to_clipboard(await asyncio.to_thread("".join, pieces), count)

    def _to_clipboard(self, text: str, count: int) -> None:
        # Not as QMimeData of ours: the clipboard outlives the interpreter, which that would call in the end.
        QGuiApplication.clipboard().setText(text)
        self._desk.say(translate("Tables", "Copied: %1").replace("%1", self._said(count)))

    # --- saving ------------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Ask where, then save everything as CSV."""
        dialog = QFileDialog(self._view, translate("Tables", "Save as CSV"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([translate("Tables", "Tables (*.csv)"), translate("Tables", "All files (*)")])
        dialog.setDefaultSuffix("csv")
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        day = self._desk.clock().astimezone(self._desk.formats.viewer_zone).date()
        dialog.selectFile(f"{_file_name(self._title)} {day.isoformat()}.csv")
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.open()

    def save_to(self, path: Path) -> None:
        """Save everything as CSV into a file."""
        title = translate("Tables", "Save as CSV")
        self._work(title, self._rows.total, partial(self._save, path), elsewhere=self.save)

    async def _save(self, path: Path, told: Told) -> None:
        columns, count = self.keeper.wanted, 0
        file = CsvFile(path)
        try:
            await asyncio.to_thread(file.begin)
            await asyncio.to_thread(file.write, [headings(self._rows, columns, plain=True)])
            async with aclosing(lines(self._rows, columns, pages_of_all(self._rows), plain=True, told=told)) as read:
                async for some in read:
                    await asyncio.to_thread(file.write, some)
                    count += len(some)
            await asyncio.to_thread(file.finish)
        finally:
            await asyncio.to_thread(file.abandon)
        text = translate("Tables", "Saved: %1 in “%2”")
        self._desk.say(text.replace("%1", self._said(count)).replace("%2", path.name))

    # --- printing ----------------------------------------------------------------------------------------------------

    def print_by_key(self, page: QWidget) -> None:
        """Print on Ctrl+P wherever the keys are on a page, not only in the table."""
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Print), page, self.print_all)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def print_all(self) -> None:
        """Show everything as it would be on paper."""
        read: list[TableText] = []

        async def work(told: Told) -> None:
            read[:] = [await self.read_all(told)]

        def show() -> None:
            from hallbooking_desktop.ui.printing import tables  # noqa: PLC0415 - not before somebody prints

            tables.print_table(self._desk, self._view.window(), read[0])

        if self._rows.total:
            self._work(translate("Tables", "Print the table"), self._rows.total, work, then=show)


def table_button_words() -> tuple[str, str, str]:
    """Return the name, the icon and the tip of the button that opens a table's menu."""
    return translate("Tables", "Table"), "more", translate("Tables", "Table: copy, save as CSV, choose columns")


def _file_name(title: str) -> str:
    """Return a title without what some system does not have in the name of a file."""
    return "".join(letter for letter in title if letter not in '<>:"/\\|?*').strip()
