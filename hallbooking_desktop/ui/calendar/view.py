"""The calendar view: toolbar, side panel and canvas, held together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.services.snapshots import VenueSnapshot
from hallbooking_desktop.ui import tasks
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.calendar.arrangement import Arrangement
from hallbooking_desktop.ui.calendar.grid_canvas import GridCanvas
from hallbooking_desktop.ui.calendar.help import key_table
from hallbooking_desktop.ui.calendar.index import SnapshotIndex
from hallbooking_desktop.ui.calendar.layout import Period, View
from hallbooking_desktop.ui.calendar.model import CalendarModel, LoadState
from hallbooking_desktop.ui.calendar.month_canvas import MonthCanvas
from hallbooking_desktop.ui.calendar.moves import Mover
from hallbooking_desktop.ui.calendar.printing import Printing
from hallbooking_desktop.ui.calendar.rules import Ghost
from hallbooking_desktop.ui.calendar.shown import Shown
from hallbooking_desktop.ui.calendar.side import SidePanel
from hallbooking_desktop.ui.calendar.toolbar import Toolbar
from hallbooking_desktop.ui.calendar.wishes import Wishes
from hallbooking_desktop.ui.calendar.words import month_name, period_title, translate
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.palette.commands import Command, KeyTable
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.theme import set_kind


class CalendarView(QWidget):
    """The calendar of one venue at a time.

    ``create_requested`` carries a room's id and a ``TimeRange``; ``open_requested`` and ``cancel_requested`` a
    booking's id. The view also asks the desk's actions to do these things, where somebody can.
    """

    create_requested = Signal(int, object)
    open_requested = Signal(int)
    cancel_requested = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._venues: tuple[VenueSnapshot, ...] = ()
        self._venue_id: int | None = desk.actor.venue_id
        self._index: SnapshotIndex | None = None
        self._select_later: int | None = None
        self._wanted_at: datetime | None = None
        self._wanted_day: date | None = None
        self._loaded_venues: tasks.Latest[tuple[VenueSnapshot, ...]] = tasks.Latest(self, "venues of the calendar")
        first = QLocale().firstDayOfWeek().value - 1
        self.period = Period(View.DAY, self._today(), first_weekday=first)
        self.model = CalendarModel(desk, self)
        self.toolbar = Toolbar(self)
        self.side = SidePanel(self._today(), first, self)
        self.grid = GridCanvas(desk.clock, desk.formats, self)
        self.month = MonthCanvas(desk.clock, desk.formats, self)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.grid)
        self.pages.addWidget(self.month)
        self.states = StateStack(self.pages, self)
        self.mover = Mover(desk, self)
        self.wishes = Wishes(desk, self, self.grid, self.mover)
        self.printing = Printing(desk, self)
        self._lay_out()
        self._arrangement = Arrangement(self, desk.layout)
        self._venue_id = self._venue_id or self._arrangement.venue_id
        self._connect()
        self._show_period()

    def _lay_out(self) -> None:
        set_kind(self.toolbar, "bar")
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(self.states, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addLayout(row, 1)
        self.setTabOrder(self.toolbar, self.grid)
        self.setAccessibleName(translate("Calendar", "Calendar"))

    def _connect(self) -> None:
        bar, side = self.toolbar, self.side
        bar.today_clicked.connect(lambda: self.go_to(self._today()))
        bar.turned.connect(self.turn)
        bar.view_chosen.connect(self.set_view)
        bar.whole_week_toggled.connect(self.set_whole_week)
        side.venue_chosen.connect(self.show_venue)
        bar.zoomed.connect(self.grid.zoom_at)
        bar.panel_toggled.connect(side.setVisible)
        bar.help_clicked.connect(self._show_keys)
        bar.new_clicked.connect(self.wishes.new_booking)
        bar.print_clicked.connect(self.printing.start)
        side.day_chosen.connect(self.go_to)
        side.rooms_changed.connect(self._show_scene)
        side.statuses_changed.connect(self._show_scene)
        self.model.loaded.connect(self._on_loaded)
        self.model.failed.connect(self._on_failed)
        self.model.state_changed.connect(self._on_state)
        for canvas in (self.grid, self.month):
            canvas.ghost_changed.connect(lambda ghost, canvas=canvas: self._on_ghost(canvas, ghost))
            canvas.dropped.connect(lambda ghost, canvas=canvas: self.mover.confirm(canvas, ghost))
            canvas.refused.connect(lambda _, why, canvas=canvas: self.wishes.refuse(canvas, why))
            canvas.opened.connect(self.wishes.open)
            canvas.remove_requested.connect(lambda item, canvas=canvas: self.wishes.remove(canvas, item))
            canvas.turn_requested.connect(self.turn)
            canvas.day_requested.connect(self._open_day)
        self.grid.block_requested.connect(self.wishes.block_time)
        self.grid.create_requested.connect(self.wishes.create)
        self.wishes.create_requested.connect(self.create_requested)
        self.wishes.open_requested.connect(self.open_requested)
        self.wishes.cancel_requested.connect(self.cancel_requested)
        self.mover.moved.connect(self.model.refresh)
        self._desk.changed.connect(self._on_change)
        for keys, act in (
            (QKeySequence.StandardKey.Print, self.printing.start),
            (QKeySequence.StandardKey.ZoomIn, lambda: self.grid.zoom_at(1.25)),
            (QKeySequence("Ctrl+="), lambda: self.grid.zoom_at(1.25)),
            (QKeySequence.StandardKey.ZoomOut, lambda: self.grid.zoom_at(1 / 1.25)),
            (QKeySequence("Ctrl+0"), lambda: self.grid.zoom_at(1 / self.grid.zoom)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # --- what the shell asks ---------------------------------------------------------------------------------------

    def activate(self) -> None:
        """Show: load the venues first, then the calendar."""
        if not self._venues:
            self._load_venues()
        else:
            self._load()
        self._canvas.setFocus()

    def refresh(self) -> None:
        """Load again."""
        if not self._venues:
            self._load_venues()
        else:
            self.model.refresh()

    def focus_search(self) -> None:
        """Put the keyboard where a hall is found by name."""
        self.side.show()
        self.toolbar.panel.setChecked(True)
        (self.side.search if self.side.search.isVisible() else self.side.list).setFocus()

    def show_in_calendar(self, venue_id: int, at: datetime, booking_id: int | None = None) -> None:
        """Show a venue at an instant, and select a booking there."""
        self._select_later, self._wanted_at, self._wanted_day = booking_id, at, None
        self._venue_id = venue_id
        self.side.mark_venue(venue_id)
        if self.period.view is View.MONTH:
            self.period = self.period.seen_as(View.DAY)
        self._go_to_wanted()

    def show_day(self, day: date, venue_id: int | None = None) -> None:
        """Show a day of a venue, of the one that is shown unless another is named."""
        self._wanted_day = day
        if venue_id is not None:
            self._venue_id = venue_id
            self.side.mark_venue(venue_id)
        self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        """Show the day asked for before the venue's zone was known, else today."""
        at = self._wanted_at or self._desk.clock()
        day = self._wanted_day or at.astimezone(self._zone_of(self._venue_id)).date()
        if self._venues:
            self._wanted_at = self._wanted_day = None
        self.go_to(day)

    def key_table(self) -> KeyTable:
        """Return the calendar's keys in groups."""
        return key_table()

    def commands(self) -> tuple[Command, ...]:
        """Return what the palette offers while the calendar is open."""
        return (self.printing.command,)

    def _show_keys(self) -> None:
        self._desk.actions.run(Do.SHOW_KEYS)

    # --- where and what --------------------------------------------------------------------------------------------

    @property
    def _canvas(self) -> GridCanvas | MonthCanvas:
        return self.month if self.period.view is View.MONTH else self.grid

    @property
    def venue(self) -> VenueSnapshot | None:
        """The venue shown."""
        return next((v for v in self._venues if v.id == self._venue_id), None)

    def _zone_of(self, venue_id: int | None) -> ZoneInfo:
        venue = next((v for v in self._venues if v.id == venue_id), None)
        return ZoneInfo(venue.timezone) if venue is not None else ZoneInfo("UTC")

    def _today(self) -> date:
        return self._desk.clock().astimezone(self._zone_of(self._venue_id)).date()

    def go_to(self, day: date) -> None:
        """Show the period that holds a day."""
        self.period = self.period.at(day)
        self._show_period()

    def turn(self, pages: int) -> None:
        """Show a later or earlier period."""
        self.period = self.period.turned(pages)
        self._show_period()

    def set_view(self, view: View) -> None:
        """Show the same day in another view."""
        had_focus = self._canvas.hasFocus()
        self.period = self.period.seen_as(view)
        self._show_period()
        if had_focus:
            self._canvas.setFocus()

    def set_whole_week(self, whole_week: bool) -> None:
        """Let the timeline show seven days, or one."""
        self.period = replace(self.period, whole_week=whole_week)
        self._show_period()

    def show_venue(self, venue_id: int) -> None:
        """Show another venue."""
        if venue_id != self._venue_id:
            self._venue_id = venue_id
            self._show_period()
        self._canvas.setFocus()

    def _open_day(self, day: date) -> None:
        self.period = replace(self.period, view=View.DAY, day=day, whole_week=self.period.whole_week)
        self._show_period()
        self._canvas.setFocus()

    def _show_period(self) -> None:
        """Bring titles and panels up to date and ask for the data."""
        period, days = self.period, self.period.days
        self.mover.popover.dismiss()
        self.toolbar.show_view(period.view, whole_week=period.whole_week)
        if period.view is View.MONTH:
            self.toolbar.title.say(month_name(period.day), month_name(period.day))
        else:
            self.toolbar.title.say(period_title(days[0], days[-1]), period_title(days[0], days[-1], short=True))
        self.toolbar.today.setEnabled(self._today() not in days or period.view is View.MONTH)
        self.side.month.show_period(period.day, days, self._today())
        self.setWindowTitle(self.venue.name if self.venue is not None else "")
        self._arrangement.keep()
        self._load()

    # --- data ------------------------------------------------------------------------------------------------------

    def _load_venues(self) -> None:
        self.states.loading()
        self._loaded_venues.start(self._desk.read(lambda s, a: s.catalogue.venues(a)), self._on_venues, self._on_failed)

    def _on_venues(self, venues: tuple[VenueSnapshot, ...]) -> None:
        actor = self._desk.actor
        if not actor.venue_id or self._desk.may(Action.EDIT_VENUE):
            mine = venues
        else:
            mine = tuple(v for v in venues if v.id == actor.venue_id)
        first_time = not self._venues
        self._venues = mine
        if mine and self._venue_id not in {v.id for v in mine}:
            self._venue_id = mine[0].id
        self.side.set_venues(mine, self._venue_id)
        if not mine:
            self.states.empty(translate("Calendar", "There is no venue yet. Add one under Venues & rooms first."))
        elif first_time:
            self._go_to_wanted()
        else:
            self._show_period()

    def _load(self) -> None:
        venue = self.venue
        if venue is None:
            return
        zone = ZoneInfo(venue.timezone)
        middle = self.period.range(zone)
        self.toolbar.zone.setText(self._desk.formats.zone_note(middle.start, venue.timezone))
        neighbours = (self.period.turned(1).range(zone), self.period.turned(-1).range(zone))
        self.model.show(venue.id, middle, neighbours)

    def _on_loaded(self, index: SnapshotIndex) -> None:
        self._index = index
        self.side.set_rooms(index.snapshot.venue.id, index.snapshot.rooms)
        self._show_scene()
        if self._select_later is not None:
            key, self._select_later = ("booking", self._select_later), None
            self._canvas.select(key)

    def _show_scene(self) -> None:
        index = self._index
        if index is None or not self.model.is_of(index) or index.snapshot.range != self.period.range(index.zone):
            return
        rooms = self.side.shown_rooms()
        if not index.snapshot.rooms:
            self.states.empty(translate("Calendar", "This venue has no halls yet."), icon="hall")
            return
        if not rooms:
            text = translate("Calendar", "No hall is ticked. Tick one in the side panel to see its bookings.")
            show_all = translate("Calendar", "Show all halls")
            self.states.empty(text, show_all, lambda: self.side.check_all(checked=True), icon="hall")
            return
        self.pages.setCurrentWidget(self._canvas)
        self.states.ready()
        if not self.mover.popover.isVisible():
            self._canvas.set_ghost(None if not self._dragging() else self._current_ghost())
        self._canvas.show_scene(self.period, index, rooms, self.side.statuses.chosen())

    def shown(self) -> Shown | None:
        """Return what is shown, once it is there."""
        rooms, statuses = self.side.shown_rooms(), self.side.statuses.chosen()
        if self._index is None or not self._is_shown() or not rooms:
            return None
        return Shown(self.period, self._index, rooms, statuses, self._desk.formats)

    def _dragging(self) -> bool:
        return self.grid.pointer.is_dragging or self.grid.keys.moving or self.month.is_dragging

    def _current_ghost(self) -> Ghost | None:
        return self.month.ghost if self.period.view is View.MONTH else self.grid.shown.ghost

    def _on_failed(self, error: DomainError) -> None:
        if self._index is not None and self.states.state in {"ready", "loading"} and self._is_shown():
            self.states.ready()
            self._desk.report(error)
            return
        self.states.failed(error, self.refresh)

    def _is_shown(self) -> bool:
        index = self._index
        return index is not None and self.model.is_of(index) and index.snapshot.range == self.period.range(index.zone)

    def _on_state(self, state: LoadState) -> None:
        if state is LoadState.LOADING:
            self.states.loading()

    def _on_change(self, notice: ChangeNotice) -> None:
        if notice.concerns(Topic.VENUE) and self._venues:
            self._load_venues()

    # --- wishes ----------------------------------------------------------------------------------------------------

    def _on_ghost(self, canvas: GridCanvas | MonthCanvas, ghost: Ghost | None) -> None:
        self.mover.follow(canvas, ghost)
        if ghost is None and self.mover.popover.isVisible():
            self.mover.popover.dismiss()

    # --- keys ------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Switch views, go to today, and so on, by one key."""
        held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        views = {
            Qt.Key.Key_D: View.DAY,
            Qt.Key.Key_W: View.WEEK,
            Qt.Key.Key_M: View.MONTH,
            Qt.Key.Key_L: View.TIMELINE,
        }
        key = Qt.Key(event.key())
        if held == Qt.KeyboardModifier.AltModifier and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            self.turn(1 if (key == Qt.Key.Key_Right) is not rtl else -1)
        elif held:
            event.ignore()
        elif key in views:
            self.set_view(views[key])
        elif key == Qt.Key.Key_T:
            self.go_to(self._today())
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.turn(-1 if key == Qt.Key.Key_PageUp else 1)
        else:
            self._other_key(key, event)

    def _other_key(self, key: Qt.Key, event: QKeyEvent) -> None:
        if key == Qt.Key.Key_7 and self.period.view is View.TIMELINE:
            self.set_whole_week(not self.period.whole_week)
        elif key == Qt.Key.Key_N:
            self.wishes.new_booking()
        elif key == Qt.Key.Key_B:
            self.wishes.block_time()
        elif key == Qt.Key.Key_G:
            self.toolbar.panel.setChecked(True)
            self.side.month.days.setFocus()
        elif key == Qt.Key.Key_V and self.side.venue.count() > 1:
            self.toolbar.panel.setChecked(True)
            self.side.venue.setFocus()
            self.side.venue.showPopup()
        elif key == Qt.Key.Key_F:
            self.focus_search()
        elif event.text() == "?":
            self._show_keys()
        else:
            event.ignore()
