"""The desk of somebody signed in: navigation, the view that is open, and the state of what it stands on."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from hallbooking_desktop.domain.permissions import Action, Role, Scope, scope_of
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.booking.flows import BookingFlows
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.garbage import set_aside
from hallbooking_desktop.ui.icons import icon, icon_size
from hallbooking_desktop.ui.navigation import Navigation, Page
from hallbooking_desktop.ui.palette.centre import CommandCentre
from hallbooking_desktop.ui.palette.commands import Command
from hallbooking_desktop.ui.status import StatusStrip
from hallbooking_desktop.ui.tasks import spawn
from hallbooking_desktop.ui.today.bell import AlertBell
from hallbooking_desktop.ui.undo import UNDO_KEYS, take_back_newest
from hallbooking_desktop.ui.unsaved import Unsaved
from hallbooking_desktop.ui.views.ahead import modules_of
from hallbooking_desktop.ui.views.registry import views_for
from hallbooking_desktop.ui.widgets.leading import lead_all

if TYPE_CHECKING:
    from hallbooking_desktop.ui.tour.tour import Tour

#: So many views have a key of their own: there are no more digits.
_NUMBERED = 9
#: The first view is surely there then; between two modules the window gets its turn.
_AHEAD_MS, _BETWEEN_S = 2_500, 0.03
#: So long nobody has touched the window when it may be busy for a moment.
_QUIET_S = 0.3
_BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Shell(QWidget):
    """Navigation at the left, the open view, the status strip. ``menu_wanted`` asks for the person's menu.

    ``window_wanted`` carries the key of a view to be opened in a window of its own; ``titled`` what the window is
    called: the view, and what it shows of where it has a window's title for that.
    """

    menu_wanted = Signal(QWidget)
    window_wanted = Signal(str)
    titled = Signal(str)

    def __init__(self, desk: Desk, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._built: dict[str, QWidget] = {}
        self._entries = {entry.key: entry for entry in views_for(desk)}
        self._current = ""
        self.tour: Tour | None = None
        self._stack = QStackedWidget(self)
        self.status = StatusStrip(desk, self)
        self.status.page_wanted.connect(self.show_view)
        self.status.recent.clicked.connect(self.show_recent)
        self._taking_back: asyncio.Task[None] | None = None
        self.centre = CommandCentre(desk, self)
        self.centre.commands.add(self._commands)
        self.navigation = self._build_navigation(name)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(self.status)
        self._shortcuts()
        self._register()
        self.flows = BookingFlows(desk, self)
        QTimer.singleShot(_AHEAD_MS, self, lambda: spawn(self, self._load_ahead(), "the views' modules"))

    async def _load_ahead(self) -> None:
        """Import what the other views need while nobody touches the window: some take a quarter of a second in all."""
        for entry in self._entries.values():
            if entry.module in sys.modules:
                continue
            for module in await asyncio.to_thread(modules_of, entry.module):
                if module not in sys.modules:
                    await self._quiet()
                    import_module(module)
                    set_aside()
                    await asyncio.sleep(_BETWEEN_S)

    async def _quiet(self) -> None:
        personal = self._desk.personal
        while personal is not None and personal.quiet_seconds() < _QUIET_S:  # noqa: ASYNC110 - to tell each touch would cost each key
            await asyncio.sleep(_QUIET_S)

    # --- building ----------------------------------------------------------------------------------------------------

    def _build_navigation(self, name: str) -> Navigation:
        self.search = self.centre.button(self)
        self.person = self._person_button(name)
        self.bell = AlertBell(self._desk, self)
        made = Navigation(self.pages, self.search, self.person, self.bell, self)
        made.chosen.connect(self._show_or_open)
        made.beside.connect(self.window_wanted)
        return made

    def _show_or_open(self, key: str) -> None:
        """Show a view here, or in a window of its own with Ctrl and Shift held down."""
        if QApplication.keyboardModifiers() & _BOTH == _BOTH:
            self.navigation.mark(self._current)
            self.window_wanted.emit(key)
        else:
            self.show_view(key)

    def _person_button(self, name: str) -> QPushButton:
        role = self.tr("Administrator") if self._desk.actor.role is Role.ADMIN else self.tr("Moderator")
        button = QPushButton(f"  {name}\n  {role}", self)
        button.setProperty("kind", "nav")
        button.setIcon(icon("user"))
        button.setIconSize(icon_size(18))
        button.setAccessibleName(self.tr("%1: appearance, language, sign out").replace("%1", name))
        button.setToolTip(button.accessibleName())
        button.clicked.connect(lambda: self.menu_wanted.emit(button))
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the work its room."""
        super().resizeEvent(event)
        self.navigation.fit(self.width())

    def _shortcuts(self) -> None:
        for number, key in enumerate(list(self._entries)[:_NUMBERED], 1):
            QShortcut(QKeySequence(f"Ctrl+{number}"), self, lambda k=key: self.show_view(k))
        if "settings" in self._entries:
            QShortcut(QKeySequence("Ctrl+,"), self, lambda: self.show_view("settings"))
        QShortcut(QKeySequence("Ctrl+Shift+N"), self, lambda: self.window_wanted.emit(""))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Refresh), self, self._refresh)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._find)
        QShortcut(QKeySequence(QKeySequence.StandardKey.New), self, self._new)
        # A field has the key before: there it takes back what was typed.
        QShortcut(QKeySequence(UNDO_KEYS), self, self._take_back)

    def _register(self) -> None:
        for what, key in (
            (Do.OPEN_BOOKING, "bookings"),
            (Do.SHOW_BOOKINGS, "bookings"),
            (Do.SHOW_COUNTED, "bookings"),
            (Do.OPEN_CUSTOMER, "customers"),
            (Do.OPEN_WALLET, "wallets"),
            (Do.SHOW_BOOKINGS_OF, "bookings"),
            (Do.SHOW_IN_CALENDAR, "calendar"),
            (Do.SHOW_DAY, "calendar"),
            (Do.OPEN_USER, "users"),
            (Do.SHOW_HISTORY, "audit"),
            (Do.OPEN_ROOM, "places"),
            (Do.OPEN_VENUE, "places"),
            (Do.OPEN_PHOTOS, "places"),
            (Do.OPEN_PAGE, "content"),
            (Do.OPEN_QUERY, "queries"),
            (Do.OPEN_REVIEW, "reviews"),
            (Do.SHOW_SETTINGS, "settings"),
        ):
            if key in self._entries:
                self._desk.actions.register(what, lambda *args, k=key, w=what: self._pass_on(k, w, args))

        every = scope_of(self._desk.actor.role, Action.EDIT_VENUE) is Scope.ALL
        for what, key, may in (
            (Do.NEW_CUSTOMER, "customers", self._desk.may(Action.CREATE_CUSTOMER)),
            (Do.JOIN_CUSTOMERS, "customers", self._desk.may(Action.MERGE_CUSTOMERS)),
            (Do.BLOCK_ROOM, "places", self._desk.may(Action.BLOCK_ROOM)),
            (Do.CLOSE_PLACE, "places", self._desk.may(Action.EDIT_HOURS)),
            (Do.NEW_ROOM, "places", self._desk.may(Action.EDIT_ROOM)),
            (Do.NEW_PLACE, "places", every),
            (Do.INVITE_USER, "users", self._desk.may(Action.MANAGE_USERS)),
            (Do.PAIR_KIOSK, "endpoint", self._desk.may(Action.MANAGE_KIOSKS)),
            (Do.WRITE_NOTE, "today", self._desk.may(Action.WRITE_HANDOVER)),
        ):
            if may and key in self._entries:
                self._desk.actions.register(what, partial(self._pass_on, key, what, ()))

    def _pass_on(self, key: str, what: Do, args: tuple[object, ...]) -> None:
        """Show the view and let it do what was asked; it has a method of the action's name."""
        self.show_view(key)
        getattr(self._built[key], what.value)(*args)

    # --- views -------------------------------------------------------------------------------------------------------

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the views that this role sees."""
        return tuple(self._entries)

    @property
    def pages(self) -> tuple[Page, ...]:
        """The views that this role sees, each with its shortcut."""
        numbers = {key: f"Ctrl+{number}" for number, key in enumerate(list(self._entries)[:_NUMBERED], 1)}
        numbers |= {"settings": "Ctrl+,"}
        return tuple(
            Page(key, entry.title(), entry.icon, numbers.get(key, ""), entry.words())
            for key, entry in self._entries.items()
        )

    @property
    def key(self) -> str:
        """The key of the view that is open."""
        return self._current

    @property
    def current(self) -> QWidget | None:
        """The view that is open."""
        return self._built.get(self._current)

    def show_view(self, key: str) -> None:
        """Open a view, the first for an unknown key; it is built when it is first shown."""
        if key not in self._entries:
            key = next(iter(self._entries))
        view = self._built.get(key)
        if view is None:
            view = self._entries[key].make(self._desk, self._stack)
            self._built[key] = view
            lead_all(view)
            view.windowTitleChanged.connect(self._tell_title)
            self._stack.addWidget(view)
            set_aside()
        self._current = key
        self.navigation.mark(key)
        self._stack.setCurrentWidget(view)
        self._tell_title()
        self._ask("activate")

    def _tell_title(self) -> None:
        entry, view = self._entries[self._current], self.current
        where = view.windowTitle() if view is not None else ""
        self.titled.emit(f"{entry.title()} · {where}" if where else entry.title())

    def unsaved(self) -> tuple[Unsaved, ...]:
        """Return the views that would lose something typed."""
        dirty = (key for key, view in self._built.items() if getattr(view, "is_dirty", False))
        return tuple(Unsaved(self._entries[key].title(), self._built[key], key) for key in dirty)

    # --- the tour ----------------------------------------------------------------------------------------------------

    def offer_tour(self, answered: Callable[[], None]) -> None:
        """Offer a look around at the foot of the navigation, where there is room for it."""
        # What fits is known when the navigation has its size.
        QTimer.singleShot(0, self, lambda: self._offer_tour(answered))

    def _offer_tour(self, answered: Callable[[], None]) -> None:
        from hallbooking_desktop.ui.tour.offer import TourOffer  # noqa: PLC0415 - for who is new

        offer = TourOffer(self.navigation)
        full = self.navigation.sizeHint().height() + offer.sizeHint().height() > self.navigation.height()
        if full or self.navigation.is_folded:
            offer.deleteLater()
            return

        def take(wanted: bool) -> None:
            answered()
            offer.hide()
            offer.deleteLater()
            if wanted:
                self.show_tour()

        offer.answered.connect(take)
        self.navigation.foot.addWidget(offer)

    def show_tour(self) -> None:
        """Show what is where; once at a time."""
        from hallbooking_desktop.ui.tour.tour import Tour  # noqa: PLC0415 - seldom needed

        self.centre.sheet.dismiss()
        self.centre.palette.dismiss()
        if self.tour is None:
            self.tour = Tour(self)
            self.tour.left.connect(self._tour_left)
            self.tour.start()

    def _tour_left(self) -> None:
        self.tour = None

    # --- what was done -----------------------------------------------------------------------------------------------

    def _take_back(self) -> None:
        if self._taking_back is None or self._taking_back.done():
            careful = bool(getattr(self.current, "is_dirty", False))
            taken = take_back_newest(self._desk, self, careful=careful)
            self._taking_back = spawn(self, taken, "take something back")

    def show_recent(self) -> None:
        """List what was done, to take it back."""
        from hallbooking_desktop.ui.recent import RecentSheet  # noqa: PLC0415 - seldom needed

        RecentSheet(self._desk, self).open()

    def _commands(self) -> Iterator[Command]:
        """Yield what the palette offers of what stands around the views."""
        words = self.tr("notifications warnings urgent bell")
        yield Command("alerts", self.tr("Alerts: what needs attention"), self.bell.open_list, "bell", words=words)
        words = self.tr("undo take back revert history")
        yield Command("undo", self.tr("Undo the last change"), self._take_back, "undo", UNDO_KEYS, words)
        yield Command("recent", self.tr("Recent changes"), self.show_recent, "undo", words=words)

    # --- what the open view does -------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        self._ask("refresh")

    def _find(self) -> None:
        self._ask("focus_search")

    def _ask(self, method: str) -> None:
        """Call a method of the open view, if it has it."""
        call = getattr(self.current, method, None)
        if call is not None:
            call()

    def _new(self) -> None:
        """Make what the open view is about, else a booking."""
        make = getattr(self.current, "make_new", None)
        if make is not None:
            make()
        else:
            self._desk.actions.run(Do.NEW_BOOKING, None)
