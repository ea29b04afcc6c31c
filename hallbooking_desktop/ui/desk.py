"""What a view works with: who sits here, the services behind the bridge, and news of what changed anywhere."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QLocale, QObject, Signal

from hallbooking_desktop.domain.clock import Clock, utc_now
from hallbooking_desktop.domain.errors import DatabaseUnavailable, DomainError, Unauthenticated
from hallbooking_desktop.domain.events import ChangeNotice
from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.domain.permissions import GUEST, Action, Actor, Scope, scope_of
from hallbooking_desktop.ui.actions import Actions
from hallbooking_desktop.ui.formats import Formats
from hallbooking_desktop.ui.history import Deed, History
from hallbooking_desktop.ui.layout import Layout
from hallbooking_desktop.ui.preferences import Preferences
from hallbooking_desktop.ui.station import Common, Station

if TYPE_CHECKING:
    from hallbooking_desktop.services.bridge import Bridge
    from hallbooking_desktop.services.drafts import Drafts
    from hallbooking_desktop.services.endpoint import EndpointService
    from hallbooking_desktop.services.registry import Services
    from hallbooking_desktop.services.settings import SettingsService
    from hallbooking_desktop.ui.personal import Personal

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Toast:
    """A short word about what was done, with one thing that may be done about it, usually Undo: of ``deed``."""

    text: str
    action_text: str = ""
    action: Callable[[], None] | None = None
    seconds: int = 6
    deed: Deed | None = None


class Desk(QObject):
    """The desk in one window. Views get a desk, never a service.

    ``changed`` carries a ``ChangeNotice`` for each commit anywhere; ``connection_changed`` tells whether the database
    can be reached; ``said`` carries a ``Toast``; ``reported`` a refusal to show; ``touched`` comes when the user acts.
    ``endpoint_changed`` comes when the HTTP endpoint's process stands otherwise than before.

    What is asked of ``actions``, ``said`` and ``reported`` stays in the window; the rest all windows have in common.
    """

    changed = Signal(object)
    connection_changed = Signal(bool)
    actor_changed = Signal(object)
    said = Signal(object)
    reported = Signal(object)
    endpoint_changed = Signal()

    clock: Common[Clock] = Common()
    currency: Common[Currency] = Common()
    formats: Common[Formats] = Common()
    #: What the person did and may take back.
    history: Common[History] = Common()
    #: How the person arranged the views.
    layout: Common[Layout] = Common()
    #: What is remembered at this desk; a desk without a window remembers nothing for later.
    preferences: Common[Preferences] = Common()
    #: What the status strip tells about the database: pairs of label and value.
    database_details: Common[tuple[tuple[str, str], ...]] = Common()
    #: How the document store stands: server, starting, running, failed; empty where there is none.
    documents_state: Common[Callable[[], str]] = Common()
    #: Through which server messages leave; empty where there is none and they wait.
    mail_server: Common[str] = Common()
    #: The settings of the installation; calls go through ``read`` and ``write``.
    settings: Common[SettingsService | None] = Common()
    #: What the person chose for themselves at this desk.
    personal: Common[Personal | None] = Common()
    #: The HTTP endpoint that this console runs or shares; its calls go through ``read`` and ``write``.
    endpoint: Common[EndpointService | None] = Common()
    #: Keeps what was typed of pages and not saved; without it that lives as long as its window.
    drafts: Common[Drafts | None] = Common()
    #: The keys of those drafts that some window is writing now.
    open_drafts: Common[set[str]] = Common()

    def __init__(
        self,
        bridge: Bridge,
        services: Services,
        *,
        actor: Actor = GUEST,
        currency: Currency | None = None,
        clock: Clock = utc_now,
        formats: Formats | None = None,
        station: Station | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        currency = currency or Currency()
        formats = formats or Formats(currency=currency)
        self.station = station or Station(bridge, services, actor, currency, clock, formats)
        self.actions = Actions(self)
        self.station.changed.connect(self.changed)
        self.station.connection_changed.connect(self.connection_changed)
        self.station.actor_changed.connect(self.actor_changed)
        self.station.endpoint_changed.connect(self.endpoint_changed)

    def another(self, parent: QObject | None = None) -> Desk:
        """Return a desk for another window of the same person."""
        return Desk(self.station.bridge, self.station.services, station=self.station, parent=parent)

    @property
    def actor(self) -> Actor:
        """Who is signed in."""
        return self.station.actor

    @property
    def services(self) -> Services:
        """The services; call them through ``read`` and ``write`` only, they live on another thread."""
        return self.station.services

    @property
    def mail_is_on(self) -> bool:
        """Tell whether messages leave by mail; without it a code is shown to be handed over."""
        return bool(self.mail_server)

    @property
    def connected(self) -> bool:
        """Tell whether the database can be reached."""
        return self.station.connected

    def set_actor(self, actor: Actor) -> None:
        """Say who is signed in now."""
        self.station.set_actor(actor)

    def hold(self) -> None:
        """Let nothing go out: the session has ended. Reads wait until it goes on, writes are refused."""
        self.station.hold()

    def go_on(self, actor: Actor) -> None:
        """Say who is signed in now, and let out what waited for it."""
        self.station.go_on(actor)

    def begin_anew(self, actor: Actor) -> None:
        """Say who is signed in now, and give up what waited for somebody else."""
        self.station.begin_anew(actor)

    def may(self, action: Action) -> bool:
        """Tell whether the role may do this to at least some things; the service decides about each."""
        return scope_of(self.actor.role, action) not in {Scope.NONE, Scope.OWN}

    def read(self, call: Callable[[Services, Actor], Awaitable[T]]) -> Coroutine[Any, Any, T]:
        """Begin a read on the service thread and await it: ``await desk.read(lambda s, a: s.bookings.page(a, query))``.

        It begins at once, before the window paints what it was asked for.
        """
        return self.ask(call) if self.station.held is None else self._read_later(call)

    async def _read_later(self, call: Callable[[Services, Actor], Awaitable[T]]) -> T:
        if (held := self.station.held) is not None:
            await asyncio.shield(held)
        return await self.read(call)

    def ask(self, call: Callable[[Services, Actor], Awaitable[T]]) -> Coroutine[Any, Any, T]:
        """Begin a read that needs no session, such as one that begins or renews it."""
        services, actor = self.services, self.actor
        return self.station.bridge.read(lambda: call(services, actor))

    async def write(self, call: Callable[[Services, Actor], Awaitable[T]]) -> T:
        """Await a write on the service thread. It runs to its end even if nobody waits any more.

        Raises:
            DatabaseUnavailable: the database is lost; nothing was tried.
            Unauthenticated: the session has ended; nothing was tried.
        """
        if self.station.held is not None:
            raise Unauthenticated("Your session was ended; please sign in again.", reason="ended")
        if not self.connected:
            raise DatabaseUnavailable("The database cannot be reached; nothing was changed.")
        services, actor = self.services, self.actor
        return await self.station.bridge.write(lambda: call(services, actor))

    def use_locale(self, locale: QLocale) -> None:
        """Write amounts and times as another language does."""
        self.formats = Formats(locale, self.currency, self.formats.viewer_zone)

    def new_key(self) -> str:
        """Return an idempotency key: make one when a form opens, send it with each try of that form."""
        return uuid.uuid4().hex

    def say(
        self,
        text: str,
        action_text: str = "",
        action: Callable[[], None] | None = None,
        *,
        seconds: int = 6,
        deed: Deed | None = None,
    ) -> None:
        """Say shortly what was done, with one thing that may be done about it."""
        self.said.emit(Toast(text, action_text, action, seconds, deed))

    def report(self, error: DomainError) -> None:
        """Show a refusal that belongs to no field or form."""
        self.reported.emit(error)

    def announce(self, notice: ChangeNotice) -> None:
        """Pass on what changed; may be called from any thread."""
        self.station.notice_arrived.emit(notice)

    def set_connected(self, connected: bool) -> None:
        """Pass on whether the database can be reached; may be called from any thread."""
        self.station.connection_arrived.emit(connected)

    def announce_endpoint(self) -> None:
        """Pass on that the endpoint's process stands otherwise; may be called from any thread."""
        self.station.endpoint_arrived.emit()
