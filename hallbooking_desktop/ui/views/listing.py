"""What every list view is: a title, filters, a table over any number of rows, and a panel for the chosen one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Generic, TypeAlias, TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QPushButton, QSplitter, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.ui.booking.details import BookingDetailsPanel
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.filters.menu import FilterMenu
from hallbooking_desktop.ui.filters.parts import FilterField, FilterPart, FilterSet
from hallbooking_desktop.ui.filters.saved import FilterState
from hallbooking_desktop.ui.layout import SplitterMemory
from hallbooking_desktop.ui.models.paged import PagedModel
from hallbooking_desktop.ui.palette.commands import Command, KeyTable
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.tables.comfort import TableComfort, table_button_words
from hallbooking_desktop.ui.tasks import Debounce
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.flow import FlowLayout
from hallbooking_desktop.ui.widgets.header import HeaderBar
from hallbooking_desktop.ui.widgets.inputs import SearchField
from hallbooking_desktop.ui.widgets.panel import SidePanel
from hallbooking_desktop.ui.widgets.table import PagedTable

R = TypeVar("R")
#: What stands at the right; both have a signal ``closed``.
Panel: TypeAlias = "SidePanel | BookingDetailsPanel"

translate = QCoreApplication.translate


class ListingView(QWidget, Generic[R]):
    """A list with a panel. ``topics``: changes of these reload what is shown; a hidden list waits until it is shown."""

    topics: tuple[Topic, ...] = ()
    #: What the person's choices about this view are remembered by.
    key = ""
    #: Whether what can be filtered by is loaded first; the view calls ``filters_there`` when it is.
    filters_are_loaded = False

    def __init__(
        self, desk: Desk, title: str, search_hint: str, model: PagedModel[R], panel: Panel, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.model = model
        self.panel = panel
        model.setParent(self)
        self._began = False
        self._stale = False
        self._filters_there = not self.filters_are_loaded
        self._wanted_filter = ""
        self.header = HeaderBar(title, self)
        self.search = SearchField(search_hint, self)
        self.search.setFixedWidth(tokens().px(260))
        self.search.searched.connect(lambda _: self.filter_changed())
        self.search.left_downwards.connect(self._enter_table)
        self.clear_filters = QPushButton(self.tr("Clear filters"), self)
        self.clear_filters.setProperty("kind", "link")
        self.clear_filters.setAccessibleName(self.clear_filters.text())
        self.clear_filters.clicked.connect(self.reset_filters)
        self.clear_filters.hide()
        self.filter_set = FilterSet(self.filter_was_set)
        self.filter_set.add(FilterPart("text", self.tr("Search"), self.search))
        self.saved_filters = FilterMenu(desk, self, self, self.key)
        self.table = PagedTable[R](model, title, self)
        self.comfort = TableComfort(
            desk, self.table, model, self.table.keeper, key=self.key, title=title, conditions=self.conditions
        )
        self.comfort.add_button(self.header.add_tool(*table_button_words()))
        self.comfort.print_by_key(self)
        self.states = StateStack(self.table, self)
        self._lay_out()
        self.table.opened.connect(self._enter_panel)
        self.table.chosen.connect(self._choose)
        panel.closed.connect(self.close_panel)
        panel.hide()
        model.state_changed.connect(self._show_state)
        model.arrived.connect(self._show_count)
        model.refused.connect(self._show_refusal)
        self._soon = Debounce(self, 20, model.refresh)
        desk.changed.connect(self.on_change)

    def _lay_out(self) -> None:
        values = tokens()
        bar = QFrame(self)
        bar.setProperty("kind", "bar")
        self.filters = FlowLayout(bar, spacing=values.s8)
        self.filters.setContentsMargins(values.s24, values.s8, values.s16, values.s8)
        for widget in (self.search, self.saved_filters.button, self.clear_filters):
            self.filters.addWidget(widget)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.states)
        self.splitter.addWidget(self.panel)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self._split = SplitterMemory(self.splitter, self.desk.layout, type(self).__name__)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(bar)
        column.addWidget(self.splitter, 1)

    def add_filter(self, key: str, label: str, field: FilterField) -> None:
        """Put a filter beside the search field; ``key`` is what its value is remembered by."""
        self.filter_set.add(FilterPart(key, label, field))
        last = (self.saved_filters.button, self.clear_filters)
        for widget in last:
            self.filters.removeWidget(widget)
        for shown in (field, *last):
            self.filters.addWidget(shown)

    # --- what a subclass says ----------------------------------------------------------------------------------------

    def show_details(self, identity: int) -> None:
        """Load and show the chosen thing in the panel."""
        raise NotImplementedError

    def filter_changed(self) -> None:
        """Take the filters over into the model and reload."""
        raise NotImplementedError

    def filter_was_set(self, key: str) -> None:
        """Do what belongs to a field that got a value: offer other halls for another venue."""

    def nothing(self) -> tuple[str, str]:
        """Return what to say when there is nothing at all, and the icon beside it."""
        raise NotImplementedError

    # --- filters -----------------------------------------------------------------------------------------------------

    def is_filtered(self) -> bool:
        """Tell whether any filter is set."""
        return bool(self.filter_set.state)

    def conditions(self) -> str:
        """Say in words which filters are set."""
        return self.filter_set.words

    def reset_filters(self) -> None:
        """Take all filters back."""
        self.apply_filter_state({})

    def filter_state(self) -> FilterState:
        """Return what is set, as plain values."""
        return self.filter_set.state

    def apply_filter_state(self, state: FilterState) -> tuple[str, ...]:
        """Set other filters and load; return what people call that which is no longer to be had."""
        gone = self.filter_set.put(state)
        self.filter_changed()
        return gone

    def filters_there(self) -> None:
        """Begin with the filter that the person wants, if nobody set another: what can be filtered by is there."""
        first = not self._filters_there
        self._filters_there = True
        if first and self._wanted_filter and not self.is_filtered():
            self.saved_filters.choose(self._wanted_filter)

    def filters_failed(self, error: DomainError) -> None:
        """Show the list without filters: what can be filtered by cannot be loaded."""
        self.desk.report(error)
        if not self._filters_there and self._wanted_filter and not self.is_filtered():
            self.model.reload()

    # --- the shell's calls -------------------------------------------------------------------------------------------

    def activate(self) -> None:
        """Load when first shown."""
        if not self._began:
            self._began = True
            self.begin()
        elif self._stale:
            self._stale = False
            self.model.refresh()

    def begin(self) -> None:
        """Load for the first time, by the filter that the person wants to begin with."""
        self.states.loading()
        opening = self.saved_filters.opening
        if opening is None:
            self.model.reload()
        elif self._filters_there:
            self.saved_filters.choose(opening.name)
        else:
            self._wanted_filter = opening.name

    def refresh(self) -> None:
        """Load anew what is shown."""
        self.model.refresh()

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus()
        self.search.selectAll()

    def key_table(self) -> KeyTable:
        """Return the keys of a list and its panel."""
        return [
            (
                translate("Listing", "This list"),
                [
                    (
                        translate("Listing", "↑   ↓"),
                        translate("Listing", "Choose; what is known stands beside the list"),
                    ),
                    (translate("Listing", "Enter"), translate("Listing", "Go on into what is known")),
                    (translate("Listing", "Escape"), translate("Listing", "Close what stands beside the list")),
                    *self.comfort.keys(),
                ],
            )
        ]

    def commands(self) -> Iterator[Command]:
        """Yield what can be done with this list, for the palette."""
        yield from self.comfort.commands()
        yield from self.saved_filters.commands()

    def _enter_table(self) -> None:
        """Go on from the search field to what was found: its first row is chosen where none is."""
        self.table.setFocus()
        if not self.table.selectionModel().hasSelection() and self.model.rowCount():
            self.table.selectRow(0)

    # --- states ------------------------------------------------------------------------------------------------------

    def _show_state(self, state: str) -> None:
        self._show_filters()
        if state == "loading":
            self.states.loading()
        elif state == "ready":
            self.states.ready()
        elif state == "empty" and self.is_filtered():
            text = self.tr("Nothing fits these filters.")
            self.states.empty(text, self.tr("Clear filters"), self.reset_filters, icon="search")
        elif state == "empty":
            text, icon = self.nothing()
            self.states.empty(text, icon=icon)

    def _show_count(self) -> None:
        self.header.count.setText(self.desk.formats.number(self.model.total) if self.model.total else "")
        self._show_filters()

    def _show_filters(self) -> None:
        self.clear_filters.setVisible(self.is_filtered())
        self.saved_filters.show_chosen()

    def _show_refusal(self, error: DomainError) -> None:
        if self.model.state == "failed":
            self.states.failed(error, self.model.reload)
        elif self.desk.connected:
            self.desk.report(error)

    def on_change(self, notice: ChangeNotice) -> None:
        """Reload what is shown if it concerns this list."""
        if not self._began or not notice.concerns(*self.topics):
            return
        if self.isVisible():
            self._soon()
        else:
            self._stale = True

    # --- the panel ---------------------------------------------------------------------------------------------------

    def _choose(self, identity: Any) -> None:  # noqa: ANN401 - an int or None, through a signal
        if identity is None:
            return
        self.open_panel()
        self.show_details(int(identity))

    def open_panel(self) -> None:
        """Show the panel beside the table."""
        if self.panel.isHidden():
            self.panel.show()
            wanted = self.panel_width()
            self.splitter.setSizes(self._split.sizes([max(300, self.splitter.width() - wanted), wanted]))

    def open_record(self, identity: int) -> None:
        """Show a thing, whether the list holds it or not: another view asked."""
        self.open_panel()
        self.table.choose(identity)
        self.show_details(identity)

    def _enter_panel(self, identity: int) -> None:
        """Go on into the panel, opened if need be: its first button takes the keys."""
        if self.panel.isHidden():
            self.table.choose(identity)
            self._choose(identity)
        buttons = (b for b in self.panel.findChildren(QAbstractButton) if b.isVisible() and b.isEnabled())
        first = next(buttons, None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the panel on Esc."""
        if event.key() == Qt.Key.Key_Escape and not self.panel.isHidden():
            self.close_panel()
            return
        super().keyPressEvent(event)

    def panel_width(self) -> int:
        """Return how wide the panel opens."""
        return tokens().column(380)

    def close_panel(self) -> None:
        """Hide the panel and go back to the table."""
        self.panel.hide()
        self.table.choose(None)
        self.table.setFocus()
