"""The button behind which a view's saved filters are: chosen, saved, called otherwise, deleted."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QWidget

from hallbooking_desktop.domain.errors import UndoRefused
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.filters.saved import FilterState, SavedFilter, SavedFilters
from hallbooking_desktop.ui.formats import isolated
from hallbooking_desktop.ui.history import Back
from hallbooking_desktop.ui.icons import icon
from hallbooking_desktop.ui.palette.commands import Command
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.undo import offer_undo
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from hallbooking_desktop.ui.widgets.forms import Field

translate = QCoreApplication.translate
_LONGEST_NAME = 60


class Filtered(Protocol):
    """A view that can tell its filters and take others."""

    def filter_state(self) -> FilterState:
        """Return what is set."""

    def apply_filter_state(self, state: FilterState) -> tuple[str, ...]:
        """Set other filters and load; return what people call that which is no longer to be had."""


class FilterMenu(QObject):
    """The saved filters of the person who is signed in, for one view, behind ``button``."""

    def __init__(self, desk: Desk, view: QWidget, filtered: Filtered, key: str) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._filtered = filtered
        self._key = key
        self._chosen = ""
        self._applied: FilterState = {}
        self._menu: QMenu | None = None
        self.button: QPushButton = text_button(translate("Filters", "Filters"), "filter", parent=view)
        self.button.setToolTip(translate("Filters", "Filters kept under a name"))
        self.button.clicked.connect(self.open)

    # --- what is kept ------------------------------------------------------------------------------------------------

    @property
    def saved(self) -> SavedFilters:
        """What the person keeps for this view."""
        return self._desk.preferences.filters_of(self._desk.actor.user_id or 0, self._key)

    def _keep(self, saved: SavedFilters) -> None:
        self._desk.preferences.keep_filters(self._desk.actor.user_id or 0, self._key, saved)
        self.show_chosen()

    @property
    def opening(self) -> SavedFilter | None:
        """The filter that the view begins with."""
        saved = self.saved
        return saved.named(saved.opens_with)

    @property
    def chosen(self) -> str:
        """The name of the filter in use, also while something was changed since; empty for none."""
        if not self._chosen:
            return ""
        state = self._filtered.filter_state()
        in_use = bool(state) or state == self._applied
        return self._chosen if in_use and self.saved.named(self._chosen) is not None else ""

    def choose(self, name: str) -> None:
        """Filter by a saved filter, and say what of it is no longer to be had."""
        found = self.saved.named(name)
        if found is None:
            return
        gone = self._filtered.apply_filter_state(found.state)
        self._chosen, self._applied = name, self._filtered.filter_state()
        self.show_chosen()
        if gone:
            text = translate("Filters", "“%1” without what is no longer there: %2")
            self._desk.say(text.replace("%1", isolated(name)).replace("%2", ", ".join(gone)), seconds=10)

    def show_chosen(self) -> None:
        """Write on the button which filter is in use."""
        name = self.chosen
        text = translate("Filters", "Filters")
        if name:
            changed = self._filtered.filter_state() != self._applied
            text = translate("Filters", "%1 (changed)").replace("%1", name) if changed else name
        shown = self.button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, tokens().px(220))
        self.button.setText(f" {shown.replace('&', '&&')}")
        named = translate("Filters", "Filters: %1").replace("%1", text) if name else text
        self.button.setAccessibleName(named)

    # --- the menu ----------------------------------------------------------------------------------------------------

    def open(self) -> None:
        """Open the menu below the button."""
        if self._menu is not None:
            return
        menu = QMenu(self.button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.aboutToHide.connect(self._gone)
        self._menu = menu
        self._fill(menu)
        menu.ensurePolished()
        place = self.button.mapToGlobal(QPoint(0, self.button.height()))
        if menu.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place = self.button.mapToGlobal(QPoint(self.button.width(), self.button.height()))
            place = QPoint(place.x() - menu.sizeHint().width(), place.y())
        menu.popup(place)

    def _gone(self) -> None:
        self._menu = None

    def _fill(self, menu: QMenu) -> None:
        saved, chosen = self.saved, self.chosen
        for kept in saved.filters:
            text = kept.name.replace("&", "&&")
            if kept.name == saved.opens_with:
                text = translate("Filters", "%1 (opens with it)").replace("%1", text)
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(kept.name == chosen)
            action.triggered.connect(partial(self._choose, kept.name))
        menu.addSeparator()
        state = self._filtered.filter_state()
        new = menu.addAction(icon("plus"), translate("Filters", "Save these filters…"), self.ask_name)
        new.setEnabled(bool(state))
        if not chosen:
            return
        if state and state != self._applied:
            self._add(menu, "check", translate("Filters", "Save the changes to “%1”"), self._save_changes)
        opening = self._add(menu, "", translate("Filters", "Open the page with “%1”"), self._set_opening)
        opening.setCheckable(True)
        opening.setChecked(saved.opens_with == chosen)
        self._add(menu, "edit", translate("Filters", "Rename “%1”…"), self._rename)
        self._add(menu, "trash", translate("Filters", "Delete “%1”"), self._delete)

    def _add(self, menu: QMenu, mark: str, text: str, act: Callable[[str], object]) -> QAction:
        name = self.chosen
        action = menu.addAction(text.replace("%1", isolated(name.replace("&", "&&"))))
        if mark:
            action.setIcon(icon(mark))
        action.triggered.connect(lambda _=False: act(name))
        return action

    def _choose(self, name: str, _checked: bool = False) -> None:
        self.choose(name)

    def commands(self) -> Iterator[Command]:
        """Yield the saved filters, for the palette."""
        words = translate("Filters", "saved filter")
        for kept in self.saved.filters:
            title = translate("Filters", "Filter: %1").replace("%1", kept.name)
            yield Command(f"filter:{kept.name}", title, partial(self.choose, kept.name), "filter", words=words)
        if self._filtered.filter_state():
            title = translate("Filters", "Save these filters…")
            yield Command("filter-save", title, self.ask_name, "filter", words=words)

    # --- changes -----------------------------------------------------------------------------------------------------

    def ask_name(self) -> None:
        """Ask for a name, then keep what is set under it."""
        state = self._filtered.filter_state()
        title = translate("Filters", "Save these filters")
        sheet = NameSheet(title, self._view, self.saved)
        sheet.accepted.connect(lambda: self._save(sheet.name, state))
        sheet.open()

    def _save(self, name: str, state: FilterState) -> None:
        self._chosen, self._applied = name, state
        self._keep(self.saved.with_one(SavedFilter(name, state)))
        self._desk.say(translate("Filters", "Saved: %1").replace("%1", name))

    def _save_changes(self, name: str) -> None:
        self._save(name, self._filtered.filter_state())

    def _set_opening(self, name: str) -> None:
        saved = self.saved
        self._keep(SavedFilters(saved.filters, "" if saved.opens_with == name else name))

    def _rename(self, name: str) -> None:
        sheet = NameSheet(translate("Filters", "Rename the filter"), self._view, self.saved, name)
        sheet.accepted.connect(lambda: self._renamed(name, sheet.name))
        sheet.open()

    def _renamed(self, name: str, new: str) -> None:
        self._chosen = new
        self._keep(self.saved.renamed(name, new))

    def _delete(self, name: str) -> None:
        before = self.saved
        self._keep(before.without(name))
        text = translate("Filters", "Deleted: %1").replace("%1", name)

        async def back() -> str:
            self._bring_back(name, before)
            return translate("Filters", "The filter is back: %1").replace("%1", name)

        offer_undo(self._desk, text, Back(back))

    def _bring_back(self, name: str, before: SavedFilters) -> None:
        """Have a filter again that was deleted; what was done to the others since stays."""
        gone, now = before.named(name), self.saved
        if gone is None or now.named(name) is not None:
            raise UndoRefused(reason="changed")
        opens_with = name if before.opens_with == name and not now.opens_with else now.opens_with
        with contextlib.suppress(RuntimeError):  # The page may have been built anew meanwhile.
            self._keep(SavedFilters(now.with_one(gone).filters, opens_with))


class NameSheet(Sheet):
    """Asks for a filter's name."""

    def __init__(self, title: str, parent: QWidget, saved: SavedFilters, before: str = "") -> None:
        super().__init__(title, parent, width=380)
        self._saved = saved
        self._before = before
        self._typed = QLineEdit(before, self)
        self._typed.setMaxLength(_LONGEST_NAME)
        self._field = Field(translate("Filters", "Name"), self._typed, parent=self)
        self.body.addWidget(self._field)
        self._typed.textChanged.connect(self._check)
        self._check()
        self._typed.selectAll()
        self._typed.setFocus()

    @property
    def name(self) -> str:
        """What was typed."""
        return self._typed.text().strip()

    def _check(self) -> None:
        self.primary.setEnabled(bool(self.name))
        taken = self.name != self._before and self._saved.named(self.name) is not None
        self._field.set_hint(translate("Filters", "There is one with this name: it is replaced.") if taken else "")
