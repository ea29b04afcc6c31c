"""The window: first the sign-in page, then the desk; the banner, the passing words and the lock belong to both."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QGuiApplication, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.ui.icons import icon
from hallbooking_desktop.ui.messages import defect, sentence
from hallbooking_desktop.ui.preferences import Preferences
from hallbooking_desktop.ui.sign_in import DemoAccount, SignInPage
from hallbooking_desktop.ui.tasks import registry, spawn
from hallbooking_desktop.ui.theme import SCALES, Mode, theme
from hallbooking_desktop.ui.translations import language_name, spoken_languages, use_language
from hallbooking_desktop.ui.widgets.banner import Banner, ToastHost

if TYPE_CHECKING:
    from hallbooking_desktop.ui.desk import Desk
    from hallbooking_desktop.ui.palette.commands import Command
    from hallbooking_desktop.ui.session import IdleLock, RememberPort, Session
    from hallbooking_desktop.ui.shell import Shell

_TOUCHES = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel}


class MainWindow(QMainWindow):
    """One window for sign-in and desk. ``closing`` asks the program to end; it closes when ``let_close`` was called.

    ``opened`` comes when somebody was signed in and the desk is shown.
    """

    closing = Signal()
    opened = Signal()

    def __init__(self, preferences: Preferences, *, can_remember: bool = False) -> None:
        super().__init__()
        self._preferences = preferences
        self._can_remember = can_remember
        self._desk: Desk | None = None
        self._session: Session | None = None
        self._idle: IdleLock | None = None
        self._shell: Shell | None = None
        self._shell_of: int | None = None
        self._accounts: tuple[DemoAccount, ...] = ()
        #: After how many minutes the installation locks; 0 never.
        self.idle_limit = 0
        self._may_close = False
        self._asks = False
        self.setWindowTitle(self.tr("Hall Booking"))
        self.setMinimumSize(900, 600)
        self.banner = Banner(self)
        self._pages = QStackedWidget(self)
        around = QWidget(self)
        column = QVBoxLayout(around)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self._pages, 1)
        self.setCentralWidget(around)
        self.toast = ToastHost(around)
        self.page = self._new_page(preferences.last_email)
        geometry = preferences.geometry
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(1280, 800)
        registry().refused.connect(self._show_refusal)
        registry().failed.connect(self._show_defect)
        QShortcut(QKeySequence("Ctrl+L"), self, self.lock)

    def _new_page(self, email: str) -> SignInPage:
        page = SignInPage(email=email, can_remember=self._can_remember)
        page.submitted.connect(self._sign_in)
        page.code_offered.connect(self._take_code)
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self._asks = True
        return page

    # --- the start ---------------------------------------------------------------------------------------------------

    @property
    def shell(self) -> Shell | None:
        """The desk's widgets, while somebody is signed in."""
        return self._shell

    @property
    def session(self) -> Session | None:
        """The session, once the services run."""
        return self._session

    def offer_accounts(self, accounts: tuple[DemoAccount, ...]) -> None:
        """Show the demo data's accounts on the sign-in page."""
        self._accounts = accounts
        self.page.offer_accounts(accounts)

    def attach(self, desk: Desk, remember: RememberPort | None = None, *, idle_minutes: int = 30) -> None:
        """Make sign-in possible: the services run. After ``idle_minutes`` without a touch the desk locks; 0 never."""
        from hallbooking_desktop.ui.session import IdleLock, Session  # noqa: PLC0415 - not before the first paint

        self._desk = desk
        desk.said.connect(self.toast.show_toast)
        desk.reported.connect(self._show_refusal)
        desk.connection_changed.connect(self._show_connection)
        self._can_remember = self._can_remember or remember is not None
        self.page.stay.setVisible(self._can_remember)
        self._session = Session(desk, remember, self)
        self._session.opened.connect(self._open_desk)
        self._session.closed.connect(self._close_desk)
        self._session.refused.connect(self._refuse_sign_in)
        self._session.wrong.connect(self._refuse_fields)
        self._session.not_remembered.connect(self._ask_who)
        self.idle_limit = idle_minutes
        self._idle = IdleLock(self._idle_wanted(), self)
        desk.personal = self
        desk.preferences = self._preferences
        self._idle.lapsed.connect(self.lock)
        application = cast("QGuiApplication", QGuiApplication.instance())
        application.focusWindowChanged.connect(self._watch)
        self._watch(self.windowHandle())
        self._session.resume()

    def _sign_in(self, email: str, password: str, stay: bool) -> None:
        if self._session is not None:
            self._session.sign_in(email, password, stay)

    def _take_code(self) -> None:
        from hallbooking_desktop.ui.new_password import NewPasswordSheet  # noqa: PLC0415 - seldom needed

        if self._desk is not None:
            sheet = NewPasswordSheet(self._desk, self)
            sheet.submitted.connect(self._password_set)
            sheet.open()

    def _password_set(self) -> None:
        if self._asks:
            self.page.inform(self.tr("Your password is set. Sign in with it now."))
            self.page.password.setFocus()

    def offer_founding(self) -> None:
        """Ask for the first administrator: nobody can sign in yet."""
        if self._session is not None and self._asks:
            self.page.found()
            self.page.founded.connect(self._session.found)

    def _refuse_fields(self, fields: dict[str, str]) -> None:
        if self._asks:
            self.page.refused_fields(fields)

    def _refuse_sign_in(self, text: str) -> None:
        if self._asks:
            self.page.ready()
            self.page.refused(text)

    def _ask_who(self) -> None:
        if self._asks:
            self.page.ready()

    # --- opening and closing the desk --------------------------------------------------------------------------------

    def _open_desk(self) -> None:
        session, desk = self._session, self._desk
        if session is None or desk is None or session.user is None:
            return
        user = session.user
        self._preferences.last_email = user.email or ""
        if self._shell is None or self._shell_of != user.id:
            self._build_shell(user.full_name or user.email or "")
            self._shell_of = user.id
        if self._shell is not None:
            self._pages.setCurrentWidget(self._shell)
        self._drop_page()
        if self._idle is not None:
            self._idle.touch()
        self.opened.emit()

    def _build_shell(self, name: str, view: str = "") -> None:
        """Build the desk and open a view, the start page unless another is named."""
        from hallbooking_desktop.ui.shell import Shell  # noqa: PLC0415 - not before somebody signs in

        if self._desk is None:
            return
        self._drop_shell()
        shell = Shell(self._desk, name, self)
        shell.menu_wanted.connect(self._show_menu)
        shell.centre.commands.add(self._commands)
        self._pages.addWidget(shell)
        self._shell = shell
        shell.show_view(view)

    def _close_desk(self, reason: str) -> None:
        self._drop_page()
        self.page = self._new_page(self._preferences.last_email)
        self.page.offer_accounts(self._accounts)
        self.page.ready()
        self._drop_shell()
        self._shell_of = None
        if self._idle is not None:
            self._idle.stop()
        if reason:
            self.page.inform(reason)

    def _drop_shell(self) -> None:
        if self._shell is not None:
            if self._desk is not None:
                self._desk.actions.clear()
            self._pages.removeWidget(self._shell)
            self._shell.deleteLater()
            self._shell = None

    def _drop_page(self) -> None:
        if self._asks:
            self._asks = False
            self._pages.removeWidget(self.page)
            self.page.deleteLater()

    def lock(self) -> None:
        """Hide the desk until the same person types the password again."""
        session = self._session
        if session is None or session.user is None or self._pages.currentWidget() is not self._shell:
            return
        for dialog in (w for w in QApplication.topLevelWidgets() if w is not self and w.isVisible()):
            dialog.close()
        if self._idle is not None:
            self._idle.stop()
        user = session.user
        self.page = self._new_page(user.email or "")
        self.page.ready()
        self.page.lock_for(user.full_name, user.email or "")

    # --- what is said ------------------------------------------------------------------------------------------------

    def _show_refusal(self, error: DomainError) -> None:
        self.banner.say(sentence(error, self._desk.formats if self._desk is not None else None), "danger")

    def _show_defect(self, reference: str) -> None:
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

    def _commands(self) -> Iterator[Command]:
        """Yield what the window itself can do, for the palette."""
        from hallbooking_desktop.ui.palette.commands import Command  # noqa: PLC0415 - not before somebody signs in

        words = self.tr("theme appearance dark light")
        dark = theme().tokens.dark
        title = self.tr("Light colours") if dark else self.tr("Dark colours")
        mode = Mode.LIGHT if dark else Mode.DARK
        yield Command("look", title, partial(self.set_mode, mode), "sun" if dark else "moon", words=words)
        if theme().mode is not Mode.SYSTEM:
            follow = partial(self.set_mode, Mode.SYSTEM)
            yield Command("look-system", self.tr("Colours as the system"), follow, "monitor", words=words)
        for code in spoken_languages():
            if code not in {"system", self._preferences.language}:
                said = self.tr("Language: %1").replace("%1", language_name(code))
                yield Command(f"language-{code}", said, partial(self.set_language, code), "globe")
        yield Command("lock", self.tr("Lock"), self.lock, "lock", "Ctrl+L")
        yield Command("sign-out", self.tr("Sign out"), self._sign_out, "log-out", words=self.tr("log out leave"))

    # --- the person's menu -------------------------------------------------------------------------------------------

    def _show_menu(self, button: QWidget) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        look = menu.addMenu(icon("sun"), self.tr("Appearance"))
        modes = (
            (Mode.SYSTEM, self.tr("As the system")),
            (Mode.LIGHT, self.tr("Light")),
            (Mode.DARK, self.tr("Dark")),
        )
        self._choices(look, [(text, mode is theme().mode, partial(self.set_mode, mode)) for mode, text in modes])
        size = menu.addMenu(icon("text-size"), self.tr("Text size"))
        scales = [(f"{round(s * 100)} %", s == theme().scale, partial(self.set_scale, s)) for s in SCALES]
        self._choices(size, scales)
        tongue = menu.addMenu(icon("globe"), self.tr("Language"))
        current = self._preferences.language
        languages = [(language_name(c), c == current, partial(self.set_language, c)) for c in spoken_languages()]
        self._choices(tongue, languages)
        menu.addSeparator()
        menu.addAction(icon("lock"), self.tr("Lock"), QKeySequence("Ctrl+L"), self.lock)
        menu.addAction(icon("log-out"), self.tr("Sign out"), self._sign_out)
        menu.ensurePolished()
        place = button.mapToGlobal(QPoint(0, 0))
        menu.popup(QPoint(place.x(), place.y() - menu.sizeHint().height() - 4))

    @staticmethod
    def _choices(menu: QMenu, choices: Sequence[tuple[str, bool, Callable[[], object]]]) -> None:
        group = QActionGroup(menu)
        for text, chosen, act in choices:
            action = QAction(text, menu)
            action.setCheckable(True)
            action.setChecked(chosen)
            action.triggered.connect(partial(_call, act))
            group.addAction(action)
            menu.addAction(action)

    def set_mode(self, mode: Mode) -> None:
        """Show light, dark, or as the system."""
        self._preferences.mode = mode
        theme().set_mode(mode)

    def set_scale(self, scale: float) -> None:
        """Write larger or smaller from now on."""
        self._preferences.scale = scale
        theme().set_scale(scale)
        self._rebuild()

    def set_language(self, code: str) -> None:
        """Speak another language from now on."""
        self._preferences.language = code
        application = QApplication.instance()
        if isinstance(application, QApplication):
            locale = use_language(application, code)
            if self._desk is not None:
                self._desk.use_locale(locale)
        self._rebuild()

    @property
    def language(self) -> str:
        """The language's code, or ``system``."""
        return self._preferences.language

    @property
    def idle_minutes(self) -> int | None:
        """After how many minutes the person wants the desk locked; None leaves it to the installation."""
        return self._preferences.idle_minutes

    def set_idle(self, minutes: int | None) -> None:
        """Lock after another time from now on, never later than the installation says."""
        self._preferences.idle_minutes = minutes
        if self._idle is not None:
            self._idle.set_minutes(self._idle_wanted())

    def _idle_wanted(self) -> int:
        own = self._preferences.idle_minutes
        if own is None:
            return self.idle_limit
        return min(own, self.idle_limit) if self.idle_limit else own

    def _rebuild(self) -> None:
        """Build the desk anew where it stood: sizes and words are set when a widget is made."""
        if self._shell is not None and self._session is not None and self._session.user is not None:
            user = self._session.user
            self._build_shell(user.full_name or user.email or "", self._shell.key)
            self._pages.setCurrentWidget(self._shell)

    def _sign_out(self) -> None:
        if self._session is not None:
            spawn(self, self._session.sign_out(), "sign out")

    # --- touch and close ---------------------------------------------------------------------------------------------

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that somebody is here."""
        if event.type() in _TOUCHES and self._idle is not None and self._shell is not None:
            with contextlib.suppress(RuntimeError):
                if self._pages.currentWidget() is self._shell:
                    self._idle.touch()
        return super().eventFilter(watched, event)

    def raise_window(self) -> None:
        """Come to the front: the program was started once more."""
        self.setWindowState((self.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive)
        self.show()
        self.raise_()
        self.activateWindow()

    def let_close(self) -> None:
        """Close now: everything has ended in order."""
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask the program to end in order first."""
        if self._may_close:
            event.accept()
            return
        self._preferences.geometry = self.saveGeometry()
        event.ignore()
        self.closing.emit()


def _call(act: Callable[[], object], _checked: bool = False) -> None:
    act()
