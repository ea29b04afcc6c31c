"""The windows of one person in one program: opened, locked, signed out and closed together, remembered together."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.ui.preferences import Preferences
from hallbooking_desktop.ui.tasks import registry, spawn
from hallbooking_desktop.ui.theme import Mode, theme
from hallbooking_desktop.ui.translations import use_language

if TYPE_CHECKING:
    from hallbooking_desktop.ui.desk import Desk
    from hallbooking_desktop.ui.layout import Layout
    from hallbooking_desktop.ui.locked import Drawer
    from hallbooking_desktop.ui.main_window import MainWindow
    from hallbooking_desktop.ui.session import IdleLock, RememberPort, Session

_TOUCHES = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel}
_LOCK = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_L)
#: More windows than this are not opened again by themselves.
_MOST = 6


class Windows(QObject):
    """All windows and what they share: session, idle lock, the person's choices.

    ``ended`` comes when the last window was closed; ``opened`` when somebody was signed in and the desk is shown.
    """

    ended = Signal()
    opened = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.preferences = preferences
        self.all: list[MainWindow] = []
        self.session: Session | None = None
        self.idle: IdleLock | None = None
        #: After how many minutes the installation locks; 0 never.
        self.idle_limit = 0
        #: Whether the tour is offered to who signs in for the first time.
        self.offers_tour = False
        self.is_locked = False
        self._desk: Desk | None = None
        self._of: int | None = None
        self._drawer: Drawer | None = None
        #: Whether what was typed may be given up is being asked.
        self.is_asking = False
        self._front: MainWindow | None = None
        registry().refused.connect(self._show_refusal)
        registry().failed.connect(self._show_defect)

    # --- which ones --------------------------------------------------------------------------------------------------

    def add(self, window: MainWindow) -> None:
        """Take a window in."""
        self.all.append(window)
        self._front = window

    @property
    def front(self) -> MainWindow:
        """The window in which somebody works, or did last."""
        active = QApplication.activeWindow()
        for window in self.all:
            if active is not None and (active is window or window.isAncestorOf(active)):
                self._front = window
        return self._front if self._front in self.all else self.all[0]

    def _show_refusal(self, error: DomainError) -> None:
        if self.all:
            self.front.show_refusal(error)

    def _show_defect(self, reference: str) -> None:
        if self.all:
            self.front.show_defect(reference)

    def raise_window(self) -> None:
        """Come to the front: the program was started once more."""
        if self.all:
            self.front.raise_window()

    # --- the session -------------------------------------------------------------------------------------------------

    def attach(self, desk: Desk, remember: RememberPort | None, idle_minutes: int) -> None:
        """Make sign-in possible: the services run. After ``idle_minutes`` without a touch the desk locks; 0 never."""
        from hallbooking_desktop.ui.session import IdleLock, Session  # noqa: PLC0415 - not before the first paint

        self._desk = desk
        desk.personal = self
        desk.preferences = self.preferences
        self.session = Session(desk, remember, self)
        self.session.opened.connect(self._open)
        self.session.closed.connect(self._close_all)
        self.session.lapsed.connect(self._lapse)
        self.session.refused.connect(lambda text: self._each_page(lambda window: window.refuse_sign_in(text)))
        self.session.wrong.connect(lambda fields: self._each_page(lambda window: window.page.refused_fields(fields)))
        self.session.not_remembered.connect(lambda: self._each_page(self._let_sign_in))
        self.idle_limit = idle_minutes
        self.idle = IdleLock(self._idle_wanted(), self)
        self.idle.lapsed.connect(self.lock)
        application = cast("QGuiApplication", QGuiApplication.instance())
        application.focusWindowChanged.connect(self._watch)
        for window in self.all:
            self._watch(window.windowHandle())
        if self.preferences.was_locked:
            self.session.hold_back()
        self.session.resume()

    def _let_sign_in(self, window: MainWindow) -> None:
        window.page.ready()
        if self.preferences.was_locked:
            window.page.stay.setChecked(True)
            window.page.inform(self.tr("The desk was locked when the program ended. Type your password to go on."))

    def _each_page(self, act: Callable[[MainWindow], object]) -> None:
        for window in self.all:
            if window.asks:
                act(window)

    def _open(self) -> None:
        """Show the desk in each window: as it was before a lock, or as this person left it."""
        session, desk = self.session, self._desk
        if session is None or desk is None or session.user is None:
            return
        user = session.user
        self.preferences.last_email = user.email or ""
        self.is_locked = self.preferences.was_locked = False
        if self._of == user.id:
            for window in self.all:
                window.open_desk()
        else:
            self._of = user.id
            self._begin(desk, user.id)
        if self.idle is not None:
            self.idle.touch()
        if self._drawer is not None:
            self._drawer.bring_back()
            self._drawer = None
        self.opened.emit()

    def _begin(self, desk: Desk, user_id: int) -> None:
        """Open the windows that this person had open."""
        from hallbooking_desktop.ui.layout import Layout  # noqa: PLC0415 - not before somebody signs in

        layout = desk.layout = Layout(self.preferences, user_id)
        first = self.front
        left = _left(layout)
        as_left = self.preferences.opens_as_left(user_id)
        first.open_desk(str(left[0].get("view", "")) if left and as_left else "")
        if left:
            first.go_where(left[0])
        for place in left[1:]:
            self.open_window(str(place.get("view", "")), beside=first, place=place)
        if left[1:]:
            first.raise_window()
        if self.offers_tour and not self.preferences.knows_the_tour(user_id):
            first.offer_tour()

    def open_window(
        self, view: str = "", beside: MainWindow | None = None, place: dict[str, object] | None = None
    ) -> MainWindow | None:
        """Open one more window of the same person, with a view; somewhat beside another unless a place is given."""
        from hallbooking_desktop.ui.main_window import MainWindow  # noqa: PLC0415 - it imports this module

        if self._desk is None or self._of is None or self.is_locked:
            return None
        window = MainWindow(self.preferences, windows=self)
        window.use_desk(self._desk.another(window))
        if place is not None:
            window.go_where(place)
        else:
            window.go_beside(beside or self.front)
        window.open_desk(view)
        window.show()
        window.raise_window()
        self._front = window
        if place is None:
            self.keep_layout()
        return window

    def lock(self) -> None:
        """Hide the desk in every window until the same person types the password again, in one of them."""
        from hallbooking_desktop.ui.locked import Drawer  # noqa: PLC0415 - not before the first paint

        session = self.session
        if session is None or session.user is None or self.is_locked or self._of is None:
            return
        self.keep_layout()
        self.is_locked = True
        if session.stays:
            self.preferences.was_locked = True
            session.hold_back()
        front = self.front
        self._drawer = Drawer(self.all, self._asks_over_lock)
        if self.idle is not None:
            self.idle.stop()
        for window in self.all:
            window.toast.dismiss()
            window.banner.dismiss()
            if window is not front:
                window.show_locked()
        front.ask_again(session.user.full_name or "", session.user.email or "")

    def _asks_over_lock(self, dialog: QWidget) -> bool:
        return self.is_asking and any(dialog.parent() is window.over for window in self.all)

    def _lapse(self) -> None:
        """Cover the desk: its session has ended, and whoever worked here may go on with it."""
        if self.is_locked:
            self._each_page(lambda window: window.page.say_lapsed())
        self.lock()

    def give_way(self) -> None:
        """Let somebody else sign in after a session has ended; they are asked before anything typed is lost."""
        session = self.session
        if session is not None and session.has_lapsed:
            self._when_free(self.all, session.leave, keeps_drafts=True)

    def ask_here(self, window: MainWindow) -> None:
        """Ask for the password in another window than before."""
        session = self.session
        if session is None or session.user is None or not self.is_locked:
            return
        for other in self.all:
            if other is not window and other.asks:
                other.show_locked()
        window.ask_again(session.user.full_name or "", session.user.email or "")

    def sign_out(self) -> None:
        """End the session, unless something typed is to be kept."""
        session = self.session
        if session is not None:
            self._when_free(self.all, lambda: spawn(self, session.sign_out(), "sign out"))

    def _close_all(self, reason: str) -> None:
        """Show the sign-in page in one window and close the others."""
        from hallbooking_desktop.ui.locked import Drawer  # noqa: PLC0415 - not before the first paint

        self.keep_layout()
        lost = [each.name for window in self.all for each in window.unsaved()]
        if reason and lost:
            said = self.tr("What was typed and not saved is lost: %1.").replace("%1", ", ".join(lost))
            reason = f"{reason} {said}"
        self._of = None
        self.is_locked = self.preferences.was_locked = False
        drawer, self._drawer = self._drawer or Drawer(self.all, self._asks_over_lock), None
        drawer.clear_out()
        if self.idle is not None:
            self.idle.stop()
        kept = self.front
        for window in [each for each in self.all if each is not kept]:
            self._drop(window)
        kept.ask_who(reason)

    # --- closing -----------------------------------------------------------------------------------------------------

    def close_window(self, window: MainWindow) -> None:
        """Close one window, unless something typed in it is to be kept; the last one ends the program."""
        self._when_free([window], partial(self._close, window))

    def _close(self, window: MainWindow) -> None:
        if window not in self.all:
            return
        if len(self.all) == 1:
            self.keep_layout()
            window.closing.emit()
            self.ended.emit()
            return
        asked = window.asks
        self._drop(window)
        self.keep_layout()
        if self.is_locked and asked:
            self.ask_here(self.all[0])

    def _drop(self, window: MainWindow) -> None:
        window.let_close()
        window.deleteLater()

    def hide(self) -> None:
        """Show nothing any more: the program ends."""
        self.keep_layout()
        for window in self.all:
            window.hide()

    def let_close(self) -> None:
        """Close all windows now: everything has ended in order."""
        if self._drawer is not None:
            self._drawer.clear_out()
        for window in list(self.all):
            self._drop(window)

    def _when_free(
        self, windows: Sequence[MainWindow], act: Callable[[], object], *, keeps_drafts: bool = False
    ) -> None:
        """Act, after asking if something typed in these windows would be lost by it.

        ``keeps_drafts``: who answers is not who typed, and cannot give up what is kept for them.
        """
        if not any(window.unsaved() for window in windows):
            act()
        elif not self.is_asking:
            spawn(self, self._ask(tuple(windows), act, keeps_drafts), "unsaved text")

    async def _ask(self, windows: Sequence[MainWindow], act: Callable[[], object], keeps_drafts: bool) -> None:
        from hallbooking_desktop.ui.widgets.dialogs import may_discard  # noqa: PLC0415 - seldom needed

        dirty = next(window for window in windows if window.unsaved())
        # Behind the lock nobody is told what it is that was typed.
        names = () if self.is_locked else [each.name for window in windows for each in window.unsaved()]
        dirty.raise_window()
        self.is_asking = True
        try:
            free = await may_discard(dirty.over, names)
        finally:
            self.is_asking = False
        if free:
            for each in [] if keeps_drafts else [each for window in windows for each in window.unsaved()]:
                each.give_up()
            act()
        elif not self.is_locked:
            dirty.show_unsaved()

    # --- the layout --------------------------------------------------------------------------------------------------

    def keep_layout(self) -> None:
        """Remember which windows are open, where they stand and what they show."""
        if self.all:
            self.preferences.geometry = self.all[0].normalGeometry()
        if self._desk is not None and self._of is not None:
            self._desk.layout.keep("windows", [window.place() for window in self.all])

    def forget_layout(self) -> None:
        """Arrange everything as on a desk that nobody arranged."""
        self._when_free(self.all, self._forget_layout)

    def _forget_layout(self) -> None:
        if self._desk is not None:
            self._desk.layout.forget()
            self._build_anew()
            for window in self.all:
                window.go_where({})

    # --- the person's choices ----------------------------------------------------------------------------------------

    def set_mode(self, mode: Mode) -> None:
        """Show light, dark, or as the system."""
        self.preferences.mode = mode
        theme().set_mode(mode)

    def set_scale(self, scale: float) -> None:
        """Write larger or smaller from now on."""
        self._when_free(self.all, partial(self._set_scale, scale))

    def _set_scale(self, scale: float) -> None:
        self.preferences.scale = scale
        theme().set_scale(scale)
        self._build_anew()

    def set_language(self, code: str) -> None:
        """Speak another language from now on."""
        self._when_free(self.all, partial(self._set_language, code))

    def _set_language(self, code: str) -> None:
        self.preferences.language = code
        application = QApplication.instance()
        if isinstance(application, QApplication):
            locale = use_language(application, code)
            if self._desk is not None:
                self._desk.use_locale(locale)
        self._build_anew()

    def _build_anew(self) -> None:
        for window in self.all:
            window.build_anew()

    @property
    def language(self) -> str:
        """The language's code, or ``system``."""
        return self.preferences.language

    @property
    def opens_as_left(self) -> bool:
        """Tell whether the person begins with the view left last."""
        return self._of is not None and self.preferences.opens_as_left(self._of)

    def set_opens_as_left(self, wanted: bool) -> None:
        """Begin with the view left last, or with the start page."""
        if self._of is not None:
            self.preferences.set_opens_as_left(self._of, wanted)

    def knows_the_tour(self) -> None:
        """Do not offer the tour to this person again."""
        if self._of is not None:
            self.preferences.set_knows_the_tour(self._of)

    @property
    def idle_minutes(self) -> int | None:
        """After how many minutes the person wants the desk locked; None leaves it to the installation."""
        return self.preferences.idle_minutes

    def set_idle(self, minutes: int | None) -> None:
        """Lock after another time from now on, never later than the installation says."""
        self.preferences.idle_minutes = minutes
        if self.idle is not None:
            self.idle.set_minutes(self._idle_wanted())

    def _idle_wanted(self) -> int:
        own = self.preferences.idle_minutes
        if own is None:
            return self.idle_limit
        return min(own, self.idle_limit) if self.idle_limit else own

    # --- touch -------------------------------------------------------------------------------------------------------

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def quiet_seconds(self) -> float:
        """Return for how many seconds nobody has touched keys or mouse; at a desk that is closed, for ever."""
        if self.idle is None or self._of is None or self.is_locked:
            return math.inf
        return time.monotonic() - self.idle.touched_at

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that somebody is here."""
        if event.type() in _TOUCHES and self.idle is not None and self._of is not None and not self.is_locked:
            self.idle.touch()
            if isinstance(event, QKeyEvent) and event.keyCombination() == _LOCK:  # Also from an editor's window.
                self.lock()
                return True
        return super().eventFilter(watched, event)


def _left(layout: Layout) -> list[dict[str, object]]:
    """Return the windows that were open at the end; nonsense in the file is no window."""
    found = layout.value("windows")
    return [each for each in found if isinstance(each, dict)][:_MOST] if isinstance(found, list) else []
