"""The panel beside the calendar: the venue, a small month, the states (also the legend), and the halls to show."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hallbooking_desktop.services.snapshots import RoomSnapshot, VenueSnapshot
from hallbooking_desktop.ui.calendar.legend import StatusFilter
from hallbooking_desktop.ui.calendar.minimonth import MiniMonth
from hallbooking_desktop.ui.calendar.words import translate
from hallbooking_desktop.ui.counts import counts
from hallbooking_desktop.ui.theme import colour, set_kind, theme, tokens
from hallbooking_desktop.ui.widgets.inputs import NarrowChoice

_ROOM = Qt.ItemDataRole.UserRole + 1
#: from so many halls on a field to find one is shown
_MANY = 10


class SidePanel(QFrame):
    """``venue_chosen``, ``day_chosen``, ``rooms_changed`` and ``statuses_changed`` say what the user picked."""

    day_chosen = Signal(object)
    rooms_changed = Signal()
    statuses_changed = Signal()
    venue_chosen = Signal(int)

    WIDTH = 226

    def __init__(self, today: date, first_weekday: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "surface")
        self.setAccessibleName(translate("Calendar", "What the calendar shows"))
        self.venue = NarrowChoice(translate("Calendar", "Venue (V)"), self, 0)
        self.venue.setAccessibleName(translate("Calendar", "Venue"))
        self.venue.activated.connect(lambda row: self.venue_chosen.emit(int(self.venue.itemData(row))))
        self.month = MiniMonth(today, first_weekday, self)
        self.month.chosen.connect(self.day_chosen)
        self.statuses = StatusFilter(self)
        self.statuses.changed.connect(self.statuses_changed)
        self._model = QStandardItemModel(self)
        self._model.itemChanged.connect(self._item_changed)
        self._filtered = QSortFilterProxyModel(self)
        self._filtered.setSourceModel(self._model)
        self._filtered.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        #: The halls that are not ticked, by venue.
        self.hidden_rooms: dict[int, frozenset[int]] = {}
        self._venue = 0
        self._listed: list[tuple[int, str, int]] = []
        self._quiet = False
        self.list = QListView(self)
        self.list.setModel(self._filtered)
        self.list.setAccessibleName(translate("Calendar", "Halls to show"))
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.activated.connect(self._toggle)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(translate("Calendar", "Find a hall"))
        self.search.setAccessibleName(translate("Calendar", "Find a hall"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filtered.setFilterFixedString)
        self._lay_out()
        theme().changed.connect(self._resize)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line between the panel and the calendar."""
        super().paintEvent(event)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        QPainter(self).fillRect(0 if rtl else self.width() - 1, 0, 1, self.height(), colour(tokens().line))

    def _lay_out(self) -> None:
        values = tokens()
        # In a low window, or with large text, not all of it has room.
        inside = QWidget(self)
        inside.setProperty("kind", "clear")
        area = QScrollArea(self)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 1, 0)
        around.addWidget(area)
        self._bar = area.verticalScrollBar()
        self._bar.rangeChanged.connect(self._resize)
        self.list.setMinimumHeight(values.px(76))
        column = self._column = QVBoxLayout(inside)
        column.setContentsMargins(values.s16, values.s12, values.s12, values.s8)
        column.setSpacing(values.s8)
        column.addWidget(self.venue)
        column.addWidget(self.month)
        column.addSpacing(values.s8)
        column.addWidget(self._caption(translate("Calendar", "Bookings")))
        column.addWidget(self.statuses)
        column.addSpacing(values.s8)
        row = QHBoxLayout()
        row.addWidget(self._caption(translate("Calendar", "Halls")), 1)
        for text, checked in ((translate("Calendar", "All"), True), (translate("Calendar", "None"), False)):
            button = QPushButton(text, self)
            set_kind(button, "link")
            name = translate("Calendar", "Show all halls") if checked else translate("Calendar", "Show no hall")
            button.setAccessibleName(name)
            button.clicked.connect(lambda _=False, checked=checked: self.check_all(checked=checked))
            row.addWidget(button)
        column.addLayout(row)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        self._resize()

    def _caption(self, text: str) -> QLabel:
        label = QLabel(text, self)
        set_kind(label, "caption")
        return label

    def _resize(self) -> None:
        bar = self._bar.sizeHint().width() if self._bar.maximum() else 0
        wide = max(tokens().column(self.WIDTH), self._column.totalMinimumSize().width() + 1)
        self.setFixedWidth(wide + bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have room for the bar that scrolls."""
        super().resizeEvent(event)
        self._resize()

    def set_venues(self, venues: tuple[VenueSnapshot, ...], current: int | None) -> None:
        """Offer the venues; one alone needs no choice."""
        self.venue.clear()
        for venue in venues:
            self.venue.addItem(venue.name, venue.id)
        self.venue.setVisible(len(venues) > 1)
        self.mark_venue(current)

    def mark_venue(self, venue_id: int | None) -> None:
        """Mark which venue is shown."""
        self.venue.setCurrentIndex(self.venue.findData(venue_id))

    def set_rooms(self, venue_id: int, rooms: Sequence[RoomSnapshot]) -> None:
        """List a venue's halls; those that were hidden before stay hidden."""
        self._venue = venue_id
        hidden = self.hidden_rooms.get(venue_id, frozenset())
        wanted = [(room.id, room.name, room.capacity) for room in rooms]
        if wanted == self._listed:
            return
        self._listed = wanted
        self._quiet = True
        self._model.clear()
        for room in rooms:
            item = QStandardItem(room.name)
            item.setData(room.id, _ROOM)
            item.setToolTip(counts.guests(room.capacity))
            item.setCheckable(True)
            item.setCheckState(Qt.CheckState.Unchecked if room.id in hidden else Qt.CheckState.Checked)
            self._model.appendRow(item)
        self._quiet = False
        self.search.setVisible(len(rooms) > _MANY)

    def shown_rooms(self) -> tuple[int, ...]:
        """Return the ids of the halls that are ticked, in their order."""
        rows = (self._model.item(row) for row in range(self._model.rowCount()))
        return tuple(int(item.data(_ROOM)) for item in rows if item.checkState() is Qt.CheckState.Checked)

    def check_all(self, *, checked: bool) -> None:
        """Tick all halls that the list shows, or none of them."""
        self._set({self._source(row) for row in range(self._filtered.rowCount())}, checked=checked)

    def show_only(self, room_ids: frozenset[int]) -> None:
        """Tick these halls alone."""
        wanted = {row for row in range(self._model.rowCount()) if self._model.item(row).data(_ROOM) in room_ids}
        self._set(set(range(self._model.rowCount())) - wanted, checked=False, quiet=True)
        self._set(wanted, checked=True)

    def _source(self, row: int) -> int:
        return self._filtered.mapToSource(self._filtered.index(row, 0)).row()

    def _set(self, rows: set[int], *, checked: bool, quiet: bool = False) -> None:
        self._quiet = True
        for row in rows:
            self._model.item(row).setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
        self._quiet = False
        if not quiet:
            self._remember()

    def _toggle(self, index: QModelIndex) -> None:
        item = self._model.itemFromIndex(self._filtered.mapToSource(index))
        ticked = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def _item_changed(self, item: QStandardItem) -> None:
        del item
        if not self._quiet:
            self._remember()

    def _remember(self) -> None:
        ids = {int(self._model.item(row).data(_ROOM)) for row in range(self._model.rowCount())}
        self.hidden_rooms[self._venue] = frozenset(ids - set(self.shown_rooms()))
        self.rooms_changed.emit()
