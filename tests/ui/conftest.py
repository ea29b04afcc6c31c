"""The window under test: Qt without a screen, asyncio on Qt's loop, and the real services over a real database."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import time
import uuid
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    # Dialogs are as large as the screen lets them be; the platform's own is smaller than any that is sold.
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('screen.json')}"

import pytest
import qasync
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from hallbooking_desktop.domain.clock import utc_now
from hallbooking_desktop.domain.permissions import GUEST, Actor
from hallbooking_desktop.infrastructure.drafts import DraftFiles
from hallbooking_desktop.persistence import tables as t
from hallbooking_desktop.persistence.documents import Documents
from hallbooking_desktop.services.bridge import Bridge, ServiceThread
from hallbooking_desktop.services.endpoint import EndpointService
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import Formats
from hallbooking_desktop.ui.tasks import registry
from hallbooking_desktop.ui.theme import Mode, theme
from tests.support.documents import DocumentServer
from tests.support.services import build_services
from tests.support.supervising import QUICK
from tests.support.world import World, make_world
from tests.ui.desks import Seat

if TYPE_CHECKING:
    from hallbooking_desktop.persistence.database import Database

T = TypeVar("T")
#: What a spare was told when it was started is not what a test says later.
_NO_SPARE = replace(QUICK, spare=3_600)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what the platform without a screen says of every window."""
    for item in items:
        if "/ui/" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture
def qt_loop(qapp: QApplication) -> Iterator[qasync.QEventLoop]:
    """Run asyncio on Qt's loop: whatever lets Qt work (``qtbot.waitUntil``) lets tasks work too."""
    loop = qasync.QEventLoop(qapp, already_running=True)
    asyncio.set_event_loop(loop)
    theme().set_mode(Mode.LIGHT)
    theme().set_scale(1.0)
    yield loop
    _run(loop, registry().stop())
    left = registry().running
    asyncio.events._set_running_loop(None)
    asyncio.set_event_loop(None)
    # Its own stop() would end Qt's application for the tests that follow.
    qapp.aboutToQuit.disconnect(loop._after_run_forever)
    loop._QEventLoop__is_running = False
    loop.close()
    assert not left, f"These tasks would go on after the window is gone: {left}"


def _run(loop: asyncio.AbstractEventLoop, work: Awaitable[T]) -> T:
    """Let Qt work until an awaitable is done."""
    future = asyncio.ensure_future(work, loop=loop)
    end = time.monotonic() + 10
    while not future.done():
        QApplication.processEvents()
        assert time.monotonic() < end, "Waited ten seconds in vain"
        time.sleep(0.001)
    return future.result()


@pytest.fixture
def run(qt_loop: qasync.QEventLoop) -> Callable[[Awaitable[T]], T]:
    """Return a function that awaits something while Qt goes on."""
    return lambda work: _run(qt_loop, work)


@pytest.fixture(scope="session", autouse=True)
def _garbage_stays_on_this_thread(qapp: QApplication) -> Iterator[None]:
    """Collect between tests, as the program collects on the window's thread: elsewhere it would destroy widgets."""
    gc.disable()
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()
    gc.enable()


@pytest.fixture(autouse=True)
def _nothing_unexpected(qapp: QApplication, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs a warning of ours or leaves a window behind."""
    before = set(map(id, QApplication.topLevelWidgets()))
    yield
    _settle()
    gc.collect()
    # What stays is what the program has loaded: the collections to come need not look through it.
    gc.freeze()
    _settle()
    kept = [w for w in QApplication.topLevelWidgets() if id(w) not in before and not _belongs_to_qt(w)]
    assert not kept, f"These windows would stay behind: {kept}"
    ours = ("hallbooking_desktop", "qt", "asyncio")
    said = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING and r.name.startswith(ours)]
    assert not said, f"The log would hold: {[r.getMessage() for r in said]}"


def _settle() -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()


def _belongs_to_qt(widget: QWidget) -> bool:
    return widget.metaObject().className() in {"QComboBoxPrivateContainer", "QTipLabel"} or widget.parent() is not None


@pytest.fixture
def formats() -> Formats:
    """Write as in British English, read in UTC."""
    from datetime import UTC  # noqa: PLC0415

    return Formats(QLocale("en_GB"), viewer_zone=UTC)


@dataclass(slots=True)
class Office:
    """A database, its services on the service thread, and the people around it."""

    thread: ServiceThread
    bridge: Bridge
    database: Database
    services: Services
    world: World
    formats: Formats

    def on_thread(self, call: Callable[[Services], Awaitable[T]]) -> T:
        """Do something as another desk would: on the service thread, past the window."""

        async def work() -> T:
            return await call(self.services)

        return self.thread.submit(work()).result(15)

    def desk(self, actor: Actor) -> Desk:
        """Return a desk where somebody is signed in."""
        return Desk(self.bridge, self.services, actor=actor, formats=self.formats)


@pytest.fixture
def office(
    qt_loop: qasync.QEventLoop, database_url: str, document_server: DocumentServer, formats: Formats
) -> Iterator[Office]:
    """Open the real services over a fresh database with a small world in it, and an empty document store."""
    from hallbooking_desktop.persistence.database import Database  # noqa: PLC0415 - only for who asks

    thread = ServiceThread()
    thread.start()
    opened: list[Database] = []

    async def begin() -> World:
        opened.append(Database(database_url))
        return await make_world(opened[0])

    world = thread.submit(begin()).result(30)
    documents = Documents(document_server.address, f"test_{uuid.uuid4().hex[:12]}")
    services = build_services(opened[0], utc_now, documents=documents)
    bridge = Bridge(thread)
    yield Office(thread, bridge, opened[0], services, world, formats)
    _run(qt_loop, registry().stop())
    _run(qt_loop, bridge.drain())
    thread.submit(documents.close()).result(10)
    thread.submit(opened[0].close()).result(10)
    assert thread.stop(), "The service thread did not end"


@pytest.fixture
def endpoint_settings() -> dict[str, object]:
    """Return the settings of the desk's endpoint: it is not started unless a test says otherwise."""
    return {"endpoint_enabled": False}


@pytest.fixture
def desk(office: Office, database_url: str, tmp_path: Path, endpoint_settings: dict[str, object]) -> Iterator[Desk]:
    """Return the admin's desk, told of every change in the database, beside an endpoint of its own."""
    from hallbooking_desktop.app.console_endpoint import ConsoleEndpoint  # noqa: PLC0415 - only for who asks
    from hallbooking_desktop.app.paths import DataDir  # noqa: PLC0415 - likewise
    from hallbooking_desktop.app.settings import Settings  # noqa: PLC0415 - likewise
    from hallbooking_desktop.app.settings_sources import Configuration  # noqa: PLC0415 - likewise
    from hallbooking_desktop.persistence.notices import ChangeListener  # noqa: PLC0415 - only for who asks

    made = office.desk(office.world.admin.actor)
    listener = ChangeListener(database_url, made.announce, made.set_connected)
    configuration = Configuration(Settings.model_validate(endpoint_settings), DataDir(tmp_path))
    child = ConsoleEndpoint(configuration, utc_now, lambda _state: made.announce_endpoint(), _NO_SPARE)
    made.endpoint = EndpointService(office.database, child)
    made.drafts = DraftFiles(tmp_path)

    async def begin() -> None:
        await listener.start()
        child.start()

    async def end() -> None:
        await child.stop()
        await listener.stop()

    office.thread.submit(begin()).result(10)
    yield made
    office.thread.submit(end()).result(10)
    made.deleteLater()


@pytest.fixture
def wait(qtbot: QtBot) -> Callable[..., None]:
    """Return a function that waits until something holds; it fails after five seconds."""

    def until(holds: Callable[[], object], timeout: int = 5000) -> None:
        qtbot.waitUntil(lambda: bool(holds()), timeout=timeout)

    return until


@pytest.fixture
def seat(desk: Desk, wait: Callable[..., None]) -> Iterator[Seat]:
    """Return the main window, at the sign-in page."""
    desk.set_actor(GUEST)
    made = Seat(desk, wait)
    yield made
    made.close()


@pytest.fixture
def day() -> date:
    """Return a day ahead whose number says which one is meant."""
    return (datetime.now(UTC) + timedelta(days=9)).date()


@pytest.fixture
def small_hall(office: Office) -> int:
    """Have a small hall for forty with a projector at the moderator's venue."""

    async def work() -> int:
        async with office.database.work(office.world.system) as unit:
            values = {"name": "Small Hall", "name_key": "small hall", "capacity": 45, "amenities": ["projector"]}
            await unit.execute(update(t.rooms).where(t.rooms.c.id == office.world.studio).values(values))
        return office.world.studio

    return office.on_thread(lambda _: work())
