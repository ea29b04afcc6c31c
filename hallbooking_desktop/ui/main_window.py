"""One window: first the sign-in page, then the desk; the banner, the passing words and the lock belong to both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.ui.layout import numbers_of, on_screen, rect_of
from hallbooking_desktop.ui.messages import defect, sentence
from hallbooking_desktop.ui.preferences import Preferences
from hallbooking_desktop.ui.sign_in import DemoAccount, SignInPage
from hallbooking_desktop.ui.widgets.banner import Banner
from hallbooking_desktop.ui.widgets.toasts import ToastHost
from hallbooking_desktop.ui.windows import Windows

if TYPE_CHECKING:
    from hallbooking_desktop.ui.desk import Desk, Toast
    from hallbooking_desktop.ui.session import RememberPort, Session
    from hallbooking_desktop.ui.shell import Shell
    from hallbooking_desktop.ui.unsaved import Unsaved

_SIZE = (1280, 800)
#: A further window stands so many pixels beside the one that it was opened from.
_BESIDE = 36


class MainWindow(QMainWindow):
    """A window for sign-in and desk; ``windows`` are those it belongs to, with itself alone where none are given.

    ``closing`` comes when it is the last one and asks the program to end; it closes when ``let_close`` was called.
    """

    closing = Signal()

    def __init__(self, preferences: Preferences, *, can_remember: bool = False, windows: Windows | None = None) -> None:
        super().__init__()
        self.windows = windows or Windows(preferences)
        self._preferences = preferences
        self._can_remember = can_remember
        self._desk: Desk | None = None
        self._shell: Shell | None = None
        self._accounts: tuple[DemoAccount, ...] = ()
        self._may_close = False
        #: What was refused while nobody could read it.
        self._refused_late: DomainError | None = None
        #: Whether the sign-in page is there, to be signed in at or to unlock.
        self.asks = False
        self.setWindowTitle(self.tr("Hall Booking"))
        self.setMinimumSize(900, 600)
        self.banner = Banner(self)
        self._pages = QStackedWidget(self)
        self.over = QWidget(self)
        column = QVBoxLayout(self.over)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self._pages, 1)
        self.setCentralWidget(self.over)
        self.toast = ToastHost(self.over)
        self.resize(*_SIZE)
        if windows is None:
            self.page = self._new_page(preferences.last_email)
            if (place := preferences.geometry) is not None:
                self.setGeometry(self._mended(place))
        self.windows.add(self)
        QShortcut(QKeySequence("Ctrl+L"), self, self.windows.lock)

    def _new_page(self, email: str) -> SignInPage:
        page = SignInPage(email=email, can_remember=self._can_remember)
        page.submitted.connect(self._sign_in)
        page.code_offered.connect(self._take_code)
        page.another_wanted.connect(self.windows.give_way)
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.asks = True
        return page

    # --- the start ---------------------------------------------------------------------------------------------------

    @property
    def shell(self) -> Shell | None:
        """The desk's widgets, while somebody is signed in."""
        return self._shell

    @property
    def session(self) -> Session | None:
        """The session, once the services run."""
        return self.windows.session

    def offer_accounts(self, accounts: tuple[DemoAccount, ...]) -> None:
        """Show the demo data's accounts on the sign-in page."""
        self._accounts = accounts
        self.page.offer_accounts(accounts)

    def attach(self, desk: Desk, remember: RememberPort | None = None, *, idle_minutes: int = 30) -> None:
        """Make sign-in possible: the services run."""
        self._can_remember = self._can_remember or remember is not None
        self.page.stay.setVisible(self._can_remember)
        self.use_desk(desk)
        self.windows.attach(desk, remember, idle_minutes)

    def _say(self, toast: Toast) -> None:
        # Names, and an Undo that anybody could press, do not belong over the page that asks for the password.
        if not self.windows.is_locked:
            self.toast.show_toast(toast)

    def use_desk(self, desk: Desk) -> None:
        """Show what this desk says."""
        self._desk = desk
        desk.said.connect(self._say)
        desk.history.changed.connect(self.toast.withdraw)
        desk.reported.connect(self.show_refusal)
        desk.connection_changed.connect(self._show_connection)
        if not desk.connected:
            self._show_connection(connected=False)

    def _sign_in(self, email: str, password: str, stay: bool) -> None:
        if self.session is not None:
            self.session.sign_in(email, password, stay)

    def _take_code(self) -> None:
        from hallbooking_desktop.ui.new_password import NewPasswordSheet  # noqa: PLC0415 - seldom needed

        if self._desk is not None:
            sheet = NewPasswordSheet(self._desk, self)
            sheet.submitted.connect(self._password_set)
            sheet.open()

    def _password_set(self) -> None:
        if self.asks:
            self.page.inform(self.tr("Your password is set. Sign in with it now."))
            self.page.password.setFocus()

    def offer_founding(self) -> None:
        """Ask for the first administrator: nobody can sign in yet."""
        if self.session is not None and self.asks:
            self.page.found()
            self.page.founded.connect(self.session.found)

    def refuse_sign_in(self, text: str) -> None:
        """Say why nobody was signed in."""
        self.page.ready()
        self.page.refused(text)

    # --- the desk ----------------------------------------------------------------------------------------------------

    def open_desk(self, view: str = "") -> None:
        """Show the desk: as it stood if it was only locked, else a new one with a view, or the start page."""
        if self._shell is None:
            self._build_shell(view)
        if self._shell is not None:
            self._pages.setCurrentWidget(self._shell)
        self._drop_page()
        late, self._refused_late = self._refused_late, None
        if late is not None:
            self.show_refusal(late)

    def _build_shell(self, view: str) -> None:
        from hallbooking_desktop.ui.person_menu import PersonMenu  # noqa: PLC0415 - not before somebody signs in
        from hallbooking_desktop.ui.shell import Shell  # noqa: PLC0415 - likewise

        user = self.session.user if self.session is not None else None
        if self._desk is None or user is None:
            return
        self._drop_shell()
        shell = Shell(self._desk, user.full_name or user.email or "", self)
        menu = PersonMenu(self, shell)
        shell.menu_wanted.connect(menu.show_menu)
        shell.window_wanted.connect(lambda key: self.windows.open_window(key, self))
        shell.titled.connect(self.setWindowTitle)
        shell.centre.commands.add(menu.commands)
        self._pages.addWidget(shell)
        self._shell = shell
        shell.show_view(view)

    def build_anew(self) -> None:
        """Build the desk anew where it stood: sizes and words are set when a widget is made."""
        if self._shell is not None:
            self._build_shell(self._shell.key)
            self._pages.setCurrentWidget(self._shell)

    def offer_tour(self) -> None:
        """Offer a look around to who is new here."""
        if self._shell is not None:
            self._shell.offer_tour(self.windows.knows_the_tour)

    def _drop_shell(self) -> None:
        if self._shell is not None:
            if self._desk is not None:
                self._desk.actions.clear()
            self._pages.removeWidget(self._shell)
            self._shell.deleteLater()
            self._shell = None

    def _drop_page(self) -> None:
        """Take away what stands in front of the desk."""
        self.asks = False
        for number in reversed(range(self._pages.count())):
            page = self._pages.widget(number)
            if page is not None and page is not self._shell:
                self._pages.removeWidget(page)
                page.deleteLater()

    # --- the lock and the end of a session ---------------------------------------------------------------------------

    def ask_again(self, name: str, email: str) -> None:
        """Hide the desk until the same person types the password."""
        self._drop_page()
        self.page = self._new_page(email)
        self.page.ready()
        self.page.lock_for(name, email)
        if self.session is not None:
            self.page.stay.setChecked(self.session.stays)
            if self.session.has_lapsed:
                self.page.say_lapsed()
        self._untitle()

    def show_locked(self) -> None:
        """Hide the desk: the password is asked for in another window, or in this one if that is wanted."""
        from hallbooking_desktop.ui.locked import LockedPage  # noqa: PLC0415 - with several windows only

        self._drop_page()
        page = LockedPage(self)
        page.wanted.connect(lambda: self.windows.ask_here(self))
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self._untitle()

    def ask_who(self, reason: str) -> None:
        """Show the sign-in page, and why."""
        self._refused_late = None
        self._drop_page()
        self.page = self._new_page(self._preferences.last_email)
        self.page.offer_accounts(self._accounts)
        self.page.ready()
        self._drop_shell()
        self._untitle()
        if reason:
            self.page.inform(reason)

    def _untitle(self) -> None:
        self.setWindowTitle(self.tr("Hall Booking"))

    def unsaved(self) -> tuple[Unsaved, ...]:
        """Return what was typed here and not saved."""
        if self._shell is None:
            return ()
        from hallbooking_desktop.ui.unsaved import dialogs_with_text  # noqa: PLC0415 - not before somebody signs in

        return (*self._shell.unsaved(), *dialogs_with_text(self))

    def show_unsaved(self) -> None:
        """Go to what was typed and is to be kept."""
        found = self.unsaved()
        if found and found[0].key and self._shell is not None:
            self._shell.show_view(found[0].key)
        elif found:
            found[0].widget.raise_()
            found[0].widget.activateWindow()

    # --- what is said ------------------------------------------------------------------------------------------------

    def show_refusal(self, error: DomainError) -> None:
        """Say what was refused; over the page that asks for the password only when that is gone."""
        if self.windows.is_locked:
            self._refused_late = error
            return
        self.banner.say(sentence(error, self._desk.formats if self._desk is not None else None), "danger")

    def show_defect(self, reference: str) -> None:
        """Say that something went wrong, and under which id it is in the log."""
        self.banner.say(defect(reference), "danger")

    def _show_connection(self, connected: bool) -> None:
        if connected:
            self.banner.hide()
            if self._desk is not None:
                self._desk.say(self.tr("The database is back; everything is up to date."))
            return
        text = self.tr(
            "The database cannot be reached. What you see stays on screen, changes are refused until it is back."
            " Reconnecting by itself…"
        )
        self.banner.say(text, "warning", closable=False)

    # --- where it stands ---------------------------------------------------------------------------------------------

    def place(self) -> dict[str, object]:
        """Return where the window stands and what it shows, to be kept."""
        return {
            "at": numbers_of(self.normalGeometry()),
            "largest": self.isMaximized(),
            "view": self._shell.key if self._shell is not None else "",
        }

    def go_where(self, place: dict[str, object]) -> None:
        """Stand where a window stood; a screen that is gone does not matter, nor does nonsense."""
        at = rect_of(place.get("at"))
        if self.isMaximized() and place.get("largest") is not True:
            self.showNormal()
        if at is not None:
            self.setGeometry(self._mended(at))
        elif not place:
            self.setGeometry(self._mended(QRect(self.pos().x(), self.pos().y(), *_SIZE)))
        if place.get("largest") is True:
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)

    def go_beside(self, other: MainWindow) -> None:
        """Stand a little beside another window, as large as that."""
        self.setGeometry(self._mended(other.normalGeometry().translated(_BESIDE, _BESIDE)))

    def _mended(self, wanted: QRect) -> QRect:
        primary = QGuiApplication.primaryScreen()
        screens = sorted(QGuiApplication.screens(), key=lambda screen: screen is not primary)
        return on_screen(wanted, [screen.availableGeometry() for screen in screens])

    def raise_window(self) -> None:
        """Come to the front."""
        self.setWindowState((self.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive)
        self.show()
        self.raise_()
        self.activateWindow()

    def let_close(self) -> None:
        """Close now, without asking."""
        self._may_close = True
        if self in self.windows.all:
            self.windows.all.remove(self)
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first if something typed would be lost; the last window lets the program end in order."""
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self.windows.close_window(self)
