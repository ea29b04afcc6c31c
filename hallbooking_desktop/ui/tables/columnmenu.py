"""The list of a table's columns: each ticked or not, and moved by keys within the list."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu

from hallbooking_desktop.ui.icons import icon
from hallbooking_desktop.ui.tables.columns import ColumnKeeper

translate = QCoreApplication.translate
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ColumnMenu(QObject):
    """Fills a menu. Ctrl with an arrow key moves the column that is pointed at, as dragging its heading does."""

    def __init__(self, menu: QMenu, keeper: ColumnKeeper) -> None:
        super().__init__(menu)
        self._menu = menu
        self._keeper = keeper
        wanted, shown = keeper.wanted, keeper.shown
        for number in keeper.in_order:
            title = keeper.title(number)
            if number in wanted and number not in shown:
                title = translate("Tables", "%1 (no room now)").replace("%1", title)
            action = menu.addAction(title)
            action.setData(number)
            action.setCheckable(True)
            action.setChecked(number in wanted)
            action.setEnabled(number not in wanted or len(wanted) > 1)
            action.setToolTip(translate("Tables", "Ctrl with ↑ or ↓ moves the column"))
            action.toggled.connect(partial(keeper.show_column, number))
        menu.addSeparator()
        self._back = menu.addAction(icon("undo"), translate("Tables", "Columns as they were"), keeper.as_they_were)
        self._back.setEnabled(keeper.layout is not None)
        menu.setToolTipsVisible(True)
        menu.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the column that is pointed at."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            by = _STEPS.get(Qt.Key(event.key()))
            if by is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._move(by)
                return True
        return super().eventFilter(watched, event)

    def _move(self, by: int) -> None:
        action: QAction | None = self._menu.activeAction()
        if action is None or not isinstance(action.data(), int) or not self._keeper.move(action.data(), by):
            return
        # The columns come first, and something always follows them.
        place = self._menu.actions().index(action) + by
        self._menu.removeAction(action)
        self._menu.insertAction(self._menu.actions()[place], action)
        self._menu.setActiveAction(action)
        self._back.setEnabled(self._keeper.layout is not None)
