"""What the windows of one program share: who is signed in, the services behind the bridge, news, and some facts."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar, overload

from PySide6.QtCore import QObject, Qt, Signal

from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.domain.events import RELOAD_EVERYTHING, ChangeNotice
from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.domain.permissions import Actor
from hallbooking_desktop.ui.formats import Formats
from hallbooking_desktop.ui.history import History
from hallbooking_desktop.ui.layout import Layout
from hallbooking_desktop.ui.preferences import Preferences

if TYPE_CHECKING:
    from hallbooking_desktop.services.bridge import Bridge
    from hallbooking_desktop.services.drafts import Drafts
    from hallbooking_desktop.services.endpoint import EndpointService
    from hallbooking_desktop.services.registry import Services
    from hallbooking_desktop.services.settings import SettingsService
    from hallbooking_desktop.ui.desk import Desk
    from hallbooking_desktop.ui.personal import Personal
    from hallbooking_desktop.ui.today.watch import AlertWatch

V = TypeVar("V")


class Station(QObject):
    """One signed-in place of work, however many windows it has. Views never see it: each window has a ``Desk`` on it.

    The signals are those of ``Desk`` that all windows hear.
    """

    changed = Signal(object)
    connection_changed = Signal(bool)
    actor_changed = Signal(object)
    endpoint_changed = Signal()
    notice_arrived = Signal(object)
    connection_arrived = Signal(bool)
    endpoint_arrived = Signal()

    def __init__(
        self, bridge: Bridge, services: Services, actor: Actor, currency: Currency, clock: Clock, formats: Formats
    ) -> None:
        super().__init__()
        self.bridge = bridge
        self.services = services
        self.actor = actor
        self.currency = currency
        self.clock = clock
        self.formats = formats
        self.connected = True
        self.history = History(clock)
        self.alerts: AlertWatch | None = None
        #: While the session has ended and may go on: done once it does, cancelled if somebody else begins.
        self.held: asyncio.Future[None] | None = None
        self.layout = Layout()
        self.preferences = Preferences()
        self.database_details: tuple[tuple[str, str], ...] = ()
        self.documents_state: Callable[[], str] = str
        self.mail_server = ""
        self.settings: SettingsService | None = None
        self.personal: Personal | None = None
        self.endpoint: EndpointService | None = None
        self.drafts: Drafts | None = None
        self.open_drafts: set[str] = set()
        queued = Qt.ConnectionType.QueuedConnection
        self.notice_arrived.connect(self._on_notice, queued)
        self.connection_arrived.connect(self._on_connection, queued)
        self.endpoint_arrived.connect(self.endpoint_changed, queued)

    def set_actor(self, actor: Actor) -> None:
        """Say who is signed in now; nobody takes back what another did."""
        if actor.user_id != self.actor.user_id:
            self.history.clear()
        self.actor = actor
        self.actor_changed.emit(actor)

    def hold(self) -> None:
        """Let nothing go out in the name of a session that has ended; reads wait until it goes on."""
        if self.held is None:
            self.held = asyncio.get_running_loop().create_future()

    def go_on(self, actor: Actor) -> None:
        """Let out what waits, in the name of the new session."""
        held, self.held = self.held, None
        self.set_actor(actor)
        if held is not None:
            held.set_result(None)

    def begin_anew(self, actor: Actor) -> None:
        """Give up what waits: whoever asked for it is not there any more."""
        held, self.held = self.held, None
        if held is not None:
            held.cancel()
        self.set_actor(actor)

    def _on_notice(self, notice: ChangeNotice) -> None:
        self.changed.emit(notice)

    def _on_connection(self, connected: bool) -> None:
        if connected == self.connected:
            return
        self.connected = connected
        self.connection_changed.emit(connected)
        if connected:
            self.changed.emit(RELOAD_EVERYTHING)


class Common(Generic[V]):
    """An attribute of a desk that it has in common with those of the other windows."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, desk: None, owner: type) -> Common[V]: ...

    @overload
    def __get__(self, desk: Desk, owner: type) -> V: ...

    def __get__(self, desk: Desk | None, owner: type) -> Common[V] | V:
        if desk is None:
            return self
        found: V = getattr(desk.station, self._name)
        return found

    def __set__(self, desk: Desk, value: V) -> None:
        setattr(desk.station, self._name, value)
