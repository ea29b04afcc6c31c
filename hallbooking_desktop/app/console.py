"""The console: the window is painted first, everything heavy starts behind it, and all of it ends in order."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
import socket
import sys
from collections.abc import Callable, Coroutine
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import qasync
from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    QSocketNotifier,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from hallbooking_desktop.app.failures import StartupFailed
from hallbooking_desktop.app.paths import DataDir, default_data_dir
from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.domain.permissions import Role
from hallbooking_desktop.services.bridge import Bridge, ServiceThread
from hallbooking_desktop.ui.first_window import FirstWindow
from hallbooking_desktop.ui.garbage import Garbage, set_aside
from hallbooking_desktop.ui.main_window import MainWindow
from hallbooking_desktop.ui.messages import sentence, startup_sentence
from hallbooking_desktop.ui.preferences import Preferences
from hallbooking_desktop.ui.sign_in import DemoAccount
from hallbooking_desktop.ui.tasks import registry, spawn
from hallbooking_desktop.ui.theme import theme
from hallbooking_desktop.ui.translations import use_language

if TYPE_CHECKING:
    from hallbooking_desktop.app.container import Container
    from hallbooking_desktop.infrastructure.remembered import RememberedToken
    from hallbooking_desktop.ui.desk import Desk

log = logging.getLogger(__name__)

#: How long the service thread may keep the interpreter when the window wants it. Drawing asks for it again and again,
#: so that Python's own 5 ms add up to frames that are seen to be late.
_SWITCH_SECONDS = 0.0005


def run(data_dir: Path | None = None, *, demo: bool = False, new_window: bool = False, tour: bool = False) -> int:
    """Open the window and return the exit status when it is closed; a second start raises the first window.

    ``tour``: who is new at this desk is offered a look around.
    """
    folder = DataDir((data_dir or default_data_dir()).absolute())
    application = QApplication(sys.argv[:1])
    application.setApplicationName("hallbooking-desktop")
    application.setApplicationDisplayName("Hall Booking")
    application.setDesktopFileName("hallbooking-desktop")
    application.setQuitOnLastWindowClosed(False)
    qInstallMessageHandler(_log_qt)
    sys.setswitchinterval(_SWITCH_SECONDS)
    place = FirstWindow(folder.root)
    if not place.take() and not new_window and place.call():
        return 0
    with qasync.QEventLoop(application) as loop:
        asyncio.set_event_loop(loop)
        registry().catch_everything(loop)
        console = Console(application, folder, place, demo=demo)
        console.windows.offers_tour = tour
        with _signals(console.end):
            loop.run_until_complete(console.run())
    asyncio.set_event_loop(None)
    return console.status


class Console(QObject):
    """One run of the console, from the first paint to the end of the service thread."""

    progressed = Signal(str)

    def __init__(self, application: QApplication, folder: DataDir, place: FirstWindow, *, demo: bool) -> None:
        super().__init__()
        self.status = 0
        self.desk: Desk | None = None
        self.container: Container | None = None
        self._remembered: RememberedToken | None = None
        self._folder = folder
        self._place = place
        self._demo = demo
        self._over = asyncio.Event()
        self._thread = ServiceThread()
        self._bridge = Bridge(self._thread)
        self._bridge.on_abandoned_failure = lambda error: registry().report(error, "a write that nobody awaits")
        self._preferences = Preferences(folder.root / "console.ini" if folder.root.is_dir() else None)
        use_language(application, self._preferences.language)
        theme().set_mode(self._preferences.mode)
        theme().set_scale(self._preferences.scale)
        self.window = MainWindow(self._preferences)
        #: All of them; ``window`` is the first, at which somebody signs in.
        self.windows = self.window.windows
        self.windows.ended.connect(self.end)
        self._garbage = Garbage(self.windows.quiet_seconds, self)
        place.raised.connect(self.windows.raise_window)
        self.progressed.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)

    async def run(self) -> None:
        """Show the window, start the rest behind it, and end in order when the window is closed."""
        self.window.page.painted.connect(self._start)
        self.window.show()
        await self._over.wait()
        await self._stop()

    def end(self) -> None:
        """End the program; may be called more than once."""
        self._over.set()

    # --- start -------------------------------------------------------------------------------------------------------

    def _start(self) -> None:
        self.window.page.starting(startup_sentence("Starting"))
        spawn(self, self._boot(), "start")

    async def _boot(self) -> None:
        # One turn of the loop, so that the first paint is on the screen before the imports begin.
        await asyncio.sleep(0.02)
        self._thread.start()
        try:
            self.container = await self._bridge.read(self._build)
        except (StartupFailed, DomainError) as error:
            text = sentence(error) if isinstance(error, DomainError) else str(error)
            self.window.page.start_failed(text, self._restart)
            return
        self._open(self.container)
        if await self._bridge.read(partial(_is_new, self.container)):
            self.window.offer_founding()
        self._garbage.begin()

    def _restart(self) -> None:
        self._thread.stop()
        self._start()

    async def _build(self) -> Container:
        """Import and start everything; runs on the service thread."""
        from hallbooking_desktop.app.container import Container, Purpose  # noqa: PLC0415 - heavy: after the first paint
        from hallbooking_desktop.app.settings_sources import load  # noqa: PLC0415 - likewise
        from hallbooking_desktop.infrastructure.remembered import remembered_token  # noqa: PLC0415 - likewise

        configuration = load(self._folder)
        container = Container(
            configuration,
            Purpose.CONSOLE,
            demo=self._demo,
            on_notice=lambda notice: self._tell(lambda desk: desk.announce(notice)),
            on_state=lambda up: self._tell(lambda desk: desk.set_connected(up)),
            on_endpoint=lambda: self._tell(lambda desk: desk.announce_endpoint()),
        )
        looked_up = asyncio.create_task(asyncio.to_thread(remembered_token, self._folder.root))
        try:
            await container.start(self.progressed.emit)
        finally:
            self._remembered = await looked_up
        return container

    def _tell(self, say: Callable[[Desk], None]) -> None:
        if self.desk is not None:
            say(self.desk)

    def _open(self, container: Container) -> None:
        from hallbooking_desktop.infrastructure.drafts import DraftFiles  # noqa: PLC0415 - after the first paint
        from hallbooking_desktop.ui.desk import Desk  # noqa: PLC0415 - likewise
        from hallbooking_desktop.ui.formats import Formats  # noqa: PLC0415 - likewise

        settings = container.configuration.settings
        currency = Currency(settings.currency)
        self.desk = Desk(
            self._bridge, container.services, currency=currency, formats=Formats(currency=currency), parent=self
        )
        staff = (account for account in container.demo_accounts if account.role != Role.CUSTOMER)
        self.window.offer_accounts(tuple(DemoAccount(each.role, each.email, each.password) for each in staff))
        self.desk.database_details = _database_details(container)
        self.desk.documents_state = lambda: container.documents_state
        self.desk.endpoint = container.endpoint
        self.desk.settings = container.settings
        self.desk.drafts = drafts = DraftFiles(self._folder.root)
        spawn(self, asyncio.to_thread(drafts.sweep), "sweep drafts")
        self.desk.mail_server = settings.smtp_server or ""
        self.window.attach(self.desk, self._remembered, idle_minutes=settings.idle_lock_minutes)
        self.windows.opened.connect(set_aside)

    def _show_progress(self, text: str) -> None:
        # A server that is brought back later reports here, too: the page is gone by then, or must stay usable.
        if self.desk is None:
            self.window.page.starting(startup_sentence(text))

    # --- stop --------------------------------------------------------------------------------------------------------

    async def _stop(self) -> None:
        """End in order: no new work, writes to their end, tasks, services, thread, widgets."""
        self.windows.hide()
        for name, stage in self._stages():
            try:
                await stage
            except Exception as error:  # noqa: BLE001 - the stages after it must still run
                registry().report(error, f"ending: {name}")
        self._place.leave()
        registry().let_go()
        self._garbage.stop()
        self.windows.let_close()

    def _stages(self) -> tuple[tuple[str, Coroutine[Any, Any, object]], ...]:
        return (
            ("writes", self._bridge.drain()),
            ("tasks", registry().stop()),
            ("reads", self._bridge.drain()),
            ("services", self._stop_services()),
            ("thread", self._stop_thread()),
        )

    async def _stop_services(self) -> None:
        container = self.container
        if container is not None:
            await self._bridge.read(container.stop)
        if self._remembered is not None:
            await asyncio.to_thread(self._remembered.close)

    async def _stop_thread(self) -> None:
        if not self._thread.stop():
            log.error("The service thread did not end in time")


async def _is_new(container: Container) -> bool:
    """Tell whether nobody could sign in: there is no administrator yet."""
    from sqlalchemy import text  # noqa: PLC0415 - after the first paint

    async with container.database.read() as read:
        return not await read.scalar(text("SELECT EXISTS (SELECT FROM users WHERE role = 'admin')"))


def _database_details(container: Container) -> tuple[tuple[str, str], ...]:
    """Return what the status strip tells about the database, without secrets."""
    from hallbooking_desktop.app.settings_sources import masked  # noqa: PLC0415 - after the first paint

    translate = QCoreApplication.translate
    url = container.configuration.postgres_url()
    server = masked(url) if url else translate("Console", "the program's own, in the data folder")
    return (
        (translate("Console", "Server"), server),
        (translate("Console", "Data folder"), str(container.configuration.data_dir.root)),
        (translate("Console", "Schema"), container.schema_version),
    )


@contextlib.contextmanager
def _signals(end: Callable[[], None]) -> Any:  # noqa: ANN401 - a context manager's generator
    """Let Ctrl+C and a polite kill end the program in order: Python's handlers run only when something wakes it."""
    woken, waker = socket.socketpair()
    for side in (woken, waker):
        side.setblocking(False)
    notifier = QSocketNotifier(woken.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda *_: woken.recv(64))
    before = signal.set_wakeup_fd(waker.fileno(), warn_on_full_buffer=False)
    kept = {which: signal.signal(which, lambda *_: end()) for which in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for which, handler in kept.items():
            signal.signal(which, handler)
        signal.set_wakeup_fd(before)
        notifier.setEnabled(False)
        woken.close()
        waker.close()


_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    logging.getLogger("qt").log(_LEVELS[kind], "%s", text)
